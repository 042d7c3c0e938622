//! The vocabulary of a book that defines none, and the messages with every word of it that readers
//! meet.
//!
//! In: nothing. Out: tables. What `book.toml` says comes before them.

use super::names::{CalloutKind, Form, HeaderField, Need, Standing};

/// The audiences that a section may name.
pub(super) const AUDIENCES: [&str; 5] =
    ["caseworkers", "volunteers", "campaigners", "organisations", "lawyers"];

/// A jurisdiction of the shipped vocabulary.
pub(super) struct Place {
    pub(super) name: &'static str,
    /// The message with its name in each language.
    pub(super) message: &'static str,
    pub(super) also: &'static [&'static str],
    pub(super) except: &'static [&'static str],
    pub(super) is_whole: bool,
}

pub(super) const JURISDICTIONS: [Place; 5] = [
    Place {
        name: "England",
        message: "place-england",
        also: &["English law"],
        except: &[],
        is_whole: false,
    },
    Place { name: "Wales", message: "place-wales", also: &[], except: &[], is_whole: false },
    Place {
        name: "Scotland",
        message: "place-scotland",
        also: &["Scottish", "Scots law"],
        except: &[],
        is_whole: false,
    },
    Place {
        name: "Northern Ireland",
        message: "place-northern-ireland",
        also: &[],
        except: &[],
        is_whole: false,
    },
    Place {
        name: "UK",
        message: "place-uk",
        also: &["United Kingdom", "Great Britain", "four nations", "every nation"],
        // The names of a law and of an office.
        except: &["UK GDPR", "UK Visas"],
        is_whole: true,
    },
];

/// Matters on which the law or its procedure differs between the jurisdictions. Words that also
/// occur in stories, such as police or school, would prove nothing.
pub(super) const MATTERS: [&str; 18] = [
    "civil procedure rules",
    "county court",
    "county courts",
    "court of session",
    "crown court",
    "freedom of information act",
    "freedom of information request",
    "freedom of information requests",
    "judicial review",
    "legal aid",
    "letter before claim",
    "limitation period",
    "magistrates",
    "police powers",
    "pre-action protocol",
    "right to rent",
    "sheriff court",
    "small claims",
];

/// A kind of section of the shipped vocabulary.
pub(super) struct Kind {
    pub(super) id: &'static str,
    pub(super) form: Form,
    pub(super) folder: &'static str,
    pub(super) letter: &'static str,
}

pub(super) const KINDS: [Kind; 4] = [
    Kind { id: "front-matter", form: Form::FrontMatter, folder: "front-matter", letter: "" },
    Kind { id: "chapter", form: Form::Chapter, folder: "chapters", letter: "" },
    Kind { id: "case-study", form: Form::CaseStudy, folder: "case-studies", letter: "C" },
    Kind { id: "worksheet", form: Form::Worksheet, folder: "worksheets", letter: "W" },
];

/// What the header of a section of a shipped kind needs.
pub(super) fn need(form: Form, field: HeaderField) -> Need {
    use HeaderField::{
        Audience, Contributors, Copies, Jurisdiction, LawAsAt, Owner, Parties, ReviewBy, Reviewed,
        Since, Status, Summary,
    };
    match (field, form) {
        (Summary | Audience | Reviewed | ReviewBy | Owner | Since, _) => Need::Required,
        (Jurisdiction | LawAsAt, Form::FrontMatter) => Need::Optional,
        (Jurisdiction | LawAsAt, _) => Need::Required,
        (Contributors, _) => Need::Optional,
        (Status | Parties, Form::CaseStudy) => Need::Required,
        (Copies, Form::Worksheet) => Need::Optional,
        (Status | Parties | Copies, _) => Need::Absent,
    }
}

/// The messages with what a section of a shipped kind is called.
pub(super) struct KindNames {
    pub(super) one: &'static str,
    pub(super) in_sentence: &'static str,
    pub(super) several: &'static str,
}

pub(super) fn kind_names(id: &str) -> Option<KindNames> {
    let names = |one, in_sentence, several| KindNames { one, in_sentence, several };
    Some(match id {
        "front-matter" => {
            names("kind-front-matter", "kind-front-matter-in-sentence", "kind-front-matter-several")
        }
        "chapter" => names("kind-chapter", "kind-chapter-in-sentence", "kind-chapter-several"),
        "case-study" => {
            names("kind-case-study", "kind-case-study-in-sentence", "kind-case-study-several")
        }
        "worksheet" => {
            names("kind-worksheet", "kind-worksheet-in-sentence", "kind-worksheet-several")
        }
        _ => return None,
    })
}

/// The message that readers see above a callout.
pub(super) fn callout_label(kind: CalloutKind) -> &'static str {
    match kind {
        CalloutKind::Note => "label-callout-note",
        CalloutKind::Tip => "label-callout-tip",
        CalloutKind::KeyPoint => "label-callout-key-point",
        CalloutKind::Warning => "label-callout-warning",
        CalloutKind::Legal => "label-callout-legal",
        CalloutKind::Unsettled => "label-callout-unsettled",
    }
}

/// The message that comes before the value of a standing field.
pub(super) fn standing_label(field: Standing) -> &'static str {
    match field {
        Standing::Jurisdiction => "fact-covers",
        Standing::LawAsAt => "fact-law-as-at",
        Standing::Status => "fact-status",
        Standing::Parties => "fact-parties",
        Standing::Reviewed => "fact-reviewed",
        Standing::ReviewBy => "fact-review-due",
        Standing::LastChanged => "fact-last-changed",
        Standing::Contributors => "fact-thanks",
    }
}
