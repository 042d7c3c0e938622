//! Citations against examples in the form of the published OSCOLA guide (4th edition).

use bindery::book::resolve::{Authorities, AuthorityKind, Cite, Run};

const CSL: &str = include_str!("../../layouts/oscola.csl");
const SOURCES: &str = include_str!("../fixtures/oscola/sources.yml");

fn authorities(yaml: &str) -> Authorities {
    Authorities::parse(yaml, CSL).expect("sources and style are sound")
}

/// Italics between asterisks, web addresses between double angles.
fn show(runs: &[Run]) -> String {
    runs.iter()
        .map(|run| match (&run.url, run.italic) {
            (Some(url), _) if *url == run.text => format!("«{url}»"),
            (Some(url), _) => format!("«{}|{url}»", run.text),
            (None, true) => format!("*{}*", run.text),
            (None, false) => run.text.clone(),
        })
        .collect()
}

fn note(cites: &[(&str, &str)]) -> String {
    let cites: Vec<Cite> = cites
        .iter()
        .map(|(key, pin)| Cite { key, pinpoint: Some(*pin).filter(|p| !p.is_empty()) })
        .collect();
    show(&authorities(SOURCES).note(&cites))
}

fn one(key: &str, pin: &str) -> String {
    note(&[(key, pin)])
}

fn entry(key: &str) -> String {
    show(&authorities(SOURCES).entry(key))
}

fn pin(kind: &str, pin: &str) -> String {
    let yaml = format!("k:\n  type: {kind}\n  title: T\n");
    let cite = Cite { key: "k", pinpoint: Some(pin) };
    show(&authorities(&yaml).note(&[cite])).trim_matches(['*', '.']).to_owned()
}

#[test]
fn case_with_neutral_citation() {
    let expected = "*R (Bridges) v Chief Constable of South Wales Police* [2020] EWCA Civ 1058.";
    assert_eq!(one("bridges-2020", ""), expected);
}

#[test]
fn case_with_neutral_citation_and_law_report() {
    assert_eq!(one("corr-2008", ""), "*Corr v IBC Vehicles Ltd* [2008] UKHL 13, [2008] 1 AC 884.");
}

#[test]
fn case_with_law_report_only() {
    assert_eq!(one("page-1996", ""), "*Page v Smith* [1996] AC 155 (HL).");
    assert_eq!(one("page-1996", "p 185"), "*Page v Smith* [1996] AC 155 (HL) 185.");
    assert_eq!(one("leeds-1990", "pp 530-31"), "*R v Leeds County Court* [1990] QB 523, 530–31.");
}

#[test]
fn case_with_paragraph_pinpoint() {
    let bridges = "*R (Bridges) v Chief Constable of South Wales Police* [2020] EWCA Civ 1058";
    assert_eq!(one("bridges-2020", "para 91"), format!("{bridges} [91]."));
    assert_eq!(one("bridges-2020", "paras 91-93"), format!("{bridges} [91]–[93]."));
    let callery = "*Callery v Gray* [2001] EWCA Civ 1117, [2001] 1 WLR 2112";
    assert_eq!(one("callery-2001", "paras 42, 45"), format!("{callery} [42], [45]."));
    let judge = one("callery-2001", "para 42 (Lord Woolf CJ)");
    assert_eq!(judge, format!("{callery} [42] (Lord Woolf CJ)."));
}

#[test]
fn unreported_case() {
    assert_eq!(one("stubbs-1990", ""), "*Stubbs v Sayer* (CA, 8 November 1990).");
}

#[test]
fn european_cases_keep_the_word_para() {
    let schrems =
        "Case C-311/18 *Data Protection Commissioner v Facebook Ireland Ltd* EU:C:2020:559";
    assert_eq!(one("schrems-2020", "para 105"), format!("{schrems}, para 105."));
    let balogh = "*Balogh v Hungary* App no 47940/99 (ECtHR, 20 July 2004)";
    assert_eq!(one("balogh-2004", "paras 41-42"), format!("{balogh} paras 41–42."));
}

#[test]
fn judicial_review_names_are_short() {
    assert_eq!(
        one("long-name", ""),
        "*R (Open Rights Group) v Home Secretary* [2021] EWCA Civ 800."
    );
}

