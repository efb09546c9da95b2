//! What `assess` is asked: who, where, what, on which day, and what is known.
use super::terms::{Consideration, GateReadiness, ScopeStep, in_force};
use crate::arrange::Arrange;
use crate::calendar::{CivilDate, Instant};
use crate::context::Standing;
use crate::criteria::{FactValue, Facts};
use crate::wire::{PersonId, RecordId, Role};
use settlewell_macros::wire;

/// May this worker do this, for this person?
#[wire(input)]
pub struct AssessQuestion {
    /// The worker.
    pub worker: PersonId,
    /// The area, by its name in the policy.
    pub area: String,
    /// The activity, by its name in the policy.
    pub activity: String,
    /// The record of the case. Answers and approvals about another case do not count; absent, only those count that
    /// name none.
    pub matter: Option<RecordId>,
    /// The time of the question, from which replies in hours are counted; the start of the day when absent.
    pub asked_at: Option<Instant>,
    /// What is known of the case. What is not in it is unknown, never absent.
    #[serde(default)]
    pub facts: Facts,
    /// What training says of the worker. Absent means that nobody said it yet.
    pub standing: Option<WorkerStanding>,
    /// Approvals that are recorded, besides those that come as standings.
    pub approvals: Vec<ScopeApproval>,
    /// Answers to consultations that are recorded, besides those that come as standings.
    pub consulted: Vec<ConsultedAnswer>,
    /// What is asked or taken for it. Absent means that it is free of charge.
    pub consideration: Option<Consideration>,
}

/// What training says of a worker, as a plain value.
#[wire(input)]
#[derive(Default)]
pub struct WorkerStanding {
    /// How far they are, by the training room's gate for this area and activity.
    pub readiness: Option<GateReadiness>,
    /// The last day on which that holds.
    pub ready_until: Option<CivilDate>,
    /// Who mentors them.
    pub mentor: Option<PersonId>,
    /// Their levels, each for one area.
    pub levels: Vec<HeldLevel>,
    /// Their licences and accreditations.
    pub credentials: Vec<HeldCredential>,
    /// What training still misses, in the order in which it is best done.
    pub missing: Vec<MissingTraining>,
}

/// A level that a worker holds for an area.
#[wire]
pub struct HeldLevel {
    /// The area.
    pub area: String,
    /// The level.
    pub level: String,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
}

/// A licence or an accreditation that a worker holds.
#[wire]
pub struct HeldCredential {
    /// Its name in the policy.
    pub credential: String,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
}

/// Something that training still misses.
#[wire]
pub struct MissingTraining {
    /// What: a program, a module, a credential, a mentor's sign-off, by its name.
    pub what: String,
    /// The earliest day on which it can be met; absent when nobody can say yet.
    pub earliest: Option<CivilDate>,
    /// What is to be done, as training says it, in the language of the call. Without it, it is to be completed.
    pub text: Option<String>,
}

/// An approval that a worker does something, under supervision.
#[wire(input)]
pub struct ScopeApproval {
    /// In which area.
    pub area: String,
    /// Which activity.
    pub activity: String,
    /// Who approves and supervises. Without it the approval does not count.
    pub by: Option<PersonId>,
    /// In which role.
    pub role: Role,
    /// From when.
    pub from: CivilDate,
    /// The last day; absent means as long as the policy says, or without end.
    pub until: Option<CivilDate>,
    /// The complexity criteria and limits that it is about, by name. None means only the worker's level.
    pub about: Vec<String>,
    /// The record of the case for which `about` is approved; absent means the case that is asked about. An approval of
    /// work above a level is for all cases.
    pub matter: Option<RecordId>,
}

/// An answer to a consultation.
#[wire(input)]
pub struct ConsultedAnswer {
    /// The record of the case; absent means the case that is asked about.
    pub matter: Option<RecordId>,
    /// In which area.
    pub area: String,
    /// About which activity; absent means every activity of the case.
    pub activity: Option<String>,
    /// What was asked about: complexity criteria, limits and permits, by name.
    pub about: Vec<String>,
    /// Who answered, by the name under `consult`.
    pub of: String,
    /// Who exactly.
    pub by: Option<PersonId>,
    /// When.
    pub on: CivilDate,
    /// The step to take, by this answer.
    pub step: ScopeStep,
}

impl AssessQuestion {
    /// A question of which nothing else is known.
    pub fn new(worker: &str, area: &str, activity: &str) -> Self {
        Self {
            worker: worker.into(),
            area: area.to_owned(),
            activity: activity.to_owned(),
            matter: None,
            asked_at: None,
            facts: Facts::default(),
            standing: None,
            approvals: Vec::new(),
            consulted: Vec::new(),
            consideration: None,
        }
    }

    /// Says which record the case is in.
    pub fn in_matter(mut self, record: impl Into<RecordId>) -> Self {
        self.matter = Some(record.into());
        self
    }

    /// Adds a fact of the case.
    pub fn knowing(mut self, fact: &str, value: impl Into<FactValue>) -> Self {
        self.facts.insert(fact, value);
        self
    }

    /// Says what training says.
    pub fn with_standing(mut self, standing: WorkerStanding) -> Self {
        self.standing = Some(standing);
        self
    }

