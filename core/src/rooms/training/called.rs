//! What people call the things that a policy names.
use super::policy::TrainingPolicy;

impl TrainingPolicy {
    pub(super) fn called(&self, parameter: &str, name: &str, language: &str) -> Option<&str> {
        let module = || self.modules.get(name).map(|one| &one.label);
        let credential = || self.credentials.get(name).map(|one| &one.label);
        let mentorship = || self.mentorships.get(name).map(|one| &one.label);
        let program = || self.programs.get(name).map(|one| &one.label);
        let labels = match parameter {
            "module" => module(),
            "credential" => credential(),
            "mentorship" => mentorship(),
            "program" => program(),
            "level" | "asked" => self.levels.get(name).map(|one| &one.label),
            "partner" => self.partners.get(name).map(|one| &one.label),
            "requirement" => {
                let ongoing = || self.ongoing.get(name).map(|one| &one.label);
                let Some(requirement) = self.requirements.get(name) else {
                    return ongoing()?.get(language).map(String::as_str);
                };
                // What has no label of its own is called as what it needs, where that is one thing.
                let own = requirement.label.get(language).map(String::as_str);
                let needs = &requirement.needs;
                let one = [&needs.module, &needs.program, &needs.credential, &needs.mentorship];
                let needed = || one.into_iter().flatten().find_map(|one| self.called("what", one, language));
                return own.or_else(needed);
            }
            "what" => {
                let ongoing = || self.ongoing.get(name).map(|one| &one.label);
                module().or_else(credential).or_else(mentorship).or_else(program).or_else(ongoing)
            }
            _ => None,
        };
        labels?.get(language).map(String::as_str)
    }
}
