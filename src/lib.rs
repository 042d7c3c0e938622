//! Bindery turns a living document in Markdown into branded, accessible PDF and EPUB editions.
//!
//! # The flow
//!
//! ```text
//! content/ ──project──▶ Project ──read──▶ SourceBook ──resolve(partner, edition, release)──▶ Manuscript
//!                          │                                                          ┌────────┴───────┐
//!                          └──plan──▶ Artefact (name, place)              typeset → pdf           xhtml → epub
//!                                                                                     └────────┬───────┘
//!                                                                            build ──▶ output/, build.json
//! ```
//!
//! 1. [`project`] reads and checks what lies on disk. It knows no Markdown.
//! 2. [`read`] parses every section with [`markdown`] into the tree of [`book::tree`].
//! 3. [`resolve`](mod@resolve) selects what a partner may see ([`select`](mod@select)) and settles numbers, links, notes,
//!    citations, variables, glossary and contents, once, in a
//!    [`Manuscript`](book::manuscript::Manuscript). Only what is in it exists.
//! 4. Two writers turn the manuscript into files and decide nothing about its content:
//!    [`typeset`] and [`pdf`] make pages, and sheets of them ([`pdf::impose`]); [`xhtml`] and
//!    [`epub`] make ebooks.
//! 5. [`plan`](mod@plan) names every artefact before any byte exists; [`build`](mod@build) makes what has changed.
//!
//! # The floors
//!
//! A module uses only modules on floors above it (the test suite holds it to this).
//!
//! | floor | modules |
//! |---|---|
//! | ground | [`source`], [`diagnostic`], [`files`], [`clock`], [`digest`], [`fonts`], [`layouts`] |
//! | project | [`project`] |
//! | book | [`book`], [`markdown`], [`select`](mod@select), [`read`], [`resolve`](mod@resolve) |
//! | formats | [`typeset`], [`pdf`]; [`xhtml`], [`epub`]: the two pairs do not know each other |
//! | work | [`plan`](mod@plan), [`check`](mod@check), [`prepare`], [`build`](mod@build), [`release`], [`starter`] |
//! | face | [`cli`], [`commands`], `main.rs` |
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
//! - Every complaint is a [`Diagnostic`](diagnostic::Diagnostic); all are collected; only
//!   [`commands`] prints.
//! - Same input, same bytes: time enters through [`clock`], files through [`files`], fonts
//!   through [`fonts`] and a partner's own; maps are ordered.
//! - An author's text travels to Typst as string literals and to XHTML through one escaping
//!   writer, so it can become neither code nor markup.

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
pub mod pages;
pub mod project;
pub(crate) mod release;
pub(crate) mod starter;
pub(crate) mod verify;
pub mod web;
