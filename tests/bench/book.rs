//! A generated book in the project format, the same every time.
//!
//! In: the numbers of chapters and partners, and the editions. Out: paths and texts of a project.
//! Each chapter has about nine pages of A4, with tables, notes, citations, links inside and outside,
//! glossary terms, figures and callouts. The partners differ in name, colours and helpline but not in
//! fonts.

use super::editions;
use super::words::{Chance, SUBJECTS, TERMS};

/// Headings of the first level in a chapter.
const HEADINGS: usize = 8;
/// Authorities in the table.
const SOURCES: usize = 60;

/// A path in the project, and the text of the file.
type File = (String, String);

/// What to generate.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Book {
    pub chapters: usize,
    pub partners: usize,
    /// The ids of its editions: see [`editions::text`].
    pub editions: &'static [&'static str],
}

/// The whole project.
pub(crate) fn files(own: Book) -> Vec<File> {
    let mut files = vec![
        file("content/book.toml", book(own.chapters)),
        file("content/glossary.toml", glossary()),
        file("content/sources.yml", sources()),
        file("content/front-matter/about.md", about()),
    ];
    for id in own.editions {
        files.push(file(&format!("content/editions/{id}.toml"), editions::text(id)));
    }
    for number in 1..=own.partners {
        files.extend(partner(number));
    }
    for number in 1..=own.chapters {
        let text = chapter(number, own.chapters);
        files.push(file(&format!("content/chapters/{}.md", chapter_id(number)), text));
        files.push(file(&format!("content/figures/chart-{number:02}.svg"), chart(number)));
    }
    files
}

/// The id of a partner, counted from one.
pub(crate) fn partner_id(number: usize) -> String {
    format!("office-{number:03}")
}

fn file(path: &str, text: impl Into<String>) -> File {
    (path.to_owned(), text.into())
}

fn chapter_id(number: usize) -> String {
    format!("chapter-{number:02}")
}

fn book(chapters: usize) -> String {
    let mut out = String::from(
        "schema = 1\nid = \"generated-book\"\ntitle = \"A Generated Handbook\"\n\
         subtitle = \"Chapters to measure with\"\npublisher = \"The Publisher\"\n\
         language = \"en-GB\"\ncontact = \"editor@publisher.example\"\n\
         homepage = \"https://publisher.example/handbook/\"\nupdated = 2026-01-15\n\
         front-matter = [\"copyright\", \"contents\", \"figures\", \"foreword\", \"about\"]\n\
         back-matter = [\"glossary\", \"authorities\", \"colophon\"]\n\n[licence]\n\
         name = \"Creative Commons Attribution-ShareAlike 4.0 International\"\n\
         url = \"https://creativecommons.org/licenses/by-sa/4.0/\"\n",
    );
    for (at, part) in (1..=chapters).collect::<Vec<_>>().chunks(10).enumerate() {
        let ids: Vec<String> =
            part.iter().map(|number| format!("\"{}\"", chapter_id(*number))).collect();
        out.push_str(&format!(
            "\n[[part]]\ntitle = \"Part {} of the handbook\"\nsections = [{}]\n",
            at + 1,
            ids.join(", ")
        ));
    }
    out
}

fn glossary() -> String {
    TERMS
        .iter()
        .map(|term| {
            let definition = Chance::new(term.len() as u64 * 31).sentence(14);
            format!("[{}]\nterm = \"{term}\"\ndefinition = \"{definition}\"\n\n", id_of(term))
        })
        .collect()
}

fn id_of(term: &str) -> String {
    term.replace(' ', "-")
}

fn sources() -> String {
    (0..SOURCES)
        .map(|number| {
            let subject = SUBJECTS[number % SUBJECTS.len()];
            let year = 1990 + number % 35;
            match number % 3 {
                0 => format!(
                    "source-{number:02}:\n  type: case\n  title: R (Applicant {number}) v Minister \
                     for {subject}\n  date: {year}\n  serial-number: \"[{year}] EWHC {} (Admin)\"\n",
                    100 + number
                ),
                1 => format!(
                    "source-{number:02}:\n  type: legislation\n  title: {subject} Act {year}\n  \
                     date: {year}\n"
                ),
                _ => format!(
                    "source-{number:02}:\n  type: web\n  title: Guidance on {subject}, no \
                     {number}\n  author: The Publisher\n  date: {year}-05\n  url:\n    value: \
                     https://publisher.example/guidance/{number}\n    date: 2026-01\n"
                ),
            }
        })
        .collect()
}

fn about() -> String {
    let mut chance = Chance::new(7);
    header("about", "About this handbook", "front-matter")
        + &format!(
            "This copy comes from {{{{ partner.name }}}}.\n\n{}\n\n{}\n",
            chance.paragraph(5),
            chance.paragraph(5)
        )
}

/// A partner. Its colour is dark enough for white type and is that of no other partner.
fn partner(number: usize) -> Vec<File> {
    let (id, name) = (partner_id(number), format!("Office {number}"));
    let colour = format!("#{:02x}{:02x}{:02x}", 20 + number % 100, 70, 110 - number % 100);
    let helpline = format!("01632 960{:03}", number % 1000);
    let brand = format!(
        "meta:\n  name:\n    full: {name}\n    short: {name}\n  link: https://{id}.example/\n\n\
         color:\n  primary: \"{colour}\"\n\ndefaults:\n  bindery:\n    helpline: {helpline}\n    \
         contact:\n      email: help@{id}.example\n      website: https://{id}.example/\n    \
         foreword: foreword.md\n    co-brand: true\n"
    );
    let folder = format!("content/partners/{id}");
    let foreword = format!("{name} offers this handbook to everyone whom it helps.\n");
    vec![
        file(&format!("{folder}/_brand.yml"), brand),
        file(&format!("{folder}/foreword.md"), foreword),
    ]
}

