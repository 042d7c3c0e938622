//! From the reader's events to the parts of a formula.
//!
//! In: LaTeX notation that `scan` has cleaned. Out: parts, or what the reader or this file finds
//! wrong. Single signs are turned into parts by `signs`, and the reader's complaints into plain
//! words by `faults`; no other file knows the reader.

use super::faults::{Built, Fault};
use super::primes::with_primes;
use super::signs::{accent_of, content_term, negated, space};
use super::term::{Columns, Limits, Scripts, Style as Sized, Table, Term};
use pulldown_latex::event::{
    ArrayColumn, ColumnAlignment, EnvironmentFlow, Event, Font, Grouping, ScriptPosition,
    ScriptType, StateChange, Style, Visual,
};
use pulldown_latex::{Parser, Storage};

/// More levels would be too small to read, and too many for the page engine.
const DEEPEST: usize = 40;
/// A formula with more cells in a row is a table.
const MOST_COLUMNS: usize = 20;

/// The sign that a command prints, if it prints one and takes nothing.
pub(super) fn sign_of(name: &str) -> Option<String> {
    let formula = format!("\\{name}");
    let storage = Storage::new();
    let events: Vec<Event> = Parser::new(&formula, &storage).collect::<Result<_, _>>().ok()?;
    match Builder::new(events).all().ok()?.as_slice() {
        [Term::Sign { sign, .. } | Term::Letter { letter: sign, .. }] => Some(sign.clone()),
        _ => None,
    }
}

/// The parts of a formula.
pub(super) fn terms(clean: &str) -> Result<Vec<Term>, Fault> {
    let storage = Storage::new();
    let events: Result<Vec<Event>, _> = Parser::new(clean, &storage).collect();
    match events {
        Ok(events) => Builder::new(events).all(),
        Err(error) => Err(Fault::of(&error)),
    }
}

struct Builder<'e> {
    events: std::vec::IntoIter<Event<'e>>,
    next: Option<Event<'e>>,
    /// How many parts are around the next one.
    depth: usize,
}

/// What has been set for the rest of a group.
#[derive(Clone, Copy)]
struct State {
    font: Option<Font>,
}

impl<'e> Builder<'e> {
    fn new(events: Vec<Event<'e>>) -> Self {
        let mut events = events.into_iter();
        let next = events.next();
        Self { events, next, depth: 0 }
    }

