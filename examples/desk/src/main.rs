//! The desk: a terminal host of Settlewell. It reads files and prints; everything that it shows was decided by the
//! library.
#![forbid(unsafe_code)]
#![allow(
    clippy::disallowed_methods,
    reason = "a host reads files and the clock, so that the library need not"
)]
mod agency;
mod arguments;
mod asking;
mod commands;
mod drawing;
mod paint;
mod problems;
mod sharing;
mod told;
mod words;

use arguments::Arguments;
use clap::Parser;
use std::io::Write;
use std::process::ExitCode;
use told::Told;
use words::Words;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let words = Words::of(arguments.general.lang);
    match commands::run(&arguments, &words) {
        Ok(Told { text, exit }) => {
            // A reader that went away, such as `head`, is no trouble.
            let _ = writeln!(anstream::stdout(), "{}", text.trim_end());
            exit.into()
        }
        Err(trouble) => problems::tell(trouble, arguments.general.json, &words).into(),
    }
}
