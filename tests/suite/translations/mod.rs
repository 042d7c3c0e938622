//! Translations: PO files, what the text's edits make outdated, what a translation must keep, and
//! editions in several languages.

mod beside;
mod editions;
mod edits;
mod files;
mod kept;
mod marked;

use crate::support::Project;
use serde_json::Value;

/// The base project, whose book is also made in Welsh. Nothing is translated yet.
fn welsh() -> Project {
    let project = Project::base().replace(
        "content/book.toml",
        "language = \"en-GB\"\n",
        "language = \"en-GB\"\nlanguages = [\"en-GB\", \"cy\"]\n",
    );
    project.run(&["translate", "extract", "cy"]).expect_success();
    project
}

/// The same, with every text translated.
fn translated() -> Project {
    translated_into(welsh(), &["cy"])
}

/// A project with every text translated into some of its languages.
pub(crate) fn translated_into(project: Project, tags: &[&str]) -> Project {
    for tag in tags {
        project.run(&["translate", "extract", tag]).expect_success();
        let folder = format!("content/translations/{tag}");
        for path in project.files(&folder) {
            let path = format!("{folder}/{path}");
            let text = fill(&project.text(&path));
            project.overwrite(&path, text);
        }
    }
    project
}

/// A file in which every text has a translation: the text itself after a word of Welsh, or inside the
/// brackets of a picture.
fn fill(po: &str) -> String {
    let mut out = String::new();
    let mut text = String::new();
    let mut is_text = false;
    for line in po.lines() {
        if let Some(rest) = line.strip_prefix("msgid ") {
            (text, is_text) = (rest.trim_matches('"').to_owned(), true);
        } else if let Some(rest) = line.strip_prefix('"').filter(|_| is_text) {
            text.push_str(rest.trim_end_matches('"'));
        }
        if line == "msgstr \"\"" && is_text && !text.is_empty() {
            out.push_str(&format!("msgstr \"{}\"\n", in_welsh(&text)));
            is_text = false;
            continue;
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

fn in_welsh(text: &str) -> String {
    match text.strip_prefix("![") {
        Some(rest) => format!("![Cymraeg {rest}"),
        None => format!("Cymraeg {text}"),
    }
}

/// Gives every file a reviewer.
fn reviewed(project: Project) -> Project {
    for path in project.files("content/translations/cy") {
        let path = format!("content/translations/cy/{path}");
        let text = project.text(&path);
        let text = text.replace("\"X-Reviewer: \\n\"", "\"X-Reviewer: Nia Jones\\n\"");
        let text = text.replace("\"X-Reviewed: \\n\"", "\"X-Reviewed: 2026-02-20\\n\"");
        let text = text.replace(
            "\"Last-Translator: \\n\"",
            "\"Last-Translator: Aled Rees <aled@orchard.example>\\n\"",
        );
        project.overwrite(&path, text);
    }
    project
}

/// What `translate status` lists: section, state and text.
fn status(project: &Project) -> Vec<(String, String, String)> {
    let run = project.run(&["translate", "status", "cy", "--format", "json"]).expect_success();
    let lines: Vec<Value> = serde_json::from_str(&run.stdout).expect("JSON");
    let field = |line: &Value, name: &str| line[name].as_str().expect("text").to_owned();
    let one = |line: &Value| (field(line, "section"), field(line, "state"), field(line, "text"));
    lines.iter().map(one).collect()
}
