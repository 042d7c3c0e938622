//! Dates of a style that was written for another language.
//!
//! In: a style that comes with the citation processor, and the locale of the text. Out: the same style,
//! in which the day comes before the month where the language has it so: "2 avril", not "avril 2".
//! The year stays where the style puts it. Changes no style of a project.

use hayagriva::citationberg::{
    Choose, Date, DateForm, DateMonthForm, DatePart, DatePartName, DateStrongAnyForm,
    IndependentStyle, LayoutRenderingElement, Locale, NamesChild, Substitute,
};

/// How a language that names the day first writes a date.
struct Order<'a> {
    day: &'a DatePart,
    /// What is between the day and the month, and between the month and the year.
    between: String,
    before_year: String,
}

/// Puts the dates of a style in the order of a language.
pub(super) fn put_in_order(style: &mut IndependentStyle, locale: &Locale) {
    let Some(order) = order_of(locale) else { return };
    for own in &mut style.macros {
        all(&mut own.children, &order);
    }
    all(&mut style.citation.layout.elements, &order);
    if let Some(bibliography) = &mut style.bibliography {
        all(&mut bibliography.layout.elements, &order);
    }
}

fn order_of(locale: &Locale) -> Option<Order<'_>> {
    let parts = &locale.date.iter().find(|date| date.form == Some(DateForm::Text))?.date_part;
    let at = parts.iter().position(|part| part.name == DatePartName::Day)?;
    let [day, month, rest @ ..] = parts.get(at..)? else { return None };
    if month.name != DatePartName::Month {
        return None;
    }
    let between = |one: &DatePart, other: &DatePart| {
        let (end, start) = (one.affixes.suffix.as_deref(), other.affixes.prefix.as_deref());
        format!("{}{}", end.unwrap_or_default(), start.unwrap_or_default())
    };
    let year = rest.first().map(|year| between(month, year));
    let before_year = year.unwrap_or_else(|| " ".to_owned());
    Some(Order { day, between: between(day, month), before_year })
}

fn all(elements: &mut [LayoutRenderingElement], order: &Order<'_>) {
    for element in elements {
        match element {
            LayoutRenderingElement::Date(date) => put(date, order),
            LayoutRenderingElement::Names(names) => {
                for child in &mut names.children {
                    if let NamesChild::Substitute(Substitute { children }) = child {
                        all(children, order);
                    }
                }
            }
            LayoutRenderingElement::Group(group) => all(&mut group.children, order),
            LayoutRenderingElement::Choose(choose) => branches(choose, order),
            _ => {}
        }
    }
}

fn branches(choose: &mut Choose, order: &Order<'_>) {
    all(&mut choose.if_.children, order);
    choose.else_if.iter_mut().for_each(|branch| all(&mut branch.children, order));
    if let Some(otherwise) = &mut choose.otherwise {
        all(&mut otherwise.children, order);
    }
}

/// Puts the day of one date before its month. A date that has a form of the locale is in order.
fn put(date: &mut Date, order: &Order<'_>) {
    let parts = &mut date.date_part;
    let is_month_first = |pair: &[DatePart]| {
        pair[0].name == DatePartName::Month && pair[1].name == DatePartName::Day
    };
    let Some(at) = parts.windows(2).position(is_month_first) else { return };
    if date.form.is_some() {
        return;
    }
    let has_year_first = parts[..at].iter().any(|part| part.name == DatePartName::Year);
    let is_number = matches!(
        parts[at].form(),
        DateStrongAnyForm::Month(DateMonthForm::Numeric | DateMonthForm::NumericLeadingZeros)
    );
    // 2025-04-02 is the same in every language.
    if is_number && has_year_first {
        return;
    }
    parts.swap(at, at + 1);
    let (own, after) = parts.split_at_mut(at + 1);
    let (Some(day), [month, rest @ ..]) = (own.last_mut(), after) else { return };
    std::mem::swap(&mut day.affixes, &mut month.affixes);
    if is_number {
        return;
    }
    // A language may want an ordinal.
    let written = std::mem::replace(day, order.day.clone());
    day.affixes.prefix = written.affixes.prefix;
    day.formatting = written.formatting;
    // The delimiter of the date is between its parts, too.
    let has_delimiter = date.delimiter.is_some();
    let between = if has_delimiter { order.between.trim_end() } else { &order.between };
    day.affixes.suffix = Some(between.to_owned()).filter(|own| !own.is_empty());
    month.affixes.prefix = None;
    if let Some(year) = rest.first_mut().filter(|_| !has_delimiter) {
        month.affixes.suffix = Some(order.before_year.clone());
        year.affixes.prefix = None;
    }
}
