//! What a record's permissions say, for whoever may ask: a receipt of one, and whether something may be shared.
use super::occasion::Occasion;
use super::{Engine, viewing};
use crate::context::{Context, WholeContext};
use crate::journal::CaseRecord;
use crate::permission::{
    Basis, Coverage, Covered, Ledger, Package, PermissionId, PermissionPolicy, Receipt, Shared, Sharing,
};
use crate::problem::{InputError, Problem};
use crate::reason::{Judgement, Reason, Sentences, Verdict};
use crate::wire::{LanguageTag, Role};
use settlewell_macros::wire;

/// The answer to `receipt`.
#[wire]
pub struct ReceiptAnswer {
    /// Whether the viewer may have it.
    pub verdict: Verdict,
    /// Why not; empty where they may.
    pub reasons: Vec<Reason>,
    /// The receipt, in the language in which the permission was given and in that of the call; absent where the viewer
    /// may not have it.
    pub receipt: Option<Receipt>,
}

/// The answer to `sharing`.
#[wire]
pub struct SharingAnswer {
    /// Whether it may be shared: needs information where that is unknown.
    pub verdict: Verdict,
    /// Why, for a sharing on a basis; what holds of the answer as a whole.
    pub reasons: Vec<Reason>,
    /// Who may approve, where the basis waits for that.
    pub approvals: Vec<Role>,
    /// What permissions cover, element by element; absent where a basis was named, and where the viewer may not ask.
    pub coverage: Option<Coverage>,
    /// What may leave on the basis, and what stays; absent without a basis, and where the viewer may not ask.
    pub package: Option<Package>,
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Engine {
    /// A receipt for a permission that a record holds (`referrals.C.6.3`): what was agreed to, in plain words, for the
    /// person to keep, in the language in which it was given and in that of the call.
    ///
    /// Who gave the permission, and those whom it is about, may have it; so may whoever in the organization may see
    /// everybody it names.
    ///
    /// ```
    /// use settlewell::{CaseRecord, Context, Engine};
    /// let engine = Engine::load("extends: ca-settlement-baseline\n\
    ///     organization: { id: harbour-house, timeZone: America/Halifax, calendar: ca-ns }\n\
    ///     version: { number: 1, effectiveFrom: 2026-04-01 }\n")?;
    /// let record: CaseRecord = serde_json::from_str(r#"{ "id": "C-1", "policyVersion": 1, "entries": [
    ///     { "id": "e1", "occurredAt": "2026-09-14", "recordedAt": "2026-09-14T09:02:00-03:00",
    ///       "by": { "id": "w-05", "role": "intake" },
    ///       "event": { "room": "complaint", "kind": "received", "channel": "letter", "language": "fr",
    ///         "complainant": { "kind": "client", "id": "p-311" } } },
    ///     { "id": "e2", "occurredAt": "2026-09-15", "recordedAt": "2026-09-15T09:02:00-03:00",
    ///       "by": { "id": "w-07", "role": "overseer" },
    ///       "event": { "room": "complaint", "kind": "permissionGiven", "permission": { "id": "k1", "elements": ["name"],
    ///         "recipient": { "kind": "person", "id": "w-02" }, "purposes": ["investigation"], "about": ["p-311"],
    ///         "form": "written", "language": "fr", "explained": true, "concernsInvited": true,
    ///         "givenBy": { "kind": "self" }, "from": "2026-09-15" } } } ] }"#)?;
    /// let complainant = Context::of("complainant", "2026-10-01".parse()?).person("p-311");
    /// let answer = engine.receipt(&record, &"k1".into(), &complainant)?;
    /// let receipt = answer.receipt.ok_or("this is theirs")?;
    /// assert_eq!(receipt.texts.iter().map(|text| text.language.as_str()).collect::<Vec<_>>(), ["fr", "en"]);
    ///
    /// let stranger = Context::of("worker", "2026-10-01".parse()?).person("w-30");
    /// assert_eq!(engine.receipt(&record, &"k1".into(), &stranger)?.receipt, None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Engine::replay`]; records of the room hold no permissions; or, for a viewer who may know of permissions in
    /// the record, none that they may see has this id.
    pub fn receipt(
        &self,
        record: &CaseRecord,
        permission: &PermissionId,
        context: &Context,
    ) -> Result<ReceiptAnswer, InputError> {
        self.receipt_within(record, permission, context.into())
    }

    /// Whether something may be shared on the day of the context, as the permissions in a record stand: yes, no, or
    /// unknown, element by element, each with its reasons (`referrals.C.6`, `complaints.A.3.3`). With a basis, whether
    /// it may be shared on that one permission, duty in law or danger, what may leave, and what stays.
    ///
    /// Nothing is written down: whoever shares then says so in an entry. Only those may ask who may know whom the
    /// sharing is about.
    ///
    /// # Errors
    /// As [`Engine::replay`], or records of the room hold no permissions.
    pub fn sharing(
        &self,
        record: &CaseRecord,
        sharing: &Sharing,
        basis: Option<Basis>,
        context: &Context,
    ) -> Result<SharingAnswer, InputError> {
        self.of(record, context.into(), |slot, ask| slot.sharing(ask, record, sharing, basis.as_ref()))
    }
}

impl Engine {
    /// [`Engine::receipt`], within a whole context.
    pub(crate) fn receipt_within(
        &self,
        record: &CaseRecord,
        permission: &PermissionId,
        context: WholeContext<'_>,
    ) -> Result<ReceiptAnswer, InputError> {
        let words = |language: &LanguageTag| {
            let words = self.sentences(language);
            let primary = language.as_str().split('-').next().unwrap_or_default();
            (words.language() == language.as_str() || words.language() == primary).then_some(words)
        };
        self.of(record, context, |slot, ask| slot.receipt(ask, record, permission, &words))
    }
}

/// The words of a language, where there are any.
pub(crate) type WordsOf<'a> = &'a dyn Fn(&LanguageTag) -> Option<&'a Sentences>;

fn ledger_of<'a>(at: &Occasion<'a>) -> Result<&'a Ledger, InputError> {
    let missing = || Problem::new("input.record.no-permissions", "record").found(at.slot.profile().name);
    at.state().ledger().ok_or_else(|| missing().into())
}

