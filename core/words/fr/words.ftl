## Problèmes dans les mots eux-mêmes : une autre langue, une règle, une citation.

element-unknown = il n’y a pas d’élément `{ $found }` dans les lignes directrices.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Vouliez-vous dire `{ $nearest }` ?
}

words-unreadable = ces mots ne se lisent pas comme une table : { $found }. Produisez la table avec `words compile`.
words-no-language = ces mots ne disent pas leur langue. Ajoutez `### language: ar` (ou une autre étiquette) en tête de la source.
words-fluent = { $path ->
    [absent] ces mots ne peuvent pas être compilés
   *[other] `{ $path }` ne peut pas être compilé
} : { $found }.
words-unknown-function = `{ $path }` appelle `{ $found }`, et cette fonction n’existe pas.{ $nearest ->
    [absent] { " " }Écrivez la valeur telle quelle.
   *[other] { " " }Vouliez-vous dire `{ $nearest }` ?
}
words-unknown-category = `{ $found }` n’est pas une catégorie de pluriel. Écrivez zero, one, two, few ou many.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Vouliez-vous dire `{ $nearest }` ?
}
words-plural-rule = `{ $found }` n’est pas une règle de pluriel. Écrivez-la comme dans les tables CLDR, par exemple `{ $expected }`.
words-unused-category = `{ $path }` a une branche pour `{ $found }`, que cette langue ne choisit jamais. Enlevez-la, ou ajoutez sa règle aux pluriels.
words-unknown-family = `{ $path }` dit une valeur par `{ $found }`, et il n’y a pas de termes de ce nom.
words-unknown-sentence = il n’y a pas de phrase `{ $found }`.{ $nearest ->
    [absent] { " " }Enlevez-la.
   *[other] { " " }Vouliez-vous dire `{ $nearest }` ?
}
words-missing-sentence = `{ $path }` manque. En anglais : { $expected }
words-not-well-formed = `{ $path }` est mal formé : `{ $found }`. Produisez la table avec `words compile`.
words-unknown-parameter = `{ $path }` utilise `{ $found }`, que la phrase anglaise n’a pas.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Vouliez-vous dire `{ $nearest }` ?
}
words-missing-parameter = `{ $path }` n’utilise pas `{ $expected }`, que la phrase anglaise a.

rule-code = `{ $path }` n’est pas écrit comme un code. Écrivez-le comme `{ $expected }`, en minuscules.
rule-code-twice = une autre règle a le code `{ $path }`, ou un code qui n’en diffère que par des points et des traits d’union. Donnez à chacune le sien.
rule-unknown-element = la règle `{ $path }` cite `{ $found }`, qui n’est pas un élément des lignes directrices.
rule-no-sentence = la règle `{ $path }` n’a pas de phrase. Écrivez-en une dans chaque langue.
rule-undeclared-parameter = la règle `{ $path }` ne déclare pas `{ $found }`.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Vouliez-vous dire `{ $nearest }` ?
}
rule-missing-parameter = la règle `{ $path }` n’a pas reçu `{ $expected }`.
rule-effect = la règle `{ $path }` déclare l’effet `{ $expected }` et a parlé avec `{ $found }`.
