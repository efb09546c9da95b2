//! What an agency chose beside complaints: what it takes on, and how its people learn.
use super::named::Names;
use super::policy::owed;
use crate::paint;
use crate::words::Words;
use serde::Serialize;
use serde_json::Value;
use settlewell::rooms::scope::{NeedsPolicy, ScopePolicy, ThenPolicy};
use settlewell::rooms::training::{NeedPolicy, TopicGap, TrainingPolicy};
use settlewell::{CivilDate, Policy, RosterGap};

/// What programs must cover and do not.
pub fn gaps(policy: &Policy, gaps: &[TopicGap], words: &Words) -> String {
    let names = Names::in_policy(Some(policy), words);
    let language = words.language().tag();
    let topics = policy.training.as_deref().map(|training| &training.topics);
    let mut text = format!("{}\n", paint::heading(&words.count("policy-gaps", gaps.len())));
    for gap in gaps {
        let label = topics.and_then(|topics| topics.get(&gap.topic)?.label.get(language));
        let topic = Names::both(label.unwrap_or(&gap.topic), &gap.topic);
        let program = Names::both(&names.training(&gap.program), &gap.program);
        let values = [("program", program.as_str()), ("topic", &topic)];
        let mut line = words.say_with("policy-gap", &values);
        let others: Vec<String> =
            gap.taught_by.iter().map(|name| Names::both(&names.training(name), name)).collect();
        line.push_str(&match others.is_empty() {
            true => words.say("policy-gap-nowhere"),
            false => words.say_with("policy-gap-elsewhere", &[("modules", &others.join(", "))]),
        });
        text.push_str(&format!("  ! {line}\n"));
    }
    text
}

/// Whom the policy asks for and nobody on the roster is.
pub fn roster_gaps(gaps: &[RosterGap], words: &Words) -> String {
    if gaps.is_empty() {
        return format!("{}\n", words.say("policy-roster-fine"));
    }
    let mut text = format!("{}\n", paint::heading(&words.count("policy-roster-gaps", gaps.len())));
    for gap in gaps {
        let place = format!("{}.{}", gap.room.as_str(), gap.place);
        let code = &gap.finding.reason.code;
        text.push_str(&format!("  ! {}\n", gap.finding.reason.text));
        text.push_str(&format!("      {}\n", paint::faint(&format!("{code} · {place}"))));
    }
    text
}

/// Both rooms, as far as the policy speaks of them.
pub fn shown(policy: &Policy, words: &Words) -> String {
    let names = Names::in_policy(Some(policy), words);
    let mut text = String::new();
    if let Some(scope) = &policy.scope {
        text.push_str(&of_scope(scope, &names, words));
        text.push_str(&owed(&words.say("policy-scope-owed"), &scope.stages, &scope.steps, words));
    }
    if let Some(training) = &policy.training {
        text.push_str(&of_training(training, &names, words));
        text.push_str(&owed(&words.say("policy-training-owed"), &training.stages, &training.steps, words));
    }
    text
}

fn of_scope(scope: &ScopePolicy, names: &Names<'_>, words: &Words) -> String {
    let mut text = format!("\n{}\n", paint::heading(&words.say("policy-scope")));
    let mut line = |label: &str, value: &str| {
        if !value.is_empty() {
            text.push_str(&format!("  {}\n", words.labelled(&words.say(label), value)));
        }
    };
    let (mut offered, mut not_offered) = (Vec::new(), Vec::new());
    for (name, area) in scope.areas.iter() {
        let label = names.area(name);
        match &area.offered {
            Some(times) if times.is_empty() => not_offered.push(label),
            Some(times) => {
                let times: Vec<String> =
                    times.iter().map(|time| period(time.from, time.until, words)).collect();
                offered.push(format!("{label}{}", times.join(", ")));
            }
            None => offered.push(label),
        }
    }
    line("policy-areas", &offered.join(", "));
    line("policy-not-offered", &not_offered.join(", "));
    let services = scope.services.iter().map(|(name, service)| {
        label_of(service.label.as_ref().and_then(|label| label.get(words.language().tag())), name)
    });
    line("policy-services", &services.collect::<Vec<_>>().join(", "));
    let asked = |name: &str| {
        let one = scope.consult.get(name);
        label_of(one.and_then(|one| one.label.as_ref()?.get(words.language().tag())), name)
    };
    for (name, one) in scope.consult.iter() {
        let within = one.within.map(|span| words.span(&span.to_string())).unwrap_or_default();
        let at_once = one.within_at_once.map(|span| words.span(&span.to_string()));
        let mut said = words.labelled(&asked(name), &within);
        if let Some(at_once) = at_once {
            said.push_str(&words.say_with("policy-at-once", &[("span", &at_once)]));
        }
        line("policy-consult", &said);
    }
    let headings = ["column-activity", "column-area", "column-needs", "column-step"];
    let mut permits = paint::table(headings.map(|heading| words.say(heading)));
    for permit in &scope.permits {
        let each =
            |list: &Option<settlewell::timeline::Names>, any: &str, said: &dyn Fn(&str) -> String| match list
            {
                Some(list) => list.iter().map(said).collect::<Vec<_>>().join(", "),
                None => words.say(any),
            };
        let mut needs = needed(&permit.needs, names, words);
        if let Some(supervised) = &permit.supervised {
            let of = supervised.of.as_deref().map(&asked).unwrap_or_default();
            let with = needed(&supervised.needs, names, words);
            needs.push_str(&words.say_with("policy-supervised", &[("needs", &with), ("of", &of)]));
        }
        permits.add_row([
            each(&permit.activity, "any-activity", &|name| names.activity(name)),
            each(&permit.area, "any-area", &|name| names.area(name)),
            needs,
            then(permit.then.as_ref(), &asked, words),
        ]);
    }
    text.push_str(&format!("{permits}\n"));
    let headings = ["column-when-the-case-has", "column-step", "column-handled-by"];
    let mut complexity = paint::table(headings.map(|heading| words.say(heading)));
    for (name, one) in scope.complexity.iter() {
        let label = one.label.as_ref().and_then(|label| label.get(words.language().tag()));
        let handled =
            one.handled_by.as_ref().map_or_else(|| "–".to_owned(), |needs| needed(needs, names, words));
        complexity.add_row([label_of(label, name), then(Some(&one.then), &asked, words), handled]);
    }
    text.push_str(&format!("{complexity}\n"));
    text
}

