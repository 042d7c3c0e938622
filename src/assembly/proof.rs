//! Proving of every finished file, before it takes its place, that it holds nothing that was left out.
//!
//! In: an artefact and its bytes. Out: what was searched for, or an error for each text that was
//! found. The texts of a project are gathered once for each language. Must not know how a manuscript
//! was selected.

use super::plan::Artefact;
use super::record::Made;
use super::workspace::Workspace;
use crate::absence::{Copy, Exclusions, Inventory, Medium};
use crate::ground::date::Date;
use crate::ground::diagnostic::Outcome;
use crate::ground::files;
use crate::project::history::AbsenceRecord;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// The texts of the project, by the language of the copy.
#[derive(Default)]
pub struct Proofs {
    inventories: Mutex<BTreeMap<String, Arc<OnceLock<Inventory>>>>,
}

impl Proofs {
    /// Searches the bytes of an artefact.
    ///
    /// # Errors
    /// One for each text that was left out and is there.
    pub fn prove(
        &self,
        workspace: &Workspace,
        artefact: &Artefact,
        date: Date,
        bytes: &[u8],
    ) -> Outcome<AbsenceRecord> {
        self.with(workspace, artefact, date, |exclusions| exclusions.prove(&artefact.path, bytes))
    }

    /// The record of a file that is there already. It is searched again if something else is to be
    /// absent by now: a comment may have been added to the text, from which the file is made as before.
    ///
    /// # Errors
    /// As for [`Proofs::prove`].
    pub(super) fn renew(
        &self,
        workspace: &Workspace,
        artefact: &Artefact,
        date: Date,
        made: &Made,
        path: &Path,
    ) -> Outcome<Made> {
        self.with(workspace, artefact, date, |exclusions| {
            if made.absence.as_ref().is_some_and(|known| exclusions.are_those_of(known)) {
                return Ok(made.clone());
            }
            let bytes = files::bytes_at(path).map_err(|problem| vec![problem])?;
            let absence = exclusions.prove(&artefact.path, &bytes)?;
            Ok(Made { absence: Some(absence), ..made.clone() })
        })
    }

    fn with<T>(
        &self,
        workspace: &Workspace,
        artefact: &Artefact,
        date: Date,
        act: impl FnOnce(Exclusions<'_>) -> T,
    ) -> T {
        let own = workspace.in_language(&artefact.language);
        let project = &own.project;
        let inventory = {
            let mut inventories = self.inventories.lock().unwrap_or_else(PoisonError::into_inner);
            inventories.entry(artefact.language.tag().to_owned()).or_default().clone()
        };
        let inventory =
            inventory.get_or_init(|| Inventory::of(project, &own.book, &workspace.book));
        act(inventory.exclusions(Copy {
            project,
            partner: &artefact.partner,
            medium: Medium::File { edition: &artefact.edition, pack: artefact.pack.as_deref() },
            language: artefact.language.tag(),
            date,
        }))
    }
}
