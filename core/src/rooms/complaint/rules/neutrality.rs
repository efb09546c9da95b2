//! Neutrality: what stands between a person and a role in a complaint.
use crate::arrange::Gather;
use super::{Case, listed};
use crate::calendar::CivilDate;
use crate::reason::{Judgement, Question};
use crate::rooms::complaint::people::ComplaintRole;
use crate::rooms::complaint::policy::{ComplaintPolicy, Distance, PeoplePolicy};
use crate::rooms::complaint::state::ComplaintState;
use crate::roster::{Person, Position, RosterIndex};
use crate::timeline::StageDefinition;
use crate::wire::{Department, EntryId, PersonId};
use std::collections::BTreeSet;

crate::rules! {
    /// Nobody handles a complaint about themselves, or helps with it.
    pub NOT_RESPONDENT = "complaint.neutrality.not-respondent", refuses,
        cites ["complaints.A.2.2", "complaints.A.2.5", "complaints.A.1.b.2"], with [person, role];
    /// Nobody handles the complaint that names them: somebody else takes the step and writes it down.
    pub OWN_CASE = "complaint.neutrality.own-case", refuses, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [person, event];
    /// Nobody weighs a complaint of their own.
    pub NOT_COMPLAINANT = "complaint.neutrality.not-complainant", refuses, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [person, role];
    /// Who is bound to a complaint in which somebody keeps their name back does not weigh it; in which way is not said.
    pub BOUND_TO_IT = "complaint.neutrality.bound-to-it", refuses,
        cites ["complaints.A.2.2", "complaints.A.2.5", "complaints.A.3.2"], with [person, role];
    /// Nobody handles a complaint about their own department, as the policy says.
    pub OUTSIDE_DEPARTMENT = "complaint.neutrality.outside-department", refuses, cites ["complaints.A.2.2"],
        with [person, role, department];
    /// Nobody handles a complaint about someone in their own reporting line, as the policy says.
    pub OUTSIDE_LINE = "complaint.neutrality.outside-reporting-line", refuses, cites ["complaints.A.2.2"],
        with [person, role];
    /// Nobody with a declared conflict of interest handles a complaint, or helps with it.
    pub NO_CONFLICT = "complaint.neutrality.no-conflict", refuses,
        cites ["complaints.A.2.2", "complaints.A.2.5", "complaints.A.1.b.2"], with [person, role];
    /// An assignment before a conflict declaration is refused.
    pub DECLARED = "complaint.neutrality.declared", refuses, cites ["complaints.A.2.5"], with [person, role];
    /// Whoever declared before a respondent was known declares again.
    pub DECLARE_AGAIN = "complaint.neutrality.declare-again", notes, cites ["complaints.A.2.5"], with [person, role];
    /// Whoever holds a role is still neutral once the respondent is known.
    pub STILL_NEUTRAL = "complaint.neutrality.still-neutral", notes, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [person, role];
    /// Departments and reporting lines are known.
    pub ROSTER_KNOWN = "complaint.neutrality.roster-known", needsInformation, cites ["complaints.A.2.2"],
        with [person, role];
    /// A person on the roster.
    pub ON_ROSTER = "complaint.neutrality.on-roster", needsInformation, cites ["complaints.A.2.2"], with [person, role];
    /// Whoever holds a role is somebody that the policy allows for it.
    pub ROLE_FITS = "complaint.neutrality.role-fits", refuses, cites ["complaints.A.2.5", "complaints.A.4.1"],
        with [person, role, roles];
    /// Whoever decides differs from whoever investigated, where the policy says so.
    pub DIFFERS = "complaint.neutrality.differs", refuses, cites ["complaints.A.2.2", "complaints.A.4.1"],
        with [person, role, other];
    /// Whoever handles an appeal differs from those who handled the complaint before.
    pub APPEAL_DIFFERS = "complaint.neutrality.appeal-differs", refuses, cites ["complaints.A.2.2", "complaints.A.4.4"],
        with [person, role, other];
    /// A complaint about the head of the organization goes to the board.
    pub TO_BOARD = "complaint.neutrality.to-board", refuses, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [person, role];
    /// A complaint about the head of the organization is overseen by the board.
    pub BOARD_OVERSEES = "complaint.neutrality.board-oversees", notes, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [];
    /// Where nobody inside qualifies, somebody else is turned to.
    pub NOBODY_QUALIFIES = "complaint.neutrality.nobody-qualifies", notes, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [role, handler];
    /// There are enough people inside for the roles that somebody must still take on.
    pub TOO_FEW = "complaint.neutrality.too-few", notes, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [roles, count, handler];
    /// Turning to the board or outside follows the order of the policy.
    pub HANDED_IN_ORDER = "complaint.neutrality.handed-in-order", refuses, cites ["complaints.A.2.2"],
        with [handler, handlers];
    /// The respondent is not known: whoever is assigned is checked again later.
    pub RESPONDENT_UNKNOWN = "complaint.neutrality.respondent-unknown", informs, cites ["complaints.A.2.2"],
        with [person, role];
    /// Why somebody may hold a role.
    pub NEUTRAL = "complaint.neutrality.neutral", permits, cites ["complaints.A.2.2", "complaints.A.2.5"],
        with [person, role];
}

