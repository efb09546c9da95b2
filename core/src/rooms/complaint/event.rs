//! What can happen in a complaint, and in the process for complaints.
//!
//! The kinds that begin with `process` belong to a record of the process itself: how it is explained, promoted,
//! committed to and reviewed. All others belong to the record of one complaint.
use super::outcome::*;
use super::people::ComplaintRole;
use super::signal::SignalTarget;
use super::allegation::{Allegation, AllegationId};
use super::assurance::{AcknowledgementPoint, Assurance};
use super::terms::{ActionId, BarrierId, Complainant, ComplaintChannel, FormatNeed, SafeContact, Support, Telling, WrittenDown};
use crate::calendar::CivilDate;
use crate::permission::{
    NoticeGiven, NoticePutOff, Permission, PermissionRequest, Refusal, Shared, Withdrawal,
};
use crate::wire::{Department, EntryId, LanguageTag, PersonId, Private, RecordId};
use settlewell_macros::wire;

/// What an entry says happened in a complaint, or in the process for complaints.
#[wire(input, event)]
pub enum ComplaintEvent {
    /// A complaint came in. Nothing but the kind is needed: what is missing is asked for later.
    Received {
        /// How it came in.
        channel: Option<ComplaintChannel>,
        /// The language the person uses.
        language: Option<LanguageTag>,
        /// Who complains.
        complainant: Option<Complainant>,
        /// Who else complains with them.
        joined_by: Vec<Complainant>,
        /// What they complain about.
        allegations: Vec<Allegation>,
        /// How they can be reached safely.
        contact: Option<SafeContact>,
        /// Forms in which they need to be told things.
        formats: Vec<FormatNeed>,
        /// Who helps, interprets or translates.
        support: Vec<Support>,
        /// Who wrote it down, where it was spoken.
        written_down: Option<WrittenDown>,
        /// Whether they expect a response or a resolution; absent when that is unclear.
        expects_response: Option<bool>,
        /// What they hope for, in their own words.
        hopes_for: Option<Private>,
        /// The feedback that it was before, if it was.
        from_feedback: Option<RecordId>,
    },
    /// Somebody else complains too, or it became known who complains.
    ComplainantAdded {
        /// Who.
        complainant: Complainant,
        /// The person whose place in the complaint this corrects.
        replaces: Option<PersonId>,
    },
    /// Someone who speaks for another showed that they may.
    AuthorityShown {
        /// Who speaks.
        person: PersonId,
        /// For whom.
        speaks_for: Option<PersonId>,
    },
    /// Something more is complained about.
    AllegationAdded {
        /// What.
        allegation: Allegation,
    },
    /// An allegation is known better: what is said here takes the place of what was said of it.
    AllegationClarified {
        /// What, with the id it had.
        allegation: Allegation,
    },
    /// How the complainant can be reached, and in which language and form.
    ContactArranged {
        /// How they can be reached safely.
        contact: Option<SafeContact>,
        /// The language.
        language: Option<LanguageTag>,
        /// Special forms.
        formats: Vec<FormatNeed>,
        /// Which of several complainants; all of them when absent.
        person: Option<PersonId>,
    },
    /// Somebody will help, interpret or translate.
    SupportArranged {
        /// Who, and how.
        support: Support,
    },
    /// Somebody no longer helps.
    SupportEnded {
        /// Who.
        person: PersonId,
    },
    /// What a worker wrote down was read back, and the person agreed to it or corrected it.
    ReadBack {
        /// Whether they agreed to it.
        agreed: bool,
    },
    /// The person was asked whether they expect a response.
    ClarificationAsked {
        /// How they were asked.
        telling: Option<Telling>,
    },
    /// The person said whether they expect a response.
    IntentClarified {
        /// Whether they do: then it is a complaint, and otherwise feedback.
        expects_response: bool,
    },
    /// Somebody who made an informal remark was invited to complain formally.
    FormallyInvited {
        /// How they were invited.
        telling: Option<Telling>,
    },
    /// No response is expected: the matter goes on as feedback.
    BecameFeedback {
        /// The feedback record.
        record: Option<RecordId>,
    },
    /// What went on as feedback is a complaint after all: the person expects a response.
    BecameComplaint {
        /// The feedback record in which it went on.
        from: Option<RecordId>,
    },
    /// The complainant was told that the complaint, or the appeal, came in.
    Acknowledged {
        /// What they were told.
        includes: Vec<AcknowledgementPoint>,
        /// Until when they were promised an answer.
        answer_expected_by: Option<CivilDate>,
        /// How they were told.
        telling: Option<Telling>,
    },
    /// The complainant was assured of something.
    AssuranceGiven {
        /// Of what.
        of: Vec<Assurance>,
        /// How they were told.
        telling: Option<Telling>,
    },
    /// The complainant said what they fear.
    FearsVoiced {
        /// Their words.
        words: Option<Private>,
        /// Whether they fear to be treated worse for it.
        of_reprisal: bool,
    },
    /// Somebody who handles the complaint undertook to keep it confidential.
    ConfidentialityUndertaken {
        /// Who.
        person: PersonId,
    },
    /// The complainant was asked whether something may be shared.
    PermissionAsked {
        /// What was asked for.
        request: PermissionRequest,
    },
    /// They agreed.
    PermissionGiven {
        /// To what.
        permission: Permission,
    },
    /// They agreed to a part of it, or with limits.
    PermissionLimited {
        /// To what.
        permission: Permission,
    },
    /// They said no.
    PermissionRefused {
        /// To what.
        refusal: Refusal,
    },
    /// They took a permission back.
    PermissionWithdrawn {
        /// Which.
        withdrawal: Withdrawal,
    },
    /// The risk that somebody is treated worse was weighed before something was shared.
    RiskWeighed {
        /// How great it is.
        risk: ReprisalRisk,
        /// What protects the person.
        protections: Vec<Private>,
    },
    /// Something was told to a respondent, a witness or someone else for the investigation.
    Disclosed {
        /// Which part the recipient plays.
        to: PartyRole,
        /// The recipient, where they are a person.
        person: Option<PersonId>,
        /// What of it says something about somebody, and on what basis; absent when nothing identified anyone.
        shared: Option<Shared>,
        /// The words that were used.
        wording: Option<Private>,
    },
    /// The complaint was passed to another body.
    PassedOn {
        /// What, to whom, on what basis.
        shared: Shared,
    },
    /// The people concerned were told of a sharing without their consent.
    DisclosureNoticeGiven {
        /// Of which, and who was told.
        notice: NoticeGiven,
    },
    /// It is not safe to tell them yet.
    DisclosureNoticePutOff {
        /// Of which, and why.
        notice: NoticePutOff,
    },
    /// Something became known to somebody who should not know it.
    PrivacyBreached {
        /// The area of work.
        area: Option<String>,
        /// What happened.
        detail: Option<Private>,
    },
    /// Somebody oversees the complaint.
    OverseerAssigned {
        /// Who.
        person: PersonId,
    },
    /// Somebody investigates.
    InvestigatorAssigned {
        /// Who.
        person: PersonId,
    },
    /// Somebody decides.
    DecisionMakerAssigned {
        /// Who.
        person: PersonId,
    },
    /// Somebody handles the appeal.
    AppealHandlerAssigned {
        /// Who.
        person: PersonId,
    },
    /// Somebody tells the complainant.
    MessengerAssigned {
        /// Who.
        person: PersonId,
    },
    /// Somebody sees to the follow-up as a whole.
    FollowUpOwnerAssigned {
        /// Who.
        person: PersonId,
    },
    /// Somebody no longer holds a role.
    AssignmentEnded {
        /// Who.
        person: PersonId,
        /// Which role.
        role: ComplaintRole,
        /// Why.
        reason: Option<Private>,
    },
    /// A candidate was shown the names of the parties, to declare a conflict of interest.
    AskedToDeclare {
        /// Who.
        person: PersonId,
    },
    /// Somebody declared a conflict of interest, or that they have none.
    ConflictDeclared {
        /// Who.
        person: PersonId,
        /// Whether they have one.
        conflict: bool,
        /// What it is.
        detail: Option<Private>,
    },
    /// Nobody inside may handle it, or it is about the head: somebody else does.
    HandedOver {
        /// Who.
        to: Handler,
        /// Which body, where it is one from outside.
        body: Option<String>,
        /// Why.
        reason: Option<Private>,
    },
    /// The complaint was put on a track.
    TrackChosen {
        /// Its name in the policy.
        track: String,
        /// Whether the complainant agrees, where that was asked.
        complainant_agrees: Option<bool>,
        /// Why.
        reason: Option<Private>,
    },
    /// The matter was settled informally.
    InformallyResolved {
        /// Whether the complainant is content with it.
        complainant_agrees: bool,
        /// How.
        how: Option<Private>,
    },
    /// Those who must know at once were told.
    ImmediateNoticeGiven {
        /// Who.
        to: Vec<PersonId>,
    },
    /// It is planned how to find out.
    InvestigationPlanned {
        /// By which methods.
        methods: Vec<InvestigationMethod>,
        /// The plan.
        plan: Option<Private>,
    },
    /// Somebody may know something.
    WitnessNamed {
        /// Who.
        person: PersonId,
    },
    /// A step of the investigation was taken.
    InvestigationStepTaken {
        /// Which.
        method: InvestigationMethod,
        /// With whom.
        with: Option<PersonId>,
        /// Which part that person plays.
        part: Option<PartyRole>,
        /// What came of it.
        notes: Option<Private>,
        /// Of which allegation; absent means all that were known by then.
        allegation: Option<AllegationId>,
    },
    /// The report was drafted.
    ReportDrafted {
        /// What was found of each allegation.
        findings: Vec<AllegationFinding>,
        /// What is recommended.
        recommendations: Option<Private>,
    },
    /// The report was sent for comment, before it is final.
    ReportSentForComment {
        /// To whom.
        to: CommentBy,
        /// To which person.
        person: Option<PersonId>,
    },
    /// Somebody commented on the report, or let the time pass.
    ReportCommented {
        /// Who.
        by: CommentBy,
        /// Which person.
        person: Option<PersonId>,
        /// The comment; absent when there was none.
        comment: Option<Private>,
    },
    /// The report is final.
    ReportFinalized {
        /// What was found of each allegation.
        findings: Vec<AllegationFinding>,
        /// What is recommended.
        recommendations: Option<Private>,
    },
    /// Another body looks at the same matter, and the complaint waits for it.
    OutsideProceedingsBegun {
        /// Which.
        body: Option<String>,
    },
    /// The other body is done.
    OutsideProceedingsEnded {
        /// Which.
        body: Option<String>,
    },
    /// The respondent was told of the complaint, in approved wording.
    RespondentTold {
        /// Who.
        person: PersonId,
        /// The words.
        wording: Option<Private>,
    },
    /// The respondent is not told yet, for a reason.
    RespondentNotToldYet {
        /// Who.
        person: PersonId,
        /// Why.
        reason: Option<Private>,
    },
    /// The words that the respondent may see were approved.
    WordingApproved {
        /// For whom.
        person: PersonId,
        /// The words.
        wording: Private,
    },
    /// The respondent was heard, or chose not to say anything.
    RespondentHeard {
        /// Who.
        person: PersonId,
        /// How.
        method: Option<InvestigationMethod>,
        /// What they said.
        notes: Option<Private>,
        /// About which allegation; absent means all that were known by then.
        allegation: Option<AllegationId>,
    },
    /// The respondent was told the result, in approved wording.
    RespondentToldOfResult {
        /// Who.
        person: PersonId,
        /// The words.
        wording: Option<Private>,
    },
    /// It was decided how one allegation ends.
    Decided {
        /// Which.
        allegation: AllegationId,
        /// How.
        outcome: AllegationOutcome,
        /// Why.
        reasons: Option<Private>,
        /// To which body it was referred on.
        referred_to: Option<String>,
    },
    /// A follow-up action was decided.
    FollowUpPlanned {
        /// Which, by whom, until when.
        action: FollowUpAction,
    },
    /// A follow-up action was done.
    FollowUpDone {
        /// Which.
        action: ActionId,
        /// What came of it.
        note: Option<Private>,
    },
    /// A follow-up action cannot be done, or is no longer needed.
    FollowUpReleased {
        /// Which.
        action: ActionId,
        /// Why.
        reason: Option<Private>,
    },
    /// The complainant was told where things stand.
    ProgressGiven {
        /// How they were told.
        telling: Option<Telling>,
        /// Until when they were promised an answer now, where that day is another one.
        answer_expected_by: Option<CivilDate>,
    },
    /// The complainant was asked for something.
    InformationRequested {
        /// What is missing, by short names.
        missing: Vec<String>,
        /// The question.
        request: Option<Private>,
        /// How they were asked.
        telling: Option<Telling>,
    },
    /// The complainant answered.
    InformationReceived {
        /// The answer.
        answer: Option<Private>,
    },
    /// The complainant was told the result.
    ResultCommunicated {
        /// What they were told.
        includes: Vec<ResultPoint>,
        /// Of which allegations; none means all that are decided.
        allegations: Vec<AllegationId>,
        /// Which outside bodies were named.
        external_bodies: Vec<String>,
        /// How they were told.
        telling: Option<Telling>,
    },
    /// Somebody tried to reach the complainant.
    ContactAttempted {
        /// The step that this was for.
        step: Option<String>,
        /// How.
        how: Option<ComplaintChannel>,
        /// Whether they were reached.
        reached: bool,
    },
    /// A step cannot be done, for a reason.
    StepNotApplicable {
        /// Which.
        step: String,
        /// Which follow-up action, where the step is one.
        about: Option<String>,
        /// Why.
        reason: NotApplicableReason,
        /// More about it.
        detail: Option<Private>,
    },
    /// A step is not asked for in this complaint, by somebody's decision. It is still owed until somebody approved.
    StepWaived {
        /// Which.
        step: String,
        /// Which follow-up action, where the step is one.
        about: Option<String>,
        /// Why.
        reason: Option<Private>,
        /// Who approved it.
        approved_by: Option<PersonId>,
    },
    /// The complainant asked for a second look.
    Appealed {
        /// The ground, by a name that the policy lists.
        ground: Option<String>,
        /// Their words.
        words: Option<Private>,
        /// Which allegations; none means all.
        allegations: Vec<AllegationId>,
    },
    /// The appeal was decided.
    AppealDecided {
        /// How.
        outcome: AppealOutcome,
        /// Why.
        reasons: Option<Private>,
    },
    /// A step's date was moved.
    Extended {
        /// Which step.
        step: String,
        /// The new date.
        to: CivilDate,
        /// Why.
        reason: Option<Private>,
        /// How the complainant was told; absent when they were not.
        complainant_told: Option<Telling>,
        /// Whether they were told which outside body they can turn to.
        external_body_named: Option<bool>,
        /// Who approved it, where that was needed.
        approved_by: Option<PersonId>,
    },
    /// A complaint beyond the time limit was accepted.
    LateAccepted {
        /// Which allegations; none means all that there are by then.
        allegations: Vec<AllegationId>,
        /// The exception, by its name in the policy.
        exception: Option<String>,
        /// Who decided.
        decided_by: Option<PersonId>,
        /// Why.
        reason: Option<Private>,
    },
    /// A complaint beyond the time limit was declined, and the complainant told why.
    LateDeclined {
        /// Which allegations; none means all that there are by then.
        allegations: Vec<AllegationId>,
        /// Who decided.
        decided_by: Option<PersonId>,
        /// Why.
        reason: Option<Private>,
        /// How the complainant was told.
        telling: Option<Telling>,
    },
    /// The complainant took the complaint back.
    Withdrawn {
        /// Which allegations; none means all.
        allegations: Vec<AllegationId>,
        /// Who in the organization heard it from them.
        taken_by: Option<PersonId>,
        /// Why, if they chose to say.
        reason: Option<Private>,
    },
    /// One of several complainants takes no further part; the complaint goes on for the others.
    ComplainantWithdrew {
        /// Who.
        person: PersonId,
        /// Who in the organization heard it from them.
        taken_by: Option<PersonId>,
        /// Why, if they chose to say.
        reason: Option<Private>,
    },
    /// Somebody neutral made sure that the complainant meant it.
    WithdrawalConfirmed {
        /// Who.
        by: PersonId,
    },
    /// The matter is looked into all the same.
    ContinuedAfterWithdrawal {
        /// Why that is needed.
        ground: ContinuationGround,
        /// More about it.
        reason: Option<Private>,
    },
    /// The matter is closed.
    Closed {
        /// Anything to remember.
        note: Option<Private>,
    },
    /// The matter is taken up again.
    Reopened {
        /// Why.
        reason: Option<Private>,
    },
    /// Somebody approved that the record is destroyed when its time has passed.
    DestructionApproved {
        /// Who.
        by: Option<PersonId>,
    },
    /// The record must be kept longer.
    DestructionHeld {
        /// Why.
        reason: Option<Private>,
        /// Until when, where that is known.
        until: Option<CivilDate>,
    },
    /// Somebody was treated worse for the complaint, or says so.
    ReprisalReported {
        /// Who was treated worse.
        against: Option<PersonId>,
        /// What happened.
        detail: Option<Private>,
    },
    /// Something was done about it.
    ReprisalAnswered {
        /// The entry that reported it; all reports until now when absent.
        report: Option<EntryId>,
        /// What was done.
        protections: Vec<Private>,
    },
    /// A lesson was shared inside the organization.
    LessonShared {
        /// Which.
        lesson: Lesson,
        /// With which departments; none means everyone.
        with: Vec<Department>,
        /// Whether it may be published as an improvement.
        publish: bool,
    },
    /// Another room took up what this complaint calls for: it is not told again.
    SignalTaken {
        /// Which room.
        to: SignalTarget,
        /// The area, the partner or what is written down, as the signal names it; none means all that go to this
        /// room.
        about: Option<String>,
        /// The record in which the work goes on.
        record: Option<RecordId>,
    },
    /// The complainant was asked how the process was for them.
    SurveySent {
        /// How they were asked.
        telling: Option<Telling>,
    },
    /// The complainant told how the process was for them.
    SurveyAnswered {
        /// From 1 (very poor) to 5 (very good).
        satisfaction: Option<u32>,
        /// How many steps it took them to complain.
        steps: Option<u32>,
        /// How many minutes it took them to complain.
        minutes: Option<u32>,
        /// Whether they felt safe.
        felt_safe: Option<bool>,
        /// Their words.
        comment: Option<Private>,
    },
    /// The complainant did not want to answer, or was better not asked.
    SurveyDeclined {
        /// Why.
        reason: Option<Private>,
    },
    /// The process was explained in public. Opens the record of the process itself.
    ProcessDescribed {
        /// In which languages.
        languages: Vec<LanguageTag>,
        /// In which special forms.
        formats: Vec<FormatNeed>,
        /// By which channels one can complain.
        channels: Vec<ComplaintChannel>,
        /// What it tells.
        tells: Vec<ProcessPoint>,
        /// Whether it is in plain language.
        plain_language: bool,
        /// Where it is found: `website`, `poster`.
        places: Vec<String>,
    },
    /// The explanation of the process was changed: what is said here takes the place of what was said before.
    ProcessDescriptionChanged {
        /// In which languages.
        languages: Vec<LanguageTag>,
        /// In which special forms.
        formats: Vec<FormatNeed>,
        /// By which channels one can complain.
        channels: Vec<ComplaintChannel>,
        /// What it tells.
        tells: Vec<ProcessPoint>,
        /// Whether it is in plain language.
        plain_language: bool,
        /// Where it is found: `website`, `poster`.
        places: Vec<String>,
    },
    /// The possibility to complain was made known.
    ProcessPromoted {
        /// How: `poster`, `newsletter`.
        how: Vec<String>,
        /// In which languages.
        languages: Vec<LanguageTag>,
    },
    /// A client was told of the right to complain.
    ProcessClientTold {
        /// Who.
        client: PersonId,
        /// By whom they were told, how, in which language and form; `to` says nothing here. The view of the process
        /// shows it to the overseer, and to the client it is about.
        telling: Option<Telling>,
    },
    /// A worker committed to the complaints process.
    ProcessCommitmentMade {
        /// Who.
        person: PersonId,
    },
    /// The procedure for reviewing complaints was written down, or changed.
    ProcessProcedureWritten {
        /// Who oversees it.
        overseer: Option<PersonId>,
        /// Whether it has a statement on confidentiality.
        confidentiality: bool,
        /// Whether it says how conflicts of interest are dealt with.
        conflict_of_interest: bool,
    },
    /// Somebody said how simple it is to complain.
    ProcessSimplicityReported {
        /// How many steps it took.
        steps: Option<u32>,
        /// How many minutes it took.
        minutes: Option<u32>,
        /// Who said so, if they gave their name. What they said before then counts no more, so that each person counts
        /// once in the figures of how simple it is (`complaints.A.1.b.1`); what they leave out stays as they said it.
        /// No view tells who said what: people speak freely where it does not come back to them.
        client: Option<PersonId>,
    },
    /// Something keeps people from complaining. Noticed again after something was done about it, it waits again.
    ProcessBarrierNoticed {
        /// Its id.
        barrier: BarrierId,
        /// What it is.
        detail: Option<Private>,
    },
    /// Something was done about a barrier.
    ProcessBarrierAddressed {
        /// Which.
        barrier: BarrierId,
        /// What was done.
        what: Option<Private>,
    },
    /// The process was reviewed.
    ProcessReviewed {
        /// Who did.
        by: Option<PersonId>,
        /// Whether the timelines were found realistic; absent where it says nothing of them, and what was found before stands.
        timelines_realistic: Option<bool>,
        /// What will change.
        changes: Option<Private>,
    },
    /// A review of an area began in which much was late, over all complaints: what was due there up to this day is not
    /// told again.
    ProcessDelaysTakenUp {
        /// The area, as the signal names it; none means every area.
        area: Option<String>,
        /// The record in which the work goes on.
        record: Option<RecordId>,
    },
}
