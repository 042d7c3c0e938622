//! What bookshops and libraries read: ISBN, description, subjects and contributors, in the metadata
//! of ebooks and PDFs as other programs read them, and in the front of the book.

use crate::support::{Project, fixtures, manuscript, pages, unzip, words, xml};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Name, Object};
use roxmltree::{Document, Node};

const DC: &str = "http://purl.org/dc/elements/1.1/";
const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DESCRIPTION: &str = "Fruit & law: what \\\"ripe\\\" means,\nand who decides.";

/// The base project, published by Birch, with everything that a catalogue wants to know.
fn project() -> Project {
    let own = format!(
        "noun = \"guide\"\ndescription = \"\"\"{DESCRIPTION}\"\"\"\n\
         subjects = [\"Fruit -- Law and legislation\", \"Advice\"]\n\
         contributors = [\n    {{ name = \"Orchard Press\", role = \"editor\" }},\n    \
         {{ name = \"Society of Pears & Plums\", role = \"funder\" }},\n    \
         {{ name = \"Orchard Press\", role = \"translator\" }},\n]"
    );
    Project::base()
        .replace(
            "content/book.toml",
            "publisher = \"Orchard Press\"",
            "publisher = \"Birch Law Centre\"",
        )
        .replace("content/book.toml", "noun = \"guide\"", &own)
        .replace(
            "content/editions/ebook.toml",
            "format = \"epub\"",
            "format = \"epub\"\nisbn = \"978-0-306-40615-7\"",
        )
        .replace(
            "content/editions/screen.toml",
            "format = \"pdf\"",
            "format = \"pdf\"\nisbn = \"979 10 90636 07 1\"",
        )
}

fn with_authors(project: Project) -> Project {
    let authors = "contributors = [\n    { name = \"A. Apple\", role = \"author\" },\n    \
                   { name = \"B. Berry\", role = \"author\" },";
    project.replace("content/book.toml", "contributors = [", authors)
}

fn package(project: &Project, path: &str) -> String {
    let files = unzip(&project.bytes(path));
    String::from_utf8(files["EPUB/package.opf"].clone()).expect("text")
}

/// The texts of a Dublin Core element, each with the roles that refine it.
fn dublin_core(package: &Document<'_>, name: &str) -> Vec<(String, Vec<String>)> {
    let roles = |node: &Node<'_, '_>| {
        let of = node.attribute("id").map(|id| format!("#{id}"));
        let metas = package.descendants().filter(|meta| {
            of.is_some()
                && meta.attribute("refines") == of.as_deref()
                && meta.attribute("scheme").is_some()
        });
        metas.map(|meta| meta.text().unwrap_or_default().to_owned()).collect()
    };
    let elements = package.descendants().filter(|node| node.has_tag_name((DC, name)));
    elements.map(|node| (node.text().unwrap_or_default().to_owned(), roles(&node))).collect()
}

fn texts(found: Vec<(String, Vec<String>)>) -> Vec<String> {
    found.into_iter().map(|(text, _)| text).collect()
}

fn build(project: &Project, partner: &str, edition: &str) -> String {
    let arguments = ["build", "--partner", partner, "--edition", edition, "--out", "made"];
    project.run(&arguments).expect_success();
    let ending = if edition == "ebook" { "epub" } else { "pdf" };
    format!("made/{partner}/field-guide-{partner}-{edition}-draft.{ending}")
}

#[test]
fn an_ebook_says_everything_in_its_package() {
    let project = project();
    let text = package(&project, &build(&project, "birch", "ebook"));
    let package = xml(&text);
    let identifiers = dublin_core(&package, "identifier");
    assert_eq!(identifiers.len(), 2, "{text}");
    assert!(identifiers[0].0.starts_with("urn:uuid:"));
    // Code 15 in list 5 of ONIX is an ISBN of 13 digits.
    assert_eq!(identifiers[1], ("urn:isbn:9780306406157".to_owned(), vec!["15".to_owned()]));
    let unique = package.root_element().attribute("unique-identifier");
    assert_eq!(unique, Some("identifier"), "the name of all versions stays");
    let description = "Fruit & law: what “ripe” means, and who decides.";
    assert_eq!(texts(dublin_core(&package, "description")), [description]);
    let subjects = ["Fruit -- Law and legislation", "Advice"];
    assert_eq!(texts(dublin_core(&package, "subject")), subjects);
    let with = |name: &str, role: &str| (name.to_owned(), vec![role.to_owned()]);
    assert_eq!(dublin_core(&package, "creator"), [with("Birch Law Centre", "aut")]);
    assert_eq!(
        dublin_core(&package, "contributor"),
        [
            with("Orchard Press", "edt"),
            with("Society of Pears & Plums", "fnd"),
            with("Orchard Press", "trl"),
        ]
    );
    let ids: Vec<&str> = package.descendants().filter_map(|node| node.attribute("id")).collect();
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len());
}

