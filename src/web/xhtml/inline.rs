//! Inlines: words, links and the calls of notes.

use super::link_map::distinct;
use super::{NoteForm, Picture, Writer, formula, fragment};
use crate::book::pictures::TALLEST_SIGN;
use crate::book::tree::{Anchor, Image, Inline, InlineKind, Locator, Mark, PictureWidth};
use crate::ground::address;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::ground::telephone::whole_numbers;
use std::fmt::Write;

impl<'a> Writer<'a> {
    pub(super) fn inlines(&mut self, inlines: &'a [Inline]) {
        for inline in inlines {
            let takes_place = matches!(
                inline.kind,
                InlineKind::Note(_)
                    | InlineKind::NoteAgain { .. }
                    | InlineKind::Link { .. }
                    | InlineKind::Reference { .. }
                    | InlineKind::Term { .. }
            );
            if !takes_place {
                self.write_place();
            }
            self.inline(inline);
        }
        self.write_place();
    }

    /// A place among words. On a web page one that nothing leads to is left out, and the link right
    /// after a place carries its id: in a chapter with many notes this is most of the markup.
    fn place(&mut self, anchor: &'a Anchor) {
        if self.form != NoteForm::Web || self.links.is_led_to(anchor) {
            self.place_ahead = Some(anchor);
        }
        if self.form != NoteForm::Web || self.in_link {
            self.write_place();
        }
    }

    /// Writes the place that no link can carry.
    fn write_place(&mut self) {
        if let Some(id) = self.take_place() {
            self.markup.open("span").attr("id", id).close();
        }
    }

    /// The id of the place right before a link.
    fn take_place(&mut self) -> Option<String> {
        self.place_ahead.take().map(|anchor| fragment(anchor.as_str()).into_owned())
    }

    /// Words, with telephone numbers that are never divided between lines.
    fn words(&mut self, text: &'a str) {
        let mut from = 0;
        for number in whole_numbers(text) {
            self.markup.breakable(&text[from..number.start]);
            self.markup.open("span").attr("class", "telephone").text(&text[number.clone()]).close();
            from = number.end;
        }
        self.markup.breakable(&text[from..]);
    }

    fn inline(&mut self, inline: &'a Inline) {
        match &inline.kind {
            InlineKind::Text(text) => self.words(text),
            InlineKind::Emphasis(content) => self.wrapped("em", content),
            InlineKind::Strong(content) => self.wrapped("strong", content),
            InlineKind::Strike(content) => self.wrapped("s", content),
            InlineKind::Marked { mark, content } => self.marked(mark, content),
            InlineKind::Code(text) => {
                self.holdings.code += 1;
                self.markup.open("code");
                self.in_code();
                self.markup.text(text).close();
            }
            InlineKind::Formula(formula) => {
                self.holdings.formulas += 1;
                formula::write(formula, &mut self.markup);
            }
            InlineKind::Break => {
                self.markup.open("br").close();
            }
            // The underscores are text, so that a letter that is copied keeps its blanks.
            InlineKind::Blank(label) => {
                self.markup.open("span").attr("class", "blank").attr("role", "img");
                let words = self.own_words.text("label-blank");
                self.markup.attr("aria-label", words).text("____________").close();
                if let Some(label) = label {
                    self.markup.text(" ").open("span").attr("class", "blank-label");
                    self.markup.text("(");
                    self.string(label);
                    self.markup.text(")").close();
                }
            }
            InlineKind::Image(image) => {
                let height = self.links.picture(&image.path).map_or(0, |picture| picture.height);
                let is_sign = height <= TALLEST_SIGN || image.width.is_some();
                self.image(image, if is_sign { "inline" } else { "picture" }, "", None);
            }
            InlineKind::Link { url, content } => self.link_out(url, content, inline.span),
            InlineKind::Reference { target, content, .. } => {
                self.link_in(target, None, content, inline.span);
            }
            InlineKind::Term { target, content } => {
                self.holdings.terms += 1;
                self.link_in(
                    target,
                    Some(("glossref", "doc-glossref", "term")),
                    content,
                    inline.span,
                );
            }
            InlineKind::Note(note) => {
                self.holdings.notes += 1;
                self.notes.push(note);
                self.call(note.number, note.anchor.as_str());
            }
            InlineKind::NoteAgain { number, target } => self.call(*number, target.as_str()),
            // The calls inside a link follow it, and their commas with them.
            InlineKind::NoteComma if self.in_link => {}
            InlineKind::NoteComma => self.comma(),
            InlineKind::NoteLink { content, .. } if self.in_link => self.inlines(content),
            InlineKind::NoteLink { number, target, content } => {
                self.markup.open("a").attr("href", format!("#{}", fragment(target.as_str())));
                let number = ("number", (*number).into());
                self.markup.attr("aria-label", self.own_words.with("ebook-note", [number]));
                self.link_content(content);
            }
            InlineKind::Place(anchor) => self.place(anchor),
            // An ebook has no pages of its own.
            InlineKind::Pages(_) => {}
            InlineKind::Locators(locators) => self.locators(locators, inline.span),
        }
    }

