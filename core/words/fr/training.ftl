## Où en est une personne.

-training-readiness-not-yet = n'est pas encore prête
-training-readiness-observe-only = est prête à observer seulement
-training-readiness-ready-under-mentor-approval = est prête avec l'accord d'un mentor
-training-readiness-ready = est prête
-requirement-opening = ce genre de travail
-requirement-triggered = un changement
-requirement-after-leave = le retour d'un congé
-training-thing-module = le module
-training-thing-program = le programme
-training-thing-credential = le titre
-training-thing-mentorship = le mentorat
-training-thing-area = le domaine
-training-thing-activity = l'activité
-training-thing-level = le niveau
-training-thing-topic = le sujet
-training-record-worker = la formation d'une personne
-training-record-session = une séance
-training-record-need = un besoin de formation
-training-record-opportunity = une occasion d'apprendre
-training-record-reviews = les révisions de la formation

## L'accès au service.

training-gate-ready = `{ $worker }` a tout ce qu'il faut et peut servir.
training-requirement-missing = `{ $worker }` n'a pas encore `{ $what }`. C'est nécessaire pour `{ REQUIREMENT($requirement) }`, avant le service.
training-requirement-lapsed = `{ $what }` de `{ $worker }` a pris fin le { DATE($on) }. C'est nécessaire pour `{ REQUIREMENT($requirement) }` : renouvelez-le avant de reprendre le service.
training-requirement-missing-approval = `{ $worker }` n'a pas encore `{ $what }`, nécessaire pour `{ REQUIREMENT($requirement) }`. D'ici là, un mentor approuve ce qui est fait.
training-requirement-unknown = que `{ $worker }` réponde à `{ REQUIREMENT($requirement) }` dépend d'un fait que personne n'a noté : `{ $fact }`. Renseignez-vous et notez-le.
training-requirement-later = `{ REQUIREMENT($requirement) }` sera demandé à partir du { DATE($from) }. Prévoyez-le dès maintenant.
training-requirement-behind = `{ $worker }` a du retard pour `{ REQUIREMENT($requirement) }`. Cela n'empêche pas le service; prévoyez du temps.
training-record-missing = il n'y a pas ici de dossier de formation pour `{ $worker }`. Ouvrez-en un, ou joignez-le à la question.
training-waiver-visible = `{ $by }` a décidé le { DATE($on) } que `{ $worker }` n'a pas besoin de `{ $what }`, pour le motif `{ $reason }`{ $until ->
    [absent] .
   *[other] , jusqu'au { DATE($until) }.
}
training-evidence-in-grace = `{ $what }` de `{ $worker }` a pris fin et compte encore jusqu'au { DATE($until) }. Renouvelez-le d'ici là.
training-evidence-equivalent = `{ $by }` compte comme `{ $what }` pour `{ $worker }`.
training-credential-renewal-pending = la demande de renouvellement de `{ $credential }` de `{ $worker }` a été reçue le { DATE($since) } et n'est pas encore tranchée. L'ancien titre compte d'ici là.
training-credential-suspended = `{ $credential }` de `{ $worker }`, nécessaire pour `{ REQUIREMENT($requirement) }`, est suspendu depuis le { DATE($since) }. Attendez qu'il soit rétabli.
training-credential-withdrawn = `{ $credential }` de `{ $worker }`, nécessaire pour `{ REQUIREMENT($requirement) }`, a été retiré le { DATE($on) }. Il doit être accordé de nouveau avant le service.
training-mentorship-observe-only = `{ $worker }` observe pour l'instant : il reste { $left ->
    [one] une séance d'observation
   *[other] { $left } séances d'observation
} dans `{ $mentorship }`.
training-mentorship-approval = `{ $worker }` est en mentorat dans `{ $mentorship }`. { $mentor ->
    [absent] Demandez au mentor d'approuver ce qui est fait.
   *[other] Demandez à `{ $mentor }` d'approuver ce qui est fait.
}
training-mentorship-not-begun = `{ $worker }` a besoin d'un mentor : `{ $mentorship }` n'a pas commencé. Trouvez-en un d'abord.
training-mentorship-over-long = `{ $mentorship }` de `{ $worker }` aurait dû prendre fin le { DATE($until) }. Signez-le, ou prolongez-le.
training-remedial-open = `{ $worker }` n'a pas réussi `{ $module }`, nécessaire pour `{ REQUIREMENT($requirement) }`, et reçoit d'abord de l'aide. { $owner ->
    [absent] Décidez qui s'en occupe.
   *[other] `{ $owner }` s'en occupe.
}
training-triggered-unmet = `{ $worker }` devait avoir `{ $module }` au plus tard le { DATE($by) }, à cause d'un changement. Cela vient avant la reprise du service.
training-return-refresher = `{ $worker }` est de retour d'un long congé depuis le { DATE($since) } et reprend `{ $program }` avant le service.
training-opening-none = aucun programme n'ouvre ceci à `{ $worker }` : `{ $asked }`. Décidez dans la politique comment y arriver.
training-worker-away = `{ $worker }` est en congé depuis le { DATE($since) }. Adressez-vous à quelqu'un d'autre, ou notez son retour.
training-worker-left = `{ $worker }` est parti le { DATE($on) }. Adressez-vous à quelqu'un d'autre.

