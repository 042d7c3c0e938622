//! More examples: the forms in which people say a number or write an address, references of other
//! offices, and texts that are near to a detail and have none.

use super::{CONTACT, DATE, EACH, Maker, REFERENCE};

/// Adds them, after those that were there before.
pub(super) fn add(m: &mut Maker) {
    for _ in 0..EACH {
        other_references(m);
        other_contacts(m);
    }
    other_dates(m);
    quiet_beside(m);
}

/// References in the forms in which people say them, and those of other offices.
fn other_references(m: &mut Maker) {
    let (year, four, six, eight) = (2016 + m.dice.below(11), m.number(4), m.number(6), m.number(8));
    let three = m.number(3);
    let kind = "tribunal reference";
    m.add(kind, REFERENCE, "The appeal is {}.", &format!("UI{year}00{four}"), true);
    m.add(kind, REFERENCE, "My SIAC appeal is {}.", &format!("SC/{three}/{year}"), true);
    let support = format!("AS/21/0{}/{}", m.number(1), m.number(5));
    m.add(kind, REFERENCE, "My asylum support appeal was {}.", &support, true);
    m.add(kind, REFERENCE, "My case number is {}.", &format!("{four}/{year}"), false);
    let kind = "Home Office reference";
    let (a, b, c) = (&six[..2], &six[2..4], &three);
    m.add(kind, REFERENCE, "My Home Office file is {}.", &format!("K {a} {b} {c}"), true);
    m.add(kind, REFERENCE, "The HO ref. was {}.", &format!("L {three} {four}"), true);
    m.add(kind, REFERENCE, "My Home Office ID is {}.", &eight, true);
    m.add(kind, REFERENCE, "The letter said {}.", &format!("HO/{six}7"), true);
    m.add(
        "residence permit number",
        REFERENCE,
        "My BRP number is {}.",
        &format!("ZX {three} {four}"),
        true,
    );
    let grouped = format!("GWF 0{} {} {three}", &six[..2], &six[3..]);
    m.add("application number", REFERENCE, "I applied with {}.", &grouped, true);
    for number in ["943 476 5919", "943-476-5919"] {
        m.add("NHS number", REFERENCE, "My NHS number is {}.", number, false);
    }
    let (x, y) = (m.letter("ABCDEFGHJKL"), m.letter("MNPRSTVWXY"));
    let kind = "car registration";
    let plate = format!("{x}{y}{} {y}{x}{y}", &six[..2]);
    m.add(kind, REFERENCE, "My car registration is {}.", &plate.replace(' ', ""), true);
    m.plain(
        kind,
        REFERENCE,
        true,
        &[
            &format!("The number plate was {plate}."),
            &format!("He drove a car, {x}{three} {y}{x}{y}."),
        ],
    );
    let kind = "bank account";
    m.plain(kind, REFERENCE, true, &["My IBAN is GB29 NWBK 6016 1331 9268 19 there."]);
    m.plain(kind, REFERENCE, false, &["Her IBAN is DE89370400440532013000."]);
    m.add(kind, REFERENCE, "My sort code is {}.", &format!("{a}-{b}-40"), true);
    m.add(kind, REFERENCE, "My account number is {}.", &eight, true);
    m.plain("driving licence", REFERENCE, true, &["I showed KARIM801153A99BC to them."]);
    m.plain("driving licence", REFERENCE, false, &["He showed NG999 857124 N99TX to them."]);
    let kind = "crime reference";
    m.add(kind, REFERENCE, "The police gave me {}.", &format!("CAD {four}/23NOV22"), true);
    m.add(kind, REFERENCE, "The crime number is {}.", &format!("01/{}/22", &eight[..5]), true);
    let imei = format!("35{}", m.digits(13));
    m.add("number of a telephone", REFERENCE, "The IMEI was {}.", &imei, true);
    m.add("tag number", REFERENCE, "My tag number is {}.", &eight, true);
    m.add("Eurodac number", REFERENCE, "My Eurodac number is {}.", &format!("{eight}4"), true);
    let own = format!("{three}-{}C{}", &six[..2], &eight[..5]);
    m.add("UNHCR number", REFERENCE, "My UNHCR number is {}.", &own, true);
}

