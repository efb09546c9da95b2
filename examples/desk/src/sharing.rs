//! What the questions about permissions take, as clap reads it.
use super::arguments::Viewing;
use clap::Args;
use settlewell::permission::{Approver, Basis, Recipient, Sharing};

/// Whether something may be shared.
#[derive(Clone, Debug, Args)]
pub struct Share {
    /// The record's id.
    pub record: String,
    /// What, by its name in the policy; once for each.
    #[arg(long = "element", value_name = "NAME", required = true)]
    pub elements: Vec<String>,
    /// Whom it concerns, by id; once for each.
    #[arg(long, value_name = "ID")]
    pub about: Vec<String>,
    /// With whom: `person:w-02`, `role:investigator`, `partner:P-7`, `body:tribunal` or `anyone`.
    #[arg(long = "with", value_name = "RECIPIENT", value_parser = recipient)]
    pub recipient: Recipient,
    /// What for, by its name in the policy.
    #[arg(long = "for", value_name = "PURPOSE")]
    pub purpose: String,
    /// On this one permission, by id.
    #[arg(long, value_name = "ID", conflicts_with_all = ["duty", "danger"])]
    pub permission: Option<String>,
    /// On a duty in law: the act or the order, as the policy names it.
    #[arg(long, value_name = "SOURCE", conflicts_with = "danger")]
    pub duty: Option<String>,
    /// Because somebody is in danger now: what the danger is.
    #[arg(long, value_name = "WORDS")]
    pub danger: Option<String>,
    /// Who approved that it is shared without consent, as `ROLE:ID`.
    #[arg(long, value_name = "ROLE:ID", value_parser = approver)]
    pub approved_by: Option<Approver>,
    #[command(flatten)]
    pub viewing: Viewing,
}

/// What somebody agreed to, for them to keep.
#[derive(Clone, Debug, Args)]
pub struct Receipt {
    /// The record's id.
    pub record: String,
    /// The permission's id.
    pub permission: String,
    #[command(flatten)]
    pub viewing: Viewing,
}

impl Share {
    /// What is asked of the library.
    pub fn question(&self) -> (Sharing, Option<Basis>) {
        let sharing = Sharing {
            elements: self.elements.iter().map(|one| one.as_str().into()).collect(),
            about: self.about.iter().map(|one| one.as_str().into()).collect(),
            recipient: self.recipient.clone(),
            known_as: None,
            purpose: self.purpose.as_str().into(),
            form: None,
            language: None,
            limits_read: Vec::new(),
        };
        let approved_by = self.approved_by.clone();
        let basis = match (&self.permission, &self.duty, &self.danger) {
            (Some(id), ..) => Some(Basis::Permission { id: id.as_str().into() }),
            (_, Some(source), _) => Some(Basis::LegalDuty { source: source.clone(), approved_by }),
            (.., Some(what)) => Some(Basis::ImminentDanger { what: what.as_str().into(), approved_by }),
            _ => None,
        };
        (sharing, basis)
    }
}

fn recipient(text: &str) -> Result<Recipient, String> {
    let (kind, name) = text.split_once(':').unwrap_or((text, ""));
    match (kind, name) {
        ("anyone", "") => Ok(Recipient::Anyone {}),
        ("person", id) if !id.is_empty() => Ok(Recipient::Person { id: id.into() }),
        ("role", role) if !role.is_empty() => Ok(Recipient::Role { role: role.into() }),
        ("partner", id) if !id.is_empty() => Ok(Recipient::Partner { id: id.into() }),
        ("body", name) if !name.is_empty() => Ok(Recipient::Body { name: name.to_owned() }),
        _ => Err("write person:ID, role:ROLE, partner:ID, body:NAME or anyone".to_owned()),
    }
}

fn approver(text: &str) -> Result<Approver, String> {
    let (role, id) = text.split_once(':').unwrap_or((text, ""));
    if role.is_empty() || id.is_empty() {
        return Err("write ROLE:ID, such as director:w-01".to_owned());
    }
    Ok(Approver { id: id.into(), role: role.into() })
}
