//! What the office itself does and does not: areas, activities, the gap, and that it is free of charge.
use super::{Maybe, Unsettled, Weighing};
use crate::criteria::Truth;
use crate::problem::nearest;
use crate::rooms::scope::naming::{List, Which};
use crate::rooms::scope::policy::ServicePolicy;
use crate::rooms::scope::rules;
use crate::rooms::scope::terms::{ActivitySort, ScopeStep, ScopeUrgency, in_force};
use crate::timeline::Names;

/// Where Canadian law says that advice and representation are free of charge, unless a policy names another law.
const SECTION_91: [&str; 2] = [
    "Immigration and Refugee Protection Act, section 91",
    "Loi sur l'immigration et la protection des réfugiés, article 91",
];

impl<'a> Weighing<'a> {
    pub(super) fn office(&mut self) {
        let inside = self.area_offered();
        self.activity_done(inside);
        if inside {
            self.gap();
        }
        self.free_of_charge();
    }

    /// Whether the area is offered on the day, as far as is known.
    fn area_offered(&mut self) -> bool {
        let (policy, question) = (&self.scope.policy, self.question);
        let Some(place) = self.area else {
            let to = self.places_to_go(&[]);
            let said = self.said(&to);
            let near = nearest(&question.area, List::Areas.names(policy)).unwrap_or_default();
            self.judgement
                .refuse(&rules::AREA_OUTSIDE, [("area", &question.area), ("nearest", &near), ("to", &said)]);
            self.not_offered(&rules::AREA_OUTSIDE, to);
            return false;
        };
        let offers = self.scope.offers.get(usize::from(place)).map_or(&[][..], Vec::as_slice);
        let service = self.service();
        let since = service.and_then(|(_, service)| service.since);
        self.begins(since);
        let mut now = Vec::new();
        let activity = self.activity;
        for offer in offers.iter().filter(|offer| offer.activities.has(activity)) {
            self.begins(offer.from);
            if in_force(offer.from.max(since), offer.until, self.as_of) {
                now.push(offer);
            }
        }
        if now.is_empty() {
            let to = self.places_to_go(&[]);
            let said = self.said(&to);
            let with: [(&str, &dyn std::fmt::Display); 3] =
                [("area", &question.area), ("on", &self.as_of), ("to", &said)];
            self.judgement.refuse(&rules::NOT_OFFERED, with);
            self.not_offered(&rules::NOT_OFFERED, to);
            return false;
        }
        let truth = |offer: &&&crate::rooms::scope::compiled::CompiledOffer| {
            offer.audience.map_or(Truth::Holds, |audience| self.scope.criteria.evaluate(audience, self.facts))
        };
        if let Some(offer) = now.iter().find(|offer| truth(offer) == Truth::Holds) {
            let until = offer.until;
            self.holds_until(until);
            self.rationale();
            return true;
        }
        if let Some(offer) = now.iter().find(|offer| truth(offer) == Truth::Unknown)
            && let Some(criterion) = offer.audience
        {
            let step = ScopeStep::NotOffered;
            self.maybe.push(Maybe {
                of: Unsettled::ForWhom,
                criterion,
                step,
                urgency: ScopeUrgency::Ordinary,
            });
            self.rationale();
            return true;
        }
        let to = self.places_to_go(&[]);
        let said = self.said(&to);
        self.judgement.refuse(&rules::NOT_FOR_THEM, [("area", &question.area), ("to", &said)]);
        self.not_offered(&rules::NOT_FOR_THEM, to);
        false
    }

    /// The service that the area belongs to.
    fn service(&self) -> Option<(&'a str, &'a ServicePolicy)> {
        let policy = &self.scope.policy;
        let name = policy.areas.get(&self.question.area)?.service.as_deref()?;
        policy.services.get(name).map(|service| (name, service))
    }

    /// Why the service exists is looked at again in time.
    fn rationale(&mut self) {
        let Some((name, service)) = self.service() else { return };
        let Some(due) = service.review_due() else { return };
        if due < self.as_of {
            self.judgement.inform(&rules::RATIONALE_DUE, [("service", &name), ("due", &due)]);
        } else {
            self.holds_until(Some(due));
        }
    }

