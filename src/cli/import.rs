//! The grammar of `bindery import`.

use crate::incoming::{ChangesDecision, KeepDecision};
use crate::project::nearest_folder;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// A Word document (.docx), an OpenDocument text (.odt) or a Markdown file
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// The id of the section [default: made from the name of the file]
    #[arg(long, value_name = "ID")]
    pub(crate) id: Option<String>,
    /// The title of the section [default: that of the file]
    #[arg(long, value_name = "TEXT")]
    pub(crate) title: Option<String>,
    /// One of the book's kinds of sections [default: chapter]
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<String>,
    /// The file to write, in the folder of its kind [default: named as the id]
    #[arg(long, value_name = "PATH")]
    pub(crate) to: Option<PathBuf>,
    /// What becomes of tracked changes
    #[arg(long, value_enum)]
    pub(crate) changes: Option<ChangesDecision>,
    /// What becomes of hidden words
    #[arg(long, value_enum)]
    pub(crate) hidden: Option<KeepDecision>,
    /// What becomes of text boxes
    #[arg(long, value_enum)]
    pub(crate) text_boxes: Option<KeepDecision>,
    /// What a style of the file is: text, title, heading-1 to heading-6, quote, code, caption, term,
    /// definition, or a box of the book, such as warning (repeat for several)
    #[arg(long, value_name = "NAME=ROLE", value_parser = style)]
    pub(crate) style: Vec<(String, String)>,
    /// Print the section and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
}

fn style(given: &str) -> Result<(String, String), String> {
    let pair = given.rsplit_once('=').filter(|(name, role)| !name.is_empty() && !role.is_empty());
    let (name, role) =
        pair.ok_or("write the name of the style, `=`, and what it is: `Case box=note`")?;
    Ok((name.trim().to_owned(), role.trim().to_owned()))
}
