//! What people call the things that a policy names.
use super::policy::ScopePolicy;

impl ScopePolicy {
    pub(super) fn called(&self, parameter: &str, name: &str, language: &str) -> Option<&str> {
        let level = || self.levels.get(name).map(|one| &one.label);
        let credential = || self.credentials.get(name).map(|one| &one.label);
        let criterion = || self.complexity.get(name).map(|one| &one.label);
        let limit = || self.limits.iter().find(|one| one.id.as_deref() == Some(name)).map(|one| &one.label);
        let permit = || self.permits.iter().find(|one| one.id.as_deref() == Some(name)).map(|one| &one.label);
        let label = match parameter {
            "area" | "areas" | "other" => &self.areas.get(name)?.label,
            "activity" => &self.activities.get(name)?.label,
            "level" => level()?,
            "credential" => credential()?,
            "missing" => level().or_else(credential)?,
            "service" => &self.services.get(name)?.label,
            "of" => &self.consult.get(name)?.label,
            "criterion" => criterion()?,
            "limit" => limit()?,
            "permit" => permit()?,
            "about" => criterion().or_else(limit).or_else(permit)?,
            _ => return None,
        };
        label.as_ref()?.get(language)
    }
}
