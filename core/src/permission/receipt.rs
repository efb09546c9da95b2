//! A receipt: what the person agreed to, in plain words, for them to keep.
use super::event::{
    Form, Giver, InformationElement, Permission, PermissionId, PermissionLimit, Purpose, Recipient,
};
use super::ledger::{Held, Ledger, PermissionAnswer};
use super::policy::PermissionPolicy;
use crate::calendar::CivilDate;
use crate::reason::Sentences;
use crate::wire::{EntryId, LanguageTag, Parameters, PersonId};
use settlewell_macros::wire;

/// A consent receipt (`referrals.C.6.3`), with the fields that receipts of this kind commonly have.
///
/// Its id is the permission's and its date that of the entry: nothing in it is made up. Who the organization is,
/// the host adds.
#[wire]
pub struct Receipt {
    /// The permission.
    pub id: PermissionId,
    /// The entry in which it was given.
    pub entry: EntryId,
    /// The day on which it was given.
    pub given_on: CivilDate,
    /// Whether all or part of what was asked was agreed to.
    pub answer: PermissionAnswer,
    /// The language in which it was asked and given.
    pub language: LanguageTag,
    /// Who interpreted, if somebody did.
    pub interpreter: Option<PersonId>,
    /// How it was given.
    pub form: Form,
    /// Who gave it.
    pub given_by: Giver,
    /// Whom it is about.
    pub about: Vec<PersonId>,
    /// With whom may be shared.
    pub recipient: Recipient,
    /// What may be shared.
    pub elements: Vec<ReceiptElement>,
    /// What for.
    pub purposes: Vec<Purpose>,
    /// The first day on which it holds.
    pub from: CivilDate,
    /// The last day on which it holds, its own or the policy's; absent until it is withdrawn.
    pub until: Option<CivilDate>,
    /// What the person kept out.
    pub limits: Vec<PermissionLimit>,
    /// The same for the person to read, once for each language that was asked for.
    pub texts: Vec<ReceiptText>,
}

/// An element on a receipt.
#[wire]
pub struct ReceiptElement {
    /// The element.
    pub element: InformationElement,
    /// Its level of sensitivity, where the policy names one.
    pub level: Option<String>,
    /// Whether it says who somebody is.
    pub identifies: bool,
}

/// A receipt in one language.
#[wire]
pub struct ReceiptText {
    /// The language.
    pub language: LanguageTag,
    /// Its sentences, in order.
    pub sentences: Vec<String>,
}

