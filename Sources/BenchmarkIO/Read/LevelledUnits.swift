import BenchmarkCore

/// The units of a table that holds several levels, described as the mapping says.
struct LevelledUnits {
  private(set) var organisation: Organisation

  init(_ table: ObservationTable, levels: UnitLevels, periods: [Period?]) {
    var extras: [String: Int] = [:]
    for (index, extra) in table.layout.extras.enumerated() { extras[HeaderNames.normalised(extra.name)] = index }
    let unitHeader = table.layout.unit.map { HeaderNames.normalised(table.layout.headers[$0]) } ?? ""
    let records = Self.latestRecords(table, periods: periods)
    var units: [Unit] = []
    var columns = levels.columns.map { Organisation.Column(name: $0, values: []) }
    for (number, id) in table.units.enumerated() {
      func text(_ column: String) -> String? {
        let name = HeaderNames.normalised(column)
        if name == unitHeader { return id }
        guard let place = records[number], let extra = extras[name] else { return nil }
        let key = table.blocks[place.block].extras[extra][place.record]
        return key < 0 ? nil : table.blocks[place.block].extraKeys[extra].text(key)
      }
      let value = text(levels.column) ?? ""
      var level = levels.levels.first { $0.value == value } ?? levels.levels[levels.levels.count - 1]
      if let required = level.requires, extras[HeaderNames.normalised(required)] == nil,
        HeaderNames.normalised(required) != unitHeader
      {
        level = levels.levels[levels.levels.count - 1]
      }
      units.append(
        Unit(
          id: id, name: level.name.flatMap(text), type: level.word, parent: level.parents.lazy.compactMap(text).first,
          level: level.word))
      for index in columns.indices {
        let source = level.facts.first { $0.column == columns[index].name }?.source
        columns[index].values.append(source.flatMap(text))
      }
    }
    organisation = Organisation(units: units, columns: columns)
  }

  private struct Place {
    var block: Int
    var record: Int
  }

  /// The record of the latest period of each unit, the last of those that are alike.
  private static func latestRecords(_ table: ObservationTable, periods: [Period?]) -> [Place?] {
    var places = [Place?](repeating: nil, count: table.units.count)
    var latest = [Period?](repeating: nil, count: table.units.count)
    let groups = max(1, table.layout.groups.count)
    for (number, block) in table.blocks.enumerated() {
      for record in 0..<block.records {
        let key = block.unit[record * groups]
        guard key >= 0 else { continue }
        let unit = Int(table.unitNumbers[number][Int(key)])
        let period = (0..<groups).compactMap { group -> Period? in
          let key = block.period[record * groups + group]
          return key < 0 ? nil : periods[Int(table.periodNumbers[number][Int(key)])]
        }.max()
        if let known = latest[unit], let period, period < known { continue }
        latest[unit] = period ?? latest[unit]
        places[unit] = Place(block: number, record: record)
      }
    }
    return places
  }

  /// The text of a column in the latest record of each unit.
  static func latest(of extra: Int, in table: ObservationTable, periods: [Period?]) -> [String?] {
    latestRecords(table, periods: periods).map { place in
      guard let place, case let key = table.blocks[place.block].extras[extra][place.record], key >= 0 else {
        return nil
      }
      return table.blocks[place.block].extraKeys[extra].text(key)
    }
  }
}
