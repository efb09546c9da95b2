//! The rules of permission.
crate::rules! {
    /// A permission covers the element.
    pub COVERED = "permission.covered", permits, cites ["referrals.C.6.3"],
        with [element, person, recipient, permission, until];
    /// No permission names this element for this recipient and purpose.
    pub NOT_COVERED = "permission.not-covered", refuses, cites ["referrals.C.6.3"],
        with [element, person, recipient, purpose];
    /// The person said no, on the day of the permission or after it.
    pub REFUSED = "permission.refused", refuses, cites ["referrals.C.6.3"], with [element, recipient, on];
    /// Somebody else's yes says which no of the person it takes the place of.
    pub NO_REPLACED = "permission.no-replaced", needsInformation, cites ["referrals.C.6.3"],
        with [permission, giver, on];
    /// The permission was taken back.
    pub WITHDRAWN = "permission.withdrawn", refuses, cites ["referrals.C.6.3"], with [element, permission, on];
    /// The permission's last day is past.
    pub EXPIRED = "permission.expired", refuses, cites ["referrals.C.6.3"], with [element, permission, on];
    /// The permission's first day is still to come. Nobody agrees backwards in time.
    pub NOT_YET = "permission.not-yet", refuses, cites ["referrals.C.6.3"], with [element, permission, on];
    /// A limit of the permission keeps this out.
    pub LIMITED = "permission.limited", refuses, cites ["referrals.C.6.3"], with [element, permission, recipient];
    /// The permission was for one time, which is past. What is shared on one day is one time.
    pub ONCE = "permission.once", refuses, cites ["referrals.C.6.3"], with [element, permission, on];
    /// A limit in the person's own words has to be read by a worker.
    pub LIMIT_READ = "permission.limit-read", needsInformation, cites ["referrals.C.6.3"], with [permission];
    /// The form of the permission suffices for the element's sensitivity.
    pub FORM_SUFFICES = "permission.form-suffices", refuses, cites ["referrals.C.6.3"],
        with [element, permission, form];
    /// Whoever gave the permission may decide on an element of this sensitivity.
    pub GIVER_SUFFICES = "permission.giver-suffices", refuses, cites ["referrals.C.6.3"],
        with [element, permission, giver];
    /// A minor may not decide alone on an element of this sensitivity.
    pub MINOR_ALONE = "permission.minor-alone", refuses, cites ["referrals.C.6.3"],
        with [element, permission, person];
    /// A permission counts only when it was explained.
    pub EXPLAINED = "permission.explained", refuses, cites ["referrals.C.6.3"], with [permission];
    /// A permission counts only when the person had a chance to raise concerns.
    pub CONCERNS_INVITED = "permission.concerns-invited", refuses, cites ["referrals.C.6.3"], with [permission];
    /// Somebody who decides for another has shown that they may.
    pub AUTHORITY_ESTABLISHED = "permission.authority-established", needsInformation, cites ["referrals.C.6.3"],
        with [permission, person, giver];
    /// Whether the person is a minor has been established.
    pub AGE_ESTABLISHED = "permission.age-established", needsInformation, cites ["referrals.C.6.3"],
        with [permission, person];
    /// The permission was asked for in a language that the person understands, or interpreted.
    pub LANGUAGE_UNDERSTOOD = "permission.language-understood", needsInformation, cites ["referrals.C.6.3"],
        with [permission, asked, understood];
    /// The sharing and the permission say whom the element concerns.
    pub SUBJECT_NAMED = "permission.subject-named", needsInformation, cites ["referrals.C.6.1"], with [element];
    /// The policy knows how sensitive the element is.
    pub ELEMENT_KNOWN = "permission.element-known", needsInformation, cites ["referrals.C.6.1"], with [element];
    /// It is known whether the recipient is, or belongs to, another one that somebody named.
    pub RECIPIENT_CLEAR = "permission.recipient-clear", needsInformation, cites ["referrals.C.6.3"],
        with [element, recipient, other];
    /// A sharing names at least one element.
    pub SOMETHING_NAMED = "permission.something-named", needsInformation, cites ["referrals.C.6.1"], with [recipient];
    /// The permission that a sharing rests on is in the ledger.
    pub BASIS_KNOWN = "permission.basis-known", refuses, cites ["referrals.C.6.3"], with [permission];
    /// No two permissions have one id.
    pub ID_TAKEN = "permission.id-taken", refuses, cites ["referrals.C.6.3"], with [permission];
    /// A permission names what may be shared, what for and about whom.
    pub SAYS_ENOUGH = "permission.says-enough", refuses, cites ["referrals.C.6.3"], with [permission, missing];
    /// A permission does not end before it begins.
    pub BEGINS_FIRST = "permission.begins-first", refuses, cites ["referrals.C.6.3"], with [permission, from, until];
    /// A limit keeps out something that the permission names: else it would keep out nothing.
    pub LIMIT_NAMED = "permission.limit-named", refuses, cites ["referrals.C.6.3"], with [permission, limit, nearest];
    /// The permission that somebody takes back is in the ledger.
    pub TAKEN_BACK_KNOWN = "permission.taken-back-known", refuses, cites ["referrals.C.6.3"],
        with [permission, nearest];
    /// A withdrawal takes back nothing that was given.
    pub TAKES_BACK_NOTHING = "permission.takes-back-nothing", informs, cites ["referrals.C.6.3"], with [];
    /// A question about a permission has no answer yet.
    pub UNANSWERED = "permission.unanswered", notes, cites ["referrals.C.6.3"], with [on];
    /// A notice is about something that was shared without consent.
    pub NOTICE_KNOWN = "permission.ground.notice-known", refuses, cites ["complaints.A.3.4"], with [sharing, nearest];
    /// The policy names the ground.
    pub GROUND_NAMED = "permission.ground.named", refuses, cites ["complaints.A.3.3"], with [ground];
    /// The duty in law is one that the policy counts.
    pub GROUND_SOURCE = "permission.ground.source", refuses, cites ["complaints.A.3.3"], with [source];
    /// Somebody approved that it is shared without consent.
    pub GROUND_APPROVED = "permission.ground.approved", needsApproval, cites ["complaints.A.3.3"],
        with [ground, roles];
    /// Whoever approved it may.
    pub GROUND_APPROVER = "permission.ground.approver", refuses, cites ["complaints.A.3.3"], with [ground, role, roles];
    /// Only the least is shared without consent.
    pub GROUND_LEAST = "permission.ground.least", refuses, cites ["complaints.A.3.3"], with [element, ground];
    /// The ground holds for the element.
    pub GROUND_HOLDS = "permission.ground.holds", permits, cites ["complaints.A.3.3"], with [element, ground];
    /// Whoever is concerned is told, when that is safe.
    pub NOTICE_OWED = "permission.ground.notice", informs, cites ["complaints.A.3.4", "complaints.A.3.5"],
        with [ground, people, within];
    /// The element says who somebody is.
    pub IDENTIFIES_ALONE = "permission.identifies.alone", refuses, cites ["referrals.C.6.2"], with [element];
    /// The element says who somebody is, together with others.
    pub IDENTIFIES_TOGETHER = "permission.identifies.together", refuses, cites ["referrals.C.6.2"],
        with [element, others];
    /// The policy does not say whether the element identifies: it is taken to.
    pub IDENTIFIES_UNLISTED = "permission.identifies.unlisted", refuses, cites ["referrals.C.6.2"], with [element];
}
