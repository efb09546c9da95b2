//! What an import took, and what it could not place.
use super::mapping::{CourseMapping, DateOrder, LearningMapping, LearningStatus};
use crate::calendar::{CivilDate, Moment};
use crate::reason::Sentences;
use crate::rooms::training::{EvidenceSource, TrainingEvent, TrainingPolicy};
use crate::wire::{Parameters, PersonId};
use settlewell_macros::wire;

/// What an import took, and what it could not place.
#[wire]
pub struct LearningImport {
    /// How many records were read.
    pub read: u32,
    /// What was taken, in the order of the text.
    pub taken: Vec<TakenRecord>,
    /// What could not be placed, in the order of the text.
    pub not_placed: Vec<UnplacedRecord>,
}

/// A record that was taken: an event for a worker's training record, and when it happened.
#[wire]
pub struct TakenRecord {
    /// Where it stood, rows in the language of the call: `statements[3]`, `row 4`.
    pub place: String,
    /// Whose record it belongs to.
    pub worker: PersonId,
    /// When it happened.
    pub occurred_at: Moment,
    /// What happened.
    pub event: TrainingEvent,
}

/// A record that could not be placed.
#[wire]
pub struct UnplacedRecord {
    /// Where it stood, rows in the language of the call: `statements[3]`, `row 4`.
    pub place: String,
    /// What it spoke of: a course, a verb, a status. Never a person.
    pub what: Option<String>,
    /// Why.
    pub because: UnplacedBecause,
    /// The sentence, in the language of the call.
    pub text: String,
}

/// Why a record could not be placed.
#[wire]
pub enum UnplacedBecause {
    /// The mapping does not know the course.
    UnknownCourse,
    /// The mapping leads to a module that the policy does not have.
    UnknownModule,
    /// The mapping does not know the learner.
    UnknownLearner,
    /// It does not say when.
    NoDate,
    /// The date cannot be read, or could be read in two ways.
    UnclearDate,
    /// It says nothing about what somebody learned.
    NotEvidence,
    /// It does not say that anything was completed.
    NotCompleted,
    /// It contradicts itself: passed without success, completed without completion.
    Contradiction,
    /// The mark is below the one from which the policy counts the module as passed.
    BelowMark,
    /// The mark cannot be read.
    UnclearScore,
    /// *Satisfied* shows nothing without knowing what the course asks for.
    MoveOnUnknown,
    /// The course asks for nothing, so *satisfied* shows nothing.
    MoveOnNotApplicable,
    /// A waiver needs the person who decides it.
    WaiverNeedsPerson,
    /// It was made void later.
    Voided,
    /// The same record stood earlier.
    Twice,
    /// It is about somebody who teaches.
    NotALearner,
    /// It is not of the form that such a record has.
    Malformed,
}

impl UnplacedBecause {
    fn code(self) -> &'static str {
        match self {
            Self::UnknownCourse => "interchange.learning.unknown-course",
            Self::UnknownModule => "interchange.learning.unknown-module",
            Self::UnknownLearner => "interchange.learning.unknown-learner",
            Self::NoDate => "interchange.learning.no-date",
            Self::UnclearDate => "interchange.learning.unclear-date",
            Self::NotEvidence => "interchange.learning.not-evidence",
            Self::NotCompleted => "interchange.learning.not-completed",
            Self::Contradiction => "interchange.learning.contradiction",
            Self::BelowMark => "interchange.learning.below-mark",
            Self::UnclearScore => "interchange.learning.unclear-score",
            Self::MoveOnUnknown => "interchange.learning.move-on-unknown",
            Self::MoveOnNotApplicable => "interchange.learning.move-on-not-applicable",
            Self::WaiverNeedsPerson => "interchange.learning.waiver-needs-person",
            Self::Voided => "interchange.learning.voided",
            Self::Twice => "interchange.learning.twice",
            Self::NotALearner => "interchange.learning.not-a-learner",
            Self::Malformed => "interchange.learning.malformed",
        }
    }
}

/// One record as a format understood it, before it is placed.
pub(super) struct Found<'t> {
    /// Whose, by any of the accounts that the record names.
    pub accounts: Vec<&'t str>,
    /// Which course, by any of the ids that may be mapped.
    pub courses: Vec<&'t str>,
    /// What they did.
    pub status: LearningStatus,
    /// The mark, in percent.
    pub score: Option<u32>,
    /// When.
    pub at: Option<Moment>,
    /// How long, in minutes.
    pub minutes: Option<u32>,
    /// The record's own id.
    pub id: Option<String>,
}

