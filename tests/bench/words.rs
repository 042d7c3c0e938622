//! Words for the generated book, and random numbers that are the same every time.

/// Subjects of chapters and sources.
pub(crate) const SUBJECTS: [&str; 10] = [
    "Housing",
    "Education",
    "Health",
    "Employment",
    "Transport",
    "Pensions",
    "Water",
    "Forests",
    "Records",
    "Harbours",
];

/// Terms of the glossary.
pub(crate) const TERMS: [&str; 12] = [
    "notice period",
    "public register",
    "review panel",
    "case file",
    "appeal court",
    "written request",
    "legal duty",
    "data holder",
    "interim order",
    "time limit",
    "support plan",
    "impact report",
];

/// Common words of English.
const WORDS: [&str; 141] = [
    "about",
    "account",
    "action",
    "adviser",
    "after",
    "again",
    "against",
    "agree",
    "always",
    "answer",
    "appeal",
    "apply",
    "around",
    "arrive",
    "because",
    "become",
    "before",
    "begin",
    "behind",
    "believe",
    "benefit",
    "between",
    "body",
    "both",
    "bring",
    "build",
    "carry",
    "case",
    "cause",
    "change",
    "charity",
    "check",
    "child",
    "choose",
    "claim",
    "clear",
    "client",
    "close",
    "collect",
    "complaint",
    "consider",
    "contact",
    "copy",
    "council",
    "court",
    "cover",
    "date",
    "decide",
    "decision",
    "delay",
    "describe",
    "detail",
    "different",
    "document",
    "early",
    "effect",
    "employer",
    "enough",
    "error",
    "evidence",
    "example",
    "expect",
    "explain",
    "family",
    "figure",
    "file",
    "follow",
    "form",
    "found",
    "gather",
    "given",
    "group",
    "happen",
    "health",
    "hearing",
    "help",
    "hold",
    "home",
    "hospital",
    "house",
    "identity",
    "important",
    "include",
    "inform",
    "keep",
    "known",
    "landlord",
    "later",
    "lawyer",
    "leave",
    "letter",
    "limit",
    "listen",
    "local",
    "manage",
    "matter",
    "meeting",
    "member",
    "message",
    "money",
    "month",
    "neighbour",
    "never",
    "notice",
    "number",
    "offer",
    "office",
    "often",
    "order",
    "paper",
    "parent",
    "people",
    "permit",
    "person",
    "phone",
    "place",
    "point",
    "police",
    "policy",
    "power",
    "prepare",
    "present",
    "problem",
    "process",
    "produce",
    "proof",
    "protect",
    "public",
    "purpose",
    "question",
    "reach",
    "reason",
    "receive",
    "record",
    "refuse",
    "regulator",
    "release",
    "remember",
    "reply",
    "report",
    "request",
];

/// A fixed sequence of numbers that looks random (SplitMix64).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from zero up to but not including `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn word(&mut self) -> &'static str {
        WORDS[self.below(WORDS.len())]
    }

    /// A sentence of about this many words.
    pub(crate) fn sentence(&mut self, words: usize) -> String {
        let count = words.max(3) - 2 + self.below(5);
        let words: Vec<&str> = (0..count).map(|_| self.word()).collect();
        format!("{}.", capital(&words.join(" ")))
    }

    /// This many sentences.
    pub(crate) fn paragraph(&mut self, sentences: usize) -> String {
        let sentences: Vec<String> = (0..sentences).map(|_| self.sentence(14)).collect();
        sentences.join(" ")
    }

    /// Three words for the title of a section.
    pub(crate) fn title(&mut self) -> String {
        let words = [self.word(), self.word(), self.word()];
        capital(&words.join(" "))
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
