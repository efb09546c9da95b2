# Les mots du bureau. Ce que dit la bibliothèque vient dans ses propres phrases.
labelled = { $label } : { $value }
yes = oui
no = non
today = aujourd’hui

weekday = { $day ->
    [0] lun
    [1] mar
    [2] mer
    [3] jeu
    [4] ven
    [5] sam
   *[6] dim
}
month = { $month ->
    [1] janv
    [2] févr
    [3] mars
    [4] avr
    [5] mai
    [6] juin
    [7] juil
    [8] août
    [9] sept
    [10] oct
    [11] nov
   *[12] déc
}

# Titres des tableaux
column-due = Échéance
column-record = Dossier
column-what = Quoi
column-who = Qui
column-progress = Où on en est
column-how = D’où vient la date
column-within = Délai
column-met-by = Accompli par
column-entry = Entrée
column-event = Événement
column-occurred = Quand
column-left = Gauche
column-right = Droite
column-code = Code
column-effect = Effet
column-elements = Éléments

progress-upcoming = à venir
progress-due = à faire
progress-overdue = en retard
progress-met = fait
progress-met-late = fait en retard
progress-paused = suspendu
progress-waived = levé
progress-not-applicable = sans objet

severity-notice = à savoir
severity-attention = à regarder
severity-urgent = urgent

verdict-allowed = permis
verdict-allowed-with-approval = permis avec approbation
verdict-needs-information = il manque une information
verdict-refused = refusé

# Les noms qui viennent avec le modèle; ceux de l’organisme sont montrés tels quels.
stage-first = première réponse
stage-appeal = appel
stage-continued = poursuivie après le retrait
stage-again = reprise
stage-process = le processus lui-même
stage-consultation = consultation
stage-announced = nouveau service
stage-published = manuel
stage-worker = la formation d’une personne
stage-session = séance
stage-need = besoin de formation
stage-opportunity = occasion dans le secteur
track-standard = ordinaire
track-informal = informelle
track-serious = grave
track-urgent = urgente
step-acknowledge = accuser réception
step-assign = confier
step-plan = planifier
step-keep-informed = tenir au courant
step-find = établir les faits
step-decide = décider
step-answer = répondre
step-tell-respondent = informer la personne visée
step-notify = aviser sans délai
step-protect = protéger des représailles
step-survey = sondage
step-destroy = détruire le dossier
step-review = revoir le processus
step-promote = faire connaître le processus
step-write-procedure = écrire la procédure
step-follow-up = suivi
step-reply = répondre à la question
step-check-in = faire le point
step-first-reply = répondre d’abord
step-outcome = noter ce qui a été fait
step-training-arranged = prévoir la formation
step-rationale-reviewed = revoir la raison d’être du service
step-looked-through = relire le manuel
step-remedial = prévoir de l’aide
step-remedial-path = décider de la suite
step-feedback = recueillir les commentaires
step-review-feedback = lire les commentaires
step-who-needs-it = nommer qui en a besoin
step-choose = choisir qui y va
step-training-review = revoir la formation
step-program-review = revoir un programme
step-share-back = en parler aux autres
step-renewal = renouveler
step-triggered-training = apprendre ce qui a changé
step-mentorship-end = fin du mentorat
step-meet-need = faire ce qui a été décidé
role-training-lead = responsable de la formation
role-settlement-worker = intervenante ou intervenant en établissement
role-legal-worker = intervenante ou intervenant juridique
role-senior-worker = intervenante ou intervenant d’expérience
role-remedial-owner = personne qui organise l’aide
role-facilitator = personne qui anime
role-attendee = personne qui y est allée
role-need-owner = personne qui s’occupe du besoin
role-companion = accompagnatrice ou accompagnateur
role-receptionist = réceptionniste
role-administrator = membre de l’administration
role-driver = chauffeuse ou chauffeur
role-lawyer = avocate ou avocat
role-expert = spécialiste du domaine
reason-expired = le délai est passé
reason-ended = ce n’est plus nécessaire
reason-stage-closed = cette partie du dossier est fermée
reason-no-safe-way-to-reach = aucun moyen sûr de joindre la personne
reason-untraceable = la personne est introuvable
reason-died = la personne est décédée
reason-asked-not-to = la personne a demandé de ne pas être jointe
channel-web-form = formulaire en ligne
channel-letter = lettre
channel-email = courriel
channel-phone = téléphone
channel-voicemail = messagerie vocale
channel-in-person = en personne
channel-text-message = message texte
channel-video-call = appel vidéo
channel-social-media = médias sociaux
channel-informal-remark = remarque informelle
distance-department = du service
distance-reporting-line = de la ligne hiérarchique

