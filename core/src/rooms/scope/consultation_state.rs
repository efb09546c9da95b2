//! What is true of one consultation: who was asked what, and what came of it.
use super::event::{ConsultationQuestion, ConsultationQuestionId, ScopeEvent as E, SupervisionId};
use super::question::{ConsultedAnswer, ScopeApproval};
use super::terms::*;
use crate::calendar::CivilDate;
use crate::journal::Actor;
use crate::room::Said;
use crate::wire::{PersonId, Private, RecordId, Role};
use settlewell_macros::wire;

/// What is true of a consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsultationState {
    /// Of which sort it is.
    pub sort: ConsultationSort,
    /// Who asks.
    pub asker: PersonId,
    /// The area.
    pub area: String,
    /// The activity.
    pub activity: Option<String>,
    /// When it was asked.
    pub asked_on: CivilDate,
    /// Who is asked now, by the name in the policy.
    pub of: String,
    /// Who exactly is asked now.
    pub to: Vec<PersonId>,
    /// Everybody who was ever asked.
    pub ever_asked: Vec<PersonId>,
    /// By which way.
    pub channel: Option<ConsultationChannel>,
    /// How soon.
    pub urgency: ScopeUrgency,
    /// The questions, each with its answers.
    pub questions: Vec<AskedQuestion>,
    /// The record of the case.
    pub matter: Option<RecordId>,
    /// Whether somebody asked was told who the person is.
    pub identifies: bool,
    /// When it was last passed on.
    pub passed_on: Option<CivilDate>,
    /// The meetings that were held.
    pub meetings: Vec<ConsultationMeeting>,
    /// What was then done, the newest last.
    pub outcomes: Vec<NotedOutcome>,
    /// The approvals to work above a level.
    pub supervisions: Vec<Supervision>,
    /// When it fell away.
    pub withdrawn_on: Option<CivilDate>,
    /// When it was closed.
    pub closed_on: Option<CivilDate>,
}

/// A meeting that was held about a consultation.
#[wire]
pub struct ConsultationMeeting {
    /// When.
    pub on: CivilDate,
    /// Who took part.
    pub participants: Vec<PersonId>,
    /// What was said, in short.
    pub notes: Option<Private>,
}

/// What was done after a consultation, as it was noted.
#[wire]
pub struct NotedOutcome {
    /// When.
    pub on: CivilDate,
    /// What.
    pub outcome: ConsultationOutcome,
    /// More about it.
    pub note: Option<Private>,
    /// The record that it led to, such as a referral's.
    pub record: Option<RecordId>,
}

/// A question, and how it was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedQuestion {
    /// Its id.
    pub id: ConsultationQuestionId,
    /// The question, in the asker's words.
    pub text: Private,
    /// What it is about.
    pub about: Vec<String>,
    /// When it was asked.
    pub asked_on: CivilDate,
    /// By when a reply is needed, where a day was named.
    pub reply_by: Option<CivilDate>,
    /// The answers, the newest last.
    pub answers: Vec<QuestionAnswer>,
    /// How many of them were there when the question was last passed on to somebody else.
    pub before_passed_on: usize,
}

/// An answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionAnswer {
    /// When.
    pub on: CivilDate,
    /// Who was asked then, by the name in the policy.
    pub of: String,
    /// Who answered.
    pub by: Option<PersonId>,
    /// In which role, where they wrote it down themselves.
    pub role: Option<Role>,
    /// The step to take.
    pub step: ScopeStep,
    /// The answer.
    pub text: Option<Private>,
}

/// An approval to work above one's level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supervision {
    /// Its id.
    pub id: SupervisionId,
    /// The worker.
    pub worker: PersonId,
    /// In which area.
    pub area: String,
    /// Which activity.
    pub activity: String,
    /// The complexity criteria and limits that it is about.
    pub about: Vec<String>,
    /// Who supervises.
    pub by: Option<PersonId>,
    /// In which role.
    pub role: Role,
    /// From when.
    pub from: CivilDate,
    /// Until when.
    pub until: Option<CivilDate>,
    /// When it ended before its time.
    pub ended_on: Option<CivilDate>,
    /// What they asked for.
    pub conditions: Option<Private>,
}

