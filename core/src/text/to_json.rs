//! From our own types to JSON text: the text that `serde_json` writes, in a fraction of the code. `#[wire]` writes
//! [`ToJson`] for a type beside its `Serialize`, which other formats go through.
use super::tree::{Node, Number, Value};
use crate::arrange::Arrange;
use std::collections::BTreeMap;
use std::fmt::{Display, Write};
use std::sync::Arc;

/// Writes itself as JSON.
pub(crate) trait ToJson {
    /// Writes the value.
    fn write(&self, out: &mut JsonText);

    /// Writes the value as the next field of the record that is open. A value that is absent is left out.
    fn field(&self, out: &mut JsonText) {
        out.name();
        self.write(out);
    }
}

/// The JSON text of a value.
pub(crate) fn json_text(value: &dyn ToJson) -> String {
    let mut out = JsonText::default();
    value.write(&mut out);
    out.text
}

/// JSON text in the making.
#[derive(Default)]
pub(crate) struct JsonText {
    text: String,
    /// The names that are still to come in the records that are open.
    open: Vec<std::slice::Iter<'static, &'static str>>,
    /// The tags that stand at the head of the next record.
    tags: Vec<(&'static str, &'static str)>,
}

impl JsonText {
    /// Opens a record with fields of these names. Each is then either written or passed over, in this order.
    pub(crate) fn record(&mut self, names: &'static [&'static str]) {
        self.open_map();
        for (name, value) in std::mem::take(&mut self.tags) {
            self.key(name);
            self.string(value);
        }
        self.open.push(names.iter());
    }

    /// The same for a variant of a tagged enum.
    pub(crate) fn variant(&mut self, kind: &'static str, names: &'static [&'static str]) {
        self.tag("kind", kind);
        self.record(names);
    }

    /// At the head of the next record stands this tag.
    pub(crate) fn tag(&mut self, name: &'static str, value: &'static str) {
        self.tags.push((name, value));
    }

    /// Closes the record.
    pub(crate) fn end(&mut self) {
        self.open.pop();
        self.close_map();
    }

    /// Writes the name of the next field.
    pub(crate) fn name(&mut self) {
        if let Some(name) = self.next() {
            self.key(name);
        }
    }

    /// The name of the next field, which is left out unless somebody writes it.
    pub(crate) fn next(&mut self) -> Option<&'static str> {
        self.open.last_mut()?.next().copied()
    }

    /// Opens a map whose names are free.
    pub(crate) fn open_map(&mut self) {
        self.text.push('{');
    }

    /// Closes it.
    pub(crate) fn close_map(&mut self) {
        self.text.push('}');
    }

    /// Writes a name in a map.
    pub(crate) fn key(&mut self, name: &str) {
        if !self.text.ends_with('{') {
            self.text.push(',');
        }
        self.string(name);
        self.text.push(':');
    }

    /// Opens a list.
    pub(crate) fn open_list(&mut self) {
        self.text.push('[');
    }

    /// Before each item of a list.
    pub(crate) fn item(&mut self) {
        if !self.text.ends_with('[') {
            self.text.push(',');
        }
    }

    /// Closes it.
    pub(crate) fn close_list(&mut self) {
        self.text.push(']');
    }

    /// Writes one of the names of a choice.
    pub(crate) fn choice(&mut self, names: &[&str], n: usize) {
        self.string(names.get(n).copied().unwrap_or_default());
    }

    /// Writes a text.
    pub(crate) fn string(&mut self, text: &str) {
        self.text.push('"');
        let mut from = 0;
        for (at, byte) in text.bytes().enumerate() {
            let short = match byte {
                b'"' => '"',
                b'\\' => '\\',
                b'\n' => 'n',
                b'\r' => 'r',
                b'\t' => 't',
                0x8 => 'b',
                0xC => 'f',
                0..0x20 => 'u',
                _ => continue,
            };
            self.text.push_str(text.get(from..at).unwrap_or_default());
            self.text.push('\\');
            self.text.push(short);
            if short == 'u' {
                self.text.push_str(if byte < 0x10 { "000" } else { "001" });
                self.text.push(char::from_digit(u32::from(byte % 16), 16).unwrap_or('0'));
            }
            from = at + 1;
        }
        self.text.push_str(text.get(from..).unwrap_or_default());
        self.text.push('"');
    }

    /// Writes what a value shows of itself as text.
    pub(crate) fn shown(&mut self, value: &dyn Display) {
        let mut text = String::new();
        // Writing into a text does not fail.
        let _ = write!(text, "{value}");
        self.string(&text);
    }

    /// Writes a whole number.
    pub(crate) fn whole(&mut self, number: i64) {
        let _ = write!(self.text, "{number}");
    }

    /// Writes `true` or `false`, or a number that is text already.
    pub(crate) fn plain(&mut self, text: &str) {
        self.text.push_str(text);
    }
}

