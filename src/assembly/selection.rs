//! Which part of the book an artefact holds: all of it, one volume, or a pack.

use crate::project::{Edition, Pack, Partner, Project, Volume};

/// What is selected from the whole book. A pack is never divided into volumes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Selection<'a> {
    pub pack: Option<&'a Pack>,
    pub volume: Option<&'a Volume>,
}

impl<'a> Selection<'a> {
    /// The whole book in one file.
    pub const WHOLE: Self = Self { pack: None, volume: None };

    /// What a partner gets in an edition: the whole book as the edition divides it, and the packs
    /// that come in it.
    pub(crate) fn all_of(
        partner: &Partner,
        edition: &Edition,
        volumes: &'a [Volume],
        project: &'a Project,
    ) -> Vec<Self> {
        if !partner.takes_edition(edition) {
            return Vec::new();
        }
        let whole = match volumes {
            _ if edition.is_for_cards() => Vec::new(),
            [] => vec![Self::WHOLE],
            volumes => volumes.iter().map(Self::of_volume).collect(),
        };
        let packs = project.packs.iter();
        let packs = packs.filter(|pack| pack.comes_in(&edition.id) && partner.takes_pack(pack));
        whole.into_iter().chain(packs.map(|pack| Self::from(Some(pack)))).collect()
    }

    /// The pack with this id, or the volume with this number among those of an edition.
    pub(crate) fn named(
        pack: Option<&str>,
        volume: Option<usize>,
        volumes: &'a [Volume],
        project: &'a Project,
    ) -> Self {
        Self {
            pack: pack.and_then(|id| project.pack(id)),
            volume: volume.and_then(|number| volumes.get(number.checked_sub(1)?)),
        }
    }

    pub(crate) fn of_volume(volume: &'a Volume) -> Self {
        Self { pack: None, volume: Some(volume) }
    }
}

impl<'a> From<Option<&'a Pack>> for Selection<'a> {
    /// A pack, or the whole book if there is none.
    fn from(pack: Option<&'a Pack>) -> Self {
        Self { pack, volume: None }
    }
}
