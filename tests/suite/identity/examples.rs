//! Invented details in every form that the lints know, in the ways in which people and scans write them, and
//! texts that must not alarm. Made from dice that always fall in the same way.

mod others;

use crate::support::Dice;

/// A text with what a lint should say of it.
pub(super) struct Example {
    /// What it is an example of.
    pub(super) kind: &'static str,
    pub(super) is_testimony: bool,
    /// The code that should be reported; `None` for a text that must not alarm.
    pub(super) code: Option<&'static str>,
    pub(super) text: String,
}

const REFERENCE: &str = "identity-reference";
const CONTACT: &str = "identity-contact";
const DATE: &str = "identity-date";
const PLACE: &str = "identity-place";
const NAME: &str = "identity-name";

/// How many details of each kind there are; each is written in several ways.
const EACH: usize = 3;

struct Maker {
    dice: Dice,
    found: Vec<Example>,
}

impl Maker {
    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + self.dice.below(10) as u8)).collect()
    }

    /// Digits of which the first is not zero.
    fn number(&mut self, count: usize) -> String {
        let first = char::from(b'1' + self.dice.below(9) as u8);
        format!("{first}{}", self.digits(count - 1))
    }

    fn letter(&mut self, of: &str) -> char {
        let letters: Vec<char> = of.chars().collect();
        letters[self.dice.below(letters.len())]
    }

    /// Ten digits that start as given, with the check digit of NHS numbers.
    fn checked(&mut self, mut start: impl FnMut(&mut Self) -> String) -> String {
        loop {
            let nine = start(self);
            let sum: usize =
                nine.bytes().zip((2..=10).rev()).map(|(b, w)| usize::from(b - b'0') * w).sum();
            match 11 - sum % 11 {
                10 => {}
                11 => return format!("{nine}0"),
                check => return format!("{nine}{check}"),
            }
        }
    }

    /// One detail in a sentence, in testimony and perhaps in public, written in every way.
    fn add(
        &mut self,
        kind: &'static str,
        code: &'static str,
        sentence: &str,
        detail: &str,
        is_public: bool,
    ) {
        for (at, own) in spellings(detail).into_iter().enumerate() {
            let text = sentence.replace("{}", &own);
            self.found.push(Example {
                kind,
                is_testimony: true,
                code: Some(code),
                text: text.clone(),
            });
            if is_public && at == 0 {
                self.found.push(Example { kind, is_testimony: false, code: Some(code), text });
            }
        }
    }

    fn plain(
        &mut self,
        kind: &'static str,
        code: &'static str,
        is_testimony: bool,
        texts: &[&str],
    ) {
        for text in texts {
            let text = (*text).to_owned();
            self.found.push(Example { kind, is_testimony, code: Some(code), text });
        }
    }

    fn quiet(&mut self, kind: &'static str, is_testimony: bool, texts: &[&str]) {
        for text in texts {
            let text = (*text).to_owned();
            self.found.push(Example { kind, is_testimony, code: None, text });
        }
    }
}

/// A detail as it is; with no-break spaces and hyphens, wide digits, Arabic and Persian digits, invisible
/// signs, at the end of a line, and as a scan may read it.
fn spellings(detail: &str) -> Vec<String> {
    let digits = |zero: u32| -> String {
        detail
            .chars()
            .map(|c| match c.to_digit(10) {
                Some(value) => char::from_u32(zero + value).expect("a digit"),
                None => c,
            })
            .collect()
    };
    let mut all = vec![
        detail.to_owned(),
        detail.replace(' ', "\u{a0}").replace('-', "\u{2011}"),
        detail.replace('-', "\u{2013}"),
        digits(0xff10),
        digits(0x660),
        digits(0x6f0),
        detail.chars().flat_map(|c| [c, '\u{200b}']).collect(),
        detail.replacen(' ', "\n", 1),
        scanned(detail),
    ];
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|own| seen.insert(own.clone()));
    all
}

/// The detail with one digit inside it read as a letter.
fn scanned(detail: &str) -> String {
    let at = detail.char_indices().skip(4).find(|(_, c)| matches!(c, '0' | '1'));
    match at {
        Some((at, '0')) => format!("{}O{}", &detail[..at], &detail[at + 1..]),
        Some((at, _)) => format!("{}l{}", &detail[..at], &detail[at + 1..]),
        None => detail.to_owned(),
    }
}

