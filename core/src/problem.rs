//! Bad input: every problem at once, each with its place.
use crate::wire::Parameters;
use settlewell_macros::wire;

/// One thing wrong with an input, and where.
///
/// ```
/// # use settlewell::Problem;
/// let problem = Problem::new("input.unknown-field", "complaint.chanels").found("chanels").nearest("channels");
/// assert_eq!(problem.nearest.as_deref(), Some("channels"));
/// ```
#[wire]
pub struct Problem {
    /// A stable code, such as `input.unknown-field`; its sentence is in the words table.
    pub code: String,
    /// Where in the document, as names and positions joined by dots: `complaint.stages.first.steps[2]`.
    pub path: String,
    /// The file or pack, when the input has a name.
    pub file: Option<String>,
    /// The line, from 1, where the input is text.
    pub line: Option<u32>,
    /// The column, from 1, where the input is text.
    pub column: Option<u32>,
    /// What stood there.
    pub found: Option<String>,
    /// What would have been right.
    pub expected: Option<String>,
    /// The valid choice that is closest to what was found.
    pub nearest: Option<String>,
    /// The sentence, in the language of the call.
    pub text: String,
}

impl Problem {
    /// A problem with a code at a path, with its English sentence worked out when it is told.
    pub fn new(code: &str, path: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            path: path.into(),
            file: None,
            line: None,
            column: None,
            found: None,
            expected: None,
            nearest: None,
            text: String::new(),
        }
    }

    /// Names what stood there.
    pub fn found(mut self, found: impl Into<String>) -> Self {
        self.found = Some(shortened(found.into()));
        self
    }

    /// Names what would have been right.
    pub fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = Some(expected.into());
        self
    }

    /// Names the closest valid choice.
    pub fn nearest(mut self, nearest: impl Into<String>) -> Self {
        self.nearest = Some(nearest.into());
        self
    }

    /// Picks the closest of `choices` to `found`, if one is close enough to be a slip, and notes both.
    pub fn one_of<'a>(mut self, found: &str, choices: impl IntoIterator<Item = &'a str>) -> Self {
        self.nearest = nearest(found, choices).map(str::to_owned);
        self.found(found)
    }

    /// The same problem, with its path set below another one.
    pub(crate) fn under(mut self, path: &str) -> Self {
        if !path.is_empty() && !self.path.starts_with(path) {
            let joined = if self.path.is_empty() { path.to_owned() } else { format!("{path}.{}", self.path) };
            self.path = joined;
        }
        self
    }

    pub(crate) fn parameters(&self) -> Parameters {
        let known = [("found", &self.found), ("expected", &self.expected), ("nearest", &self.nearest)];
        known
            .into_iter()
            .filter_map(|(name, value)| value.as_ref().map(|value| (name.to_owned(), value.clone())))
            .chain([("path".to_owned(), self.path.clone())])
            .collect()
    }
}

/// A text cut to what a message can carry.
pub(crate) fn shortened(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(LONGEST_SHOWN) {
        text.truncate(end);
        text.push('…');
    }
    text
}

/// How many characters of what was found a message carries.
const LONGEST_SHOWN: usize = 240;

/// The choice closest in spelling to `found`, or none when nothing is close.
///
/// ```
/// # use settlewell::problem::nearest;
/// assert_eq!(nearest("acknowleged", ["acknowledged", "answered"]), Some("acknowledged"));
/// assert_eq!(nearest("zebra", ["acknowledged"]), None);
/// ```
pub fn nearest<'a>(found: &str, choices: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if found.len() > LONGEST_SHOWN {
        return None;
    }
    let folded = found.to_lowercase();
    choices
        .into_iter()
        .map(|choice| (strsim::normalized_damerau_levenshtein(&folded, &choice.to_lowercase()), choice))
        .filter(|(closeness, _)| *closeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, choice)| choice)
}

/// Input that cannot be used, with all that is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error))]
pub enum InputError {
    /// The input has these problems.
    #[error("{}", summary(problems))]
    Invalid {
        /// Every problem found, in the order of the input.
        problems: Vec<Problem>,
    },
}

impl InputError {
    /// Every problem found.
    pub fn problems(&self) -> &[Problem] {
        let Self::Invalid { problems } = self;
        problems
    }
}

impl From<Problem> for InputError {
    fn from(problem: Problem) -> Self {
        Self::Invalid { problems: vec![problem] }
    }
}

impl From<Vec<Problem>> for InputError {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Invalid { problems }
    }
}

fn summary(problems: &[Problem]) -> String {
    problems
        .iter()
        .map(|p| if p.text.is_empty() { format!("{} at {}", p.code, p.path) } else { p.text.clone() })
        .collect::<Vec<_>>()
        .join("\n")
}
