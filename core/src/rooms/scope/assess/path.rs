//! The worker's shortest way to doing it by themselves.
use super::Weighing;
use crate::calendar::CivilDate;
use crate::reason::Sentences;
use crate::rooms::scope::assessment::{PathNeed, PathStep};
use crate::rooms::scope::policy::{ScopeCredentialPolicy, ScopeLevelPolicy};
use crate::rooms::scope::rules;
use crate::rooms::scope::terms::GateReadiness;
use crate::wire::{Parameters, Role};

impl Weighing<'_> {
    /// What the worker still needs: an approval for this time first, then training, levels, credentials.
    pub(super) fn path(&self, sentences: &Sentences) -> Vec<PathStep> {
        let mut path = Vec::new();
        let says = |code: &str, with: &[(&str, &str)]| {
            let word = |name: &str, value: &str| self.called(name, value).unwrap_or_else(|| value.to_owned());
            let with: Parameters =
                with.iter().map(|(name, value)| ((*name).to_owned(), word(name, value))).collect();
            sentences.say(code, &with)
        };
        if let Some(of) = self.approval_of {
            let text = says("scope.path.approval", &[("of", of)]);
            path.push(PathStep { what: PathNeed::Approval { of: of.to_owned() }, earliest: None, text });
        }
        let standing = self.question.standing.as_ref();
        let opening: Vec<&str> =
            self.lacking_levels().flat_map(|(_, level)| &level.opened_by).map(String::as_str).collect();
        let ready = standing.is_some_and(|standing| standing.readiness == Some(GateReadiness::Ready));
        for missing in standing.iter().flat_map(|standing| &standing.missing) {
            // Who is ready needs only what opens the level.
            if ready && !opening.contains(&missing.what.as_str()) {
                continue;
            }
            // A credential is named once, with who gives it.
            if self.lacking_credentials().any(|(name, _)| name == missing.what) {
                continue;
            }
            let earliest = missing.earliest.map(|on| on.to_string()).unwrap_or_default();
            let said = missing.text.as_deref().map_or("", |text| text.trim_end_matches('.'));
            let with = [("name", missing.what.as_str()), ("step", said), ("earliest", &earliest)];
            let text = says("scope.path.training", &with);
            path.push(PathStep {
                what: PathNeed::Training { name: missing.what.clone() },
                earliest: missing.earliest,
                text,
            });
        }
        for (name, level) in self.lacking_levels() {
            let earliest = self.opens(level);
            let programs = rules::listed(level.opened_by.iter().map(String::as_str));
            let role = level.signed_off_by.as_ref().map_or("", Role::as_str);
            let with = [
                ("level", name),
                ("area", self.question.area.as_str()),
                ("programs", &programs),
                ("role", role),
            ];
            path.push(PathStep {
                what: PathNeed::Level {
                    level: name.to_owned(),
                    opened_by: level.opened_by.clone(),
                    signed_off_by: level.signed_off_by.clone(),
                },
                earliest,
                text: says("scope.path.level", &with),
            });
        }
        for (name, credential) in self.lacking_credentials() {
            let issuer = credential.issuer.as_deref().unwrap_or_default();
            let text = says("scope.path.credential", &[("credential", name), ("issuer", issuer)]);
            let what =
                PathNeed::Credential { credential: name.to_owned(), issuer: credential.issuer.clone() };
            path.push(PathStep { what, earliest: None, text });
        }
        path
    }

    fn lacking_levels(&self) -> impl Iterator<Item = (&str, &ScopeLevelPolicy)> {
        let names = self.scope.names_of(self.missing);
        names.filter_map(|name| self.scope.policy.levels.get(name).map(|level| (name, level)))
    }

    fn lacking_credentials(&self) -> impl Iterator<Item = (&str, &ScopeCredentialPolicy)> {
        let names = self.scope.names_of(self.missing);
        names.filter_map(|name| self.scope.policy.credentials.get(name).map(|credential| (name, credential)))
    }

    /// The earliest day on which all that opens a level can be done, where training says one for each.
    fn opens(&self, level: &ScopeLevelPolicy) -> Option<CivilDate> {
        let missing = self.question.standing.as_ref().map_or(&[][..], |standing| &standing.missing);
        let mut latest = None;
        for program in &level.opened_by {
            let known = missing.iter().find(|missing| missing.what == *program)?;
            latest = latest.max(Some(known.earliest?));
        }
        latest
    }
}
