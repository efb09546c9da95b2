## What a complaint, an acknowledgement, a result or an explanation can hold.

-point-received = that it came in
-point-who-handles-it = who handles it
-point-what-happens-next = what happens next
-point-when-to-expect-answer = when to expect an answer
-point-confidentiality = confidentiality
-point-support = the support there is
-point-no-reprisal = that nobody may treat them worse for it
-point-no-effect-on-case = that it has no effect on their case
-point-outcome = the outcome
-point-reasons = the reasons
-point-follow-up = what will be done
-point-right-to-appeal = the right to appeal
-point-external-body = the outside body they can turn to
-point-channel = how it came in
-point-language = the language
-point-complainant = who complains
-point-allegations = what it is about
-point-owner = who sees to it
-point-due = the due date
-point-how-to-complain = how and to whom to complain
-point-what-about = what one can complain about
-point-how-it-is-reviewed = how it is reviewed
-point-when-they-hear-back = when people hear back
-point-for-people-who-do-not-read = a way for people who do not read
-point-how-to-get-help = how to get help
-point-no-negative-effect = that it has no negative effect
-point-procedure = the procedure
-point-overseer = who oversees it
-point-conflict-of-interest = what to do about conflicts of interest
-point-reviewer = the reviewer
-point-respondent = the respondent
-complaint-channel-web-form = web form
-complaint-channel-letter = letter
-complaint-channel-email = email
-complaint-channel-phone = phone
-complaint-channel-voicemail = voicemail
-complaint-channel-in-person = conversation in person
-complaint-channel-text-message = text message
-complaint-channel-video-call = video call
-complaint-channel-social-media = social media
-complaint-channel-informal-remark = informal remark
-complaint-subject-worker = a worker
-complaint-subject-service = a service
-complaint-subject-decision = a decision
-complaint-subject-partner = a partner
-complaint-subject-organization = the organization
-complaint-subject-policy = a policy
-complaint-subject-unknown = something not known yet
-complaint-outcome-well-founded = well-founded
-complaint-outcome-partly-well-founded = partly well-founded
-complaint-outcome-not-well-founded = not well-founded
-complaint-outcome-cannot-be-determined = cannot be determined
-complaint-outcome-withdrawn = withdrawn
-complaint-outcome-referred-on = referred on
-seriousness-minor = minor
-seriousness-moderate = moderate
-seriousness-serious = serious
-seriousness-critical = critical
-complaint-aside-no-safe-way-to-reach = there is no safe way to reach the person
-complaint-aside-untraceable = the person cannot be found
-complaint-aside-died = the person has died
-complaint-aside-asked-not-to = the person asked not to be contacted
-complaint-aside-attempts = it was tried in vain as often as the policy has it
-complaint-aside-waived = somebody approved doing without it
-complaint-aside-other = the reason written in the record
-complaint-continuation-safety = somebody’s safety
-complaint-continuation-pattern = a pattern that others may suffer from
-complaint-continuation-legal-duty = a legal duty
-format-large-print = large print
-format-braille = braille
-format-audio = audio
-format-easy-read = easy read
-format-sign-language = sign language
-format-read-aloud = read aloud
-format-screen-reader = for a screen reader
-telling-by = who told them
-telling-how = how they were told
-telling-language = in which language
-complaint-measure-steps = steps
-complaint-measure-minutes = minutes

## The record.

complaint-record-other-sort = `{ $event }` does not belong in this record. Put it in the record of the complaint, or of the complaints process.
complaint-record-is-feedback = this matter goes on as feedback, so `{ $event }` is not taken here. If the person now expects a response, note that it became a complaint.

## Intake.

