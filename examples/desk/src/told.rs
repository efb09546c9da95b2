//! What a command says, and how the process ends.
use settlewell::{InputError, Problem, Verdict};
use std::path::PathBuf;
use std::process::ExitCode;

/// How the process ends; the numbers stand in `--help`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Answered, allowed, no problems.
    Fine = 0,
    /// Refused, or problems were found.
    Refused = 1,
    /// The command line is not understood.
    Usage = 2,
    /// More must be known.
    NeedsInformation = 3,
    /// Somebody must approve.
    NeedsApproval = 4,
    /// A file cannot be read or written.
    File = 5,
    /// Some of what was read could not be placed.
    NotAllPlaced = 6,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

impl From<Verdict> for Exit {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Allowed => Self::Fine,
            Verdict::AllowedWithApproval => Self::NeedsApproval,
            Verdict::NeedsInformation => Self::NeedsInformation,
            Verdict::Refused => Self::Refused,
        }
    }
}

/// What goes to standard output, and how the process ends.
#[derive(Debug)]
pub struct Told {
    /// The text, with colours that are left out where the output is no terminal.
    pub text: String,
    /// The end.
    pub exit: Exit,
}

impl Told {
    /// A plain answer.
    pub fn fine(text: impl Into<String>) -> Self {
        Self { text: text.into(), exit: Exit::Fine }
    }
}

/// Why there is no answer.
#[derive(Debug)]
pub enum Trouble {
    /// The input is not sound; with the texts in which its problems have their places.
    Input {
        /// Everything that is wrong.
        error: InputError,
        /// The texts, by the name under which problems are told.
        sources: Vec<(String, String)>,
    },
    /// A file cannot be read or written.
    File {
        /// Which.
        path: PathBuf,
        /// Why, in the words of the system.
        reason: String,
    },
    /// Something that was asked for by name does not exist: the message and its values.
    Unknown {
        /// The name of the desk's sentence.
        message: &'static str,
        /// What was asked for.
        found: String,
        /// The closest name, where one is close.
        nearest: Option<String>,
    },
    /// Several of these at once.
    Several(Vec<Self>),
}

impl From<InputError> for Trouble {
    fn from(error: InputError) -> Self {
        Self::Input { error, sources: Vec::new() }
    }
}

/// Everything that is wrong with what was asked, gathered before any of it is told.
#[derive(Debug, Default)]
pub struct Troubles(Vec<Trouble>);

impl Troubles {
    /// Keeps what is wrong, and goes on.
    pub fn take<T>(&mut self, found: Result<T, Trouble>) -> Option<T> {
        found.map_err(|trouble| self.0.push(trouble)).ok()
    }

    /// An answer, unless something is wrong.
    pub fn unless<T>(mut self, answer: Option<T>) -> Result<T, Trouble> {
        match answer {
            Some(answer) if self.0.is_empty() => Ok(answer),
            _ if self.0.len() == 1 => Err(self.0.swap_remove(0)),
            _ => Err(Trouble::Several(self.0)),
        }
    }
}

impl Trouble {
    /// Reads a file as text.
    pub fn read(path: &std::path::Path) -> Result<String, Self> {
        let bytes = std::fs::read(path)
            .map_err(|error| Self::File { path: path.to_owned(), reason: error.to_string() })?;
        // A mark at the start that says it is UTF-8, as some editors write it, is no part of the text.
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).map(<[u8]>::to_vec).unwrap_or(bytes);
        String::from_utf8(bytes).map_err(|error| Self::not_text(path, &error))
    }

    /// A file that is not UTF-8: nothing of it is guessed, since what is written from it would keep the guess.
    fn not_text(path: &std::path::Path, error: &std::string::FromUtf8Error) -> Self {
        let good = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(error.as_bytes().get(..good).unwrap_or_default()).into_owned();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let number = |number: usize| u32::try_from(number).ok();
        let name = path.display().to_string();
        let mut problem = Problem::new("input.not-utf8", "").found(good.to_string());
        problem.file = Some(name.clone());
        (problem.line, problem.column) = (number(line), number(column));
        // Shown as far as it is text.
        let shown = String::from_utf8_lossy(error.as_bytes()).into_owned();
        Self::Input { error: problem.into(), sources: vec![(name, shown)] }
    }

    /// Writes a file.
    pub fn write(path: &std::path::Path, text: &str) -> Result<(), Self> {
        std::fs::write(path, text)
            .map_err(|error| Self::File { path: path.to_owned(), reason: error.to_string() })
    }
}
