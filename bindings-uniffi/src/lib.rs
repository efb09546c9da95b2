//! Re-exports `settlewell` for Kotlin, Swift and Python. Nothing is decided here.
settlewell::uniffi_reexport_scaffolding!();
