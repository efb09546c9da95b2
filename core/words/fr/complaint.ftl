## Ce que peut contenir une plainte, un accusé de réception, un résultat ou une explication.

-point-received = que la plainte est arrivée
-point-who-handles-it = qui s’en occupe
-point-what-happens-next = la suite
-point-when-to-expect-answer = quand attendre une réponse
-point-confidentiality = la confidentialité
-point-support = le soutien offert
-point-no-reprisal = que personne ne peut s’en prendre à elle
-point-no-effect-on-case = que son dossier n’en est pas touché
-point-outcome = l’issue
-point-reasons = les raisons
-point-follow-up = ce qui sera fait
-point-right-to-appeal = le droit d’appel
-point-external-body = l’organisme externe à qui s’adresser
-point-channel = comment elle est arrivée
-point-language = la langue
-point-complainant = qui se plaint
-point-allegations = de quoi il s’agit
-point-owner = qui s’en charge
-point-due = la date limite
-point-how-to-complain = comment et à qui se plaindre
-point-what-about = de quoi on peut se plaindre
-point-how-it-is-reviewed = comment la plainte est examinée
-point-when-they-hear-back = quand on reçoit une réponse
-point-for-people-who-do-not-read = un moyen pour qui ne lit pas
-point-how-to-get-help = comment obtenir de l’aide
-point-no-negative-effect = que cela ne nuit pas
-point-procedure = la procédure
-point-overseer = qui en est responsable
-point-conflict-of-interest = que faire d’un conflit d’intérêts
-point-reviewer = la personne qui relit
-point-respondent = la personne mise en cause
-complaint-channel-web-form = formulaire en ligne
-complaint-channel-letter = lettre
-complaint-channel-email = courriel
-complaint-channel-phone = téléphone
-complaint-channel-voicemail = message vocal
-complaint-channel-in-person = conversation en personne
-complaint-channel-text-message = message texte
-complaint-channel-video-call = appel vidéo
-complaint-channel-social-media = réseaux sociaux
-complaint-channel-informal-remark = remarque informelle
-complaint-subject-worker = un membre de l’équipe
-complaint-subject-service = un service
-complaint-subject-decision = une décision
-complaint-subject-partner = un partenaire
-complaint-subject-organization = l’organisme
-complaint-subject-policy = une politique
-complaint-subject-unknown = une chose encore inconnue
-complaint-outcome-well-founded = fondée
-complaint-outcome-partly-well-founded = fondée en partie
-complaint-outcome-not-well-founded = non fondée
-complaint-outcome-cannot-be-determined = impossible à établir
-complaint-outcome-withdrawn = retirée
-complaint-outcome-referred-on = confiée à un autre organisme
-seriousness-minor = mineure
-seriousness-moderate = modérée
-seriousness-serious = grave
-seriousness-critical = critique
-complaint-aside-no-safe-way-to-reach = il n’y a pas de moyen sûr de joindre la personne
-complaint-aside-untraceable = la personne est introuvable
-complaint-aside-died = la personne est décédée
-complaint-aside-asked-not-to = la personne a demandé de ne pas être jointe
-complaint-aside-attempts = on a essayé en vain aussi souvent que la politique le prévoit
-complaint-aside-waived = quelqu’un a approuvé qu’on y renonce
-complaint-aside-other = la raison écrite au dossier
-complaint-continuation-safety = la sécurité d’une personne
-complaint-continuation-pattern = une répétition qui peut toucher d’autres personnes
-complaint-continuation-legal-duty = une obligation légale
-format-large-print = gros caractères
-format-braille = braille
-format-audio = audio
-format-easy-read = facile à lire
-format-sign-language = langue des signes
-format-read-aloud = lu à voix haute
-format-screen-reader = pour lecteur d’écran
-telling-by = qui l’en a informée
-telling-how = comment elle en a été informée
-telling-language = dans quelle langue
-complaint-measure-steps = étapes
-complaint-measure-minutes = minutes

## Le dossier.

complaint-record-other-sort = `{ $event }` n’a pas sa place dans ce dossier. Notez-le dans le dossier de la plainte, ou dans celui du mécanisme de plaintes.
complaint-record-is-feedback = cette affaire se poursuit comme rétroaction : `{ $event }` n’est pas noté ici. Si la personne attend maintenant une réponse, notez que c’est devenu une plainte.

## La réception.

