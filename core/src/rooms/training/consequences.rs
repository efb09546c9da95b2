//! What follows from an entry and from the policy: by when something is renewed, by when it is decided how help goes
//! on, and when training itself is reviewed again.
use super::Training;
use super::compiled::CompiledTraining;
use super::credential_state::CredentialChange;
use super::event::TrainingEvent;
use super::departure;
use super::gate::{DayCounter, end_of_credential, end_of_module, had_since};
use super::marks::{MENTORSHIP, REMEDIAL, RENEWAL, TRIGGERED};
use super::policy::TrainingPolicy;
use super::review_state::ReviewState;
use super::state::TrainingState;
use super::terms::{ModuleName, WaivedThing};
use super::worker_state::{Assigned, WorkerTraining};
use crate::calendar::{Calendar, CivilDate, Counting, Span};
use crate::room::{Reckoning, Said};
use crate::timeline::Mark;
use crate::wire::{EntryId, PersonId, Role};

/// The review of the whole, and of one program.
const REVIEW: &str = "trainingReview";
const PROGRAM_REVIEW: &str = "programReview";
/// What the review of the whole is about.
const WHOLE: &str = "training";

pub(super) fn consequences(
    reckoning: &Reckoning<'_, Training>,
    said: Said<'_, TrainingEvent>,
    marks: &mut Vec<Mark>,
) {
    match reckoning.state {
        TrainingState::Worker(worker) => {
            of_worker(reckoning, worker, said, marks);
        }
        TrainingState::Reviews(reviews) => review(reckoning, reviews, said, marks),
        _ => {}
    }
}

fn of_worker(
    reckoning: &Reckoning<'_, Training>,
    worker: &WorkerTraining,
    said: Said<'_, TrainingEvent>,
    marks: &mut Vec<Mark>,
) {
    use TrainingEvent as E;
    let (policy, days) = (reckoning.policy, reckoning.calendar);
    Renewals { policy, worker, days }.of(said, marks);
    match said.event {
        E::RemedialPathOpened { module, owner, due, .. } => {
            let within = policy.remedial.as_ref().and_then(|rule| rule.within);
            let due = due.or_else(|| days.after(said.on, within?));
            let owner = Some(owner.clone());
            marks.extend(due.map(|due| {
                anew(promised(REMEDIAL, module.as_str(), due, None, "remedialOwner".into(), owner))
            }));
        }
        // Whoever accompanies now sees to its end.
        E::MentorChanged { mentorship, mentor } => {
            let record = worker.mentorships.get(mentorship);
            let open = record.and_then(|record| Some((record, record.open(said.on)?)));
            let until = open.and_then(|(record, start)| {
                let extended = record.extended.iter().rfind(|(when, _)| *when >= start.when);
                extended.map(|(_, until)| *until).or(start.until)
            });
            marks.extend(until.map(|until| {
                promised(MENTORSHIP, mentorship.as_str(), until, None, "mentor".into(), Some(mentor.clone()))
            }));
        }
        E::MentorshipExtended { mentorship, until, .. } => {
            let mentor = worker.mentor(mentorship.as_str(), said.on).cloned();
            marks.push(promised(MENTORSHIP, mentorship.as_str(), *until, None, "mentor".into(), mentor));
        }
        E::Left {} => departure::fallen_away(worker, policy.compiled(), marks),
        E::WorkerAdded { .. } if worker.left.iter().any(|left| left.last < said.on) => {
            Renewals { policy, worker, days }.once_more(marks);
            departure::owed_again(worker, policy, days, said.on, marks);
        }
        E::TrainingAssigned { module, .. } => had(policy, worker, days, said.on, Some(module), marks),
        E::Completed { .. } | E::Passed { .. } | E::SignedOff { .. } | E::Observed { .. } | E::Attended { .. } => {
            had(policy, worker, days, said.on, None, marks);
        }
        _ => {}
    }
}

/// What was asked for is met by what its completion asks for, also by what was had since the change but before it was
/// asked for.
fn had(
    policy: &TrainingPolicy,
    worker: &WorkerTraining,
    days: &Calendar,
    on: CivilDate,
    only: Option<&ModuleName>,
    marks: &mut Vec<Mark>,
) {
    let wanted = |assigned: &&Assigned| only.is_none_or(|only| assigned.module == *only) && assigned.when.last <= on;
    // Asked for twice, the later change counts.
    let newest = |assigned: &&Assigned| {
        worker.assigned.iter().all(|other| other.module != assigned.module || other.since <= assigned.since)
    };
    for assigned in worker.assigned.iter().filter(wanted).filter(newest) {
        if had_since(policy.compiled(), worker, assigned.module.as_str(), assigned.since, on, days) {
            marks.push(met(TRIGGERED, assigned.module.as_str()));
        }
    }
}

