//! Two copies of a record that grew apart become one: union, and nothing lost.
use super::device::is_stub;
use super::{CaseRecord, Entry, erase};
use crate::arrange::Arrange;
use crate::problem::{InputError, Problem};
use crate::text::json_text;

/// Merges two copies of one record.
///
/// Commutative, associative and idempotent: every entry of either copy is in the result, a tombstone wins over
/// the content it replaced, an entry over the stub that a device held in its stead, and entries stand in the order in which they happened.
///
/// # Errors
/// The copies are of different records, name different clients or opening versions, or hold one id with two
/// contents (both are named).
pub fn merge(left: &CaseRecord, right: &CaseRecord) -> Result<CaseRecord, InputError> {
    let mut problems = Vec::new();
    if left.id != right.id {
        problems.push(
            Problem::new("input.merge.other-record", "id")
                .found(right.id.as_str())
                .expected(left.id.as_str()),
        );
    }
    if left.policy_version != right.policy_version {
        problems.push(
            Problem::new("input.merge.other-version", "policyVersion")
                .found(right.policy_version.to_string())
                .expected(left.policy_version.to_string()),
        );
    }
    if let (Some(ours), Some(theirs)) = (&left.client, &right.client)
        && ours != theirs
    {
        problems.push(
            Problem::new("input.merge.other-client", "client").found(theirs.as_str()).expected(ours.as_str()),
        );
    }
    let mut all: Vec<&Entry> = left.entries.iter().chain(&right.entries).collect();
    all.arrange_by(|one, other| one.id.cmp(&other.id));
    let mut kept: Vec<&Entry> = Vec::new();
    for entry in all {
        match kept.last_mut().filter(|kept| kept.id == entry.id) {
            Some(known) => match same(known, entry) {
                Same::Yes => {}
                Same::This(winner) => *known = winner,
                Same::No => problems.push(conflict(known, entry)),
            },
            None => kept.push(entry),
        }
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let mut entries: Vec<Entry> = kept.into_iter().cloned().collect();
    entries.arrange_by(super::order::compare);
    let mut links: Vec<_> = left.links.iter().chain(&right.links).cloned().collect();
    links.arrange();
    links.dedup();
    let mut merged = CaseRecord {
        id: left.id.clone(),
        policy_version: left.policy_version,
        client: left.client.clone().or_else(|| right.client.clone()),
        links,
        entries,
    };
    erase(&mut merged);
    Ok(merged)
}

/// Both wordings of one id, as a problem: ids, kinds and dates, never a person's words.
pub(crate) fn conflict(kept: &Entry, other: &Entry) -> Problem {
    let told = |entry: &Entry| {
        format!("{} of {}, written down {}", entry.event.kind(), entry.occurred_at, entry.recorded_at)
    };
    Problem::new("input.entry.conflict", format!("entries.{}", kept.id))
        .found(told(other))
        .expected(told(kept))
}

/// Whether two entries are one to the letter, as they are written down.
pub(crate) fn is_same(one: &Entry, other: &Entry) -> bool {
    one.id == other.id && json_text(one) == json_text(other)
}

enum Same<'a> {
    Yes,
    This(&'a Entry),
    No,
}

/// Whether two entries with one id are one. Two tombstones over the same content are one: the earlier stays.
fn same<'a>(kept: &'a Entry, other: &'a Entry) -> Same<'a> {
    let frame = |e: &Entry| (e.occurred_at, e.recorded_at, e.by.clone(), e.corrects.clone());
    // A stub says nothing: what stands elsewhere takes its place.
    match (is_stub(kept), is_stub(other)) {
        (true, false) if kept.recorded_at == other.recorded_at => return Same::This(other),
        (false, true) if kept.recorded_at == other.recorded_at => return Same::This(kept),
        _ => {}
    }
    match (kept.event.tombstone(), other.event.tombstone()) {
        _ if is_same(kept, other) => Same::Yes,
        _ if frame(kept) != frame(other) => Same::No,
        (Some((was, ..)), None) if was == other.event.kind() => Same::This(kept),
        (None, Some((was, ..))) if was == kept.event.kind() => Same::This(other),
        (Some(a), Some(b)) if a.0 == b.0 => Same::This(if (a.2, a.1) <= (b.2, b.1) { kept } else { other }),
        _ => Same::No,
    }
}
