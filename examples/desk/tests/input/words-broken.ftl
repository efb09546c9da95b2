### language: de

viewing-withheld = { $n ->
    [one] eins
}
