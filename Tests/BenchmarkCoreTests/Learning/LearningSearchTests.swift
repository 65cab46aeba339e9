import Testing

@testable import BenchmarkCore

@Suite struct LearningSearchTests {
  @Test func `a partner is clearly better and p is below the rate`() throws {
    let found = try PlantedStudy(n: 400, effect: 0.2).findings()
    let rows = try #require(found.learning).rows.filter { $0.basis == .significant }
    #expect(rows.count > 20)
    for row in rows {
      #expect(row.pAdjusted <= 0.05 && row.gap > 0 && row.lower > 0 && row.lower <= row.gap && row.gap <= row.upper)
      #expect(row.gap == row.partnerValue - row.value)
      #expect(found.peers?.links(of: row.unit).contains { $0.peer == row.partner } ?? false)
    }
  }

  @Test func `a dearer partner is not named, and one whose cost is a little higher is`() throws {
    var planted = PlantedStudy(n: 400, effect: 0.2)
    let all = Set(0..<planted.units).filter(planted.isBetter)
    planted.dearer = all
    let found = try planted.findings()
    #expect(!(found.learning?.rows.contains { $0.indicator == 0 && all.contains($0.partner) } ?? true))
    #expect(found.learning?.outlooks.contains { $0.better > 0 && $0.partners == 0 } ?? false)
    let tolerant = try planted.findings { $0.learning.costTolerance = 0.4 }
    let rows = tolerant.learning?.rows.filter { $0.basis == .significant } ?? []
    #expect(rows.contains { $0.costGap == 1000 })
  }

  @Test func `the cost condition holds also when the cost is not asked for`() throws {
    var planted = PlantedStudy(n: 400, effect: 0.2)
    let all = Set(0..<planted.units).filter(planted.isBetter)
    planted.dearer = all
    let found = try planted.findings { $0.indicators = ["andel"] }
    #expect(!(found.learning?.rows.contains { all.contains($0.partner) } ?? true))
  }