    fn activity_done(&mut self, area_inside: bool) {
        let (policy, question) = (&self.scope.policy, self.question);
        let activity = policy.activities.get(&question.activity);
        let done = activity.is_some_and(|activity| in_force(activity.from, activity.until, self.as_of));
        self.begins(activity.and_then(|activity| activity.from));
        if done {
            self.holds_until(activity.and_then(|activity| activity.until));
            let permitted = self
                .scope
                .permits
                .iter()
                .any(|permit| permit.areas.has(self.area) && permit.activities.has(self.activity));
            if !permitted && area_inside {
                let to = self.places_to_go(&[]);
                let said = self.said(&to);
                let with: [(&str, &dyn std::fmt::Display); 3] =
                    [("activity", &question.activity), ("area", &question.area), ("to", &said)];
                self.judgement.refuse(&rules::NOBODY_PERMITTED, with);
                self.not_offered(&rules::NOBODY_PERMITTED, to);
            }
            return;
        }
        let near = match activity {
            None => nearest(&question.activity, List::Activities.names(policy)).unwrap_or_default(),
            Some(_) => "",
        };
        let to = self.places_to_go(&[]);
        let said = self.said(&to);
        let with: [(&str, &dyn std::fmt::Display); 4] =
            [("activity", &question.activity), ("area", &question.area), ("nearest", &near), ("to", &said)];
        self.judgement.refuse(&rules::ACTIVITY_OUTSIDE, with);
        self.not_offered(&rules::ACTIVITY_OUTSIDE, to);
    }

    fn not_offered(
        &mut self,
        because: &'static crate::reason::Rule,
        to: Vec<crate::rooms::scope::assessment::WhereToGo>,
    ) {
        let of = self.scope.policy.outside.as_ref().and_then(|outside| outside.of.as_deref());
        let ask = of.and_then(|of| self.whom(Some(of), ScopeUrgency::Ordinary));
        let step = self.step(ScopeStep::NotOffered, because);
        (step.to, step.ask) = (to, ask);
    }

    /// Services fill gaps.
    fn gap(&mut self) {
        let Some((policy, gap)) = self.scope.policy.gap_test.as_ref().zip(self.scope.gap.as_ref()) else {
            return;
        };
        if !(gap.areas.has(self.area) && gap.activities.has(self.activity)) {
            return;
        }
        self.begins(policy.from);
        if !in_force(policy.from, policy.until, self.as_of) {
            return;
        }
        self.holds_until(policy.until);
        match self.scope.criteria.evaluate(gap.when, self.facts) {
            Truth::Holds => {}
            Truth::Unknown => {
                let (step, urgency) = (ScopeStep::Refer, ScopeUrgency::Ordinary);
                self.maybe.push(Maybe { of: Unsettled::Gap, criterion: gap.when, step, urgency });
            }
            Truth::Fails => {
                let to = self.places_to_go(&policy.to);
                let said = self.said(&to);
                self.judgement.refuse(&rules::GAP, [("area", &self.question.area), ("to", &said)]);
                self.step(ScopeStep::Refer, &rules::GAP).to = to;
            }
        }
    }

    fn free_of_charge(&mut self) {
        let Some(consideration) = &self.question.consideration else { return };
        let (policy, activity) = (&self.scope.policy, self.question.activity.as_str());
        let said = policy.activities.get(activity).and_then(|activity| activity.is);
        let named = match activity {
            "advice" => ActivitySort::Advice,
            "representation" => ActivitySort::Representation,
            _ => ActivitySort::Other,
        };
        if said.unwrap_or(named) != ActivitySort::Other {
            let [english, french] = SECTION_91;
            let section = if self.language.as_str().starts_with("fr") { french } else { english };
            let source = policy.free_of_charge_source.as_deref().unwrap_or(section);
            self.judgement.refuse(&rules::FREE_OF_CHARGE, [("activity", &activity), ("source", &source)]);
            self.step(ScopeStep::NotOffered, &rules::FREE_OF_CHARGE);
            return;
        }
        let allowed = policy.fees.iter().any(|fee| {
            let named =
                fee.activity.as_ref().is_none_or(|names: &Names| names.iter().any(|name| name == activity));
            let form = fee.forms.is_empty() || fee.forms.contains(&consideration.form);
            let enough = fee.up_to.is_none_or(|most| consideration.cents.is_some_and(|cents| cents <= most));
            named && form && enough && in_force(fee.from, fee.until, self.as_of)
        });
        if allowed {
            self.judgement.permit(&rules::FEE_ALLOWED, [("activity", &activity)]);
        } else {
            self.judgement.refuse(&rules::FEE_FORESEEN, [("activity", &activity)]);
            self.step(ScopeStep::NotOffered, &rules::FEE_FORESEEN);
        }
    }

    /// Whether a row is about the area and the activity.
    pub(super) fn reaches(&self, areas: &Which, activities: &Which) -> bool {
        areas.has(self.area) && activities.has(self.activity)
    }
}
