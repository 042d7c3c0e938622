//! `bindery export`.

use super::{Ended, Ending, fail, load_text, print, report, tell};
use crate::assembly::workspace::Workspace;
use crate::cli;
use crate::ground::diagnostic::{any_error, nearest};
use crate::ground::files;
use crate::project::PartnerFile;
use crate::review;
use std::path::PathBuf;

/// Where files for contributors and reports of reviews are.
pub(super) const FOLDER: &str = "output/review";

pub(super) fn run(arguments: &cli::Export) -> Ended {
    let workspace = load_text(&arguments.root)?;
    let partner = partner(&workspace, arguments.partner.as_deref())?;
    let folder = arguments.out.clone().unwrap_or_else(|| arguments.root.join(FOLDER));
    super::build::refuse_content(&folder, &arguments.root)?;
    let mut ending = Ending::Fine;
    for section in &arguments.sections {
        ending =
            ending.and(one(&workspace, partner, section, &folder).unwrap_or_else(|early| early));
    }
    if ending == Ending::Fine {
        tell("send the file, then run `bindery review` on the one that comes back\n");
    }
    Ok(ending)
}

fn one(
    workspace: &Workspace,
    partner: &PartnerFile,
    section: &str,
    folder: &std::path::Path,
) -> Ended {
    let sections = &workspace.project.sections;
    if !sections.contains_key(section) {
        tell(&format!("error: there is no section `{}`\n", section.escape_debug()));
        tell(&match nearest(section, sections.keys().map(String::as_str)) {
            Some(near) => format!("  hint: did you mean `{near}`?\n"),
            None => "  hint: `bindery list sections` shows their ids\n".to_owned(),
        });
        return Err(Ending::Usage);
    }
    let made = review::word_file(workspace, partner, section);
    let (bytes, sent, problems) = made.map_err(|problems| {
        report(&problems, &workspace.project.sources);
        super::ending_of(&problems)
    })?;
    if any_error(&problems) {
        report(&problems, &workspace.project.sources);
    }
    let path: PathBuf = folder.join(format!("{section}-{}.docx", sent.date));
    files::write_whole(&path, &bytes).map_err(fail)?;
    print(&format!("{}\n", path.display().to_string().trim_start_matches("./")));
    Ok(Ending::Fine)
}

/// The partner with an id, or the one whose site is that of the book, or the first one.
pub(super) fn partner<'a>(
    workspace: &'a Workspace,
    id: Option<&str>,
) -> Result<&'a PartnerFile, Ending> {
    let project = &workspace.project;
    let ids = || project.partners.iter().map(|own| own.partner.id.as_str());
    let Some(id) = id else {
        let own = project.book.site.as_ref().and_then(|site| site.partner.as_ref());
        let own = own.and_then(|id| project.partner(&id.value));
        return own.or(project.partners.first()).ok_or_else(|| {
            tell("error: the project has no partner\n  hint: add one with `bindery new partner`\n");
            Ending::Usage
        });
    };
    project.partner(id).ok_or_else(|| {
        tell(&format!("error: there is no partner `{}`\n", id.escape_debug()));
        tell(&match nearest(id, ids()) {
            Some(near) => format!("  hint: did you mean `{near}`?\n"),
            None => "  hint: `bindery list partners` shows their ids\n".to_owned(),
        });
        Ending::Usage
    })
}