  /// A lost decimal would make a partner cheap beyond belief, and everybody dearer than the unit itself.
  @Test func `a cost that needs a check is not known`() throws {
    let planted = PlantedStudy(n: 400, effect: 0.2)
    func rows(_ wrong: Int?) throws -> [LearningRow] {
      var study = planted.study()
      for unit in 0..<planted.units { study.panel.series[1].values[unit] = 3000 + 10 * Double(unit % 7) }
      if let wrong { study.panel.series[1].values[wrong] /= 10 }
      var plan = StudyPlan()
      plan.steps = [.learning]
      plan.learning.replicates = 0
      return try #require(try Analysis.run(study, plan: plan).learning).rows.filter { $0.indicator == 0 }
    }
    let right = try rows(nil)
    let unit = try #require(right.first).unit
    let partner = try #require(right.first { $0.unit != unit }).partner
    for wrong in [unit, partner] {
      let found = try rows(wrong)
      #expect(found.map { [$0.unit, $0.partner] } == right.map { [$0.unit, $0.partner] })
      for row in found { #expect(row.costGap.isNaN == (row.unit == wrong || row.partner == wrong)) }
    }
  }

  /// Whole figures one apart may be alike before rounding, however small their standard errors.
  @Test func `a gap of one step of rounding is not clear`() throws {
    func significant(_ high: Double) throws -> Int {
      let planted = PlantedStudy(n: 100, effect: 0)
      var study = planted.study()
      study.panel.series[1].values = (0..<planted.units).map { $0.isMultiple(of: 2) ? 50 : high }
      study.panel.series[1].standardError = Array(repeating: 0.05, count: planted.units)
      var plan = StudyPlan()
      plan.steps = [.learning]
      plan.learning.replicates = 0
      return try #require(try Analysis.run(study, plan: plan).learning).rows
        .count { $0.indicator == 1 && $0.basis == .significant }
    }
    #expect(try significant(51) == 0)
    #expect(try significant(52) > 0)
    #expect(try significant(50.9) > 0)
  }

  @Test func `without uncertainty a row only describes, one for each unit and indicator`() throws {
    var planted = PlantedStudy(n: 100, effect: 0)
    planted.dearer = Set(stride(from: 0, to: planted.units, by: 2))
    let rows = try #require(try planted.findings().learning).rows.filter { $0.indicator == 1 }
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.basis == .descriptive && $0.isSuggested && $0.pAdjusted.isNaN && $0.lower.isNaN })
    #expect(Set(rows.map(\.unit)).count == rows.count)
  }

  @Test func `each unit has one suggestion an indicator, and no partner gets everybody`() throws {
    let rows = try #require(try PlantedStudy(n: 1000, effect: 0.2).findings().learning).rows
    let suggested = rows.filter { $0.isSuggested && $0.basis == .significant }
    #expect(Set(suggested.map { [$0.unit, $0.indicator] }).count == suggested.count)
    #expect(Set(rows.filter { $0.basis == .significant }.map(\.unit)) == Set(suggested.map(\.unit)))
    // Twelve better units for 48 others, each seen by its neighbours only.
    let visits = Dictionary(grouping: suggested, by: \.partner).mapValues(\.count)
    let unbalanced = Dictionary(
      grouping: Dictionary(grouping: rows.filter { $0.basis == .significant }, by: \.unit).values.compactMap {
        $0.min { $0.order < $1.order }
      }, by: \.partner
    ).mapValues(\.count)
    #expect((visits.values.max() ?? 0) <= (unbalanced.values.max() ?? 0))
  }

  @Test func `suppressed values teach nobody`() throws {
    let found = try PlantedStudy(units: 40, n: 4, share: 0.3, effect: 0.6).findings()
    #expect(found.suppressed.count == 40)
    #expect(found.learning?.rows.contains { $0.indicator == 0 } == false)
    #expect(found.learning?.outlooks.contains { $0.indicator == 0 } == false)
  }

  @Test func `stability is seeded and the same at any number of threads`() throws {
    let planted = PlantedStudy(units: 30, n: 300, effect: 0.2)
    var results: [[LearningRow]] = []
    for threads in [1, 3] {
      results.append(
        try #require(
          try planted.findings {
            $0.threads = threads
            $0.learning.replicates = 50
          }.learning
        ).rows)
    }
    #expect(results[0] == results[1])
    let shares = results[0].filter { $0.basis == .significant }.map(\.stability)
    #expect(!shares.isEmpty)
    #expect(shares.allSatisfy { $0 >= 0 && $0 <= 1 })
    #expect(Set(shares).count > 1)
    let other = try planted.findings {
      $0.seed = 2
      $0.learning.replicates = 50
    }
    #expect(other.learning?.rows.map(\.stability) != results[0].map(\.stability))
  }

  @Test func `where nothing is clear the outlook says what it would take`() throws {
    let found = try PlantedStudy(n: 40, effect: 0).findings()
    let learning = try #require(found.learning)
    #expect(!learning.rows.contains { $0.basis == .significant })
    for outlook in learning.outlooks where outlook.indicator == 0 {
      #expect(outlook.peers == 7 && outlook.tested == 7 && outlook.better == 0)
      #expect(outlook.n == 40 && outlook.importantChange == 10)
      #expect(outlook.neededN > 100 && outlook.detectable > 10)
    }
  }

  @Test func `a unit far better than its circumstances is a bright spot, others are not`() throws {
    let count = 40
    var stream = RandomStream(seed: 4)
    var column: [String?] = []
    var series = Series(cells: count)
    for unit in 0..<count {
      let x = Double(unit)
      column.append("\(x)")
      // Poorer circumstances, larger x; unit 30 does far better than they say.
      series.values[unit] = 100 - x + 0.5 * stream.normal() + (unit == 30 ? 8 : 0)
      series.status[unit] = .ok
    }
    var card = Card(id: "c", name: LocalizedText("c"), indicators: [Indicator(id: "i", direction: .higher)])
    card.context = ["x"]
    // A slip of the pen in the register, from which a straight line would expect the impossible.
    column.append("4000")
    series.values.append(95)
    series.status.append(.ok)
    let study = Study(
      card: card,
      organisation: Organisation(
        units: (0...count).map { Unit(id: "u\($0)") }, columns: [.init(name: "x", values: column)]),
      indicators: card.indicators, panel: Panel(unitCount: count + 1, periods: [.year(2025)], series: [series]))
    var plan = StudyPlan()
    plan.steps = [.learning]
    plan.learning.replicates = 0
    let spots = try #require(try Analysis.run(study, plan: plan).learning).brightSpots
    #expect(spots.map(\.unit) == [30])
    let spot = try #require(spots.first)
    #expect(abs(spot.residual - 8) < 2 && spot.lower > 0 && spot.expected < spot.value)
  }

  @Test func `one unit and two units`() throws {
    for units in [1, 2] {
      let learning = try #require(try PlantedStudy(units: units, n: 50).findings().learning)
      #expect(learning.rows.allSatisfy { $0.partner < units })
      #expect(learning.brightSpots.isEmpty)
    }
  }
}
