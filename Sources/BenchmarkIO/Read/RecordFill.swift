import BenchmarkCore

/// Place of each key of a table in a study; -1 where it has none.
struct KeyMaps {
  var units: [Int]
  var indicators: [Int]
  var periods: [Int]
}

/// Puts the records of a table into dense series one by one, in the order of the file, and says what is the matter with
/// any of them.
struct RecordFill {
  private let table: ObservationTable
  private let maps: KeyMaps
  private let periodCount: Int
  private let organisation: Organisation
  private let comparable: [Bool]?
  private let card: Card?
  /// Indicators that another card of the study folder has, and the unit types of the other cards.
  private let elsewhere: Set<String>
  private let otherTypes: Set<String>
  private(set) var diagnostics: [Diagnostic] = []
  /// Records that were passed over because the first was to be used.
  private var passedOver = 0

  init(
    _ table: ObservationTable, _ maps: KeyMaps, periodCount: Int, organisation: Organisation, comparable: [Bool]?,
    card: Card?, elsewhere: Set<String>, otherTypes: Set<String>
  ) {
    self.table = table
    self.maps = maps
    self.periodCount = periodCount
    self.organisation = organisation
    self.comparable = comparable
    self.card = card
    self.elsewhere = elsewhere
    self.otherTypes = otherTypes
  }

  /// - Parameters:
  ///   - series: one an indicator, empty.
  ///   - findings: gets what is the matter with single records.
  mutating func fill(_ series: inout [Series], findings: inout RowFindings) {
    let repeated = table.layout.repeated
    var combined =
      repeated.combines
      ? series.map { _ in CombinedRecords(repeated, partsHaveOwnRecords: table.layout.measures != nil) } : []
    for (number, block) in table.blocks.enumerated() {
      let units = table.unitNumbers[number].map { maps.units[Int($0)] }
      let indicators = table.indicatorNumbers[number].map { maps.indicators[Int($0)] }
      let periods = table.periodNumbers[number].map { maps.periods[Int($0)] }
      for row in block.value.indices {
        let (unitKey, indicatorKey, periodKey) = (block.unit[row], block.indicator[row], block.period[row])
        guard unitKey >= 0, indicatorKey >= 0, periodKey >= 0 else { continue }
        let unit = units[Int(unitKey)]
        let indicator = indicators[Int(indicatorKey)]
        let period = periods[Int(periodKey)]
        if unit < 0 || period < 0 || indicator < 0 {
          findings.noteFirst(
            unit: unit < 0 ? table.unitNumbers[number][Int(unitKey)] : -1,
            indicator: indicator < 0 ? table.indicatorNumbers[number][Int(indicatorKey)] : -1,
            period: period < 0 ? table.periodNumbers[number][Int(periodKey)] : -1, block: number, row: row)
          continue
        }
        if let comparable, !comparable[unit] {
          // Wide tables give every unit a cell for every indicator; an empty one says nothing.
          if !block.value[row].isNaN || block.status[row] == .suppressed {
            wrongType(unit, indicator: indicator, block: number, row: row, findings: &findings)
          }
          continue
        }
        let cell = unit * periodCount + period
        if repeated.combines {
          combined[indicator].add(block, row, cell)
          continue
        }
        if block.status[row] == .absent {
          // A record that holds a numerator or denominator of another.
          Self.copyCompanions(block, row, cell, to: &series[indicator])
          continue
        }
        if repeated == .keepValue, series[indicator].status[cell] != .absent {
          if Self.saysNothing(block.value[row], block.status[row]) { continue }
          if Self.saysNothing(series[indicator].values[cell], series[indicator].status[cell]) {
            series[indicator].status[cell] = .absent
          }
        }
        if series[indicator].status[cell] != .absent {
          if repeated == .first {
            passedOver += 1
          } else {
            findings.duplicate(
              unit: unit, indicator: indicator, period: period, block: number, row: row,
              isSame: Self.isSame(series[indicator].values[cell], block.value[row]))
          }
          continue
        }
        series[indicator].values[cell] = block.value[row]
        series[indicator].status[cell] = block.status[row]
        if !block.companions.isEmpty { Self.copyCompanions(block, row, cell, to: &series[indicator]) }
      }
    }
    for index in combined.indices { combined[index].finish(&series[index]) }
    noteRepeated(combined, repeated)
    findings.resolveFirst(of: table, maps.units, maps.indicators, maps.periods)
  }

  private mutating func noteRepeated(_ combined: [CombinedRecords], _ repeated: RepeatedRecords) {
    let place = Diagnostic.Location(file: table.path)
    if passedOver > 0 {
      diagnostics.append(Diagnostic(.warning, .source(.repeatedPassedOver(count: passedOver)), at: place))
    }
    let records = combined.reduce(0) { $0 + $1.records }
    let observations = combined.reduce(0) { $0 + $1.observations }
    if repeated.combines, records > observations {
      diagnostics.append(
        Diagnostic(
          .note,
          .source(.recordsCombined(records: records, observations: observations, asMean: repeated == .mean)), at: place)
      )
    }
  }

  /// After a reform a source lists a unit under its old and its new county, one of them without values.
  private static func saysNothing(_ value: Double, _ status: Status) -> Bool {
    value.isNaN && (status == .missing || status == .notApplicable)
  }

  private static func isSame(_ left: Double, _ right: Double) -> Bool { left == right || (left.isNaN && right.isNaN) }

  private func wrongType(_ unit: Int, indicator: Int, block: Int, row: Int, findings: inout RowFindings) {
    guard let card else { return }
    let type = organisation.units[unit].type
    // With a card of its own for that type and indicator, the row belongs there.
    if let type, otherTypes.contains(type.lowercased()), elsewhere.contains(card.indicators[indicator].id.lowercased())
    {
      return
    }
    findings.add(
      .wrongUnitType, .error,
      .wrongUnitType(
        unit: organisation.units[unit].id, type: type, card: card.id, expected: card.unitType ?? ""), block: block,
      row: row)
  }

  private static func copyCompanions(_ block: ObservationBlock, _ row: Int, _ cell: Int, to series: inout Series) {
    for companion in ObservationBlock.Companion.allCases {
      guard let column = block.companions[companion], !column[row].isNaN else { continue }
      companion.set(column[row], cell, of: &series)
    }
  }
}

extension ObservationBlock.Companion {
  /// Puts a number into the companion column of a series, which is made when it is not there.
  func set(_ number: Double, _ cell: Int, of series: inout Series) {
    let path: WritableKeyPath<Series, [Double]?> =
      switch self {
      case .n: \.n
      case .numerator: \.numerator
      case .denominator: \.denominator
      case .standardError: \.standardError
      case .standardDeviation: \.standardDeviation
      }
    if series[keyPath: path] == nil { series[keyPath: path] = [Double](repeating: .nan, count: series.values.count) }
    series[keyPath: path]?[cell] = number
  }
}