input-record-of-another = ce dossier de formation est celui de `{ $found }` ; la question porte sur `{ $expected }`. Remettez le dossier de cette personne.
input-record-not-a-worker = ce dossier commence par `{ $found }`. Le dossier de formation d’une personne commence par `{ $expected }`.

## Étapes à faire.

training-step-open-record = ouvrez un dossier de formation pour cette personne.
training-step-complete = terminer `{ $module }`.
training-step-renew = refaire `{ $module }`.
training-step-decide-remedial = décider de la suite pour `{ $module }`.
training-step-show-credential = présenter `{ $credential }`.
training-step-renew-credential = renouveler `{ $credential }`.
training-step-await-reinstatement = attendre que `{ $credential }` soit rétabli.
training-step-begin-mentorship = trouver un mentor pour `{ $mentorship }`.
training-step-shadow = observer quelqu'un encore { $times ->
    [one] une fois
   *[other] { $times } fois
} dans `{ $mentorship }`.
training-step-sign-off = faire signer la fin de `{ $mentorship }`.
training-step-complete-triggered = terminer `{ $module }`, à cause d'un changement.
training-step-learn = apprendre davantage pour `{ $ongoing }` : { $minutes ->
    [0] { "" }
    [one] une minute
   *[other] { $minutes } minutes
}{ $sessions ->
    [0] .
    [one] { " " }(dans au moins une séance de plus).
   *[other] { " " }(dans au moins { $sessions } séances de plus).
}
training-step-return = noter d'abord son retour.
training-step-decide-opening = décider dans la politique quel programme ouvre ceci.

## Dossiers et service.