complaint-intake-missing-detail = la plainte est reçue. À demander encore : { POINT($missing) }. Demandez quand la personne est prête.
complaint-intake-ask-later = la plainte est reçue telle quelle. Demandez plus tard, quand la personne est prête : { POINT($missing) }.
complaint-intake-intent-unclear = on ne sait pas encore si la personne attend une réponse. Demandez-lui : souhaitez-vous une réponse, ou est-ce pour nous aider à apprendre ?
complaint-intake-intent-known = avant `{ $event }`, demandez à la personne si elle attend une réponse.
complaint-intake-informal-followed-up = ceci est arrivé comme une remarque ({ COMPLAINT-CHANNEL($channel) }). Remerciez la personne et expliquez-lui comment porter plainte si elle le souhaite.
complaint-intake-read-back = ce qui a été dit ({ COMPLAINT-CHANNEL($channel) }) a été mis par écrit, mais pas encore relu à la personne. Lisez-le-lui et demandez si c’est juste.
complaint-intake-other-channel = la politique ne prévoit pas : { COMPLAINT-CHANNEL($channel) }. La plainte est reçue quand même ; pensez à ajouter ce moyen à la politique.
complaint-intake-other-language = la politique ne prévoit pas la langue `{ $language }`. La plainte est reçue ; trouvez une ou un interprète neutre.
complaint-intake-other-subject = `{ $allegation }` porte sur { COMPLAINT-SUBJECT($subject) }, ce que la politique ne prévoit pas. Recevez-la, et décidez ensemble comment l’examiner.
complaint-intake-other-category = `{ $category }` de `{ $allegation }` n’est pas une catégorie de la politique. Choisissez-en une, ou ajoutez-la à la politique.
complaint-intake-allegation-known = cette plainte n’a pas d’allégation `{ $allegation }`. Ajoutez-la d’abord, ou vérifiez l’identifiant.
complaint-intake-allegation-taken = cette plainte contient déjà une allégation `{ $allegation }`. Donnez un autre identifiant à la nouvelle, ou notez `allegationClarified` si c’est la même.
complaint-intake-stays-complaint = la personne attend une réponse : ceci reste une plainte. Si elle a changé d’avis, notez-le d’abord.
complaint-intake-goes-on-as-feedback = la personne n’attend pas de réponse. Passez ceci à la rétroaction, et reliez les deux dossiers.
complaint-intake-safe-channel = ce moyen n’est pas sûr pour joindre cette personne : { COMPLAINT-CHANNEL($channel) }. Choisissez un moyen qu’elle a dit sûr.
complaint-intake-contact-whose = plusieurs personnes portent plainte ici, et ce qui est sûr pour l’une peut mettre l’autre en danger. Notez à qui est ce contact.
complaint-intake-own-language = la personne parle `{ $language }` et a été informée en `{ $told }`. Informez-la de nouveau dans sa langue, ou avec une ou un interprète neutre.
complaint-intake-own-format = la personne a besoin de cette forme et n’a pas été informée ainsi : { FORMAT($missing) }. Informez-la de nouveau dans une forme qu’elle peut utiliser.
complaint-telling-known = notez comment la personne en a été informée. Il manque ceci : { TELLING($missing) }.
complaint-telling-to-complainant = une personne qui ne se plaint pas ici, ou qui n’y prend plus part, en a été informée. Vérifiez qui a été informé.
complaint-intake-was-feedback = cette affaire est déjà une plainte. Continuez avec elle.
complaint-intake-take-up = la personne attend finalement une réponse. Notez que c’est devenu une plainte, pour que ses délais courent.
complaint-intake-authority = `{ $person }` parle pour une autre personne et n’a pas encore montré qu’elle le peut. Demandez-le avant de lui dire quoi que ce soit sur cette personne.

## Le délai pour se plaindre.

complaint-late-undecided = `{ $allegation }` est arrivée après le { DATE($limit) }, dernier jour pour se plaindre. Décidez si une exception s’applique, et dites-le à la personne.
complaint-late-exception = `{ $exception }` n’est pas une exception de la politique. Choisissez parmi : `{ $exceptions }`.
complaint-late-exception-holds = l’exception `{ $exception }` ne s’applique pas ici. Choisissez-en une autre, ou expliquez à la personne pourquoi il est trop tard.
complaint-late-exception-known = on ne sait pas encore si l’exception `{ $exception }` s’applique. Répondez d’abord aux questions.
complaint-late-decided-by = notez qui a décidé au sujet de la plainte tardive.
complaint-late-told = dites à la personne que la plainte est trop tardive, pourquoi, et à qui d’autre elle peut s’adresser. Notez ensuite comment elle l’a appris.
complaint-late-in-time = { $allegation ->
    [absent] cette plainte est arrivée à temps. Traitez-la comme les autres.
   *[other] l’allégation `{ $allegation }` est arrivée à temps. Traitez-la comme les autres, et ne refusez que ce qui est arrivé trop tard.
}

## Les voies.

complaint-track-known = la politique n’a pas de voie `{ $track }`. Choisissez parmi : `{ $tracks }`.
complaint-informal-asked = la voie `{ $track }` demande l’accord de la personne. Demandez-lui d’abord, et dites-lui qu’elle peut revenir à la voie formelle.
complaint-informal-agreed = on ne connaît aucune personne plaignante qui ait accepté la voie `{ $track }`. Restez sur la voie formelle.
complaint-informal-seriousness-known = avant de prendre la voie `{ $track }`, notez la gravité de chaque allégation.
complaint-informal-bound = ceci est de gravité { SERIOUSNESS($seriousness) } ; la politique règle à l’amiable ce qui est de gravité { SERIOUSNESS($bound) } au plus. Restez sur la voie formelle.
complaint-informal-return = la personne peut revenir à la voie formelle à tout moment. Dites-le-lui.
complaint-informal-content = la personne n’est pas satisfaite du règlement. Continuez sur la voie formelle, ou parlez-lui de nouveau.
complaint-informal-on-track = seule une plainte sur la voie informelle se règle à l’amiable. Demandez à la personne si elle accepte cette voie, ou décidez de la plainte.
complaint-informal-too-serious = ceci s’avère de gravité { SERIOUSNESS($seriousness) } ; la politique règle à l’amiable ce qui est de gravité { SERIOUSNESS($bound) } au plus. Revenez à la voie formelle aujourd’hui, et dites-le à la personne.
complaint-track-reason = les critères de la politique demandent la voie `{ $criteria }`. Notez pourquoi cette plainte suit `{ $track }`.
complaint-track-below-criteria = les critères de la politique demandent la voie `{ $criteria }`, et cette plainte suit `{ $track }`. Voyez si c’est toujours juste.
complaint-track-notice-neutral = `{ $person }` est en cause dans cette plainte, ou a déclaré un conflit d’intérêts ; l’avis immédiat va donc à une autre personne. Avisez quelqu’un d’autre dans ce rôle, ou le conseil d’administration.
complaint-track-notice-to-somebody = notez qui a été avisé sans attendre.
complaint-track-notified = sur la voie `{ $track }`, informez tout de suite : { ROLE($roles) }.

