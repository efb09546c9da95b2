## How far a worker is.

-training-readiness-not-yet = not ready yet
-training-readiness-observe-only = ready to watch only
-training-readiness-ready-under-mentor-approval = ready under a mentor's approval
-training-readiness-ready = ready
-requirement-opening = this kind of work
-requirement-triggered = a change
-requirement-after-leave = coming back from leave
-training-thing-module = module
-training-thing-program = program
-training-thing-credential = credential
-training-thing-mentorship = mentorship
-training-thing-area = area
-training-thing-activity = activity
-training-thing-level = level
-training-thing-topic = topic
-training-record-worker = a worker's training
-training-record-session = a session
-training-record-need = a need for training
-training-record-opportunity = an opportunity to learn
-training-record-reviews = the reviews of training

## The gate.

training-gate-ready = `{ $worker }` has everything that is needed and may serve.
training-requirement-missing = `{ $worker }` does not have `{ $what }` yet. It is needed for `{ REQUIREMENT($requirement) }`, and comes before serving.
training-requirement-lapsed = `{ $what }` of `{ $worker }` ended on { DATE($on) }. It is needed for `{ REQUIREMENT($requirement) }`: renew it before serving again.
training-requirement-missing-approval = `{ $worker }` does not have `{ $what }` yet, which is needed for `{ REQUIREMENT($requirement) }`. Until then a mentor approves what they do.
training-requirement-unknown = whether `{ $worker }` meets `{ REQUIREMENT($requirement) }` depends on something nobody has noted: `{ $fact }`. Find out and note it.
training-requirement-later = `{ REQUIREMENT($requirement) }` is needed from { DATE($from) }. Plan for it now.
training-requirement-behind = `{ $worker }` is behind with `{ REQUIREMENT($requirement) }`. It does not stop them; plan time for it.
training-record-missing = there is no training record for `{ $worker }` here. Open one, or hand it over with the question.
training-waiver-visible = `{ $by }` decided on { DATE($on) } that `{ $worker }` need not have `{ $what }`, for the reason `{ $reason }`{ $until ->
    [absent] .
   *[other] , until { DATE($until) }.
}
training-evidence-in-grace = `{ $what }` of `{ $worker }` has ended and still counts until { DATE($until) }. Renew it by then.
training-evidence-equivalent = `{ $by }` counts as `{ $what }` for `{ $worker }`.
training-credential-renewal-pending = the renewal of `{ $credential }` of `{ $worker }` was received on { DATE($since) } and is not decided yet. The old one counts until then.
training-credential-suspended = `{ $credential }` of `{ $worker }`, which is needed for `{ REQUIREMENT($requirement) }`, is suspended since { DATE($since) }. Wait until it is reinstated.
training-credential-withdrawn = `{ $credential }` of `{ $worker }`, which is needed for `{ REQUIREMENT($requirement) }`, was withdrawn on { DATE($on) }. It has to be given anew before serving.
training-mentorship-observe-only = `{ $worker }` watches for now: { $left ->
    [one] one time of shadowing is
   *[other] { $left } times of shadowing are
} left in `{ $mentorship }`.
training-mentorship-approval = `{ $worker }` is accompanied in `{ $mentorship }`. { $mentor ->
    [absent] Ask the mentor to approve what they do.
   *[other] Ask `{ $mentor }` to approve what they do.
}
training-mentorship-not-begun = `{ $worker }` needs a mentor: `{ $mentorship }` has not begun. Find one first.
training-mentorship-over-long = `{ $mentorship }` of `{ $worker }` should have ended by { DATE($until) }. Sign it off, or extend it.
training-remedial-open = `{ $worker }` did not pass `{ $module }`, which is needed for `{ REQUIREMENT($requirement) }`, and gets help first. { $owner ->
    [absent] Decide who sees to it.
   *[other] `{ $owner }` sees to it.
}
training-triggered-unmet = `{ $worker }` was to have `{ $module }` by { DATE($by) }, because something changed. It comes before serving again.
training-return-refresher = `{ $worker }` came back from a long leave on { DATE($since) } and takes `{ $program }` again before serving.
training-opening-none = no program opens this to `{ $worker }`: `{ $asked }`. Decide in the policy how it is reached.
training-worker-away = `{ $worker }` is away since { DATE($since) }. Ask somebody else, or note their return.
training-worker-left = `{ $worker }` left on { DATE($on) }. Ask somebody else.

