//! What an organization chooses about permissions: how sensitive each element is, and what suffices for it.
use super::event::{Form, Ground};
use crate::calendar::{CivilDate, LocalText, Span, Unit};
use crate::problem::Problem;
use crate::wire::Role;
use settlewell_macros::wire;
use std::collections::BTreeMap;

/// A policy's part on permissions (`referrals.C.6`, `complaints.A.3`).
///
/// ```
/// use settlewell::permission::PermissionPolicy;
/// let policy: PermissionPolicy = serde_json::from_str(r#"{
///     "levels": { "ordinary": { "forms": ["oralWitnessed", "written"], "givers": ["self", "guardian"] } },
///     "elements": { "name": { "level": "ordinary", "identifies": true },
///                   "need": { "level": "ordinary" } }
/// }"#)?;
/// assert!(policy.problems("permission").is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[wire(document)]
#[derive(Default)]
pub struct PermissionPolicy {
    /// Levels of sensitivity, by name.
    pub levels: BTreeMap<String, SensitivityPolicy>,
    /// Elements of information, by name.
    pub elements: BTreeMap<String, ElementPolicy>,
    /// What a client is told a purpose is, by purpose. A purpose that is not here is shown by its name.
    pub purposes: BTreeMap<String, LocalText>,
    /// Combinations that together say who somebody is, by a name of the organization's choice.
    pub identifying_together: BTreeMap<String, Combination>,
    /// Grounds other than consent. One that is absent does not hold.
    pub grounds: Option<Grounds>,
    /// How long a permission holds that names no end, counted from its first day in calendar days, weeks,
    /// months or years. Absent, it holds until withdrawn.
    pub expires: Option<Span>,
    /// Whether a permission counts only when the person had a chance to raise concerns. Absent means yes.
    pub concerns_must_be_invited: Option<bool>,
    /// Whether the age of everybody who speaks for themselves must have been established. Absent means no:
    /// a person is taken for an adult unless the permission says otherwise.
    pub age_must_be_established: Option<bool>,
}

/// A level of sensitivity.
#[wire(document)]
#[derive(Default)]
pub struct SensitivityPolicy {
    /// The forms of permission that suffice.
    pub forms: Vec<Form>,
    /// Whose permission suffices.
    pub givers: Vec<GiverKind>,
    /// Whether a minor may decide alone. Absent means no.
    pub minor_alone: Option<bool>,
}

/// Who may give a permission.
#[wire]
pub enum GiverKind {
    /// The person, for themselves.
    #[serde(rename = "self")]
    Themselves,
    /// A parent or guardian.
    Guardian,
    /// Somebody who decides in their place.
    Substitute,
}

impl GiverKind {
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Themselves => "self",
            Self::Guardian => "guardian",
            Self::Substitute => "substitute",
        }
    }
}

/// An element of information.
#[wire(document)]
pub struct ElementPolicy {
    /// Its level of sensitivity.
    pub level: String,
    /// Whether it says who somebody is, all by itself. Absent means no.
    pub identifies: Option<bool>,
    /// What a client is told it is, by language: `en: your phone number`. Absent, its name is shown.
    pub label: Option<LocalText>,
}

/// Elements that together say who somebody is.
#[wire(document)]
pub struct Combination {
    /// The elements.
    pub elements: Vec<String>,
}

/// The grounds other than consent on which the organization shares at all.
#[wire(document)]
#[derive(Default)]
pub struct Grounds {
    /// A duty in law.
    pub legal_duty: Option<GroundPolicy>,
    /// Imminent danger to somebody.
    pub imminent_danger: Option<GroundPolicy>,
}

/// What holds when something is shared on a ground other than consent.
#[wire(document)]
#[derive(Default)]
pub struct GroundPolicy {
    /// Roles that may approve it.
    pub approved_by: Vec<Role>,
    /// The most that may be shared.
    pub elements: Vec<String>,
    /// Duties in law that count, as the organization writes them. Left out, any that is named.
    pub sources: Vec<String>,
    /// Within which time the person is told, when that is safe. Absent, as soon as it is safe.
    pub notice: Option<Span>,
}

