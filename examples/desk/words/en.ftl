# The desk's own words. What the library says comes in its own sentences.
labelled = { $label }: { $value }
yes = yes
no = no
today = today

weekday = { $day ->
    [0] Mon
    [1] Tue
    [2] Wed
    [3] Thu
    [4] Fri
    [5] Sat
   *[6] Sun
}
month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}

# Headings of tables
column-due = Due
column-record = Record
column-what = What
column-who = Who
column-progress = How it stands
column-how = How the date came about
column-within = Within
column-met-by = Met by
column-entry = Entry
column-event = Event
column-occurred = When
column-left = Left
column-right = Right
column-code = Code
column-effect = Effect
column-elements = Elements

progress-upcoming = upcoming
progress-due = due
progress-overdue = overdue
progress-met = met
progress-met-late = met late
progress-paused = paused
progress-waived = waived
progress-not-applicable = not applicable

severity-notice = notice
severity-attention = attention
severity-urgent = urgent

verdict-allowed = allowed
verdict-allowed-with-approval = allowed with approval
verdict-needs-information = needs information
verdict-refused = refused

# Names that come with the baseline; the organization's own are shown as they are written.
stage-first = first answer
stage-appeal = appeal
stage-continued = continued after withdrawal
stage-again = taken up again
stage-process = the process itself
stage-consultation = consultation
stage-announced = new service
stage-published = manual
stage-worker = a worker’s training
stage-session = session
stage-need = need for training
stage-opportunity = opportunity in the sector
track-standard = standard
track-informal = informal
track-serious = serious
track-urgent = urgent
step-acknowledge = acknowledge
step-assign = assign
step-plan = plan
step-keep-informed = keep informed
step-find = find out
step-decide = decide
step-answer = answer
step-tell-respondent = tell the respondent
step-notify = notify at once
step-protect = protect from reprisal
step-survey = survey
step-destroy = destroy the record
step-review = review the process
step-promote = promote the process
step-write-procedure = write the procedure
step-follow-up = follow-up
step-reply = reply
step-check-in = check in
step-first-reply = reply first
step-outcome = note what was done
step-training-arranged = arrange the training
step-rationale-reviewed = look at why the service exists
step-looked-through = look through the manual
step-remedial = arrange help
step-remedial-path = decide how to go on
step-feedback = gather feedback
step-review-feedback = read the feedback
step-who-needs-it = name who needs it
step-choose = choose who goes
step-training-review = look at training again
step-program-review = look at a program again
step-share-back = tell the others
step-renewal = renew
step-triggered-training = learn what changed
step-mentorship-end = end of the mentorship
step-meet-need = do what was decided
role-training-lead = training lead
role-settlement-worker = settlement worker
role-legal-worker = legal worker
role-senior-worker = senior worker
role-remedial-owner = whoever arranges the help
role-facilitator = facilitator
role-attendee = whoever went
role-need-owner = whoever sees to the need
role-companion = companion
role-receptionist = receptionist
role-administrator = administrator
role-driver = driver
role-lawyer = lawyer
role-expert = expert
reason-expired = the time for it ran out
reason-ended = not needed any more
reason-stage-closed = the stage was closed
reason-no-safe-way-to-reach = no safe way to reach the person
reason-untraceable = the person cannot be found
reason-died = the person has died
reason-asked-not-to = the person asked not to be contacted
channel-web-form = web form
channel-letter = letter
channel-email = email
channel-phone = phone
channel-voicemail = voicemail
channel-in-person = in person
channel-text-message = text message
channel-video-call = video call
channel-social-media = social media
channel-informal-remark = informal remark
distance-department = department
distance-reporting-line = reporting line

# Agenda
agenda-title = { $organization } — what is owed on { $date }
agenda-of-worker = , by { $worker }
agenda-of-role = , by the role { $role }
agenda-until = , due by { $date }
agenda-empty = Nothing is owed.
agenda-items = { $count ->
    [one] { $count } thing is owed.
   *[other] { $count } things are owed.
}
agenda-overdue = { $count ->
    [0] Nothing is overdue.
    [one] { $count } is overdue.
   *[other] { $count } are overdue.
}

