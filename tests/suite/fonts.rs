//! Fonts: every letter and every style comes from a font that has it, in pages and in ebooks, and
//! a font that cannot do what it is for is reported.

use crate::support::{Project, fixtures, manuscript, pages, unzip};
use bindery::assembly::workspace::Workspace;
use std::collections::BTreeSet;
use typst::layout::{Frame, FrameItem};

const BRAND: &str = "content/partners/alder/_brand.yml";
const LEXEND: &str = "content/partners/alder/fonts/Lexend-Regular.ttf";
const BOLD: &str = "        - path: fonts/Lexend-Bold.ttf\n";

/// The words of a text that are set in each font, in one edition of `alder`.
struct Set(Vec<(String, String)>);

impl Set {
    fn of(project: &Project, edition: &str) -> Self {
        let workspace = Workspace::open(project.path()).expect("a project");
        let manuscript = manuscript(&workspace, "alder", edition);
        let compiled = pages(&workspace, &manuscript);
        let mut runs = Vec::new();
        for page in compiled.document.pages() {
            collect(&page.frame, &mut runs);
        }
        Self(runs)
    }

    /// The fonts in which the runs with these words are set.
    #[track_caller]
    fn font(&self, words: &str) -> &str {
        let fonts: BTreeSet<&str> = self
            .0
            .iter()
            .filter(|(text, _)| text.contains(words))
            .map(|(_, font)| font.as_str())
            .collect();
        assert_eq!(fonts.len(), 1, "`{words}` is set in {fonts:?}");
        fonts.first().expect("a font")
    }
}

fn collect(frame: &Frame, runs: &mut Vec<(String, String)>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect(&group.frame, runs),
            FrameItem::Text(text) => {
                assert!(text.glyphs.iter().all(|glyph| glyph.id != 0), "no font for {}", text.text);
                let font = text.font.post_script_name().expect("a name");
                runs.push((text.text.to_string(), font));
            }
            _ => {}
        }
    }
}

/// The style sheet and the file names of the ebook of `alder`.
fn ebook(project: &Project) -> (String, BTreeSet<String>) {
    let arguments = ["build", "--partner", "alder", "--edition", "ebook", "--out", "made"];
    project.run(&arguments).expect_success();
    let files = unzip(&project.bytes("made/alder/field-guide-alder-ebook-draft.epub"));
    let style = String::from_utf8(files["EPUB/book.css"].clone()).expect("text");
    (style, files.into_keys().collect())
}

/// `alder` with Lexend for running text, in its Regular face alone.
fn regular_text() -> Project {
    Project::base()
        .replace(BRAND, BOLD, "")
        .replace(BRAND, "  headings:\n", "  base: Lexend\n  headings:\n")
        .remove("content/partners/alder/fonts/Lexend-Bold.ttf")
}

/// `alder` with a font for Devanagari that no text names.
fn with_devanagari() -> Project {
    let entry = "  fonts:\n    - { family: Noto Sans Devanagari, source: file, files: [d.ttf] }\n";
    let font = std::fs::read(fixtures().join("fonts/NotoSansDevanagari-Regular.ttf"));
    Project::base()
        .replace(BRAND, "  fonts:\n", entry)
        .write("content/partners/alder/d.ttf", font.expect("a font"))
}

#[test]
fn bold_and_italic_come_from_a_face_that_has_them() {
    let project = regular_text().body("Zdo **znot** zsign. *Zreally*. Znever ***zever*** zz.\n");
    project.run(&["check", "--format", "short"]).expect_success().stdout(
        "content/partners/alder/_brand.yml:14:15: warning[missing-face]: the font `Lexend` has only \
         a Regular face: bold, italic and bold italic text is set in `Atkinson Hyperlegible Next` \
         (add the files of these faces under `files` if the font has them, or choose a font that \
         does)\n",
    );
    let screen = Set::of(&project, "screen");
    assert_eq!(screen.font("zsign"), "Lexend-Regular");
    assert_eq!(screen.font("znot"), "AtkinsonHyperlegibleNext-Bold");
    assert_eq!(screen.font("Zreally"), "AtkinsonHyperlegibleNext-Italic");
    assert_eq!(screen.font("zever"), "AtkinsonHyperlegibleNext-BoldItalic");
    let large = Set::of(&project, "large-print");
    assert_eq!(large.font("Zdo "), "Lexend-Regular");
    assert_eq!(large.font("znot"), "AtkinsonHyperlegibleNext-Bold");
    assert_eq!(large.font("Zreally"), "AtkinsonHyperlegibleNext-Bold");
    let (style, files) = ebook(&project);
    for (weight, slope, file) in [
        (400, "normal", "brand-_5f4cexend-_5f52egular"),
        (700, "normal", "AtkinsonHyperlegibleNext-Bold"),
        (400, "italic", "AtkinsonHyperlegibleNext-Italic"),
        (700, "italic", "AtkinsonHyperlegibleNext-BoldItalic"),
    ] {
        let face = format!(
            "  font-family: \"Lexend\";\n  font-weight: {weight};\n  font-style: {slope};\n  src: \
             url(\"fonts/{file}.ttf\");\n"
        );
        assert!(style.contains(&face), "{face}\nis not in\n{style}");
        assert!(files.contains(&format!("EPUB/fonts/{file}.ttf")), "{file}");
    }
}

