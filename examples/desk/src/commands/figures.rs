//! How we are doing: figures over many records.
use super::gate::readiness_word;
use super::named::Names;
use crate::agency::Agency;
use crate::arguments::General;
use crate::asking;
use crate::paint;
use crate::told::{Exit, Told, Trouble};
use crate::words::Words;
use settlewell::rooms::complaint::{ComplaintCount, ComplaintFigures, LengthShare, StepFigures};
use settlewell::rooms::training::{Adequacy, Readiness, ReadinessFigures, ShownCount, TrainingFigures};
use settlewell::{Answer, Figures, FiguresQuestion};

/// What is left out, because it could say who somebody was.
const LEFT_OUT: &str = "·";

pub fn run(
    agency: &Agency,
    asked: &asking::Figures,
    general: &General,
    words: &Words,
) -> Result<Told, Trouble> {
    let question = FiguresQuestion { room: asked.room.name(), from: asked.from, until: asked.until };
    let context = agency.context(&asked.viewing.viewer, asked.viewing.person.as_deref(), general);
    let figures = agency.caseload()?.figures(&question, &context)?;
    let withheld = match &figures {
        Figures::Complaint(figures) => figures.withheld,
        Figures::Training(figures) => figures.withheld,
    } == Some(true);
    let exit = if withheld { Exit::Refused } else { Exit::Fine };
    if general.json {
        return Ok(Told { text: Answer::Figures(figures).write(), exit });
    }
    let mut text = title(agency, asked, words);
    text.push_str(&match &figures {
        _ if withheld => format!("{}\n", words.say("figures-withheld")),
        Figures::Complaint(figures) => complaints(figures, &Names::of(agency, words), words),
        Figures::Training(figures) => training(figures, words),
    });
    Ok(Told { text, exit })
}

fn title(agency: &Agency, asked: &asking::Figures, words: &Words) -> String {
    let organization = agency.name(words.language().tag());
    let (room, date) = (words.name("room", asked.room.name().as_str()), words.date(agency.date()));
    let values = [("organization", organization.as_str()), ("room", &room), ("date", &date)];
    let mut title = words.say_with("figures-title", &values);
    if let Some(from) = asked.from {
        title.push_str(&words.say_with("figures-from", &[("date", &words.date(from))]));
    }
    if let Some(until) = asked.until {
        title.push_str(&words.say_with("figures-until", &[("date", &words.date(until))]));
    }
    format!("{}\n", paint::heading(&title))
}

fn complaints(figures: &ComplaintFigures, names: &Names<'_>, words: &Words) -> String {
    let mut text = String::new();
    let mut line = |label: &str, value: String| {
        text.push_str(&format!("  {}\n", words.labelled(&words.say(label), &value)));
    };
    line("figures-complaints", number(figures.complaints));
    line("figures-closed", number(figures.closed));
    line("figures-appeals", number(figures.appeals));
    line("figures-reprisals", number(figures.reprisals));
    let families = [
        ("figures-channels", "channel", &figures.channels),
        ("figures-categories", "category", &figures.categories),
        ("figures-outcomes", "outcome", &figures.outcomes),
    ];
    for (label, family, counts) in families.into_iter().filter(|(.., counts)| !counts.is_empty()) {
        line(label, listed(counts, family, names, words));
    }
    line("figures-surveys", number(figures.surveys));
    if figures.surveys.is_some_and(|surveys| surveys > 0) {
        line("figures-satisfaction", number(figures.median_satisfaction));
        line("figures-simple-steps", number(figures.median_steps));
        line("figures-simple-minutes", number(figures.median_minutes));
        line("figures-felt-safe", percent(figures.felt_safe_percent, words));
    }
    if !figures.steps.is_empty() {
        text.push_str(&steps(&figures.steps, names, words));
    }
    text.push_str(&format!("{}\n", paint::faint(&words.say_with("figures-left-out", &[("mark", LEFT_OUT)]))));
    text
}

fn listed(counts: &[ComplaintCount], family: &str, names: &Names<'_>, words: &Words) -> String {
    let called = |name: &str| {
        let of_policy = if family == "category" { names.category(name) } else { None };
        of_policy.unwrap_or_else(|| words.name(family, name))
    };
    let each = counts.iter().map(|one| format!("{} {}", called(&one.name), number(one.count)));
    each.collect::<Vec<_>>().join(", ")
}

