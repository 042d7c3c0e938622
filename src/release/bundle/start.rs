//! The instructions at the start of a bundle, for somebody at the partner's who has never seen the
//! tool: what each file is for, how to print, and how to check a copy.
//!
//! In: what is in the bundle. Out: plain text in lines that fit an email program.

use super::names::OWN_SUMS;
use crate::ground::own_words::Words;
use crate::pages::instructions::steps;
use crate::pages::pdf::Ticket;
use crate::project::history::{ArtefactRecord, ReleaseRecord};
use crate::project::{Edition, Format, Project};
use crate::release::notes::{NAMES, Names, wrap};
use crate::verify::seal::SEAL;
use crate::verify::sums::SUMS;

/// Where the program that checks a seal comes from.
const MINISIGN: &str = "https://jedisct1.github.io/minisign/";

/// A file in a bundle.
pub(super) struct Included<'a> {
    pub(super) artefact: &'a ArtefactRecord,
    /// Instructions for the person who prints it, if it is made for a printer.
    pub(super) ticket: Option<Ticket>,
}

/// A file that is not in a bundle.
#[derive(Debug)]
pub(crate) struct LeftOut {
    pub(crate) path: String,
    /// The reason for the partner, in the language of the work.
    pub(crate) why: String,
    /// What the record of a testimony says today, for those who make the bundle.
    pub(crate) refusal: Option<String>,
}

/// What the instructions are about.
pub(super) struct Letter<'a> {
    pub(super) record: &'a ReleaseRecord,
    /// As it was released.
    pub(super) project: &'a Project,
    pub(super) partner: &'a str,
    pub(super) included: &'a [Included<'a>],
    /// Files that are not there.
    pub(super) left_out: &'a [LeftOut],
    pub(super) notices: Vec<&'a str>,
    pub(super) is_sealed: bool,
    /// In the language of the work.
    pub(super) words: &'a Words,
}

pub(super) fn start_here(letter: &Letter<'_>) -> String {
    let record = letter.record;
    let words = letter.words;
    let names = Names::of(letter.project);
    let publisher = || ("publisher", record.work.publisher.as_str().into());
    let mut page = Page { out: String::new(), words };
    page.title(&words.text("bundle-start-here"));
    let version = [
        ("work", record.work.title.as_str().into()),
        ("version", record.version.to_string().into()),
        ("partner", names.partner(letter.partner).into()),
    ];
    page.lines(&words.with("bundle-version", version));
    page.lines(&words.with("bundle-from", [publisher(), ("date", words.date(record.date).into())]));
    let notes = ("notes", NAMES[0].into());
    page.paragraph(&words.with("bundle-about", [notes, ("text", NAMES[2].into())]));
    if !letter.notices.is_empty() {
        page.heading(&words.text("bundle-recalls"));
        page.paragraph(&words.text("bundle-read-notices"));
        page.items(letter.notices.iter().map(|name| (*name).to_owned()));
    }
    if !letter.left_out.is_empty() {
        page.heading(&words.text("bundle-left-out"));
        page.paragraph(&words.text("bundle-why-left-out"));
        page.items(letter.left_out.iter().map(|own| words.labelled(&own.path, &own.why)));
    }
    page.heading(&words.text("bundle-your-files"));
    for file in letter.included {
        page.file(file, letter.project, &names);
    }
    print_instructions(letter, &mut page);
    page.heading(&words.text("bundle-check"));
    if let Some(address) = record.currency_address() {
        page.paragraph(&words.text("bundle-is-it-current"));
        page.as_it_is(&address);
    }
    page.paragraph(&words.text("bundle-is-it-undamaged"));
    page.as_it_is(&format!("sha256sum --check {OWN_SUMS}"));
    page.as_it_is(&format!("shasum -a 256 --check {OWN_SUMS}"));
    page.as_it_is(&format!(
        "Get-Content {OWN_SUMS} | ForEach-Object {{ $sum, $file = $_ -split '  ', 2; if \
         ((Get-FileHash -LiteralPath $file).Hash -ne $sum) {{ $file }} }}"
    ));
    if letter.is_sealed {
        page.paragraph(
            &words.with("bundle-is-it-genuine", [publisher(), ("address", MINISIGN.into())]),
        );
        page.as_it_is(&format!("minisign -Vm {SUMS} -x {SEAL} -p minisign.pub"));
        page.as_it_is(&format!("sha256sum --ignore-missing --check {SUMS}"));
    }
    page.paragraph(&words.with("bundle-whom-to-ask", [publisher()]));
    page.as_it_is(&record.work.homepage);
    page.out
}

