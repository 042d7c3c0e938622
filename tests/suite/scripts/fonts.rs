//! Fonts by script: the tool's own, a brand's, and what is said if there is none.

use super::{lines, run, runs, with_english_words};
use crate::support::{Project, fixtures, manuscript, pages, unzip, xml};
use std::collections::BTreeSet;

/// A sentence for each script and the languages that need letters of their own.
const SENTENCES: [(&str, &str); 15] = [
    ("ar", "الإيجار حق للمستأجر، ولا يجوز طرده."),
    ("fa", "اجاره‌نامه را می‌خوانم، سپس گفت‌وگو می‌کنیم."),
    ("ps", "زه په دې ښار کې ډېر ښه کور لرم."),
    ("ckb", "من لەم شارەدا خانوویەکی باشم هەیە."),
    ("ur", "یہ گھر بہت اچھا ہے، ٹھیک ہے۔"),
    ("am", "ይህ ቤት በጣም ጥሩ ነው።"),
    ("ti", "እዚ ገዛ ጽቡቕ እዩ።"),
    ("bn", "এই বাড়িটি খুব ভালো।"),
    ("hi", "यह घर बहुत अच्छा है।"),
    ("pa", "ਇਹ ਘਰ ਬਹੁਤ ਚੰਗਾ ਹੈ।"),
    ("uk", "Цей будинок дуже гарний, її ґанок новий."),
    ("el", "Αυτό το σπίτι είναι πολύ καλό."),
    ("vi", "Ngôi nhà này rất đẹp và được giữ sạch sẽ."),
    ("he", "הבית הזה טוב מאוד, שלום."),
    ("en", "A house 🏠 and a key 🔑."),
];

fn with_all_scripts() -> Project {
    let blocks =
        SENTENCES.iter().map(|(tag, words)| format!("::: lang {{tag=\"{tag}\"}}\n{words}\n:::\n"));
    Project::base().body(&blocks.collect::<Vec<_>>().join("\n"))
}

#[test]
fn every_script_can_be_copied_from_pages_as_it_was_written() {
    let project = with_all_scripts();
    let workspace = project.workspace();
    let compiled = pages(&workspace, &manuscript(&workspace, "birch", "print"));
    let all: Vec<String> = runs(&compiled).iter().flat_map(|page| lines(page)).collect();
    for (tag, words) in SENTENCES {
        assert!(all.iter().any(|line| line == words), "{tag}: {words} in {all:#?}");
    }
}

#[test]
fn every_script_is_in_the_ebook_as_it_was_written_with_the_fonts_that_it_needs() {
    let project = with_all_scripts();
    let arguments = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
    project.run(&arguments).expect_success();
    let files = unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"));
    let page = String::from_utf8(files["EPUB/section-plain.xhtml"].clone()).expect("text");
    let document = xml(&page);
    for (tag, words) in SENTENCES {
        let passage = document.descendants().find(|node| {
            node.attribute("lang") == Some(tag) && node.attribute("class") == Some("passage")
        });
        let passage = passage.unwrap_or_else(|| panic!("{tag}"));
        let text: String = passage
            .descendants()
            .filter(roxmltree::Node::is_text)
            .filter_map(|node| node.text())
            .collect();
        assert_eq!(text.trim(), words, "{tag}");
        let direction =
            if ["ar", "fa", "ps", "ckb", "ur", "he"].contains(&tag) { "rtl" } else { "ltr" };
        assert_eq!(passage.attribute("dir"), Some(direction), "{tag}");
    }
    let fonts: BTreeSet<&str> =
        files.keys().filter_map(|name| name.strip_prefix("EPUB/fonts/Noto")).collect();
    for name in ["Arabic", "Bengali", "Devanagari", "Ethiopic", "Gurmukhi", "Hebrew"] {
        assert!(fonts.contains(format!("Sans{name}-Regular.ttf").as_str()), "{fonts:?}");
        assert!(fonts.contains(format!("Sans{name}-Bold.ttf").as_str()), "{fonts:?}");
    }
    let style = String::from_utf8(files["EPUB/book.css"].clone()).expect("text");
    assert!(style.contains(":lang(vi) {"), "{style}");
}

#[test]
fn an_ebook_holds_the_fonts_of_its_own_scripts_only() {
    let project = Project::base().body("Say [እንግዳ]{lang=\"am\"} and wait.\n");
    let arguments = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
    project.run(&arguments).expect_success();
    let files = unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"));
    let fonts: Vec<&str> =
        files.keys().filter_map(|name| name.strip_prefix("EPUB/fonts/Noto")).collect();
    assert_eq!(fonts, ["SansEthiopic-Bold.ttf", "SansEthiopic-Regular.ttf"]);
    let colophon = String::from_utf8(files["EPUB/section-colophon.xhtml"].clone()).expect("text");
    assert!(colophon.contains("; Noto Sans Ethiopic (SIL Open Font License 1.1)"), "{colophon}");
}

