//! What a complaint says to other rooms: a finding with a target, which never names the complaint.
use super::{Case, E};
use crate::arrange::{Arrange, Gather};
use crate::reason::{Judgement, Rule, Severity};
use crate::room::{Gathered, Said};
use crate::rooms::complaint::outcome::AllegationOutcome;
use crate::rooms::complaint::policy::{CategoryPolicy, ComplaintPolicy};
use crate::rooms::complaint::signal::{FoundedSignal, SignalTarget, Source, educates};
use crate::rooms::complaint::allegation::{Allegation, AllegationState, ComplaintSubject};
use crate::wire::Role;
use std::collections::{BTreeMap, BTreeSet};

crate::rules! {
    /// A well-founded complaint points to a training need.
    pub SIGNAL_TRAINING = "complaint.signal.training-need", signals, cites ["complaints.A.4.6", "complaints.A.4.2"],
        with [room, area];
    /// A well-founded complaint about a partner calls for a review of that partner.
    pub SIGNAL_PARTNER = "complaint.signal.partner-review", signals, cites ["complaints.A.4.6", "referrals.E.1.2"],
        with [room, partner];
    /// A well-founded complaint about a policy or an information calls for a review of what is known.
    pub SIGNAL_KNOWLEDGE = "complaint.signal.knowledge-review", signals, cites ["complaints.A.4.6"], with [room, area];
    /// A well-founded complaint about a service or a decision calls for a clearer scope.
    pub SIGNAL_SCOPE = "complaint.signal.scope-clarification", signals, cites ["complaints.A.4.6"], with [room, area];
    /// Several steps that were not done in time, over all complaints of an area, call for a review of the area.
    pub SIGNAL_DELAYS = "complaint.signal.delays", signals, cites ["complaints.A.2.9", "complaints.C.4"],
        with [room, area, count];
    /// A breach of privacy calls for a review of the area.
    pub SIGNAL_PRIVACY = "complaint.signal.privacy", signals, cites ["complaints.A.3.2", "complaints.C.4"],
        with [room, area];
    /// A signal that is taken up is one that the complaint gives and nobody has taken up yet.
    pub SIGNAL_KNOWN = "complaint.signal.known", refuses, cites ["complaints.A.4.6"], with [room, area];
    /// Something waits to be taken up in another room.
    pub SIGNAL_OPEN = "complaint.signal.open", refuses, cites ["complaints.A.4.6"], with [];
    /// A lesson becomes an improvement that is published.
    pub SIGNAL_IMPROVEMENT = "complaint.signal.improvement", signals, cites ["complaints.C.3", "complaints.A.4.6"],
        with [room, area];
}

/// The area of work of an allegation: its category's, or else the service, or nothing.
pub(in crate::rooms::complaint) fn area(
    category: Option<&CategoryPolicy>,
    allegation: &Allegation,
) -> String {
    let by_category = category.and_then(|category| category.area.clone());
    let by_subject = match &allegation.about {
        ComplaintSubject::Service { id, .. } => Some(id.clone()),
        _ => None,
    };
    by_category.or(by_subject).or_else(|| allegation.category.clone()).unwrap_or_default()
}

/// Something in the complaint that makes work in another room.
struct Raised<'a> {
    rule: &'static Rule,
    to: SignalTarget,
    /// The area of work, the partner, or what is written down.
    about: String,
    severity: Severity,
    source: Source<'a>,
}

impl<'a> Raised<'a> {
    fn new(rule: &'static Rule, to: SignalTarget, about: String, source: Source<'a>) -> Self {
        let severity = match to {
            SignalTarget::Review => Severity::Urgent,
            SignalTarget::Feedback => Severity::Notice,
            _ => Severity::Attention,
        };
        Self { rule, to, about, severity, source }
    }

    fn is_taken(&self, case: &Case<'_>) -> bool {
        case.state.signals_taken.iter().any(|taken| taken.covers(self.to, &self.about, self.source))
    }
}

/// What nobody has taken up yet.
pub(super) fn notice(case: &Case<'_>, judgement: &mut Judgement) {
    for one in raised(case).iter().filter(|one| !one.is_taken(case)) {
        let owner = Some(Role::from("overseer"));
        let room = one.to.name();
        if one.to == SignalTarget::Partner {
            judgement.signal(one.rule, [("room", &room), ("partner", &one.about)], one.severity, owner);
        } else {
            judgement.signal(one.rule, [("room", &room), ("area", &one.about)], one.severity, owner);
        }
    }
}

/// There is something to take up.
pub(super) fn may(case: &Case<'_>, kind: &'static str, judgement: &mut Judgement) {
    if kind == "signalTaken" && raised(case).iter().all(|one| one.is_taken(case)) {
        judgement.refuse(&SIGNAL_OPEN, []);
    }
}

/// What is taken up is one of the signals that wait.
pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    let E::SignalTaken { to, about, .. } = said.event else { return };
    let open: Vec<Raised<'_>> = raised(case).into_iter().filter(|one| !one.is_taken(case)).collect();
    let meant = |one: &Raised<'_>| one.to == *to && about.as_ref().is_none_or(|about| *about == one.about);
    if !open.is_empty() && !open.iter().any(meant) {
        let about = about.as_deref().unwrap_or_default();
        judgement.refuse(&SIGNAL_KNOWN, [("room", &to.name()), ("area", &about)]);
    }
}

