//! What every room is. The verbs are written once, over any room; a room brings its words and its rules.
mod built_in_fact;
mod clock;
mod given;
pub(crate) mod many;
mod timelines;

pub use built_in_fact::BuiltInFact;
pub use clock::{Clock, OpenStep, Window};
pub use given::{Erasure, Groundwork, Inquiry, Reckoning, Said};
pub use many::{FiguresGround, Gathered, Late, Matter, StepTime, TakenUp};
pub use timelines::{Timelines, TrackTimeline};

use crate::calendar::{Calendar, CivilDate};
use crate::context::Standing;
use crate::criteria::FactValue;
use crate::journal::Entry;
use crate::permission::{Ledger, Permission, Sharing};
use crate::problem::Problem;
use crate::reason::{Finding, Judgement, Rule};
use crate::rooms::Figures;
use crate::roster::Roster;
use crate::staffing::Gap;
use crate::timeline::{Condition, Mark, Obligation};
use crate::wire::{PersonId, Role};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A vocabulary over the mechanisms: what the organization chooses, what can happen, what is true, who may see.
pub trait Room: Send + Sync + 'static {
    /// What the organization chooses.
    type Policy: DeserializeOwned + Serialize + Clone + Send + Sync + 'static;
    /// What can happen.
    type Event: Clone + PartialEq + Send + Sync + 'static;
    /// What is true now.
    type State: Default + Clone + Send + Sync + 'static;
    /// What a viewer may see.
    type View: Serialize + Clone + PartialEq + Send + Sync + 'static;

    /// The room's name, as written on the wire.
    const NAME: &'static str;
    /// The kinds of its events, as written on the wire.
    const KINDS: &'static [&'static str];
    /// The kinds that open a record.
    const OPENING: &'static [&'static str];
    /// States of waiting that a policy can pause a clock by.
    const CONDITIONS: &'static [Condition] = &[];
    /// Kinds of which one entry may do a part alone: each of several people is told, each of several points decided. To
    /// the clocks such a thing happens with the entry that does the last of it, whatever the kind of that entry.
    const IN_PARTS: &'static [&'static str] = &[];
    /// What can come about by what entries do together, without an entry of its own. A policy names it like the kind of
    /// an entry.
    const COMES_ABOUT: &'static [&'static str] = &[];
    /// Roles that a step can be owed by.
    const ROLES: &'static [&'static str] = &["overseer"];
    /// Facts that the record itself settles, for criteria.
    const FACTS: &'static [BuiltInFact] = &[];
    /// The role that findings about a record belong to.
    const OWNER: &'static str = "overseer";
    /// Its rules.
    const RULES: &'static [&'static Rule] = &[];
    /// The rules of the timeline that its own [`Room::check`] answers for: of an entry that it judged, they are not
    /// told a second time.
    const JUDGED: &'static [&'static Rule] = &[];
    /// Rules of the timeline, each with the rule of the room that says the same: where the room said it of an entry,
    /// the timeline does not say it again.
    const SAYS_ITSELF: &'static [(&'static Rule, &'static Rule)] = &[];

    /// The kind of an event, as written on the wire.
    fn kind(event: &Self::Event) -> &'static str;

    /// What an event says to the timeline beyond its kind: an extension, a promise, an attempt.
    fn marks(event: &Self::Event, marks: &mut Vec<Mark>) {
        let _ = (event, marks);
    }

    /// What follows for the timeline from an entry and from what the organization chose: dates that no entry carries.
    /// The state is the one with the entry.
    fn consequences(reckoning: &Reckoning<'_, Self>, said: Said<'_, Self::Event>, marks: &mut Vec<Mark>)
    where
        Self: Sized,
    {
        let _ = (reckoning, said, marks);
    }

    /// The role that the organization chose for one of the room's own, where it chose another: who is owed work or
    /// owes it under the room's name for it.
    fn duty(policy: &Self::Policy, role: &str) -> Option<Role> {
        let _ = (policy, role);
        None
    }

    /// The fold: takes one entry into the state. Total, and knows no policy.
    fn apply(state: &mut Self::State, said: Said<'_, Self::Event>);

    /// Whether nothing is left to do of what one of [`Room::IN_PARTS`] stands for.
    fn is_whole(state: &Self::State, kind: &str) -> bool {
        let _ = (state, kind);
        true
    }

    /// Which of [`Room::COMES_ABOUT`] came about with the last entry.
    fn came_about(state: &Self::State) -> Option<&'static str> {
        let _ = state;
        None
    }

    /// The value of a built-in fact, where the record settles it. A fact that it does not settle is unknown.
    fn fact(state: &Self::State, name: &str) -> Option<FactValue> {
        let _ = (state, name);
        None
    }

    /// The value of a built-in fact where the policy, or its calendar, has a part in it. Without one, as [`Room::fact`].
    fn fact_under(
        policy: &Self::Policy,
        calendar: &Calendar,
        state: &Self::State,
        name: &str,
    ) -> Option<FactValue> {
        let _ = (policy, calendar);
        Self::fact(state, name)
    }

    /// The values of a built-in fact that is a choice, where the organization chooses them.
    fn choices(policy: &Self::Policy, fact: &str) -> Option<Vec<String>> {
        let _ = (policy, fact);
        None
    }

    /// The timelines that the policy sets: the base one, and one a track.
    fn timelines(policy: &Self::Policy) -> Timelines;

    /// The track that an entry put the record on, if one did; otherwise the tracks' criteria choose.
    fn track(state: &Self::State) -> Option<&str> {
        let _ = state;
        None
    }

    /// Whether a record that is open can be opened once more on a day, by this event or by any, as when somebody
    /// comes back who had left.
    fn opens_again(state: &Self::State, event: Option<&Self::Event>, on: CivilDate) -> bool {
        let _ = (state, event, on);
        false
    }

    /// Who holds a role in this matter.
    fn holder<'s>(state: &'s Self::State, role: &str) -> Option<&'s PersonId> {
        let _ = (state, role);
        None
    }

    /// The dates that a person was promised last: each with the kind of event that keeps the promise.
    fn promised(state: &Self::State) -> Vec<(&'static str, CivilDate)> {
        let _ = state;
        Vec::new()
    }

    /// Judges whether an event of a kind is open at all, before its content is known.
    fn may(inquiry: &Inquiry<'_, Self>, kind: &'static str, judgement: &mut Judgement)
    where
        Self: Sized,
    {
        let _ = (inquiry, kind, judgement);
    }

    /// Judges an entry against the state before it, beyond what [`Room::may`] said of its kind. Speaks only through reasons.
    fn check(inquiry: &Inquiry<'_, Self>, said: Said<'_, Self::Event>, judgement: &mut Judgement)
    where
        Self: Sized;

    /// Judges the state as a whole, for what no single entry shows.
    fn notice(inquiry: &Inquiry<'_, Self>, judgement: &mut Judgement)
    where
        Self: Sized,
    {
        let _ = (inquiry, judgement);
    }

    /// Whether what was noticed of an entry was seen to since: it is then told no more.
    fn was_seen_to(inquiry: &Inquiry<'_, Self>, finding: &Finding) -> bool
    where
        Self: Sized,
    {
        let _ = (inquiry, finding);
        false
    }

    /// What a viewer may see.
    fn view(inquiry: &Inquiry<'_, Self>) -> Self::View
    where
        Self: Sized;

    /// Whether the viewer may know that the record exists, and of its steps and their owners.
    fn may_know(inquiry: &Inquiry<'_, Self>) -> bool
    where
        Self: Sized,
    {
        let _ = inquiry;
        true
    }

    /// Whether the viewer may know at least that the record exists: of one that they may not know of, they are told the
    /// same as of an id that there is not.
    fn exists_for(inquiry: &Inquiry<'_, Self>) -> bool
    where
        Self: Sized,
    {
        Self::may_know(inquiry)
    }

    /// Whether the viewer may see this person's id in a reason, a finding or an obligation.
    fn may_name(inquiry: &Inquiry<'_, Self>, person: &str) -> bool
    where
        Self: Sized,
    {
        let _ = (inquiry, person);
        true
    }

    /// Whether the viewer, who may know of the record, may know of this that is owed in it.
    fn may_know_owed(inquiry: &Inquiry<'_, Self>, owed: &Obligation) -> bool
    where
        Self: Sized,
    {
        let _ = (inquiry, owed);
        true
    }

    /// The ledger of what may be shared, where a record of the room keeps one.
    fn ledger(state: &Self::State) -> Option<&Ledger> {
        let _ = state;
        None
    }

    /// Whether the viewer may ask whether this may be shared. The answer must not depend on who stands in the record
    /// unknown to the viewer: somebody who asks about one person after the other would otherwise learn it.
    fn may_ask(inquiry: &Inquiry<'_, Self>, sharing: &Sharing) -> bool
    where
        Self: Sized,
    {
        Self::may_know(inquiry) && sharing.about.iter().all(|person| Self::may_name(inquiry, person.as_str()))
    }

    /// Whether the viewer may have a receipt for this permission, with everybody whom it names.
    fn may_have_receipt(inquiry: &Inquiry<'_, Self>, permission: &Permission) -> bool
    where
        Self: Sized,
    {
        Self::may_know(inquiry)
            && permission.about.iter().all(|person| Self::may_name(inquiry, person.as_str()))
    }

    /// What the record says to other rooms.
    fn standings(inquiry: &Inquiry<'_, Self>) -> Vec<Standing>
    where
        Self: Sized,
    {
        let _ = inquiry;
        Vec::new()
    }

    /// Whether figures read every record and not those alone that were opened in the time asked for: a worker who was
    /// added earlier still takes part today.
    const FIGURES_OVER_ALL: bool = false;

    /// The areas of work that a record is about, for what many records say together.
    fn areas(inquiry: &Inquiry<'_, Self>) -> Vec<String>
    where
        Self: Sized,
    {
        let _ = inquiry;
        Vec::new()
    }

    /// What was late over many records, and this record says that somebody has taken it up.
    fn taken_up(state: &Self::State) -> Vec<TakenUp> {
        let _ = state;
        Vec::new()
    }

    /// Judges what many records say together, where no single one would say it. Names no record and no person.
    fn together(policy: &Self::Policy, gathered: &Gathered<'_>, judgement: &mut Judgement) {
        let _ = (policy, gathered, judgement);
    }

    /// Whom the policy asks for and nobody on the roster is, on a day.
    fn gaps(policy: &Self::Policy, roster: &Roster, on: CivilDate) -> Vec<Gap> {
        let _ = (policy, roster, on);
        Vec::new()
    }

    /// Figures over many records, where the room has any. Numbers that could say who somebody was are left out.
    fn figures(ground: &FiguresGround<'_, Self>, matters: &[Matter<'_, Self::State>]) -> Option<Figures>
    where
        Self: Sized,
    {
        let _ = (ground, matters);
        None
    }

    /// What the policy gets wrong about this room, beyond what its schema says. Paths start at the room.
    fn examine(policy: &Self::Policy, problems: &mut Vec<Problem>) {
        let _ = (policy, problems);
    }

    /// What people call a thing that a sentence names by one of its parameters, in a language, where the organization
    /// says it: a module, an area, a category.
    fn called<'p>(policy: &'p Self::Policy, parameter: &str, name: &str, language: &str) -> Option<&'p str> {
        let _ = (policy, parameter, name, language);
        None
    }

    /// Whether a device of the viewer may hold this entry, whole. What a viewer wrote themselves they may hold always.
    fn may_hold(inquiry: &Inquiry<'_, Self>, entry: &Entry) -> bool
    where
        Self: Sized,
    {
        let _ = entry;
        Self::may_know(inquiry)
    }

    /// Judges whether the record may be erased now: the entry that erases it says how many entries the record held.
    fn may_erase(inquiry: &Inquiry<'_, Self>, erasure: Erasure, judgement: &mut Judgement)
    where
        Self: Sized,
    {
        let _ = (inquiry, erasure, judgement);
    }

    /// Compiles what the policy writes for a question of this room alone, once, when it is loaded. Paths start at the
    /// room.
    fn prepare(policy: &Self::Policy, ground: &Groundwork<'_>, problems: &mut Vec<Problem>) {
        let _ = (policy, ground, problems);
    }
}
