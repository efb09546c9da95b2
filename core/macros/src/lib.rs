//! One attribute, [`macro@wire`]: everything a public type needs to cross a boundary.
use proc_macro::TokenStream;
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Field, Fields, Type, parse_macro_input, parse_quote};

/// Makes a type cross every boundary in the same shape.
///
/// - a struct is a record; an enum of bare names is a choice; any other enum is tagged with `kind`
/// - names are camelCase, unknown fields are refused, an absent `Option` is left out and `null` is refused
/// - the features `uniffi`, `wasm` and `schema` add their derives
///
/// `#[wire(input)]` lets a list be left out. `#[wire(document)]` is for parts of a policy document, which
/// cross as text only: the bindings get no type for them, and lists may be left out.
/// `#[wire(plain)]` keeps `Eq` off (the type holds a float).
#[proc_macro_attribute]
pub fn wire(options: TokenStream, item: TokenStream) -> TokenStream {
    let options = options.to_string();
    let has = |name: &str| options.split(',').any(|option| option.trim() == name);
    let (document, input) = (has("document"), has("input") || has("document"));
    let mut item = parse_macro_input!(item as DeriveInput);
    let vis_all = |fields: &mut Fields, tagged: bool| {
        for field in fields.iter_mut() {
            dress(field, document, input, tagged);
        }
    };
    let mut derives = quote!(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize);
    if !has("plain") {
        derives.extend(quote!(, Eq));
    }
    let (mut serde, mut uniffi) = (quote!(rename_all = "camelCase"), quote!(uniffi::Record));
    match &mut item.data {
        Data::Struct(record) => {
            vis_all(&mut record.fields, false);
            serde.extend(quote!(, deny_unknown_fields));
        }
        Data::Enum(choice) if choice.variants.iter().all(|v| matches!(v.fields, Fields::Unit)) => {
            derives.extend(quote!(, Copy, Hash, PartialOrd, Ord));
            uniffi = quote!(uniffi::Enum);
        }
        Data::Enum(tagged) => {
            for variant in &mut tagged.variants {
                vis_all(&mut variant.fields, true);
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
    }
    .into()
}

fn dress(field: &mut Field, document: bool, input: bool, tagged: bool) {
    let ty = field.ty.to_token_stream().to_string();
    let outer = match &field.ty {
        Type::Path(path) => path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default(),
        _ => String::new(),
    };
    if outer == "Option" {
        field.attrs.push(parse_quote!(#[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "crate::wire::present")]));
        if !document {
            field.attrs.push(parse_quote!(#[cfg_attr(feature = "uniffi", uniffi(default = None))]));
            field.attrs.push(parse_quote!(#[cfg_attr(feature = "wasm", tsify(optional))]));
        }
        field.attrs.push(parse_quote!(#[cfg_attr(feature = "schema", schemars(default))]));
    } else if input && (ty.starts_with("Vec") || ty.starts_with("BTreeMap")) {
        field.attrs.push(parse_quote!(#[serde(default)]));
        if !document && outer == "Vec" && !tagged {
            field.attrs.push(parse_quote!(#[cfg_attr(feature = "uniffi", uniffi(default = []))]));
        }
    }
}