/// Owed once more, also by whoever did it, or left, before.
fn anew(mut mark: Mark) -> Mark {
    if let Mark::Promised { anew, .. } = &mut mark {
        *anew = true;
    }
    mark
}

fn promised(
    step: &str,
    key: &str,
    due: CivilDate,
    opens: Option<CivilDate>,
    role: Role,
    person: Option<PersonId>,
) -> Mark {
    Mark::Promised { step: step.to_owned(), key: key.to_owned(), due, opens, role: Some(role), person, anew: false }
}

fn met(step: &str, key: &str) -> Mark {
    Mark::Met { step: Some(step.to_owned()), key: Some(key.to_owned()) }
}

fn before(calendar: &Calendar, day: CivilDate, span: Span) -> Option<CivilDate> {
    calendar.subtract(day, span, Counting::default()).ok()
}

/// Renewals of one worker.
struct Renewals<'a> {
    policy: &'a TrainingPolicy,
    worker: &'a WorkerTraining,
    days: &'a Calendar,
}

impl Renewals<'_> {
    fn of(&self, said: Said<'_, TrainingEvent>, marks: &mut Vec<Mark>) {
        use TrainingEvent as E;
        if self.worker.left_on(said.on).is_some() {
            return;
        }
        match said.event {
            E::Attended { module: Some(module), .. }
            | E::Completed { module, .. }
            | E::Passed { module, .. }
            | E::Observed { module, .. }
            | E::SignedOff { module, .. } => self.of_module(module, &said.entry.id, marks),
            E::CredentialShown { credential, valid_until, .. }
            | E::RenewalDecided { credential, granted: true, valid_until } => {
                self.of_credential(credential.as_str(), *valid_until, &said.entry.id, marks);
            }
            E::Waived { what, until: Some(until), .. } => self.of_waiver(what, *until, marks),
            _ => {}
        }
    }

    /// The modules for which this one counts are to be renewed later than before.
    fn of_module(&self, earned: &ModuleName, entry: &EntryId, marks: &mut Vec<Mark>) {
        let compiled: &CompiledTraining = self.policy.compiled();
        let counts = |name: &str, other: &[super::program::EquivalentPolicy]| {
            name == earned.as_str() || other.iter().any(|one| one.module == earned.as_str())
        };
        for (name, module) in self.policy.modules.iter().filter(|(name, module)| counts(name, &module.equivalents)) {
            let Some(end) = end_of_module(compiled, self.worker, name, self.days) else { continue };
            let mut without = WorkerTraining { worker: self.worker.worker.clone(), ..WorkerTraining::default() };
            let counting = self.worker.evidence.iter().filter(|(of, _)| counts_for(name, module, of));
            without.evidence = counting.map(|(of, all)| (of.clone(), all.clone())).collect();
            without.evidence.values_mut().for_each(|all| all.retain(|one| one.entry != *entry));
            let earlier = end_of_module(compiled, &without, name, self.days);
            if earlier.is_some_and(|earlier| later(earlier, end) == earlier) {
                continue;
            }
            marks.push(met(RENEWAL, name));
            marks.extend(end.map(|end| self.module_ends(name, end)));
        }
    }

    /// A credential is to be renewed later than before.
    fn of_credential(&self, name: &str, said: Option<CivilDate>, entry: &EntryId, marks: &mut Vec<Mark>) {
        let compiled = self.policy.compiled();
        let known = end_of_credential(compiled, self.worker, name, self.days);
        let Some(end) = known.map_or(said, |end| end) else { return };
        let mut without = WorkerTraining { worker: self.worker.worker.clone(), ..WorkerTraining::default() };
        let facts = self.worker.credentials.get_key_value(name).into_iter();
        without.credentials = facts.map(|(of, all)| (of.clone(), all.clone())).collect();
        without.credentials.values_mut().for_each(|all| all.retain(|one| one.entry != *entry));
        if let Some(earlier) = end_of_credential(compiled, &without, name, self.days) {
            if later(earlier, Some(end)) == earlier {
                return;
            }
            marks.push(met(RENEWAL, name));
        }
        // Taken away and given again, it is renewed again.
        let facts = self.worker.credentials.get(name).map_or(&[][..], Vec::as_slice);
        let given_again = facts.iter().any(|fact| fact.sort == CredentialChange::Withdrawn);
        let mark = self.credential_ends(name, end);
        marks.push(if given_again { anew(mark) } else { mark });
    }

    /// A module is renewed by its end.
    fn module_ends(&self, name: &str, end: CivilDate) -> Mark {
        let renewal = self.policy.modules.get(name).and_then(|module| module.renewal.as_ref());
        let opens = renewal.and_then(|renewal| renewal.opens).and_then(|span| before(self.days, end, span));
        promised(RENEWAL, name, end, opens, "worker".into(), None)
    }

    /// A credential is renewed by its end, or, where the issuer must have the application earlier, by then.
    fn credential_ends(&self, name: &str, end: CivilDate) -> Mark {
        let renewal = self.policy.credentials.get(name).and_then(|rule| rule.renewal.as_ref());
        let least = renewal.and_then(|renewal| renewal.received_at_least);
        let due = least.map_or(Some(end), |least| before(self.days, end, least.span)).unwrap_or(end);
        let opens = renewal.and_then(|renewal| renewal.opens).and_then(|span| before(self.days, end, span));
        promised(RENEWAL, name, due, opens, "worker".into(), None)
    }

    /// Whoever comes back renews what they still hold, by the same days as before they left.
    fn once_more(&self, marks: &mut Vec<Mark>) {
        let compiled = self.policy.compiled();
        for module in &compiled.modules {
            if let Some(Some(end)) = end_of_module(compiled, self.worker, &module.name, self.days) {
                marks.push(anew(self.module_ends(&module.name, end)));
            }
        }
        for (name, _) in &compiled.credentials {
            if let Some(Some(end)) = end_of_credential(compiled, self.worker, name, self.days) {
                marks.push(anew(self.credential_ends(name, end)));
            }
        }
    }

    /// When a waiver ends, what it stood for is owed.
    fn of_waiver(&self, what: &WaivedThing, until: CivilDate, marks: &mut Vec<Mark>) {
        let compiled = self.policy.compiled();
        let (name, own) = match what {
            WaivedThing::Module { module } => {
                (module.as_str(), end_of_module(compiled, self.worker, module.as_str(), self.days))
            }
            WaivedThing::Credential { credential } => {
                (credential.as_str(), end_of_credential(compiled, self.worker, credential.as_str(), self.days))
            }
            WaivedThing::Program { .. } | WaivedThing::Mentorship { .. } => return,
        };
        if own.is_none_or(|own| own.is_some_and(|own| own < until)) {
            marks.push(promised(RENEWAL, name, until, None, "worker".into(), None));
        }
    }
}