# Ordre du jour
agenda-title = { $organization } — ce qui est dû le { $date }
agenda-of-worker = , par { $worker }
agenda-of-role = , par le rôle { $role }
agenda-until = , d’ici le { $date }
agenda-empty = Rien n’est dû.
agenda-items = { $count ->
    [one] { $count } chose est due.
   *[other] { $count } choses sont dues.
}
agenda-overdue = { $count ->
    [0] Rien n’est en retard.
    [one] { $count } est en retard.
   *[other] { $count } sont en retard.
}

# Situation
status-title = { $record } le { $date }
status-stage = étape : { $stage }
status-no-stage = aucune étape n’est ouverte
status-track = voie : { $track }
status-deemed = réputé { $deemed }
status-policy = politique, version { $number }
status-nothing-owed = Rien n’est dû ici, ou vous ne pouvez pas le savoir.
how-after = { $span } après le { $from }
how-before = { $span } avant le { $from }
how-rolled = déplacé du { $date }, jour fermé
how-extended = était le { $date }
how-moved = le calendrier a changé : c’était le { $before }, c’est le { $now }
how-stands = promis pour le { $before }, qui tient jusqu’à ce que la personne soit prévenue; le calendrier donne maintenant le { $now }
how-paused = suspendu du { $from } au { $to }, { $days } de plus
how-pausing = suspendu depuis le { $from }, { $days } de plus jusqu’ici
how-met = fait le { $date }{ $entry }
how-missed = { $count ->
    [one] { $count } tour a été manqué
   *[other] { $count } tours ont été manqués
}
findings-title = À regarder
finding-entry = entrée { $entry }
finding-owner = pour : { $role }
questions-title = À demander
next-title = Ce qui peut suivre
reason-bullet = –
approvals = Qui doit approuver : { $roles }

# Vue
view-title = { $record }, tel que peut le voir : { $role }

# Partage
share-title = { $record } : peut-on transmettre ceci à { $recipient }?
share-covered = oui
share-unknown = on ne le sait pas encore
share-not-covered = non
share-leaves = peut être transmis
share-stays = reste ici
share-nothing = rien
receipt-title = { $record } : reçu de la permission { $permission }

# Ligne du temps
timeline-undated = n’a pas encore de date
timeline-written = Le dessin est dans { $file }.
timeline-legend = ├ début  ─ court  ┄ suspendu  ┼ date avant prolongation  ● fait  ◐ fait en retard  ○ à faire  ! en retard  ‖ suspendu  ┊ aujourd’hui  ≈ peut encore bouger
timeline-legend-svg = ● fait · ◐ fait en retard · ○ à faire · ! en retard · ‖ suspendu · ≈ peut encore bouger · rayé : le délai est suspendu · tirets : date avant prolongation

# Fusion
merge-title = { $record } : deux copies réunies
merge-counts = { $left } entrées dans la copie de gauche, { $right } dans celle de droite, { $all } dans le tout.

