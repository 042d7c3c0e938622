//! A selection that is broken on purpose is found out, whatever it keeps that it should not.

use super::super::gather::Gathered;
use super::super::pieces::{At, Place, Scope};
use super::super::{Copy, Inventory, Medium};
use super::{copy, fixture};
use crate::assembly::workspace::Workspace;
use crate::book::tree::{Block, BlockKind, Condition, SourceInline, SourceKind, source_text};
use crate::book::visit::{each_source_inline, each_source_inline_mut};
use crate::ebook;
use crate::ground::files::{self, TemporaryFolder};
use crate::pages::{pdf, typeset};
use std::path::Path;

/// The base project with a pack and a translation.
fn folder() -> TemporaryFolder {
    let folder = TemporaryFolder::new().expect("a folder");
    for part in ["base", "packs"] {
        let from = fixture(part);
        for path in files::files_below(&from).expect("files") {
            files::copy_staged(&from.join(&path), &folder.path().join(&path)).expect("a copy");
        }
    }
    let plain = folder.path().join("content/chapters/plain.md");
    let text = files::text_of(&plain).expect("a chapter");
    let more = "Its second paragraph has so many words that nobody writes it twice by chance.";
    files::write_text(&plain, &format!("{text}\n{more}\n")).expect("a file");
    let draft = "msgid \"\"\nmsgstr \"Language: fr\\n\"\n\nmsgid \"A plain paragraph.\"\n\
                 msgstr \"Un paragraphe tout simple, mais qui est encore à relire.\"\n";
    let path = folder.path().join("content/translations/fr/plain.po");
    files::make_folder(path.parent().expect("a folder")).expect("a folder");
    files::write_text(&path, draft).expect("a file");
    folder
}

/// Removes every condition, as a selection does that keeps everything.
fn without_conditions(blocks: &mut [Block<SourceInline>]) {
    for block in blocks {
        block.conditions.clear();
        block.inner_mut().into_iter().for_each(|inner| without_conditions(inner));
    }
}

/// What is found in the ebook, and in the pages if they are wanted, of a project that was changed
/// after its texts were gathered. One of its paragraphs is a testimony without a record of consent.
fn mutated(
    pack: Option<&str>,
    has_pages: bool,
    change: impl FnOnce(&mut Workspace),
) -> Vec<String> {
    let folder = folder();
    let mut workspace = Workspace::open(folder.path()).expect("a project");
    let asking = workspace.book.sections.get_mut("asking").expect("a chapter");
    let is_long = |block: &&mut Block<SourceInline>| match &block.kind {
        BlockKind::Paragraph(words) => source_text(words).len() > 60,
        _ => false,
    };
    let testimony = asking.blocks.iter_mut().find(is_long).expect("a paragraph");
    testimony.conditions.push(Condition {
        partners: Vec::new(),
        has: Vec::new(),
        readers: None,
        consent: Some("t-7k2m9x".to_owned()),
        is_essential: false,
        span: testimony.span,
    });
    let inventory = Inventory::of(&workspace.project, &workspace.book, &workspace.book);
    let known = workspace.project.clone();
    change(&mut workspace);
    let copy = |edition| Copy { medium: Medium::File { edition, pack }, ..copy(&known, pack) };
    let editions: &[&str] = if has_pages { &["ebook", "print"] } else { &["ebook"] };
    let files = files_of(&workspace, pack, editions);
    let results =
        files.iter().map(|(name, bytes)| inventory.exclusions(copy(name)).prove(name, bytes));
    let problems = results.flat_map(|result| result.err().unwrap_or_default());
    problems.map(|problem| problem.message).collect()
}

/// The finished files of alder's editions, by the names of the editions.
fn files_of(
    workspace: &Workspace,
    pack: Option<&str>,
    editions: &[&str],
) -> Vec<(String, Vec<u8>)> {
    let project = &workspace.project;
    let partner = project.partner("alder").expect("a partner");
    let release = workspace.draft_release().expect("a release");
    let engine = workspace.engine().expect("an engine");
    let made = |name: &&str| {
        let edition = project.edition(name).expect("an edition");
        let pack = pack.and_then(|id| project.pack(id));
        let manuscript = workspace.selected(partner, edition, pack, &release).0;
        let bytes = if edition.page.is_some() {
            let compiled = engine.compile(&manuscript).expect("pages");
            pdf::export(&compiled, &manuscript).expect("a file")
        } else {
            let cover = typeset::cover_png(engine, &manuscript).expect("a cover");
            let cover =
                ebook::Cover { png: &cover.bytes, width: cover.width, height: cover.height };
            ebook::assemble(&manuscript, cover, None, &workspace.layouts).expect("an ebook").bytes
        };
        ((*name).to_owned(), bytes)
    };
    editions.iter().map(made).collect()
}

#[track_caller]
fn expect_kind(messages: &[String], kind: &str) {
    assert!(!messages.is_empty(), "nothing is found");
    let is_named = messages.iter().any(|message| message.starts_with(kind));
    assert!(is_named, "{kind}: {messages:#?}");
}

#[test]
fn a_sound_selection_leaves_nothing_behind() {
    for pack in [None, Some("first-meeting")] {
        let messages = mutated(pack, pack.is_none(), |_| {});
        assert!(messages.is_empty(), "{messages:#?}");
    }
}