#[test]
fn headings_stay_in_the_brands_only_face() {
    let project = Project::base()
        .replace(BRAND, BOLD, "")
        .body("## One\n\nText.\n\n### Zcall *Zahmed* now\n\nText.\n");
    project.run(&["check", "--format", "short"]).expect_success().stdout_has(
        "the font `Lexend` has only a Regular face: headings in it are not bold, and emphasis in \
         headings is set in `Atkinson Hyperlegible Next`",
    );
    let screen = Set::of(&project, "screen");
    assert_eq!(screen.font("Zcall "), "Lexend-Regular");
    assert_eq!(screen.font("Zahmed"), "AtkinsonHyperlegibleNext-Italic");
    let (style, _) = ebook(&project);
    let bold = "  font-family: \"Lexend\";\n  font-weight: 700;\n  font-style: normal;\n  src: \
                url(\"fonts/brand-_5f4cexend-_5f52egular.ttf\");\n";
    assert!(style.contains(bold), "nothing may thicken the letters of headings:\n{style}");
}

#[test]
fn emoji_and_signs_are_set_in_the_tools_own_fonts() {
    let text = "Ring \u{1f514} us \u{1f469}\u{200d}\u{1f4bb} or **write \u{1f4dd}**. Yes \u{2713}, \
                \u{24b6}, \u{1f5b3}, 1\u{fe0f}\u{20e3}.\n";
    let project = Project::base().body(text);
    project.run(&["check"]).expect_success().stdout("");
    let screen = Set::of(&project, "screen");
    for emoji in ["\u{1f514}", "\u{1f469}\u{200d}\u{1f4bb}", "\u{1f4dd}", "1\u{fe0f}\u{20e3}"] {
        assert_eq!(screen.font(emoji), "NotoEmoji-Regular", "{emoji}");
    }
    assert_eq!(screen.font("\u{2713}"), "DejaVuSans");
    assert_eq!(screen.font("\u{24b6}"), "NotoSansSymbols-Regular");
    assert_eq!(screen.font("\u{1f5b3}"), "NotoSansSymbols2-Regular");
    let (style, files) = ebook(&project);
    assert!(files.contains("EPUB/fonts/NotoEmoji-Regular.ttf"), "{files:?}");
    assert!(files.contains("EPUB/fonts/DejaVuSans.ttf"), "{files:?}");
    assert!(!files.contains("EPUB/fonts/DejaVuSans-Bold.ttf"), "no bold sign needs it");
    assert!(style.contains("U+1F514") && style.contains("\"Noto Emoji\", "), "{style}");
}

#[test]
fn an_ebook_without_rare_characters_has_no_font_for_them() {
    let (_, files) = ebook(&Project::base().body("Plain text.\n"));
    assert!(!files.iter().any(|name| name.contains("Noto")), "{files:?}");
}

#[test]
fn a_listed_font_supplies_the_letters_that_the_others_lack() {
    let text = "Say \u{915}\u{92e}\u{932} and **\u{916}\u{917}**, `\u{918}`.\n\n## One\n\nText.\n\n### \u{905}\u{906}\n\nText.\n";
    let project = with_devanagari().body(text);
    // The tool has a font of its own for the other partner.
    project.run(&["check", "--format", "short"]).expect_success();
    let screen = Set::of(&project, "screen");
    for words in ["\u{915}\u{92e}\u{932}", "\u{916}\u{917}", "\u{918}", "\u{905}\u{906}"] {
        assert_eq!(screen.font(words), "NotoSansDevanagari-Regular", "{words}");
    }
    assert_eq!(screen.font("Say "), "AtkinsonHyperlegibleNext-Regular");
    let (style, files) = ebook(&project);
    assert!(files.contains("EPUB/fonts/brand-d.ttf"), "{files:?}");
    assert!(style.contains("\"Atkinson Hyperlegible Next\", ") && style.contains("Devanagari"));
    // A text that does not need the font is laid out without it.
    let (_, files) = ebook(&with_devanagari());
    assert!(!files.contains("EPUB/fonts/brand-d.ttf"), "{files:?}");
}

