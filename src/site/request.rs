//! Which site to make, and for which address.
//!
//! In: what somebody asked for, and the settings of the project. Out: the address of the root, if there
//! is one, or what to do about it.

use crate::ground::address::secure;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::project::Site;
use std::path::Path;

/// Which site to make, and where.
#[derive(Debug)]
pub(crate) struct SiteRequest<'a> {
    pub(crate) root: &'a Path,
    /// The folder of all releases.
    pub(crate) releases: &'a Path,
    pub(crate) out: &'a Path,
    /// Only the site of this partner, as a root of its own.
    pub(crate) partner: Option<&'a str>,
    /// Where its root is published; otherwise where the project says.
    pub(crate) address: Option<&'a str>,
    /// The folder for messages that tell partners about the newest release, if they are wanted.
    pub(crate) announcements: Option<&'a Path>,
}

impl SiteRequest<'_> {
    /// Messages to partners must not be published with the site.
    pub(super) fn check_places(&self) -> Result<(), Diagnostic> {
        match self.announcements.filter(|folder| folder.starts_with(self.out)) {
            None => Ok(()),
            Some(folder) => {
                let message =
                    "messages to partners in this folder would be published with the site";
                let problem = Diagnostic::error(Code::Output, message);
                let problem = problem.in_path(folder.display().to_string());
                Err(problem.hint("choose a folder outside the site"))
            }
        }
    }

    /// Where the root of the site is published.
    pub(super) fn base(&self, settings: &Site) -> Result<Option<String>, Diagnostic> {
        let named = settings.address.as_ref().map(|address| address.value.clone());
        // The address that the project names is that of the publisher's site.
        let base = match self.address {
            Some(address) => {
                let wrong = |why: &str| {
                    let message = format!("the address `{address}` {why}");
                    Diagnostic::error(Code::InvalidValue, message)
                };
                secure(address).map_err(|why| wrong(&why))?;
                if !address.ends_with('/') {
                    return Err(wrong("must end in `/`"));
                }
                Some(address.to_owned())
            }
            None => named.filter(|_| self.partner.is_none()),
        };
        if base.is_none() && self.announcements.is_some() {
            let message = "announcements link to the site, so they need its address";
            return Err(Diagnostic::error(Code::MissingKey, message).hint(self.how_to_name()));
        }
        Ok(base)
    }

    /// What to say if nobody named an address.
    pub(super) fn without_address(&self) -> Diagnostic {
        let message = "the address of the site is not set, so feeds, catalogues for e-readers and \
                       `releases.json` are left out";
        Diagnostic::warning(Code::MissingKey, message).hint(self.how_to_name())
    }

    fn how_to_name(&self) -> &'static str {
        match self.partner {
            Some(_) => "name the address with `--address https://…/`",
            None => "add `address = \"https://…/\"` to the table `[site]` of `content/book.toml`",
        }
    }
}
