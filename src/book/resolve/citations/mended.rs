//! Styles made fit for the citation processor.
//!
//! In: a style as its author wrote it. Out: the same, in which names are never lost: Hayagriva prints
//! no names where `<names>` has a label but no `<name>`. Changes nothing that a style says.

use hayagriva::citationberg::{
    Choose, IndependentStyle, LayoutRenderingElement, Name, NamesChild, Substitute,
};

/// Gives every element for names that has a label a description of its names.
pub(super) fn mended(mut style: IndependentStyle) -> IndependentStyle {
    for own in &mut style.macros {
        all(&mut own.children);
    }
    all(&mut style.citation.layout.elements);
    if let Some(bibliography) = &mut style.bibliography {
        all(&mut bibliography.layout.elements);
    }
    style
}

fn all(elements: &mut [LayoutRenderingElement]) {
    for element in elements {
        match element {
            LayoutRenderingElement::Names(names) => {
                let label = names.children.iter().position(is_label);
                if let (None, Some(at)) = (names.name(), label) {
                    names.children.insert(at, NamesChild::Name(Name::default()));
                }
                for child in &mut names.children {
                    if let NamesChild::Substitute(Substitute { children }) = child {
                        all(children);
                    }
                }
            }
            LayoutRenderingElement::Group(group) => all(&mut group.children),
            LayoutRenderingElement::Choose(choose) => branches(choose),
            _ => {}
        }
    }
}

fn is_label(child: &NamesChild) -> bool {
    matches!(child, NamesChild::Label(_))
}

fn branches(choose: &mut Choose) {
    all(&mut choose.if_.children);
    choose.else_if.iter_mut().for_each(|branch| all(&mut branch.children));
    if let Some(otherwise) = &mut choose.otherwise {
        all(&mut otherwise.children);
    }
}
