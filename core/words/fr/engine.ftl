## Ce que le moteur, le journal et la charge de dossiers disent des dossiers.

journal-target-missing = l'entrée `{ $entry }` parle de `{ $other }`, que cette copie du dossier ne contient pas. Fusionnez-la avec la copie qui la contient.
journal-competing-corrections = `{ $entry }` et `{ $other }` corrigent la même entrée de façon différente. Décidez laquelle est juste et retirez l'autre.
journal-unread = l'entrée `{ $entry }` est du genre `{ $event }`, que cette version du logiciel ne sait pas lire. Elle est gardée telle quelle; mettez le logiciel à jour pour l'utiliser.
journal-partial = il manque à cette copie { $entries ->
    [one] 1 entrée que cet appareil n’a pas le droit de garder
   *[other] { $entries } entrées que cet appareil n’a pas le droit de garder
}. Ce qu’elle dit peut être incomplet : demandez de nouveau là où se trouve le dossier entier.
journal-partial-judged = il manque à cette copie { $entries ->
    [one] 1 entrée que cet appareil n’a pas le droit de garder
   *[other] { $entries } entrées que cet appareil n’a pas le droit de garder
}. Demandez de nouveau là où se trouve le dossier entier, avant d’agir.
input-entry-withheld = une entrée de cette sorte en remplace une que l’appareil n’a pas le droit de garder. La bibliothèque l’y met ; on ne peut pas l’ajouter.
journal-written-before = l'entrée `{ $entry }` a été écrite avant le jour dont elle parle. Vérifiez sa date.
journal-not-opened = ce dossier n'est pas encore ouvert; `{ $event }` ne peut donc pas y être ajouté. Ajoutez d'abord l'entrée qui l'ouvre.
journal-before-opening = ce dossier a été ouvert le { DATE($opened) }, et la date de `{ $event }` vient avant. Vérifiez cette date ; ou corrigez l’entrée qui ouvre le dossier, si c’est elle qui est datée trop tard.
journal-already-opened = ce dossier est déjà ouvert. Si `{ $event }` concerne une autre affaire, ouvrez-lui son propre dossier.
journal-erased = ce dossier a été effacé; `{ $event }` ne peut donc pas y être ajouté. Ouvrez un nouveau dossier si l'affaire recommence.
journal-migration-backwards = ce dossier suit la version { $from } de la politique et ne peut pas revenir à la version { $to }.
roster-gap-role = { $people ->
    [absent] personne dans la liste du personnel n’a
   *[other] il n’y a que `{ $people }` qui a
} le rôle que demande `{ $place }` : { ROLE($role) }.{ $people ->
    [absent] { " " }Confiez-le à quelqu’un, ou nommez un autre rôle dans la politique.
   *[other] { " " }Personne ne le fait pour soi-même : dites qui le fait dans ce cas.
}
roster-gap-nobody = personne dans la liste du personnel ne peut avoir ce rôle ({ ROLE($role) }){ $people ->
    [absent] { "" }
   *[other] { " " }quand l’affaire porte sur { $people }
}.{ $handlers ->
    [absent] { " " }Dites dans la politique à qui vous adresser alors.
   *[other] { " " }La politique s’adresse à : { ROLE($handlers) }.
}
roster-gap-one-for-two = il ne reste que `{ $left }` pour deux rôles qui demandent deux personnes ({ ROLE($role) }, { ROLE($other) }){ $people ->
    [absent] { "" }
   *[other] { " " }quand l’affaire porte sur { $people }
}. Préparez une autre personne à l’un des deux.
roster-gap-too-few = il ne reste que { LIST($left) } pour plusieurs rôles, et l’une de ces personnes en aurait deux qui demandent deux personnes : { ROLE($roles) }{ $people ->
    [absent] { "" }
   *[other] , quand l’affaire porte sur { $people }
}. Préparez une personne de plus à l’un de ces rôles.
roster-gap-nobody-to-turn-to = la politique prévoit un recours ({ ROLE($handler) }){ $people ->
    [absent] { "" }
   *[other] { " " }quand l’affaire porte sur { $people }
}, et personne n’y est. Ajoutez quelqu’un à la liste du personnel, ou nommez à qui vous adresser.
viewing-withheld = il n'y a rien ici que ce rôle puisse voir. Adressez-vous à la personne qui supervise l'affaire.

agenda-upcoming = { $step } dans `{ $record }` viendra plus tard{ $due ->
    [absent] { "" }
   *[other] , au plus tard le { DATE($due) }
}.
agenda-due = { $step } dans `{ $record }` est à faire { $due ->
    [absent] bientôt
   *[other] au plus tard le { DATE($due) }
}{ $role ->
    [absent] { "" }
   *[other] ; responsable : { ROLE($role) }
}.
agenda-overdue = { $step } dans `{ $record }` était à faire { $due ->
    [absent] avant aujourd'hui
   *[other] le { DATE($due) }
} et est en retard{ $role ->
    [absent] { "" }
   *[other] ; responsable : { ROLE($role) }
}.
agenda-paused = { $step } dans `{ $record }` attend, et le délai est suspendu{ $due ->
    [absent] { "" }
   *[other] ; au plus tôt, ce sera le { DATE($due) }
}.