#[test]
fn authors_are_the_creators_and_the_publisher_is_not() {
    let project = with_authors(project());
    let text = package(&project, &build(&project, "birch", "ebook"));
    let package = xml(&text);
    let with = |name: &str| (name.to_owned(), vec!["aut".to_owned()]);
    assert_eq!(dublin_core(&package, "creator"), [with("A. Apple"), with("B. Berry")]);
    assert_eq!(dublin_core(&package, "contributor").len(), 3);
    assert_eq!(texts(dublin_core(&package, "publisher")), ["Birch Law Centre"]);
    let pdf = read(&project.bytes(&build(&project, "birch", "screen")));
    assert_eq!(pdf.author, "A. Apple, B. Berry");
    assert_eq!(pdf.list("creator"), ["A. Apple, B. Berry"]);
    assert_eq!(pdf.list("publisher"), ["Birch Law Centre"]);
    let workspace = project.workspace();
    let text = words(&pages(&workspace, &manuscript(&workspace, "birch", "screen")).document);
    for part in [
        "Written by A. Apple and B. Berry.",
        "A. Apple and B. Berry, The Field Guide (Birch Law Centre, draft",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

/// What a PDF says about itself.
struct Said {
    author: String,
    subject: String,
    keywords: String,
    xmp: String,
}

impl Said {
    /// The texts of a property in the XMP metadata.
    fn list(&self, name: &str) -> Vec<String> {
        let xmp = xml(&self.xmp);
        let Some(property) = xmp.descendants().find(|node| node.has_tag_name((DC, name))) else {
            return Vec::new();
        };
        let items = property.descendants().filter(|node| node.has_tag_name((RDF, "li")));
        let items: Vec<String> =
            items.map(|node| node.text().unwrap_or_default().to_owned()).collect();
        if items.is_empty() {
            property.text().map(str::to_owned).into_iter().collect()
        } else {
            items
        }
    }
}

/// A text string of a PDF, in either of its two encodings.
fn decoded(bytes: Option<&Vec<u8>>) -> String {
    let bytes = bytes.map(Vec::as_slice).unwrap_or_default();
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(wide) => {
            let units = wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            String::from_utf16(&units.collect::<Vec<_>>()).expect("UTF-16")
        }
        None => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn read(pdf: &[u8]) -> Said {
    let pdf = Pdf::new(pdf.to_vec()).expect("a PDF");
    let is_metadata = |object: Object<'_>| {
        let stream = object.into_stream()?;
        let kind = stream.dict().get::<Name<'_>>("Type")?;
        (&*kind == b"Metadata").then(|| stream.decoded().expect("data").to_vec())
    };
    let found: Vec<Vec<u8>> = pdf.objects().into_iter().filter_map(is_metadata).collect();
    let [xmp] = found.as_slice() else { panic!("one set of metadata") };
    let info = pdf.metadata();
    Said {
        author: decoded(info.author.as_ref()),
        subject: decoded(info.subject.as_ref()),
        keywords: decoded(info.keywords.as_ref()),
        xmp: String::from_utf8(xmp.clone()).expect("text"),
    }
}

#[test]
fn a_pdf_says_everything_in_both_places() {
    let project = project();
    let pdf = read(&project.bytes(&build(&project, "birch", "screen")));
    let description = "Fruit & law: what “ripe” means, and who decides.";
    assert_eq!(pdf.subject, description);
    assert_eq!(pdf.list("description"), [description]);
    assert_eq!(pdf.author, "Birch Law Centre");
    assert!(pdf.keywords.starts_with("Fruit -- Law and legislation, Advice, "), "{}", pdf.keywords);
    assert_eq!(pdf.list("subject"), ["Fruit -- Law and legislation", "Advice"]);
    assert_eq!(pdf.list("publisher"), ["Birch Law Centre"]);
    // Metadata of PDFs have no roles, so each name is there once.
    assert_eq!(pdf.list("contributor"), ["Orchard Press", "Society of Pears & Plums"]);
    assert_eq!(pdf.list("identifier"), ["urn:isbn:9791090636071"]);
    // What the engine writes is still there.
    for part in ["<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>3</pdfaid:part>"] {
        assert!(pdf.xmp.contains(part));
    }
}

#[test]
fn only_the_publishers_own_copies_of_the_whole_book_have_the_number() {
    let project = project().overlay(&fixtures().join("packs")).replace(
        "content/editions/print.toml",
        "qr-code = true",
        "qr-code = true\nisbn = \"978-0-14-044436-0\"\nrevisions = \"separate\"",
    );
    let partners = package(&project, &build(&project, "alder", "ebook"));
    assert!(!partners.contains("isbn"), "{partners}");
    assert!(partners.contains("Society of Pears &amp; Plums"), "the text is by the same people");
    let pdf = read(&project.bytes(&build(&project, "alder", "screen")));
    assert_eq!(pdf.list("identifier"), Vec::<String>::new());
    assert_eq!(pdf.list("subject").len(), 2);

    let arguments = ["build", "--partner", "birch", "--pack", "first-meeting", "--out", "made"];
    project.run(&arguments).expect_success();
    let pack = package(&project, "made/birch/packs/first-meeting-birch-ebook-draft.epub");
    assert!(!pack.contains("isbn"), "{pack}");
    let purpose = "What to hand to somebody who asks for their records for the first time.";
    assert_eq!(texts(dublin_core(&xml(&pack), "description")), [purpose]);
    let pdf = read(&project.bytes("made/birch/packs/first-meeting-birch-print-draft.pdf"));
    assert_eq!((pdf.subject.as_str(), pdf.list("identifier").len()), (purpose, 0));

    let workspace = project.workspace();
    let text = |partner, edition| {
        words(&pages(&workspace, &manuscript(&workspace, partner, edition)).document)
    };
    let printed = text("birch", "print");
    assert!(printed.contains("ISBN") && printed.contains("978-0-14-044436-0"), "{printed}");
    assert!(!text("alder", "print").contains("978-0-14"));
    // With marks for changes it is a product of its own.
    assert!(!text("birch", "print-marked").contains("978-0-14"));
}

#[test]
fn the_copyright_page_gives_the_number_and_says_who_did_what() {
    let project = project();
    let files = unzip(&project.bytes(&build(&project, "birch", "ebook")));
    let page = String::from_utf8(files["EPUB/section-copyright.xhtml"].clone()).expect("text");
    for part in [
        "Edited by Orchard Press. Translated by Orchard Press. Funded by Society of Pears &amp; Plums.",
        "<dt>ISBN</dt>",
        "978-0-306-40615-7",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let workspace = project.workspace();
    let text = words(&pages(&workspace, &manuscript(&workspace, "birch", "screen")).document);
    assert!(text.contains("979-10-90636-07-1"), "{text}");
    assert!(text.contains("Funded by Society of Pears & Plums."), "{text}");
}

#[test]
fn hostile_metadata_stay_text() {
    let hostile = "]]></dc:description> <!-- endobj > stream & </rdf:li> %PDF ) \\\\";
    let project = project()
        .replace("content/book.toml", DESCRIPTION, hostile)
        .replace("content/book.toml", "\"Advice\"", &format!("\"{hostile}\""))
        .replace("content/book.toml", "Society of Pears & Plums", hostile);
    let expected = hostile.replace("\\\\", "\\");
    let text = package(&project, &build(&project, "birch", "ebook"));
    let package = xml(&text);
    assert_eq!(texts(dublin_core(&package, "description")).join("|"), expected);
    assert_eq!(texts(dublin_core(&package, "subject"))[1], expected);
    assert_eq!(texts(dublin_core(&package, "contributor"))[1], expected);
    let pdf = read(&project.bytes(&build(&project, "birch", "screen")));
    assert_eq!(pdf.list("description").join("|"), expected);
    assert_eq!(pdf.list("subject")[1], expected);
    assert_eq!(pdf.list("contributor")[1], expected);
    assert_eq!(pdf.subject, expected);
}
