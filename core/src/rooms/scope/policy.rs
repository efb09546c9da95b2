//! What the organization chooses about its scope.
use super::compiled::Prepared;
use super::terms::{
    ActivitySort, ConsiderationForm, ConsultationChannel, ManualTopic, ScopeStep, ScopeUrgency,
};
use crate::calendar::{CivilDate, LocalText, Span};
use crate::criteria::Expression;
use crate::timeline::{Named, Names, StageDefinition, StepDefinition};
use crate::wire::Role;
use settlewell_macros::wire;

/// The scope part of a policy.
///
/// Everything that names an area, an activity, a level or a credential uses the names given here. What is left out
/// is not asked for, unless its field names a default. Every `from` and `until` names the first and the last day of
/// something; absent, there is none. A rule of law that changed on a day is two rows.
#[wire(document)]
#[derive(Default)]
pub struct ScopePolicy {
    /// Areas of immigration and refugee processes, by name.
    #[serde(default)]
    pub areas: Named<AreaPolicy>,
    /// What can be done within an area, by name.
    #[serde(default)]
    pub activities: Named<ActivityPolicy>,
    /// The levels, by name, each with those that it includes. They need not be totally ordered.
    #[serde(default)]
    pub levels: Named<ScopeLevelPolicy>,
    /// Licences and accreditations from outside that permits and limits ask for, by name.
    #[serde(default)]
    pub credentials: Named<ScopeCredentialPolicy>,
    /// Who may do what. Of several that a worker meets, the freest counts; with none, it is not theirs to do.
    pub permits: Vec<PermitPolicy>,
    /// What holds on top of every permit, such as a rule of law. All that apply count.
    pub limits: Vec<LimitPolicy>,
    /// Facts that call for more than a worker's own skill, by name.
    #[serde(default)]
    pub complexity: Named<ComplexityPolicy>,
    /// Facts that must be known before anything goes on.
    pub requires: Vec<RequiredFactPolicy>,
    /// Why services exist and when that is looked at again, by name.
    #[serde(default)]
    pub services: Named<ServicePolicy>,
    /// Services only where nothing else answers the need. Absent means that this is not tested.
    pub gap_test: Option<GapTestPolicy>,
    /// Whom to ask, by name: supervisor, subject expert, lawyer on call, team meeting, case conference.
    #[serde(default)]
    pub consult: Named<ConsulteePolicy>,
    /// The one that is asked where a row names none, by its name under `consult`. The first when absent.
    pub ask_first: Option<String>,
    /// Where people can go, by name: colleagues and other departments (`inside`), and others.
    #[serde(default)]
    pub destinations: Named<DestinationPolicy>,
    /// What lies outside the scope of the office.
    pub outside: Option<OutsidePolicy>,
    /// What may be asked for services. Advice and representation are always free of charge.
    pub fees: Vec<FeePolicy>,
    /// Where the law says that advice and representation are free of charge. In Canada, section 91 of the
    /// Immigration and Refugee Protection Act, which is named when this is absent.
    pub free_of_charge_source: Option<String>,
    /// Who may approve that a worker does more than their level allows.
    pub supervision: Option<SupervisionPolicy>,
    /// Whether training is asked before serving. Absent means yes.
    pub asks_training: Option<bool>,
    /// What is asked of a new service.
    pub new_service: Option<NewServicePolicy>,
    /// The manual on when and how to refer or consult.
    pub manual: Option<ManualPolicy>,
    /// The roles that may read every consultation, besides those who take part in it.
    pub reads_consultations: Vec<Role>,
    /// Where a record can stand, and what is owed there. The three sorts of record share this list: the stage of a
    /// sort is opened by its own event.
    #[serde(default)]
    pub stages: Named<StageDefinition>,
    /// Steps that are owed as long as the record lives.
    #[serde(default)]
    pub steps: Named<StepDefinition>,
    /// Dates from outside.
    #[serde(default)]
    pub deadlines: Named<StepDefinition>,
    /// The policy in the form that `assess` reads, made when it is first asked for.
    #[serde(skip)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub(crate) prepared: Prepared,
}