impl AskedQuestion {
    /// As it was asked on a day.
    pub(super) fn of(question: &ConsultationQuestion, on: CivilDate, reply_by: Option<CivilDate>) -> Self {
        Self {
            id: question.id.clone(),
            text: question.text.clone(),
            about: question.about.clone(),
            asked_on: on,
            reply_by,
            answers: Vec::new(),
            before_passed_on: 0,
        }
    }

    /// The answer that counts: the newest since the question was last passed on. Where several people answered on one
    /// day, the most protective of their last words.
    pub fn answer(&self) -> Option<&QuestionAnswer> {
        self.newest(self.answers.get(self.before_passed_on..)?, &|_| true)
    }

    /// The newest answer of which something holds. While the question waits for somebody else, an answer given before
    /// frees nothing; one that protects stands.
    pub(super) fn answer_where(&self, holds: &dyn Fn(&QuestionAnswer) -> bool) -> Option<&QuestionAnswer> {
        let since = self.answers.get(self.before_passed_on..)?;
        self.newest(since, holds).or_else(|| {
            self.newest(&self.answers, holds).filter(|before| before.step >= ScopeStep::Consult)
        })
    }

    fn newest<'q>(
        &self,
        answers: &'q [QuestionAnswer],
        holds: &dyn Fn(&QuestionAnswer) -> bool,
    ) -> Option<&'q QuestionAnswer> {
        let mut best: Option<&QuestionAnswer> = None;
        for (place, one) in answers.iter().enumerate().rev().filter(|(_, one)| holds(one)) {
            let taken_back = answers.iter().skip(place + 1).any(|later| later.by == one.by && holds(later));
            if best.is_none_or(|best| one.on == best.on && one.step > best.step && !taken_back) {
                best = Some(one);
            }
        }
        best
    }
}

impl ConsultationState {
    /// Takes one entry.
    pub(super) fn take(&mut self, said: Said<'_, E>) {
        match said.event {
            E::ConsultationQuestionAdded { question, reply_by }
                if self.questions.iter().all(|known| known.id != question.id) =>
            {
                self.questions.push(AskedQuestion::of(question, said.on, *reply_by));
            }
            E::ConsultationPassedOn { of, to, channel, questions, reply_by, identifies, .. } => {
                for asked in self.questions.iter_mut().filter(|asked| questions.contains(&asked.id)) {
                    asked.before_passed_on = asked.answers.len();
                    asked.reply_by = reply_by.or(asked.reply_by);
                }
                self.of.clone_from(of);
                self.to.clone_from(to);
                self.ever_asked.extend(to.iter().cloned());
                self.channel = channel.or(self.channel);
                self.identifies |= identifies.unwrap_or(false);
                self.passed_on = Some(said.on);
            }
            E::ConsultationMeetingHeld { participants, notes } => self.meetings.push(ConsultationMeeting {
                on: said.on,
                participants: participants.clone(),
                notes: notes.clone(),
            }),
            // Nobody answers their own question: it stays open.
            E::ConsultationAnswered { question, answered_by, step, text, .. }
                if answered_by.as_ref().or(said.entry.by.id.as_ref()) != Some(&self.asker) =>
            {
                if let Some(asked) = self.questions.iter_mut().find(|asked| asked.id == *question) {
                    asked.answers.push(QuestionAnswer {
                        on: said.on,
                        of: self.of.clone(),
                        by: answered_by.clone().or_else(|| said.entry.by.id.clone()),
                        role: answered_by.is_none().then(|| said.entry.by.role.clone()),
                        step: *step,
                        text: text.clone(),
                    });
                }
            }
            E::ConsultationOutcomeNoted { outcome, note, record } => self.outcomes.push(NotedOutcome {
                on: said.on,
                outcome: *outcome,
                note: note.clone(),
                record: record.clone(),
            }),
            E::ConsultationWithdrawn { .. } => self.withdrawn_on = Some(said.on),
            E::ConsultationClosed {} => self.closed_on = Some(said.on),
            E::SupervisionApproved {
                supervision,
                worker,
                area,
                activity,
                about,
                approved_by,
                approver_role,
                until,
                conditions,
            } => {
                let by = approved_by.as_ref().or(said.entry.by.id.as_ref());
                self.supervisions.push(Supervision {
                    id: supervision.clone(),
                    worker: worker.clone(),
                    area: area.clone(),
                    activity: activity.clone(),
                    about: about.clone(),
                    by: by.cloned(),
                    role: approving_role(by, approver_role.as_ref(), &said.entry.by),
                    from: said.on,
                    until: *until,
                    ended_on: None,
                    conditions: conditions.clone(),
                });
            }
            E::SupervisionEnded { supervision, .. } => {
                // Of two under one id nobody knows which one was meant: neither goes on.
                for known in self.supervisions.iter_mut().filter(|known| known.id == *supervision) {
                    known.ended_on = known.ended_on.or(Some(said.on));
                }
            }
            _ => {}
        }
    }

