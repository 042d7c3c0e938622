//! From the reader's events to the parts of a formula.
//!
//! In: LaTeX notation that `scan` has cleaned. Out: parts, or what the reader or this file finds
//! wrong. This is the only file that talks to the reader.

use super::letters::{letter, number};
use super::primes::with_primes;
use super::term::{
    Columns, Delimiter, Kind, Limits, Scripts, Size, Style as Sized, Table, Term, Words,
};
use super::words;
use pulldown_latex::event::{
    ArrayColumn, ColumnAlignment, Content, DelimiterSize, DelimiterType, Dimension, DimensionUnit,
    EnvironmentFlow, Event, Font, Grouping, ScriptPosition, ScriptType, StateChange, Style, Visual,
};
use pulldown_latex::{Parser, Storage};
use std::error::Error;

/// What is wrong with a formula as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) message: String,
    pub(super) hint: String,
}

impl Fault {
    fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { message: message.into(), hint: hint.into() }
    }
}

/// Wider spaces than this, in thousandths of an em, are mistakes.
const WIDEST: f32 = 10_000.0;
/// More levels would be too small to read, and too many for the page engine.
const DEEPEST: usize = 40;
/// A formula with more cells in a row is a table.
const MOST_COLUMNS: usize = 20;

/// What the reader says of commands and environments that it does not know.
const UNKNOWN: [&str; 2] =
    ["unknown primitive command found", "unkown mathematical environment found"];
/// What it says of other mistakes, with our words and what to do.
const FAULTS: [(&str, &str, &str); 9] = [
    (
        "trying to add a subscript twice",
        "two subscripts follow each other in this formula",
        "put them in braces: `a_{b_c}`, or `{a_b}_c`",
    ),
    (
        "trying to add a superscript twice",
        "two superscripts follow each other in this formula",
        "put them in braces: `a^{b^c}`, or `{a^b}^c`",
    ),
    (
        "expected an argument",
        "a command in this formula lacks what it is for",
        "give it in braces: `\\frac{above}{below}`, `\\sqrt{x}`",
    ),
    (
        "expected a token",
        "a sign or a command at the end of this formula lacks what it is for",
        "give it in braces: `x^{2}`, `\\frac{above}{below}`, `\\sqrt{x}`",
    ),
    (
        "expected a delimiter",
        "a command in this formula lacks a delimiter",
        "write a bracket or a dot after it: `\\left(`, `\\right.`",
    ),
    (
        "subscript and/or superscript found as argument",
        "a `^` or `_` in this formula lacks what it raises or lowers",
        "put it in braces: `x^{2}`; for the sign itself write `\\_`",
    ),
    (
        "alignment not allowed",
        "this formula has an `&` where no column can begin",
        "write it only in `aligned`, `cases`, `matrix`, `array` and the like, as often as there \
         are columns",
    ),
    (
        "new line command not allowed",
        "this formula has a `\\\\` where no line can begin",
        "put the lines in `\\begin{aligned}` and `\\end{aligned}`",
    ),
    (
        "array must have",
        "an array in this formula has no columns",
        "write one letter for each column: `\\begin{array}{lcr}`",
    ),
];

/// Whether the reader knows a command.
pub(super) fn knows(name: &str) -> bool {
    // These are known after some commands only.
    let is_modifier = ["limits", "nolimits", "displaylimits"].contains(&name);
    is_modifier || !is_unknown(&format!("\\{name}{{a}}{{a}}{{a}}"))
}

/// Whether the reader knows an environment.
pub(super) fn knows_environment(name: &str) -> bool {
    !is_unknown(&format!("\\begin{{{name}}}{{c}}\\end{{{name}}}"))
}

fn is_unknown(formula: &str) -> bool {
    let storage = Storage::new();
    Parser::new(formula, &storage)
        .find_map(Result::err)
        .is_some_and(|error| UNKNOWN.contains(&reason(&error).as_str()))
}

fn reason(error: &dyn Error) -> String {
    error.source().map_or_else(String::new, ToString::to_string)
}

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
        Err(error) => {
            let reason = reason(&error);
            let known = FAULTS.iter().find(|(start, _, _)| reason.starts_with(start));
            Err(match known {
                Some((_, message, hint)) => Fault::new(*message, *hint),
                None => Fault::new(
                    format!("this formula cannot be read: {reason}"),
                    "check it against a reference of LaTeX notation",
                ),
            })
        }
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

