//! From the first word of dissatisfaction to the lesson learned.
//!
//! A record of this room is one complaint (opened by `received`) or the process for complaints itself (opened by
//! `processDescribed`). What can happen is [`ComplaintEvent`]; what the organization chooses, [`ComplaintPolicy`];
//! what a role may see, [`ComplaintView`]. Over many records there are [`figures`], and [`gaps`] says for whom a
//! policy leaves nobody.
mod allegation;
mod answer;
mod appeal;
mod asking;
mod assurance;
mod background;
mod bodies;
mod called;
mod cells;
mod complainant_file;
mod contact;
mod decision;
mod ending;
mod event;
mod examine;
mod facts;
mod figures;
mod file;
mod fold;
mod gaps;
mod in_parts;
mod intake;
mod investigation;
mod late;
mod lessons;
mod marks;
mod outcome;
mod people;
mod policy;
mod process;
mod process_view;
mod reading;
mod reports;
mod respondent;
mod rules;
mod set_aside;
mod shared;
mod sharing;
mod sight;
mod signal;
mod staffing;
mod standing;
mod state;
mod survey;
mod tellings;
mod terms;
#[cfg(test)]
mod tests;
mod told;
mod track;
mod view;
mod viewing;

pub use allegation::{Allegation, AllegationId, AllegationState, ComplaintSubject, Seriousness, SubjectKind};
pub use appeal::{AppealSeen, AppealState};
pub use assurance::{AcknowledgementPoint, Assurance, AssuranceState, PromiseState};
pub use background::*;
pub use bodies::BodySeen;
pub use complainant_file::{AllegationTold, AppealTold, ComplainantFile, NextForComplainant};
pub use contact::OwnContact;
pub use decision::ActionState;
pub use ending::{EndingState, Hearing, LessonState, ReprisalState, WithdrawalState};
pub use event::ComplaintEvent;
pub use figures::{ComplaintCount, ComplaintFigures, LengthShare, Matter, StepFigures, figures};
pub use file::{AllegationSeen, ComplainantSeen, ComplaintFile, DisclosureSeen, FollowUpSeen, RespondentSeen, RoleSeen};
pub use gaps::{RoleGap, gaps};
pub use intake::{IntakeState, RequestState};
pub use investigation::{CommentState, InvestigationState, ReportState, StepTakenState};
pub use late::{LateSeen, LateState};
pub use lessons::LessonSeen;
pub use outcome::*;
pub use people::{AssignmentState, ComplaintRole, DeclarationState, PartTaken, PeopleState};
pub use policy::*;
pub use process::{
    BarrierState, DelaysTakenUpState, ProcedureState, ProcessState, PromotionState, ReviewState, RightToldState,
    SimplicityReport, SimplicityState,
};
pub use process_view::{BarrierSeen, CommitmentSeen, DelaysTakenUpSeen, ProcedureSeen, ProcessSeen, RightToldSeen};
pub use reports::{CommentSeen, InvestigationSeen, ReportSeen, ReportSentSeen, RequestSeen, StepTakenSeen};
pub use respondent::RespondentState;
pub use set_aside::SetAside;
pub use shared::{PermissionSeen, SharedSeen};
pub use sharing::{DisclosureState, SharingState};
pub use signal::{FoundedSignal, SignalTakenSeen, SignalTakenState, SignalTarget};
pub use state::{ComplaintState, RecordSort};
pub use survey::SurveyState;
pub use tellings::{LeftState, ResultState, ToldState, ToldTo};
pub use terms::*;
pub use told::{AssuranceSeen, ResultSeen, ToldSeen};
pub use track::TrackState;
pub use view::ComplaintView;

use crate::calendar::{Calendar, CivilDate};
use crate::context::Standing;
use crate::journal::Entry;
use crate::criteria::FactValue;
use crate::permission::{Ledger, Permission, Sharing};
use crate::problem::Problem;
use crate::reason::{Judgement, Rule};
use crate::room::{
    BuiltInFact, Erasure, FiguresGround, Gathered, Groundwork, Inquiry, Reckoning, Room, Said, TakenUp, Timelines, TrackTimeline,
};
use crate::rooms::Figures;
use crate::roster::Roster;
use crate::staffing::Gap;
use crate::timeline::{self, Condition, Mark, TimelineDefinition};
use crate::wire::PersonId;