    fn take(&mut self) -> Option<Event<'e>> {
        std::mem::replace(&mut self.next, self.events.next())
    }

    fn all(mut self) -> Built<Vec<Term>> {
        let mut state = State { font: None };
        let terms = self.row(&mut state)?;
        match self.next {
            None => Ok(terms),
            Some(_) => Err(Fault::unclear()),
        }
    }

    /// The parts up to the end of a group or a cell.
    fn row(&mut self, state: &mut State) -> Built<Vec<Term>> {
        let mut terms = Vec::new();
        loop {
            match &self.next {
                None | Some(Event::End | Event::EnvironmentFlow(_)) => break,
                Some(Event::StateChange(StateChange::Style(style))) => {
                    let style = size_of(*style);
                    self.take();
                    let rest = self.row(state)?;
                    terms.push(Term::Styled { style, terms: rest });
                    break;
                }
                Some(_) => match self.term(state)? {
                    Term::Row(inner) if inner.is_empty() => {}
                    term => terms.push(term),
                },
            }
        }
        Ok(with_primes(terms))
    }

    /// One part.
    fn term(&mut self, state: &mut State) -> Built<Term> {
        if self.depth == DEEPEST {
            return Err(Fault::new(
                "this formula is nested too deeply",
                "give a part of it a name, and write a formula for that",
            ));
        }
        self.depth += 1;
        let term = self.next_term(state);
        self.depth -= 1;
        term
    }

    fn next_term(&mut self, state: &mut State) -> Built<Term> {
        match self.take() {
            Some(Event::Content(content)) => content_term(content, state.font),
            Some(Event::Begin(grouping)) => {
                let term = self.group(grouping, *state)?;
                match self.take() {
                    Some(Event::End) => Ok(term),
                    _ => Err(Fault::unclear()),
                }
            }
            Some(Event::Visual(visual)) => self.visual(visual, state),
            Some(Event::Script { ty, position }) => self.scripts(ty, position, state),
            Some(Event::Space { width, .. }) => space(width),
            Some(Event::StateChange(StateChange::Font(font))) => {
                state.font = font;
                Ok(Term::Row(Vec::new()))
            }
            Some(Event::StateChange(StateChange::Style(_))) => Ok(Term::Row(Vec::new())),
            Some(
                Event::StateChange(StateChange::Color(_)) | Event::End | Event::EnvironmentFlow(_),
            )
            | None => Err(Fault::unclear()),
        }
    }

    fn group(&mut self, grouping: Grouping, mut state: State) -> Built<Term> {
        let columns = match grouping {
            Grouping::Normal => return Ok(Term::of(self.row(&mut state)?)),
            Grouping::LeftRight(open, close) => {
                let mut terms = self.row(&mut state)?;
                // Delimiters around a fraction without a line may come with a size of their own.
                if let [Term::Styled { .. }] = terms.as_slice() {
                    let styled = terms.remove(0);
                    let Term::Styled { style, terms: inner } = styled else {
                        return Err(Fault::unclear());
                    };
                    let fenced = Term::Fenced { open, close, terms: inner };
                    return Ok(Term::Styled { style, terms: vec![fenced] });
                }
                return Ok(Term::Fenced { open, close, terms });
            }
            Grouping::Array(ref columns) => Columns::Sides(
                columns
                    .iter()
                    .filter_map(|column| match column {
                        ArrayColumn::Column(side) => Some(side_of(*side)),
                        ArrayColumn::Separator(_) => None,
                    })
                    .collect(),
            ),
            Grouping::Matrix { alignment } => Columns::Sides(vec![side_of(alignment)]),
            Grouping::Cases { left } => Columns::Cases { is_left: left },
            Grouping::Align { .. }
            | Grouping::Aligned
            | Grouping::Alignat { .. }
            | Grouping::Alignedat { .. }
            | Grouping::Split => Columns::Lines,
            Grouping::Gather { .. }
            | Grouping::Gathered
            | Grouping::Multline
            | Grouping::Equation { .. } => Columns::Sides(vec!['c']),
            Grouping::SubArray { .. } => Columns::Stack,
        };
        let is_large = matches!(
            grouping,
            Grouping::Gather { .. }
                | Grouping::Gathered
                | Grouping::Multline
                | Grouping::Equation { .. }
        );
        self.table(columns, is_large.then_some(Sized::Display))
    }

    fn table(&mut self, columns: Columns, mut style: Option<Sized>) -> Built<Term> {
        if let Some(Event::StateChange(StateChange::Style(own))) = &self.next {
            style = Some(size_of(*own));
            self.take();
        }
        let mut rows = vec![Vec::new()];
        loop {
            // What is set in a cell ends with it.
            let cell = self.row(&mut State { font: None })?;
            let cell = match style {
                Some(style) if !cell.is_empty() => vec![Term::Styled { style, terms: cell }],
                _ => cell,
            };
            if let Some(row) = rows.last_mut() {
                row.push(cell);
            }
            match &self.next {
                Some(Event::EnvironmentFlow(EnvironmentFlow::Alignment)) => {}
                Some(Event::EnvironmentFlow(EnvironmentFlow::NewLine {
                    horizontal_lines, ..
                })) if horizontal_lines.is_empty() => {
                    rows.push(Vec::new());
                }
                Some(Event::End) => break,
                _ => return Err(Fault::unclear()),
            }
            self.take();
        }
        // A line may end with the sign for a new one.
        let is_empty = |row: &Vec<Vec<Term>>| row.iter().all(Vec::is_empty);
        if rows.len() > 1 && rows.last().is_some_and(is_empty) {
            rows.pop();
        }
        let most = rows.iter().map(Vec::len).max().unwrap_or(0);
        if most > MOST_COLUMNS {
            return Err(Fault::new(
                format!("a row in this formula has {most} columns: at most {MOST_COLUMNS} fit"),
                "divide it, or write a table",
            ));
        }
        for row in &mut rows {
            row.resize(most, Vec::new());
        }
        let columns = match columns {
            Columns::Sides(mut sides) => {
                let last = sides.last().copied().unwrap_or('c');
                sides.resize(most, last);
                Columns::Sides(sides)
            }
            columns => columns,
        };
        Ok(Term::Table(Table { columns, rows }))
    }

    fn visual(&mut self, visual: Visual, state: &mut State) -> Built<Term> {
        match visual {
            Visual::SquareRoot => Ok(Term::Root { of: Box::new(self.term(state)?), index: None }),
            Visual::Root => {
                let of = Box::new(self.term(state)?);
                let index = self.term(state)?;
                Ok(Term::Root { of, index: Some(Box::new(index)) })
            }
            Visual::Fraction(line) => {
                let over = Box::new(self.term(state)?);
                let under = Box::new(self.term(state)?);
                let has_line = line.is_none_or(|line| line.value != 0.0);
                Ok(Term::Fraction { over, under, has_line })
            }
            Visual::Negation => negated(self.term(state)?),
        }
    }

    fn scripts(
        &mut self,
        ty: ScriptType,
        position: ScriptPosition,
        state: &mut State,
    ) -> Built<Term> {
        let base = self.term(state)?;
        let mut script = |builder: &mut Self| builder.term(state).map(Box::new).map(Some);
        let (below, above) = match ty {
            ScriptType::Subscript => (script(self)?, None),
            ScriptType::Superscript => (None, script(self)?),
            ScriptType::SubSuperscript => (script(self)?, script(self)?),
        };
        if position == ScriptPosition::AboveBelow {
            let single = match (&below, &above) {
                (Some(sign), None) => accent_of(sign, true).map(|sign| (sign, true)),
                (None, Some(sign)) => accent_of(sign, false).map(|sign| (sign, false)),
                _ => None,
            };
            if let Some((sign, is_below)) = single {
                return Ok(Term::Accent { of: Box::new(base), sign, is_below });
            }
        }
        let limits = match position {
            ScriptPosition::Right => Limits::Beside,
            ScriptPosition::AboveBelow => Limits::AboveAndBelow,
            ScriptPosition::Movable => Limits::AboveAndBelowInDisplay,
        };
        Ok(Term::Scripts(Scripts { base: Box::new(base), below, above, limits }))
    }
}

fn side_of(side: ColumnAlignment) -> char {
    match side {
        ColumnAlignment::Left => 'l',
        ColumnAlignment::Center => 'c',
        ColumnAlignment::Right => 'r',
    }
}

fn size_of(style: Style) -> Sized {
    match style {
        Style::Display => Sized::Display,
        Style::Text => Sized::Text,
        Style::Script => Sized::Script,
        Style::ScriptScript => Sized::ScriptScript,
    }
}
