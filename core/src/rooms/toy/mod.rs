//! A room in a few lines, to prove that the verbs come for nothing.
use crate::room::{Inquiry, Room, Said, Timelines};
use crate::reason::Judgement;
use crate::timeline::{Named, StageDefinition, TimelineDefinition};
use settlewell_macros::wire;

crate::rules! {
    /// Nothing is returned before it was lent.
    pub NOT_LENT = "toy.not-lent", refuses, cites ["framework.1.4"], with [];
}

/// What can happen to a borrowed thing.
#[wire(event)]
pub enum ToyEvent {
    /// It was lent.
    Lent {},
    /// It came back.
    Returned {},
}

/// What the organization chooses.
#[wire(document)]
pub struct ToyPolicy {
    /// Its stages.
    #[serde(default)]
    pub stages: Named<StageDefinition>,
}

/// What anybody may see.
#[wire]
pub struct ToyView {
    /// Whether it is out.
    pub out: bool,
}

/// The room.
pub struct Toy;

impl Room for Toy {
    type Policy = ToyPolicy;
    type Event = ToyEvent;
    type State = bool;
    type View = ToyView;
    const NAME: &'static str = "toy";
    const KINDS: &'static [&'static str] = ToyEvent::KINDS;
    const OPENING: &'static [&'static str] = &["lent"];
    const RULES: &'static [&'static crate::reason::Rule] = ALL;

    fn kind(event: &ToyEvent) -> &'static str {
        event.kind()
    }
    fn apply(out: &mut bool, said: Said<'_, ToyEvent>) {
        *out = matches!(said.event, ToyEvent::Lent {});
    }
    fn timelines(policy: &ToyPolicy) -> Timelines {
        let base = TimelineDefinition { stages: policy.stages.clone(), ..TimelineDefinition::default() };
        Timelines { base, tracks: Vec::new() }
    }
    fn check(inquiry: &Inquiry<'_, Self>, said: Said<'_, ToyEvent>, judgement: &mut Judgement) {
        if matches!(said.event, ToyEvent::Returned {}) && !inquiry.state {
            judgement.refuse(&NOT_LENT, []);
        }
    }
    fn view(inquiry: &Inquiry<'_, Self>) -> ToyView {
        ToyView { out: *inquiry.state }
    }
}
