//! The door between the engine, which knows no room, and the rooms, each written in types of its own. The verbs are
//! compiled once over what stands here; only these few lines are compiled for every room.
use super::occasion::Occasion;
use crate::calendar::{Calendar, CivilDate};
use crate::caseload::FiguresQuestion;
use crate::context::{Standing, WholeContext};
use crate::criteria::FactValue;
use crate::journal::Entry;
use crate::permission::{Ledger, Permission, PermissionPolicy, Sharing};
use crate::problem::Problem;
use crate::reason::{Finding, Judgement, Rule};
use crate::room::{
    BuiltInFact, Erasure, FiguresGround, Gathered, Groundwork, Inquiry, Matter, Reckoning, Room, Said,
    StepTime, TakenUp, Timelines,
};
use crate::rooms::{Figures, Spoken, View};
use crate::roster::Roster;
use crate::staffing::Gap;
use crate::timeline::{Condition, EventId, Mark, Obligation};
use crate::wire::{PersonId, Role};
use std::any::Any;
use std::sync::Arc;

/// What a room says of itself, whatever the policy.
pub(super) struct RoomProfile {
    pub(super) name: &'static str,
    pub(super) kinds: &'static [&'static str],
    pub(super) comes_about: &'static [&'static str],
    pub(super) opening: &'static [&'static str],
    pub(super) conditions: &'static [Condition],
    pub(super) roles: &'static [&'static str],
    pub(super) facts: &'static [BuiltInFact],
    pub(super) owner: &'static str,
    pub(super) judged: &'static [&'static Rule],
    pub(super) says_itself: &'static [(&'static Rule, &'static Rule)],
    pub(super) figures_over_all: bool,
}

impl RoomProfile {
    /// What its timelines can name, in the order of their numbers: the kinds of its entries, and what comes about by
    /// itself.
    pub(super) fn events(&self) -> impl Iterator<Item = &'static str> {
        self.kinds.iter().chain(self.comes_about).copied()
    }

    /// The number of one of them.
    pub(super) fn event(&self, name: &str) -> Option<EventId> {
        let place = self.events().position(|known| known == name);
        place.and_then(|place| u16::try_from(place).ok()).map(EventId)
    }
}

