//! From definitions that build on each other to one complete definition, with everything checked.
use super::definition::{CalendarDefinition, Closure, HolidayRule, HolidayStanding};
use super::holidays::{YEARS, applies};
use super::local_text::LocalText;
use super::weekday::Weekday;
use crate::problem::Problem;
use std::collections::BTreeMap;

/// A definition with all that it builds on folded in.
#[derive(Clone, Debug, Default)]
pub(super) struct Resolved {
    pub name: LocalText,
    pub weekend: u8,
    pub source: Option<String>,
    /// The holidays that are kept.
    pub holidays: Vec<HolidayRule>,
    pub closures: Vec<Closure>,
}

pub(super) fn unknown(path: &str, id: &str, known: &[&str]) -> Problem {
    Problem::new("calendar.unknown", path).one_of(id, known.iter().copied())
}

/// Folds a definition and those it builds on (the base first) into one.
pub(super) fn resolve(path: &str, chain: &[&CalendarDefinition], problems: &mut Vec<Problem>) -> Resolved {
    let mut whole =
        Resolved { weekend: Weekday::Saturday.bit() | Weekday::Sunday.bit(), ..Resolved::default() };
    let (mut choices, mut observes, mut omits) = (BTreeMap::new(), Vec::new(), Vec::new());
    for (level, definition) in chain.iter().enumerate() {
        // Only the last is the one being checked; the others were checked as themselves.
        let own = level + 1 == chain.len();
        let mut found = Vec::new();
        if let Some(name) = &definition.name {
            whole.name = name.clone();
        }
        if let Some(days) = &definition.weekend {
            whole.weekend = weekend(&format!("{path}.weekend"), days, &mut found);
        }
        if definition.source.is_some() {
            whole.source.clone_from(&definition.source);
        }
        check_rules(path, &definition.holidays, &mut found);
        whole.holidays.retain(|inherited| definition.holidays.iter().all(|rule| rule.id != inherited.id));
        let stated = definition.source.as_ref();
        whole.holidays.extend(definition.holidays.iter().map(|rule| {
            let mut rule = rule.clone();
            rule.source = rule.source.or_else(|| stated.cloned());
            rule
        }));
        closures(path, &definition.closures, &mut found);
        whole.closures.extend(definition.closures.iter().cloned());
        whole.closures.extend(definition.closed.iter().map(|day| Closure {
            from: *day,
            to: *day,
            reason: None,
        }));
        check_names(path, definition, &whole.holidays, &mut found);
        choices.extend(definition.choices.iter().map(|(of, option)| (of.clone(), option.clone())));
        observes.extend(definition.observes.iter().cloned());
        omits.retain(|id| !definition.observes.contains(id));
        omits.extend(definition.omits.iter().cloned());
        observes.retain(|id| !definition.omits.contains(id));
        if own {
            problems.append(&mut found);
        }
    }
    for rule in &whole.holidays {
        if let Some(choice) = &rule.choice {
            choices.entry(choice.of.clone()).or_insert_with(|| choice.option.clone());
        }
    }
    whole.holidays.retain(|rule| {
        let chosen =
            rule.choice.as_ref().is_none_or(|choice| choices.get(&choice.of) == Some(&choice.option));
        let customary = rule.standing == Some(HolidayStanding::Customary);
        chosen && !omits.contains(&rule.id) && (!customary || observes.contains(&rule.id))
    });
    whole
}

pub(super) fn weekend(path: &str, days: &[Weekday], problems: &mut Vec<Problem>) -> u8 {
    let bits = days.iter().fold(0, |bits, day| bits | day.bit());
    if bits == 0b111_1111 {
        problems.push(Problem::new("calendar.always-closed", path));
    }
    bits
}

pub(super) fn closures(path: &str, closures: &[Closure], problems: &mut Vec<Problem>) {
    for (at, closure) in closures.iter().enumerate() {
        if closure.to < closure.from {
            let wrong = Problem::new("calendar.closure-ends-early", format!("{path}.closures[{at}].to"));
            problems.push(wrong.found(closure.to.to_string()).expected(closure.from.to_string()));
        }
    }
}

fn check_rules(path: &str, rules: &[HolidayRule], problems: &mut Vec<Problem>) {
    for (at, rule) in rules.iter().enumerate() {
        let path = format!("{path}.holidays[{at}]");
        if let Some((from, until)) = rule.from.zip(rule.until).filter(|(from, until)| until < from) {
            let wrong = Problem::new("calendar.holiday-ends-early", format!("{path}.until"));
            problems.push(wrong.found(until.to_string()).expected(from.to_string()));
        }
        let mut earlier = rules.iter().take(at).filter(|other| other.id == rule.id);
        let on = |rule: &HolidayRule, year| applies(rule, year) && rule.on.in_year(year).is_some();
        if earlier.any(|other| YEARS.into_iter().any(|year| on(other, year) && on(rule, year))) {
            problems.push(Problem::new("calendar.holiday-twice", path).found(rule.id.as_str()));
        }
    }
}

fn check_names(
    path: &str,
    definition: &CalendarDefinition,
    rules: &[HolidayRule],
    problems: &mut Vec<Problem>,
) {
    let choices = || rules.iter().filter_map(|rule| rule.choice.as_ref());
    for (of, option) in &definition.choices {
        let place = format!("{path}.choices.{of}");
        let offered: Vec<&str> =
            choices().filter(|choice| choice.of == *of).map(|choice| choice.option.as_str()).collect();
        if offered.is_empty() {
            let names = choices().map(|choice| choice.of.as_str());
            problems.push(Problem::new("calendar.choice-unknown", place).one_of(of, names));
        } else if !offered.contains(&option.as_str()) {
            let wrong =
                Problem::new("calendar.option-unknown", place).one_of(option, offered.iter().copied());
            problems.push(wrong.expected(offered.join(", ")));
        }
    }
    for (list, ids) in [("observes", &definition.observes), ("omits", &definition.omits)] {
        for (at, id) in ids.iter().enumerate() {
            let place = format!("{path}.{list}[{at}]");
            if rules.iter().all(|rule| rule.id != *id) {
                let names = rules.iter().map(|rule| rule.id.as_str());
                problems.push(Problem::new("calendar.holiday-unknown", place).one_of(id, names));
            } else if list == "omits" && definition.observes.contains(id) {
                problems.push(Problem::new("calendar.holiday-contradicted", place).found(id.as_str()));
            }
        }
    }
}
