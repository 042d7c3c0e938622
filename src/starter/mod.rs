//! Starting points: a small, complete project, and skeletons of sections, packs and partners.
//!
//! In: ids and a date. Out: paths below a project, and the texts of the files there; and all texts
//! that people are to replace, so that none of them reaches readers. Writes nothing.

use crate::ground::date::Date;
use crate::project::SectionKind;

/// A file's path below the project's folder, and its text.
pub(crate) type File = (String, String);

/// What marks a place where somebody still has to write the text.
const DOTS: &str = "…";
/// The summary of a new section.
const SUMMARY: &str = "What this section helps the reader do.";
/// The purpose of a new pack.
const PURPOSE: &str = "Say in one sentence what the pack is for.";

/// Values of fields that people are to replace, in the order of their files.
pub(crate) const FIELDS: [&str; 10] = [
    SUMMARY,
    PURPOSE,
    "Our handbook",
    "Our Organisation",
    "The first chapter",
    "Shows what a chapter can contain. Replace it with your own.",
    "The first case",
    "Shows what a case study can contain. It is an illustration, not a real case.",
    "Claimant: …",
    "Defendant: …",
];

/// Whether a text only marks a place where somebody still has to write.
pub(crate) fn is_blank(text: &str) -> bool {
    let text = text.trim();
    [DOTS, "...", concat!("TO", "DO"), "TBC", "TBD"].contains(&text)
        || text.get(..11).is_some_and(|start| start.eq_ignore_ascii_case("lorem ipsum"))
}

/// Every file that `init` and `new` write, with a made-up id and date.
pub(crate) fn skeletons() -> Vec<File> {
    let (id, date) = ("skeleton", Date { year: 2026, month: 1, day: 15 });
    let mut files = project();
    files.extend([chapter(id, date), case_study(id, date), worksheet(id, date)]);
    files.push(pack(id, &[], &[]));
    files.extend(partner(id));
    files
}

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        [$(($path, include_str!(concat!("project/", $path)))),*]
    };
}