complaint-intake-missing-detail = the complaint is taken. Still to ask: { POINT($missing) }. Ask when the person is ready.
complaint-intake-ask-later = the complaint is taken as it is. Ask later, when the person is ready: { POINT($missing) }.
complaint-intake-intent-unclear = it is not clear yet whether the person expects a response. Ask them: would you like us to answer, or is this for us to learn from?
complaint-intake-intent-known = before `{ $event }`, ask the person whether they expect a response.
complaint-intake-informal-followed-up = this came in as a remark ({ COMPLAINT-CHANNEL($channel) }). Thank the person and tell them how they can make a complaint if they wish.
complaint-intake-read-back = what was said ({ COMPLAINT-CHANNEL($channel) }) was written down and not read back yet. Read it to the person and ask whether it is right.
complaint-intake-other-channel = the policy does not list { COMPLAINT-CHANNEL($channel) }. The complaint is taken all the same; consider adding this way to the policy.
complaint-intake-other-language = the policy does not list the language `{ $language }`. The complaint is taken; arrange an interpreter who is neutral.
complaint-intake-other-subject = `{ $allegation }` is about { COMPLAINT-SUBJECT($subject) }, which the policy does not list. Take it, and decide together how to look at it.
complaint-intake-other-category = `{ $category }` of `{ $allegation }` is not a category of the policy. Choose one of the policy’s, or add it there.
complaint-intake-allegation-known = this complaint has no allegation `{ $allegation }`. Add it first, or check the id.
complaint-intake-allegation-taken = this complaint has an allegation `{ $allegation }` already. Give the new one another id, or note `allegationClarified` if it is the same.
complaint-intake-stays-complaint = the person expects a response, so this stays a complaint. If they changed their mind, note that first.
complaint-intake-goes-on-as-feedback = the person does not expect a response. Move this to feedback, and link the two.
complaint-intake-safe-channel = { COMPLAINT-CHANNEL($channel) } is not a safe way to reach this person. Choose a channel that they said is safe.
complaint-intake-contact-whose = several people complain here, and what is safe for one may put another at risk. Note whose contact this is.
complaint-intake-own-language = the person uses `{ $language }` and was told in `{ $told }`. Tell them again in their language, or with a neutral interpreter.
complaint-intake-own-format = the person needs this form and was not told in it: { FORMAT($missing) }. Tell them again in a form that they can use.
complaint-telling-known = note how the person was told this. What is missing: { TELLING($missing) }.
complaint-telling-to-complainant = this was told to somebody who does not complain here, or takes no part any more. Check who was told.
complaint-intake-was-feedback = this matter is a complaint already. Go on with it.
complaint-intake-take-up = the person expects a response after all. Note that this became a complaint, so that its dates run.
complaint-intake-authority = `{ $person }` speaks for someone and has not shown yet that they may. Ask for it before telling them anything about that person.

## The time limit.

complaint-late-undecided = `{ $allegation }` came in after { DATE($limit) }, the last day to complain. Decide whether an exception applies, and tell the person.
complaint-late-exception = `{ $exception }` is not an exception of the policy. Choose one of: `{ $exceptions }`.
complaint-late-exception-holds = the exception `{ $exception }` does not apply here. Choose another one, or explain to the person why it is too late.
complaint-late-exception-known = it is not known yet whether the exception `{ $exception }` applies. Answer the questions first.
complaint-late-decided-by = note who decided about the late complaint.
complaint-late-told = tell the person that the complaint is too late, why, and where else they can turn. Then note how they were told.
complaint-late-in-time = { $allegation ->
    [absent] this complaint came in time. Handle it like any other.
   *[other] `{ $allegation }` came in time. Handle it like any other, and decline only what came late.
}

## Tracks.

complaint-track-known = the policy has no track `{ $track }`. Choose one of: `{ $tracks }`.
complaint-informal-asked = the track `{ $track }` needs the person’s agreement. Ask them first, and tell them they can come back to the formal track.
complaint-informal-agreed = nobody who complains is known to have agreed to the track `{ $track }`. Stay on the formal track.
complaint-informal-seriousness-known = before taking the track `{ $track }`, note how serious each allegation is.
complaint-informal-bound = this is { SERIOUSNESS($seriousness) }; the policy settles informally what is { SERIOUSNESS($bound) } at most. Stay on the formal track.
complaint-informal-return = the person can come back to the formal track at any time. Tell them so.
complaint-informal-content = the person is not content with how this was settled. Go on with the formal track, or talk with them again.
complaint-informal-on-track = only a complaint on the informal track is settled informally. Ask the person whether they agree to that track, or decide the complaint.
complaint-informal-too-serious = this turned out to be { SERIOUSNESS($seriousness) }; the policy settles informally what is { SERIOUSNESS($bound) } at most. Go back to the formal track today, and tell the person.
complaint-track-reason = the policy’s criteria call for the track `{ $criteria }`. Write down why this complaint goes on `{ $track }`.
complaint-track-below-criteria = the policy’s criteria call for the track `{ $criteria }`, and this complaint is on `{ $track }`. See whether that is still right.
complaint-track-notice-neutral = `{ $person }` is named in this complaint, or declared a conflict of interest, so the immediate notice goes to someone else. Tell another person in that role, or the board.
complaint-track-notice-to-somebody = note who was told at once.
complaint-track-notified = on the track `{ $track }`, tell at once: { ROLE($roles) }.