# Politique
policy-fine = { $file } : aucun problème.
policy-title = { $organization }, politique, version { $number }, à partir du { $from }
policy-extends = part de
policy-days = jours
policy-closure = fermé
policy-channels = moyens
policy-languages = langues
policy-tracks = voies outre l’ordinaire
policy-people = qui
policy-anyone = toute personne de l’effectif
policy-outside = , hors { $distances } de la personne visée
policy-different-from = , autre que : { $roles }
policy-time-limit = on peut se plaindre pendant
policy-bodies = organismes externes
policy-base-track = ordinaire
policy-track = Voie : { $track }
policy-track-when = { " " }(d’elle-même quand { $when })
policy-same = comme sur la voie ordinaire
policy-after = { $span } après : { $from }
policy-before = { $span } avant : { $from }
condition-waiting-for-complainant = l’attente de la personne qui se plaint
condition-waiting-for-outside-proceedings = l’attente d’un autre organisme
policy-stage = Étape : { $stage }
policy-opens = { " " }(ouverte par { $events })
policy-window = , peut être demandée dans { $within } de { $of }
policy-no-stage = Tant que vit le dossier
policy-variant = { $span } quand { $when }
policy-otherwise = sinon { $span }
policy-from = à partir de { $from }
policy-every = à intervalle de { $span }
policy-pauses = suspendu pendant { $while } : { $adds }
adds-calendar-days = les jours s’ajoutent
adds-business-days = ses jours ouvrables ne comptent pas
policy-extensions = peut bouger au plus { $times }×, { $upTo } en tout
policy-reminders = rappels avant : { $when }

# Une date
due-after = { $span } après le { $from }, selon le calendrier { $calendar }
due-before = { $span } avant le { $from }, selon le calendrier { $calendar }
due-start-day-after = compté à partir du lendemain
due-start-same-day = le jour même compte
due-start-clear-days = ni le premier jour ni le dernier ne comptent
due-at = à { $at }
due-assumed = on sait seulement { $known }; pris comme { $taken }
due-received-after = reçu après { $hour } h : compte pour le lendemain
due-weekends = les fins de semaine ne comptent pas : { $days }
due-skipped = { $day } ne compte pas : { $why }
due-rolled = { $from } est un jour fermé : déplacé au { $to }
due-closed = { $day } : { $why }
because-weekend = fin de semaine
because-holiday = jour férié
because-closure = fermé
because-substitute = { " " }(pour le { $date })

# Règles et mots
rules-count = { $count ->
    [one] { $count } règle.
   *[other] { $count } règles.
}
words-written = La table est dans { $file }.

# Ce que les questions ont en commun
and = { " " }et{ " " }
or = { " " }ou{ " " }
any-activity = toutes
any-area = tous
everybody = tout le monde
sure = oui
sure-not = pas encore
a-date = AAAA-MM-JJ
a-text = TEXTE
urgency-soon = dans les jours qui viennent
urgency-at-once = aujourd’hui
nobody-can-say = personne ne peut encore le dire
always-owed = à rattraper
for-ever = pour toujours
needs-nothing = rien
reasons-title = Pourquoi

column-step = Ce qu’il faut faire
column-because = À cause de
column-sure = C’est certain
column-order = nº
column-earliest = Au plus tôt
column-asked-by = Demandé par
column-worker = Personne
column-readiness = En général
column-until = Jusqu’au
column-elsewhere = Dans certains domaines
column-last-day = Dernier jour
column-since = Depuis
column-place = Endroit
column-why = Pourquoi
column-activity = Activité
column-area = Domaine
column-needs = Il faut
column-when-the-case-has = Quand il y a
column-handled-by = Peut s’en occuper
column-requirement = Exigence
column-for = Pour
column-from-until = Quand
column-while-missing = Tant que cela manque
column-program = Programme
column-modules = Modules
column-mentorship = Mentorat
column-module = Module
column-judged-by = Réussi quand
column-valid = Vaut
column-renewal = Renouvellement

