//! The project on disk, typed and checked. Knows no Markdown and no output format.
//!
//! In: a folder. Out: a `Project`: the work, its sections' headers and texts, editions, partners,
//! glossary and sources, with every problem collected. A partner's problems are kept with the
//! partner, so that they do not stop the editions of others.

mod authority;
mod book;
mod brand_colours;
mod card_editions;
mod catalogue;
mod citation_style;
mod citations;
mod colour;
mod consent;
mod contents;
mod contributor;
mod controls;
mod cover;
mod edition;
mod editions;
mod fields;
mod glossary;
mod header;
pub mod history;
mod identity;
mod index;
mod inks;
mod isbn;
mod isbn_uses;
mod licence;
mod lints;
mod logo;
mod moved;
mod notice;
mod own_layouts;
mod pack;
mod pack_files;
mod page;
mod page_lists;
mod paper;
mod partner;
mod partner_files;
mod press;
mod production;
mod quotes;
mod sections;
mod sheets;
mod site;
mod site_uses;
mod spdx;
mod strays;
mod takes;
mod terms;
mod texts;
mod translation;
mod typography;
pub(crate) mod value;
mod vocabulary;
mod volume_uses;
mod volumes;

pub(crate) use authority::SourceEntry;
pub(crate) use book::{Book, CHANGES, GENERATED_BACK, GENERATED_FRONT, INDEX};
pub(crate) use catalogue::Catalogue;
pub(crate) use citation_style::CitationStyle;
pub use citations::Citations;
pub(crate) use colour::{Colour, Palette};
pub(crate) use consent::{
    Agreed, CONSENT, Carrier, Consent, Ledger, Refusal, Scope, Showing, Stage, Withdrawal,
    is_reference,
};
pub(crate) use contributor::Contribution;
pub(crate) use cover::{Art, Family, Motif};
pub use edition::{Edition, Format, HEADING_LEVELS, Links, Marking, References};
pub(crate) use edition::{Forms, MainContents, TWIN, USUAL_DEPTH, marked_title};
pub use fields::{Spanned, is_id};
pub use glossary::{Glossary, Term};
pub(crate) use header::header_yaml;
pub use header::{CaseStatus, Header};
pub(crate) use identity::Accepted;
pub use index::{IndexEntry, IndexPlan};
pub(crate) use index::{folded, parts as index_parts};
pub(crate) use inks::SpotInk;
pub(crate) use isbn::Isbn;
pub(crate) use licence::Licence;
pub use lints::{LINTS, Level, Lint, Lints, Strictness};
pub(crate) use moved::{MOVED, Moved, Successor, moved_at, parts as address_parts};
pub(crate) use notice::Notice;
pub use pack::{Missing, Pack, Readers};
pub use page::{ColourMode, Emphasis, Folios, Openings, PageDesign};
pub use paper::Paper;
pub(crate) use partner::{OPTIONAL_DETAILS, Partner};
pub(crate) use press::Press;
pub(crate) use production::{Bound, Method, Production};
pub(crate) use quotes::{QuoteMarks, Quotes};
pub use sheets::{AROUND_CARDS, Arrangement, Binding, Booklet, CARD, Duplex, Sheets};
pub(crate) use site::Site;
pub(crate) use strays::{is_kept, is_own_kind};
pub(crate) use translation::{
    Languages, Progress, REST, Review, TRANSLATIONS, TranslatedUnit, Translation, UnitState,
    Unreviewed, Untranslated,
};
pub use typography::FontPath;
pub(crate) use vocabulary::{
    CONTAINERS, Callout, Form, HeaderField, Jurisdiction, Need, Standing, Vocabulary,
    callout_label, open_points, place_message, titled, whole_words,
};
pub use vocabulary::{CalloutKind, OwnCallout, SectionKind};
pub use volumes::{Volume, VolumeLists};