#[test]
fn act_with_section() {
    assert_eq!(one("dpa-2018", "s 45"), "Data Protection Act 2018, s 45.");
    assert_eq!(one("dpa-2018", "section 15(1)(b)"), "Data Protection Act 2018, s 15(1)(b).");
    assert_eq!(one("dpa-2018", "ss 45-47"), "Data Protection Act 2018, ss 45–47.");
    assert_eq!(one("dpa-2018", ""), "Data Protection Act 2018.");
}

#[test]
fn act_with_schedule_and_paragraph() {
    assert_eq!(one("dpa-2018", "sch 2 para 4"), "Data Protection Act 2018, sch 2 para 4.");
    let long = one("dpa-2018", "Schedule 2, paragraphs 4-5");
    assert_eq!(long, "Data Protection Act 2018, sch 2, paras 4–5.");
}

#[test]
fn statutory_instrument_with_regulation() {
    let si = "Data Protection Act 2018 (Amendment of Schedule 2 Exemptions) Regulations 2024, SI 2024/342";
    assert_eq!(one("si-2024-342", "reg 3"), format!("{si}, reg 3."));
    assert_eq!(one("si-2024-342", ""), format!("{si}."));
}

#[test]
fn retained_regulation_with_article() {
    let gdpr = "UK General Data Protection Regulation, Regulation (EU) 2016/679 as it forms part of domestic law";
    assert_eq!(one("uk-gdpr", "art 15"), format!("{gdpr}, art 15."));
    assert_eq!(one("uk-gdpr", "Article 6(1)(f)"), format!("{gdpr}, art 6(1)(f)."));
}

#[test]
fn no_comma_after_a_closing_bracket() {
    assert_eq!(one("echr", "art 8"), "European Convention on Human Rights (ECHR) art 8.");
}

#[test]
fn bills_of_both_houses() {
    assert_eq!(one("academies", "cl 8(2)"), "Academies HL Bill (2010–11) 1, cl 8(2).");
    assert_eq!(one("consolidated", ""), "Consolidated Fund HC Bill (2008–09) [5].");
}

#[test]
fn web_page_of_an_organisation() {
    let expected = "Home Office, ‘View your eVisa’ (5 June 2026) \
                    <«https://www.gov.uk/evisa»> accessed 24 November 2026.";
    assert_eq!(one("home-office-evisa", ""), expected);
    let pin = one("home-office-evisa", "para 4");
    assert!(pin.contains("(5 June 2026) para 4 <"), "{pin}");
}

#[test]
fn web_page_with_month_or_year_only() {
    let expected = "Information Commissioner’s Office, ‘Reprimand’ (September 2022) \
                    <«https://ico.org.uk/reprimand»> accessed June 2026.";
    assert_eq!(one("ico-reprimand", ""), expected);
    assert_eq!(
        one("year-only", ""),
        "Liberty, ‘Report’ (2023) <«https://example.org/r»> accessed 2026."
    );
    assert_eq!(one("no-date", ""), "Liberty, ‘Report’ <«https://example.org/r»>.");
}

#[test]
fn web_page_without_author() {
    let expected =
        "‘Rights on Arrival’ (3 May 2024) <«https://example.org/a»> accessed 1 June 2026";
    assert_eq!(one("nobody", ""), format!("{expected}."));
    assert_eq!(entry("nobody"), format!("——{expected}"));
}

#[test]
fn web_page_on_a_named_site() {
    let rest = "‘Virtual Friend Fires Employee’ (*Naked Law*, 1 May 2009) \
                <«http://www.nakedlaw.com/2009/05/index.html»> accessed 19 November 2009";
    assert_eq!(one("cole-2009", ""), format!("Sarah Cole, {rest}."));
    assert_eq!(entry("cole-2009"), format!("Cole S, {rest}"));
}

#[test]
fn government_report() {
    let bribery = "Law Commission, *Reforming Bribery* (Law Com No 313, 2008)";
    assert_eq!(one("bribery", "paras 3.12-3.17"), format!("{bribery} paras 3.12–3.17."));
    let online = "Independent Chief Inspector of Borders and Immigration, *An Inspection* (March 2024) \
                  <«https://www.gov.uk/i»> accessed June 2026.";
    assert_eq!(one("inspection", ""), online);
    assert_eq!(one("safety", ""), "Health Committee, *Patient Safety* (HC 2008–09, 151-I).");
}