#[test]
fn a_script_is_reported_once_where_it_first_occurs() {
    let plain = "content/chapters/plain.md";
    let body = "One \u{12000} \u{12001}.\n\n| A | B |\n|---|---|\n| x | \u{12002} |\n\n\u{4e00}.\n";
    let run = Project::base().body(body).run(&["check", "--format", "short"]).expect_failure(1);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(lines.len(), 2, "{}", run.stdout);
    assert!(lines[0].starts_with(&format!("{plain}:15:5: error[missing-glyph]: ")), "{}", lines[0]);
    assert!(lines[0].contains("no font has the Cuneiform characters `\u{12000}`"), "{}", lines[0]);
    assert!(lines[0].contains(&format!("also at {plain}:19")), "{}", lines[0]);
    assert!(lines[1].starts_with(&format!("{plain}:21:1: ")), "{}", lines[1]);
    assert!(lines[1].contains("add a font for Han"), "{}", lines[1]);
}

#[test]
fn a_missing_letter_is_reported_at_its_own_place() {
    let cases = [
        ("content/chapters/plain.md", "title: A plain chapter", "title: A \u{12000} chapter"),
        ("content/book.toml", "title = \"The Field Guide\"", "title = \"The \u{12000} Guide\""),
        (BRAND, "short: Alder", "short: \u{12000}"),
    ];
    for (file, from, to) in cases {
        let project = Project::base().replace(file, from, to);
        let text = project.text(file);
        let line = 1 + text.lines().position(|line| line.contains('\u{12000}')).expect("a line");
        let column = text.lines().nth(line - 1).and_then(|line| {
            line.chars().position(|character| character == '\u{12000}').map(|at| at + 1)
        });
        let place = format!("{file}:{line}:{}: error[missing-glyph]", column.expect("a column"));
        let run = project.run(&["check", "--format", "short"]).expect_failure(1);
        assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
        assert!(run.stdout.starts_with(&place), "{place}\n{}", run.stdout);
        let built = project.run(&["build", "--out", "made"]);
        let said = built.stdout + &built.stderr;
        assert!(said.contains(&format!("--> {file}:{line}:")), "{said}");
    }
}

#[test]
fn a_missing_letter_in_a_drawing_names_the_drawing() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 20\"><text x=\"1\" \
               y=\"15\">\u{12000}</text></svg>";
    let run = Project::base()
        .write("content/figures/odd.svg", svg)
        .body("![Something odd](figures/odd.svg)\n")
        .run(&["check", "--format", "short"])
        .expect_failure(1);
    assert!(run.stdout.starts_with("content/chapters/plain.md:15:1: error[missing-glyph]: "));
    run.stdout_has("in the drawing `figures/odd.svg`, line 1 ");
    let run = Project::base()
        .write("content/partners/birch/logo.svg", svg)
        .run(&["check", "--format", "short"])
        .expect_failure(1);
    let place = "content/partners/birch/_brand.yml:11:13: error[missing-glyph]";
    assert!(run.stdout.starts_with(place), "{}", run.stdout);
    run.stdout_has("in the drawing `partners/birch/logo.svg`, line 1 ");
}

#[test]
fn an_ebook_alone_warns_about_letters_without_a_font() {
    let project = Project::base()
        .remove("content/editions/screen.toml")
        .remove("content/editions/print.toml")
        .remove("content/editions/large-print.toml")
        .body("One \u{12000}.\n");
    project.run(&["check", "--format", "short"]).expect_success().stdout_has(
        "warning[missing-glyph]: no font has the Cuneiform character `\u{12000}` (U+12000): some \
         reading devices will show it in a font of their own, and others as empty boxes",
    );
}

/// A font file with other embedding rights.
fn with_rights(rights: u16) -> Vec<u8> {
    let mut bytes = Project::base().bytes(LEXEND);
    let face = ttf_parser::RawFace::parse(&bytes, 0).expect("a font");
    let table = face.table(ttf_parser::Tag::from_bytes(b"OS/2")).expect("a table");
    let at = table.as_ptr() as usize - bytes.as_ptr() as usize + 8;
    bytes[at..at + 2].copy_from_slice(&rights.to_be_bytes());
    bytes
}

