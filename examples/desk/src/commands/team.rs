//! Who is ready for what, what lapses soon, what is overdue.
use super::gate::{readiness_word, requirement};
use super::named::{Names, beside, one_of};
use crate::agency::Agency;
use crate::arguments::General;
use crate::asking;
use crate::paint;
use crate::told::{Told, Trouble, Troubles};
use crate::words::Words;
use settlewell::rooms::training::{Readiness, Team, TeamMember, TeamQuestion};
use settlewell::{Answer, Caseload, Context};

pub fn run(agency: &Agency, asked: &asking::Team, general: &General, words: &Words) -> Result<Told, Trouble> {
    let mut troubles = Troubles::default();
    if let Some(training) = agency.policy().and_then(|policy| policy.training.as_deref()) {
        for area in &asked.areas {
            troubles.take(one_of("trouble-area", Some(area), training.areas.iter().map(String::as_str)));
        }
    }
    let question = TeamQuestion {
        within_days: asked.within,
        role: asked.role.as_deref().map(Into::into),
        areas: asked.areas.clone(),
    };
    let context = agency.context(&asked.viewing.viewer, asked.viewing.person.as_deref(), general);
    let team = agency.caseload()?.team(&question, &context);
    let team = troubles.take(beside(team, &["question.areas"]));
    let team = troubles.unless(team.flatten())?;
    let text = match general.json {
        true => Answer::Team(team).write(),
        false => shown(&team, asked.within, agency, words),
    };
    Ok(Told::fine(text))
}

fn shown(team: &Team, within: u32, agency: &Agency, words: &Words) -> String {
    let names = Names::of(agency, words);
    let (organization, date) = (agency.name(words.language().tag()), words.date(team.as_of));
    let values = [("organization", &*organization), ("date", &*date)];
    let mut text = format!("{}\n", paint::heading(&words.say_with("team-title", &values)));
    if team.members.is_empty() {
        text.push_str(&format!("{}\n", words.say("team-empty")));
        return text;
    }
    text.push_str(&members(team, &names, words));
    text.push_str(&format!("{}\n", counts(team, words).join(" · ")));
    let days = within.to_string();
    text.push_str(&format!("\n{}\n", paint::heading(&words.say_with("team-lapsing", &[("days", &days)]))));
    if team.lapsing.is_empty() {
        text.push_str(&format!("{}\n", words.say("team-no-lapse")));
    } else {
        let headings = ["column-last-day", "column-worker", "column-what", "column-asked-by"];
        let mut table = paint::table(headings.map(|heading| words.say(heading)));
        for one in &team.lapsing {
            let what = Names::both(&names.training(&one.what), &one.what);
            let asked_by = requirement(&one.requirement, &names, words);
            table.add_row([words.day(one.on), one.worker.to_string(), what, asked_by]);
        }
        text.push_str(&format!("{table}\n"));
    }
    text.push_str(&format!("\n{}\n", paint::heading(&words.say("team-overdue"))));
    if team.overdue.is_empty() {
        text.push_str(&format!("{}\n", words.say("team-no-overdue")));
    } else {
        let headings = ["column-since", "column-worker", "column-what"];
        let mut table = paint::table(headings.map(|heading| words.say(heading)));
        for one in &team.overdue {
            let since = one.since.map_or_else(|| words.say("always-owed"), |on| words.day(on));
            let what = Names::both(&names.training(&one.what), &one.what);
            table.add_row([since, one.worker.to_string(), what]);
        }
        text.push_str(&format!("{table}\n"));
    }
    text
}

/// A row for each worker: how far they are in general, and where it is otherwise.
fn members(team: &Team, names: &Names<'_>, words: &Words) -> String {
    let headings =
        ["column-worker", "column-readiness", "column-until", "column-elsewhere", "column-because"];
    let mut table = paint::table(headings.map(|heading| words.say(heading)));
    for whole in team.members.iter().filter(|member| member.area.is_none()) {
        let here = |member: &&TeamMember| member.worker == whole.worker && member.area.is_some();
        let mut elsewhere: Vec<String> = Vec::new();
        let mut unmet: Vec<&str> = whole.unmet.iter().map(String::as_str).collect();
        for readiness in
            [Readiness::Ready, Readiness::ReadyUnderMentorApproval, Readiness::ObserveOnly, Readiness::NotYet]
        {
            let members = team.members.iter().filter(here);
            let other: Vec<&TeamMember> = members
                .filter(|member| member.readiness == readiness && readiness != whole.readiness)
                .collect();
            if other.is_empty() {
                continue;
            }
            let all: Vec<&TeamMember> = team.members.iter().filter(here).collect();
            let labels = |members: &[&TeamMember]| {
                let areas = members.iter().filter_map(|member| Some(names.area(member.area.as_ref()?)));
                areas.collect::<Vec<_>>().join(", ")
            };
            // The shorter list says it: where it is so, or where it is not.
            let areas = match other.len() * 2 > all.len() {
                true if other.len() == all.len() => words.say("team-everywhere"),
                true => {
                    let rest: Vec<&TeamMember> =
                        all.iter().copied().filter(|member| member.readiness != readiness).collect();
                    words.say_with("team-everywhere-but", &[("areas", &labels(&rest))])
                }
                false => labels(&other),
            };
            elsewhere.push(words.labelled(&readiness_word(readiness, words), &areas));
            for name in other.iter().flat_map(|member| &member.unmet) {
                if !unmet.contains(&name.as_str()) {
                    unmet.push(name);
                }
            }
        }
        let mut word = readiness_word(whole.readiness, words);
        if !whole.sure {
            word.push_str(&words.say("team-not-sure"));
        }
        let because: Vec<String> = unmet.iter().map(|name| requirement(name, names, words)).collect();
        table.add_row(vec![
            whole.worker.as_str().into(),
            paint::readiness_cell(whole.readiness, &word),
            whole.ready_until.map_or_else(|| "–".to_owned(), |on| words.day(on)).into(),
            elsewhere.join("\n").into(),
            because.join(", ").into(),
        ]);
    }
    format!("{table}\n")
}

/// How many are how far, in general.
fn counts(team: &Team, words: &Words) -> Vec<String> {
    let whole = || team.members.iter().filter(|member| member.area.is_none());
    let of = |readiness: Readiness| {
        let count = whole().filter(|member| member.readiness == readiness).count();
        let word = readiness_word(readiness, words);
        (count > 0).then(|| words.labelled(&word, &count.to_string()))
    };
    [Readiness::Ready, Readiness::ReadyUnderMentorApproval, Readiness::ObserveOnly, Readiness::NotYet]
        .into_iter()
        .filter_map(of)
        .collect()
}

/// One line about the team; none for an agency whose policy says nothing of training, or without anybody.
pub fn in_a_line(caseload: &Caseload, context: &Context, words: &Words) -> Option<String> {
    let question = TeamQuestion { within_days: asking::LAPSES_WITHIN, role: None, areas: Vec::new() };
    let team = caseload.team(&question, context).ok()?;
    let said = counts(&team, words).join(", ");
    let values = [
        ("counts", said.as_str()),
        ("lapsing", &team.lapsing.len().to_string()),
        ("overdue", &team.overdue.len().to_string()),
        ("days", &asking::LAPSES_WITHIN.to_string()),
    ];
    (!team.members.is_empty()).then(|| words.say_with("tour-team", &values))
}
