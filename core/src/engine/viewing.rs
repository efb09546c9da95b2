//! Every answer is cut to what its viewer may know.
use crate::reason::{Finding, Judged, Reason, Sentences, Severity};
use crate::room::{Inquiry, Room};
use crate::timeline::Obligation;
use crate::wire::Parameters;

crate::rules! {
    /// The viewer may not know of this record.
    pub WITHHELD = "viewing.withheld", refuses, cites ["complaints.A.3.2"], with [];
}

/// Parameters that hold the id of a person.
const PERSONS: &[&str] = &[
    "person",
    "other-person",
    "worker",
    "client",
    "complainant",
    "respondent",
    "handler",
    "helper",
    "mentor",
];

/// The finding of a viewer who may not know of the record.
pub(crate) fn withheld(sentences: &Sentences) -> Finding {
    Finding {
        reason: Reason::of(&WITHHELD, Parameters::default(), sentences),
        severity: Severity::Notice,
        owner: None,
        entry: None,
    }
}

pub(super) fn cut_reasons<R: Room>(
    reasons: Vec<Reason>,
    inquiry: &Inquiry<'_, R>,
    words: &Sentences,
) -> Vec<Reason> {
    reasons.into_iter().map(|reason| cut(reason, inquiry, words)).collect()
}

pub(super) fn cut_findings<R: Room>(
    findings: Vec<Finding>,
    inquiry: &Inquiry<'_, R>,
    words: &Sentences,
) -> Vec<Finding> {
    if !R::may_know(inquiry) {
        return vec![withheld(words)];
    }
    let cut_one = |finding: Finding| Finding { reason: cut(finding.reason, inquiry, words), ..finding };
    findings.into_iter().map(cut_one).collect()
}

/// A viewer who may not know of the record is told what falls to their role, and no names.
pub(super) fn cut_signals<R: Room>(
    signals: Vec<Finding>,
    inquiry: &Inquiry<'_, R>,
    words: &Sentences,
) -> Vec<Finding> {
    if R::may_know(inquiry) {
        return cut_findings(signals, inquiry, words);
    }
    let own =
        signals.into_iter().filter(|signal| signal.owner.as_ref() == Some(&inquiry.context.viewer.role));
    let nameless = own.map(|mut signal| {
        signal.entry = None;
        signal.reason.withhold(&|name, _| !PERSONS.contains(&name) && name != "record", words);
        signal
    });
    nameless.collect()
}

pub(super) fn cut_judged<R: Room>(judged: Judged, inquiry: &Inquiry<'_, R>, words: &Sentences) -> Judged {
    Judged {
        reasons: cut_reasons(judged.reasons, inquiry, words),
        findings: judged
            .findings
            .into_iter()
            .map(|finding| Finding { reason: cut(finding.reason, inquiry, words), ..finding })
            .collect(),
        ..judged
    }
}

/// An obligation with the id of who owes it, where the viewer may see that.
pub(super) fn own<R: Room>(mut obligation: Obligation, inquiry: &Inquiry<'_, R>) -> Obligation {
    let Some(owed_by) = &mut obligation.owed_by else { return obligation };
    if owed_by.id.is_none() {
        let (role, on) = (owed_by.role.as_str(), inquiry.context.as_of);
        let alone = || {
            let mut holders = inquiry.context.roster.as_ref()?.with_role(role, on);
            let first = holders.next()?;
            holders.next().is_none().then(|| first.id.clone())
        };
        owed_by.id = R::holder(inquiry.state, role).cloned().or_else(alone);
    }
    owed_by.id = owed_by.id.take().filter(|id| R::may_name(inquiry, id.as_str()));
    obligation
}

fn cut<R: Room>(mut reason: Reason, inquiry: &Inquiry<'_, R>, words: &Sentences) -> Reason {
    let may_show = |name: &str, value: &str| !PERSONS.contains(&name) || R::may_name(inquiry, value);
    reason.withhold(&may_show, words);
    let language = words.language();
    let called = |parameter: &str, name: &str| match parameter {
        "step" => inquiry.clock.step_label(name, language),
        _ => R::called(inquiry.policy, parameter, name, language),
    };
    reason.reword(called, words);
    reason
}
