//! Many records resident under one engine, addressed by id: load once, append, then ask of one or of all.
mod agenda;
mod calls;
mod load;
mod overview;
#[cfg(feature = "scope")]
mod scope;
#[cfg(all(feature = "scope", feature = "training"))]
mod scope_and_training;
#[cfg(feature = "training")]
mod training;

pub use agenda::{Agenda, AgendaItem};
pub use load::Loaded;
pub use overview::{FiguresQuestion, RecordSignal};

use crate::calendar::CivilDate;
use crate::context::{Context, HeldStandings, Standing, WholeContext};
use crate::engine::{Ask, Engine, Glance, Resident, Slot};
use crate::journal::CaseRecord;
use crate::problem::{InputError, Problem};
use crate::rooms::RoomName;
use crate::roster::Roster;
use crate::wire::RecordId;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// Records held by the library under one engine, with the organization's people.
///
/// Every verb of the engine is here by id; [`Caseload::agenda`] asks of all records in one call. A caseload holds the
/// roster, and works out by itself what records say to each other.
///
/// ```
/// use settlewell::{Caseload, Engine};
/// use std::sync::Arc;
/// let engine = Arc::new(Engine::load("extends: ca-settlement-baseline\n\
///     organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }\n\
///     version: { number: 1, effectiveFrom: 2026-04-01 }\n")?);
/// let caseload = Caseload::new(engine);
/// let loaded = caseload.load_json("records.json", r#"[{ "id": "C-1", "policyVersion": 1, "entries": [
///     { "id": "e1", "occurredAt": "2026-09-25", "recordedAt": "2026-09-28T09:02:00-03:00", "by": { "role": "overseer" },
///       "event": { "room": "complaint", "kind": "received", "channel": "letter", "language": "ti" } } ] }]"#)?;
/// assert_eq!((loaded.records, caseload.len()), (1, 1));
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[cfg_attr(feature = "uniffi", derive(uniffi::Object))]
pub struct Caseload {
    engine: Arc<Engine>,
    inner: RwLock<Inner>,
    changing: Mutex<()>,
}

#[derive(Default)]
struct Inner {
    roster: Option<Roster>,
    cases: Vec<Case>,
    /// What each of them says to other rooms; beside them, since an agenda of many goes by all that it passes.
    standings: Vec<KeptStandings>,
    /// What is open of each of them, at a glance; beside them for the same reason.
    glances: Vec<Glance>,
    by_id: HashMap<RecordId, usize>,
    #[cfg(feature = "training")]
    training: training::Kept,
}

struct Case {
    record: CaseRecord,
    /// The place of its version in the engine.
    version: usize,
    room: RoomName,
    resident: Resident,
    /// The state of the record with all its entries, folded when first asked for.
    #[cfg(feature = "training")]
    state: std::sync::OnceLock<training::State>,
}

impl Case {
    /// What answers for it.
    fn slot<'e>(&self, engine: &'e Engine) -> Option<&'e Slot> {
        engine.versions.get(self.version)?.slot(self.room)
    }
}

impl std::fmt::Debug for Caseload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Caseload").field("records", &self.len()).finish_non_exhaustive()
    }
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Caseload {
    /// An empty caseload.
    #[cfg_attr(feature = "uniffi", uniffi::constructor)]
    pub fn new(engine: Arc<Engine>) -> Self {
        Self { engine, inner: RwLock::default(), changing: Mutex::default() }
    }

    /// Sets the organization's people.
    ///
    /// # Errors
    /// As [`Roster::each_once`]; the people are then those of before.
    pub fn set_roster(&self, roster: Roster) -> Result<(), InputError> {
        roster.each_once()?;
        let mut inner = self.write();
        inner.roster = Some(roster);
        // What records say of people goes by who they are.
        inner.standings.iter_mut().for_each(|kept| *kept = KeptStandings::default());
        Ok(())
    }

    /// How many records it holds.
    pub fn len(&self) -> u32 {
        u32::try_from(self.read().cases.len()).unwrap_or(u32::MAX)
    }

    /// Whether it holds no record.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A record by id.
    ///
    /// # Errors
    /// There is none; the nearest id is named.
    pub fn record(&self, id: &RecordId) -> Result<CaseRecord, InputError> {
        let inner = self.read();
        let found = inner.case(id.as_str()).map(|case| case.record.clone());
        found.ok_or_else(|| {
            let unknown = Problem::new("input.record.unknown", "record").one_of(id.as_str(), inner.like(id));
            crate::engine::tell(unknown.into(), crate::reason::Sentences::english())
        })
    }
}

impl Caseload {
    // A panic of another thread cannot leave the records half-changed: each change is one assignment.
    fn read(&self) -> RwLockReadGuard<'_, Inner> {
        self.inner.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Inner> {
        self.inner.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whoever adds to the records does so alone, so that of two who do it at once neither is lost. Readers go on.
    fn changing(&self) -> MutexGuard<'_, ()> {
        self.changing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is asked in a context, over the records as they stand.
    fn asked<'a>(&'a self, context: &'a Context) -> Asked<'a> {
        Asked { inner: self.read(), engine: &self.engine, context, standings: OnceCell::new() }
    }
}

/// A question of the caseload: the records as they stand, and the context in which it is asked.
struct Asked<'a> {
    inner: RwLockReadGuard<'a, Inner>,
    engine: &'a Engine,
    context: &'a Context,
    /// What the caller and the records say, gathered when a room first asks for it.
    standings: OnceCell<Vec<Standing>>,
}