#[test]
fn a_finished_file_does_not_say_where_it_was_made() {
    let folder = folder();
    let workspace = Workspace::open(folder.path()).expect("a project");
    let mut gathered = Gathered::default();
    let nowhere = gathered.scope(Scope::Partner("nobody".to_owned()));
    let place = || Place { block: None, at: At::Tool };
    // The folder around it has a name that no other run has.
    let around = folder.path().parent().and_then(Path::file_name).expect("a name");
    let name = around.display().to_string();
    gathered.text(nowhere, place(), &name, true);
    let machine = files::text_of(Path::new("/etc/hostname")).unwrap_or_default();
    gathered.text(nowhere, place(), &machine, true);
    let inventory = Inventory::new(gathered);
    let project = &workspace.project;
    let copy = copy(project, None);
    for (name, bytes) in files_of(&workspace, None, &["ebook", "screen", "print"]) {
        inventory.exclusions(copy).prove(&name, &bytes).expect("no word of the machine");
    }
    assert!(inventory.exclusions(copy).prove("own", name.as_bytes()).is_err());
}

#[test]
fn a_selection_that_keeps_everything_is_found_out() {
    let keep = |workspace: &mut Workspace| {
        for section in workspace.book.sections.values_mut() {
            without_conditions(&mut section.blocks);
        }
    };
    let messages = mutated(None, true, keep);
    expect_kind(&messages, "text for other partners was left out, and is in the finished `ebook`");
    expect_kind(&messages, "text for other partners was left out, and is in the finished `print`");
    expect_kind(&messages, "testimony that may not be shown there");
    let messages = mutated(Some("first-meeting"), false, keep);
    expect_kind(&messages, "text for other readers");
}

#[test]
fn a_section_a_detail_a_foreword_a_comment_and_a_draft_that_slip_in_are_found_out() {
    let messages = mutated(Some("first-meeting"), false, |workspace| {
        let pack = &mut workspace.project.packs[0];
        let first = pack.contents[0].clone();
        pack.contents.push(crate::project::Spanned::new(first.span, "plain".to_owned()));
    });
    expect_kind(&messages, "text from outside its sections");
    let messages = mutated(None, false, |workspace| {
        let birch = workspace.project.partner("birch").expect("a partner").partner.clone();
        let alder = &mut workspace.project.partners[0].partner;
        assert_eq!(alder.id, "alder");
        alder.helpline = birch.helpline;
        alder.address = birch.address;
    });
    expect_kind(&messages, "a detail of another partner");
    let messages = mutated(None, false, |workspace| {
        let birch = workspace.book.forewords["birch"].clone();
        workspace.book.forewords.insert("alder".to_owned(), birch);
    });
    expect_kind(&messages, "text for other partners");
    let slip = |text: String| {
        move |workspace: &mut Workspace| {
            let plain = workspace.book.sections.get_mut("plain").expect("a chapter");
            let is_paragraph =
                |block: &&mut Block<_>| matches!(block.kind, BlockKind::Paragraph(_));
            let block = plain.blocks.iter_mut().find(is_paragraph).expect("a paragraph");
            each_source_inline_mut(std::slice::from_mut(block), &mut |inline| {
                inline.kind = SourceKind::Text(text.clone());
            });
        }
    };
    let draft = "Un paragraphe tout simple, mais qui est encore à relire.";
    expect_kind(&mutated(None, false, slip(draft.to_owned())), "a translation into another");
    let folder = folder();
    let workspace = Workspace::open(folder.path()).expect("a project");
    let comments = workspace.book.sections.values().flat_map(|section| &section.comments);
    let longest = comments.max_by_key(|comment| comment.text.len()).expect("a comment");
    expect_kind(&mutated(None, false, slip(longest.text.clone())), "a comment");
}

#[test]
fn a_picture_that_slips_in_is_found_out() {
    fn shows(block: &Block<SourceInline>, path: &str) -> bool {
        let mut found = false;
        each_source_inline(std::slice::from_ref(block), &mut |inline| {
            found |= matches!(&inline.kind, SourceKind::Image(image) if image.path == path);
        });
        found
    }
    let folder = folder();
    let mut workspace = Workspace::open(folder.path()).expect("a project");
    for section in workspace.book.sections.values_mut() {
        for block in section.blocks.iter_mut().filter(|own| shows(own, "figures/apples.png")) {
            block.conditions.push(Condition {
                partners: vec!["birch".to_owned()],
                has: Vec::new(),
                readers: None,
                consent: None,
                is_essential: false,
                span: block.span,
            });
        }
    }
    let inventory = Inventory::of(&workspace.project, &workspace.book, &workspace.book);
    let known = workspace.project.clone();
    let exclusions = inventory.exclusions(copy(&known, None));
    let messages = |workspace: &Workspace| {
        let (_, bytes) = files_of(workspace, None, &["ebook"]).remove(0);
        let problems = exclusions.prove("ebook", &bytes).err().unwrap_or_default();
        problems.into_iter().map(|problem| problem.message).collect::<Vec<_>>()
    };
    assert_eq!(messages(&workspace), [""; 0]);
    for section in workspace.book.sections.values_mut() {
        without_conditions(&mut section.blocks);
    }
    let messages = messages(&workspace);
    let is_named = |message: &String| {
        message.starts_with("text for other partners") && message.contains("apples.png` a picture")
    };
    assert!(messages.iter().any(is_named), "{messages:#?}");
}
