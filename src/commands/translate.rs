//! `bindery translate`.

use super::table::{Side, table};
use super::{Ended, Ending, fail, load_text, print, print_json, report, tell};
use crate::assembly::languages;
use crate::assembly::workspace::Workspace;
use crate::cli::{
    self, ListFormat, TranslateExtract, TranslateStats, TranslateStatus, TranslateVerb,
};
use crate::ground::diagnostic::{Code, Diagnostic, any_error};
use crate::ground::files;
use crate::ground::language::{self, Language};
use crate::ground::words::counted;
use crate::project::{REST, TRANSLATIONS};
use crate::translation::{self, Scope, percent};

pub(super) fn run(arguments: &cli::Translate) -> Ended {
    match &arguments.verb {
        TranslateVerb::Extract(own) => extract(own),
        TranslateVerb::Status(own) => status(own),
        TranslateVerb::Stats(own) => stats(own),
    }
}

fn extract(arguments: &TranslateExtract) -> Ended {
    let workspace = load_sound(&arguments.root)?;
    let tag = &arguments.tag;
    check_tag(&workspace, tag)?;
    check_sections(&workspace, &arguments.sections)?;
    let scope = scope(&workspace, tag, &arguments.sections);
    let mut sources = workspace.project.sources.clone();
    let mut problems = Vec::new();
    let found = translation::extract(&workspace.project, tag, &scope, &mut problems, &mut sources);
    if any_error(&problems) {
        report(&problems, &sources);
        tell("nothing was written: correct these files first\n");
        return Err(Ending::Content);
    }
    let mut rows = Vec::new();
    for own in &found {
        if let Some(text) = &own.text {
            files::write_whole(&arguments.root.join(&own.path), text.as_bytes()).map_err(fail)?;
        }
        let what = match (&own.text, own.is_new) {
            (None, _) => "unchanged",
            (Some(_), true) => "new",
            (Some(_), false) => "updated",
        };
        let numbers = [own.missing, own.outdated, own.gone].map(|number| number.to_string());
        let mut row = vec![own.path.clone(), what.to_owned()];
        row.extend(numbers);
        rows.push(row);
    }
    let headings = [
        ("file", Side::Left),
        ("written", Side::Left),
        ("missing", Side::Right),
        ("outdated", Side::Right),
        ("obsolete", Side::Right),
    ];
    print(&table(&headings, &rows));
    if !languages::is_used(&workspace.project, tag) {
        tell(&not_used(&workspace, tag));
    }
    Ok(Ending::Fine)
}

fn status(arguments: &TranslateStatus) -> Ended {
    let workspace = load_sound(&arguments.root)?;
    check_sections(&workspace, &arguments.sections)?;
    require_folder(&workspace, &arguments.tag)?;
    let scope = scope(&workspace, &arguments.tag, &arguments.sections);
    let mut sources = workspace.project.sources.clone();
    let mut problems = Vec::new();
    let (project, tag) = (&workspace.project, &arguments.tag);
    let lines = translation::status(project, tag, &scope, &mut problems, &mut sources);
    if any_error(&problems) {
        report(&problems, &sources);
        return Err(Ending::Content);
    }
    match arguments.format {
        ListFormat::Json => print_json(&lines),
        ListFormat::Human => {
            let rows: Vec<Vec<String>> = lines
                .iter()
                .map(|line| {
                    let place = if line.place.is_empty() { &line.source } else { &line.place };
                    [&line.section, line.state, place, &line.text].map(str::to_owned).to_vec()
                })
                .collect();
            let headings = ["section", "state", "place", "text"].map(|name| (name, Side::Left));
            print(&table(&headings, &rows));
        }
    }
    let count = |state: &str| lines.iter().filter(|line| line.state == state).count();
    tell(&format!(
        "{} missing, {} outdated, {} unreviewed\n",
        count("missing"),
        count("outdated"),
        count("unreviewed")
    ));
    Ok(Ending::Fine)
}

fn stats(arguments: &TranslateStats) -> Ended {
    let workspace = load_sound(&arguments.root)?;
    let tags = match &arguments.tag {
        Some(tag) => {
            require_folder(&workspace, tag)?;
            vec![tag.clone()]
        }
        None => translation::tags(&workspace.project),
    };
    let mut sources = workspace.project.sources.clone();
    let mut problems = Vec::new();
    let mut all = Vec::new();
    for tag in &tags {
        let scope = scope(&workspace, tag, &[]);
        let project = &workspace.project;
        all.extend(translation::statistics(project, tag, &scope, &mut problems, &mut sources));
    }
    if any_error(&problems) {
        report(&problems, &sources);
        return Err(Ending::Content);
    }
    match arguments.format {
        ListFormat::Json => print_json(&all),
        ListFormat::Human => {
            let number = |name| (name, Side::Right);
            let headings = [
                ("language", Side::Left),
                ("section", Side::Left),
                number("texts"),
                number("translated"),
                number("outdated"),
                number("missing"),
                number("words"),
                number("percent"),
                ("translator", Side::Left),
                ("review", Side::Left),
            ];
            let rows: Vec<Vec<String>> = all
                .iter()
                .map(|own| {
                    vec![
                        own.language.clone(),
                        own.section.clone(),
                        own.units.to_string(),
                        own.translated.to_string(),
                        own.outdated.to_string(),
                        own.missing.to_string(),
                        own.words.to_string(),
                        format!("{:.1}", own.percent),
                        own.translator.clone(),
                        own.review.clone(),
                    ]
                })
                .collect();
            print(&table(&headings, &rows));
        }
    }
    for tag in &tags {
        let of = all.iter().filter(|own| own.language == *tag);
        let (done, words) =
            of.fold((0, 0), |(done, words), own| (done + own.translated_words, words + own.words));
        tell(&format!(
            "`{tag}`: {done} of {} translated ({:.1} %)\n",
            counted(words, "word"),
            percent(done, words)
        ));
    }
    Ok(Ending::Fine)
}