use crate::ground::diagnostic::{Code, Diagnostic, Failure, any_error};
use crate::ground::files::{self, Root};
use crate::ground::language::Language;
use crate::ground::own_words::{self, Catalogues, Words};
use crate::ground::source::{FileId, Origin, Sources};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The folder of everything that authors write.
pub(crate) const CONTENT: &str = "content";

/// The folder of the layouts and words that the project replaces with its own.
pub(crate) const LAYOUTS: &str = "layouts";

/// A path in the project as it is written from the folder `content`. Paths that lead out of the
/// project stay as they are.
pub(crate) fn below_content(path: &str) -> String {
    match path.strip_prefix("content/") {
        Some(below) => below.to_owned(),
        None if files::is_inside(path) => format!("../{path}"),
        None => path.to_owned(),
    }
}

/// The file that describes the book as a whole. A folder without it is not a project.
const BOOK: &str = "content/book.toml";

/// A Markdown file: its header, and the byte at which its body starts.
#[derive(Debug, Clone)]
pub struct SectionFile {
    pub header: Header,
    pub(crate) file: FileId,
    pub(crate) body: usize,
}

/// A partner with its foreword, and everything that is wrong with it.
#[derive(Debug, Clone)]
pub struct PartnerFile {
    pub partner: Partner,
    pub foreword: Option<FileId>,
    pub(crate) problems: Vec<Diagnostic>,
}

/// What exists but could not be read, so that nothing that it would contain is reported as missing:
/// one mistake, one message.
#[derive(Debug, Clone, Default)]
pub(crate) struct Unread {
    /// Ids that seem to be in sections that could not be read.
    pub(crate) ids: BTreeSet<String>,
    /// Whether one of these sections does not say its own id.
    nameless: bool,
    /// What is written in these sections, which may name files.
    words: String,
    /// Whether one of them cannot be read at all.
    has_lost: bool,
    pub(crate) partners: BTreeSet<String>,
    pub(crate) glossary: bool,
    pub(crate) sources: bool,
    /// Whether `book.toml` has a mistake, so that it may list more sections than it seems to.
    pub(crate) contents: bool,
}

impl Unread {
    /// Notes a section by its file name, its `id:` line and its `{#id}` attributes.
    fn section(&mut self, name: &str, text: &str) {
        self.ids.insert(name.trim_end_matches(".md").to_owned());
        self.words.push_str(text);
        self.has_lost |= text.is_empty();
        let own = text.lines().filter_map(|line| line.strip_prefix("id:"));
        let known = self.ids.len();
        self.ids.extend(own.map(|id| id.trim().trim_matches(['"', '\'']).to_owned()));
        self.nameless |= self.ids.len() == known;
        let others = text.split("{#").skip(1);
        self.ids.extend(others.filter_map(|rest| rest.split(['}', ' ']).next().map(str::to_owned)));
    }

    /// Whether one of these sections may use a file: its name is written in one, perhaps as an
    /// address has it.
    pub(crate) fn may_use(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        self.has_lost || self.words.contains(name) || name.contains(' ')
    }
}

#[derive(Debug, Clone)]
pub struct Project {
    pub(crate) root: Root,
    pub sources: Sources,
    pub book: Book,
    /// By id.
    pub sections: BTreeMap<String, SectionFile>,
    pub editions: Vec<Edition>,
    pub partners: Vec<PartnerFile>,
    /// In the order of their ids.
    pub packs: Vec<Pack>,
    pub glossary: Glossary,
    /// The entries of the index that no mark in the text makes.
    pub index: IndexPlan,
    /// The file of authorities, and what it says about each.
    pub(crate) authorities: Option<(FileId, Vec<SourceEntry>)>,
    pub(crate) citation_style: CitationStyle,
    /// What replaces addresses that are gone.
    pub(crate) moved: Moved,
    /// What the people behind testimonies agreed to.
    pub(crate) ledger: Ledger,
    /// Layouts that the project replaces, by name below `layouts/`.
    pub layouts: BTreeMap<String, String>,
    /// The tool's own words, and what the project adds to them.
    pub(crate) catalogues: Catalogues,
    /// Every file in `content` that is not hidden, read or not, by its path from the root.
    pub(crate) files: Vec<String>,
    /// Those that were read as text.
    pub(crate) read_files: BTreeSet<String>,
    /// What could not be read.
    pub(crate) unread: Unread,
    /// If it is a translation of the project on disk: of what, and how far.
    pub(crate) translation: Option<Translation>,
    /// What is wrong with the project as a whole.
    pub(crate) problems: Vec<Diagnostic>,
}

