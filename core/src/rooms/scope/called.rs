//! What people call the things that a policy names.
use super::policy::ScopePolicy;

impl ScopePolicy {
    pub(super) fn called(&self, parameter: &str, name: &str, language: &str) -> Option<&str> {
        let label = match parameter {
            "area" => &self.areas.get(name)?.label,
            "activity" => &self.activities.get(name)?.label,
            "level" => &self.levels.get(name)?.label,
            "service" => &self.services.get(name)?.label,
            "criterion" => &self.complexity.get(name)?.label,
            "limit" => &self.limits.iter().find(|one| one.id.as_deref() == Some(name))?.label,
            "permit" => &self.permits.iter().find(|one| one.id.as_deref() == Some(name))?.label,
            _ => return None,
        };
        label.as_ref()?.get(language)
    }
}
