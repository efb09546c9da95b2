### language: de
### plural one: n = 1

timeline-extension-not-later = `{ $step }` ist schon am { DAET($due) } fällig, nicht am { DATE($to) }.

viewing-withheld = { $n ->
    [one] eins
}
