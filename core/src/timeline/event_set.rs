//! A few events of one vocabulary.

/// How many events, milestones included, a timeline can tell apart.
pub(super) const MOST_EVENTS: usize = 256;

/// A set of events, asked in constant time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct EventSet([u64; MOST_EVENTS / 64]);

impl EventSet {
    pub(super) fn add(&mut self, event: u16) {
        if let Some(word) = self.0.get_mut(usize::from(event / 64)) {
            *word |= 1 << (event % 64);
        }
    }

    pub(super) fn has(&self, event: u16) -> bool {
        self.0.get(usize::from(event / 64)).is_some_and(|word| word >> (event % 64) & 1 == 1)
    }

    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(one, two)| one & two != 0)
    }

    pub(super) fn join(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(one, two)| *one |= two);
    }
}