fn header(id: &str, title: &str, kind: &str) -> String {
    let standing = match kind {
        "chapter" => "jurisdiction: [UK]\nlaw-as-at: 2026-01-15\n",
        _ => "",
    };
    format!(
        "---\nid: {id}\ntitle: {title}\nkind: {kind}\nsummary: What this section helps the reader \
         do, in one sentence.\naudience: [caseworkers]\n{standing}reviewed: 2026-01-15\n\
         review-by: 2027-01-15\nowner: The editors\nsince: \"2026.01\"\n---\n\n"
    )
}

fn chapter(number: usize, chapters: usize) -> String {
    let mut chance = Chance::new(number as u64);
    let subject = SUBJECTS[number % SUBJECTS.len()];
    let mut out = header(&chapter_id(number), &format!("{subject}, {number}"), "chapter");
    for heading in 1..=HEADINGS {
        let title = chance.title();
        out.push_str(&format!("## {title} {{#c{number:02}-{heading}}}\n\n"));
        paragraph(number, chapters, &mut chance, &mut out);
        out.push_str(&format!("### {}\n\n", chance.title()));
        paragraph(number, chapters, &mut chance, &mut out);
        piece(number, heading, &mut chance, &mut out);
        paragraph(number, chapters, &mut chance, &mut out);
    }
    for note in 1..=HEADINGS {
        out.push_str(&format!("[^n{note}]: {}\n", chance.sentence(16)));
    }
    out
}

/// A paragraph with a citation and sometimes a term or a link.
fn paragraph(number: usize, chapters: usize, chance: &mut Chance, out: &mut String) {
    out.push_str(&chance.paragraph(3));
    let source = chance.below(SOURCES);
    out.push_str(&format!("[@source-{source:02}, para {}] ", chance.below(90) + 1));
    match chance.below(4) {
        0 => {
            let term = TERMS[chance.below(TERMS.len())];
            out.push_str(&format!("This is a matter of [{term}](term:). "));
        }
        1 => {
            let other = (number + chance.below(chapters - 1)) % chapters + 1;
            let heading = chance.below(HEADINGS) + 1;
            out.push_str(&format!("See [the other chapter](#c{other:02}-{heading}). "));
        }
        2 => {
            let page = chance.below(500);
            out.push_str(&format!("Read [more](https://publisher.example/read/{page}). "));
        }
        _ => {}
    }
    out.push_str(&chance.paragraph(3));
    out.push_str("\n\n");
}

/// The piece below a heading.
fn piece(number: usize, heading: usize, chance: &mut Chance, out: &mut String) {
    match heading {
        1 => out.push_str(&format!(
            "::: key-point\n{}\n:::\n\n{}[^n1] {}\n\n",
            chance.sentence(18),
            chance.sentence(12),
            chance.sentence(12)
        )),
        2 => out.push_str(&format!(
            "::: figure {{#fig-{number:02}}}\n![A chart of seven bars of different \
             heights.](figures/chart-{number:02}.svg)\n\n{}\n:::\n\n",
            chance.sentence(10)
        )),
        3 | 6 => table(number, heading, chance, out),
        4 => {
            let items: String = (0..6).map(|_| format!("- [ ] {}\n", chance.sentence(9))).collect();
            out.push_str(&format!("::: checklist {{title=\"Steps\"}}\n{items}:::\n\n"));
        }
        5 => out.push_str(&format!("::: warning\n{}\n:::\n\n", chance.paragraph(2))),
        7 => {
            let items: String =
                (0..5).map(|_| format!("1. {}\n", chance.sentence(13))).collect();
            out.push_str(&format!("{items}\n"));
        }
        // One chapter in four says whom to call.
        _ if number.is_multiple_of(4) => out.push_str(
            "::: only {has=\"helpline\"}\nCall {{ partner.name }} on {{ partner.helpline }}.\n:::\n\n",
        ),
        _ => out.push_str(&format!("> {}\n\n", chance.sentence(20))),
    }
    if heading > 1 {
        out.push_str(&format!("{}[^n{heading}]\n\n", chance.sentence(14)));
    }
}

fn table(number: usize, heading: usize, chance: &mut Chance, out: &mut String) {
    out.push_str(&format!(
        "::: table {{#tab-{number:02}-{heading} widths=\"1 2 2\" .row-headers}}\n{}\n\n\
         | Step | What to do | What to keep |\n|---|---|---|\n",
        chance.sentence(8)
    ));
    for row in 1..=9 {
        let (one, two) = (chance.sentence(8), chance.sentence(7));
        out.push_str(&format!("| Step {row} | {one} | {two} |\n"));
    }
    out.push_str(":::\n\n");
}

/// A bar chart.
fn chart(number: usize) -> String {
    let mut chance = Chance::new(1000 + number as u64);
    let mut out = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 240\" \
         font-family=\"Atkinson Hyperlegible Next\" font-size=\"18\" text-anchor=\"middle\">\n",
    );
    for bar in 0..7 {
        let (left, height) = (20 + bar * 88, 40 + chance.below(140));
        out.push_str(&format!(
            "<rect x=\"{left}\" y=\"{}\" width=\"64\" height=\"{height}\" fill=\"#efeaff\" \
             stroke=\"#7a5cff\" stroke-width=\"2\"/><text x=\"{}\" y=\"228\" \
             fill=\"#1a1a1a\">{}</text>\n",
            200 - height,
            left + 32,
            2019 + bar
        ));
    }
    out.push_str("</svg>\n");
    out
}
