## Forms and givers of a permission.

-permission-form-oral-witnessed = spoken, with a witness
-permission-form-oral-recorded = spoken, and recorded
-permission-form-written = signed on paper
-permission-form-electronic = given on a screen
-permission-giver-self = the person
-permission-giver-guardian = a parent or guardian
-permission-giver-substitute = a person who decides for them
-permission-ground-legal-duty = a duty in law
-permission-ground-imminent-danger = imminent danger

## Whether a permission covers a sharing.

permission-covered = `{ $permission }` lets us share `{ $element }`{ $person ->
    [absent] { "" }
   *[other] { " " }of `{ $person }`
} with `{ $recipient }`{ $until ->
    [absent] .
   *[other] { " " }until { DATE($until) }.
}
permission-not-covered = nobody has agreed yet that we may share `{ $element }`{ $person ->
    [absent] { "" }
   *[other] { " " }of `{ $person }`
} with `{ $recipient }` for `{ $purpose }`. Ask the person concerned first.
permission-refused = on { DATE($on) } the person said no to sharing `{ $element }` with `{ $recipient }`. Leave it out, or ask whether they have changed their mind.
permission-withdrawn = `{ $permission }` was taken back from { DATE($on) }, so `{ $element }` cannot be shared. Leave it out, or ask again.
permission-expired = `{ $permission }` ended on { DATE($on) }, so `{ $element }` cannot be shared. Ask whether the person agrees again.
permission-not-yet = `{ $permission }` starts on { DATE($on) }. Share `{ $element }` from that day on, not before.
permission-limited = `{ $permission }` has a limit that keeps `{ $element }` from `{ $recipient }`. Leave it out, or ask again.
permission-no-replaced = on { DATE($on) } the person said no, and `{ $permission }` was given by { PERMISSION-GIVER($giver) }. Ask whether the person has changed their mind. If so, name the entry of that no in `replaces`.
permission-once = `{ $permission }` was for one time, and was used on { DATE($on) }. Ask again before sharing `{ $element }`.
permission-limit-read = `{ $permission }` has a limit in the person's own words. Read it, and confirm that this sharing keeps to it.
permission-form-suffices = `{ $permission }` was { PERMISSION-FORM($form) }, and `{ $element }` needs another form here. Ask for permission in a form that is enough.
permission-giver-suffices = `{ $permission }` was given by { PERMISSION-GIVER($giver) }, which is not enough for `{ $element }`. Ask somebody who may decide.
permission-minor-alone = `{ $person }` is a minor and cannot decide alone on `{ $element }` (`{ $permission }`). Ask a parent, a guardian or whoever decides with them.
permission-explained = `{ $permission }` does not count yet, because it was not explained. Explain what is shared, with whom and why, and ask again.
permission-concerns-invited = `{ $permission }` does not count yet, because the person had no chance to raise concerns. Ask what worries them, and then whether they agree.
permission-authority-established = `{ $permission }` was given by { PERMISSION-GIVER($giver) }{ $person ->
    [absent] . Note
   *[other] { " " }for `{ $person }`. Note
} what shows that they may decide.
permission-age-established = it is not known whether `{ $person }`, who gave `{ $permission }`, is a minor. Ask, and note it.
permission-language-understood = `{ $permission }` was asked for in { $asked } without an interpreter, and the person understands { $understood }. Check with them that they understood.
permission-subject-named = it is not said whom `{ $element }` is about. Name the people concerned.
permission-element-known = your policy does not say how sensitive `{ $element }` is. Add it to the policy, or check its spelling.
permission-recipient-clear = it is not known whether `{ $recipient }` is, or belongs to, `{ $other }`. Find out before you share `{ $element }`.
permission-something-named = nothing is named to share with `{ $recipient }`. Name what you want to share.
permission-basis-known = there is no permission `{ $permission }` in this record. Check its id, or add the permission.
permission-id-taken = another permission here has the id `{ $permission }`. Give this one an id of its own.
permission-says-enough = `{ $permission }` does not say { $missing ->
    [elements] what may be shared
    [purposes] what it may be shared for
   *[about] whom it is about
}. Add it.
permission-begins-first = `{ $permission }` ends on { DATE($until) }, before it begins on { DATE($from) }. Check both days.
permission-limit-named = `{ $permission }` keeps out `{ $limit }`, which it does not name, so the limit would keep out nothing. { $nearest ->
    [absent] Check the name.
   *[other] Did you mean `{ $nearest }`?
}
permission-taken-back-known = there is no permission `{ $permission }` in this record to take back. { $nearest ->
    [absent] Leave the id out to take back everything.
   *[other] Did you mean `{ $nearest }`? Leave the id out to take back everything.
}
permission-takes-back-nothing = nothing was given here that this takes back. If the person says no to what we may ask later, note a refusal too.
permission-unanswered = on { DATE($on) } the person was asked what we may share, and no answer is noted. Note what they said, or ask again.

