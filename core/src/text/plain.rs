//! How plain values read themselves: texts, numbers, lists, maps with free names, and what may be absent.
use super::from_node::{FromNode, Reader, is_absent};
use super::tree::{Node, Value};
use crate::arrange::Gather;
use std::collections::BTreeMap;
use std::sync::Arc;

impl FromNode for String {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        reader.text(node).to_owned()
    }
}

impl FromNode for bool {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        match node.value {
            Value::Boolean(value) => value,
            _ => {
                reader.unexpected(node, "a boolean");
                false
            }
        }
    }
}

macro_rules! whole {
    ($($name:ident $wanted:literal)*) => {$(
        impl FromNode for $name {
            fn read(node: &Node, reader: &mut Reader) -> Self {
                reader.whole(node, (i64::from($name::MIN), i64::from($name::MAX)), $wanted) as $name
            }
        }
    )*};
}
whole! {
    u8 "a whole number from 0 to 255"
    u16 "a whole number from 0 to 65535"
    u32 "a whole number from 0 to 4294967295"
    i32 "a whole number from -2147483648 to 2147483647"
    i64 "a whole number"
}

impl<T: FromNode> FromNode for Option<T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        if is_absent(node) { None } else { Some(T::read(node, reader)) }
    }
}

impl<T: FromNode> FromNode for Box<T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        Self::new(T::read(node, reader))
    }
}

impl<T: FromNode> FromNode for Arc<T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        Self::new(T::read(node, reader))
    }
}

impl<T: FromNode> FromNode for Vec<T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let items = reader.items(node);
        let mut list = Self::with_capacity(items.len());
        for item in items {
            list.push(T::read(item, reader));
        }
        list
    }
}

/// Every field of a map, in the order of the text.
pub(crate) fn each<T: FromNode>(node: &Node, reader: &mut Reader) -> Vec<(String, T)> {
    let fields = reader.entries(node);
    let mut all = Vec::with_capacity(fields.len());
    for field in fields {
        all.push((field.key.clone(), T::read(&field.node, reader)));
    }
    all
}

impl<T: FromNode> FromNode for BTreeMap<String, T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        each(node, reader).into_iter().gather()
    }
}

/// An enum that is either one text or something longer, told apart by that alone.
macro_rules! text_or {
    ($($name:ident: $text:ident or $other:ident;)*) => {$(
        impl crate::text::FromNode for $name {
            fn read(node: &crate::text::Node, reader: &mut crate::text::Reader) -> Self {
                match node.value {
                    crate::text::Value::Text(_) => Self::$text(crate::text::FromNode::read(node, reader)),
                    _ => Self::$other(crate::text::FromNode::read(node, reader)),
                }
            }
        }
        impl crate::text::ToJson for $name {
            fn write(&self, out: &mut crate::text::JsonText) {
                match self {
                    Self::$text(value) => value.write(out),
                    Self::$other(value) => value.write(out),
                }
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                crate::text::through_node(source)
            }
        }
    )*};
}
pub(crate) use text_or;
