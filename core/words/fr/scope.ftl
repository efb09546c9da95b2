## Steps, roles and other names.

-scope-step-proceed = continuer
-scope-step-proceed-with-approval = continuer avec une approbation
-scope-step-consult = demander d'abord
-scope-step-advise-legal = obtenir un avis juridique
-scope-step-refer = orienter
-scope-step-not-offered = pas offert ici
-readiness-not-yet = pas encore prêt ou prête
-readiness-observe-only = prêt ou prête à observer seulement
-readiness-ready-under-mentor-approval = prêt ou prête avec l'approbation d'une personne mentore
-readiness-ready = prêt ou prête
-manual-topic-scope = ce que nous faisons
-manual-topic-when-to-consult = quand demander
-manual-topic-how-to-consult = comment et à qui demander
-manual-topic-when-to-refer = quand orienter
-manual-topic-how-to-refer = comment orienter
-manual-topic-legal-advice = quand une personne a besoin d'un avis juridique
-consultation-channel-in-person = une conversation
-consultation-channel-phone = téléphone
-consultation-channel-email = courriel
-consultation-channel-message = message
-consultation-channel-video = vidéo
-consultation-channel-team-meeting = une réunion d'équipe
-consultation-channel-case-conference = une conférence de cas
-consultation-channel-written = écrit

## The scope of the office.

scope-office-outside = `{ $area }` n'est pas un domaine de cet organisme.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Vouliez-vous dire `{ $nearest }` ?
}{ $to ->
    [absent] { "" }
   *[other] { " " }Montrez à la personne où aller : { LIST($to) }.
}
scope-office-not-offered = `{ $area }` n'est pas offert le { DATE($on) }.{ $to ->
    [absent] { "" }
   *[other] { " " }Montrez à la personne où aller : { LIST($to) }.
}
scope-office-not-for-them = `{ $area }` est offert à d'autres personnes, pas dans cette situation.{ $to ->
    [absent] { "" }
   *[other] { " " }Montrez à la personne où aller : { LIST($to) }.
}
scope-office-for-whom-known = `{ $area }` n'est offert qu'à certaines personnes. Demandez ce qui manque pour savoir si c'est le cas ici.
scope-office-activity-outside = cet organisme ne fait pas `{ $activity }` en `{ $area }`.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Vouliez-vous dire `{ $nearest }` ?
}{ $to ->
    [absent] { "" }
   *[other] { " " }Montrez à la personne où aller : { LIST($to) }.
}
scope-office-nobody-permitted = personne ici ne peut faire `{ $activity }` en `{ $area }` ce jour-là.{ $to ->
    [absent] { "" }
   *[other] { " " }Montrez à la personne où aller : { LIST($to) }.
}
scope-office-rationale-due = la politique demande de revoir pourquoi `{ $service }` existe au plus tard le { DATE($due) }. Une fois que c'est fait, inscrivez-y la nouvelle date.

## The gap, and what must be known.

scope-gap-another-way = la personne a un autre moyen pour `{ $area }` : l'aide juridique, ou quelqu'un qu'elle peut payer.{ $to ->
    [absent] { "" }
   *[other] { " " }Aidez-la à s'y rendre : { LIST($to) }.
}
scope-gap-known = les services en `{ $area }` sont pour les personnes qui n'ont pas d'autre moyen. Demandez ce qui manque pour savoir si cette personne en a un.
scope-facts-required = `{ $fact }` doit être connu avant de continuer. Posez la question.

## Levels and permits.

scope-level-suffices = `{ $worker }` a ce qu'il faut pour `{ $activity }` en `{ $area }` (`{ $permit }`).
scope-level-missing = `{ $worker }` n'a pas ce qu'il faut pour `{ $activity }` en `{ $area }` : { LIST($missing) }. Confiez la demande à un ou une collègue qui l'a.
scope-level-other-area = `{ $worker }` a `{ $level }` pour `{ $other }`. Un niveau compte pour son propre domaine, il n'ouvre donc pas `{ $area }`.
scope-level-known = les niveaux de `{ $worker }` pour `{ $area }` ne sont pas connus. Vérifiez-les d'abord.
scope-permit-approval = `{ $permit }` permet de continuer quand `{ $of }` l'a approuvé.
scope-permit-consult = `{ $permit }` demande de parler à `{ $of }` avant de continuer.
scope-permit-elsewhere = `{ $permit }` mène ailleurs : { SCOPE-STEP($step) }.{ $to ->
    [absent] { "" }
   *[other] { " " }Où aller : { LIST($to) }.
}