    /// The questions that have no answer yet.
    pub fn open_questions(&self) -> impl Iterator<Item = &AskedQuestion> {
        self.questions.iter().filter(|question| question.answer().is_none())
    }

    /// The most protective step that an answer asks for, once every question has one.
    pub fn answered_step(&self) -> Option<ScopeStep> {
        self.answered_step_where(&|_| true)
    }

    /// The same, by the answers of which something holds; where a question has none of them, by what it has.
    pub(super) fn answered_step_where(&self, holds: &dyn Fn(&QuestionAnswer) -> bool) -> Option<ScopeStep> {
        let step = |question: &AskedQuestion| {
            let answer = question.answer()?;
            Some(question.answer_where(holds).unwrap_or(answer).step)
        };
        let steps: Option<Vec<ScopeStep>> = self.questions.iter().map(step).collect();
        steps.and_then(|steps| steps.into_iter().max())
    }

    /// The answers that count, as `assess` reads them: of each question the newest.
    pub fn consulted(&self) -> Vec<ConsultedAnswer> {
        self.consulted_where(&|_| true)
    }

    /// The newest answers of which something holds.
    pub(super) fn consulted_where(&self, holds: &dyn Fn(&QuestionAnswer) -> bool) -> Vec<ConsultedAnswer> {
        let answered =
            self.questions.iter().filter_map(|question| Some((question, question.answer_where(holds)?)));
        answered
            .map(|(question, answer)| ConsultedAnswer {
                matter: self.matter.clone(),
                area: self.area.clone(),
                activity: self.activity.clone(),
                about: question.about.clone(),
                of: answer.of.clone(),
                by: answer.by.clone(),
                on: answer.on,
                step: answer.step,
            })
            .collect()
    }

    /// The approvals that hold on a day, as `assess` reads them, with the worker for whom each is.
    pub fn approvals(&self, on: CivilDate) -> impl Iterator<Item = (&PersonId, ScopeApproval)> {
        let holds = move |one: &&Supervision| {
            one.from <= on
                && one.until.is_none_or(|until| on <= until)
                && one.ended_on.is_none_or(|ended| on < ended)
        };
        self.supervisions.iter().filter(holds).map(|one| {
            let approval = ScopeApproval {
                area: one.area.clone(),
                activity: one.activity.clone(),
                by: one.by.clone(),
                role: one.role.clone(),
                from: one.from,
                until: one.until,
                about: one.about.clone(),
                matter: self.matter.clone(),
            };
            (&one.worker, approval)
        })
    }

    /// Whether it is over: closed, or fallen away.
    pub fn is_over(&self) -> bool {
        self.closed_on.is_some() || self.withdrawn_on.is_some()
    }

    /// Whether somebody takes part in it.
    pub fn concerns(&self, person: &str) -> bool {
        self.asker.as_str() == person
            || self.ever_asked.iter().any(|asked| asked.as_str() == person)
            || self.questions.iter().flat_map(|one| &one.answers).any(|answer| {
                answer.by.as_ref().is_some_and(|by| by.as_str() == person)
            })
            || self.meetings.iter().any(|one| one.participants.iter().any(|there| there.as_str() == person))
            || self.supervisions.iter().any(|one| {
                one.worker.as_str() == person || one.by.as_ref().is_some_and(|by| by.as_str() == person)
            })
    }
}

/// In which role somebody approves. The role of the one who writes it down says nothing of anybody else: whoever
/// approved is taken for a worker, until it is said what they are.
pub(super) fn approving_role(by: Option<&PersonId>, said: Option<&Role>, writer: &Actor) -> Role {
    match said {
        Some(role) => role.clone(),
        None if by == writer.id.as_ref() => writer.role.clone(),
        None => Role::from("worker"),
    }
}
