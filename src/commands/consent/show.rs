//! `bindery consent show`.

use super::super::table::{Side, table};
use super::super::{Ended, Ending, fail, load, print, print_json, tell};
use super::agreed;
use crate::assembly::testimonies::{Placement, TextNow};
use crate::book::consent::mentions;
use crate::cli::{self, ListFormat};
use crate::project::{Consent, Scope, Stage};
use crate::release::withdrawal::unknown;
use serde_json::json;

pub(super) fn run(arguments: &cli::ConsentShow) -> Ended {
    let workspace = load(&arguments.root)?;
    let project = &workspace.project;
    let reference = arguments.reference.as_str();
    let Some(record) = project.ledger.records.get(reference) else {
        if project.ledger.unread.iter().any(|own| own == reference) {
            return Err(fail(workspace.failure(project.problems.clone())));
        }
        return Err(fail(unknown(project, reference)));
    };
    let today = workspace.day_of_consent().map_err(fail)?;
    let state = workspace.testimony_state(reference, record, today);
    let mentions = mentions(&workspace.book);
    let places: Vec<String> = mentions
        .get(reference)
        .into_iter()
        .flatten()
        .map(|place| {
            let line = project.sources.position(place.span).line;
            format!("{}:{line}", project.sources.file(place.span.file).path)
        })
        .collect();
    let texts = workspace.testimony_texts(reference, record);
    let placements = workspace.placements(reference);
    let placements = placements.map_err(|problems| fail(workspace.failure(problems)))?;
    match arguments.format {
        ListFormat::Json => print_json(&json!({
            "reference": reference,
            "shown": record.presentation.name(),
            "state": state.name(),
            "places": places,
            "texts": texts,
            "until": record.scope.until,
            "review_by": record.review_by,
            "products": placements,
        })),
        ListFormat::Human => {
            let mut out = format!("{reference}: {}\n\n", state.words());
            out.push_str(&format!("Record: {}\n", project.sources.file(record.span.file).path));
            out.push_str(&about(record));
            out.push_str(&format!("\nNamed in: {}\n", listed(&places, "no text")));
            out.push_str(&words_of(&texts));
            out.push_str(&scope(&record.scope));
            print(&out);
            print(&format!("\n{}", products(&placements)));
        }
    }
    if !workspace.is_sound() {
        tell("the project has errors, which `bindery check` shows\n");
    }
    Ok(Ending::Fine)
}

fn listed(items: &[String], none: &str) -> String {
    if items.is_empty() { none.to_owned() } else { items.join(", ") }
}

/// Who asked, when and how.
fn about(record: &Consent) -> String {
    let mut out = format!("Shown as: {}\n", record.presentation.name());
    out.push_str(&format!("Recorded {}\n", stage(&record.recording)));
    out.push_str(&match &record.approval {
        Some(approval) => format!("Approved {}\n", stage(approval)),
        None => "Not yet approved\n".to_owned(),
    });
    let case = if record.is_live { "a case is open" } else { "no case is open" };
    out.push_str(&format!(
        "Safeguarding reviewed on {}: {case}{}\n",
        record.safeguarding.long(),
        match record.representative {
            Some(on) => format!("; the representative agreed on {}", on.long()),
            None => String::new(),
        }
    ));
    out.push_str(&format!("To be reviewed by {}\n", record.review_by.long()));
    if let Some(on) = record.gone() {
        out.push_str(&format!("Withdrawn on {}\n", on.long()));
    }
    out
}

fn stage(stage: &Stage) -> String {
    let interpreter = stage.interpreter.as_ref();
    let interpreter = interpreter.map(|role| format!(", with {role}")).unwrap_or_default();
    format!("on {} by {}, in `{}`{interpreter}", stage.on.long(), stage.by, stage.language)
}

/// The texts that were approved, and those that were not.
fn words_of(texts: &[TextNow]) -> String {
    let mut out = String::new();
    for text in texts {
        let Some(digest) = &text.digest else { continue };
        let approved = if text.approved { "approved" } else { "not approved" };
        out.push_str(&format!("Text in `{}`: {digest} ({approved})\n", text.language));
    }
    out
}

/// What the person agreed to, item by item.
fn scope(scope: &Scope) -> String {
    let flag = |agreed: bool| if agreed { "yes" } else { "no" };
    let rows = [
        ("formats", agreed(&scope.formats)),
        ("partners", agreed(&scope.partners)),
        ("the whole book", flag(scope.book).to_owned()),
        ("packs", agreed(&scope.packs)),
        ("languages", agreed(&scope.languages)),
        ("print", flag(scope.print).to_owned()),
        ("online", flag(scope.online).to_owned()),
        ("campaigning", flag(scope.campaigning).to_owned()),
        ("until", scope.until.long()),
    ];
    let mut out = "\nAgreed to:\n".to_owned();
    for (what, answer) in rows {
        out.push_str(&format!("  {what}: {answer}\n"));
    }
    out
}

fn products(placements: &[Placement]) -> String {
    let row = |own: &Placement| {
        let volume = own.volume.map(|volume| format!(", volume {volume}")).unwrap_or_default();
        vec![
            own.partner.clone(),
            format!("{}{volume}", own.edition),
            own.pack.clone().unwrap_or_else(|| "book".to_owned()),
            own.language.clone(),
            own.left_out
                .as_ref()
                .map_or_else(|| "shown".to_owned(), |why| format!("left out: {why}")),
        ]
    };
    let headings = [
        ("partner", Side::Left),
        ("edition", Side::Left),
        ("selection", Side::Left),
        ("language", Side::Left),
        ("testimony", Side::Left),
    ];
    table(&headings, &placements.iter().map(row).collect::<Vec<_>>())
}
