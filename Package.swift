// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "bms-analyze",
  products: [
    .executable(name: "bms-analyze", targets: ["bms-analyze"]),
    .library(name: "BenchmarkCore", targets: ["BenchmarkCore"]),
    .library(name: "BenchmarkIO", targets: ["BenchmarkIO"]),
    .library(name: "BenchmarkReport", targets: ["BenchmarkReport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLapack", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CClp", pkgConfig: "clp", providers: [.apt(["coinor-libclp-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CDigits"),
    .target(
      name: "CSpecialFunctions",
      linkerSettings: [.linkedLibrary("m"), .linkedLibrary("stdc++")]),
    .target(
      name: "BenchmarkCore",
      dependencies: ["CLapack", "CSpecialFunctions", "CClp"],
      linkerSettings: [.linkedLibrary("m")]),
    .target(
      name: "BenchmarkIO",
      dependencies: [
        "BenchmarkCore", "CCrypto", "CDigits", "CMalloc", "CXlsxWriter", "CZip", "CXml2",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "BenchmarkReport",
      dependencies: ["BenchmarkCore", .product(name: "Mustache", package: "swift-mustache")],
      // The templates that come with the program are in it: there is no folder that could be missing beside it.
      resources: [
        .embedInCode("PageTemplates/Shipped/tertial.mustache"), .embedInCode("PageTemplates/Shipped/notat.mustache"),
      ]),
    .executableTarget(
      name: "bms-analyze",
      dependencies: [
        "BenchmarkCore", "BenchmarkIO", "BenchmarkReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // Made by tools/word-styles.py.
      resources: [.embedInCode("Word/styles.docx")]),
    .target(name: "ExampleStudies", dependencies: ["BenchmarkCore"], path: "tools/ExampleStudies"),
    .executableTarget(
      name: "generate-datasets", dependencies: ["ExampleStudies"], path: "tools/generate-datasets"),
    .target(name: "CommandGuides", path: "tools/CommandGuides"),
    .executableTarget(name: "generate-guides", dependencies: ["CommandGuides"], path: "tools/generate-guides"),
    .testTarget(name: "ExampleStudiesTests", dependencies: ["ExampleStudies", "BenchmarkCore", "BenchmarkIO"]),
    .testTarget(name: "BenchmarkCoreTests", dependencies: ["BenchmarkCore"]),
    .testTarget(name: "BenchmarkIOTests", dependencies: ["BenchmarkIO", "BenchmarkCore", "CZip"]),
    .testTarget(
      name: "BenchmarkReportTests", dependencies: ["BenchmarkReport", "BenchmarkCore"],
      exclude: ["Goldens"]),
    .testTarget(
      name: "ReferenceTests", dependencies: ["BenchmarkCore"], exclude: ["Reference"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["bms-analyze", "BenchmarkCore", "BenchmarkIO", "BenchmarkReport", "CommandGuides"],
      exclude: ["Cases"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
