//! One attribute, [`macro@wire`]: everything a public type needs to cross a boundary.
use proc_macro::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{
    Attribute, Data, DataEnum, DeriveInput, Expr, Field, Fields, LitStr, Token, Type, Variant,
    parse_macro_input, parse_quote,
};

/// Makes a type cross every boundary in the same shape.
///
/// - a struct is a record; an enum of bare names is a choice; any other enum is tagged with `kind`
/// - names are camelCase, unknown fields are refused, an absent `Option` is left out and `null` is refused
/// - the features `uniffi`, `wasm` and `schema` add their derives
///
/// `#[wire(input)]` lets a list be left out. `#[wire(document)]` is for parts of a policy document, which
/// cross as text only: the bindings get no type for them, and lists may be left out.
/// `#[wire(event)]` gives a tagged enum `KINDS` and `kind()`, the names of its variants as written on the wire.
/// `#[wire(plain)]` keeps `Eq` off (the type holds a float).
#[proc_macro_attribute]
pub fn wire(options: TokenStream, item: TokenStream) -> TokenStream {
    let options = options.to_string();
    let has = |name: &str| options.split(',').any(|option| option.trim() == name);
    let (document, input) = (has("document"), has("input") || has("document"));
    let mut item = parse_macro_input!(item as DeriveInput);
    let dress_all = |fields: &mut Fields, tagged: bool| {
        // Python takes a variant's fields by position, so that only the last ones can be left out.
        let optional = |field: &Field| outer_type(field) == "Option";
        let from = fields.iter().rposition(|field| !optional(field)).map_or(0, |last| last + 1);
        for (place, field) in fields.iter_mut().enumerate() {
            dress(field, document, input, tagged, !tagged || place >= from);
        }
    };
    let mut derives = quote!(Clone, Debug, PartialEq, serde::Serialize);
    if !has("plain") {
        derives.extend(quote!(, Eq));
    }
    let (mut serde, mut uniffi) = (quote!(rename_all = "camelCase"), quote!(uniffi::Record));
    match &mut item.data {
        Data::Struct(record) => {
            dress_all(&mut record.fields, false);
            serde.extend(quote!(, deny_unknown_fields));
        }
        Data::Enum(choice) if choice.variants.iter().all(|v| matches!(v.fields, Fields::Unit)) => {
            derives.extend(quote!(, Copy, Hash, PartialOrd, Ord));
            uniffi = quote!(uniffi::Enum);
        }
        Data::Enum(tagged) => {
            for variant in &mut tagged.variants {
                dress_all(&mut variant.fields, true);
            }
            serde.extend(quote!(, rename_all_fields = "camelCase", tag = "kind", deny_unknown_fields));
            uniffi = quote!(uniffi::Enum);
        }
        Data::Union(union) => {
            return syn::Error::new_spanned(union.union_token, "a union has no wire form")
                .to_compile_error()
                .into();
        }
    }
    let reading = reading(&item);
    let event = has("event").then(|| kinds(&item));
    let foreign = (!document).then(|| {
        quote! {
            #[cfg_attr(feature = "uniffi", derive(#uniffi))]
            #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
        }
    });
    quote! {
        #[derive(#derives)]
        #[serde(#serde)]
        #foreign
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #item
        #reading
        #event
    }
    .into()
}

