//! A judgement in the making: rules speak one after the other, and the most protective word counts.
use super::answer::{Finding, Reason, Severity, Verdict};
use super::question::Question;
use super::rule::{Effect, Rule};
use super::sentences::Sentences;
use crate::arrange::Arrange;
use crate::problem::{InputError, Problem};
use crate::wire::{EntryId, Parameters, Role};
use std::fmt::Display;

/// Gathers what the rules of a room say about one act. Words are made at the end, once.
///
/// ```
/// use settlewell::reason::{Judgement, Sentences, Verdict};
/// settlewell::rules! {
///     pub NOT_RESPONDENT = "complaint.neutrality.not-respondent", refuses,
///         cites ["complaints.A.2.2"], with [person, role];
/// }
/// let mut judgement = Judgement::new();
/// judgement.refuse(&NOT_RESPONDENT, [("person", &"w-02"), ("role", &"investigator")]);
/// assert_eq!(judgement.verdict(), Verdict::Refused);
/// let judged = judgement.into_parts(Sentences::english());
/// assert_eq!(judged.reasons[0].with.get("person"), Some("w-02"));
/// ```
#[derive(Debug, Default)]
pub struct Judgement {
    entry: Option<EntryId>,
    said: Vec<Said>,
}

#[derive(Debug)]
struct Said {
    rule: &'static Rule,
    /// By which method, so that a test can compare it with the rule's own effect.
    as_effect: Effect,
    with: Parameters,
    beside: Beside,
}

#[derive(Debug)]
enum Beside {
    Nothing,
    Questions(Vec<Question>),
    Approval(Role),
    Finding(Severity, Option<Role>),
}

/// A judgement in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// May it be done?
    pub verdict: Verdict,
    /// Why: the strongest effect first, and otherwise in the order in which the rules spoke.
    pub reasons: Vec<Reason>,
    /// What was noticed besides.
    pub findings: Vec<Finding>,
    /// What is still to ask, without repetition.
    pub questions: Vec<Question>,
    /// Who must approve, without repetition.
    pub approvals: Vec<Role>,
}

impl Judgement {
    /// An empty judgement: allowed, so far.
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty judgement about an entry, which its findings will name.
    pub fn about(entry: EntryId) -> Self {
        Self { entry: Some(entry), said: Vec::new() }
    }

    /// The act is not allowed. `with` gives a value to each parameter that the rule declares.
    pub fn refuse<const N: usize>(&mut self, rule: &'static Rule, with: [(&str, &dyn Display); N]) {
        self.say(rule, Effect::Refuses, &with, Beside::Nothing);
    }

    /// The act waits for answers to these questions.
    pub fn needs<const N: usize>(
        &mut self,
        rule: &'static Rule,
        with: [(&str, &dyn Display); N],
        questions: Vec<Question>,
    ) {
        self.say(rule, Effect::NeedsInformation, &with, Beside::Questions(questions));
    }

    /// The act waits for the approval of somebody in a role.
    pub fn approval<const N: usize>(
        &mut self,
        rule: &'static Rule,
        with: [(&str, &dyn Display); N],
        by: Role,
    ) {
        self.say(rule, Effect::NeedsApproval, &with, Beside::Approval(by));
    }

    /// Something that a person should look at; it does not stop the act.
    pub fn note<const N: usize>(
        &mut self,
        rule: &'static Rule,
        with: [(&str, &dyn Display); N],
        severity: Severity,
        owner: Option<Role>,
    ) {
        self.say(rule, Effect::Notes, &with, Beside::Finding(severity, owner));
    }

    /// Something that creates work in another room; it does not stop the act.
    pub fn signal<const N: usize>(
        &mut self,
        rule: &'static Rule,
        with: [(&str, &dyn Display); N],
        severity: Severity,
        owner: Option<Role>,
    ) {
        self.say(rule, Effect::Signals, &with, Beside::Finding(severity, owner));
    }

    /// Something that is good to know.
    pub fn inform<const N: usize>(&mut self, rule: &'static Rule, with: [(&str, &dyn Display); N]) {
        self.say(rule, Effect::Informs, &with, Beside::Nothing);
    }

