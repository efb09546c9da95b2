## Steps, roles and other names.

-scope-step-proceed = go on
-scope-step-proceed-with-approval = go on with approval
-scope-step-consult = ask first
-scope-step-advise-legal = seek legal advice
-scope-step-refer = refer
-scope-step-not-offered = not offered here
-readiness-not-yet = not ready yet
-readiness-observe-only = ready to watch only
-readiness-ready-under-mentor-approval = ready with a mentor's approval
-readiness-ready = ready
-manual-topic-scope = what is in scope
-manual-topic-when-to-consult = when to ask
-manual-topic-how-to-consult = how and whom to ask
-manual-topic-when-to-refer = when to refer
-manual-topic-how-to-refer = how to refer
-manual-topic-legal-advice = when a person needs legal advice
-consultation-channel-in-person = a conversation
-consultation-channel-phone = telephone
-consultation-channel-email = email
-consultation-channel-message = a message
-consultation-channel-video = video
-consultation-channel-team-meeting = a team meeting
-consultation-channel-case-conference = a case conference
-consultation-channel-written = writing

## The scope of the office.

scope-office-outside = `{ $area }` is not an area that this organization works in.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Did you mean `{ $nearest }`?
}{ $to ->
    [absent] { "" }
   *[other] { " " }Show the person where to go: { LIST($to) }.
}
scope-office-not-offered = `{ $area }` is not offered on { DATE($on) }.{ $to ->
    [absent] { "" }
   *[other] { " " }Show the person where to go: { LIST($to) }.
}
scope-office-not-for-them = `{ $area }` is offered to others, and not for this person's situation.{ $to ->
    [absent] { "" }
   *[other] { " " }Show them where to go: { LIST($to) }.
}
scope-office-for-whom-known = `{ $area }` is offered to some people only. Ask what is still missing to know whether this is one of them.
scope-office-activity-outside = `{ $activity }` is not something that this organization does in `{ $area }`.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Did you mean `{ $nearest }`?
}{ $to ->
    [absent] { "" }
   *[other] { " " }Show the person where to go: { LIST($to) }.
}
scope-office-nobody-permitted = nobody here may do `{ $activity }` in `{ $area }` on this day.{ $to ->
    [absent] { "" }
   *[other] { " " }Show the person where to go: { LIST($to) }.
}
scope-office-rationale-due = the policy asks to look at why `{ $service }` exists by { DATE($due) }. Once that is done, write the new date there.

## The gap, and what must be known.

scope-gap-another-way = the person has another way for `{ $area }`: legal aid, or somebody they can pay.{ $to ->
    [absent] { "" }
   *[other] { " " }Help them get there: { LIST($to) }.
}
scope-gap-known = services in `{ $area }` are for people who have no other way. Ask what is still missing to know whether this person has one.
scope-facts-required = `{ $fact }` must be known before anything goes on. Ask about it.

## Levels and permits.

scope-level-suffices = `{ $worker }` has what `{ $activity }` needs in `{ $area }` (`{ $permit }`).
scope-level-missing = `{ $worker }` does not have what `{ $activity }` needs in `{ $area }`: { LIST($missing) }. Hand it to a colleague who has.
scope-level-other-area = `{ $worker }` holds `{ $level }` for `{ $other }`. A level counts for its own area, so it does not open `{ $area }`.
scope-level-known = it is not known which levels `{ $worker }` holds for `{ $area }`. Look them up first.
scope-permit-approval = `{ $permit }` lets the worker go on once `{ $of }` has approved it.
scope-permit-consult = `{ $permit }` asks the worker to talk to `{ $of }` before going on.
scope-permit-elsewhere = `{ $permit }` leads elsewhere: { SCOPE-STEP($step) }.{ $to ->
    [absent] { "" }
   *[other] { " " }Where to go: { LIST($to) }.
}

## Supervision.

