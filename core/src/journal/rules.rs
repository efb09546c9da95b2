//! The rules of the journal itself.
use crate::rules;

rules! {
    /// A correction, retraction or redaction names an entry that this copy does not hold.
    pub TARGET_MISSING = "journal.target-missing", notes, cites ["complaints.A.3.6"], with [entry, other];
    /// Two people corrected the same entry in different ways.
    pub COMPETING_CORRECTIONS = "journal.competing-corrections", notes, cites ["complaints.A.2.1"], with [entry, other];
    /// An entry of a kind that this version of the library does not know.
    pub UNREAD = "journal.unread", notes, cites ["training.B.2.c.1"], with [entry, event];
    /// A device holds a part of the record only: what is said there may be incomplete.
    pub PARTIAL = "journal.partial", notes, cites ["complaints.A.3.2"], with [entries];
    /// What is judged on a part of a record waits for the whole.
    pub PARTIAL_NEEDS = "journal.partial.judged", needsInformation, cites ["complaints.A.3.2"], with [entries];
    /// An entry was written down before it happened.
    pub WRITTEN_BEFORE = "journal.written-before", notes, cites ["complaints.A.2.1"], with [entry];
    /// A record without an opening entry cannot take any other.
    pub NOT_OPENED = "journal.not-opened", refuses, cites ["complaints.A.2.1"], with [event];
    /// Nothing happens in a matter before the entry that opens it.
    pub BEFORE_OPENING = "journal.before-opening", refuses, cites ["complaints.A.2.1"], with [event, opened];
    /// A record is opened once.
    pub ALREADY_OPENED = "journal.already-opened", refuses, cites ["complaints.A.2.1"], with [event];
    /// An erased record takes no further entries.
    pub ERASED = "journal.erased", refuses, cites ["complaints.A.3.6"], with [event];
    /// A record moves only to a version that the policy book holds and that is not older.
    pub MIGRATION_BACKWARDS = "journal.migration.backwards", refuses, cites ["framework.4.1"], with [from, to];
}