/// Addresses as people write them so that no machine reads them, and pages on networks.
fn other_contacts(m: &mut Maker) {
    let user = format!("{}arimi.{}", m.letter("bdghk"), m.number(2));
    m.plain(
        "email address",
        CONTACT,
        true,
        &[
            &format!("Write to {user} (at) gmail.com today."),
            &format!("Write to {user} @ gmail.com today."),
            &format!("Write to {user}[at]proton[dot]me today."),
            &format!("Write to {user} at gmail dot com today."),
        ],
    );
    m.plain("email address", CONTACT, false, &[&format!("Write to {user} (at) gmail.com.")]);
    m.plain(
        "page on a network",
        CONTACT,
        true,
        &[
            &format!("I am on t.me/{user} now."),
            &format!("Look at facebook.com/{user} for me."),
            &format!("It was on https://www.instagram.com/{user}/ then."),
        ],
    );
    let (district, inner, end) = (m.number(2), m.number(1), m.letter("JLNPQR"));
    m.plain(
        "postcode",
        CONTACT,
        true,
        &[
            &format!("I live at m{district} {inner}t{}.", end.to_ascii_lowercase()),
            &format!("I live at ls{inner}{inner}b{}.", end.to_ascii_lowercase()),
            &format!("I live at M{district} {inner} T{end}."),
        ],
    );
    let (north, west) = (m.digits(4), m.digits(4));
    m.add("coordinates", CONTACT, "It is lat {}.", &format!("51.{north} lon -0.{west}"), true);
}

fn other_dates(m: &mut Maker) {
    m.plain(
        "date of birth",
        DATE,
        true,
        &[
            "I turned 18 on 3 May 2005.",
            "My birthday is the third of May.",
            "I was born on the twenty-first of August 1990.",
        ],
    );
    m.plain("date of birth", DATE, false, &["She was born on the third of May 1987."]);
    m.plain("other date", DATE, true, &["Since 12 June 2021 I am here."]);
}

/// Texts that are near to a detail and have none.
fn quiet_beside(m: &mut Maker) {
    m.quiet(
        "near a detail, in public",
        false,
        &[
            "The Session Cases are cited as 2019 SC 123 and 2011 SC 662.",
            "In SIAC, open judgments follow AB v Home Secretary [2015] UKSIAC 1 (IAC).",
            "The charge was CAD 1500, or about 900 pounds.",
            "Give your case number and your NHS number: 12 offices asked for 10000 of them.",
            "The Eurodac Regulation (EU) 603/2013 applies, and UNHCR counted 108400000 people.",
            "Registration under EU14 and the car park at the A123 are not the same.",
            "Our pages are at facebook.com/ourgroup and t.me/ourgroup.",
            "Home Office: T 020 3716 0283, and the helpline is 0808 801 0503.",
            "The first of May and the second March were both holidays.",
            "Under SI 2002/1234, regulation 12, the fee is £19,154,000.",
            "Lunch is @ 5.30 in the hall, at noon.",
        ],
    );
    m.quiet(
        "near a detail, in testimony",
        true,
        &[
            "In this case nobody paid 12000 pounds.",
            "It was the second March in this house, and I left.",
            "We met @ 5.30 in the hall.",
            "The rule has been in force since 12 June 2021.",
            "My card came, and my cards cost £19.15 each.",
            "The NHS number to ring is 111, and the helpline is 0808 801 0503.",
            "They cited SI 2024/342 and [2024] UKUT 23 (IAC) in my case.",
            "I was at home on dot com sites all day.",
        ],
    );
}