# Ce que la formation demande en plus des exigences de la politique
requirement-record = un dossier de formation
requirement-presence = être là
requirement-opening = un programme qui l’ouvre
requirement-triggered = quelque chose a changé
requirement-after-leave = le retour de congé

# Une personne peut-elle faire ceci
assess-title = { $worker } – { $activity }, { $area }, le { $date }
assess-step = D’abord
assess-soon = Quand
assess-open = { " " }(ce pourrait être moins : cela dépend des questions)
assess-steps = Tout ce qu’il faut faire, ou qu’il faudra peut-être faire
assess-not-asked-here = { $fact } vient du dossier de la personne, et non de --fact
assess-whom = À qui demander
assess-reply-by = , réponse d’ici le { $date }
assess-reply-at = , réponse d’ici le { $date }, { $time }
assess-reply-within = { " " }({ $span })
assess-where = Où aller
assess-inside = { " " }(chez nous)
assess-path = Pour le faire sans aide
assess-holds = Cela vaut jusqu’au { $date }, tant que la situation reste la même.

# Une personne est-elle prête
gate-title = { $worker }, le { $date }
gate-readiness = où elle en est
gate-verdict = peut servir
gate-until = jusqu’au { $date } : ensuite { $what } prend fin ({ $requirement })
gate-until-asked = jusqu’au { $date } : ensuite { $what } est exigé
gate-mentor = Mentorat : { $mentor }
gate-missing = Ce qui manque encore, dans cet ordre

# L’équipe
team-title = { $organization } – l’équipe, le { $date }
team-empty = Il n’y a ici aucun dossier de formation que vous puissiez voir.
team-everywhere = partout
team-everywhere-but = partout sauf { $areas }
team-lapsing = Ce qui prend fin d’ici { $days } jours
team-no-lapse = Rien ne prend fin.
team-overdue = Ce qui est en retard
team-no-overdue = Rien n’est en retard.
team-not-sure = { " " }(pas certain)

# Des relevés de formation venus d’ailleurs
import-title = Relevés de formation de { $file }
import-read = { $count ->
    [one] { $count } relevé a été lu.
   *[other] { $count } relevés ont été lus.
}
import-taken = { $count ->
    [0] Rien n’a été retenu
    [one] { $count } a été retenu
   *[other] { $count } ont été retenus
}
import-not-placed = { $count ->
    [0] Tout a trouvé sa place
    [one] { $count } n’a pas trouvé sa place
   *[other] { $count } n’ont pas trouvé leur place
}
import-there = déjà au dossier, sous { $entry }
import-score = , { $score } %
import-written = { $count ->
    [0] Rien de nouveau n’a été écrit.
    [one] { $count } entrée a été écrite :
   *[other] { $count } entrées ont été écrites :
}
import-nothing-written = Rien n’a été écrit. Ajoutez --write DIR pour les mettre aux dossiers des personnes.
import-out = Les entrées sont dans { $file }.
did-attended = y était
did-attempted = a essayé
did-completed = a terminé
did-passed = a réussi
did-failed = n’a pas réussi

