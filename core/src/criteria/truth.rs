//! Three-valued logic: holds, fails, or not known yet.
use settlewell_macros::wire;

/// Whether a criterion holds, by Kleene's three-valued logic: what is unknown is never taken for false.
#[wire]
pub enum Truth {
    /// It holds whatever is still unknown.
    Holds,
    /// It fails whatever is still unknown.
    Fails,
    /// What is known does not settle it.
    Unknown,
}

impl Truth {
    /// The truth of the opposite; unknown stays unknown.
    ///
    /// ```
    /// # use settlewell::criteria::Truth;
    /// assert_eq!(Truth::Holds.not(), Truth::Fails);
    /// assert_eq!(Truth::Unknown.not(), Truth::Unknown);
    /// ```
    #[allow(clippy::should_implement_trait)]
    pub fn not(self) -> Self {
        match self {
            Self::Holds => Self::Fails,
            Self::Fails => Self::Holds,
            Self::Unknown => Self::Unknown,
        }
    }

    /// Whether it holds or fails.
    pub fn is_settled(self) -> bool {
        self != Self::Unknown
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Holds } else { Self::Fails }
    }
}
