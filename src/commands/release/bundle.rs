//! `bindery release bundle`.

use super::super::{Ended, Ending, print, tell};
use super::{count, failed, out_of};
use crate::cli;
use crate::release;
use crate::release::bundle::{BundleRequest, LeftOut, bundle};

pub(super) fn run(arguments: &cli::ReleaseBundle) -> Ended {
    let releases = out_of(&arguments.root, arguments.releases.as_ref());
    let default = || arguments.root.join("output").join("bundles");
    let out = arguments.out.clone().unwrap_or_else(default);
    let request = BundleRequest {
        root: &arguments.root,
        releases: &releases,
        out: &out,
        version: &arguments.version,
        partners: &arguments.partner,
    };
    let bundles = bundle(&request).map_err(failed)?;
    for bundle in &bundles {
        for LeftOut { path, why, refusal } in &bundle.left_out {
            let refusal = refusal.as_ref().map(|own| format!(" ({own})")).unwrap_or_default();
            tell(&format!("left out {path}: {why}{refusal}\n"));
        }
        match &bundle.path {
            Some(path) => {
                print(&format!("{}\n", path.display()));
                let files = count(bundle.files, "file", "files");
                tell(&format!("made the bundle for {} with {files}\n", bundle.partner));
            }
            None => {
                tell(&format!(
                    "made no bundle for {}: none of its files may be sent\n",
                    bundle.partner
                ));
            }
        }
    }
    if release::is_status_behind(&arguments.root).unwrap_or(false) {
        tell(
            "the signed status in them is out of date: sign it with `bindery release status --key \
             FILE`, and make them again\n",
        );
    }
    match bundles.iter().any(|bundle| bundle.path.is_some()) {
        true => Ok(Ending::Fine),
        false => Err(Ending::Content),
    }
}