impl ToJson for String {
    fn write(&self, out: &mut JsonText) {
        out.string(self);
    }
}

impl ToJson for bool {
    fn write(&self, out: &mut JsonText) {
        out.plain(if *self { "true" } else { "false" });
    }
}

macro_rules! whole {
    ($($name:ident)*) => {$(
        impl ToJson for $name {
            fn write(&self, out: &mut JsonText) {
                out.whole(i64::from(*self));
            }
        }
    )*};
}
whole!(u8 u16 u32 i32 i64);

impl<T: ToJson> ToJson for Option<T> {
    fn write(&self, out: &mut JsonText) {
        match self {
            Some(value) => value.write(out),
            None => out.plain("null"),
        }
    }

    fn field(&self, out: &mut JsonText) {
        match self {
            Some(value) => value.field(out),
            None => drop(out.next()),
        }
    }
}

impl<T: ToJson> ToJson for Box<T> {
    fn write(&self, out: &mut JsonText) {
        T::write(self, out);
    }
}

impl<T: ToJson> ToJson for Arc<T> {
    fn write(&self, out: &mut JsonText) {
        T::write(self, out);
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn write(&self, out: &mut JsonText) {
        out.open_list();
        for item in self {
            out.item();
            item.write(out);
        }
        out.close_list();
    }
}

impl<T: ToJson> ToJson for BTreeMap<String, T> {
    fn write(&self, out: &mut JsonText) {
        entries(self.iter().map(|(name, value)| (name.as_str(), value)), out);
    }
}

/// Writes a map whose names are free.
pub(crate) fn entries<'a, T: ToJson + 'a>(all: impl Iterator<Item = (&'a str, &'a T)>, out: &mut JsonText) {
    out.open_map();
    for (name, value) in all {
        out.key(name);
        value.write(out);
    }
    out.close_map();
}

/// Named values in the order of their names.
pub(crate) struct Row<'a>(Vec<(&'a str, &'a dyn ToJson)>);

impl<'a> Row<'a> {
    /// Puts the fields in order.
    pub(crate) fn of(fields: impl Iterator<Item = (&'a str, &'a dyn ToJson)>) -> Self {
        let mut fields: Vec<_> = fields.collect();
        fields.arrange_by(|(one, _), (other, _)| one.cmp(other));
        Self(fields)
    }
}

impl ToJson for Row<'_> {
    fn write(&self, out: &mut JsonText) {
        out.open_map();
        for (name, value) in &self.0 {
            out.key(name);
            value.write(out);
        }
        out.close_map();
    }
}

/// The node as it was written, the fields of its maps in the order of their names.
impl ToJson for Node {
    fn write(&self, out: &mut JsonText) {
        match &self.value {
            Value::Null => out.plain("null"),
            Value::Boolean(value) => value.write(out),
            Value::Number(Number::Whole(number)) => out.whole(*number),
            Value::Number(Number::Fraction(number)) => out.plain(number.as_str()),
            Value::Text(text) => out.string(text),
            Value::List(items) => items.write(out),
            Value::Map(map) => {
                Row::of(map.fields().iter().map(|field| (field.key.as_str(), &field.node as &dyn ToJson)))
                    .write(out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn text_is_written_as_serde_json_writes_it(text in "(\\PC|[\\x00-\\x7f\"\\\\])*") {
            prop_assert_eq!(json_text(&text), serde_json::to_string(&text).unwrap());
        }

        #[test]
        fn lists_and_maps_too(map in prop::collection::btree_map(".{0,3}", prop::collection::vec(any::<i64>(), 0..3), 0..4)) {
            prop_assert_eq!(json_text(&map), serde_json::to_string(&map).unwrap());
        }
    }
}
