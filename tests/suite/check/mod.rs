//! `bindery check`: for every mistake, one message says what is wrong, where, and what to do.

mod cases;
mod documented;
mod keys;
mod mistakes;
mod places;
mod report;
mod values;
