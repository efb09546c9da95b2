//! What every room is. The verbs are written once over this trait; a room brings its words and its rules.
use crate::calendar::{Calendar, Calendars, CivilDate, TimeZone};
use crate::context::{Context, Standing};
use crate::criteria::{CriteriaSet, Expression, FactDefinition, FactType, FactValue};
use crate::journal::Entry;
use crate::permission::{Ledger, Permission, PermissionPolicy, Sharing};
use crate::problem::Problem;
use crate::reason::{Finding, Judgement, Rule, Sentences};
use crate::rooms::Figures;
use crate::roster::Roster;
use crate::staffing::Gap;
use crate::timeline::{Condition, Mark, TimelineDefinition, TimelineFinding};
use crate::wire::{LanguageTag, Parameters, PersonId, Role};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;

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

/// How many entries a record is said to hold when it is erased, and how many it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// As the erasing entry says.
    pub stated: u32,
    /// As the library counts.
    pub held: u32,
}

/// What a room compiles its own questions over: the facts, criteria and calendars of one version of a policy.
#[derive(Clone, Copy, Debug)]
pub struct Groundwork<'a> {
    /// The facts and the named criteria.
    pub criteria: &'a CriteriaSet,
    /// The calendars.
    pub calendars: &'a Arc<Calendars>,
    /// The organization's time zone.
    pub zone: &'a TimeZone,
    /// What the policy says of sharing, where it says anything.
    pub permission: Option<&'a PermissionPolicy>,
}

/// What follows from an entry is worked out over this.
pub struct Reckoning<'a, R: Room> {
    /// What the organization chose.
    pub policy: &'a R::Policy,
    /// What is true with the entry.
    pub state: &'a R::State,
    /// The organization's calendar.
    pub calendar: &'a Calendar,
    /// What the policy says of sharing, where it says anything.
    pub permission: Option<&'a PermissionPolicy>,
}

/// What figures read besides the records.
pub struct FiguresGround<'a, R: Room> {
    /// What the organization chose.
    pub policy: &'a R::Policy,
    /// The day, the viewer and the roster.
    pub context: &'a Context,
    /// The first day asked for.
    pub from: Option<CivilDate>,
    /// The last day asked for.
    pub until: Option<CivilDate>,
    /// The organization's calendar.
    pub calendar: &'a Calendar,
}

/// Who may see figures over many records where the policy chooses nobody, besides those whom it names for the room.
const FIGURES_FOR: &[&str] = &["overseer", "management", "board", "director"];

/// Whether figures over many records are for somebody in a role: for the roles that the policy chose, and where it chose
/// none, for the usual ones and for those that it has a name for (`named`).
pub(crate) fn figures_are_for(role: &Role, chosen: &[Role], named: bool) -> bool {
    if chosen.is_empty() { named || FIGURES_FOR.contains(&role.as_str()) } else { chosen.contains(role) }
}

/// What was gathered from many records of a room.
pub struct Gathered<'a> {
    /// What was not done in time: the area of work and the day on which it was due, once for each area of its record.
    pub late: &'a [(String, CivilDate)],
    /// Whether a day lies no more than a span before the day of the answer.
    pub recent: &'a dyn Fn(CivilDate, &crate::calendar::Span) -> bool,
}

/// One record, as figures read it.
#[derive(Clone, Debug)]
pub struct Matter<'a, S> {
    /// Its state.
    pub state: &'a S,
    /// The steps whose clock has started.
    pub steps: Vec<StepTime>,
}

/// How long one step of one record took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepTime {
    /// The step.
    pub step: String,
    /// Its stage; absent for what is owed as long as the record lives.
    pub stage: Option<String>,
    /// The track that the record follows; absent on the base one.
    pub track: Option<String>,
    /// Whether it was met in time; absent while it is open and not late.
    pub in_time: Option<bool>,
    /// How many business days it took, without those on which its clock stood still; absent while it is open, and
    /// for a step that recurs.
    pub business_days: Option<u32>,
    /// How many business days the policy gives it, before any pause or extension; absent for a step that recurs.
    pub given: Option<u32>,
}

/// The timelines of a room: the base one, and one for each track.
#[derive(Clone, Debug)]
pub struct Timelines {
    /// The timeline of a record that is on no track.
    pub base: TimelineDefinition,
    /// The tracks, in the order in which their criteria are tried.
    pub tracks: Vec<TrackTimeline>,
}

/// A track, and the timeline of a record that is on it.
#[derive(Clone, Debug)]
pub struct TrackTimeline {
    /// The track's name.
    pub name: String,
    /// When a record is on it by itself; absent when only an entry puts it there.
    pub when: Option<Expression>,
    /// The whole timeline, what is inherited from the base one included.
    pub timeline: TimelineDefinition,
}

/// A fact that a room's records settle by themselves. Its question is the sentence `question.<name>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuiltInFact {
    /// Its name, such as `complainant.fearsReprisal`.
    pub name: &'static str,
    /// Its type.
    pub fact_type: FactType,
    /// Its values, where it is a choice.
    pub values: &'static [&'static str],
}

impl BuiltInFact {
    /// A fact that is true or false.
    pub const fn boolean(name: &'static str) -> Self {
        Self { name, fact_type: FactType::Boolean, values: &[] }
    }

    /// A fact that is a day.
    pub const fn date(name: &'static str) -> Self {
        Self { name, fact_type: FactType::Date, values: &[] }
    }