impl Ledger {
    /// A receipt for a permission, in each of these languages; none when the ledger has no such permission.
    ///
    /// ```
    /// use settlewell::permission::{Ledger, LedgerEvent, PermissionPolicy};
    /// use settlewell::reason::Sentences;
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let permission = serde_json::from_str(r#"{
    ///     "id": "k1", "elements": ["name"], "recipient": { "kind": "partner", "id": "P-7" },
    ///     "purposes": ["referral"], "about": ["p-311"], "form": "written", "language": "so", "explained": true,
    ///     "concernsInvited": true, "givenBy": { "kind": "self" }, "from": "2026-09-01"
    /// }"#)?;
    /// let mut ledger = Ledger::default();
    /// ledger.apply(LedgerEvent::Given(permission), "2026-09-01".parse()?, &"e1".into());
    /// let receipt = ledger.receipt(&"k1".into(), &PermissionPolicy::default(), &[Sentences::english()]);
    /// let receipt = receipt.ok_or("no such permission")?;
    /// assert_eq!(receipt.texts[0].sentences[0], "On 1 September 2026 you agreed that we may share this with P-7: name.");
    /// # Ok(()) }
    /// ```
    pub fn receipt(
        &self,
        id: &PermissionId,
        policy: &PermissionPolicy,
        languages: &[&Sentences],
    ) -> Option<Receipt> {
        let held = self.find(id)?;
        let (answer, permission) = &held.said;
        let from = permission.from.max(held.on);
        let until = permission.until.or_else(|| policy.expiry(from));
        let elements = permission.elements.iter().map(|element| {
            let chosen = policy.elements.get(element.as_str());
            ReceiptElement {
                element: element.clone(),
                level: chosen.map(|chosen| chosen.level.clone()),
                identifies: chosen.is_none_or(|chosen| chosen.identifies.unwrap_or(false)),
            }
        });
        Some(Receipt {
            id: permission.id.clone(),
            entry: held.entry.clone(),
            given_on: held.on,
            answer: *answer,
            language: permission.language.clone(),
            interpreter: permission.interpreter.clone(),
            form: permission.form,
            given_by: permission.given_by.clone(),
            about: permission.about.clone(),
            recipient: permission.recipient.clone(),
            elements: elements.collect(),
            purposes: permission.purposes.clone(),
            from,
            until,
            limits: permission.limits.clone(),
            texts: languages.iter().map(|sentences| text(held, from, until, policy, sentences)).collect(),
        })
    }
}

fn text(
    held: &Held<(PermissionAnswer, Permission)>,
    from: CivilDate,
    until: Option<CivilDate>,
    policy: &PermissionPolicy,
    sentences: &Sentences,
) -> ReceiptText {
    let permission = &held.said.1;
    let element = |element: &InformationElement| {
        let label = policy.elements.get(element.as_str()).and_then(|chosen| chosen.label.as_ref());
        shown(label, element.as_str(), sentences)
    };
    let purpose =
        |purpose: &Purpose| shown(policy.purposes.get(purpose.as_str()), purpose.as_str(), sentences);
    let (anyone, other) = match &permission.recipient {
        Recipient::Anyone {} => ("yes", String::new()),
        Recipient::Role { role } => ("no", sentences.term("role", role.as_str())),
        recipient => ("no", recipient.label().to_owned()),
    };
    let giver = match &permission.given_by {
        Giver::Themselves { .. } => "",
        Giver::Guardian { id, .. } | Giver::Substitute { id, .. } => id.as_str(),
    };
    let interpreter = permission.interpreter.as_ref().map_or("", PersonId::as_str);
    let (on, from, until) =
        (held.on.to_string(), from.to_string(), until.map(|day| day.to_string()).unwrap_or_default());
    let elements = permission.elements.iter().map(element).collect::<Vec<_>>().join(", ");
    let purposes = permission.purposes.iter().map(purpose).collect::<Vec<_>>().join(", ");
    let about = permission.about.iter().map(PersonId::as_str).collect::<Vec<_>>().join(", ");
    let say = |code: &str, with: &[(&str, &str)]| {
        let with = with.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        sentences.say(code, &with.collect::<Parameters>())
    };
    let mut lines = vec![
        say(
            "permission.receipt.agreed",
            &[("on", &on), ("anyone", anyone), ("recipient", &other), ("elements", &elements)],
        ),
        say("permission.receipt.purposes", &[("purposes", &purposes)]),
        say("permission.receipt.about", &[("about", &about), ("giver", giver)]),
        say("permission.receipt.form", &[("form", permission.form.label()), ("interpreter", interpreter)]),
        say("permission.receipt.until", &[("from", &from), ("until", &until)]),
    ];
    for limit in &permission.limits {
        let (kind, what) = match limit {
            PermissionLimit::NotElement { element: kept } => ("notElement", element(kept)),
            PermissionLimit::NotTo { recipient } => ("notTo", recipient.label().to_owned()),
            PermissionLimit::NotFor { purpose: kept } => ("notFor", purpose(kept)),
            PermissionLimit::NotAbout { person } => ("notAbout", person.as_str().to_owned()),
            PermissionLimit::Once {} => ("once", String::new()),
            // The receipt is the person's own: their words go back to them.
            PermissionLimit::InWords { words } => ("inWords", words.expose().to_owned()),
        };
        lines.push(say("permission.receipt.limit", &[("kind", kind), ("what", &what)]));
    }
    lines.push(say("permission.receipt.withdraw", &[]));
    ReceiptText { language: sentences.language().into(), sentences: lines }
}

fn shown(label: Option<&crate::calendar::LocalText>, name: &str, sentences: &Sentences) -> String {
    label.and_then(|label| label.get(sentences.language())).unwrap_or(name).to_owned()
}
