//! Whether the permissions in a ledger cover a sharing on a day.
use super::because::{Because, add, in_words};
use super::event::{InformationElement, Permission, PermissionId};
use super::ledger::{Held, Ledger, PermissionAnswer};
use super::policy::PermissionPolicy;
use super::rules;
use super::sharing::{Coverage, Covered, ElementCoverage, Sharing};
use super::weigh::{Cell, Found, earlier};
use crate::calendar::CivilDate;
use crate::reason::{Judgement, Sentences};

impl Ledger {
    /// Whether permissions cover a sharing on a day, element by element, with reasons in words.
    ///
    /// Only what was said until that day counts, and a withdrawal counts from its own date. An element is covered
    /// when for everybody whom it concerns one permission covers it. What nobody has established makes the answer
    /// [`Covered::Unknown`], never a guess. A ground other than consent plays no part: see [`Ledger::judge`].
    pub fn covers(
        &self,
        sharing: &Sharing,
        on: CivilDate,
        policy: &PermissionPolicy,
        sentences: &Sentences,
    ) -> Coverage {
        let elements: Vec<ElementCoverage> = sharing
            .elements
            .iter()
            .map(|element| {
                let found = self.element(sharing, element, on, policy, None);
                ElementCoverage {
                    element: element.clone(),
                    covered: found.covered,
                    permissions: found.permissions,
                    until: found.until,
                    reasons: in_words(&found.because, sentences),
                }
            })
            .collect();
        Coverage {
            covered: elements.iter().map(|element| element.covered).min().unwrap_or(Covered::Unknown),
            until: elements.iter().filter_map(|element| element.until).min(),
            reasons: in_words(&nothing_named(sharing), sentences),
            elements,
        }
    }

    /// The same answer without its reasons: for many questions at once.
    pub fn covered(&self, sharing: &Sharing, on: CivilDate, policy: &PermissionPolicy) -> Covered {
        let each =
            sharing.elements.iter().map(|element| self.element(sharing, element, on, policy, None).covered);
        each.min().unwrap_or(Covered::Unknown)
    }

    /// Says in a room's judgement whether permissions cover a sharing.
    pub fn judge_coverage(
        &self,
        sharing: &Sharing,
        on: CivilDate,
        policy: &PermissionPolicy,
        judgement: &mut Judgement,
    ) {
        self.say_coverage(sharing, on, policy, None).iter().for_each(|because| because.tell(judgement));
    }

    pub(super) fn say_coverage(
        &self,
        sharing: &Sharing,
        on: CivilDate,
        policy: &PermissionPolicy,
        only: Option<&PermissionId>,
    ) -> Vec<Because> {
        let mut said = nothing_named(sharing);
        for element in &sharing.elements {
            add(&mut said, self.element(sharing, element, on, policy, only).because);
        }
        said
    }

    /// One element, for everybody whom the sharing concerns; `only` looks at a single permission.
    pub(super) fn element(
        &self,
        sharing: &Sharing,
        element: &InformationElement,
        on: CivilDate,
        policy: &PermissionPolicy,
        only: Option<&PermissionId>,
    ) -> Found {
        let mut whole =
            Found { covered: Covered::Covered, permissions: Vec::new(), until: None, because: Vec::new() };
        let people = sharing.about.iter().map(Some).chain(sharing.about.is_empty().then_some(None));
        for person in people {
            let found = self.cell(&Cell { sharing, element, person, on, policy }, only);
            whole.covered = whole.covered.min(found.covered);
            whole.until = earlier(whole.until, found.until);
            for permission in found.permissions {
                if !whole.permissions.contains(&permission) {
                    whole.permissions.push(permission);
                }
            }
            add(&mut whole.because, found.because);
        }
        if whole.covered != Covered::Covered {
            (whole.permissions, whole.until) = (Vec::new(), None);
        }
        whole
    }

    fn cell(&self, cell: &Cell<'_>, only: Option<&PermissionId>) -> Found {
        let mut best: Option<Found> = None;
        let looked_at = self.permissions.iter().filter(|held| only.is_none_or(|id| held.said.1.id == *id));
        for found in looked_at.filter_map(|held| self.under_its_id(cell, held)) {
            match &mut best {
                Some(known) if known.covered > found.covered => {}
                Some(known) if known.covered < found.covered => *known = found,
                // Of two permissions that cover it, the one that holds longer.
                Some(known) if found.covered == Covered::Covered => {
                    if known.until.is_some_and(|until| found.until.is_none_or(|other| other > until)) {
                        *known = found;
                    }
                }
                Some(known) => add(&mut known.because, found.because),
                None => best = Some(found),
            }
        }
        best.unwrap_or_else(|| cell.nobody_said_yes(self))
    }

    /// What a permission does for a cell. Where others were noted under its id, nobody can tell which was meant: only
    /// what each of them lets through.
    fn under_its_id(&self, cell: &Cell<'_>, held: &Held<(PermissionAnswer, Permission)>) -> Option<Found> {
        let mut least = self.weigh(cell, held)?;
        let others =
            self.permissions.iter().filter(|other| *other != held && other.said.1.id == held.said.1.id);
        for other in others {
            let found = self.weigh(cell, other)?;
            let ends_first =
                found.covered == least.covered && earlier(found.until, least.until) != least.until;
            if found.covered < least.covered || ends_first {
                least = found;
            }
        }
        Some(least)
    }
}

fn nothing_named(sharing: &Sharing) -> Vec<Because> {
    let nothing = sharing.elements.is_empty();
    let say = || Because::of(&rules::SOMETHING_NAMED, [("recipient", &sharing.recipient.label())]);
    nothing.then(say).into_iter().collect()
}