#[test]
fn the_full_stop_of_india_brings_no_other_fonts() {
    for (words, font) in [("এই বাড়ি।", "Bengali"), ("ਇਹ ਘਰ।", "Gurmukhi"), ("यह घर।", "Devanagari")]
    {
        let project = Project::base().body(&format!("{words}\n"));
        let arguments = ["build", "--partner", "birch", "--edition", "ebook", "--out", "made"];
        project.run(&arguments).expect_success();
        let files = unzip(&project.bytes("made/birch/field-guide-birch-ebook-draft.epub"));
        let fonts: Vec<&str> =
            files.keys().filter_map(|name| name.strip_prefix("EPUB/fonts/Noto")).collect();
        assert_eq!(fonts, [format!("Sans{font}-Bold.ttf"), format!("Sans{font}-Regular.ttf")]);
    }
}

#[test]
fn words_of_one_language_are_in_one_font() {
    let project = Project::base().body("::: lang {tag=\"vi\"}\nTôi thuê nhà này rất đẹp.\n:::\n");
    let workspace = project.workspace();
    let compiled = pages(&workspace, &manuscript(&workspace, "birch", "print"));
    let all = runs(&compiled);
    let whole = run(&all, "Tôi thuê nhà này rất đẹp.");
    assert_eq!(whole.font, "Noto Sans");
    // A book in such a language has that font from the start.
    let project = Project::base()
        .replace("content/book.toml", "language = \"en-GB\"", "language = \"vi\"")
        .body("Tôi thuê nhà này rất đẹp.\n");
    let project = with_english_words(project, "vi");
    let workspace = project.workspace();
    let compiled = pages(&workspace, &manuscript(&workspace, "birch", "print"));
    assert_eq!(run(&runs(&compiled), "Tôi thuê nhà này rất đẹp.").font, "Noto Sans");
}

#[test]
fn a_font_that_a_brand_lists_is_used_before_the_tools_own() {
    let brand = "content/partners/alder/_brand.yml";
    let font = std::fs::read(fixtures().join("fonts/NotoSansDevanagari-Regular.ttf"));
    let entry = "  fonts:\n    - { family: Noto Sans Devanagari, source: file, files: [d.ttf] }\n";
    let project = Project::base()
        .replace(brand, "  fonts:\n", entry)
        .write("content/partners/alder/d.ttf", font.expect("a font"))
        .body("Read [यह घर]{lang=\"hi\"}.\n");
    let arguments = ["build", "--partner", "alder", "--edition", "ebook", "--out", "made"];
    project.run(&arguments).expect_success();
    let files = unzip(&project.bytes("made/alder/field-guide-alder-ebook-draft.epub"));
    assert!(files.contains_key("EPUB/fonts/brand-d.ttf"), "{:?}", files.keys());
}

/// A project whose partner lists a font of its own, and the pages and the ebook of a text in it.
fn in_a_listed_font(family: &str, file: &str, tag: &str, words: &str) {
    let brand = "content/partners/alder/_brand.yml";
    let font = std::fs::read(fixtures().join("fonts").join(file)).expect("a font");
    let entry = format!("  fonts:\n    - {{ family: {family}, source: file, files: [{file}] }}\n");
    let project = Project::base()
        .replace(brand, "  fonts:\n", &entry)
        .write(&format!("content/partners/alder/{file}"), font)
        .body(&format!(
            "Read [{words}]{{lang=\"{tag}\"}}.\n\n::: lang {{tag=\"{tag}\"}}\n{words}\n:::\n"
        ));
    let workspace = project.workspace();
    let compiled = pages(&workspace, &manuscript(&workspace, "alder", "print"));
    let first = words.split(' ').next().expect("a word");
    assert_eq!(run(&runs(&compiled), first).font, family);
    let arguments = ["build", "--partner", "alder", "--edition", "ebook", "--out", "made"];
    project.run(&arguments).expect_success();
    let files = unzip(&project.bytes("made/alder/field-guide-alder-ebook-draft.epub"));
    // Names of files are written without capital letters.
    let end = family.split(' ').next_back().expect("a word")[1..].to_owned();
    let is_there = |name: &&String| name.contains("fonts/brand-") && name.contains(&end);
    assert!(files.keys().any(|name| is_there(&name)), "{:?}", files.keys());
    let own: Vec<&String> = files.keys().filter(|name| name.contains("fonts/Noto")).collect();
    assert!(own.is_empty(), "{own:?}");
}

#[test]
fn a_brand_can_bring_a_font_of_its_own_for_a_script_that_the_tool_has() {
    in_a_listed_font("Small Ethiopic", "SmallEthiopic-Regular.ttf", "am", "ይህ ቤት ጥሩ ነው።");
}

#[test]
fn a_brand_can_bring_a_font_for_a_script_that_the_tool_lacks() {
    in_a_listed_font("Small Han", "SmallHan-Regular.otf", "zh-Hans", "这间屋子很好。");
}

#[test]
fn a_script_without_a_font_is_one_message() {
    let body = "Sign 中文字 and 漢語.\n\nRead தமிழ் too.\n";
    let run = Project::base().body(body).run(&["check"]).expect_failure(1);
    run.stdout_has("no font has the Han characters `")
        .stdout_has("Noto Sans SC, TC, JP or KR")
        .stdout_has("no font has the Tamil characters")
        .stdout_has("such as Noto Sans Tamil")
        .stderr_has("2 errors");
}
