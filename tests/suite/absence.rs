//! Before a finished file takes its place, its bytes are searched for everything that was left out
//! of it.

use crate::support::{Project, repository};
use hayro_syntax::Pdf;
use hayro_syntax::object::{MaybeRef, Name, Object, ObjectIdentifier};
use serde_json::Value;
use std::collections::BTreeSet;

/// A sentence for the partner birch alone.
const BIRCH: &str = "Birch keeps a form of its own, the damsonsheet.";
/// The helpline of birch, as a link has it.
const HELPLINE: &str = "tel:+441632960123";
/// An author's comment.
const COMMENT: &str = "unconfirmed: the date of the next meeting, a secret called zucchinote";

fn layout(name: &str) -> String {
    std::fs::read_to_string(repository().join("layouts").join(name)).expect("a layout")
}

/// The record of every file in the output folder.
fn records(project: &Project) -> Vec<Value> {
    let record: Value =
        serde_json::from_str(&project.text("output/draft/build.json")).expect("JSON");
    record["artefacts"].as_array().expect("artefacts").clone()
}

#[test]
fn the_record_says_how_much_was_searched_for_and_holds_no_word_of_it() {
    let project = Project::base();
    project.run(&["build"]).expect_success();
    let records = records(&project);
    assert_eq!(records.len(), 8);
    for made in &records {
        let absence = &made["absence"];
        let number = |key: &str| absence[key].as_u64().unwrap_or_default();
        assert!(number("absent") > 5, "{made}");
        assert!(number("texts") > 20 && number("letters") > 1000, "{made}");
        assert_eq!(absence["sha256"].as_str().map(str::len), Some(64), "{made}");
    }
    let digest = |partner: &str| {
        let own = records.iter().find(|made| made["partner"] == partner).expect("a file");
        own["absence"]["sha256"].clone()
    };
    assert_ne!(digest("alder"), digest("birch"));
    let text = project.text("output/draft/build.json");
    for word in ["zucchinote", "damsonsheet", "01632"] {
        assert!(!text.contains(word), "{word}");
    }
}

#[test]
fn a_layout_that_puts_back_what_was_left_out_of_an_ebook_stops_it() {
    let shell = layout("epub/shell.xhtml");
    for (added, kind, place) in [
        (format!("<!-- {COMMENT} -->"), "a comment", "about.md:28"),
        (format!("<p title=\"{BIRCH}\">x</p>"), "text for other partners", "writing.md:35"),
        (format!("<a href=\"{HELPLINE}\">x</a>"), "a detail of another partner", "_brand.yml"),
    ] {
        let changed = shell.replacen("</body>", &format!("{added}</body>"), 1);
        assert_ne!(changed, shell);
        let project = Project::base().write("layouts/epub/shell.xhtml", changed);
        let run = project.run(&["build", "--edition", "ebook", "--partner", "alder"]);
        run.expect_failure(1)
            .stderr_has(&format!(
                "error[leak]: {kind} was left out, and is in the finished \
                 `alder/field-guide-alder-ebook-draft.epub`"
            ))
            .stderr_has(place);
        assert!(project.files("output/draft").iter().all(|path| !path.ends_with(".epub")));
    }
}

#[test]
fn a_layout_that_prints_what_was_left_out_stops_the_pages() {
    let book = layout("book.typ");
    let (start, end) = book.rsplit_once("\n  body\n").expect("the end of the book");
    let added = format!("{start}\n  body\n  text(size: 1pt, fill: white)[{BIRCH}]\n{end}");
    let project = Project::base().write("layouts/book.typ", added);
    project
        .run(&["build", "--edition", "screen", "--partner", "alder"])
        .expect_failure(1)
        .stderr_has("error[leak]: text for other partners was left out")
        .stderr_has("page ");
    assert!(project.files("output/draft").iter().all(|path| !path.ends_with(".pdf")));
    project.run(&["build", "--edition", "screen", "--partner", "birch"]).expect_success();
}

#[test]
fn an_unchanged_file_is_searched_again_when_more_is_left_out() {
    let words = "The committee has not seen this sentence, so it may not go out.";
    let shell =
        layout("epub/shell.xhtml").replacen("</body>", &format!("<p>{words}</p></body>"), 1);
    let project = Project::base().write("layouts/epub/shell.xhtml", shell);
    let build = ["build", "--edition", "ebook", "--partner", "alder"];
    project.run(&build).expect_success();
    project.run(&build).expect_success().stderr_has("0 made, 1 unchanged");
    let before = records(&project)[0].clone();
    let project = project
        .append("content/chapters/plain.md", "\n<!-- Somebody should look at this page. -->\n");
    project.run(&build).expect_success().stderr_has("0 made, 1 unchanged");
    let after = records(&project)[0].clone();
    assert_eq!(before["sha256"], after["sha256"]);
    assert_ne!(before["absence"]["sha256"], after["absence"]["sha256"]);
    let project = project.append("content/chapters/plain.md", &format!("\n<!-- {words} -->\n"));
    project.run(&build).expect_failure(1).stderr_has("error[leak]: a comment was left out");
}

/// The objects that an object names.
fn named(object: &Object<'_>, out: &mut Vec<ObjectIdentifier>) {
    let mut add = |part: MaybeRef<Object<'_>>| match part {
        MaybeRef::Ref(id) => out.push(id.into()),
        MaybeRef::NotRef(part) => named(&part, out),
    };
    match object {
        Object::Dict(dict) => dict.entries().for_each(|(_, part)| add(part)),
        Object::Stream(stream) => stream.dict().entries().for_each(|(_, part)| add(part)),
        Object::Array(parts) => parts.raw_iter().for_each(add),
        _ => {}
    }
}

#[test]
fn a_pdf_has_no_object_that_nothing_uses() {
    let project = Project::base();
    project.run(&["build", "--edition", "screen", "--edition", "print"]).expect_success();
    let mut seen_any = 0;
    for made in records(&project) {
        let path = made["path"].as_str().expect("a path");
        let pdf = Pdf::new(project.bytes(&format!("output/draft/{path}"))).expect("a PDF");
        let mut open = vec![pdf.xref().root_id()];
        let mut seen = BTreeSet::new();
        while let Some(id) = open.pop() {
            if seen.insert(id)
                && let Some(object) = pdf.xref().get::<Object<'_>>(id)
            {
                named(&object, &mut open);
            }
        }
        for object in pdf.objects() {
            let dict = match &object {
                Object::Dict(dict) => dict,
                Object::Stream(stream) => stream.dict(),
                _ => continue,
            };
            let kind = dict.get::<Name<'_>>("Type").map(|name| name.to_vec()).unwrap_or_default();
            let is_frame = matches!(kind.as_slice(), b"ObjStm" | b"XRef");
            // The trailer names the information about the file.
            let is_information = dict.contains_key("Producer") || dict.contains_key("ModDate");
            let id = dict.obj_id().expect("a number");
            assert!(is_frame || is_information || seen.contains(&id), "{path}: {id:?} {kind:?}");
            seen_any += 1;
        }
    }
    assert!(seen_any > 500, "{seen_any}");
}
