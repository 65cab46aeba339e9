import Testing

@testable import BenchmarkCore

/// A register of three levels: a city (0), two districts (1, 2), and three units below each (3–5 and 6–8).
@Suite struct SecondarySuppressionTests {
  private static let children = [[1, 2], [3, 4, 5], [6, 7, 8], [], [], [], [], [], []]

  /// A proportion with these denominators of the units; the levels above are their sums, as a source would have them.
  private func series(_ denominators: [Double]) -> Series {
    var series = Series(cells: 9)
    let districts = [denominators[0...2].reduce(0, +), denominators[3...5].reduce(0, +)]
    let all = [districts.reduce(0, +)] + districts + denominators
    series.denominator = all
    series.numerator = all.map { $0 / 2 }
    series.values = all.map { _ in 50 }
    series.status = all.map { _ in .ok }
    return series
  }

  private func hidden(_ series: inout Series, _ kind: IndicatorKind = .proportion) -> [(Int, SuppressedCell.Rule)] {
    let primary = MinimumN.suppress(
      &series, indicator: 0, kind: kind, periods: 1, threshold: 5, smallNumerators: false)
    let secondary = SecondarySuppression.suppress(
      &series, indicator: 0, kind: kind, periods: 1, threshold: 5, children: Self.children)
    return (primary + secondary).map { ($0.unit, $0.rule) }
  }

  /// Whether some sum of the register has just one number that is not there.
  private func givesAway(_ series: Series) -> Bool {
    Self.children.indices.contains { total in
      !Self.children[total].isEmpty
        && ([total] + Self.children[total]).count { series.values[$0].isNaN } == 1
    }
  }

  @Test func theUnitWithTheFewestPersonsIsHiddenToo() {
    var own = series([3, 40, 20, 30, 30, 30])
    let cells = hidden(&own)
    #expect(cells.map(\.0) == [3, 5] && cells.map(\.1) == [.minimumN, .secondary])
    #expect(own.values[5].isNaN && own.numerator?[5].isNaN == true && own.denominator?[5].isNaN == true)
    #expect(own.status[5] == .suppressed && own.status[4] == .ok && !givesAway(own))
  }

  @Test func hiddenOnesThatAreTooFewTogetherNeedAnother() {
    var few = series([1, 2, 40, 30, 30, 30])
    #expect(hidden(&few).map(\.0) == [3, 4, 5])
    // All units of the district are hidden; its own number is that of enough persons.
    #expect(!few.values[1].isNaN)
    var enough = series([4, 3, 40, 30, 30, 30])
    #expect(hidden(&enough).map(\.0) == [3, 4])
  }

  @Test func aSmallDistrictIsHiddenAboveAndBelow() {
    var own = series([1, 1, 1, 30, 30, 30])
    let cells = hidden(&own)
    // The district and its units by the threshold; the other district, for the city minus it; one of its units, for their sum.
    #expect(Set(cells.map(\.0)) == [1, 2, 3, 4, 5, 6])
    #expect(!givesAway(own) && !own.values[0].isNaN)
  }

  @Test func whatTheSourceHidesIsProtected() {
    var own = series([30, 30, 30, 30, 30, 30])
    own.status[4] = .suppressed
    #expect(hidden(&own).map(\.0) == [3])
    #expect(!givesAway(own))
  }

  @Test func withoutATotalNothingIsGivenAway() {
    var own = series([3, 40, 20, 30, 30, 30])
    for total in 0...2 {
      own.values[total] = .nan
      own.status[total] = .absent
    }
    #expect(hidden(&own).map(\.0) == [3])
  }

  @Test func aMissingUnitProtectsAndAnIndexIsNoSum() {
    var missing = series([3, 40, 20, 30, 30, 30])
    MinimumN.wipe(&missing, 4)
    missing.status[4] = .missing
    #expect(hidden(&missing).map(\.0) == [3])
    var index = series([3, 40, 20, 30, 30, 30])
    index.n = index.denominator
    (index.numerator, index.denominator) = (nil, nil)
    var mean = index
    #expect(hidden(&index, .index).map(\.0) == [3])
    #expect(hidden(&mean, .mean).map(\.0) == [3, 5])
  }

  /// Whatever is hidden first, no sum is left with one unknown, and what is shown has not changed.
  @Test func noSumIsLeftWithOneUnknown() {
    var random = RandomStream(seed: 7, stream: 0)
    for _ in 0..<300 {
      let own = series((0..<6).map { _ in Double(1 + Int(random.uniform() * 12)) })
      var shown = own
      let cells = hidden(&shown)
      #expect(!givesAway(shown))
      #expect(Set(cells.map(\.0)).count == cells.count)
      for unit in 0..<9 where !shown.values[unit].isNaN {
        #expect(shown.denominator?[unit] == own.denominator?[unit])
      }
      // The persons that stand behind what is hidden below a total that is shown are not too few.
      for total in 0...2 where !shown.values[total].isNaN {
        let behind = Self.children[total].filter { shown.values[$0].isNaN }.map { own.denominator?[$0] ?? 0 }
        #expect(behind.isEmpty || behind.reduce(0, +) >= 5)
      }
    }
  }

  @Test func theCardDecides() {
    for secondary in [true, false] {
      var units = [Unit(id: "0", name: "By")]
      units += (1...3).map { Unit(id: String($0), name: "E\($0)", parent: "0") }
      var own = Series(cells: 4)
      own.values = [50, 50, 50, 50]
      own.status = [.ok, .ok, .ok, .ok]
      own.denominator = [104, 4, 60, 40]
      own.numerator = [52, 2, 30, 20]
      var study = Study(
        card: Card(id: "c", name: LocalizedText("c"), disclosure: .init(secondary: secondary)),
        organisation: Organisation(units: units), indicators: [Indicator(id: "a", kind: .proportion)],
        panel: Panel(unitCount: 4, periods: [.year(2026)], series: [own]))
      #expect(MinimumN.suppress(&study, override: nil).map(\.unit) == (secondary ? [1, 3] : [1]))
    }
  }
}