## Acknowledgement, assurances, confidentiality.

complaint-acknowledgement-complete = the acknowledgement leaves out: { POINT($missing) }. Add it before you send it.
complaint-acknowledgement-answer-date = the acknowledgement says when to expect an answer. Note the day that it names.
complaint-acknowledgement-answer-in-time = the acknowledgement promises an answer by { DATE($promised) }{ $due ->
    [absent] { "" }
   *[other] ; the policy has it by { DATE($due) }
}. Check the day before you send it.
complaint-promise-passed = the person was promised an answer by { DATE($promised) } and has not heard. Tell them today that it is late, and when it comes.
complaint-assurance-given = the person has not been told yet about: { POINT($missing) }. Tell them in their language.
complaint-assurance-each = `{ $complainant }` has not been told yet about: { POINT($missing) }. Tell them too, in their language.
complaint-assurance-fears-met = the person fears to be treated worse for complaining. Talk with them about what would protect them, and note it.
complaint-confidentiality-undertaken = `{ $person }` ({ ROLE($role) }) has not promised yet to keep this confidential. Ask them to.
complaint-confidentiality-undertaken-first = `{ $person }` has not promised yet to keep this confidential. Note the promise, then go on.

## Sharing.

complaint-sharing-policy = the policy does not say what may be shared. Add its part on permissions, or ask the person who wrote it.
complaint-sharing-permitted = the permission given does not cover telling this to the { ROLE($to) }. Share less, or ask the person first.
complaint-sharing-hidden = the person wishes to stay unknown, and this would show `{ $to }` who they are. Leave out what identifies them.
complaint-sharing-risk-weighed = before telling the { ROLE($to) } anything that identifies someone, weigh the risk that the person is treated worse for it.
complaint-sharing-protected = there is a risk for the person. Note what protects them before telling the { ROLE($to) } anything that identifies them.
complaint-sharing-least = `{ $element }` is more than the { ROLE($to) } needs under the policy. Leave it out.
complaint-sharing-wording-approved = the words for `{ $respondent }` are not approved yet. Have the wording approved, and use exactly that.
complaint-passing-permission-or-ground = passing this to `{ $body }` needs the person’s permission, or a ground that the policy names. Ask the person first.
complaint-passing-risk-weighed = before passing this to `{ $body }`, weigh the risk that the person is treated worse for it.
complaint-passing-protected = there is a risk for the person. Note what protects them before passing this to `{ $body }`.
complaint-sharing-already-shared = something was already shared with: `{ $recipients }`. Tell the person, since it cannot be taken back.
complaint-sharing-notice-owed = something was shared with `{ $recipient }` without consent (`{ $sharing }`). Tell the person as soon as that is safe{ $due ->
    [absent] { "" }
   *[other] , by { DATE($due) }
}.

## Neutrality.

