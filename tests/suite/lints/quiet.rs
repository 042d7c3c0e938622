//! What the lints must not report: nobody reads a report full of false alarms.

use crate::support::Project;

/// Checks that every text passes with all warnings denied.
#[track_caller]
fn quiet(texts: &[&str]) {
    let project = Project::base();
    let mut loud = Vec::new();
    for text in texts {
        project.rewrite_body(text);
        let run = project.run(&["check", "--format", "short", "--deny", "warnings"]);
        if run.code != Some(0) {
            loud.push(format!("{text}\n{}", run.stdout));
        }
    }
    assert!(loud.is_empty(), "{}", loud.join("\n"));
}

#[test]
fn acronyms_are_spelt_out_in_several_ways() {
    quiet(&[
        "The Information Commissioner’s Office (ICO) answers. The ICO’s letters are short.\n",
        "The ICO (Information Commissioner’s Office) answers. Ask the ICO.\n",
        "The UK General Data Protection Regulation (UK GDPR) and the UK GDPR’s rules.\n",
        "Data protection impact assessments (DPIAs) help. Ask for the DPIA.\n",
        "**UK Visas and Immigration** (“UKVI”) answers. UKVI is slow.\n",
        "NHS is the National Health Service. Ask the NHS.\n",
        "NHS\n\n: The National Health Service.\n",
        "Part IV and Schedule XII.\n\nThe UK, the EU and the US. HM Treasury.\n",
        "Do NOT send originals. Write to GOV.UK, SW1A 2AA. See form N244, page A4.\n",
        "Run `SELECT` on it.\n\n```text\nSQL\n```\n",
        "*R (ADL) v Secretary of State* [2024] EWHC 994 (Admin) is known.[@orchard-2024] See SI \
         2024/342.\n",
        "See [the ICO route](#asking).\n",
        "::: testimony {by=\"A reader\" .illustrative}\nThe ETA and the BRP were wrong.\n:::\n",
    ]);
}

#[test]
fn a_glossary_term_spells_out_the_acronym_that_it_has() {
    let project = Project::base().replace(
        "content/glossary.toml",
        "term = \"controller\"",
        "term = \"controller\"\nalso = [\"CTRL\", \"CTRL office\"]",
    );
    for body in ["Ask the [CTRL](term:). The CTRL answers.\n", "The [CTRL office](term:).\n"] {
        project.rewrite_body(body);
        project.run(&["check", "--deny", "unexpanded-acronym"]).expect_success();
    }
}

#[test]
fn authorities_may_be_cited_in_several_ways() {
    quiet(&[
        "The Data Protection Act 2018 says so.[@dpa-2018, s 45]\n",
        "It gives a right.[@dpa-2018]\n\nThe Data Protection Act 2018 is long.\n",
        "## The Data Protection Act 2018\n\nIt gives a right.[@dpa-2018]\n",
        "The law says:\n\n- the Data Protection Act 2018 helps;\n- so does time.[@dpa-2018]\n",
        "The Data Protection Act 2018 helps.[^law]\n\n[^law]: See [@dpa-2018, s 45].\n",
        "A guide explains the Orchards Act 1998.[@guide-2025]\n",
        "A guide explains *Plum v Pear*.[@guide-2025]\n",
        "Article 8 protects private life, part of the Data Protection Act 2018.[@dpa-2018]\n",
        "In *R (Orchard) v Home Secretary* the court agreed.[@orchard-2024]\n",
        "::: letter\nI ask under the Data Protection Act 2018.\n:::\n",
        "The Act of 2018 and the Order of 2024. Since Act 2018 nothing changed.\n",
        "In May 2024 the court made an order. Version 2 v version 3.\n",
    ]);
}

#[test]
fn regulations_that_name_an_act_are_cited_by_their_own_key() {
    let name = "Data Protection Act 2018 (Fruit) Regulations 2024";
    let source = format!("\nfruit-2024:\n  type: legislation\n  title: {name}\n  date: 2024\n");
    Project::base()
        .append("content/sources.yml", &source)
        .body(&format!("The {name} changed that.[@fruit-2024]\n"))
        .run(&["check", "--deny", "warnings"])
        .expect_success();
}