/// The folder of the project that the working folder belongs to: the nearest one with a book, or
/// else the working folder itself.
pub(crate) fn nearest_folder() -> PathBuf {
    files::folder_above_with(BOOK).unwrap_or_else(|| PathBuf::from("."))
}

/// Opens the folder of a project.
///
/// # Errors
/// If it cannot be opened or is not a project.
pub(crate) fn open_root(folder: &Path) -> Result<Root, Diagnostic> {
    let root = Root::open(folder)?;
    if root.exists(BOOK) {
        return Ok(root);
    }
    let message = format!("this is not a project: it has no `{BOOK}`");
    Err(Diagnostic::error(Code::FileMissing, message).in_path(folder.display().to_string()).hint(
        "change to a project's folder, name it with `--root`, or start one with `bindery init`",
    ))
}

/// The tool's own words, with what the project in a folder adds to them. Mistakes in the project's
/// catalogues are reported where it is checked.
///
/// # Errors
/// If a catalogue cannot be read.
pub(crate) fn catalogues_at(folder: &Path) -> Result<Catalogues, Diagnostic> {
    let own = folder.join("layouts/words");
    let mut layouts = BTreeMap::new();
    for name in files::file_names(&own) {
        if name.ends_with(own_words::ENDING) {
            let text = files::text_at(&own.join(&name))?;
            layouts.insert(format!("{}{name}", own_words::FOLDER), text);
        }
    }
    Ok(Catalogues::new(&layouts))
}

/// Reads what a project says about the book as a whole, and nothing else.
///
/// # Errors
/// If it cannot be parsed. [`Project::load`] reports everything else that is wrong with it.
pub(crate) fn read_book(root: &Root) -> Result<Book, Failure> {
    let mut loader = Loader::new(root);
    match loader.toml(BOOK) {
        Some(value) => Ok(Book::read(&value, &mut loader.problems)),
        None => Err(Failure::new(loader.sources, loader.problems)),
    }
}

impl Project {
    /// Reads a project.
    ///
    /// # Errors
    /// If the folder does not exist, or has no `content/book.toml` that can be parsed. All other
    /// problems are collected in `problems`.
    pub(crate) fn load(root: Root) -> Result<Self, Failure> {
        Self::load_with(root, Sources::default(), BTreeMap::new())
    }

