//! What the organization chooses about its scope.
use super::compiled::Prepared;
use super::consultation_policy::{ConsulteePolicy, DestinationPolicy, OutsidePolicy};
use super::permit_policy::{ComplexityPolicy, GapTestPolicy, LimitPolicy, PermitPolicy, RequiredFactPolicy};
use super::terms::{ActivitySort, ConsiderationForm, ManualTopic};
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
