### language: de
### plural one: n = 1

viewing-withheld = Das ist hier nicht zu sehen.