/// Refuses a tag that no language of the project can have.
fn check_tag(workspace: &Workspace, tag: &str) -> Result<(), Ending> {
    let project = &workspace.project;
    let source = project.book.language.tag();
    let known = tags_of(workspace);
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let (message, hint) = match Language::parse(tag) {
        None => (
            format!("`{}` is not a language tag", tag.escape_debug()),
            language::advice(tag, "`ar` or `pt-BR`"),
        ),
        Some(_) if tag.eq_ignore_ascii_case(source) => (
            format!("`{tag}` is the language of the text itself"),
            "give the tag of the language into which the text is translated".to_owned(),
        ),
        // Capital and small letters are the same in a tag, but not in the name of a folder.
        Some(_) if known.iter().any(|own| own != &tag && own.eq_ignore_ascii_case(tag)) => {
            let own = language::meant(tag, &known).unwrap_or_default();
            (format!("this project writes the tag `{tag}` as `{own}`"), format!("write `{own}`"))
        }
        Some(own) if !own.is_known() => (
            format!("there is no language with the tag `{tag}`"),
            match language::meant(tag, &known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => language::CODES.to_owned(),
            },
        ),
        Some(_) => return Ok(()),
    };
    tell(&format!("error: {message}\n  hint: {hint}\n"));
    Err(Ending::Usage)
}

/// The tags of the languages in which anything is made, or that have translations.
fn tags_of(workspace: &Workspace) -> Vec<String> {
    let project = &workspace.project;
    let named = project.languages().into_iter().map(|own| own.value.tag().to_owned());
    let mut tags: Vec<String> = named.collect();
    let folders = translation::tags(project);
    tags.extend(
        folders
            .into_iter()
            .filter(|own| !project.languages().iter().any(|known| known.value.tag() == own)),
    );
    tags
}

/// What to do about a language in which nothing is made.
fn not_used(workspace: &Workspace, tag: &str) -> String {
    let project = &workspace.project;
    let named = project.languages();
    let used: Vec<&str> = named.iter().map(|own| own.value.tag()).collect();
    let all: Vec<String> = used.iter().chain([&tag]).map(|own| format!("\"{own}\"")).collect();
    let others: Vec<&str> =
        used.iter().copied().filter(|own| *own != project.book.language.tag()).collect();
    let typo = match language::meant(tag, &others) {
        Some(near) => format!(
            "  hint: if you meant `{near}`, remove `{TRANSLATIONS}/{tag}`, and run `bindery translate \
             extract {near}`\n"
        ),
        None => String::new(),
    };
    format!(
        "no edition is in `{tag}` yet, so nothing uses these files: name the language in `book.toml`, \
         with `languages = [{}]`, or under `languages` in a pack\n{typo}",
        all.join(", ")
    )
}

/// A project whose text can be read: nothing else can be translated.
fn load_sound(root: &std::path::Path) -> Result<Workspace, Ending> {
    let workspace = load_text(root)?;
    // A language that has no files yet is why somebody runs this.
    let is_about_languages =
        |problem: &Diagnostic| [Code::Translation, Code::Words].contains(&problem.code);
    let is_in_the_way = |problem: &Diagnostic| problem.is_error() && !is_about_languages(problem);
    let found: Vec<Diagnostic> =
        workspace.problems.iter().filter(|own| is_in_the_way(own)).cloned().collect();
    if found.is_empty() {
        return Ok(workspace);
    }
    report(&found, &workspace.project.sources);
    tell("the text has errors: correct them first\n");
    Err(Ending::Content)
}

/// What somebody asked for, or else what editions in this language contain. A language that nothing
/// names yet is about to be that of the whole book.
fn scope(workspace: &Workspace, tag: &str, sections: &[String]) -> Scope {
    let (project, book) = (&workspace.project, &workspace.book);
    match sections {
        [] if languages::is_used(project, tag) => languages::scope(project, book, tag),
        [] => Scope::everything(),
        own => Scope {
            sections: own.iter().map(|id| (id.clone(), Vec::new())).collect(),
            rest: own.iter().any(|id| id == REST),
            all_sections: false,
            ..match languages::is_used(project, tag) {
                true => languages::scope(project, book, tag),
                false => Scope::everything(),
            }
        },
    }
}

fn check_sections(workspace: &Workspace, sections: &[String]) -> Result<(), Ending> {
    let known = || workspace.project.sections.keys().map(String::as_str).chain([REST]);
    let wrong = sections.iter().find(|own| known().all(|known| known != own.as_str()));
    let Some(wrong) = wrong else { return Ok(()) };
    let problem = Diagnostic::error(Code::UnknownId, format!("there is no section `{wrong}`"));
    Err(fail(problem.suggest(wrong, known())))
}

fn require_folder(workspace: &Workspace, tag: &str) -> Result<(), Ending> {
    let tags = translation::tags(&workspace.project);
    if tags.iter().any(|known| known == tag) {
        return Ok(());
    }
    let message = format!("there are no translations into `{tag}`");
    let problem = Diagnostic::error(Code::UnknownId, message);
    let known: Vec<&str> = tags.iter().map(String::as_str).collect();
    Err(fail(match language::meant(tag, &known) {
        Some(near) => problem.hint(format!("did you mean `{near}`?")),
        None => problem.hint(format!("run `bindery translate extract {tag}`")),
    }))
}
