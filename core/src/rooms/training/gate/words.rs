//! The gate's answer in words.
use super::GateSurroundings;
use super::answer::{Gate, GateQuestion, GateStep, MissingStep, ReadyUntil};
use super::assessed::{Assessed, Item, all_missing};
use super::outcome::{Missing, Remark, Why};
use crate::reason::{AnswerForm, Judgement, Question, Sentences};
use crate::rooms::training::facts::ENGAGEMENTS;
use crate::rooms::training::policy::TrainingPolicy;
use crate::rooms::training::requirement::Readiness;
use crate::rooms::training::rules;
use crate::rooms::training::worker_state::WorkerTraining;
use crate::wire::Parameters;
use std::fmt::Display;

/// Puts what was found into words.
pub(super) fn in_words(
    assessed: &Assessed<'_>,
    question: &GateQuestion,
    policy: &TrainingPolicy,
    worker: Option<&WorkerTraining>,
    around: &GateSurroundings<'_>,
) -> Gate {
    let mut judgement = Judgement::new();
    let mut mentor = None;
    judge(assessed, question, &mut judgement);
    for item in &assessed.items {
        for missing in &item.outcome.missing {
            if let (Why::Mentored(_, Some(named)), Readiness::ReadyUnderMentorApproval) =
                (&missing.why, item.outcome.known)
            {
                mentor = Some((*named).into());
            }
        }
    }
    if mentor.is_none() && assessed.readiness == Readiness::ReadyUnderMentorApproval {
        mentor = worker.and_then(|worker| {
            let (name, _) = worker.open_mentorships(around.as_of).next()?;
            worker.mentor(name.as_str(), around.as_of).cloned()
        });
    }
    if judgement.verdict() == crate::reason::Verdict::Allowed && assessed.readiness == Readiness::Ready {
        judgement.permit(&rules::GATE_READY, [("worker", &question.worker)]);
    }
    let mut judged = judgement.into_parts(around.sentences);
    let language = around.sentences.language();
    for reason in &mut judged.reasons {
        reason.reword(|parameter, name| policy.called(parameter, name, language), around.sentences);
    }
    let sources = |requirements: &[&str]| {
        let of = |name: &&str| policy.requirements.get(name)?.source.clone();
        requirements.iter().filter_map(of).collect()
    };
    let missing = all_missing(assessed)
        .into_iter()
        .map(|(missing, requirements)| MissingStep {
            step: missing.step.clone(),
            sources: sources(&requirements),
            requirements: requirements.into_iter().map(str::to_owned).collect(),
            earliest: missing.earliest,
            label: label(&missing.step, policy, language),
            issuer: issuer(&missing.step, policy),
            text: step_text(&missing.step, policy, around.sentences),
        })
        .collect();
    Gate {
        worker: question.worker.clone(),
        as_of: around.as_of,
        verdict: judged.verdict,
        readiness: assessed.readiness,
        reasons: judged.reasons,
        questions: judged.questions,
        approvals: judged.approvals,
        mentor,
        missing,
        ready_until: assessed.ready_until().map(|(on, requirement, what)| ReadyUntil {
            on,
            requirement: requirement.to_owned(),
            what: what.to_owned(),
        }),
    }
}

/// Lets the rules speak of what was found.
pub(super) fn judge(assessed: &Assessed<'_>, question: &GateQuestion, judgement: &mut Judgement) {
    for (place, item) in assessed.items.iter().enumerate() {
        if item.outcome.known == item.outcome.possible {
            missing(place, &assessed.items, question, judgement);
        } else {
            unknown(place, &assessed.items, question, judgement);
        }
        for remark in &item.outcome.remarks {
            tell(remark, question, judgement);
        }
    }
}