    /// Where an entry of the index leads, each section once.
    fn locators(&mut self, locators: &'a [Locator], span: Span) {
        for (at, locator) in distinct(locators).into_iter().enumerate() {
            if at > 0 {
                self.markup.text(&self.own_words.text("label-between-items"));
            }
            let Some(href) = self.links.href(Some(self.section), &locator.target) else {
                let message = format!("the place `{}` is in no section", locator.target.as_str());
                self.diagnostics.push(Diagnostic::error(Code::Internal, message).at(span));
                continue;
            };
            if locator.is_definition {
                self.markup.open("strong");
            }
            self.markup.open("a").attr("href", &href).text(&locator.name).close();
            if locator.is_definition {
                self.markup.close();
            }
        }
    }

    fn comma(&mut self) {
        let between = self.own_words.text("label-between-items");
        self.markup.open("sup").text(&between).close();
    }

    fn marked(&mut self, mark: &'a Mark, content: &'a [Inline]) {
        match mark {
            Mark::Superscript => self.wrapped("sup", content),
            Mark::Subscript => self.wrapped("sub", content),
            Mark::SmallCapitals => self.styled("small-capitals", content),
            Mark::Underlined => self.styled("underlined", content),
            Mark::Keys => self.wrapped("kbd", content),
            Mark::Abbreviation(meaning) => {
                self.markup.open("abbr").attr("title", meaning);
                self.inlines(content);
                self.markup.close();
            }
            Mark::Language(language) => {
                self.markup.open("span");
                self.in_language(Some(language));
                self.languages.push(language);
                self.inlines(content);
                self.languages.pop();
                self.markup.close();
            }
            Mark::AsTyped => self.inlines(content),
            Mark::LeftToRight => self.apart("ltr", content),
            Mark::RightToLeft => self.apart("rtl", content),
        }
    }

    /// Words that only look different.
    fn styled(&mut self, class: &'static str, content: &'a [Inline]) {
        self.markup.open("span").attr("class", class);
        self.inlines(content);
        self.markup.close();
    }

    /// Words that have no tree, such as a title.
    pub(super) fn string(&mut self, text: &str) {
        let is_right_to_left = self.reads_right_to_left();
        let language = self.foreign.language_of(text);
        if language.is_some() && language != self.languages.last().copied() {
            self.markup.open("span");
            self.in_language(language);
            self.markup.text(text).close();
        } else {
            self.markup.directed(text, is_right_to_left);
        }
    }

    /// Says that the element just opened reads from left to right, as code does everywhere.
    pub(super) fn in_code(&mut self) {
        if self.reads_right_to_left() {
            self.markup.attr("dir", "ltr");
        }
    }

    pub(super) fn reads_right_to_left(&self) -> bool {
        self.languages.last().is_some_and(|language| language.is_right_to_left())
    }

    /// Words that read against their line.
    fn apart(&mut self, direction: &str, content: &'a [Inline]) {
        self.markup.open("bdi").attr("dir", direction);
        self.inlines(content);
        self.markup.close();
    }

    fn wrapped(&mut self, element: &'static str, content: &'a [Inline]) {
        self.markup.open(element);
        self.inlines(content);
        self.markup.close();
    }

