//! Citation styles other than the usual one: notes, numbers and names in the text.

use bindery::book::resolve::{Authorities, Cite, Run};

#[test]
fn explore() {
    const SOURCES: &str = "
pollan: {type: book, title: 'The Omnivore’s Dilemma: A Natural History of Four Meals', author: 'Pollan, Michael', publisher: Penguin, location: New York, date: 2006}
leclair: {type: article, title: Not a Place, author: 'Leclair, JAG', date: 2016, page-range: 9-12, parent: {type: periodical, title: Constitutional Forum, volume: 25, issue: 3}}
act: {type: legislation, title: Privacy Act, serial-number: 'RSC 1985, c P-21', date: 1985}
case: {type: case, title: Nevsun Resources Ltd v Araya, serial-number: 2020 SCC 5, date: 2020, organization: Supreme Court}
site: {type: web, title: View your eVisa, author: Home Office, date: 2026-06-05, url: {value: 'https://www.gov.uk/evisa', date: 2026-11-03}}
";
    let show = |runs: &[Run]| -> String {
        runs.iter()
            .map(|r| match r.italic {
                true => format!("*{}*", r.text),
                false => r.text.clone(),
            })
            .collect()
    };
    for style in [
        "chicago-notes",
        "chicago-shortened-notes",
        "mhra-notes",
        "modern-humanities-research-association-notes",
        "turabian-fullnote-8",
        "apa",
        "ieee",
        "vancouver",
        "nature",
        "chicago-author-date",
    ] {
        for language in ["en-GB", "en-US", "fr"] {
            let Ok(all) = Authorities::bundled(SOURCES, style, language) else {
                println!("no {style}");
                continue;
            };
            println!("== {style} {language}");
            for (key, pin) in [
                ("pollan", "p 12"),
                ("leclair", "pp 9-10"),
                ("act", "s 4"),
                ("case", "para 7"),
                ("site", ""),
            ] {
                let cite = Cite { key, pinpoint: Some(pin).filter(|p| !p.is_empty()) };
                println!("{}", show(&all.note(&[cite])));
                println!("   {}", show(&all.entry(key)));
            }
        }
    }
}