## Grounds other than consent.

permission-ground-named = your policy does not let us share because of { PERMISSION-GROUND($ground) }. Ask for permission instead.
permission-ground-source = `{ $source }` is not a duty in law that your policy counts. Name the act, order or summons, or seek advice.
permission-ground-approved = sharing because of { PERMISSION-GROUND($ground) } must be approved first. Ask somebody in this role: { ROLE($roles) }.
permission-ground-approver = somebody in the role { ROLE($role) } cannot approve sharing because of { PERMISSION-GROUND($ground) }. Ask somebody in this role: { ROLE($roles) }.
permission-ground-least = `{ $element }` is more than what { PERMISSION-GROUND($ground) } allows us to share. Leave it out.
permission-ground-holds = `{ $element }` may be shared because of { PERMISSION-GROUND($ground) }. This is not consent.
permission-ground-notice-known = nothing was shared without consent in an entry `{ $sharing }`. { $nearest ->
    [absent] Check the id.
   *[other] Did you mean `{ $nearest }`?
}
permission-ground-notice = tell { $people ->
    [absent] the people concerned
   *[other] { LIST($people) }
} that this was shared because of { PERMISSION-GROUND($ground) }, { $within ->
    [absent] as soon as it is safe.
   *[other] within { SPAN($within) } and only when it is safe.
}

## Anonymous inquiries.

permission-identifies-alone = `{ $element }` says who the person is. Leave it out of an anonymous inquiry.
permission-identifies-together = `{ $element }` says who the person is, together with { LIST($others) }. Leave it out of an anonymous inquiry.
permission-identifies-unlisted = your policy does not say whether `{ $element }` shows who the person is, so it stays out. Add it to the policy, or check its spelling.

## The receipt, for the person to keep.

permission-receipt-agreed = On { DATE($on) } you agreed that we may share this with { $anyone ->
    [yes] anyone
   *[no] { $recipient }
}: { LIST($elements) }.
permission-receipt-purposes = We may share it only for this: { LIST($purposes) }.
permission-receipt-about = It is about { LIST($about) }.{ $giver ->
    [absent] { "" }
   *[other] { " " }{ $giver } agreed in their place.
}
permission-receipt-form = How you agreed: { PERMISSION-FORM($form) }.{ $interpreter ->
    [absent] { "" }
   *[other] { " " }{ $interpreter } interpreted.
}
permission-receipt-until = We may share it from { DATE($from) } { $until ->
    [absent] until you tell us to stop.
   *[other] until { DATE($until) }.
}
permission-receipt-limit = { $kind ->
    [notElement] We will not share { $what }.
    [notTo] We will not share it with { $what }.
    [notFor] We will not share it for { $what }.
    [notAbout] We will not share anything about { $what }.
    [once] We may share it one time only.
   *[inWords] You told us: { $what }
}
permission-receipt-withdraw = You can change your mind at any time. Tell any of us, in your own language. We will stop, and we will tell you what was already shared and with whom. Saying no does not change the help you get from us.
