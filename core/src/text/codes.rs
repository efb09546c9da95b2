//! The codes of bad input, each with the parameters that its sentence reads. Every one also has `path`.
//!
//! The sentences stand in `words/<language>/input.ftl`, under the code with dashes in place of dots.
//! Where a type is named, it is one of these words, which the sentences translate: `text`, `number`,
//! `wholeNumber`, `trueOrFalse`, `list`, `map`, `null`; several have commas between them.

/// The bytes are not UTF-8. `found`: the position of the first byte that is not, from 0.
pub const NOT_UTF8: &str = "input.not-utf8";
/// JSON text in which nothing stands.
pub const EMPTY: &str = "input.empty";
/// JSON that breaks off or breaks the grammar. `found`: what stands there, absent at the end of the text;
/// `expected`: what fits, one of the words `value`, `name`, `colon`, `commaOrBracket`, `commaOrBrace`, `digit`,
/// `quote`, `escape`, `character`, `end`.
pub const SYNTAX: &str = "input.syntax";
/// YAML that breaks the grammar. `expected`: the YAML parser's own words (in English).
pub const SYNTAX_YAML: &str = "input.syntax-yaml";
/// Lists and maps inside each other beyond the limit. `expected`: the limit.
pub const TOO_DEEP: &str = "input.too-deep";
/// More values than the limit, aliases counted each time they are used. `expected`: the limit.
pub const TOO_LARGE: &str = "input.too-large";
/// So many problems that the rest is not told. `expected`: how many are told.
pub const TOO_MANY_PROBLEMS: &str = "input.too-many-problems";
/// A key, or the `id` of a list item, that stands twice. `found`: the name; `expected`: where it stood
/// first, as line and column.
pub const DUPLICATE_KEY: &str = "input.duplicate-key";
/// A YAML key that is a list or a map.
pub const KEY_NOT_TEXT: &str = "input.key-not-text";
/// A YAML merge key, `<<`, which YAML 1.2 does not have.
pub const MERGE_KEY: &str = "input.merge-key";
/// A YAML tag that means nothing here. `found`: the tag.
pub const UNKNOWN_TAG: &str = "input.unknown-tag";
/// A YAML alias to something that is still open around it.
pub const ALIAS_LOOP: &str = "input.alias-loop";
/// A second YAML document in the same text.
pub const SECOND_DOCUMENT: &str = "input.second-document";
/// A field that has no meaning here. `found`: its name; `expected`: the names that have; `nearest` if one is close.
pub const UNKNOWN_FIELD: &str = "input.unknown-field";
/// A field that must be there. `expected`: its name.
pub const MISSING_FIELD: &str = "input.missing-field";
/// A value of another type. `found`, `expected`: type words. The value itself is not told: it may be private.
pub const WRONG_TYPE: &str = "input.wrong-type";
/// A value outside the choices, or not written in the form that is wanted. `found`, `expected`; `nearest` if one is close.
pub const WRONG_VALUE: &str = "input.wrong-value";
/// A `null`, which has no meaning in this place. `expected`: type words.
pub const NULL: &str = "input.null";
/// A tag (`kind`, `room`) outside the choices. `found`, `expected`; `nearest` if one is close.
pub const UNKNOWN_KIND: &str = "input.unknown-kind";
/// A number outside its range. `found`, `expected`: the range.
pub const OUT_OF_RANGE: &str = "input.out-of-range";
/// A text with too few characters. `found`: how many; `expected`: the least.
pub const TOO_SHORT: &str = "input.too-short";
/// A text with too many characters. `found`: how many; `expected`: the most.
pub const TOO_LONG: &str = "input.too-long";
/// A list with too few items. `found`: how many; `expected`: the least.
pub const TOO_FEW: &str = "input.too-few";
/// A list with too many items. `found`: how many; `expected`: the most.
pub const TOO_MANY: &str = "input.too-many";
/// The same item twice in a list of different ones.
pub const REPEATED_ITEM: &str = "input.repeated-item";
/// A `null` in an override that removes nothing. `found`: the name; `nearest` if an inherited one is close.
pub const REMOVES_NOTHING: &str = "input.removes-nothing";
/// What a document removes for all, and changes for one variant. `found`: the name; `expected`: where it is removed.
pub const REMOVED_AND_CHANGED: &str = "input.removed-and-changed";
/// A value of the right form that its type does not accept. `expected`: the type's own words (in English).
pub const NOT_ACCEPTED: &str = "input.not-accepted";

/// Every code, for the check that each has its sentence.
pub const ALL: [&str; 28] = [
    NOT_UTF8,
    EMPTY,
    SYNTAX,
    SYNTAX_YAML,
    TOO_DEEP,
    TOO_LARGE,
    TOO_MANY_PROBLEMS,
    DUPLICATE_KEY,
    KEY_NOT_TEXT,
    MERGE_KEY,
    UNKNOWN_TAG,
    ALIAS_LOOP,
    SECOND_DOCUMENT,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    WRONG_TYPE,
    WRONG_VALUE,
    NULL,
    UNKNOWN_KIND,
    OUT_OF_RANGE,
    TOO_SHORT,
    TOO_LONG,
    TOO_FEW,
    TOO_MANY,
    REPEATED_ITEM,
    REMOVES_NOTHING,
    REMOVED_AND_CHANGED,
    NOT_ACCEPTED,
];
