//! Gradients in the inks of a press.
//!
//! In: a shading of a PDF whose colours are RGB or grey. Out: the same shading in the four inks, if
//! its functions give colours that can be converted one by one. Knows no page.

use super::super::objects::{Dictionary, Document, Object, Stream};
use super::content::{channel, share};
use super::inks::Inks;

/// Functions inside functions inside functions are not written by the engine.
const DEEPEST: usize = 8;

/// Converts a shading. Whether that was possible; if not, the shading is as it was.
pub(super) fn in_inks(shading: &mut Dictionary, document: &mut Document, inks: &Inks<'_>) -> bool {
    let function = match shading.get(b"Function") {
        Ok(Object::Array(_)) | Err(_) => None,
        Ok(function) => converted(function, document, inks, DEEPEST),
    };
    let Some(function) = function else { return false };
    shading.set("Function", function);
    shading.set("ColorSpace", Object::name("DeviceCMYK"));
    // The colour around the shading is one of its space.
    shading.remove(b"Background");
    true
}

/// A function whose results are inks. It is a new object, as other shadings may share the old one.
fn converted(
    function: &Object,
    document: &mut Document,
    inks: &Inks<'_>,
    depth: usize,
) -> Option<Object> {
    let depth = depth.checked_sub(1)?;
    let (_, function) = document.dereference(function).ok()?;
    match function.clone() {
        Object::Dictionary(mut dict) => {
            match dict.get(b"FunctionType").ok()?.as_i64().ok()? {
                2 => {
                    for key in ["C0", "C1"] {
                        let colour = dict.get(key.as_bytes()).ok()?.as_array().ok()?;
                        let colour = in_four(colour, inks)?;
                        dict.set(key, colour);
                    }
                }
                3 => {
                    let parts = dict.get(b"Functions").ok()?.as_array().ok()?.clone();
                    let parts = parts.iter().map(|part| converted(part, document, inks, depth));
                    dict.set("Functions", parts.collect::<Option<Vec<_>>>()?);
                }
                _ => return None,
            }
            dict.remove(b"Range");
            Some(Object::Reference(document.add_object(dict)))
        }
        Object::Stream(stream) => {
            let stream = sampled(&stream, inks)?;
            Some(Object::Reference(document.add_object(stream)))
        }
        _ => None,
    }
}

fn in_four(colour: &[Object], inks: &Inks<'_>) -> Option<Vec<Object>> {
    let channels: Vec<u8> = colour.iter().map(channel).collect::<Option<_>>()?;
    let ink = match *channels.as_slice() {
        [red, green, blue] => inks.without_spots([red, green, blue]),
        [grey] => inks.without_spots([grey; 3]),
        _ => return None,
    };
    Some(inks.simulated(ink).map(share).to_vec())
}

/// A function that is a table of colours with eight bits for each channel.
fn sampled(stream: &Stream, inks: &Inks<'_>) -> Option<Stream> {
    let number = |key: &[u8]| stream.dict.get(key).ok()?.as_i64().ok();
    let outputs = stream.dict.get(b"Range").ok()?.as_array().ok()?.len() / 2;
    if number(b"FunctionType") != Some(0) || number(b"BitsPerSample") != Some(8) {
        return None;
    }
    if stream.dict.has(b"Decode") || !matches!(outputs, 1 | 3) {
        return None;
    }
    let data = stream.decoded().ok()?;
    let mut out = Vec::with_capacity(data.len() * 4);
    for sample in data.chunks_exact(outputs) {
        let colour = match *sample {
            [red, green, blue] => [red, green, blue],
            [grey] => [grey; 3],
            _ => return None,
        };
        let shares = inks.simulated(inks.without_spots(colour));
        out.extend(shares.map(|share| ((u32::from(share) * 255 + 50) / 100) as u8));
    }
    let mut dict = stream.dict.clone();
    let range: Vec<Object> = [0, 1, 0, 1, 0, 1, 0, 1].map(Object::Integer).to_vec();
    for key in [b"Filter".as_slice(), b"DecodeParms", b"Length"] {
        dict.remove(key);
    }
    dict.set("Range", range);
    Some(Stream::new(dict, out))
}