#[test]
fn journal_article() {
    let griffith = "‘The Common Law and the Political Constitution’ (2001) 117 LQR 42";
    assert_eq!(one("griffith", "p 64"), format!("JAG Griffith, {griffith}, 64."));
    assert_eq!(entry("griffith"), format!("Griffith JAG, {griffith}"));
    let craig = "‘Theory, “Pure Theory” and Values in Public Law’ [2005] PL 440";
    assert_eq!(one("craig", ""), format!("Paul Craig, {craig}."));
    let online = "Graham Greenleaf and Another Author, ‘Free Access’ (2010) 1(1) EJLT \
                  <«http://ejlt.org/a»> accessed 27 July 2010.";
    assert_eq!(one("ejlt", ""), online);
}

#[test]
fn newspaper_article() {
    let expected =
        "Jane Croft, ‘Supreme Court Warns on Quality’ *Financial Times* (London, 1 July 2010) 3.";
    assert_eq!(one("croft", ""), expected);
}

#[test]
fn book_and_chapter() {
    assert_eq!(one("endicott", ""), "Timothy Endicott, *Vagueness in Law* (OUP 2000).");
    assert_eq!(one("endicott", "p 12"), "Timothy Endicott, *Vagueness in Law* (OUP 2000) 12.");
    assert_eq!(entry("four"), "One A and others, *Many Hands* (2nd edn, Hart 2009)");
    assert_eq!(
        one("horder", ""),
        "Jeremy Horder (ed), *Oxford Essays in Jurisprudence* (OUP 2000)."
    );
    let chapter = "‘The Value of Authorship’ in William H Dutton and Paul W Jeffreys (eds), \
                   *World Wide Research* (MIT Press 2010)";
    assert_eq!(one("pila", ""), format!("Justine Pila, {chapter}."));
    assert_eq!(entry("pila"), format!("Pila J, {chapter}"));
}

#[test]
fn several_cites_in_one_note() {
    let expected = "UK General Data Protection Regulation, Regulation (EU) 2016/679 as it forms part of \
                    domestic law, art 15; Data Protection Act 2018, s 45; *Corr v IBC Vehicles Ltd* \
                    [2008] UKHL 13, [2008] 1 AC 884 [7].";
    let cites = [("uk-gdpr", "art 15"), ("dpa-2018", "s 45"), ("corr-2008", "para 7")];
    assert_eq!(note(&cites), expected);
    let twice = note(&[("dpa-2018", "s 45"), ("dpa-2018", "s 45")]);
    assert_eq!(twice, "Data Protection Act 2018, s 45; Data Protection Act 2018, s 45.");
}

#[test]
fn table_has_upright_cases_and_no_full_stop() {
    assert_eq!(entry("corr-2008"), "Corr v IBC Vehicles Ltd [2008] UKHL 13, [2008] 1 AC 884");
    assert_eq!(entry("farquar"), "Farquar’s Estate, Re [2001] EWHC 1 (Ch)");
    assert_eq!(one("farquar", ""), "*Re Farquar’s Estate* [2001] EWHC 1 (Ch).");
    assert_eq!(entry("dpa-2018"), "Data Protection Act 2018");
}

#[test]
fn organisations_are_not_taken_for_persons() {
    for name in [
        "Home Office",
        "Department for Transport",
        "Department for Science, Innovation and Technology",
        "Department for Digital, Culture, Media and Sport",
        "Foreign, Commonwealth and Development Office",
        "Joint Council for the Welfare of Immigrants",
        "openDemocracy",
    ] {
        let yaml = format!("k:\n  type: web\n  title: T\n  author: {name}\n");
        let all = authorities(&yaml);
        assert_eq!(show(&all.note(&[Cite { key: "k", pinpoint: None }])), format!("{name}, ‘T’."));
        assert_eq!(show(&all.entry("k")), format!("{name}, ‘T’"));
    }
    let yaml = "k: {type: web, title: T, author: [\"van Dijk, Jan\", \"Binns, Reuben\"]}";
    assert_eq!(
        show(&authorities(yaml).note(&[Cite { key: "k", pinpoint: None }])),
        "Jan van Dijk and Reuben Binns, ‘T’."
    );
}

