//! A policy book: the versions of one organization's policy, each in force from its day.
use super::packs::{Pack, laid_over_packs};
use crate::arrange::Arrange;
use crate::engine::schema;
use crate::problem::{InputError, Problem};
use crate::rooms::Policy;
use crate::text::{LeftOut, Tree, locate, read_own_json, read_sound};
use settlewell_macros::wire;
use std::sync::Arc;

/// The versions of one organization's policy, and the packs that they start from.
///
/// ```
/// use settlewell::{Engine, PolicyBook};
/// let book = PolicyBook::of("extends: ca-settlement-baseline\n\
///     organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }\n\
///     version: { number: 1, effectiveFrom: 2026-04-01 }\n");
/// let engine = Engine::open(&book)?;
/// assert_eq!(engine.versions(), [1]);
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[wire(input)]
#[derive(Default)]
pub struct PolicyBook {
    /// The versions, in any order.
    pub policies: Vec<PolicyText>,
    /// Packs besides the built-in ones; one of the same name takes its place.
    pub packs: Vec<Pack>,
    /// Languages besides English and French: tables that `words compile` made, as JSON.
    pub languages: Vec<String>,
}

/// One version as text.
#[wire]
pub struct PolicyText {
    /// What problems call it: a file name.
    pub name: String,
    /// The text, YAML or JSON.
    pub text: String,
}

impl PolicyBook {
    /// A book of one version.
    pub fn of(text: &str) -> Self {
        Self::default().and("policy", text)
    }

    /// The book with one more version, whose problems are told under a name.
    pub fn and(mut self, name: &str, text: &str) -> Self {
        self.policies.push(PolicyText { name: name.to_owned(), text: text.to_owned() });
        self
    }

    /// The book with a pack.
    pub fn with_pack(mut self, name: &str, text: &str) -> Self {
        self.packs.push(Pack { name: name.to_owned(), text: text.to_owned() });
        self
    }

    /// Reads a book from JSON text.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its path, line and column. The policies in it are text, and are
    /// read when the book is opened.
    pub fn from_json(text: &str) -> Result<Self, InputError> {
        read_own_json("book", text, schema("PolicyBook")?, |_| false)
            .map_err(|found| crate::engine::tell(found, crate::reason::Sentences::english()))
    }

    /// Reads every version: packs laid below, checked with the schema. The tree stays beside, for the places of
    /// problems of meaning. A version that breaks the schema is read as far as it is sound, so that everything
    /// wrong with it is told at once.
    pub(crate) fn read(&self, problems: &mut Vec<Problem>) -> Vec<ReadPolicy> {
        let mut versions: Vec<ReadPolicy> = Vec::new();
        if self.policies.is_empty() {
            problems.push(Problem::new("policy.empty-book", "policies"));
        }
        for text in &self.policies {
            match self.read_one(text, problems) {
                Ok(version) => versions.extend(version),
                Err(found) => problems.extend(found.problems().iter().cloned()),
            }
        }
        versions.arrange_by_key(|version| version.policy.version.number);
        let numbered: Vec<&ReadPolicy> =
            versions.iter().filter(|version| !version.left_out.touches("version")).collect();
        for pair in numbered.windows(2) {
            let [earlier, later] = pair else { continue };
            let (before, after) = (&earlier.policy.version, &later.policy.version);
            let number = after.number.to_string();
            if before.number == after.number {
                problems.extend(later.problem("policy.version-twice", "version.number", number));
            } else if after.effective_from < before.effective_from {
                let from = after.effective_from.to_string();
                problems.extend(later.problem("policy.version-out-of-order", "version.effectiveFrom", from));
            }
        }
        versions
    }

    fn read_one(
        &self,
        text: &PolicyText,
        problems: &mut Vec<Problem>,
    ) -> Result<Option<ReadPolicy>, InputError> {
        let mut tree = laid_over_packs(Tree::read(&text.name, &text.text)?, &self.packs)?;
        for inherited in ["stages", "steps"] {
            tree.inherit(inherited, "tracks");
        }
        let mut found = Vec::new();
        let below = Tree::json("", NEEDED)?;
        let (policy, tree, left_out) = read_sound::<Policy>(tree, schema("Policy")?, &below, &mut found);
        problems.extend(crate::engine::once(found));
        Ok(policy.map(|policy| ReadPolicy { policy: Arc::new(policy), tree, left_out }))
    }
}

/// What every policy must say, for the search in one that does not, or says it wrongly.
const NEEDED: &str = r#"{"organization":{"id":"-","timeZone":"UTC","calendar":"weekdays"},
    "version":{"number":0,"effectiveFrom":"1990-01-01"}}"#;

/// A version that was read, and where everything in it stands.
pub(crate) struct ReadPolicy {
    pub(crate) policy: Arc<Policy>,
    pub(crate) tree: Tree,
    /// What of it breaks the schema, and was left out.
    pub(crate) left_out: LeftOut,
}

impl ReadPolicy {
    fn problem(&self, code: &str, path: &str, found: String) -> Vec<Problem> {
        locate(vec![Problem::new(code, path).found(found)], &self.tree)
    }
}
