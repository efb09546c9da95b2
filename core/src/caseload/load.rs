//! Records into a caseload: all of them or none, with every problem told.
use super::{Case, Caseload, KeptStandings};
use crate::arrange::Arrange;
use crate::calendar::Instant;
use crate::journal::CaseRecord;
use crate::problem::{InputError, Problem};
use settlewell_macros::wire;

/// What was loaded.
#[wire]
pub struct Loaded {
    /// How many records.
    pub records: u32,
    /// How many entries.
    pub entries: u32,
    /// Events of a kind that this release does not know: kept, and reported when a record is asked for.
    pub unread: u32,
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Caseload {
    /// Takes records in. One whose id is held already is merged with it.
    ///
    /// # Errors
    /// Any record is not sound: nothing is taken, and every problem is told with the record's id.
    pub fn load(&self, records: Vec<CaseRecord>) -> Result<Loaded, InputError> {
        let mut problems = Vec::new();
        let mut loaded = Loaded { records: 0, entries: 0, unread: 0 };
        let mut taken: Vec<Case> = Vec::with_capacity(records.len());
        let now = records.iter().filter_map(written_last).max();
        let _alone = self.changing();
        {
            let inner = self.read();
            for record in records {
                loaded.records += 1;
                loaded.entries += u32::try_from(record.entries.len()).unwrap_or(u32::MAX);
                let unread =
                    record.entries.iter().filter(|entry| matches!(entry.event, crate::CaseEvent::Unread(_)));
                loaded.unread += u32::try_from(unread.count()).unwrap_or(u32::MAX);
                let whole = match inner.by_id.get(&record.id).and_then(|at| inner.cases.get(*at)) {
                    Some(held) => crate::journal::merge(&held.record, &record),
                    None => Ok(record),
                };
                match whole.and_then(|record| self.case_of(record, now)) {
                    Ok(case) => taken.push(case),
                    Err(found) => problems.extend(found.problems().iter().cloned()),
                }
            }
        }
        if !problems.is_empty() {
            return Err(crate::engine::tell(problems.into(), crate::reason::Sentences::english()));
        }
        let mut inner = self.write();
        for case in taken {
            inner.put(case);
        }
        Ok(loaded)
    }

    /// Takes records in from JSON text: a list of records.
    ///
    /// # Errors
    /// As [`Caseload::load`], or the text is not a list of records; every problem has its place in the text.
    pub fn load_json(&self, name: &str, text: &str) -> Result<Loaded, InputError> {
        let english = crate::reason::Sentences::english();
        let schema = crate::engine::schema("CaseRecords")?;
        let records =
            crate::text::read_own_json::<Vec<CaseRecord>>(name, text, schema, crate::engine::written_later);
        let records = records.map_err(|found| crate::engine::tell(found, english))?;
        let in_file = |found: InputError| {
            let of_file = |problem: &Problem| Problem { file: Some(name.to_owned()), ..problem.clone() };
            InputError::from(found.problems().iter().map(of_file).collect::<Vec<_>>())
        };
        self.load(records).map_err(in_file)
    }
}

impl Caseload {
    /// A record as it is kept; `now` is when something was written down last, in this record or in those that came
    /// along with it.
    pub(super) fn case_of(&self, record: CaseRecord, now: Option<Instant>) -> Result<Case, InputError> {
        let named = |problem: &Problem| problem.clone().under(&format!("records.{}", record.id));
        let told =
            |found: InputError| InputError::from(found.problems().iter().map(named).collect::<Vec<_>>());
        check_ids(&record).map_err(told)?;
        let number = self.engine.version_of(&record).map_err(told)?.parts.number;
        let version =
            self.engine.versions.iter().position(|version| version.parts.number == number).unwrap_or(0);
        let room = self.engine.room_of(&record).map_err(told)?;
        let slot = self.engine.versions.get(version).and_then(|version| version.slot(room));
        let slot =
            slot.ok_or_else(|| told(Problem::new("policy.room-missing", "").found(room.as_str()).into()))?;
        let resident = slot.resident(&record, now);
        Ok(Case {
            record,
            version,
            room,
            resident,
            #[cfg(feature = "training")]
            state: Default::default(),
        })
    }
}

impl super::Inner {
    pub(super) fn put(&mut self, case: Case) {
        #[cfg(feature = "training")]
        if case.room == crate::rooms::RoomName::Training {
            self.training = Default::default();
        }
        let glance = case.resident.glance();
        let Some(at) = self.by_id.get(&case.record.id).copied() else {
            self.by_id.insert(case.record.id.clone(), self.cases.len());
            self.cases.push(case);
            self.standings.push(KeptStandings::default());
            self.glances.push(glance);
            return;
        };
        if let (Some(held), Some(standings), Some(held_glance)) =
            (self.cases.get_mut(at), self.standings.get_mut(at), self.glances.get_mut(at))
        {
            (*held, *standings, *held_glance) = (case, KeptStandings::default(), glance);
        }
    }
}

/// When the last of its entries was written down.
pub(super) fn written_last(record: &CaseRecord) -> Option<Instant> {
    record.entries.iter().map(|entry| entry.recorded_at).max()
}

/// An id that stands for two entries is refused, both shown.
fn check_ids(record: &CaseRecord) -> Result<(), InputError> {
    let mut sorted: Vec<_> = record.entries.iter().collect();
    sorted.arrange_by(|a, b| a.id.cmp(&b.id));
    let twice = sorted.windows(2).filter_map(|pair| match pair {
        [one, other] if one.id == other.id => Some(crate::journal::conflict(one, other)),
        _ => None,
    });
    let problems: Vec<Problem> = twice.collect();
    if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
}