input-record-of-another = this is the training record of `{ $found }`; the question is about `{ $expected }`. Hand over their own record.
input-record-not-a-worker = this record begins with `{ $found }`. A worker's training record begins with `{ $expected }`.

## Steps still to do.

training-step-open-record = open a training record for them.
training-step-complete = complete `{ $module }`.
training-step-renew = complete `{ $module }` again.
training-step-decide-remedial = decide how to go on with `{ $module }`.
training-step-show-credential = show `{ $credential }`.
training-step-renew-credential = renew `{ $credential }`.
training-step-await-reinstatement = wait until `{ $credential }` is reinstated.
training-step-begin-mentorship = find a mentor for `{ $mentorship }`.
training-step-shadow = shadow somebody { $times ->
    [one] once
   *[other] { $times } times
} more in `{ $mentorship }`.
training-step-sign-off = have `{ $mentorship }` signed off.
training-step-complete-triggered = complete `{ $module }`, because something changed.
training-step-learn = learn more for `{ $ongoing }`: { $minutes ->
    [0] { "" }
    [one] one minute
   *[other] { $minutes } minutes
}{ $sessions ->
    [0] .
    [one] { " " }(in at least one session more).
   *[other] { " " }(in at least { $sessions } sessions more).
}
training-step-return = note their return first.
training-step-decide-opening = decide in the policy which program opens this.

## Records and service.

training-record-other-kind = `{ $event }` does not belong here: this is the record of { TRAINING-RECORD($found) }, and it speaks of { TRAINING-RECORD($expected) }. Put it into a record of that sort.
training-name-undefined = your policy has no { TRAINING-THING($what) } `{ $name }`. { $nearest ->
    [absent] Add it to the policy, or check its spelling.
   *[other] Did you mean `{ $nearest }`?
}
training-service-before-completion = `{ $worker }` is { TRAINING-READINESS($readiness) }. Complete what is missing before they serve.
training-service-unclear = it cannot be said yet whether `{ $worker }` may serve. Answer the questions first.
training-service-under-approval = `{ $worker }` may serve while a mentor approves what they do. Ask the mentor.

## Evidence, waivers, credentials and help.

training-evidence-below-mark = { $score }% is below { $mark }%, the mark from which `{ $module }` is passed. Note it as not passed.
training-evidence-own-judgement = `{ $person }` cannot judge their own `{ $module }`. Ask somebody else.
training-evidence-judge-role = `{ $person }` does not hold a role that may judge `{ $module }`. Ask somebody in this role: { ROLE($roles) }.
training-evidence-judge-unknown = it is not known whether `{ $person }` may judge `{ $module }`. Add their roles to the roster.
training-evidence-try-after-help = `{ $worker }` did not pass `{ $module }` { $failures ->
    [one] once
   *[other] { $failures } times
}. Arrange help first, and then let them try again.
training-waiver-by = `{ $person }` cannot waive `{ $what }`. { $roles ->
    [absent] Your policy lets nobody waive it.
   *[other] Ask somebody else in this role: { ROLE($roles) }.
}
training-waiver-by-unknown = it is not known whether `{ $person }` may waive `{ $what }`. Add their roles to the roster.
training-waiver-reason = `{ $reason }` is not a ground on which `{ $what }` can be waived. Your policy has: { $allowed }.
training-waiver-length = `{ $what }` can be waived until { DATE($until) } at the latest. Give a day up to then.
training-remedial-needed = `{ $worker }` did not pass `{ $module }` { $failures ->
    [one] once
   *[other] { $failures } times
}. Arrange help, and name who sees to it.
training-remedial-own = `{ $person }` cannot see to or decide on their own `{ $module }`. Ask somebody else.
training-remedial-decided-by = `{ $person }` does not hold a role that decides how to go on with `{ $module }`. Ask somebody in this role: { ROLE($roles) }.
training-remedial-due = say by when it is decided how to go on with `{ $module }`.
training-remedial-too-long = how to go on with `{ $module }` is decided by { DATE($by) } at the latest. Choose a day up to then.
training-remedial-none = no help is arranged for `{ $module }`, so there is nothing to decide. Arrange it first.
training-credential-end-unknown = it is not known until when `{ $credential }` holds. Look at the paper and note the day.
training-credential-days = `{ $credential }` cannot end on { DATE($until) } before it begins on { DATE($from) }. Check both days.
training-credential-not-shown = nobody has noted `{ $credential }` yet. Note it first, with its days.
training-credential-renewal-late = the renewal of `{ $credential }` was received on { DATE($received) }, too late to bridge its end on { DATE($end) }. Plan for the days between.