type Built<T> = Result<T, Fault>;

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
            Some(_) => Err(unclear()),
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
            Some(Event::Content(content)) => content_term(content, *state),
            Some(Event::Begin(grouping)) => {
                let term = self.group(grouping, *state)?;
                match self.take() {
                    Some(Event::End) => Ok(term),
                    _ => Err(unclear()),
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
            | None => Err(unclear()),
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
                        return Err(unclear());
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
                _ => return Err(unclear()),
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

fn unclear() -> Fault {
    Fault::new(
        "the parts of this formula cannot be told apart",
        "put each thing that a command takes in braces",
    )
}

fn content_term(content: Content<'_>, state: State) -> Built<Term> {
    let sign = |sign: char, kind| Term::Sign { sign: sign.to_string(), kind };
    Ok(match content {
        // The reader writes a space that does not break in the notation of HTML.
        Content::Text("&nbsp;") => Term::Space(250),
        Content::Text(text) => {
            let text = words::plain(text).ok_or_else(unclear)?;
            let (bold, italic) = match state.font {
                Some(Font::Bold | Font::BoldSymbol) => (true, false),
                Some(Font::Italic) => (false, true),
                Some(Font::BoldItalic) => (true, true),
                _ => (false, false),
            };
            Term::Words(Words { text, bold, italic })
        }
        Content::Number(digits) => Term::Number(number(digits, state.font)),
        Content::Function(name) => {
            Term::Function(words::plain(name).ok_or_else(unclear)?.trim().to_owned())
        }
        Content::Ordinary { content, .. } if content.is_alphabetic() => letter(content, state.font),
        Content::Ordinary { content, .. } => match letter(content, state.font) {
            // Some signs have styles too, such as a bold nabla.
            Term::Letter { letter, .. } => Term::Sign { sign: letter, kind: Kind::Ordinary },
            term => term,
        },
        Content::LargeOp { content, .. } => sign(content, Kind::Large),
        // A slash is as tight as in a date.
        Content::BinaryOp { content: '/', .. } => sign('/', Kind::Ordinary),
        Content::BinaryOp { content, .. } => sign(content, Kind::Binary),
        Content::Relation { content, .. } => {
            let mut buffer = [0; 8];
            let text = content.encode_utf8_to_buf(&mut buffer);
            let sign = std::str::from_utf8(text).map_err(|_| unclear())?.to_owned();
            Term::Sign { sign, kind: Kind::Relation }
        }
        Content::Punctuation(content) => sign(content, Kind::Punctuation),
        Content::Delimiter { content, size, ty } => {
            let kind = match ty {
                DelimiterType::Open => Delimiter::Open,
                DelimiterType::Fence => Delimiter::Middle,
                DelimiterType::Close => Delimiter::Close,
            };
            let size = match size {
                _ if ty == DelimiterType::Fence && size == Some(DelimiterSize::Big) => Size::Around,
                None => Size::Text,
                Some(DelimiterSize::Big) => Size::Tenths(12),
                Some(DelimiterSize::BIG) => Size::Tenths(18),
                Some(DelimiterSize::Bigg) => Size::Tenths(24),
                Some(DelimiterSize::BIGG) => Size::Tenths(30),
            };
            Term::Delimiter { sign: content, kind, size }
        }
    })
}

fn space(width: Option<Dimension>) -> Built<Term> {
    let Some(width) = width else { return Ok(Term::Space(0)) };
    let per_unit = match width.unit {
        DimensionUnit::Em => 1000.0,
        DimensionUnit::Mu => 1000.0 / 18.0,
        DimensionUnit::Ex => 430.0,
        DimensionUnit::Pt => 100.0,
        DimensionUnit::Pc => 1200.0,
        DimensionUnit::In => 7227.0,
        DimensionUnit::Bp => 100.4,
        DimensionUnit::Cm => 2845.0,
        DimensionUnit::Mm => 284.5,
        DimensionUnit::Dd => 107.0,
        DimensionUnit::Cc => 1284.0,
        DimensionUnit::Sp => 0.0015,
    };
    let width = width.value * per_unit;
    if width.abs() <= WIDEST {
        return Ok(Term::Space(width.round() as i32));
    }
    Err(Fault::new("a space in this formula is wider than 10 em", "use `\\quad` or `\\qquad`"))
}

/// The sign of an accent, if a script is one.
fn accent_of(script: &Term, is_below: bool) -> Option<char> {
    const ABOVE: &str = "´‾˘ˇ˙¨`^~→˚←⇒↔↼⇀⏜⏠⏞⎴";
    const BELOW: &str = "_←→↔⏡⏟⏝⎵";
    let (Term::Sign { sign, .. } | Term::Letter { letter: sign, .. }) = script else { return None };
    let mut signs = sign.chars();
    let (sign, None) = (signs.next()?, signs.next()) else { return None };
    let known = if is_below { BELOW } else { ABOVE };
    known.contains(sign).then_some(sign)
}

/// A sign that denies a relation.
fn negated(term: Term) -> Built<Term> {
    const PAIRS: [(&str, &str); 30] = [
        ("=", "≠"),
        ("∈", "∉"),
        ("∋", "∌"),
        ("⊂", "⊄"),
        ("⊃", "⊅"),
        ("⊆", "⊈"),
        ("⊇", "⊉"),
        ("<", "≮"),
        (">", "≯"),
        ("≤", "≰"),
        ("≥", "≱"),
        ("∣", "∤"),
        ("∥", "∦"),
        ("∼", "≁"),
        ("≈", "≉"),
        ("≡", "≢"),
        ("≅", "≇"),
        ("≃", "≄"),
        ("∃", "∄"),
        ("→", "↛"),
        ("←", "↚"),
        ("↔", "↮"),
        ("⇒", "⇏"),
        ("⇐", "⇍"),
        ("⇔", "⇎"),
        ("⊢", "⊬"),
        ("⊨", "⊭"),
        ("≺", "⊀"),
        ("≻", "⊁"),
        ("⊴", "⋬"),
    ];
    let inner = match term {
        Term::Row(mut terms) if terms.len() == 1 => terms.remove(0),
        term => term,
    };
    if let Term::Sign { sign, kind } = &inner
        && let Some((_, denied)) = PAIRS.iter().find(|(own, _)| own == sign)
    {
        return Ok(Term::Sign { sign: (*denied).to_owned(), kind: *kind });
    }
    Err(Fault::new(
        "only a relation can be struck out in a formula",
        "write `\\not` before a sign such as `=` or `\\in`, or say in words what is left out",
    ))
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