scope-supervision-needed = `{ $activity }` in `{ $area }` is above the level of `{ $worker }`. It can be done under supervision, once `{ $of }` has approved it and that is recorded.
scope-supervision-approved = `{ $person }` approved it and supervises{ $until ->
    [absent] .
   *[other] { " " }until { DATE($until) }.
}
scope-supervision-own = an approval by `{ $person }` does not count here, because it is for their own work. Ask somebody else.
scope-supervision-role = an approval by `{ $person }` ({ ROLE($role) }) does not count here. It takes one of: { ROLE($roles) }.
scope-supervision-lapsed = an approval by `{ $person }` does not hold on this day ({ DATE($until) }). Ask for a new one.
scope-supervision-unsigned = an approval does not say who gave it, so it does not count. Add who approved.

## Limits.

scope-limit-needs = `{ $limit }` asks for { LIST($missing) }{ $source ->
    [absent] .
   *[other] { " " }({ $source }).
} Hand it to somebody who has it.
scope-limit-elsewhere = `{ $limit }` applies{ $source ->
    [absent] .
   *[other] { " " }({ $source }).
}{ $to ->
    [absent] { " " }Refer the person.
   *[other] { " " }Refer the person: { LIST($to) }.
}
scope-limit-approval = `{ $limit }` applies{ $source ->
    [absent] .
   *[other] { " " }({ $source }).
} Ask `{ $of }` to approve it first.
scope-limit-consult = `{ $limit }` applies{ $source ->
    [absent] .
   *[other] { " " }({ $source }).
} Talk to `{ $of }` before going on.
scope-limit-known = it is not known yet whether `{ $limit }` applies{ $source ->
    [absent] .
   *[other] { " " }({ $source }).
} Ask what is still missing.
scope-limit-coming = `{ $limit }` applies from { DATE($from) }{ $source ->
    [absent] .
   *[other] { " " }({ $source }).
} Plan for that day.

## Complexity.

scope-complexity-legal-advice = `{ $criterion }` calls for legal advice. Tell the person so, explain why, and help them find it.
scope-complexity-refer = `{ $criterion }` calls for somebody else.{ $to ->
    [absent] { " " }Refer the person.
   *[other] { " " }Refer the person: { LIST($to) }.
}
scope-complexity-outside = `{ $criterion }` is outside what this organization does.{ $to ->
    [absent] { "" }
   *[other] { " " }Show the person where to go: { LIST($to) }.
}
scope-complexity-consult = `{ $criterion }` is to be talked over with `{ $of }` before going on.
scope-complexity-approval = `{ $criterion }` needs the approval of `{ $of }` before going on.
scope-complexity-handled = `{ $worker }` has the level that may handle `{ $criterion }`.
scope-complexity-known = it is not known yet whether `{ $criterion }` applies. Ask the person; until then, nobody takes it for absent.

## Answers to consultations.

scope-consulted-may-go-on = `{ $of }` was asked about `{ $about }` and said to go on.
scope-consulted-with-approval = `{ $of }` was asked about `{ $about }` and said to go on with approval. Ask for it, and record it.
scope-consulted-ask-further = `{ $of }` was asked about `{ $about }` and said to ask further. Do that before going on.
scope-consulted-elsewhere = `{ $of }` was asked about `{ $about }` and said: { SCOPE-STEP($step) }.

## Training.

scope-training-known = it is not known whether `{ $worker }` has the training for this. Look it up first.
scope-training-not-ready = `{ $worker }` is { READINESS($readiness) } for this. Hand it to a colleague, and go on with the training.
scope-training-lapsed = `{ $worker }` was ready until { DATE($until) }. Hand it to a colleague, and renew what has lapsed.
scope-training-mentor = `{ $worker }` does this with the approval of { $mentor ->
    [absent] their mentor
   *[other] `{ $mentor }`
}. Ask for it, and record it.

## Free of charge.

scope-free-advice-and-representation = nothing may be asked or taken for `{ $activity }` ({ $source }). Offer it free of charge.
scope-free-other-fees = the policy names no such fee for `{ $activity }`. Offer it free of charge, or ask whoever keeps the policy.
scope-free-fee-allowed = the policy names this fee for `{ $activity }`.

## The worker's way.

scope-path-approval = ask `{ $of }` to approve it for this time, and record it.
scope-path-training = { $step ->
    [absent] complete `{ $name }`
   *[other] { $step }
}{ $earliest ->
    [absent] .
   *[other] { " " }(on { DATE($earliest) } at the earliest).
}
scope-path-level = gain the level `{ $level }` for `{ $area }`{ $programs ->
    [absent] { "" }
   *[other] { " " }through { LIST($programs) }
}{ $role ->
    [absent] .
   *[other] , signed off by: { ROLE($role) }.
}
scope-path-credential = get `{ $credential }`{ $issuer ->
    [absent] .
   *[other] { " " }from { $issuer }.
}

