//! Which packs and editions each partner gets.
//!
//! In: partners, packs and editions, which may name each other. Out: whether a copy is made for a
//! partner, and a problem for each choice that names something unknown, contradicts another one, or
//! leaves nothing to make. A partner's own mistakes are kept with the partner.

use super::edition::TWIN;
use super::{Edition, Loader, Marking, Pack, Partner, PartnerFile, Spanned};
use crate::ground::diagnostic::{Code, Diagnostic, any_error};

impl Partner {
    /// Whether an edition is made for the partner. Who takes an edition also takes the one in which
    /// its changes are marked.
    pub(crate) fn takes_edition(&self, edition: &Edition) -> bool {
        let base = match edition.marking {
            Marking::Twin => edition.id.strip_suffix(TWIN),
            _ => None,
        };
        self.editions.as_ref().is_none_or(|own| {
            own.iter().any(|id| id.value == edition.id || Some(id.value.as_str()) == base)
        })
    }

    /// Whether a pack is made for the partner, in whatever edition. Letters come with their edition.
    pub(crate) fn takes_pack(&self, pack: &Pack) -> bool {
        let is_chosen = names(self.packs.as_ref(), &pack.id);
        pack.is_letter() || (is_chosen && names(pack.partners.as_ref(), &self.id))
    }

    /// Whether a copy is made for the partner: of a pack, or of the whole book if there is none.
    pub(crate) fn takes(&self, edition: &Edition, pack: Option<&Pack>) -> bool {
        self.takes_edition(edition) && pack.is_none_or(|pack| self.takes_pack(pack))
    }
}

/// Whether a list has an id. A list that is not there has them all.
fn names(list: Option<&Vec<Spanned<String>>>, id: &str) -> bool {
    list.is_none_or(|list| list.iter().any(|own| own.value == id))
}

impl Loader<'_> {
    /// Checks what partners and packs say about who gets what.
    pub(super) fn check_takes(
        &mut self,
        editions: &[Edition],
        packs: &[Pack],
        partners: &mut [PartnerFile],
    ) {
        for file in partners.iter_mut() {
            let found = check_partner(&file.partner, editions, packs);
            file.problems.extend(found);
        }
        let unread = self.unread.partners.iter().map(String::as_str);
        let known: Vec<&str> =
            partners.iter().map(|file| file.partner.id.as_str()).chain(unread).collect();
        for pack in packs {
            self.problems.extend(check_pack(pack, partners, &known));
        }
        // What faulty brands say about editions is not known for certain.
        let is_sure = self.unread.partners.is_empty()
            && !partners.iter().any(|file| any_error(&file.problems));
        for edition in editions.iter().filter(|edition| edition.marking != Marking::Twin) {
            if is_sure && !partners.is_empty() && !takers(edition, partners) {
                let message = format!("no partner takes the edition `{}`", edition.id);
                let hint =
                    "add it to `editions` in a partner's `_brand.yml`, or remove the edition";
                self.problems.push(
                    Diagnostic::warning(Code::InvalidValue, message)
                        .in_path(format!("content/editions/{}.toml", edition.id))
                        .hint(hint),
                );
            }
        }
    }
}

fn takers(edition: &Edition, partners: &[PartnerFile]) -> bool {
    partners.iter().any(|file| file.partner.takes_edition(edition))
}

/// What is wrong with the choice of a partner.
fn check_partner(partner: &Partner, editions: &[Edition], packs: &[Pack]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let known: Vec<&str> = editions.iter().map(|edition| edition.id.as_str()).collect();
    unknown("edition", partner.editions.as_ref(), &known, &mut problems);
    let known: Vec<&str> = packs.iter().map(|pack| pack.id.as_str()).collect();
    unknown("pack", partner.packs.as_ref(), &known, &mut problems);
    if !problems.is_empty() {
        return problems;
    }
    let own = |pack: &&Pack| partner.takes_pack(pack);
    for id in partner.packs.iter().flatten() {
        let Some(pack) = packs.iter().find(|pack| pack.id == id.value) else { continue };
        let is_made =
            editions.iter().any(|own| pack.comes_in(&own.id) && partner.takes_edition(own));
        let (message, hint) = if !names(pack.partners.as_ref(), &partner.id) {
            let message = format!("the pack `{}` is not for `{}`", pack.id, partner.id);
            let hint = format!(
                "add `\"{}\"` to `partners` in `content/packs/{}.toml`, or remove the pack here",
                partner.id, pack.id
            );
            (message, hint)
        } else if !is_made {
            let message =
                format!("the pack `{}` comes in none of the editions of `{}`", pack.id, partner.id);
            let made: Vec<&str> = pack.editions.iter().map(|own| own.value.as_str()).collect();
            (message, format!("it comes in `{}`", made.join("`, `")))
        } else {
            continue;
        };
        let problem = Diagnostic::error(Code::InvalidValue, message).at(id.span);
        problems.push(problem.hint(hint));
    }
    let makes = |edition: &&Edition| {
        partner.takes_edition(edition)
            && (!edition.is_for_cards()
                || packs.iter().filter(own).any(|pack| pack.comes_in(&edition.id)))
    };
    let chooses = partner.editions.is_some() || partner.packs.is_some();
    if problems.is_empty() && chooses && !editions.is_empty() && !editions.iter().any(|e| makes(&e))
    {
        let place = partner.editions_place.or(partner.packs_place).unwrap_or(partner.span);
        let message = format!("nothing is made for `{}`", partner.id);
        problems.push(Diagnostic::error(Code::InvalidValue, message).at(place).hint(
            "name an edition of the whole book under `editions`, or remove the key: without it, the \
             partner gets every edition",
        ));
    }
    problems
}

/// What is wrong with the partners that a pack names.
fn check_pack(pack: &Pack, partners: &[PartnerFile], known: &[&str]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    unknown("partner", pack.partners.as_ref(), known, &mut problems);
    for id in pack.partners.iter().flatten() {
        let Some(file) = partners.iter().find(|file| file.partner.id == id.value) else { continue };
        if !names(file.partner.packs.as_ref(), &pack.id) {
            let message = format!("`{}` does not take this pack", id.value);
            let hint = format!(
                "add `{}` to `packs` in `content/partners/{}/_brand.yml`, or remove the partner here",
                pack.id, id.value
            );
            problems.push(Diagnostic::error(Code::InvalidValue, message).at(id.span).hint(hint));
        }
    }
    let is_taken = partners.iter().any(|file| file.partner.takes_pack(pack));
    let is_sure = problems.is_empty() && known.len() == partners.len() && !partners.is_empty();
    if is_sure && !is_taken {
        let message = format!("no partner takes the pack `{}`", pack.id);
        problems.push(Diagnostic::error(Code::InvalidValue, message).at(pack.span).hint(
            "add it to `packs` in a partner's `_brand.yml`, or a partner to `partners` here, or \
             remove the pack",
        ));
    }
    problems
}

/// Reports ids in a list that name nothing.
fn unknown(
    what: &str,
    list: Option<&Vec<Spanned<String>>>,
    known: &[&str],
    problems: &mut Vec<Diagnostic>,
) {
    for id in list.into_iter().flatten().filter(|id| !known.contains(&id.value.as_str())) {
        let message = format!("there is no {what} `{}`", id.value);
        let problem = Diagnostic::error(Code::UnknownId, message).at(id.span);
        problems.push(problem.suggest(&id.value, known.iter().copied()));
    }
}