/// Some room, with what the organization chose for it. Each function is the one of [`Room`] with its name.
pub(super) trait AnyRoom: Send + Sync {
    fn profile(&self) -> &'static RoomProfile;
    /// The state of a record without entries.
    fn begin(&self) -> Box<dyn AnyState + '_>;
    fn timelines(&self) -> Timelines;
    fn examine(&self, problems: &mut Vec<Problem>);
    fn prepare(&self, ground: &Groundwork<'_>, problems: &mut Vec<Problem>);
    fn duty(&self, role: &str) -> Option<Role>;
    fn called(&self, parameter: &str, name: &str, language: &str) -> Option<&str>;
    fn together(&self, gathered: &Gathered<'_>, judgement: &mut Judgement);
    fn gaps(&self, roster: &Roster, on: CivilDate) -> Vec<Gap>;
    fn figures(
        &self,
        context: WholeContext<'_>,
        question: &FiguresQuestion,
        calendar: &Calendar,
        matters: Vec<(&dyn AnyState, Vec<StepTime>)>,
    ) -> Option<Figures>;
}

/// The state of one record of some room, under what the organization chose. Each function is the one of [`Room`] with
/// its name.
pub(super) trait AnyState {
    /// Takes an entry into the state, and gathers what it says to the timeline: by itself, and by what follows from it.
    /// Tells what it is to the clocks, where that is not its kind alone.
    fn take(
        &mut self,
        entry: &Entry,
        on: CivilDate,
        calendar: &Calendar,
        permission: Option<&PermissionPolicy>,
        marks: &mut Vec<Mark>,
    ) -> Vec<InPart>;
    fn fact(&self, calendar: &Calendar, name: &str) -> Option<FactValue>;
    fn track(&self) -> Option<&str>;
    fn opens_again(&self, entry: Option<&Entry>, on: CivilDate) -> bool;
    fn holder(&self, role: &str) -> Option<&PersonId>;
    fn promised(&self) -> Vec<(&'static str, CivilDate)>;
    fn ledger(&self) -> Option<&Ledger>;
    fn may(&self, at: &Occasion<'_>, kind: &'static str, judgement: &mut Judgement);
    /// Judges an entry of the room, its kind first. An entry that is none of the room's is not judged.
    fn judge(&self, at: &Occasion<'_>, entry: &Entry, on: CivilDate, judgement: &mut Judgement);
    fn notice(&self, at: &Occasion<'_>, judgement: &mut Judgement);
    fn was_seen_to(&self, at: &Occasion<'_>, finding: &Finding) -> bool;
    fn view(&self, at: &Occasion<'_>) -> View;
    fn may_know(&self, at: &Occasion<'_>) -> bool;
    fn exists_for(&self, at: &Occasion<'_>) -> bool;
    fn may_name(&self, at: &Occasion<'_>, person: &str) -> bool;
    fn may_know_owed(&self, at: &Occasion<'_>, owed: &Obligation) -> bool;
    fn may_ask(&self, at: &Occasion<'_>, sharing: &Sharing) -> bool;
    fn may_have_receipt(&self, at: &Occasion<'_>, permission: &Permission) -> bool;
    fn may_hold(&self, at: &Occasion<'_>, entry: &Entry) -> bool;
    fn may_erase(&self, at: &Occasion<'_>, erasure: Erasure, judgement: &mut Judgement);
    fn standings(&self, at: &Occasion<'_>) -> Vec<Standing>;
    fn areas(&self, at: &Occasion<'_>) -> Vec<String>;
    fn taken_up(&self) -> Vec<TakenUp>;
    /// The state itself, for whoever knows its type.
    fn own(&self) -> &dyn Any;
    #[cfg(feature = "training")]
    fn into_own(self: Box<Self>) -> Box<dyn Any + Send + Sync>;
}

/// What an entry is to the clocks beside its kind.
pub(super) enum InPart {
    /// It did a part of what its own kind stands for, and left something.
    Not,
    /// It did the last of what another kind stands for, or brought something about.
    Also(&'static str),
}

/// A room with what the organization chose for it.
pub(super) struct Chosen<R: Room>(pub(super) Arc<R::Policy>);

impl<R: Room> Chosen<R> {
    const PROFILE: RoomProfile = RoomProfile {
        name: R::NAME,
        kinds: R::KINDS,
        comes_about: R::COMES_ABOUT,
        opening: R::OPENING,
        conditions: R::CONDITIONS,
        roles: R::ROLES,
        facts: R::FACTS,
        owner: R::OWNER,
        judged: R::JUDGED,
        says_itself: R::SAYS_ITSELF,
        figures_over_all: R::FIGURES_OVER_ALL,
    };
}

impl<R: Spoken> AnyRoom for Chosen<R> {
    fn profile(&self) -> &'static RoomProfile {
        &Self::PROFILE
    }

    fn begin(&self) -> Box<dyn AnyState + '_> {
        Box::new(Kept::<R> { policy: &self.0, state: R::State::default(), begun: Vec::new() })
    }

    fn timelines(&self) -> Timelines {
        R::timelines(&self.0)
    }

    fn examine(&self, problems: &mut Vec<Problem>) {
        R::examine(&self.0, problems);
    }

    fn prepare(&self, ground: &Groundwork<'_>, problems: &mut Vec<Problem>) {
        R::prepare(&self.0, ground, problems);
    }

    fn duty(&self, role: &str) -> Option<Role> {
        R::duty(&self.0, role)
    }

    fn called(&self, parameter: &str, name: &str, language: &str) -> Option<&str> {
        R::called(&self.0, parameter, name, language)
    }

    fn together(&self, gathered: &Gathered<'_>, judgement: &mut Judgement) {
        R::together(&self.0, gathered, judgement);
    }

    fn gaps(&self, roster: &Roster, on: CivilDate) -> Vec<Gap> {
        R::gaps(&self.0, roster, on)
    }

    fn figures(
        &self,
        context: WholeContext<'_>,
        question: &FiguresQuestion,
        calendar: &Calendar,
        matters: Vec<(&dyn AnyState, Vec<StepTime>)>,
    ) -> Option<Figures> {
        let (from, until) = (question.from, question.until);
        let ground = FiguresGround { policy: &*self.0, context, from, until, calendar };
        // All of them are states of this room.
        let matters = matters
            .into_iter()
            .filter_map(|(state, steps)| Some(Matter { state: state.own().downcast_ref()?, steps }));
        R::figures(&ground, &matters.collect::<Vec<_>>())
    }
}

/// The state of one record, with what the organization chose for its room.
struct Kept<'p, R: Room> {
    policy: &'p R::Policy,
    state: R::State,
    /// The kinds of which a part was done that the clocks have not heard of.
    begun: Vec<&'static str>,
}

impl<R: Room> Kept<'_, R> {
    fn inquiry<'a>(&'a self, at: &'a Occasion<'_>) -> Inquiry<'a, R> {
        Inquiry {
            state: &self.state,
            policy: self.policy,
            permission: at.slot.parts.permission.as_ref(),
            context: at.ask.context,
            clock: at,
            entries: &at.folded.entries,
        }
    }
}

impl<R: Spoken> AnyState for Kept<'_, R> {
    fn take(
        &mut self,
        entry: &Entry,
        on: CivilDate,
        calendar: &Calendar,
        permission: Option<&PermissionPolicy>,
        marks: &mut Vec<Mark>,
    ) -> Vec<InPart> {
        let Some(event) = R::of(&entry.event) else { return Vec::new() };
        R::marks(event, marks);
        let said = Said { entry, event, on };
        R::apply(&mut self.state, said);
        let reckoning = Reckoning { policy: self.policy, state: &self.state, calendar, permission };
        R::consequences(&reckoning, said, marks);
        let own = R::kind(event);
        let mut told = Vec::new();
        for kind in R::IN_PARTS {
            if *kind != own && !self.begun.contains(kind) {
                continue;
            }
            let whole = R::is_whole(&self.state, kind);
            self.begun.retain(|begun| begun != kind);
            if !whole {
                self.begun.push(kind);
            }
            match *kind == own {
                true if whole => {}
                true => told.push(InPart::Not),
                false if whole => told.push(InPart::Also(kind)),
                false => {}
            }
        }
        told.extend(R::came_about(&self.state).map(InPart::Also));
        told
    }

    fn fact(&self, calendar: &Calendar, name: &str) -> Option<FactValue> {
        R::fact_under(self.policy, calendar, &self.state, name)
    }

    fn track(&self) -> Option<&str> {
        R::track(&self.state)
    }

    fn opens_again(&self, entry: Option<&Entry>, on: CivilDate) -> bool {
        R::opens_again(&self.state, entry.and_then(|entry| R::of(&entry.event)), on)
    }

    fn holder(&self, role: &str) -> Option<&PersonId> {
        R::holder(&self.state, role)
    }

    fn promised(&self) -> Vec<(&'static str, CivilDate)> {
        R::promised(&self.state)
    }

    fn ledger(&self) -> Option<&Ledger> {
        R::ledger(&self.state)
    }

    fn may(&self, at: &Occasion<'_>, kind: &'static str, judgement: &mut Judgement) {
        R::may(&self.inquiry(at), kind, judgement);
    }

    fn judge(&self, at: &Occasion<'_>, entry: &Entry, on: CivilDate, judgement: &mut Judgement) {
        let Some(event) = R::of(&entry.event) else { return };
        let inquiry = self.inquiry(at);
        R::may(&inquiry, R::kind(event), judgement);
        R::check(&inquiry, Said { entry, event, on }, judgement);
    }

    fn notice(&self, at: &Occasion<'_>, judgement: &mut Judgement) {
        R::notice(&self.inquiry(at), judgement);
    }

    fn was_seen_to(&self, at: &Occasion<'_>, finding: &Finding) -> bool {
        R::was_seen_to(&self.inquiry(at), finding)
    }

    fn view(&self, at: &Occasion<'_>) -> View {
        R::shown(R::view(&self.inquiry(at)))
    }

    fn may_know(&self, at: &Occasion<'_>) -> bool {
        R::may_know(&self.inquiry(at))
    }

    fn exists_for(&self, at: &Occasion<'_>) -> bool {
        R::exists_for(&self.inquiry(at))
    }

    fn may_name(&self, at: &Occasion<'_>, person: &str) -> bool {
        R::may_name(&self.inquiry(at), person)
    }

    fn may_know_owed(&self, at: &Occasion<'_>, owed: &Obligation) -> bool {
        R::may_know_owed(&self.inquiry(at), owed)
    }

    fn may_ask(&self, at: &Occasion<'_>, sharing: &Sharing) -> bool {
        R::may_ask(&self.inquiry(at), sharing)
    }

    fn may_have_receipt(&self, at: &Occasion<'_>, permission: &Permission) -> bool {
        R::may_have_receipt(&self.inquiry(at), permission)
    }

    fn may_hold(&self, at: &Occasion<'_>, entry: &Entry) -> bool {
        R::may_hold(&self.inquiry(at), entry)
    }

    fn may_erase(&self, at: &Occasion<'_>, erasure: Erasure, judgement: &mut Judgement) {
        R::may_erase(&self.inquiry(at), erasure, judgement);
    }

    fn standings(&self, at: &Occasion<'_>) -> Vec<Standing> {
        R::standings(&self.inquiry(at))
    }

    fn areas(&self, at: &Occasion<'_>) -> Vec<String> {
        R::areas(&self.inquiry(at))
    }

    fn taken_up(&self) -> Vec<TakenUp> {
        R::taken_up(&self.state)
    }

    fn own(&self) -> &dyn Any {
        &self.state
    }

    #[cfg(feature = "training")]
    fn into_own(self: Box<Self>) -> Box<dyn Any + Send + Sync> {
        Box::new(self.state)
    }
}
