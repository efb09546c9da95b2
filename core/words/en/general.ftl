### plural one: n = 1

## Dates, spans and lists: how values are said inside sentences.

-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
-span-hour = { $count } { $count ->
    [one] hour
   *[other] hours
}
-span-day = { $count } { $count ->
    [one] day
   *[other] days
}
-span-business-day = { $count } business { $count ->
    [one] day
   *[other] days
}
-span-calendar-day = { $count } calendar { $count ->
    [one] day
   *[other] days
}
-span-week = { $count } { $count ->
    [one] week
   *[other] weeks
}
-span-month = { $count } { $count ->
    [one] month
   *[other] months
}
-span-year = { $count } { $count ->
    [one] year
   *[other] years
}
-withheld = someone
-list = { $items } and { $last }

## Roles, those of every room: anybody may be spoken of anywhere.

-role-client = client
-role-complainant = complainant
-role-respondent = respondent
-role-overseer = overseer
-role-investigator = investigator
-role-decision-maker = decision-maker
-role-appeal-handler = appeal handler
-role-reviewer = reviewer
-role-confirmer = confirmer of the withdrawal
-role-helper = helper
-role-interpreter = interpreter
-role-translator = translator
-role-witness = witness
-role-mentor = mentor
-role-owner = owner
-role-supervisor = supervisor
-role-management = management
-role-archive = archive
-role-board = board
-role-external-body = outside body
-role-worker = worker
-role-partner = partner
-role-manager = manager
-role-director = director
-role-board-member = board member
-role-messenger = messenger
-role-follow-up-owner = follow-up owner
-role-intake = intake
-role-other = other person
-role-consultee = person asked
-role-asker = person who asks
-role-training-lead = training lead
-role-senior-worker = senior worker
-role-training-committee = training committee
-role-remedial-owner = person who sees to the help
-role-facilitator = facilitator
-role-attendee = person who went
-role-need-owner = person who sees to the need
-role-settlement-worker = settlement worker
-role-legal-worker = legal worker
-role-lawyer = lawyer
-role-consultant = immigration consultant
-role-expert = expert
-role-companion = companion
-role-receptionist = receptionist
-role-driver = driver
-role-administrator = administrator
-role-volunteer = volunteer

## The guidelines. Titles are in our words.

-document-framework = Framework for quality in immigration and refugee services
-document-referrals = Guidelines on referrals
-document-training = Guidelines on training and sharing knowledge
-document-complaints = Guidelines on complaints and feedback
-citation = Canadian Council for Refugees, { DOCUMENT($document) } ({ DATE($date) }), { $section }, point { $position }

## The generated pages.

-effect-permits = permits
-effect-informs = informs
-effect-notes = notes for a person to look at
-effect-signals = creates work elsewhere
-effect-needs-approval = asks for approval
-effect-needs-information = asks for information
-effect-refuses = refuses
-reference-title = Rules
-reference-effect = Effect: { $value }
-reference-parameters = Parameters: { $value }
-reference-elements = Elements:{ $value }
-map-title = From the guidelines to the rules
-map-element = Element
-map-rules = Rules

## Problems that have no sentence of their own.

input-other = { $path ->
    [absent] { "" }
   *[other] at `{ $path }`:{ " " }
}{ $found ->
    [absent] something is missing or cannot be used.
   *[other] found `{ $found }`, which cannot be used here.
}{ $expected ->
    [absent] { "" }
   *[other] { " " }Expected: { $expected }.
}{ $nearest ->
    [absent] { "" }
   *[other] { " " }Did you mean `{ $nearest }`?
}