## L’accusé de réception, les assurances, la confidentialité.

complaint-acknowledgement-complete = l’accusé de réception ne dit pas : { POINT($missing) }. Ajoutez-le avant l’envoi.
complaint-acknowledgement-answer-date = l’accusé de réception dit quand attendre une réponse. Notez le jour annoncé.
complaint-acknowledgement-answer-in-time = l’accusé de réception promet une réponse d’ici le { DATE($promised) }{ $due ->
    [absent] { "" }
   *[other] { " " }; la politique la prévoit d’ici le { DATE($due) }
}. Vérifiez la date avant l’envoi.
complaint-promise-passed = la personne devait recevoir une réponse d’ici le { DATE($promised) } et n’en a pas eu. Dites-lui aujourd’hui qu’il y a du retard, et quand la réponse viendra.
complaint-assurance-given = la personne n’a pas encore été informée de ceci : { POINT($missing) }. Informez-la dans sa langue.
complaint-assurance-each = `{ $complainant }` n’a pas encore été informé de ceci : { POINT($missing) }. Donnez-lui aussi cette information, dans sa langue.
complaint-assurance-fears-met = la personne craint d’être moins bien traitée parce qu’elle se plaint. Parlez-lui de ce qui la protégerait, et notez-le.
complaint-confidentiality-undertaken = `{ $person }` ({ ROLE($role) }) n’a pas encore promis la confidentialité. Demandez-lui de le faire.
complaint-confidentiality-undertaken-first = `{ $person }` n’a pas encore promis la confidentialité. Notez la promesse, puis continuez.

## Le partage d’information.

complaint-sharing-policy = la politique ne dit pas ce qui peut être transmis. Ajoutez-y la partie sur les permissions, ou demandez à qui l’a écrite.
complaint-sharing-permitted = la permission donnée ne couvre pas de dire ceci à : { ROLE($to) }. Dites-en moins, ou demandez d’abord à la personne.
complaint-sharing-hidden = la personne souhaite rester inconnue, et ceci la ferait reconnaître de `{ $to }`. Enlevez ce qui l’identifie.
complaint-sharing-risk-weighed = avant de dire quoi que ce soit d’identifiant à : { ROLE($to) }, évaluez le risque que la personne soit moins bien traitée.
complaint-sharing-protected = il y a un risque pour la personne. Notez ce qui la protège avant de dire quoi que ce soit d’identifiant à : { ROLE($to) }.
complaint-sharing-least = `{ $element }` est plus que ce qui est nécessaire à : { ROLE($to) }. N’en parlez pas.
complaint-sharing-wording-approved = les mots destinés à `{ $respondent }` ne sont pas encore approuvés. Faites approuver le texte, et utilisez-le tel quel.
complaint-passing-permission-or-ground = confier ceci à `{ $body }` demande la permission de la personne, ou un motif prévu par la politique. Demandez d’abord à la personne.
complaint-passing-risk-weighed = avant de transmettre ceci à `{ $body }`, évaluez le risque que la personne soit moins bien traitée pour cela.
complaint-passing-protected = il y a un risque pour la personne. Notez ce qui la protège avant de transmettre ceci à `{ $body }`.
complaint-sharing-already-shared = des informations ont déjà été transmises à : `{ $recipients }`. Dites-le à la personne, car on ne peut pas les reprendre.
complaint-sharing-notice-owed = des informations ont été transmises à `{ $recipient }` sans consentement (`{ $sharing }`). Dites-le à la personne dès que c’est sûr{ $due ->
    [absent] { "" }
   *[other] , d’ici le { DATE($due) }
}.

## La neutralité.