impl HeldStandings for Asked<'_> {
    fn all(&self) -> &[Standing] {
        self.standings.get_or_init(|| {
            let mut all = self.context.standings.clone();
            self.inner.each_standing(self.engine, self.context.as_of, &mut |one| all.push(one.clone()));
            all
        })
    }
}

impl Asked<'_> {
    /// The context with the roster and the standings of the caseload, where the caller brings none.
    fn whole(&self) -> WholeContext<'_> {
        WholeContext::from(self.context).with_roster(self.inner.roster.as_ref()).with_standings(self)
    }

    /// A record by id, for the viewer. One that they may not know of is as unknown to them as an id that there is not,
    /// and the nearest id is named where they may know of that one.
    fn known(&self, id: &RecordId) -> Result<&CaseRecord, InputError> {
        let ask = self.engine.ask(self.whole());
        let exists =
            |case: &&Case| case.slot(self.engine).is_none_or(|slot| slot.exists_for(&ask, &case.record));
        let held = |id: &str| self.inner.case(id).filter(exists).map(|case| &case.record);
        held(id.as_str()).ok_or_else(|| {
            let like = self.inner.like(id).filter(|known| *known != id.as_str());
            let problem = Problem::new("input.record.unknown", "record").found(id.as_str());
            let problem = match crate::problem::nearest(id.as_str(), like).and_then(held) {
                Some(near) => problem.nearest(near.id.as_str()),
                None => problem,
            };
            crate::engine::tell(problem.into(), ask.sentences)
        })
    }

    /// Asks something of one record that the viewer may know of.
    fn of<T>(
        &self,
        id: &RecordId,
        call: impl FnOnce(&Slot, &Ask<'_>, &CaseRecord) -> Result<T, InputError>,
    ) -> Result<T, InputError> {
        let record = self.known(id)?;
        self.engine.of(record, self.whole(), |slot, ask| call(slot, ask, record))
    }
}

/// What a record says to other rooms on the day that was last asked for.
type KeptStandings = Mutex<Option<(CivilDate, Arc<[Standing]>)>>;

impl Inner {
    /// Tells what each record says to the others on a day: worked out once for a day.
    fn each_standing(&self, engine: &Engine, as_of: CivilDate, each: &mut dyn FnMut(&Standing)) {
        for (case, kept) in self.cases.iter().zip(&self.standings) {
            let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
            let standings = match &*kept {
                Some((day, standings)) if *day == as_of => standings.clone(),
                _ => {
                    let context = Context::of("overseer", as_of);
                    let ask = engine.ask(WholeContext::from(&context).with_roster(self.roster.as_ref()));
                    let said = case.slot(engine).map(|slot| slot.standings(&ask, &case.record));
                    kept.insert((as_of, said.unwrap_or_default().into())).1.clone()
                }
            };
            standings.iter().for_each(&mut *each);
        }
    }

    fn case(&self, id: &str) -> Option<&Case> {
        self.by_id.get(id).and_then(|at| self.cases.get(*at))
    }

    /// Ids among which the nearest one is looked for. A caseload may be large: only so many, and of like length.
    fn like<'a>(&'a self, id: &'a RecordId) -> impl Iterator<Item = &'a str> {
        let like = |known: &&str| known.len().abs_diff(id.as_str().len()) < 2;
        // In the order in which they were taken in, so that of several that are as near the same is named each time.
        self.cases.iter().map(|case| case.record.id.as_str()).filter(like).take(10_000)
    }
}

#[cfg(all(test, feature = "complaint"))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
    use super::*;
    use crate::Tense;
    use crate::journal::Entry;

    #[test]
    fn what_a_record_says_to_others_is_said_anew_once_it_is_longer_and_on_another_day() {
        let engine = Engine::load(
            "extends: ca-settlement-baseline\norganization: { id: harbour-house, timeZone: America/Halifax, \
             calendar: ca-ns }\nversion: { number: 1, effectiveFrom: 2026-01-01 }\n",
        );
        let caseload = Caseload::new(Arc::new(engine.unwrap()));
        let entry = |id: &str, on: &str, event: &str| {
            Entry::read(&format!(
                r#"{{ "id": "{id}", "occurredAt": "{on}", "recordedAt": "{on}T12:00:00-03:00", "by": {{ "role": "overseer" }},
                "event": {{ "room": "complaint", {event} }} }}"#
            ))
        };
        let told = |on: &str| {
            let mut told = Vec::new();
            let mut each = |one: &Standing| told.push(one.subject.clone());
            caseload.read().each_standing(&caseload.engine, on.parse().unwrap(), &mut each);
            told
        };
        let add = |entry: Result<Entry, InputError>| {
            let context = Context::of("overseer", "2026-06-30".parse().unwrap());
            caseload.append(&"P-1".into(), &entry.unwrap(), Tense::Happened, &context).unwrap();
        };
        let described = r#""kind": "processDescribed", "languages": ["en"], "formats": [], "channels": ["phone"],
            "tells": [], "plainLanguage": true, "places": []"#;
        add(entry("e1", "2026-06-01", described));
        add(entry("e2", "2026-06-02", r#""kind": "processClientTold", "client": "p-1""#));
        assert_eq!(told("2026-06-30"), ["p-1"]);
        add(entry("e3", "2026-06-03", r#""kind": "processClientTold", "client": "p-2""#));
        assert_eq!(told("2026-06-30"), ["p-1", "p-2"]);
        assert_eq!(told("2026-06-02"), ["p-1"]);
        assert_eq!(told("2026-06-01"), Vec::<String>::new());
    }
}
