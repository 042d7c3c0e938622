//! Bindery turns a living document in Markdown into branded, accessible PDF, EPUB and Word editions.
//!
//! # How a chapter becomes an edition
//!
//! ```text
//! content/ ──project──▶ Project ──book::read──▶ SourceBook ──book::resolve──▶ Manuscript
//!                          │                     (for a partner, an edition,  ┌────┴─────┐
//!                          │                      a release)                pages   web, ebook, word
//!                          └──assembly::plan──▶ Artefact (name, place)        └────┬─────┘
//!                                                                         assembly::build
//!                                                                                  ▼
//!                                                                        output/, build.json
//! ```
//!
//! 1. [`project`] reads and checks the files on disk. It knows no Markdown.
//! 2. [`book`] parses every section into a tree ([`book::markdown`], [`book::read`]), then selects
//!    what a partner may see and settles numbers, links, notes, citations, variables, glossary and
//!    contents, once, in a [`Manuscript`](book::manuscript::Manuscript) ([`book::resolve`]). An
//!    edition contains what is in its manuscript and nothing else.
//! 3. Three writers turn the manuscript into files and decide nothing about its content: [`pages`]
//!    lays out and exports PDF, and prints sheets of it; [`web`] and [`ebook`] write XHTML and EPUB;
//!    [`word`] writes documents for Word.
//! 4. [`assembly`] opens a project as a [`Workspace`](assembly::workspace::Workspace), names every
//!    artefact before any byte exists, and makes what has changed.
//!
//! # How a release is cut
//!
//! ```text
//! content/ ──release::archive──▶ source.zip ──unpacked──▶ Workspace ──compare──▶ ReleaseCandidate
//!                                                             │                       │
//!                                                     release::blockers       what changed, by block
//!                                                             ▼
//!                          assembly::build ──▶ release::make ──▶ verify::seal ──▶ output/releases/
//! ```
//!
//! # The rooms
//!
//! Each room is a folder of `src/`. It uses only rooms above it in this table, and no two files
//! import each other in a circle; the test `house` enforces both.
//!
//! | room | holds | must not know |
//! |---|---|---|
//! | [`ground`] | files, text with places, diagnostics, dates, versions, digests, fonts, layouts | the project |
//! | [`project`] | the project on disk, typed and checked; its history of releases ([`project::history`]) | Markdown |
//! | [`starter`] | the skeletons that `init` and `new` write | the book |
//! | [`book`] | the tree, Markdown, selection, resolution, the manuscript | output formats |
//! | [`incoming`] | files of other programs, which become sections | editions, output formats |
//! | [`pages`] | Typst markup, the page engine, PDF, imposition | XHTML, EPUB |
//! | [`web`] | XHTML, and what ebooks and web pages share | pages, EPUB |
//! | [`ebook`] | the EPUB package | pages |
//! | [`word`] | the Word file: WordprocessingML, content controls, their package | pages, EPUB |
//! | [`check`] | lints on the text | output formats |
//! | [`translation`] | the project in another language, by PO files | editions, output formats |
//! | [`absence`] | the proof that a finished file holds nothing that was left out of it | selection, manuscripts |
//! | [`assembly`] | the workspace, the plan, the build and its record | releases |
//! | [`review`] | sections that are sent to contributors as Word files, and what comes back | releases |
//! | [`compare`] | what differs between two texts, as data and as reports | how a release is cut |
//! | [`verify`] | seals, digests, and the verdict on a single file | how a release is cut |
//! | [`release`] | planning, cutting, rebuilding and recalling releases | the command line |
//! | [`binder`] | updates for ring binders, leaf by leaf | the command line |
//! | [`currency`] | the pages that say whether a copy is current | the project's text |
//! | [`site`] | the web site: pages to read and to download from, feeds, search | the command line |
//! | [`publishing`] | the preview of a finished site, the way to its readers, and the places of shared stores | how a site is made |
//! | [`cli`], [`commands`] | the command line: its grammar, and one verb a file | |
//!
//! # The words
//!
//! | word | means |
//! |---|---|
//! | section | a chapter, case study, or piece of front or back matter, by id |
//! | partner | an organisation whose brand an artefact carries |
//! | edition | a product shape: screen, print, booklet, ebook |
//! | artefact | one finished file: partner × edition × language × version |
//! | release | a frozen, numbered set of artefacts with its record; a draft is none |
//! | store | finished files that several machines share, each under what it was made from |
//! | shard | one of several shares of a build or a release, each made by one machine |
//! | manuscript | the selected and resolved tree of one artefact |
//! | layout | a design in `layouts/` |
//! | seal | a signature on the digests of a release |
//! | signature, sheet, side | printer's paper: what is folded together, one piece, one face of it |
//! | trim, bleed, creep | where paper is cut, what is printed beyond, how far inner pages move |
//! | ticket | what a file tells the person who prints it |
//! | colophon | the production note at the end: version, date, fonts, fingerprint |
//! | manifest, spine | EPUB's two lists, and nothing else |
//!
//! # The rules
//!
//! - Every complaint is a [`Diagnostic`](ground::diagnostic::Diagnostic); all are collected, and
//!   only [`commands`] prints. What cannot be done returns a
//!   [`Failure`](ground::diagnostic::Failure).
//! - The same input gives the same bytes: time is read in [`ground::clock`], files in
//!   [`ground::files`], fonts come from [`ground::fonts`] and from a partner's own folder, and maps
//!   are ordered. Connections are opened in `publishing::network` alone.
//! - An author's text reaches Typst as string literals and XHTML through one escaping writer, so it
//!   can become neither code nor markup.

pub(crate) mod absence;
pub mod assembly;
pub mod binder;
pub mod book;
pub(crate) mod check;
pub mod cli;
pub mod commands;
pub mod compare;
pub(crate) mod currency;
pub mod ebook;
pub mod ground;
pub(crate) mod incoming;
pub mod pages;
pub mod project;
pub(crate) mod publishing;
pub(crate) mod release;
pub(crate) mod review;
pub(crate) mod site;
pub(crate) mod starter;
pub(crate) mod translation;
pub(crate) mod verify;
pub mod web;
pub mod word;