## Supervision.

scope-supervision-needed = `{ $activity }` en `{ $area }` dépasse le niveau de `{ $worker }`. C'est possible sous supervision, quand `{ $of }` l'a approuvé et que c'est noté.
scope-supervision-approved = `{ $person }` l'a approuvé et supervise{ $until ->
    [absent] .
   *[other] { " " }jusqu'au { DATE($until) }.
}
scope-supervision-own = une approbation de `{ $person }` ne compte pas ici, car c'est son propre travail. Demandez à quelqu'un d'autre.
scope-supervision-role = une approbation de `{ $person }` ({ ROLE($role) }) ne compte pas ici. Il faut une de ces personnes : { ROLE($roles) }.
scope-supervision-lapsed = une approbation de `{ $person }` ne vaut pas ce jour-là ({ DATE($until) }). Demandez-en une nouvelle.
scope-supervision-unsigned = une approbation ne dit pas qui l'a donnée, elle ne compte donc pas. Ajoutez qui a approuvé.

## Limits.

scope-limit-needs = `{ $limit }` demande { LIST($missing) }{ $source ->
    [absent] .
   *[other] { " " }({ $source }).
} Confiez la demande à quelqu'un qui l'a.
scope-limit-elsewhere = `{ $limit }` s'applique{ $source ->
    [absent] .
   *[other] { " " }({ $source }).
}{ $to ->
    [absent] { " " }Orientez la personne.
   *[other] { " " }Orientez la personne : { LIST($to) }.
}
scope-limit-approval = `{ $limit }` s'applique{ $source ->
    [absent] .
   *[other] { " " }({ $source }).
} Demandez d'abord l'approbation de `{ $of }`.
scope-limit-consult = `{ $limit }` s'applique{ $source ->
    [absent] .
   *[other] { " " }({ $source }).
} Parlez à `{ $of }` avant de continuer.
scope-limit-known = on ne sait pas encore si `{ $limit }` s'applique{ $source ->
    [absent] .
   *[other] { " " }({ $source }).
} Demandez ce qui manque.
scope-limit-coming = `{ $limit }` s'applique à partir du { DATE($from) }{ $source ->
    [absent] .
   *[other] { " " }({ $source }).
} Préparez-vous pour ce jour.

## Complexity.

scope-complexity-legal-advice = `{ $criterion }` demande un avis juridique. Dites-le à la personne, expliquez pourquoi et aidez-la à le trouver.
scope-complexity-refer = `{ $criterion }` demande quelqu'un d'autre.{ $to ->
    [absent] { " " }Orientez la personne.
   *[other] { " " }Orientez la personne : { LIST($to) }.
}
scope-complexity-outside = `{ $criterion }` dépasse ce que fait cet organisme.{ $to ->
    [absent] { "" }
   *[other] { " " }Montrez à la personne où aller : { LIST($to) }.
}
scope-complexity-consult = `{ $criterion }` se discute avec `{ $of }` avant de continuer.
scope-complexity-approval = `{ $criterion }` demande l'approbation de `{ $of }` avant de continuer.
scope-complexity-handled = `{ $worker }` a le niveau qui peut traiter `{ $criterion }`.
scope-complexity-known = on ne sait pas encore si `{ $criterion }` s'applique. Demandez à la personne ; d'ici là, rien n'est tenu pour absent.

## Answers to consultations.

