//! What those who handle a complaint see of the report, the appeals and what was shared, and what a complainant sees of
//! their permissions and of the bodies outside.
use super::outcome::{AllegationFinding, CommentBy};
use super::people::ComplaintRole;
use super::rules::Case;
use super::sight::{Place, Sight};
use super::view::*;
use crate::permission::{Covered, Permission, PermissionScope, Recipient, Sharing};
use crate::wire::PersonId;
use std::collections::BTreeMap;

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

/// The appeals, each with whoever handled it.
pub(super) fn appealed(case: &Case<'_>, sight: &Sight<'_>) -> Vec<AppealSeen> {
    let handler = |number: usize| {
        let mut assigned = case.state.people.assignments.iter();
        let last = assigned.rfind(|one| one.role == ComplaintRole::AppealHandler && one.appeal as usize == number);
        last.map(|one| one.person.clone()).filter(|id| sight.names(case, id.as_str()))
    };
    let each = case.state.appeals.iter().enumerate().map(|(at, one)| AppealSeen {
        on: one.on,
        ground: one.ground.clone(),
        words: one.words.clone().filter(|_| sight.report && sight.place != Place::Investigator),
        allegations: one.allegations.clone(),
        handler: handler(at + 1),
        outcome: one.outcome,
        reasons: one.reasons.clone(),
    });
    each.collect()
}

/// With whom, where the viewer may know.
fn label(case: &Case<'_>, sight: &Sight<'_>, recipient: &Recipient) -> Option<String> {
    let hidden = matches!(recipient, Recipient::Person { id } if !sight.names(case, id.as_str()));
    (!hidden).then(|| recipient.label().to_owned())
}

/// What was shared, for whoever oversees the complaint.
pub(super) fn shared(case: &Case<'_>, sight: &Sight<'_>) -> Vec<SharedSeen> {
    if sight.place != Place::Overseer {
        return Vec::new();
    }
    let shared = case.state.sharing.ledger.shared_so_far(&PermissionScope::default()).into_iter();
    let seen = shared.map(|one| SharedSeen {
        on: one.on,
        with: label(case, sight, &one.recipient),
        ground: one.basis.ground().map(|(ground, _)| ground),
        elements: one.elements,
        purpose: one.purpose,
    });
    seen.collect()
}

/// The permissions that stand today: all of them for whoever oversees the complaint, their own for a complainant.
pub(super) fn permissions(case: &Case<'_>, sight: &Sight<'_>) -> Vec<PermissionSeen> {
    let own = |permission: &Permission| match sight.place {
        Place::Overseer => true,
        Place::Complainant => sight.viewer.is_some_and(|id| permission.about.contains(id)),
        _ => false,
    };
    let Some(policy) = case.permission else { return Vec::new() };
    let ledger = &case.state.sharing.ledger;
    let given = ledger.permissions().filter(|(_, _, _, permission)| own(permission));
    let standing = given.filter_map(|(_, given_on, _, permission)| {
        let stands = |element: &&crate::permission::InformationElement| {
            let sharing = Sharing {
                elements: vec![(*element).clone()],
                about: permission.about.clone(),
                recipient: permission.recipient.clone(),
                known_as: Some(Vec::new()),
                purpose: permission.purposes.first()?.clone(),
                form: None,
                language: Some(permission.language.clone()),
                limits_read: vec![permission.id.clone()],
            };
            (ledger.covered(&sharing, case.clock.as_of(), policy) != Covered::NotCovered).then_some(())
        };
        let elements: Vec<_> = permission.elements.iter().filter(|one| stands(one).is_some()).cloned().collect();
        let with = match sight.place {
            Place::Complainant => Some(permission.recipient.label().to_owned()),
            _ => label(case, sight, &permission.recipient),
        };
        (!elements.is_empty()).then(|| PermissionSeen {
            id: permission.id.clone(),
            given_on,
            with,
            elements,
            purposes: permission.purposes.clone(),
            until: permission.until,
        })
    });
    standing.collect()
}

/// The bodies outside that the policy names with a result, in the complainant's language.
pub(super) fn bodies(case: &Case<'_>) -> Vec<BodySeen> {
    let told = case.policy.external_bodies.iter().filter(|(_, body)| body.at_result != Some(false));
    let seen = told.map(|(id, body)| BodySeen {
        id: id.to_owned(),
        label: in_own_language(case, &body.label),
        contact: in_own_language(case, &body.contact),
    });
    seen.collect()
}

/// The words in the complainant's language; else in that of the answer, in English, or in the first there is.
pub(super) fn in_own_language(case: &Case<'_>, words: &BTreeMap<String, String>) -> Option<String> {
    let asked = case.context.language();
    let own = case.state.intake.language.as_ref().map_or(asked.as_str(), |language| language.as_str());
    let told = [own, asked.as_str(), "en"];
    told.into_iter().find_map(|tag| words.get(tag).or_else(|| words.get(tag.split('-').next()?))).or_else(|| words.values().next()).cloned()
}
