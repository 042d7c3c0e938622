//! The sample's chapters and its case study: every block and every inline.

use super::*;

pub(super) fn first_chapter() -> Section {
    let id = "subject-access";
    Section {
        number: Some("1".into()),
        label: Some("Chapter 1".into()),
        summary: Some(
            "How to ask the Home Office and others for a copy of what they hold, and what to do \
             when the answer is late, thin or refused."
                .into(),
        ),
        facts: vec![
            fact("Law as at", "1 November 2026"),
            fact("Nations", "England, Wales, Scotland, Northern Ireland"),
            fact("Last reviewed", "24 November 2026"),
            fact("For", "caseworkers, volunteers"),
        ],
        blocks: vec![
            paragraph(vec![
                text(LOREM),
                note(id, 1, vec![text("UK GDPR, art 15; Data Protection Act 2018, s 45.")]),
                text(" Anyone may ask, whatever their status, and "),
                strong("nobody has to say why"),
                text(". See "),
                reference("automated", Pointer::Page, "what machines decide"),
                text(" and "),
                reference("sar-limits", Pointer::Number("section 1.2".into()), "time limits"),
                text(" for the rest. The face template is "),
                term("term-biometric", "biometric data"),
                text(" and the Home Office is its "),
                term("term-controller", "controller"),
                text("."),
                note_again(id, 1),
            ]),
            heading("sar-ask", 1, Some("1.1"), "What to ask for"),
            paragraph(vec![
                text("Write to the right team. The address is "),
                link(
                    "https://www.gov.uk/government/publications/requests-for-personal-data-uk-visas",
                    "the form on GOV.UK",
                ),
                note(
                    id,
                    2,
                    vec![link(
                        "https://www.gov.uk/government/publications/requests-for-personal-data-uk-visas",
                        "https://www.gov.uk/government/publications/requests-for-personal-data-uk-visas",
                    )],
                ),
                text(", or send an email with the words "),
                code("SUBJECT ACCESS REQUEST"),
                text(" in its subject line, "),
                emphasis("not"),
                text(" in an attachment."),
            ]),
            list(
                None,
                true,
                vec![
                    item(vec![words("the full case file, notes and minutes among them")]),
                    item(vec![
                        words("logs of who looked at the record, with"),
                        list(
                            None,
                            true,
                            vec![
                                item(vec![words("dates and times")]),
                                item(vec![words("the reason given, where one was given")]),
                            ],
                        ),
                    ]),
                    item(vec![words("what was shared with whom")]),
                ],
            ),
            callout(
                CalloutKind::Unsettled,
                "What is not settled at 2 July 2026",
                vec![words("Who pays for the copy. Keep the bill.")],
            ),
            callout(
                CalloutKind::KeyPoint,
                "Key point",
                vec![words("The clock starts when the request arrives, not when it is read.")],
            ),
            heading("sar-form", 2, None, "A form of words"),
            list(
                Some(3),
                false,
                vec![
                    item(vec![words("Say who you are and how to check it."), words(LOREM)]),
                    item(vec![words("Say what you want and from when.")]),
                ],
            ),
            block(BlockKind::Letter {
                title: Some("Request for personal data".into()),
                own_page: false,
                blocks: vec![
                    paragraph(vec![text("Dear "), inline(InlineKind::Blank(None)), text(",")]),
                    paragraph(vec![
                        text(
                            "I am asking for a copy of all personal data that you hold about me \
                              under article 15 of the UK GDPR. My reference is ",
                        ),
                        inline(InlineKind::Blank(None)),
                        text(" and I was born on "),
                        inline(InlineKind::Blank(None)),
                        text("."),
                    ]),
                    paragraph(vec![
                        text("Yours faithfully,"),
                        inline(InlineKind::Break),
                        inline(InlineKind::Blank(None)),
                    ]),
                ],
            }),
            heading("sar-limits", 1, Some("1.2"), "Time limits"),
            anchored(
                "tab-limits",
                table(
                    "Table 1.1",
                    "Time limits and where they come from.",
                    &["Step", "Limit", "Law"],
                    &[
                        &["First reply", "One month from receipt", "UK GDPR, art 12(3)"],
                        &[
                            "Longer reply",
                            "Two further months, where requests are complex or many, and only \
                             where you are told why within the first month",
                            "UK GDPR, art 12(3)",
                        ],
                        &["Complaint", "As soon as you can", "DPA 2018, s 165"],
                    ],
                ),
            ),
            anchored(
                "fig-clock",
                BlockKind::Figure(Figure {
                    label: "Figure 1.1".into(),
                    image: Image {
                        path: "figures/clock.svg".into(),
                        alt: "A line with four points: request, identity checked, one month, \
                              late."
                            .into(),
                        fills: false,
                        width: None,
                        span: span(3),
                    },
                    caption: vec![text("How long a reply may take.")],
                    description: Vec::new(),
                }),
            ),
            callout(
                CalloutKind::Warning,
                "Before you send",
                vec![words(
                    "A request can tell the Home Office where somebody lives. Take advice first \
                     where that is a risk.",
                )],
            ),
            callout(
                CalloutKind::Note,
                "Note",
                vec![words(
                    "Scotland has the same rules with its own commissioner for some bodies.",
                )],
            ),
            callout(
                CalloutKind::Tip,
                "Tip",
                vec![words("Keep the envelope: its stamp has a date.")],
            ),
            callout(
                CalloutKind::Legal,
                "Legal note",
                vec![words("Schedule 2 to the Act holds an exemption for immigration control.")],
            ),
            block(BlockKind::Checklist {
                title: Some("Before you send".into()),
                blocks: vec![list(
                    None,
                    true,
                    vec![
                        task(false, "Check the address."),
                        task(false, "Keep a copy, and a note of the day on which it was sent."),
                        task(true, "Read this chapter."),
                    ],
                )],
            }),
            block(BlockKind::Testimony {
                attribution: "Illustrative example, not a real person".into(),
                illustrative: true,
                withdrawal: Vec::new(),
                blocks: vec![words(
                    "I did not know that there was a file. When it came, there was another man’s \
                     photograph in it.",
                )],
            }),
            block(BlockKind::Quote(vec![words(
                "The data subject shall have the right to obtain from the controller confirmation \
                 as to whether or not personal data concerning him or her are being processed.",
            )])),
            block(BlockKind::Rule),
            words(LOREM),
        ],
        ..section(id, Role::Chapter, 2, "Subject access requests")
    }
}