/// Every example, always the same.
pub(super) fn examples() -> Vec<Example> {
    let mut maker = Maker { dice: Dice(20_261_130), found: Vec::new() };
    for _ in 0..EACH {
        references(&mut maker);
        courts(&mut maker);
        contacts(&mut maker);
        dates(&mut maker);
    }
    words(&mut maker);
    quiet(&mut maker);
    others::add(&mut maker);
    maker.found
}

fn references(m: &mut Maker) {
    let letters = "ABCEGHJKLMNPRSTWXYZ";
    let prefix = ["AB", "CE", "JG", "LM", "PW", "SX"][m.dice.below(6)];
    let [a, b, c] = [2; 3].map(|count| m.digits(count));
    let last = m.letter("ABCD");
    let kind = "National Insurance number";
    m.add(kind, REFERENCE, "They wrote {} on the form.", &format!("{prefix}{a}{b}{c}{last}"), true);
    m.add(kind, REFERENCE, "They wrote {} on it.", &format!("{prefix} {a} {b} {c} {last}"), true);
    m.add(kind, REFERENCE, "They wrote {} on it.", &format!("{prefix}-{a}-{b}-{c}-{last}"), false);
    let nhs = m.checked(|m| format!("4{}", m.digits(8)));
    let (x, y, z) = (&nhs[..3], &nhs[3..6], &nhs[6..]);
    m.add("NHS number", REFERENCE, "The card says {}.", &format!("{x} {y} {z}"), true);
    m.add("NHS number", REFERENCE, "The card says {}.", &format!("{x}-{y}-{z}"), true);
    m.add("NHS number", REFERENCE, "My NHS number is {}.", &nhs, true);
    let chi = m.checked(|m| {
        let (day, month) = (m.dice.below(28) + 1, m.dice.below(12) + 1);
        format!("{day:02}{month:02}{}", m.digits(5))
    });
    m.add("CHI number", REFERENCE, "In Scotland my CHI number is {}.", &chi, true);
    let spaced = format!("{} {}", &chi[..6], &chi[6..]);
    m.add("CHI number", REFERENCE, "The CHI number was {}.", &spaced, true);
    let (letter, seven) = (m.letter(letters), m.number(7));
    let kind = "Home Office reference";
    m.add(kind, REFERENCE, "The Home Office reference is {}.", &format!("{letter}{seven}"), true);
    m.add(kind, REFERENCE, "Your ref: {}.", &format!("{letter} {seven}"), true);
    m.add(kind, REFERENCE, "It was under {}.", &format!("{letter}{seven}/2"), false);
    let port = format!("LHR/{}", m.number(7));
    m.add("port reference", REFERENCE, "The port reference is {}.", &port, true);
    let person = m.number(8);
    m.add("person or case number", REFERENCE, "The Atlas person ID is {}.", &person, true);
    let group: Vec<String> = (0..4).map(|_| m.number(4)).collect();
    let kind = "application number";
    m.add(kind, REFERENCE, "My application is {}.", &group.join("-"), true);
    m.add(kind, REFERENCE, "My application is {}.", &group.join(" "), true);
    m.add(kind, REFERENCE, "The UAN is {}.", &group.concat(), true);
    let (gwf, ihs) = (m.digits(9), m.digits(9));
    m.add(kind, REFERENCE, "I applied with {}.", &format!("GWF0{gwf}"), true);
    m.add(kind, REFERENCE, "I paid with {}.", &format!("IHS{ihs}"), true);
    let support = format!("{}/0{}/{}/001", m.number(2), m.number(1), m.number(5));
    m.add("asylum support reference", REFERENCE, "The NASS reference is {}.", &support, true);
    let (series, permit) = (["RU", "RF", "ZU", "ZR"][m.dice.below(4)], m.number(7));
    let kind = "residence permit number";
    m.add(kind, REFERENCE, "The card was {}.", &format!("{series}{permit}"), true);
    m.add(kind, REFERENCE, "The card was {}.", &format!("{series} {permit}"), true);
    m.add(kind, REFERENCE, "The card was {}.", &format!("{series}X{}", &permit[..6]), true);
    let (first, code) = (m.letter("RSW"), m.digits(6));
    let code = format!("{first}{} {}{} {}", &code[..2], m.letter("ABC"), &code[2..4], &code[3..6]);
    m.add("share code", REFERENCE, "I gave the share code {}.", &code, true);
    let passport = m.number(9);
    let kind = "passport number";
    m.add(kind, REFERENCE, "My passport number is {}.", &passport, true);
    m.add(kind, REFERENCE, "My passport, {}, was kept.", &format!("{letter}{seven}"), true);
    let zone = format!("{passport}4AFG9003145M30{}<<<<<<<<<<<<<<04", m.number(5));
    m.plain(
        "passport line",
        REFERENCE,
        true,
        &[&zone, "P<SYRHASANI<<AMINA<MARYAM<<<<<<<<<<<<<<<<<<<<"],
    );
    let prison = format!("A{}{}{}", m.number(4), m.letter(letters), m.letter(letters));
    m.add("prison number", REFERENCE, "In detention I was {}.", &prison, true);
}