training-record-other-kind = `{ $event }` n'a pas sa place ici. Ce dossier porte sur { TRAINING-RECORD($found) }, et l'événement, sur { TRAINING-RECORD($expected) }. Mettez-le dans un dossier de cette sorte.
training-name-undefined = votre politique ne connaît pas { TRAINING-THING($what) } `{ $name }`. { $nearest ->
    [absent] Ajoutez-le à la politique, ou vérifiez l'orthographe.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
training-service-before-completion = `{ $worker }` : cette personne { TRAINING-READINESS($readiness) }. Terminez ce qui manque avant le service.
training-service-unclear = on ne peut pas encore dire si `{ $worker }` peut servir. Répondez d'abord aux questions.
training-service-under-approval = `{ $worker }` peut servir pendant qu'un mentor approuve ce qui est fait. Demandez au mentor.

## Preuves, dispenses, titres et aide.

training-evidence-below-mark = { $score } % est sous { $mark } %, la note à partir de laquelle `{ $module }` est réussi. Notez-le comme non réussi.
training-evidence-own-judgement = `{ $person }` ne peut pas évaluer son propre `{ $module }`. Demandez à quelqu'un d'autre.
training-evidence-judge-role = `{ $person }` n'a pas un rôle qui permet d'évaluer `{ $module }`. Demandez à quelqu'un dans ce rôle : { ROLE($roles) }.
training-evidence-judge-unknown = on ne sait pas si `{ $person }` peut évaluer `{ $module }`. Ajoutez ses rôles à l'équipe.
training-evidence-try-after-help = `{ $worker }` n'a pas réussi `{ $module }` { $failures ->
    [one] une fois
   *[other] { $failures } fois
}. Prévoyez d'abord de l'aide, puis un nouvel essai.
training-waiver-by = `{ $person }` ne peut pas dispenser de `{ $what }`. { $roles ->
    [absent] Votre politique ne le permet à personne.
   *[other] Demandez à quelqu'un d'autre dans ce rôle : { ROLE($roles) }.
}
training-waiver-by-unknown = on ne sait pas si `{ $person }` peut dispenser de `{ $what }`. Ajoutez ses rôles à l'équipe.
training-waiver-reason = `{ $reason }` n'est pas un motif de dispense pour `{ $what }`. Votre politique connaît : { $allowed }.
training-waiver-length = une dispense de `{ $what }` va au plus tard jusqu'au { DATE($until) }. Donnez un jour d'ici là.
training-remedial-needed = `{ $worker }` n'a pas réussi `{ $module }` { $failures ->
    [one] une fois
   *[other] { $failures } fois
}. Prévoyez de l'aide, et nommez qui s'en occupe.
training-remedial-own = `{ $person }` ne peut pas s'occuper de son propre `{ $module }` ni en décider. Demandez à quelqu'un d'autre.
training-remedial-decided-by = `{ $person }` n'a pas un rôle qui décide de la suite pour `{ $module }`. Demandez à quelqu'un dans ce rôle : { ROLE($roles) }.
training-remedial-due = dites jusqu'à quand on décide de la suite pour `{ $module }`.
training-remedial-too-long = la suite pour `{ $module }` se décide au plus tard le { DATE($by) }. Choisissez un jour d'ici là.
training-remedial-none = aucune aide n'est prévue pour `{ $module }`; il n'y a donc rien à décider. Prévoyez-la d'abord.
training-credential-end-unknown = on ne sait pas jusqu'à quand `{ $credential }` est valable. Regardez le document et notez le jour.
training-credential-days = `{ $credential }` ne peut pas prendre fin le { DATE($until) }, avant de commencer le { DATE($from) }. Vérifiez les deux jours.
training-credential-not-shown = personne n'a encore noté `{ $credential }`. Notez-le d'abord, avec ses jours.
training-credential-renewal-late = la demande de renouvellement de `{ $credential }` a été reçue le { DATE($received) }, trop tard pour couvrir sa fin le { DATE($end) }. Prévoyez les jours entre les deux.

## Mentors.

training-mentor-self = `{ $person }` ne peut pas être son propre mentor ni s'observer. Choisissez quelqu'un d'autre.
training-mentor-own-approval = `{ $person }` ne peut pas approuver ni signer ses propres actes. Demandez au mentor.
training-mentor-eligible = `{ $person }` ne peut pas être mentor dans `{ $mentorship }` sans `{ $lacks }`. Choisissez quelqu'un qui l'a.
training-mentor-unknown = on ne sait pas si `{ $person }` peut agir dans `{ $mentorship }` : `{ $fact }`. Ajoutez ce qui manque et demandez de nouveau.
training-mentor-not-theirs = `{ $person }` n'est pas le mentor ici. { $mentor ->
    [absent] Commencez d'abord un mentorat.
   *[other] Demandez à `{ $mentor }`.
}
training-mentored-act-without-approval = `{ $act }` de `{ $worker }` demande d'abord l'accord du mentor. Demandez-le avant d'agir.
training-mentored-act-declined = `{ $by }` n'a pas approuvé `{ $act }` de `{ $worker }`. Parlez-en, et demandez de nouveau.
training-mentorship-too-early = la fin de `{ $mentorship }` peut être signée à partir du { DATE($from) }. Continuez jusque-là.
training-mentorship-shadowing-left = il reste { $left ->
    [one] une séance d'observation
   *[other] { $left } séances d'observation
} dans `{ $mentorship }`. Faites-les avant la signature.
training-mentorship-not-open = `{ $mentorship }` n'est pas ouvert. Commencez-le d'abord, avec un mentor.
training-mentorship-extension = selon votre politique, `{ $mentorship }` ne peut pas être prolongé jusqu'au { DATE($until) }. Choisissez un jour plus tôt, ou terminez-le et décidez de nouveau.
training-mentorship-signed-off-by = `{ $person }` n'a pas un rôle qui signe la fin de `{ $mentorship }`. Demandez à quelqu'un dans ce rôle : { ROLE($roles) }.

## Séances.

