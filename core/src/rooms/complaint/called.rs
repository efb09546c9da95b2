//! What people call the things that a policy names.
use super::policy::ComplaintPolicy;

impl ComplaintPolicy {
    pub(super) fn called(&self, parameter: &str, name: &str, language: &str) -> Option<&str> {
        let labels = match parameter {
            "category" => &self.categories.get(name)?.label,
            "exception" => &self.time_limit.as_ref()?.exceptions.get(name)?.label,
            "body" => &self.external_bodies.get(name)?.label,
            _ => return None,
        };
        labels.get(language).map(String::as_str)
    }
}
