//! What the clocks notice.
crate::rules! {
    /// The date on an official notice is not the one that was worked out.
    pub NOTICE_DIFFERS = "timeline.notice.differs", notes, cites ["complaints.A.2.9"], with [step, notice, computed];
    /// The policy allows this step no extension.
    pub EXTENSION_NOT_ALLOWED = "timeline.extension.not-allowed", refuses, cites ["complaints.A.2.9"], with [step, to];
    /// The date was extended as often as the policy allows.
    pub EXTENSION_TOO_MANY = "timeline.extension.too-many", refuses, cites ["complaints.A.2.9"], with [step, to, times];
    /// The new date is later than the policy allows.
    pub EXTENSION_TOO_LONG = "timeline.extension.too-long", refuses, cites ["complaints.A.2.9"], with [step, to, limit];
    /// The date had passed when it was extended: it stays, unless the policy lets somebody approve a later one and
    /// somebody did.
    pub EXTENSION_LATE = "timeline.extension.late", refuses, cites ["complaints.A.2.9"], with [step, to, due];
    /// The new date is not after the old one.
    pub EXTENSION_NOT_LATER = "timeline.extension.not-later", refuses, cites ["complaints.A.2.9"], with [step, to, due];
    /// The clock of the step does not run.
    pub EXTENSION_NOT_RUNNING = "timeline.extension.not-running", refuses, cites ["complaints.A.2.9"], with [step, to];
    /// A date passed, and the policy draws a consequence.
    pub EXPIRED = "timeline.expired", notes, cites ["complaints.A.2.9"], with [step, on];
    /// A stage was closed while something in it was owed, by an event that does not end it early.
    pub CLOSED_WITH_OPEN_STEP = "timeline.closed-with-open-step", notes, cites ["complaints.A.4.5"], with [step];
    /// A stage was opened after its window had passed.
    pub OUTSIDE_WINDOW = "timeline.outside-window", notes, cites ["complaints.A.4.4"], with [stage, closed, opened];
    /// A date that was promised has moved because the calendar changed, and the person was not told.
    pub PROMISE_MOVED = "timeline.promise-moved", notes, cites ["complaints.A.2.9"], with [step, before, now];
    /// An entry names a step that the policy does not have.
    pub UNKNOWN_STEP = "timeline.unknown-step", notes, cites ["complaints.A.2.1"], with [step];
}