# Status
status-title = { $record } on { $date }
status-stage = stage: { $stage }
status-no-stage = no stage is open
status-track = track: { $track }
status-deemed = deemed { $deemed }
status-policy = policy version { $number }
status-nothing-owed = Nothing is owed here, or you may not know of it.
how-after = { $span } after { $from }
how-before = { $span } before { $from }
how-rolled = moved from { $date }, which is closed
how-extended = was { $date }
how-moved = the calendar changed: it was { $before }, and is { $now }
how-stands = promised for { $before }, which stands until the person is told; the calendar now gives { $now }
how-paused = stood still { $from } to { $to }, { $days } added
how-pausing = stands still since { $from }, { $days } added so far
how-met = done { $date }{ $entry }
how-missed = { $count ->
    [one] { $count } round was missed
   *[other] { $count } rounds were missed
}
findings-title = To look at
finding-entry = entry { $entry }
finding-owner = for: { $role }
questions-title = To ask
next-title = What may happen next
reason-bullet = –
approvals = Who must approve: { $roles }

# View
view-title = { $record }, as { $role } may see it

# Sharing
share-title = { $record }: may this be shared with { $recipient }?
share-covered = yes
share-unknown = not known yet
share-not-covered = no
share-leaves = may leave
share-stays = stays here
share-nothing = nothing
receipt-title = { $record }: a receipt for { $permission }

# Timeline
timeline-undated = has no date yet
timeline-written = The drawing is in { $file }.
timeline-legend = ├ clock starts  ─ runs  ┄ stands still  ┼ date before extension  ● met  ◐ met late  ○ due  ! overdue  ‖ paused  ┊ today  ≈ can still move
timeline-legend-svg = ● met · ◐ met late · ○ due · ! overdue · ‖ paused · ≈ can still move · striped: the clock stands still · dashed line: date before an extension

# Merge
merge-title = { $record }: two copies made one
merge-counts = { $left } entries in the left copy, { $right } in the right, { $all } in the whole.

# Policy
policy-fine = { $file }: no problems.
policy-title = { $organization }, policy version { $number }, from { $from }
policy-extends = starts from
policy-days = days
policy-closure = closed
policy-channels = channels
policy-languages = languages
policy-tracks = tracks besides the standard one
policy-people = who
policy-anyone = anyone on the roster
policy-outside = , outside the respondent’s { $distances }
policy-different-from = , not the { $roles }
policy-time-limit = one can complain for
policy-bodies = outside bodies
policy-base-track = standard
policy-track = Track: { $track }
policy-track-when = { " " }(by itself when { $when })
policy-same = as on the standard track
policy-after = { $span } after { $from }
policy-before = { $span } before { $from }
condition-waiting-for-complainant = waiting for the complainant
condition-waiting-for-outside-proceedings = waiting for another body
policy-stage = Stage: { $stage }
policy-opens = { " " }(opened by { $events })
policy-window = , can be asked for within { $within } of { $of }
policy-no-stage = As long as the record lives
policy-variant = { $span } where { $when }
policy-otherwise = otherwise { $span }
policy-from = from { $from }
policy-every = every { $span }
policy-pauses = paused while { $while }: { $adds }
adds-calendar-days = the days are added
adds-business-days = its business days do not count
policy-extensions = may move at most { $times }×, { $upTo } in all
policy-reminders = reminders before: { $when }

# One date
due-after = { $span } after { $from }, on the calendar { $calendar }
due-before = { $span } before { $from }, on the calendar { $calendar }
due-start-day-after = counted from the day after
due-start-same-day = the day itself counts
due-start-clear-days = neither the first day nor the last counts
due-at = at { $at }
due-assumed = only { $known } is known; taken as { $taken }
due-received-after = received after { $hour } o’clock: counts as the next day
due-weekends = weekends do not count: { $days }
due-skipped = { $day } does not count: { $why }
due-rolled = { $from } is closed: moved to { $to }
due-closed = { $day }: { $why }
because-weekend = weekend
because-holiday = holiday
because-closure = closed
because-substitute = { " " }(for { $date })

# Rules and words
rules-count = { $count ->
    [one] { $count } rule.
   *[other] { $count } rules.
}
words-written = The table is in { $file }.

# What both languages share between the questions
and = { " " }and{ " " }
or = { " " }or{ " " }
any-activity = any
any-area = any
everybody = everybody
sure = yes
sure-not = not yet
a-date = YYYY-MM-DD
a-text = TEXT
urgency-soon = within days
urgency-at-once = today
nobody-can-say = nobody can say yet
always-owed = behind now
for-ever = for ever
needs-nothing = nothing
reasons-title = Why

