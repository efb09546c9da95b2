## Dates, heures et durées illisibles. Ce qui est attendu est une suite d'exemples, séparés par des virgules.

date-invalid = `{ $found }` n'est pas un jour qui existe. Écrivez l'année, le mois et le jour, comme `{ $expected }`.
instant-invalid = `{ $found }` n'est pas un moment précis. Écrivez une date, une heure et un décalage, comme `{ $expected }`.
moment-invalid = `{ $found }` ne dit pas quand. Écrivez ce qu'on en sait, d'une de ces façons : { $expected }.
span-invalid = `{ $found }` n'est pas une durée. { $nearest ->
    [absent] Écrivez combien de quoi, par exemple : { $expected }.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
span-which-days = `{ $found }` ne dit pas quels jours comptent. Écrivez l'une de ces formes : { $expected }.
span-hours-need-instant = `{ $found }` se compte à partir d'une heure, et seul le jour est connu ici. Utilisez des jours, des semaines, des mois ou des années.
time-zone-unknown = `{ $found }` n'est pas un fuseau horaire connu. { $nearest ->
    [absent] Écrivez son nom IANA, comme `{ $expected }`.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}

## Calendriers qui se contredisent.

calendar-beyond-years = en comptant à partir de `{ $found }`, on sort des années que les calendriers connaissent. Utilisez des dates de 1990 à 2100.
calendar-day-rule = `{ $found }` n'est pas un jour de l'année. Écrivez-le d'une de ces façons : { $expected }.
calendar-unknown = il n'y a pas de calendrier `{ $found }`. { $nearest ->
    [absent] Nommez l'un des nôtres, ou un calendrier que la politique définit.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
calendar-name-taken = `{ $found }` est l'un de nos calendriers. Donnez un autre nom au vôtre, et faites-lui prolonger `{ $found }`.
calendar-extends-itself = ces calendriers se fondent l'un sur l'autre en cercle : { $found }. Faites que l'un d'eux se suffise.
calendar-always-closed = une fin de semaine de sept jours ne laisse aucun jour ouvert. Retirez les jours où vous travaillez.
calendar-closure-ends-early = cette fermeture finit le `{ $found }`, avant de commencer le `{ $expected }`. Échangez les deux jours.
calendar-holiday-ends-early = ce jour férié finit en `{ $found }`, avant de commencer en `{ $expected }`. Échangez les deux années.
calendar-holiday-twice = deux règles donnent au jour férié `{ $found }` un jour dans la même année. Précisez `from`, `until` ou `except`.
calendar-choice-unknown = ce calendrier n'offre pas le choix `{ $found }`. { $nearest ->
    [absent] Retirez-le, ou corrigez son nom.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
calendar-option-unknown = `{ $found }` n'est pas une option de ce choix. Choisissez parmi celles-ci : { $expected }.
calendar-holiday-unknown = ce calendrier n'a pas de jour férié `{ $found }`. { $nearest ->
    [absent] Retirez-le, ou corrigez son nom.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
calendar-holiday-contradicted = le jour férié `{ $found }` est à la fois observé et omis. Gardez l'un des deux.