/// An area of immigration and refugee processes.
#[wire(document)]
#[derive(Default)]
pub struct AreaPolicy {
    /// What it is called, by language.
    pub label: Option<LocalText>,
    /// When it is offered, and for whom. Absent means always and for everybody; an empty list means never.
    pub offered: Option<Vec<OfferPolicy>>,
    /// Where people go where it is not offered, by their names under `destinations`.
    pub elsewhere: Vec<String>,
    /// The service that it belongs to, by its name under `services`.
    pub service: Option<String>,
}

/// A time in which an area is offered.
#[wire(document)]
#[derive(Default)]
pub struct OfferPolicy {
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
    /// For whom: a criterion. Absent means for everybody.
    #[serde(rename = "for")]
    pub audience: Option<Expression>,
    /// With which activities. None means all of them.
    pub activities: Vec<String>,
}

/// Something that can be done within an area.
#[wire(document)]
#[derive(Default)]
pub struct ActivityPolicy {
    /// What it is called, by language.
    pub label: Option<LocalText>,
    /// Whether it is advice or representation. Absent means that it is what its name says: an activity named
    /// `advice` or `representation` is that, and any other is neither.
    pub is: Option<ActivitySort>,
    /// The first day on which it is done at all.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
}

/// A level of skill, held for one area at a time.
#[wire(document)]
#[derive(Default)]
pub struct ScopeLevelPolicy {
    /// What it is called, by language.
    pub label: Option<LocalText>,
    /// The levels that it includes.
    pub includes: Vec<String>,
    /// The training that opens it, by the names of programs or modules of the training room.
    pub opened_by: Vec<String>,
    /// The role that signs it off, such as a mentor.
    pub signed_off_by: Option<Role>,
}

/// A licence or an accreditation from outside.
#[wire(document)]
#[derive(Default)]
pub struct ScopeCredentialPolicy {
    /// What it is called, by language.
    pub label: Option<LocalText>,
    /// Who gives it.
    pub issuer: Option<String>,
}

/// Levels and credentials, by name. With both lists, all of `all` and one of `any` are needed; with neither, none.
#[wire(document)]
#[derive(Default)]
pub struct NeedsPolicy {
    /// All of these.
    pub all: Vec<String>,
    /// One or more of these.
    pub any: Vec<String>,
}

/// What is to be done.
#[wire(document)]
pub struct ThenPolicy {
    /// The step.
    pub step: ScopeStep,
    /// Who approves or is asked, by the name under `consult`.
    pub of: Option<String>,
    /// Where to refer, by the names under `destinations`.
    pub to: Vec<String>,
    /// How soon. Absent means in the ordinary course of work.
    pub urgency: Option<ScopeUrgency>,
}

/// Who may do an activity in an area.
#[wire(document)]
#[derive(Default)]
pub struct PermitPolicy {
    /// A name, by which reasons speak of it and an override finds it.
    pub id: Option<String>,
    /// What it is called. Absent means by its name.
    pub label: Option<LocalText>,
    /// The area, or areas. Absent means every area.
    pub area: Option<Names>,
    /// The activity, or activities. Absent means every activity.
    pub activity: Option<Names>,
    /// What the worker needs for the area. Absent means nothing.
    #[serde(default)]
    pub needs: NeedsPolicy,
    /// What is to be done by a worker who has it. Absent means to go on.
    pub then: Option<ThenPolicy>,
    /// Who may do it under approved supervision without having it. Absent means that nobody may.
    pub supervised: Option<SupervisedPolicy>,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
    /// Where the rule stands.
    pub source: Option<String>,
}

/// Work above one's level, under approved supervision.
#[wire(document)]
#[derive(Default)]
pub struct SupervisedPolicy {
    /// What the worker needs all the same.
    #[serde(default)]
    pub needs: NeedsPolicy,
    /// Who approves and supervises, by the name under `consult`.
    pub of: Option<String>,
}