training-session-trainer = `{ $person }` a besoin de `{ $module }` avant d'enseigner ceci. Demandez à quelqu'un qui l'a, ou à un expert de l'extérieur.
training-session-trainer-unknown = on ne sait pas ce que `{ $person }` a terminé. Joignez ce que dit son dossier de formation.
training-session-no-facilitator = personne n'est nommé pour animer cette séance. Nommez quelqu'un.
training-session-full = { $places ->
    [one] la seule place est prise
   *[other] les { $places } places sont prises
}; `{ $worker }` ne peut pas être ajouté. Prévoyez une autre séance, ou faites de la place.
training-session-closed = cette séance est passée ou annulée; `{ $event }` vient trop tard. Prévoyez une nouvelle séance.
training-session-not-held = cette séance n'a pas encore eu lieu. Notez qu'elle a eu lieu, puis ce que les gens en ont dit.
training-session-feedback-range = une note de `{ $found }` n'est pas possible. Donnez-en une de 1 (très faible) à 5 (très bien).
training-session-feedback-low = les gens ont donné en moyenne { $mean } sur 5 à cette séance. Lisez ce qu'ils ont dit, et décidez ce qui change.
training-session-partner-terms = ce n'est pas ce qui a été convenu avec `{ $partner }` : le jour, le sens ou un module est autre. Voyez avec l'organisme, ou changez la politique.
training-session-expert = `{ $person }` n'est pas parmi les experts de votre politique. Ajoutez son nom, ou vérifiez l'identifiant.
training-session-delivered-by = enseigner ne fait pas partie des tâches de `{ $person }`. Demandez à quelqu'un dans ce rôle : { ROLE($roles) }, ou à un expert.
training-session-partner = `{ $partner }` n'est pas parmi les partenaires de formation de votre politique. Ajoutez-le, ou vérifiez son identifiant.

## Besoins et occasions.

training-need-trigger-incomplete = dites quels domaines de travail sont touchés, et jusqu'à quand tout le monde y a la formation.
training-need-owner = nommez qui s'occupe de ce besoin.
training-need-undecided = décidez d'abord ce qui est fait de ce besoin.
training-need-not-taken = il a été décidé de ne rien faire de ce besoin. Décidez de nouveau avant de noter qu'il est comblé.
training-need-audience = personne n'a encore établi qui a besoin de cette formation{ $by ->
    [absent] .
   *[other] { " " }d'ici le { DATE($by) }.
} Nommez ces personnes.
training-opportunity-decided-by = `{ $person }` ne décide pas qui y va. Demandez à quelqu'un dans ce rôle : { ROLE($roles) }.
training-opportunity-not-chosen = `{ $person }` y est allé sans avoir été choisi. Notez qui l'a décidé.
training-share-back-date = dites jusqu'à quand `{ $person }` raconte aux autres ce qui a été appris : au plus tard le { DATE($by) }.
training-share-back-late-date = `{ $person }` raconte aux autres au plus tard le { DATE($by) }. Choisissez un jour d'ici là.
training-share-back-not-there = selon ce dossier, `{ $person }` n'y est pas allé. Notez d'abord sa participation.
training-share-back-overdue = `{ $person }` devait raconter aux autres, d'ici le { DATE($by) }, ce qui a été appris. Trouvez un moment.
training-share-back-excused-by = `{ $person }` ne peut pas en dispenser. Demandez à quelqu'un d'autre que votre politique nomme.

## Ce qui se remarque.

training-review-by = `{ $person }` n'a pas un rôle qui révise la formation. Demandez à quelqu'un dans ce rôle : { ROLE($roles) }.
training-lapse-soon = `{ $what }` de `{ $worker }` prend fin le { DATE($on) }. Prévoyez le renouvellement.
training-triggered-overdue = `{ $worker }` devait avoir `{ $module }` d'ici le { DATE($by) }. Trouvez un moment.
training-service-not-ready = `{ $worker }` sert : cette personne { TRAINING-READINESS($readiness) }. Voyez aujourd'hui ce qui manque.

## Ce qui est dû.

promise-training-renewal = renouveler `{ $about }`
promise-training-remedialPath = décider de la suite pour `{ $about }`
promise-training-triggeredTraining = suivre `{ $about }` à la suite d'un changement
promise-training-shareBack = raconter aux autres ce que `{ $about }` a appris
promise-training-meetNeed = répondre au besoin
promise-training-mentorshipEnd = terminer ou prolonger `{ $about }`
promise-training-trainingReview = réviser la formation dans son ensemble
promise-training-programReview = réviser le programme `{ $about }`

