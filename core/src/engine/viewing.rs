//! Every answer is cut to what its viewer may know.
use super::occasion::Occasion;
use crate::reason::{Finding, Judged, Reason, Sentences, Severity};
use crate::room::Clock;
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

pub(super) fn cut_reasons(reasons: Vec<Reason>, at: &Occasion<'_>) -> Vec<Reason> {
    reasons.into_iter().map(|reason| cut(reason, at)).collect()
}

pub(super) fn cut_findings(findings: Vec<Finding>, at: &Occasion<'_>) -> Vec<Finding> {
    if !at.may_know() {
        return vec![withheld(at.ask.sentences)];
    }
    let cut_one = |finding: Finding| Finding { reason: cut(finding.reason, at), ..finding };
    findings.into_iter().map(cut_one).collect()
}

/// A viewer who may not know of the record is told what falls to their role, and no names.
pub(super) fn cut_signals(signals: Vec<Finding>, at: &Occasion<'_>) -> Vec<Finding> {
    if at.may_know() {
        return cut_findings(signals, at);
    }
    let own = signals.into_iter().filter(|signal| signal.owner.as_ref() == Some(&at.ask.context.viewer.role));
    let nameless = own.map(|mut signal| {
        signal.entry = None;
        signal.reason.withhold(&|name, _| !PERSONS.contains(&name) && name != "record", at.ask.sentences);
        signal
    });
    nameless.collect()
}

pub(super) fn cut_judged(judged: Judged, at: &Occasion<'_>) -> Judged {
    Judged {
        reasons: cut_reasons(judged.reasons, at),
        findings: judged
            .findings
            .into_iter()
            .map(|finding| Finding { reason: cut(finding.reason, at), ..finding })
            .collect(),
        ..judged
    }
}

/// An obligation with the id of who owes it, where the viewer may see that.
pub(super) fn own(mut obligation: Obligation, at: &Occasion<'_>) -> Obligation {
    let Some(owed_by) = &mut obligation.owed_by else { return obligation };
    if owed_by.id.is_none() {
        let (role, on) = (owed_by.role.as_str(), at.ask.context.as_of);
        let alone = || {
            let mut holders = at.ask.context.roster?.with_role(role, on);
            let first = holders.next()?;
            holders.next().is_none().then(|| first.id.clone())
        };
        owed_by.id = at.state().holder(role).cloned().or_else(alone);
    }
    owed_by.id = owed_by.id.take().filter(|id| at.may_name(id.as_str()));
    obligation
}

fn cut(mut reason: Reason, at: &Occasion<'_>) -> Reason {
    let words = at.ask.sentences;
    let may_show = |name: &str, value: &str| !PERSONS.contains(&name) || at.may_name(value);
    reason.withhold(&may_show, words);
    let language = words.language();
    let called = |parameter: &str, name: &str| match parameter {
        "step" => at.step_label(name, language),
        _ => at.slot.room.called(parameter, name, language),
    };
    reason.reword(called, words);
    reason
}
