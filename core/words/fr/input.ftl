## Une entrée inutilisable : ce qui a été trouvé, et quoi écrire à la place.

-input-type-text = du texte
-input-type-number = un nombre
-input-type-whole-number = un nombre entier
-input-type-true-or-false = `true` ou `false`
-input-type-list = une liste
-input-type-map = des noms avec leurs valeurs
-input-type-null = `null`

-input-part-value = une valeur
-input-part-name = un nom entre guillemets doubles
-input-part-colon = un deux-points
-input-part-comma-or-bracket = une virgule ou le `]` fermant
-input-part-comma-or-brace = une virgule ou l’accolade fermante
-input-part-digit = un chiffre
-input-part-quote = le guillemet double fermant
-input-part-escape = une séquence d’échappement comme `\n`
-input-part-character = un caractère entier, ou les deux moitiés d’une paire de substitution
-input-part-end = la fin du texte

input-not-utf8 = ce n’est pas du texte UTF-8 : l’octet { $found } n’y a pas sa place. Enregistrez en UTF-8 et réessayez.
input-syntax = { $found ->
    [absent] le texte s’arrête trop tôt
   *[other] `{ $found }` ne convient pas ici
} : il faut { INPUT-PART($expected) }.
input-empty = il n’y a rien à lire ici : le texte est vide. Vérifiez que c’est le bon, puis réessayez.
input-syntax-yaml = à partir d’ici, ce n’est plus du YAML : { $expected }. Vérifiez le retrait, et mettez entre guillemets le texte qui contient des signes spéciaux.
input-too-deep = des listes et des ensembles de noms sont imbriqués sur plus de { $expected } niveaux. Simplifiez la structure du document.
input-too-large = il y a ici plus de { $expected } valeurs, chaque reprise d’un alias comptée. Divisez le document, ou utilisez moins d’alias.
input-too-many-problems = voici les { $expected } premiers problèmes. Réglez-en quelques-uns pour voir la suite.
input-duplicate-key = `{ $found }` figure ici deux fois; la première est à { $expected }. Gardez-en une.
input-key-not-text = une liste ou un ensemble de noms ne peut pas servir de nom. Écrivez le nom en texte.
input-merge-key = `<<` ne fusionne rien ici. Écrivez les champs au long.
input-unknown-tag = l’étiquette `{ $found }` n’a pas de sens ici. Retirez-la.
input-alias-loop = cet alias se trouve à l’intérieur de ce qu’il reprend. Écrivez la valeur au long.
input-second-document = un deuxième document commence ici. Gardez un seul document par fichier.
input-unknown-field = `{ $found }` n’est pas connu à `{ $path }`. { $nearest ->
    [absent] { $expected ->
        [absent] Rien ne peut être écrit ici.
       *[other] Ce qui peut être écrit ici : { LIST($expected) }.
    }
   *[other] Vouliez-vous dire `{ $nearest }`?
}
input-missing-field = il manque `{ $expected }`{ $path ->
    [absent] { "" }
   *[other] { " " }à `{ $path }`
}. Veuillez l’ajouter.
input-wrong-type = { $path ->
    [absent] le document
   *[other] `{ $path }`
} est { INPUT-TYPE($found) }. Ce qui convient ici : { INPUT-TYPE($expected) }.
input-wrong-value = `{ $found }` ne convient pas à `{ $path }`. { $nearest ->
    [absent] Écrivez une de ces valeurs, ou sous cette forme : { LIST($expected) }.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
input-null = { $path ->
    [absent] le document
   *[other] `{ $path }`
} est vide. { $expected ->
    [absent] Retirez-le.
   *[other] Retirez-le, ou écrivez une valeur. Ce qui convient ici : { INPUT-TYPE($expected) }.
}
input-unknown-kind = `{ $found }` n’est pas connu à `{ $path }`. { $nearest ->
    [absent] Choisissez parmi : { LIST($expected) }.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
input-out-of-range = `{ $found }` est hors de ce que `{ $path }` peut être ({ $expected }). Choisissez un nombre à l’intérieur.
input-too-short = `{ $path }` compte { $found } caractères et en demande au moins { $expected }.
input-too-long = `{ $path }` compte { $found } caractères et peut en compter au plus { $expected }. Veuillez raccourcir.
input-too-few = `{ $path }` compte { $found } éléments et en demande au moins { $expected }.
input-too-many = `{ $path }` compte { $found } éléments et peut en compter au plus { $expected }.
input-repeated-item = `{ $found }` figure deux fois dans cette liste; la première est à { $expected }. Gardez-en une.
input-removes-nothing = `{ $found }` est vide ici, et il n’y a rien d’hérité à retirer. { $nearest ->
    [absent] Retirez-le.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
input-removed-and-changed = `{ $found }` est retiré de toutes les voies à { $expected } et modifié ici pour l’une d’elles. Gardez l’un ou l’autre.
input-not-accepted = { $path ->
    [absent] le document
   *[other] `{ $path }`
} ne peut pas être utilisé tel quel{ $found ->
    [absent] { "" }
   *[other] { " " }(`{ $found }`)
} : { $expected }.

## Faits d’une question.

-fact-type-true-or-false = `true` ou `false`
-fact-type-a-whole-number = un nombre entier
-fact-type-a-text = un texte
-fact-type-a-date = une date comme 2026-03-01, ou ce qu’on en sait : 2026-03 ou 2026
-fact-type-one-of-its-values = une des valeurs que la politique prévoit pour ce fait
-fact-type-a-list-of-its-values = une liste de valeurs que la politique prévoit pour ce fait

facts-unknown-fact = { $found ->
    [absent] la politique n’a pas ce fait
   *[other] la politique n’a pas de fait `{ $found }`
}. { $nearest ->
    [absent] Prenez-en un qui figure sous `facts`, ou ajoutez-le.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
facts-wrong-type = la valeur à `{ $path }` n’est pas du type de ce fait. Ce qui convient ici : { FACT-TYPE($expected) }.
facts-unknown-value = la valeur à `{ $path }` n’est pas une de celles de ce fait. { $nearest ->
    [absent] Choisissez parmi : { LIST($expected) }.
   *[other] Vouliez-vous dire `{ $nearest }` ?
}
