//! What a viewer may see: one shape for each role, computed from the state. What a role may not know has no place
//! in its shape.
use super::complainant_file::ComplainantFile;
use super::contact::OwnContact;
use super::file::{ComplaintFile, DisclosureSeen, FollowUpSeen};
use super::lessons::LessonSeen;
use super::process_view::ProcessSeen;
use super::terms::{Complainant, FormatNeed, SafeContact, Support};
use crate::calendar::CivilDate;
use crate::wire::{LanguageTag, PersonId, Private};
use settlewell_macros::wire;

/// A complaint, as one role may see it.
#[wire]
pub enum ComplaintView {
    /// For whoever oversees it, and for the board when it handles the complaint.
    Overseer {
        /// The file.
        file: ComplaintFile,
    },
    /// For whoever investigates.
    Investigator {
        /// The file, without what an investigator does not need.
        file: ComplaintFile,
    },
    /// For whoever decides, or handles the appeal.
    DecisionMaker {
        /// The file, without what a decision does not need.
        file: ComplaintFile,
    },
    /// For whoever tells the complainant.
    Messenger {
        /// The file, without what is not told.
        file: ComplaintFile,
    },
    /// For intake: the only role that sees a name that was kept back.
    Intake {
        /// Who complains.
        complainants: Vec<Complainant>,
        /// How they can be reached safely.
        contact: Option<SafeContact>,
        /// What was arranged for one of several complainants alone.
        contacts: Vec<OwnContact>,
        /// Their language.
        language: Option<LanguageTag>,
        /// Special forms they need.
        formats: Vec<FormatNeed>,
        /// Who helps them.
        support: Vec<Support>,
        /// What they were asked for and have not told yet.
        asked_for: Vec<String>,
    },
    /// For whoever sees to follow-up actions.
    FollowUpOwner {
        /// The actions that they see to.
        actions: Vec<FollowUpSeen>,
    },
    /// For somebody who is asked to declare a conflict of interest: the names of the parties, and nothing else.
    Candidate {
        /// The parties.
        parties: Vec<PersonId>,
    },
    /// For a complainant.
    Complainant {
        /// What they may know.
        file: ComplainantFile,
    },
    /// For whoever speaks for somebody and has not shown yet that they may: nothing about that person.
    AuthorityAwaited {
        /// When it came in.
        received_on: Option<CivilDate>,
    },
    /// For somebody complained about, once they were told: only wording that was approved for them.
    Respondent {
        /// Who complains, where the policy lets the respondent know and nobody keeps their name back.
        complainants: Vec<PersonId>,
        /// The words that they were told last: of the complaint, or of the result.
        wording: Option<Private>,
        /// Whether they were heard.
        heard: bool,
        /// Whether they were told the result.
        told_of_result: bool,
        /// What they were told besides, in the words that were used.
        disclosed: Vec<DisclosureSeen>,
    },
    /// For a witness: what they were told.
    Witness {
        /// What they were told, in the words that were used.
        disclosed: Vec<DisclosureSeen>,
    },
    /// For management: counts only.
    Management {
        /// Whether the matter is open.
        open: bool,
        /// How many allegations there are.
        allegations: u32,
        /// How many steps are overdue.
        overdue: u32,
        /// How many appeals there were.
        appeals: u32,
        /// How many follow-up actions are open.
        open_actions: u32,
        /// Lessons, in words that name nobody.
        lessons: Vec<LessonSeen>,
    },
    /// For a worker with whose department a lesson was shared: the lessons, and nothing of the complaint.
    Lessons {
        /// The lessons.
        lessons: Vec<LessonSeen>,
    },
    /// For the archive, after the record was destroyed.
    Archive {
        /// How many entries the record held.
        entries: u32,
        /// When it was destroyed.
        destroyed_on: CivilDate,
    },
    /// The process itself, which everybody may see.
    Process {
        /// What there is to see.
        process: ProcessSeen,
    },
    /// For everybody else.
    Nothing {},
}