    /// Reads a project of which some files have other texts than on disk, by their paths. `sources`
    /// are the texts from which those were put together.
    ///
    /// # Errors
    /// As for [`Project::load`].
    pub(crate) fn load_with(
        root: Root,
        sources: Sources,
        texts: BTreeMap<String, DerivedText>,
    ) -> Result<Self, Failure> {
        let mut loader = Loader::new(&root);
        (loader.sources, loader.texts) = (sources, texts);
        let mut book = match loader.toml(BOOK) {
            Some(value) => Book::read(&value, &mut loader.problems),
            None => return Err(Failure::new(loader.sources, loader.problems)),
        };
        let is_listing_sound = !any_error(&loader.problems);
        if let Some(notice) = &mut book.notice {
            loader.notice(notice);
        }
        loader.list_files();
        let sections = loader.sections(&book.vocabulary, book.is_dated.then_some(book.updated));
        let mut editions = loader.editions();
        let mut partners = loader.partners();
        let packs = loader.packs(&editions, &book.vocabulary);
        if let Some(site) = &book.site {
            loader.check_site(site, &partners, &editions, &sections);
        }
        let moved = loader.moved();
        let ledger = loader.consent(&book, &partners, &packs);
        loader.check_takes(&editions, &packs, &mut partners);
        loader.check_card_editions(&editions, &packs);
        loader.check_isbns(&book, &editions, &partners);
        loader.check_page_lists(&editions);
        loader.check_codes(&book, &editions);
        loader.check_volumes(&book, &editions);
        let glossary = loader.glossary();
        let index = loader.index();
        let authorities = loader.authorities();
        let citation_style = loader.citation_style(book.citation_style.as_ref());
        let layouts = loader.layouts();
        loader.unread.contents = !is_listing_sound;
        loader.note_misplaced();
        loader.check_contents(&book, &sections);
        let unread = loader.unread.partners.iter().cloned();
        let faulty = partners.iter().filter(|file| any_error(&file.problems));
        let unsure = unread.chain(faulty.map(|file| file.partner.id.clone())).collect();
        strays::check(
            &root,
            &loader.files,
            &loader.read,
            &unsure,
            &book.vocabulary,
            &mut loader.problems,
        );
        let Loader { sources, unread, mut problems, files, read: read_files, .. } = loader;
        let catalogues = Catalogues::new(&layouts);
        let words = catalogues.words(&book.language).unwrap_or_else(Words::english);
        book.vocabulary.check_labels(&book.language, &words, &mut problems);
        for edition in editions.iter_mut().filter(|edition| edition.marking == Marking::Twin) {
            edition.title = marked_title(&edition.title, &words);
        }
        Ok(Self {
            root,
            sources,
            book,
            sections,
            editions,
            partners,
            packs,
            glossary,
            index,
            authorities,
            catalogues,
            citation_style,
            moved,
            ledger,
            layouts,
            files,
            read_files,
            unread,
            translation: None,
            problems,
        })
    }

    /// The tool's own words in the language of the work. Without a catalogue, which is an error,
    /// they are English.
    pub(crate) fn words(&self) -> Words {
        self.words_in(&self.book.language)
    }

    /// Every language of some product, with the first place that names it, the source's among them.
    pub(crate) fn languages(&self) -> Vec<Spanned<Language>> {
        let of_packs = self.packs.iter().filter_map(|pack| pack.languages.as_ref());
        let named = self.book.languages.iter().chain(of_packs).flatten();
        let mut out: Vec<Spanned<Language>> = Vec::new();
        for language in named {
            if out.iter().all(|known| known.value != language.value) {
                out.push(language.clone());
            }
        }
        let source = &self.book.language;
        if out.iter().all(|known| known.value != *source) {
            out.insert(0, Spanned::new(self.book.language_at, source.clone()));
        }
        out
    }

    /// The languages of products in which nobody has reviewed the tool's own words. One without a
    /// catalogue is an error of its own.
    pub(crate) fn unreviewed_words(&self) -> Vec<Spanned<Language>> {
        let mut languages = self.languages();
        languages.retain(|language| {
            let words = self.catalogues.words(&language.value);
            words.is_some_and(|words| words.reviewer().is_none())
        });
        languages
    }

    /// The tool's own words in a language.
    pub(crate) fn words_in(&self, language: &Language) -> Words {
        self.catalogues.words(language).unwrap_or_else(Words::english)
    }

    /// What the text calls the work.
    pub(crate) fn noun(&self) -> String {
        self.book.noun.clone().unwrap_or_else(|| self.words().text("noun"))
    }

    /// The name of a jurisdiction as readers of this language see it: that of a translation, or else of
    /// the tool's own words, or else as the book defines it.
    pub(crate) fn place_name(&self, name: &str) -> String {
        let translated = self.translation.as_ref().and_then(|own| own.places.get(name));
        let own = || place_message(name).map(|message| self.words().text(message));
        translated.cloned().or_else(own).unwrap_or_else(|| name.to_owned())
    }

