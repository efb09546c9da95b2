//! Rules: what the library can say of an act or a record, each with a code that never changes its meaning.
use super::element::is_element;
use super::sentences::Sentences;
use super::template::{Seen, inspect};
use crate::problem::{InputError, Problem, nearest};
use settlewell_macros::wire;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What a rule does to a decision, from the mildest to the strongest.
#[wire]
pub enum Effect {
    /// Says that something may be done, and why.
    Permits,
    /// Tells something that is good to know.
    Informs,
    /// Notices something that a person should look at: a finding.
    Notes,
    /// A finding that creates work in another room.
    Signals,
    /// The act waits for a person's approval.
    NeedsApproval,
    /// The act waits for something that is not known yet.
    NeedsInformation,
    /// The act is not allowed.
    Refuses,
}

impl Effect {
    /// The name, as in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Permits => "permits",
            Self::Informs => "informs",
            Self::Notes => "notes",
            Self::Signals => "signals",
            Self::NeedsApproval => "needsApproval",
            Self::NeedsInformation => "needsInformation",
            Self::Refuses => "refuses",
        }
    }
}

/// One rule. Declared with [`rules!`](macro@crate::rules), once, as a `static`.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// The code, such as `complaint.neutrality.not-respondent`. Its sentence has the same name with hyphens.
    pub code: &'static str,
    /// What the rule does to a decision.
    pub effect: Effect,
    /// The elements of the guidelines that it comes from, by id.
    pub elements: &'static [&'static str],
    /// The parameters that its sentence may use, each of which is always given.
    pub with: &'static [&'static str],
    /// Where its sentence stands among the built-in ones, once it was looked up.
    #[doc(hidden)]
    pub place: Place,
}

/// Where a sentence stands, remembered: it is always looked up the same, so that it makes no difference.
#[doc(hidden)]
#[derive(Debug)]
pub struct Place(AtomicUsize);

impl Place {
    /// Not looked up yet.
    pub const fn unknown() -> Self {
        Self(AtomicUsize::new(usize::MAX))
    }

    /// The place, looked up the first time.
    pub(super) fn known_or(&self, look: impl FnOnce() -> Option<usize>) -> Option<usize> {
        let known = self.0.load(Ordering::Relaxed);
        if known != usize::MAX {
            return Some(known);
        }
        look().inspect(|place| self.0.store(*place, Ordering::Relaxed))
    }
}

impl PartialEq for Place {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Place {}

/// Declares rules: one `static` for each, and `ALL` with every one of them in order.
///
/// An element that does not exist does not compile. The effect is the name of an [`Effect`] as in JSON.
///
/// ```
/// settlewell::rules! {
///     /// Nobody investigates a complaint about themselves.
///     pub NOT_RESPONDENT = "complaint.neutrality.not-respondent", refuses,
///         cites ["complaints.A.2.2", "complaints.A.2.5"], with [person, role];
/// }
/// assert_eq!(NOT_RESPONDENT.with, ["person", "role"]);
/// assert_eq!(ALL.len(), 1);
/// ```
#[macro_export]
macro_rules! rules {
    ($(
        $(#[$doc:meta])* pub $name:ident = $code:literal, $effect:ident,
        cites [$($element:literal),* $(,)?], with [$($parameter:ident),* $(,)?];
    )*) => {
        $(
            $($crate::rules!(@element $element);)*
            #[doc = concat!("The rule `", $code, "`.\n\n")]
            $(#[$doc])*
            pub static $name: $crate::reason::Rule = $crate::reason::Rule {
                code: $code,
                effect: $crate::rules!(@effect $effect),
                elements: &[$($element),*],
                with: &[$(stringify!($parameter)),*],
                place: $crate::reason::Place::unknown(),
            };
        )*
        /// Every rule declared here, in order.
        pub static ALL: &[&$crate::reason::Rule] = &[$(&$name),*];
    };
    (@element $element:literal) => {
        const _: () = assert!($crate::reason::is_element($element), concat!("no such element: ", $element));
    };
    (@effect permits) => { $crate::reason::Effect::Permits };
    (@effect informs) => { $crate::reason::Effect::Informs };
    (@effect notes) => { $crate::reason::Effect::Notes };
    (@effect signals) => { $crate::reason::Effect::Signals };
    (@effect needsApproval) => { $crate::reason::Effect::NeedsApproval };
    (@effect needsInformation) => { $crate::reason::Effect::NeedsInformation };
    (@effect refuses) => { $crate::reason::Effect::Refuses };
}

/// How many rules there are in several tables.
#[allow(dead_code, reason = "not every room has its rules in several tables")]
pub(crate) const fn number(mut tables: &[&[&'static Rule]]) -> usize {
    let mut number = 0;
    while let [table, others @ ..] = tables {
        number += table.len();
        tables = others;
    }
    number
}

/// Several tables of rules as one, for a room whose rules stand beside what reads them. `N` is the [`number`] of all.
#[allow(dead_code, reason = "not every room has its rules in several tables")]
pub(crate) const fn joined<const N: usize>(mut tables: &[&[&'static Rule]]) -> [&'static Rule; N] {
    static NONE: Rule =
        Rule { code: "", effect: Effect::Informs, elements: &[], with: &[], place: Place::unknown() };
    assert!(number(tables) == N, "the number is not that of all tables");
    let mut all: [&'static Rule; N] = [&NONE; N];
    let mut left: &mut [&'static Rule] = &mut all;
    while let [table, others @ ..] = tables {
        tables = others;
        let mut table: &[&'static Rule] = table;
        while let [next, rest @ ..] = table {
            table = rest;
            let [place, after @ ..] = left else { break };
            *place = next;
            left = after;
        }
    }
    all
}

/// Checks a list of rules: each has a code of its own in the right form, elements that exist, and a sentence
/// that uses no parameter which the rule does not give. For tests.
///
/// # Errors
/// Every fault found.
pub fn verify_rules(rules: &[&Rule]) -> Result<(), InputError> {
    let mut problems = Vec::new();
    for (position, rule) in rules.iter().enumerate() {
        let well_formed = rule.code.split('.').count() >= 2
            && rule
                .code
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte));
        if !well_formed {
            problems.push(Problem::new("rule.code", rule.code).expected("room.topic.name"));
        }
        // Two codes that differ only in dots and hyphens would share a sentence.
        let id = |code: &str| code.replace('.', "-");
        if rules.iter().take(position).any(|other| id(other.code) == id(rule.code)) {
            problems.push(Problem::new("rule.code-twice", rule.code));
        }
        for element in rule.elements.iter().filter(|element| !is_element(element)) {
            problems.push(Problem::new("rule.unknown-element", rule.code).found(*element));
        }
        match Sentences::english().template(rule.code) {
            None => problems.push(Problem::new("rule.no-sentence", rule.code)),
            Some(template) => {
                inspect(template, &mut |seen| {
                    if let Seen::Variable(name) = seen
                        && !rule.with.contains(&name)
                    {
                        let mut problem = Problem::new("rule.undeclared-parameter", rule.code).found(name);
                        problem.nearest = nearest(name, rule.with.iter().copied()).map(str::to_owned);
                        problems.push(problem);
                    }
                });
            }
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
}
