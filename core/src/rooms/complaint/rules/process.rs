//! The process itself: explained, simple, promoted, committed to, written down and reviewed.
use super::{Case, E, listed, note};
use crate::reason::{Judgement, Question};
use crate::room::Said;
use crate::rooms::complaint::figures::median;
use crate::rooms::complaint::gaps::gaps;
use crate::rooms::complaint::outcome::ProcessPoint;
use crate::rooms::complaint::terms::ComplaintChannel;
use crate::roster::Engagement;

crate::rules! {
    /// The process is explained in every language that the policy names.
    pub PROCESS_LANGUAGES = "complaint.process.languages", notes, cites ["complaints.A.1.a.1"], with [missing];
    /// The process is explained in every form that the policy names.
    pub PROCESS_FORMATS = "complaint.process.formats", notes, cites ["complaints.A.1.a.1"], with [missing];
    /// The explanation tells what people need to know.
    pub PROCESS_TELLS = "complaint.process.tells", notes,
        cites ["complaints.A.1.a.2", "complaints.A.1.a.3", "complaints.A.1.a.4"], with [missing];
    /// The explanation is in plain language.
    pub PROCESS_PLAIN = "complaint.process.plain-language", notes, cites ["complaints.A.1.a.1"], with [];
    /// There is a way to complain for people who do not read.
    pub PROCESS_SPOKEN = "complaint.process.spoken-channel", notes, cites ["complaints.A.1.a.2", "complaints.A.1.b.2"],
        with [];
    /// Every way to complain that the policy offers is published.
    pub PROCESS_CHANNELS = "complaint.process.channels", notes, cites ["complaints.A.1.a.1", "complaints.A.1.a.2"],
        with [missing];
    /// Every way to complain that is published is one that the policy offers.
    pub PROCESS_OTHER_CHANNELS = "complaint.process.other-channels", notes, cites ["complaints.A.1.a.2"],
        with [others];
    /// Complaining is simple enough, as people say.
    pub PROCESS_SIMPLE = "complaint.process.simple", notes, cites ["complaints.A.1.b.1"], with [measure, median, most];
    /// Something is done about a barrier.
    pub PROCESS_BARRIER = "complaint.process.barrier", notes, cites ["complaints.A.1.b.5"], with [barrier];
    /// A barrier is one that somebody noticed.
    pub PROCESS_BARRIER_KNOWN = "complaint.process.barrier-known", refuses, cites ["complaints.A.1.b.5"], with [barrier];
    /// Every worker committed to the process.
    pub PROCESS_COMMITTED = "complaint.process.committed", notes, cites ["complaints.A.1.c.3"], with [count];
    /// The workers are known.
    pub PROCESS_ROSTER = "complaint.process.roster", needsInformation, cites ["complaints.A.1.c.3"], with [];
    /// There is a written procedure, with somebody who oversees it.
    pub PROCESS_PROCEDURE = "complaint.process.procedure", notes,
        cites ["complaints.A.2.1", "complaints.A.2.2", "complaints.A.2.5", "complaints.A.3.1"], with [missing];
    /// Timelines are realistic.
    pub PROCESS_REALISTIC = "complaint.process.realistic", notes, cites ["complaints.A.2.9", "complaints.C.4"], with [];
    /// The policy has somebody for every role, whichever department a complaint is about.
    pub PROCESS_COVERED = "complaint.process.covered", notes, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [role, department, handler];
}

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    if let E::ProcessBarrierAddressed { barrier, .. } = said.event
        && !case.state.process.barriers.contains_key(barrier)
    {
        judgement.refuse(&PROCESS_BARRIER_KNOWN, [("barrier", barrier)]);
    }
}

pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    explanation(case, judgement);
    simplicity(case, judgement);
    commitment(case, judgement);
    let process = &case.state.process;
    for (barrier, _) in process.barriers.iter().filter(|(_, known)| known.addressed_on.is_none()) {
        note(judgement, &PROCESS_BARRIER, [("barrier", barrier)]);
    }
    let mut missing = Vec::new();
    match &process.procedure {
        None => missing.push("procedure"),
        Some(procedure) => {
            missing.extend(procedure.overseer.is_none().then_some("overseer"));
            missing.extend((!procedure.confidentiality).then_some("confidentiality"));
            missing.extend((!procedure.conflict_of_interest).then_some("conflictOfInterest"));
        }
    }
    if !missing.is_empty() {
        note(judgement, &PROCESS_PROCEDURE, [("missing", &listed(missing))]);
    }
    if process.timelines_realistic == Some(false) {
        note(judgement, &PROCESS_REALISTIC, []);
    }
    covered(case, judgement);
}