    /// Takes over what other records say of the worker: the approvals of this room's own records, the answers to the
    /// consultations about this case, and, where nobody said it yet, training's readiness for the area, levels and
    /// credentials.
    pub fn with_standings(mut self, standings: &[Standing]) -> Self {
        let mut said: Vec<&Standing> =
            standings.iter().filter(|s| s.subject == self.worker.as_str()).collect();
        said.arrange_by_key(|standing| std::cmp::Reverse(standing.worked_out));
        for standing in said {
            match standing.room.as_str() {
                "training" if self.standing.is_none() => {
                    self.standing = Some(WorkerStanding::of(standing, &self.area));
                }
                "scope" => {
                    self.approvals.extend(rows(standing, APPROVALS).filter_map(approval));
                    self.consulted.extend(rows(standing, CONSULTED).filter_map(answer));
                }
                _ => {}
            }
        }
        self
    }
}

impl WorkerStanding {
    /// A worker who is ready, with no level yet.
    pub fn ready() -> Self {
        Self { readiness: Some(GateReadiness::Ready), ..Self::default() }
    }

    /// Adds a level for an area.
    pub fn level(mut self, area: &str, level: &str) -> Self {
        self.levels.push(HeldLevel {
            area: area.to_owned(),
            level: level.to_owned(),
            from: None,
            until: None,
        });
        self
    }

    /// Adds a licence or an accreditation.
    pub fn credential(mut self, credential: &str) -> Self {
        self.credentials.push(HeldCredential { credential: credential.to_owned(), from: None, until: None });
        self
    }

    /// Reads what a training record says to other rooms: `training.readiness` and `training.readyUntil`, those of the
    /// area (`training.readiness.AREA`) before the general ones; `training.mentor`, `training.levels` (each
    /// `area/level`) and `training.credentials`.
    pub fn of(standing: &Standing, area: &str) -> Self {
        let text = |name: &str| match standing.facts.get(name) {
            Some(FactValue::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        let texts = |name: &str| match standing.facts.get(name) {
            Some(FactValue::Texts(texts)) => texts.as_slice(),
            Some(FactValue::Text(text)) => std::slice::from_ref(text),
            _ => &[],
        };
        let level = |pair: &String| {
            let (area, level) = pair.split_once('/')?;
            Some(HeldLevel { area: area.to_owned(), level: level.to_owned(), from: None, until: None })
        };
        let credential = |name: &String| HeldCredential { credential: name.clone(), from: None, until: None };
        let of_area = |name: &str| [name, ".", area].concat();
        // Of an area that training tells apart, the general answer says too little: more may be needed there.
        let apart = texts("training.areas").iter().any(|known| known == area);
        let pick = |name: &str| if apart { text(&of_area(name)) } else { text(name) };
        Self {
            readiness: pick("training.readiness").and_then(GateReadiness::named),
            ready_until: pick("training.readyUntil").and_then(|day| day.parse().ok()),
            mentor: text("training.mentor").map(PersonId::from),
            levels: texts("training.levels").iter().filter_map(level).collect(),
            credentials: texts("training.credentials").iter().map(credential).collect(),
            missing: Vec::new(),
        }
    }
}

impl HeldLevel {
    pub(super) fn holds(&self, on: CivilDate) -> bool {
        in_force(self.from, self.until, on)
    }
}

impl HeldCredential {
    pub(super) fn holds(&self, on: CivilDate) -> bool {
        in_force(self.from, self.until, on)
    }
}

/// The fact of a standing that lists approvals: each `area|activity|by|role|from|until|about|matter`.
pub(super) const APPROVALS: &str = "scope.approvals";
/// The fact of a standing that lists answers: each `area|activity|of|by|on|step|about|matter`.
pub(super) const CONSULTED: &str = "scope.consulted";

/// The parts of each row of a standing that has as many as a row has. A name with a bar in it makes a row that is
/// passed over: then nothing is freed by it.
fn rows<'s>(standing: &'s Standing, fact: &str) -> impl Iterator<Item = [&'s str; 8]> {
    let rows = match standing.facts.get(fact) {
        Some(FactValue::Texts(rows)) => rows.as_slice(),
        _ => &[],
    };
    rows.iter().filter_map(|row| row.split('|').collect::<Vec<_>>().try_into().ok())
}

fn approval([area, activity, by, role, from, until, about, matter]: [&str; 8]) -> Option<ScopeApproval> {
    let matter = said(matter).map(RecordId::from);
    Some(ScopeApproval {
        area: area.to_owned(),
        activity: activity.to_owned(),
        by: said(by).map(PersonId::from),
        role: role.into(),
        from: from.parse().ok()?,
        until: until.parse().ok(),
        // Of which case it was, nobody said: it counts for the worker's level alone.
        about: if matter.is_some() { names(about) } else { Vec::new() },
        matter,
    })
}

fn answer([area, activity, of, by, on, step, about, matter]: [&str; 8]) -> Option<ConsultedAnswer> {
    Some(ConsultedAnswer {
        matter: Some(RecordId::from(said(matter)?)),
        area: area.to_owned(),
        activity: said(activity).map(str::to_owned),
        about: names(about),
        of: of.to_owned(),
        by: said(by).map(PersonId::from),
        on: on.parse().ok()?,
        step: ScopeStep::named(step)?,
    })
}

fn said(part: &str) -> Option<&str> {
    Some(part).filter(|part| !part.is_empty())
}

fn names(part: &str) -> Vec<String> {
    part.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect()
}
