//! Why things were done in a complaint, and what came of them: kept for whoever oversees it.
use super::event::ComplaintEvent as E;
use super::outcome::{ContinuationGround, Handler};
use super::people::ComplaintRole;
use super::sight::Sight;
use super::rules::Case;
use crate::calendar::CivilDate;
use crate::room::Said;
use crate::wire::{EntryId, PersonId, Private};
use settlewell_macros::wire;

/// Why things were done, and what came of them: for whoever oversees the complaint, and nobody else.
#[wire]
#[derive(Default)]
pub struct ComplaintBackground {
    /// What people declared of conflicts of interest.
    pub declarations: Vec<DeclarationSeen>,
    /// To whom the complaint was handed over.
    pub hand_overs: Vec<HandOverSeen>,
    /// Roles that somebody no longer holds.
    pub ended_roles: Vec<RoleEndedSeen>,
    /// Dates that were moved.
    pub extensions: Vec<ExtensionSeen>,
    /// Reprisals that were reported.
    pub reprisals: Vec<ReprisalSeen>,
    /// Breaches of privacy.
    pub breaches: Vec<BreachSeen>,
    /// How the matter was settled informally.
    pub settlements: Vec<SettlementSeen>,
    /// What was taken back, by all or by one of several.
    pub withdrawals: Vec<WithdrawalSeen>,
    /// Each closing, and what was said when the matter was taken up again.
    pub closings: Vec<ClosingSeen>,
    /// What keeps the record from being destroyed.
    pub holds: Vec<HoldSeen>,
    /// What the complainant said of the process when they were asked, or why they did not want to.
    pub surveys: Vec<SurveySeen>,
}

/// What somebody declared of a conflict of interest.
#[wire]
pub struct DeclarationSeen {
    /// When.
    pub on: CivilDate,
    /// Whether they have one.
    pub conflict: bool,
    /// Who.
    pub person: Option<PersonId>,
    /// What it is.
    pub detail: Option<Private>,
}

/// That the complaint was handed over.
#[wire]
pub struct HandOverSeen {
    /// When.
    pub on: CivilDate,
    /// To whom.
    pub to: Handler,
    /// Which body, where it is one from outside.
    pub body: Option<String>,
    /// Why.
    pub reason: Option<Private>,
}

/// That somebody no longer holds a role.
#[wire]
pub struct RoleEndedSeen {
    /// When.
    pub on: CivilDate,
    /// Which role.
    pub role: ComplaintRole,
    /// Who.
    pub person: Option<PersonId>,
    /// Why.
    pub reason: Option<Private>,
}

/// A date that was moved.
#[wire]
pub struct ExtensionSeen {
    /// When.
    pub on: CivilDate,
    /// The step.
    pub step: String,
    /// The new date.
    pub until: CivilDate,
    /// Why.
    pub reason: Option<Private>,
    /// Who approved it.
    pub approved_by: Option<PersonId>,
}

/// A reprisal that was reported.
#[wire]
pub struct ReprisalSeen {
    /// The entry that reported it.
    pub entry: EntryId,
    /// When.
    pub on: CivilDate,
    /// Whether something was done about it.
    pub answered: bool,
    /// Who was treated worse.
    pub against: Option<PersonId>,
    /// What happened.
    pub detail: Option<Private>,
    /// What was done.
    pub protections: Vec<Private>,
}

/// A breach of privacy.
#[wire]
pub struct BreachSeen {
    /// When.
    pub on: CivilDate,
    /// In which area of work.
    pub area: Option<String>,
    /// What happened.
    pub detail: Option<Private>,
}

/// An informal settlement.
#[wire]
pub struct SettlementSeen {
    /// When.
    pub on: CivilDate,
    /// Whether the complainant is content with it.
    pub content: bool,
    /// How.
    pub how: Option<Private>,
}

/// Something that was taken back.
#[wire]
pub struct WithdrawalSeen {
    /// When.
    pub on: CivilDate,
    /// Which of several complainants took back their part; absent where the complaint was.
    pub person: Option<PersonId>,
    /// Who heard it.
    pub taken_by: Option<PersonId>,
    /// Why, if they chose to say.
    pub reason: Option<Private>,
    /// Who made sure that it was meant.
    pub confirmed_by: Option<PersonId>,
    /// Why the matter goes on all the same.
    pub continued: Option<ContinuationGround>,
    /// More about that.
    pub continued_why: Option<Private>,
}

/// A closing, and the taking up again where there was one.
#[wire]
pub struct ClosingSeen {
    /// When it was closed.
    pub on: CivilDate,
    /// What is to be remembered.
    pub note: Option<Private>,
    /// When it was taken up again.
    pub reopened_on: Option<CivilDate>,
    /// Why.
    pub reopened_why: Option<Private>,
}

/// That the record is kept longer.
#[wire]
pub struct HoldSeen {
    /// Since when.
    pub on: CivilDate,
    /// Until when, where that is known.
    pub until: Option<CivilDate>,
    /// Why.
    pub reason: Option<Private>,
}