complaint-neutrality-not-respondent = `{ $person }` is named in this complaint and cannot take part as { ROLE($role) }. Choose someone outside that team.
complaint-neutrality-own-case = `{ $person }` is named in this complaint. Someone else takes the step `{ $event }`, and writes it down.
complaint-neutrality-not-complainant = `{ $person }` made this complaint, or is spoken for in it, and cannot be its { ROLE($role) }. Choose someone else.
complaint-neutrality-bound-to-it = `{ $person }` cannot be { ROLE($role) } for this complaint. Why is not said, because someone’s name is kept back. Choose someone else.
complaint-neutrality-outside-department = `{ $person }` works in `{ $department }`, which this complaint is about, and cannot be { ROLE($role) }. Choose someone from elsewhere.
complaint-neutrality-outside-reporting-line = `{ $person }` is in the same reporting line as someone this complaint is about, and cannot be { ROLE($role) }. Choose someone from outside it.
complaint-neutrality-no-conflict = `{ $person }` declared a conflict of interest and cannot be { ROLE($role) }. Thank them, and choose someone else.
complaint-neutrality-declared = `{ $person }` has not said yet whether they have a conflict of interest with the parties known now. Ask them before they act as { ROLE($role) }.
complaint-neutrality-declare-again = `{ $person }` ({ ROLE($role) }) declared before it was known whom the complaint is about. Ask them to declare again.
complaint-neutrality-still-neutral = `{ $person }` is too close to this complaint to stay { ROLE($role) }. Choose someone else today.
complaint-neutrality-roster-known = it cannot be said whether `{ $person }` may be { ROLE($role) }: departments and reporting lines are not known. Add the roster.
complaint-neutrality-on-roster = `{ $person }` is not on the roster, so it cannot be said whether they may be { ROLE($role) }. Add them with their department.
complaint-neutrality-role-fits = under the policy, a complaint’s { ROLE($role) } is one of: { ROLE($roles) }. `{ $person }` is not; choose someone who is.
complaint-neutrality-differs = `{ $person }` is or was { ROLE($other) } in this complaint and cannot also be { ROLE($role) }. Choose another person.
complaint-neutrality-appeal-differs = `{ $person }` was { ROLE($other) } before the appeal and cannot be { ROLE($role) } now. Choose someone new to it.
complaint-neutrality-to-board = this complaint is about the head of the organization, so its { ROLE($role) } comes from the board. Choose a board member in place of `{ $person }`.
complaint-neutrality-board-oversees = this complaint is about the head of the organization. Have the board take it over today, with a board member as overseer.
complaint-neutrality-nobody-qualifies = nobody inside can be { ROLE($role) } for this complaint.{ $handler ->
    [absent] { " " }Ask the board or someone from outside.
   *[other] { " " }Turn to: { ROLE($handler) }.
}
complaint-neutrality-too-few = { $count ->
    [one] only one person is
   *[other] only { $count } people are
} left for several roles in this complaint, and one person would hold two that need two people: { ROLE($roles) }.{ $handler ->
    [absent] { " " }Ask the board or someone from outside.
   *[other] { " " }Turn to: { ROLE($handler) }.
}
complaint-neutrality-handed-in-order = when nobody inside qualifies, the policy turns in this order to: { ROLE($handlers) }. Try those who come before the { ROLE($handler) } first.
complaint-neutrality-respondent-unknown = it is not known yet whom this complaint is about. `{ $person }` can be { ROLE($role) } for now and is checked again once it is known.
complaint-neutrality-neutral = `{ $person }` can be { ROLE($role) }: nothing known stands in the way.

## The investigation, and whoever is complained about.

complaint-investigation-investigator-first = `{ $event }` comes after somebody was chosen to investigate. Assign an investigator first.
complaint-investigation-by-investigator = `{ $person }` took this step and is not the investigator. Check that they may know of the complaint.
complaint-investigation-plan-first = a step was taken before there was a plan. Note how you will find out what happened.
complaint-investigation-plan-methods = the plan names no method. Say whether you will talk with people, ask in writing, or read documents.
complaint-report-complete = the report says nothing of `{ $allegation }`. Add what was found.
complaint-report-commented = the report waits for comments from: { POINT($who) }. Send it to them, or note that they had none.
complaint-report-reviewer-neutral = `{ $person }` is too close to this complaint to review the report. Ask someone neutral.
complaint-respondent-heard = `{ $respondent }` has not been heard yet about `{ $allegation }`. Hear them before anything is found against them.
complaint-respondent-told = `{ $respondent }` has not been told of the complaint. Tell them in approved words, or note why not yet.
complaint-respondent-not-told-why = note why `{ $respondent }` is not told yet.
complaint-respondent-told-result = `{ $respondent }` has not heard the result. Tell them in approved words.
complaint-respondent-not-about-them = `{ $respondent }` knows of this complaint, and it is not about them any more. Tell them so, in approved words.

## Decisions and follow-up.

complaint-decision-decision-maker-first = `{ $event }` comes after somebody was chosen to decide. Assign a decision-maker first.
complaint-decision-by-decision-maker = `{ $person }` is not the one who decides this complaint. Ask the decision-maker.
complaint-decision-reasons = `{ $allegation }` ends as { COMPLAINT-OUTCOME($outcome) }. Write down the reasons, in words the person will understand.
complaint-decision-referred-where = note which body `{ $allegation }` was referred to.
complaint-decision-before-report = `{ $allegation }` is decided and there is no final report. Finish the report first, or note with the reasons what the decision rests on.
complaint-decision-follow-up-considered = `{ $allegation }` is well-founded and nothing follows from it yet. Decide what will be done, by whom and by when.
complaint-follow-up-owned = the action `{ $action }` still needs: { POINT($missing) }.
complaint-follow-up-owner-neutral = the action `{ $action }` is left to `{ $person }`, who is named in this complaint. Choose someone else to see that it is done.
complaint-follow-up-known = this complaint has no action `{ $action }`. Plan it first, or check the id.
complaint-follow-up-released = note why the action `{ $action }` is not done.

