//! A reason before it is put into words: rules speak often, and most of what they say is never shown.
use crate::reason::{Effect, Judgement, Reason, Rule, Sentences};
use crate::wire::{Parameters, Role};
use std::fmt::Display;

/// What a rule says of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Because {
    pub rule: &'static Rule,
    with: Vec<(&'static str, String)>,
    /// Who may approve, for a rule that asks for approval.
    approvers: Vec<Role>,
}

impl Because {
    pub(super) fn of<const N: usize>(rule: &'static Rule, with: [(&'static str, &dyn Display); N]) -> Self {
        let with = with.into_iter().map(|(name, value)| (name, value.to_string())).collect();
        Self { rule, with, approvers: Vec::new() }
    }

    pub(super) fn approved_by(mut self, roles: &[Role]) -> Self {
        self.approvers = roles.to_vec();
        self
    }

    pub(super) fn in_words(&self, sentences: &Sentences) -> Reason {
        let with: Parameters =
            self.with.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        Reason::of(self.rule, with, sentences)
    }

    /// Says it in a room's judgement, with the effect that the rule has.
    pub(super) fn tell(&self, judgement: &mut Judgement) {
        // A judgement takes parameters as arrays, so that a room cannot forget one unseen.
        match self.with.as_slice() {
            [] => self.say(judgement, []),
            [a] => self.say(judgement, [pair(a)]),
            [a, b] => self.say(judgement, [pair(a), pair(b)]),
            [a, b, c] => self.say(judgement, [pair(a), pair(b), pair(c)]),
            [a, b, c, d] => self.say(judgement, [pair(a), pair(b), pair(c), pair(d)]),
            [a, b, c, d, e, ..] => self.say(judgement, [pair(a), pair(b), pair(c), pair(d), pair(e)]),
        }
    }

    fn say<const N: usize>(&self, judgement: &mut Judgement, with: [(&str, &dyn Display); N]) {
        match self.rule.effect {
            Effect::Permits => judgement.permit(self.rule, with),
            Effect::Informs | Effect::Notes | Effect::Signals => judgement.inform(self.rule, with),
            Effect::NeedsApproval => {
                self.approvers.iter().for_each(|role| judgement.approval(self.rule, with, role.clone()))
            }
            Effect::NeedsInformation => judgement.needs(self.rule, with, Vec::new()),
            Effect::Refuses => judgement.refuse(self.rule, with),
        }
    }
}

fn pair<'a>((name, value): &'a (&'static str, String)) -> (&'static str, &'a dyn Display) {
    (name, value)
}

pub(super) fn in_words(said: &[Because], sentences: &Sentences) -> Vec<Reason> {
    said.iter().map(|because| because.in_words(sentences)).collect()
}

/// Adds what was not said yet.
pub(super) fn add(said: &mut Vec<Because>, more: impl IntoIterator<Item = Because>) {
    for because in more {
        if !said.contains(&because) {
            said.push(because);
        }
    }
}
