//! The calendars that a policy can name: ours, and its own.
use super::definition::{CalendarDefinition, OrganizationDays};
use super::open_days::Calendar;
use super::resolve;
use crate::arrange::Gather;
use crate::problem::{InputError, Problem};
use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

include!(concat!(env!("OUT_DIR"), "/calendars.rs"));

/// The calendar of an organization that names none.
const PLAIN: &str = "weekdays";

/// The calendars of one policy: the organization's own days, those that the policy defines, and ours.
///
/// ```
/// # use settlewell::calendar::{Calendars, CivilDate, Counting, Span, SpanUnit};
/// let nova_scotia = Calendars::builtin("ca-ns")?;
/// let received = CivilDate::new(2026, 9, 25)?;
/// let due = nova_scotia.add(received, Span::new(20, SpanUnit::BusinessDays), Counting::default())?;
/// assert_eq!(due.to_string(), "2026-10-23");
/// # Ok::<(), settlewell::InputError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Calendars {
    own: Arc<Calendar>,
    defined: BTreeMap<String, Arc<Calendar>>,
}

impl Calendars {
    /// The ids of the calendars that the library knows by itself.
    pub fn builtin_ids() -> impl Iterator<Item = &'static str> {
        BUILTIN.iter().map(|(id, _)| *id)
    }

    /// One of the library's own calendars: `ca-ab` and its like for each province and territory, `ca-federal`,
    /// `gb-eng`, `gb-sct`, `weekdays`. Worked out once, then shared.
    ///
    /// # Errors
    /// `calendar.unknown`, with the nearest name.
    pub fn builtin(id: &str) -> Result<Arc<Calendar>, InputError> {
        static READY: [OnceLock<Arc<Calendar>>; BUILTIN.len()] = [const { OnceLock::new() }; BUILTIN.len()];
        let known = BUILTIN.iter().zip(&READY).find(|((known, _), _)| *known == id);
        let Some(((id, _), ready)) = known else {
            return Err(resolve::unknown("", id, &Self::builtin_ids().collect::<Vec<_>>()).into());
        };
        if let Some(calendar) = ready.get() {
            return Ok(Arc::clone(calendar));
        }
        let mut problems = Vec::new();
        let none = BTreeMap::new();
        let chain = Definitions(&none).chain(id, "", &mut problems).unwrap_or_default();
        let links: Vec<&CalendarDefinition> = chain.iter().map(AsRef::as_ref).collect();
        let resolved = resolve::resolve("", &links, &mut problems);
        if !problems.is_empty() {
            return Err(problems.into());
        }
        Ok(Arc::clone(ready.get_or_init(|| Arc::new(Calendar::build(id, resolved)))))
    }

    /// The data of one of the library's own calendars, as in its file.
    ///
    /// # Errors
    /// `calendar.unknown`, with the nearest name.
    pub fn builtin_definition(id: &str) -> Result<CalendarDefinition, InputError> {
        let known = BUILTIN
            .iter()
            .find(|(known, _)| *known == id)
            .and_then(|(_, json)| crate::text::read_own(&crate::text::Tree::json(id, json).ok()?, None).ok());
        known.ok_or_else(|| resolve::unknown("", id, &Self::builtin_ids().collect::<Vec<_>>()).into())
    }

    /// Checks and works out a policy's own calendars (by id) and its organization's days.
    ///
    /// # Errors
    /// Every problem: a calendar that is unknown, builds on itself or takes the id of one of ours; a closure that
    /// ends before it begins; a weekend of seven days; a choice, an option or a holiday that is not there; two
    /// rules that give one holiday a day in the same year. Paths begin with `calendars` or `organization`.
    pub fn compile(
        definitions: &BTreeMap<String, CalendarDefinition>,
        organization: &OrganizationDays,
    ) -> Result<Self, InputError> {
        let (mut problems, mut defined) = (Vec::new(), BTreeMap::new());
        let all = Definitions(definitions);
        for id in definitions.keys() {
            let path = format!("calendars.{id}");
            if Self::builtin_ids().any(|ours| ours == id) {
                problems.push(Problem::new("calendar.name-taken", path).found(id.as_str()));
                continue;
            }
            if let Some(chain) = all.chain(id, &path, &mut problems) {
                let links: Vec<&CalendarDefinition> = chain.iter().map(AsRef::as_ref).collect();
                let resolved = resolve::resolve(&path, &links, &mut problems);
                defined.insert(id.clone(), resolved);
            }
        }
        let base = organization.calendar.as_deref().unwrap_or(PLAIN);
        let mut own = if definitions.contains_key(base) {
            defined.get(base).cloned()
        } else {
            let chain = all.chain(base, "organization", &mut problems);
            chain.map(|chain| {
                let links: Vec<&CalendarDefinition> = chain.iter().map(AsRef::as_ref).collect();
                resolve::resolve("", &links, &mut Vec::new())
            })
        };
        resolve::closures("organization", &organization.closures, &mut problems);
        if let Some(own) = &mut own {
            own.closures.extend(organization.closures.iter().cloned());
        }
        if let Some(days) = &organization.weekend {
            let weekend = resolve::weekend("organization.weekend", days, &mut problems);
            own.iter_mut().for_each(|own| own.weekend = weekend);
        }
        match own {
            Some(own) if problems.is_empty() => Ok(Self {
                own: Arc::new(Calendar::build(base, own)),
                defined: defined
                    .into_iter()
                    .map(|(id, resolved)| {
                        let calendar = Arc::new(Calendar::build(&id, resolved));
                        (id, calendar)
                    })
                    .gather(),
            }),
            _ => Err(problems.into()),
        }
    }

    /// The organization's own days: its calendar with its weekend and closures.
    pub fn own(&self) -> &Arc<Calendar> {
        &self.own
    }

    /// A calendar by id, as its law has it: one that the policy defines or one of ours. The organization's
    /// closures are not in it: a tribunal works while we are closed.
    ///
    /// # Errors
    /// `calendar.unknown`, with the nearest name.
    pub fn find(&self, id: &str) -> Result<Arc<Calendar>, InputError> {
        if let Some(calendar) = self.defined.get(id) {
            return Ok(Arc::clone(calendar));
        }
        Self::builtin(id).map_err(|_| {
            let known = names(&self.defined);
            resolve::unknown("", id, &known).into()
        })
    }

    /// The calendar that a step names, or the organization's own days where it names none.
    ///
    /// # Errors
    /// `calendar.unknown`, with the nearest name.
    pub fn named_or_own(&self, id: Option<&str>) -> Result<Arc<Calendar>, InputError> {
        id.map_or_else(|| Ok(Arc::clone(&self.own)), |id| self.find(id))
    }
}

