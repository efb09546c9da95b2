//! Sorting and gathering in little code. The standard library compiles a whole sort for every type it sorts, and
//! one more for every tree that is collected; here one sort of positions serves all types.
use std::cmp::Ordering;

/// Puts the items of a slice in order. Equal items keep their order.
pub(crate) trait Arrange<T> {
    /// In the order of the items.
    fn arrange(&mut self)
    where
        T: Ord;

    /// In the order that a comparison gives.
    fn arrange_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// In the order of a key, which is made once for each item.
    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> Arrange<T> for [T] {
    fn arrange(&mut self)
    where
        T: Ord,
    {
        self.arrange_by(T::cmp);
    }

    fn arrange_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let order = order(self.len(), &mut |a, b| match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Ordering::Equal,
        });
        follow(order, &mut |a, b| self.swap(a, b));
    }

    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let order = order(keys.len(), &mut |a, b| keys.get(a).cmp(&keys.get(b)));
        follow(order, &mut |a, b| self.swap(a, b));
    }
}

/// So many items are put in order by insertion, in place: most lists of an answer are no longer.
const FEW: usize = 12;

/// The positions of so many items in the order of the items: a merge sort that begins with the runs that are in order
/// already. Nothing, where all are: most are.
fn order(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    if (1..length).all(|n| compare(n - 1, n) != Ordering::Greater) {
        return Vec::new();
    }
    let mut sorted: Vec<usize> = (0..length).collect();
    if length <= FEW {
        for end in 1..length {
            for at in (1..=end).rev() {
                let (Some(&before), Some(&here)) = (sorted.get(at - 1), sorted.get(at)) else { break };
                if compare(before, here) != Ordering::Greater {
                    break;
                }
                sorted.swap(at - 1, at);
            }
        }
        return sorted;
    }
    let mut ends: Vec<usize> = (1..length).filter(|n| compare(n - 1, *n) == Ordering::Greater).collect();
    ends.push(length);
    while ends.len() > 1 {
        let mut merged = Vec::with_capacity(length);
        let mut merged_ends = Vec::new();
        for pair in ends.chunks(2) {
            let end = pair.last().copied().unwrap_or(length);
            let whole = sorted.get(merged.len()..end).unwrap_or_default();
            let middle = pair.first().map_or(0, |middle| middle - merged.len());
            let (left, right) = whole.split_at(middle.min(whole.len()));
            let (mut left, mut right) = (left.iter().copied().peekable(), right.iter().copied().peekable());
            loop {
                let next = match (left.peek(), right.peek()) {
                    (Some(a), Some(b)) if compare(*b, *a) == Ordering::Less => right.next(),
                    (Some(_), _) => left.next(),
                    (None, _) => right.next(),
                };
                let Some(next) = next else { break };
                merged.push(next);
            }
            merged_ends.push(end);
        }
        (sorted, ends) = (merged, merged_ends);
    }
    sorted
}

/// Swaps items until each position holds the item that the order names for it.
fn follow(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        while let Some(place) = order.get_mut(at) {
            let from = std::mem::replace(place, at);
            if from == start {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

/// Collects one by one: for trees, of which `collect` would sort a list first.
pub(crate) trait Gather: Iterator + Sized {
    /// Everything that is left.
    fn gather<C: Default + Extend<Self::Item>>(self) -> C {
        let mut all = C::default();
        self.for_each(|item| all.extend([item]));
        all
    }
}

impl<I: Iterator> Gather for I {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_order_is_that_of_a_stable_sort(items in prop::collection::vec((0..9u8, any::<u8>()), 0..70)) {
            let (mut ours, mut keyed, mut theirs) = (items.clone(), items.clone(), items.clone());
            ours.arrange_by(|a, b| a.0.cmp(&b.0));
            keyed.arrange_by_key(|item| item.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(&ours, &theirs);
            prop_assert_eq!(&keyed, &theirs);
            ours.arrange();
            theirs.sort();
            prop_assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn a_tree_is_gathered_in_order() {
        let tree: std::collections::BTreeSet<u8> = [3, 1, 2, 3].into_iter().gather();
        assert_eq!(tree.into_iter().collect::<Vec<_>>(), [1, 2, 3]);
    }
}
