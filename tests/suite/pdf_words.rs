//! Words of PDF syntax in titles, alternative texts and addresses: they are text like any other.

use crate::press::PRESS;
use crate::support::{Project, manuscript, pages};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Name, Object};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// What could be mistaken for PDF syntax.
const WORDS: [&str; 22] = [
    "endobj",
    "stream",
    "endstream",
    "startxref",
    "trailer",
    "xref",
    "%%EOF",
    "7 0 obj",
    "5 0 R",
    "/Type/Page and /TrimBox [0 0 1 1]",
    "<</Type/Page/TrimBox[0 0 1 1]>>",
    "/Length 99",
    ">>",
    "<<",
    "(",
    ")",
    "\\",
    "\\)",
    "[",
    "#20",
    "é",
    "plain",
];

fn texts() -> impl Strategy<Value = String> {
    let words = prop::collection::vec(prop::sample::select(WORDS.to_vec()), 1..7);
    words.prop_map(|words| format!("A {}", words.join(" ")))
}

/// The text of a string in a PDF.
fn text_of(bytes: &[u8]) -> String {
    match bytes.strip_prefix(b"\xfe\xff") {
        Some(wide) => {
            let pairs = wide.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            String::from_utf16(&pairs.collect::<Vec<_>>()).expect("UTF-16")
        }
        None => String::from_utf8(bytes.to_vec()).expect("ASCII"),
    }
}

#[test]
fn words_of_pdf_syntax_in_texts_change_nothing_else() {
    let project = Project::base().write("content/editions/print-shop.toml", PRESS);
    let (book, brand) = (project.text("content/book.toml"), "content/partners/birch/_brand.yml");
    let brand_text = project.text(brand);
    let mut runner = TestRunner::new(Config { cases: 24, ..Config::default() });
    let holds = runner.run(&(texts(), texts(), texts(), 0..4usize), |(title, alt, heading, at)| {
        let quoted = |text: &str| serde_json::to_string(text).expect("a text");
        project
            .overwrite("content/book.toml", book.replace("\"The Field Guide\"", &quoted(&title)));
        project.overwrite(
            brand,
            brand_text.replace("\"Birch Law Centre: a white tree\"", &quoted(&alt)),
        );
        let escaped: String = heading
            .chars()
            .flat_map(|letter| match letter.is_ascii_punctuation() {
                true => vec!['\\', letter],
                false => vec![letter],
            })
            .collect();
        let word = ["endobj", "stream", "%29%28", "endstream%5C"][at];
        project.rewrite_body(&format!(
            "## {escaped}\n\nSee [this](https://x.example/{word}?q={word}).\n"
        ));
        let workspace = project.workspace();
        let manuscript = manuscript(&workspace, "birch", "print-shop");
        let compiled = pages(&workspace, &manuscript);
        let bytes = bindery::pages::pdf::export(&compiled, &manuscript)
            .unwrap_or_else(|problems| panic!("{title:?}: {problems:?}"));
        let pdf = Pdf::new(bytes.clone()).expect("a PDF");
        let name = text_of(pdf.metadata().title.as_deref().expect("a title"));
        prop_assert!(name.starts_with(title.trim()), "{name:?} is not {title:?}");
        prop_assert_eq!(pdf.pages().len(), compiled.page_count());
        let mut boxes = 0;
        for dict in pdf.objects().into_iter().filter_map(Object::into_dict) {
            let is_page = dict.get::<Name<'_>>("Type").is_some_and(|kind| &*kind == b"Page");
            prop_assert_eq!(is_page, dict.contains_key("BleedBox"));
            boxes += usize::from(dict.get::<Array<'_>>("BleedBox").is_some());
        }
        prop_assert_eq!(boxes, compiled.page_count());
        Ok(())
    });
    holds.unwrap_or_else(|failure| panic!("{failure}"));
}
