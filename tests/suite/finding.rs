//! What helps readers to find a place: contents, running heads, tabs, the index and the finder.

use crate::support::{Project, fixtures, manuscript, pages, repository, unzip};
use bindery::pages::typeset::Compiled;
use typst::layout::{Frame, FrameItem, Transform};
use typst_layout::PagedDocument;

const BOOK: &str = "content/book.toml";
const PRINT: &str = "content/editions/print.toml";
const EBOOK: &str = "content/editions/ebook.toml";

/// A body of a chapter with these headings, each on a page of its own.
fn chapter(headings: &[&str]) -> String {
    let text = "Words that fill the page of this chapter from side to side and back.\n\n";
    headings.iter().map(|heading| format!("## {heading}\n\n{}", text.repeat(60))).collect()
}

fn with_index() -> Project {
    Project::base().replace(
        BOOK,
        "\"authorities\", \"colophon\"",
        "\"authorities\", \"index\", \"colophon\"",
    )
}

fn compiled(project: &Project, partner: &str, edition: &str) -> Compiled {
    let workspace = project.workspace();
    pages(&workspace, &manuscript(&workspace, partner, edition))
}

/// The pieces of text on each page, with their places from the left and from the top in points.
fn pieces(document: &PagedDocument) -> Vec<Vec<(f64, f64, String)>> {
    fn collect(frame: &Frame, transform: Transform, out: &mut Vec<(f64, f64, String)>) {
        for (position, item) in frame.items() {
            let moved = transform.pre_concat(Transform::translate(position.x, position.y));
            match item {
                FrameItem::Group(group) => {
                    collect(&group.frame, moved.pre_concat(group.transform), out);
                }
                FrameItem::Text(text) => {
                    out.push((moved.tx.to_pt(), moved.ty.to_pt(), text.text.to_string()));
                }
                _ => {}
            }
        }
    }
    let pages = document.pages().iter();
    let own = pages.map(|page| {
        let mut out = Vec::new();
        collect(&page.frame, Transform::identity(), &mut out);
        out
    });
    own.collect()
}

/// The words of each page, in the order in which they are drawn.
fn texts(document: &PagedDocument) -> Vec<String> {
    let pages = pieces(document).into_iter();
    pages
        .map(|page| {
            let text: String = page.into_iter().map(|(_, _, text)| text).collect();
            text.replace('\u{a0}', " ")
        })
        .collect()
}

fn page_with(texts: &[String], words: &str) -> usize {
    let found = texts.iter().position(|text| text.contains(words));
    1 + found.unwrap_or_else(|| panic!("no page has `{words}`: {texts:#?}"))
}

