//! The elements of the guidelines: one for each point that the source documents make, by id.
use super::sentences::Sentences;
use crate::problem::{InputError, Problem};

/// A source document. All are published by the Canadian Council for Refugees, in *Building Quality Justice
/// Services for Newcomers*; they are guidance to choose from, not a standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Document {
    /// The proposed framework, with its four areas of quality.
    Framework,
    /// The guidelines on referrals.
    Referrals,
    /// The guidelines on training and knowledge sharing.
    Training,
    /// The guidelines on complaints and feedback.
    Complaints,
}

impl Document {
    /// The first part of the ids of its elements.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Framework => "framework",
            Self::Referrals => "referrals",
            Self::Training => "training",
            Self::Complaints => "complaints",
        }
    }

    /// The month of publication, as `2023-02`.
    pub const fn date(self) -> &'static str {
        match self {
            Self::Framework => "2021-02",
            Self::Referrals | Self::Training | Self::Complaints => "2023-02",
        }
    }

    /// A title, in our words.
    pub fn title(self, sentences: &Sentences) -> String {
        sentences.term("document", self.id())
    }
}

use Document::{Complaints, Framework, Referrals, Training};

/// Each section with the number of its elements, in the order of the documents.
const SECTIONS: &[(Document, &str, u32)] = &[
    (Framework, "1", 7),
    (Framework, "2", 5),
    (Framework, "3", 6),
    (Framework, "4", 3),
    (Referrals, "A.1", 3),
    (Referrals, "A.2", 4),
    (Referrals, "A.3", 4),
    (Referrals, "B.1", 4),
    (Referrals, "B.2", 4),
    (Referrals, "C.1", 3),
    (Referrals, "C.2", 3),
    (Referrals, "C.3", 1),
    (Referrals, "C.4", 3),
    (Referrals, "C.5", 2),
    (Referrals, "C.6", 3),
    (Referrals, "D.1", 3),
    (Referrals, "D.2", 1),
    (Referrals, "E.1", 4),
    (Referrals, "E.2", 4),
    (Referrals, "F", 5),
    (Training, "A.1.a", 4),
    (Training, "A.1.b", 2),
    (Training, "A.1.c", 3),
    (Training, "A.2.a", 2),
    (Training, "A.2.b", 2),
    (Training, "A.3.a", 2),
    (Training, "A.3.b", 6),
    (Training, "A.4", 2),
    (Training, "A.5", 2),
    (Training, "B.1.a", 2),
    (Training, "B.1.b", 2),
    (Training, "B.2.a", 4),
    (Training, "B.2.b", 5),
    (Training, "B.2.c", 7),
    (Training, "B.3", 2),
    (Complaints, "A.1.a", 4),
    (Complaints, "A.1.b", 5),
    (Complaints, "A.1.c", 3),
    (Complaints, "A.2", 9),
    (Complaints, "A.3", 6),
    (Complaints, "A.4", 6),
    (Complaints, "A.5", 1),
    (Complaints, "B.1", 5),
    (Complaints, "B.2", 3),
    (Complaints, "B.3", 4),
    (Complaints, "B.4", 4),
    (Complaints, "C", 4),
];

/// One element of the guidelines: document, section and position.
///
/// ```
/// # use settlewell::reason::{Element, Sentences};
/// let element = Element::parse("complaints.A.2.5")?;
/// assert_eq!(element.section(), "A.2");
/// assert_eq!(
///     element.citation(Sentences::english()),
///     "Canadian Council for Refugees, Guidelines on complaints and feedback (February 2023), A.2, point 5"
/// );
/// assert_eq!(Element::all().count(), 173);
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Element {
    document: Document,
    section: &'static str,
    position: u32,
}

impl Element {
    /// Every element, in the order of the documents.
    pub fn all() -> impl Iterator<Item = Self> {
        SECTIONS.iter().flat_map(|&(document, section, count)| {
            (1..=count).map(move |position| Self { document, section, position })
        })
    }

    /// The element with this id, such as `referrals.C.6.3`.
    ///
    /// # Errors
    /// `element.unknown` with the nearest id.
    pub fn parse(id: &str) -> Result<Self, InputError> {
        if is_element(id)
            && let Some(element) = Self::all().find(|element| element.is(id))
        {
            return Ok(element);
        }
        let ids: Vec<_> = Self::all().map(|element| element.to_string()).collect();
        Err(Problem::new("element.unknown", "").one_of(id, ids.iter().map(String::as_str)).into())
    }

    fn is(&self, id: &str) -> bool {
        let section = id.strip_prefix(self.document.id()).and_then(|rest| rest.strip_prefix('.'));
        let position = section.and_then(|rest| rest.strip_prefix(self.section)?.strip_prefix('.'));
        position.is_some_and(|position| position.parse() == Ok(self.position))
    }

    /// The document.
    pub const fn document(&self) -> Document {
        self.document
    }

    /// The section within the document, such as `C.6`.
    pub const fn section(&self) -> &'static str {
        self.section
    }

    /// The position within the section, from 1.
    pub const fn position(&self) -> u32 {
        self.position
    }

    /// The element with the title and date of its document, as people cite it.
    pub fn citation(&self, sentences: &Sentences) -> String {
        let position = self.position.to_string();
        let values = [
            ("document", self.document.id()),
            ("date", self.document.date()),
            ("section", self.section),
            ("position", position.as_str()),
        ];
        sentences.say_with("-citation", &values)
    }
}

impl std::fmt::Display for Element {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.document.id(), self.section, self.position)
    }
}

/// Whether an element with this id exists. Usable in constants, so that a wrong citation does not compile.
///
/// ```
/// # use settlewell::reason::is_element;
/// const _: () = assert!(is_element("framework.2.5"));
/// assert!(!is_element("framework.2.6"));
/// ```
pub const fn is_element(id: &str) -> bool {
    let mut sections = SECTIONS;
    while let [(document, section, count), rest @ ..] = sections {
        sections = rest;
        let Some(id) = after(id.as_bytes(), document.id().as_bytes()) else { continue };
        let Some(id) = after(id, b".") else { continue };
        let Some(id) = after(id, section.as_bytes()) else { continue };
        let Some(position) = after(id, b".") else { continue };
        if let Some(number) = number(position) {
            return number <= *count;
        }
    }
    false
}

const fn after<'t>(text: &'t [u8], prefix: &[u8]) -> Option<&'t [u8]> {
    match (text, prefix) {
        (rest, []) => Some(rest),
        ([first, text @ ..], [wanted, prefix @ ..]) if *first == *wanted => after(text, prefix),
        _ => None,
    }
}

/// One digit or two, from 1, without a leading zero: no section has a hundred elements.
const fn number(digits: &[u8]) -> Option<u32> {
    match digits {
        [one @ b'1'..=b'9'] => Some((*one - b'0') as u32),
        [ten @ b'1'..=b'9', one @ b'0'..=b'9'] => Some((*ten - b'0') as u32 * 10 + (*one - b'0') as u32),
        _ => None,
    }
}
