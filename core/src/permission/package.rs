//! What may actually leave: packages are worked out here, never put together by hand.
use super::because::{Because, add, in_words};
use super::event::{InformationElement, PermissionId, Shared};
use super::ground::{least, obstacles};
use super::ledger::{Held, Ledger};
use super::policy::PermissionPolicy;
use super::rules;
use super::sharing::{Covered, Sharing};
use crate::calendar::CivilDate;
use crate::reason::{Reason, Sentences};
use settlewell_macros::wire;

/// What may leave and what stays, of all that somebody wanted to share.
#[wire]
#[derive(Default)]
pub struct Package {
    /// What may leave, in the order in which it was wanted. Nothing else may.
    pub included: Vec<PackagedElement>,
    /// What stays here, and why.
    pub withheld: Vec<WithheldElement>,
}

/// An element that may leave.
#[wire]
pub struct PackagedElement {
    /// The element.
    pub element: InformationElement,
    /// The permissions that cover it; empty when it rests on another ground, or identifies nobody.
    pub permissions: Vec<PermissionId>,
    /// The last day on which it may leave, when there is one.
    pub until: Option<CivilDate>,
}

/// An element that stays.
#[wire]
pub struct WithheldElement {
    /// The element.
    pub element: InformationElement,
    /// Why.
    pub because: Vec<Reason>,
}

/// Whether some elements say who somebody is.
#[wire]
pub struct Identification {
    /// Whether they do, alone or together.
    pub identifies: bool,
    /// Which do.
    pub because: Vec<Reason>,
}

/// Whether these elements, once they are together in one hand, say who somebody is (`referrals.C.6.2`).
///
/// An element that the policy does not list is taken to identify.
///
/// ```
/// use settlewell::permission::{PermissionPolicy, identifies};
/// use settlewell::reason::Sentences;
/// let policy: PermissionPolicy = serde_json::from_str(r#"{
///     "levels": { "ordinary": { "forms": ["written"], "givers": ["self"] } },
///     "elements": { "country": { "level": "ordinary" }, "arrival": { "level": "ordinary" } },
///     "identifyingTogether": { "journey": { "elements": ["country", "arrival"] } }
/// }"#)?;
/// let english = Sentences::english();
/// assert!(!identifies(&["country".into()], &policy, english).identifies);
/// let both = identifies(&["country".into(), "arrival".into()], &policy, english);
/// assert_eq!(both.because[0].code, "permission.identifies.together");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn identifies(
    elements: &[InformationElement],
    policy: &PermissionPolicy,
    sentences: &Sentences,
) -> Identification {
    let (mut said, mut together): (Vec<Because>, Vec<&InformationElement>) = (Vec::new(), Vec::new());
    for element in elements {
        add(&mut said, alone(element, policy).or_else(|| completes(element, &together, policy)));
        together.push(element);
    }
    Identification { identifies: !said.is_empty(), because: in_words(&said, sentences) }
}

impl Ledger {
    /// What may leave on consent: each wanted element that active permissions cover.
    ///
    /// An element of which it is not known whether it is covered stays here too.
    pub fn package(
        &self,
        wanted: &Sharing,
        on: CivilDate,
        policy: &PermissionPolicy,
        sentences: &Sentences,
    ) -> Package {
        let mut package = Package::default();
        for element in distinct(&wanted.elements) {
            let found = self.element(wanted, element, on, policy, None);
            if found.covered == Covered::Covered {
                package.include(element, found.permissions, found.until);
            } else {
                package.withhold(element, &found.because, sentences);
            }
        }
        package
    }

    /// What may leave for an anonymous inquiry: nothing that says who somebody is, alone, together with the rest
    /// of the package, or together with what the same recipient was told before; and nothing that the person
    /// refused. Of a combination, the element wanted last stays.
    pub fn anonymous_package(
        &self,
        wanted: &Sharing,
        on: CivilDate,
        policy: &PermissionPolicy,
        sentences: &Sentences,
    ) -> Package {
        let mut package = Package::default();
        let mut known: Vec<&InformationElement> = self
            .shared
            .iter()
            .filter(|held| told_to(held, wanted))
            .flat_map(|held| &held.said.sharing.elements)
            .collect();
        for element in distinct(&wanted.elements) {
            let identifying = alone(element, policy).or_else(|| completes(element, &known, policy));
            let found = self.element(wanted, element, on, policy, None);
            let covered = found.covered == Covered::Covered;
            let refused = || if covered { None } else { self.refusal_of(wanted, element, on) };
            if let Some(because) = identifying.or_else(refused) {
                package.withhold(element, &[because], sentences);
                continue;
            }
            known.push(element);
            package.include(element, found.permissions, found.until);
        }
        package
    }