scope-consulted-may-go-on = `{ $of }` a répondu au sujet de `{ $about }` : on peut continuer.
scope-consulted-with-approval = `{ $of }` a répondu au sujet de `{ $about }` : on peut continuer avec une approbation. Demandez-la et notez-la.
scope-consulted-ask-further = `{ $of }` a répondu au sujet de `{ $about }` qu'il faut encore demander. Faites-le avant de continuer.
scope-consulted-elsewhere = `{ $of }` a répondu au sujet de `{ $about }` : { SCOPE-STEP($step) }.

## Training.

scope-training-known = on ne sait pas si `{ $worker }` a la formation pour cela. Vérifiez d'abord.
scope-training-not-ready = pour cela, voici où en est `{ $worker }` : { READINESS($readiness) }. Confiez la demande à un ou une collègue et poursuivez la formation.
scope-training-lapsed = la formation de `{ $worker }` était valable jusqu'au { DATE($until) }. Confiez la demande à un ou une collègue et renouvelez ce qui a expiré.
scope-training-mentor = `{ $worker }` le fait avec l'approbation de { $mentor ->
    [absent] son mentor
   *[other] `{ $mentor }`
}. Demandez-la et notez-la.

## Free of charge.

scope-free-advice-and-representation = rien ne peut être demandé ni accepté pour `{ $activity }` ({ $source }). Offrez-le gratuitement.
scope-free-other-fees = la politique ne prévoit pas de tels frais pour `{ $activity }`. Offrez-le gratuitement, ou demandez à qui tient la politique.
scope-free-fee-allowed = la politique prévoit ces frais pour `{ $activity }`.

## The worker's way.

scope-path-approval = demander à `{ $of }` de l'approuver pour cette fois, et le noter.
scope-path-training = { $step ->
    [absent] terminer `{ $name }`
   *[other] { $step }
}{ $earliest ->
    [absent] .
   *[other] { " " }(au plus tôt le { DATE($earliest) }).
}
scope-path-level = obtenir le niveau `{ $level }` pour `{ $area }`{ $programs ->
    [absent] { "" }
   *[other] { " " }par { LIST($programs) }
}{ $role ->
    [absent] .
   *[other] , confirmé par : { ROLE($role) }.
}
scope-path-credential = obtenir `{ $credential }`{ $issuer ->
    [absent] .
   *[other] { " " }auprès de { $issuer }.
}

## Records.

