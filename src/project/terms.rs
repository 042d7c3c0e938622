//! The terms of the licences of Creative Commons, in the words that readers are told.
//!
//! In: a licence's short code, or its name. Out: `Terms`, and a sentence that says what they allow.
//! Knows neither addresses nor versions, except for how they spell the name.

/// The conditions of a Creative Commons licence. All of them ask for attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Terms {
    pub(super) share_alike: bool,
    not_commercial: bool,
    no_derivatives: bool,
}

impl Terms {
    pub(super) const ALL: [&str; 6] = ["by", "by-sa", "by-nc", "by-nc-sa", "by-nd", "by-nc-nd"];

    pub(super) fn of_code(code: &str) -> Option<Self> {
        // The first version had its conditions in another order.
        let code = if code == "by-nd-nc" { "by-nc-nd" } else { code };
        let has = |term| code.split('-').any(|part| part == term);
        Self::ALL.contains(&code).then(|| Self {
            share_alike: has("sa"),
            not_commercial: has("nc"),
            no_derivatives: has("nd"),
        })
    }

    /// The conditions that a licence's name states; none if the name is not one of Creative Commons.
    pub(super) fn named(name: &str) -> Option<Self> {
        let name: String = name.to_lowercase().replace(['-', '_'], " ");
        let joined = name.replace(' ', "");
        let words: Vec<&str> = name.split_whitespace().collect();
        let is_known = joined.contains("creativecommons") || words.contains(&"cc");
        let has = |whole: &str, short: &str| joined.contains(whole) || words.contains(&short);
        (is_known && has("attribution", "by")).then(|| Self {
            share_alike: has("sharealike", "sa"),
            not_commercial: has("noncommercial", "nc"),
            no_derivatives: has("noderiv", "nd"),
        })
    }

    /// The name of the licence, as its version spells it.
    pub(super) fn name(self, version: &str) -> String {
        let no_derivatives = if version == "4.0" { "NoDerivatives" } else { "NoDerivs" };
        let mut parts = vec!["Attribution"];
        if version == "1.0" && self.not_commercial && self.no_derivatives {
            parts.extend([no_derivatives, "NonCommercial"]);
        } else {
            parts.extend(self.not_commercial.then_some("NonCommercial"));
            parts.extend(self.no_derivatives.then_some(no_derivatives));
        }
        parts.extend(self.share_alike.then_some("ShareAlike"));
        parts.join("-")
    }

    pub(super) fn code(self) -> String {
        let parts = [
            (true, "by"),
            (self.not_commercial, "nc"),
            (self.no_derivatives, "nd"),
            (self.share_alike, "sa"),
        ];
        let parts: Vec<&str> =
            parts.into_iter().filter_map(|(has, part)| has.then_some(part)).collect();
        parts.join("-")
    }

    /// The message that says what they allow. Who may not share an adapted version has nothing to
    /// share under the same licence.
    pub(super) fn message(self) -> &'static str {
        match (self.no_derivatives, self.not_commercial, self.share_alike) {
            (false, false, false) => "may-by",
            (false, false, true) => "may-by-sa",
            (false, true, false) => "may-by-nc",
            (false, true, true) => "may-by-nc-sa",
            (true, false, _) => "may-by-nd",
            (true, true, _) => "may-by-nc-nd",
        }
    }
}
