// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the benchmark harness stays out of the main graph.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "bms-analyze", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Methods",
      dependencies: [
        .product(name: "BenchmarkCore", package: "bms-analyze"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Methods",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "reading-speed",
      dependencies: [.product(name: "BenchmarkIO", package: "bms-analyze")],
      path: "ReadingSpeed"),
  ],
  swiftLanguageModes: [.v6]
)
