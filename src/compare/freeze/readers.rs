//! Who reads what: the texts of all partners in one.
//!
//! In: the sections of the publisher, then those of each partner, and of participants of workshops.
//! Out: one list of sections, whose blocks name their readers if not everybody has them.

use crate::project::history::{FrozenBlock, FrozenSection, Variant};

/// Listed among partners for the publisher's participants of workshops, who have blocks of their
/// own.
pub(crate) const PARTICIPANTS: &str = "participants";

/// The participants of a partner's workshops, as they are listed among partners.
pub(super) fn participants_of(partner: &str, is_publisher: bool) -> String {
    if is_publisher { PARTICIPANTS.to_owned() } else { format!("{partner}/{PARTICIPANTS}") }
}

/// Whether these are participants of workshops, whosever they are.
pub(super) fn is_participants(readers: &str) -> bool {
    readers == PARTICIPANTS || is_of_another(readers)
}

/// Whether these are the participants of a partner other than the publisher.
pub(super) fn is_of_another(readers: &str) -> bool {
    readers.ends_with("/participants")
}

/// The partner whose readers these are; none for the publisher's participants.
pub(crate) fn partner_of(readers: &str) -> Option<&str> {
    match readers.split_once('/') {
        Some((partner, _)) => Some(partner),
        None => (readers != PARTICIPANTS).then_some(readers),
    }
}

/// Whether readers have a block.
pub(crate) fn reads(readers: &str, block: &FrozenBlock) -> bool {
    let is_in = |list: &[String], name: &str| list.iter().any(|own| own == name);
    let (partners, absent) = (&block.partners, &block.absent);
    let partner = partner_of(readers);
    let has = |partner: Option<&str>| match (partners.is_empty(), partner) {
        (true, partner) => partner.is_none_or(|partner| !is_in(absent, partner)),
        (false, partner) => partner.is_some_and(|partner| is_in(partners, partner)),
    };
    if !is_participants(readers) {
        return has(partner);
    }
    if is_in(absent, PARTICIPANTS) || is_in(absent, readers) {
        return false;
    }
    if is_in(partners, readers) {
        return true;
    }
    // If only some participants have it, each is named.
    !partners.iter().any(|own| is_of_another(own))
        && (is_in(partners, PARTICIPANTS) || has(partner))
}

/// Names the readers of a block more simply: participants of workshops only where they do not read
/// what the other readers of their partner do. `partners` are all, the publisher first.
pub(super) fn simplify(block: &mut FrozenBlock, partners: &[&str]) {
    let has = |name: &str, is_publisher: bool| match block.partners.is_empty() {
        true => is_publisher && name != PARTICIPANTS || block.absent.iter().all(|own| own != name),
        false => block.partners.iter().any(|own| own == name),
    };
    let all = || partners.iter().enumerate();
    let usual: Vec<bool> = all().map(|(at, partner)| has(partner, at == 0)).collect();
    let participants: Vec<bool> =
        all().map(|(at, partner)| has(&participants_of(partner, at == 0), at == 0)).collect();
    let plain = |list: &[String]| -> Vec<String> {
        list.iter().filter(|name| !is_participants(name)).cloned().collect()
    };
    let is_none = |list: &[bool]| list.iter().all(|has| !has);
    if usual == participants || is_none(&participants) {
        let is_apart = usual != participants;
        (block.partners, block.absent) = (plain(&block.partners), plain(&block.absent));
        block.absent.extend(is_apart.then(|| PARTICIPANTS.to_owned()));
    } else if is_none(&usual) && participants.iter().all(|has| *has) {
        (block.partners, block.absent) = (vec![PARTICIPANTS.to_owned()], Vec::new());
    }
    for variant in &mut block.variants {
        let named = plain(&variant.partners);
        variant.partners.retain(|name| {
            !is_of_another(name)
                || partner_of(name).is_none_or(|own| named.iter().all(|n| n != own))
        });
    }
}

/// Adds what only `partner` reads, after the text that precedes it for that partner.
pub(super) fn merge(sections: &mut Vec<FrozenSection>, others: Vec<FrozenSection>, partner: &str) {
    let mut at = 0;
    for mut other in others {
        match sections.iter().position(|section| section.id == other.id) {
            Some(index) => {
                merge_blocks(&mut sections[index].blocks, other.blocks, partner);
                at = index + 1;
            }
            None => {
                for block in &mut other.blocks {
                    block.partners = vec![partner.to_owned()];
                }
                sections.insert(at, other);
                at += 1;
            }
        }
    }
}

fn merge_blocks(blocks: &mut Vec<FrozenBlock>, others: Vec<FrozenBlock>, partner: &str) {
    for block in blocks.iter_mut().filter(|block| block.partners.is_empty()) {
        if others.iter().all(|other| other.id != block.id) {
            block.absent.push(partner.to_owned());
        }
    }
    let is_known = |other: &FrozenBlock| blocks.iter().any(|block| block.id == other.id);
    // Texts that have nothing in common, such as forewords, follow each other.
    let mut at = if others.iter().any(is_known) { 0 } else { blocks.len() };
    for mut other in others {
        match blocks.iter().position(|block| block.id == other.id) {
            Some(index) => {
                let block = &mut blocks[index];
                if !block.partners.is_empty() {
                    block.partners.push(partner.to_owned());
                }
                if block.wording() != other.wording() {
                    add_variant(block, other, partner);
                }
                at = index + 1;
            }
            None => {
                other.partners = vec![partner.to_owned()];
                blocks.insert(at, other);
                at += 1;
            }
        }
    }
}

/// Records that `partner` reads different words in a block. Partners with the same words share a
/// variant.
fn add_variant(block: &mut FrozenBlock, other: FrozenBlock, partner: &str) {
    let same = |variant: &&mut Variant| variant.wording() == other.wording();
    match block.variants.iter_mut().find(same) {
        Some(variant) => variant.partners.push(partner.to_owned()),
        None => block.variants.push(Variant {
            text: other.text,
            marked: other.marked,
            features: other.features,
            notes: other.notes,
            links: other.links,
            pictures: other.pictures,
            partners: vec![partner.to_owned()],
        }),
    }
}