fn counts_for(name: &str, module: &super::program::ModulePolicy, of: &ModuleName) -> bool {
    of.as_str() == name || module.equivalents.iter().any(|one| one.module == of.as_str())
}

/// The later of two ends; no end is the latest.
fn later(one: Option<CivilDate>, two: Option<CivilDate>) -> Option<CivilDate> {
    Some(one?.max(two?))
}

/// The next review of the whole and of each program.
fn review(
    reckoning: &Reckoning<'_, Training>,
    reviews: &ReviewState,
    said: Said<'_, TrainingEvent>,
    marks: &mut Vec<Mark>,
) {
    let (policy, calendar) = (reckoning.policy, reckoning.calendar);
    let rule = policy.review.as_ref();
    let owner = || rule.and_then(|rule| rule.by.first().cloned()).unwrap_or_else(|| "trainingLead".into());
    let next = |step: &str, key: &str, last: CivilDate, every: Option<Span>| {
        let due = calendar.after(last, every?)?;
        Some(promised(step, key, due, None, owner(), None))
    };
    let every = rule.and_then(|rule| rule.every);
    match said.event {
        TrainingEvent::ReviewsBegun {} => {
            marks.extend(next(REVIEW, WHOLE, said.on, every));
            for (name, program) in policy.programs.iter() {
                let last = program.reviewed_on.unwrap_or(said.on);
                marks.extend(next(PROGRAM_REVIEW, name, last, program.reviewed_every));
            }
        }
        TrainingEvent::TrainingReviewed { programs, .. } if programs.is_empty() => {
            marks.push(met(REVIEW, WHOLE));
            let last = reviews.whole.last().map_or(said.on, |when| when.first);
            marks.extend(next(REVIEW, WHOLE, last, every));
        }
        TrainingEvent::TrainingReviewed { programs, .. } => {
            for name in programs {
                let Some(program) = policy.programs.get(name.as_str()) else { continue };
                marks.push(met(PROGRAM_REVIEW, name.as_str()));
                let known = reviews.programs.get(name).and_then(|all| all.last());
                let last = known.map_or(said.on, |when| when.first).max(program.reviewed_on.unwrap_or(said.on));
                marks.extend(next(PROGRAM_REVIEW, name.as_str(), last, program.reviewed_every));
            }
        }
        _ => {}
    }
}
