//! Obligations drawn against the calendar: in the terminal, and as SVG. Both draw the same rows.
mod rows;
mod svg;
mod terminal;

pub use svg::svg;
pub use terminal::terminal;
