### language: de
### plural one: n = 1

timeline-extension-not-later = `{ $step }` ist schon am { DAET($due) } fällig. Wählen Sie einen späteren Tag.

viewing-withheld = { $n ->
    [one] eins
}