# Politiques : ce que nous faisons, et la formation
policy-gaps = { $count ->
    [one] À regarder : un sujet qu’un programme doit couvrir et que ses modules n’enseignent pas
   *[other] À regarder : { $count } sujets qu’un programme doit couvrir et que ses modules n’enseignent pas
}
policy-gap = { $program } doit couvrir { $topic }, et aucun de ses modules ne l’enseigne.
policy-gap-nowhere = { " " }Aucun autre module ne le fait. Ajoutez-le à l’un d’eux, ou retirez-le du programme.
policy-gap-elsewhere = { " " }Ces modules le font : { $modules }. Ajoutez-en un au programme.
policy-scope = Ce que nous faisons
policy-scope-owed = Consultations, nouveaux services, manuel : ce qui est dû
policy-areas = domaines
policy-not-offered = pas offerts ici
policy-services = services
policy-consult = à qui demander
policy-at-once = { " " }(tout de suite : { $span })
policy-supervised = { " " }; ou { $needs }, avec l’approbation de { $of }
policy-training = Comment nous apprenons
policy-training-owed = Formation : ce qui est dû
policy-mark = , à partir de { $mark } %
policy-renewal = dès { $span } avant
policy-mentorship = mentorat
policy-mentorship-terms = observe { $times } fois, au moins { $least }, au plus { $most }
policy-ongoing = formation continue
policy-ongoing-terms = { $hours } heures et { $sessions } séances en { $span }
policy-remedial = de l’aide est prévue
policy-remedial-terms = { $count ->
    [one] après { $count } échec
   *[other] après { $count } échecs
}
policy-waivers = peut dispenser
policy-at-most = , pour au plus { $span }
policy-after-leave = retour de congé
policy-after-leave-terms = après { $span } : { $program }
policy-responsible = répond de la formation
policy-budget = budget
policy-partners = partenaires de formation
policy-since = { " " }à partir du { $date }
policy-until = { " " }jusqu’au { $date }
judged-attended = présence
judged-completed = module terminé
judged-passed = test réussi
judged-both = module terminé et test réussi
judged-either = module terminé, ou test réussi
judged-observed = quelqu’un l’a vu
judged-signed-off = attesté

tour-team = L’équipe : { $counts }. D’ici { $days } jours, { $lapsing } prennent fin ; { $overdue } sont en retard : settlewell-desk team

trouble-worker = Personne dans l’équipe n’a l’identifiant { $found }.
trouble-area = La politique n’a pas de domaine qui s’appelle { $found }.
trouble-activity = La politique n’a pas d’activité qui s’appelle { $found }.
trouble-level = La politique n’a pas de niveau qui s’appelle { $found }.

# Visite
tour-title = Bonjour. { $organization }, { $date }
tour-intro = { $count } dossiers sont chargés. Voici ce qui est dû d’ici une semaine :
tour-more = { $count ->
    [one] et { $count } de plus : settlewell-desk agenda --lang fr
   *[other] et { $count } de plus : settlewell-desk agenda --lang fr
}
tour-why = Pourquoi « { $step } » est-il dû ce jour-là ?
tour-next = Pour continuer : agenda --worker w-13 · status C-2026-014 · timeline C-2026-012 · view C-2026-004 --as respondent --person w-03 · assess --help · gate w-04 · team · policy show · --help

# Problèmes
problem = problème
problem-note = note
problem-path = à { $path }
problem-file = dans { $file }
problems-count = { $count ->
    [one] { $count } problème.
   *[other] { $count } problèmes.
}
trouble-file = { $file } : { $reason }
trouble-nearest = Vouliez-vous dire { $nearest } ?
trouble-schema = Il n’y a pas de schéma nommé { $found }.
trouble-rule = Il n’y a pas de règle avec le code { $found }.
trouble-policy-version = La politique n’a pas de version { $found }.

