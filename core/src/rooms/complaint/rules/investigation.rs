//! The investigation: planned, fair to whoever is complained about, and commented on before it is final.
use super::{Case, E, acting, listed, note, steps, unheard};
use super::decision::BEFORE_REPORT;
use crate::reason::Judgement;
use crate::room::Said;
use crate::rooms::complaint::outcome::{AllegationOutcome, CommentBy};
use crate::rooms::complaint::people::ComplaintRole;
use crate::rooms::complaint::allegation::AllegationState;

crate::rules! {
    /// Somebody investigates before it is investigated.
    pub INVESTIGATOR_FIRST = "complaint.investigation.investigator-first", refuses, cites ["complaints.A.2.5"],
        with [event];
    /// Whoever takes a step of the investigation is the investigator.
    pub BY_INVESTIGATOR = "complaint.investigation.by-investigator", notes, cites ["complaints.A.2.5"], with [person];
    /// It is planned how to find out before it is found out.
    pub PLAN_FIRST = "complaint.investigation.plan-first", notes, cites ["complaints.A.2.6"], with [];
    /// A plan names methods.
    pub PLAN_METHODS = "complaint.investigation.plan-methods", notes, cites ["complaints.A.2.6"], with [];
    /// A final report says what was found of each allegation.
    pub REPORT_COMPLETE = "complaint.report.complete", refuses, cites ["complaints.A.2.7"], with [allegation];
    /// Those who comment on a report do so before it is final.
    pub REPORT_COMMENTED = "complaint.report.commented", refuses, cites ["complaints.A.2.8"], with [who];
    /// Whoever reviews a report is neutral.
    pub REVIEWER_NEUTRAL = "complaint.report.reviewer-neutral", refuses, cites ["complaints.A.2.2", "complaints.A.2.8"],
        with [person];
    /// A respondent is heard before a finding against them.
    pub HEARD = "complaint.respondent.heard", refuses, cites ["complaints.A.2.6", "complaints.A.2.2"],
        with [respondent, allegation];
    /// A respondent is told of the complaint, or it is noted why not yet.
    pub TOLD = "complaint.respondent.told", notes, cites ["complaints.A.2.4", "complaints.A.3.3"], with [respondent];
    /// It is noted why a respondent is not told yet.
    pub NOT_TOLD_WHY = "complaint.respondent.not-told-why", refuses, cites ["complaints.A.3.5"], with [respondent];
    /// A respondent is told the result.
    pub TOLD_RESULT = "complaint.respondent.told-result", notes, cites ["complaints.A.4.3"], with [respondent];
    /// Somebody who was told of a complaint that is not about them any more is told so.
    pub NOT_ABOUT_THEM = "complaint.respondent.not-about-them", notes, cites ["complaints.A.3.5", "complaints.A.4.3"],
        with [respondent];
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    use E::{InvestigationStepTaken, ReportDrafted, ReportFinalized, RespondentHeard};
    let investigates =
        matches!(said.event, InvestigationStepTaken { .. } | ReportDrafted { .. } | ReportFinalized { .. });
    if (investigates || matches!(said.event, RespondentHeard { .. }))
        && let Some(author) = said.entry.by.id.as_ref().filter(|author| !case.state.is_respondent(author))
        && acting::somebody_else(case, said, &[ComplaintRole::Investigator]).is_some()
    {
        note(judgement, &BY_INVESTIGATOR, [("person", author)]);
    }
    match said.event {
        E::InvestigationPlanned { methods, .. } if methods.is_empty() => note(judgement, &PLAN_METHODS, []),
        E::InvestigationStepTaken { .. } if !case.state.investigation.planned => note(judgement, &PLAN_FIRST, []),
        E::ReportFinalized { findings, .. } => {
            let undecided = |one: &&AllegationState| one.outcome != Some(AllegationOutcome::Withdrawn);
            for one in case.state.allegations.iter().filter(undecided) {
                let finding = findings.iter().find(|finding| finding.allegation == one.allegation.id);
                match finding.map(|finding| finding.finding).or(one.found) {
                    None => judgement.refuse(&REPORT_COMPLETE, [("allegation", &one.allegation.id)]),
                    Some(found) => heard(case, one, found, judgement),
                }
            }
            let commenters = case.policy.report.as_ref().map(|report| report.commented_by.as_slice());
            let absent = commenters.unwrap_or_default().iter().filter(|by| {
                let unreachable = **by == CommentBy::Complainant && !case.state.reachable();
                !unreachable && !case.state.investigation.commented.contains(by)
            });
            let who = listed(absent.map(|by| by.name()));
            if !who.is_empty() {
                judgement.refuse(&REPORT_COMMENTED, [("who", &who)]);
            }
        }
        E::Decided { allegation, outcome, .. } => {
            if let Some(one) = case.state.allegation(allegation) {
                heard(case, one, *outcome, judgement);
            }
            let reported = case.state.investigation.report.as_ref().is_some_and(|report| report.is_final);
            if outcome.is_finding() && !reported && steps::wants(case, "reportFinalized") {
                note(judgement, &BEFORE_REPORT, [("allegation", allegation)]);
            }
        }
        E::RespondentNotToldYet { person, reason } if reason.is_none() => {
            judgement.refuse(&NOT_TOLD_WHY, [("respondent", person)]);
        }
        _ => {}
    }
}

/// Nobody is found to have done something before they were heard.
fn heard(case: &Case<'_>, one: &AllegationState, outcome: AllegationOutcome, judgement: &mut Judgement) {
    let Some(respondent) = one.allegation.about.respondent() else { return };
    let of = &one.allegation.id;
    let was_heard = case.state.respondents.get(respondent).is_some_and(|state| state.heard_of.contains(of));
    if outcome.is_well_founded() && !was_heard {
        judgement.refuse(&HEARD, [("respondent", respondent), ("allegation", &one.allegation.id)]);
    }
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    let begun = !case.state.investigation.steps.is_empty() || case.state.investigation.report.is_some();
    let told_complainant = !case.state.results.is_empty() || case.state.is_withdrawn();
    for (respondent, one) in case.state.respondents.iter().filter(|(id, _)| case.state.is_respondent(id)) {
        if begun && !one.told && !one.not_told_yet && !one.heard {
            note(judgement, &TOLD, [("respondent", respondent)]);
        }
    }
    for respondent in unheard::untold_respondents(case).filter(|_| told_complainant) {
        note(judgement, &TOLD_RESULT, [("respondent", respondent)]);
    }
    for respondent in unheard::not_about_them(case) {
        note(judgement, &NOT_ABOUT_THEM, [("respondent", respondent)]);
    }
}
