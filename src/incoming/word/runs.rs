//! The words of a Word file.
//!
//! In: a paragraph. Out: its runs in order, with their marks, their tracked changes, and what else is in
//! their line.

use super::body::{Context, Field, Reader, change, change_of};
use super::fields::{Meaning, meaning};
use super::styles::marks;
use crate::ground::diagnostic::Diagnostic;
use crate::incoming::change::ChangeKind;
use crate::incoming::model::{Format, Inline, Run};
use crate::incoming::text::opening;
use crate::incoming::xml::{attribute, below, child, tag};
use roxmltree::Node;

impl Reader<'_, '_> {
    /// The runs in a node.
    ///
    /// # Errors
    /// If a picture in it cannot be unpacked.
    pub(super) fn inlines(
        &mut self,
        parent: Node<'_, '_>,
        context: &Context,
        runs: &mut Vec<Run>,
    ) -> Result<(), Box<Diagnostic>> {
        for node in parent.children().filter(Node::is_element) {
            let simple = |what| Run { what, change: context.change.clone(), ..Run::default() };
            match tag(node) {
                ("w", "r") => self.run(node, context, runs)?,
                ("w", "ins" | "moveTo" | "del" | "moveFrom") => {
                    let own = change_of(node);
                    let is_twice = matches!((&context.change, &own), (Some(one), Some(other)) if one.kind != other.kind);
                    if is_twice {
                        let place = self.place();
                        self.findings.lost("words that were inserted and deleted again", place);
                        continue;
                    }
                    self.inlines(node, &Context { change: own, ..context.clone() }, runs)?;
                }
                ("w", "hyperlink") => {
                    let id = attribute(node, "r", "id").unwrap_or_default();
                    let address = self.relations.get(id).map(|target| target.target.clone());
                    let anchor = attribute(node, "w", "anchor").filter(|own| !own.is_empty());
                    let link = match (address.filter(|own| !own.is_empty()), anchor) {
                        (Some(address), Some(anchor)) => Some(format!("{address}#{anchor}")),
                        (Some(address), None) => Some(address),
                        (None, Some(anchor)) => Some(format!("#{anchor}")),
                        (None, None) => None,
                    };
                    self.inlines(node, &Context { link, ..context.clone() }, runs)?;
                }
                ("w", "fldSimple") => {
                    let instruction = attribute(node, "w", "instr").unwrap_or_default();
                    let own = self.meaning(instruction);
                    self.fields.push(Field {
                        instruction: instruction.to_owned(),
                        meaning: Some(own),
                        is_ticked: false,
                    });
                    self.inlines(node, context, runs)?;
                    self.fields.pop();
                }
                ("w", "sdt") => self.control(node, context, runs)?,
                ("w", "smartTag" | "customXml" | "dir" | "bdo" | "sdtContent") => {
                    self.inlines(node, context, runs)?;
                }
                ("w", "bookmarkStart") => {
                    if let Some(name) = attribute(node, "w", "name").filter(|own| *own != "_GoBack")
                    {
                        runs.push(simple(Inline::Bookmark(name.to_owned())));
                    }
                }
                ("w", "commentRangeStart") => {
                    if let Some(id) = attribute(node, "w", "id") {
                        runs.push(Run::from(Inline::CommentStart(id.to_owned())));
                    }
                }
                ("m", "oMath" | "oMathPara") => {
                    let words: String = node
                        .descendants()
                        .filter(|own| tag(*own) == ("m", "t"))
                        .filter_map(|own| own.text())
                        .collect();
                    let place = format!("{} ({})", self.place(), opening(&words));
                    self.findings.changed("a formula, which became plain words", place);
                    runs.push(simple(Inline::Text(words)));
                }
                ("mc", "AlternateContent") => {
                    let own = child(node, "mc", "Choice").or(child(node, "mc", "Fallback"));
                    if let Some(own) = own {
                        self.inlines(own, context, runs)?;
                    }
                }
                ("w", "subDoc") => {
                    let place = self.place();
                    self.findings.lost("a part in another file, which was not opened", place);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// What becomes of a field, which is said if somebody should know.
    fn meaning(&mut self, instruction: &str) -> Meaning {
        let own = meaning(instruction);
        let place = self.place();
        match &own {
            Meaning::Dropped(what) => self.findings.lost(*what, place),
            Meaning::Told(what) => self.findings.look(*what, place),
            _ => {}
        }
        own
    }

    /// A content control in a line.
    fn control(
        &mut self,
        node: Node<'_, '_>,
        context: &Context,
        runs: &mut Vec<Run>,
    ) -> Result<(), Box<Diagnostic>> {
        let properties = child(node, "w", "sdtPr");
        if let Some(tick) = properties.and_then(|own| child(own, "w14", "checkbox")) {
            let checked = child(tick, "w14", "checked");
            let is_ticked = checked
                .and_then(|own| attribute(own, "w14", "val"))
                .is_some_and(|on| on == "1" || on == "true");
            let change = context.change.clone();
            runs.push(Run { change, ..Run::from(Inline::Tick(is_ticked)) });
            return Ok(());
        }
        let is_form = properties.is_some_and(|own| {
            ["text", "dropDownList", "comboBox", "date"]
                .iter()
                .any(|name| child(own, "w", name).is_some())
        });
        if is_form {
            let place = self.place();
            self.findings.look("a field of a form, which became text", place);
        }
        match child(node, "w", "sdtContent") {
            Some(content) => self.inlines(content, context, runs),
            None => Ok(()),
        }
    }

    fn run(
        &mut self,
        node: Node<'_, '_>,
        context: &Context,
        runs: &mut Vec<Run>,
    ) -> Result<(), Box<Diagnostic>> {
        let properties = child(node, "w", "rPr");
        let style_of = |own: Option<Node<'_, '_>>| {
            let style = own.and_then(|own| child(own, "w", "rStyle"));
            style.and_then(|own| attribute(own, "w", "val")).map(str::to_owned)
        };
        let style = style_of(properties);
        let all = self.styles.word_marks(style.as_deref()).with(&marks(properties));
        let format = all.format();
        let former = properties.and_then(|own| child(own, "w", "rPrChange")).map(|own| {
            let before = child(own, "w", "rPr");
            let style = style_of(before);
            let before = self.styles.word_marks(style.as_deref()).with(&marks(before));
            (before.format(), change(own, ChangeKind::Inserted))
        });
        let former = former.filter(|(before, _)| *before != format);
        let hidden = all.hidden.unwrap_or(context.hidden);
        let field_link = self.fields.iter().rev().find_map(|field| match &field.meaning {
            Some(Meaning::Link(address)) => Some(address.clone()),
            _ => None,
        });
        let link = context.link.clone().or(field_link);
        let base = Run {
            format,
            link,
            change: context.change.clone(),
            former,
            hidden,
            what: Inline::default(),
        };
        let mut words = String::new();
        let known = runs.len();
        self.run_children(node, &base, runs)?;
        for run in &runs[known..] {
            if let Inline::Text(text) = &run.what {
                words.push_str(text);
            }
        }
        if words.chars().any(|c| !c.is_whitespace()) && !all.others.is_empty() {
            let place = self.place();
            for other in &all.others {
                match *other {
                    "white words" => self.findings.look(
                        "white words, which became visible",
                        format!("{place} ({})", opening(&words)),
                    ),
                    other => self.findings.lost(other, place.clone()),
                }
            }
        }
        Ok(())
    }

    fn run_children(
        &mut self,
        node: Node<'_, '_>,
        base: &Run,
        runs: &mut Vec<Run>,
    ) -> Result<(), Box<Diagnostic>> {
        for own in node.children().filter(Node::is_element) {
            if let ("w", "fldChar") = tag(own) {
                self.field(own, base, runs);
                continue;
            }
            if let ("w", "instrText" | "delInstrText") = tag(own) {
                if let Some(field) = self.fields.last_mut().filter(|own| own.meaning.is_none()) {
                    field.instruction.push_str(own.text().unwrap_or_default());
                }
                continue;
            }
            if self.is_instruction() || self.drops() {
                continue;
            }
            let text = |text: &str| Inline::Text(text.to_owned());
            let what = match tag(own) {
                ("w", "t" | "delText") => text(own.text().unwrap_or_default()),
                ("w", "tab" | "ptab") => text(" "),
                ("w", "noBreakHyphen") => text("\u{2011}"),
                ("w", "br")
                    if attribute(own, "w", "type").is_none_or(|kind| kind == "textWrapping") =>
                {
                    Inline::Break
                }
                ("w", "cr") => Inline::Break,
                ("w", "br") => text(" "),
                ("w", "sym") => Inline::Text(self.symbol(own)),
                ("w", name @ ("footnoteReference" | "endnoteReference")) => {
                    let Some(id) = attribute(own, "w", "id") else { continue };
                    let kind = name.trim_end_matches("Reference");
                    Inline::Note(format!("{kind}-{id}"))
                }
                ("w", "commentReference") => {
                    let Some(id) = attribute(own, "w", "id") else { continue };
                    // What hides words does not hide what was said about them.
                    runs.push(Run::from(Inline::Comment(id.to_owned())));
                    continue;
                }
                ("w", "drawing" | "pict" | "object") => {
                    self.drawing(own, base, runs)?;
                    continue;
                }
                ("mc", "AlternateContent") => {
                    let inner = child(own, "mc", "Choice").or(child(own, "mc", "Fallback"));
                    if let Some(inner) = inner {
                        self.run_children(inner, base, runs)?;
                    }
                    continue;
                }
                ("w", "ruby") => {
                    let place = self.place();
                    self.findings.lost("small readings above words (ruby)", place);
                    if let Some(inner) = child(own, "w", "rubyBase") {
                        for run in inner.children().filter(|own| tag(*own) == ("w", "r")) {
                            self.run_children(run, base, runs)?;
                        }
                    }
                    continue;
                }
                _ => continue,
            };
            // A call of a note is no link, and has no marks.
            let is_call = matches!(what, Inline::Note(_));
            let mut run = Run { what, ..base.clone() };
            if is_call {
                (run.link, run.format) = (None, Format::default());
            }
            runs.push(run);
        }
        Ok(())
    }

    /// The beginning, the middle or the end of a field.
    fn field(&mut self, node: Node<'_, '_>, base: &Run, runs: &mut Vec<Run>) {
        match attribute(node, "w", "fldCharType") {
            Some("begin") => {
                let tick = below(node, "w", "checkBox");
                let is_ticked = tick.is_some_and(|own| {
                    let state = child(own, "w", "checked").or(child(own, "w", "default"));
                    state.is_some_and(super::styles::is_on)
                });
                self.fields.push(Field { is_ticked, ..Field::default() });
            }
            Some("separate") => self.result(base, runs),
            Some("end") => {
                self.result(base, runs);
                self.fields.pop();
            }
            _ => {}
        }
    }

    /// Begins the result of the innermost field, if it has not begun.
    fn result(&mut self, base: &Run, runs: &mut Vec<Run>) {
        let Some(field) = self.fields.last() else { return };
        if field.meaning.is_some() {
            return;
        }
        let (instruction, is_ticked) = (field.instruction.clone(), field.is_ticked);
        // A field in the instruction of another one is worked out, and not text.
        let is_inner = self.fields.len() > 1
            && self.fields[..self.fields.len() - 1].iter().any(|own| own.meaning.is_none());
        let own =
            if is_inner || self.drops() { Meaning::Words } else { self.meaning(&instruction) };
        if own == Meaning::Tick {
            let change = base.change.clone();
            runs.push(Run { change, ..Run::from(Inline::Tick(is_ticked)) });
        }
        if let Some(field) = self.fields.last_mut() {
            field.meaning = Some(own);
        }
    }

    /// A sign of a font of signs, as the character that looks like it.
    fn symbol(&mut self, node: Node<'_, '_>) -> String {
        let font = attribute(node, "w", "font").unwrap_or_default().to_ascii_lowercase();
        let code = attribute(node, "w", "char").unwrap_or_default();
        let code = u32::from_str_radix(code, 16).unwrap_or(0);
        let sign = match (font.as_str(), code & 0xff) {
            ("wingdings", 0xfc) => "✓",
            ("wingdings", 0xfb) => "✗",
            ("wingdings", 0xfe) => "☑",
            ("wingdings", 0xfd) => "☒",
            ("wingdings", 0x6f | 0xa8 | 0x70 | 0x71 | 0x72) => "☐",
            ("wingdings", 0xe0 | 0xf0) => "→",
            ("wingdings", 0xdf | 0xef) => "←",
            ("wingdings", 0x28) => "☎",
            ("wingdings", 0x2a) => "✉",
            ("wingdings", 0x9f | 0x6c | 0xa7) => "•",
            ("wingdings", 0x4a) => "☺",
            ("wingdings 2", 0x50) => "✓",
            ("wingdings 2", 0xa3 | 0x2a) => "☐",
            ("wingdings 2", 0x52 | 0x53) => "☑",
            ("symbol", 0xb7) => "•",
            ("symbol", 0xae) => "→",
            ("symbol", 0xb0) => "°",
            ("symbol", 0xb1) => "±",
            ("symbol", 0xb4) => "×",
            ("symbol", 0xd2) => "®",
            ("symbol", 0xd3) => "©",
            ("symbol", 0xd4) => "™",
            ("symbol", 0x2d) => "−",
            _ => "",
        };
        if sign.is_empty() {
            let own = char::from_u32(code)
                .filter(|c| !c.is_control() && !(0xe000..0xf900).contains(&code));
            let shown = own.map_or("�".to_owned(), String::from);
            let place = self.place();
            self.findings.look(format!("a sign of the font {font}, which became `{shown}`"), place);
            return shown;
        }
        sign.to_owned()
    }
}

impl From<Inline> for Run {
    fn from(what: Inline) -> Self {
        Self { what, ..Self::default() }
    }
}
