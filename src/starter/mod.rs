//! Starting points: a small, complete project, and skeletons of sections, packs and partners.
//!
//! In: ids, a date, and the vocabulary of a book. Out: paths below a project, and the texts of the
//! files there. Writes nothing.

use crate::ground::date::Date;
use crate::project::{Form, HeaderField, Need, SectionKind, Vocabulary, titled};

/// A file's path below the project's folder, and its text.
pub(crate) type File = (String, String);

/// What marks a place where somebody still has to write the text.
const DOTS: &str = "…";

/// Whether a text only marks a place where somebody still has to write.
pub(crate) fn is_blank(text: &str) -> bool {
    let text = text.trim();
    [DOTS, "...", concat!("TO", "DO"), "TBC", "TBD"].contains(&text)
        || text.get(..11).is_some_and(|start| start.eq_ignore_ascii_case("lorem ipsum"))
}

/// A file that `init` or `new` writes.
pub(crate) struct Skeleton {
    pub(crate) path: String,
    pub(crate) text: String,
    /// The kind of the section that it is.
    pub(crate) kind: Option<SectionKind>,
}

/// Every file that `init` writes, and that `new` writes for a book with this vocabulary. The sections
/// and packs of `new` have an id that nobody gives to theirs, so that their titles are nobody's.
pub(crate) fn skeletons(vocabulary: &Vocabulary) -> Vec<Skeleton> {
    let (id, date) = ("the-id-of-a-skeleton", Date { year: 2026, month: 1, day: 15 });
    let file = |(path, text): File| Skeleton { path, text, kind: None };
    let mut skeletons: Vec<Skeleton> = project().into_iter().map(file).collect();
    for kind in Vocabulary::default().kinds.iter().chain(&vocabulary.kinds) {
        let (path, text) = section(kind, vocabulary, id, date);
        skeletons.push(Skeleton { path, text, kind: Some(SectionKind::clone(kind)) });
    }
    skeletons.push(file(pack(id, vocabulary, &[], &[])));
    skeletons.extend(partner(id).into_iter().map(file));
    skeletons
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
        "content/forms/first-form.md",
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

/// A file for a book in another language, which says that its words are English.
pub(crate) fn in_english(path: &str, text: &str, tag: &str) -> String {
    let note =
        format!("The words in this file are English: replace them with your own in `{tag}`.");
    if !path.ends_with(".md") {
        return format!("# {note}\n{text}");
    }
    let body = text.strip_prefix("---\n").and_then(|rest| rest.find("\n---\n\n"));
    let at = body.map_or(0, |at| at + "---\n\n---\n\n".len());
    format!("{}<!-- {note} -->\n\n{}", &text[..at], &text[at..])
}

/// A section with a valid header and the usual headings of its form.
pub(crate) fn section(kind: &SectionKind, vocabulary: &Vocabulary, id: &str, date: Date) -> File {
    let has_law = kind.need(HeaderField::LawAsAt) == Need::Required;
    let body = match kind.form {
        Form::FrontMatter => "Say in two sentences what readers should know first.\n".to_owned(),
        Form::Chapter => format!(
            "Say in two sentences what this chapter is about.\n\n\
             ## What this chapter helps you do\n\n- …\n\n\
             ## {}\n\n…\n\n\
             ## Steps to take\n\n\
             ::: checklist {{title=\"Steps to take\"}}\n- [ ] …\n:::\n\n\
             ## Where to read more\n\n…\n",
            if has_law { "The law in brief" } else { "What to know" },
        ),
        Form::CaseStudy => "Say in two sentences what the case was about.\n\n\
                            ## What happened\n\n…\n\n\
                            ## Outcome\n\n…\n\n\
                            ## What others can learn from it\n\n…\n"
            .to_owned(),
        Form::Worksheet => {
            let to = if kind.has_blanks { "[name of the office](blank:)" } else { "…" };
            format!(
                "Say in two sentences when to use this sheet.\n\n\
                 ::: letter {{title=\"…\"}}\nDear {to},\n\n…\n:::\n\n\
                 ::: answer {{lines=\"4\"}}\nWhat happened?\n:::\n\n\
                 ## What happens next\n\n…\n"
            )
        }
    };
    let path = format!("content/{}/{id}.md", kind.folder);
    (path, header(kind, vocabulary, id, &titled(id), date) + &body)
}

/// The header of a section, with what its kind requires.
pub(crate) fn header(
    kind: &SectionKind,
    vocabulary: &Vocabulary,
    id: &str,
    title: &str,
    date: Date,
) -> String {
    let review = Date { year: date.year + 1, day: date.day.min(28), ..date };
    let is_plain = |c: char| c.is_alphabetic() || c == ' ';
    let title = match title.chars().all(is_plain) && title.len() > 5 {
        true => title.to_owned(),
        false if title == titled(id) => title.to_owned(),
        false => quoted(title),
    };
    let mut header = format!("---\nid: {id}\ntitle: {title}\nkind: {}\n", kind.id);
    for (name, field) in HeaderField::ALL {
        // Forms are there to be copied.
        let is_usual = field == HeaderField::Copies && kind.form == Form::Worksheet;
        match kind.need(field) {
            Need::Required => {}
            Need::Optional if is_usual => {}
            Need::Optional | Need::Absent => continue,
        }
        let value = match field {
            HeaderField::Summary => "What this section helps the reader do.".to_owned(),
            HeaderField::Audience => list(vocabulary.audiences.first()),
            HeaderField::Jurisdiction => {
                let places = &vocabulary.jurisdictions;
                let whole = places.iter().find(|place| place.is_whole).or(places.first());
                list(whole.map(|place| &place.name))
            }
            HeaderField::LawAsAt | HeaderField::Reviewed => date.to_string(),
            HeaderField::ReviewBy => review.to_string(),
            HeaderField::Owner => "Our team".to_owned(),
            HeaderField::Since => format!("\"{:04}.{:02}\"", date.year, date.month),
            HeaderField::Contributors => "[\"…\"]".to_owned(),
            HeaderField::Status => "open".to_owned(),
            HeaderField::Parties => "\n  - \"Claimant: …\"\n  - \"Defendant: …\"".to_owned(),
            HeaderField::Copies => "true".to_owned(),
        };
        let space = if value.starts_with('\n') { "" } else { " " };
        header.push_str(&format!("{name}:{space}{value}\n"));
    }
    header + "---\n\n"
}

/// A list of one text, in YAML and in TOML; in quotation marks if it is not a plain word.
fn list(text: Option<&String>) -> String {
    let is_plain = |text: &&String| text.chars().all(|c| c.is_ascii_alphabetic() || c == '-');
    match text {
        Some(text) if is_plain(&text) => format!("[{text}]"),
        Some(text) => format!("[{}]", quoted(text)),
        None => "[]".to_owned(),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A pack for one occasion, made of sections of the project.
pub(crate) fn pack(
    id: &str,
    vocabulary: &Vocabulary,
    sections: &[&str],
    editions: &[&str],
) -> File {
    let list = |items: &[&str]| {
        let items: Vec<String> = items.iter().map(|item| quoted(item)).collect();
        items.join(", ")
    };
    let audience = vocabulary.audiences.first();
    let audience = audience.map(|own| format!("audience = [{}]\n", quoted(own)));
    let text = format!(
        "# A selection for an occasion. `contents` lists the ids of sections or of single blocks.\n\
         schema = 1\nid = \"{id}\"\ntitle = \"{}\"\n\
         purpose = \"Say in one sentence what the pack is for.\"\n{}\
         for = \"participants\"\ncontents = [{}]\neditions = [{}]\n\
         # What to do with links to places outside the pack: pointer, summary or error.\n\
         missing-links = \"pointer\"\n",
        titled(id),
        audience.unwrap_or_default(),
        list(sections),
        list(editions),
    );
    (format!("content/packs/{id}.toml"), text)
}

/// A partner with a plain brand and a foreword.
pub(crate) fn partner(id: &str) -> Vec<File> {
    let name = titled(id);
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