#[test]
fn pinpoints_of_judgments() {
    for (raw, expected) in [
        ("para 91", "[91]"),
        ("para. 91", "[91]"),
        ("para91", "[91]"),
        ("Paragraph 91.", "[91]"),
        ("[91]", "[91]"),
        ("91", "[91]"),
        ("paras 91 – 93", "[91]–[93]"),
        ("paras 91--93", "[91]–[93]"),
        ("paras 91 to 93", "[91]–[93]"),
        ("[91]-[93]", "[91]–[93]"),
        ("paras 42 and 45", "[42], [45]"),
        ("paras 42, 45-47, and 50A", "[42], [45]–[47], [50A]"),
        ("at para 3", "[3]"),
        ("para 91(b)", "[91](b)"),
    ] {
        assert_eq!(pin("case", raw), format!("T* {expected}"), "{raw}");
    }
    for raw in ["headnote", "2nd judgment", "para", "paras", "s", "–", "[", "[]", "(", "paras ,"]
    {
        let printed = pin("case", raw);
        assert!(printed.starts_with("T* ") || printed.starts_with("T*, "), "{raw}: {printed}");
    }
}

#[test]
fn pinpoints_of_legislation() {
    for (raw, expected) in [
        ("s. 45", "s 45"),
        ("s45", "s 45"),
        ("Sections 45 - 47", "ss 45–47"),
        ("sch.2 para.4", "sch 2 para 4"),
        ("Sch A1, pt 2", "sch A1, pt 2"),
        ("Part IV", "pt IV"),
        ("regulations 3-4", "regs 3–4"),
        ("s 13(a)-(c)", "s 13(a)–(c)"),
        ("para 4", "para 4"),
        ("recital 26", "recital 26"),
        ("p 3", "p 3"),
        ("sub-section of the schedule", "sub-section of the schedule"),
        ("  s   45  ", "s 45"),
    ] {
        assert_eq!(pin("legislation", raw), format!("T, {expected}"), "{raw}");
    }
    assert_eq!(pin("legislation", " "), "T");
    assert_eq!(pin("legislation", "."), "T");
}

#[test]
fn pinpoints_of_other_works() {
    for (raw, expected) in [
        ("pages 12-14", "12–14"),
        ("page ii", "page ii"),
        ("ch 4", "ch 4"),
        ("section 3", "section 3"),
    ] {
        assert_eq!(pin("book", raw), format!("T*, {expected}"), "{raw}");
    }
}

#[test]
fn addresses_have_a_run_of_their_own() {
    let all = authorities(SOURCES);
    let runs = all.note(&[Cite { key: "home-office-evisa", pinpoint: None }]);
    let texts: Vec<_> = runs.iter().map(|r| (r.text.as_str(), r.url.is_some())).collect();
    assert_eq!(texts[1], ("https://www.gov.uk/evisa", true));
    assert!(texts[0].0.ends_with('<') && texts[2].0.starts_with("> accessed"));
    assert_eq!(all.url("dpa-2018"), Some("https://www.legislation.gov.uk/ukpga/2018/12"));
    assert_eq!(all.url("corr-2008"), None);
}

#[test]
fn kinds_keys_and_unknown_keys() {
    let all = authorities(SOURCES);
    assert_eq!(all.keys().next(), Some("bridges-2020"));
    assert!(all.contains("uk-gdpr") && !all.contains("nothing"));
    assert_eq!(all.kind("bridges-2020"), AuthorityKind::Case);
    assert_eq!(all.kind("si-2024-342"), AuthorityKind::Legislation);
    assert_eq!(all.kind("ico-reprimand"), AuthorityKind::Other);
    assert_eq!(all.kind("nothing"), AuthorityKind::Other);
    assert_eq!(show(&all.note(&[Cite { key: "nothing", pinpoint: Some("s 1") }])), "nothing.");
    assert_eq!(show(&all.entry("nothing")), "nothing");
    assert!(all.note(&[]).is_empty());
}

#[test]
fn order_of_the_table() {
    let all = authorities(SOURCES);
    let sorted = |kind| {
        let mut keys: Vec<&str> = all.keys().filter(|k| all.kind(k) == kind).collect();
        keys.sort_by_key(|k| all.sort_key(k));
        keys
    };
    let cases = sorted(AuthorityKind::Case);
    assert_eq!(cases[..4], ["balogh-2004", "callery-2001", "corr-2008", "schrems-2020"]);
    assert_eq!(
        cases[4..],
        ["farquar", "page-1996", "bridges-2020", "long-name", "leeds-1990", "stubbs-1990"]
    );
    let law = sorted(AuthorityKind::Legislation);
    assert_eq!(law, ["academies", "consolidated", "dpa-2018", "echr", "uk-gdpr", "si-2024-342"]);
    let other = sorted(AuthorityKind::Other);
    assert_eq!(other[..3], ["nobody", "cole-2009", "craig"]);
}

