//! Plural categories as data, in the notation of the Unicode CLDR tables: `n % 100 = 3..10`.
//!
//! Our numbers are whole, so the operands of fractions (`v`, `w`, `f`, `t`, `c`, `e`) are zero: a rule can be
//! copied from the CLDR tables as it stands. This file is also part of the compiler of words, and so uses
//! nothing but the standard library.

/// The categories that a rule can give, besides `other`.
pub const CATEGORIES: [&str; 5] = ["zero", "one", "two", "few", "many"];

/// Whether a number falls under a rule; `None` when the rule cannot be read.
///
/// ```text
/// holds("n % 10 = 2..4 and n % 100 != 12..14", 23) == Some(true)
/// ```
pub fn holds(rule: &str, number: u64) -> Option<bool> {
    let mut any = false;
    for alternative in rule.split(" or ") {
        let mut all = true;
        for relation in alternative.split(" and ") {
            all &= relates(relation, number)?;
        }
        any |= all;
    }
    Some(any)
}

/// Whether a rule can be read.
pub fn is_rule(rule: &str) -> bool {
    holds(rule, 1).is_some()
}

fn relates(relation: &str, number: u64) -> Option<bool> {
    let (operand, ranges, wanted) = match relation.split_once("!=") {
        Some((operand, ranges)) => (operand, ranges, false),
        None => relation.split_once('=').map(|(operand, ranges)| (operand, ranges, true))?,
    };
    let (name, modulus) = match operand.split_once('%') {
        Some((name, modulus)) => (name, Some(modulus.trim().parse::<u64>().ok().filter(|m| *m > 0)?)),
        None => (operand, None),
    };
    let value = match name.trim() {
        "n" | "i" => number,
        "v" | "w" | "f" | "t" | "c" | "e" => 0,
        _ => return None,
    };
    let value = modulus.map_or(Some(value), |modulus| value.checked_rem(modulus))?;
    let mut within = false;
    for range in ranges.split(',') {
        let (low, high) = range.split_once("..").unwrap_or((range, range));
        let (low, high) = (low.trim().parse::<u64>().ok()?, high.trim().parse::<u64>().ok()?);
        within |= (low..=high).contains(&value);
    }
    Some(within == wanted)
}