#[test]
fn a_reader_who_is_told_is_not_misled() {
    quiet(&[
        "<!-- unconfirmed: the price -->\n\nIn June 2026 apples were free.\n",
        "<!-- unconfirmed: the price -->\n\nIn 2026 it was open whether apples are free.\n",
        "<!-- unconfirmed: the price -->\n\n::: unsettled {as-at=\"2026-07-02\"}\n- We believe that apples are free.\n:::\n",
        "::: unsettled {as-at=\"2026-07-02\"}\n<!-- unconfirmed: the price -->\n\nIt is not confirmed that apples are free.\n:::\n",
        "<!-- verify: the price; the list -->\n\nApples are free.\n",
        "<!-- verify this by hand -->\n\nApples are free.\n",
        "::: letter\nWe believe that apples are free.\n:::\n",
        "<!-- unconfirmed: the price -->\n<!-- the editor’s own note -->\n\nIt was so in 2026.\n",
        "<!-- Unconfirmed: the price\nof apples -->\n\n- Apples\n- were free in 2026.\n",
        "::: table {#tab-prices}\n<!-- unconfirmed: the price -->\n\nPrices in 2026.\n\n| A |\n|---|\n| 1 |\n:::\n",
        "Apples.[^a]\n\n<!-- unconfirmed: the price -->\n\n[^a]: Free in 2026.\n\n## More\n\nText.\n",
        "<!-- see: the minutes -->\n\nApples are free.\n",
    ]);
}

#[test]
fn sentences_end_where_readers_end_them() {
    let half = "the old gardener who kept the orchard behind the mill for forty years and more wrote \
                down every evening how many apples had fallen";
    quiet(&[
        &format!("The law says that {half}.[@dpa-2018] Nobody knew that {half}.\n"),
        &format!("- In spring {half}\n- In autumn {half}\n"),
        &format!("| A | B |\n|---|---|\n| {half} | {half} |\n"),
        &format!("We learn here that {half}:\n\n1. {half}\n"),
        &format!("::: letter\nDear reader,\\\n{half}\\\n{half}\n:::\n"),
        &format!("> It was said that {half} and {half}.\n"),
    ]);
}

#[test]
fn links_that_help_pass() {
    quiet(&[
        "## Here {#here}\n\nSee [above](#here), [the letter](#writing) and [its point](#the-point).\n",
        "- See [the letter](#writing).\n- Then [the letter](#writing) again.\n",
        "Ask [a controller](term:controller); [a controller](term:controller) answers.\n",
        "Write to <help@orchard.example> or [call](tel:+441632960000).\n",
        "::: letter\nI looked at https://orchard.example/guide and found nothing.\n:::\n",
        "Use `https://orchard.example/` as it stands.\n",
    ]);
}

#[test]
fn a_rule_with_its_nation_passes() {
    quiet(&[
        "::: legal\nIn Scotland the law asks for a form.\n:::\n",
        "In England and Wales this is the law.\n\n::: legal\nThe law asks for no form.\n:::\n",
        "## Court\n\nJudicial review must be claimed promptly.[@orchard-2024]\n\n### Where\n\nThis is \
         for Northern Ireland.\n",
        "The judge allowed judicial review in the end.\n",
    ]);
    Project::base()
        .replace("content/chapters/plain.md", "jurisdiction: [UK]", "jurisdiction: [Scotland]")
        .body("Judicial review must be claimed promptly.[@orchard-2024]\n")
        .run(&["check", "--deny", "warnings"])
        .expect_success();
}

#[test]
fn figures_with_few_words_or_with_a_description_pass() {
    let texts = |count: usize| {
        let texts: String = (0..count).map(|n| format!("<text y=\"{n}\">Step</text>")).collect();
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{texts}</svg>\n")
    };
    let figure = "::: figure\n![Steps.](figures/steps.svg)\n\nSteps.\n:::\n";
    let described = ":::: figure\n![Steps.](figures/steps.svg)\n\nSteps.\n\n::: description\nOne \
                     step after the other.\n:::\n::::\n";
    for (count, body, code) in [(7, figure, 0), (8, figure, 1), (8, described, 0)] {
        Project::base()
            .write("content/figures/steps.svg", texts(count))
            .body(body)
            .run(&["check", "--deny", "missing-description"])
            .expect_failure(code);
    }
}

#[test]
fn words_that_go_with_a_testimony_may_lead_in_to_it() {
    let story = "content/case-studies/story.md";
    let own = "::: testimony {by=\"A reader in Leeds, 2026\" consent=\"t-base1\"}";
    let around = Project::base()
        .replace(story, own, &format!("They wrote, and this came of it.\n\n{own}"))
        .replace(
            story,
            "::: testimony {by=\"Illustrative",
            "Others may say:\n\n::: testimony {by=\"Illustrative",
        );
    around.run(&["check", "--deny", "lead-in"]).expect_success();
    // The same consent in a container of its own, which changes what was approved.
    let only = format!("::: only {{consent=\"t-base1\"}}\nThey told us:\n:::\n\n{own}");
    Project::base()
        .replace(story, own, &only)
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_has("no longer the one that was approved")
        .stdout_lacks("lead-in");
}

#[test]
fn a_project_whose_sources_cannot_be_read_has_one_mistake() {
    Project::base()
        .write("content/sources.yml", "dpa-2018: [\n")
        .body("The Data Protection Act 2018 says so.\n")
        .run(&["check", "--format", "short"])
        .expect_failure(1)
        .stdout_lacks("uncited-authority");
}
