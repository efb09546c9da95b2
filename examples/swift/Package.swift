// swift-tools-version:6.0
import PackageDescription

// The package Settlewell is looked for beside this one: .ci/steps/37-host-swift puts it there, with the generated files.
// An app names it as any other package.
let package = Package(
    name: "Outreach",
    products: [.library(name: "Outreach", targets: ["Outreach"])],
    dependencies: [.package(path: "../Settlewell")],
    targets: [
        .target(name: "Outreach", dependencies: [.product(name: "Settlewell", package: "Settlewell")]),
        .testTarget(name: "OutreachTests", dependencies: ["Outreach"]),
    ]
)