## The result.

complaint-result-decided = `{ $allegation }` is not decided yet. Decide it, then tell the person the result.
complaint-result-complete = the result leaves out: { POINT($missing) }. Add it before you tell the person.
complaint-result-teller = `{ $person }` tells the result and is not the one chosen for it. Check that they may know of it.
complaint-result-waits = the person had an answer, but not about `{ $allegation }` as it stands now, and no date is set for it. Decide it if that is not done, tell them, and give them a day until when.
complaint-result-bodies-named = the result names outside bodies and leaves out: `{ $bodies }`. Tell the person of each, and how to reach it.
complaint-result-body-known = `{ $body }` is no outside body of the policy.{ $bodies ->
    [absent] { " " }Add it to the policy, or leave it out.
   *[other] { " " }Name one of: `{ $bodies }`.
}
complaint-survey-range = satisfaction is a number from 1 to 5; found `{ $satisfaction }`.

## Appeals.

complaint-appeal-exists = the policy has no appeal. Tell the person which outside body they can turn to.
complaint-appeal-after-result = there is no result to appeal yet. Note what the person says, and answer the complaint first.
complaint-appeal-in-time = the time to appeal ended on { DATE($until) }. Tell the person where else they can turn, or reopen the complaint.
complaint-appeal-ground = ask the person why they appeal. Under the policy the grounds are: `{ $grounds }`.
complaint-appeal-taking-part = `{ $person }` took back their part of this complaint. If they wish to take part again, add them as someone who complains; then they can appeal.
complaint-appeal-ground-known = `{ $ground }` is no ground of the policy. Choose one of `{ $grounds }` that fits what the person says.
complaint-appeal-handler-first = `{ $event }` comes after somebody new was chosen for the appeal. Assign an appeal handler first.
complaint-appeal-by-handler = `{ $person }` does not handle this appeal. Ask the appeal handler.
complaint-appeal-reasons = the appeal was not upheld in full. Write down the reasons.
complaint-appeal-open = nobody appealed, so `{ $event }` has nothing to answer. Note the appeal first.
complaint-appeal-times = this decision was appealed as often as the policy has it ({ $times }). Tell the person which outside body they can turn to.
complaint-appeal-decide-again = the appeal overturned the decision on `{ $allegation }`. Somebody else decides it anew; then tell the person.

## Extensions.

complaint-extension-reason = moving the date of `{ $step }` needs a reason. Write it down.
complaint-extension-told = tell the person that the date of `{ $step }` moves, why, and to when. Note how they were told.
complaint-extension-in-time = the date of `{ $step }` passed on { DATE($due) }. An extension is told before that, so the date stays; tell the person now that it is late, and when it comes.
complaint-extension-external-body = with the new date of `{ $step }`, tell the person which outside body they can turn to.
complaint-extension-maximum = the policy does not allow `{ $step }` to move to { DATE($to) }. Choose an earlier day, or answer with what is known.
complaint-extension-approved = moving `{ $step }` to { DATE($to) } is more than the policy’s maximum. Ask for approval.
complaint-approval-approver = nothing shows that `{ $person }` may approve this. That is left to: { ROLE($roles) }. Ask one of them, or note their role on the roster.

## Withdrawals.

complaint-withdrawal-confirmed = someone close to whoever is complained about heard that the complaint is taken back. Ask someone neutral to make sure that the person means it.
complaint-withdrawal-confirmer-neutral = `{ $person }` is too close to this complaint to confirm that it was taken back. Ask someone neutral.
complaint-withdrawal-was-withdrawn = nothing was taken back, so `{ $event }` does not apply. Note the withdrawal first.
complaint-withdrawal-of-complainant = this person does not complain here, or takes no part any more. Check who took back their part.
complaint-withdrawal-others-go-on = nobody else complains here, so this takes back the whole complaint. Note a withdrawal of the complaint.
complaint-withdrawal-one-of-several = others complain here too, so `{ $person }` takes back only their own part. Note `complainantWithdrew`; the complaint goes on for the others.
complaint-withdrawal-continuation-ground = the policy does not go on after a withdrawal for { COMPLAINT-CONTINUATION($ground) }.{ $grounds ->
    [absent] { " " }Respect the person’s wish.
   *[other] { " " }It does for: { COMPLAINT-CONTINUATION($grounds) }.
}