## Mentors.

training-mentor-self = `{ $person }` cannot mentor or shadow themselves. Choose somebody else.
training-mentor-own-approval = `{ $person }` cannot approve or sign off their own acts. Ask the mentor.
training-mentor-eligible = `{ $person }` cannot mentor in `{ $mentorship }` without `{ $lacks }`. Choose somebody who has it.
training-mentor-unknown = it is not known whether `{ $person }` may act in `{ $mentorship }`: `{ $fact }`. Add what is missing and ask again.
training-mentor-not-theirs = `{ $person }` is not the mentor here. { $mentor ->
    [absent] Begin a mentorship first.
   *[other] Ask `{ $mentor }`.
}
training-mentored-act-without-approval = `{ $act }` of `{ $worker }` needs the mentor's approval first. Ask for it before it is done.
training-mentored-act-declined = `{ $by }` did not approve `{ $act }` of `{ $worker }`. Talk about it, and ask again.
training-mentorship-too-early = `{ $mentorship }` can be signed off from { DATE($from) } on. Keep going until then.
training-mentorship-shadowing-left = { $left ->
    [one] one time of shadowing is
   *[other] { $left } times of shadowing are
} left in `{ $mentorship }`. Complete them before the sign-off.
training-mentorship-not-open = `{ $mentorship }` is not open. Begin it first, with a mentor.
training-mentorship-extension = `{ $mentorship }` cannot be extended until { DATE($until) } by your policy. Choose an earlier day, or end it and decide anew.
training-mentorship-signed-off-by = `{ $person }` does not hold a role that signs `{ $mentorship }` off. Ask somebody in this role: { ROLE($roles) }.

## Sessions.

training-session-trainer = `{ $person }` needs `{ $module }` before teaching this. Ask somebody who has it, or an expert from outside.
training-session-trainer-unknown = it is not known what `{ $person }` has completed. Hand over what their training record says.
training-session-no-facilitator = nobody is named who teaches this session. Name them.
training-session-full = { $places ->
    [one] the one place is
   *[other] all { $places } places are
} taken, so `{ $worker }` cannot be added. Plan another session, or make room.
training-session-closed = this session is over or was called off, so `{ $event }` comes too late. Plan a new session.
training-session-not-held = this session was not held yet. Note that it was, and then what people said.
training-session-feedback-range = a mark of `{ $found }` is not possible. Give one from 1 (very poor) to 5 (very good).
training-session-feedback-low = people gave this session { $mean } of 5 on average. Read what they said, and decide what changes.
training-session-partner-terms = this is not what was agreed with `{ $partner }`: the day, the direction or a module is another. Check with them, or change it in the policy.
training-session-expert = `{ $person }` is not among the experts of your policy. Add them, or check the id.
training-session-delivered-by = teaching is not among the tasks of `{ $person }`. Ask somebody in this role: { ROLE($roles) }, or an expert.
training-session-partner = `{ $partner }` is not among the training partners of your policy. Add it there, or check its id.

## Needs and opportunities.

training-need-trigger-incomplete = say which areas of work this concerns, and by when everybody there has the training.
training-need-owner = name who sees to this need.
training-need-undecided = decide first what is done about this need.
training-need-not-taken = it was decided to do nothing about this need. Decide anew before noting that it is met.
training-need-audience = nobody has worked out yet who needs this training{ $by ->
    [absent] .
   *[other] { " " }by { DATE($by) }.
} Name them.
training-opportunity-decided-by = `{ $person }` does not decide who goes. Ask somebody in this role: { ROLE($roles) }.
training-opportunity-not-chosen = `{ $person }` went and was not chosen to go. Note who decided it.
training-share-back-date = say by when `{ $person }` tells the others what they learned: by { DATE($by) } at the latest.
training-share-back-late-date = `{ $person }` tells the others by { DATE($by) } at the latest. Choose a day up to then.
training-share-back-not-there = `{ $person }` did not go, by this record. Note first that they went.
training-share-back-overdue = `{ $person }` was to tell the others by { DATE($by) } what they learned. Find a time for it.
training-share-back-excused-by = `{ $person }` cannot excuse this. Ask somebody else whom your policy names.