#[test]
fn embedding_rights_bind_pages_and_ebooks() {
    for (rights, message) in [
        (2, "may not be embedded: its maker has set \u{201c}restricted licence embedding\u{201d}"),
        (0x200, "may only be embedded as pictures of letters, which cannot be read out"),
        (0x100, "may only be embedded whole, and a PDF holds only the letters that it shows"),
    ] {
        let project = Project::base().write(LEXEND, with_rights(rights));
        project.run(&["check", "--format", "short"]).expect_failure(1).stdout(&format!(
            "{BRAND}:17:17: error[invalid-font]: the font `{LEXEND}` {message} (use a font whose \
             licence allows embedding, or ask the maker for a file that allows it)\n"
        ));
        for edition in ["screen", "ebook"] {
            let arguments = ["build", "--partner", "alder", "--edition", edition, "--out", "made"];
            let run = project.run(&arguments).expect_failure(1);
            assert!((run.stdout + &run.stderr).contains(message), "{edition}");
            assert!(!project.at("made/alder").exists(), "{edition}");
        }
    }
    // For viewing and printing only: a book is for nothing else.
    let project = Project::base().write(LEXEND, with_rights(4));
    let run = project.run(&["check", "--format", "short"]).expect_success();
    run.stdout_has("warning[invalid-font]").stdout_has("the checksum of its table `OS/2` is wrong");
}

#[test]
fn a_font_that_is_cut_off_is_found() {
    let whole = Project::base().bytes(LEXEND);
    for share in [1, 3, 5, 7, 9] {
        let project = Project::base().write(LEXEND, &whole[..whole.len() * share / 10]);
        let run = project.run(&["check", "--format", "short"]).expect_failure(1);
        assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
        run.stdout_has(&format!(
            "{BRAND}:17:17: error[invalid-font]: the font `{LEXEND}` is cut off"
        ));
    }
}

#[test]
fn a_misspelt_family_is_an_error_with_a_suggestion() {
    for wrong in ["Lexnd", "lexend", "Lex end"] {
        Project::base()
            .replace(
                BRAND,
                "    family: Lexend\n\ndefaults",
                &format!("    family: {wrong}\n\ndefaults"),
            )
            .run(&["check", "--format", "short"])
            .expect_failure(1)
            .stdout(&format!(
                "{BRAND}:20:13: error[invalid-font]: no font of the brand is called `{wrong}` (did \
                 you mean `Lexend`?)\n"
            ));
    }
    Project::base()
        .replace(BRAND, "  headings:\n", "  base: Garamond\n  headings:\n")
        .run(&["check", "--format", "short"])
        .expect_success()
        .stdout_has("warning[brand-ignored]: the font `Garamond` has no files here");
}

#[test]
fn two_partners_may_have_different_files_of_a_family() {
    let birch = "content/partners/birch/_brand.yml";
    let entry = "typography:\n  fonts:\n    - { family: Lexend, source: file, files: [Lexend.ttf] }\n  \
                 headings: Lexend\n\ndefaults:\n";
    let mut other = Project::base().bytes(LEXEND);
    // A byte after the last table is no part of the font.
    other.extend([0, 0, 0, 0]);
    let project = Project::base()
        .body("## One\n\nText.\n\n### A heading of Z\n\nText.\n")
        .write("content/partners/birch/Lexend.ttf", other)
        .replace(birch, "defaults:\n", entry);
    project.run(&["build", "--out", "made"]).expect_success();
    let screen = Set::of(&project, "screen");
    assert_eq!(screen.font("A heading of Z"), "Lexend-Bold");
}

#[test]
fn code_is_set_in_the_brands_own_font() {
    let project = Project::base()
        .replace(BRAND, "  headings:\n", "  monospace: Lexend\n  headings:\n")
        .body("Type `zthis`. Or *`zthat`*.\n");
    let screen = Set::of(&project, "screen");
    assert_eq!(screen.font("zthis"), "Lexend-Regular");
    assert_eq!(screen.font("zthat"), "AtkinsonHyperlegibleMono-Italic");
    let (style, _) = ebook(&project);
    assert!(style.contains("font-family: \"Lexend\", \"Atkinson Hyperlegible Mono\", "), "{style}");
}