/// An import under way.
pub(super) struct Taking<'a> {
    pub mapping: &'a LearningMapping,
    policy: &'a TrainingPolicy,
    sentences: &'a Sentences,
    import: LearningImport,
}

impl<'a> Taking<'a> {
    pub(super) fn new(
        mapping: &'a LearningMapping,
        policy: &'a TrainingPolicy,
        sentences: &'a Sentences,
    ) -> Self {
        let import = LearningImport { read: 0, taken: Vec::new(), not_placed: Vec::new() };
        Self { mapping, policy, sentences, import }
    }

    pub(super) fn done(self) -> LearningImport {
        self.import
    }

    pub(super) fn one_read(&mut self) {
        self.import.read = self.import.read.saturating_add(1);
    }

    /// Where a row of a table stood.
    pub(super) fn row(&self, number: usize) -> String {
        let with: Parameters = [("number".to_owned(), number.to_string())].into_iter().collect();
        self.sentences.say("interchange.learning.row", &with)
    }

    pub(super) fn leave(&mut self, place: &str, what: Option<&str>, because: UnplacedBecause) {
        let what = what.map(str::to_owned);
        let module = what.as_deref().and_then(|what| self.policy.modules.get(what));
        let label = module.and_then(|module| module.label.get(self.sentences.language()));
        let said = label.or(what.as_ref());
        let with: Parameters = said.map(|said| ("what".to_owned(), said.clone())).into_iter().collect();
        let text = self.sentences.say(because.code(), &with);
        self.import.not_placed.push(UnplacedRecord { place: place.to_owned(), what, because, text });
    }

    /// The mapping of the first of these courses that has one.
    pub(super) fn course(&self, courses: &[&str]) -> Option<&'a CourseMapping> {
        let mapping = self.mapping;
        courses.iter().find_map(|course| mapping.courses.iter().find(|one| one.course == *course))
    }

    /// Places one record, or says why it cannot be.
    pub(super) fn place(&mut self, place: &str, found: Found<'_>) {
        use UnplacedBecause as Because;
        let named = found.courses.first().copied();
        let Some(course) = self.course(&found.courses) else {
            return self.leave(place, named, Because::UnknownCourse);
        };
        let module = &course.module;
        if !self.policy.knows_module(module.as_str()) {
            return self.leave(place, Some(module.as_str()), Because::UnknownModule);
        }
        let person =
            self.mapping.people.iter().find(|person| found.accounts.contains(&person.account.expose()));
        let Some(person) = person else {
            return self.leave(place, named, Because::UnknownLearner);
        };
        let Some(occurred_at) = found.at else {
            return self.leave(place, named, Because::NoDate);
        };
        let mark = self.policy.modules.get(module.as_str()).and_then(|module| module.pass_mark);
        if let (LearningStatus::Passed, Some(mark), Some(score)) = (found.status, mark, found.score)
            && score < mark
        {
            return self.leave(place, named, Because::BelowMark);
        }
        let source = Some(EvidenceSource::LearningSystem { statement: found.id });
        let (module, score, minutes) = (module.clone(), found.score, found.minutes);
        let event = match found.status {
            LearningStatus::Attended => {
                TrainingEvent::Attended { module: Some(module), session: None, minutes, source }
            }
            LearningStatus::InProgress => TrainingEvent::Attempted { module },
            LearningStatus::Completed => TrainingEvent::Completed { module, minutes, renew_by: None, source },
            LearningStatus::Passed => TrainingEvent::Passed { module, score, renew_by: None, source },
            LearningStatus::Failed => TrainingEvent::Failed { module, score, source },
        };
        let taken =
            TakenRecord { place: place.to_owned(), worker: person.worker.clone(), occurred_at, event };
        self.import.taken.push(taken);
    }
}

/// A date as another system writes it: year first, or in the order that the mapping gives.
pub(super) fn date(text: &str, order: Option<DateOrder>) -> Option<Moment> {
    let text = text.trim();
    if let Ok(moment) = text.parse::<Moment>() {
        return (!matches!(moment, Moment::Year(_))).then_some(moment);
    }
    let day = text.split([' ', ',', 'T']).next().unwrap_or(text);
    if let Ok(day) = day.parse::<CivilDate>() {
        return Some(day.into());
    }
    let mut parts = day.split(['/', '-', '.']).map(str::parse::<u32>);
    let (Some(Ok(one)), Some(Ok(two)), Some(Ok(year)), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    let (day, month) = match order? {
        DateOrder::DayFirst => (one, two),
        DateOrder::MonthFirst => (two, one),
    };
    if year < 1000 {
        return None;
    }
    CivilDate::new(i32::try_from(year).ok()?, month, day).ok().map(Moment::from)
}