/// The ids of a policy's own calendars and of ours.
fn names<T>(defined: &BTreeMap<String, T>) -> Vec<&str> {
    let own = defined.keys().map(String::as_str);
    own.chain(BUILTIN.iter().map(|(id, _)| *id)).collect()
}

enum Link<'a> {
    Given(&'a CalendarDefinition),
    Ours(Box<CalendarDefinition>),
}

impl AsRef<CalendarDefinition> for Link<'_> {
    fn as_ref(&self) -> &CalendarDefinition {
        match self {
            Self::Given(definition) => definition,
            Self::Ours(definition) => definition,
        }
    }
}

/// Definitions by id: a policy's, then ours.
struct Definitions<'a>(&'a BTreeMap<String, CalendarDefinition>);

impl<'a> Definitions<'a> {
    fn get(&self, id: &str) -> Option<Link<'a>> {
        let ours =
            || Calendars::builtin_definition(id).ok().map(|definition| Link::Ours(Box::new(definition)));
        self.0.get(id).map(Link::Given).or_else(ours)
    }

    /// A definition and those it builds on, the base first.
    fn chain(&self, id: &str, path: &str, problems: &mut Vec<Problem>) -> Option<Vec<Link<'a>>> {
        let (mut chain, mut seen) = (Vec::new(), vec![id.to_owned()]);
        let mut place =
            if path == "organization" { "organization.calendar".to_owned() } else { path.to_owned() };
        let mut next = Some(id.to_owned());
        while let Some(id) = next.take() {
            let Some(link) = self.get(&id) else {
                let known = names(self.0);
                // A missing base further down is told where it is named, once.
                if chain.len() <= 1 {
                    problems.push(resolve::unknown(&place, &id, &known));
                }
                return None;
            };
            next.clone_from(&link.as_ref().extends);
            chain.push(link);
            place = format!("{path}.extends");
            if let Some(again) = &next {
                if seen.contains(again) {
                    if seen.first() == Some(again) {
                        let round = [seen.as_slice(), std::slice::from_ref(again)].concat().join(" → ");
                        problems.push(Problem::new("calendar.extends-itself", place).found(round));
                    }
                    return None;
                }
                seen.push(again.clone());
            }
        }
        chain.reverse();
        Some(chain)
    }
}
