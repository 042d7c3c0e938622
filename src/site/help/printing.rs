//! How to print the files of a partner: settings, sheets, folding, stapling, cutting.
//!
//! In: the files, and the tickets in those that are made for a printer. Out: a page with the same
//! instructions that `bindery sheets` gives, with drawings. Files that are printed in the same way
//! share their steps. Where they differ, a step names the files that each of its wordings is for.
//! Each file has an address of its own on the page.

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
    /// How the printer turns the paper over; `None` if it prints on one side, or a shop prints.
    turn: Option<Duplex>,
    /// The messages with the names of facts, and what each fact is.
    pub(in crate::site) facts: Vec<(&'static str, String)>,
    steps: Vec<PrintStep>,
}

impl Instructions {
    /// The first thing to do: how to set the printer.
    pub(in crate::site) fn first(&self) -> &str {
        self.steps.first().map(|(text, _)| text.as_str()).unwrap_or_default()
    }

    /// Whether the printer is set and fed in the same way. What is done with the printed paper may
    /// differ.
    fn is_printed_like(&self, other: &Self) -> bool {
        (self.kind, &self.paper, self.turn, self.steps.len())
            == (other.kind, &other.paper, other.turn, other.steps.len())
    }
}

/// The words of a step, and what a drawing of it shows.
type PrintStep = (String, Option<Drawing>);

/// A file with its instructions.
type Printed<'d> = (&'d Download, Instructions);

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
        let turn = match ticket {
            Ticket::Booklet(booklet) => Some(booklet.duplex),
            Ticket::Cards(cards) => Some(cards.duplex),
            Ticket::PrintShop(_) => None,
        };
        let steps = steps_with_actions(ticket, &self.words).into_iter();
        Instructions {
            kind,
            paper,
            turn,
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
        let turn = page.duplex.then_some(Duplex::LongEdge);
        let mut steps = vec![(set, turn.map(Drawing::turn))];
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
        Some(Instructions { kind, paper, turn, facts, steps })
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
        let mut groups: Vec<Vec<Printed<'_>>> = Vec::new();
        for download in shown {
            let Some(own) = self.instructions(download) else { continue };
            let same = groups.iter_mut().find(|group| group[0].1.is_printed_like(&own));
            match same {
                Some(group) => group.push((download, own)),
                None => groups.push(vec![(download, own)]),
            }
        }
        if groups.is_empty() {
            return false;
        }
        groups.sort_by_key(|group| group[0].1.kind);
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut list: Vec<Value> = Vec::new();
        for group in &groups {
            let kind = group[0].1.kind.id();
            let count = seen.entry(kind).and_modify(|count| *count += 1).or_insert(1);
            let id = match *count {
                1 => kind.to_owned(),
                more => format!("{kind}-{more}"),
            };
            let steps: Result<Vec<Value>, Diagnostic> = (0..group[0].1.steps.len())
                .map(|at| self.printed_step(group, at, renderer, contents))
                .collect();
            let steps = match steps {
                Ok(steps) => steps,
                Err(problem) => {
                    problems.push(problem);
                    return false;
                }
            };
            let title = self.group_title(&group[0].1, &groups);
            // What is the same for all of several files is said once.
            let is_shared = |fact: &&(&'static str, String)| {
                group.len() > 1 && group.iter().all(|(_, own)| own.facts.contains(fact))
            };
            let shared = group[0].1.facts.iter().filter(is_shared);
            let files: Vec<Value> =
                group.iter().map(|own| self.printed_file(own, &is_shared)).collect();
            list.push(
                values! { id, kind, title, shared => self.printed_facts(shared), files, steps },
            );
        }
        let title = self.words.text("help-printing");
        let description = self.words.text("help-printing-summary");
        let values = values! { title, about => description, groups => list };
        let head =
            PageHead { description: Some(&description), ..PageHead::new(PRINTING, &title, MENU) };
        self.add(renderer, "site/help/printing.html", &head, values, contents, problems);
        true
    }

    /// One step of files that are printed in the same way: what to do, once for all of them or once
    /// for each set of files that are handled alike.
    fn printed_step(
        &self,
        group: &[Printed<'_>],
        at: usize,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
    ) -> Result<Value, Diagnostic> {
        let mut ways: Vec<(&PrintStep, Vec<&Download>)> = Vec::new();
        for (download, own) in group {
            let Some(step) = own.steps.get(at) else { continue };
            match ways.iter_mut().find(|(known, _)| *known == step) {
                Some((_, files)) => files.push(download),
                None => ways.push((step, vec![download])),
            }
        }
        let is_shared = ways.len() == 1;
        // Wordings with one drawing follow each other, and share it.
        let drawn: Vec<Option<Drawing>> = ways.iter().map(|((_, drawing), _)| *drawing).collect();
        let first = |own: Option<Drawing>| drawn.iter().position(|known| *known == own);
        ways.sort_by_key(|((_, drawing), _)| first(*drawing));
        let mut list = Vec::new();
        for (place, ((text, drawing), files)) in ways.iter().enumerate() {
            let next = ways.get(place + 1).map(|((_, next), _)| *next);
            let shown = drawing.filter(|_| next != Some(*drawing));
            let drawing = shown.map(|own| self.drawing(own, PRINTING, renderer, contents));
            let files: Vec<Value> = files
                .iter()
                .filter(|_| !is_shared)
                .map(|own| values! { id => anchor(own), title => self.name_of(own) })
                .collect();
            list.push(values! { text, drawing => drawing.transpose()?, files });
        }
        Ok(values! { ways => list })
    }

    /// The title of files that are printed in the same way. If other files are of the same kind, the
    /// way in which the paper is turned tells them apart.
    fn group_title(&self, own: &Instructions, groups: &[Vec<Printed<'_>>]) -> String {
        let paper = [("paper", own.paper.as_str().into())];
        let title = self.words.with(own.kind.title(), paper);
        let is_same = |other: &Instructions| other.kind == own.kind && other.paper == own.paper;
        if groups.iter().filter(|group| is_same(&group[0].1)).count() == 1 {
            return title;
        }
        let turned = match own.turn {
            Some(Duplex::ShortEdge) => "help-print-turned-short-edge",
            Some(Duplex::LongEdge) => "help-print-turned-long-edge",
            None => "help-print-not-turned",
        };
        self.words.labelled(&title, &self.words.text(turned))
    }

    /// Facts with their names.
    fn printed_facts<'f>(
        &self,
        facts: impl Iterator<Item = &'f (&'static str, String)>,
    ) -> Vec<Value> {
        facts.map(|(label, value)| values! { label => self.words.text(label), value }).collect()
    }

    /// A file as a line of the list in front of its instructions, with the facts that are its own.
    fn printed_file(
        &self,
        (download, own): &Printed<'_>,
        is_shared: &impl Fn(&&(&'static str, String)) -> bool,
    ) -> Value {
        values! {
            id => anchor(download),
            title => self.name_of(download),
            name => download.name(),
            language => download.artefact.language,
            href => relative(&self.path(PRINTING), &download.path),
            size => self.size(download.artefact.bytes),
            facts => self.printed_facts(own.facts.iter().filter(|own| !is_shared(own))),
        }
    }
}
