//! Reviews: sections go out as Word files, come back changed, and the changes that somebody chooses go
//! into the Markdown with all its marks.

mod changes;
mod refused;
mod sessions;
mod word_file;

use crate::support::Project;
use word_file::WordFile;

const SECTION: &str = "content/chapters/plain.md";
const WORD: &str = "schema = 1
id = \"word\"
title = \"Word edition\"
format = \"docx\"
\
                    links = \"live\"
references = \"link\"
";
const SENT: &str = "output/review/plain-2026-03-01.docx";
const BODY: &str = "\
Ask the *controller* for [personal data](term:) within [one month](#asking), in writing.[@dpa-2018, s 45]

## What to keep {#plain-keep}

1. The envelope.
2. The letter, with **its date**.
3. Every receipt.

::: warning {title=\"Be careful\"}
Do not send the only copy.
:::

The helpline of {{ partner.name }} can help you. It is free.

::: table {#tab-days}
How long it takes.

| Request | Days |
|---|---|
| Copy | 30 days |
| Correction | 14 days |
:::

Nothing stops the clock[^clock] while you wait.

[^clock]: Not even a complaint.
";

/// A project whose section has every kind of mark.
fn project() -> Project {
    Project::base().write("content/editions/word.toml", WORD).body(BODY)
}

/// The file that is sent for the section.
fn sent(project: &Project) -> WordFile {
    project.run(&["export", "plain"]).expect_success().stdout(&format!("{SENT}\n"));
    WordFile::read(&project.bytes(SENT))
}

/// What becomes of the section if all changes of a file are made.
fn applied(project: &Project, file: &WordFile) -> String {
    project.overwrite("back.docx", file.bytes());
    project.run(&["review", "back.docx", "--apply"]).expect_success();
    project.run(&["check"]).expect_success();
    body(project)
}

fn body(project: &Project) -> String {
    let text = project.text(SECTION);
    text.split_once("\n---\n\n").expect("a header").1.to_owned()
}
