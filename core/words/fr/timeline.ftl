## Ce que les délais font remarquer.

timeline-notice-differs = l'avis donne le { DATE($notice) } pour `{ $step }`; la politique arrive au { DATE($computed) }. La date de l'avis compte. Vérifiez-la sur la lettre.
timeline-extension-not-allowed = la politique ne donne pas de temps de plus pour `{ $step }`. Gardez sa date.
timeline-extension-too-many = `{ $step }` a déjà été prolongé { $times } fois, autant que la politique le permet. Gardez sa date.
timeline-extension-too-long = la politique permet de prolonger `{ $step }` jusqu'au { DATE($limit) } au plus. Choisissez ce jour ou un jour plus tôt.
timeline-extension-late = `{ $step }` était à faire le { DATE($due) }; une prolongation après cette date ne la déplace pas. Dites aujourd'hui à la personne ce qui s'est passé et quand elle aura une réponse.
timeline-extension-not-later = `{ $step }` est déjà à faire le { DATE($due) }. Choisissez un jour plus tard.
timeline-extension-not-running = le délai de `{ $step }` ne court pas en ce moment; il n'y a pas de date à déplacer.
timeline-expired = `{ $step }` n'a pas été fait à temps, et depuis le { DATE($on) } la politique en tire la conséquence. Voyez ce qui vient ensuite.
timeline-closed-with-open-step = l'étape a été fermée alors que `{ $step }` restait à faire. Dites pourquoi ce n'est plus nécessaire, ou faites-le.
timeline-outside-window = le délai pour `{ $stage }` a pris fin le { DATE($closed) }; la demande est du { DATE($opened) }. Décidez si elle peut encore être reçue.
timeline-promise-moved = le calendrier a changé : `{ $step }`, promis pour le { DATE($before) }, peut maintenant prendre jusqu'au { DATE($now) }. Prévenez la personne; d'ici là, le { DATE($before) } tient.
timeline-unknown-step = la politique n'a pas d'étape `{ $step }`. Vérifiez le nom dans l'entrée.

## Des délais qui se contredisent.

timeline-unknown-event = il n'y a pas d'événement `{ $found }` ici. { $nearest ->
    [absent] Nommez un événement de cette partie, ou ajoutez-le à `milestones`.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
timeline-unknown-anchor = `{ $found }` n'est ni un événement ni une étape à faire. { $nearest ->
    [absent] Nommez-en un, ou écrivez en entier ce qui est visé.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
timeline-no-such-step = il n'y a pas d'étape à faire `{ $found }`. { $nearest ->
    [absent] Nommez-en une de cette politique.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
timeline-unknown-stage = il n'y a pas de stade `{ $found }`. { $nearest ->
    [absent] Nommez un stade de cette politique.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
timeline-unknown-condition = rien ici ne s'appelle `{ $found }` et ne suspend un délai. { $nearest ->
    [absent] Nommez une des conditions de cette partie.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
timeline-unknown-role = il n'y a pas de rôle `{ $found }` ici. { $nearest ->
    [absent] Nommez un rôle de cette partie.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
timeline-unknown-track = il n'y a pas de voie `{ $found }`. { $nearest ->
    [absent] Nommez-en une sous `tracks`.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
criteria-unknown-criterion = il n’y a pas de critère `{ $found }`. { $nearest ->
    [absent] Ajoutez-le sous `criteria`, ou choisissez-en un qui s’y trouve.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
timeline-unknown-fact = il n'y a pas de fait `{ $found }`. { $nearest ->
    [absent] Déclarez-le sous `facts`.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
timeline-fact-is-no-date = un délai ne se compte qu'à partir d'un fait de type `{ $expected }`, et celui-ci est de type `{ $found }`. Nommez un autre fait.
timeline-step-or-event = `{ $found }` est à la fois une étape à faire et un événement. Écrivez `event: { $found }` ou `step: { $found }` entre accolades.
timeline-step-of-which-stage = plusieurs stades ont une étape `{ $found }`. Écrivez l'une de celles-ci : { $expected }.
timeline-step-waits-for-itself = ces étapes s'attendent en rond : { $found }. Faites compter l'une d'elles à partir d'autre chose.
timeline-nothing-opens-stage = rien n'ouvre le stade `{ $found }`. Dites quel événement le fait, avec `opens`.
timeline-nothing-meets-it = rien ne peut accomplir cette étape. Dites quel événement le fait, avec `metBy`, ou combien de tentatives suffisent, avec `attempts`.
timeline-part-is-missing = il manque ici `{ $expected }`. Ajoutez-le.
timeline-part-needs-another = `{ $found }` ne dit rien sans `{ $expected }`. Ajoutez `{ $expected }`, ou retirez `{ $found }`.
timeline-parts-exclude-each-other = `{ $found }` et `{ $expected }` s'excluent. Gardez l'un des deux.
timeline-anchor-form = un seul de ces mots dit à partir de quoi compter : { $expected }. Gardez-en un.
timeline-anchor-of-nothing = cette liste est vide. Nommez ce à partir de quoi compter.
timeline-no-otherwise = il se peut qu'aucune de ces durées ne s'applique. Mettez `otherwise` avec une durée à la fin.
timeline-otherwise-stands-last = ce qui suit `otherwise` ne s'applique jamais. Mettez-le à la fin.
timeline-span-variant-form = une durée parmi plusieurs a `when` et `span`, `track` et `span`, ou `otherwise` seul. Écrivez-la d'une de ces façons.
timeline-extension-of-nothing = une prolongation de rien n'en est pas une. Donnez un nombre au-dessus de 0, ou retirez `extensions`.
timeline-attempts-of-nothing = aucune tentative n'en est pas une. Donnez un nombre au-dessus de 0.
timeline-interval-of-nothing = ce qui revient a besoin de temps entre deux fois. Donnez une durée au-dessus de 0, et `times` au-dessus de 0.
timeline-interval-without-times = ce qui suit cet intervalle ne commence jamais. Dites combien de fois il sert, avec `times`, ou mettez-le à la fin.
timeline-never-in-force = cette règle prend fin le { DATE($found) }, avant de commencer le { DATE($expected) }. Échangez les deux jours.
timeline-reminder-longer-than-span = ce rappel, `{ $found }`, vient avant que le délai commence : la durée est de { SPAN($expected) }. Rappelez plus tard.
timeline-too-many-events = il y a { $found } événements, et on en distingue { $expected } au plus. Retirez-en de `milestones`.
timeline-too-many-steps = il y a { $found } étapes à faire, et { $expected } au plus sont possibles. Retirez-en.
timeline-too-many-stages = il y a { $found } stades, et { $expected } au plus sont possibles. Retirez-en.