# Vues : les champs et les valeurs tels que la bibliothèque les donne
field-about = au sujet de
field-accepted = acceptée
field-account = récit
field-acknowledged = accusé de réception
field-action = mesure
field-actions = suivi
field-activity = activité
field-addressed-on = réglé le
field-against = contre
field-allegation = allégation
field-allegations = allégations
field-announced-on = annoncé le
field-answer = réponse
field-answer-expected-by = réponse attendue d’ici le
field-answered = on s’en est occupé
field-answered-on = répondu le
field-appeal = appel
field-appeal-outcome = issue de l’appel
field-appealed = appels
field-appeals = appels
field-approvals = approbations
field-approved-by = approuvé par
field-contacts = comment joindre chaque personne
field-area = domaine
field-areas = domaines
field-asked-for = demandé
field-asked-on = demandé le
field-asker = demandé par
field-assurances = assurances
field-attended = présences
field-authority = pouvoir d’agir
field-background = pourquoi
field-barriers = obstacles
field-body = organisme
field-breaches = atteintes à la vie privée
field-by = par
field-can-appeal-until = peut faire appel jusqu’au
field-can-return-to-formal = peut revenir à la voie formelle
field-cancelled = annulé
field-category = catégorie
field-changes = changements
field-channel = reçue par
field-channels = moyens
field-check-ins = suivis
field-chosen = choisi
field-client = client
field-clients-told = clients informés
field-closed-on = fermée le
field-closings = fermetures
field-comment = commentaire
field-comments = commentaires
field-commitments = engagements
field-communicated = communiqué
field-complainants = qui se plaint
field-conditions = conditions
field-confidentiality = confidentialité
field-confirmed-by = confirmé par
field-conflict = conflit d’intérêts
field-conflict-of-interest = conflit d’intérêts
field-consultation = consultation
field-consulted = avis reçus
field-contact = contact
field-content = satisfaite du règlement
field-continued = se poursuit pour
field-continued-why = pourquoi on poursuit
field-credential = titre
field-decided-by = décidé par
field-decision = décision
field-declarations = conflits d’intérêts
field-department = service
field-destroyed-on = détruit le
field-detail = détail
field-disclosed = ce qui a été divulgué
field-due = échéance
field-elements = éléments
field-ended-on = terminé le
field-ended-roles = rôles terminés
field-enrolled = inscriptions
field-entries = entrées
field-entry = entrée
field-evidence = preuves
field-exception = exception
field-experts = personnes expertes
field-extensions = dates reportées
field-external-bodies = organismes externes
field-facilitators = animé par
field-fears = craintes
field-feedback-mean = note moyenne
field-file = dossier
field-finding = constat
field-findings = constats
field-format = forme
field-formats = formes
field-found = constaté
field-from = du
field-from-feedback = vient d’une rétroaction
field-given-on = donné le
field-ground = motif
field-hand-overs = transmise
field-handler = qui s’en occupe
field-handlers = qui s’en occupe
field-happened = survenu
field-heard = entendu
field-heard-of = personne entendue sur
field-held = acquis
field-held-on = tenu le
field-history = historique
field-holds = conservé plus longtemps
field-hopes-for = souhaite
field-how = comment
field-id = id
field-includes = informé de
field-investigation = enquête
field-is-final = définitif
field-kind = sorte
field-known-since = connu depuis
field-label = nom
field-language = langue
field-languages = langues
field-late = hors délai
field-lessons = leçons
field-made-by = prise par
field-manual = guide
field-matter = dossier concerné
field-median-minutes = minutes, médiane
field-median-steps = étapes, médiane
field-meetings = rencontres
field-mentor = mentor
field-mentorship = mentorat
field-met-by = satisfait par
field-method = méthode
field-methods = méthodes
field-missing = ce qui manque
field-mission = mission
field-module = module
field-modules = modules
field-need = besoin
field-never = jamais par
field-next = ensuite
field-not-told-why = pourquoi pas encore informée
field-note = note
field-notes = notes
field-of = de
field-offered-by = offert par
field-on = le
field-open = ouverte
field-open-actions = mesures ouvertes
field-open-barriers = obstacles non levés
field-open-reprisals = représailles sans réponse
field-outcome = issue
field-outcomes = suites
field-outside = attend un autre organisme
field-outside-bodies = autres organismes
field-over = terminé
field-overdue = en retard
field-overseer = personne responsable
field-overturned = décision renversée
field-owner = qui s’en charge
field-part = rôle
field-participants = participants
field-parties = parties
field-people = personnes
field-permissions = autorisations
field-person = personne
field-place = qualité
field-places = où
field-places-left = places libres
field-plain-language = langage clair
field-plan = plan
field-procedure = procédure
field-process = processus
field-program = programme
field-programs = programmes
field-progress = où en sont les choses
field-promoted-how = promu par
field-promoted-in = promu en
field-promoted-on = fait connaître le
field-protections = protections
field-publish = peut être publiée
field-purpose = but
field-purposes = buts
field-questions = questions
field-readiness = préparation
field-ready-until = prêt jusqu’au
field-reason = raison
field-reasons = motifs
field-received-on = reçue le
field-recommendations = recommandations
field-record = dossier
field-redress = réparation
field-referred-to = renvoyé à
field-remedial = plan d’appui
field-reopened-on = rouverte le
field-reopened-why = pourquoi rouverte
field-report = rapport
field-reprisals = représailles
field-request = question
field-requests = demandé à la personne plaignante
field-resources = ressources
field-respondents = personnes visées
field-results = résultats communiqués
field-reviewed-by = révisé par
field-reviewed-on = revu le
field-risk = risque de représailles
field-role = rôle
field-room = domaine
field-satisfaction = satisfaction
field-score = note
field-sent = envoyé pour commentaire
field-seriousness = gravité
field-service = service
field-settled = réglé
field-settlements = règlements informels
field-shared = ce qui a été transmis
field-shared-back = rapporté
field-delays-taken-up = retards repris
field-signals-taken = signalements repris
field-since = depuis
field-sort = sorte
field-speaks-for = parle au nom de
field-stage = étape
field-started-on = commencé le
field-starts-on = commence le
field-statements = déclarations
field-step = étape
field-steps = étapes
field-supervisions = supervisions
field-support = soutien
field-sure = certain
field-surveys = sondages
field-taken-by = entendu par
field-taught-by = enseigné par
field-tellings = informés du droit de se plaindre
field-tells = explique
field-text = texte
field-timelines-realistic = délais réalistes
field-to = à
field-told = informée
field-told-of-result = informée du résultat
field-topics = sujets
field-track = voie
field-track-reason = raison de la voie
field-training-open = formations à faire
field-undertaken = s’est engagée à la confidentialité
field-until = jusqu’à
field-urgency = urgence
field-version = version
field-waivers = dispenses
field-went-to-feedback = devenue une rétroaction
field-what = quoi
field-when = quand
field-whole = en entier
field-with = avec
field-withdrawals = retraits
field-withdrawn = retirée
field-withdrew-on = retrait le
field-witnesses = témoins
field-wording = formulation
field-words = mots
field-worker = membre du personnel
field-workers = personnel
field-workers-committed = personnel engagé
training-field-holds = valable aujourd’hui
value-advocate = intercesseur
value-anonymous = anonyme
value-cannot-be-determined = ne peut être établi
value-confidentiality = confidentialité
value-critical = critique
value-decision = une décision
value-family = famille
value-former-client = ancien client
value-high = élevé
value-low = faible
value-medium = moyen
value-minor = mineure
value-moderate = modérée
value-name-kept-back = nom gardé à l’accueil
value-no-effect-on-case = aucun effet sur le dossier d’immigration
value-no-reprisal = pas de représailles
value-not-well-founded = non fondée
value-outcome = résultat
value-organization = l’organisme
value-partly-well-founded = fondée en partie
value-policy = une politique
value-referred-on = confiée ailleurs
value-serious = grave
value-service = un service
value-unknown = pas encore connu
value-well-founded = fondée
value-worker = un membre du personnel
choice-complaint-apology = excuses
choice-complaint-counselling = accompagnement
choice-complaint-documents = documents
choice-complaint-education = formation
choice-complaint-external-body = organisme externe
choice-complaint-imminent-danger = un danger immédiat
choice-complaint-interview = entretien
choice-complaint-knowledge = connaissances
choice-complaint-legal-duty = une obligation légale
choice-complaint-not-needed = pas nécessaire
choice-complaint-not-upheld = rejeté
choice-complaint-not-yet = pas encore
choice-complaint-partly-upheld = accueilli en partie
choice-complaint-pattern = des faits qui se répètent
choice-complaint-police = police
choice-complaint-policy-change = changement de politique
choice-complaint-reasons = motifs
choice-complaint-right-to-appeal = droit d’appel
choice-complaint-safety = la sécurité d’une personne
choice-complaint-scope = champ d’action
choice-complaint-service-redress = service rétabli
choice-complaint-shown = démontrée
choice-complaint-site-visit = visite des lieux
choice-complaint-suspension = suspension
choice-complaint-termination = fin d’emploi
choice-complaint-training = formation
choice-complaint-transfer = mutation
choice-complaint-upheld = accueilli
choice-complaint-warning = avertissement
choice-complaint-withdrawn = retirée
choice-complaint-written-questions = questions écrites