#[test]
fn contents_of_sections_leave_headings_to_the_chapters() {
    let project = Project::base()
        .body(&chapter(&["Firsthead", "Secondhead", "Thirdhead"]))
        .replace(PRINT, "schema = 1", "schema = 1\ncontents = \"sections\"")
        .replace(EBOOK, "schema = 1", "schema = 1\ncontents = \"sections\"");
    let texts = texts(&compiled(&project, "birch", "print").document);
    let contents = page_with(&texts, "Contents");
    assert!(!texts[contents - 1].contains("Firsthead"), "{}", texts[contents - 1]);
    assert!(texts[contents - 1].contains("A plain chapter"), "{}", texts[contents - 1]);
    let opening = page_with(&texts, "In this chapter");
    let own = &texts[opening - 1];
    assert!(own.contains("Secondhead") && own.contains("Thirdhead"), "{own}");
    // On the same page, with the number of the page on which the heading is.
    let last = page_with(&texts[opening..], "Thirdhead") + opening;
    assert!(own.contains(&last.to_string()), "{last}: {own}");
    let workspace = project.workspace();
    let manuscript = manuscript(&workspace, "birch", "print");
    let pdf = bindery::pages::pdf::export(&pages(&workspace, &manuscript), &manuscript);
    let pdf = hayro_syntax::Pdf::new(pdf.expect("a PDF")).expect("a PDF");
    let marks = pdf.objects().into_iter().filter_map(hayro_syntax::object::Object::into_dict);
    let titles = marks.filter(|dict| dict.contains_key("Dest") && dict.contains_key("Parent"));
    let titles = titles.filter_map(|dict| dict.get::<hayro_syntax::object::String<'_>>("Title"));
    let titles: Vec<String> =
        titles.map(|title| String::from_utf8_lossy(title.as_bytes()).replace('\0', "")).collect();
    assert!(titles.iter().any(|title| title.ends_with("Thirdhead")), "{titles:?}");

    project
        .run(&["build", "--partner", "alder", "--edition", "ebook", "--out", "made"])
        .expect_success();
    let files = unzip(&project.bytes("made/alder/field-guide-alder-ebook-draft.epub"));
    let text = |name: &str| String::from_utf8(files[name].clone()).expect("text");
    let nav = text("EPUB/nav.xhtml");
    let list = nav.split("Firsthead").next().expect("a start");
    assert!(list.rsplit("<ol").next().is_some_and(|own| own.starts_with(" hidden")), "{nav}");
    let page = text("EPUB/section-plain.xhtml");
    assert!(page.contains("In this chapter") && page.contains(">Secondhead</span></a>"), "{page}");
}

#[test]
fn headings_that_chapters_repeat_are_not_in_the_contents() {
    let project = ["asking", "writing", "plain"].iter().fold(Project::base(), |project, name| {
        let path = format!("content/chapters/{name}.md");
        let own = format!("\n## Commonhead\n\nText.\n\n## Own{name}\n\nText.\n");
        project.append(&path, &own)
    });
    let texts = texts(&compiled(&project, "birch", "print").document);
    let contents = &texts[page_with(&texts, "Contents") - 1];
    assert!(!contents.contains("Commonhead"), "{contents}");
    assert!(contents.contains("Ownplain") && contents.contains("Ownasking"), "{contents}");
}

#[test]
fn running_heads_name_the_chapter_and_the_current_heading() {
    let project = Project::base().body(&chapter(&["Firsthead", "Secondhead", "Thirdhead"]));
    let document = compiled(&project, "birch", "print").document;
    let all = pieces(&document);
    let heads = |at: usize| -> String {
        let page = all[at].iter().filter(|(_, top, _)| *top < 60.0);
        page.map(|(_, _, text)| text.as_str()).collect()
    };
    let body = |at: usize, words: &str| {
        all[at].iter().any(|(_, top, text)| *top > 60.0 && text.contains(words))
    };
    let mut seen = 0;
    for at in 0..all.len() {
        let is_own = body(at, "Words that fill") && !body(at, "A plain chapter");
        if !is_own {
            continue;
        }
        if (at + 1) % 2 == 0 {
            assert!(heads(at).contains("Chapter 3: A plain chapter"), "{}: {}", at + 1, heads(at));
        } else {
            let started = ["Firsthead", "Secondhead", "Thirdhead"];
            let first = started.iter().find(|words| body(at, words));
            let head = heads(at);
            assert!(head.starts_with("3."), "{}: {head}", at + 1);
            assert!(first.is_none_or(|words| head.contains(words)), "{}: {head}", at + 1);
            seen += 1;
        }
    }
    assert!(seen > 1);
}

#[test]
fn tabs_are_at_the_outer_edge_of_numbered_sections_and_in_no_pack() {
    let project = Project::base()
        .overlay(&fixtures().join("packs"))
        .body(&chapter(&["Firsthead", "Secondhead"]))
        .replace(PRINT, "duplex = true", "duplex = true\ntabs = true");
    let document = compiled(&project, "birch", "print").document;
    let mut tops = Vec::new();
    for (at, page) in pieces(&document).into_iter().enumerate() {
        let width = document.pages()[at].frame.width().to_pt();
        let is_left = at % 2 == 1;
        let edge = 45.0;
        let tabs: Vec<_> =
            page.iter().filter(|(left, ..)| *left < edge || *left > width - edge).collect();
        let is_chapter = page.iter().any(|(_, _, text)| text.contains("Words that fill"));
        assert!(tabs.len() <= 1, "page {}: {tabs:?}", at + 1);
        for (left, top, text) in &tabs {
            assert_eq!(*left < edge, is_left, "page {}: {text}", at + 1);
            tops.push((text.clone(), *top));
        }
        assert!(!is_chapter || tabs[0].2 == "3", "page {}: {tabs:?}", at + 1);
    }
    tops.dedup();
    let signs: Vec<&str> = tops.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(signs, ["1", "2", "3", "C1", "W1"]);
    assert!(tops.windows(2).all(|pair| pair[0].1 < pair[1].1), "they go down: {tops:?}");
}

#[test]
fn an_index_has_marks_terms_authorities_and_planned_entries() {
    let project = with_index()
        .body(&format!(
            "{}\n\nRipe [apples](index:), [a pear](<index:fruit/pears>) and [Controllers](index:controller).\n",
            chapter(&["Firsthead", "Secondhead {#second}", "Thirdhead"])
        ))
        .write(
            "content/index.toml",
            "\"fruit\" = { see-also = [\"orchards\"] }\n\"orchards\" = [\"plain\"]\n\
             \"second things\" = [\"second\"]\n\"produce\" = { see = \"fruit\" }\n\
             \"fruit/plums\" = [\"time-limits\"]\n",
        );
    let document = compiled(&project, "birch", "print").document;
    let texts = texts(&document);
    let index = texts.iter().rposition(|text| text.contains("orchards")).expect("an index");
    let text = &texts[index];
    let marked = page_with(&texts, "Ripe");
    let opening = page_with(&texts, "A plain chapter");
    let first = texts.iter().rposition(|text| text.contains("Firsthead")).expect("there");
    assert!(opening <= first + 1);
    let (second, third) = (
        page_with(&texts[first..], "Secondhead") + first,
        page_with(&texts[first..], "Thirdhead") + first,
    );
    let start = texts.iter().position(|text| text.contains("3.1")).expect("there");
    assert!(text.contains(&format!("apples, {marked}")), "{text}");
    assert!(text.contains(&format!("pears, {marked}")), "{text}");
    assert!(text.contains("produce, see fruit"), "{text}");
    assert!(text.contains("See also orchards"), "{text}");
    assert!(text.contains("personal data, "), "{text}");
    assert!(third > second && start < marked);
    let ranges: Vec<&str> = text.split("second things, ").skip(1).collect();
    let range: String = ranges[0].chars().take_while(|c| c.is_ascii_digit() || *c == '–').collect();
    assert!(range.starts_with(&second.to_string()), "{range}: {second}, {third}");
    // Its last page is the one before the next heading, or the page of that heading.
    let last: usize =
        range.split('–').next_back().and_then(|own| own.parse().ok()).expect("a page");
    assert!(last == third || last + 1 == third, "{range}: {second}, {third}");
}

#[test]
fn an_index_names_nothing_that_its_edition_does_not_contain() {
    let project = with_index()
        .body(
            "Everybody reads [shared words](index:).\n\n::: only {partner=\"birch\"}\n## For Birch {#birch-only}\n\nOnly \
             they read of [secrets](<index:hidden/secrets>).\n:::\n",
        )
        .write(
            "content/index.toml",
            "\"hidden\" = [\"birch-only\"]\n\"whispers\" = { see = \"hidden\" }\n\
             \"shared words\" = { see-also = [\"hidden/secrets\"] }\n",
        );
    project.run(&["check"]).expect_success();
    let index = |partner: &str| {
        let workspace = project.workspace();
        let manuscript = manuscript(&workspace, partner, "print");
        let section = manuscript.sections.iter().find(|section| section.id == "index");
        format!("{:?}", section.expect("an index").blocks)
    };
    let words = ["hidden", "whispers", "secrets"];
    assert!(words.iter().all(|word| index("birch").contains(word)), "{}", index("birch"));
    assert!(words.iter().all(|word| !index("alder").contains(word)), "{}", index("alder"));
    assert!(index("alder").contains("shared words"));
}

#[test]
fn an_index_in_an_ebook_leads_to_places() {
    let project = with_index().body("## Firsthead\n\nRipe [apples](index:) fall.\n");
    project
        .run(&["build", "--partner", "alder", "--edition", "ebook", "--out", "made"])
        .expect_success();
    let files = unzip(&project.bytes("made/alder/field-guide-alder-ebook-draft.epub"));
    let text = |name: &str| String::from_utf8(files[name].clone()).expect("text");
    let index = text("EPUB/section-index.xhtml");
    assert!(index.contains("epub:type=\"index\"") && index.contains("doc-index"), "{index}");
    assert!(index.contains("section-plain.xhtml#plain.place-1\">3.1</a>"), "{index}");
    let page = text("EPUB/section-plain.xhtml");
    assert!(page.contains("Ripe <span id=\"plain.place-1\"></span>apples fall."), "{page}");
    let nav = text("EPUB/nav.xhtml");
    assert!(nav.contains("epub:type=\"index\""), "{nav}");
}

#[test]
fn an_index_is_in_the_order_of_its_language() {
    let plan = "\"Ärger\" = [\"plain\"]\n\"Arbeit\" = [\"plain\"]\n\"Zug\" = [\"plain\"]\n";
    for (language, expected) in
        [("de", ["Arbeit", "Ärger", "Zug"]), ("sv", ["Arbeit", "Zug", "Ärger"])]
    {
        let project = with_index().write("content/index.toml", plan).replace(
            BOOK,
            "language = \"en-GB\"",
            &format!("language = \"{language}\""),
        );
        // The tool has no words of its own in these languages.
        let english = std::fs::read(repository().join("layouts/words/en.ftl")).expect("words");
        let project = project.write(&format!("layouts/words/{language}.ftl"), english);
        let workspace = project.workspace();
        let manuscript = manuscript(&workspace, "birch", "print");
        let section = manuscript.sections.iter().find(|section| section.id == "index");
        let blocks = format!("{:?}", section.expect("an index").blocks);
        let mut found: Vec<(usize, &str)> =
            expected.iter().map(|word| (blocks.find(word).expect("an entry"), *word)).collect();
        found.sort_unstable();
        let found: Vec<&str> = found.into_iter().map(|(_, word)| word).collect();
        assert_eq!(found, expected, "{language}");
    }
}

#[test]
fn marks_for_the_index_change_no_letter_of_the_text() {
    let plain = "Ripe apples.[@guide-2025] And “pears”, plums.\n";
    let marked = "Ripe [apples](index:).[@guide-2025] And “[pears](index:)”, [plums](<index:stone fruit>).\n";
    let text = |body: &str| {
        let project = with_index().body(body).write("content/index.toml", "\"Z\" = [\"plain\"]\n");
        let texts = texts(&compiled(&project, "birch", "print").document);
        let at = page_with(&texts, "Ripe");
        texts[at - 1].clone()
    };
    assert_eq!(text(plain), text(marked));
}

#[test]
fn the_finder_moves_to_the_inside_of_the_cover() {
    let project =
        Project::base().replace(BOOK, "schema = 1", "schema = 1\nfinder = \"tab-limits\"");
    project.run(&["check"]).expect_success();
    for (edition, at) in [("print", 2), ("screen", 2)] {
        let texts = texts(&compiled(&project, "birch", edition).document);
        assert!(texts[at - 1].contains("Correction & more"), "{edition}: {}", texts[at - 1]);
        assert!(texts[at - 1].contains("Time limits by kind of request"), "{edition}");
        let rows = texts.iter().filter(|text| text.contains("Correction & more")).count();
        assert_eq!(rows, 1, "{edition}: the words are printed once");
        let old = texts.iter().skip(at).find(|text| text.contains("See Time limits by kind"));
        let old = old.expect("a line that says where it is");
        assert!(edition != "print" || old.contains("(page 2)"), "{old}");
    }
    project
        .run(&["build", "--partner", "alder", "--edition", "ebook", "--out", "made"])
        .expect_success();
    let files = unzip(&project.bytes("made/alder/field-guide-alder-ebook-draft.epub"));
    let text = |name: &str| String::from_utf8(files[name].clone()).expect("text");
    assert!(text("EPUB/nav.xhtml").contains("epub:type=\"toc-brief\""));
    let package = text("EPUB/package.opf");
    let spine = package.split("<spine").nth(1).expect("a spine");
    let order = |name: &str| spine.find(name).unwrap_or_else(|| panic!("{name}: {spine}"));
    assert!(order("finder") < order("copyright"), "{spine}");
}
