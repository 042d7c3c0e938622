//! Leaks planted in files of every kind are found.

mod mutations;

use super::gather::Gathered;
use super::pieces::{At, Picture, Place, Scope};
use super::{Copy, Inventory, Medium};
use crate::assembly::workspace::Workspace;
use crate::ground::date::Date;
use crate::project::Project;
use ct_codecs::{Base64, Encoder as _};
use flate2::Compression;
use flate2::write::{GzEncoder, ZlibEncoder};
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::Path;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const SECRET: &str = "The witness lives above the bakery in Mill Lane.";
const ARABIC: &str = "تعيش الشاهدة فوق المخبز في شارع الطاحونة";
const NUMBER: &str = "01632 960961";
/// What every copy may say.
const ALLOWED: &str = "The baker says that the witness lives above";

fn fixture(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(path)
}

/// What alder's ebook may contain.
fn copy<'a>(project: &'a Project, pack: Option<&'a str>) -> Copy<'a> {
    let date = Date::parse("2026-03-01").expect("a date");
    let medium = Medium::File { edition: "ebook", pack };
    Copy { project, partner: "alder", medium, language: "en-GB", date }
}

fn project() -> Project {
    Workspace::open(&fixture("base")).expect("the base project").project
}

/// A inventory of a few texts.
fn inventory() -> Inventory {
    let mut gathered = Gathered::default();
    let place = || Place { block: Some("secret".to_owned()), at: At::Tool };
    let draft = gathered.scope(Scope::Language("xx".to_owned()));
    gathered.text(draft, place(), SECRET, false);
    gathered.text(draft, place(), ARABIC, false);
    let detail = gathered.scope(Scope::Partner("oak".to_owned()));
    gathered.text(detail, place(), NUMBER, true);
    let everywhere = gathered.scope(Scope::Everywhere);
    gathered.text(everywhere, place(), ALLOWED, false);
    Inventory::new(gathered)
}

/// The messages about a file; none if it holds nothing that it should not.
fn found(bytes: &[u8]) -> Vec<String> {
    let (project, inventory) = (project(), inventory());
    let copy = copy(&project, None);
    match inventory.exclusions(copy).prove("file", bytes) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.into_iter().map(|problem| problem.message).collect(),
    }
}

#[track_caller]
fn expect(bytes: &[u8], place: &str) {
    let messages = found(bytes);
    let is_named = messages.iter().any(|message| message.contains(place));
    assert!(is_named, "nothing is found in {place}: {messages:?}");
    assert!(messages.iter().all(|message| message.contains("block `secret`")));
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02X}");
        out
    })
}

fn wide(text: &str) -> String {
    let units = text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    hexadecimal(&units)
}

