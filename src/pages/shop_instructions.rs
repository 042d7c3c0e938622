//! What a print shop gets and what to tell it, in words.
//!
//! In: the ticket of a file for a print shop, and what preflight found in the file. Out: facts and
//! steps. Knows nothing of where they are shown.

use super::amounts::{counted, size};
use super::pdf::impose::{BindingTicket, PressTicket, ShopTicket};
use super::pdf::preflight::Preflight;

/// Pictures with fewer pixels to an inch look coarse on a press.
const FINE: u32 = 300;
/// More pages than this are too thick to be stapled through the fold.
const STAPLED: usize = 96;
/// Books thinner than this, in millimetres, cannot be glued.
const LEAST_SPINE: f64 = 3.0;

/// What somebody at the press has to know first: names and values.
pub(super) fn shop_facts(shop: &ShopTicket) -> Vec<(&'static str, String)> {
    let mut facts = vec![
        ("pages", shop.pages.to_string()),
        ("finished", size(shop.finished)),
        ("bleed", format!("{} mm on every side", shop.bleed)),
    ];
    if let Some(press) = &shop.press {
        facts.push(("profile", press.condition.clone()));
        if let Some(binding) = &press.binding {
            facts.push(("binding", bound(binding)));
            if binding.glued {
                facts.push(("spine", format!("{} mm", binding.spine)));
            }
        }
    }
    facts
}

fn bound(binding: &BindingTicket) -> String {
    let how = if binding.glued { "glued (perfect binding)" } else { "stapled through the fold" };
    let blank = match binding.blank {
        0 => String::new(),
        count => format!(", of which {count} blank at the end"),
    };
    format!("{how}, {} inside the cover{blank}", counted(binding.inner, "page"))
}

/// What preflight found in the file itself.
pub(crate) fn preflight_facts(
    found: &Preflight,
    press: Option<&PressTicket>,
) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    if let Some(standard) = &found.standard {
        facts.push(("standard", standard.clone()));
    }
    facts.push((
        "inks",
        if found.inks.is_empty() { "none".to_owned() } else { found.inks.join(", ") },
    ));
    if let Some((most, page)) = found.most_ink() {
        let limit = press.map(|press| {
            let over = found.pages_over(press.total_ink);
            let pages: Vec<String> = over.iter().take(12).map(usize::to_string).collect();
            let more = if over.len() > pages.len() { " and more" } else { "" };
            if over.is_empty() {
                format!(", within the limit of {} %", press.total_ink)
            } else {
                format!(
                    ", over the limit of {} % on {} {}{more}",
                    press.total_ink,
                    if over.len() == 1 { "page" } else { "pages" },
                    pages.join(", ")
                )
            }
        });
        facts.push((
            "total ink",
            format!("at most {most} % (page {page}){}", limit.unwrap_or_default()),
        ));
    }
    facts.push((
        "pictures",
        match found.coarsest {
            None => "none of pixels".to_owned(),
            Some((least, page)) if least < FINE => format!(
                "at least {least} pixels to an inch (page {page}), less than the {FINE} of a press"
            ),
            Some((least, page)) => format!("at least {least} pixels to an inch (page {page})"),
        },
    ));
    facts.push((
        "fonts",
        if found.fonts_missing.is_empty() {
            "all in the file".to_owned()
        } else {
            format!("not in the file: {}", found.fonts_missing.join(", "))
        },
    ));
    if press.is_some() {
        facts.push((
            "left",
            match (found.screen_colours, found.annotations) {
                (0, 0) => "no colours of a screen, no links, no notes".to_owned(),
                (colours, notes) => format!(
                    "{} in colours of a screen, {}",
                    counted(colours, "thing"),
                    counted(notes, "link or note")
                ),
            },
        ));
    }
    facts
}

/// What to do, in order.
pub(super) fn shop_steps(shop: &ShopTicket) -> Vec<String> {
    let sides = if shop.both_sides { "both sides" } else { "one side" };
    let binding = shop.press.as_ref().and_then(|press| press.binding.as_ref());
    let mut steps = vec![match binding {
        Some(binding) if binding.is_cover => format!(
            "Send this file to the print shop together with the file of the pages. It is the cover \
             in one piece, {} when trimmed: the back, {}the front.",
            size(shop.finished),
            if binding.glued {
                format!("a spine of {} mm, and ", binding.spine)
            } else {
                "and ".to_owned()
            }
        ),
        Some(_) => format!(
            "Send this file to the print shop as it is, together with the file of the cover. Order \
             {} pages, printed on {sides}, trimmed to {}.",
            shop.pages,
            size(shop.finished)
        ),
        None => format!(
            "Send this file to the print shop as it is. Order {} pages, printed on {sides}, trimmed \
             to {}.",
            shop.pages,
            size(shop.finished)
        ),
    }];
    steps.push(match &shop.press {
        Some(press) => format!(
            "Tell the shop: PDF/X-4 for {}, with TrimBox and BleedBox, {} mm bleed, text in black \
             alone, nothing to be converted, and all fonts embedded.",
            press.condition, shop.bleed
        ),
        None => format!(
            "Tell the shop: PDF with TrimBox and BleedBox, {} mm bleed, RGB colours with an sRGB \
             profile, to be converted for their press, and all fonts embedded.",
            shop.bleed
        ),
    });
    if let Some(binding) = binding {
        steps.extend(binding_steps(binding));
    }
    if shop.marks {
        steps.push(
            "The crop and registration marks are outside the bleed. A shop that adds its own marks \
             can place the file by its BleedBox."
                .to_owned(),
        );
    }
    steps
}

fn binding_steps(binding: &BindingTicket) -> Vec<String> {
    let mut steps = Vec::new();
    if binding.glued {
        steps.push(format!(
            "Ask the shop how thick its paper is. The spine is computed for {} and leaves of {} mm: \
             if the paper differs, change `paper-thickness` and build again.",
            counted(binding.inner, "page"),
            binding.paper_thickness
        ));
        if binding.spine < LEAST_SPINE {
            steps.push(format!(
                "A spine of {} mm is thinner than the {LEAST_SPINE} mm that most shops can glue: ask \
                 for staples (`binding = \"saddle\"`).",
                binding.spine
            ));
        }
    } else if binding.inner > STAPLED {
        steps.push(format!(
            "{} pages are more than the {STAPLED} that most shops can staple: ask for glue \
             (`binding = \"perfect\"`).",
            binding.inner
        ));
    }
    steps
}