complaint-neutrality-not-respondent = `{ $person }` est en cause dans cette plainte et ne peut pas avoir ce rôle : { ROLE($role) }. Choisissez quelqu’un hors de cette équipe.
complaint-neutrality-own-case = `{ $person }` est en cause dans cette plainte. Une autre personne s’occupe de l’étape `{ $event }`, et la note.
complaint-neutrality-not-complainant = `{ $person }` a porté cette plainte, ou quelqu’un parle en son nom, et ne peut pas avoir ce rôle : { ROLE($role) }. Choisissez quelqu’un d’autre.
complaint-neutrality-bound-to-it = `{ $person }` ne peut pas avoir ce rôle pour cette plainte : { ROLE($role) }. La raison n’est pas donnée, car une personne souhaite que son nom ne soit pas connu. Choisissez quelqu’un d’autre.
complaint-neutrality-outside-department = `{ $person }` travaille dans `{ $department }`, que cette plainte concerne, et ne peut pas avoir ce rôle : { ROLE($role) }. Choisissez quelqu’un d’ailleurs.
complaint-neutrality-outside-reporting-line = `{ $person }` est dans la même ligne hiérarchique qu’une personne en cause et ne peut pas avoir ce rôle : { ROLE($role) }. Choisissez quelqu’un hors de cette ligne.
complaint-neutrality-no-conflict = `{ $person }` a déclaré un conflit d’intérêts et ne peut pas avoir ce rôle : { ROLE($role) }. Remerciez cette personne, et choisissez quelqu’un d’autre.
complaint-neutrality-declared = `{ $person }` n’a pas encore dit s’il y a un conflit d’intérêts avec les parties connues. Demandez-le avant toute action dans ce rôle : { ROLE($role) }.
complaint-neutrality-declare-again = `{ $person }` ({ ROLE($role) }) a fait sa déclaration avant qu’on sache qui est en cause. Demandez-lui une nouvelle déclaration.
complaint-neutrality-still-neutral = `{ $person }` est trop proche de cette plainte pour garder ce rôle : { ROLE($role) }. Choisissez quelqu’un d’autre aujourd’hui.
complaint-neutrality-roster-known = on ne peut pas dire si `{ $person }` peut avoir ce rôle : { ROLE($role) }. Les services et les lignes hiérarchiques ne sont pas connus : ajoutez la liste du personnel.
complaint-neutrality-on-roster = `{ $person }` n’est pas sur la liste du personnel : on ne peut pas dire si ce rôle convient : { ROLE($role) }. Ajoutez cette personne avec son service.
complaint-neutrality-role-fits = selon la politique, ce rôle ({ ROLE($role) }) revient à : { ROLE($roles) }. Ce n’est pas le cas de `{ $person }` ; choisissez quelqu’un d’autre.
complaint-neutrality-differs = `{ $person }` a ou a eu ce rôle dans cette plainte : { ROLE($other) }, et ne peut pas aussi avoir celui-ci : { ROLE($role) }. Choisissez une autre personne.
complaint-neutrality-appeal-differs = `{ $person }` avait le rôle : { ROLE($other) } avant l’appel, et ne peut pas avoir celui-ci maintenant : { ROLE($role) }. Choisissez quelqu’un de nouveau.
complaint-neutrality-to-board = cette plainte concerne la direction générale : ce rôle ({ ROLE($role) }) revient au conseil d’administration. Choisissez un membre du conseil à la place de `{ $person }`.
complaint-neutrality-board-oversees = cette plainte concerne la direction générale. Que le conseil d’administration s’en charge dès aujourd’hui, et qu’un de ses membres la supervise.
complaint-neutrality-nobody-qualifies = personne à l’interne ne peut avoir ce rôle pour cette plainte : { ROLE($role) }.{ $handler ->
    [absent] { " " }Demandez au conseil d’administration ou à quelqu’un de l’extérieur.
   *[other] { " " }Adressez-vous à : { ROLE($handler) }.
}
complaint-neutrality-too-few = { $count ->
    [one] il ne reste qu’une personne
   *[other] il ne reste que { $count } personnes
} pour plusieurs rôles dans cette plainte, et une même personne en aurait deux qui demandent deux personnes : { ROLE($roles) }.{ $handler ->
    [absent] { " " }Demandez au conseil d’administration ou à quelqu’un de l’extérieur.
   *[other] { " " }Adressez-vous à : { ROLE($handler) }.
}
complaint-neutrality-handed-in-order = quand personne à l’interne ne convient, la politique s’adresse, dans cet ordre, à : { ROLE($handlers) }. Essayez d’abord ce qui vient avant ceci : { ROLE($handler) }.
complaint-neutrality-respondent-unknown = on ne sait pas encore qui est en cause. `{ $person }` peut avoir ce rôle pour le moment ({ ROLE($role) }) ; on vérifiera de nouveau quand on le saura.
complaint-neutrality-neutral = `{ $person }` peut avoir ce rôle : { ROLE($role) }. Rien de connu ne s’y oppose.

## L’enquête, et la personne mise en cause.

complaint-investigation-investigator-first = `{ $event }` vient après le choix d’une personne pour enquêter. Choisissez-la d’abord.
complaint-investigation-by-investigator = `{ $person }` a fait cette démarche sans être la personne chargée de l’enquête. Vérifiez que la plainte peut lui être connue.
complaint-investigation-plan-first = une démarche a été faite avant qu’il y ait un plan. Notez comment vous allez chercher ce qui s’est passé.
complaint-investigation-plan-methods = le plan ne nomme aucune méthode. Dites si vous parlerez aux personnes, poserez des questions par écrit ou lirez des documents.
complaint-report-complete = le rapport ne dit rien de `{ $allegation }`. Ajoutez ce qui a été établi.
complaint-report-commented = le rapport attend les commentaires de : { POINT($who) }. Envoyez-le, ou notez qu’il n’y en a pas.
complaint-report-reviewer-neutral = `{ $person }` est trop proche de cette plainte pour relire le rapport. Demandez à une personne neutre.
complaint-respondent-heard = `{ $respondent }` n’a pas encore été entendu au sujet de `{ $allegation }`. Écoutez cette personne avant de conclure contre elle.
complaint-respondent-told = `{ $respondent }` n’a pas été informé de la plainte. Faites-le avec un texte approuvé, ou notez pourquoi pas encore.
complaint-respondent-not-told-why = notez pourquoi `{ $respondent }` n’est pas encore informé.
complaint-respondent-told-result = `{ $respondent }` ne connaît pas encore le résultat. Annoncez-le avec un texte approuvé.
complaint-respondent-not-about-them = `{ $respondent }` connaît cette plainte, et elle ne concerne plus cette personne. Dites-le-lui, avec un texte approuvé.

## Les décisions et leurs suites.

complaint-decision-decision-maker-first = `{ $event }` vient après le choix d’une personne pour décider. Choisissez-la d’abord.
complaint-decision-by-decision-maker = `{ $person }` n’est pas la personne qui décide de cette plainte. Demandez à la personne qui décide.
complaint-decision-reasons = `{ $allegation }` est jugée : { COMPLAINT-OUTCOME($outcome) }. Écrivez les raisons, avec des mots que la personne comprendra.
complaint-decision-referred-where = notez à quel organisme `{ $allegation }` a été confiée.
complaint-decision-before-report = `{ $allegation }` est décidée sans rapport final. Terminez d’abord le rapport, ou notez avec les raisons sur quoi repose la décision.
complaint-decision-follow-up-considered = `{ $allegation }` est fondée et rien n’en découle encore. Décidez ce qui sera fait, par qui et pour quand.
complaint-follow-up-owned = il manque encore à l’action `{ $action }` : { POINT($missing) }.
complaint-follow-up-owner-neutral = l’action `{ $action }` est confiée à `{ $person }`, qui est en cause dans cette plainte. Choisissez quelqu’un d’autre pour veiller à ce qu’elle soit faite.
complaint-follow-up-known = cette plainte n’a pas d’action `{ $action }`. Prévoyez-la d’abord, ou vérifiez l’identifiant.
complaint-follow-up-released = notez pourquoi l’action `{ $action }` n’est pas faite.

