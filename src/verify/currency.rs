//! How far anybody can say whether a release is current: how old the information is, and who
//! signed it.
//!
//! In: the evidence. Out: the newest release that is known, and for a release whether its status is
//! settled, with the reasons in words.

use super::evidence::Evidence;
use super::status::StatusTrust;
use crate::ground::date::Date;
use crate::ground::version::Version;
use crate::project::history::{Recall, ReleaseRecord};

impl Evidence {
    /// The newest release of all records that can be relied on, and of the status unless it is
    /// forged.
    pub(crate) fn newest(&self) -> Option<(&Version, Date)> {
        let records = self.known.iter().filter(|known| known.trust.holds());
        let records = records.map(|known| (&known.record.version, known.record.date));
        let status = self.status.iter().filter(|known| known.trust != StatusTrust::Forged);
        let status = status.filter_map(|known| known.status.newest());
        records.chain(status.map(|listed| (&listed.version, listed.date))).max()
    }

    /// Whether a signed status contains a recall.
    pub(crate) fn has_signed(&self, recall: &Recall) -> bool {
        let signed = self.status.iter().filter(|known| known.trust == StatusTrust::Signed);
        signed.into_iter().any(|known| known.status.recalls.contains(recall))
    }

    /// Whether what is known settles that a release is current and was not recalled, and why.
    pub(crate) fn currency_of(&self, record: &ReleaseRecord) -> (bool, Vec<String>) {
        let mut words: Vec<String> = self.key_problem.iter().cloned().collect();
        let wanted = match &record.work.short_address {
            Some(base) => format!(": get {base}{}", super::status::STATUS),
            None => String::new(),
        };
        let Some(known) = &self.status else {
            if self.has_key {
                words.push(format!(
                    "no signed status says which release is the newest and what was recalled{wanted}"
                ));
            }
            return (!self.has_key, words);
        };
        let status = &known.status;
        let (date, expires) = (status.date.long(), status.expires.long());
        let is_expired = self.on.is_some_and(|on| on > status.expires);
        let is_older = status.release(&record.version).is_none();
        match known.trust {
            StatusTrust::Forged => {
                words.push(format!(
                    "the status of {date} is not signed with a valid key, so no signed status says \
                     which release is the newest and what was recalled{wanted}"
                ));
                return (false, words);
            }
            StatusTrust::Unchecked => words.push(format!(
                "the information about recalls and newer releases is from {date}; nobody has checked \
                 its signature, because no public key was given"
            )),
            StatusTrust::Signed => words.push(format!(
                "the information about recalls and newer releases is from {date}, signed and valid \
                 until {expires}"
            )),
        }
        if is_expired {
            words.push(format!("the status expired on {expires}{wanted}"));
        } else if is_older {
            words.push(format!("the status is older than this release{wanted}"));
        }
        // A list of keys that cannot be followed may hide that a key was revoked.
        let is_settled = !is_expired && self.key_problem.is_none() && (!self.has_key || !is_older);
        (is_settled, words)
    }
}
