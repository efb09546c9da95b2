//! The compiled form of a sentence: short text that is read piece by piece, without building anything.
//!
//! ```text
//! {name}                       the value of a parameter
//! {name:family}                the value, said through the terms of a family (or as a date or span)
//! {name?0=none|one=one|*=some} the branch that fits the value; `*` is always last
//! ```
//! A backslash takes away the meaning of the next character. Branches are templates themselves.

/// One piece of a template.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    Text(&'t str),
    Value(&'t str),
    Term {
        name: &'t str,
        family: &'t str,
    },
    Choice {
        name: &'t str,
        branches: Branches<'t>,
    },
    /// A brace that is never closed, or an empty name.
    Broken(&'t str),
}

/// The pieces of a template, in order.
pub(super) struct Pieces<'t>(&'t str);

/// The branches of a choice: each with its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Branches<'t>(&'t str);

pub(super) fn pieces(template: &str) -> Pieces<'_> {
    Pieces(template)
}

/// The position of the first of `marks` that stands outside inner braces and is not escaped.
fn position(text: &str, marks: &[u8]) -> Option<usize> {
    let (mut depth, mut escaped) = (0_usize, false);
    for (at, byte) in text.bytes().enumerate() {
        if escaped {
            escaped = false;
        } else if byte == b'\\' {
            escaped = true;
        } else if depth == 0 && marks.contains(&byte) {
            return Some(at);
        } else if byte == b'{' {
            depth += 1;
        } else if byte == b'}' {
            depth = depth.saturating_sub(1);
        }
    }
    None
}

fn cut(text: &str, at: usize) -> (&str, &str) {
    (text.get(..at).unwrap_or(text), text.get(at + 1..).unwrap_or(""))
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        let rest = self.0;
        if let Some(escaped) = rest.strip_prefix('\\') {
            let width = escaped.chars().next().map_or(0, char::len_utf8);
            let (text, after) = escaped.split_at_checked(width)?;
            self.0 = after;
            return Some(Piece::Text(text));
        }
        if let Some(inside) = rest.strip_prefix('{') {
            let Some(end) = position(inside, b"}") else {
                self.0 = "";
                return Some(Piece::Broken(rest));
            };
            let (inside, after) = cut(inside, end);
            self.0 = after;
            let piece = match inside.bytes().position(|byte| byte == b':' || byte == b'?') {
                None => Piece::Value(inside),
                Some(at) => {
                    let (name, more) = cut(inside, at);
                    if inside.get(at..).is_some_and(|mark| mark.starts_with(':')) {
                        Piece::Term { name, family: more }
                    } else {
                        Piece::Choice { name, branches: Branches(more) }
                    }
                }
            };
            let named = !matches!(
                piece,
                Piece::Value("") | Piece::Term { name: "", .. } | Piece::Choice { name: "", .. }
            );
            return Some(if named { piece } else { Piece::Broken(inside) });
        }
        // Both marks are one byte in any text.
        let mark = |byte: u8| byte == b'{' || byte == b'\\';
        let end = rest.bytes().position(mark).unwrap_or(rest.len());
        let (text, after) = rest.split_at_checked(end)?;
        self.0 = after;
        (!text.is_empty()).then_some(Piece::Text(text))
    }
}

impl<'t> Iterator for Branches<'t> {
    type Item = (&'t str, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        if self.0.is_empty() {
            return None;
        }
        let (branch, rest) = match position(self.0, b"|") {
            Some(at) => cut(self.0, at),
            None => (self.0, ""),
        };
        self.0 = rest;
        Some(branch.split_once('=').unwrap_or(("", branch)))
    }
}

/// Branches within branches end here, so that no table can use up the stack.
const DEEPEST_BRANCH: u8 = 8;

/// What a template reads and chooses by; `false` when it is not well formed.
pub(super) fn inspect<'t>(template: &'t str, seen: &mut dyn FnMut(Seen<'t>)) -> bool {
    inspect_at(template, seen, 0)
}

fn inspect_at<'t>(template: &'t str, seen: &mut dyn FnMut(Seen<'t>), depth: u8) -> bool {
    let mut whole = true;
    if depth == DEEPEST_BRANCH {
        return false;
    }
    for piece in pieces(template) {
        match piece {
            Piece::Text(_) => {}
            Piece::Broken(_) => whole = false,
            Piece::Value(name) => seen(Seen::Variable(name)),
            Piece::Term { name, family } => {
                seen(Seen::Variable(name));
                seen(Seen::Family(family));
            }
            Piece::Choice { name, branches } => {
                seen(Seen::Variable(name));
                let mut last = "";
                for (key, branch) in branches {
                    seen(Seen::Key(key));
                    whole &= !key.is_empty() && inspect_at(branch, seen, depth + 1);
                    last = key;
                }
                whole &= last == "*";
            }
        }
    }
    whole
}

/// Something met while inspecting a template.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Seen<'t> {
    Variable(&'t str),
    Family(&'t str),
    Key(&'t str),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_come_in_order_and_escapes_are_plain_text() {
        let found: Vec<_> = pieces(r"a\{b {who} on {when:date}").collect();
        assert_eq!(
            found,
            [
                Piece::Text("a"),
                Piece::Text("{"),
                Piece::Text("b "),
                Piece::Value("who"),
                Piece::Text(" on "),
                Piece::Term { name: "when", family: "date" },
            ]
        );
    }

    #[test]
    fn branches_may_hold_templates_and_escaped_bars() {
        let Some(Piece::Choice { name, branches }) = pieces(r"{n?0=no\|ne|one=one {x?a=A|*=B}|*={n}}").next()
        else {
            panic!("not a choice")
        };
        assert_eq!(name, "n");
        assert_eq!(
            branches.collect::<Vec<_>>(),
            [("0", r"no\|ne"), ("one", "one {x?a=A|*=B}"), ("*", "{n}")]
        );
    }

    #[test]
    fn what_is_not_well_formed_is_told() {
        for broken in ["{who", "{}", "{n?one=a}", "{n?}", "{n?a|*=b}", "x {n?*={m}"] {
            assert!(!inspect(broken, &mut |_| {}), "{broken}");
        }
        for whole in ["", "plain", "{n?*=b}", r"\{", "}"] {
            assert!(inspect(whole, &mut |_| {}), "{whole}");
        }
    }
}
