//! What every verb needs before the first artefact: the project, its book, its authorities.
//!
//! In: a folder. Out: everything read and checked once, with the problems of the project apart
//! from those of each partner.

use super::coarse::CoarsePictures;
use super::languages::{self, languages_of};
use super::selection::Selection;
use super::wide::WideTables;
use super::{authorities, lettering, letters, missing, stray_layouts, words};
use crate::book::manuscript::{Manuscript, Release};
use crate::book::missing::{MissingLetter, missing_letters};
use crate::book::resolve::{Authorities, Input, Purpose, resolve};
use crate::book::revisions::Revisions;
use crate::book::source::SourceBook;
use crate::book::{consent, finder, index, moved, read};
use crate::check;
use crate::ground::clock;
use crate::ground::date::Date;
use crate::ground::diagnostic::once::each_once;
use crate::ground::diagnostic::{Diagnostic, Failure, Outcome, any_error};
use crate::ground::digest;
use crate::ground::files;
use crate::ground::language::Language;
use crate::ground::layouts::Layouts;
use crate::ground::own_words::Catalogues;
use crate::ground::trace;
use crate::ground::version::ReleaseVersion;
use crate::pages::typeset::{self, Engine};
use crate::project::history::{self, Draft, FrozenText, History, text_of};
use crate::project::{
    Book, Edition, Format, Ledger, Marking, PartnerFile, Project, Readers, Strictness, Translation,
    is_kept, is_own_kind, open_root,
};
use crate::translation::{self, Translated};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

/// A project, read and checked once, with everything that commands ask of it.
pub struct Workspace {
    pub project: Project,
    pub book: SourceBook,
    pub(crate) authorities: Authorities,
    pub layouts: Layouts,
    /// The names of layouts that the project replaces with its own, each with its digest.
    pub(crate) own_layouts: BTreeMap<String, String>,
    /// What is wrong for everybody.
    pub problems: Vec<Diagnostic>,
    /// What is wrong for one partner.
    pub(crate) partner_problems: BTreeMap<String, Vec<Diagnostic>>,
    /// What changed since an earlier release, once somebody has compared: see
    /// `compare::mark_changes`.
    pub(crate) revisions: Option<Revisions>,
    /// What is wrong with a damaged history is in `problems`, too.
    history: Outcome<History>,
    draft: Outcome<Option<Draft>>,
    /// Read when somebody compares.
    last_text: OnceLock<Outcome<Option<FrozenText>>>,
    /// Made when the first page needs it: a build with nothing to do starts no engine.
    pub(super) engine: OnceLock<Outcome<Engine>>,
    /// The project in other languages, by their tags.
    languages: BTreeMap<String, InLanguage>,
}

/// The project in a language, and what is wrong with its translation.
struct InLanguage {
    /// Nothing if it cannot be read.
    workspace: Option<Box<Workspace>>,
    problems: Vec<Diagnostic>,
}

impl Workspace {
    /// Reads a project.
    ///
    /// # Errors
    /// If there is no project to speak of; everything else is collected.
    pub fn open(folder: &Path) -> Result<Self, Failure> {
        Self::read(folder, &BTreeMap::new(), None).map(Self::of_today)
    }

    /// Reads a project, and of its translations only those into languages with these tags: each takes
    /// as long as the text itself.
    ///
    /// # Errors
    /// As for [`Workspace::open`].
    pub(crate) fn open_in(folder: &Path, tags: &[String]) -> Result<Self, Failure> {
        Self::read(folder, &BTreeMap::new(), Some(tags)).map(Self::of_today)
    }

    /// The same project, judged by the consent that still lasts today.
    pub(crate) fn of_today(mut self) -> Self {
        self.judge_consent_on(clock::day_of_making());
        self
    }

    fn judge_consent_on(&mut self, day: Option<Date>) {
        self.each_ledger(|ledger| ledger.today = day);
    }

    /// The same project, judged by what people agree to by now, whatever they agreed to when it was
    /// released.
    pub(crate) fn judged_by(mut self, ledger: &Ledger) -> Self {
        self.each_ledger(|own| ledger.clone_into(own));
        self.of_today()
    }

    fn each_ledger(&mut self, change: impl Fn(&mut Ledger)) {
        change(&mut self.project.ledger);
        let own = self.languages.values_mut().filter_map(|own| own.workspace.as_mut());
        own.for_each(|own| change(&mut own.project.ledger));
    }