    fn link_out(&mut self, url: &'a str, content: &'a [Inline], span: Span) {
        match address(url) {
            Some(href) if !self.in_link => {
                let place = self.take_place();
                self.markup.open("a").attr_if("id", place).attr("href", href);
                self.link_content(content);
            }
            Some(_) => self.inlines(content),
            None => {
                self.write_place();
                self.diagnostics.push(
                    Diagnostic::error(Code::LinkAddress, format!("`{url}` cannot be linked to"))
                        .at(span)
                        .hint("use a full `https://` address"),
                );
                self.inlines(content);
            }
        }
    }

    /// A link to a place in the book. `semantics` are its `epub:type`, role and class.
    fn link_in(
        &mut self,
        target: &Anchor,
        semantics: Option<(&'static str, &'static str, &'static str)>,
        content: &'a [Inline],
        span: Span,
    ) {
        if self.in_link {
            return self.inlines(content);
        }
        let Some(href) = self.links.href(Some(self.section), target) else {
            self.diagnostics.push(
                Diagnostic::error(
                    Code::Internal,
                    format!("the link target `{}` is in no section", target.as_str()),
                )
                .at(span),
            );
            self.write_place();
            return self.inlines(content);
        };
        let place = self.take_place();
        self.markup.open("a").attr_if("id", place).attr("href", href);
        if let Some((kind, role, class)) = semantics {
            self.markup.attr("class", class).attr("epub:type", kind).attr("role", role);
        }
        self.link_content(content);
    }

    /// The content of the `a` just opened, its end tag, and the calls of notes inside it.
    fn link_content(&mut self, content: &'a [Inline]) {
        self.in_link = true;
        self.inlines(content);
        self.in_link = false;
        self.markup.close();
        for (at, (number, target)) in
            std::mem::take(&mut self.calls_after_link).into_iter().enumerate()
        {
            if at > 0 {
                self.comma();
            }
            self.call(number, target);
        }
    }

    /// The call of a note: its number, linked to its text.
    fn call(&mut self, number: u32, target: &'a str) {
        if self.in_link {
            self.calls_after_link.push((number, target));
            return;
        }
        let calls = self.calls.entry(target).or_default();
        *calls += 1;
        let call = *calls;
        let id = match self.take_place() {
            Some(place) => {
                self.call_ids.insert((call, target), place.clone());
                place
            }
            None => call_id(call, target),
        };
        self.markup.open("sup").open("a").attr("class", "call").attr("id", id);
        self.markup.attr("href", format!("#{}", fragment(target)));
        self.markup.attr("epub:type", "noteref").attr("role", "doc-noteref");
        self.markup.text(&number.to_string()).close().close();
    }

    /// A picture. `label` is its number, and `described_by` is the id of its long description.
    pub(super) fn image(
        &mut self,
        image: &'a Image,
        class: &'static str,
        label: &str,
        described_by: Option<&str>,
    ) {
        let Some(picture) = self.links.picture(&image.path) else {
            self.diagnostics.push(
                Diagnostic::error(
                    Code::Internal,
                    format!("the picture `{}` is not among the resources", image.path),
                )
                .at(image.span),
            );
            return;
        };
        self.pictures.insert(&image.path);
        self.holdings.pictures += 1;
        if image.alt.trim().is_empty() {
            self.holdings.pictures_without_text += 1;
        }
        // A drawing with words may be wider than a telephone. A box that scrolls must have a name
        // and be reachable with a keyboard.
        let legible_width =
            picture.legible_width.filter(|_| class == "picture" && image.width.is_none());
        if legible_width.is_some() {
            self.markup.open("span").attr("class", "drawing").attr("role", "group");
            let words = match label {
                "" => self.own_words.text("ebook-picture"),
                label => self.own_words.with("ebook-picture-of", [("figure", label.into())]),
            };
            self.markup.attr("tabindex", "0").attr("aria-label", words);
        }
        let large = self.links.large_drawing(&image.path).filter(|_| legible_width.is_some());
        if let Some((path, large)) = large {
            self.pictures.insert(path);
            self.markup.open("picture").open("source").attr("media", NARROW);
            self.markup.attr("srcset", &large.href).attr("type", "image/svg+xml").close();
        }
        let class = if picture.scalable { format!("{class} scalable") } else { class.to_owned() };
        self.markup.open("img").attr("class", class).attr("src", &picture.href);
        self.markup.attr("alt", &image.alt);
        self.in_language(self.foreign.language_of(&image.alt));
        if picture.width > 0 && picture.height > 0 {
            self.markup.attr("width", picture.width.to_string());
            self.markup.attr("height", picture.height.to_string());
        }
        if let Some(width) = image.width {
            let width = match width {
                PictureWidth::Share(share) => format!("{share}%"),
                PictureWidth::Length(tenths) => format!("{}.{}mm", tenths / 10, tenths % 10),
            };
            let style = format!("width: {width}; max-width: 100%; height: auto");
            self.markup.attr("style", style);
        }
        if legible_width.is_some() {
            let mut style = legible(picture, "");
            if let Some((_, large)) = large {
                style.push_str("; ");
                style.push_str(&legible(large, "-large"));
            }
            self.markup.attr("style", style);
        }
        self.markup.attr_if("aria-details", described_by);
        self.markup.close();
        if large.is_some() {
            self.markup.close();
        }
        if legible_width.is_some() {
            self.markup.close();
        }
    }
}

/// The screens that show the second drawing of a picture, as in the style sheet.
const NARROW: &str = "(max-width: 40em)";

/// What the style sheet must know of a drawing to keep its words legible.
fn legible(picture: &Picture, suffix: &str) -> String {
    let shape = f64::from(picture.width) / f64::from(picture.height.max(1));
    let tenths = picture.legible_width.unwrap_or(0);
    let (whole, tenth) = (tenths / 10, tenths % 10);
    format!("--legible{suffix}: {whole}.{tenth}em; --shape{suffix}: {shape:.3}")
}

impl Writer<'_> {
    /// The address of a note's call on its page.
    pub(super) fn call_href(&self, call: usize, target: &str) -> String {
        let id = self.call_ids.get(&(call, target)).cloned();
        format!("#{}", id.unwrap_or_else(|| call_id(call, target)))
    }
}