/// Asks for what is not known: once, with every requirement that depends on it.
fn unknown(place: usize, items: &[Item<'_>], question: &GateQuestion, judgement: &mut Judgement) {
    let worker = &question.worker;
    let open = |item: &&Item<'_>| item.outcome.known != item.outcome.possible;
    for unknown in items.get(place).into_iter().flat_map(|item| &item.outcome.unknown) {
        let depends = |item: &&Item<'_>| open(item) && item.outcome.unknown.contains(unknown);
        if items.iter().take(place).any(|earlier| depends(&earlier)) {
            continue;
        }
        let question = Question::of(unknown.fact);
        let questions = vec![match form(unknown.fact) {
            Some(form) => question.answered(form),
            None => question,
        }];
        if unknown.fact == "worker.record" {
            judgement.needs(&rules::NO_RECORD, [("worker", worker)], questions);
            continue;
        }
        let fact = if unknown.of == worker.as_str() {
            unknown.fact.to_owned()
        } else {
            [unknown.fact, " ", unknown.of].concat()
        };
        let requirement = names(items.iter().filter(depends));
        judgement.needs(
            &rules::UNKNOWN,
            [("requirement", &requirement), ("worker", worker), ("fact", &fact)],
            questions,
        );
    }
}

/// How a question of the gate is answered; none for what a record or the roster says.
fn form(fact: &str) -> Option<AnswerForm> {
    Some(match fact {
        "worker.servingSince" | "worker.added" | "credential.validUntil" => AnswerForm::Date {},
        "worker.engagement" => AnswerForm::one_of(ENGAGEMENTS.iter().copied()),
        "module.score" | "learning.minutes" => AnswerForm::Number {},
        "module.judgedBy" => AnswerForm::YesNo {},
        _ => return None,
    })
}

/// The names of requirements in one text, each once, with commas between them.
fn names<'i, 'a: 'i>(items: impl Iterator<Item = &'i Item<'a>>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for item in items {
        if !names.contains(&item.name) {
            names.push(item.name);
        }
    }
    names.join(", ")
}

fn missing(place: usize, items: &[Item<'_>], question: &GateQuestion, judgement: &mut Judgement) {
    let Some(item) = items.get(place).filter(|item| item.outcome.known < Readiness::Ready) else { return };
    let worker: &dyn Display = &question.worker;
    let under_approval = item.outcome.known == Readiness::ReadyUnderMentorApproval;
    for missing in &item.outcome.missing {
        let asks = |other: &&Item<'_>| {
            other.outcome.known == other.outcome.possible
                && other.outcome.known < Readiness::Ready
                && other.outcome.missing.iter().any(|also| also.why == missing.why)
        };
        // One lack is told once, where it weighs most, with every requirement that asks for it.
        let told_elsewhere = || {
            items.iter().enumerate().filter(|(_, other)| asks(other)).any(|(at, other)| {
                let (one, two) = (other.outcome.known, item.outcome.known);
                one < two || (one == two && at < place)
            })
        };
        // Who did not pass a module does not have it: that is one lack.
        let failed = |what: &str| {
            let failed = |other: &Missing<'_>| matches!(other.why, Why::Remedial(module, _) if module == what);
            let speaks = |other: &&Item<'_>| other.outcome.known == other.outcome.possible;
            items.iter().filter(speaks).any(|other| other.outcome.missing.iter().any(failed))
        };
        if matches!(missing.why, Why::Absent(what) if failed(what)) {
            continue;
        }
        // The sign-off comes last; what comes before it is the reason.
        let mentored = matches!(missing.why, Why::Mentored(..));
        if (!mentored && told_elsewhere()) || (mentored && !under_approval) {
            continue;
        }
        let requirement = || names(items.iter().filter(asks));
        match &missing.why {
            Why::Mentored(mentorship, mentor) => {
                let mentor: &dyn Display = mentor.as_ref().map_or(&"", |mentor| mentor as &dyn Display);
                let with = [("worker", worker), ("mentorship", mentorship), ("mentor", mentor)];
                judgement.approval(&rules::UNDER_APPROVAL, with, "mentor".into());
            }
            Why::NoRecord => {}
            why if under_approval => {
                let with = [
                    ("requirement", &requirement() as &dyn Display),
                    ("worker", worker),
                    ("what", &why.what()),
                ];
                judgement.approval(&rules::MISSING_APPROVAL, with, "mentor".into());
            }
            Why::Absent(what) | Why::Ongoing(what) => {
                let with = [("requirement", &requirement() as &dyn Display), ("worker", worker), ("what", what)];
                judgement.refuse(&rules::MISSING, with);
            }
            Why::Lapsed(what, on) => {
                let with = [
                    ("requirement", &requirement() as &dyn Display),
                    ("worker", worker),
                    ("what", what),
                    ("on", on),
                ];
                judgement.refuse(&rules::LAPSED, with);
            }
            Why::Suspended(credential, since) => {
                let with = [
                    ("requirement", &requirement() as &dyn Display),
                    ("worker", worker),
                    ("credential", credential),
                    ("since", since),
                ];
                judgement.refuse(&rules::SUSPENDED, with);
            }
            Why::Withdrawn(credential, on) => {
                let with = [
                    ("requirement", &requirement() as &dyn Display),
                    ("worker", worker),
                    ("credential", credential),
                    ("on", on),
                ];
                judgement.refuse(&rules::WITHDRAWN, with);
            }
            Why::Remedial(module, owner) => {
                let owner: &dyn Display = owner.as_ref().map_or(&"", |owner| owner as &dyn Display);
                let with = [
                    ("requirement", &requirement() as &dyn Display),
                    ("worker", worker),
                    ("module", module),
                    ("owner", owner),
                ];
                judgement.refuse(&rules::REMEDIAL_OPEN, with);
            }
            Why::NotBegun(mentorship) => {
                judgement.refuse(&rules::NOT_BEGUN, [("worker", worker), ("mentorship", mentorship)]);
            }
            Why::Observes(mentorship, left) => {
                let with = [("worker", worker), ("mentorship", mentorship as &dyn Display), ("left", left)];
                judgement.refuse(&rules::OBSERVE_ONLY, with);
            }
            Why::Triggered(module, by) => {
                judgement.refuse(
                    &rules::TRIGGERED_UNMET,
                    [("worker", worker), ("module", module as &dyn Display), ("by", by)],
                );
            }
            Why::Returned(program, since) => {
                let with = [("worker", worker), ("program", program as &dyn Display), ("since", since)];
                judgement.refuse(&rules::RETURN_REFRESHER, with);
            }
            Why::Away(since) => judgement.refuse(&rules::AWAY, [("worker", worker), ("since", since)]),
            Why::Left(on) => judgement.refuse(&rules::LEFT, [("worker", worker), ("on", on)]),
            Why::NotOpened => {
                let asked =
                    [question.level.as_deref(), question.activity.as_deref(), question.area.as_deref()];
                let asked = asked.into_iter().flatten().collect::<Vec<_>>().join(", ");
                judgement.refuse(&rules::NOT_OPENED, [("worker", worker), ("asked", &asked)]);
            }
        }
    }
}