    /// Reads a project as it was released, with the layouts of the tool that released it.
    ///
    /// # Errors
    /// As for [`Workspace::open`].
    pub(crate) fn open_released(
        folder: &Path,
        archived: &BTreeMap<String, String>,
    ) -> Result<Self, Failure> {
        Self::read(folder, archived, None)
    }

    /// `tags` are the languages whose translations are read; nothing for all.
    fn read(
        folder: &Path,
        archived: &BTreeMap<String, String>,
        tags: Option<&[String]>,
    ) -> Result<Self, Failure> {
        let _stage = trace::stage("reading");
        let root = open_root(folder)?;
        let mut project = Project::load(root)?;
        let (book, read) = read::read(&project);
        let mut problems = project.problems.clone();
        problems.extend(read.project);
        letters::add(&mut project, &book, &mut problems);
        stray_layouts::check(&project, &mut problems);
        let own_layouts = own_layouts(&project.layouts);
        let layouts = Layouts::of_release(project.layouts.clone(), archived.clone());
        project.catalogues = Catalogues::of_release(archived, &project.layouts);
        words::check(&mut project, &mut problems);
        for (name, text) in archived {
            project.layouts.entry(name.clone()).or_insert_with(|| text.clone());
        }
        let known = problems.len();
        let authorities = authorities::read(&mut project, &layouts, &mut problems);
        finder::check(&project, &book, &mut problems);
        moved::check(&project, &book, &mut problems);
        consent::check(&project, &book, &mut problems);
        index::check(&project, &book, &authorities, &mut problems);
        project.unread.sources |= problems.len() > known;
        let mut partner_problems = read.partners;
        for file in &project.partners {
            let own = partner_problems.entry(file.partner.id.clone()).or_default();
            own.extend(file.problems.iter().cloned());
            check::font_faults(file, &book, own);
        }
        let history = History::load(&project.root, &mut project.sources);
        problems.extend(history.as_ref().err().into_iter().flatten().cloned());
        let draft = Draft::load(&project.root, &mut project.sources);
        languages::check(&project, &mut problems);
        let mut workspace = Self {
            project,
            book,
            authorities,
            layouts,
            own_layouts,
            problems,
            partner_problems,
            revisions: None,
            history,
            draft,
            last_text: OnceLock::new(),
            engine: OnceLock::new(),
            languages: BTreeMap::new(),
        };
        // A mistake in the text would be found again in every language.
        if workspace.is_sound() {
            workspace.translate(tags);
        }
        Ok(workspace)
    }

    /// Reads the project in the languages of its editions.
    fn translate(&mut self, tags: Option<&[String]>) {
        let project = &self.project;
        let folders = translation::tags(project);
        let mut sources = project.sources.clone();
        let mut out = BTreeMap::new();
        for language in project.languages() {
            let tag = language.value.tag().to_owned();
            let is_wanted = tags.is_none_or(|tags| tags.contains(&tag));
            if language.value == project.book.language || !folders.contains(&tag) || !is_wanted {
                continue;
            }
            let own = match translation::translate(project, &language.value, &sources) {
                Ok(translated) => {
                    let (own, mut problems) = self.translated(translated);
                    sources.clone_from(&own.project.sources);
                    if !any_error(&problems) {
                        let found = languages::progress(project, &self.book, &language);
                        problems.extend(found);
                    }
                    InLanguage { workspace: Some(Box::new(own)), problems }
                }
                Err(failure) => {
                    sources.clone_from(&failure.sources);
                    InLanguage { workspace: None, problems: failure.problems }
                }
            };
            out.insert(tag, own);
        }
        (self.languages, self.project.sources) = (out, sources);
    }

