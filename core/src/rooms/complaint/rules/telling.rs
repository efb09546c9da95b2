//! Telling: it is known by whom, how and in which language, it goes to somebody who complains, in a form that they can
//! use.
use super::{Case, E, intake, listed, note};
use super::intake::{OWN_FORMAT, TELLING_KNOWN, TOLD_COMPLAINANT};
use crate::reason::{Judgement, Question};
use crate::room::Said;
use crate::rooms::complaint::contact::Reach;
use crate::rooms::complaint::terms::{Complainant, ComplaintChannel, FormatNeed, Telling};

pub(super) fn check(case: &Case<'_>, said: Said<'_, E>, judgement: &mut Judgement) {
    let owed = matches!(
        said.event,
        E::Acknowledged { .. } | E::AssuranceGiven { .. } | E::ResultCommunicated { .. }
    );
    let telling = intake::told(said.event);
    if owed && case.state.reachable() {
        known(telling, said, judgement);
    }
    let Some(telling) = telling else { return };
    if let Some(to) = &telling.to
        && !case.state.taking_part().flat_map(Complainant::identified).any(|id| id == to)
    {
        judgement.refuse(&TOLD_COMPLAINANT, []);
    }
    let needs = &Reach::of(case.state, telling.to.as_ref()).formats();
    let missing = needs.iter().filter(|need| !meets(telling, **need, needs));
    let missing = listed(missing.map(|need| need.name()));
    if !missing.is_empty() {
        note(judgement, &OWN_FORMAT, [("missing", &missing)]);
    }
}

/// What a complainant must hear is noted with who told it, how, and in which language.
fn known(telling: Option<&Telling>, said: Said<'_, E>, judgement: &mut Judgement) {
    let by = telling.and_then(|one| one.by.as_ref()).or(said.entry.by.id.as_ref());
    let missing = [
        ("by", by.is_none()),
        ("how", telling.is_none_or(|one| one.how.is_none())),
        ("language", telling.is_none_or(|one| one.language.is_none())),
    ];
    let missing: Vec<&str> = missing.into_iter().filter(|(_, missing)| *missing).map(|(name, _)| name).collect();
    if missing.is_empty() {
        return;
    }
    let questions = missing.iter().map(|name| Question::of(&["telling.", name].concat())).collect();
    judgement.needs(&TELLING_KNOWN, [("missing", &listed(missing.iter().copied()))], questions);
}

/// Whether a telling has the form that somebody needs. Of several ways to read print one is enough, and what is spoken
/// needs none of them.
fn meets(telling: &Telling, need: FormatNeed, needs: &[FormatNeed]) -> bool {
    let of_print = |one: &FormatNeed| !matches!(one, FormatNeed::EasyRead | FormatNeed::SignLanguage);
    if !of_print(&need) {
        return telling.formats.contains(&need);
    }
    let spoken = telling.how.is_some_and(ComplaintChannel::is_spoken);
    spoken || telling.formats.iter().any(|one| of_print(one) && needs.contains(one))
}
