//! The roles that people hold in a complaint.
use settlewell_macros::wire;

/// A role in the handling of one complaint.
#[wire]
pub enum ComplaintRole {
    /// Sees that the complaint is handled as policy says.
    Overseer,
    /// Finds out what happened.
    Investigator,
    /// Decides.
    DecisionMaker,
    /// Handles the appeal.
    AppealHandler,
    /// Tells the complainant.
    Messenger,
    /// Sees to the follow-up.
    FollowUpOwner,
}

impl ComplaintRole {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Overseer,
        Self::Investigator,
        Self::DecisionMaker,
        Self::AppealHandler,
        Self::Messenger,
        Self::FollowUpOwner,
    ];

    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overseer => "overseer",
            Self::Investigator => "investigator",
            Self::DecisionMaker => "decisionMaker",
            Self::AppealHandler => "appealHandler",
            Self::Messenger => "messenger",
            Self::FollowUpOwner => "followUpOwner",
        }
    }

    /// The role with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Whether whoever holds it weighs the complaint, and so must be neutral.
    pub fn judges(self) -> bool {
        matches!(self, Self::Overseer | Self::Investigator | Self::DecisionMaker | Self::AppealHandler)
    }
}