/// A PDF with a page. `content` is what the page draws, `page` and `root` are further entries of the
/// page and of the catalogue, and `more` are objects from number 10 on.
fn document(content: &str, page: &str, root: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n\
               /CMapName /Own def /CMapType 2 def\n\
               1 begincodespacerange <0000> <FFFF> endcodespacerange\n\
               2 beginbfrange <0020> <007E> <0020> <0600> <06FF> <0600> endbfrange\n\
               endcmap end end";
    let stream = |dict: &str, data: &str| {
        format!("<<{dict} /Length {}>>\nstream\n{data}\nendstream", data.len()).into_bytes()
    };
    let mut objects = vec![
        format!("<</Type /Catalog /Pages 2 0 R {root}>>").into_bytes(),
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>".to_vec(),
        format!(
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R \
             /Resources <</Font <</F 5 0 R>> /XObject <</X 10 0 R>>>> {page}>>"
        )
        .into_bytes(),
        stream("", content),
        b"<</Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H \
          /DescendantFonts [7 0 R] /ToUnicode 6 0 R>>"
            .to_vec(),
        stream("", map),
        b"<</Type /Font /Subtype /CIDFontType2 /BaseFont /Own \
          /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>>>"
            .to_vec(),
        b"null".to_vec(),
        b"null".to_vec(),
    ];
    objects.extend(more.iter().cloned());
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f\r\n", objects.len() + 1);
    for (at, object) in objects.iter().enumerate() {
        let _ = write!(table, "{:010} 00000 n\r\n", out.len());
        out.extend(format!("{} 0 obj\n", at + 1).into_bytes());
        out.extend_from_slice(object);
        out.extend_from_slice(b"\nendobj\n");
    }
    let start = out.len();
    out.extend(table.into_bytes());
    let size = objects.len() + 1;
    let trailer = format!("trailer\n<</Size {size} /Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
    out.extend(trailer.into_bytes());
    out
}

/// A stream object.
fn stream(dict: &str, data: &[u8]) -> Vec<u8> {
    let mut out = format!("<<{dict} /Length {}>>\nstream\n", data.len()).into_bytes();
    out.extend_from_slice(data);
    out.extend_from_slice(b"\nendstream");
    out
}

fn drawn(text: &str) -> String {
    format!("BT /F 10 Tf 10 10 Td <{}> Tj ET", wide(text))
}

#[test]
fn text_on_the_pages_of_a_pdf_is_found_however_it_is_drawn() {
    assert!(found(&document(&drawn(ALLOWED), "", "", &[])).is_empty());
    expect(&document(&drawn(SECRET), "", "", &[]), "page 1");
    // Over two lines, with a hyphen, kerning and small capitals made of capitals.
    let lines = format!(
        "BT /F 10 Tf [<{}> -20 <{}>] TJ 0 -12 Td <{}> Tj T* <{}> ' ET",
        wide("THE WIT"),
        wide("NESS LIVES ABO-"),
        wide("VE THE BAKERY"),
        wide("IN MILL LANE")
    );
    expect(&document(&lines, "", "", &[]), "page 1");
    let invisible = drawn(SECRET).replace("BT", "BT 3 Tr");
    expect(&document(&invisible, "", "", &[]), "page 1");
    let switched_off = format!("/OC /Off BDC {} EMC", drawn(SECRET));
    let root = "/OCProperties <</OCGs [10 0 R] /D <</OFF [10 0 R]>>>>";
    let group = b"<</Type /OCG /Name (Off)>>".to_vec();
    expect(&document(&switched_off, "", root, &[group]), "page 1");
    let inner = stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</Font <</F 5 0 R>>>>",
        drawn(SECRET).as_bytes(),
    );
    expect(&document("/X Do", "", "", &[inner]), "in a drawing");
}

#[test]
fn words_from_right_to_left_are_found_in_the_order_in_which_pages_show_them() {
    let seen = |text: &str| text.chars().rev().collect::<String>();
    expect(&document(&drawn(&seen(ARABIC)), "", "", &[]), "page 1");
    let (first, second) = ARABIC.split_at(ARABIC.find("في").expect("a word"));
    let lines =
        format!("BT /F 10 Tf <{}> Tj 0 -12 Td <{}> Tj ET", wide(&seen(first)), wide(&seen(second)));
    expect(&document(&lines, "", "", &[]), "page 1");
}

