//! What many records of a room say together: what is late, figures, and whom the policy asks for in vain.
use super::fold::Folded;
use super::occasion::Occasion;
use super::parts::Ask;
use super::slot::Slot;
use super::viewing;
use crate::calendar::{CivilDate, Counting, Span};
use crate::caseload::FiguresQuestion;
use crate::journal::CaseRecord;
use crate::reason::{Effect, Finding, Judgement, Sentences};
use crate::room::{Gathered, Late, TakenUp};
use crate::rooms::Figures;
use crate::roster::Roster;
use crate::staffing::RosterGap;
use crate::timeline::{Owed, Progress};

/// What one record adds to the signals of all.
pub(crate) struct Signals {
    /// Whether the viewer may know of the record.
    pub(crate) known: bool,
    /// What it says by itself, cut to what the viewer may know.
    pub(crate) findings: Vec<Finding>,
    /// What was not done in time, once for each area of the record.
    pub(crate) late: Vec<Late>,
    /// What was late over many records and is taken up.
    pub(crate) taken_up: Vec<TakenUp>,
}

impl Slot {
    /// What of a record makes work in another room.
    pub(crate) fn signals(&self, ask: &Ask<'_>, record: &CaseRecord) -> Signals {
        let (folded, findings) = self.judged_fold(ask, record);
        let at = Occasion::of(self, &folded, ask);
        let signals =
            findings.into_iter().filter(|finding| finding.reason.effect == Effect::Signals).collect();
        let areas = at.state().areas(&at);
        let is_late = |owed: &&Owed| matches!(owed.progress, Progress::Overdue | Progress::MetLate);
        let dues = at.evaluation().owed.iter().filter(is_late).filter_map(|owed| owed.due);
        let late = dues.flat_map(|due| areas.iter().map(move |area| Late { area: area.clone(), due }));
        Signals {
            known: at.may_know(),
            late: late.collect(),
            taken_up: at.state().taken_up(),
            findings: viewing::cut_signals(signals, &at),
        }
    }

    /// What many records say together, from what was late in each and what was taken up.
    pub(crate) fn together(&self, ask: &Ask<'_>, late: &[Late], taken_up: &[TakenUp]) -> Vec<Finding> {
        let (calendar, as_of) = (self.parts.calendars.own(), ask.context.as_of);
        let recent = |day, span: &Span| {
            calendar.add(day, *span, Counting::default()).is_ok_and(|until| until >= as_of)
        };
        let mut judgement = Judgement::new();
        self.room.together(&Gathered { late, taken_up, recent: &recent }, &mut judgement);
        judgement.into_findings(ask.sentences, Some(&self.owner()))
    }

    /// Whether figures read every record of the room.
    pub(crate) fn figures_over_all(&self) -> bool {
        self.profile().figures_over_all
    }

    /// Figures over records of this room and version, as of the day of the call.
    pub(crate) fn figures(
        &self,
        ask: &Ask<'_>,
        question: &FiguresQuestion,
        records: &[&CaseRecord],
    ) -> Option<Figures> {
        let folded: Vec<Folded<'_>> = records.iter().map(|record| Folded::of(self, ask, record)).collect();
        let matters =
            folded.iter().map(|one| (&*one.state, self.step_times(&Occasion::of(self, one, ask)))).collect();
        self.room.figures(ask.context, question, self.parts.calendars.own(), matters)
    }

    /// Whom the policy asks for and nobody on the roster is.
    pub(crate) fn gaps(&self, roster: &Roster, on: CivilDate, words: &Sentences) -> Vec<RosterGap> {
        let gaps = self.room.gaps(roster, on).into_iter();
        gaps.filter_map(|gap| gap.told(self.name, self.owner(), words)).collect()
    }
}