fn of_training(training: &TrainingPolicy, names: &Names<'_>, words: &Words) -> String {
    let mut text = format!("\n{}\n", paint::heading(&words.say("policy-training")));
    let headings =
        ["column-requirement", "column-needs", "column-for", "column-from-until", "column-while-missing"];
    let mut requirements = paint::table(headings.map(|heading| words.say(heading)));
    for (name, one) in training.requirements.iter() {
        let audience = &one.audience;
        let roles = audience.roles.iter().map(|role| words.role(role.as_str()));
        let areas = audience.areas.iter().map(|area| names.area(area));
        let activities = audience.activities.iter().map(|activity| names.activity(activity));
        let levels = audience.levels.iter().map(|level| names.level(level));
        let meant: Vec<String> = roles.chain(areas).chain(activities).chain(levels).collect();
        let meant = if meant.is_empty() { words.say("everybody") } else { meant.join(", ") };
        let floor = one.while_missing.map_or("notYet", |readiness| readiness.name());
        requirements.add_row([
            names.training(name),
            need(&one.needs, names, words),
            meant,
            period(one.from, one.until, words),
            words.sentences().term("readiness", floor),
        ]);
    }
    text.push_str(&format!("{requirements}\n"));
    let headings = ["column-program", "column-modules", "column-mentorship"];
    let mut programs = paint::table(headings.map(|heading| words.say(heading)));
    for (name, program) in training.programs.iter() {
        let modules: Vec<String> = program.modules.iter().map(|part| names.training(part.name())).collect();
        let mentorship =
            program.mentorship.as_deref().map_or_else(|| "–".to_owned(), |name| names.training(name));
        programs.add_row([names.training(name), modules.join(", "), mentorship]);
    }
    text.push_str(&format!("{programs}\n"));
    let headings = ["column-module", "column-judged-by", "column-valid", "column-renewal"];
    let mut modules = paint::table(headings.map(|heading| words.say(heading)));
    for (name, module) in training.modules.iter() {
        let mut judged = words.name("judged", &plain(&module.judged_by));
        if let Some(mark) = module.pass_mark {
            judged.push_str(&words.say_with("policy-mark", &[("mark", &mark.to_string())]));
        }
        let valid = module.valid.map_or_else(|| words.say("for-ever"), |span| words.span(&span.to_string()));
        let opens = module.renewal.as_ref().and_then(|renewal| renewal.opens);
        let opens =
            opens.map(|span| words.say_with("policy-renewal", &[("span", &words.span(&span.to_string()))]));
        modules.add_row([names.training(name), judged, valid, opens.unwrap_or_else(|| "–".to_owned())]);
    }
    text.push_str(&format!("{modules}\n"));
    text.push_str(&choices(training, names, words));
    text
}

