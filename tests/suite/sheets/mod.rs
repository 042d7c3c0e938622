//! Printer's sheets: printed, turned, folded and cut, they are the book again.

mod cards;
mod editions;
mod files;
mod folding;
mod imitations;
mod pages;
mod paper;