## Closing, reopening, keeping.

complaint-closing-is-closed = this complaint is closed. Reopen it with a reason before `{ $event }`.
complaint-closing-open-step = `{ $step }` is still to be done{ $due ->
    [absent] { "" }
   *[other] { " " }(by { DATE($due) })
}. Do it, or note why it cannot be done; then close.
complaint-closing-open-action = the action `{ $action }` is still to be done. Do it, or note why it cannot be done; then close.
complaint-closing-undecided = `{ $allegation }` is not decided yet. Decide it, and tell the person, then close.
complaint-closing-result-told = the person has not heard the result for `{ $allegation }`. Tell them, then close.
complaint-closing-reasons-told = the person has not heard the reasons for `{ $allegation }`. Tell them, then close.
complaint-closing-appeal-open = the appeal is not decided yet. Decide it, and tell the person, then close.
complaint-closing-appeal-told = the person has not heard how the appeal ended. Tell them, then close.
complaint-closing-notice-open = something was shared without consent (`{ $sharing }`) and the person has not been told. Tell them, or note why that is not safe yet; then close.
complaint-closing-reprisal-open = somebody was treated worse for this complaint, or says so, and nothing was done yet. Protect them first.
complaint-closing-late-open = decide first whether this late complaint is accepted, and tell the person.
complaint-closing-withdrawal-open = someone neutral still has to make sure that the person meant to take the complaint back.
complaint-closing-set-aside = `{ $step }` is not done because { COMPLAINT-ASIDE($reason) }. It is listed with the closing.
complaint-closing-set-aside-fits = { COMPLAINT-ASIDE($reason) }: that does not say why `{ $step }` cannot be done, for nobody needs to be reached for it. Do it, or write down another reason.
complaint-step-known = the policy has no step `{ $step }`. { $nearest ->
    [absent] Check the name.
   *[other] Did you mean `{ $nearest }`?
}
complaint-waiver-reason = write down why `{ $step }` is not asked for here.
complaint-waiver-approved = not asking for `{ $step }` needs somebody’s approval. Note who approved it; until then it is owed.
complaint-waiver-approver = nothing shows that `{ $person }` may approve that `{ $step }` is not asked for. The policy leaves it to: { ROLE($roles) }. Ask one of them, or note their role on the roster.
complaint-waiver-owed = people are owed `{ $step }`, so nobody can do without it. Do it, or note why it cannot be done.
complaint-closing-set-aside-why = write down why `{ $step }` cannot be done.
complaint-reopening-reason = write down why the complaint is taken up again.
complaint-reopening-closed = this complaint is open already. Go on with it.
complaint-retention-closed = an open complaint is not destroyed. Close it first.
complaint-retention-held = this record must be kept{ $until ->
    [absent] { " " }until somebody says otherwise
   *[other] { " " }until { DATE($until) }
}. Leave it for now.
complaint-retention-approver = note who approved that the record is destroyed.
complaint-retention-too-early = this record is kept until { DATE($due) }. Wait until then, or ask somebody whom the policy names for it.
complaint-retention-approved-first = nobody approved yet that this record is destroyed. Have it approved, then erase it.
complaint-retention-count = the record holds { $held } entries, and the erasure says { $stated }. Write { $held }.

## Reprisals and lessons.

complaint-reprisal-reported = on { DATE($on) } somebody reported being treated worse for this complaint. Talk with them today, and protect them.
complaint-reprisal-at-once = talk with the person today, ask what would protect them, and note it.
complaint-reprisal-protects = write down what was done to protect the person.
complaint-reprisal-known = no entry `{ $report }` reports a reprisal. { $nearest ->
    [absent] Check the id.
   *[other] Did you mean `{ $nearest }`?
}
complaint-lesson-names-nobody = make sure that the lesson identifies nobody, then share it.
complaint-lesson-holds-no-id = the words of the lesson hold the id of somebody who has a part in the complaint. Write it without, then share it.
complaint-lesson-drawn = something was well-founded and no lesson was shared yet. What would help that it does not happen again?
complaint-survey-not-safe = somebody who was asked how it went did not feel safe. Talk with them in a safe way today, and note what protects them.

## The process itself.