/// Everything that makes work in another room, taken up or not.
fn raised<'a>(case: &Case<'a>) -> Vec<Raised<'a>> {
    let mut all = founded(case);
    let categories = &case.policy.categories;
    let state = case.state;
    let mut private: Vec<Raised<'_>> = Vec::new();
    for (place, area) in state.breaches.iter().enumerate() {
        let area = area.clone().unwrap_or_default();
        private.push(Raised::new(&SIGNAL_PRIVACY, SignalTarget::Review, area, Source::Breach(place)));
    }
    for one in state.allegations.iter().filter(|one| is_founded(one)) {
        let category = one.allegation.category.as_ref().and_then(|name| categories.get(name));
        if category.is_some_and(|category| category.privacy == Some(true)) {
            let (area, source) = (area(category, &one.allegation), Source::Founded(&one.allegation.id));
            private.push(Raised::new(&SIGNAL_PRIVACY, SignalTarget::Review, area, source));
        }
    }
    private.arrange_by(|one, other| one.about.cmp(&other.about));
    all.append(&mut private);
    for (place, one) in state.lessons.iter().enumerate() {
        if one.publish && one.lesson.identifies_nobody {
            let area = one.lesson.area.clone().unwrap_or_default();
            all.push(Raised::new(&SIGNAL_IMPROVEMENT, SignalTarget::Feedback, area, Source::Lesson(place)));
        }
    }
    all
}

fn is_founded(one: &AllegationState) -> bool {
    one.outcome.is_some_and(AllegationOutcome::is_well_founded)
}

/// The areas of work that a complaint is about, each once.
pub(in crate::rooms::complaint) fn areas(case: &Case<'_>) -> Vec<String> {
    let categories = &case.policy.categories;
    let of = |one: &AllegationState| {
        area(one.allegation.category.as_ref().and_then(|name| categories.get(name)), &one.allegation)
    };
    let all: BTreeSet<String> = case.state.allegations.iter().map(of).gather();
    all.into_iter().filter(|area| !area.is_empty()).collect()
}

/// Whether so much was late in one area, over all complaints, that somebody should look at the area.
pub(in crate::rooms::complaint) fn together(
    policy: &ComplaintPolicy,
    gathered: &Gathered<'_>,
    judgement: &mut Judgement,
) {
    let chosen = policy.signals.as_ref();
    let most = chosen.and_then(|signals| signals.overdue).unwrap_or(DEFAULT_OVERDUE);
    let within = chosen.and_then(|signals| signals.within.as_ref());
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for late in gathered.waiting() {
        if within.is_none_or(|span| (gathered.recent)(late.due, span)) {
            *counts.entry(&late.area).or_default() += 1;
        }
    }
    for (area, count) in counts.into_iter().filter(|(_, count)| most > 0 && *count >= most) {
        judgement.signal(
            &SIGNAL_DELAYS,
            [("room", &"review"), ("area", &area), ("count", &count)],
            Severity::Attention,
            Some(Role::from("overseer")),
        );
    }
}

/// How many late steps make a review, where the policy does not say.
const DEFAULT_OVERDUE: u32 = 3;

/// What well-founded allegations call for: what their category says, or else what goes with whom they are about.
fn founded<'a>(case: &Case<'a>) -> Vec<Raised<'a>> {
    let mut found = Vec::new();
    let mut training = Vec::new();
    for one in case.state.allegations.iter().filter(|one| is_founded(one)) {
        let category = one.allegation.category.as_ref().and_then(|name| case.policy.categories.get(name));
        let (area, source) = (area(category, &one.allegation), Source::Founded(&one.allegation.id));
        let chosen = category.and_then(|category| category.signals.as_deref());
        for signal in chosen.unwrap_or_else(|| usual(&one.allegation.about)) {
            match (signal, &one.allegation.about) {
                (FoundedSignal::Training, _) => {
                    training.push(Raised::new(&SIGNAL_TRAINING, SignalTarget::Training, area.clone(), source));
                }
                (FoundedSignal::Partner, ComplaintSubject::Partner { id }) => {
                    found.push(Raised::new(&SIGNAL_PARTNER, SignalTarget::Partner, id.clone(), source));
                }
                // Only an allegation about a partner says which.
                (FoundedSignal::Partner, _) => {}
                (FoundedSignal::Knowledge, about) => {
                    let what = match about {
                        ComplaintSubject::Policy { id } => id.clone(),
                        _ => area.clone(),
                    };
                    found.push(Raised::new(&SIGNAL_KNOWLEDGE, SignalTarget::Knowledge, what, source));
                }
                (FoundedSignal::Scope, _) => {
                    found.push(Raised::new(&SIGNAL_SCOPE, SignalTarget::Scope, area.clone(), source));
                }
            }
        }
    }
    if educates(case.state) && training.is_empty() {
        let first = case.state.allegations.first();
        let area = first.map(|one| {
            let category = one.allegation.category.as_ref().and_then(|name| case.policy.categories.get(name));
            area(category, &one.allegation)
        });
        let raised =
            |area| Raised::new(&SIGNAL_TRAINING, SignalTarget::Training, area, Source::Education);
        training.extend(area.map(raised));
    }
    training.arrange_by(|one, other| one.about.cmp(&other.about));
    found.append(&mut training);
    found
}

/// What a well-founded allegation calls for where its category does not say.
fn usual(about: &ComplaintSubject) -> &'static [FoundedSignal] {
    match about {
        ComplaintSubject::Worker { .. } | ComplaintSubject::Unknown { .. } => &[FoundedSignal::Training],
        ComplaintSubject::Partner { .. } => &[FoundedSignal::Partner],
        ComplaintSubject::Policy { .. } => &[FoundedSignal::Knowledge],
        ComplaintSubject::Service { .. } | ComplaintSubject::Decision { .. } => &[FoundedSignal::Scope],
        ComplaintSubject::Organization {} => &[],
    }
}
