## What the clocks notice.

timeline-notice-differs = the notice gives { DATE($notice) } for `{ $step }`; the policy works out { DATE($computed) }. The date on the notice counts. Check it against the letter.
timeline-extension-not-allowed = the policy gives no extra time for `{ $step }`. Keep its date.
timeline-extension-too-many = `{ $step }` has been extended { $times ->
    [one] once
   *[other] { $times } times
} already, which is as often as the policy allows. Keep its date.
timeline-extension-too-long = the policy lets `{ $step }` be extended to { DATE($limit) } at most. Choose that day or an earlier one.
timeline-extension-late = `{ $step }` was due on { DATE($due) }, and an extension after that does not move it. Tell the person today what happened and when they can expect it.
timeline-extension-not-later = `{ $step }` is due on { DATE($due) } already. Choose a later day.
timeline-extension-not-running = `{ $step }` is not being counted at present, so there is no date to move.
timeline-expired = `{ $step }` was not done by its date, and from { DATE($on) } the policy draws its consequence. Look at what comes next.
timeline-closed-with-open-step = the stage was closed while `{ $step }` was still owed. Say why it is not needed, or do it.
timeline-outside-window = the time for `{ $stage }` ended on { DATE($closed) }; it was asked for on { DATE($opened) }. Decide whether it can still be taken.
timeline-promise-moved = the calendar changed: `{ $step }`, promised by { DATE($before) }, can now take until { DATE($now) }. Tell the person; until then { DATE($before) } stands.
timeline-unknown-step = the policy has no step `{ $step }`. Check the name in the entry.

## Timelines that contradict themselves.

timeline-unknown-event = there is no event `{ $found }` here. { $nearest ->
    [absent] Name an event of this part, or add it to `milestones`.
   *[other] Did you mean `{ $nearest }`?
}
timeline-unknown-anchor = `{ $found }` is neither an event nor a step. { $nearest ->
    [absent] Name one of them, or write what is meant in full.
   *[other] Did you mean `{ $nearest }`?
}
timeline-no-such-step = there is no step `{ $found }`. { $nearest ->
    [absent] Name a step of this policy.
   *[other] Did you mean `{ $nearest }`?
}
timeline-unknown-stage = there is no stage `{ $found }`. { $nearest ->
    [absent] Name a stage of this policy.
   *[other] Did you mean `{ $nearest }`?
}
timeline-unknown-condition = nothing here is called `{ $found }` that could pause a clock. { $nearest ->
    [absent] Name one of the conditions of this part.
   *[other] Did you mean `{ $nearest }`?
}
timeline-unknown-role = there is no role `{ $found }` here. { $nearest ->
    [absent] Name a role of this part.
   *[other] Did you mean `{ $nearest }`?
}
timeline-unknown-track = there is no track `{ $found }`. { $nearest ->
    [absent] Name one under `tracks`.
   *[other] Did you mean `{ $nearest }`?
}
criteria-unknown-criterion = there is no criterion `{ $found }`. { $nearest ->
    [absent] Add it under `criteria`, or choose one that stands there.
   *[other] Did you mean `{ $nearest }`?
}
timeline-unknown-fact = there is no fact `{ $found }`. { $nearest ->
    [absent] Declare it under `facts`.
   *[other] Did you mean `{ $nearest }`?
}
timeline-fact-is-no-date = a clock can only count from a fact of type `{ $expected }`, and this one is of type `{ $found }`. Name another fact.
timeline-step-or-event = `{ $found }` is a step and an event. Write `event: { $found }` or `step: { $found }` in braces.
timeline-step-of-which-stage = several stages have a step `{ $found }`. Write one of these: { $expected }.
timeline-step-waits-for-itself = these steps wait for each other in a circle: { $found }. Let one of them count from something else.
timeline-nothing-opens-stage = nothing opens the stage `{ $found }`. Say which event does, with `opens`.
timeline-nothing-meets-it = nothing can meet this step. Say which event does, with `metBy`, or how many `attempts` are enough.
timeline-part-is-missing = `{ $expected }` is missing here. Add it.
timeline-part-needs-another = `{ $found }` says nothing without `{ $expected }`. Add `{ $expected }`, or leave `{ $found }` out.
timeline-parts-exclude-each-other = `{ $found }` and `{ $expected }` exclude each other. Keep one of them.
timeline-anchor-form = exactly one of these says what is counted from: { $expected }. Keep one.
timeline-anchor-of-nothing = this list is empty. Name what is counted from.
timeline-no-otherwise = none of these spans may be meant. Put `otherwise` with a span at the end.
timeline-otherwise-stands-last = what comes after `otherwise` is never meant. Put it last.
timeline-span-variant-form = one of several spans has `when` and `span`, `track` and `span`, or `otherwise` alone. Write it in one of these ways.
timeline-extension-of-nothing = an extension of nothing is none. Give a number above 0, or leave `extensions` out.
timeline-attempts-of-nothing = no attempt is not an attempt. Give a number above 0.
timeline-interval-of-nothing = something that recurs needs time between two rounds. Give a span above 0, and `times` above 0.
timeline-interval-without-times = what comes after this interval never begins. Say how many `times` it is used, or put it last.
timeline-never-in-force = this rule ends on { DATE($found) }, before it begins on { DATE($expected) }. Exchange the two days.
timeline-reminder-longer-than-span = this reminder, `{ $found }`, comes before the clock starts: the span is { SPAN($expected) }. Remind later.
timeline-too-many-events = there are { $found } events, and { $expected } at most can be told apart. Leave out some of `milestones`.
timeline-too-many-steps = there are { $found } steps, and { $expected } at most are possible. Leave some out.
timeline-too-many-stages = there are { $found } stages, and { $expected } at most are possible. Leave some out.
