//! The commands: each asks the library and prints what it says.
mod agenda;
mod assess;
mod due;
mod figures;
mod gate;
mod import;
mod merge;
mod named;
mod policy;
mod policy_rooms;
mod reference;
mod share;
mod signals;
mod status;
mod team;
mod timeline;
mod tour;
mod trying;
mod view;

pub use agenda::{progress, what};

use crate::agency::Agency;
use crate::arguments::{Arguments, Command, PolicyCommand, WordsCommand};
use crate::told::{Told, Trouble};
use crate::words::Words;

/// Runs a command; the tour without one.
pub fn run(arguments: &Arguments, words: &Words) -> Result<Told, Trouble> {
    let general = &arguments.general;
    let agency = || Agency::open(general);
    match &arguments.command {
        None => tour::run(&agency()?, general, words),
        Some(Command::Agenda { worker, role, until, viewing }) => {
            let wanted = agenda::wanted(worker.as_deref(), role.as_deref(), *until);
            agenda::run(&agency()?, &wanted, viewing, general, words)
        }
        Some(Command::Status { record, viewing }) => status::run(&agency()?, record, viewing, general, words),
        Some(Command::Try { record, event_file, happened, viewing }) => {
            trying::run(&agency()?, record, event_file, *happened, viewing, general, words)
        }
        Some(Command::Assess(asked)) => assess::run(&agency()?, asked, general, words),
        Some(Command::Gate(asked)) => gate::run(&agency()?, asked, general, words),
        Some(Command::Team(asked)) => team::run(&agency()?, asked, general, words),
        Some(Command::Figures(asked)) => figures::run(&agency()?, asked, general, words),
        Some(Command::Signals { viewing }) => signals::run(&agency()?, viewing, general, words),
        Some(Command::Import(asked)) => import::run(&agency()?, asked, general, words),
        Some(Command::Share(asked)) => share::run(&agency()?, asked, general, words),
        Some(Command::Receipt(asked)) => share::receipt(&agency()?, asked, general, words),
        Some(Command::View { record, role, person }) => {
            view::run(&agency()?, record, role, person.as_deref(), general, words)
        }
        Some(Command::Timeline { record, svg, viewing }) => {
            timeline::run(&agency()?, record, svg.as_deref(), viewing, general, words)
        }
        Some(Command::Merge { a, b, out }) => merge::run(&agency()?, [a, b], out.as_deref(), general, words),
        Some(Command::Policy(PolicyCommand::Check { file, roster })) => {
            policy::check(file, roster.as_deref(), general, words)
        }
        Some(Command::Policy(PolicyCommand::Show { number })) => {
            policy::show(&agency()?, *number, general, words)
        }
        Some(Command::Due { from, span, calendar, roll, start, before }) => {
            let question = due::question(*from, *span, calendar.clone(), *roll, *start, *before);
            due::run(&agency()?, &question, general, words)
        }
        Some(Command::Schema { name }) => reference::schema(name.as_deref(), general),
        Some(Command::Words(WordsCommand::Compile { file, out })) => {
            reference::compile(file, out.as_deref(), words)
        }
        Some(Command::Rules { code }) => reference::rules(code.as_deref(), general, words),
    }
}