/// A limit that holds on top of every permit.
#[wire(document)]
#[derive(Default)]
pub struct LimitPolicy {
    /// A name, by which reasons speak of it and an override finds it.
    pub id: Option<String>,
    /// What it is called. Absent means by its name.
    pub label: Option<LocalText>,
    /// The area, or areas. Absent means every area.
    pub area: Option<Names>,
    /// The activity, or activities. Absent means every activity.
    pub activity: Option<Names>,
    /// The criterion under which it applies. Absent means always.
    pub when: Option<Expression>,
    /// What the worker needs. With it, the limit binds only those who do not have it.
    pub needs: Option<NeedsPolicy>,
    /// What is to be done by those whom it binds. Absent means to refer.
    pub then: Option<ThenPolicy>,
    /// The first day on which it is in force.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
    /// The date that decides whether it is in force: a date fact. Absent means the day of the question.
    pub by: Option<String>,
    /// Where the rule stands: a law with its section, a contract, a decision.
    pub source: Option<String>,
}

/// A fact, or several, that call for legal advice or for somebody else's eyes.
#[wire(document)]
pub struct ComplexityPolicy {
    /// What it is called, by language.
    pub label: Option<LocalText>,
    /// The criterion.
    pub when: Expression,
    /// The question to ask, in plain words, by language, where those of its facts do not say it well.
    pub question: Option<LocalText>,
    /// What is to be done when it is met.
    pub then: ThenPolicy,
    /// Who may handle it all the same. Absent means nobody: a met criterion outranks any level.
    pub handled_by: Option<NeedsPolicy>,
    /// Whether the answer to a consultation about it can let the worker go on. Absent means only where the step is
    /// to consult.
    pub settled_by_consultation: Option<bool>,
    /// The area, or areas. Absent means every area.
    pub area: Option<Names>,
    /// The activity, or activities. Absent means every activity that is not under `except`.
    pub activity: Option<Names>,
    /// Activities that may go on all the same, such as accompaniment.
    pub except: Vec<String>,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
    /// Where the rule stands.
    pub source: Option<String>,
}

/// A fact that must be known first.
#[wire(document)]
pub struct RequiredFactPolicy {
    /// Its name.
    pub fact: String,
    /// The area, or areas. Absent means every area.
    pub area: Option<Names>,
    /// The activity, or activities. Absent means every activity.
    pub activity: Option<Names>,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
}

/// Why a service exists.
#[wire(document)]
pub struct ServicePolicy {
    /// What it is called, by language.
    pub label: Option<LocalText>,
    /// The need or gap that it answers, by language.
    pub need: LocalText,
    /// How it is rooted in the mission, by language.
    pub mission: LocalText,
    /// Since when it is offered: before that day, its areas are not.
    pub since: Option<CivilDate>,
    /// When it was last looked at why it exists.
    pub reviewed_on: Option<CivilDate>,
    /// By when that is looked at again. It is done once `reviewedOn` is not before it.
    pub review_by: Option<CivilDate>,
}

impl ServicePolicy {
    /// By when it is still to be looked at why the service exists; none when that was done, or no day is set.
    pub(crate) fn review_due(&self) -> Option<CivilDate> {
        self.review_by.filter(|by| self.reviewed_on.is_none_or(|on| on < *by))
    }
}

/// Services only where nothing else answers the need.
#[wire(document)]
#[derive(Default)]
pub struct GapTestPolicy {
    /// The criterion that holds where there is a gap. Absent means: legal aid is not available or not enough for
    /// the need, and the person cannot pay somebody.
    pub when: Option<Expression>,
    /// The area, or areas, in which it is asked. Absent means every area.
    pub area: Option<Names>,
    /// The activity, or activities, for which it is asked. Absent means every activity.
    pub activity: Option<Names>,
    /// Where people go who have another way, by the names under `destinations`.
    pub to: Vec<String>,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
}

