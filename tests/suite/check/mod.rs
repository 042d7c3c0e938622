//! `bindery check`: every mistake has one message that says what is wrong, where, and what to do.

mod cases;
mod documented;
mod keys;
mod report;
