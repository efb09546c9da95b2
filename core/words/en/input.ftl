## Input that cannot be used: what was found, and what to write instead.

-input-type-text = text
-input-type-number = a number
-input-type-whole-number = a whole number
-input-type-true-or-false = `true` or `false`
-input-type-list = a list
-input-type-map = names with values
-input-type-null = `null`

-input-part-value = a value
-input-part-name = a name in double quotes
-input-part-colon = a colon
-input-part-comma-or-bracket = a comma or the closing `]`
-input-part-comma-or-brace = a comma or the closing brace
-input-part-digit = a digit
-input-part-quote = the closing double quote
-input-part-escape = an escape such as `\n`
-input-part-character = a whole character, or both halves of a surrogate pair
-input-part-end = the end of the text

input-not-utf8 = this is not UTF-8 text: byte { $found } does not belong there. Save it as UTF-8 and try again.
input-syntax = { $found ->
    [absent] the text ends too early
   *[other] `{ $found }` does not fit here
}: { INPUT-PART($expected) } is needed.
input-empty = there is nothing to read here: the text is empty. Check that it is the right one, and try again.
input-syntax-yaml = from here on this is no longer YAML: { $expected }. Check the indentation, and put quotes around text with special signs.
input-too-deep = lists and maps stand inside each other more than { $expected } deep. Make the document flatter.
input-too-large = there are more than { $expected } values here, aliases counted each time. Split the document, or use fewer aliases.
input-too-many-problems = these are the first { $expected } problems. Solve some of them to see the rest.
input-duplicate-key = `{ $found }` stands here twice; the first is at { $expected }. Keep one.
input-key-not-text = a list or a map cannot be a name. Write the name as text.
input-merge-key = `<<` does not merge anything here. Write the fields out.
input-unknown-tag = the tag `{ $found }` has no meaning here. Leave it out.
input-alias-loop = this alias stands inside what it repeats. Write the value out.
input-second-document = a second document begins here. Keep one document in a file.
input-unknown-field = `{ $found }` is not known at `{ $path }`. { $nearest ->
    [absent] { $expected ->
        [absent] Nothing can be written here.
       *[other] What can be written here: { LIST($expected) }.
    }
   *[other] Did you mean `{ $nearest }`?
}
input-missing-field = `{ $expected }` is missing{ $path ->
    [absent] { "" }
   *[other] { " " }at `{ $path }`
}. Please add it.
input-wrong-type = { $path ->
    [absent] the document
   *[other] `{ $path }`
} is { INPUT-TYPE($found) }. What fits here: { INPUT-TYPE($expected) }.
input-wrong-value = `{ $found }` does not fit at `{ $path }`. { $nearest ->
    [absent] Write it as one of these, or in this form: { LIST($expected) }.
   *[other] Did you mean `{ $nearest }`?
}
input-null = { $path ->
    [absent] the document
   *[other] `{ $path }`
} is empty. { $expected ->
    [absent] Leave it out.
   *[other] Leave it out, or write a value. What fits here: { INPUT-TYPE($expected) }.
}
input-unknown-kind = `{ $found }` is not known at `{ $path }`. { $nearest ->
    [absent] Choose from: { LIST($expected) }.
   *[other] Did you mean `{ $nearest }`?
}
input-out-of-range = `{ $found }` is outside what `{ $path }` can be ({ $expected }). Choose a number inside.
input-too-short = `{ $path }` has { $found } characters and needs at least { $expected }.
input-too-long = `{ $path }` has { $found } characters and may have at most { $expected }. Please shorten it.
input-too-few = `{ $path }` has { $found } items and needs at least { $expected }.
input-too-many = `{ $path }` has { $found } items and may have at most { $expected }.
input-repeated-item = `{ $found }` is in this list twice; the first is at { $expected }. Keep one.
input-removes-nothing = `{ $found }` is empty here, and there is nothing inherited to remove. { $nearest ->
    [absent] Leave it out.
   *[other] Did you mean `{ $nearest }`?
}
input-removed-and-changed = `{ $found }` is removed for all tracks at { $expected } and changed for one here. Keep one of the two.
input-not-accepted = { $path ->
    [absent] the document
   *[other] `{ $path }`
} cannot be used as it is{ $found ->
    [absent] { "" }
   *[other] { " " }(`{ $found }`)
}: { $expected }.

## Facts of a question.

-fact-type-true-or-false = `true` or `false`
-fact-type-a-whole-number = a whole number
-fact-type-a-text = a text
-fact-type-a-date = a date such as 2026-03-01, or the part of it that is known: 2026-03 or 2026
-fact-type-one-of-its-values = one of the values that the policy lists for it
-fact-type-a-list-of-its-values = a list of values that the policy lists for it

facts-unknown-fact = { $found ->
    [absent] the policy has no such fact
   *[other] the policy has no fact `{ $found }`
}. { $nearest ->
    [absent] Use one that stands under `facts`, or add it there.
   *[other] Did you mean `{ $nearest }`?
}
facts-wrong-type = the value at `{ $path }` is of another type than the fact. What fits here: { FACT-TYPE($expected) }.
facts-unknown-value = the value at `{ $path }` is not one of the fact's. { $nearest ->
    [absent] Choose one of: { LIST($expected) }.
   *[other] Did you mean `{ $nearest }`?
}
