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

# Tour
tour-title = Good morning. { $organization }, { $date }
tour-intro = { $count } records are loaded. This is what is due within a week:
tour-more = { $count ->
    [one] and { $count } more: settlewell-desk agenda
   *[other] and { $count } more: settlewell-desk agenda
}
tour-why = Why is “{ $step }” due on that day?
tour-next = Go on with: agenda --worker w-13 · status C-2026-014 · timeline C-2026-012 · view C-2026-004 --as respondent --person w-03 · policy show · --help

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
field-account = account
field-action = action
field-actions = follow-up
field-allegations = allegations
field-answer-expected-by = answer expected by
field-appeal-outcome = outcome of the appeal
field-appeals = appeals
field-asked-for = asked for
field-assurances = assurances
field-authority = authority
field-can-appeal-until = can appeal until
field-can-return-to-formal = can return to the formal track
field-category = category
field-channel = came in by
field-channels = channels
field-clients-told = clients told
field-closed-on = closed on
field-communicated = told
field-complainants = who complains
field-contact = contact
field-department = department
field-detail = detail
field-disclosed = what was disclosed
field-due = due
field-external-bodies = outside bodies
field-fears = fears
field-file = file
field-formats = formats
field-found = found
field-handlers = who handles it
field-happened = happened
field-heard = heard
field-hopes-for = hopes for
field-id = id
field-kind = sort
field-known-since = known since
field-language = language
field-languages = languages
field-made-by = made by
field-median-minutes = median minutes
field-median-steps = median steps
field-never = never by
field-next = next
field-on = on
field-open = open
field-open-barriers = open barriers
field-open-reprisals = open reprisals
field-open-actions = open actions
field-overdue = overdue
field-outcome = outcome
field-parties = parties
field-people = people
field-person = person
field-place = place
field-plain-language = plain language
field-promoted-on = promoted on
field-protections = protections
field-reasons = reasons
field-received-on = received on
field-redress = redress
field-respondents = respondents
field-reviewed-on = reviewed on
field-risk = risk of reprisal
field-role = role
field-seriousness = seriousness
field-stage = stage
field-step = step
field-support = support
field-told = told
field-told-of-result = told the result
field-track = track
field-undertaken = undertook confidentiality
field-when = when
field-withdrawn = withdrawn
field-witnesses = witnesses
field-wording = wording
field-workers-committed = workers committed
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
value-organization = the organization
value-partly-well-founded = partly well-founded
value-policy = a policy
value-referred-on = referred on
value-serious = serious
value-service = a service
value-unknown = not known yet
value-well-founded = well-founded
value-worker = a worker
