import BenchmarkCore

/// The units of a table that has no register beside it.
struct TableOrganisation {
  private let table: ObservationTable

  init(_ table: ObservationTable) { self.table = table }

  /// Units in order of first appearance; a column that has one text for each unit is a fact about it.
  var organisation: Organisation {
    let units = table.units.enumerated().map { Unit(id: $1, name: table.unitNames[$0]) }
    var columns: [Organisation.Column] = []
    var parents: [String?]?
    var types: [String?]?
    var levels: [String?]?
    let periods = Period.parse(column: table.periods, hint: table.layout.periods).periods
    if let levels = table.layout.levels {
      return LevelledUnits(table, levels: levels, periods: periods).organisation
    }
    let typeName = table.layout.typeColumn.map(HeaderNames.normalised)
    for (index, extra) in table.layout.extras.enumerated() {
      if let typeName, HeaderNames.normalised(extra.name) == typeName {
        types = LevelledUnits.latest(of: index, in: table, periods: periods)
        continue
      }
      // A mapping with a column of types says what is to be known of the units.
      if typeName != nil { continue }
      guard let values = constantByUnit(extra: index) else { continue }
      switch HeaderNames.normalised(extra.name) {
      case "type", "enhetstype", "einingstype": types = values
      case "parent", "overordnet": parents = values
      case "level", "nivå": levels = values
      default: columns.append(Organisation.Column(name: extra.name, values: values))
      }
    }
    return Organisation(
      units: units.enumerated().map { index, unit in
        Unit(id: unit.id, name: unit.name, type: types?[index], parent: parents?[index], level: levels?[index])
      }, columns: columns)
  }

  /// nil when some unit has two texts in the column, or no unit has any.
  private func constantByUnit(extra: Int) -> [String?]? {
    var texts = KeyTable()
    var found = [Int32](repeating: -1, count: table.units.count)
    let groups = max(1, table.layout.groups.count)
    for (number, block) in table.blocks.enumerated() {
      let numbers = block.extraKeys[extra].texts.map { texts.intern($0) }
      for record in 0..<block.records {
        let unit = block.unit[record * groups]
        let key = block.extras[extra][record]
        guard unit >= 0, key >= 0 else { continue }
        let global = Int(table.unitNumbers[number][Int(unit)])
        let text = numbers[Int(key)]
        if found[global] < 0 {
          found[global] = text
        } else if found[global] != text {
          return nil
        }
      }
    }
    guard found.contains(where: { $0 >= 0 }) else { return nil }
    return found.map { $0 < 0 ? nil : texts.text($0) }
  }
}