/// The id of a note's call, counted from one. No anchor's fragment starts like this.
fn call_id(call: usize, target: &str) -> String {
    format!("_r{call}-{}", fragment(target))
}

/// An address that is safe in a document: it has no scheme that could run code or name a file of the
/// reader's, and no character that an address cannot have. None if it cannot be linked to.
pub(super) fn address(url: &str) -> Option<String> {
    address::check(url).ok()?;
    let url = address::normal(url);
    let mut out = String::with_capacity(url.len());
    for (at, character) in url.char_indices() {
        match character {
            '%' if is_encoded(&url[at..]) => out.push('%'),
            '[' | ']' if in_host(&url, at) => out.push(character),
            '\0'..=' '
            | '\u{7f}'
            | '"'
            | '<'
            | '>'
            | '\\'
            | '^'
            | '`'
            | '{'
            | '|'
            | '}'
            | '%'
            | '['
            | ']' => {
                let _ = write!(out, "%{:02X}", u32::from(character));
            }
            _ => out.push(character),
        }
    }
    Some(out)
}

/// Whether `text` starts with `%` and two hexadecimal digits.
fn is_encoded(text: &str) -> bool {
    text.as_bytes().get(1..3).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

/// Whether a place is in the host, where brackets enclose a numeric address.
fn in_host(url: &str, at: usize) -> bool {
    let start = url.find("://").map_or(0, |found| found + 3);
    let end = url[start..].find(['/', '?', '#']).map_or(url.len(), |found| start + found);
    (start..end).contains(&at)
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn addresses_are_made_safe() {
        assert_eq!(address("https://a.org/b?c=d&e#f").as_deref(), Some("https://a.org/b?c=d&e#f"));
        assert_eq!(address("https://a.org/a'b|é").as_deref(), Some("https://a.org/a'b%7C%C3%A9"));
        assert_eq!(address("https://a.org/100%").as_deref(), Some("https://a.org/100%25"));
        assert_eq!(address("https://a.org/%C3%A9").as_deref(), Some("https://a.org/%C3%A9"));
        assert_eq!(address("https://[::1]/[x]").as_deref(), Some("https://[::1]/%5Bx%5D"));
        assert_eq!(address("mailto:a@b.org").as_deref(), Some("mailto:a@b.org"));
        for bad in [
            "javascript:alert(1)",
            "file:///etc",
            "https://",
            "http:///x",
            "a",
            ":",
            "é:x",
            "https://a.org/a b",
            "https://a.org/\"<",
        ] {
            assert_eq!(address(bad), None, "{bad}");
        }
    }
}
