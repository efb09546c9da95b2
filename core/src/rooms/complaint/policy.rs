//! What the organization chooses for complaints.
use super::outcome::{CommentBy, ContinuationGround, Handler, ProcessPoint};
use super::signal::FoundedSignal;
use super::allegation::{Allegation, Seriousness, SubjectKind};
use super::assurance::{AcknowledgementPoint, Assurance};
use super::terms::{ComplaintChannel, FormatNeed};
use crate::calendar::Span;
use crate::criteria::Expression;
use crate::timeline::{Named, StageDefinition, StepDefinition};
use crate::wire::{LanguageTag, Role};
use settlewell_macros::wire;
use std::collections::BTreeMap;

/// The complaint part of a policy.
///
/// What is left out takes the default that its field names; a field that names none is then not asked for.
#[wire(document)]
#[derive(Default)]
pub struct ComplaintPolicy {
    /// How one can complain. None means every way.
    pub channels: Vec<ComplaintChannel>,
    /// The languages in which complaints are taken and answered, with or without an interpreter.
    pub languages: Vec<LanguageTag>,
    /// What one can complain about. None goes with `openSubjects`.
    pub subjects: Vec<SubjectKind>,
    /// Whether it was deliberately left open what one can complain about.
    pub open_subjects: Option<bool>,
    /// Categories of allegations, by name. None means that any name may be used.
    #[serde(default)]
    pub categories: Named<CategoryPolicy>,
    /// Tracks besides the standard one, by name, in the order in which their criteria are tried.
    #[serde(default)]
    pub tracks: Named<TrackPolicy>,
    /// Where a complaint can stand, and what is owed there. The process itself has a stage of its own, opened by
    /// `processDescribed`.
    #[serde(default)]
    pub stages: Named<StageDefinition>,
    /// Steps that are owed as long as the record lives: protecting from reprisal, keeping and destroying.
    #[serde(default)]
    pub steps: Named<StepDefinition>,
    /// Dates from outside, such as a tribunal's.
    #[serde(default)]
    pub deadlines: Named<StepDefinition>,
    /// Who may hold which role: `overseer`, `investigator`, `decisionMaker`, `appealHandler`, `messenger`,
    /// `followUpOwner`, `helper`, `interpreter`, `translator`.
    #[serde(default)]
    pub people: Named<PeoplePolicy>,
    /// Roles on the roster that mean the head of the organization: a complaint about them goes to the board.
    pub head: Vec<Role>,
    /// Roles on the roster that mean the board.
    pub board: Vec<Role>,
    /// To whom to turn when nobody inside qualifies, in this order.
    pub when_nobody: Vec<Handler>,
    /// What an acknowledgement says. None means everything.
    pub acknowledgement: Vec<AcknowledgementPoint>,
    /// What the complainant is assured of. None means everything.
    pub assurances: Vec<Assurance>,
    /// Whether everyone who handles a complaint undertakes to keep it confidential. Absent means yes.
    pub undertakings: Option<bool>,
    /// The informal track's bounds.
    pub informal: Option<InformalPolicy>,
    /// The report.
    pub report: Option<ReportPolicy>,
    /// Appeals. Absent means that there are none.
    pub appeal: Option<AppealPolicy>,
    /// Outside bodies that the complainant is told of, by name.
    #[serde(default)]
    pub external_bodies: Named<ExternalBodyPolicy>,
    /// The most that a `respondent`, a `witness` or an `other` may be told of what identifies somebody: elements of
    /// the permission policy. A part that is left out is told nothing that identifies.
    #[serde(default)]
    pub disclosure: Named<DisclosurePolicy>,
    /// How long after the event one can complain. Absent means without limit.
    pub time_limit: Option<TimeLimitPolicy>,
    /// Roles on the roster one of which may approve that a closed record is destroyed before its time. None means
    /// that nobody may.
    pub early_destruction: Vec<Role>,
    /// Who may approve that a step is waived, or extended beyond its maximum.
    pub waivers: Option<StepWaiverPolicy>,
    /// Withdrawals.
    pub withdrawal: Option<WithdrawalPolicy>,
    /// When several delays in one area become a review.
    pub signals: Option<SignalPolicy>,
    /// What each role may see.
    pub views: Option<ViewPolicy>,
    /// The process itself.
    pub process: Option<ProcessPolicy>,
}