#[test]
fn marks_at_the_end_of_a_title_stay() {
    let yaml = "k: {type: web, title: Parents’}\nq: {type: web, title: The ‘hostile environment’}\n\
                r: {type: report, title: R, serial-number: Cm 1 (No 2)}\nd: {type: web, title: A $5 fee?}";
    let all = authorities(yaml);
    let note = |key| show(&all.note(&[Cite { key, pinpoint: None }]));
    assert_eq!(note("k"), "‘Parents’’.");
    assert_eq!(note("q"), "‘The “hostile environment”’.");
    assert_eq!(note("r"), "*R* (Cm 1 (No 2)).");
    assert_eq!(note("d"), "‘A $5 fee?’.");
}

#[test]
fn problems_name_the_source_and_say_what_to_do() {
    let problems = |yaml: &str| Authorities::parse(yaml, CSL).err().unwrap_or_default();
    let one = |yaml: &str| {
        let [problem] = &problems(yaml)[..] else { panic!("{yaml}: {:?}", problems(yaml)) };
        problem.clone()
    };
    let no_title = one("a: {type: web}");
    assert_eq!(no_title.key.as_deref(), Some("a"));
    assert_eq!(no_title.message, "the source `a` has no title");
    assert_eq!(
        one("a: {type: web, title: T, date: 20222}").message,
        "the source `a` has a date that cannot be right"
    );
    let month = one("a: {type: web, title: T, date: 2022-13}");
    assert_eq!(month.key.as_deref(), Some("a"));
    assert!(
        month
            .message
            .starts_with("the source `a` cannot be read: date: month not in interval 1-12")
    );
    let hint = |yaml: &str| one(yaml).hint.unwrap_or_default();
    assert!(hint("a: {type: web, title: T, url: www.x.org}").contains("with https://"));
    assert!(
        hint("a: {type: web, title: T, author: 'Department of A, B, C, D and E'}")
            .contains("author: { name:")
    );
    let twice = one("a: {type: web, title: T}\na: {type: web, title: T}");
    assert_eq!(twice.key, None);
    assert!(twice.message == "the list of sources has the key `a` twice");
    // Several sources that are wrong are reported together.
    let keys: Vec<Option<String>> =
        problems("a: {type: web}\nb: {type: web}").into_iter().map(|problem| problem.key).collect();
    assert_eq!(keys, [Some("a".to_owned()), Some("b".to_owned())]);
    assert_eq!(problems(""), []);
    assert_eq!(problems("# nothing yet\n"), []);
    let style = Authorities::parse("", "<style/>").expect_err("no style");
    assert!(style[0].message.starts_with("the citation style"));
    assert!(Authorities::parse("", "").is_err());
}

/// Odd pinpoints on every source cause no panic, end with a full stop, and never leave two runs of
/// the same kind in a row.
#[test]
fn odd_input_never_panics() {
    let all = authorities(SOURCES);
    let parts = [
        "para", "s", "[", "]", "91", "–", "-", " ", ",", "(", ")", ".", "é", "¶", "to", "\u{E001}",
        "0", "\n", "p", "IV",
    ];
    let mut seed = 7_u64;
    let mut next = |n: usize| {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (seed >> 33) as usize % n
    };
    let keys: Vec<&str> = all.keys().collect();
    for _ in 0..3000 {
        let pin: String = (0..next(9)).map(|_| parts[next(parts.len())]).collect();
        let runs = all.note(&[Cite { key: keys[next(keys.len())], pinpoint: Some(&pin) }]);
        assert!(runs.last().is_some_and(|r| r.text.ends_with('.')), "{pin:?}");
        let alike =
            |w: &[Run]| w[0].italic == w[1].italic && w[0].url.is_none() && w[1].url.is_none();
        assert!(!runs.windows(2).any(alike), "{pin:?}: {runs:?}");
        assert!(runs.iter().all(|r| !r.text.is_empty() && !r.text.contains('\u{E001}')), "{pin:?}");
    }
}

#[test]
fn the_same_every_time() {
    let all = authorities(SOURCES);
    let round = || -> Vec<Vec<Run>> {
        let cite = |key| [Cite { key, pinpoint: Some("para 3") }];
        all.keys().flat_map(|key| [all.note(&cite(key)), all.entry(key)]).collect()
    };
    assert_eq!(round(), round());
}