/// Why a person cannot hold a role, or why that cannot be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rooms::complaint) enum Objection {
    Respondent,
    Complainant,
    /// They complain, or help whoever does, where somebody keeps their name back: which of them is not to be told.
    Bound,
    Department(Department),
    ReportingLine,
    Conflict,
    Undeclared,
    OtherRole(String),
    FormerRole(String),
    EarlierRole(String),
    RoleMissing(Vec<String>),
    NotBoard,
    RosterMissing,
    NotOnRoster,
}

impl Objection {
    /// Whether it says what the person is, rather than what is not known or not yet done.
    pub(in crate::rooms::complaint) fn is_lasting(&self) -> bool {
        !matches!(self, Self::Undeclared | Self::RosterMissing | Self::NotOnRoster | Self::OtherRole(_))
    }

    pub(super) fn say(&self, judgement: &mut Judgement, person: &PersonId, role: &str) {
        let roster = || vec![Question::of("roster")];
        match self {
            Self::Respondent => judgement.refuse(&NOT_RESPONDENT, [("person", person), ("role", &role)]),
            Self::Complainant => judgement.refuse(&NOT_COMPLAINANT, [("person", person), ("role", &role)]),
            Self::Bound => judgement.refuse(&BOUND_TO_IT, [("person", person), ("role", &role)]),
            Self::Department(department) => judgement.refuse(
                &OUTSIDE_DEPARTMENT,
                [("person", person), ("role", &role), ("department", department)],
            ),
            Self::ReportingLine => judgement.refuse(&OUTSIDE_LINE, [("person", person), ("role", &role)]),
            Self::Conflict => judgement.refuse(&NO_CONFLICT, [("person", person), ("role", &role)]),
            Self::Undeclared => judgement.refuse(&DECLARED, [("person", person), ("role", &role)]),
            Self::OtherRole(other) | Self::FormerRole(other) => {
                judgement.refuse(&DIFFERS, [("person", person), ("role", &role), ("other", other)]);
            }
            Self::EarlierRole(other) => {
                judgement.refuse(&APPEAL_DIFFERS, [("person", person), ("role", &role), ("other", other)]);
            }
            Self::RoleMissing(roles) => {
                let roles = listed(roles.iter().map(String::as_str));
                judgement.refuse(&ROLE_FITS, [("person", person), ("role", &role), ("roles", &roles)]);
            }
            Self::NotBoard => judgement.refuse(&TO_BOARD, [("person", person), ("role", &role)]),
            Self::RosterMissing => {
                judgement.needs(&ROSTER_KNOWN, [("person", person), ("role", &role)], roster());
            }
            Self::NotOnRoster => judgement.needs(&ON_ROSTER, [("person", person), ("role", &role)], roster()),
        }
    }
}

/// What neutrality is judged by: the complaint, the policy, the people, and the day.
pub(in crate::rooms::complaint) struct Neutrality<'a> {
    pub state: &'a ComplaintState,
    pub policy: &'a ComplaintPolicy,
    pub roster: Option<RosterIndex<'a>>,
    pub on: CivilDate,
    /// Whom the handler of an appeal must differ from.
    pub differs_from: &'a [Earlier],
}

