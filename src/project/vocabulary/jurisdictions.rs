//! The jurisdictions that a book is about.
//!
//! In: `jurisdictions` in `[vocabulary]`. Out: the name of each, and the words that name it in a text.
//! Does not know what differs between them.

use super::shipped;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::project::fields::{Fields, LINE, text_of};
use crate::project::value::{Kind, Value};

/// A place with law of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Jurisdiction {
    /// As headers name it, and as readers see it.
    pub(crate) name: String,
    /// Other words that name it in a text: "Scottish", "Scots law".
    also: Vec<String>,
    /// Words that contain one of these and do not name it: "UK GDPR".
    except: Vec<String>,
    /// Whether it is all of the others together.
    pub(crate) is_whole: bool,
}

impl Jurisdiction {
    /// Whether a text names it.
    pub(crate) fn is_named_in(&self, text: &str) -> bool {
        let is_excepted = |at: usize, name: &str| {
            self.except.iter().any(|except| {
                let inner = except.match_indices(name).map(|(inner, _)| inner);
                inner.filter_map(|inner| at.checked_sub(inner)).any(|start| {
                    text.get(start..).is_some_and(|rest| {
                        // Any space between the words will do, as in the text of a wrapped line.
                        let mut words = rest.split_whitespace();
                        except
                            .split_whitespace()
                            .all(|word| words.next().is_some_and(|other| other.starts_with(word)))
                    })
                })
            })
        };
        let mut names = std::iter::once(&self.name).chain(&self.also);
        names.any(|name| whole_words(text, name).any(|at| !is_excepted(at, name)))
    }
}

/// The places where a text contains these words as whole words.
pub(crate) fn whole_words<'t>(text: &'t str, words: &'t str) -> impl Iterator<Item = usize> + 't {
    text.match_indices(words).map(|(at, _)| at).filter(move |at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// The message with the name of a place, if it is one that the tool knows.
pub(crate) fn place_message(name: &str) -> Option<&'static str> {
    shipped::JURISDICTIONS.iter().find(|place| place.name == name).map(|place| place.message)
}

/// The jurisdictions of a book that defines none.
pub(super) fn all_shipped() -> Vec<Jurisdiction> {
    let own = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let places = shipped::JURISDICTIONS.iter();
    let places = places.map(|place| Jurisdiction {
        name: place.name.to_owned(),
        also: own(place.also),
        except: own(place.except),
        is_whole: place.is_whole,
    });
    places.collect()
}

/// Reads names, and tables for those that have other words.
pub(super) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Vec<Jurisdiction> {
    let Kind::List(items) = &value.kind else {
        let message = "`jurisdictions` must be a list of names";
        problems.push(
            Diagnostic::error(Code::InvalidValue, message)
                .at(value.span)
                .hint("write `jurisdictions = [\"Ireland\"]`, or `jurisdictions = []` for none"),
        );
        return Vec::new();
    };
    let mut found: Vec<Jurisdiction> = Vec::new();
    for item in items {
        let (name, own) = if item.table().is_some() {
            let mut fields = Fields::new("a jurisdiction", item, item.span, problems);
            let name = fields.text("name");
            let also = fields.texts("also").into_iter().map(|text| text.value).collect();
            let except = fields.texts("except").into_iter().map(|text| text.value).collect();
            let is_whole = fields.optional_flag("whole").unwrap_or(false);
            fields.finish();
            let own = Jurisdiction { name: name.value.clone(), also, except, is_whole };
            (name, own)
        } else {
            let Some(name) = text_of("an item of `jurisdictions`", item, LINE, problems) else {
                continue;
            };
            let own = Jurisdiction {
                name: name.value.clone(),
                also: Vec::new(),
                except: Vec::new(),
                is_whole: false,
            };
            (name, own)
        };
        if name.value.is_empty() {
            continue;
        }
        if found.iter().any(|known| known.name == name.value) {
            let message = format!("there are two jurisdictions “{}”", name.value);
            problems.push(Diagnostic::error(Code::DuplicateId, message).at(name.span));
            continue;
        }
        found.push(own);
    }
    found
}