fn tell(remark: &Remark<'_>, question: &GateQuestion, judgement: &mut Judgement) {
    let worker: &dyn Display = &question.worker;
    match remark {
        Remark::Waived { what, by, reason, on, until } => {
            let until = until.map(|until| until.to_string()).unwrap_or_default();
            let with = [
                ("worker", worker),
                ("what", what as &dyn Display),
                ("by", by),
                ("reason", reason),
                ("on", on),
                ("until", &until),
            ];
            judgement.inform(&rules::WAIVED, with);
        }
        Remark::Grace { what, until } => {
            judgement.inform(
                &rules::IN_GRACE,
                [("worker", worker), ("what", what as &dyn Display), ("until", until)],
            );
        }
        Remark::Equivalent { what, by } => {
            judgement
                .inform(&rules::EQUIVALENT, [("worker", worker), ("what", what as &dyn Display), ("by", by)]);
        }
        Remark::Pending { credential, since } => {
            let with = [("worker", worker), ("credential", credential as &dyn Display), ("since", since)];
            judgement.inform(&rules::PENDING, with);
        }
        Remark::LongMentorship { mentorship, until } => {
            let with = [("worker", worker), ("mentorship", mentorship as &dyn Display), ("until", until)];
            judgement.inform(&rules::OVER_LONG, with);
        }
        Remark::Unmet { requirement, .. } => {
            judgement
                .inform(&rules::BEHIND, [("requirement", requirement as &dyn Display), ("worker", worker)]);
        }
        Remark::Later { requirement, from } => {
            judgement.inform(&rules::LATER, [("requirement", requirement as &dyn Display), ("from", from)]);
        }
    }
}

