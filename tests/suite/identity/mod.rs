//! Details that could tell readers who somebody is: what is found, where, and how well.

mod examples;
mod measured;
mod reported;