scope-record-other-sort = `{ $event }` va dans un autre dossier. Écrivez-le dans un dossier de sa sorte.
scope-consultation-consultee-known = `{ $of }` n'est pas dans la liste `consult` de la politique. Choisissez : { LIST($known) }.
scope-consultation-not-oneself = `{ $person }` ne peut pas être consulté sur sa propre question ni y répondre. Demandez à quelqu'un d'autre.
scope-consultation-asks-something = la consultation n'a pas encore de question. Écrivez ce qui est demandé.
scope-consultation-channel = d'habitude, on ne consulte pas `{ $of }` par { CONSULTATION-CHANNEL($channel) }. Vérifiez si la question est arrivée.
scope-consultation-least-shared = `{ $of }` est hors de l'organisme. Demandez sans dire qui est la personne, ou demandez-lui d'abord la permission.
scope-consultation-question-asked = `{ $question }` n'est pas une question de cette consultation, ou y figure deux fois. Donnez à chaque question son propre identifiant.
scope-consultation-answerer = `{ $person }` a répondu, alors que `{ $of }` était consulté. Vérifiez si la réponse compte.
scope-consultation-meeting-first = `{ $question }` a reçu une réponse avant la réunion. Notez quand elle a eu lieu.
scope-consultation-open-question = `{ $question }` n'a pas encore de réponse. Obtenez-en une, ou retirez la consultation.
scope-consultation-outcome-first = ce qui a été fait n'est pas encore noté. Notez-le, puis fermez.
scope-consultation-outcome-keeps = la réponse était : { SCOPE-STEP($step) }. Ce qui est noté va plus loin ({ SCOPE-STEP($outcome) }). Suivez la réponse, ou demandez de nouveau.
scope-consultation-outcome-answered = `{ $question }` n'a pas encore de réponse. Attendez-la avant de noter ce qui a été fait.
scope-consultation-is-over = cette consultation est terminée, `{ $event }` ne peut donc pas être ajouté. Ouvrez-en une nouvelle.
scope-consultation-reply-by = `{ $of }` devrait répondre au plus tard le { DATE($latest) }. Notez, pour chaque question ouverte, un jour qui n'est pas plus tardif.
scope-consultation-reply-late = `{ $question }` devait avoir une réponse de `{ $of }` au plus tard le { DATE($due) }. Faites un rappel, ou demandez à quelqu'un d'autre.
scope-supervision-not-own = `{ $person }` ne peut pas approuver son propre travail. Demandez à quelqu'un d'autre.
scope-supervision-by = l'approbation d'une personne au rôle de { ROLE($role) } ne suffit pas. Il faut une de ces personnes : { ROLE($roles) }.
scope-supervision-signed = il n'est pas noté qui approuve et supervise. Ajoutez qui c'est.
scope-supervision-foreseen = la politique ne permet pas `{ $activity }` en `{ $area }` sous supervision. Orientez la personne, ou demandez à qui tient la politique.
scope-supervision-ends = l'approbation se termine le { DATE($until) }, avant de commencer. Vérifiez la date.
scope-supervision-id-taken = il y a déjà une approbation `{ $supervision }` dans ce dossier. Donnez à celle-ci un identifiant à elle.
scope-supervision-approved-before = il n'y a pas d'approbation `{ $supervision }` dans ce dossier. Vérifiez son identifiant.
scope-service-rationale = la politique ne dit pas pourquoi `{ $service }` existe.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Vouliez-vous dire `{ $nearest }` ?
} Écrivez d'abord le besoin auquel il répond et son lien avec la mission.
scope-service-audience = `{ $service }` n'a encore été annoncé à personne. Notez qui est informé.
scope-service-area = `{ $area }` n'est pas encore un domaine de la politique. Ajoutez-le.
scope-service-acknowledge-by = toutes les personnes informées devraient confirmer le nouveau service d'ici le { DATE($latest) }. Notez un jour qui n'est pas plus tard.
scope-service-acknowledged-first = { $count } { $count ->
    [one] personne n'a
   *[other] personnes n'ont
} pas encore confirmé le nouveau service. Attendez avant de commencer.
scope-service-training-first = la formation { LIST($training) } n'est pas encore prévue. Prévoyez-la avant le début du service.
scope-service-runs = `{ $event }` ne convient pas : le service a déjà commencé ou pris fin.
scope-service-decided-by = un nouveau service est annoncé par une de ces personnes : { ROLE($roles) }. Demandez à l'une d'elles (annoncé par : { ROLE($role) }).
scope-service-told = `{ $person }` a confirmé le nouveau service sans être sur la liste des personnes informées. Ajoutez cette personne.
scope-service-unrooted = la révision de `{ $service }` montre que le besoin a disparu ou qu'il sort de la mission. Décidez s'il continue.
scope-service-review-due = il fallait revoir d'ici le { DATE($due) } pourquoi `{ $service }` existe. Faites-le maintenant.
scope-signal-training-need = un nouveau service demande une formation qui n'est pas prévue : { LIST($training) }{ $areas ->
    [absent] .
   *[other] { " " }({ LIST($areas) }).
} Signalez le besoin dans `{ $room }`.
scope-manual-topics = le manuel n'explique pas : { MANUAL-TOPIC($missing) }. Ajoutez-le.
scope-manual-taught = l'accueil des nouvelles personnes devrait enseigner le manuel{ $program ->
    [absent] .
   *[other] { " " }par `{ $program }`.
} Nommez ce qui l'enseigne.
scope-manual-version = il y a déjà une version `{ $version }`. Donnez un autre nom à la nouvelle.
scope-manual-version-known = il n'y a pas de version `{ $version }` du manuel. La version actuelle est `{ $current }`.
scope-manual-old-version = `{ $person }` a confirmé `{ $version }`, et la version actuelle est `{ $current }`. Demandez de la lire.
scope-manual-acknowledged = { $count } { $count ->
    [one] personne n'a
   *[other] personnes n'ont
} pas confirmé la version `{ $version }` du manuel. Demandez-le.
scope-manual-acknowledge-by = tout le monde devrait confirmer le manuel d'ici le { DATE($latest) }. Notez un jour qui n'est pas plus tard.
scope-manual-check-in-other = `{ $person }` ne peut pas faire le point avec soi-même. Choisissez quelqu'un d'autre.
scope-manual-check-in-by = un point fait par une personne au rôle de { ROLE($role) } ne suffit pas. Il faut une de ces personnes : { ROLE($roles) }.
scope-manual-check-ins = `{ $person }` a eu { $held } des { $wanted } points sur l'usage du manuel. Faites les autres.
scope-manual-hard-to-apply = quelque chose dans le manuel était difficile à appliquer pour `{ $person }`. Voyez ce qui aiderait.
scope-manual-revise = la version `{ $version }` du manuel est à revoir. Publiez-en une nouvelle.