/// How a value is read and written: a list of its fields each way. `Deserialize` goes through the same reading.
fn reading(item: &DeriveInput) -> proc_macro2::TokenStream {
    let name = &item.ident;
    let (read, write) = match &item.data {
        Data::Struct(record) => {
            let (filled, written) = (filled(&quote!(Self), &record.fields), spelled(&record.fields));
            let (bound, names) = (&written.bound, &written.names);
            let (fields, ends) = (&written.fields, quote!(out.end();));
            (filled, quote!(let Self { #bound } = self; out.record(#names); #fields #ends))
        }
        Data::Enum(choice) => {
            let tagged = choice.variants.iter().any(|variant| !matches!(variant.fields, Fields::Unit));
            let kinds = choice.variants.iter().map(|variant| {
                let (cfgs, kind) = (cfgs(&variant.attrs), kind(variant));
                quote!(#cfgs #kind)
            });
            let kinds = quote!(&[#(#kinds),*]);
            if tagged { tagged_enum(choice, &kinds) } else { plain_enum(choice, &kinds) }
        }
        Data::Union(_) => return quote!(),
    };
    quote! {
        impl crate::text::FromNode for #name {
            fn read(node: &crate::text::Node, reader: &mut crate::text::Reader) -> Self {
                #read
            }
        }
        impl crate::text::ToJson for #name {
            fn write(&self, out: &mut crate::text::JsonText) {
                #write
            }
        }
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                crate::text::through_node(source)
            }
        }
    }
}

type Both = (proc_macro2::TokenStream, proc_macro2::TokenStream);

/// An enum of bare names.
fn plain_enum(choice: &DataEnum, kinds: &proc_macro2::TokenStream) -> Both {
    let values = choice.variants.iter().map(|variant| {
        let (cfgs, ident) = (cfgs(&variant.attrs), &variant.ident);
        quote!(#cfgs Self::#ident)
    });
    // The two lists are of one length. Where each variant is there only sometimes, one of them always is.
    let read = quote! {
        let n = reader.choice(node, #kinds);
        let all = const { &[#(#values),*] };
        let [first, ..] = all;
        all.get(n).copied().unwrap_or(*first)
    };
    (read, quote!(out.choice(#kinds, *self as usize);))
}

/// An enum that is tagged with `kind`.
fn tagged_enum(choice: &DataEnum, kinds: &proc_macro2::TokenStream) -> Both {
    // What is read in place of a kind that there is not: the variant that needs the least, so that a type which
    // holds itself comes to an end.
    let needs = |variant: &Variant| variant.fields.iter().filter(|field| !may_be_empty(field)).count();
    // It is there whatever the library was built with.
    let always = |variant: &Variant| cfgs(&variant.attrs).is_empty();
    let plainest = (0..choice.variants.len())
        .filter(|n| choice.variants.get(*n).is_some_and(always))
        .min_by_key(|n| choice.variants.get(*n).map(needs));
    // Where variants are there only sometimes, the compiler counts.
    let counted = !choice.variants.iter().all(always);
    let places = choice.variants.iter().map(|variant| {
        let (cfgs, ident) = (cfgs(&variant.attrs), &variant.ident);
        quote!(#cfgs #ident)
    });
    let places = counted.then(|| quote!(#[allow(dead_code)] enum Place { #(#places),* }));
    let mut reads: Vec<_> = choice
        .variants
        .iter()
        .enumerate()
        .map(|(n, variant)| {
            let ident = &variant.ident;
            let value = match &variant.fields {
                Fields::Unnamed(_) => quote!(Self::#ident(crate::text::FromNode::read(node, reader))),
                fields => filled(&quote!(Self::#ident), fields),
            };
            let last = Some(n) == plainest;
            let cfgs = cfgs(&variant.attrs);
            let n = match (last, counted) {
                (true, _) => quote!(_),
                (false, true) => quote!(n if n == Place::#ident as usize),
                (false, false) => quote!(#n),
            };
            (last, quote!(#cfgs #n => { #value }))
        })
        .collect();
    reads.sort_by_key(|(last, _)| *last);
    let reads = reads.into_iter().map(|(_, arm)| arm);
    let writes = choice.variants.iter().map(|variant| {
        let (cfgs, ident, kind) = (cfgs(&variant.attrs), &variant.ident, kind(variant));
        if matches!(variant.fields, Fields::Unnamed(_)) {
            return quote!(#cfgs Self::#ident(value) => { out.tag("kind", #kind); value.write(out); });
        }
        let written = spelled(&variant.fields);
        let (bound, names, fields) = (&written.bound, &written.names, &written.fields);
        quote!(#cfgs Self::#ident { #bound } => { out.variant(#kind, #names); #fields out.end(); })
    });
    (quote!(#places match reader.kind(node, #kinds) { #(#reads)* }), quote!(match self { #(#writes)* }))
}

/// A record, or a variant, from its fields.
fn filled(path: &proc_macro2::TokenStream, fields: &Fields) -> proc_macro2::TokenStream {
    let values = fields.iter().map(|field| {
        let (cfgs, ident) = (cfgs(&field.attrs), &field.ident);
        let value = if is_skipped(field) {
            quote!(Default::default())
        } else if has_default(field) && !may_be_empty(field) {
            quote!(record.or_default(reader))
        } else if is_option(field) || has_default(field) {
            quote!(crate::text::FromNode::read(record.optional(), reader))
        } else {
            quote!(crate::text::FromNode::read(record.needed(reader), reader))
        };
        quote!(#cfgs #ident: #value)
    });
    let names = spelled(fields).names;
    quote! {
        let mut record = reader.record(node, #names);
        let _ = &mut record;
        #path { #(#values),* }
    }
}

/// The fields of a record, or a variant, as they are written.
struct Spelled {
    /// The pattern that binds them.
    bound: proc_macro2::TokenStream,
    /// Their names on the wire.
    names: proc_macro2::TokenStream,
    /// Each written in its turn.
    fields: proc_macro2::TokenStream,
}

fn spelled(fields: &Fields) -> Spelled {
    let (mut bound, mut names, mut written_fields) = (quote!(), quote!(), quote!());
    for field in fields {
        let (cfgs, ident) = (cfgs(&field.attrs), &field.ident);
        if is_skipped(field) {
            bound.extend(quote!(#cfgs #ident: _,));
            continue;
        }
        let name = written(field);
        // A field may be called like what the code around it uses.
        let own = ident.as_ref().map(|ident| format_ident!("own_{ident}"));
        bound.extend(quote!(#cfgs #ident: #own,));
        names.extend(quote!(#cfgs #name,));
        written_fields.extend(quote!(#cfgs crate::text::ToJson::field(#own, out);));
    }
    Spelled { bound, names: quote!(&[#names]), fields: written_fields }
}

fn cfgs(attributes: &[Attribute]) -> proc_macro2::TokenStream {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("cfg"))
        .map(ToTokens::to_token_stream)
        .collect()
}

/// Whether the type itself has a value for an absent field.
fn may_be_empty(field: &Field) -> bool {
    matches!(outer_type(field).as_str(), "Option" | "Vec" | "BTreeMap")
}

fn is_option(field: &Field) -> bool {
    matches!(&field.ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Option"))
}

/// What `#[serde(..)]` says of a field or a variant: a name of its own, and whether it has a default.
fn said(attributes: &[Attribute]) -> (Option<String>, bool) {
    let (mut name, mut default) = (None, false);
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        let read = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                name = Some(meta.value()?.parse::<LitStr>()?.value());
            } else if meta.path.is_ident("default") {
                default = true;
            } else if meta.input.peek(Token![=]) {
                meta.value()?.parse::<Expr>()?;
            }
            Ok(())
        });
        // What cannot be read here is refused by serde, with its place.
        if read.is_err() {
            break;
        }
    }
    (name, default)
}

/// Whether serde leaves a field out: it is worked out, not written.
fn is_skipped(field: &Field) -> bool {
    field.attrs.iter().filter(|attribute| attribute.path().is_ident("serde")).any(|attribute| {
        let mut skipped = false;
        // What cannot be read here is refused by serde, with its place.
        let _ = attribute.parse_nested_meta(|meta| {
            skipped |= meta.path.is_ident("skip");
            if meta.input.peek(Token![=]) {
                meta.value()?.parse::<Expr>()?;
            }
            Ok(())
        });
        skipped
    })
}

fn has_default(field: &Field) -> bool {
    said(&field.attrs).1
}

/// A field's name as written on the wire.
fn written(field: &Field) -> String {
    if let Some(name) = said(&field.attrs).0 {
        return name;
    }
    let mut written = String::new();
    for word in field
        .ident
        .iter()
        .flat_map(|ident| ident.to_string().split('_').map(str::to_owned).collect::<Vec<_>>())
    {
        match word.get(..1) {
            Some(first) if !written.is_empty() => {
                written.push_str(&first.to_ascii_uppercase());
                written.push_str(word.get(1..).unwrap_or_default());
            }
            _ => written.push_str(&word),
        }
    }
    written
}

/// A variant's name as written on the wire.
fn kind(variant: &Variant) -> String {
    if let Some(name) = said(&variant.attrs).0 {
        return name;
    }
    let mut letters = variant.ident.to_string();
    if let Some(first) = letters.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    letters
}

/// `KINDS` and `kind()` for a tagged enum.
fn kinds(item: &DeriveInput) -> proc_macro2::TokenStream {
    let Data::Enum(tagged) = &item.data else { return quote!() };
    let name = &item.ident;
    let (kinds, arms): (Vec<_>, Vec<_>) = tagged
        .variants
        .iter()
        .map(|variant| {
            let (ident, letters) = (&variant.ident, kind(variant));
            (letters.clone(), quote!(Self::#ident { .. } => #letters))
        })
        .unzip();
    quote! {
        impl #name {
            /// The kinds, as written on the wire.
            pub const KINDS: &'static [&'static str] = &[#(#kinds),*];

            /// The kind, as written on the wire.
            pub fn kind(&self) -> &'static str {
                match self { #(#arms),* }
            }
        }
    }
}

fn outer_type(field: &Field) -> String {
    match &field.ty {
        Type::Path(path) => path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default(),
        _ => String::new(),
    }
}

fn dress(field: &mut Field, document: bool, input: bool, tagged: bool, may_default: bool) {
    let ty = field.ty.to_token_stream().to_string();
    let outer = outer_type(field);
    if outer == "Option" {
        field.attrs.push(parse_quote!(#[serde(default, skip_serializing_if = "Option::is_none")]));
        if !document {
            if may_default {
                field.attrs.push(parse_quote!(#[cfg_attr(feature = "uniffi", uniffi(default = None))]));
            }
            field.attrs.push(parse_quote!(#[cfg_attr(feature = "wasm", tsify(optional))]));
        }
        field.attrs.push(parse_quote!(#[cfg_attr(feature = "schema", schemars(default))]));
    } else if input && (ty.starts_with("Vec") || ty.contains("BTreeMap")) {
        field.attrs.push(parse_quote!(#[serde(default)]));
        if !document && outer == "Vec" && !tagged {
            field.attrs.push(parse_quote!(#[cfg_attr(feature = "uniffi", uniffi(default = []))]));
        }
    }
}