## Questions.

question-worker-record = Où est le dossier de formation de cette personne?
question-worker-role = Dans quel rôle cette personne travaille-t-elle?
question-worker-engagement = Est-elle salariée, stagiaire ou bénévole?
question-worker-servingSince = Depuis quand sert-elle des clients?
question-worker-added = Depuis quand est-elle dans l'organisation?
question-module-score = Quelle note a-t-elle obtenue?
question-module-judgedBy = La personne qui l'a évalué a-t-elle un rôle qui le permet?
question-credential-validUntil = Jusqu'à quand est-ce valable?
question-learning-minutes = Combien de temps cela a-t-il pris?
question-person-roles = Quels rôles cette personne a-t-elle?
question-person-holds = Qu'est-ce que cette personne a terminé?
question-session-facilitator = Qui anime la séance?
question-need-areas = Quels domaines de travail sont touchés?
question-need-by = D'ici quand tout le monde en a-t-il besoin?
question-need-owner = Qui s'en occupe?
question-remedial-due = D'ici quand décide-t-on de la suite?
question-opportunity-shareBackBy = D'ici quand le racontera-t-elle aux autres?
question-training-failures = Combien de fois n'a-t-elle pas réussi le même module?
question-training-lastFailedOn = Quand n'a-t-elle pas réussi la dernière fois?
question-training-accompanied = Un mentor l'accompagne-t-il?
question-training-remedialOpen = Une aide est-elle prévue sans être encore tranchée?
question-training-engagement = Comment est-elle engagée?
question-training-sessionHasFeedback = Quelqu'un a-t-il dit comment était la séance?
question-training-needTriggers = Un changement, une plainte ou un commentaire a-t-il montré ce besoin?
question-training-sessionOn = Quand a lieu la séance?
question-training-shareBackOwed = Quelqu'un doit-il encore raconter aux autres?

## Politiques.

training-policy-unknown-level = il n'y a pas de niveau `{ $found }` à `{ $path }`. { $nearest ->
    [absent] Ajoutez-le sous `levels`.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
training-policy-unknown-module = il n'y a pas de module `{ $found }` à `{ $path }`. { $nearest ->
    [absent] Ajoutez-le sous `modules`.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
training-policy-unknown-program = il n'y a pas de programme `{ $found }` à `{ $path }`. { $nearest ->
    [absent] Ajoutez-le sous `programs`.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
training-policy-unknown-credential = il n'y a pas de titre `{ $found }` à `{ $path }`. { $nearest ->
    [absent] Ajoutez-le sous `credentials`.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
training-policy-unknown-mentorship = il n'y a pas de mentorat `{ $found }` à `{ $path }`. { $nearest ->
    [absent] Ajoutez-le sous `mentorships`.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
training-policy-unknown-topic = il n'y a pas de sujet `{ $found }` à `{ $path }`. { $nearest ->
    [absent] Ajoutez-le sous `topics`.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
training-policy-unknown-area = il n'y a pas de domaine `{ $found }` à `{ $path }`. { $nearest ->
    [absent] Ajoutez-le à `areas`.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