    /// A workspace of the project in another language, and what is wrong with its translation.
    fn translated(&self, translated: Translated) -> (Self, Vec<Diagnostic>) {
        let Translated { mut project, problems: found } = translated;
        // A release brings its own.
        project.catalogues.clone_from(&self.project.catalogues);
        project.layouts.clone_from(&self.project.layouts);
        let (mut book, read) = read::read(&project);
        if let Some(translation) = &project.translation {
            translation::finish(&self.book, &mut book, translation);
        }
        let mut problems = std::mem::take(&mut project.problems);
        problems.extend(read.project);
        letters::add(&mut project, &book, &mut problems);
        problems.extend(read.partners.into_values().flatten());
        let authorities = authorities::read(&mut project, &self.layouts, &mut problems);
        finder::check(&project, &book, &mut problems);
        index::check(&project, &book, &authorities, &mut problems);
        let mut problems = translation::own_problems(&project.sources, problems);
        problems.splice(0..0, found);
        consent::check_texts(&project, &book, &mut problems);
        let own = Self {
            project,
            book,
            authorities,
            layouts: self.layouts.clone(),
            own_layouts: self.own_layouts.clone(),
            problems: Vec::new(),
            partner_problems: BTreeMap::new(),
            revisions: None,
            history: self.history.clone(),
            draft: Ok(None),
            last_text: OnceLock::new(),
            engine: OnceLock::new(),
            languages: BTreeMap::new(),
        };
        (own, problems)
    }

    /// The project in a language; the project itself if there is no such translation.
    pub fn in_language(&self, language: &Language) -> &Self {
        let own = self.languages.get(language.tag());
        own.and_then(|own| own.workspace.as_deref()).unwrap_or(self)
    }

    /// The translations of the project, by the tags of their languages.
    pub(crate) fn translations(&self) -> impl Iterator<Item = (&str, &Translation)> {
        self.languages.iter().filter_map(|(tag, own)| {
            let project = &own.workspace.as_ref()?.project;
            Some((tag.as_str(), project.translation.as_ref()?))
        })
    }

    /// Drops the translations into some languages, with what is wrong with them.
    pub(super) fn forget_languages(&mut self, tags: &[String]) {
        self.languages.retain(|tag, _| !tags.contains(tag));
    }

    /// What is wrong with the translation into a language.
    pub(crate) fn problems_in(&self, language: &Language) -> &[Diagnostic] {
        self.languages.get(language.tag()).map_or(&[], |own| own.problems.as_slice())
    }

    /// A failure whose problems point into the project's texts.
    pub(crate) fn failure(&self, problems: Vec<Diagnostic>) -> Failure {
        Failure::new(self.project.sources.clone(), problems)
    }

    /// The releases so far.
    ///
    /// # Errors
    /// If the history is damaged.
    pub(crate) fn history(&self) -> Outcome<&History> {
        self.history.as_ref().map_err(Clone::clone)
    }

    /// What maintainers have said of the changes since the last release.
    ///
    /// # Errors
    /// Everything that is wrong with the draft.
    pub(crate) fn draft(&self) -> Outcome<Option<&Draft>> {
        self.draft.as_ref().map(Option::as_ref).map_err(Clone::clone)
    }

    /// Reads the draft again, after it was written to.
    pub(crate) fn reload_draft(&mut self) {
        self.draft = Draft::load(&self.project.root, &mut self.project.sources);
    }

    /// The frozen text of the last release; none before the first one.
    ///
    /// # Errors
    /// If it cannot be read, or the history is damaged.
    pub(crate) fn last_text(&self) -> Outcome<Option<&FrozenText>> {
        let text = self.last_text.get_or_init(|| {
            let Some(last) = self.history()?.latest() else { return Ok(None) };
            let text = text_of(&self.project.root, &last.version);
            text.map(Some).map_err(|problem| vec![problem])
        });
        text.as_ref().map(Option::as_ref).map_err(Clone::clone)
    }

    /// Refuses a project that nothing can be built from.
    ///
    /// # Errors
    /// Everything that is wrong for everybody.
    pub(crate) fn require_sound(&self) -> Outcome<()> {
        if self.is_sound() { Ok(()) } else { Err(self.problems.clone()) }
    }

    /// Has changes marked in every edition, whatever it asks for itself.
    pub fn mark_every_edition(&mut self) {
        self.project.editions.retain(|edition| edition.marking != Marking::Twin);
        // Word compares documents by itself.
        let marked = self.project.editions.iter_mut().filter(|own| own.format != Format::Docx);
        for edition in marked {
            edition.marking = Marking::On;
        }
    }

    /// Whether anything can be built.
    pub fn is_sound(&self) -> bool {
        !any_error(&self.problems)
    }

