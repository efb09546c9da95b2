//! Names of areas, activities, levels and topics that the policy lists.
use super::*;

/// A name that the policy does not have is told, wherever the policy lists such names.
pub(in crate::rooms::training) fn check(case: &Case<'_>, event: &TrainingEvent, judgement: &mut Judgement) {
    use TrainingEvent as E;
    let policy = case.policy;
    let areas = |areas: &[String], judgement: &mut Judgement| {
        listed("area", areas, policy.areas.iter().map(String::as_str), judgement);
    };
    let activities = |activities: &[String], judgement: &mut Judgement| {
        listed("activity", activities, policy.activities.iter().map(String::as_str), judgement);
    };
    let topics = |topics: &[String], judgement: &mut Judgement| {
        listed("topic", topics, policy.topics.names(), judgement);
    };
    match event {
        E::ServiceBegan { area, activity, level, .. } => {
            areas(area.as_slice(), judgement);
            activities(activity.as_slice(), judgement);
            listed("level", level.as_slice(), policy.levels.names(), judgement);
        }
        E::ApprovalAsked { area, activity, .. } | E::ActDone { area, activity, .. } => {
            areas(area.as_slice(), judgement);
            activities(activity.as_slice(), judgement);
        }
        E::MentorshipBegun { area, .. } | E::Shadowed { area, .. } => areas(area.as_slice(), judgement),
        E::TrainingAssigned { areas: named, .. } => areas(named, judgement),
        E::SessionPlanned { topics: named, .. } => topics(named, judgement),
        E::NeedRaised { areas: named, topics: spoken, .. }
        | E::OpportunityFound { areas: named, topics: spoken, .. } => {
            areas(named, judgement);
            topics(spoken, judgement);
        }
        _ => {}
    }
}

fn listed<'a>(
    what: &'static str,
    names: &[String],
    known: impl Iterator<Item = &'a str>,
    judgement: &mut Judgement,
) {
    let known: Vec<&str> = known.collect();
    for name in names.iter().filter(|name| !known.is_empty() && !known.contains(&name.as_str())) {
        undefined(what, name, known.iter().copied(), judgement);
    }
}
