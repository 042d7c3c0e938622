//! Leaks planted in files of every kind are found, and so are those of a selection that is broken on
//! purpose.

use super::gather::Gathered;
use super::pieces::{At, Place, Scope};
use super::{Copy, Inventory, Medium};
use crate::assembly::workspace::Workspace;
use crate::book::tree::{Block, BlockKind, Condition, SourceInline, SourceKind, source_text};
use crate::book::visit::each_source_inline_mut;
use crate::ebook;
use crate::ground::date::Date;
use crate::ground::files::{self, TemporaryFolder};
use crate::pages::{pdf, typeset};
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

/// The base project with a pack and a translation.
fn folder() -> TemporaryFolder {
    let folder = TemporaryFolder::new().expect("a folder");
    for part in ["base", "packs"] {
        let from = fixture(part);
        for path in files::files_below(&from).expect("files") {
            files::copy_staged(&from.join(&path), &folder.path().join(&path)).expect("a copy");
        }
    }
    let plain = folder.path().join("content/chapters/plain.md");
    let text = files::text_of(&plain).expect("a chapter");
    let more = "Its second paragraph has so many words that nobody writes it twice by chance.";
    files::write_text(&plain, &format!("{text}\n{more}\n")).expect("a file");
    let draft = "msgid \"\"\nmsgstr \"Language: fr\\n\"\n\nmsgid \"A plain paragraph.\"\n\
                 msgstr \"Un paragraphe tout simple, mais qui est encore à relire.\"\n";
    let path = folder.path().join("content/translations/fr/plain.po");
    files::make_folder(path.parent().expect("a folder")).expect("a folder");
    files::write_text(&path, draft).expect("a file");
    folder
}

/// Removes every condition, as a selection does that keeps everything.
fn without_conditions(blocks: &mut [Block<SourceInline>]) {
    for block in blocks {
        block.conditions.clear();
        block.inner_mut().into_iter().for_each(|inner| without_conditions(inner));
    }
}

/// What is found in the ebook, and in the pages if they are wanted, of a project that was changed
/// after its texts were gathered. One of its paragraphs is a testimony without a record of consent.
fn mutated(
    pack: Option<&str>,
    has_pages: bool,
    change: impl FnOnce(&mut Workspace),
) -> Vec<String> {
    let folder = folder();
    let mut workspace = Workspace::open(folder.path()).expect("a project");
    let asking = workspace.book.sections.get_mut("asking").expect("a chapter");
    let is_long = |block: &&mut Block<SourceInline>| match &block.kind {
        BlockKind::Paragraph(words) => source_text(words).len() > 60,
        _ => false,
    };
    let testimony = asking.blocks.iter_mut().find(is_long).expect("a paragraph");
    testimony.conditions.push(Condition {
        partners: Vec::new(),
        has: Vec::new(),
        readers: None,
        consent: Some("t-7k2m9x".to_owned()),
        is_essential: false,
        span: testimony.span,
    });
    let inventory = Inventory::of(&workspace.project, &workspace.book, &workspace.book);
    let known = workspace.project.clone();
    change(&mut workspace);
    let copy = |edition| Copy { medium: Medium::File { edition, pack }, ..copy(&known, pack) };
    let editions: &[&str] = if has_pages { &["ebook", "print"] } else { &["ebook"] };
    let files = files_of(&workspace, pack, editions);
    let results =
        files.iter().map(|(name, bytes)| inventory.exclusions(copy(name)).prove(name, bytes));
    let problems = results.flat_map(|result| result.err().unwrap_or_default());
    problems.map(|problem| problem.message).collect()
}

/// The finished files of alder's editions, by the names of the editions.
fn files_of(
    workspace: &Workspace,
    pack: Option<&str>,
    editions: &[&str],
) -> Vec<(String, Vec<u8>)> {
    let project = &workspace.project;
    let partner = project.partner("alder").expect("a partner");
    let release = workspace.draft_release().expect("a release");
    let engine = workspace.engine().expect("an engine");
    let made = |name: &&str| {
        let edition = project.edition(name).expect("an edition");
        let pack = pack.and_then(|id| project.pack(id));
        let manuscript = workspace.selected(partner, edition, pack, &release).0;
        let bytes = if edition.page.is_some() {
            let compiled = engine.compile(&manuscript).expect("pages");
            pdf::export(&compiled, &manuscript).expect("a file")
        } else {
            let cover = typeset::cover_png(engine, &manuscript).expect("a cover");
            let cover =
                ebook::Cover { png: &cover.bytes, width: cover.width, height: cover.height };
            ebook::assemble(&manuscript, cover, None, &workspace.layouts).expect("an ebook").bytes
        };
        ((*name).to_owned(), bytes)
    };
    editions.iter().map(made).collect()
}

