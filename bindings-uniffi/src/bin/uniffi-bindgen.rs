//! Generates the Kotlin, Swift and Python code.
fn main() {
    uniffi::uniffi_bindgen_main()
}
