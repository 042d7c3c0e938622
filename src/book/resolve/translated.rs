//! What readers of a translation are told, and what they do not get.
//!
//! In: how far the project was translated, and the sections that were chosen. Out: who translated and
//! reviewed the text; the note at the head of a section of which a part is still in the source
//! language; and the blocks that remain if untranslated ones are left out. A text whose source has
//! changed is never shown in its old translation: it could be wrong about the law.

use super::input::{Chosen, Input};
use crate::book::manuscript::{TranslationFacts, Work};
use crate::book::page::Page;
use crate::book::tree::{Block, BlockKind, CalloutKind, Inline, SourceInline};
use crate::ground::version::ReleaseVersion;
use crate::project::{Format, Progress, REST, Translation, UnitState, Untranslated};

/// What the front of a translation says about it; nothing for the source.
pub(super) fn facts(input: Input<'_>, chosen: &[Chosen<'_>]) -> Option<TranslationFacts> {
    let translation = input.project.translation.as_ref()?;
    let own = chosen.iter().filter_map(|chosen| chosen.header).map(|header| &*header.id.value);
    let used: Vec<&Progress> =
        own.chain([REST]).filter_map(|id| translation.progress.get(id)).collect();
    let mut facts = TranslationFacts {
        source: translation.source.clone(),
        translators: Vec::new(),
        reviewers: Vec::new(),
        is_unreviewed: used.iter().any(|progress| progress.is_unreviewed()),
        is_changed: chosen.iter().any(|chosen| states(translation, &chosen.blocks).0),
    };
    for progress in used.iter().filter(|progress| progress.translated > 0) {
        let reviewer = progress.review.as_ref().map(|review| &review.reviewer);
        for (names, name) in [
            (&mut facts.translators, progress.translator.as_ref()),
            (&mut facts.reviewers, reviewer),
        ] {
            if let Some(name) = name.filter(|name| !names.contains(*name)) {
                names.push(name.clone());
            }
        }
    }
    Some(facts)
}

/// The lines that say what a copy is a translation of.
pub(super) fn statement(page: &mut Page, input: Input<'_>, work: &Work) {
    let Some(facts) = &work.translation else { return };
    let words = input.project.words();
    let date = words.date(input.release.date);
    let origin = match input.release.version.number() {
        Some(version) => words.with(
            "translation-of-release",
            [("version", version.to_string().into()), ("date", date.into())],
        ),
        None => words.with("translation-of-draft", [("date", date.into())]),
    };
    let mut lines = vec![origin];
    // A review of a part would be read as one of the whole.
    let reviewers = Some(&facts.reviewers).filter(|_| !facts.is_unreviewed);
    for (id, names) in
        [("translated-by", Some(&facts.translators)), ("translation-reviewed-by", reviewers)]
    {
        if let Some(names) = names.filter(|names| !names.is_empty()) {
            lines.push(words.with(id, [("names", words.listed(names).into())]));
        }
    }
    if facts.is_changed {
        lines.push(words.text("translation-changed"));
    }
    page.paragraph(vec![page.text(lines.join(" "))]);
    if facts.is_unreviewed {
        let text = page.text(words.text("translation-unreviewed"));
        let text = page.block(901, BlockKind::Paragraph(vec![text]));
        page.push(BlockKind::Callout {
            kind: CalloutKind::Warning,
            own: None,
            title: words.text("unreviewed-translation"),
            blocks: vec![text],
        });
    }
}

/// What the foot of every page adds to the version; nothing for a text that was reviewed.
pub(super) fn mark(input: Input<'_>, work: &Work) -> Option<String> {
    let facts = work.translation.as_ref()?;
    let is_open = facts.is_unreviewed && input.release.version != ReleaseVersion::Unnamed;
    is_open.then(|| input.project.words().text("unreviewed-translation"))
}