input-merge-other-record = ceci est une copie du dossier `{ $found }`, et non de `{ $expected }`. Fusionnez les copies d'un même dossier.
input-merge-other-version = une copie a été ouverte sous la version { $found } de la politique, l'autre sous la version { $expected }. Ce ne peuvent être les copies d'un même dossier.
input-merge-other-client = une copie concerne le client `{ $found }`, l'autre `{ $expected }`. Trouvez laquelle est juste avant de fusionner.
input-entry-conflict = l'identifiant de cette entrée désigne deux choses : { $found }; et { $expected }. Donnez à l'une d'elles son propre identifiant.
input-entry-other-room = ceci est une entrée de la pièce `{ $found }`, et le dossier est de la pièce `{ $expected }`. Ajoutez-la à un dossier de sa pièce.
input-entry-unknown-target = il n'y a pas d'entrée `{ $found }` dans ce dossier. { $nearest ->
    [absent] Vérifiez l'identifiant.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
input-entry-unknown-milestone = la politique n'a pas de jalon `{ $found }`. { $nearest ->
    [absent] { $expected ->
        [absent] Elle n'en nomme aucun.
       *[other] Elle a : { LIST($expected) }.
    }
   *[other] Vouliez-vous dire `{ $nearest }`?
}
input-entry-tombstone = c'est la bibliothèque qui met en place un tel marqueur. Ajoutez plutôt une entrée `{ $expected }`.
input-record-empty = ce dossier n'a aucune entrée qui appartienne à une pièce. Un dossier commence par l'entrée qui l'ouvre.
input-roster-missing = cette question demande la liste du personnel : qui travaille ici, dans quels rôles. Remettez-la dans `{ $path }`.
input-record-no-permissions = les dossiers de { $found } ne gardent pas de permissions. Posez la question sur un dossier qui en garde : une plainte.
input-roster-twice = `{ $found }` est deux fois sur la liste du personnel, ici (`{ $path }`) et à `{ $expected }`. Gardez-en une fois : les postes qui commencent à des dates différentes vont dans sa liste de postes.
input-permission-unknown = il n'y a pas ici de permission `{ $found }` que vous puissiez voir. { $nearest ->
    [absent] Vérifiez l'identifiant.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
input-record-unknown = il n'y a pas de dossier `{ $found }` ici. { $nearest ->
    [absent] Vérifiez l'identifiant.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
input-record-unknown-room = il n'y a pas de pièce `{ $found }`. { $nearest ->
    [absent] Il y a : { LIST($expected) }.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
input-room-not-built = cette version de la bibliothèque a été construite sans la pièce `{ $found }`. Prenez-en une qui l’a, ou retirez ce qui en parle.
input-record-unknown-version = le recueil de politiques n'a pas de version { $found }. Il a : { LIST($expected) }.
input-not-json = cette valeur ne peut pas s'écrire en JSON. Donnez des objets simples, des listes, du texte, des nombres et vrai ou faux.

policy-empty-book = le recueil ne contient aucune politique. Donnez au moins une version.
policy-unknown-pack = il n'y a pas d'ensemble `{ $found }`. { $nearest ->
    [absent] Il y a : { LIST($expected) }.
   *[other] Vouliez-vous dire `{ $nearest }`?
}
policy-pack-not-built = l’ensemble `{ $found }` parle de pièces que cette version de la bibliothèque n’a pas : { LIST($expected) }. Prenez une version qui les a, ou un autre ensemble.
policy-packs-in-a-circle = ces ensembles partent l'un de l'autre : { $found }. Enlevez un `extends`.
policy-version-twice = la version { $found } figure deux fois dans ce recueil. Donnez à chaque version son propre numéro.
policy-version-out-of-order = cette version vaut à partir du { DATE($found) }, avant la version qui porte le numéro précédent. Un numéro plus grand vaut à partir d'un jour plus tardif.
policy-not-in-force = aucune version de la politique n'est en vigueur le { DATE($found) }. Ajoutez-en une, ou demandez un autre jour.
policy-room-missing = cette politique ne dit rien de la pièce `{ $found }`. Partez d'un ensemble qui en parle, ou écrivez cette section.
policy-unknown-name = `{ $found }` n'est pas connu à `{ $path }`. { $nearest ->
    [absent] { $expected ->
        [absent] Vérifiez le nom.
       *[other] Il y a : { LIST($expected) }.
    }
   *[other] Vouliez-vous dire `{ $nearest }`?
}
policy-unit-not-usable = `{ $found }` ne peut pas servir à `{ $path }`. Écrivez { $expected }.
input-empty-list = il faut au moins un élément à `{ $path }`.
input-unknown-name = `{ $found }` n'est pas connu à `{ $path }`. { $nearest ->
    [absent] { $expected ->
        [absent] Vérifiez le nom.
       *[other] Il y a : { LIST($expected) }.
    }
   *[other] Vouliez-vous dire `{ $nearest }`?
}
library-schema = le schéma `{ $path }` de la bibliothèque ne peut pas servir : { $found }. Merci de le signaler.

toy-not-lent = ceci n'a pas été prêté et ne peut donc pas revenir.