/// Somebody who can be asked.
#[wire(document)]
#[derive(Default)]
pub struct ConsulteePolicy {
    /// What they are called, by language.
    pub label: Option<LocalText>,
    /// The roles on the roster that answer. None means anybody but the one who asks.
    pub roles: Vec<Role>,
    /// Within which time they reply.
    pub within: Option<Span>,
    /// The same, where it is to be done soon.
    pub within_soon: Option<Span>,
    /// The same, where it is to be done at once.
    pub within_at_once: Option<Span>,
    /// By which ways they are asked. None means any.
    pub channels: Vec<ConsultationChannel>,
    /// Whether they are outside the organization: then the least is shared.
    pub outside: Option<bool>,
    /// The areas that they know. None means every area.
    pub areas: Vec<String>,
    /// Others under `consult` whose questions they may answer as well.
    pub stands_in_for: Vec<String>,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
}

impl ConsulteePolicy {
    /// Within which time they reply.
    pub(crate) fn reply_within(&self, urgency: ScopeUrgency) -> Option<Span> {
        match urgency {
            ScopeUrgency::AtOnce => self.within_at_once.or(self.within_soon).or(self.within),
            ScopeUrgency::Soon => self.within_soon.or(self.within),
            ScopeUrgency::Ordinary => self.within,
        }
    }
}

/// Where people can go.
#[wire(document)]
#[derive(Default)]
pub struct DestinationPolicy {
    /// What it is called, by language.
    pub label: Option<LocalText>,
    /// How to reach it, by language.
    pub contact: Option<LocalText>,
    /// Whether it is inside the organization.
    pub inside: Option<bool>,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
}

/// What lies outside the scope of the office.
#[wire(document)]
#[derive(Default)]
pub struct OutsidePolicy {
    /// Where people go, by the names under `destinations`.
    pub to: Vec<String>,
    /// Who finds a way where that is not enough, by the name under `consult`.
    pub of: Option<String>,
}

/// What may be asked for a service that is neither advice nor representation.
#[wire(document)]
#[derive(Default)]
pub struct FeePolicy {
    /// The activity, or activities. Absent means every one that is neither advice nor representation.
    pub activity: Option<Names>,
    /// In which forms. None means any.
    pub forms: Vec<ConsiderationForm>,
    /// How much at most, in cents.
    pub up_to: Option<u32>,
    /// The first day.
    pub from: Option<CivilDate>,
    /// The last day.
    pub until: Option<CivilDate>,
}

/// Who may approve work above a level.
#[wire(document)]
#[derive(Default)]
pub struct SupervisionPolicy {
    /// The roles of which one must approve. None means anyone but the worker.
    pub by: Vec<Role>,
    /// How long an approval lasts that names no end.
    pub lasts: Option<Span>,
}

/// What is asked of a new service.
#[wire(document)]
#[derive(Default)]
pub struct NewServicePolicy {
    /// Within which time everybody told acknowledges it.
    pub acknowledge_within: Option<Span>,
    /// Whether everybody told must have acknowledged it before it starts. Absent means yes.
    pub acknowledged_first: Option<bool>,
    /// Whether the training that it needs must have been arranged before it starts. Absent means yes.
    pub training_first: Option<bool>,
    /// The roles that decide on it. None means anyone.
    pub decided_by: Vec<Role>,
}

/// The manual on when and how to refer or consult.
#[wire(document)]
#[derive(Default)]
pub struct ManualPolicy {
    /// What it must explain. None means everything.
    pub topics: Vec<ManualTopic>,
    /// The onboarding program or module that teaches it.
    pub taught_by: Option<String>,
    /// Within which time everybody acknowledges a version.
    pub acknowledge_within: Option<Span>,
    /// How many times somebody checks in with a new worker about applying it. Absent means that nobody need.
    pub check_ins: Option<u32>,
    /// Within which time after the start they all are held.
    pub check_ins_within: Option<Span>,
    /// The roles that check in. None means anyone but the worker.
    pub check_ins_by: Vec<Role>,
}
