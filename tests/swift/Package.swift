// swift-tools-version:6.0
import PackageDescription

// Sources/settlewellFFI/settlewellFFI.h and Sources/Settlewell/Settlewell.swift are generated
// (.ci/steps: uniffi-bindgen … --language swift); the rest is ours.
// Where the library is: swift test -Xlinker -L<folder>, and LD_LIBRARY_PATH=<folder> to run.
let package = Package(
    name: "Settlewell",
    products: [.library(name: "Settlewell", targets: ["Settlewell"])],
    targets: [
        .systemLibrary(name: "settlewellFFI"),
        .target(
            name: "Settlewell",
            dependencies: ["settlewellFFI"],
            linkerSettings: [.linkedLibrary("settlewell_uniffi")]
        ),
        .testTarget(name: "ConformanceTests", dependencies: ["Settlewell"]),
    ]
)