## Le résultat.

complaint-result-decided = `{ $allegation }` n’est pas encore décidée. Décidez, puis annoncez le résultat à la personne.
complaint-result-complete = le résultat ne dit pas : { POINT($missing) }. Ajoutez-le avant de l’annoncer à la personne.
complaint-result-teller = `{ $person }` annonce le résultat alors que quelqu’un d’autre a été choisi pour cela. Vérifiez que cette personne peut le connaître.
complaint-result-waits = la personne a eu une réponse, mais pas sur `{ $allegation }` telle qu’elle est maintenant, et aucune date n’est fixée. Prenez une décision si ce n’est pas fait, informez la personne et donnez-lui une date.
complaint-result-bodies-named = le résultat nomme des organismes externes et en oublie : `{ $bodies }`. Parlez de chacun à la personne, et dites comment le joindre.
complaint-result-body-known = `{ $body }` n’est pas un organisme externe de la politique.{ $bodies ->
    [absent] { " " }Ajoutez-le à la politique, ou ne le nommez pas.
   *[other] { " " }Nommez l’un de ceux-ci : `{ $bodies }`.
}
complaint-survey-range = la satisfaction va de 1 à 5 ; reçu : `{ $satisfaction }`.

## Les appels.

complaint-appeal-exists = la politique n’a pas d’appel. Dites à la personne à quel organisme externe elle peut s’adresser.
complaint-appeal-after-result = il n’y a pas encore de résultat à contester. Notez ce que dit la personne, et répondez d’abord à la plainte.
complaint-appeal-in-time = le délai d’appel a pris fin le { DATE($until) }. Dites à la personne à qui d’autre s’adresser, ou rouvrez la plainte.
complaint-appeal-ground = demandez à la personne pourquoi elle fait appel. Selon la politique, les motifs sont : `{ $grounds }`.
complaint-appeal-taking-part = `{ $person }` a retiré sa part de cette plainte. Si la personne souhaite y reprendre part, ajoutez-la à celles qui portent plainte ; elle pourra alors faire appel.
complaint-appeal-ground-known = `{ $ground }` n’est pas un motif de la politique. Choisissez parmi `{ $grounds }` celui qui correspond à ce que dit la personne.
complaint-appeal-handler-first = `{ $event }` vient après le choix d’une nouvelle personne pour l’appel. Choisissez-la d’abord.
complaint-appeal-by-handler = `{ $person }` ne s’occupe pas de cet appel. Demandez à la personne qui en est chargée.
complaint-appeal-reasons = l’appel n’a pas été accueilli en entier. Écrivez les raisons.
complaint-appeal-open = personne n’a fait appel : `{ $event }` ne répond à rien. Notez d’abord l’appel.
complaint-appeal-times = cette décision a fait l’objet d’autant d’appels que la politique le prévoit ({ $times }). Dites à la personne à quel organisme externe elle peut s’adresser.
complaint-appeal-decide-again = l’appel a annulé la décision sur `{ $allegation }`. Quelqu’un d’autre prend une nouvelle décision ; dites-la ensuite à la personne.

## Les prolongations.

complaint-extension-reason = reporter la date de `{ $step }` demande une raison. Écrivez-la.
complaint-extension-told = dites à la personne que la date de `{ $step }` est reportée, pourquoi et à quand. Notez comment elle l’a appris.
complaint-extension-in-time = la date de `{ $step }` est passée le { DATE($due) }. Une prolongation s’annonce avant, donc la date ne change pas ; dites maintenant à la personne qu’il y a du retard, et quand ce sera fait.
complaint-extension-external-body = avec la nouvelle date de `{ $step }`, dites à la personne à quel organisme externe elle peut s’adresser.
complaint-extension-maximum = la politique ne permet pas de reporter `{ $step }` au { DATE($to) }. Choisissez un jour plus tôt, ou répondez avec ce qu’on sait.
complaint-extension-approved = reporter `{ $step }` au { DATE($to) } dépasse le maximum de la politique. Demandez une approbation.
complaint-approval-approver = rien ne montre que `{ $person }` peut approuver ceci. Cela revient à : { ROLE($roles) }. Demandez à l’une de ces personnes, ou notez son rôle dans la liste du personnel.

## Les retraits.

complaint-withdrawal-confirmed = une personne proche de celle mise en cause a reçu le retrait de la plainte. Demandez à quelqu’un de neutre de vérifier que c’est bien voulu.
complaint-withdrawal-confirmer-neutral = `{ $person }` est trop proche de cette plainte pour en confirmer le retrait. Demandez à quelqu’un de neutre.
complaint-withdrawal-was-withdrawn = rien n’a été retiré : `{ $event }` ne s’applique pas. Notez d’abord le retrait.
complaint-withdrawal-of-complainant = cette personne ne se plaint pas ici, ou n’y prend plus part. Vérifiez qui a retiré sa part.
complaint-withdrawal-others-go-on = personne d’autre ne se plaint ici : c’est donc toute la plainte qui est retirée. Notez un retrait de la plainte.
complaint-withdrawal-one-of-several = d’autres personnes se plaignent ici aussi : `{ $person }` ne retire donc que sa propre part. Notez `complainantWithdrew` ; la plainte continue pour les autres.
complaint-withdrawal-continuation-ground = après un retrait, la politique ne prévoit pas de continuer pour ce motif : { COMPLAINT-CONTINUATION($ground) }.{ $grounds ->
    [absent] { " " }Respectez le souhait de la personne.
   *[other] { " " }Elle le prévoit pour : { COMPLAINT-CONTINUATION($grounds) }.
}