/// What the complainant said of the process.
#[wire]
pub struct SurveySeen {
    /// When.
    pub on: CivilDate,
    /// Whether they answered; otherwise they did not want to, or were better not asked.
    pub answered: bool,
    /// How content they were, from 1 to 5.
    pub satisfaction: Option<u32>,
    /// What they said, or why there is no answer.
    pub words: Option<Private>,
}

impl ComplaintBackground {
    /// Takes in what an entry says of it.
    pub(super) fn apply(&mut self, said: Said<'_, E>) {
        let on = said.on;
        match said.event {
            E::ConflictDeclared { person, conflict, detail } => self.declarations.push(DeclarationSeen {
                on,
                conflict: *conflict,
                person: Some(person.clone()),
                detail: detail.clone(),
            }),
            E::HandedOver { to, body, reason } => {
                let (body, reason) = (body.clone(), reason.clone());
                self.hand_overs.push(HandOverSeen { on, to: *to, body, reason });
            }
            E::AssignmentEnded { person, role, reason } => {
                let (person, reason) = (Some(person.clone()), reason.clone());
                self.ended_roles.push(RoleEndedSeen { on, role: *role, person, reason });
            }
            E::Extended { step, to, reason, approved_by, .. } => self.extensions.push(ExtensionSeen {
                on,
                step: step.clone(),
                until: *to,
                reason: reason.clone(),
                approved_by: approved_by.clone(),
            }),
            E::ReprisalReported { against, detail } => self.reprisals.push(ReprisalSeen {
                entry: said.entry.id.clone(),
                on,
                answered: false,
                against: against.clone(),
                detail: detail.clone(),
                protections: Vec::new(),
            }),
            E::ReprisalAnswered { report, protections } => {
                let meant = |one: &&mut ReprisalSeen| report.as_ref().is_none_or(|report| one.entry == *report);
                for one in self.reprisals.iter_mut().filter(meant) {
                    one.answered = true;
                    one.protections.extend(protections.iter().cloned());
                }
            }
            E::PrivacyBreached { area, detail } => {
                self.breaches.push(BreachSeen { on, area: area.clone(), detail: detail.clone() });
            }
            E::InformallyResolved { complainant_agrees, how } => {
                self.settlements.push(SettlementSeen { on, content: *complainant_agrees, how: how.clone() });
            }
            _ => self.ending(said),
        }
    }

    fn ending(&mut self, said: Said<'_, E>) {
        let on = said.on;
        let withdrawn = |person: Option<&PersonId>, taken_by: &Option<PersonId>, reason: &Option<Private>| {
            WithdrawalSeen {
                on,
                person: person.cloned(),
                taken_by: taken_by.clone(),
                reason: reason.clone(),
                confirmed_by: None,
                continued: None,
                continued_why: None,
            }
        };
        match said.event {
            E::Withdrawn { taken_by, reason, .. } => self.withdrawals.push(withdrawn(None, taken_by, reason)),
            E::ComplainantWithdrew { person, taken_by, reason } => {
                self.withdrawals.push(withdrawn(Some(person), taken_by, reason));
            }
            E::WithdrawalConfirmed { by } => {
                for one in self.withdrawals.iter_mut().filter(|one| one.confirmed_by.is_none()) {
                    one.confirmed_by = Some(by.clone());
                }
            }
            E::ContinuedAfterWithdrawal { ground, reason } => {
                if let Some(last) = self.withdrawals.iter_mut().rfind(|one| one.person.is_none()) {
                    last.continued = Some(*ground);
                    last.continued_why.clone_from(reason);
                }
            }
            E::Closed { note } => self.closings.push(ClosingSeen {
                on,
                note: note.clone(),
                reopened_on: None,
                reopened_why: None,
            }),
            E::Reopened { reason } => {
                if let Some(last) = self.closings.last_mut() {
                    last.reopened_on = Some(on);
                    last.reopened_why.clone_from(reason);
                }
            }
            E::DestructionHeld { reason, until } => {
                self.holds.push(HoldSeen { on, until: *until, reason: reason.clone() });
            }
            E::SurveyAnswered { satisfaction, comment, .. } => self.surveys.push(SurveySeen {
                on,
                answered: true,
                satisfaction: *satisfaction,
                words: comment.clone(),
            }),
            E::SurveyDeclined { reason } => self.surveys.push(SurveySeen {
                on,
                answered: false,
                satisfaction: None,
                words: reason.clone(),
            }),
            _ => {}
        }
    }

    /// The same, without the ids of people whom nobody but intake sees.
    pub(super) fn seen(&self, case: &Case<'_>, sight: &Sight<'_>) -> Self {
        let mut seen = self.clone();
        let cut = |id: &mut Option<PersonId>| {
            *id = id.take().filter(|id| sight.names(case, id.as_str()));
        };
        seen.declarations.iter_mut().for_each(|one| cut(&mut one.person));
        seen.ended_roles.iter_mut().for_each(|one| cut(&mut one.person));
        seen.extensions.iter_mut().for_each(|one| cut(&mut one.approved_by));
        seen.reprisals.iter_mut().for_each(|one| cut(&mut one.against));
        for one in &mut seen.withdrawals {
            cut(&mut one.person);
            cut(&mut one.taken_by);
            cut(&mut one.confirmed_by);
        }
        seen
    }
}