/// A category of allegations.
#[wire(document)]
#[derive(Default)]
pub struct CategoryPolicy {
    /// What it is called, by language.
    pub label: BTreeMap<String, String>,
    /// How serious it is at least.
    pub seriousness: Option<Seriousness>,
    /// The area of work it points to, for lessons, training and reviews.
    pub area: Option<String>,
    /// Whether it is a breach of privacy: one of them is enough for a review of the area.
    pub privacy: Option<bool>,
    /// What a well-founded allegation calls for. Absent means what goes with whom it is about: `training` for a worker,
    /// `partner` for a partner, `knowledge` for a policy, `scope` for a service or a decision. An empty list means
    /// nothing.
    pub signals: Option<Vec<FoundedSignal>>,
}

/// A track: when it is taken, and what is different on it.
#[wire(document)]
#[derive(Default)]
pub struct TrackPolicy {
    /// The criterion under which a complaint is on it by itself. Absent means that only an entry puts it there.
    pub when: Option<Expression>,
    /// Whether it is the informal track.
    pub informal: Option<bool>,
    /// The roles that are told at once.
    pub notify: Vec<Role>,
    /// What is different in the stages: merged over those of the policy before it is read.
    pub stages: Option<Named<StageDefinition>>,
    /// What is different in the steps that belong to no stage: merged over those of the policy.
    pub steps: Option<Named<StepDefinition>>,
}

/// Who may hold a role.
#[wire(document)]
#[derive(Default)]
pub struct PeoplePolicy {
    /// The roles on the roster that one of which they must hold. None means anyone on the roster.
    pub from: Vec<Role>,
    /// From what they must be outside, seen from the respondent.
    pub outside: Vec<Distance>,
    /// The roles in the same complaint from whose holders they must differ.
    pub different_from: Vec<String>,
    /// Whether they declare a conflict of interest, or none, before they are assigned. Absent means yes for those
    /// who hold a role in the complaint (`overseer`, `investigator`, `decisionMaker`, `appealHandler`, `messenger`,
    /// `followUpOwner`), and no for those who help (`helper`, `interpreter`, `translator`).
    pub declares: Option<bool>,
}

/// From what somebody must be outside, to be neutral.
#[wire(document)]
pub enum Distance {
    /// The respondent's department.
    Department,
    /// The respondent's reporting line, upwards and downwards.
    ReportingLine,
}

/// The bounds of the informal track.
#[wire(document)]
#[derive(Default)]
pub struct InformalPolicy {
    /// The most serious allegation that may be settled informally. Absent means `minor`.
    pub up_to: Option<Seriousness>,
}

/// The report.
#[wire(document)]
#[derive(Default)]
pub struct ReportPolicy {
    /// Who comments on it before it is final.
    pub commented_by: Vec<CommentBy>,
}

/// Appeals.
#[wire(document)]
#[derive(Default)]
pub struct AppealPolicy {
    /// Whether a ground is needed. Absent means no: asking is enough.
    pub needs_ground: Option<bool>,
    /// The grounds, by name. None means any.
    pub grounds: Vec<String>,
    /// How often somebody may appeal the same decision. Absent means once.
    pub times: Option<u32>,
}

/// An outside body that somebody can turn to.
#[wire(document)]
#[derive(Default)]
pub struct ExternalBodyPolicy {
    /// What it is called, by language.
    pub label: BTreeMap<String, String>,
    /// How to reach it, by language.
    pub contact: BTreeMap<String, String>,
    /// Whether it is named when a date is extended. Absent means no.
    pub at_extension: Option<bool>,
    /// Whether it is named with the result. Absent means yes.
    pub at_result: Option<bool>,
}

/// The most that somebody may be told of what identifies somebody.
#[wire(document)]
#[derive(Default)]
pub struct DisclosurePolicy {
    /// Elements of the permission policy.
    pub elements: Vec<String>,
}

/// How long one can complain.
#[wire(document)]
pub struct TimeLimitPolicy {
    /// How long.
    pub within: Span,
    /// From when. Absent means `laterOf`.
    pub from: Option<LimitFrom>,
    /// When a later complaint is taken all the same, by name.
    #[serde(default)]
    pub exceptions: Named<ExceptionPolicy>,
}

/// From when the time limit runs.
#[wire(document)]
pub enum LimitFrom {
    /// From the event.
    Happened,
    /// From the day on which the complainant knew of it.
    KnownSince,
    /// From the later of the two.
    LaterOf,
}

/// When a complaint beyond the time limit is taken all the same.
#[wire(document)]
#[derive(Default)]
pub struct ExceptionPolicy {
    /// What it is, by language.
    pub label: BTreeMap<String, String>,
    /// The criterion under which it holds. Absent means that a person decides.
    pub when: Option<Expression>,
}

