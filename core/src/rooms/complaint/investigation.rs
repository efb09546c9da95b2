//! The investigation: its plan, its steps, the report and what was said of it.
use super::event::ComplaintEvent as E;
use super::fold::{add, replace};
use super::outcome::{AllegationFinding, CommentBy, InvestigationMethod, PartyRole};
use super::reports::ReportSentSeen;
use super::state::ComplaintState;
use crate::calendar::CivilDate;
use crate::wire::{PersonId, Private};
use std::collections::BTreeSet;

/// The investigation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvestigationState {
    /// Whether it was planned.
    pub planned: bool,
    /// The plan.
    pub plan: Option<Private>,
    /// The methods planned.
    pub methods: Vec<InvestigationMethod>,
    /// Witnesses.
    pub witnesses: BTreeSet<PersonId>,
    /// The steps that were taken, in order.
    pub steps: Vec<StepTakenState>,
    /// The report, as it was drafted or made final last.
    pub report: Option<ReportState>,
    /// To whom the report was sent for a comment.
    pub sent: Vec<ReportSentSeen>,
    /// Who was asked to review it, or did.
    pub reviewers: BTreeSet<PersonId>,
    /// Who commented, or let the time pass, since the last appeal or reopening. What somebody complained about says as a
    /// reviewer does not count.
    pub commented: BTreeSet<CommentBy>,
    /// The comments, in order.
    pub comments: Vec<CommentState>,
    /// Whether another body looks at it.
    pub outside: bool,
    /// Which of them are not done yet; without a name where none was given.
    pub awaited_bodies: Vec<Option<String>>,
    /// Which bodies looked at it.
    pub outside_bodies: Vec<String>,
}

/// A step of the investigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepTakenState {
    /// The day.
    pub on: CivilDate,
    /// How.
    pub method: InvestigationMethod,
    /// With whom.
    pub with: Option<PersonId>,
    /// Which part that person plays.
    pub part: Option<PartyRole>,
    /// What came of it.
    pub notes: Option<Private>,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportState {
    /// Whether it is final.
    pub is_final: bool,
    /// What was found of each allegation.
    pub findings: Vec<AllegationFinding>,
    /// What is recommended.
    pub recommendations: Option<Private>,
}

/// A comment on the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentState {
    /// The day.
    pub on: CivilDate,
    /// Who.
    pub by: CommentBy,
    /// Which person.
    pub person: Option<PersonId>,
    /// The comment.
    pub comment: Option<Private>,
}

/// Takes one event into the state.
pub(super) fn apply(state: &mut ComplaintState, on: CivilDate, event: &E) {
    let investigation = &mut state.investigation;
    match event {
        E::InvestigationPlanned { methods, plan } => {
            investigation.planned = true;
            replace(&mut investigation.plan, plan);
            investigation.methods.clone_from(methods);
        }
        E::WitnessNamed { person } => {
            investigation.witnesses.insert(person.clone());
        }
        E::InvestigationStepTaken { with, part, method, notes, allegation } => {
            investigation.steps.push(StepTakenState {
                on,
                method: *method,
                with: with.clone(),
                part: *part,
                notes: notes.clone(),
            });
            match (part, with) {
                (Some(PartyRole::Witness), Some(person)) => {
                    investigation.witnesses.insert(person.clone());
                }
                (Some(PartyRole::Respondent), Some(person))
                    if matches!(
                        method,
                        InvestigationMethod::Interview | InvestigationMethod::WrittenQuestions
                    ) =>
                {
                    state.heard(person, allegation.as_ref());
                }
                _ => {}
            }
        }
        E::ReportDrafted { findings, recommendations } => {
            let (findings, recommendations) = (findings.clone(), recommendations.clone());
            state.found(&findings);
            state.investigation.report = Some(ReportState { is_final: false, findings, recommendations });
        }
        E::ReportSentForComment { to, person } => {
            investigation.sent.push(ReportSentSeen { on, to: *to, person: person.clone() });
            investigation.reviewers.extend(person.iter().filter(|_| *to == CommentBy::Reviewer).cloned());
        }
        E::ReportCommented { by, person, comment } => {
            let (by, person, comment) = (*by, person.clone(), comment.clone());
            state.investigation.reviewers.extend(person.iter().filter(|_| by == CommentBy::Reviewer).cloned());
            let own_case = by == CommentBy::Reviewer && person.as_ref().is_some_and(|id| state.is_respondent(id));
            if !own_case {
                state.investigation.commented.insert(by);
            }
            state.investigation.comments.push(CommentState { on, by, person, comment });
        }
        E::ReportFinalized { findings, recommendations } => {
            let (findings, recommendations) = (findings.clone(), recommendations.clone());
            state.found(&findings);
            state.investigation.report = Some(ReportState { is_final: true, findings, recommendations });
        }
        // What is found then is commented on anew.
        E::Appealed { .. } | E::Reopened { .. } => investigation.commented.clear(),
        E::OutsideProceedingsBegun { body } => {
            investigation.outside = true;
            investigation.awaited_bodies.push(body.clone());
            body.iter().for_each(|body| add(&mut investigation.outside_bodies, body.clone()));
        }
        E::OutsideProceedingsEnded { body } => {
            // A body that is not waited for cannot be told from one under another name: then nobody is waited for.
            match investigation.awaited_bodies.iter().position(|awaited| awaited.is_some() && awaited == body) {
                Some(place) => drop(investigation.awaited_bodies.remove(place)),
                None => investigation.awaited_bodies.clear(),
            }
            investigation.outside = !investigation.awaited_bodies.is_empty();
            body.iter().for_each(|body| add(&mut investigation.outside_bodies, body.clone()));
        }
        _ => {}
    }
}