    /// What may leave on the basis that a sharing names. On a ground other than consent, that is the least that
    /// the policy sets, once an allowed role has approved; on consent, what that one permission covers.
    pub fn package_on(
        &self,
        wanted: &Shared,
        on: CivilDate,
        policy: &PermissionPolicy,
        sentences: &Sentences,
    ) -> Package {
        let mut package = Package::default();
        let sharing = &wanted.sharing;
        let Some((ground, _)) = wanted.basis.ground() else {
            let super::Basis::Permission { id } = &wanted.basis else { return package };
            for element in distinct(&sharing.elements) {
                let found = self.element(sharing, element, on, policy, Some(id));
                if found.covered == Covered::Covered {
                    package.include(element, found.permissions, found.until);
                } else {
                    package.withhold(element, &found.because, sentences);
                }
            }
            return package;
        };
        let (held_up, allowed) = (obstacles(&wanted.basis, policy), least(sharing, ground, policy));
        for element in distinct(&sharing.elements) {
            if !held_up.is_empty() {
                package.withhold(element, &held_up, sentences);
            } else if allowed.contains(&element.as_str()) {
                package.include(element, Vec::new(), None);
            } else {
                let because =
                    Because::of(&rules::GROUND_LEAST, [("element", element), ("ground", &ground.name())]);
                package.withhold(element, &[because], sentences);
            }
        }
        package
    }
}

impl Package {
    fn include(
        &mut self,
        element: &InformationElement,
        permissions: Vec<PermissionId>,
        until: Option<CivilDate>,
    ) {
        self.included.push(PackagedElement { element: element.clone(), permissions, until });
    }

    fn withhold(&mut self, element: &InformationElement, because: &[Because], sentences: &Sentences) {
        let because = in_words(because, sentences);
        self.withheld.push(WithheldElement { element: element.clone(), because });
    }
}

fn distinct(elements: &[InformationElement]) -> impl Iterator<Item = &InformationElement> {
    let before = |at: usize| elements.get(..at).unwrap_or_default();
    elements
        .iter()
        .enumerate()
        .filter(move |(at, element)| !before(*at).contains(element))
        .map(|(_, element)| element)
}

/// Why an element says who somebody is, all by itself.
fn alone(element: &InformationElement, policy: &PermissionPolicy) -> Option<Because> {
    match policy.elements.get(element.as_str()) {
        None => Some(Because::of(&rules::IDENTIFIES_UNLISTED, [("element", element)])),
        Some(chosen) if chosen.identifies.unwrap_or(false) => {
            Some(Because::of(&rules::IDENTIFIES_ALONE, [("element", element)]))
        }
        Some(_) => None,
    }
}

/// Why an element says who somebody is, together with others that are known.
fn completes(
    element: &InformationElement,
    known: &[&InformationElement],
    policy: &PermissionPolicy,
) -> Option<Because> {
    let has = |name: &String| name == element.as_str() || known.iter().any(|known| known.as_str() == name);
    let mut combinations = policy.identifying_together.values();
    let complete = combinations.find(|combination| {
        combination.elements.iter().any(|name| name == element.as_str())
            && combination.elements.iter().all(has)
    })?;
    let others = complete.elements.iter().filter(|name| *name != element.as_str());
    let others = others.map(String::as_str).collect::<Vec<_>>().join(", ");
    Some(Because::of(&rules::IDENTIFIES_TOGETHER, [("element", element), ("others", &others)]))
}

/// Whether the recipient already knows something of the same people from an earlier sharing.
fn told_to(held: &Held<Shared>, wanted: &Sharing) -> bool {
    let told = &held.said.sharing;
    let knows = |one: &Sharing, other: &Sharing| {
        one.recipient == other.recipient
            || one.known_as.iter().flatten().any(|known| *known == other.recipient)
    };
    let same_people = told.about.is_empty()
        || wanted.about.is_empty()
        || told.about.iter().any(|person| wanted.about.contains(person));
    same_people
        && (told.recipient == (super::Recipient::Anyone {}) || knows(told, wanted) || knows(wanted, told))
}
