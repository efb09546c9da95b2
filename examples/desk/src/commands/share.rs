//! Whether something may be shared, and what somebody agreed to.
use super::status::{reasons, verdict_word};
use crate::agency::Agency;
use crate::arguments::General;
use crate::paint;
use crate::sharing;
use crate::told::{Exit, Told, Trouble};
use crate::words::Words;
use settlewell::permission::{Covered, Package, Receipt};
use settlewell::{Answer, RecordId, SharingAnswer};

pub fn run(
    agency: &Agency,
    asked: &sharing::Share,
    general: &General,
    words: &Words,
) -> Result<Told, Trouble> {
    let context = agency.context(&asked.viewing.viewer, asked.viewing.person.as_deref(), general);
    let (sharing, basis) = asked.question();
    let answer =
        agency.caseload()?.sharing(&RecordId::from(asked.record.as_str()), &sharing, basis, &context)?;
    let exit = answer.verdict.into();
    let text = match general.json {
        true => Answer::Sharing(answer).write(),
        false => shown(&answer, asked, words),
    };
    Ok(Told { text, exit })
}

fn shown(answer: &SharingAnswer, asked: &sharing::Share, words: &Words) -> String {
    let values = [("record", asked.record.as_str()), ("recipient", asked.recipient.label())];
    let mut text = format!("{}\n", paint::heading(&words.say_with("share-title", &values)));
    text.push_str(&format!("{}\n", paint::verdict(answer.verdict, &verdict_word(answer.verdict, words))));
    text.push_str(&reasons(&answer.reasons, words));
    if let Some(coverage) = &answer.coverage {
        for one in &coverage.elements {
            let covered = words.say(match one.covered {
                Covered::Covered => "share-covered",
                Covered::Unknown => "share-unknown",
                Covered::NotCovered => "share-not-covered",
            });
            let element = paint::heading(one.element.as_str());
            text.push_str(&format!(
                "\n{}\n{}",
                words.labelled(&element, &covered),
                reasons(&one.reasons, words)
            ));
        }
        text.push_str(&reasons(&coverage.reasons, words));
    }
    if let Some(package) = &answer.package {
        text.push_str(&leaving(package, words));
    }
    if !answer.approvals.is_empty() {
        let roles: Vec<String> = answer.approvals.iter().map(|role| words.role(role.as_str())).collect();
        text.push_str(&format!("\n{}\n", words.say_with("approvals", &[("roles", &roles.join(", "))])));
    }
    text
}

fn leaving(package: &Package, words: &Words) -> String {
    let named =
        |names: Vec<&str>| if names.is_empty() { words.say("share-nothing") } else { names.join(", ") };
    let leaves = named(package.included.iter().map(|one| one.element.as_str()).collect());
    let stays = named(package.withheld.iter().map(|one| one.element.as_str()).collect());
    let leaves = words.labelled(&words.say("share-leaves"), &leaves);
    format!("\n{leaves}\n{}\n", words.labelled(&words.say("share-stays"), &stays))
}

pub fn receipt(
    agency: &Agency,
    asked: &sharing::Receipt,
    general: &General,
    words: &Words,
) -> Result<Told, Trouble> {
    let context = agency.context(&asked.viewing.viewer, asked.viewing.person.as_deref(), general);
    let record = RecordId::from(asked.record.as_str());
    let answer = agency.caseload()?.receipt(&record, &asked.permission.as_str().into(), &context)?;
    let exit: Exit = answer.verdict.into();
    let text = match (general.json, &answer.receipt) {
        (true, _) => Answer::Receipt(answer).write(),
        (false, Some(receipt)) => paper(receipt, asked, words),
        (false, None) => reasons(&answer.reasons, words),
    };
    Ok(Told { text, exit })
}

fn paper(receipt: &Receipt, asked: &sharing::Receipt, words: &Words) -> String {
    let values = [("permission", receipt.id.as_str()), ("record", asked.record.as_str())];
    let mut text = format!("{}\n", paint::heading(&words.say_with("receipt-title", &values)));
    for said in &receipt.texts {
        text.push('\n');
        for sentence in &said.sentences {
            text.push_str(&format!("  {sentence}\n"));
        }
    }
    text
}