## Records.

scope-record-other-sort = `{ $event }` belongs in another record. Write it in a record of its own sort.
scope-consultation-consultee-known = `{ $of }` is nobody that the policy lists under `consult`. Choose one of: { LIST($known) }.
scope-consultation-not-oneself = `{ $person }` cannot be asked about, or answer, their own question. Ask somebody else.
scope-consultation-asks-something = the consultation has no question yet. Write down what is asked.
scope-consultation-channel = `{ $of }` is usually not asked by { CONSULTATION-CHANNEL($channel) }. Check whether the question arrived.
scope-consultation-least-shared = `{ $of }` is outside the organization. Ask without saying who the person is, or ask the person for permission first.
scope-consultation-question-asked = `{ $question }` is not a question of this consultation, or stands in it twice. Give each question its own id.
scope-consultation-answerer = `{ $person }` answered, and it was `{ $of }` who was asked. Check whether the answer counts.
scope-consultation-meeting-first = `{ $question }` was answered before the meeting was held. Note when it was held.
scope-consultation-open-question = `{ $question }` has no answer yet. Get one, or withdraw the consultation.
scope-consultation-outcome-first = it is not noted yet what was done. Note the outcome, and then close.
scope-consultation-outcome-keeps = the answer was: { SCOPE-STEP($step) }. What is noted is freer ({ SCOPE-STEP($outcome) }). Follow the answer, or ask again.
scope-consultation-outcome-answered = `{ $question }` has no answer yet. Wait for it before noting what was done.
scope-consultation-is-over = this consultation is over, so `{ $event }` cannot be added. Open a new one.
scope-consultation-reply-by = `{ $of }` should reply by { DATE($latest) }. Note a day no later than that for each open question.
scope-consultation-reply-late = `{ $question }` was to have a reply from `{ $of }` by { DATE($due) }. Remind them, or ask somebody else.
scope-supervision-not-own = `{ $person }` cannot approve their own work. Ask somebody else.
scope-supervision-by = an approval by somebody in the role { ROLE($role) } is not enough. It takes one of: { ROLE($roles) }.
scope-supervision-signed = it is not noted who approves and supervises. Add who it is.
scope-supervision-foreseen = the policy does not let `{ $activity }` in `{ $area }` be done under supervision. Refer the person, or ask whoever keeps the policy.
scope-supervision-ends = the approval ends on { DATE($until) }, before it begins. Check the date.
scope-supervision-id-taken = there already is an approval `{ $supervision }` in this record. Give this one an id of its own.
scope-supervision-approved-before = there is no approval `{ $supervision }` in this record. Check its id.
scope-service-rationale = the policy does not say why `{ $service }` exists.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Did you mean `{ $nearest }`?
} Write down the need it answers and how it belongs to the mission first.
scope-service-audience = `{ $service }` was announced to nobody yet. Note who is told.
scope-service-area = `{ $area }` is not an area of the policy yet. Add it there.
scope-service-acknowledge-by = everybody told should acknowledge the new service by { DATE($latest) }. Note a day no later than that.
scope-service-acknowledged-first = { $count } { $count ->
    [one] person has
   *[other] people have
} not acknowledged the new service yet. Wait for them before it starts.
scope-service-training-first = the training { LIST($training) } is not arranged yet. Arrange it before the service starts.
scope-service-runs = `{ $event }` does not fit: the service has started or ended already.
scope-service-decided-by = a new service is announced by one of: { ROLE($roles) }. Ask one of them ({ ROLE($role) } announced it).
scope-service-told = `{ $person }` acknowledged the new service and is not on the list of who was told. Add them.
scope-service-unrooted = the review of `{ $service }` found that the need is gone or that it left the mission. Decide whether to go on with it.
scope-service-review-due = it was to be looked at by { DATE($due) } why `{ $service }` exists. Do that now.
scope-signal-training-need = a new service needs training that is not arranged: { LIST($training) }{ $areas ->
    [absent] .
   *[other] { " " }({ LIST($areas) }).
} Raise the need in `{ $room }`.
scope-manual-topics = the manual does not explain: { MANUAL-TOPIC($missing) }. Add it.
scope-manual-taught = onboarding should teach the manual{ $program ->
    [absent] .
   *[other] { " " }through `{ $program }`.
} Name what teaches it.
scope-manual-version = there is a version `{ $version }` already. Give the new one its own name.
scope-manual-version-known = there is no version `{ $version }` of the manual. The version now is `{ $current }`.
scope-manual-old-version = `{ $person }` acknowledged `{ $version }`, and the version now is `{ $current }`. Ask them to read it.
scope-manual-acknowledged = { $count } { $count ->
    [one] person has
   *[other] people have
} not acknowledged version `{ $version }` of the manual. Ask them to.
scope-manual-acknowledge-by = everybody should acknowledge the manual by { DATE($latest) }. Note a day no later than that.
scope-manual-check-in-other = `{ $person }` cannot check in with themselves. Choose somebody else.
scope-manual-check-in-by = a check-in by somebody in the role { ROLE($role) } is not enough. It takes one of: { ROLE($roles) }.
scope-manual-check-ins = `{ $person }` had { $held } of { $wanted } check-ins about applying the manual. Hold the others.
scope-manual-hard-to-apply = something in the manual was hard to apply for `{ $person }`. See what would make it easier.
scope-manual-revise = version `{ $version }` of the manual needs to be revised. Publish a new one.

