//! The only door to the network.
//!
//! In: what to fetch, store or serve. Out: objects of a bucket, and a server that only this machine
//! can reach. Everything else in the tool works without a network. Does not know what a site is.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this is the one room that uses the network"
)]

pub(super) mod account;
mod course;
mod faults;
mod lease;
pub(super) mod loopback;
pub(super) mod store;