impl Why<'_> {
    fn what(&self) -> &str {
        match self {
            Self::Absent(what)
            | Self::Lapsed(what, _)
            | Self::Suspended(what, _)
            | Self::Withdrawn(what, _)
            | Self::Remedial(what, _)
            | Self::NotBegun(what)
            | Self::Observes(what, _)
            | Self::Mentored(what, _)
            | Self::Triggered(what, _)
            | Self::Returned(what, _)
            | Self::Ongoing(what) => what,
            Self::NoRecord | Self::Away(_) | Self::Left(_) | Self::NotOpened => "",
        }
    }
}

/// What the policy calls the thing that a step is about.
fn label(step: &GateStep, policy: &TrainingPolicy, language: &str) -> Option<String> {
    let name = step.of_what()?;
    let labels = match step {
        GateStep::ShowCredential { .. }
        | GateStep::RenewCredential { .. }
        | GateStep::AwaitReinstatement { .. } => &policy.credentials.get(name)?.label,
        GateStep::BeginMentorship { .. } | GateStep::Shadow { .. } | GateStep::SignOff { .. } => {
            &policy.mentorships.get(name)?.label
        }
        GateStep::Learn { .. } => &policy.ongoing.get(name)?.label,
        _ => &policy.modules.get(name)?.label,
    };
    labels.get(language).cloned()
}

fn issuer(step: &GateStep, policy: &TrainingPolicy) -> Option<String> {
    match step {
        GateStep::ShowCredential { credential } | GateStep::RenewCredential { credential } => {
            policy.credentials.get(credential.as_str())?.issuer.clone()
        }
        _ => None,
    }
}

fn step_text(step: &GateStep, policy: &TrainingPolicy, sentences: &Sentences) -> String {
    let (code, numbers): (&str, &[(&str, u32)]) = match step {
        GateStep::OpenRecord {} => ("open-record", &[]),
        GateStep::Complete { .. } => ("complete", &[]),
        GateStep::Renew { .. } => ("renew", &[]),
        GateStep::DecideRemedial { .. } => ("decide-remedial", &[]),
        GateStep::ShowCredential { .. } => ("show-credential", &[]),
        GateStep::RenewCredential { .. } => ("renew-credential", &[]),
        GateStep::AwaitReinstatement { .. } => ("await-reinstatement", &[]),
        GateStep::BeginMentorship { .. } => ("begin-mentorship", &[]),
        GateStep::Shadow { times, .. } => ("shadow", &[("times", *times)]),
        GateStep::SignOff { .. } => ("sign-off", &[]),
        GateStep::CompleteTriggered { .. } => ("complete-triggered", &[]),
        GateStep::Learn { minutes, sessions, .. } => {
            ("learn", &[("minutes", *minutes), ("sessions", *sessions)])
        }
        GateStep::Return {} => ("return", &[]),
        GateStep::DecideOpening {} => ("decide-opening", &[]),
    };
    let mut with = Parameters::default();
    if let (Some(name), Some(parameter)) = (step.of_what(), parameter(step)) {
        let words = label(step, policy, sentences.language()).unwrap_or_else(|| name.to_owned());
        with.0.insert(parameter.to_owned(), words);
    }
    for (name, number) in numbers {
        with.0.insert((*name).to_owned(), number.to_string());
    }
    sentences.say(&["training.step.", code].concat(), &with)
}

/// The parameter that names what a step is about.
fn parameter(step: &GateStep) -> Option<&'static str> {
    match step {
        GateStep::Complete { .. }
        | GateStep::Renew { .. }
        | GateStep::DecideRemedial { .. }
        | GateStep::CompleteTriggered { .. } => Some("module"),
        GateStep::ShowCredential { .. }
        | GateStep::RenewCredential { .. }
        | GateStep::AwaitReinstatement { .. } => Some("credential"),
        GateStep::BeginMentorship { .. } | GateStep::Shadow { .. } | GateStep::SignOff { .. } => {
            Some("mentorship")
        }
        GateStep::Learn { .. } => Some("ongoing"),
        GateStep::OpenRecord {} | GateStep::Return {} | GateStep::DecideOpening {} => None,
    }
}
