import BenchmarkCore
import Foundation
import Testing

/// Every method has its page, its tests and its benchmark, all found by its id.
struct MethodInventoryTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("a method has a page of its own", arguments: MethodID.allCases)
  func page(of method: MethodID) throws {
    let page = Self.root.appending(path: "docs/methods/\(method.rawValue).md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.hasPrefix("# \(method.rawValue) — "))
    for section in ["What it does", "Formula", "Missing values", "Edge cases", "Source", "Tested against"] {
      #expect(text.contains("\n## \(section)\n"), "\(method.rawValue).md has no section \(section)")
    }
  }

  @Test("a method is tested in a file that names it", arguments: MethodID.allCases)
  func tests(of method: MethodID) {
    // The id in quotes, the case of an enum, or the type that implements the method.
    let words = method.rawValue.split(separator: "-").map(String.init)
    let type = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let enumCase = ([words[0]] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }).joined()
    let names = ["\"\(method.rawValue)\"", ".\(enumCase)", type, Self.typeNames[method]].compactMap { $0 }
    let files = Self.swiftFiles("Tests/ReferenceTests") + Self.swiftFiles("Tests/BenchmarkCoreTests")
    let found = files.contains { file in names.contains { Self.mentions(file, $0) } }
    #expect(found, "no test mentions \(method.rawValue)")
  }

  /// Types that are not called after the id.
  private static let typeNames: [MethodID: String] = [
    .ols: "OrdinaryLeastSquares", .tInterval: "MeanTInterval", .arithmeticIndex: "CompositeIndex",
    .winsorise: "Winsorising", .rank: "RankScore", .learningPartners: "LearningSearch",
  ]

  @Test("a method has a benchmark that is called by its id", arguments: MethodID.allCases)
  func benchmark(of method: MethodID) {
    let files = Self.swiftFiles("Benchmarks/Benchmarks/Methods")
    let found = files.contains { Self.mentions($0, "Benchmark(\"\(method.rawValue)\")") }
    #expect(found, "no benchmark is called \(method.rawValue)")
  }

  @Test("the index of the pages lists a method", arguments: MethodID.allCases)
  func index(of method: MethodID) throws {
    let index = try String(contentsOf: Self.root.appending(path: "docs/methods/README.md"), encoding: .utf8)
    #expect(index.contains("\n- [\(method.rawValue)](\(method.rawValue).md) — "))
  }

  @Test("a page belongs to a method or is listed as shared")
  func strayPages() throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "docs/methods").path)
    let known = Set(MethodID.allCases.map { "\($0.rawValue).md" }).union(Self.sharedPages)
    #expect(pages.filter { $0.hasSuffix(".md") && !known.contains($0) }.sorted() == [])
  }

  /// Pages on what several methods rest on.
  private static let sharedPages: Set<String> = [
    "least-squares.md", "moments-and-quantiles.md", "peer-faults.md", "README.md",
  ]

  private struct File {
    var name: String
    var text: String
  }

  private static func mentions(_ file: File, _ word: String) -> Bool {
    file.name != "MethodInventoryTests.swift" && file.text.contains(word)
  }

  private static func swiftFiles(_ folder: String) -> [File] {
    let start = root.appending(path: folder)
    guard let paths = FileManager.default.enumerator(atPath: start.path) else { return [] }
    return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.compactMap { path in
      (try? String(contentsOf: start.appending(path: path), encoding: .utf8)).map {
        File(name: String(path.split(separator: "/").last ?? ""), text: $0)
      }
    }
  }
}
