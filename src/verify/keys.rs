//! The signed list of keys: who may seal releases, who no longer may, and since when.
//!
//! In: the file of all lists, and the keys that a reader trusts. Out: the keys that count today,
//! and those that counted once. As in TUF (<https://theupdateframework.github.io/specification/>),
//! each list is signed with a key of the list before it and with a key that it names itself, so a
//! reader who has any key that once counted can follow the lists to those that count now.

use super::envelope::Envelope;
use super::seal::{PublicKey, SecretKey};
use crate::ground::date::Date;
use crate::project::history::{SCHEMA, to_json};
use serde::{Deserialize, Serialize};

/// The name of the file, in the folder of records and beside published releases.
pub(crate) const KEYS: &str = "keys.json";
const TYPE: &str = "application/vnd.bindery.keys+json";

/// Whether a key may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum KeyState {
    /// It may seal releases and sign the status.
    Active,
    /// It was replaced. What it sealed counts if the signed status lists it.
    Retired,
    /// Somebody else may have it. What it sealed counts if the signed status lists it.
    Revoked,
}

impl KeyState {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Retired => "retired",
            Self::Revoked => "revoked",
        }
    }
}

/// A key in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ListedKey {
    /// As in a public key file of minisign.
    pub(crate) key: String,
    /// Whose it is, for people.
    pub(crate) name: String,
    pub(crate) state: KeyState,
    /// When it got into this state.
    pub(crate) since: Date,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<String>,
}

/// One list of keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeyList {
    pub(crate) schema: u32,
    pub(crate) work: String,
    /// 1 for the first list, and one more for each that follows.
    pub(crate) number: u64,
    pub(crate) date: Date,
    pub(crate) keys: Vec<ListedKey>,
}

/// Every list, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeyFile {
    lists: Vec<Envelope>,
}

/// The keys that a reader may rely on.
#[derive(Debug, Clone, Default)]
pub(crate) struct KeyRing {
    pub(crate) active: Vec<PublicKey>,
    /// Keys that were retired or revoked.
    pub(crate) past: Vec<(PublicKey, KeyState)>,
}

impl ListedKey {
    fn public(&self) -> Option<PublicKey> {
        PublicKey::read(&self.key).ok()
    }
}

impl KeyList {
    fn in_state(&self, wanted: impl Fn(KeyState) -> bool) -> impl Iterator<Item = PublicKey> {
        self.keys.iter().filter(move |key| wanted(key.state)).filter_map(ListedKey::public)
    }

    fn active(&self) -> impl Iterator<Item = PublicKey> {
        self.in_state(|state| state == KeyState::Active)
    }

    /// The key with an identifier.
    pub(crate) fn find(&self, shown: &str) -> Option<&ListedKey> {
        let is_it = |key: &&ListedKey| key.public().is_some_and(|key| key.shown() == shown);
        self.keys.iter().find(is_it)
    }

    fn ring(&self) -> KeyRing {
        let past = self.keys.iter().filter(|key| key.state != KeyState::Active);
        KeyRing {
            active: self.active().collect(),
            past: past.filter_map(|key| Some((key.public()?, key.state))).collect(),
        }
    }
}

impl KeyFile {
    /// Reads the file.
    ///
    /// # Errors
    /// If it is not a file of key lists.
    pub(crate) fn read(json: &str) -> Result<Self, String> {
        let file: Self = serde_json::from_str(json).map_err(|error| {
            format!("this is not a list of keys, from line {} on", error.line())
        })?;
        let lists = file.lists.iter().map(list_in).collect::<Option<Vec<_>>>();
        match lists.is_some_and(|lists| {
            let numbers = lists.iter().map(|list| list.number);
            numbers.eq(1..=lists.len() as u64)
        }) {
            true => Ok(file),
            false => Err("this is not a list of keys: a list in it cannot be read".to_owned()),
        }
    }

    pub(crate) fn to_json(&self) -> String {
        to_json(self)
    }

    /// The newest list. It proves nothing.
    pub(crate) fn newest(&self) -> Option<KeyList> {
        self.lists.last().and_then(list_in)
    }

    /// Adds a list, signed with a key.
    ///
    /// # Errors
    /// If readers of the list before would not accept it.
    pub(crate) fn add(&mut self, list: &KeyList, key: &SecretKey) -> Result<(), String> {
        let own = PublicKey::read(&key.public())?;
        let was_active = match self.newest() {
            Some(before) => before.active().any(|known| known.shown() == own.shown()),
            None => true,
        };
        if !was_active {
            return Err("the list of keys has to be signed with an active key".to_owned());
        }
        let stays_active = list.active().any(|known| known.shown() == own.shown());
        if !stays_active {
            return Err("sign the list with a key that stays active".to_owned());
        }
        let mut envelope = Envelope::new(TYPE, &to_json(list));
        envelope.sign(key);
        self.lists.push(envelope);
        Ok(())
    }

    /// The keys that count for a reader who trusts `roots`.
    ///
    /// # Errors
    /// If the lists do not lead from those keys to the newest list; the text says why.
    pub(crate) fn ring(&self, roots: &[PublicKey], work: &str) -> Result<KeyRing, String> {
        let mut trusted: Vec<PublicKey> = roots.to_vec();
        let mut accepted: Option<KeyList> = None;
        for envelope in &self.lists {
            let Some(list) = list_in(envelope) else { continue };
            if list.work != work {
                return Err(format!("the list of keys belongs to `{}`", list.work));
            }
            let is_signed = |key: &PublicKey| envelope.is_signed_by(key);
            let fits = trusted.iter().any(is_signed) && list.active().any(|key| is_signed(&key));
            match (fits, &accepted) {
                (true, _) => {
                    trusted = list.active().collect();
                    accepted = Some(list);
                }
                // A reader's key may be newer than the first lists.
                (false, None) => {}
                (false, Some(before)) => {
                    return Err(format!(
                        "list {} of the keys is not signed with a key from list {}: it was altered",
                        list.number, before.number
                    ));
                }
            }
        }
        match accepted {
            Some(list) => Ok(list.ring()),
            None => Err("no list of keys is signed with the key that you gave".to_owned()),
        }
    }
}

impl KeyRing {
    /// The ring of a reader who has keys and no list.
    pub(crate) fn of(keys: &[PublicKey]) -> Self {
        Self { active: keys.to_vec(), past: Vec::new() }
    }
}

fn list_in(envelope: &Envelope) -> Option<KeyList> {
    let envelope = Envelope::read(&envelope.to_json(), TYPE)?;
    let list: KeyList = serde_json::from_str(&envelope.text()?).ok()?;
    (list.schema == SCHEMA).then_some(list)
}
