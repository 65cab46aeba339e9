import BenchmarkCore
import Foundation

@testable import BenchmarkIO

/// A folder for the files of one test, removed with it.
final class TestFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "bms-read-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ text: String, as name: String) throws -> String { try write(Array(text.utf8), as: name) }

  @discardableResult
  func write(_ bytes: [UInt8], as name: String) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }
}

func utf16LittleEndian(_ text: String) -> [UInt8] {
  text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}

/// Every record of a CSV text, header included, with the dialect detected.
func records(_ text: String) throws -> [[String]] {
  let source = try SourceText(MappedFile(Array(text.utf8), path: "test.csv"))
  let dialect = Dialect(detecting: source.bytes)
  var scanner = CSVScanner(
    source.bytes, delimiter: dialect.delimiter, from: dialect.headerStart, line: dialect.headerLine)
  var result: [[String]] = []
  while scanner.next() { result.append(scanner.fields.map { scanner.text(of: $0) }) }
  return result
}

/// Reads a table given as text.
func readTable(_ text: String, options: ReadOptions = ReadOptions()) throws -> ReadResult {
  let folder = try TestFolder()
  return StudyReader.read(try folder.write(text, as: "tabell.csv"), options: options)
}

extension ReadResult {
  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  func value(_ unit: String, _ indicator: String, _ period: Period) -> Double? {
    cell(unit, indicator, period).map { $0.series.values[$0.cell] }
  }

  func status(_ unit: String, _ indicator: String, _ period: Period) -> Status? {
    cell(unit, indicator, period).map { $0.series.status[$0.cell] }
  }

  func cell(_ unit: String, _ indicator: String, _ period: Period) -> (series: Series, cell: Int)? {
    guard let study = studies.first, let unit = study.organisation.index(of: unit),
      let indicator = study.indicators.firstIndex(where: { $0.id == indicator }),
      let period = study.panel.periods.firstIndex(of: period)
    else { return nil }
    return (study.panel.series[indicator], study.panel.cell(unit: unit, period: period))
  }
}

/// Reads a table that is in memory, as far as a study.
/// - Returns: whether there is one.
func readInMemory(_ bytes: [UInt8], path: String = "t.csv", profile: SourceProfile = .generic) -> Bool {
  var options = ReadOptions()
  options.profile = profile
  guard let file = try? MappedFile(bytes, path: path), let source = try? TabularSource(file, options: options) else {
    return false
  }
  let detection = LayoutDetection(
    source.text, dialect: source.text.dialect, options: source.options, knownIndicators: [])
  guard let layout = detection.layout else { return false }
  let table = ObservationTable(
    source.text, dialect: detection.dialect, layout: layout, profile: source.options.profile, threads: 1)
  var assembly = StudyAssembly(table, card: nil, otherCards: [], register: nil, options: source.options)
  return assembly.assemble() != nil
}