column-step = Step to take
column-because = Because of
column-sure = For certain
column-order = #
column-earliest = At the earliest
column-asked-by = Asked for by
column-worker = Worker
column-readiness = In general
column-until = Until
column-elsewhere = In some areas
column-last-day = Last day
column-since = Since
column-place = Place
column-why = Why
column-activity = Activity
column-area = Area
column-needs = Needs
column-when-the-case-has = When the case has
column-handled-by = Handled by
column-requirement = Requirement
column-for = For
column-from-until = When
column-while-missing = While it is missing
column-program = Program
column-modules = Modules
column-mentorship = Mentorship
column-module = Module
column-judged-by = Done when
column-valid = Holds
column-renewal = Renewal

# What training asks for besides the policy’s own requirements
requirement-record = a training record
requirement-presence = being here
requirement-opening = a program that opens it
requirement-triggered = something that changed
requirement-after-leave = coming back from leave

# May a worker do this
assess-title = { $worker } – { $activity }, { $area }, on { $date }
assess-step = Step to take first
assess-soon = How soon
assess-open = { " " }(it may become freer: it depends on the questions)
assess-steps = Every step that applies or may apply
assess-not-asked-here = { $fact } comes from the worker’s record, not from --fact
assess-whom = Whom to ask
assess-reply-by = , reply by { $date }
assess-reply-at = , reply by { $date }, { $time }
assess-reply-within = { " " }({ $span })
assess-where = Where to go
assess-inside = { " " }(here with us)
assess-path = To do it by themselves
assess-holds = This holds until { $date }, as long as the case stays as it is.

# Is a worker ready
gate-title = { $worker } on { $date }
gate-readiness = readiness
gate-verdict = may serve
gate-until = until { $date }: then { $what } ends ({ $requirement })
gate-until-asked = until { $date }: after that { $what } is asked for
gate-mentor = The mentor: { $mentor }
gate-missing = Still missing, in this order

# The team
team-title = { $organization } – the team on { $date }
team-empty = There is no training record here that you may see.
team-everywhere = everywhere
team-everywhere-but = everywhere but { $areas }
team-lapsing = What lapses within { $days } days
team-no-lapse = Nothing lapses.
team-overdue = What is overdue
team-no-overdue = Nothing is overdue.
team-not-sure = { " " }(not sure)

# Learning records from another system
import-title = Learning records from { $file }
import-read = { $count ->
    [one] { $count } record was read.
   *[other] { $count } records were read.
}
import-taken = { $count ->
    [0] Nothing was taken
    [one] { $count } was taken
   *[other] { $count } were taken
}
import-not-placed = { $count ->
    [0] Everything found its place
    [one] { $count } could not be placed
   *[other] { $count } could not be placed
}
import-there = in the record already, as { $entry }
import-score = , { $score } %
import-written = { $count ->
    [0] Nothing new was written.
    [one] { $count } entry was written:
   *[other] { $count } entries were written:
}
import-nothing-written = Nothing was written. Add --write DIR to append these to the workers’ records.
import-out = The entries are in { $file }.
did-attended = was there
did-attempted = tried
did-completed = completed
did-passed = passed
did-failed = did not pass

# Policies: scope and training
policy-gaps = { $count ->
    [one] To look at: one topic that a program must cover and its modules do not teach
   *[other] To look at: { $count } topics that a program must cover and its modules do not teach
}
policy-gap = { $program } must cover { $topic }, and none of its modules teaches it.
policy-gap-nowhere = { " " }No other module does. Add it to one, or take it off the program.
policy-gap-elsewhere = { " " }These modules do: { $modules }. Add one of them to the program.
policy-scope = What we take on
policy-scope-owed = Consultations, new services, the manual: what is owed
policy-areas = areas
policy-not-offered = not offered here
policy-services = services
policy-consult = whom to ask
policy-at-once = { " " }(at once: { $span })
policy-supervised = ; or { $needs }, with the approval of { $of }
policy-training = How our people learn
policy-training-owed = Training: what is owed
policy-mark = , from { $mark } %
policy-renewal = from { $span } before
policy-mentorship = mentorship
policy-mentorship-terms = shadows { $times } times, at least { $least }, at most { $most }
policy-ongoing = regular learning
policy-ongoing-terms = { $hours } hours and { $sessions } sessions in { $span }
policy-remedial = help is arranged
policy-remedial-terms = { $count ->
    [one] after { $count } failure
   *[other] after { $count } failures
}
policy-waivers = may waive
policy-at-most = , for at most { $span }
policy-after-leave = back from leave
policy-after-leave-terms = after { $span }: { $program }
policy-responsible = answers for training
policy-budget = budget
policy-partners = partners in training
policy-since = { " " }from { $date }
policy-until = { " " }until { $date }
judged-attended = attended
judged-completed = worked through
judged-passed = test passed
judged-both = worked through and test passed
judged-either = worked through, or test passed
judged-observed = seen by somebody
judged-signed-off = signed off