## Questions for facts that this room knows.

question-legalAid-coverage = Does legal aid cover what this person needs?
question-client-canPay = Can this person pay a lawyer or consultant?
question-consultation-urgency = How soon is an answer needed?
question-consultation-sort = Is this a question to one person, a team meeting, or a case conference?
question-consultation-question = What do you want to ask?
question-service-needsTraining = Does the new service need training?
question-service-audience = Who needs to know about the new service?
question-supervision-approvedBy = Who approves this and supervises it?
question-training-readiness = Has this worker finished the training for this?
question-training-levels = Which levels does this worker have in this area?

## A policy that cannot be.

scope-policy-unknown-name = `{ $found }` at `{ $path }` is not in the policy.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Did you mean `{ $nearest }`?
}{ $expected ->
    [absent] { "" }
   *[other] { " " }It has: { LIST($expected) }.
}
scope-policy-too-many-levels = there are { $found } levels and credentials. The most is { $expected }.
scope-policy-levels-in-a-circle = levels include each other in a circle (`{ $found }` at `{ $path }`). Write { $expected }.
scope-policy-nowhere-to-go = the policy does not say where people go for what it does not do (`{ $path }`). Write { $expected }.
scope-policy-nobody-to-ask = somebody is to be asked at `{ $path }`, and the policy lists nobody. Write { $expected }.
scope-policy-binds-nobody = the limit at `{ $path }` needs nothing, so it binds nobody. Write { $expected }.
scope-policy-frees-nobody = `{ $found }` at `{ $path }` protects nobody. Write { $expected }.
scope-policy-handled-by-anybody = at `{ $path }` no level is named, so anybody could handle it. Write { $expected }.
scope-policy-name-twice = `{ $found }` at `{ $path }` names something else already. Write { $expected }.
scope-policy-ends-before-it-begins = `{ $found }` at `{ $path }` comes before the first day. Write { $expected }.

## Answers to choose from.

-answer-legalAid-coverage-sufficient = yes, enough
-answer-legalAid-coverage-not-enough = yes, but not enough
-answer-legalAid-coverage-not-available = no
-answer-consultation-urgency-ordinary = in the ordinary course of work
-answer-consultation-urgency-soon = within days
-answer-consultation-urgency-at-once = today
-answer-consultation-sort-question = a question to one person
-answer-consultation-sort-team-meeting = a team meeting
-answer-consultation-sort-case-conference = a case conference
-answer-training-readiness-not-yet = not yet
-answer-training-readiness-observe-only = not yet: they may be there and watch
-answer-training-readiness-ready-under-mentor-approval = yes, with a mentor who approves
-answer-training-readiness-ready = yes
