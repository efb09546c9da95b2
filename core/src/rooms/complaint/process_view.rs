//! What there is to see of the process for complaints: for everybody what it is, for the overseer what was said and done
//! and by whom, and for each client how they were told of it.
use super::cells::Cells;
use super::figures::shown_to;
use super::outcome::ProcessPoint;
use super::process::RightToldState;
use super::rules::Case;
use super::terms::{BarrierId, ComplaintChannel, FormatNeed};
use super::viewing::SMALLEST_CELL;
use crate::calendar::CivilDate;
use crate::wire::{LanguageTag, PersonId, Private, RecordId};
use settlewell_macros::wire;

/// The process itself.
#[wire]
pub struct ProcessSeen {
    /// The languages in which it is explained.
    pub languages: Vec<LanguageTag>,
    /// The special forms in which it is explained.
    pub formats: Vec<FormatNeed>,
    /// The channels by which one can complain.
    pub channels: Vec<ComplaintChannel>,
    /// What the explanation tells.
    pub tells: Vec<ProcessPoint>,
    /// Whether the explanation is in plain language.
    pub plain_language: bool,
    /// Where it is found.
    pub places: Vec<String>,
    /// When it was last made known.
    pub promoted_on: Option<CivilDate>,
    /// How it was last made known.
    pub promoted_how: Vec<String>,
    /// In which languages it was last made known.
    pub promoted_in: Vec<LanguageTag>,
    /// The written procedure; absent while there is none.
    pub procedure: Option<ProcedureSeen>,
    /// How many clients were told of the right to complain; absent when they are fewer than the smallest cell.
    pub clients_told: Option<u32>,
    /// Who was last told of the right to complain, when and how (`complaints.A.1.c.1`): each client for the overseer; to
    /// anybody else what they were told themselves, and nothing of others.
    pub tellings: Vec<RightToldSeen>,
    /// How many workers committed to it; absent when they are fewer than the smallest cell.
    pub workers_committed: Option<u32>,
    /// Who committed to it, and when: for the overseer.
    pub commitments: Vec<CommitmentSeen>,
    /// How many steps it takes to complain: the median of what people say, each of them once. Absent where fewer said so
    /// than the smallest cell.
    pub median_steps: Option<u32>,
    /// How many minutes it takes to complain: the median of what people say, each of them once. Absent where fewer said
    /// so than the smallest cell.
    pub median_minutes: Option<u32>,
    /// How many barriers nothing was done about.
    pub open_barriers: u32,
    /// Each barrier, and what was done about it: for the overseer.
    pub barriers: Vec<BarrierSeen>,
    /// When it was last reviewed.
    pub reviewed_on: Option<CivilDate>,
    /// Who reviewed it last: for those who see figures.
    pub reviewed_by: Option<PersonId>,
    /// Whether that review found the timelines realistic: for those who see figures.
    pub timelines_realistic: Option<bool>,
    /// What will change: for those who see figures.
    pub changes: Option<Private>,
    /// Reviews of areas in which much was late: for the overseer.
    pub delays_taken_up: Vec<DelaysTakenUpSeen>,
}

/// A review of an area in which much was late (`complaints.A.2.9`).
#[wire]
pub struct DelaysTakenUpSeen {
    /// The area; absent where every area was taken up.
    pub area: Option<String>,
    /// When it began.
    pub on: CivilDate,
    /// The record in which the work goes on.
    pub record: Option<RecordId>,
}

/// The written procedure.
#[wire]
pub struct ProcedureSeen {
    /// Who oversees it.
    pub overseer: Option<PersonId>,
    /// Whether it has a statement on confidentiality.
    pub confidentiality: bool,
    /// Whether it says how conflicts of interest are dealt with.
    pub conflict_of_interest: bool,
}

/// Somebody who committed to the process.
#[wire]
pub struct CommitmentSeen {
    /// Who.
    pub person: PersonId,
    /// When.
    pub on: CivilDate,
}

