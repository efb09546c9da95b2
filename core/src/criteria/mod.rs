//! Conditions over facts: three-valued, explained, with the questions still to ask.
//!
//! An organization names conditions over named, typed facts (`criteria:` in its policy) and uses them wherever
//! something depends: which track, warm or cold, how long. A fact that is not known is *unknown*, never false:
//! a criterion [holds, fails](Truth) or is not settled, and then its [`Explanation`] asks the fewest
//! [questions](Question) that could settle it.
//!
//! - [`Expression`], [`FactDefinition`]: what a policy writes
//! - [`CriteriaSet`]: all of it compiled and checked, once
//! - [`Facts`], [`FactSet`]: what is known of one matter, as written and as read
mod arena;
mod atoms;
mod candidates;
mod compile;
mod dates;
mod declare;
mod definition;
mod evaluate;
mod explain;
mod expression;
mod facts;
mod reach;
#[cfg(feature = "schema")]
mod schema;
mod set;
mod settle;
#[cfg(test)]
mod tests;
mod truth;
mod value;

pub use crate::reason::Question;
pub use definition::{FactDefinition, FactType};
pub use explain::{Explanation, Weighed};
pub use expression::{DateOperand, Expression, FactDate, FactTest};
pub(crate) use facts::KnownFacts;
pub use facts::{AS_OF, FactId, FactSet};
pub use set::{CriteriaSet, CriterionId};
pub use truth::Truth;
pub use value::{FactValue, Facts};
