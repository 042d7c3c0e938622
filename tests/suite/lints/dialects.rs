//! `looks-like-markup` for lists, tasks, links, breaks and signs of other tools: each is found where
//! it is, says how to write it, and can be allowed. Ordinary legal text stays clean.

use crate::support::Project;

fn check(body: &str) -> String {
    Project::base().body(&format!("{body}\n")).run(&["check", "--format", "short"]).stdout
}

#[test]
fn each_is_found_once_where_it_is() {
    for (body, place, hint) in [
        ("#Heading", "15:1", "write two to five number signs and a space"),
        ("## Heading{#an-id}", "15:11", "put a space before it: `## Heading {#an-id}`"),
        ("####### Seven", "15:1", "write two to five number signs and a space"),
        ("- [] six", "15:3", "write `- [ ] words` or `- [x] words`"),
        ("- [-] six", "15:3", "write `- [ ] words` or `- [x] words`"),
        ("- [ ]six", "15:3", "write `- [ ] words` or `- [x] words`"),
        ("- [x]six", "15:3", "write `- [ ] words` or `- [x] words`"),
        ("[ ] six", "15:1", "write `- [ ] words` or `- [x] words`"),
        ("• one\n• two", "15:1", "write `- ` before each item"),
        ("Words:\n– one\n– two", "16:1", "write `- ` before each item"),
        ("a) one\nb) two", "15:1", "write `1. ` before each item"),
        ("> (a) one\n> (b) two", "15:3", "write `1. ` before each item"),
        ("(i) one\n(ii) two", "15:1", "end each line with a backslash"),
        ("1.no space\n2.no space", "15:1", "put a space after the full stop"),
        ("Words:\n2. two\n3. three", "16:1", "leave an empty line above the first item"),
        ("So *open words", "15:4", "write `*` on both sides"),
        ("So _open words", "15:4", "write `_` on both sides"),
        ("See [text] (#asking)", "15:5", "remove the space between its brackets"),
        ("See (text)[#asking]", "15:10", "write `[words](address)`"),
        ("\\newpage", "15:1", "spaces and pages belong to the layout"),
        ("Where \\(x\\) is", "15:7", "put a backslash before the first alone"),
        ("Where \\[a = b\\] is", "15:7", "put a backslash before the first alone"),
        ("Where \\(\\frac{a}{b}\\) is", "15:7", "and write `$\\frac{a}{b}$`"),
        ("\\[\n\\sum_i a\n\\]", "15:1", "and write `$$\\sum_i a$$`"),
        ("```math\na = b\n```", "15:1", "and write `$$ … $$`"),
        ("So \\begin{equation} it", "15:4", "write a formula between `$$`"),
        ("A &bogus; sign", "15:3", "write the character itself"),
        ("So [^ n] it", "15:4", "write `[^n]`"),
        ("> [!NOTE]- Title\n> Words", "15:10", "everybody sees the whole callout"),
        ("Words\\", "15:6", "no line follows it"),
        ("## Words\\", "15:9", "no line follows it"),
        ("So ask for filters.**", "15:20", "write `**` on both sides"),
        ("See [it](https://example.org and more", "15:8", "write `)` after the address"),
        (
            "So\u{a0}these\u{a0}words\u{a0}stick\u{a0}together",
            "15:3",
            "write ordinary spaces; join",
        ),
        ("So -- they say", "15:4", "write the dash itself"),
        ("Open 2019--2020 only", "15:10", "write the dash itself"),
        ("So ``quoted'' words", "15:4", "write `\"` on both sides"),
    ] {
        let report = check(body);
        let expected = format!("plain.md:{place}: warning[looks-like-markup]");
        assert!(report.contains(&expected), "{body}: {report}");
        assert!(report.contains(hint), "{body}: {report}");
        let tasks = usize::from(body.matches("\n- [").count() > 0);
        assert_eq!(report.lines().count(), 1 + tasks, "{body}: {report}");
    }
}

#[test]
fn a_book_with_formulas_is_told_how_to_write_them() {
    for (body, place, message, hint) in [
        ("Where \\(x = 1\\) is", "15:7", "looks like a formula", "(write `$x = 1$`; "),
        ("> \\[\n> a = b\n> \\]", "15:3", "looks like a formula", "(write `$$a = b$$`; "),
        ("~~~ math\na = b\n~~~", "15:1", "begins a formula on GitHub", "(write `$$ … $$`; "),
        (
            "So $`x = 1`$ is",
            "15:5",
            "a backtick has no meaning",
            "write only dollar signs around a formula",
        ),
    ] {
        let project = Project::base()
            .replace("content/book.toml", "updated = ", "mathematics = true\nupdated = ")
            .body(&format!("{body}\n"));
        let report = project.run(&["check", "--format", "short"]).stdout;
        assert!(report.starts_with(&format!("content/chapters/plain.md:{place}: ")), "{report}");
        assert!(report.contains(message) && report.contains(hint), "{body}: {report}");
    }
}

#[test]
fn each_can_be_allowed() {
    for body in [
        "\\#Heading",
        "\\####### Seven",
        "- \\[] six",
        "- \\[-] six",
        "- \\[x]six",
        "&#8226; one\n&#8226; two",
        "a\\) one\nb\\) two",
        "\\(a) one\n\\(b) two",
        "(a) one\\\n(b) two",
        "1\\.no space\n2\\.no space",
        "Words:\n2\\. two\n3\\. three",
        "So \\*open words",
        "So \\_open words",
        "See \\[text] (#asking)",
        "See (text\\)[#asking]",
        "\\\\newpage",
        "Where \\(x) is",
        "```tex\na = b\n```",
        "A \\&bogus; sign",
        "So \\[^ n] it",
        "> [!NOTE] \\- Title\n> Words",
        "Words\\\\",
        "So \\`\\`quoted'' words",
    ] {
        assert_eq!(check(body), "", "{body}");
    }
}

#[test]
fn ordinary_legal_text_stays_clean() {
    for body in [
        "In [2020] UKSC 1 and\n[2021] UKSC 2 it was so",
        "[A]s the judge said, it is so",
        "The rule has (a) one part\nand (b) another.",
        "(a) The only part,\nwhich is long.",
        "Under section 5(1)(a),\n(b) applies too",
        "Paragraphs 1.1 and 2.5 apply.",
        "It began on\n5. May and ended on\n7. June.",
        "– so they said.",
        "A charge of £5* applies.",
        "The rate is *5* or 5* or 2 * 3.",
        "Write to Q&A; or R&D.",
        "Ask \\(see below\\) and \\[sic\\] about \\(a\\) it",
        "R (on the application of X) v Y [2020]",
        "The □ box and the · dot",
        "- [A]s said\n- [2020] it was",
        "#MeToo changed it.",
        "On 5\u{a0}May\u{a0}2026, « ainsi\u{a0}dit » for £1\u{a0}000\u{a0}000",
        "So \\-- they say, with --out and `a -- b`.",
    ] {
        let report = check(body);
        assert!(!report.contains("looks-like-markup"), "{body}: {report}");
    }
}