    /// Why the act is allowed.
    pub fn permit<const N: usize>(&mut self, rule: &'static Rule, with: [(&str, &dyn Display); N]) {
        self.say(rule, Effect::Permits, &with, Beside::Nothing);
    }

    fn say(&mut self, rule: &'static Rule, as_effect: Effect, with: &[(&str, &dyn Display)], beside: Beside) {
        let with = with.iter().map(|(name, value)| ((*name).to_owned(), value.to_string())).collect();
        self.said.push(Said { rule, as_effect, with, beside });
    }

    /// The verdict so far: the most protective that any rule asks for.
    pub fn verdict(&self) -> Verdict {
        self.said.iter().map(|said| said.as_effect.into()).max().unwrap_or(Verdict::Allowed)
    }

    /// Whether nothing has been said yet.
    pub fn is_silent(&self) -> bool {
        self.said.is_empty()
    }

    /// The judgement of a *proposed* act, in words.
    pub fn into_parts(self, sentences: &Sentences) -> Judged {
        let mut judged = Judged {
            verdict: self.verdict(),
            reasons: Vec::with_capacity(self.said.len()),
            findings: Vec::new(),
            questions: Vec::new(),
            approvals: Vec::new(),
        };
        for said in self.said {
            let (reason, beside) = said.put(sentences);
            if let Beside::Finding(severity, owner) = beside {
                add(&mut judged.findings, Finding { reason, severity, owner, entry: self.entry.clone() });
                continue;
            }
            add(&mut judged.reasons, reason);
            match beside {
                Beside::Questions(questions) => {
                    for mut question in questions {
                        // A fact is asked for once, in the words of whoever asked first.
                        if judged.questions.iter().all(|asked| asked.fact != question.fact) {
                            question.put(sentences);
                            judged.questions.push(question);
                        }
                    }
                }
                Beside::Approval(role) => add(&mut judged.approvals, role),
                Beside::Nothing | Beside::Finding(..) => {}
            }
        }
        judged.reasons.arrange_by(|one, other| other.effect.cmp(&one.effect));
        judged
    }

    /// The judgement of an act that *happened*: it is kept, and whatever would have held it up becomes a
    /// finding for `owner`, or for the role that should have approved.
    pub fn into_findings(self, sentences: &Sentences, owner: Option<&Role>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for said in self.said {
            let held_up = Verdict::from(said.as_effect) != Verdict::Allowed;
            let (reason, beside) = said.put(sentences);
            let (severity, owner) = match beside {
                Beside::Finding(severity, owner) => (severity, owner),
                Beside::Approval(role) => (Severity::Attention, Some(role)),
                _ if held_up => (Severity::Attention, owner.cloned()),
                _ => continue,
            };
            add(&mut findings, Finding { reason, severity, owner, entry: self.entry.clone() });
        }
        findings
    }

    /// Checks that every rule spoke with exactly the parameters and the effect that it declares. For tests:
    /// a room's tests call it on each judgement they make.
    ///
    /// # Errors
    /// `rule.missing-parameter`, `rule.undeclared-parameter` or `rule.effect`, with the rule as the path.
    pub fn verify(&self) -> Result<(), InputError> {
        let mut problems = Vec::new();
        for said in &self.said {
            let rule = said.rule;
            for name in rule.with.iter().filter(|name| said.with.get(name).is_none()) {
                problems.push(Problem::new("rule.missing-parameter", rule.code).expected(*name));
            }
            for name in said.with.0.keys().filter(|name| !rule.with.contains(&name.as_str())) {
                let problem = Problem::new("rule.undeclared-parameter", rule.code);
                problems.push(problem.one_of(name, rule.with.iter().copied()));
            }
            if rule.effect != said.as_effect {
                let problem = Problem::new("rule.effect", rule.code).found(said.as_effect.name());
                problems.push(problem.expected(rule.effect.name()));
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
    }
}

impl Said {
    fn put(self, sentences: &Sentences) -> (Reason, Beside) {
        let mut reason = Reason::of(self.rule, self.with, sentences);
        reason.effect = self.as_effect;
        (reason, self.beside)
    }
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