fn courts(m: &mut Maker) {
    let year = 2016 + m.dice.below(11);
    let (five, six, four) = (m.digits(5), m.digits(6), m.number(4));
    for letters in ["PA", "HU", "EA", "DA"] {
        let detail = format!("{letters}/{five}/{year}");
        m.add("tribunal reference", REFERENCE, "The appeal is {}.", &detail, true);
    }
    for detail in [
        format!("UI-{year}-{six}"),
        format!("JR-{year}-LON-{six}"),
        format!("JR/{four}/{year}"),
        format!("PA {five} {year}"),
    ] {
        m.add("tribunal reference", REFERENCE, "The appeal is {}.", &detail, true);
    }
    for detail in [
        format!("AC-{year}-LON-{six}"),
        format!("CO/{four}/{year}"),
        format!("CA-{year}-{six}"),
        format!("KB-{year}-{six}"),
    ] {
        m.add("court reference", REFERENCE, "The claim is {}.", &detail, true);
    }
}

fn contacts(m: &mut Maker) {
    let (three, six) = (m.number(3), m.digits(6));
    let mobile = format!("078{three}{six}")[..11].to_owned();
    let (a, b, c) = (&mobile[..5], &mobile[5..8], &mobile[8..]);
    let kind = "mobile number";
    m.add(kind, CONTACT, "Ring me on {}.", &mobile, true);
    m.add(kind, CONTACT, "Ring me on {}.", &format!("{a} {b} {c}"), true);
    m.add(kind, CONTACT, "Ring me on {}.", &format!("{a}-{b}-{c}"), true);
    m.add(kind, CONTACT, "Ring me on {}.", &format!("+44 (0){} {b}{c}", &a[1..]), true);
    m.add(kind, CONTACT, "Ring me on {}.", &format!("0044 {} {b}{c}", &a[1..]), true);
    let land = m.number(6);
    m.add("landline number", CONTACT, "My number at home was {}.", &format!("01482 {land}"), true);
    m.add("landline number", CONTACT, "I rang {}.", &format!("(0113) 2{land}"), false);
    let foreign = m.number(7);
    m.add("number abroad", CONTACT, "My mother is on {}.", &format!("+93 70 {foreign}"), true);
    m.add("number abroad", CONTACT, "My mother is on {}.", &format!("00963 933 {land}"), true);
    let letters = "abcdefghijk";
    let user = format!("{}{}.{}", m.letter(letters), m.letter(letters), m.number(3));
    let kind = "email address";
    m.plain(kind, CONTACT, true, &[&format!("Write to {user}@gmail.com today.")]);
    m.plain(kind, CONTACT, false, &[&format!("Write to {user}@hotmail.co.uk today.")]);
    m.plain(kind, CONTACT, true, &[&format!("Write to {user}(at)charity.org.uk today.")]);
    m.plain(kind, CONTACT, true, &[&format!("Write to {user}\u{ff20}yahoo.com today.")]);
    m.plain(
        "name on a network",
        CONTACT,
        true,
        &[&format!("I am @{user} there.").replace('.', "_").replace("there_", "there.")],
    );
    let area = ["LS", "B", "SW", "G", "NE", "CF"][m.dice.below(6)];
    let (inner, end) = (m.number(1), format!("{}{}", m.letter("ABDEFGH"), m.letter("JLNPQR")));
    let district = m.number(1);
    let kind = "postcode";
    m.add(kind, CONTACT, "I live at {}.", &format!("{area}{district} {inner}{end}"), true);
    m.add(kind, CONTACT, "I live at {}.", &format!("{area}{district}{inner}{end}"), true);
    m.plain(kind, CONTACT, true, &[&format!("The house is in {area}{district} O{end}.")]);
    let (north, west) = (m.digits(5), m.digits(5));
    let kind = "coordinates";
    m.add(kind, CONTACT, "It is at {}.", &format!("53.{north}, -1.{west}"), true);
    m.add(kind, CONTACT, "The GPS position was {}.", &format!("33.{north}, 69.{west}"), true);
    m.plain(
        kind,
        CONTACT,
        true,
        &[
            &format!("It is at 53.{north}° N, 1.{west}° W."),
            "It is at 53°48'26\"N 1°32'58\"W.",
            "It is at 53° 48′ 26″ N.",
            "It is at 9C5WRFXX+2V.",
            "It is at ///filled.count.soap now.",
            "The what3words address is filled.count.soap today.",
        ],
    );
}