/// The choices that fit on a line each.
fn choices(training: &TrainingPolicy, names: &Names<'_>, words: &Words) -> String {
    let mut text = String::new();
    let mut line = |label: &str, value: &str| {
        if !value.is_empty() {
            text.push_str(&format!("  {}\n", words.labelled(&words.say(label), value)));
        }
    };
    for (name, one) in training.mentorships.iter() {
        let span = |span: Option<settlewell::calendar::Span>| {
            span.map_or_else(|| "–".to_owned(), |span| words.span(&span.to_string()))
        };
        let values = [
            ("times", &*one.shadowing.unwrap_or(0).to_string()),
            ("least", &*span(one.at_least)),
            ("most", &*span(one.at_most)),
        ];
        let said = words.say_with("policy-mentorship-terms", &values);
        line("policy-mentorship", &words.labelled(&names.training(name), &said));
    }
    for (name, one) in training.ongoing.iter() {
        let values = [
            ("hours", &*one.hours.unwrap_or(0).to_string()),
            ("sessions", &*one.sessions.unwrap_or(0).to_string()),
            ("span", &*words.span(&one.every.to_string())),
        ];
        line(
            "policy-ongoing",
            &words.labelled(&names.training(name), &words.say_with("policy-ongoing-terms", &values)),
        );
    }
    if let Some(times) = training.failures_until_remedial() {
        line("policy-remedial", &words.count("policy-remedial-terms", times as usize));
    }
    let roles = |roles: &[settlewell::Role]| {
        roles.iter().map(|role| words.role(role.as_str())).collect::<Vec<_>>().join(", ")
    };
    if let Some(waivers) = &training.waivers {
        let most = waivers
            .at_most
            .map(|span| words.say_with("policy-at-most", &[("span", &words.span(&span.to_string()))]));
        line("policy-waivers", &format!("{}{}", roles(&waivers.by), most.unwrap_or_default()));
    }
    if let Some(leave) = &training.after_leave {
        let values = [
            ("span", &*words.span(&leave.longer_than.to_string())),
            ("program", &*names.training(&leave.program)),
        ];
        line("policy-after-leave", &words.say_with("policy-after-leave-terms", &values));
    }
    if let Some(responsible) = &training.responsibility {
        line("policy-responsible", &roles(&responsible.positions));
    }
    for (name, budget) in training.budgets.iter() {
        let total = budget.total.map(|total| (total.cents / 100).to_string());
        let period = period(Some(budget.from), Some(budget.until), words);
        line("policy-budget", &format!("{name}{period}, {}", total.unwrap_or_else(|| "–".to_owned())));
    }
    let partners = training
        .partners
        .iter()
        .map(|(name, partner)| label_of(partner.label.get(words.language().tag()).map(String::as_str), name));
    line("policy-partners", &partners.collect::<Vec<_>>().join(", "));
    text
}

/// What a requirement needs, its parts joined.
fn need(one: &NeedPolicy, names: &Names<'_>, words: &Words) -> String {
    let single = [&one.module, &one.program, &one.credential, &one.mentorship];
    if let Some(name) = single.into_iter().flatten().next() {
        return names.training(name);
    }
    let each = |needs: &[NeedPolicy], word: &str| {
        needs.iter().map(|one| need(one, names, words)).collect::<Vec<_>>().join(&words.say(word))
    };
    if one.all_of.is_empty() { each(&one.any_of, "or") } else { each(&one.all_of, "and") }
}

/// Levels and credentials that somebody needs.
fn needed(needs: &NeedsPolicy, names: &Names<'_>, words: &Words) -> String {
    let said = |name: &String| names.level_or_credential(name);
    let all: Vec<String> = needs.all.iter().map(said).collect();
    let any: Vec<String> = needs.any.iter().map(said).collect();
    let parts = [all.join(&words.say("and")), any.join(&words.say("or"))];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { words.say("needs-nothing") } else { parts.join(&words.say("and")) }
}

/// The step to take, of whom, and how soon.
fn then(then: Option<&ThenPolicy>, asked: &dyn Fn(&str) -> String, words: &Words) -> String {
    let Some(then) = then else { return words.sentences().term("scope-step", "proceed") };
    let mut said = words.sentences().term("scope-step", then.step.name());
    if let Some(of) = &then.of {
        said = words.labelled(&said, &asked(of));
    }
    match then.urgency.map(|urgency| urgency.name()) {
        Some(urgency) if urgency != "ordinary" => format!("{said} – {}", words.name("urgency", urgency)),
        _ => said,
    }
}

/// From and until when, where either is said.
fn period(from: Option<CivilDate>, until: Option<CivilDate>, words: &Words) -> String {
    let from = from.map(|from| words.say_with("policy-since", &[("date", &words.date(from))]));
    let until = until.map(|until| words.say_with("policy-until", &[("date", &words.date(until))]));
    [from, until].into_iter().flatten().collect()
}

fn label_of(label: Option<&str>, name: &str) -> String {
    label.unwrap_or(name).to_owned()
}

/// A choice as it is written.
fn plain(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(text)) => text,
        _ => String::new(),
    }
}