training-policy-unknown-activity = il n'y a pas d'activité `{ $found }` à `{ $path }`. { $nearest ->
    [absent] Ajoutez-la à `activities`.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
training-question-unknown-role = personne n'a le rôle `{ $found }`, et votre politique n'en demande rien. { $nearest ->
    [absent] Vérifiez l'orthographe, ou nommez-le dans une exigence.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
training-policy-level-circle = le niveau `{ $found }` s'inclut lui-même. Écrivez { $expected }.
training-policy-later-without-from = `{ $found }` à `{ $path }` ne tient pas seul. Écrivez { $expected }.
training-policy-days = `{ $found }` à `{ $path }` vient trop tôt. Écrivez { $expected }.
training-policy-nothing-asked = `{ $path }` ne demande rien. Écrivez { $expected }.
training-policy-percent = `{ $found }` à `{ $path }` n'est pas possible. Écrivez { $expected }.
training-policy-mark-without-test = une note de `{ $found }` à `{ $path }` est sans épreuve. Écrivez { $expected }.
training-policy-equivalent-to-itself = `{ $found }` à `{ $path }` compte déjà pour lui-même. Écrivez { $expected }.
training-policy-renewal-without-end = `{ $path }` n'a pas de fin à renouveler. Écrivez { $expected }.
training-policy-window-too-long = `{ $found }` à `{ $path }` est trop long. Écrivez { $expected }.
training-policy-pending-module = `{ $path }` ne convient pas à un module. Écrivez { $expected }.
training-policy-opens-nothing = `{ $path }` n'ouvre rien. Écrivez { $expected }.
training-policy-need = `{ $found }` besoins sont nommés à `{ $path }`. Écrivez { $expected }.
training-policy-hours = `{ $found }` à `{ $path }` ne se compte pas en jours. Écrivez { $expected }.

## Dossiers d'apprentissage d'autres systèmes.

interchange-learning-row = ligne { $number }
interchange-learning-unknown-course = la correspondance ne connaît pas ce cours{ $what ->
    [absent] .
   *[other] { " " }: `{ $what }`.
} Ajoutez-le à la correspondance, ou laissez-le de côté.
interchange-learning-unknown-module = la correspondance mène à `{ $what }`, que votre politique n'enseigne pas. Vérifiez-la.
interchange-learning-unknown-learner = la correspondance ne sait pas de qui il s'agit. Ajoutez-y le compte.
interchange-learning-no-date = il n'est pas dit quand c'était. Renseignez-vous et notez-le à la main.
interchange-learning-unclear-date = la date ne se lit pas, ou se lit de deux façons. Dites dans la correspondance dans quel ordre elle est écrite.
interchange-learning-not-evidence = `{ $what }` ne montre pas que quelque chose a été appris. Rien n'en a été repris.
interchange-learning-not-completed = ceci ne dit pas que quelque chose a été terminé. Rien n'en a été repris.
interchange-learning-contradiction = ceci dit `{ $what }` et le contraire. Demandez à la personne ou regardez dans l'autre système.
interchange-learning-below-mark = la note pour `{ $what }` est sous celle que votre politique demande. Cela ne compte pas comme réussi.
interchange-learning-unclear-score = la note ne se lit pas. Notez-la à la main, en pour cent.
interchange-learning-move-on-unknown = `{ $what }` ne montre rien sans savoir ce que le cours demande. Dites-le dans la correspondance.
interchange-learning-move-on-not-applicable = ce cours ne demande rien; `{ $what }` ne montre donc rien.
interchange-learning-waiver-needs-person = une dispense demande la personne qui la décide. Notez-la à la main.
interchange-learning-voided = ceci a été annulé plus tard dans l'autre système.
interchange-learning-twice = le même élément figurait plus tôt et a été repris une fois.
interchange-learning-not-a-learner = il s'agit de quelqu'un qui enseigne le cours, et non d'une personne qui apprend.
interchange-learning-malformed = ceci n'a pas la forme d'un tel élément. Regardez-le dans l'autre système.
-learning-form-a-list-of-statements = une liste de `statements`, un seul, ou un objet avec `statements`
-learning-form-a-course-with-its-users = un cours avec ses `users`, ou une personne avec ses `courses`
-learning-form-the-columns-of-the-table = les colonnes du tableau
-learning-form-one-character = un caractère, comme `;`
interchange-not-json = ceci n'est pas un document JSON. Vérifiez l'exportation.
interchange-not-learning-records = il n'y a pas ici de dossiers d'apprentissage. Donnez { LEARNING-FORM($expected) }.
interchange-no-table-mapping = il n'est pas dit comment lire le tableau. Donnez { LEARNING-FORM($expected) }.
interchange-separator = `{ $found }` ne peut pas séparer des valeurs. Donnez { LEARNING-FORM($expected) }.
interchange-no-column = le tableau n'a pas de colonne `{ $found }`. { $nearest ->
    [absent] Vérifiez l'en-tête.
   *[other] Vouliez-vous dire `{ $nearest }`?
}

## Answers to choose from.

-answer-worker-engagement-staff = membre du personnel
-answer-worker-engagement-intern = stagiaire
-answer-worker-engagement-volunteer = bénévole
-answer-worker-engagement-board-member = membre du conseil d'administration
-answer-worker-engagement-external = personne de l'extérieur
-answer-training-engagement-staff = membre du personnel
-answer-training-engagement-intern = stagiaire
-answer-training-engagement-volunteer = bénévole
-answer-training-engagement-board-member = membre du conseil d'administration
-answer-training-engagement-external = personne de l'extérieur