/// Those who held a role in an earlier stage.
pub(in crate::rooms::complaint) struct Earlier {
    role: ComplaintRole,
    people: BTreeSet<PersonId>,
}

impl Earlier {
    /// Whom the stage that an appeal opens names as `stage.role`.
    pub(super) fn named(case: &Case<'_>) -> Vec<Self> {
        let opens = |stage: &StageDefinition, kind: &str| {
            stage.opens.as_ref().is_some_and(|names| names.iter().any(|event| event == kind))
        };
        let Some((appeal, _)) = case.policy.stages.iter().find(|(_, stage)| opens(stage, "appealed")) else {
            return Vec::new();
        };
        let stage_of = |entry: &EntryId| {
            let until = case.entries.iter().position(|one| one.id == *entry)?;
            let opened_by = |kind: &str| case.policy.stages.iter().find(|(_, stage)| opens(stage, kind));
            let before = case.entries.iter().take(until).rev();
            before.map(|one| one.event.kind()).find_map(opened_by).map(|(name, _)| name)
        };
        let now = case.state.appeal_number();
        let named = case.clock.differs_from(appeal).into_iter().filter_map(|named| {
            let (stage, role) = named.split_once('.')?;
            let role = ComplaintRole::named(role)?;
            let held = case.state.people.assignments.iter().filter(|one| {
                one.role == role && one.appeal < now && stage_of(&one.entry) == Some(stage)
            });
            Some(Self { role, people: held.map(|one| one.person.clone()).gather() })
        });
        named.collect()
    }
}

impl<'a> Neutrality<'a> {
    pub(in crate::rooms::complaint) fn of(
        case: &Case<'a>,
        on: CivilDate,
        differs_from: &'a [Earlier],
    ) -> Self {
        let roster = case.context.roster.map(RosterIndex::of);
        Self { state: case.state, policy: case.policy, roster, on, differs_from }
    }

    /// The same, for whoever will ask about many people.
    pub(in crate::rooms::complaint) fn in_order(&self) -> Self {
        Self { roster: self.roster.as_ref().map(RosterIndex::in_order), ..*self }
    }

    /// Everything that stands between a person and a role. The role is one of a complaint's, or that of a helper,
    /// interpreter or translator.
    pub(in crate::rooms::complaint) fn objections(&self, person: &PersonId, role: &str) -> Vec<Objection> {
        let mut found = Vec::new();
        let chosen = self.policy.people.get(role);
        let known = ComplaintRole::named(role);
        let judges = known.is_some_and(ComplaintRole::judges);
        if self.state.is_respondent(person) {
            found.push(Objection::Respondent);
        }
        if judges && self.state.complainant_hidden() {
            let helps = self.state.intake.support.iter().any(|one| one.person == *person);
            found.extend((helps || self.state.is_complainant(person)).then_some(Objection::Bound));
        } else if judges && self.state.is_complainant(person) {
            found.push(Objection::Complainant);
        }
        self.distance(person, chosen, &mut found);
        self.declaration(person, chosen, known.is_some(), &mut found);
        self.other_roles(person, role, chosen, &mut found);
        if let Some(chosen) = chosen.filter(|chosen| !chosen.from.is_empty()) {
            self.fits(person, chosen, &mut found);
        }
        let decides = matches!(
            known,
            Some(ComplaintRole::Overseer | ComplaintRole::DecisionMaker | ComplaintRole::AppealHandler)
        );
        if decides && self.about_head() == Some(true) && !self.is_board(person) {
            found.push(Objection::NotBoard);
        }
        found.dedup();
        found
    }