tour-team = The team: { $counts }. Within { $days } days { $lapsing } lapse; { $overdue } are overdue: settlewell-desk team

trouble-worker = Nobody on the roster has the id { $found }.
trouble-area = The policy has no area called { $found }.
trouble-activity = The policy has no activity called { $found }.
trouble-level = The policy has no level called { $found }.

# Tour
tour-title = Good morning. { $organization }, { $date }
tour-intro = { $count } records are loaded. This is what is due within a week:
tour-more = { $count ->
    [one] and { $count } more: settlewell-desk agenda
   *[other] and { $count } more: settlewell-desk agenda
}
tour-why = Why is “{ $step }” due on that day?
tour-next = Go on with: agenda --worker w-13 · status C-2026-014 · timeline C-2026-012 · view C-2026-004 --as respondent --person w-03 · assess --help · gate w-04 · team · policy show · --help

# Problems
problem = problem
problem-note = note
problem-path = at { $path }
problem-file = in { $file }
problems-count = { $count ->
    [one] { $count } problem.
   *[other] { $count } problems.
}
trouble-file = { $file }: { $reason }
trouble-nearest = Did you mean { $nearest }?
trouble-schema = There is no schema called { $found }.
trouble-rule = There is no rule with the code { $found }.
trouble-policy-version = The policy has no version { $found }.

