//! The investigation and its report, as those who handle the complaint see them.
use super::outcome::{AllegationFinding, CommentBy, InvestigationMethod, PartyRole};
use super::rules::Case;
use super::sight::{Place, Sight};
use crate::calendar::CivilDate;
use crate::wire::{PersonId, Private};
use settlewell_macros::wire;

/// The investigation, as those who handle the complaint see it.
#[wire]
pub struct InvestigationSeen {
    /// The methods planned.
    pub methods: Vec<InvestigationMethod>,
    /// The plan.
    pub plan: Option<Private>,
    /// The steps that were taken.
    pub steps: Vec<StepTakenSeen>,
    /// Whether another body looks at the same matter.
    pub outside: bool,
    /// Which bodies looked at it.
    pub outside_bodies: Vec<String>,
    /// The report, as it was drafted or made final last.
    pub report: Option<ReportSeen>,
    /// To whom the report was sent for a comment.
    pub sent: Vec<ReportSentSeen>,
    /// Comments on the report.
    pub comments: Vec<CommentSeen>,
    /// What the complainant was asked, and answered.
    pub requests: Vec<RequestSeen>,
}

/// A step of the investigation, as a role may see it.
#[wire]
pub struct StepTakenSeen {
    /// When.
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

/// The report, as a role may see it.
#[wire]
pub struct ReportSeen {
    /// Whether it is final.
    pub is_final: bool,
    /// What was found of each allegation, with the evidence.
    pub findings: Vec<AllegationFinding>,
    /// What is recommended.
    pub recommendations: Option<Private>,
}

/// That the report was sent for a comment.
#[wire]
pub struct ReportSentSeen {
    /// When.
    pub on: CivilDate,
    /// To whom.
    pub to: CommentBy,
    /// To which person.
    pub person: Option<PersonId>,
}

/// A comment on the report, as a role may see it.
#[wire]
pub struct CommentSeen {
    /// When.
    pub on: CivilDate,
    /// Who.
    pub by: CommentBy,
    /// Which person.
    pub person: Option<PersonId>,
    /// The comment.
    pub comment: Option<Private>,
}

/// A question to the complainant.
#[wire]
pub struct RequestSeen {
    /// When.
    pub on: CivilDate,
    /// What is missing, by short names.
    pub missing: Vec<String>,
    /// The question.
    pub request: Option<Private>,
    /// When they answered.
    pub answered_on: Option<CivilDate>,
    /// The answer.
    pub answer: Option<Private>,
}

/// The investigation. A draft is the investigator's work; the final report is what a decision is made on.
pub(super) fn investigation(case: &Case<'_>, sight: &Sight<'_>) -> InvestigationSeen {
    let state = &case.state.investigation;
    let seen = |id: &PersonId| sight.names(case, id.as_str());
    let works = matches!(sight.place, Place::Overseer | Place::Investigator) && sight.report;
    let steps = state.steps.iter().map(|one| StepTakenSeen {
        on: one.on,
        method: one.method,
        with: one.with.clone().filter(|id| seen(id)),
        part: one.part,
        notes: one.notes.clone().filter(|_| works),
    });
    let report = state.report.as_ref().map(|report| {
        let shown = works || (sight.report && report.is_final);
        let findings = report.findings.iter().map(|one| AllegationFinding {
            evidence: one.evidence.clone().filter(|_| shown),
            ..one.clone()
        });
        ReportSeen {
            is_final: report.is_final,
            findings: findings.collect(),
            recommendations: report.recommendations.clone().filter(|_| shown),
        }
    });
    let commenter = |by: CommentBy, id: &PersonId| {
        seen(id) && (by != CommentBy::Complainant || sight.complainants.contains(id.as_str()))
    };
    let sent = state.sent.iter().map(|one| ReportSentSeen {
        person: one.person.clone().filter(|id| commenter(one.to, id)),
        ..one.clone()
    });
    let requests = case.state.intake.requests.iter().map(|one| RequestSeen {
        on: one.on,
        missing: one.missing.clone(),
        request: one.request.clone(),
        answered_on: one.answered_on,
        answer: one.answer.clone(),
    });
    let comments = state.comments.iter().map(|one| {
        // How a complainant speaks can say who it is.
        let shown = if one.by == CommentBy::Complainant { sight.account } else { sight.report };
        CommentSeen {
            on: one.on,
            by: one.by,
            // Where nobody is to know who complains, a comment of theirs does not say it either.
            person: one.person.clone().filter(|id| commenter(one.by, id)),
            comment: one.comment.clone().filter(|_| shown),
        }
    });
    InvestigationSeen {
        methods: state.methods.clone(),
        plan: state.plan.clone().filter(|_| sight.report),
        steps: steps.collect(),
        outside: state.outside,
        outside_bodies: state.outside_bodies.clone(),
        report,
        sent: sent.collect(),
        comments: comments.collect(),
        requests: if works && sight.account { requests.collect() } else { Vec::new() },
    }
}