    /// A fact that is one of several values.
    pub const fn choice(name: &'static str, values: &'static [&'static str]) -> Self {
        Self { name, fact_type: FactType::Choice, values }
    }

    /// A fact that is some of several values.
    pub const fn choices(name: &'static str, values: &'static [&'static str]) -> Self {
        Self { name, fact_type: FactType::Choices, values }
    }

    /// A fact that is a number.
    pub const fn number(name: &'static str) -> Self {
        Self { name, fact_type: FactType::Number, values: &[] }
    }

    /// The fact as criteria declare it, with its question in every built-in language.
    pub(crate) fn definition(&self, chosen: Option<Vec<String>>) -> FactDefinition {
        let chosen: Option<Vec<&str>> =
            chosen.as_ref().map(|values| values.iter().map(String::as_str).collect());
        let values = chosen.as_deref().unwrap_or(self.values);
        let base = match self.fact_type {
            FactType::Choice => FactDefinition::choice(values),
            FactType::Choices => FactDefinition::choices(values),
            other => FactDefinition::new(other),
        };
        let code = format!("question.{}", self.name);
        ["en", "fr"].into_iter().filter_map(Sentences::builtin).fold(base, |mut definition, words| {
            for value in values {
                if let Some(label) = words.choice(self.name, value) {
                    definition = definition.saying(value, words.language(), &label);
                }
            }
            if !words.has(&code) {
                return definition;
            }
            definition.asking(words.language(), &words.say(&code, &Parameters::default()))
        })
    }
}

/// An entry in a room's own words.
#[derive(Debug)]
pub struct Said<'a, E> {
    /// The whole entry: who, when, written down when.
    pub entry: &'a Entry,
    /// What happened.
    pub event: &'a E,
    /// The local day on which it happened, or the first on which it may have.
    pub on: CivilDate,
}

impl<E> Clone for Said<'_, E> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<E> Copy for Said<'_, E> {}

/// What a room may read to judge or to show: state, policy, context, and where the record stands in time.
pub struct Inquiry<'a, R: Room> {
    /// What is true of the record before the entry that is judged.
    pub state: &'a R::State,
    /// What the organization chose.
    pub policy: &'a R::Policy,
    /// What the policy says of sharing, where it says anything.
    pub permission: Option<&'a PermissionPolicy>,
    /// The date, the viewer, the roster and the standings.
    pub context: &'a Context,
    /// Where the record stands in its timeline.
    pub clock: &'a dyn Clock,
    /// The entries that count, in order.
    pub entries: &'a [&'a Entry],
}

/// Where a record stands in time: what a room asks of the timeline without computing a date.
pub trait Clock {
    /// The day of the answer.
    fn as_of(&self) -> CivilDate;
    /// The local day of an entry.
    fn day(&self, entry: &Entry) -> CivilDate;
    /// The open stage, if any.
    fn stage(&self) -> Option<&str>;
    /// The track that the record follows, if not the base one.
    fn track(&self) -> Option<&str>;
    /// The steps that are open, each with its stage and due date.
    fn open_steps(&self) -> Vec<OpenStep>;
    /// The window of a stage: whether its opening event may still happen.
    fn window(&self, stage: &str) -> Option<Window>;
    /// What is wrong with moving a step's date, as rules with parameters.
    fn extension_problems(&self, step: &str, to: CivilDate, approved: bool) -> Vec<TimelineFinding>;
    /// What the policy wants of an entry that extends a step: `reason`, `newDate` …
    fn extension_requires(&self, step: &str) -> Vec<String>;
    /// Whether a criterion of the policy, by name, holds of this record; `None` when that is unknown.
    fn holds(&self, criterion: &str) -> Option<bool>;
    /// The questions that would settle a criterion.
    fn questions(&self, criterion: &str, language: &LanguageTag) -> Vec<crate::criteria::Question>;
    /// Whether an expression of the policy holds of this record, with the questions that would settle it; `None`
    /// when that is unknown.
    fn weighed(
        &self,
        expression: &Expression,
        language: &LanguageTag,
    ) -> (Option<bool>, Vec<crate::criteria::Question>);
    /// The track that the tracks' criteria would choose now, whichever an entry chose; none for the base one.
    fn track_by_criteria(&self) -> Option<&str>;
    /// The handlers of earlier roles that a stage's handler must differ from: `first.investigator` …
    fn differs_from(&self, stage: &str) -> Vec<String>;
    /// What people call a step, in a language; none where the policy does not say.
    fn step_label(&self, step: &str, language: &str) -> Option<&str>;
    /// The due date of a span counted from a day on the organization's calendar.
    fn counted(&self, from: CivilDate, span: &crate::calendar::Span) -> Option<CivilDate>;
}

/// An obligation that is neither met, waived nor out of question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenStep {
    /// The step's name.
    pub step: String,
    /// The stage it belongs to; absent for what is owed as long as the record lives.
    pub stage: Option<String>,
    /// What it is about, for an obligation that an entry made (a follow-up action's id).
    pub about: Option<String>,
    /// When it is due, where that is known.
    pub due: Option<CivilDate>,
    /// Whether its clock has started: what is not owed yet cannot hold anything up.
    pub started: bool,
    /// Whether it is late.
    pub overdue: bool,
}

/// The time in which a stage may be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Whether its opening event may still happen.
    pub open: bool,
    /// The last day, where that is known.
    pub until: Option<CivilDate>,
}
