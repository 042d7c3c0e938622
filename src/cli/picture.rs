//! The grammar of `bindery picture`.

use crate::project::nearest_folder;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Picture {
    /// Photographs, screenshots and drawings (JPEG, PNG, SVG)
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// The name in content/figures, without its ending [default: the name of the file]
    #[arg(long = "as", value_name = "NAME", conflicts_with = "in_place")]
    pub(crate) name: Option<String>,
    /// Replace a picture that is there already
    #[arg(long, conflicts_with = "in_place")]
    pub(crate) replace: bool,
    /// Clean pictures of the project where they are
    #[arg(long)]
    pub(crate) in_place: bool,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
}
