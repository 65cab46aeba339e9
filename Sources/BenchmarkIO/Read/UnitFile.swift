import BenchmarkCore

/// The unit register: `unit`, `name`, `type`, `parent`, `level`, and columns for grouping and context.
struct UnitFile {
  let organisation: Organisation
  let diagnostics: [Diagnostic]
  let rows: Int
  /// Line of each unit.
  let lines: [Int]
  let path: String

  /// Rows of a unit that already has one are reported and left out.
  init(_ source: SourceText, profile: SourceProfile) throws(ReadFailure) {
    path = source.file.path
    let file = source.file.path
    let dialect = source.dialect
    var scanner = CSVScanner(
      source.bytes, delimiter: dialect.delimiter, from: dialect.headerStart, line: dialect.headerLine)
    guard scanner.next() else { throw ReadFailure(.emptyFile, file: file) }
    let headers = scanner.fields.map { scanner.text(of: $0).trimmingBlanks() }
    let names = headers.map(HeaderNames.normalised)
    func column(_ accepted: [String]) -> Int? {
      for name in accepted {
        if let index = names.firstIndex(of: name) { return index }
      }
      return nil
    }
    guard let unit = column(HeaderNames.accepted(for: .unit) + ["id"]) else {
      throw ReadFailure(.noColumn(.unit), file: file, line: dialect.headerLine)
    }
    let name = column(HeaderNames.accepted(for: .unitName))
    let type = column(["type", "enhetstype", "einingstype", "unit_type"])
    let parent = column(["parent", "overordnet", "overordna", "forelder", "parent_unit"])
    let level = column(["level", "nivå", "nivaa"])
    let roles = Set([unit, name, type, parent, level].compactMap { $0 })
    let others = headers.indices.filter { !roles.contains($0) && !headers[$0].isEmpty }

    var diagnostics = source.diagnostics
    var units: [Unit] = []
    var lines: [Int] = []
    var firstLines: [String: Int] = [:]
    var values = [[String?]](repeating: [], count: others.count)
    var faults = IssueList(file: file)
    var rows = 0
    while scanner.next() {
      rows += 1
      let fields = scanner.fields
      func text(_ index: Int?) -> String? {
        guard let index, index < fields.count else { return nil }
        let content = scanner.text(of: fields[index]).trimmingBlanks()
        return content.isEmpty ? nil : content
      }
      guard let id = text(unit) else {
        faults.add(.error, .emptyKey(.unit), line: scanner.recordLine)
        continue
      }
      if fields.count < headers.count - 1 || fields.count > headers.count + 1 {
        faults.add(.warning, .raggedRow(found: fields.count, expected: headers.count), line: scanner.recordLine)
      }
      if let first = firstLines[id] {
        faults.add(.error, .duplicateUnit(id: id, firstLine: first), line: scanner.recordLine)
        continue
      }
      firstLines[id] = scanner.recordLine
      lines.append(scanner.recordLine)
      units.append(Unit(id: id, name: text(name), type: text(type), parent: text(parent), level: text(level)))
      for (index, field) in others.enumerated() { values[index].append(text(field)) }
    }
    if units.isEmpty {
      diagnostics.append(
        Diagnostic(.error, .headerWithoutData, at: Diagnostic.Location(file: file, line: dialect.headerLine)))
    }
    organisation = Organisation(
      units: units, columns: zip(others, values).map { Organisation.Column(name: headers[$0], values: $1) })
    for (index, unit) in units.enumerated() {
      guard let parent = unit.parent else { continue }
      guard organisation.index(of: parent) != nil else {
        faults.add(
          .warning,
          .unknownParent(id: parent, nearest: NearestSpelling.of(parent, among: units.lazy.map(\.id))),
          line: lines[index])
        continue
      }
    }
    for index in Self.unitsInCycles(organisation) {
      faults.add(.error, .parentCycle(unit: units[index].id), line: lines[index])
    }
    for fault in scanner.faults { diagnostics.append(ObservationTable.diagnostic(fault, file: file)) }
    diagnostics += faults.diagnostics
    self.diagnostics = diagnostics
    self.lines = lines
    self.rows = rows
  }

  /// Units whose chain of parents comes back to themselves, by one walk over all chains.
  private static func unitsInCycles(_ organisation: Organisation) -> [Int] {
    let parents = organisation.units.map { $0.parent.flatMap(organisation.index(of:)) }
    // 0 not seen, 1 on the present walk, 2 done.
    var state = [UInt8](repeating: 0, count: parents.count)
    var inCycle: [Int] = []
    for start in parents.indices where state[start] == 0 {
      var walk: [Int] = []
      var current: Int? = start
      while let unit = current, state[unit] == 0 {
        state[unit] = 1
        walk.append(unit)
        current = parents[unit]
      }
      if let unit = current, state[unit] == 1, let position = walk.firstIndex(of: unit) {
        inCycle += walk[position...]
      }
      for unit in walk { state[unit] = 2 }
    }
    return inCycle.sorted()
  }
}