impl PermissionPolicy {
    /// Everything that contradicts itself: names that nothing defines, levels for which nothing suffices,
    /// grounds that nobody could approve. `path` is where this part stands in the document.
    pub fn problems(&self, path: &str) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (name, level) in &self.levels {
            let empty = [("forms", level.forms.is_empty()), ("givers", level.givers.is_empty())];
            for (field, _) in empty.iter().filter(|(_, empty)| *empty) {
                problems.push(nothing(format!("{path}.levels.{name}.{field}")));
            }
        }
        for (name, element) in &self.elements {
            known(&element.level, &self.levels, format!("{path}.elements.{name}.level"), &mut problems);
        }
        for (name, together) in &self.identifying_together {
            let place = format!("{path}.identifyingTogether.{name}.elements");
            self.known_elements(&together.elements, &place, &mut problems);
            if together.elements.is_empty() {
                problems.push(nothing(place));
            }
        }
        let grounds = self.grounds.iter().flat_map(|grounds| {
            [("legalDuty", grounds.legal_duty.as_ref()), ("imminentDanger", grounds.imminent_danger.as_ref())]
        });
        for (name, ground) in grounds.filter_map(|(name, ground)| Some((name, ground?))) {
            let place = format!("{path}.grounds.{name}");
            self.known_elements(&ground.elements, &format!("{place}.elements"), &mut problems);
            let empty =
                [("approvedBy", ground.approved_by.is_empty()), ("elements", ground.elements.is_empty())];
            for (field, _) in empty.iter().filter(|(_, empty)| *empty) {
                problems.push(nothing(format!("{place}.{field}")));
            }
        }
        if let Some(span) = self.expires.filter(|span| matches!(span.unit, Unit::Hours | Unit::BusinessDays))
        {
            problems.push(
                Problem::new("policy.unit-not-usable", format!("{path}.expires"))
                    .found(span.to_string())
                    .expected("calendar days, weeks, months or years"),
            );
        }
        problems
    }

    /// The last day of a permission that names no end and holds from `start`.
    pub(super) fn expiry(&self, start: CivilDate) -> Option<CivilDate> {
        let span = self.expires?;
        let days = |each: u32| i32::try_from(span.count.saturating_mul(each)).unwrap_or(i32::MAX);
        Some(match span.unit {
            Unit::Months => start.plus_months(span.count),
            Unit::Years => start.plus_months(span.count.saturating_mul(12)),
            Unit::Weeks => start.plus_days(days(7)),
            // Hours and business days are refused when the policy is loaded.
            Unit::CalendarDays | Unit::Hours | Unit::BusinessDays => start.plus_days(days(1)),
        })
    }

    /// What the policy says of a ground, when it names it.
    pub(super) fn ground(&self, ground: Ground) -> Option<&GroundPolicy> {
        let grounds = self.grounds.as_ref()?;
        match ground {
            Ground::LegalDuty => grounds.legal_duty.as_ref(),
            Ground::ImminentDanger => grounds.imminent_danger.as_ref(),
        }
    }

    fn known_elements(&self, named: &[String], place: &str, problems: &mut Vec<Problem>) {
        for (index, element) in named.iter().enumerate() {
            known(element, &self.elements, format!("{place}[{index}]"), problems);
        }
    }

    /// The level of an element, when the policy knows both.
    pub(super) fn level(&self, element: &str) -> Option<&SensitivityPolicy> {
        self.levels.get(&self.elements.get(element)?.level)
    }
}

fn nothing(path: String) -> Problem {
    Problem::new("input.empty-list", path).found("[]").expected("at least one")
}

fn known<T>(found: &str, choices: &BTreeMap<String, T>, path: String, problems: &mut Vec<Problem>) {
    if !choices.contains_key(found) {
        let expected = choices.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
        problems.push(
            Problem::new("policy.unknown-name", path)
                .one_of(found, choices.keys().map(String::as_str))
                .expected(expected),
        );
    }
}
