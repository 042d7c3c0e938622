//! How to print the files of a partner: settings, sheets, folding, stapling, cutting.
//!
//! In: the files, and the tickets in those that are made for a printer. Out: a page with the same
//! instructions that `bindery sheets` gives, with drawings. Files with the same instructions share
//! them, and each file has an address of its own on the page.

use super::MENU;
use super::drawings::Drawing;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::language::Language;
use crate::pages::instructions::{facts, steps_with_actions};
use crate::pages::pdf::Ticket;
use crate::project::{Binding, Duplex, Edition, Format, Links};
use crate::site::address::relative;
use crate::site::contents::Contents;
use crate::site::downloads::Download;
use crate::site::partner::{PageHead, PartnerSite};
use crate::site::printed::{PRINTING, anchor};
use crate::web::render::{Renderer, values};
use minijinja::value::Value;
use std::collections::BTreeMap;

/// How much larger a page is on paper of twice the area.
const ENLARGED: f64 = std::f64::consts::SQRT_2;

/// What kind of thing is printed, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Booklet,
    Cards,
    Binder,
    LargePrint,
    Pages,
    PrintShop,
    Cover,
}

impl Kind {
    const fn id(self) -> &'static str {
        match self {
            Self::Booklet => "booklet",
            Self::Cards => "cards",
            Self::Binder => "ring-binder",
            Self::LargePrint => "large-print",
            Self::Pages => "pages",
            Self::PrintShop => "print-shop",
            Self::Cover => "cover",
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Booklet => "help-print-booklet",
            Self::Cards => "help-print-cards",
            Self::Binder => "help-print-binder",
            Self::LargePrint => "help-print-large",
            Self::Pages => "help-print-pages",
            Self::PrintShop => "help-print-shop",
            Self::Cover => "help-print-cover",
        }
    }
}

/// How one file is printed.
pub(in crate::site) struct Instructions {
    kind: Kind,
    /// The name of the paper; empty if a print shop chooses it.
    paper: String,
    /// The messages with the names of facts, and what each fact is.
    pub(in crate::site) facts: Vec<(&'static str, String)>,
    steps: Vec<(String, Option<Drawing>)>,
}

impl Instructions {
    /// The first thing to do: how to set the printer.
    pub(in crate::site) fn first(&self) -> &str {
        self.steps.first().map(|(text, _)| text.as_str()).unwrap_or_default()
    }
}

impl PartnerSite<'_> {
    /// How to print a file. `None` if it is for reading on a screen, or if another file beside it is
    /// the one to print.
    pub(in crate::site) fn instructions(&self, download: &Download) -> Option<Instructions> {
        if !download.is_offered() {
            return None;
        }
        let edition = self.project().edition(&download.artefact.edition)?;
        match self.printing.ticket(download) {
            Some(ticket) => Some(self.by_ticket(ticket, &download.artefact.form)),
            None => self.by_edition(edition, download),
        }
    }

    fn by_ticket(&self, ticket: &Ticket, form: &str) -> Instructions {
        let (kind, paper) = match ticket {
            Ticket::Booklet(booklet) => (Kind::Booklet, booklet.paper.name()),
            Ticket::Cards(cards) => (Kind::Cards, cards.paper.name()),
            Ticket::PrintShop(_) if form == "cover" => (Kind::Cover, String::new()),
            Ticket::PrintShop(_) => (Kind::PrintShop, String::new()),
        };
        let steps = steps_with_actions(ticket, &self.words).into_iter();
        Instructions {
            kind,
            paper,
            facts: facts(ticket, &self.words),
            steps: steps.map(|step| (step.text, step.action.map(Drawing::of))).collect(),
        }
    }