complaint-process-languages = the complaints process is not explained yet in: `{ $missing }`. Have it translated.
complaint-process-formats = the complaints process is not explained yet in: { FORMAT($missing) }.
complaint-process-tells = the explanation does not say yet: { POINT($missing) }. Add it.
complaint-process-plain-language = the explanation is not in plain language yet. Shorten it, and try it out with clients.
complaint-process-spoken-channel = people who do not read have no way to complain yet. Offer voicemail, a call or a conversation.
complaint-process-channels = the explanation does not name every way to complain yet. Add: { COMPLAINT-CHANNEL($missing) }.
complaint-process-other-channels = the explanation names ways to complain that the policy does not offer: { COMPLAINT-CHANNEL($others) }. Take them out, or add them to the policy.
complaint-process-simple = people say it takes { $median } { COMPLAINT-MEASURE($measure) } to complain; the policy aims for { $most } at most. See what could be left out.
complaint-process-barrier = the barrier `{ $barrier }` keeps people from complaining. Decide what to do about it.
complaint-process-barrier-known = no barrier `{ $barrier }` was noticed. Note it first, or check the id.
complaint-process-committed = { $count ->
    [one] { $count } worker has
   *[other] { $count } workers have
} not committed to the complaints process yet. Talk about it at a team meeting.
complaint-process-roster = it cannot be said who has not committed yet: the workers are not known. Add the roster.
complaint-process-procedure = the written procedure is missing: { POINT($missing) }. Write it down.
complaint-process-realistic = a review found that the timelines are not realistic, and none since that they are. Change the times, or add help.
complaint-process-covered = nobody inside could be { ROLE($role) } for a complaint about `{ $department }`.{ $handler ->
    [absent] { " " }Say in the policy to whom you turn then.
   *[other] { " " }The policy turns to: { ROLE($handler) }.
}

## What goes to other rooms. Nothing of it names the complaint.

complaint-signal-training-need = something was learned{ $area ->
    [absent] { "" }
   *[other] { " " }in `{ $area }`
} that training can help with. Plan it in `{ $room }`.
complaint-signal-partner-review = look again at the partner `{ $partner }` in `{ $room }`.
complaint-signal-knowledge-review = look again at what is written down{ $area ->
    [absent] { "" }
   *[other] { " " }in `{ $area }`
}. Do it in `{ $room }`.
complaint-signal-scope-clarification = make clearer what the organization does{ $area ->
    [absent] { "" }
   *[other] { " " }in `{ $area }`
}. Do it in `{ $room }`.
complaint-signal-delays = { $count ->
    [one] { $count } step was
   *[other] { $count } steps were
} late{ $area ->
    [absent] { "" }
   *[other] { " " }in `{ $area }`
}. Look at how the work goes there, in `{ $room }`.
complaint-signal-privacy = private information came to the wrong people{ $area ->
    [absent] { "" }
   *[other] { " " }in `{ $area }`
}. Look at how it is kept, in `{ $room }`.
complaint-signal-known = this complaint calls for no further work in `{ $room }`{ $area ->
    [absent] { "" }
   *[other] { " " }about `{ $area }`
}. Take up a signal that stands in its findings.
complaint-signal-open = nothing in this complaint waits to be taken up in another room. Look at its findings first.
complaint-signal-improvement = a lesson can be shown as an improvement{ $area ->
    [absent] { "" }
   *[other] { " " }in `{ $area }`
}. Publish it in `{ $room }`.

## Questions.

promise-complaint-disclosureNotice = telling the person that something about them was shared without their consent (`{ $about }`)
question-complainant-kind = Who complains: a client, someone for a client, a worker, a partner, or someone who stays unknown?
question-complainant-expectsResponse = Does the person expect a response?
question-complainant-fearsReprisal = Does the person fear to be treated worse for complaining?
question-complainant-agreesToInformal = Does the person agree to settle this informally?
question-complainant-authority = Has the person shown that they may speak for the other one?
question-complaint-channel = How did the complaint come in?
question-complaint-withdrawn = Was the complaint taken back?
question-complaint-appealed = Did the person appeal?
question-complaint-late = Did the complaint come in after the time limit?
question-allegation-category = What is the complaint about?
question-allegation-about = Whom or what is the complaint about?
question-allegation-seriousness = How serious is it?
question-respondent-known = Is it known whom the complaint is about?
question-reprisal-reported = Was anyone treated worse for the complaint?
question-reprisal-risk = How great is the risk that the person is treated worse?
question-outcome-wellFounded = Was anything well-founded?
question-roster = Who works in the organization, in which department, and whom do they report to?
question-late-decidedBy = Who decided about the late complaint?
question-acknowledgement-answerExpectedBy = Until when can the person expect an answer?
question-telling-by = Who told the person?
question-telling-how = How was the person told?
question-telling-language = In which language was the person told?
question-permission-policy = What does the policy say of sharing information?
question-contact-person = Whose contact is it?
question-notice-to = Who was told at once?
question-decision-referredTo = To which body was it referred?
question-followUp-owner = Who sees to the action?
question-followUp-due = Until when should the action be done?
question-appeal-ground = Why does the person appeal?
question-destruction-approvedBy = Who approved that the record is destroyed?

