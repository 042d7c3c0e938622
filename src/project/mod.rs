//! The project as it lies on disk, typed and checked. Knows no Markdown.

mod colour;
mod date;
mod edition;

pub use colour::{Colour, Correction, Palette, TEXT_CONTRAST};
pub use date::Date;
pub use edition::{ColourMode, Edition, Emphasis, Format, Links, PageDesign, References};
