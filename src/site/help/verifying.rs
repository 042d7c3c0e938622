//! The page about checking downloads: digests, the seal of a release, and the tool itself.
//!
//! In: a partner's files, and what proves the list of digests of the newest release. Out: the page.

use super::{CHECKED, MENU, VERIFY};
use crate::ground::diagnostic::Diagnostic;
use crate::project::history::RECORD;
use crate::site::address::relative;
use crate::site::contents::Contents;
use crate::site::downloads::{Download, name_of};
use crate::site::partner::{PageHead, PartnerSite};
use crate::site::seals::{KEY, list_name};
use crate::verify::seal::SEAL;
use crate::verify::sums::SUMS;
use crate::web::render::{Renderer, values};
use minijinja::value::Value;

/// Where the program that checks a seal comes from.
const MINISIGN: &str = "https://jedisct1.github.io/minisign/";

impl PartnerSite<'_> {
    /// Adds the page about checking downloads.
    pub(super) fn add_verifying(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let title = self.words.text("help-verify");
        let description = self.words.text("help-verify-summary");
        let newest = self.downloads.iter().filter(|own| own.is_offered());
        // Of what was recalled, the newest one that may be used is offered.
        let offered: Vec<&Download> = newest.chain(self.latest.older(self.record())).collect();
        let link = |path: &str| relative(&self.path(VERIFY), path);
        let version = &self.record().version;
        let list: Vec<Value> = offered
            .iter()
            .map(|own| {
                values! {
                    name => own.name(),
                    sha256 => own.artefact.sha256,
                    href => link(&own.path),
                    latest => name_of(&own.latest),
                    latest_href => link(&own.latest),
                }
            })
            .collect();
        let beside = |name: &str| link(&format!("files/{version}/{name}"));
        let own_list = list_name(&self.partner.partner.id);
        let seal = self.seals.find(version).map(|own| {
            values! {
                list => beside(SUMS),
                seal => beside(SEAL),
                key => own.key.as_ref().map(|key| values! {
                    id => key.shown(),
                    line => key.line(),
                    href => beside(KEY),
                }),
                record => own.record.as_ref().map(|_| beside(RECORD)),
            }
        });
        let values = values! {
            title,
            about => description,
            version => version.to_string(),
            list,
            example => offered.first().map(|own| own.name()),
            own_list => (!offered.is_empty()).then(|| values! {
                name => own_list,
                href => beside(&own_list),
            }),
            seal,
            minisign => MINISIGN,
            checked => self.words.date(CHECKED),
            publisher => self.project().book.publisher,
        };
        let head =
            PageHead { description: Some(&description), ..PageHead::new(VERIFY, &title, MENU) };
        self.add(renderer, "site/help/verify.html", &head, values, contents, problems);
    }
}
