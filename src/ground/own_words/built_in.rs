//! The catalogues that come with the tool.

macro_rules! catalogue {
    ($tag:literal) => {
        (
            concat!("words/", $tag, ".ftl"),
            include_str!(concat!("../../../layouts/words/", $tag, ".ftl")),
        )
    };
}

/// By name below `layouts/`.
pub(crate) const CATALOGUES: &[(&str, &str)] = &[
    catalogue!("ar"),
    catalogue!("cy"),
    catalogue!("en"),
    catalogue!("fa"),
    catalogue!("fr"),
    catalogue!("uk"),
];

/// The catalogue that says which messages there are.
pub(super) const ENGLISH: &str = include_str!("../../../layouts/words/en.ftl");
