//! Version numbers of releases: the year, the month and, for a correction, a number.

use crate::ground::date::{Date, YEARS};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// `2026.11`, or `2026.11.1` for its first correction (<https://calver.org>: `YYYY.0M.MICRO`).
/// Versions are ordered by time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    pub(crate) year: u16,
    pub(crate) month: u8,
    /// 0 for the release itself.
    pub(crate) correction: u32,
}

impl Version {
    /// What to do about text that is no version.
    pub(crate) const FORM: &str = "write the year and month, such as `2026.11`, and for a \
                                   correction also a number, such as `2026.11.1`; years are from \
                                   1970 to 2099";

    /// Reads a version. There is only one way to write each version: the month has two digits, and a
    /// correction has no leading zeros.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let (year, month) = (parts.next()?, parts.next()?);
        let correction = parts.next();
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 {
            return None;
        }
        if !(digits(year) && digits(month) && correction.is_none_or(digits)) {
            return None;
        }
        let correction = match correction {
            None => 0,
            Some(text) if text.starts_with('0') => return None,
            Some(text) => text.parse().ok()?,
        };
        let version = Self { year: year.parse().ok()?, month: month.parse().ok()?, correction };
        let is_possible = YEARS.contains(&i32::from(version.year))
            && (1..=12).contains(&version.month)
            && version.correction <= 999;
        is_possible.then_some(version)
    }

    /// The version for a release on this date, if `last` is the newest release: that of the month,
    /// or else the next correction of `last`.
    pub(crate) fn propose(date: Date, last: Option<&Self>) -> Self {
        let month =
            Self { year: u16::try_from(date.year).unwrap_or(0), month: date.month, correction: 0 };
        match last {
            Some(last) if *last >= month => {
                Self { correction: last.correction.saturating_add(1), ..last.clone() }
            }
            _ => month,
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}.{:02}", self.year, self.month)?;
        if self.correction > 0 {
            write!(f, ".{}", self.correction)?;
        }
        Ok(())
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let wrong = || serde::de::Error::custom(format!("`{text}` is not a version"));
        Self::parse(&text).ok_or_else(wrong)
    }
}

/// The version that an artefact carries, which may be that of a release.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ReleaseVersion {
    /// The artefact is not part of a release.
    Draft,
    /// The version stays as its author wrote it, as a variable: the text is frozen, to be compared
    /// with that of other releases.
    Unnamed,
    Numbered(Version),
}

impl ReleaseVersion {
    const DRAFT: &str = "draft";
    const UNNAMED: &str = "{{ release.version }}";

    /// The version number, if it is that of a release.
    pub(crate) fn number(&self) -> Option<&Version> {
        match self {
            Self::Numbered(version) => Some(version),
            Self::Draft | Self::Unnamed => None,
        }
    }
}

impl fmt::Display for ReleaseVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Draft => f.write_str(Self::DRAFT),
            Self::Unnamed => f.write_str(Self::UNNAMED),
            Self::Numbered(version) => version.fmt(f),
        }
    }
}

impl Serialize for ReleaseVersion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ReleaseVersion {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.as_str() {
            Self::DRAFT => Ok(Self::Draft),
            Self::UNNAMED => Ok(Self::Unnamed),
            number => Version::parse(number)
                .map(Self::Numbered)
                .ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a version"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(text: &str) -> Version {
        Version::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn versions_have_one_form_and_the_order_of_time() {
        for text in ["2026.11", "2026.01", "2026.11.1", "2026.11.10"] {
            assert_eq!(version(text).to_string(), text);
        }
        for text in ["2026", "2026.1", "2026.13", "2026.00", "2026.11.0", "2026.11.01", "26.11", ""]
            .into_iter()
            .chain(["9999.12", "0000.01", "1969.12", "2100.01", "2026.11.1000"])
        {
            assert_eq!(Version::parse(text), None, "{text}");
        }
        assert!(version("2026.11") < version("2026.11.1"));
        assert!(version("2026.11.2") < version("2026.11.10"));
        assert!(version("2026.12.9") < version("2027.01"));
    }

    #[test]
    fn a_second_release_in_a_month_is_a_correction() {
        let date = Date { year: 2026, month: 11, day: 24 };
        let propose =
            |last: Option<&str>| Version::propose(date, last.map(version).as_ref()).to_string();
        assert_eq!(propose(None), "2026.11");
        assert_eq!(propose(Some("2026.10.3")), "2026.11");
        assert_eq!(propose(Some("2026.11")), "2026.11.1");
        assert_eq!(propose(Some("2026.12.1")), "2026.12.2");
    }
}
