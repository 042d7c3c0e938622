//! Values of arguments that have a form of their own.

use crate::assembly::shares::Shard;
use crate::ground::date::Date;
use crate::ground::version::Version;

pub(super) fn version(text: &str) -> Result<Version, String> {
    Version::parse(text).ok_or_else(|| Version::FORM.to_owned())
}

pub(super) fn date(text: &str) -> Result<Date, String> {
    Date::read(text).map_err(str::to_owned)
}

/// The reference of a testimony. Its record has the same name, and a shell completes the path of that.
pub(super) fn reference(text: &str) -> Result<String, String> {
    let name = text.rsplit(['/', '\\']).next().unwrap_or(text);
    Ok(name.strip_suffix(".toml").unwrap_or(text).to_owned())
}

/// Which share of the work a machine has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ShardChoice {
    /// This one.
    Named(Shard),
    /// The one that the variables of a job array name, of so many if they do not say it.
    Auto(Option<usize>),
}

pub(super) fn shard(text: &str) -> Result<ShardChoice, String> {
    match text.split_once('/') {
        None if text == "auto" => Ok(ShardChoice::Auto(None)),
        // What is wrong with the number of shards is the same for the first of them.
        Some(("auto", count)) => {
            Shard::read(&format!("1/{count}")).map(|shard| ShardChoice::Auto(Some(shard.of)))
        }
        _ => Shard::read(text).map(ShardChoice::Named),
    }
}
