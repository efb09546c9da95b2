## Problems in the words themselves: a further language, a rule, a citation.

element-unknown = there is no element `{ $found }` in the guidelines.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Did you mean `{ $nearest }`?
}

words-unreadable = these words cannot be read as a table: { $found }. Make the table with `words compile`.
words-no-language = these words do not say their language. Add `### language: ar` (or another tag) at the top of the source.
words-fluent = { $path ->
    [absent] these words
   *[other] `{ $path }`
} cannot be compiled: { $found }.
words-unknown-function = `{ $path }` calls `{ $found }`, and there is no such function.{ $nearest ->
    [absent] { " " }Write the value as it is.
   *[other] { " " }Did you mean `{ $nearest }`?
}
words-unknown-category = `{ $found }` is no plural category. Write one of zero, one, two, few, many.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Did you mean `{ $nearest }`?
}
words-plural-rule = `{ $found }` is no plural rule. Write it as in the CLDR tables, such as `{ $expected }`.
words-unused-category = `{ $path }` has a branch for `{ $found }`, which this language never chooses. Drop it, or add its rule to the plurals.
words-unknown-family = `{ $path }` says a value through `{ $found }`, and there are no terms of that name.
words-unknown-sentence = there is no sentence `{ $found }`.{ $nearest ->
    [absent] { " " }Remove it.
   *[other] { " " }Did you mean `{ $nearest }`?
}
words-missing-sentence = `{ $path }` is missing. In English it says: { $expected }
words-not-well-formed = `{ $path }` is not well formed: `{ $found }`. Make the table with `words compile`.
words-unknown-parameter = `{ $path }` uses `{ $found }`, which the English sentence does not have.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Did you mean `{ $nearest }`?
}
words-missing-parameter = `{ $path }` does not use `{ $expected }`, which the English sentence has.

rule-code = `{ $path }` is not written as a code. Write it as `{ $expected }`, in small letters.
rule-code-twice = another rule has the code `{ $path }`, or one that differs only in dots and hyphens. Give each its own.
rule-unknown-element = the rule `{ $path }` cites `{ $found }`, which is no element of the guidelines.
rule-no-sentence = the rule `{ $path }` has no sentence. Write one in each language.
rule-undeclared-parameter = the rule `{ $path }` does not declare `{ $found }`.{ $nearest ->
    [absent] { "" }
   *[other] { " " }Did you mean `{ $nearest }`?
}
rule-missing-parameter = the rule `{ $path }` was given no `{ $expected }`.
rule-effect = the rule `{ $path }` declares the effect `{ $expected }` and spoke with `{ $found }`.