/// Who may approve that a step is waived, or extended beyond its maximum where the policy allows that with approval.
#[wire(document)]
#[derive(Default)]
pub struct StepWaiverPolicy {
    /// The roles of which one must approve: `overseer` for whoever oversees the complaint, and roles on the roster.
    /// The first is asked as long as nobody approved. None means the overseer, and the roles under `head` and `board`.
    pub by: Vec<Role>,
}

/// Withdrawals.
#[wire(document)]
#[derive(Default)]
pub struct WithdrawalPolicy {
    /// On which grounds a withdrawn complaint goes on.
    pub continue_for: Vec<ContinuationGround>,
}

/// When several delays in one area, over all complaints, become a review.
#[wire(document)]
#[derive(Default)]
pub struct SignalPolicy {
    /// How many steps that were not done in time. Absent means 3, and 0 never.
    pub overdue: Option<u32>,
    /// Within which time before today their dates must lie. Absent means that all of them count.
    pub within: Option<Span>,
}

/// What each role may see.
#[wire(document)]
#[derive(Default)]
pub struct ViewPolicy {
    /// Whether the investigator sees who complains. Absent means yes, unless they are anonymous or kept back.
    pub investigator_sees_complainant: Option<bool>,
    /// Whether the decision-maker sees who complains. Absent means no: the report is enough.
    pub decision_maker_sees_complainant: Option<bool>,
    /// Whether the investigator and the decision-maker see what a complainant whose name is kept back said, in which
    /// language, and the special forms they need, as far as they would see it of anyone. Absent means no: how
    /// somebody speaks can say who it is.
    pub handlers_see_kept_back_words: Option<bool>,
    /// Whether the respondent sees who complains. Absent means no.
    pub respondent_sees_complainant: Option<bool>,
    /// Whether the complainant sees who handles the complaint. Absent means yes.
    pub complainant_sees_handlers: Option<bool>,
    /// The roles that see figures over many complaints. None means `overseer`, `management`, `board`, `director`, and
    /// the roles that this policy names under `head` and `board`.
    pub figures_for: Vec<Role>,
    /// The smallest number that statistics show. Absent means 5.
    pub smallest_cell: Option<u32>,
}

/// The process itself.
#[wire(document)]
#[derive(Default)]
pub struct ProcessPolicy {
    /// The languages in which it is explained. None means those of `languages`.
    pub languages: Vec<LanguageTag>,
    /// The special forms in which it is explained.
    pub formats: Vec<FormatNeed>,
    /// What the explanation tells. None means everything.
    pub tells: Vec<ProcessPoint>,
    /// How many steps it should take at most to complain, as people say.
    pub most_steps: Option<u32>,
    /// How many minutes it should take at most to complain, as people say.
    pub most_minutes: Option<u32>,
    /// The share of steps met in time, in percent, under which timelines are not realistic. Absent means 80.
    pub realistic_from: Option<u32>,
}

impl ComplaintPolicy {
    /// What an acknowledgement must say.
    pub fn acknowledgement_points(&self) -> &[AcknowledgementPoint] {
        if self.acknowledgement.is_empty() { &AcknowledgementPoint::ALL } else { &self.acknowledgement }
    }

    /// What the complainant must be assured of.
    pub fn required_assurances(&self) -> &[Assurance] {
        if self.assurances.is_empty() { &Assurance::ALL } else { &self.assurances }
    }

    /// How serious an allegation is: as it was weighed, and at least as its category has it.
    pub fn seriousness_of(&self, allegation: &Allegation) -> Option<Seriousness> {
        let category = allegation.category.as_ref().and_then(|name| self.categories.get(name));
        allegation.seriousness.max(category.and_then(|category| category.seriousness))
    }

    /// Whether a track is the informal one.
    pub fn is_informal(&self, track: &str) -> bool {
        self.tracks.get(track).is_some_and(|track| track.informal == Some(true))
    }

    /// The most serious allegation that may be settled informally.
    pub fn informal_up_to(&self) -> Seriousness {
        self.informal.as_ref().and_then(|informal| informal.up_to).unwrap_or(Seriousness::Minor)
    }

    /// How often the same decision may be appealed.
    pub fn appeal_times(&self) -> u32 {
        self.appeal.as_ref().map_or(0, |appeal| appeal.times.unwrap_or(1))
    }

    /// The roles one of which may approve that a step is waived, or extended beyond its maximum.
    pub fn waiver_approvers(&self) -> Vec<Role> {
        match &self.waivers {
            Some(waivers) if !waivers.by.is_empty() => waivers.by.clone(),
            _ => [Role::from("overseer")].iter().chain(&self.head).chain(&self.board).cloned().collect(),
        }
    }

    /// Whether handlers undertake to keep the complaint confidential.
    pub fn wants_undertakings(&self) -> bool {
        self.undertakings != Some(false)
    }
}
