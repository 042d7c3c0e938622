//! `bindery consent`: the list of testimonies, what each person agreed to, and what ends soon.

use crate::support::{Project, Run};
use serde_json::Value;

/// Every word of the testimonies here was made up for these tests.
pub(crate) const REFERENCE: &str = "t-4q7z2k";
pub(crate) const RECORD: &str = "content/consent/t-4q7z2k.toml";
const STORY: &str = "content/case-studies/story.md";

/// What is invented: a testimony with a footnote, and what belongs with it, with a picture.
const WORDS: &str = r#"
::: testimony {#orchard-voice by="An invented grower of purple pears" consent="t-4q7z2k"}
Test words only: the purple ladder waited eleven winters before anybody answered.[^ladder]
:::

:::: only {consent="t-4q7z2k"}
## How the ladder came {#before-it}

Test words only: three kettles sang beside the crooked gate every morning.

::: figure {#gate}
![A crooked gate with three singing kettles, for a test](../figures/gate.svg)

The gate of an invented grower, drawn for a test.
:::
::::

Words that stay.

[^ladder]: Test words only: nobody counted the rungs of that purple ladder twice.
"#;

/// Runs of words of that testimony, one or more of each part of it.
pub(crate) const RUNS: [&str; 6] = [
    "purple ladder waited eleven winters before",
    "An invented grower of purple pears",
    "How the ladder came",
    "three kettles sang beside the crooked gate",
    "A crooked gate with three singing kettles",
    "nobody counted the rungs of that purple ladder",
];

const CONSENT: &str = r#"schema = 1
# How it was agreed to, in two stages.
shown = "pseudonym"
review-by = 2027-03-01 # somebody asks again

[recording]
on = 2026-01-10
by = "caseworker"
language = "en-GB"
interpreter = "independent interpreter"

[approval]
on = 2026-01-20
by = "caseworker"
language = "en-GB"
[approval.texts]
en-GB = "sha256:0000000000000000000000000000000000000000000000000000000000000000"

[scope]
formats = ["pdf", "epub", "web"]
partners = ["alder"]
book = true
packs = "all"
languages = ["en-GB"]
print = true
online = true
campaigning = false
until = 2030-10-01

[safeguarding]
reviewed = 2026-01-20
by = "safeguarding lead"
live-case = false
"#;

/// The base project with an invented testimony, whose text was approved, for the partner `alder`.
pub(crate) fn told() -> Project {
    approved(unapproved())
}

fn without_records() -> Project {
    Project::base().remove("content/consent/t-base1.toml")
}

fn unapproved() -> Project {
    let project = Project::base();
    // Another drawing than the one with these lines.
    let gate = project.text("content/figures/clock.svg") + "<!-- a gate -->\n";
    let story = project.text(STORY);
    project
        .remove("content/editions/large-print.toml")
        .remove("content/editions/screen.toml")
        .replace(
            "content/front-matter/about.md",
            "<!-- unconfirmed: the date of the next meeting, a secret called zucchinote -->\n",
            "",
        )
        .write("content/figures/gate.svg", gate)
        .write(STORY, story + WORDS)
        .append(
            "content/chapters/plain.md",
            "\nRead [what a grower said](#orchard-voice), [how](#before-it), and look at \
             [the gate](#gate).\n",
        )
        .write(RECORD, CONSENT)
}

/// Writes the digest of the text as it is now into the record.
fn approved(project: Project) -> Project {
    let digest = digest(&project);
    let zeros = format!("sha256:{}", "0".repeat(64));
    project.replace(RECORD, &zeros, &digest)
}

fn digest(project: &Project) -> String {
    let shown = json(project, &["show", REFERENCE]);
    shown["texts"][0]["digest"].as_str().expect("a digest").to_owned()
}

fn consent(project: &Project, arguments: &[&str]) -> Run {
    project.run(&[&["consent"], arguments].concat())
}

#[track_caller]
fn json(project: &Project, arguments: &[&str]) -> Value {
    let run = consent(project, &[arguments, &["--format", "json"]].concat());
    serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("no JSON: {}", run.stderr))
}

/// The words for the state of the testimony, on a day.
fn state(project: &Project, day: &str) -> String {
    let seconds = day.parse::<i64>().expect("a day") * 86_400;
    let seconds = seconds.to_string();
    let arguments = ["consent", "list", "--format", "json"];
    let run = project.run_with(&arguments, &[("SOURCE_DATE_EPOCH", &seconds)]);
    let items: Value = serde_json::from_str(&run.stdout).expect("JSON");
    items[0]["about"].as_str().expect("a state").to_owned()
}

/// 1 March 2026, in days since 1970.
const MARCH: &str = "20513";

#[test]
fn the_list_says_what_may_be_done_with_each_testimony() {
    let project = told();
    consent(&project, &["list"])
        .expect_success()
        .stdout_has("reference  shown      languages  until       review by   state")
        .stdout_has("t-4q7z2k   pseudonym  en-GB      2030-10-01  2027-03-01  in use");
    assert_eq!(state(&project, MARCH), "in use");
    // 2 September 2030, and the day after the last one.
    assert_eq!(state(&project, "22159"), "expires in 29 days");
    assert_eq!(state(&project, "22188"), "expires today");
    assert_eq!(state(&project, "22189"), "ended on 2030-10-01");
    assert_eq!(state(&unapproved(), MARCH), "not yet approved");
    let story = project.text(STORY);
    let (before, _) = story.split_once("\n::: testimony {#orchard-voice").expect("the testimony");
    let unused = project.write(STORY, before).body("A plain paragraph.\n");
    assert_eq!(state(&unused, MARCH), "not used by any text");
}

#[test]
fn a_project_without_records_says_so() {
    consent(&without_records(), &["list"])
        .expect_success()
        .stdout("")
        .stderr_has("there are no records in content/consent");
}

#[test]
fn a_record_is_shown_with_every_product_and_the_reason_why_it_is_left_out() {
    let project = told();
    consent(&project, &["show", REFERENCE])
        .expect_success()
        .stdout_has("t-4q7z2k: in use")
        .stdout_has("Recorded on 10 January 2026 by caseworker, in `en-GB`, with independent")
        .stdout_has("Approved on 20 January 2026")
        .stdout_has("Safeguarding reviewed on 20 January 2026: no case is open")
        .stdout_has("Named in: content/case-studies/story.md:27, content/case-studies/story.md:31")
        .stdout_has("(approved)")
        .stdout_has("  campaigning: no\n")
        .stdout_has("alder    print    book       en-GB     shown")
        .stdout_has("the person did not agree to the partner `birch`");
    let project = project.replace(RECORD, "print = true", "print = false");
    consent(&project, &["show", REFERENCE])
        .stdout_has("left out: the person did not agree to print");
    let shown = json(&project, &["show", REFERENCE]);
    let products = shown["products"].as_array().expect("a list");
    let held = products.iter().filter(|own| own["left_out"].is_null());
    let held: Vec<&str> = held.map(|own| own["edition"].as_str().expect("an edition")).collect();
    assert_eq!(held, ["ebook"]);
}

#[test]
fn a_text_that_nobody_approved_is_shown_as_such() {
    let project = told().replace(STORY, "eleven winters", "twelve winters");
    consent(&project, &["show", REFERENCE]).stdout_has("(not approved)");
    let shown = json(&project, &["show", REFERENCE]);
    assert_eq!(shown["texts"][0]["approved"], false);
    assert_eq!(state(&project, MARCH), "not yet approved");
}

#[test]
fn a_mistyped_reference_gets_a_suggestion() {
    for verb in ["show", "withdraw"] {
        consent(&told(), &[verb, "t-4q7z2"])
            .expect_failure(2)
            .stderr_has("there is no record of consent `t-4q7z2`")
            .stderr_has("did you mean `t-4q7z2k`?");
    }
    consent(&without_records(), &["show", "t-4q7z2"])
        .expect_failure(2)
        .stderr_has("there are no records in `content/consent`");
}

#[test]
fn what_ends_or_is_due_soon_is_listed_with_what_to_do() {
    let project = told();
    let on = |days: &str, seconds: &str| {
        let arguments = ["consent", "expiring", "--within", days];
        project.run_with(&arguments, &[("SOURCE_DATE_EPOCH", seconds)])
    };
    // 1 March 2026.
    on("60", "1772323200")
        .expect_success()
        .stdout("")
        .stderr("nothing ends and no review is due within 60 days\n");
    on("365", "1772323200")
        .expect_failure(1)
        .stdout_has("2027-03-01  t-4q7z2k   review is due")
        .stdout_lacks("consent ends");
    on("3000", "1772323200").expect_failure(1).stdout_has("2030-10-01  t-4q7z2k   consent ends");
    // After its end, when no review helps.
    on("0", "1917216000")
        .expect_failure(1)
        .stdout_has("it is no longer shown")
        .stdout_lacks("review is due");
    let due = json(&project, &["expiring", "--within", "3000"]);
    assert_eq!(due[0]["what"], "review");
    assert_eq!(due[1]["what"], "ends");
}

#[test]
fn nothing_in_a_record_happened_after_today() {
    let check = |from: &str, to: &str, says: &str| {
        told()
            .replace(RECORD, from, to)
            .run(&["check", "--format", "short"])
            .expect_failure(1)
            .stdout_has(&format!("error[date-order]: {says} is after today ("));
    };
    check("on = 2026-01-20", "on = 2099-01-20", "`on` (2099-01-20)");
    check("on = 2026-01-10", "on = 2098-01-10", "`on` (2098-01-10)");
    check("reviewed = 2026-01-20", "reviewed = 2097-01-20", "`reviewed` (2097-01-20)");
    // The day is that of the clock, whatever older date the machine is told.
    told()
        .run_with(&["check", "--format", "short"], &[("SOURCE_DATE_EPOCH", "1768780800")])
        .expect_success();
}