    /// What a language calls itself, or its tag if nobody has told.
    pub(crate) fn language_name(&self, tag: &str) -> String {
        let words = Language::parse(tag).and_then(|language| self.catalogues.words(&language));
        words.map_or_else(|| tag.to_owned(), |words| words.text("catalogue"))
    }

    pub fn partner(&self, id: &str) -> Option<&PartnerFile> {
        self.partners.iter().find(|file| file.partner.id == id)
    }

    pub fn edition(&self, id: &str) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == id)
    }

    pub fn pack(&self, id: &str) -> Option<&Pack> {
        self.packs.iter().find(|pack| pack.id == id)
    }
}

/// A text that takes the place of a file.
#[derive(Debug, Clone, Default)]
pub(crate) struct DerivedText {
    pub(crate) text: String,
    pub(crate) origins: Vec<Origin>,
}

struct Loader<'a> {
    root: &'a Root,
    sources: Sources,
    /// Texts that take the place of files, by their paths.
    texts: BTreeMap<String, DerivedText>,
    /// Every file in `content`.
    files: Vec<String>,
    /// What was read or tried.
    read: BTreeSet<String>,
    unread: Unread,
    problems: Vec<Diagnostic>,
}

impl<'a> Loader<'a> {
    fn new(root: &'a Root) -> Self {
        Self {
            root,
            sources: Sources::default(),
            texts: BTreeMap::new(),
            files: Vec::new(),
            read: BTreeSet::new(),
            unread: Unread::default(),
            problems: Vec::new(),
        }
    }

    /// Reads a text file, or collects the reason why it cannot be read.
    fn text(&mut self, path: &str) -> Option<FileId> {
        self.read.insert(path.to_owned());
        if let Some(DerivedText { text, origins }) = self.texts.remove(path) {
            return Some(self.sources.add_derived(path, text, origins));
        }
        match self.root.read_text(path) {
            Ok(text) if text.len() <= 16 << 20 => Some(self.sources.add(path, text)),
            Ok(_) => {
                let message = "the file is larger than 16 MiB";
                self.problems.push(Diagnostic::error(Code::FileUnreadable, message).in_path(path));
                None
            }
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    fn toml(&mut self, path: &str) -> Option<value::Value> {
        let file = self.text(path)?;
        match value::parse_toml(&self.sources, file) {
            Ok(value) => {
                controls::controls(&value, &mut self.problems);
                Some(value)
            }
            Err(problems) => {
                self.problems.extend(problems);
                None
            }
        }
    }

    fn yaml(&mut self, path: &str) -> Option<(FileId, value::Value)> {
        let file = self.text(path)?;
        let value = value::parse_yaml(file, &self.sources.file(file).text, 0, &mut self.problems)?;
        controls::controls(&value, &mut self.problems);
        Some((file, value))
    }

    /// The names of the files in a folder. If they cannot be listed, the problem is collected.
    fn listing(&mut self, folder: &str, extension: &str) -> Vec<String> {
        self.root.files_in(folder, extension).unwrap_or_else(|problem| {
            self.problems.push(problem);
            Vec::new()
        })
    }

    /// Lists all files in `content`.
    fn list_files(&mut self) {
        self.files = self.root.files_under(CONTENT, &mut self.problems);
    }

    /// Whether a folder has settings in a form that is not read, which is reported of each file.
    fn has_strays(&self, folder: &str) -> bool {
        let start = format!("{folder}/");
        self.files.iter().any(|path| path.starts_with(&start) && is_own_kind(path))
    }

    /// Notes what misplaced texts would contain, so that nothing in them is reported as missing.
    fn note_misplaced(&mut self) {
        for path in strays::texts(&self.files) {
            if !self.read.contains(path) && path != "content/CHANGELOG.md" {
                let text = self.root.read_text(path).unwrap_or_default();
                self.unread.section(&format!("{}.md", strays::stem(path)), &text);
            }
        }
    }
}
