//! The site (for now only its search).

pub(crate) mod search;
