//! The nouns of a complaint: who complains, and how they are reached and told.
use crate::wire::{LanguageTag, PersonId, Private, names};
use settlewell_macros::wire;

names! {
    /// A follow-up action within a complaint, by an id from the host.
    ActionId;
    /// A barrier that somebody noticed in the complaints process, by an id from the host.
    BarrierId;
}

/// Someone who complains, and in what place they stand.
#[wire]
pub enum Complainant {
    /// A client.
    Client {
        /// Who.
        id: PersonId,
    },
    /// Someone who was a client.
    FormerClient {
        /// Who.
        id: PersonId,
    },
    /// Someone who speaks for a client: an advocate, a lawyer, a community worker.
    Advocate {
        /// Who.
        id: PersonId,
        /// For whom they speak, where that is known.
        speaks_for: Option<PersonId>,
        /// Whether they may act for that person.
        authority: Authority,
    },
    /// A relative of a client.
    Family {
        /// Who.
        id: PersonId,
        /// For whom they speak, where that is known.
        speaks_for: Option<PersonId>,
        /// Whether they may act for that person.
        authority: Authority,
    },
    /// A worker of the organization: staff, intern or volunteer.
    Worker {
        /// Who.
        id: PersonId,
    },
    /// A partner organization.
    Partner {
        /// Which.
        id: PersonId,
    },
    /// Anyone else.
    Other {
        /// Who, where the host knows them by an id.
        id: Option<PersonId>,
    },
    /// Nobody knows who complains.
    Anonymous {},
    /// Intake knows who complains, and nobody else may.
    NameKeptBack {
        /// Who.
        id: PersonId,
    },
}

/// Whether someone who speaks for another may act for them.
#[wire]
pub enum Authority {
    /// It was shown: a signed form, a mandate, guardianship.
    Shown,
    /// Not yet: the complaint is taken, and nothing about the person is told to them.
    NotYet,
    /// Not needed: they complain in their own name about what they saw.
    NotNeeded,
}

/// How a complaint comes in, and how somebody is told something.
#[wire]
pub enum ComplaintChannel {
    /// A form on the organization's website.
    WebForm,
    /// A letter.
    Letter,
    /// An email.
    Email,
    /// A call.
    Phone,
    /// A recorded message.
    Voicemail,
    /// Face to face; written down by a worker and read back.
    InPerson,
    /// A text message or a messaging application.
    TextMessage,
    /// A call with a picture.
    VideoCall,
    /// A remark on social media.
    SocialMedia,
    /// Another informal remark: at the desk, in a group, passed on by someone.
    InformalRemark,
}

impl ComplaintChannel {
    /// Whether what came in this way is a remark that was not addressed as a complaint.
    pub fn is_informal(self) -> bool {
        matches!(self, Self::SocialMedia | Self::InformalRemark)
    }

    /// Whether somebody speaks and the organization writes it down.
    pub fn is_spoken(self) -> bool {
        matches!(self, Self::Phone | Self::Voicemail | Self::InPerson | Self::VideoCall)
    }

    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::WebForm => "webForm",
            Self::Letter => "letter",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Voicemail => "voicemail",
            Self::InPerson => "inPerson",
            Self::TextMessage => "textMessage",
            Self::VideoCall => "videoCall",
            Self::SocialMedia => "socialMedia",
            Self::InformalRemark => "informalRemark",
        }
    }
}

/// A form in which somebody needs to be told or answered.
#[wire]
pub enum FormatNeed {
    /// Large print.
    LargePrint,
    /// Braille.
    Braille,
    /// A recording.
    Audio,
    /// Short words and pictures.
    EasyRead,
    /// A sign language.
    SignLanguage,
    /// Read aloud by a person.
    ReadAloud,
    /// A file that a screen reader can read.
    ScreenReader,
}

impl FormatNeed {
    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::LargePrint => "largePrint",
            Self::Braille => "braille",
            Self::Audio => "audio",
            Self::EasyRead => "easyRead",
            Self::SignLanguage => "signLanguage",
            Self::ReadAloud => "readAloud",
            Self::ScreenReader => "screenReader",
        }
    }
}

/// How a person can be reached without putting them at risk.
#[wire(input)]
pub struct SafeContact {
    /// The channels that are safe, the best first.
    pub channels: Vec<ComplaintChannel>,
    /// The channels that must never be used: no voicemail, no letter home.
    pub never: Vec<ComplaintChannel>,
    /// The number or address.
    pub detail: Option<Private>,
    /// When to call or write, in the person's own words.
    pub when: Option<Private>,
}

/// How somebody was told something: by whom, how, in which language and form.
#[wire(input)]
pub struct Telling {
    /// Who told it; the entry's author when absent.
    pub by: Option<PersonId>,
    /// How.
    pub how: Option<ComplaintChannel>,
    /// In which language.
    pub language: Option<LanguageTag>,
    /// In which special forms.
    pub formats: Vec<FormatNeed>,
    /// Which of several complainants was told; all who take part when absent.
    pub to: Option<PersonId>,
}

/// Who wrote down what somebody said.
#[wire]
pub struct WrittenDown {
    /// Who wrote it.
    pub by: Option<PersonId>,
    /// Whether it was read back to the person and they agreed to it.
    pub read_back: bool,
}

/// What kind of help somebody gives a complainant.
#[wire]
pub enum SupportRole {
    /// Helps to make the complaint.
    Helper,
    /// Interprets what is said.
    Interpreter,
    /// Translates what is written.
    Translator,
}

impl SupportRole {
    /// The name, as on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Helper => "helper",
            Self::Interpreter => "interpreter",
            Self::Translator => "translator",
        }
    }
}

/// Someone who helps a complainant.
#[wire]
pub struct Support {
    /// Who.
    pub person: PersonId,
    /// In which way.
    pub role: SupportRole,
}
