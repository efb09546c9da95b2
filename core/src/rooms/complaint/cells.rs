//! Numbers that could say who somebody was are left out, and so are those that would give such a number away.
use super::figures::ComplaintCount;
use std::collections::BTreeMap;

/// How small a number may be before it is left out. None at all says nothing of anyone, and is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cells {
    pub(super) smallest: u32,
}

impl Cells {
    /// A number that stands by itself.
    pub(super) fn number(self, count: usize) -> Option<u32> {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        (!self.hides(count)).then_some(count)
    }

    /// A part of a whole: left out as well where the whole is, and where what it leaves of the whole is too small.
    pub(super) fn part(self, part: usize, whole: usize) -> Option<u32> {
        let rest = whole.saturating_sub(part);
        self.number(whole).and(self.number(rest)).and(self.number(part))
    }

    /// A part of a whole in percent, left out where the part is.
    pub(super) fn percent(self, part: usize, whole: usize) -> Option<u32> {
        let part = self.part(part, whole).filter(|_| whole > 0)? as usize;
        u32::try_from((part * 200 + whole) / (whole * 2)).ok()
    }

    /// The middle of some numbers; of two in the middle, the smaller. Left out where there are few.
    pub(super) fn median(self, numbers: &[u32]) -> Option<u32> {
        self.number(numbers.len()).and(super::figures::median(numbers))
    }

    /// Counts by name. What is left out must not follow from the rest: where all that is left out comes to less than
    /// the smallest cell, the next smallest goes too. `whole` is how many there are with or without a name, where
    /// somebody can know.
    pub(super) fn counts<'n>(
        self,
        names: impl Iterator<Item = &'n str>,
        whole: Option<usize>,
    ) -> Vec<ComplaintCount> {
        let mut by_name: BTreeMap<&str, u32> = BTreeMap::new();
        for name in names {
            *by_name.entry(name).or_default() += 1;
        }
        let counts: Vec<u32> = by_name.values().copied().collect();
        let shown = self.shown(&counts, whole.map(|whole| u32::try_from(whole).unwrap_or(u32::MAX)));
        let named = by_name.into_iter().zip(shown);
        named
            .map(|((name, count), shown)| ComplaintCount {
                name: name.to_owned(),
                count: shown.then_some(count),
            })
            .collect()
    }

    /// Which of the parts of a whole can be shown.
    pub(super) fn shown(self, counts: &[u32], whole: Option<u32>) -> Vec<bool> {
        let mut shown: Vec<bool> = counts.iter().map(|count| !self.hides(*count)).collect();
        let nameless = whole.unwrap_or(0).saturating_sub(counts.iter().sum());
        loop {
            let of = |hidden: bool| {
                counts.iter().zip(&shown).enumerate().filter(move |(_, (_, shown))| **shown != hidden)
            };
            let left_out = nameless + of(true).map(|(_, (count, _))| *count).sum::<u32>();
            if !self.hides(left_out) {
                return shown;
            }
            let next = of(false).filter(|(_, (count, _))| **count > 0).min_by_key(|(_, (count, _))| **count);
            let Some(place) = next.map(|(place, _)| place) else { return shown };
            if let Some(one) = shown.get_mut(place) {
                *one = false;
            }
        }
    }

    fn hides(self, count: u32) -> bool {
        count > 0 && count < self.smallest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIVE: Cells = Cells { smallest: 5 };

    #[test]
    fn a_part_whose_rest_is_small_is_left_out() {
        assert_eq!((FIVE.part(15, 17), FIVE.part(12, 17), FIVE.part(17, 17)), (None, Some(12), Some(17)));
        assert_eq!((FIVE.part(2, 17), FIVE.part(0, 17), FIVE.part(0, 3)), (None, Some(0), None));
        assert_eq!((FIVE.percent(12, 17), FIVE.percent(15, 17), FIVE.percent(0, 0)), (Some(71), None, None));
    }

    #[test]
    fn what_is_left_out_does_not_follow_from_the_rest() {
        // 2 alone would follow from the total, and 1 and 1 together would too.
        assert_eq!(FIVE.shown(&[9, 6, 2], None), [true, false, false]);
        assert_eq!(FIVE.shown(&[9, 1, 1, 6], None), [true, false, false, false]);
        // 2 and 3 could each be anything from 1 to 4.
        assert_eq!(FIVE.shown(&[9, 2, 3], None), [true, false, false]);
        // Two that came in by nobody knows which way.
        assert_eq!(FIVE.shown(&[9, 6], Some(17)), [true, false]);
        assert_eq!(FIVE.shown(&[9, 0], Some(9)), [true, true]);
        assert_eq!(FIVE.shown(&[3], None), [false]);
    }
}