/// The notes at the head of a section.
pub(super) fn notes(input: Input<'_>, chosen: &Chosen<'_>) -> Vec<Block<Inline>> {
    let (Some(translation), Some(header)) = (&input.project.translation, chosen.header) else {
        return Vec::new();
    };
    let words = input.project.words();
    let span = input.partner.partner.span;
    let page = Page::new(&format!("{}.translation", chosen.place.id), span);
    let (has_outdated, has_missing) = states(translation, &chosen.blocks);
    let mut texts = Vec::new();
    if has_outdated {
        texts.push(words.text("section-outdated"));
    }
    let whole = input.book.sections.get(&header.id.value);
    let is_whole = whole.is_some() && chosen.place.id == header.id.value;
    let lacks_blocks = whole
        .filter(|_| is_whole)
        .is_some_and(|whole| whole.blocks.iter().any(|block| is_left_out(input, block)));
    match (has_missing, lacks_blocks) {
        (true, true) => texts.push(words.text("section-partly-left-out")),
        (true, false) => texts.push(words.text("section-untranslated")),
        (false, true) => texts.push(words.text("section-left-out")),
        (false, false) => {}
    }
    // Pages say it at their foot.
    let progress = translation.progress.get(&header.id.value);
    let is_unreviewed = progress.is_some_and(Progress::is_unreviewed);
    if is_unreviewed && input.edition.format != Format::Pdf {
        texts.push(words.text("translation-unreviewed"));
    }
    if texts.is_empty() {
        return Vec::new();
    }
    let blocks = texts.into_iter().enumerate();
    let blocks =
        blocks.map(|(at, text)| page.block(at, BlockKind::Paragraph(vec![page.text(text)])));
    let blocks = blocks.collect();
    let title = words.text("about-translation");
    vec![page.block(900, BlockKind::Callout { kind: CalloutKind::Note, own: None, title, blocks })]
}

/// Whether some text in these blocks is outdated, and whether some was never translated.
fn states(translation: &Translation, blocks: &[Block<SourceInline>]) -> (bool, bool) {
    let mut states = std::collections::BTreeSet::new();
    for block in blocks {
        states.extend(translation.states_in(block.span));
    }
    (states.contains(&UnitState::Outdated), states.contains(&UnitState::Missing))
}

fn leaves_out(input: Input<'_>) -> bool {
    let own = input.pack.and_then(|pack| pack.untranslated);
    own.unwrap_or(input.project.book.untranslated) == Untranslated::LeaveOut
}

/// Whether a block is left out because nothing in it is translated.
fn is_left_out(input: Input<'_>, block: &Block<SourceInline>) -> bool {
    let translation = input.project.translation.as_ref().filter(|_| leaves_out(input));
    translation.is_some_and(|translation| translation.is_missing(block.span))
}

/// Whether a link may lead to something that was left out.
pub(super) fn may_lack(input: Input<'_>) -> bool {
    input.project.translation.is_some() && leaves_out(input)
}

/// The blocks of a section that this language has; nothing if it has none of them.
pub(super) fn kept(
    input: Input<'_>,
    blocks: &[Block<SourceInline>],
) -> Option<Vec<Block<SourceInline>>> {
    if !may_lack(input) {
        return Some(blocks.to_vec());
    }
    let out = without(blocks, &|block| is_left_out(input, block));
    (!out.is_empty() || blocks.is_empty()).then_some(out)
}

/// The blocks without some, and without headings that had nothing else under them.
pub(super) fn without(
    blocks: &[Block<SourceInline>],
    is_left_out: &dyn Fn(&Block<SourceInline>) -> bool,
) -> Vec<Block<SourceInline>> {
    let mut out: Vec<Block<SourceInline>> = Vec::new();
    // The headings that had text under them, and have none yet.
    let mut bare: Vec<(u8, usize)> = Vec::new();
    let drop_bare = |out: &mut Vec<Block<SourceInline>>, bare: &mut Vec<(u8, usize)>, level: u8| {
        while let Some((_, at)) = bare.pop_if(|(own, _)| *own >= level) {
            out.remove(at);
        }
    };
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { level, .. } => {
                drop_bare(&mut out, &mut bare, *level);
                if !is_left_out(block) {
                    bare.push((*level, out.len()));
                    out.push(block.clone());
                }
            }
            _ if is_left_out(block) => {}
            _ => {
                bare.clear();
                out.push(block.clone());
            }
        }
    }
    drop_bare(&mut out, &mut bare, 0);
    out
}