#[test]
fn everything_that_a_pdf_holds_beside_its_pages_is_searched() {
    let text = format!("<FEFF{}>", wide(SECRET));
    let narrow = format!("({SECRET})");
    let object = |text: String| vec![text.into_bytes()];
    for (place, page, root, more) in [
        (
            "a title or a bookmark",
            "",
            "/Outlines 10 0 R",
            object(format!("<</First 11 0 R /Title {text}>>")),
        ),
        (
            "an alternative text",
            "",
            "/StructTreeRoot 10 0 R",
            object(format!("<</S /Figure /Alt {text}>>")),
        ),
        (
            "a text for reading aloud",
            "",
            "/StructTreeRoot 10 0 R",
            object(format!("<</ActualText {narrow}>>")),
        ),
        (
            "the meaning of an abbreviation",
            "",
            "/StructTreeRoot 10 0 R",
            object(format!("<</E {narrow}>>")),
        ),
        (
            "the title of an element",
            "",
            "/StructTreeRoot 10 0 R",
            object(format!("<</K [<</T {text}>>]>>")),
        ),
        (
            "an annotation",
            "/Annots [10 0 R]",
            "",
            object(format!("<</Subtype /Text /Contents {text}>>")),
        ),
        (
            "an address (percent-encoded)",
            "/Annots [10 0 R]",
            "",
            object(format!(
                "<</Subtype /Link /A <</S /URI /URI (https://x.example/?q={})>>>>",
                SECRET.replace(' ', "%20").replace('i', "%69")
            )),
        ),
        (
            "the value of a field",
            "",
            "/AcroForm <</Fields [10 0 R]>>",
            object(format!("<</FT /Tx /V {narrow}>>")),
        ),
        (
            "`Dests`",
            "",
            &format!(
                "/Names <</Dests <<{}>>>>",
                SECRET.replace(' ', "#20").replace("The", "/The") + " 3"
            ),
            object("null".to_owned()),
        ),
        (
            "`Names`",
            "",
            &format!("/Names <</Dests <</Names [{text} 3 0 R]>>>>"),
            object("null".to_owned()),
        ),
        ("information about the file", "", "", object(format!("<</Subject {narrow}>>"))),
        (
            "metadata",
            "",
            "/Metadata 10 0 R",
            vec![stream(
                "/Type /Metadata /Subtype /XML /Filter /FlateDecode",
                &packed(format!("<x><d v='{}'/></x>", SECRET.replace('w', "&#x77;")).as_bytes()),
            )],
        ),
        (
            "an attachment, unpacked",
            "",
            "",
            vec![stream(
                "/Type /EmbeddedFile /Filter /FlateDecode",
                &packed(&gzip(SECRET.as_bytes())),
            )],
        ),
        (
            "picture",
            "",
            "",
            vec![stream(
                "/Type /XObject /Subtype /Image /Filter /DCTDecode",
                &[b"\xff\xd8\xff\xfe\x00\x40".as_slice(), SECRET.as_bytes(), b"\xff\xd9"].concat(),
            )],
        ),
    ] {
        expect(&document("", page, root, &more), place);
    }
    let inline = format!("/Span <</ActualText {text}>> BDC EMC");
    expect(&document(&inline, "", "", &[]), "a text for reading aloud");
    let mut after = document("", "", "", &[]);
    after.extend(format!("\n% {SECRET}").into_bytes());
    expect(&after, "bytes");
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

fn archive(name: &str, bytes: &[u8], comment: &str) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.set_comment(comment).expect("a comment");
    writer.start_file(name, SimpleFileOptions::default()).expect("a member");
    writer.write_all(bytes).expect("memory");
    writer.finish().expect("memory").into_inner()
}

#[test]
fn every_member_of_an_ebook_is_searched() {
    let member = |name: &str, text: &str, place: &str| {
        expect(&archive(name, text.as_bytes(), ""), place);
    };
    let broken =
        "<p>The wit&shy;ness <em>lives</em> above<br/>the b&#97;kery in Mill&nbsp;Lane.</p>";
    member("a.xhtml", broken, "`a.xhtml`");
    member("a.xhtml", &format!("<p><img alt=\"{SECRET}\"/></p>"), "`a.xhtml`, in attributes");
    member("a.xhtml", &format!("<p><!-- {SECRET} --></p>"), "`a.xhtml`, in comments");
    member("a.opf", &format!("<package><x>{SECRET}</x></package>"), "`a.opf`");
    member("a.css", &format!("p {{ }} /* {SECRET} */"), "`a.css`");
    member("a.json", &format!("{{\"a\": [1, {{\"{SECRET}\": true}}]}}"), "`a.json`");
    member("a.html", &format!("<p>1 < 2 <p>{SECRET}"), "`a.html`");
    member(&format!("{SECRET}.txt"), "", "its name");
    expect(&archive("a.txt", b"", SECRET), "bytes");
    expect(&archive("a.zip", &archive("b.txt", SECRET.as_bytes(), ""), ""), "`a.zip`, `b.txt`");
}