## La fermeture, la réouverture, la conservation.

complaint-closing-is-closed = cette plainte est fermée. Rouvrez-la avec une raison avant `{ $event }`.
complaint-closing-open-step = il reste à faire `{ $step }`{ $due ->
    [absent] { "" }
   *[other] { " " }(pour le { DATE($due) })
}. Faites-le, ou notez pourquoi c’est impossible ; fermez ensuite.
complaint-closing-open-action = l’action `{ $action }` reste à faire. Faites-la, ou notez pourquoi c’est impossible ; fermez ensuite.
complaint-closing-undecided = `{ $allegation }` n’est pas encore décidée. Décidez, informez la personne, puis fermez.
complaint-closing-result-told = la personne ne connaît pas le résultat pour `{ $allegation }`. Annoncez-le, puis fermez.
complaint-closing-reasons-told = la personne ne connaît pas les raisons pour `{ $allegation }`. Donnez-les, puis fermez.
complaint-closing-appeal-open = l’appel n’est pas encore tranché. Tranchez-le, dites-le à la personne, puis fermez.
complaint-closing-appeal-told = la personne ne sait pas encore comment l’appel s’est terminé. Dites-le-lui, puis fermez.
complaint-closing-notice-open = quelque chose a été communiqué sans consentement (`{ $sharing }`) et la personne ne le sait pas. Dites-le-lui, ou notez pourquoi ce n’est pas encore sûr ; puis fermez.
complaint-closing-reprisal-open = une personne a été moins bien traitée à cause de cette plainte, ou le dit, et rien n’a encore été fait. Protégez-la d’abord.
complaint-closing-late-open = décidez d’abord si cette plainte tardive est acceptée, et dites-le à la personne.
complaint-closing-withdrawal-open = quelqu’un de neutre doit encore vérifier que la personne voulait retirer la plainte.
complaint-closing-set-aside = `{ $step }` : cela n’a pas été fait, car { COMPLAINT-ASIDE($reason) }. C’est noté à la fermeture.
complaint-closing-set-aside-fits = { COMPLAINT-ASIDE($reason) } : cela n’explique pas pourquoi on ne peut pas faire `{ $step }`, car il n’y a personne à joindre. Faites-le, ou écrivez une autre raison.
complaint-step-known = la politique n’a pas d’étape `{ $step }`. { $nearest ->
    [absent] Vérifiez le nom.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
complaint-waiver-reason = écrivez pourquoi `{ $step }` n’est pas demandé ici.
complaint-waiver-approved = renoncer à `{ $step }` demande une approbation. Notez qui l’a donnée ; d’ici là, l’étape reste due.
complaint-waiver-approver = rien ne montre que `{ $person }` peut approuver qu’on renonce à `{ $step }`. La politique confie cela à : { ROLE($roles) }. Demandez à l’une de ces personnes, ou notez son rôle dans la liste du personnel.
complaint-waiver-owed = `{ $step }` est dû à des personnes : on ne peut pas y renoncer. Faites-le, ou notez pourquoi c’est impossible.
complaint-closing-set-aside-why = écrivez pourquoi on ne peut pas faire `{ $step }`.
complaint-reopening-reason = écrivez pourquoi la plainte est reprise.
complaint-reopening-closed = cette plainte est déjà ouverte. Continuez.
complaint-retention-closed = une plainte ouverte n’est pas détruite. Fermez-la d’abord.
complaint-retention-held = ce dossier doit être conservé{ $until ->
    [absent] { " " }jusqu’à nouvel ordre
   *[other] { " " }jusqu’au { DATE($until) }
}. Laissez-le pour l’instant.
complaint-retention-approver = notez qui a approuvé la destruction du dossier.
complaint-retention-too-early = ce dossier est conservé jusqu’au { DATE($due) }. Attendez cette date, ou demandez à une personne que la politique désigne pour cela.
complaint-retention-approved-first = personne n’a encore approuvé la destruction de ce dossier. Faites-la approuver, puis effacez-le.
complaint-retention-count = le dossier contient { $held } entrées, et l’effacement en indique { $stated }. Écrivez { $held }.

## Les représailles et les leçons.

complaint-reprisal-reported = le { DATE($on) }, une personne a dit être moins bien traitée à cause de cette plainte. Parlez-lui aujourd’hui, et protégez-la.
complaint-reprisal-at-once = parlez à la personne aujourd’hui, demandez-lui ce qui la protégerait, et notez-le.
complaint-reprisal-protects = écrivez ce qui a été fait pour protéger la personne.
complaint-reprisal-known = aucune entrée `{ $report }` ne signale de représailles. { $nearest ->
    [absent] Vérifiez l’identifiant.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
complaint-lesson-names-nobody = assurez-vous que la leçon ne permet de reconnaître personne, puis partagez-la.
complaint-lesson-holds-no-id = les mots de la leçon contiennent l’identifiant d’une personne qui a une part dans la plainte. Écrivez-la autrement, puis partagez-la.
complaint-lesson-drawn = une plainte était fondée et aucune leçon n’a encore été partagée. Qu’est-ce qui aiderait à éviter que cela se répète ?
complaint-survey-not-safe = une personne à qui on a demandé comment cela s’est passé ne s’est pas sentie en sécurité. Parlez-lui aujourd’hui d’une façon sûre, et notez ce qui la protège.

## Le mécanisme lui-même.

complaint-process-languages = le mécanisme de plaintes n’est pas encore expliqué en : `{ $missing }`. Faites-le traduire.
complaint-process-formats = le mécanisme de plaintes n’est pas encore expliqué sous cette forme : { FORMAT($missing) }.
complaint-process-tells = l’explication ne dit pas encore : { POINT($missing) }. Ajoutez-le.
complaint-process-plain-language = l’explication n’est pas encore en langage simple. Raccourcissez-la, et essayez-la avec des personnes accompagnées.
complaint-process-spoken-channel = les personnes qui ne lisent pas n’ont encore aucun moyen de se plaindre. Offrez un message vocal, un appel ou une conversation.
complaint-process-channels = l’explication ne nomme pas encore toutes les façons de se plaindre. Ajoutez : { COMPLAINT-CHANNEL($missing) }.
complaint-process-other-channels = l’explication nomme des façons de se plaindre que la politique n’offre pas : { COMPLAINT-CHANNEL($others) }. Retirez-les, ou ajoutez-les à la politique.
complaint-process-simple = se plaindre demande { $median } { COMPLAINT-MEASURE($measure) }, disent les personnes ; la politique vise { $most } au plus. Voyez ce qu’on pourrait enlever.
complaint-process-barrier = l’obstacle `{ $barrier }` empêche des personnes de se plaindre. Décidez quoi faire.
complaint-process-barrier-known = aucun obstacle `{ $barrier }` n’a été signalé. Notez-le d’abord, ou vérifiez l’identifiant.
complaint-process-committed = { $count ->
    [one] { $count } membre de l’équipe ne s’est pas encore engagé
   *[other] { $count } membres de l’équipe ne se sont pas encore engagés
} envers le mécanisme de plaintes. Parlez-en en réunion d’équipe.
complaint-process-roster = on ne peut pas dire qui ne s’est pas encore engagé : l’équipe n’est pas connue. Ajoutez la liste du personnel.
complaint-process-procedure = il manque à la procédure écrite : { POINT($missing) }. Écrivez-le.
complaint-process-realistic = un bilan a trouvé les délais irréalistes, et aucun depuis ne les a trouvés réalistes. Changez les délais, ou ajoutez de l’aide.
complaint-process-covered = personne à l’interne ne pourrait avoir ce rôle ({ ROLE($role) }) pour une plainte sur `{ $department }`.{ $handler ->
    [absent] { " " }Dites dans la politique à qui vous adresser alors.
   *[other] { " " }La politique s’adresse à : { ROLE($handler) }.
}

## Ce qui passe ailleurs. Rien n’y nomme la plainte.

complaint-signal-training-need = on a appris quelque chose{ $area ->
    [absent] { "" }
   *[other] { " " }dans le domaine `{ $area }`
} que la formation peut aider à régler. Prévoyez-la dans `{ $room }`.
complaint-signal-partner-review = réexaminez le partenaire `{ $partner }` dans `{ $room }`.
complaint-signal-knowledge-review = réexaminez ce qui est écrit{ $area ->
    [absent] { "" }
   *[other] { " " }dans le domaine `{ $area }`
}. Faites-le dans `{ $room }`.
complaint-signal-scope-clarification = précisez ce que fait l’organisme{ $area ->
    [absent] { "" }
   *[other] { " " }dans le domaine `{ $area }`
}. Faites-le dans `{ $room }`.
complaint-signal-delays = { $count ->
    [one] { $count } étape a pris
   *[other] { $count } étapes ont pris
} du retard{ $area ->
    [absent] { "" }
   *[other] { " " }dans le domaine `{ $area }`
}. Voyez comment s’y passe le travail, dans `{ $room }`.
complaint-signal-privacy = des renseignements privés sont arrivés aux mauvaises personnes{ $area ->
    [absent] { "" }
   *[other] { " " }dans le domaine `{ $area }`
}. Voyez comment ils sont gardés, dans `{ $room }`.
complaint-signal-known = cette plainte n’appelle pas d’autre travail dans `{ $room }`{ $area ->
    [absent] { "" }
   *[other] { " " }sur `{ $area }`
}. Prenez en charge un signal qui figure parmi ses constats.
complaint-signal-open = rien dans cette plainte n’attend d’être pris en charge ailleurs. Regardez d’abord ses constats.
complaint-signal-improvement = une leçon peut être montrée comme une amélioration{ $area ->
    [absent] { "" }
   *[other] { " " }dans le domaine `{ $area }`
}. Publiez-la dans `{ $room }`.

## Les questions.

promise-complaint-disclosureNotice = informer la personne que des renseignements à son sujet ont été transmis sans son consentement (`{ $about }`)
question-complainant-kind = Qui se plaint : une personne accompagnée, quelqu’un pour elle, un membre de l’équipe, un partenaire, ou une personne qui reste inconnue ?
question-complainant-expectsResponse = La personne attend-elle une réponse ?
question-complainant-fearsReprisal = La personne craint-elle d’être moins bien traitée parce qu’elle se plaint ?
question-complainant-agreesToInformal = La personne accepte-t-elle un règlement à l’amiable ?
question-complainant-authority = La personne a-t-elle montré qu’elle peut parler pour l’autre ?
question-complaint-channel = Comment la plainte est-elle arrivée ?
question-complaint-withdrawn = La plainte a-t-elle été retirée ?
question-complaint-appealed = La personne a-t-elle fait appel ?
question-complaint-late = La plainte est-elle arrivée après le délai ?
question-allegation-category = De quoi la plainte traite-t-elle ?
question-allegation-about = Qui ou quoi la plainte concerne-t-elle ?
question-allegation-seriousness = Quelle en est la gravité ?
question-respondent-known = Sait-on qui est en cause ?
question-reprisal-reported = Quelqu’un a-t-il été moins bien traité à cause de la plainte ?
question-reprisal-risk = Quel est le risque que la personne soit moins bien traitée ?
question-outcome-wellFounded = Quelque chose était-il fondé ?
question-roster = Qui travaille dans l’organisme, dans quel service, et de qui chaque personne relève-t-elle ?
question-late-decidedBy = Qui a décidé au sujet de la plainte tardive ?
question-acknowledgement-answerExpectedBy = Jusqu’à quand la personne peut-elle attendre une réponse ?
question-telling-by = Qui en a informé la personne ?
question-telling-how = Comment la personne en a-t-elle été informée ?
question-telling-language = Dans quelle langue la personne en a-t-elle été informée ?
question-permission-policy = Que dit la politique du partage d’information ?
question-contact-person = À qui est ce contact ?
question-notice-to = Qui a été avisé sans attendre ?
question-decision-referredTo = À quel organisme cela a-t-il été confié ?
question-followUp-owner = Qui se charge de l’action ?
question-followUp-due = Pour quand l’action doit-elle être faite ?
question-appeal-ground = Pourquoi la personne fait-elle appel ?
question-destruction-approvedBy = Qui a approuvé la destruction du dossier ?

## Ce qu’une politique peut avoir de contradictoire.

complaint-policy-subjects-unsaid = la politique ne dit pas de quoi on peut se plaindre. Énumérez `subjects`, ou écrivez `openSubjects: true`.
complaint-policy-subjects-twice = la politique énumère des sujets et les laisse aussi ouverts. Gardez l’un des deux.
complaint-policy-unknown-part = `{ $found }` n’est pas une place dans une plainte. Utilisez `respondent`, `witness` ou `other`.
complaint-policy-unknown-role = `{ $found }` n’est pas un rôle dans une plainte.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Vouliez-vous dire `{ $nearest }` ?
}
complaint-policy-unknown-stage = `{ $found }` n’est pas une étape de la politique.{ $nearest ->
    [absent] { " " }Nommez une étape et un rôle, comme dans `first.investigator`.
   *[other] { " " }Vouliez-vous dire `{ $nearest }` ?
}
complaint-policy-unknown-element = `{ $found }` ne figure pas dans ce que la politique prévoit pour les communications.{ $nearest ->
    [absent] { " " }Ajoutez-le à `permission.elements`, ou enlevez-le.
   *[other] { " " }Vouliez-vous dire `{ $nearest }` ?
}
complaint-policy-board-unknown = la politique s’adresse au conseil quand personne ne convient, et ne dit pas qui c’est. Ajoutez `board`, les rôles qui désignent le conseil.
complaint-policy-no-informal-track = la politique dit jusqu’où quelque chose se règle à l’amiable, et n’a pas de voie à l’amiable. Ajoutez une voie avec `informal: true`, ou enlevez `informal`.
complaint-policy-differs-from-itself = `{ $found }` ne peut pas différer de lui-même. Nommez un autre rôle.
complaint-policy-head-without-board = la politique nomme la direction générale et personne au-dessus. Ajoutez `board` ou `whenNobody`.
complaint-policy-standard-track = `{ $found }` est ce que dit la politique elle-même. Donnez un autre nom à la voie.
complaint-policy-informal-by-itself = la voie informelle se prend avec l’accord de la personne, jamais d’elle-même. Enlevez `when`.
complaint-policy-appeal-without-stage = la politique permet l’appel, mais aucune étape ne s’ouvre avec lui. Ajoutez une étape avec `opens: appealed`.
complaint-policy-stage-without-appeal = une étape s’ouvre avec un appel, mais la politique n’en permet pas. Ajoutez `appeal`, ou enlevez l’étape.
complaint-policy-no-grounds = l’appel demande un motif et aucun n’est énuméré. Énumérez `grounds`.
complaint-policy-unknown-requirement = `{ $found }` n’est pas une chose qu’une prolongation peut porter. Utilisez : { $expected }.
complaint-policy-percent = `{ $found }` n’est pas un pourcentage. Écrivez un nombre de 0 à 100.

## Answers to choose from.

-answer-complainant-kind-client = une cliente ou un client
-answer-complainant-kind-former-client = une ancienne cliente ou un ancien client
-answer-complainant-kind-advocate = quelqu'un qui parle pour une cliente ou un client
-answer-complainant-kind-family = la famille d'une cliente ou d'un client
-answer-complainant-kind-worker = un membre de l'équipe
-answer-complainant-kind-partner = un partenaire
-answer-complainant-kind-other = quelqu'un d'autre
-answer-complainant-kind-anonymous = une personne qui reste inconnue
-answer-complainant-kind-name-kept-back = une personne dont le nom est gardé secret
-answer-complaint-channel-web-form = par un formulaire en ligne
-answer-complaint-channel-letter = par lettre
-answer-complaint-channel-email = par courriel
-answer-complaint-channel-phone = par téléphone
-answer-complaint-channel-voicemail = par message vocal
-answer-complaint-channel-in-person = en personne
-answer-complaint-channel-text-message = par message texte
-answer-complaint-channel-video-call = par appel vidéo
-answer-complaint-channel-social-media = sur les réseaux sociaux
-answer-complaint-channel-informal-remark = comme remarque en passant
-answer-allegation-about-worker = un membre de l'équipe
-answer-allegation-about-service = un service
-answer-allegation-about-decision = une décision
-answer-allegation-about-partner = un partenaire
-answer-allegation-about-organization = l'organisme
-answer-allegation-about-policy = une politique
-answer-allegation-about-unknown = une chose encore inconnue
-answer-allegation-seriousness-minor = mineure
-answer-allegation-seriousness-moderate = modérée
-answer-allegation-seriousness-serious = grave
-answer-allegation-seriousness-critical = critique
-answer-reprisal-risk-low = faible
-answer-reprisal-risk-medium = moyen
-answer-reprisal-risk-high = élevé
