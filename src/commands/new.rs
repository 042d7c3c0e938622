//! `bindery new`.

use super::{Ended, Ending, fail, load_text, report, tell};
use crate::cli;
use crate::ground::diagnostic::nearest;
use crate::ground::files;
use crate::ground::language::{self, Language};
use crate::ground::own_words::{ENDING, FOLDER, Template};
use crate::ground::source::Sources;
use crate::ground::words::counted;
use crate::project::{GENERATED_BACK, GENERATED_FRONT, Project, is_id};
use crate::starter;

/// What is no kind of section.
const PACK: &str = "pack";
const PARTNER: &str = "partner";
const WORDS: &str = "words";

pub(super) fn run(arguments: &cli::New) -> Ended {
    let id = arguments.id.as_str();
    if arguments.what == WORDS {
        return words(arguments);
    }
    if !is_id(id) {
        tell(&format!("error: `{}` is not an id\n", id.escape_debug()));
        tell("  hint: use lower-case letters, digits and hyphens, and start with a letter\n");
        return Err(Ending::Usage);
    }
    let workspace = load_text(&arguments.root)?;
    let project = &workspace.project;
    let vocabulary = &project.book.vocabulary;
    let what = arguments.what.as_str();
    let kind = vocabulary.kind(what);
    if kind.is_none() && ![PACK, PARTNER].contains(&what) {
        let kinds = vocabulary.kinds.iter().map(|kind| kind.id.as_str());
        let known: Vec<&str> = kinds.chain([PACK, PARTNER, WORDS]).collect();
        tell(&format!("error: there is no kind of section `{}`\n", what.escape_debug()));
        tell(&match nearest(what, known.iter().copied()) {
            Some(near) => format!("  hint: did you mean `{near}`?\n"),
            None => format!("  hint: this book has {}\n", known.join(", ")),
        });
        return Err(Ending::Usage);
    }
    let taken = match what {
        PARTNER => project.partner(id).is_some(),
        PACK => project.pack(id).is_some(),
        _ => {
            project.sections.contains_key(id)
                || GENERATED_FRONT.iter().chain(&GENERATED_BACK).any(|name| *name == id)
        }
    };
    if taken {
        tell(&format!("error: the project already has `{id}`\n"));
        return Err(Ending::Usage);
    }
    let date = workspace.draft_release().map_err(fail)?.date;
    let (written, next) = match kind {
        Some(kind) => (
            vec![starter::section(kind, vocabulary, id, date)],
            "list it in `content/book.toml`, then run `bindery check`",
        ),
        None if what == PARTNER => {
            (starter::partner(id), "fill in the brand, then run `bindery check`")
        }
        None => {
            let authored = |id: &&str| project.sections.contains_key(*id);
            let sections: Vec<&str> = project
                .book
                .listed()
                .map(|id| id.value.as_str())
                .filter(authored)
                .take(2)
                .collect();
            let editions: Vec<&str> =
                project.editions.iter().map(|edition| edition.id.as_str()).collect();
            (
                vec![starter::pack(id, vocabulary, &sections, &editions)],
                "choose its contents, then run `bindery check`",
            )
        }
    };
    if let Some((path, _)) =
        written.iter().find(|(path, _)| files::exists(&arguments.root.join(path)))
    {
        tell(&format!("error: `{path}` already exists\n"));
        return Err(Ending::Usage);
    }
    let language = &project.book.language;
    for (path, text) in &written {
        let text = match language.primary() {
            "en" | "und" => text.clone(),
            _ => starter::in_english(path, text, language.tag()),
        };
        if let Err(problem) = files::write_whole(&arguments.root.join(path), text.as_bytes()) {
            report(&[problem], &Sources::default());
            return Err(Ending::Environment);
        }
        super::print(&format!("{path}\n"));
    }
    tell(&format!("{next}\n"));
    Ok(Ending::Fine)
}

/// Writes a catalogue of the tool's own words for somebody to translate.
fn words(arguments: &cli::New) -> Ended {
    let tag = arguments.id.as_str();
    let workspace = load_text(&arguments.root)?;
    let project = &workspace.project;
    let wrong = match Language::parse(tag) {
        None => format!(
            "`{}` is not a language tag\n  hint: {}",
            tag.escape_debug(),
            language::advice(tag, "`ar` or `pt-BR`")
        ),
        Some(own) if !own.is_known() => {
            format!("there is no language with the tag `{tag}`\n  hint: {}", language::CODES)
        }
        Some(own) => return write_words(arguments, project, &own),
    };
    tell(&format!("error: {wrong}\n"));
    Err(Ending::Usage)
}

fn write_words(arguments: &cli::New, project: &Project, language: &Language) -> Ended {
    let name = format!("{FOLDER}{language}{ENDING}");
    let path = format!("layouts/{name}");
    let own = project.layouts.get(&name).map(String::as_str);
    let (text, said) = match project.catalogues.template(language, own) {
        Template::New(text, count) => {
            let head = "the head of the file says how to translate them";
            (text, format!("it has {} as comments: {head}", counted(count, "message")))
        }
        Template::More(text, count) => {
            let end = "as comments at its end: translate what is new";
            (text, format!("it has {} more, {end}", counted(count, "message")))
        }
        Template::Nothing(open) => {
            tell(&format!("error: no message is missing from `{path}`\n"));
            tell(&match open {
                0 => "  hint: change the words in it\n".to_owned(),
                open => format!(
                    "  hint: {}: remove the `# ` before their lines, and translate them\n",
                    match open {
                        1 => "1 message is still a comment".to_owned(),
                        _ => format!("{open} messages are still comments"),
                    }
                ),
            });
            return Err(Ending::Usage);
        }
    };
    files::write_whole(&arguments.root.join(&path), text.as_bytes()).map_err(fail)?;
    super::print(&format!("{path}\n"));
    tell(&format!("{said}\n"));
    Ok(Ending::Fine)
}
