## Formes d'une permission, et qui la donne.

-permission-form-oral-witnessed = donnée de vive voix, devant témoin
-permission-form-oral-recorded = donnée de vive voix et enregistrée
-permission-form-written = signée sur papier
-permission-form-electronic = donnée à l'écran
-permission-giver-self = la personne
-permission-giver-guardian = un parent ou un tuteur
-permission-giver-substitute = une personne qui décide à sa place
-permission-ground-legal-duty = une obligation légale
-permission-ground-imminent-danger = un danger imminent

## Une permission couvre-t-elle ce partage ?

permission-covered = `{ $permission }` nous permet de transmettre `{ $element }`{ $person ->
    [absent] { "" }
   *[other] { " " }de `{ $person }`
} à `{ $recipient }`{ $until ->
    [absent] .
   *[other] { " " }jusqu'au { DATE($until) }.
}
permission-not-covered = personne n'a encore accepté que nous transmettions `{ $element }`{ $person ->
    [absent] { "" }
   *[other] { " " }de `{ $person }`
} à `{ $recipient }` pour `{ $purpose }`. Demandez d'abord à la personne concernée.
permission-refused = le { DATE($on) }, la personne a refusé que `{ $element }` soit transmis à `{ $recipient }`. N'en parlez pas, ou demandez-lui si elle a changé d'avis.
permission-withdrawn = `{ $permission }` a été retirée à partir du { DATE($on) } : `{ $element }` ne peut pas être transmis. N'en parlez pas, ou demandez de nouveau.
permission-expired = `{ $permission }` a pris fin le { DATE($on) } : `{ $element }` ne peut pas être transmis. Demandez à la personne si elle est encore d'accord.
permission-not-yet = `{ $permission }` commence le { DATE($on) }. Transmettez `{ $element }` à partir de ce jour, pas avant.
permission-limited = `{ $permission }` a une limite : `{ $element }` ne va pas à `{ $recipient }`. N'en parlez pas, ou demandez de nouveau.
permission-no-replaced = le { DATE($on) }, la personne a dit non, et `{ $permission }` a été donnée par { PERMISSION-GIVER($giver) }. Demandez si la personne a changé d'avis. Si oui, nommez l'entrée de ce refus dans `replaces`.
permission-once = `{ $permission }` valait pour une seule fois et a servi le { DATE($on) }. Demandez de nouveau avant de transmettre `{ $element }`.
permission-limit-read = `{ $permission }` a une limite dans les mots de la personne. Lisez-la et confirmez que ce partage la respecte.
permission-form-suffices = `{ $permission }` a été { PERMISSION-FORM($form) }, et `{ $element }` demande ici une autre forme. Demandez la permission dans une forme qui suffit.
permission-giver-suffices = `{ $permission }` a été donnée par { PERMISSION-GIVER($giver) }, ce qui ne suffit pas pour `{ $element }`. Demandez à quelqu'un qui peut décider.
permission-minor-alone = `{ $person }` est mineur et ne peut pas décider seul pour `{ $element }` (`{ $permission }`). Demandez à un parent, à un tuteur ou à qui décide avec lui.
permission-explained = `{ $permission }` ne compte pas encore, car elle n'a pas été expliquée. Expliquez ce qui est transmis, à qui et pourquoi, puis demandez de nouveau.
permission-concerns-invited = `{ $permission }` ne compte pas encore, car la personne n'a pas pu dire ses inquiétudes. Demandez ce qui l'inquiète, puis si elle est d'accord.
permission-authority-established = `{ $permission }` a été donnée par { PERMISSION-GIVER($giver) }{ $person ->
    [absent] . Notez
   *[other] { " " }pour `{ $person }`. Notez
} ce qui montre qu'il ou elle peut décider.
permission-age-established = on ne sait pas si `{ $person }`, qui a donné `{ $permission }`, est mineur. Demandez-le et notez-le.
permission-language-understood = `{ $permission }` a été demandée en { $asked } sans interprète, et la personne comprend { $understood }. Vérifiez avec elle qu'elle a compris.
permission-subject-named = il n'est pas dit de qui parle `{ $element }`. Nommez les personnes concernées.
permission-element-known = votre politique ne dit pas si `{ $element }` est sensible. Ajoutez-le à la politique, ou vérifiez son nom.
permission-recipient-clear = on ne sait pas si `{ $recipient }` est `{ $other }` ou en fait partie. Renseignez-vous avant de transmettre `{ $element }`.
permission-something-named = rien n'est nommé à transmettre à `{ $recipient }`. Nommez ce que vous voulez transmettre.
permission-basis-known = il n'y a pas de permission `{ $permission }` dans ce dossier. Vérifiez son numéro, ou ajoutez la permission.
permission-id-taken = une autre permission porte déjà le numéro `{ $permission }`. Donnez à celle-ci son propre numéro.
permission-says-enough = `{ $permission }` ne dit pas { $missing ->
    [elements] ce qui peut être transmis
    [purposes] à quoi cela doit servir
   *[about] de qui il s'agit
}. Ajoutez-le.
permission-begins-first = `{ $permission }` finit le { DATE($until) }, avant de commencer le { DATE($from) }. Vérifiez les deux jours.
permission-limit-named = `{ $permission }` exclut `{ $limit }`, qu'elle ne nomme pas : la limite n'exclurait rien. { $nearest ->
    [absent] Vérifiez le nom.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
permission-taken-back-known = il n'y a pas de permission `{ $permission }` à retirer dans ce dossier. { $nearest ->
    [absent] Sans numéro, tout est retiré.
   *[other] Vouliez-vous dire `{ $nearest }` ? Sans numéro, tout est retiré.
}
permission-takes-back-nothing = rien n'a été permis ici que ceci pourrait retirer. Si la personne dit non à ce que nous pourrions demander plus tard, notez aussi un refus.
permission-unanswered = le { DATE($on) }, on a demandé à la personne ce que nous pouvons transmettre, et aucune réponse n'est notée. Notez ce qu'elle a dit, ou demandez de nouveau.

