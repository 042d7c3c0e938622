//! `bindery release keys`.

use super::super::table::{Side, table};
use super::super::{Ended, Ending, print, public_key, tell};
use super::key::read_key;
use super::{current, failed, out_of};
use crate::cli::{self, KeysVerb};
use crate::project::history::FOLDER;
use crate::release::{self, KeyChange, KeyRequest};
use crate::verify::PublicKey;
use crate::verify::keys::{KEYS, KeyList};

pub(super) fn run(arguments: &cli::ReleaseKeys) -> Ended {
    let (signing, change) = match &arguments.verb {
        None => {
            match release::key_list(&arguments.root).map_err(failed)? {
                Some(list) => print(&shown(&list)),
                None => tell(
                    "there is no list of keys: the first `bindery release keys add` makes one\n",
                ),
            }
            return Ok(Ending::Fine);
        }
        Some(KeysVerb::Add { added, name, signing }) => {
            (signing, KeyChange::Add { key: public_key(added)?, name: name.clone() })
        }
        Some(KeysVerb::Retire { id, signing }) => {
            (signing, KeyChange::Retire { shown: id.clone() })
        }
        Some(KeysVerb::Revoke { id, reason, signing }) => {
            (signing, KeyChange::Revoke { shown: id.clone(), reason: reason.clone() })
        }
    };
    let key = read_key(&signing.key, &arguments.root)?;
    let releases = out_of(&arguments.root, arguments.releases.as_ref());
    let request = KeyRequest {
        root: &arguments.root,
        releases: &releases,
        key: &key,
        change,
        date: signing.date,
    };
    let list = release::change_keys(&request).map_err(failed)?;
    print(&shown(&list));
    tell(&format!("commit {FOLDER}/{KEYS}, and publish the copy beside the releases\n"));
    tell("then sign the status again with a key that is active: `bindery release status`\n");
    // Before the first release there are no pages to update.
    match release::has_releases(&arguments.root) {
        true => Ok(current::refresh(&arguments.root, &releases)),
        false => Ok(Ending::Fine),
    }
}

fn shown(list: &KeyList) -> String {
    let row = |key: &crate::verify::keys::ListedKey| {
        let id = PublicKey::read(&key.key).map(|key| key.shown()).unwrap_or_default();
        let reason = key.reason.clone().unwrap_or_default();
        vec![id, key.state.name().to_owned(), key.since.to_string(), key.name.clone(), reason]
    };
    let headings = [
        ("key", Side::Left),
        ("state", Side::Left),
        ("since", Side::Left),
        ("name", Side::Left),
        ("reason", Side::Left),
    ];
    table(&headings, &list.keys.iter().map(row).collect::<Vec<_>>())
}