fn explanation(case: &Case<'_>, judgement: &mut Judgement) {
    let process = &case.state.process;
    let chosen = case.policy.process.as_ref();
    let languages = chosen.map(|chosen| &chosen.languages).filter(|languages| !languages.is_empty());
    let languages = languages.unwrap_or(&case.policy.languages).iter();
    let missing = listed(languages.filter(|one| !process.languages.contains(*one)).map(|one| one.as_str()));
    if !missing.is_empty() {
        note(judgement, &PROCESS_LANGUAGES, [("missing", &missing)]);
    }
    let formats = chosen.map_or(&[][..], |chosen| &chosen.formats).iter();
    let missing = listed(formats.filter(|one| !process.formats.contains(one)).map(|one| one.name()));
    if !missing.is_empty() {
        note(judgement, &PROCESS_FORMATS, [("missing", &missing)]);
    }
    let tells = chosen.map(|chosen| chosen.tells.as_slice()).filter(|tells| !tells.is_empty());
    let tells = tells.unwrap_or(&ProcessPoint::ALL).iter();
    let missing = listed(tells.filter(|one| !process.tells.contains(one)).map(|one| one.name()));
    if !missing.is_empty() {
        note(judgement, &PROCESS_TELLS, [("missing", &missing)]);
    }
    if !process.plain_language {
        note(judgement, &PROCESS_PLAIN, []);
    }
    if !process.channels.iter().any(|channel| ComplaintChannel::is_spoken(*channel)) {
        note(judgement, &PROCESS_SPOKEN, []);
    }
    channels(case, judgement);
}

/// What is published and what the policy offers are the same ways. A remark that is followed up is no way to publish.
fn channels(case: &Case<'_>, judgement: &mut Judgement) {
    let (published, offered) = (&case.state.process.channels, &case.policy.channels);
    if offered.is_empty() {
        return;
    }
    let unasked = |one: &ComplaintChannel| {
        matches!(one, ComplaintChannel::SocialMedia | ComplaintChannel::InformalRemark)
    };
    let missing = offered.iter().filter(|one| !unasked(one) && !published.contains(one));
    let others = published.iter().filter(|one| !offered.contains(one));
    let (missing, others) = (listed(missing.map(|one| one.name())), listed(others.map(|one| one.name())));
    if !missing.is_empty() {
        note(judgement, &PROCESS_CHANNELS, [("missing", &missing)]);
    }
    if !others.is_empty() {
        note(judgement, &PROCESS_OTHER_CHANNELS, [("others", &others)]);
    }
}

fn simplicity(case: &Case<'_>, judgement: &mut Judgement) {
    let Some(chosen) = &case.policy.process else { return };
    let said = &case.state.process.simplicity;
    let measures =
        [("steps", said.steps(), chosen.most_steps), ("minutes", said.minutes(), chosen.most_minutes)];
    for (measure, said, most) in measures {
        if let (Some(median), Some(most)) = (median(&said), most)
            && median > most
        {
            note(judgement, &PROCESS_SIMPLE, [("measure", &measure), ("median", &median), ("most", &most)]);
        }
    }
}

fn commitment(case: &Case<'_>, judgement: &mut Judgement) {
    let Some(roster) = case.context.roster else {
        judgement.needs(&PROCESS_ROSTER, [], vec![Question::of("roster")]);
        return;
    };
    let on = case.clock.as_of();
    let workers = roster.people.iter().filter(|person| {
        let outside = matches!(person.engagement, Some(Engagement::BoardMember | Engagement::External));
        !outside && person.position(on).is_some()
    });
    let count = workers.filter(|person| !case.state.process.committed.contains_key(&person.id)).count();
    if count > 0 {
        note(judgement, &PROCESS_COMMITTED, [("count", &count)]);
    }
}

/// Where the policy has nobody inside for a role when a complaint is about a department.
fn covered(case: &Case<'_>, judgement: &mut Judgement) {
    let Some(roster) = case.context.roster else { return };
    for gap in gaps(case.policy, roster, case.clock.as_of()) {
        let turn_to = gap.turn_to.map_or("", |handler| handler.name());
        note(
            judgement,
            &PROCESS_COVERED,
            [("role", &gap.role), ("department", &gap.department), ("handler", &turn_to)],
        );
    }
}
