//! `bindery site`.

use super::{Ending, fail, print, report, tell};
use crate::cli;
use crate::ground::source::Sources;
use crate::ground::words::counted;
use crate::release::default_releases;
use crate::site::{SiteRequest, make};

pub(super) fn run(arguments: &cli::Site) -> Ending {
    let releases = arguments.releases.clone().unwrap_or_else(|| default_releases(&arguments.root));
    let out = arguments.out.clone().unwrap_or_else(|| arguments.root.join("output").join("site"));
    let request = SiteRequest {
        root: &arguments.root,
        releases: &releases,
        out: &out,
        partner: arguments.partner.as_deref(),
        address: arguments.address.as_deref(),
        announcements: arguments.announcements.as_deref(),
    };
    match make(&request) {
        Ok(made) => {
            report(&made.problems, &Sources::default());
            tell(&format!(
                "wrote {}, with {} to download\n",
                counted(made.pages, "page"),
                counted(made.downloads, "file")
            ));
            if let Some(folder) = &arguments.announcements {
                let messages = counted(made.announcements, "message");
                tell(&format!("wrote {messages} to partners in {}\n", folder.display()));
            }
            print(&format!("{}\n", out.display()));
            Ending::Fine
        }
        Err(failure) => fail(failure),
    }
}
