//! Writing objects, and a file in the engine's plain form.

use super::{Dictionary, Document, Object};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::io::Write;

/// How finely numbers are written: a millionth of a point is far below what any device shows.
const PARTS: f64 = 1e6;

impl Document {
    /// The file. `head` is its first line and the line of high bytes after it.
    pub(in crate::pages::pdf) fn to_plain(&self, head: &[u8]) -> Vec<u8> {
        let mut out = head.to_vec();
        let last = self.objects.keys().next_back().copied().unwrap_or(0);
        let mut table = format!("xref\n0 {}\n0000000000 65535 f\r\n", last + 1);
        for number in 1..=last {
            let Some(object) = self.objects.get(&number) else {
                table.push_str("0000000000 00000 f\r\n");
                continue;
            };
            table.push_str(&format!("{:010} 00000 n\r\n", out.len()));
            out.extend(format!("{number} 0 obj\n").into_bytes());
            write(object, &mut out);
            out.extend_from_slice(b"\nendobj\n\n");
        }
        let start = out.len();
        out.extend(table.into_bytes());
        out.extend_from_slice(b"trailer\n");
        let mut trailer = self.trailer.clone();
        trailer.set("Size", i64::from(last) + 1);
        write_dictionary(&trailer, &mut out);
        out.extend(format!("\nstartxref\n{start}\n%%EOF").into_bytes());
        out
    }
}

/// The data of a stream, packed; nothing if they cannot be.
pub(in crate::pages::pdf) fn deflated(data: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(7));
    encoder.write_all(data).ok()?;
    encoder.finish().ok()
}

pub(super) fn write(object: &Object, out: &mut Vec<u8>) {
    match object {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(flag) => out.extend(flag.to_string().into_bytes()),
        Object::Integer(number) => out.extend(number.to_string().into_bytes()),
        Object::Real(number) => {
            let number = (number * PARTS).round() / PARTS;
            // Never as a power of ten, which PDF does not know.
            out.extend(format!("{number}").into_bytes());
        }
        Object::Name(name) => write_name(name, out),
        Object::String(text) => {
            out.push(b'<');
            text.iter().for_each(|byte| out.extend(format!("{byte:02x}").into_bytes()));
            out.push(b'>');
        }
        Object::Array(parts) => {
            out.push(b'[');
            for (at, part) in parts.iter().enumerate() {
                if at > 0 {
                    out.push(b' ');
                }
                write(part, out);
            }
            out.push(b']');
        }
        Object::Dictionary(dict) => write_dictionary(dict, out),
        Object::Stream(stream) => {
            let length = i64::try_from(stream.content.len()).unwrap_or(i64::MAX);
            write_dictionary(&stream.dict.clone().with("Length", length), out);
            out.extend_from_slice(b"\nstream\n");
            out.extend_from_slice(&stream.content);
            out.extend_from_slice(b"\nendstream");
        }
        Object::Reference(id) => out.extend(format!("{id} 0 R").into_bytes()),
    }
}

fn write_dictionary(dict: &Dictionary, out: &mut Vec<u8>) {
    out.extend_from_slice(b"<<");
    for (key, value) in dict.iter() {
        write_name(key, out);
        out.push(b' ');
        write(value, out);
    }
    out.extend_from_slice(b">>");
}

fn write_name(name: &[u8], out: &mut Vec<u8>) {
    out.push(b'/');
    for &byte in name {
        let is_plain = byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(&byte);
        if is_plain {
            out.push(byte);
        } else {
            // Writing to memory cannot fail.
            let _ = write!(out, "#{byte:02X}");
        }
    }
}