## What a policy can get wrong.

complaint-policy-subjects-unsaid = the policy does not say what one can complain about. List `subjects`, or write `openSubjects: true`.
complaint-policy-subjects-twice = the policy lists subjects and also leaves them open. Keep one of the two.
complaint-policy-unknown-part = `{ $found }` is no part in a complaint. Use `respondent`, `witness` or `other`.
complaint-policy-unknown-role = `{ $found }` is no role in a complaint.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Did you mean `{ $nearest }`?
}
complaint-policy-unknown-stage = `{ $found }` is no stage of the policy.{ $nearest ->
    [absent] { " " }Name a stage and a role, as in `first.investigator`.
   *[other] { " " }Did you mean `{ $nearest }`?
}
complaint-policy-unknown-element = `{ $found }` is nothing that the policy on sharing lists.{ $nearest ->
    [absent] { " " }Add it to `permission.elements`, or leave it out.
   *[other] { " " }Did you mean `{ $nearest }`?
}
complaint-policy-board-unknown = the policy turns to the board where nobody qualifies, and does not say who that is. Add `board`, the roles that mean the board.
complaint-policy-no-informal-track = the policy says up to what something is settled informally, and has no informal track. Add a track with `informal: true`, or remove `informal`.
complaint-policy-differs-from-itself = `{ $found }` cannot differ from itself. Name another role.
complaint-policy-head-without-board = the policy names the head of the organization and nobody above. Add `board` or `whenNobody`.
complaint-policy-standard-track = `{ $found }` is what the policy itself says. Give the track another name.
complaint-policy-informal-by-itself = the informal track is taken with the person’s agreement, never by itself. Remove `when`.
complaint-policy-appeal-without-stage = the policy allows appeals and no stage opens with one. Add a stage with `opens: appealed`.
complaint-policy-stage-without-appeal = a stage opens with an appeal and the policy allows none. Add `appeal`, or remove the stage.
complaint-policy-no-grounds = an appeal needs a ground and none is listed. List `grounds`.
complaint-policy-unknown-requirement = `{ $found }` is nothing that an extension can carry. Use one of: { $expected }.
complaint-policy-percent = `{ $found }` is not a share in percent. Write a number from 0 to 100.

## Answers to choose from.

-answer-complainant-kind-client = a client
-answer-complainant-kind-former-client = a former client
-answer-complainant-kind-advocate = someone who speaks for a client
-answer-complainant-kind-family = family of a client
-answer-complainant-kind-worker = a worker
-answer-complainant-kind-partner = a partner
-answer-complainant-kind-other = someone else
-answer-complainant-kind-anonymous = someone who stays unknown
-answer-complainant-kind-name-kept-back = someone whose name is kept back
-answer-complaint-channel-web-form = by a web form
-answer-complaint-channel-letter = by letter
-answer-complaint-channel-email = by email
-answer-complaint-channel-phone = by phone
-answer-complaint-channel-voicemail = by voicemail
-answer-complaint-channel-in-person = in person
-answer-complaint-channel-text-message = by text message
-answer-complaint-channel-video-call = by video call
-answer-complaint-channel-social-media = on social media
-answer-complaint-channel-informal-remark = as a remark in passing
-answer-allegation-about-worker = a worker
-answer-allegation-about-service = a service
-answer-allegation-about-decision = a decision
-answer-allegation-about-partner = a partner
-answer-allegation-about-organization = the organization
-answer-allegation-about-policy = a policy
-answer-allegation-about-unknown = something not known yet
-answer-allegation-seriousness-minor = minor
-answer-allegation-seriousness-moderate = moderate
-answer-allegation-seriousness-serious = serious
-answer-allegation-seriousness-critical = critical
-answer-reprisal-risk-low = low
-answer-reprisal-risk-medium = medium
-answer-reprisal-risk-high = high