# Views: the fields and values of the library’s own shapes
field-about = about
field-accepted = accepted
field-account = account
field-acknowledged = acknowledged
field-action = action
field-actions = follow-up
field-activity = activity
field-addressed-on = addressed on
field-against = against
field-allegation = allegation
field-allegations = allegations
field-announced-on = announced on
field-answer = answer
field-answer-expected-by = answer expected by
field-answered = dealt with
field-answered-on = answered on
field-appeal = appeal
field-appeal-outcome = outcome of the appeal
field-appealed = appealed
field-appeals = appeals
field-approvals = approvals
field-approved-by = approved by
field-contacts = how each is reached
field-area = area
field-areas = areas
field-asked-for = asked for
field-asked-on = asked on
field-asker = asked by
field-assurances = assurances
field-attended = attended
field-authority = authority
field-background = why
field-barriers = barriers
field-body = body
field-breaches = breaches of privacy
field-by = by
field-can-appeal-until = can appeal until
field-can-return-to-formal = can return to the formal track
field-cancelled = cancelled
field-category = category
field-changes = changes
field-channel = came in by
field-channels = channels
field-check-ins = check ins
field-chosen = chosen
field-client = client
field-clients-told = clients told
field-closed-on = closed on
field-closings = closings
field-comment = comment
field-comments = comments
field-commitments = commitments
field-communicated = told
field-complainants = who complains
field-conditions = conditions
field-confidentiality = confidentiality
field-confirmed-by = confirmed by
field-conflict = conflict of interest
field-conflict-of-interest = conflict of interest
field-consultation = consultation
field-consulted = consulted
field-contact = contact
field-content = content with it
field-continued = goes on for
field-continued-why = why it goes on
field-credential = credential
field-decided-by = decided by
field-decision = decision
field-declarations = conflicts of interest
field-department = department
field-destroyed-on = destroyed on
field-detail = detail
field-disclosed = what was disclosed
field-due = due
field-elements = elements
field-ended-on = ended on
field-ended-roles = roles that ended
field-enrolled = enrolled
field-entries = entries
field-entry = entry
field-evidence = evidence
field-exception = exception
field-experts = experts
field-extensions = dates moved
field-external-bodies = outside bodies
field-facilitators = facilitators
field-fears = fears
field-feedback-mean = feedback mean
field-file = file
field-finding = finding
field-findings = findings
field-format = format
field-formats = formats
field-found = found
field-from = from
field-from-feedback = came from feedback
field-given-on = given on
field-ground = ground
field-hand-overs = handed over
field-handler = handler
field-handlers = who handles it
field-happened = happened
field-heard = heard
field-heard-of = heard about
field-held = holds
field-held-on = held on
field-history = history
field-holds = kept longer
field-hopes-for = hopes for
field-how = how
field-id = id
field-includes = told of
field-investigation = investigation
field-is-final = final
field-kind = sort
field-known-since = known since
field-label = label
field-language = language
field-languages = languages
field-late = late
field-lessons = lessons
field-made-by = made by
field-manual = manual
field-matter = case
field-median-minutes = median minutes
field-median-steps = median steps
field-meetings = meetings
field-mentor = mentor
field-mentorship = mentorship
field-met-by = met by
field-method = method
field-methods = methods
field-missing = missing
field-mission = mission
field-module = module
field-modules = modules
field-need = need
field-never = never by
field-next = next
field-not-told-why = why not told yet
field-note = note
field-notes = notes
field-of = of
field-offered-by = offered by
field-on = on
field-open = open
field-open-actions = open actions
field-open-barriers = open barriers
field-open-reprisals = open reprisals
field-outcome = outcome
field-outcomes = outcomes
field-outside = waits for another body
field-outside-bodies = other bodies
field-over = over
field-overdue = overdue
field-overseer = overseer
field-overturned = overturned
field-owner = owner
field-part = role
field-participants = participants
field-parties = parties
field-people = people
field-permissions = permissions
field-person = person
field-place = place
field-places = places
field-places-left = places left
field-plain-language = plain language
field-plan = plan
field-procedure = procedure
field-process = process
field-program = program
field-programs = programs
field-progress = where things stand
field-promoted-how = promoted by
field-promoted-in = promoted in
field-promoted-on = promoted on
field-protections = protections
field-publish = may be published
field-purpose = purpose
field-purposes = purposes
field-questions = questions
field-readiness = readiness
field-ready-until = ready until
field-reason = reason
field-reasons = reasons
field-received-on = received on
field-recommendations = recommendations
field-record = record
field-redress = redress
field-referred-to = referred to
field-remedial = remedial
field-reopened-on = reopened on
field-reopened-why = why reopened
field-report = report
field-reprisals = reprisals
field-request = question
field-requests = asked of the complainant
field-resources = resources
field-respondents = respondents
field-results = results told
field-reviewed-by = reviewed by
field-reviewed-on = reviewed on
field-risk = risk of reprisal
field-role = role
field-room = room
field-satisfaction = satisfaction
field-score = score
field-sent = sent for comment
field-seriousness = seriousness
field-service = service
field-settled = settled
field-settlements = informal settlements
field-shared = what was shared
field-shared-back = shared back
field-delays-taken-up = delays that were taken up
field-signals-taken = signals taken
field-since = since
field-sort = sort
field-speaks-for = speaks for
field-stage = stage
field-started-on = started on
field-starts-on = starts on
field-statements = statements
field-step = step
field-steps = steps
field-supervisions = supervisions
field-support = support
field-sure = certain
field-surveys = surveys
field-taken-by = heard by
field-taught-by = taught by
field-tellings = told of the right to complain
field-tells = explains
field-text = text
field-timelines-realistic = timelines realistic
field-to = to
field-told = told
field-told-of-result = told the result
field-topics = topics
field-track = track
field-track-reason = track reason
field-training-open = training open
field-undertaken = undertook confidentiality
field-until = until
field-urgency = urgency
field-version = version
field-waivers = waivers
field-went-to-feedback = went on as feedback
field-what = what
field-when = when
field-whole = whole
field-with = with
field-withdrawals = taken back
field-withdrawn = withdrawn
field-withdrew-on = withdrew on
field-witnesses = witnesses
field-wording = wording
field-words = words
field-worker = worker
field-workers = workers
field-workers-committed = workers committed
training-field-holds = holds today
value-advocate = advocate
value-anonymous = anonymous
value-cannot-be-determined = cannot be determined
value-confidentiality = confidentiality
value-critical = critical
value-decision = a decision
value-family = family
value-former-client = former client
value-high = high
value-low = low
value-medium = medium
value-minor = minor
value-moderate = moderate
value-name-kept-back = name kept back
value-no-effect-on-case = no effect on the immigration case
value-no-reprisal = no reprisal
value-not-well-founded = not well-founded
value-outcome = outcome
value-organization = the organization
value-partly-well-founded = partly well-founded
value-policy = a policy
value-referred-on = referred on
value-serious = serious
value-service = a service
value-unknown = not known yet
value-well-founded = well-founded
value-worker = a worker
choice-complaint-apology = apology
choice-complaint-counselling = counselling
choice-complaint-documents = documents
choice-complaint-education = education
choice-complaint-external-body = outside body
choice-complaint-imminent-danger = danger now
choice-complaint-interview = interview
choice-complaint-knowledge = knowledge
choice-complaint-legal-duty = a duty in law
choice-complaint-not-needed = not needed
choice-complaint-not-upheld = not upheld
choice-complaint-not-yet = not yet
choice-complaint-partly-upheld = partly upheld
choice-complaint-pattern = a pattern
choice-complaint-police = police
choice-complaint-policy-change = change of policy
choice-complaint-reasons = reasons
choice-complaint-right-to-appeal = right to appeal
choice-complaint-safety = somebody’s safety
choice-complaint-scope = scope
choice-complaint-service-redress = service redress
choice-complaint-shown = shown
choice-complaint-site-visit = visit to the place
choice-complaint-suspension = suspension
choice-complaint-termination = end of employment
choice-complaint-training = training
choice-complaint-transfer = transfer
choice-complaint-upheld = upheld
choice-complaint-warning = warning
choice-complaint-withdrawn = withdrawn
choice-complaint-written-questions = written questions

