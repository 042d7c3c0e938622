//! Values of arguments that have a form of their own.

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
