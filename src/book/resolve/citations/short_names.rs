//! Short names of cases.
//!
//! In: the parties. Out: the name by which a lawyer would refer to the case again: "Corr" for
//! "Corr v IBC Vehicles Ltd", "Bridges" for "R (Bridges) v Chief Constable …". None if the first
//! party is one that hundreds of cases share, because such a name says nothing. An author who knows
//! better writes a short title in `sources.yml`.

/// The parties whose names say nothing about a case.
const SHARED: [&str; 21] = [
    "attorney",
    "board",
    "chief",
    "commissioner",
    "commissioners",
    "council",
    "crown",
    "department",
    "director",
    "dpp",
    "entry",
    "home",
    "hm",
    "lord",
    "minister",
    "ministry",
    "r",
    "regina",
    "registrar",
    "secretary",
    "united",
];

/// The short name of a case, if it can be told from its parties.
pub(super) fn of_case(parties: &str) -> Option<String> {
    if let Some(rest) = parties.strip_prefix("R (") {
        let (claimant, rest) = rest.split_once(')')?;
        return rest.trim_start().starts_with("v ").then(|| claimant_alone(claimant)).flatten();
    }
    let (first, _) = parties.split_once(" v ").or_else(|| parties.split_once(" v. "))?;
    let first_word = first.split_whitespace().next()?.to_lowercase();
    (!SHARED.contains(&first_word.as_str())).then(|| claimant_alone(first)).flatten()
}

/// A party without those beside it and without the words that say what kind of body it is.
fn claimant_alone(party: &str) -> Option<String> {
    let mut name = party.trim();
    for more in [" and others", " and another", " and Others", " and Another", " and ors"] {
        name = name.strip_suffix(more).unwrap_or(name);
    }
    for kind in [" Ltd", " Limited", " plc", " PLC", " LLP"] {
        name = name.strip_suffix(kind).unwrap_or(name);
    }
    (!name.is_empty()).then(|| name.to_owned())
}