## What is noticed.

training-review-by = `{ $person }` does not hold a role that reviews training. Ask somebody in this role: { ROLE($roles) }.
training-lapse-soon = `{ $what }` of `{ $worker }` ends on { DATE($on) }. Plan its renewal.
training-triggered-overdue = `{ $worker }` was to have `{ $module }` by { DATE($by) }. Find a time for it.
training-service-not-ready = `{ $worker }` serves and is { TRAINING-READINESS($readiness) }. Look at what is missing today.

## What is owed.

promise-training-renewal = renewing `{ $about }`
promise-training-remedialPath = deciding how to go on with `{ $about }`
promise-training-triggeredTraining = taking `{ $about }` after a change
promise-training-shareBack = telling the others what `{ $about }` learned
promise-training-meetNeed = meeting the need
promise-training-mentorshipEnd = ending or extending `{ $about }`
promise-training-trainingReview = reviewing training as a whole
promise-training-programReview = reviewing the program `{ $about }`

## Questions.

question-worker-record = Where is this person's training record?
question-worker-role = In which role do they work?
question-worker-engagement = Are they staff, an intern or a volunteer?
question-worker-servingSince = Since when do they serve clients?
question-worker-added = Since when are they with the organization?
question-module-score = What mark did they get?
question-module-judgedBy = Does the person who judged it hold a role that may?
question-credential-validUntil = Until when is it valid?
question-learning-minutes = How long did it take?
question-person-roles = Which roles does this person hold?
question-person-holds = What has this person completed?
question-session-facilitator = Who teaches it?
question-need-areas = Which areas of work does it concern?
question-need-by = By when does everybody concerned need it?
question-need-owner = Who sees to it?
question-remedial-due = By when is it decided how to go on?
question-opportunity-shareBackBy = By when will they tell the others?
question-training-failures = How often did they not pass the same module?
question-training-lastFailedOn = When did they last not pass?
question-training-accompanied = Is a mentor accompanying them?
question-training-remedialOpen = Is help arranged that is not decided yet?
question-training-engagement = How are they engaged?
question-training-sessionHasFeedback = Did anybody say how the session was?
question-training-needTriggers = Did a change, a complaint or feedback point to this need?
question-training-sessionOn = When is the session?
question-training-shareBackOwed = Does somebody still have to tell the others?

## Policies.

training-policy-unknown-level = there is no level `{ $found }` at `{ $path }`. { $nearest ->
    [absent] Add it under `levels`.
   *[other] Did you mean `{ $nearest }`?
}
training-policy-unknown-module = there is no module `{ $found }` at `{ $path }`. { $nearest ->
    [absent] Add it under `modules`.
   *[other] Did you mean `{ $nearest }`?
}
training-policy-unknown-program = there is no program `{ $found }` at `{ $path }`. { $nearest ->
    [absent] Add it under `programs`.
   *[other] Did you mean `{ $nearest }`?
}
training-policy-unknown-credential = there is no credential `{ $found }` at `{ $path }`. { $nearest ->
    [absent] Add it under `credentials`.
   *[other] Did you mean `{ $nearest }`?
}
training-policy-unknown-mentorship = there is no mentorship `{ $found }` at `{ $path }`. { $nearest ->
    [absent] Add it under `mentorships`.
   *[other] Did you mean `{ $nearest }`?
}
training-policy-unknown-topic = there is no topic `{ $found }` at `{ $path }`. { $nearest ->
    [absent] Add it under `topics`.
   *[other] Did you mean `{ $nearest }`?
}
training-policy-unknown-area = there is no area `{ $found }` at `{ $path }`. { $nearest ->
    [absent] Add it to `areas`.
   *[other] Did you mean `{ $nearest }`?
}
training-policy-unknown-activity = there is no activity `{ $found }` at `{ $path }`. { $nearest ->
    [absent] Add it to `activities`.
   *[other] Did you mean `{ $nearest }`?
}
training-question-unknown-role = nobody holds the role `{ $found }`, and your policy asks nothing of it. { $nearest ->
    [absent] Check its spelling, or name it in a requirement.
   *[other] Did you mean `{ $nearest }`?
}
training-policy-level-circle = the level `{ $found }` includes itself. Write { $expected }.
training-policy-later-without-from = `{ $found }` at `{ $path }` needs something beside it. Write { $expected }.
training-policy-days = `{ $found }` at `{ $path }` comes too early. Write { $expected }.
training-policy-nothing-asked = `{ $path }` asks for nothing. Write { $expected }.
training-policy-percent = `{ $found }` at `{ $path }` is not possible. Write { $expected }.
training-policy-mark-without-test = a mark of `{ $found }` at `{ $path }` has no test. Write { $expected }.
training-policy-equivalent-to-itself = `{ $found }` at `{ $path }` counts for itself already. Write { $expected }.
training-policy-renewal-without-end = `{ $path }` has no end to renew. Write { $expected }.
training-policy-window-too-long = `{ $found }` at `{ $path }` is too long. Write { $expected }.
training-policy-pending-module = `{ $path }` does not fit a module. Write { $expected }.
training-policy-opens-nothing = `{ $path }` opens nothing. Write { $expected }.
training-policy-need = `{ $found }` needs are named at `{ $path }`. Write { $expected }.
training-policy-hours = `{ $found }` at `{ $path }` cannot be counted in days. Write { $expected }.