    /// The files of a release, below the project's root: what the project uses, and what has to
    /// stay with it, such as the licences of fonts. Everything else, for example what an editor or a
    /// file manager left behind, is no part of it.
    pub(crate) fn released_files(&self) -> BTreeSet<String> {
        let project = &self.project;
        let partners = project.partners.iter().map(|file| &file.partner);
        let forewords =
            partners.filter_map(|partner| Some(partner.foreword.as_ref()?.value.clone()));
        let kept = project.files.iter().filter(|path| is_kept(path) || is_own_kind(path));
        let layouts = project.layouts.keys().map(|name| format!("layouts/{name}"));
        let used = check::files::used(project, &self.book);
        let all = used.into_iter().chain(forewords).chain(kept.cloned()).chain(layouts);
        all.filter(|path| {
            let is_hidden = path.split('/').any(|part| part.starts_with('.'));
            files::is_inside(path)
                && !is_hidden
                && !path.starts_with(&format!("{}/", history::FOLDER))
                && project.root.exists(path)
        })
        .collect()
    }

    /// The problems of a partner's own files.
    pub(crate) fn problems_of(&self, partner: &str) -> &[Diagnostic] {
        self.partner_problems.get(partner).map_or(&[], Vec::as_slice)
    }

    /// The release that drafts carry: none of a number, and the date of the text.
    ///
    /// # Errors
    /// If `SOURCE_DATE_EPOCH` is set and holds no date.
    pub fn draft_release(&self) -> Result<Release, Diagnostic> {
        let date = text_date(&self.project.book)?;
        Ok(Release { version: ReleaseVersion::Draft, date, last_changes: BTreeMap::new() })
    }

    /// The manuscript of a partner's edition of the whole book, and what is wrong with it: see
    /// [`resolve`].
    pub fn manuscript(
        &self,
        partner: &PartnerFile,
        edition: &Edition,
        release: &Release,
    ) -> (Manuscript, Vec<Diagnostic>) {
        self.selected(partner, edition, Selection::WHOLE, release)
    }

    /// The manuscript of the whole book as participants of a workshop would read it: with the
    /// blocks that are theirs, and without what leaders alone see.
    pub(crate) fn for_participants(
        &self,
        partner: &PartnerFile,
        edition: &Edition,
        release: &Release,
    ) -> Manuscript {
        let whole = Selection::WHOLE;
        let input = self.input(partner, edition, whole, Readers::Participants, release);
        resolve(Input { purpose: Purpose::FrozenText, ..input }).0
    }

    /// The manuscript of the whole book for a text that is frozen with a release.
    pub(crate) fn frozen_text(
        &self,
        partner: &PartnerFile,
        edition: &Edition,
        release: &Release,
    ) -> Manuscript {
        let whole = Selection::WHOLE;
        let input = self.input(partner, edition, whole, Readers::Facilitators, release);
        resolve(Input { purpose: Purpose::FrozenText, ..input }).0
    }

    /// The manuscript of the whole book for the pages of a site.
    pub(crate) fn pages_of_site(
        &self,
        partner: &PartnerFile,
        edition: &Edition,
        release: &Release,
    ) -> Manuscript {
        let whole = Selection::WHOLE;
        let input = self.input(partner, edition, whole, Readers::Facilitators, release);
        resolve(Input { purpose: Purpose::Site, ..input }).0
    }