/// Each step: in time, how long, and at which other lengths it would be in time.
fn steps(steps: &[StepFigures], names: &Names<'_>, words: &Words) -> String {
    let headings = [
        "column-step-name",
        "column-track",
        "column-matters",
        "column-in-time",
        "column-policy-days",
        "column-median-days",
        "column-at-lengths",
        "column-realistic",
    ];
    let mut table = paint::table(headings.map(|heading| words.say(heading)));
    let (told, few): (Vec<_>, Vec<_>) = steps.iter().partition(|step| is_told(step));
    for step in told {
        let name = names.complaint_step(step.stage.as_deref(), &step.step);
        let name = name.unwrap_or_else(|| words.name("step", &step.step));
        let stage = step.stage.as_ref().map(|stage| format!(" ({})", words.name("stage", stage)));
        let realistic = match step.realistic {
            Some(true) => words.say("figures-realistic"),
            Some(false) => words.say("figures-not-realistic"),
            None => LEFT_OUT.to_owned(),
        };
        table.add_row([
            format!("{name}{}", stage.unwrap_or_default()),
            words.name("track", step.track.as_deref().unwrap_or("standard")),
            number(step.matters),
            percent(step.in_time_percent, words),
            step.business_days.map_or_else(|| "–".to_owned(), |days| days.to_string()),
            step.business_days.map_or_else(|| "–".to_owned(), |_| number(step.median_business_days)),
            lengths(&step.at_lengths, words),
            realistic,
        ]);
    }
    let mut text = format!("\n{}\n{table}\n", paint::heading(&words.say("figures-steps")));
    if !few.is_empty() {
        text.push_str(&format!("{}\n", words.count("figures-few", few.len())));
    }
    text
}

/// Whether anything of a step can be told.
fn is_told(step: &StepFigures) -> bool {
    let numbers = [step.matters, step.in_time_percent, step.median_business_days];
    step.realistic.is_some() || numbers.iter().any(Option::is_some)
}

/// The lengths at which the share changes.
fn lengths(shares: &[LengthShare], words: &Words) -> String {
    let mut said: Vec<String> = Vec::new();
    let mut before = Some(0);
    for share in shares.iter().filter(|share| share.percent.is_some()) {
        if share.percent != before {
            said.push(format!("{}: {}", share.business_days, percent(share.percent, words)));
            before = share.percent;
        }
    }
    said.join(", ")
}

fn training(figures: &TrainingFigures, words: &Words) -> String {
    let (Some(sessions), Some(ready)) = (&figures.sessions, &figures.readiness) else { return String::new() };
    let mut text = String::new();
    let mut line = |label: &str, value: String| {
        text.push_str(&format!("  {}\n", words.labelled(&words.say(label), &value)));
    };
    line("figures-time", format!("{} – {}", words.day(sessions.from), words.day(sessions.until)));
    let held = [
        ("held", sessions.held.to_string()),
        ("planned", sessions.planned.to_string()),
        ("cancelled", sessions.cancelled.to_string()),
    ];
    let held: Vec<(&str, &str)> = held.iter().map(|(name, value)| (*name, value.as_str())).collect();
    line("figures-sessions", words.say_with("figures-sessions-said", &held));
    if let Some(expected) = sessions.expected {
        let enough = adequacy(&sessions.adequacy, words);
        line("figures-expected", format!("{expected} ({enough})"));
    }
    line("figures-people", count(sessions.people, words));
    line("figures-feedback", count(sessions.feedback, words));
    if let Some(mean) = sessions.feedback_mean {
        line("figures-feedback-mean", words.say_with("figures-mean", &[("mean", &decimal(mean, words))]));
    }
    for budget in &figures.budgets {
        let enough = adequacy(&budget.figures.adequacy, words);
        line("figures-budget", format!("{} ({enough})", budget.name));
    }
    line("figures-readiness", readiness(ready, words));
    for area in &figures.areas {
        text.push_str(&format!("    {}\n", words.labelled(&area.area, &readiness(&area.readiness, words))));
    }
    text.push_str(&format!("{}\n", paint::faint(&words.say_with("figures-left-out", &[("mark", LEFT_OUT)]))));
    text
}

fn readiness(figures: &ReadinessFigures, words: &Words) -> String {
    use Readiness as R;
    let each = [
        (R::Ready, figures.ready),
        (R::ReadyUnderMentorApproval, figures.under_approval),
        (R::ObserveOnly, figures.observe_only),
        (R::NotYet, figures.not_yet),
    ];
    let said = each.into_iter().map(|(far, many)| format!("{} {}", readiness_word(far, words), number(many)));
    let mut said: Vec<String> = said.collect();
    if figures.unclear != Some(0) {
        said.push(format!("{} {}", words.say("figures-unclear"), number(figures.unclear)));
    }
    said.join(", ")
}

fn adequacy(adequacy: &Adequacy, words: &Words) -> String {
    words.say(match adequacy {
        Adequacy::Enough => "figures-enough",
        Adequacy::Short => "figures-short",
        Adequacy::Unknown => "figures-unknown",
    })
}

fn count(count: ShownCount, words: &Words) -> String {
    match count {
        ShownCount::Exactly { number } => number.to_string(),
        ShownCount::FewerThan { number } => {
            words.say_with("figures-fewer", &[("number", &number.to_string())])
        }
    }
}

/// Hundredths as a decimal number.
fn decimal(hundredths: u32, words: &Words) -> String {
    let (whole, rest) = ((hundredths / 100).to_string(), format!("{:02}", hundredths % 100));
    words.say_with("figures-decimal", &[("whole", &whole), ("rest", &rest)])
}

fn number(number: Option<u32>) -> String {
    number.map_or_else(|| LEFT_OUT.to_owned(), |number| number.to_string())
}

fn percent(percent: Option<u32>, words: &Words) -> String {
    let Some(percent) = percent else { return LEFT_OUT.to_owned() };
    words.say_with("figures-percent", &[("percent", &percent.to_string())])
}