/// How a client was last told of the right to complain.
#[wire]
pub struct RightToldSeen {
    /// Who.
    pub client: PersonId,
    /// When.
    pub on: CivilDate,
    /// In which special forms.
    pub formats: Vec<FormatNeed>,
    /// By whom.
    pub by: Option<PersonId>,
    /// How.
    pub how: Option<ComplaintChannel>,
    /// In which language.
    pub language: Option<LanguageTag>,
}

/// Something that keeps people from complaining.
#[wire]
pub struct BarrierSeen {
    /// Its id.
    pub id: BarrierId,
    /// What it is.
    pub detail: Option<Private>,
    /// When something was done about it; absent while nothing was.
    pub addressed_on: Option<CivilDate>,
    /// What was done.
    pub what: Option<Private>,
}

/// The process, as the viewer may see it.
pub(super) fn seen(case: &Case<'_>) -> ProcessSeen {
    let process = &case.state.process;
    let role = &case.context.viewer.role;
    let oversees = role.as_str() == "overseer";
    let answers_for_it = shown_to(case.policy, role);
    let smallest = case.policy.views.as_ref().and_then(|views| views.smallest_cell).unwrap_or(SMALLEST_CELL);
    let cells = Cells { smallest };
    let reviewed = process.reviewed.as_ref();
    let inside = reviewed.filter(|_| answers_for_it);
    let barriers = process.barriers.iter().filter(|_| oversees).map(|(id, barrier)| BarrierSeen {
        id: id.clone(),
        detail: barrier.detail.clone(),
        addressed_on: barrier.addressed_on,
        what: barrier.what.clone(),
    });
    let taken_up = process.delays_taken_up.iter().filter(|_| oversees).map(|one| DelaysTakenUpSeen {
        area: one.area.clone(),
        on: one.on,
        record: one.record.clone(),
    });
    let commitments = process.committed.iter().filter(|_| oversees);
    let viewer = case.context.viewer.id.as_ref();
    let told = process.told.iter().filter(|(client, _)| oversees || viewer == Some(*client));
    let open = process.barriers.values().filter(|barrier| barrier.addressed_on.is_none()).count();
    ProcessSeen {
        languages: process.languages.iter().cloned().collect(),
        formats: process.formats.iter().copied().collect(),
        channels: process.channels.iter().copied().collect(),
        tells: process.tells.iter().copied().collect(),
        plain_language: process.plain_language,
        places: process.places.clone(),
        promoted_on: process.promoted.as_ref().map(|promoted| promoted.on),
        promoted_how: process.promoted.as_ref().map(|promoted| promoted.how.clone()).unwrap_or_default(),
        promoted_in: process.promoted.as_ref().map(|promoted| promoted.languages.clone()).unwrap_or_default(),
        procedure: process.procedure.as_ref().map(|procedure| ProcedureSeen {
            overseer: procedure.overseer.clone(),
            confidentiality: procedure.confidentiality,
            conflict_of_interest: procedure.conflict_of_interest,
        }),
        clients_told: cells.number(process.told.len()),
        tellings: told.map(|(client, told)| right_told(client, told)).collect(),
        workers_committed: cells.number(process.committed.len()),
        commitments: commitments
            .map(|(person, on)| CommitmentSeen { person: person.clone(), on: *on })
            .collect(),
        median_steps: cells.median(&process.simplicity.steps()),
        median_minutes: cells.median(&process.simplicity.minutes()),
        open_barriers: u32::try_from(open).unwrap_or(u32::MAX),
        barriers: barriers.collect(),
        reviewed_on: reviewed.map(|reviewed| reviewed.on),
        reviewed_by: inside.and_then(|reviewed| reviewed.by.clone()),
        timelines_realistic: inside.and_then(|reviewed| reviewed.timelines_realistic),
        changes: inside.and_then(|reviewed| reviewed.changes.clone()),
        delays_taken_up: taken_up.collect(),
    }
}

fn right_told(client: &PersonId, told: &RightToldState) -> RightToldSeen {
    let telling = &told.telling;
    RightToldSeen {
        client: client.clone(),
        on: told.on,
        formats: telling.formats.clone(),
        by: telling.by.clone(),
        how: telling.how,
        language: telling.language.clone(),
    }
}