/// The room of complaints.
#[derive(Clone, Copy, Debug)]
pub struct Complaint;

impl Room for Complaint {
    type Policy = ComplaintPolicy;
    type Event = ComplaintEvent;
    type State = ComplaintState;
    type View = ComplaintView;

    const NAME: &'static str = "complaint";
    const KINDS: &'static [&'static str] = ComplaintEvent::KINDS;
    const OPENING: &'static [&'static str] = &["received", "processDescribed"];
    const CONDITIONS: &'static [Condition] = &[
        Condition {
            name: "waitingForComplainant",
            opened_by: &["informationRequested"],
            closed_by: &["informationReceived", "closed", "withdrawn"],
        },
        Condition {
            name: "waitingForOutsideProceedings",
            opened_by: &["outsideProceedingsBegun"],
            closed_by: &["outsideProceedingsEnded", "closed"],
        },
    ];
    const ROLES: &'static [&'static str] = &[
        "overseer",
        "investigator",
        "decisionMaker",
        "appealHandler",
        "messenger",
        "followUpOwner",
        "board",
        "intake",
    ];
    const IN_PARTS: &'static [&'static str] = in_parts::KINDS;
    const COMES_ABOUT: &'static [&'static str] = &[answer::OWED_AGAIN];
    const FACTS: &'static [BuiltInFact] = facts::FACTS;
    const OWNER: &'static str = "overseer";
    const RULES: &'static [&'static Rule] = rules::EVERY;
    const JUDGED: &'static [&'static Rule] = rules::EXTENSIONS;
    const SAYS_ITSELF: &'static [(&'static Rule, &'static Rule)] = &[
        (&timeline::rules::OUTSIDE_WINDOW, &rules::communication::APPEAL_IN_TIME),
        (&timeline::rules::CLOSED_WITH_OPEN_STEP, &rules::closing::OPEN_STEP),
        (&timeline::rules::UNKNOWN_STEP, &rules::steps::STEP_KNOWN),
    ];

    fn kind(event: &ComplaintEvent) -> &'static str {
        event.kind()
    }

    fn marks(event: &ComplaintEvent, marks: &mut Vec<Mark>) {
        marks::marks(event, marks);
    }

    fn apply(state: &mut ComplaintState, said: Said<'_, ComplaintEvent>) {
        fold::apply(state, said);
        tellings::apply(state, said);
        answer::follow(state, said);
        state.background.apply(said);
    }

    fn is_whole(state: &ComplaintState, kind: &str) -> bool {
        in_parts::is_whole(state, kind)
    }

    fn came_about(state: &ComplaintState) -> Option<&'static str> {
        state.answer.owed_again.then_some(answer::OWED_AGAIN)
    }

    fn fact_under(
        policy: &ComplaintPolicy,
        calendar: &Calendar,
        state: &ComplaintState,
        name: &str,
    ) -> Option<FactValue> {
        facts::fact(policy, calendar, state, name)
    }

    fn consequences(reckoning: &Reckoning<'_, Self>, said: Said<'_, ComplaintEvent>, marks: &mut Vec<Mark>) {
        marks::consequences(reckoning, said, marks);
    }

    fn choices(policy: &ComplaintPolicy, fact: &str) -> Option<Vec<String>> {
        facts::choices(policy, fact)
    }

    fn timelines(policy: &ComplaintPolicy) -> Timelines {
        let base = TimelineDefinition {
            stages: policy.stages.clone(),
            steps: policy.steps.clone(),
            deadlines: policy.deadlines.clone(),
        };
        let tracks = policy.tracks.iter().map(|(name, track)| {
            let mut timeline = base.clone();
            if let Some(stages) = &track.stages {
                timeline.stages = stages.clone();
            }
            if let Some(steps) = &track.steps {
                timeline.steps = steps.clone();
            }
            TrackTimeline { name: name.to_owned(), when: track.when.clone(), timeline }
        });
        Timelines { tracks: tracks.collect(), base }
    }

    fn track(state: &ComplaintState) -> Option<&str> {
        state.track.chosen.as_deref()
    }

    fn holder<'s>(state: &'s ComplaintState, role: &str) -> Option<&'s PersonId> {
        state.holder(ComplaintRole::named(role)?)
    }

    fn promised(state: &ComplaintState) -> Vec<(&'static str, CivilDate)> {
        state.assurance.answer_expected_by().map(|day| ("resultCommunicated", day)).into_iter().collect()
    }

    fn may(inquiry: &Inquiry<'_, Self>, kind: &'static str, judgement: &mut Judgement) {
        rules::may(inquiry, kind, judgement);
    }

    fn check(inquiry: &Inquiry<'_, Self>, said: Said<'_, ComplaintEvent>, judgement: &mut Judgement) {
        rules::check(inquiry, said, judgement);
    }

    fn notice(inquiry: &Inquiry<'_, Self>, judgement: &mut Judgement) {
        rules::notice(inquiry, judgement);
    }

    fn view(inquiry: &Inquiry<'_, Self>) -> ComplaintView {
        viewing::view(inquiry)
    }

    fn may_know(inquiry: &Inquiry<'_, Self>) -> bool {
        inquiry.state.record == Some(RecordSort::Process) || sight::Sight::of(inquiry).knows()
    }

    fn exists_for(inquiry: &Inquiry<'_, Self>) -> bool {
        Self::may_know(inquiry) || !matches!(viewing::view(inquiry), ComplaintView::Nothing {})
    }

    fn called<'p>(policy: &'p ComplaintPolicy, parameter: &str, name: &str, language: &str) -> Option<&'p str> {
        policy.called(parameter, name, language)
    }

    fn may_hold(case: &Inquiry<'_, Self>, entry: &Entry) -> bool {
        sight::may_hold(case, entry)
    }

    fn may_name(inquiry: &Inquiry<'_, Self>, person: &str) -> bool {
        inquiry.state.record == Some(RecordSort::Process) || sight::Sight::of(inquiry).names(inquiry, person)
    }

    fn ledger(state: &ComplaintState) -> Option<&Ledger> {
        Some(&state.sharing.ledger)
    }

    fn may_ask(inquiry: &Inquiry<'_, Self>, sharing: &Sharing) -> bool {
        asking::may_ask(inquiry, sharing)
    }

    fn may_have_receipt(inquiry: &Inquiry<'_, Self>, permission: &Permission) -> bool {
        asking::may_have_receipt(inquiry, permission)
    }

    fn standings(inquiry: &Inquiry<'_, Self>) -> Vec<Standing> {
        standing::standings(inquiry)
    }

    fn areas(inquiry: &Inquiry<'_, Self>) -> Vec<String> {
        rules::signals::areas(inquiry)
    }

    fn taken_up(state: &ComplaintState) -> Vec<TakenUp> {
        let of_delays = state.process.delays_taken_up.iter();
        of_delays.map(|one| TakenUp { area: one.area.clone(), on: one.on }).collect()
    }

    fn together(policy: &ComplaintPolicy, gathered: &Gathered<'_>, judgement: &mut Judgement) {
        rules::signals::together(policy, gathered, judgement);
    }

    fn figures(ground: &FiguresGround<'_, Self>, matters: &[Matter<'_>]) -> Option<Figures> {
        let policy = ground.policy;
        if !figures::shown_to(policy, &ground.context.viewer.role) {
            return Some(Figures::Complaint(figures::withheld()));
        }
        let smallest_cell = policy.views.as_ref().and_then(|views| views.smallest_cell).unwrap_or(5);
        let realistic_from = policy.process.as_ref().and_then(|process| process.realistic_from).unwrap_or(80);
        Some(Figures::Complaint(figures(matters, smallest_cell, realistic_from)))
    }

    fn examine(policy: &ComplaintPolicy, problems: &mut Vec<Problem>) {
        examine::examine(policy, problems);
    }

    fn may_erase(inquiry: &Inquiry<'_, Self>, erasure: Erasure, judgement: &mut Judgement) {
        rules::closing::may_erase(inquiry, erasure, judgement);
    }

    fn prepare(policy: &ComplaintPolicy, ground: &Groundwork<'_>, problems: &mut Vec<Problem>) {
        examine::exceptions(policy, ground, problems);
        examine::disclosed(policy, ground, problems);
    }

    fn gaps(policy: &ComplaintPolicy, roster: &Roster, on: CivilDate) -> Vec<Gap> {
        staffing::gaps(policy, roster, on)
    }
}