## Learning records from other systems.

interchange-learning-row = row { $number }
interchange-learning-unknown-course = the mapping does not know this course{ $what ->
    [absent] .
   *[other] : `{ $what }`.
} Add it to the mapping, or leave it out.
interchange-learning-unknown-module = the mapping leads to `{ $what }`, which your policy does not teach. Check the mapping.
interchange-learning-unknown-learner = the mapping does not know who this is. Add the account to the mapping.
interchange-learning-no-date = it is not said when this was. Find out and write it down by hand.
interchange-learning-unclear-date = the date cannot be read, or could be read in two ways. Say in the mapping in which order it is written.
interchange-learning-not-evidence = `{ $what }` does not show that anything was learned. Nothing was taken from it.
interchange-learning-not-completed = this does not say that anything was completed. Nothing was taken from it.
interchange-learning-contradiction = this says `{ $what }` and the opposite. Ask the person or look into the other system.
interchange-learning-below-mark = the mark for `{ $what }` is below the one your policy asks for. It does not count as passed.
interchange-learning-unclear-score = the mark cannot be read. Write it down by hand, in percent.
interchange-learning-move-on-unknown = `{ $what }` shows nothing without knowing what the course asks for. Say it in the mapping.
interchange-learning-move-on-not-applicable = this course asks for nothing, so `{ $what }` shows nothing.
interchange-learning-waiver-needs-person = a waiver needs the person who decides it. Write it down by hand.
interchange-learning-voided = this was made void later in the other system.
interchange-learning-twice = the same record stood earlier and was taken once.
interchange-learning-not-a-learner = this is about somebody who teaches the course, not about a learner.
interchange-learning-malformed = this is not of the form that such a record has. Look at it in the other system.
-learning-form-a-list-of-statements = a list of statements, one statement, or an object with `statements`
-learning-form-a-course-with-its-users = a course with `users`, or a user with `courses`
-learning-form-the-columns-of-the-table = the columns of the table
-learning-form-one-character = one character, such as `;`
interchange-not-json = this is not a JSON document. Check the export.
interchange-not-learning-records = there are no learning records here. Give { LEARNING-FORM($expected) }.
interchange-no-table-mapping = it is not said how the table is read. Give { LEARNING-FORM($expected) }.
interchange-separator = `{ $found }` cannot separate values. Give { LEARNING-FORM($expected) }.
interchange-no-column = the table has no column `{ $found }`. { $nearest ->
    [absent] Check the header.
   *[other] Did you mean `{ $nearest }`?
}

## Answers to choose from.

-answer-worker-engagement-staff = staff
-answer-worker-engagement-intern = an intern
-answer-worker-engagement-volunteer = a volunteer
-answer-worker-engagement-board-member = a member of the board
-answer-worker-engagement-external = someone from outside
-answer-training-engagement-staff = staff
-answer-training-engagement-intern = an intern
-answer-training-engagement-volunteer = a volunteer
-answer-training-engagement-board-member = a member of the board
-answer-training-engagement-external = someone from outside
