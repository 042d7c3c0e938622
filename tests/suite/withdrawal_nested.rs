//! Testimonies inside other blocks: what is around them stays as it was, and copies that never held the
//! words can be made again byte for byte.

use crate::consent_commands::{REFERENCE, told};
use crate::support::Project;
use crate::withdrawal::{holding, in_all};
use crate::withdrawal_cases::approved;

const STORY: &str = "content/case-studies/story.md";
const WRITING: &str = "content/chapters/writing.md";

/// Every word in it was made up for these tests.
const NESTED: &str = r#"
1. An item that stays.
2. Another item.

   ::: testimony {by="An invented keeper of quinces" consent="t-4q7z2k"}
   Test words only: the quinces rang like bells in every storm.
   :::

   Its end.

> A quotation that stays.
>
> ::: only {consent="t-4q7z2k"}
> Test words only: six foxes swept the chapel at noon.
> :::

::::: table {widths="1 2"}
The steps.

- - Step
  - What to do
- - Ask
  - Ask them.

    :::: only {consent="t-4q7z2k"}
    Test words only: nobody painted the seventh barrel again.
    ::::
:::::

- - An item in an item.

    ::: only {consent="t-4q7z2k"}
    - Test words only: the deep well was full of lanterns.
    :::

Orchard

:   A place with trees.

    ::: only {consent="t-4q7z2k"}
    Test words only: nine silent owls told it by heart.[^owl]
    :::

:::: note {title="Advice"}
What to know.

::: only {consent="t-4q7z2k"}
Test words only: eleven wise herons gave that advice twice.
:::
::::

Yes, indeed.

A note on that.[^that]

[^owl]: Said later.

[^that]: Said later.
"#;

/// Runs of words of that testimony.
const WORDS: [&str; 7] = [
    "An invented keeper of quinces",
    "quinces rang like bells in every storm",
    "six foxes swept the chapel",
    "nobody painted the seventh barrel",
    "the deep well was full of lanterns",
    "nine silent owls told it",
    "eleven wise herons gave that advice",
];

fn withdraw(project: &Project) {
    project.run(&["consent", "withdraw", REFERENCE]).expect_success();
    assert_eq!(holding(project), []);
}

/// Makes a released project, withdraws the testimony, and expects everything that never held it to be made
/// again as it was.
fn reproduced(project: &Project) {
    project.run(&["check"]).expect_success().stderr_lacks("error");
    project.run(&["release", "cut"]).expect_success();
    withdraw(project);
    let run = project
        .run(&["release", "verify", "2026.03"])
        .expect_success()
        .stderr_has("alder/field-guide-alder-ebook-2026.03.epub cannot be made again")
        .stderr_lacks("birch/");
    assert_eq!(run.stdout, "");
    project.run(&["check"]).expect_success().stderr_lacks("error");
}

#[test]
fn what_is_around_a_testimony_stays_as_it_was_wherever_it_is() {
    let project = told();
    let story = project.text(STORY);
    // The same words in the testimony and after it.
    let same = "beside the crooked gate every morning.\n\nYes, indeed.";
    let story = story.replace("beside the crooked gate every morning.", same) + NESTED;
    let project = approved(project.write(STORY, story), REFERENCE);
    reproduced(&project);
    for words in WORDS {
        assert_eq!(in_all(&project, words), "", "{words}");
    }
    let story = project.text(STORY);
    for part in [
        "   ::: testimony {by=\"Withdrawn.\" consent=\"t-4q7z2k\"}\n   Withdrawn.\n   :::\n\n   Its end.",
        "> A quotation that stays.\n>\n> ::: only {consent=\"t-4q7z2k\"}\n> Withdrawn.\n> :::\n",
        "  - Ask them.\n\n    :::: only {consent=\"t-4q7z2k\"}\n    Withdrawn.\n    ::::\n:::::\n",
        "Orchard\n\n:   A place with trees.\n\n    ::: only {consent=\"t-4q7z2k\"}\n    Withdrawn.\n",
    ] {
        assert!(story.contains(part), "{part}\n{story}");
    }
}

#[test]
fn an_include_in_an_item_is_replaced_and_the_item_stays_as_it_was() {
    let project = told().append(
        WRITING,
        "\n- An item.\n\n  ::: include {id=\"gate\"}\n  :::\n\n  Its end.\n\n> Quoted.\n>\n> ::: include \
         {#again id=\"orchard-voice\"}\n> :::\n",
    );
    reproduced(&project);
    let text = project.text(WRITING);
    let stub =
        "> ::: testimony {#again by=\"Withdrawn.\" consent=\"t-4q7z2k\"}\n> Withdrawn.\n> :::\n";
    assert!(text.contains(stub), "{text}");
}

#[test]
fn an_include_in_a_testimony_keeps_its_id() {
    let around = "Test words only: three kettles";
    let include = "::: include {#shown id=\"the-point\"}\n:::\n\n";
    let only = "\n\n:::: only {consent=\"t-4q7z2k\"}\n::: include {#alone id=\"the-point\"}\n:::\n::::\n\n\
                Words that stay.\n";
    let project = told()
        .replace(STORY, around, &format!("{include}{around}"))
        .replace(STORY, "\n\nWords that stay.\n", only)
        .append("content/chapters/plain.md", "\nSee [this](#shown) and [that](#alone).\n");
    let project = approved(project, REFERENCE);
    reproduced(&project);
    let story = project.text(STORY);
    for id in ["shown", "alone"] {
        let stub = format!("::: testimony {{#{id} by=\"Withdrawn.\"}}\nWithdrawn.\n:::\n");
        assert!(story.contains(&stub), "{id}: {story}");
    }
    assert!(!story.contains("include"), "{story}");
}
