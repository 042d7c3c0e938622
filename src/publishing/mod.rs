//! Looking at a finished site, and bringing it to its readers; and the places where machines share
//! finished files.
//!
//! In: a folder of finished files. Out: a preview that only this machine can reach ([`preview`]), or
//! the same files in a folder or a bucket ([`run`]), put there in an order in which no reader ever
//! gets a page whose files are missing ([`order`]). For a shared store, a folder or a bucket
//! ([`shelves`]). Only [`network`] opens connections. Does not know how a site is made.

mod bucket;
mod folder;
mod media;
mod network;
mod order;
mod place;
mod plan;
mod preview;
mod record;
mod run;
mod shelves;
mod site;
mod survey;
mod target;
mod together;

use crate::ground::diagnostic::Failure;
use bucket::Bucket;
use folder::Folder;
pub(crate) use network::account::Account;
use network::loopback;
use network::store::{Purpose, Store};
pub(crate) use plan::{Change, Consent};
use run::publish;
pub(crate) use run::{Done, Listener, Manner};
pub(crate) use shelves::StorePlace;
use site::{Site, open_site};
use std::path::Path;
use target::Target;

/// Publishes the site in a folder to a folder or a bucket. The account is asked for only if it is
/// needed.
///
/// # Errors
/// If there is no site, the target cannot be used, or something fails on the way.
pub(crate) fn publish_site(
    site: &Path,
    target: &str,
    manner: Manner,
    account: &dyn Fn() -> Result<Account, Failure>,
    listener: &dyn Listener,
) -> Result<Done, Failure> {
    let target = Target::read(target)?;
    let done = match target {
        Target::Folder(path) => {
            let place = Folder::open(&path, site)?;
            publish(&Site::read(site)?, &place, manner, listener)
        }
        Target::Bucket { bucket, prefix } => {
            let store = Store::open(&account()?, &bucket, &prefix, Purpose::Publishing)?;
            let place = Bucket::new(store);
            publish(&Site::read(site)?, &place, manner, listener)
        }
    };
    Ok(done?)
}

/// Shows the site in a folder on this machine, until somebody stops it. `ready` is called with the
/// address when it can be opened.
///
/// # Errors
/// If there is no site, or the port cannot be used.
pub(crate) fn preview_site(site: &Path, port: u16, ready: &dyn Fn(&str)) -> Result<(), Failure> {
    let folder = open_site(site)?;
    loopback::serve(port, |port| preview::service(folder, port), ready)?;
    Ok(())
}