    fn distance(&self, person: &PersonId, chosen: Option<&PeoplePolicy>, found: &mut Vec<Objection>) {
        let outside = chosen.map_or(&[][..], |chosen| &chosen.outside);
        let mut respondents = self.state.respondent_ids().filter(|id| *id != person).peekable();
        let mut departments = self.state.departments().peekable();
        if outside.is_empty() || (respondents.peek().is_none() && departments.peek().is_none()) {
            return;
        }
        let Some(roster) = &self.roster else {
            found.push(Objection::RosterMissing);
            return;
        };
        if roster.person(person).is_none() {
            found.push(Objection::NotOnRoster);
            return;
        }
        let own = roster.department(person, self.on);
        let respondents: Vec<&PersonId> = respondents.collect();
        if outside.contains(&Distance::Department) {
            let of_respondents = respondents.iter().filter_map(|id| roster.department(id, self.on));
            let mut concerned = of_respondents.chain(departments);
            let own = own.filter(|own| concerned.any(|one| one == *own));
            found.extend(own.cloned().map(Objection::Department));
        }
        if outside.contains(&Distance::ReportingLine)
            && respondents.iter().any(|id| roster.share_a_line(person, id, self.on))
        {
            found.push(Objection::ReportingLine);
        }
    }

    fn declaration(
        &self,
        person: &PersonId,
        chosen: Option<&PeoplePolicy>,
        holds_a_role: bool,
        found: &mut Vec<Objection>,
    ) {
        let declares = chosen.and_then(|chosen| chosen.declares).unwrap_or(holds_a_role);
        match self.state.people.declarations.get(person) {
            Some(declared) if declared.conflict => found.push(Objection::Conflict),
            Some(_) if declares && self.must_declare_again(person) => found.push(Objection::Undeclared),
            None if declares => found.push(Objection::Undeclared),
            _ => {}
        }
    }

    /// What stands between a person and a single act, such as telling the result or reading the report: who they
    /// are, and what they declared. What nobody knows stands in nobody's way here.
    pub(super) fn too_close(&self, person: &PersonId, role: &str) -> Vec<Objection> {
        let mut found = self.objections(person, role);
        found.retain(|one| {
            use Objection as O;
            matches!(one, O::Respondent | O::Department(_) | O::ReportingLine | O::Conflict)
        });
        found
    }

    /// What stands between a person and an act that belongs to a role, on the day of the act. Whoever holds the role
    /// is looked at as when they were chosen; who held it before an appeal, and what the roster does not say, stands in
    /// nobody's way here.
    pub(super) fn against_acting(&self, person: &PersonId, role: ComplaintRole) -> Vec<Objection> {
        if self.state.holder(role) != Some(person) {
            return self.too_close(person, role.name());
        }
        let mut found = self.objections(person, role.name());
        found.retain(|one| match one {
            Objection::EarlierRole(_) | Objection::RoleMissing(_) => false,
            Objection::Undeclared => role != ComplaintRole::Overseer,
            lasting => lasting.is_lasting(),
        });
        found
    }

    /// Whether a respondent became known after this person declared.
    pub(super) fn must_declare_again(&self, person: &PersonId) -> bool {
        self.state.people.declarations.get(person).is_some_and(|declared| {
            !declared.conflict && self.state.respondent_ids().any(|id| !declared.respondents.contains(id))
        })
    }

    fn other_roles(
        &self,
        person: &PersonId,
        role: &str,
        chosen: Option<&PeoplePolicy>,
        found: &mut Vec<Objection>,
    ) {
        let appeal = role == ComplaintRole::AppealHandler.name();
        let differs =
            |from: &str| chosen.is_some_and(|chosen| chosen.different_from.iter().any(|one| one == from));
        for other in ComplaintRole::ALL.into_iter().filter(|other| other.name() != role) {
            let theirs = self.policy.people.get(other.name());
            let both_ways = theirs.is_some_and(|theirs| theirs.different_from.iter().any(|one| one == role));
            // What somebody found out they know, also when somebody else holds the role now.
            if differs(other.name()) && !appeal && self.state.took_part(other, person) {
                found.push(Objection::FormerRole(other.name().to_owned()));
            } else if (differs(other.name()) || both_ways) && self.state.holder(other) == Some(person) {
                found.push(Objection::OtherRole(other.name().to_owned()));
            }
        }
        if !appeal && self.state.appeals.is_empty() {
            return;
        }
        let weighs = ComplaintRole::named(role).is_some_and(ComplaintRole::judges);
        for other in ComplaintRole::ALL {
            let named = self.differs_from.iter().any(|one| one.role == other && one.people.contains(person));
            let by_stage = named && (appeal || (weighs && role != ComplaintRole::Overseer.name()));
            // Whoever investigated, decided or handled an appeal has looked at it once, in whichever stage.
            let looked = appeal && other.judges() && other != ComplaintRole::Overseer;
            if by_stage || (looked && self.state.held_before(other).contains(person)) {
                found.push(Objection::EarlierRole(other.name().to_owned()));
            }
        }
    }

