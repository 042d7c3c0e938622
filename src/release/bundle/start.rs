//! The instructions at the start of a bundle, for somebody at the partner's who has never seen the
//! tool: what each file is for, how to print, and how to check a copy.
//!
//! In: what is in the bundle. Out: plain text in lines that fit an email program.

use super::names::OWN_SUMS;
use crate::pages::instructions::steps;
use crate::pages::pdf::Ticket;
use crate::project::history::{ArtefactRecord, ReleaseRecord};
use crate::project::{Edition, Format, Project};
use crate::release::notes::{Names, wrap};
use crate::verify::seal::SEAL;
use crate::verify::sums::SUMS;

/// A file in a bundle.
pub(super) struct Included<'a> {
    pub(super) artefact: &'a ArtefactRecord,
    /// Instructions for the person who prints it, if it is made for a printer.
    pub(super) ticket: Option<Ticket>,
}

/// What the instructions are about.
pub(super) struct Letter<'a> {
    pub(super) record: &'a ReleaseRecord,
    /// As it was released.
    pub(super) project: &'a Project,
    pub(super) partner: &'a str,
    pub(super) included: &'a [Included<'a>],
    /// Files that are not there, with the reasons.
    pub(super) left_out: &'a [(String, String)],
    pub(super) notices: Vec<&'a str>,
    pub(super) is_sealed: bool,
}

pub(super) fn start_here(letter: &Letter<'_>) -> String {
    let record = letter.record;
    let names = Names::of(letter.project);
    let publisher = &record.work.publisher;
    let mut page = Page::default();
    page.title("Start here");
    page.lines(&format!(
        "{}, version {}, for {}",
        record.work.title,
        record.version,
        names.partner(letter.partner)
    ));
    page.lines(&format!("From {publisher}, {}", record.date.long()));
    page.paragraph(
        "This folder contains only your own files of this version. If you have an older version, please \
         use these files instead, and remove the older ones from your website and your shelves. To \
         see what is new, open release-notes.html. The same text is in release-notes.txt, ready to \
         paste into an email.",
    );
    if !letter.notices.is_empty() {
        page.heading("Read first: recalls");
        page.paragraph(
            "We have recalled some text that we sent you earlier. These notices say which text it \
             is and what to do:",
        );
        page.items(letter.notices.iter().map(|name| (*name).to_owned()));
    }
    if !letter.left_out.is_empty() {
        page.heading("Files that are not here");
        page.paragraph("These files must not be used, so we have left them out:");
        page.items(letter.left_out.iter().map(|(path, why)| format!("{path}: {why}")));
    }
    page.heading("Your files");
    for file in letter.included {
        page.file(file, letter.project, &names);
    }
    print_instructions(letter, &mut page);
    page.heading("How to check a copy");
    if let Some(address) = record.currency_address() {
        page.paragraph(
            "Is it still current? This page answers for the whole version and for each section:",
        );
        page.as_it_is(&address);
    }
    page.paragraph(
        "Did everything arrive undamaged? On Linux, open a terminal in this folder and type the \
         first of these lines; on a Mac, the second one. On Windows, open PowerShell in this \
         folder and type the third one, which names every damaged file.",
    );
    page.as_it_is(&format!("sha256sum --check {OWN_SUMS}"));
    page.as_it_is(&format!("shasum -a 256 --check {OWN_SUMS}"));
    page.as_it_is(&format!(
        "Get-Content {OWN_SUMS} | ForEach-Object {{ $sum, $file = $_ -split '  ', 2; if \
         ((Get-FileHash -LiteralPath $file).Hash -ne $sum) {{ $file }} }}"
    ));
    if letter.is_sealed {
        page.paragraph(&format!(
            "Does it really come from {publisher}? Get the file minisign.pub from {publisher} \
             separately, not with this folder, and save it here. Install minisign \
             (https://jedisct1.github.io/minisign/), then type these two lines. The first checks \
             that the list of files comes from {publisher}, and the second checks your files \
             against that list:",
        ));
        page.as_it_is(&format!("minisign -Vm {SUMS} -x {SEAL} -p minisign.pub"));
        page.as_it_is(&format!("sha256sum --ignore-missing --check {SUMS}"));
    }
    page.paragraph(&format!("If anything is unclear, ask {publisher}:"));
    page.as_it_is(&record.work.homepage);
    page.out
}

/// How to print the files that are made for a printer. Files with the same steps share them.
fn print_instructions(letter: &Letter<'_>, page: &mut Page) {
    let mut known: Vec<(Vec<String>, Vec<&str>)> = Vec::new();
    for file in letter.included {
        let Some(ticket) = &file.ticket else { continue };
        let own = steps(ticket, &letter.project.words());
        match known.iter_mut().find(|(steps, _)| *steps == own) {
            Some((_, paths)) => paths.push(&file.artefact.path),
            None => known.push((own, vec![&file.artefact.path])),
        }
    }
    page.heading("How to print");
    page.paragraph(
        "Print at 100% or “actual size”, never “fit to page”. Most PDF files print like any other \
         document, on both sides of the paper.",
    );
    for (steps, paths) in known {
        page.paragraph("To print, fold or cut these files:");
        page.items(paths.into_iter().map(str::to_owned));
        page.out.push('\n');
        for (number, step) in (1..).zip(&steps) {
            let first = format!("{number}. ");
            wrap(step, &first, &" ".repeat(first.len()), &mut page.out);
        }
    }
}

/// Who an edition is made for, in a few words.
fn purpose(edition: &Edition, artefact: &ArtefactRecord) -> &'static str {
    match () {
        () if artefact.is_sheets() => "for the person at the printer, not for reading",
        () if edition.format == Format::Epub => "for phones, e-readers and screen readers",
        () if edition.press.is_some() => "for a print shop",
        () if edition.sheets.is_some() => "for reading; its sheets are for printing",
        () if edition.is_loose_leaf() => "for a ring binder",
        () if edition.is_low_ink() => "for printing with little ink",
        () => "",
    }
}

/// Plain text in the making.
#[derive(Default)]
struct Page {
    out: String,
}

impl Page {
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
        let mut what = vec![match &artefact.pack {
            Some(pack) => {
                format!("{}, {}", names.pack(pack), lower(&names.edition(&artefact.edition)))
            }
            None => names.edition(&artefact.edition),
        }];
        what.extend(artefact.volume.map(|volume| format!("volume {volume}")));
        let purpose =
            project.edition(&artefact.edition).map_or("", |edition| purpose(edition, artefact));
        if !purpose.is_empty() {
            what.push(purpose.to_owned());
        }
        if let Some(pages) = artefact.pages {
            let noun = match (artefact.is_sheets(), pages) {
                (true, 1) => "side",
                (true, _) => "sides",
                (false, 1) => "page",
                (false, _) => "pages",
            };
            what.push(format!("{pages} {noun}"));
        }
        self.out.push_str(&format!("\n{}\n", artefact.path));
        wrap(&what.join("; "), "  ", "  ", &mut self.out);
    }
}

/// A title in the middle of a sentence.
fn lower(title: &str) -> String {
    let mut letters = title.chars();
    let first = letters.next().map(char::to_lowercase).into_iter().flatten();
    first.chain(letters).collect()
}
