//! The words of a paragraph, with the marks that our Markdown has.

use super::Builder;
use crate::ground::language::Language;
use crate::incoming::model::{self, Format, Inline, Paragraph};
use crate::incoming::piece::{Picture, Run, Style, What};
use crate::incoming::text::{cleaned, opening};
use std::collections::BTreeSet;

/// What programs add to a description that they made up.
const MADE_UP: [&str; 3] = [
    "Description automatically generated with",
    "Description automatically generated",
    "AI-generated content may be incorrect.",
];

impl Builder<'_> {
    /// The words of a paragraph. Comments in it are noted.
    pub(super) fn words(&mut self, paragraph: &Paragraph) -> Vec<Run> {
        let mut out = Vec::new();
        self.remarks.words(" ");
        for run in &paragraph.runs {
            let styles = self.styles(&run.format, &run.what);
            let what = match &run.what {
                Inline::Text(text) => {
                    self.remarks.words(text);
                    What::Text(self.joined_words(cleaned(text), &paragraph.place))
                }
                Inline::Break => {
                    self.remarks.words(" ");
                    What::Break
                }
                Inline::Note(name) => What::Note(name.clone()),
                Inline::Tick(is_ticked) => {
                    What::Text(if *is_ticked { "☑" } else { "☐" }.to_owned())
                }
                Inline::Picture { name, alt } => match self.picture(name, alt, &paragraph.place) {
                    Some(picture) => What::Picture(picture),
                    None => continue,
                },
                Inline::CommentStart(id) => {
                    self.remarks.begin(id);
                    continue;
                }
                Inline::Comment(id) => {
                    self.findings.kept("comment");
                    self.remarks.end(id);
                    continue;
                }
                Inline::Bookmark(_) | Inline::TextBox(_) => continue,
            };
            out.push(Run { what, styles, link: run.link.clone() });
        }
        out
    }

    fn styles(&self, format: &Format, what: &Inline) -> BTreeSet<Style> {
        let mut styles = BTreeSet::new();
        let Inline::Text(text) = what else { return styles };
        for (is_set, style) in [
            (format.bold, Style::Strong),
            (format.italic, Style::Emphasis),
            (format.strike, Style::Strike),
            (format.raised, Style::Raised),
            (format.lowered && !format.raised, Style::Lowered),
            (format.code, Style::Code),
        ] {
            if is_set {
                styles.insert(style);
            }
        }
        let has_letters = || text.chars().any(char::is_alphabetic);
        let language = format.language.as_deref().and_then(Language::parse);
        if let Some(own) = language.filter(|own| own.is_known() && !format.code && has_letters()) {
            let usual = match self.language.as_str() {
                "" => self.setting.language.primary(),
                own => own,
            };
            if own.primary() != usual && own.primary() != self.setting.language.primary() {
                styles.insert(Style::Language(own.usual_tag()));
            }
        }
        styles
    }

    /// Words of which so many are joined by no-break spaces that a line could run off the page get
    /// ordinary spaces.
    fn joined_words(&mut self, text: String, place: &str) -> String {
        let most = text.split(|c: char| c.is_whitespace() && c != '\u{a0}');
        if most.into_iter().all(|run| run.matches('\u{a0}').count() < 4) {
            return text;
        }
        let place = format!("{place} ({})", opening(&text));
        self.findings.changed("many no-break spaces in a row of words, which became spaces", place);
        text.replace('\u{a0}', " ")
    }

    fn picture(&mut self, name: &str, alt: &str, place: &str) -> Option<Picture> {
        // Why a picture could not be cleaned has been said.
        let path = self.setting.pictures.get(name)?.clone();
        let alt = cleaned(alt);
        let mut alt = crate::ground::words::in_one_line(&alt);
        for sign in MADE_UP {
            if let Some(at) = alt.find(sign) {
                alt.truncate(at);
                alt = alt.trim_end().to_owned();
                let what = "a description of a picture that a program made up: check it";
                self.findings.look(what, place);
            }
        }
        if alt.is_empty() || is_file(&alt) {
            let what =
                format!("a picture without a description, `{path}`: write it in place of `…`");
            self.findings.look(what, place);
            alt.clear();
        }
        let alt: String = alt.chars().take(1_000).collect();
        self.findings.kept("picture");
        Some(Picture { path, alt })
    }
}

/// Whether a description is only the name or the path of a file, which may also say whose file it was.
fn is_file(alt: &str) -> bool {
    let lower = alt.to_lowercase();
    let endings = ["jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "svg", "emf", "wmf", "webp"];
    let ending = lower.rsplit_once('.').map_or("", |(_, ending)| ending);
    endings.contains(&ending) || alt.contains(":\\") || lower.starts_with("http")
}

/// The pictures of a paragraph that has nothing else.
pub(super) fn only_pictures(words: &[Run]) -> Option<Vec<Picture>> {
    let mut pictures = Vec::new();
    for run in words {
        match &run.what {
            What::Picture(picture) => pictures.push(picture.clone()),
            What::Text(text) if crate::ground::unseen::is_blank(text) => {}
            What::Break => {}
            _ => return None,
        }
    }
    (!pictures.is_empty()).then_some(pictures)
}

/// Words and the pictures that were among them.
pub(super) fn without_pictures(words: Vec<Run>) -> (Vec<Run>, Vec<Picture>) {
    let mut pictures = Vec::new();
    let mut out = Vec::with_capacity(words.len());
    for run in words {
        match run.what {
            What::Picture(picture) => pictures.push(picture),
            what => out.push(Run { what, ..run }),
        }
    }
    (out, pictures)
}

/// Whether a paragraph of the file has pictures and nothing else.
pub(super) fn has_only_pictures(runs: &[model::Run]) -> bool {
    let has = runs.iter().any(|run| matches!(run.what, Inline::Picture { .. }));
    has && crate::ground::unseen::is_blank(&model::words_of(runs))
}

/// The words of a paragraph of code, with its line ends and spaces.
pub(super) fn as_code(runs: &[model::Run]) -> String {
    let text: String = runs
        .iter()
        .map(|run| match &run.what {
            Inline::Text(text) => text.replace('\u{a0}', " "),
            Inline::Break => "\n".to_owned(),
            _ => String::new(),
        })
        .collect();
    text.split('\n').map(cleaned).collect::<Vec<_>>().join("\n")
}
