//! What is true of the reviews of an organization's training.
use super::event::TrainingEvent;
use super::state::{When, put};
use super::terms::ProgramName;
use std::collections::BTreeMap;

/// The reviews of the organization's training, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewState {
    /// Since when training is reviewed.
    pub begun: Option<When>,
    /// When the whole was reviewed.
    pub whole: Vec<When>,
    /// When each program was reviewed.
    pub programs: BTreeMap<ProgramName, Vec<When>>,
}

impl ReviewState {
    /// Takes one entry.
    pub fn take(&mut self, when: When, event: &TrainingEvent) {
        match event {
            TrainingEvent::ReviewsBegun {} => self.begun = Some(self.begun.map_or(when, |known| known.min(when))),
            TrainingEvent::TrainingReviewed { programs, .. } if programs.is_empty() => put(&mut self.whole, when),
            TrainingEvent::TrainingReviewed { programs, .. } => {
                for program in programs {
                    put(self.programs.entry(program.clone()).or_default(), when);
                }
            }
            _ => {}
        }
    }
}