/// What Git is told about the files of a project.
const GIT_ATTRIBUTES: &str = "\
# Text has the same line ends on every system.
* text=auto eol=lf
# Records of releases are sealed: Git leaves every byte as it is.
/content/releases/** -text
*.png binary
*.jpg binary
*.jpeg binary
*.ttf binary
*.otf binary
";

/// A complete project that can be built at once.
pub(crate) fn project() -> Vec<File> {
    let own = files![
        "content/book.toml",
        "content/glossary.toml",
        "content/sources.yml",
        "content/front-matter/about.md",
        "content/chapters/first-chapter.md",
        "content/case-studies/first-case.md",
        "content/figures/steps.svg",
        "content/partners/our-own/_brand.yml",
        "content/partners/our-own/foreword.md",
    ];
    let editions = [
        ("screen", include_str!("../../content/editions/screen.toml")),
        ("print", include_str!("../../content/editions/print.toml")),
        ("large-print", include_str!("../../content/editions/large-print.toml")),
        ("ebook", include_str!("../../content/editions/ebook.toml")),
    ];
    own.iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .chain(
            editions
                .iter()
                .map(|(id, text)| (format!("content/editions/{id}.toml"), by_parts(text))),
        )
        .chain([
            (".gitignore".to_owned(), "/output/\n".to_owned()),
            (".gitattributes".to_owned(), GIT_ATTRIBUTES.to_owned()),
        ])
        .collect()
}

/// An edition whose volumes, if it has any, are the parts of the book: the toolkit’s own volumes start
/// at sections that other books do not have.
fn by_parts(edition: &str) -> String {
    let Some((before, rest)) = edition.split_once("volumes = [\n") else {
        return edition.to_owned();
    };
    let after = rest.split_once("\n]\n").map_or("", |(_, after)| after);
    format!("{before}volumes = \"parts\"\n{after}")
}

/// A chapter with a valid header and the usual headings.
pub(crate) fn chapter(id: &str, date: Date) -> File {
    let text = header(id, SectionKind::Chapter, date, "")
        + "Say in two sentences what this chapter is about.\n\n\
           ## What this chapter helps you do\n\n- …\n\n\
           ## The law in brief\n\n…\n\n\
           ## Steps to take\n\n\
           ::: checklist {title=\"Steps to take\"}\n- [ ] …\n:::\n\n\
           ## Where to read more\n\n…\n";
    (format!("content/chapters/{id}.md"), text)
}

/// A case study with a valid header and the usual headings.
pub(crate) fn case_study(id: &str, date: Date) -> File {
    let own = "status: open\nparties:\n  - \"Claimant: …\"\n  - \"Defendant: …\"\n";
    let text = header(id, SectionKind::CaseStudy, date, own)
        + "Say in two sentences what the case was about.\n\n\
           ## What happened\n\n…\n\n\
           ## Outcome\n\n…\n\n\
           ## What advisers can reuse\n\n…\n";
    (format!("content/case-studies/{id}.md"), text)
}

/// A worksheet with a valid header, a form and space for an answer.
pub(crate) fn worksheet(id: &str, date: Date) -> File {
    let text = header(id, SectionKind::Worksheet, date, "copies: true\n")
        + "Say in two sentences when to use this sheet.\n\n\
           ::: letter {title=\"…\"}\nDear [name of the office](blank:),\n\n…\n:::\n\n\
           ::: answer {lines=\"4\"}\nWhat happened?\n:::\n\n\
           ## What happens next\n\n…\n";
    (format!("content/worksheets/{id}.md"), text)
}

/// A pack for one occasion, made of sections of the project.
pub(crate) fn pack(id: &str, sections: &[&str], editions: &[&str]) -> File {
    let list = |items: &[&str]| {
        let items: Vec<String> = items.iter().map(|item| format!("\"{item}\"")).collect();
        items.join(", ")
    };
    let text = format!(
        "# A selection for an occasion. `contents` lists the ids of sections or of single blocks.\n\
         schema = 1\nid = \"{id}\"\ntitle = \"{}\"\n\
         purpose = \"{PURPOSE}\"\naudience = [\"caseworkers\"]\n\
         for = \"participants\"\ncontents = [{}]\neditions = [{}]\n\
         # What to do with links to places outside the pack: pointer, summary or error.\n\
         missing-links = \"pointer\"\n",
        title_of(id),
        list(sections),
        list(editions),
    );
    (format!("content/packs/{id}.toml"), text)
}

/// A partner with a plain brand and a foreword.
pub(crate) fn partner(id: &str) -> Vec<File> {
    let name = title_of(id);
    let brand = format!(
        "# The brand, in the brand.yml format. Bindery's own settings are under `defaults.bindery`.\n\
         meta:\n  name:\n    full: {name}\n    short: {name}\n  link: https://www.example.org/\n\n\
         color:\n  primary: \"#2b4c7e\"\n\n\
         defaults:\n  bindery:\n    helpline: 01632 960000\n    contact:\n      \
         email: help@example.org\n      website: https://www.example.org/\n    \
         foreword: foreword.md\n    co-brand: true\n"
    );
    let foreword = format!("{name} offers this edition to everyone who can use it.\n");
    vec![
        (format!("content/partners/{id}/_brand.yml"), brand),
        (format!("content/partners/{id}/foreword.md"), foreword),
    ]
}

fn header(id: &str, kind: SectionKind, date: Date, own: &str) -> String {
    let review = Date { year: date.year + 1, day: date.day.min(28), ..date };
    format!(
        "---\nid: {id}\ntitle: {}\nkind: {}\nsummary: {SUMMARY}\n\
         audience: [caseworkers]\njurisdiction: [UK]\nlaw-as-at: {date}\nreviewed: {date}\n\
         review-by: {review}\nowner: Our team\nsince: \"{:04}.{:02}\"\n{own}---\n\n",
        title_of(id),
        kind.name(),
        date.year,
        date.month,
    )
}

/// A first title from an id: "Data sharing" for "data-sharing".
fn title_of(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::{FIELDS, skeletons};

    #[test]
    fn every_field_to_replace_is_in_a_skeleton() {
        let files = skeletons();
        for field in FIELDS {
            assert!(files.iter().any(|(_, text)| text.contains(field)), "{field}");
        }
    }
}