    /// The manuscript of a pack, of a volume, or of the whole book.
    pub fn selected<'a>(
        &self,
        partner: &PartnerFile,
        edition: &Edition,
        selection: impl Into<Selection<'a>>,
        release: &Release,
    ) -> (Manuscript, Vec<Diagnostic>) {
        resolve(self.input(partner, edition, selection.into(), Readers::Facilitators, release))
    }

    fn input<'a>(
        &'a self,
        partner: &'a PartnerFile,
        edition: &'a Edition,
        selection: Selection<'a>,
        readers: Readers,
        release: &'a Release,
    ) -> Input<'a> {
        let Selection { pack, volume } = selection;
        Input {
            pack,
            volume,
            readers,
            project: &self.project,
            book: &self.book,
            authorities: &self.authorities,
            partner,
            edition,
            release,
            revisions: self.revisions.as_ref(),
            purpose: Purpose::File,
        }
    }

    /// Every problem of the project, of every partner, and of every edition, judged as drafts are.
    pub fn check(&self, release: &Release) -> Vec<Diagnostic> {
        self.check_as(release, Strictness::Draft, &[])
    }

    /// The same, judged as asked. `denied` names codes that are errors whatever the book says.
    pub fn check_as(
        &self,
        release: &Release,
        strictness: Strictness,
        denied: &[String],
    ) -> Vec<Diagnostic> {
        let mut problems = self.text_problems();
        problems.extend(self.survey(release));
        self.judge(strictness, denied, problems)
    }

    /// What is wrong before any manuscript is resolved: with the project, with partners' files,
    /// and what lints find in the text.
    pub(crate) fn text_problems(&self) -> Vec<Diagnostic> {
        let mut problems = self.problems.clone();
        problems.extend(self.partner_problems.values().flatten().cloned());
        problems.extend(self.languages.values().flat_map(|own| own.problems.iter().cloned()));
        let own = check::check(&self.project, &self.book);
        for own_language in self.languages.values() {
            if let Some(Workspace { project, book, .. }) = own_language.workspace.as_deref() {
                let found = check::check_translation(project, book);
                problems.extend(translation::new_problems(project, found, &own));
            }
        }
        problems.extend(own);
        let partners = self.project.partners.iter();
        problems.extend(partners.flat_map(|file| {
            let known = self.partner_problems.get(&file.partner.id);
            check::missing_faces(file, &self.book, known.map_or(&[], Vec::as_slice))
        }));
        problems
    }

    /// Gives problems the severity that the book asks for, and drops what it allows.
    pub(crate) fn judge(
        &self,
        strictness: Strictness,
        denied: &[String],
        problems: Vec<Diagnostic>,
    ) -> Vec<Diagnostic> {
        each_once(check::judge(&self.project.book.lints, strictness, denied, problems))
    }

    /// Resolves every manuscript once, to see what is wrong with it. Nothing is judged yet.
    pub(crate) fn survey(&self, release: &Release) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        let mut missing = Vec::new();
        let mut wide = WideTables::default();
        let mut coarse = CoarsePictures::default();
        // An edition with marked changes says what its twin says.
        let is_own = |edition: &&Edition| edition.marking != Marking::Twin;
        for partner in &self.project.partners {
            for edition in self.project.editions.iter().filter(is_own) {
                let volumes = self.project.volumes(edition);
                for selection in
                    Selection::all_of(&partner.partner, edition, &volumes, &self.project)
                {
                    let pack = selection.pack;
                    let own = languages_of(&self.project, &partner.partner, pack);
                    let others = own.iter().filter(|own| **own != self.project.book.language);
                    problems.extend(others.flat_map(|language| {
                        self.problems_of_copy(partner, edition, selection, language, release)
                    }));
                    let (manuscript, found) = self.selected(partner, edition, selection, release);
                    problems.extend(found);
                    if !edition.is_for_cards() {
                        wide.add(&edition.id, typeset::table_fits(&manuscript));
                    }
                    if edition.press.is_some() {
                        coarse.add(&edition.id, typeset::resolutions(&manuscript));
                    }
                    missing.extend(missing_letters(&manuscript));
                    problems.extend(lettering::small(&manuscript));
                }
            }
        }
        problems.extend(self.report_missing(missing));
        problems.extend(wide.report(&self.project.sources));
        problems.extend(coarse.report());
        problems
    }

    /// Letters that no font draws, each script once, at the first place where one is written.
    pub(crate) fn report_missing(&self, mut missing: Vec<MissingLetter>) -> Vec<Diagnostic> {
        missing.sort_unstable();
        missing.dedup();
        missing::report(&self.project, &missing)
    }
}

/// The layouts that differ from the tool's, each with its digest.
fn own_layouts(layouts: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let tool = Layouts::default();
    let built_in = |name: &str| {
        let page = typeset::BUILT_IN_LAYOUTS.iter().find(|(known, _)| *known == name);
        page.map(|(_, text)| *text).or_else(|| tool.get(name))
    };
    let own = layouts.iter().filter(|(name, text)| built_in(name) != Some(text.as_str()));
    own.map(|(name, text)| (name.clone(), digest::sha256(text.as_bytes()))).collect()
}

/// The date of a book's text, or the one that `SOURCE_DATE_EPOCH` asks for in its place.
///
/// # Errors
/// If `SOURCE_DATE_EPOCH` is set and holds no date.
pub(crate) fn text_date(book: &Book) -> Result<Date, Diagnostic> {
    Ok(clock::source_date()?.unwrap_or(book.updated))
}