    fn by_edition(&self, edition: &Edition, download: &Download) -> Option<Instructions> {
        let page = edition.page.as_ref()?;
        let is_read_only = edition.sheets.is_some() || edition.links == Links::Live;
        if edition.format != Format::Pdf || edition.press.is_some() || is_read_only {
            return None;
        }
        let words = &self.words;
        let paper = page.paper().name();
        let language = Language::parse(&download.artefact.language);
        let is_mirrored = language.is_some_and(|own| own.is_right_to_left());
        let set = if page.duplex { "help-print-both-sides" } else { "help-print-one-side" };
        let set = words.with(set, [("paper", paper.as_str().into())]);
        let turn = page.duplex.then(|| Drawing::turn(Duplex::LongEdge));
        let mut steps = vec![(set, turn)];
        let kind = if edition.is_loose_leaf() {
            steps.push((words.text("help-print-punch"), Some(Drawing::punch(is_mirrored))));
            steps.push((words.text("help-print-file"), None));
            steps.push((words.text("help-print-replace"), None));
            Kind::Binder
        } else if page.is_large_print() {
            steps.push((words.text("help-print-large-paper"), None));
            let size = (page.text_size * ENLARGED).round();
            let sizes = [
                ("size", words.decimal(page.text_size).into()),
                ("larger", words.decimal(size).into()),
            ];
            if paper == "A4" {
                steps.push((words.with("help-print-larger", sizes), None));
            }
            steps.push((words.text("help-print-large-bind"), None));
            Kind::LargePrint
        } else {
            steps.push((words.text("help-print-test"), None));
            let side = if is_mirrored { Binding::Right } else { Binding::Left };
            let bind = match side {
                Binding::Left => "help-print-staple-left",
                Binding::Right => "help-print-staple-right",
            };
            steps.push((words.text(bind), None));
            Kind::Pages
        };
        let mut facts = vec![("print-paper", paper.clone())];
        if let Some(pages) = download.artefact.pages {
            facts.insert(0, ("print-pages", words.decimal(pages as f64)));
            let leaves = if page.duplex { pages.div_ceil(2) } else { pages };
            let sheets = [("count", leaves.into()), ("paper", paper.as_str().into())];
            facts[1].1 = words.with("print-paper-of", sheets);
        }
        Some(Instructions { kind, paper, facts, steps })
    }

    /// Adds the page about printing. Says whether there is one.
    pub(super) fn add_printing(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) -> bool {
        let shown = self.downloads.iter();
        let shown = shown.filter(|own| self.is_in_own_language(own) || self.prefix.is_empty());
        let mut groups: Vec<(Instructions, Vec<&Download>)> = Vec::new();
        for download in shown {
            let Some(own) = self.instructions(download) else { continue };
            let same = groups.iter_mut().find(|(known, _)| {
                known.kind == own.kind && known.paper == own.paper && known.steps == own.steps
            });
            match same {
                Some((_, files)) => files.push(download),
                None => groups.push((own, vec![download])),
            }
        }
        if groups.is_empty() {
            return false;
        }
        groups.sort_by_key(|(own, _)| own.kind);
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut list: Vec<Value> = Vec::new();
        for (own, files) in &groups {
            let count = seen.entry(own.kind.id()).and_modify(|count| *count += 1).or_insert(1);
            let id = match *count {
                1 => own.kind.id().to_owned(),
                more => format!("{}-{more}", own.kind.id()),
            };
            let mut steps: Vec<Value> = Vec::new();
            for (text, drawing) in &own.steps {
                let drawing =
                    drawing.map(|drawing| self.drawing(drawing, PRINTING, renderer, contents));
                let drawing = match drawing.transpose() {
                    Ok(drawing) => drawing,
                    Err(problem) => {
                        problems.push(problem);
                        return false;
                    }
                };
                steps.push(values! { text, drawing });
            }
            let title = self.group_title(own, files, &groups);
            let files: Vec<Value> =
                files.iter().map(|download| self.printed_file(download)).collect();
            let kind = own.kind.id();
            list.push(values! { id, kind, title, files, steps });
        }
        let title = self.words.text("help-printing");
        let description = self.words.text("help-printing-summary");
        let values = values! { title, about => description, groups => list };
        let head =
            PageHead { description: Some(&description), ..PageHead::new(PRINTING, &title, MENU) };
        self.add(renderer, "site/help/printing.html", &head, values, contents, problems);
        true
    }

    /// The title of files with the same instructions. If others have the same title, the names of
    /// the files tell them apart.
    fn group_title(
        &self,
        own: &Instructions,
        files: &[&Download],
        groups: &[(Instructions, Vec<&Download>)],
    ) -> String {
        let paper = [("paper", own.paper.as_str().into())];
        let title = self.words.with(own.kind.title(), paper);
        let is_same = |other: &Instructions| other.kind == own.kind && other.paper == own.paper;
        if groups.iter().filter(|(other, _)| is_same(other)).count() == 1 {
            return title;
        }
        let names: Vec<String> = files.iter().map(|download| self.name_of(download)).collect();
        self.words.labelled(&title, &names.join(&self.words.text("between-groups")))
    }

    /// A file as a line of the list in front of its instructions.
    fn printed_file(&self, download: &Download) -> Value {
        let own = self.instructions(download);
        let facts: Vec<Value> = own
            .iter()
            .flat_map(|own| &own.facts)
            .map(|(label, value)| values! { label => self.words.text(label), value })
            .collect();
        values! {
            id => anchor(download),
            title => self.name_of(download),
            name => download.name(),
            language => download.artefact.language,
            href => relative(&self.path(PRINTING), &download.path),
            size => self.size(download.artefact.bytes),
            facts,
        }
    }
}