/// How to print the files that are made for a printer. Files with the same steps share them.
fn print_instructions(letter: &Letter<'_>, page: &mut Page<'_>) {
    let words = letter.words;
    let mut known: Vec<(Vec<String>, Vec<&str>)> = Vec::new();
    for file in letter.included {
        let Some(ticket) = &file.ticket else { continue };
        let own = steps(ticket, words);
        match known.iter_mut().find(|(steps, _)| *steps == own) {
            Some((_, paths)) => paths.push(&file.artefact.path),
            None => known.push((own, vec![&file.artefact.path])),
        }
    }
    page.heading(&words.text("bundle-printing"));
    page.paragraph(&words.text("bundle-how-to-print"));
    for (steps, paths) in known {
        page.paragraph(&words.text("bundle-how-to-print-these"));
        page.items(paths.into_iter().map(str::to_owned));
        page.out.push('\n');
        for (number, step) in (1..).zip(&steps) {
            let first = format!("{number}. ");
            wrap(step, &first, &" ".repeat(first.len()), &mut page.out);
        }
    }
}

/// The message that says who an edition is made for, in a few words.
fn purpose(edition: &Edition, artefact: &ArtefactRecord) -> Option<&'static str> {
    match () {
        () if artefact.is_sheets() => Some("bundle-for-printer"),
        () if edition.format == Format::Epub => Some("bundle-for-screens"),
        () if edition.format == Format::Docx => Some("bundle-for-word"),
        () if edition.press.is_some() => Some("bundle-for-print-shop"),
        () if edition.sheets.is_some() => Some("bundle-for-reading"),
        () if edition.is_loose_leaf() => Some("bundle-for-binder"),
        () if edition.is_low_ink() => Some("bundle-for-little-ink"),
        () => None,
    }
}

/// Plain text in the making.
struct Page<'a> {
    out: String,
    words: &'a Words,
}

impl Page<'_> {
    fn title(&mut self, words: &str) {
        let line = "=".repeat(words.chars().count());
        self.out.push_str(&format!("{}\n{line}\n\n", words.to_uppercase()));
    }

    fn heading(&mut self, words: &str) {
        self.out.push_str(&format!("\n{}\n", words.to_uppercase()));
    }

    fn lines(&mut self, words: &str) {
        wrap(words, "", "", &mut self.out);
    }

    fn paragraph(&mut self, words: &str) {
        self.out.push('\n');
        self.lines(words);
    }

    fn items(&mut self, items: impl Iterator<Item = String>) {
        self.out.push('\n');
        for item in items {
            wrap(&item, "- ", "  ", &mut self.out);
        }
    }

    /// An address or a command, which must stay on one line.
    fn as_it_is(&mut self, words: &str) {
        self.out.push_str(&format!("\n  {words}\n"));
    }

    fn file(&mut self, file: &Included<'_>, project: &Project, names: &Names) {
        let artefact = file.artefact;
        let words = self.words;
        let edition = names.edition(&artefact.edition);
        let mut what = vec![match &artefact.pack {
            Some(pack) => words.with(
                "bundle-pack",
                [
                    ("pack", names.pack(pack).into()),
                    ("edition", words.in_sentence(&edition).into()),
                ],
            ),
            None => edition,
        }];
        let volume = artefact.volume.map(|volume| ("number", volume.into()));
        what.extend(volume.map(|number| words.with("bundle-volume", [number])));
        let project = project.edition(&artefact.edition);
        what.extend(project.and_then(|own| purpose(own, artefact)).map(|id| words.text(id)));
        if let Some(pages) = artefact.pages {
            let id = if artefact.is_sheets() { "bundle-sides" } else { "bundle-pages" };
            what.push(words.with(id, [("number", pages.into())]));
        }
        self.out.push_str(&format!("\n{}\n", artefact.path));
        wrap(&what.join(&words.text("between-groups")), "  ", "  ", &mut self.out);
    }
}
