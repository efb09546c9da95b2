//! Which answers make a difference: for each fact, values on every side of what is asked of it.
use super::arena::{Day, Leaf, Test};
use super::dates::Possible;
use super::definition::FactType;
use super::evaluate::View;
use super::facts::{FactTable, Slot};
use crate::arrange::Arrange;
use crate::calendar::CivilDate;

/// Above so many listed values, a fact with several choices is tried with one, all but one, all and none of
/// them, and no longer with every combination.
pub(super) const COMBINED: usize = 6;

/// Values for a fact, one from every range that the tests tell apart, given what the other facts are.
///
/// `before` is what is known of it already: a partly known date keeps to the days that it may be.
pub(super) fn candidates(
    view: View<'_>,
    table: &FactTable,
    leaves: &[(u32, &Leaf)],
    fact: u16,
    before: &Slot,
    as_of: CivilDate,
) -> Vec<Slot> {
    let Some(definition) = table.get(fact).map(|fact| &fact.definition) else { return Vec::new() };
    let tests = || leaves.iter().filter(|(_, leaf)| leaf.fact == fact).map(|(_, leaf)| &leaf.test);
    match definition.fact_type {
        FactType::Boolean => vec![Slot::Boolean(true), Slot::Boolean(false)],
        FactType::Number => {
            let mut numbers: Vec<i32> = tests()
                .flat_map(|test| match test {
                    Test::NumberFrom(min, max) => vec![*min, *max],
                    Test::NumberIn(listed) => listed.to_vec(),
                    _ => vec![0],
                })
                .flat_map(|number| [number.saturating_sub(1), number, number.saturating_add(1)])
                .collect();
            numbers.arrange();
            numbers.dedup();
            numbers.into_iter().map(Slot::Number).collect()
        }
        FactType::Text => {
            let mut texts: Vec<Box<str>> = tests()
                .flat_map(|test| match test {
                    Test::TextIn(listed) => listed.to_vec(),
                    _ => Vec::new(),
                })
                .collect();
            // Longer than every listed text, so it is none of them.
            let other = texts.iter().map(|text| text.len()).max().unwrap_or(0) + 1;
            texts.push("…".repeat(other).into());
            texts.into_iter().map(|text| Slot::Text(text.into())).collect()
        }
        FactType::Choice => choices(tests(), definition.values.len()).into_iter().map(Slot::Choice).collect(),
        FactType::Choices => {
            let listed = choices(tests(), definition.values.len());
            let sets: Vec<Vec<u16>> = if listed.len() <= COMBINED {
                (0..1usize << listed.len())
                    .map(|set| {
                        listed
                            .iter()
                            .enumerate()
                            .filter(|(i, _)| set >> i & 1 == 1)
                            .map(|(_, v)| *v)
                            .collect()
                    })
                    .collect()
            } else {
                let single = listed.iter().map(|value| vec![*value]);
                let without =
                    listed.iter().map(|value| listed.iter().copied().filter(|v| v != value).collect());
                single.chain(without).chain([listed.clone(), Vec::new()]).collect()
            };
            sets.into_iter().map(|set| Slot::Choices(set.into())).collect()
        }
        FactType::Date => dates(view, leaves, fact, before, as_of),
    }
}

/// The listed choices, and one that is not listed where there is one.
fn choices<'a>(tests: impl Iterator<Item = &'a Test>, values: usize) -> Vec<u16> {
    let mut listed: Vec<u16> = tests
        .flat_map(|test| match test {
            Test::ChoiceIn(listed) => listed.to_vec(),
            _ => Vec::new(),
        })
        .collect();
    listed.arrange();
    listed.dedup();
    let other =
        (0..values).filter_map(|value| u16::try_from(value).ok()).find(|value| !listed.contains(value));
    listed.extend(other);
    listed
}

fn dates(view: View<'_>, leaves: &[(u32, &Leaf)], fact: u16, before: &Slot, as_of: CivilDate) -> Vec<Slot> {
    let mut days = vec![as_of];
    let mut ends =
        |possible: Option<Possible>| days.extend(possible.into_iter().flat_map(|p| [p.first, p.last]));
    for (_, leaf) in leaves {
        let Test::Compare(_, day) = &leaf.test else { continue };
        if leaf.fact == fact {
            ends(view.day(day));
        }
        if let Day::Fact(other, by) = day
            && *other == fact
        {
            ends(view.day(&Day::Fact(leaf.fact, by.map(super::dates::Move::reversed))));
        }
    }
    let around = days.iter().flat_map(|day| [-400, -1, 0, 1, 400].map(|by| day.plus_days(by)));
    let mut days: Vec<CivilDate> = around.collect();
    if let Slot::Date(possible) = before {
        days.extend([possible.first, possible.last]);
        days.retain(|day| (possible.first..=possible.last).contains(day));
    }
    days.arrange();
    days.dedup();
    days.into_iter().map(|day| Slot::Date(Possible::only(day))).collect()
}
