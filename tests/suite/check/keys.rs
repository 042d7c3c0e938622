//! Every key of the format, misspelt in turn, is an error with the right suggestion and never a panic.

use crate::support::{Project, fixtures};

/// Files of the base project, with the keys that start their lines.
const KEYS: [(&str, &[&str]); 12] = [
    (
        "content/book.toml",
        &[
            "schema",
            "id",
            "title",
            "subtitle",
            "noun",
            "publisher",
            "language",
            "contact",
            "homepage",
            "short-address",
            "updated",
            "front-matter",
            "back-matter",
            "name",
            "url",
            "text",
            "sections",
            "known-acronyms",
            "reading-grade-at-most",
            "long-sentence",
            "unconfirmed",
        ],
    ),
    (
        "content/chapters/plain.md",
        &[
            "id",
            "title",
            "kind",
            "summary",
            "audience",
            "jurisdiction",
            "law-as-at",
            "reviewed",
            "review-by",
            "owner",
            "since",
        ],
    ),
    ("content/case-studies/story.md", &["status", "parties"]),
    ("content/front-matter/about.md", &["contributors"]),
    ("content/worksheets/request.md", &["copies"]),
    (
        "content/packs/first-meeting.toml",
        &[
            "schema",
            "id",
            "title",
            "purpose",
            "audience",
            "for",
            "contents",
            "editions",
            "pages-at-most",
            "missing-links",
        ],
    ),
    ("content/editions/ebook.toml", &["schema", "id", "title", "format", "links", "references"]),
    (
        "content/editions/print.toml",
        &[
            "qr-code",
            "size",
            "inside",
            "outside",
            "top",
            "bottom",
            "duplex",
            "text-size",
            "leading",
            "colour",
            "folios",
        ],
    ),
    ("content/editions/large-print.toml", &["emphasis"]),
    ("content/glossary.toml", &["term", "also", "definition"]),
    ("content/partners/alder/_brand.yml", &["meta", "color", "typography", "primary", "headings"]),
    (
        "content/partners/birch/_brand.yml",
        &[
            "logo",
            "secondary",
            "images",
            "medium",
            "defaults",
            "helpline",
            "contact",
            "email",
            "phone",
            "address",
            "website",
            "foreword",
            "legal",
            "co-brand",
        ],
    ),
];

/// The text, with the key replaced in the first line that starts with it.
fn misspell(text: &str, key: &str, wrong: &str) -> String {
    let mut done = false;
    let lines = text.split_inclusive('\n').map(|line| {
        let bare = line.trim_start();
        let behind = bare.strip_prefix(key).map_or("", str::trim_start);
        if done || !(behind.starts_with('=') || behind.starts_with(':')) {
            return line.to_owned();
        }
        done = true;
        format!("{}{wrong}{}", &line[..line.len() - bare.len()], &bare[key.len()..])
    });
    let changed = lines.collect();
    assert!(done, "no line starts with `{key}`");
    changed
}

/// The key with its last letter doubled, which is a common slip.
fn slip(key: &str) -> String {
    let last = key.chars().last().expect("a key has letters");
    format!("{key}{last}")
}

#[test]
fn a_misspelt_key_is_an_error_that_names_the_right_one() {
    let mut failures = Vec::new();
    for (file, keys) in KEYS {
        for key in keys {
            let wrong = slip(key);
            let project = Project::base().overlay(&fixtures().join("packs"));
            let text = misspell(&project.text(file), key, &wrong);
            let run = project.write(file, text).run(&["check", "--format", "short"]);
            let expected = "error[unknown-key]: ";
            let line = run
                .stdout
                .lines()
                .find(|line| line.contains(expected) && line.contains(&format!("`{wrong}`")));
            let suggests = line.is_some_and(|line| {
                line.ends_with(&format!("(did you mean `{key}`?)"))
                    && line.starts_with(&format!("{file}:"))
            });
            if run.code != Some(1) || !suggests || run.stderr.contains("panicked") {
                failures.push(format!(
                    "{file} `{wrong}`: {:?}\n{}{}",
                    run.code, run.stdout, run.stderr
                ));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_line_of_a_brand_with_a_slip_in_its_key_is_reported() {
    let mut silent = Vec::new();
    for file in ["content/partners/alder/_brand.yml", "content/partners/birch/_brand.yml"] {
        let project = Project::base();
        let text = project.text(file);
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let Some((key, value)) = line.split_once(':') else { continue };
            let slipped = format!("{}:{value}", slip(key));
            let mut changed = lines.clone();
            changed[at] = &slipped;
            project.overwrite(file, changed.join("\n"));
            let run = project.run(&["check", "--format", "short"]);
            if !run.stdout.contains(file) || run.stdout.contains("panicked") {
                silent.push(format!("{file}:{}: {slipped}\n{}", at + 1, run.stdout));
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

#[test]
fn keys_that_other_tools_use_are_read_past() {
    Project::base()
        .replace(
            "content/partners/birch/_brand.yml",
            "    home: https://birch.example/\n",
            "    home: https://birch.example/\n    mastodon: https://social.example/@birch\n  \
             founded: 1990\n",
        )
        .append("content/partners/birch/_brand.yml", "  quarto:\n    format: html\n  shiny: {}\n")
        .run(&["check", "--deny", "warnings"])
        .expect_success()
        .stdout("");
}

#[test]
fn a_misspelt_table_of_the_book_is_one_mistake() {
    let run = Project::base()
        .replace("content/book.toml", "[[part]]\ntitle = \"Asking\"", "[[prt]]\ntitle = \"Asking\"")
        .replace(
            "content/book.toml",
            "[[part]]\ntitle = \"Stories\"",
            "[[prt]]\ntitle = \"Stories\"",
        )
        .replace("content/book.toml", "[[part]]\ntitle = \"Sheets\"", "[[prt]]\ntitle = \"Sheets\"")
        .run(&["check", "--format", "short"])
        .expect_failure(1);
    run.stdout(
        "content/book.toml:19:3: error[unknown-key]: `book.toml` has no key `prt` \
         (did you mean `part`?)\n",
    );
}

#[test]
fn a_missing_key_never_hides_what_else_is_wrong() {
    Project::base()
        .replace("content/chapters/plain.md", "owner: The editors\n", "")
        .replace("content/book.toml", "subtitle = ", "subtitel = ")
        .body("See [nothing](#elephants).\n")
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("error[missing-key]: the header needs the key `owner`")
        .stdout_has("error[unknown-key]: `book.toml` has no key `subtitel`")
        .stdout_has("error[link-target]: ");
}
