//! What no module teaches.
use super::policy::TrainingPolicy;
use settlewell_macros::wire;

/// A topic that a program must cover and none of its modules teaches.
#[wire]
pub struct TopicGap {
    /// The program.
    pub program: String,
    /// The topic.
    pub topic: String,
    /// What people call it, in the language of the call.
    pub label: Option<String>,
    /// The elements of the guidelines that it would answer.
    pub elements: Vec<String>,
    /// Modules of other programs that teach it; none when no module does.
    pub taught_by: Vec<String>,
}

/// Names what programs must cover and do not, in the order of the policy: for the check of a policy.
///
/// ```
/// # use settlewell::rooms::training::{TrainingPolicy, training_gaps};
/// let policy: TrainingPolicy = serde_json::from_str(r#"{
///     "modules": { "welcome": { "judgedBy": "completed", "teaches": ["scope-of-service"] } },
///     "programs": { "onboarding": { "sort": "onboarding", "modules": ["welcome"],
///         "mustCover": ["scope-of-service", "when-to-refer"] } } }"#)?;
/// let gaps = training_gaps(&policy, "en");
/// assert_eq!((gaps.len(), gaps[0].topic.as_str()), (1, "when-to-refer"));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn training_gaps(policy: &TrainingPolicy, language: &str) -> Vec<TopicGap> {
    let teaches = |module: &str, topic: &String| {
        policy.modules.get(module).is_some_and(|module| module.teaches.contains(topic))
    };
    let mut gaps = Vec::new();
    for (name, program) in policy.programs.iter() {
        for topic in &program.must_cover {
            if program.modules.iter().any(|part| teaches(part.name(), topic)) {
                continue;
            }
            let others = policy.modules.names().filter(|module| teaches(module, topic));
            let taught_by = others.map(str::to_owned).collect();
            let known = policy.topics.get(topic);
            gaps.push(TopicGap {
                program: name.to_owned(),
                topic: topic.clone(),
                label: known.and_then(|known| known.label.get(language).cloned()),
                elements: known.map(|known| known.elements.clone()).unwrap_or_default(),
                taught_by,
            });
        }
    }
    gaps
}
