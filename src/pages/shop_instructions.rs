//! What a print shop gets and what to tell it, in words.
//!
//! In: the ticket of a file for a print shop, and what preflight found in the file. Out: facts and
//! steps. Knows nothing of where they are shown.

use super::amounts::size;
use super::pdf::impose::{BindingTicket, PressTicket, ShopTicket};
use super::pdf::preflight::Preflight;
use crate::ground::own_words::Words;

/// Pictures with fewer pixels per inch look coarse on a press.
const FINE: u32 = 300;
/// More pages than this are too thick to be stapled through the fold.
const STAPLED: usize = 96;
/// Books thinner than this, in millimetres, cannot be glued.
const LEAST_SPINE: f64 = 3.0;
/// As many pages are named one by one.
const NAMED: usize = 12;

/// What somebody at the press has to know first: the messages with the names of facts, and what each
/// fact is.
pub(super) fn shop_facts(shop: &ShopTicket, words: &Words) -> Vec<(&'static str, String)> {
    let millimetres =
        |id: &str, width: f64| words.with(id, [("width", words.decimal(width).into())]);
    let mut facts = vec![
        ("print-pages", shop.pages.to_string()),
        ("print-finished", size(shop.finished, words)),
        ("print-bleed", millimetres("print-bleed-of", shop.bleed)),
    ];
    if let Some(press) = &shop.press {
        facts.push(("print-profile", press.condition.clone()));
        if let Some(binding) = &press.binding {
            facts.push(("print-binding", bound(binding, words)));
            if binding.glued {
                facts.push(("print-spine", millimetres("print-spine-of", binding.spine)));
            }
        }
    }
    facts
}

fn bound(binding: &BindingTicket, words: &Words) -> String {
    let how = if binding.glued { "print-glued" } else { "print-stapled" };
    let how = words.with(how, [("count", binding.inner.into())]);
    match binding.blank {
        0 => how,
        blank => words.with("print-some-blank", [("pages", how.into()), ("blank", blank.into())]),
    }
}

/// What preflight found in the file itself.
pub(crate) fn preflight_facts(
    found: &Preflight,
    press: Option<&PressTicket>,
    words: &Words,
) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    if let Some(standard) = &found.standard {
        facts.push(("print-standard", standard.clone()));
    }
    let between = words.text("label-between-items");
    facts.push((
        "print-inks",
        if found.inks.is_empty() { words.text("print-no-inks") } else { found.inks.join(&between) },
    ));
    facts.extend(total_ink(found, press, words).map(|ink| ("print-ink", ink)));
    facts.push((
        "print-pictures",
        match found.coarsest {
            None => words.text("print-no-pictures"),
            Some((least, page)) => {
                let place = [("least", least.into()), ("page", page.into())];
                match least < FINE {
                    true => words.with(
                        "print-pictures-coarse",
                        place.into_iter().chain([("wanted", FINE.into())]),
                    ),
                    false => words.with("print-pictures-fine", place),
                }
            }
        },
    ));
    facts.push((
        "print-fonts",
        if found.fonts_missing.is_empty() {
            words.text("print-fonts-all")
        } else {
            let fonts = found.fonts_missing.join(&between);
            words.with("print-fonts-missing", [("fonts", fonts.into())])
        },
    ));
    if press.is_some() {
        facts.push((
            "print-left",
            match (found.screen_colours, found.annotations) {
                (0, 0) => words.text("print-left-nothing"),
                (colours, notes) => [
                    words.with("print-left-colours", [("count", colours.into())]),
                    words.with("print-left-notes", [("count", notes.into())]),
                ]
                .join(&between),
            },
        ));
    }
    facts
}

/// The most ink on one spot, and whether the press can take it.
fn total_ink(found: &Preflight, press: Option<&PressTicket>, words: &Words) -> Option<String> {
    let (most, page) = found.most_ink()?;
    let spot = [("most", most.to_string().into()), ("page", page.into())];
    let Some(press) = press else { return Some(words.with("print-ink-most", spot)) };
    let limit = ("limit", words.decimal(press.total_ink).into());
    let over = found.pages_over(press.total_ink);
    if over.is_empty() {
        return Some(words.with("print-ink-within", spot.into_iter().chain([limit])));
    }
    let pages: Vec<String> = over.iter().take(NAMED).map(usize::to_string).collect();
    let mut pages = pages.join(&words.text("label-between-items"));
    if over.len() > NAMED {
        pages = words.with("print-and-more", [("pages", pages.into())]);
    }
    let over = [limit, ("count", over.len().into()), ("pages", pages.into())];
    Some(words.with("print-ink-over", spot.into_iter().chain(over)))
}

/// What to do, in order.
pub(super) fn shop_steps(shop: &ShopTicket, words: &Words) -> Vec<String> {
    let binding = shop.press.as_ref().and_then(|press| press.binding.as_ref());
    let trimmed = ("size", size(shop.finished, words).into());
    let order = [("pages", shop.pages.into()), trimmed.clone()];
    let mut steps = vec![match (binding, shop.both_sides) {
        (Some(binding), _) if binding.is_cover && binding.glued => {
            let spine = ("spine", words.decimal(binding.spine).into());
            words.with("shop-cover-with-spine", [trimmed, spine])
        }
        (Some(binding), _) if binding.is_cover => words.with("shop-cover", [trimmed]),
        (Some(_), true) => words.with("shop-order-bound-both-sides", order),
        (Some(_), false) => words.with("shop-order-bound-one-side", order),
        (None, true) => words.with("shop-order-both-sides", order),
        (None, false) => words.with("shop-order-one-side", order),
    }];
    let bleed = ("bleed", words.decimal(shop.bleed).into());
    steps.push(match &shop.press {
        Some(press) => {
            words.with("shop-tell-press", [("condition", press.condition.as_str().into()), bleed])
        }
        None => words.with("shop-tell", [bleed]),
    });
    if let Some(binding) = binding {
        steps.extend(binding_steps(binding, words));
    }
    if shop.marks {
        steps.push(words.text("shop-marks"));
    }
    steps
}

fn binding_steps(binding: &BindingTicket, words: &Words) -> Vec<String> {
    let mut steps = Vec::new();
    let count = ("count", binding.inner.into());
    if binding.glued {
        let thickness = ("thickness", words.decimal(binding.paper_thickness).into());
        steps.push(words.with("shop-thickness", [count, thickness]));
        if binding.spine < LEAST_SPINE {
            let spine = ("spine", words.decimal(binding.spine).into());
            let least = ("least", words.decimal(LEAST_SPINE).into());
            steps.push(words.with("shop-thin-spine", [spine, least]));
        }
    } else if binding.inner > STAPLED {
        steps.push(words.with("shop-thick", [count, ("most", STAPLED.into())]));
    }
    steps
}
