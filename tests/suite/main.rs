//! The suite: what the tool promises, one module a capability, seen from outside.
//!
//! Most tests copy the small clean project in `tests/fixtures/base`, change one thing and run
//! the real program on it. `BINDERY_ACCEPT=1 cargo test --release --test suite` writes golden
//! files and expected reports anew; look at the difference before you commit it.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::disallowed_macros,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests use the machine freely, and panic where they fail"
)]

mod support;
mod testimony;
mod text;

mod absence;
mod agreement;
mod build;
mod caching;
mod canadian;
mod changes;
mod check;
mod citations;
mod commands;
mod compare;
mod conditions;
mod confinement;
mod consent_commands;
mod contents_depth;
mod covers;
mod determinism;
mod effort;
mod epub;
mod fidelity;
mod files;
mod finding;
mod fonts;
mod forms;
mod formulas;
mod formulas_agree;
mod front_matter;
mod generated_sections;
mod hostile;
mod house;
mod identity;
mod import;
mod includes;
mod inspection;
mod lettering;
mod letters;
mod licence;
mod lints;
mod long_names;
mod loose_leaf;
mod markup;
mod metadata;
mod naming;
mod narrow_pages;
mod notes;
mod notice;
mod once;
mod other_language;
mod packs;
mod page_details;
mod page_list;
mod page_sizes;
mod partners_choose;
mod pdf;
mod pdf_words;
mod pictures;
mod plain_words;
mod press;
mod publishing;
mod release;
mod review;
mod running_heads;
mod scripts;
mod serving;
mod shards;
mod sheets;
mod shop;
mod site;
mod site_feeds;
mod site_help;
mod site_lists;
mod site_recalls;
mod site_size;
mod site_testimony;
mod spoken;
mod starter;
mod store;
mod styles;
mod table_headers;
mod timings;
mod toolkit;
mod toolkit_pages;
mod translations;
mod unchanged;
mod vocabulary;
mod volumes;
mod watching;
mod wide_tables;
mod withdrawal;
mod withdrawal_cases;
mod withdrawal_nested;
mod withdrawal_traces;
mod word;