pub(super) fn receipt(
    at: &Occasion<'_>,
    id: &PermissionId,
    words: WordsOf<'_>,
) -> Result<ReceiptAnswer, InputError> {
    let ledger = ledger_of(at)?;
    let seen: Vec<_> = ledger
        .permissions()
        .map(|(.., one)| one)
        .filter(|one| at.state().may_have_receipt(at, one))
        .collect();
    let Some(permission) = seen.iter().find(|one| one.id == *id) else {
        // Whoever may know of no permission is not told either which there are.
        if seen.is_empty() && !at.may_know() {
            let reasons = vec![viewing::withheld(at.ask.sentences).reason];
            return Ok(ReceiptAnswer { verdict: Verdict::Refused, reasons, receipt: None });
        }
        let known = seen.iter().map(|one| one.id.as_str());
        return Err(Problem::new("input.permission.unknown", "permission").one_of(id.as_str(), known).into());
    };
    let mut languages: Vec<&Sentences> = words(&permission.language).into_iter().collect();
    if languages.iter().all(|known| known.language() != at.ask.sentences.language()) {
        languages.push(at.ask.sentences);
    }
    let fallback = PermissionPolicy::default();
    let receipt = ledger.receipt(id, at.slot.parts.permission.as_ref().unwrap_or(&fallback), &languages);
    Ok(ReceiptAnswer { verdict: Verdict::Allowed, reasons: Vec::new(), receipt })
}

pub(super) fn sharing(
    at: &Occasion<'_>,
    sharing: &Sharing,
    basis: Option<&Basis>,
) -> Result<SharingAnswer, InputError> {
    let ledger = ledger_of(at)?;
    let mut answer = SharingAnswer {
        verdict: Verdict::Refused,
        reasons: Vec::new(),
        approvals: Vec::new(),
        coverage: None,
        package: None,
    };
    if !at.state().may_ask(at, sharing) {
        answer.reasons.push(viewing::withheld(at.ask.sentences).reason);
        return Ok(answer);
    }
    let (on, words) = (at.ask.context.as_of, at.ask.sentences);
    let fallback = PermissionPolicy::default();
    let policy = at.slot.parts.permission.as_ref().unwrap_or(&fallback);
    let cut = |reasons: &mut Vec<Reason>| reasons.iter_mut().for_each(|one| cut(one, at, sharing));
    let Some(basis) = basis else {
        let mut coverage = ledger.covers(sharing, on, policy, words);
        cut(&mut coverage.reasons);
        coverage.elements.iter_mut().for_each(|one| cut(&mut one.reasons));
        answer.verdict = match coverage.covered {
            Covered::Covered => Verdict::Allowed,
            Covered::Unknown => Verdict::NeedsInformation,
            Covered::NotCovered => Verdict::Refused,
        };
        answer.coverage = Some(coverage);
        return Ok(answer);
    };
    let shared = Shared { sharing: sharing.clone(), basis: basis.clone() };
    let mut judgement = Judgement::new();
    ledger.judge(&shared, on, policy, &mut judgement);
    let judged = judgement.into_parts(words);
    let mut package = ledger.package_on(&shared, on, policy, words);
    package.withheld.iter_mut().for_each(|one| cut(&mut one.because));
    answer.verdict = judged.verdict;
    answer.reasons = judged.reasons;
    cut(&mut answer.reasons);
    answer.approvals = judged.approvals;
    answer.package = Some(package);
    Ok(answer)
}

/// Parameters of the rules of permission that may hold the id of a person.
const NAMING: &[&str] = &["person", "recipient", "other", "people"];

/// A reason names nobody but those whom the asker named, and whom they may see.
fn cut(reason: &mut Reason, at: &Occasion<'_>, sharing: &Sharing) {
    let asked = |value: &str| {
        let mut people = value.split(", ");
        value == sharing.recipient.label()
            || people.all(|one| sharing.about.iter().any(|person| person.as_str() == one))
    };
    let may_show = |name: &str, value: &str| !NAMING.contains(&name) || asked(value) || at.may_name(value);
    reason.withhold(&may_show, at.ask.sentences);
}
