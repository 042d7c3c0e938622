//! Dates, lists and numbers as a language writes them.
//!
//! In: a language. Out: formatters over the data of the Unicode Common Locale Data Repository
//! (<https://cldr.unicode.org/>). Years are those of the Gregorian calendar and digits are European
//! in every language, so that readers can compare them with the letters that they receive.

use crate::ground::date::Date;
use crate::ground::language::Language;
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::GroupingStrategy;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale::extensions::unicode::{key, value};
use icu_locale::subtags::language;
use icu_locale::{Locale, locale};

pub(super) struct Formats {
    date: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    /// French has an ordinal for the first day of a month, which the data do not have.
    is_french: bool,
    list: ListFormatter,
    decimal: DecimalFormatter,
}

impl Formats {
    pub(super) fn new(language: &Language) -> Self {
        let mut locale = Locale::from(language.identifier().clone());
        locale.extensions.unicode.keywords.set(key!("nu"), value!("latn"));
        // Every locale falls back to the root, whose data come with the crates.
        Self::of(&locale).or_else(|| Self::of(&locale!("und"))).expect("the root's data are there")
    }

    fn of(locale: &Locale) -> Option<Self> {
        Some(Self {
            is_french: locale.id.language == language!("fr"),
            date: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?,
            list: ListFormatter::try_new_and(locale.into(), ListFormatterOptions::default())
                .ok()?,
            decimal: DecimalFormatter::try_new(locale.into(), GroupingStrategy::Never.into())
                .ok()?,
        })
    }

    pub(super) fn date(&self, date: Date) -> String {
        let Date { year, month, day } = date;
        match icu_calendar::Date::try_new_gregorian(year, month, day) {
            Ok(own) => match self.date.format(&own).to_string().strip_prefix("1 ") {
                Some(rest) if self.is_french && day == 1 => format!("1er {rest}"),
                _ => without_abbreviation(self.date.format(&own).to_string()),
            },
            Err(_) => date.to_string(),
        }
    }

    pub(super) fn decimal(&self, number: f64) -> String {
        let written = number.to_string();
        match written.parse::<Decimal>() {
            Ok(number) => self.decimal.format(&number).to_string(),
            // What is no number, such as an infinite one, is written in one way only.
            Err(_) => written,
        }
    }

    pub(super) fn listed(&self, things: &[String]) -> String {
        self.list.format(things.iter()).to_string()
    }
}

/// A date with the Ukrainian word for a year in full: after its abbreviation, the full stop of a
/// sentence would be a second one.
fn without_abbreviation(date: String) -> String {
    date.strip_suffix("р.").map_or(date.clone(), |rest| format!("{rest}року"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_can_end_a_sentence() {
        let date = Date { year: 2026, month: 3, day: 1 };
        for (tag, expected) in [
            ("uk", "1 березня 2026\u{202f}року"),
            ("fr", "1er mars 2026"),
            ("cy", "1 Mawrth 2026"),
            ("ar", "1 مارس 2026"),
            ("fa", "1 مارس 2026"),
        ] {
            let language = Language::parse(tag).expect("a language");
            assert_eq!(Formats::new(&language).date(date), expected);
        }
    }
}
