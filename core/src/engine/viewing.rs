//! Every answer is cut to what its viewer may know.
use super::occasion::Occasion;
use crate::journal::Entry;
use crate::reason::{Finding, Judged, Reason, Sentences, Severity};
use crate::room::Clock;
use crate::text::json_text;
use crate::timeline::Obligation;
use crate::wire::Parameters;

crate::rules! {
    /// The viewer may not know of this record.
    pub WITHHELD = "viewing.withheld", refuses, cites ["complaints.A.3.2"], with [];
}

/// Parameters that hold the id of a person, or of several with commas between them.
const PERSONS: &[&str] = &[
    "person",
    "people",
    "other-person",
    "worker",
    "client",
    "complainant",
    "respondent",
    "handler",
    "helper",
    "mentor",
];

/// Parameters that hold with whom something is shared: a body, a role, or the id of a person.
const RECIPIENTS: &[&str] = &["recipient", "recipients"];

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
        signal.reason.withhold(
            &|name, _| !PERSONS.contains(&name) && !RECIPIENTS.contains(&name) && name != "record",
            at.ask.sentences,
        );
        signal
    });
    nameless.collect()
}

/// What is said of an entry that somebody tries. Whoever may know of the record is told of a person by the id that they
/// wrote themselves: *someone* in its place would say that it is one whom they may not know.
pub(super) fn cut_judged(judged: Judged, entry: &Entry, at: &Occasion<'_>) -> Judged {
    let written = |id: &str| at.may_know() && json_text(entry).contains(&json_text(&id.to_owned()));
    let cut_one = |reason| cut_where(reason, at, &written);
    Judged {
        reasons: judged.reasons.into_iter().map(cut_one).collect(),
        findings: judged
            .findings
            .into_iter()
            .map(|finding| Finding { reason: cut_one(finding.reason), ..finding })
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
    let holder = at.state().holder(owed_by.role.as_str()).filter(|_| at.may_know());
    owed_by.id = owed_by.id.take().filter(|id| holder == Some(id) || at.may_name(id.as_str()));
    obligation
}

fn cut(reason: Reason, at: &Occasion<'_>) -> Reason {
    cut_where(reason, at, &|_| false)
}

fn cut_where(mut reason: Reason, at: &Occasion<'_>, written: &dyn Fn(&str) -> bool) -> Reason {
    let words = at.ask.sentences;
    let role = reason.with.get("role").map(str::to_owned);
    // Who holds a role is known to whoever knows of the record.
    let holder = role.and_then(|role| at.state().holder(&role).cloned()).filter(|_| at.may_know());
    let named = |id: &str| at.may_name(id);
    let may_show = |name: &str, value: &str| match name {
        "person" => {
            named(value) || holder.as_ref().is_some_and(|holder| holder.as_str() == value) || written(value)
        }
        _ if RECIPIENTS.contains(&name) => !at.may_know() || value.split(", ").all(named),
        _ => !PERSONS.contains(&name) || value.split(", ").all(named),
    };
    reason.withhold(&may_show, words);
    let language = words.language();
    let called = |parameter: &str, name: &str| match parameter {
        "step" => at.step_label(name, language),
        _ => at.slot.room.called(parameter, name, language),
    };
    reason.reword(called, words);
    reason
}