fn dates(m: &mut Maker) {
    const MONTHS: [&str; 6] = ["January", "March", "May", "July", "September", "December"];
    let (day, month) = (m.dice.below(28) + 1, m.dice.below(6));
    let year = 1970 + m.dice.below(50);
    let (name, number) = (MONTHS[month], month * 2 + 1);
    let short = &name[..3];
    for detail in [
        format!("{day} {name} {year}"),
        format!("{day:02}/{number:02}/{year}"),
        format!("{day:02}.{number:02}.{year}"),
        format!("{year}-{number:02}-{day:02}"),
        format!("{name} {day}, {year}"),
    ] {
        m.add("date of birth", DATE, "I was born on {}.", &detail, true);
        m.add("date of arrival", DATE, "She arrived in the UK on {}.", &detail, true);
    }
    m.plain(
        "date of birth",
        DATE,
        true,
        &[
            &format!("My date of birth is the {day}th of {name} {year}."),
            &format!("DOB: {day} {short} {year}"),
            &format!("They wrote {day} {name} as my birthday."),
        ],
    );
    m.plain(
        "date of arrival",
        DATE,
        true,
        &[
            &format!("On {day} {name} we came by boat."),
            &format!("I landed at the airport on {name} {day}."),
        ],
    );
    m.plain(
        "other date",
        DATE,
        true,
        &[
            &format!("They detained me on {day} {name} {year}."),
            &format!("On {day}/{number}/{year} my wife died."),
        ],
    );
}

fn words(m: &mut Maker) {
    m.plain(
        "place and nationality",
        PLACE,
        true,
        &[
            "I am Eritrean and I live in Rhyl.",
            "I came from Jalalabad in Afghanistan, and now I work in Boston.",
            "As a Sri Lankan I was alone in Merthyr Tydfil.",
            "I am from Sudan. They moved me to Wethersfield.",
        ],
    );
    m.plain(
        "place and nationality",
        PLACE,
        false,
        &[
            "An Eritrean woman in Rhyl asked us for help.",
            "We met a Kurdish teacher from Halabja near Merthyr Tydfil.",
            "One Sudanese student was moved to Oban.",
        ],
    );
    m.plain(
        "name",
        NAME,
        true,
        &[
            "My friend Habtamu went with me.",
            "Then Mr Oduya said that it was finished.",
            "We waited with Amina al Hasani outside.",
            "Tesfaye said that they would come.",
            "The worker was called Bronwen.",
            "Zahra’s papers were lost.",
            "I studied at Brackendale College with my cousin.",
        ],
    );
}

