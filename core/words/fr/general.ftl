### plural one: n = 0..1

## Dates, durées et listes : comment les valeurs se disent dans les phrases.

-date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
-month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
-span-hour = { $count } { $count ->
    [one] heure
   *[other] heures
}
-span-day = { $count } { $count ->
    [one] jour
   *[other] jours
}
-span-business-day = { $count } { $count ->
    [one] jour ouvrable
   *[other] jours ouvrables
}
-span-calendar-day = { $count } { $count ->
    [one] jour civil
   *[other] jours civils
}
-span-week = { $count } { $count ->
    [one] semaine
   *[other] semaines
}
-span-month = { $count } mois
-span-year = { $count } { $count ->
    [one] an
   *[other] ans
}
-withheld = une personne
-list = { $items } et { $last }

## Rôles, ceux de toutes les pièces : on peut parler de chacun partout.

-role-client = personne accompagnée
-role-complainant = personne plaignante
-role-respondent = personne mise en cause
-role-overseer = personne responsable des plaintes
-role-investigator = personne chargée de l’enquête
-role-decision-maker = personne qui décide
-role-appeal-handler = personne chargée de l’appel
-role-reviewer = personne qui relit le rapport
-role-confirmer = personne qui a confirmé le retrait
-role-helper = personne de confiance
-role-interpreter = interprète
-role-translator = traductrice ou traducteur
-role-witness = témoin
-role-mentor = mentor
-role-owner = responsable
-role-supervisor = superviseure ou superviseur
-role-management = direction
-role-archive = archives
-role-board = conseil d’administration
-role-external-body = organisme externe
-role-worker = membre de l’équipe
-role-partner = partenaire
-role-manager = gestionnaire
-role-director = directrice ou directeur
-role-board-member = membre du conseil
-role-messenger = personne qui annonce le résultat
-role-follow-up-owner = responsable du suivi
-role-intake = accueil des plaintes
-role-other = une autre personne
-role-consultee = personne consultée
-role-asker = personne qui demande
-role-training-lead = responsable de la formation
-role-senior-worker = personne d’expérience
-role-training-committee = comité de formation
-role-remedial-owner = personne qui s’occupe de l’aide
-role-facilitator = personne qui anime
-role-attendee = personne qui y est allée
-role-need-owner = personne qui s’occupe du besoin
-role-settlement-worker = intervenante ou intervenant en établissement
-role-legal-worker = intervenante ou intervenant juridique
-role-lawyer = avocate ou avocat
-role-consultant = consultante ou consultant en immigration
-role-expert = personne experte du domaine
-role-companion = accompagnatrice ou accompagnateur
-role-receptionist = réceptionniste
-role-driver = chauffeuse ou chauffeur
-role-administrator = membre de l'administration
-role-volunteer = bénévole

## Les lignes directrices. Les titres sont dans nos mots.

-document-framework = Cadre de qualité des services d’immigration et aux personnes réfugiées
-document-referrals = Lignes directrices sur l’aiguillage
-document-training = Lignes directrices sur la formation et le partage des connaissances
-document-complaints = Lignes directrices sur les plaintes et la rétroaction
-citation = Conseil canadien pour les réfugiés, { DOCUMENT($document) } ({ DATE($date) }), { $section }, point { $position }

## Les pages produites.

-effect-permits = permet
-effect-informs = informe
-effect-notes = signale à une personne
-effect-signals = crée du travail ailleurs
-effect-needs-approval = demande une approbation
-effect-needs-information = demande de l’information
-effect-refuses = refuse
-reference-title = Règles
-reference-effect = Effet : { $value }
-reference-parameters = Paramètres : { $value }
-reference-elements = Éléments :{ $value }
-map-title = Des lignes directrices aux règles
-map-element = Élément
-map-rules = Règles

## Problèmes qui n’ont pas de phrase à eux.

input-other = { $path ->
    [absent] { "" }
   *[other] à `{ $path }` :{ " " }
}{ $found ->
    [absent] quelque chose manque ou ne peut pas servir.
   *[other] `{ $found }` ne peut pas servir ici.
}{ $expected ->
    [absent] { "" }
   *[other] { " " }Attendu : { $expected }.
}{ $nearest ->
    [absent] { "" }
   *[other] { " " }Vouliez-vous dire `{ $nearest }` ?
}