## Questions for facts that this room knows.

question-legalAid-coverage = L'aide juridique couvre-t-elle ce dont cette personne a besoin ?
question-client-canPay = Cette personne peut-elle payer un avocat ou un consultant ?
question-consultation-urgency = Pour quand faut-il une réponse ?
question-consultation-sort = Est-ce une question à une personne, une réunion d'équipe ou une conférence de cas ?
question-consultation-question = Que voulez-vous demander ?
question-service-needsTraining = Le nouveau service demande-t-il une formation ?
question-service-audience = Qui doit savoir que le service existe ?
question-supervision-approvedBy = Qui approuve cela et le supervise ?
question-training-readiness = Cette personne a-t-elle fini la formation pour cela ?
question-training-levels = Quels niveaux cette personne a-t-elle dans ce domaine ?

## A policy that cannot be.

scope-policy-unknown-name = `{ $found }` à `{ $path }` n'est pas dans la politique.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Vouliez-vous dire `{ $nearest }` ?
}{ $expected ->
    [absent] { "" }
   *[other] { " " }Elle a : { LIST($expected) }.
}
scope-policy-too-many-levels = il y a { $found } niveaux et titres. Le maximum : { $expected }.
scope-policy-levels-in-a-circle = des niveaux se contiennent en cercle (`{ $found }` à `{ $path }`). Écrivez { $expected }.
scope-policy-nowhere-to-go = la politique ne dit pas où vont les gens pour ce qu'elle ne fait pas (`{ $path }`). Écrivez { $expected }.
scope-policy-nobody-to-ask = quelqu'un doit être consulté à `{ $path }`, et la politique ne nomme personne. Écrivez { $expected }.
scope-policy-binds-nobody = la limite à `{ $path }` ne demande rien et ne lie donc personne. Écrivez { $expected }.
scope-policy-frees-nobody = `{ $found }` à `{ $path }` ne protège personne. Écrivez { $expected }.
scope-policy-handled-by-anybody = à `{ $path }` aucun niveau n'est nommé, n'importe qui pourrait donc s'en charger. Écrivez { $expected }.
scope-policy-name-twice = `{ $found }` à `{ $path }` nomme déjà autre chose. Écrivez { $expected }.
scope-policy-ends-before-it-begins = `{ $found }` à `{ $path }` vient avant le premier jour. Écrivez { $expected }.

## Answers to choose from.

-answer-legalAid-coverage-sufficient = oui, assez
-answer-legalAid-coverage-not-enough = oui, mais pas assez
-answer-legalAid-coverage-not-available = non
-answer-consultation-urgency-ordinary = dans le cours normal du travail
-answer-consultation-urgency-soon = dans les jours qui viennent
-answer-consultation-urgency-at-once = aujourd'hui
-answer-consultation-sort-question = une question à une personne
-answer-consultation-sort-team-meeting = une réunion d'équipe
-answer-consultation-sort-case-conference = une conférence de cas
-answer-training-readiness-not-yet = pas encore
-answer-training-readiness-observe-only = pas encore : elle peut être là et observer
-answer-training-readiness-ready-under-mentor-approval = oui, avec l'approbation d'une mentore ou d'un mentor
-answer-training-readiness-ready = oui