# Figures and signals
column-step-name = Step
column-track = Track
column-matters = Complaints
column-in-time = In time
column-policy-days = Policy
column-median-days = Median
column-at-lengths = In time at other lengths
column-realistic = Realistic
column-how-soon = How soon
column-for-room = For
column-signal = What to do
figures-title = { $organization } – { $room } on { $date }
figures-from = , from { $date }
figures-until = , until { $date }
figures-withheld = The policy does not show these figures to this role. Ask whoever answers for this work.
figures-complaints = Complaints
figures-closed = Closed
figures-appeals = With an appeal
figures-reprisals = With a reprisal reported
figures-channels = How they came in
figures-categories = What about
figures-outcomes = How allegations ended
figures-surveys = Surveys answered
figures-satisfaction = Satisfaction, from 1 to 5 (median)
figures-simple-steps = Steps it took to complain (median)
figures-simple-minutes = Minutes it took to complain (median)
figures-felt-safe = Felt safe
figures-steps = Steps, in business days
figures-few = { $count ->
    [one] One more step has too few complaints to be shown.
   *[other] { $count } more steps have too few complaints to be shown.
}
figures-left-out = { $mark } left out: the number, or what would follow from it, could say who somebody was.
figures-realistic = yes
figures-not-realistic = no
figures-percent = { $percent }%
figures-time = Sessions between
figures-sessions = Sessions
figures-sessions-said = { $held } held, { $planned } planned, { $cancelled } called off
figures-expected = Expected by the policy
figures-people = People who took part
figures-feedback = Said how it was
figures-feedback-mean = What they said, on average
figures-mean = { $mean } of 5
figures-decimal = { $whole }.{ $rest }
figures-budget = Budget
figures-readiness = How far people are
figures-enough = enough
figures-short = too little
figures-unknown = not known
figures-unclear = not known
figures-fewer = fewer than { $number }
room-complaint = complaints
room-training = training
room-scope = scope
room-partner = partners
room-knowledge = knowledge
room-review = review
room-feedback = feedback
outcome-well-founded = well-founded
outcome-partly-well-founded = partly well-founded
outcome-not-well-founded = not well-founded
outcome-cannot-be-determined = cannot be determined
outcome-withdrawn = withdrawn
outcome-referred-on = referred on
signals-title = { $organization } – what complaints ask of others, on { $date }
signals-empty = Nothing waits to be taken up.
signals-count = { $count ->
    [one] One signal waits to be taken up.
   *[other] { $count } signals wait to be taken up.
}
policy-roster-fine = The roster has somebody for everything that the policy asks for.
policy-roster-gaps = { $count ->
    [one] To look at: one gap between the policy and the roster
   *[other] To look at: { $count } gaps between the policy and the roster
}