/// Texts without any detail of a person.
fn quiet(m: &mut Maker) {
    m.quiet("law", false, &[
        "See section 12(3)(b) and s 45 of the Act, and Schedule 2, paragraph 4(1)(a).",
        "R (X) v Y [2024] EWHC 994 (Admin), [2019] 1 WLR 200 and [2022] UKUT 23 (IAC) decide it.",
        "The Regulations are SI 2024/342, and the notice is IC-240195-X7Y8.",
        "The tribunal decided EA/2023/0123 and FS50123456 about freedom of information.",
        "Paragraph 276ADE(1) and Appendix EU, rule EU11A, apply.",
        "Article 8(2), Article 22 UK GDPR, and CPR 39.2(4).",
        "The European court decided application no 43514/15 and 30562/04.",
        "Case C-511/18 and T-458/17 are about retention.",
    ]);
    m.quiet(
        "numbers",
        false,
        &[
            "The fee is £1,048.50, and the budget was £1,234,567.89 in 2023/24.",
            "The breach covered 18 714 people, or 1 234 567 records.",
            "See doi 10.1145/3411764.3445518 and https://doi.org/10.1016/j.clsr.2023.105863.",
            "ISBN 978-0-306-40615-7, ISSN 1234-5679 and ORCID 0000-0002-1825-0097.",
            "Version 2026.11.1 of 30 November 2026, ISO/IEC 27001:2022, RFC 9110.",
            "The server is 192.168.10.254, the hash is 9f86d081884c7d65 and the port is 8443.",
            "The ratio rose from 0.1234 to 0.5678, and from 12.345 to 67.890 per cent.",
            "Use form N244, VAF4A or ASF1, on A4 paper, by 5 pm on day 30.",
            "In 2023 10 people waited 1234 days, and 12 of 34 answered.",
            "The code of practice has 1234567 words and 8901 notes.",
        ],
    );
    m.quiet(
        "public contacts",
        false,
        &[
            "Ring the helpline on 0808 801 0503, or Samaritans on 116 123, or 999.",
            "The regulator answers on 0303 123 1113 and 0300 123 4979.",
            "The office is on 020 3716 0283, Monday to Friday.",
            "Write to public.enquiries@homeoffice.gov.uk or casework@ico.org.uk.",
            "The address is 2 Ruskin Square, Dingwall Road, Croydon CR0 2WF.",
            "An example is 07700 900123, and help@example.org.",
            "Ring +44 20 7946 0123 for an example.",
            "Write to the Information Commissioner, Wycliffe House, Wilmslow SK9 5AF.",
        ],
    );
    m.quiet(
        "dates of rules",
        false,
        &[
            "People who arrived before 31 December 2020 may apply.",
            "Children born on or after 1 January 1983 are different.",
            "The Act entered into force on 25 May 2018.",
            "Permits expired on 31 December 2024, and the rule began on 1 April.",
            "The letter arrived on 5 March 2026, and the answer on 2026-04-02.",
            "A birth date of 1 January is often only a placeholder.",
        ],
    );
    m.quiet(
        "places and people",
        false,
        &[
            "Afghan and Iranian people in Leeds and London asked the council.",
            "A Ukrainian refugee in Manchester may use the scheme.",
            "Eritrean nationals in the United Kingdom have the same rights.",
            "The Syrian scheme began in Parliament in January.",
            "The Information Commissioner wrote to the Secretary of State for the Home Department.",
        ],
    );
    m.quiet(
        "testimony",
        true,
        &[
            "I waited 42 days, and the fee was £1,048.",
            "I rang 116 123 and 0808 801 0503, and nobody answered.",
            "On Monday I went to London, and in January I got a letter from the Home Office.",
            "I speak Arabic and English. My country is Syria.",
            "The letter was about section 55 and Article 8.",
            "They said that it would take 12 weeks. It took 30.",
            "I am Iranian, and I live in Birmingham with my children.",
            "My eVisa did not load in 2025. It was the third time.",
            "I said: where is my card? He said no.",
            "We had 35 pounds a week, at 9.30 every Thursday.",
            "They took my fingerprints for Eurodac, and Atlas had the wrong photograph.",
            "I rang Migrant Help. Serco moved us, and Mitie drove the van.",
            "A letter came from Lunar House, and Sopra Steria scanned it for UKVI.",
            "The Helen Bamber Foundation’s doctor wrote to the Home Office.",
        ],
    );
}
