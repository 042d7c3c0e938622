//! Files as they really are: in any folder, with any line ends, of any kind, and left over.

mod growth;
mod kinds;
mod leftovers;
mod line_ends;
mod named;
mod paths;
mod root;
mod strays;
mod terminal;
mod together;