#[track_caller]
fn expect_kind(messages: &[String], kind: &str) {
    assert!(!messages.is_empty(), "nothing is found");
    let is_named = messages.iter().any(|message| message.starts_with(kind));
    assert!(is_named, "{kind}: {messages:#?}");
}

#[test]
fn a_sound_selection_leaves_nothing_behind() {
    for pack in [None, Some("first-meeting")] {
        let messages = mutated(pack, pack.is_none(), |_| {});
        assert!(messages.is_empty(), "{messages:#?}");
    }
}

#[test]
fn a_finished_file_does_not_say_where_it_was_made() {
    let folder = folder();
    let workspace = Workspace::open(folder.path()).expect("a project");
    let mut gathered = Gathered::default();
    let nowhere = gathered.scope(Scope::Partner("nobody".to_owned()));
    let place = || Place { block: None, at: At::Tool };
    let name = folder.path().file_name().expect("a name").display().to_string();
    gathered.text(nowhere, place(), &name, true);
    let machine = files::text_of(Path::new("/etc/hostname")).unwrap_or_default();
    gathered.text(nowhere, place(), &machine, true);
    let inventory = Inventory::new(gathered);
    let project = &workspace.project;
    let copy = copy(project, None);
    for (name, bytes) in files_of(&workspace, None, &["ebook", "screen", "print"]) {
        inventory.exclusions(copy).prove(&name, &bytes).expect("no word of the machine");
    }
    assert!(inventory.exclusions(copy).prove("own", name.as_bytes()).is_err());
}

#[test]
fn a_selection_that_keeps_everything_is_found_out() {
    let keep = |workspace: &mut Workspace| {
        for section in workspace.book.sections.values_mut() {
            without_conditions(&mut section.blocks);
        }
    };
    let messages = mutated(None, true, keep);
    expect_kind(&messages, "text for other partners was left out, and is in the finished `ebook`");
    expect_kind(&messages, "text for other partners was left out, and is in the finished `print`");
    expect_kind(&messages, "testimony that may not be shown there");
    let messages = mutated(Some("first-meeting"), false, keep);
    expect_kind(&messages, "text for other readers");
}

#[test]
fn a_section_a_detail_a_foreword_a_comment_and_a_draft_that_slip_in_are_found_out() {
    let messages = mutated(Some("first-meeting"), false, |workspace| {
        let pack = &mut workspace.project.packs[0];
        let first = pack.contents[0].clone();
        pack.contents.push(crate::project::Spanned::new(first.span, "plain".to_owned()));
    });
    expect_kind(&messages, "text from outside its sections");
    let messages = mutated(None, false, |workspace| {
        let birch = workspace.project.partner("birch").expect("a partner").partner.clone();
        let alder = &mut workspace.project.partners[0].partner;
        assert_eq!(alder.id, "alder");
        alder.helpline = birch.helpline;
        alder.address = birch.address;
    });
    expect_kind(&messages, "a detail of another partner");
    let messages = mutated(None, false, |workspace| {
        let birch = workspace.book.forewords["birch"].clone();
        workspace.book.forewords.insert("alder".to_owned(), birch);
    });
    expect_kind(&messages, "text for other partners");
    let slip = |text: String| {
        move |workspace: &mut Workspace| {
            let plain = workspace.book.sections.get_mut("plain").expect("a chapter");
            let is_paragraph =
                |block: &&mut Block<_>| matches!(block.kind, BlockKind::Paragraph(_));
            let block = plain.blocks.iter_mut().find(is_paragraph).expect("a paragraph");
            each_source_inline_mut(std::slice::from_mut(block), &mut |inline| {
                inline.kind = SourceKind::Text(text.clone());
            });
        }
    };
    let draft = "Un paragraphe tout simple, mais qui est encore à relire.";
    expect_kind(&mutated(None, false, slip(draft.to_owned())), "a translation into another");
    let folder = folder();
    let workspace = Workspace::open(folder.path()).expect("a project");
    let comments = workspace.book.sections.values().flat_map(|section| &section.comments);
    let longest = comments.max_by_key(|comment| comment.text.len()).expect("a comment");
    expect_kind(&mutated(None, false, slip(longest.text.clone())), "a comment");
}