# Chiffres et signaux
column-step-name = Étape
column-track = Voie
column-matters = Plaintes
column-in-time = À temps
column-policy-days = Politique
column-median-days = Médiane
column-at-lengths = À temps avec d’autres délais
column-realistic = Réaliste
column-how-soon = Urgence
column-for-room = Pour
column-signal = À faire
figures-title = { $organization } – { $room }, le { $date }
figures-from = , à partir du { $date }
figures-until = , jusqu’au { $date }
figures-withheld = La politique ne montre pas ces chiffres à ce rôle. Adressez-vous à la personne qui répond de ce travail.
figures-complaints = Plaintes
figures-closed = Fermées
figures-appeals = Avec un appel
figures-reprisals = Avec des représailles signalées
figures-channels = Comment elles sont arrivées
figures-categories = À quel sujet
figures-outcomes = Issue des allégations
figures-surveys = Sondages remplis
figures-satisfaction = Satisfaction, de 1 à 5 (médiane)
figures-simple-steps = Étapes pour se plaindre (médiane)
figures-simple-minutes = Minutes pour se plaindre (médiane)
figures-felt-safe = Se sont senties en sécurité
figures-steps = Étapes, en jours ouvrables
figures-few = { $count ->
    [one] Une autre étape compte trop peu de plaintes pour être montrée.
   *[other] { $count } autres étapes comptent trop peu de plaintes pour être montrées.
}
figures-left-out = { $mark } omis : le nombre, ou ce qui s’en déduirait, pourrait révéler de qui il s’agit.
figures-realistic = oui
figures-not-realistic = non
figures-percent = { $percent } %
figures-time = Séances du
figures-sessions = Séances
figures-sessions-said = { $held } tenues, { $planned } prévues, { $cancelled } annulées
figures-expected = Prévues par la politique
figures-people = Personnes présentes
figures-feedback = Ont donné leur avis
figures-feedback-mean = Leur avis, en moyenne
figures-mean = { $mean } sur 5
figures-decimal = { $whole },{ $rest }
figures-budget = Budget
figures-readiness = Où en sont les personnes
figures-enough = suffisant
figures-short = insuffisant
figures-unknown = inconnu
figures-unclear = inconnu
figures-fewer = moins de { $number }
room-complaint = plaintes
room-training = formation
room-scope = champ d’action
room-partner = partenaires
room-knowledge = connaissances
room-review = bilan
room-feedback = commentaires
outcome-well-founded = fondée
outcome-partly-well-founded = fondée en partie
outcome-not-well-founded = non fondée
outcome-cannot-be-determined = impossible à établir
outcome-withdrawn = retirée
outcome-referred-on = transmise ailleurs
signals-title = { $organization } – ce que les plaintes demandent à d’autres, le { $date }
signals-empty = Rien n’attend d’être pris en charge.
signals-count = { $count ->
    [one] Un signal attend d’être pris en charge.
   *[other] { $count } signaux attendent d’être pris en charge.
}
policy-roster-fine = La liste du personnel a quelqu’un pour tout ce que demande la politique.
policy-roster-gaps = { $count ->
    [one] À regarder : un écart entre la politique et la liste du personnel
   *[other] À regarder : { $count } écarts entre la politique et la liste du personnel
}