pub(super) fn second_chapter() -> Section {
    let rows: Vec<Vec<String>> = (1..=40)
        .map(|row| {
            vec![
                format!("System {row}"),
                "Home Office".to_owned(),
                "Sorts applications into three colours by rules that are not published".to_owned(),
                format!("{}", 2015 + row % 10),
                "In use".to_owned(),
            ]
        })
        .collect();
    let rows: Vec<Vec<&str>> =
        rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let mut blocks = vec![
        words(LOREM),
        heading("auto-systems", 1, Some("2.1"), "Systems in use"),
        anchored(
            "tab-systems",
            table(
                "Table 2.1",
                "Systems that were found in published papers, with what they are said to do.",
                &["Name", "Run by", "What it does", "Since", "State"],
                &rows,
            ),
        ),
        heading("auto-code", 1, Some("2.2"), "What a log looks like"),
        block(BlockKind::Code {
            language: Some("json".into()),
            text: "{\n    \"case\": \"A1234567\",\n    \"url\": \"https://example.org/api/v1/casework/decision-support/records/A1234567?include=history,notes&format=json\",\n\n    \"token\": \"eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ\"\n}\n".into(),
        }),
        paragraph(vec![
            text("A long address in running text, https://www.legislation.gov.uk/ukpga/2018/12/schedule/2/part/1/paragraph/4/2024-03-08, and a code "),
            code("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6"),
            text(" that has no spaces, "),
            inline(InlineKind::Strike(vec![text("and this was struck out")])),
            text("."),
        ]),
    ];
    for _ in 0..4 {
        blocks.push(words(LOREM));
    }
    Section {
        number: Some("2".into()),
        label: Some("Chapter 2".into()),
        summary: Some("What is decided by machines, and how to find out.".into()),
        facts: vec![fact("Law as at", "1 November 2026")],
        blocks,
        ..section(
            "automated",
            Role::Chapter,
            2,
            "Automated decisions and the right to an explanation",
        )
    }
}

pub(super) fn case_study() -> Section {
    Section {
        number: Some("1".into()),
        label: Some("Case study 1".into()),
        language: Language::parse("cy-GB"),
        facts: vec![fact("Status", "Decided"), fact("Parties", "A claimant and a department")],
        blocks: vec![words("Mae’r hawl hon yn perthyn i bawb."), words(LOREM)],
        ..section("glitch", Role::CaseStudy, 2, "A photograph of somebody else")
    }
}