    fn fits(&self, person: &PersonId, chosen: &PeoplePolicy, found: &mut Vec<Objection>) {
        let Some(roster) = &self.roster else {
            found.push(Objection::RosterMissing);
            return;
        };
        match roster.person(person) {
            None => found.push(Objection::NotOnRoster),
            Some(known) if !chosen.from.iter().any(|role| known.has_role(role.as_str(), self.on)) => {
                found.push(Objection::RoleMissing(chosen.from.iter().map(ToString::to_string).collect()));
            }
            Some(_) => {}
        }
    }

    /// Whether the complaint is about the head of the organization; nothing when nobody can say.
    pub(in crate::rooms::complaint) fn about_head(&self) -> Option<bool> {
        if self.policy.head.is_empty() {
            return Some(false);
        }
        let roster = self.roster.as_ref()?;
        let heads = |id| {
            let person = roster.person(id);
            person.is_some_and(|person| {
                self.policy.head.iter().any(|role| person.has_role(role.as_str(), self.on))
            })
        };
        Some(self.state.respondent_ids().any(heads))
    }

    pub(in crate::rooms::complaint) fn is_board(&self, person: &PersonId) -> bool {
        let known = self.roster.as_ref().and_then(|roster| roster.person(person));
        known.is_some_and(|person| {
            let board = person.engagement == Some(crate::roster::Engagement::BoardMember);
            board || self.policy.board.iter().any(|role| person.has_role(role.as_str(), self.on))
        })
    }

    /// Whether somebody is complained about, or of the department or reporting line of someone who is; nothing
    /// when the roster does not say.
    pub(super) fn of_respondents_team(&self, person: &PersonId) -> Option<bool> {
        if self.state.is_respondent(person) {
            return Some(true);
        }
        if self.state.respondent_ids().next().is_none() && self.state.departments().next().is_none() {
            return Some(false);
        }
        let roster = self.roster.as_ref()?;
        roster.person(person)?;
        let own = roster.department(person, self.on);
        let mut departments = self.state.departments().map(Some);
        let mut respondents = self.state.respondent_ids();
        let near = |id: &PersonId| {
            let same = own.is_some() && roster.department(id, self.on) == own;
            same || roster.share_a_line(person, id, self.on)
        };
        Some(respondents.any(near) || (own.is_some() && departments.any(|one| one == own)))
    }

    /// The people on the roster who could hold a role: nothing lasting stands in their way, and they are there.
    pub(in crate::rooms::complaint) fn candidates(&self, role: &str) -> Option<Vec<&'a Person>> {
        let ordered = self.in_order();
        Some(ordered.able(role)?.collect())
    }

    /// Whether the roster has nobody who could hold a role; no, where there is no roster.
    pub(in crate::rooms::complaint) fn has_nobody_for(&self, role: &str) -> bool {
        let ordered = self.in_order();
        ordered.able(role).is_some_and(|mut able| able.next().is_none())
    }

    fn able<'n>(&'n self, role: &'n str) -> Option<impl Iterator<Item = &'a Person> + 'n> {
        let people = &self.roster.as_ref()?.roster.people;
        let from = self.policy.people.get(role).map_or(&[][..], |chosen| &chosen.from);
        let there = people.iter().filter(move |person| {
            let fits =
                |position: &Position| from.is_empty() || position.roles.iter().any(|role| from.contains(role));
            person.position(self.on).is_some_and(fits) && !person.away(self.on)
        });
        let lasting = |person: &Person| self.objections(&person.id, role).iter().any(Objection::is_lasting);
        Some(there.filter(move |person| !lasting(person)))
    }
}