#[test]
fn text_in_other_encodings_is_found() {
    let encoded = Base64::encode_to_string(SECRET).expect("letters");
    let uri = format!("<a href=\"data:text/plain;base64,{encoded}\">x</a>");
    expect(uri.as_bytes(), "Base64");
    let mail: String = Base64::encode_to_string(SECRET.repeat(3)).expect("letters");
    let mail = format!("{}\r\n{}", &mail[..76], &mail[76..]);
    expect(format!("Subject: x\r\n\r\n{mail}").as_bytes(), "Base64");
    let escaped = |start: &str, end: &str| -> String {
        SECRET.chars().map(|letter| format!("{start}{:x}{end}", letter as u32)).collect()
    };
    for escaped in [escaped("\\", " "), escaped("\\u00", ""), escaped("\\x", "")] {
        expect(format!("a {{ content: \"{escaped}\" }}").as_bytes(), "escaped");
    }
    let quoted = SECRET.replace("above", "a=62o=\r\nve=20");
    expect(format!("Subject: x\r\n\r\n{quoted}").as_bytes(), "quoted-printable");
    let two_bytes: Vec<u8> = SECRET.encode_utf16().flat_map(u16::to_le_bytes).collect();
    expect(&[b"\0\x01\x02\x90".as_slice(), &two_bytes].concat(), "bytes");
    let two_bytes: Vec<u8> = ARABIC.encode_utf16().flat_map(u16::to_be_bytes).collect();
    expect(&[b"\0\x01\x02\x90".as_slice(), &two_bytes].concat(), "bytes");
    let mut picture = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in [
        (b"IHDR", vec![0; 13]),
        (b"zTXt", [b"Comment\0\0".as_slice(), &packed(SECRET.as_bytes())].concat()),
        (b"IEND", Vec::new()),
    ] {
        picture.extend((data.len() as u32).to_be_bytes());
        picture.extend_from_slice(kind);
        picture.extend_from_slice(&data);
        let mut crc = flate2::Crc::new();
        crc.update(kind);
        crc.update(&data);
        picture.extend(crc.sum().to_be_bytes());
    }
    expect(&picture, "packed text");
}

#[test]
fn a_number_is_found_as_a_whole_and_shared_words_are_not() {
    expect(b"Call 01632-960 961 today", "text");
    expect(b"<a href=\"tel:01632960961\">call</a>", "in attributes");
    for text in [
        "Call 101632 960961",
        "Call 01632 9609610",
        ALLOWED,
        "The baker says that the witness lives above the shop.",
        "The witness lives above",
    ] {
        assert!(found(text.as_bytes()).is_empty(), "{text}");
    }
    expect(b"says that the witness lives above the bakery in Mill", "text");
}

#[test]
fn a_picture_is_found_by_its_bytes() {
    let bytes = b"\xff\xd8\xff\xe0 not much of a photograph, but enough to be found \xff\xd9";
    let mut gathered = Gathered::default();
    let detail = gathered.scope(Scope::Partner("oak".to_owned()));
    let everywhere = gathered.scope(Scope::Everywhere);
    let place = || Place { block: Some("secret".to_owned()), at: At::Tool };
    let mut add = |bytes: &[u8], scopes: Vec<usize>| {
        let picture = Picture { scopes, place: place() };
        gathered.pictures.insert(crate::ground::digest::sha256(bytes), picture);
    };
    add(bytes, vec![detail]);
    // What a block for everybody shows too is no secret.
    let shared = b"\xff\xd8\xff\xe0 another photograph \xff\xd9";
    add(shared, vec![detail, everywhere]);
    let inventory = Inventory::new(gathered);
    let project = project();
    let exclusions = inventory.exclusions(copy(&project, None));
    assert_eq!(exclusions.absent, 1);
    let found = |bytes: &[u8]| {
        let problems = exclusions.prove("file", bytes).err().unwrap_or_default();
        problems.into_iter().map(|problem| problem.message).collect::<Vec<_>>()
    };
    let encoded = Base64::encode_to_string(bytes).expect("letters");
    let photograph = "/Type /XObject /Subtype /Image /Filter /DCTDecode /Width 1 /Height 1";
    for carrier in [
        bytes.to_vec(),
        archive("EPUB/pictures/a.jpg", bytes, ""),
        format!("<img src=\"data:image/jpeg;base64,{encoded}\"/>").into_bytes(),
        document("", "", "", &[stream(photograph, bytes)]),
    ] {
        let messages = found(&carrier);
        let is_named =
            |message: &String| message.contains("block `secret`") && message.contains("a picture");
        assert!(messages.iter().any(is_named), "{messages:?}");
    }
    assert_eq!(found(&archive("EPUB/pictures/b.jpg", shared, "")), [""; 0]);
}