## Autres fondements que le consentement.

permission-ground-named = votre politique ne permet pas de transmettre en raison de ceci : { PERMISSION-GROUND($ground) }. Demandez plutôt la permission.
permission-ground-source = `{ $source }` n'est pas une obligation légale que votre politique retient. Nommez la loi, l'ordonnance ou l'assignation, ou demandez conseil.
permission-ground-approved = il faut d'abord une approbation pour transmettre en raison de ceci : { PERMISSION-GROUND($ground) }. Adressez-vous à une personne qui a ce rôle : { ROLE($roles) }.
permission-ground-approver = une personne qui a le rôle { ROLE($role) } ne peut pas approuver un partage en raison de ceci : { PERMISSION-GROUND($ground) }. Adressez-vous à une personne qui a ce rôle : { ROLE($roles) }.
permission-ground-least = `{ $element }` dépasse ce que permet ceci : { PERMISSION-GROUND($ground) }. N'en parlez pas.
permission-ground-holds = `{ $element }` peut être transmis en raison de ceci : { PERMISSION-GROUND($ground) }. Ce n'est pas un consentement.
permission-ground-notice-known = rien n'a été transmis sans consentement dans une entrée `{ $sharing }`. { $nearest ->
    [absent] Vérifiez son numéro.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
permission-ground-notice = dites à { $people ->
    [absent] ceux que cela concerne
   *[other] { LIST($people) }
} que ceci a été transmis ({ PERMISSION-GROUND($ground) }), { $within ->
    [absent] dès que c'est sans danger.
   *[other] d'ici { SPAN($within) } et seulement si c'est sans danger.
}

## Demandes anonymes.

permission-identifies-alone = `{ $element }` montre qui est la personne. Ne le mettez pas dans une demande anonyme.
permission-identifies-together = `{ $element }` montre qui est la personne, avec { LIST($others) }. Ne le mettez pas dans une demande anonyme.
permission-identifies-unlisted = votre politique ne dit pas si `{ $element }` montre qui est la personne, alors il reste ici. Ajoutez-le à la politique, ou vérifiez son nom.

## Le reçu, que la personne garde.

permission-receipt-agreed = Le { DATE($on) }, vous avez accepté que nous transmettions ceci à { $anyone ->
    [yes] n'importe qui
   *[no] { $recipient }
} : { LIST($elements) }.
permission-receipt-purposes = Nous pouvons le transmettre seulement pour ceci : { LIST($purposes) }.
permission-receipt-about = Cela parle de { LIST($about) }.{ $giver ->
    [absent] { "" }
   *[other] { " " }{ $giver } a accepté à sa place.
}
permission-receipt-form = Comment la permission a été donnée : { PERMISSION-FORM($form) }.{ $interpreter ->
    [absent] { "" }
   *[other] { " " }Interprète : { $interpreter }.
}
permission-receipt-until = Nous pouvons le transmettre à partir du { DATE($from) } { $until ->
    [absent] jusqu'à ce que vous nous disiez d'arrêter.
   *[other] jusqu'au { DATE($until) }.
}
permission-receipt-limit = { $kind ->
    [notElement] Nous ne transmettrons pas ceci : { $what }.
    [notTo] Nous ne le transmettrons pas à { $what }.
    [notFor] Nous ne le transmettrons pas pour ceci : { $what }.
    [notAbout] Nous ne transmettrons rien au sujet de { $what }.
    [once] Nous pouvons le transmettre une seule fois.
   *[inWords] Vous nous avez dit : { $what }
}
permission-receipt-withdraw = Vous pouvez changer d'avis à tout moment. Dites-le à l'un de nous, dans votre langue. Nous arrêterons et nous vous dirons ce qui a déjà été transmis et à qui. Dire non ne change rien à l'aide que nous vous donnons.
