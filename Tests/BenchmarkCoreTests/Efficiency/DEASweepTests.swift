import Glibc
import Testing

@testable import BenchmarkCore

/// Drawn data from ordinary to hopeless. The figures stand in docs/methods/dea.md; `BMS_SWEEP=1` makes them anew (seconds with
/// `-c release -Xswiftc -enable-testing`, many minutes without).
@Suite struct DEASweepTests {
  /// The rows of the table in the method page.
  enum Kind: String, CaseIterable {
    case logNormalHalf, logNormal1, logNormal2, wholeNumbers, logNormalHalfWithZeros, logNormal2WithZeros, logNormal3
    case logNormal4, logNormal4WithZeros, levelsToAMillionth, levelsToABillionth

    /// Programmes without a certified end, as the method page states them: more would be a fault.
    var notConverged: Int {
      switch self {
      case .logNormal4WithZeros: 6
      case .levelsToABillionth: 28
      default: 0
      }
    }
  }

  enum Size: Int, CaseIterable {
    case tiny, small, middle, large, largest

    var shape: (units: Int, inputs: Int, outputs: Int) {
      switch self {
      case .tiny: (10, 1, 1)
      case .small: (30, 2, 1)
      case .middle: (60, 3, 2)
      case .large: (120, 3, 3)
      case .largest: (300, 5, 3)
      }
    }
  }

  static func plan(_ kind: Kind, _ size: Size, draw: UInt64) -> EfficiencyPlan {
    let size = size.shape
    var stream = RandomStream(seed: draw, stream: 0x7377_6565)
    func logNormal(_ deviation: Double, zeros: Bool = false) -> Double {
      zeros && stream.bounded(10) < 3 ? 0 : exp(deviation * stream.normal())
    }
    func value(_ variable: Int) -> Double {
      switch kind {
      case .logNormalHalf: logNormal(0.5)
      case .logNormal1: logNormal(1)
      case .logNormal2: logNormal(2)
      case .wholeNumbers: Double(stream.bounded(4))
      case .logNormalHalfWithZeros: logNormal(0.5, zeros: true)
      case .logNormal2WithZeros: logNormal(2, zeros: true)
      case .logNormal3: logNormal(3)
      case .logNormal4: logNormal(4) * pow(10, Double(variable))
      case .logNormal4WithZeros: logNormal(4, zeros: true) * pow(10, Double(variable))
      case .levelsToAMillionth: Double(1 + stream.bounded(3)) * (1 + 1e-6 * stream.normal())
      case .levelsToABillionth: Double(1 + stream.bounded(3)) * (1 + 1e-9 * stream.normal())
      }
    }
    let units = size.units
    var columns = [[Double]](repeating: [Double](repeating: 0, count: units), count: size.inputs + size.outputs)
    for unit in 0..<units {
      for variable in columns.indices { columns[variable][unit] = value(variable) }
      if (0..<size.inputs).allSatisfy({ columns[$0][unit] == 0 }) { columns[0][unit] = 1 }
    }
    var plan = EfficiencyPlan(
      units: units, inputs: columns[..<size.inputs].flatMap { $0 }, outputs: columns[size.inputs...].flatMap { $0 })
    plan.keepsZeroInputs = true
    return plan
  }

  /// The largest share of a bound that the mixture of a unit misses, over its variables.
  static func miss(_ plan: EfficiencyPlan, _ unit: Int, _ row: UnitEfficiency) -> Double {
    var worst = 0.0
    for variable in 0..<plan.inputCount + plan.outputCount {
      let isInput = variable < plan.inputCount
      func value(_ unit: Int) -> Double {
        isInput
          ? plan.inputs[variable * plan.units + unit]
          : plan.outputs[(variable - plan.inputCount) * plan.units + unit]
      }
      let isScaled = isInput == (plan.orientation == .input)
      let factor = isScaled ? (isInput ? row.efficiency : 1 / row.efficiency) : 1
      let bound = value(unit) * factor
      let mixture = row.peers.reduce(0) { $0 + $1.lambda * value($1.unit) }
      let over = isInput ? mixture - bound : bound - mixture
      if over > 0 { worst = max(worst, over / max(bound, .leastNonzeroMagnitude)) }
    }
    return worst
  }

  @Test(
    .enabled(if: getenv("BMS_SWEEP") != nil, "set BMS_SWEEP=1 to make the figures of the method page"),
    arguments: Kind.allCases)
  func `both stages end, and mixtures keep their bounds`(kind: Kind) throws {
    var units = 0
    var notConverged = 0
    var withoutScore = 0
    var off = 0
    for size in Size.allCases {
      for draw in UInt64(1)...4 {
        var plan = Self.plan(kind, size, draw: draw)
        plan.measures = [.slacks]
        for returns in [EfficiencyPlan.Returns.crs, .vrs, .drs, .irs] {
          for orientation in EfficiencyPlan.Orientation.allCases {
            for weights in [EfficiencyPlan.SlackWeights.ownUnits, .columnMeans] {
              plan.returns = returns
              plan.orientation = orientation
              plan.slackWeights = weights
              for (unit, row) in try plan.evaluate().units.enumerated() {
                units += 1
                if row.status == .notConverged { notConverged += 1 }
                if row.status == .notConverged, row.efficiency.isNaN { withoutScore += 1 }
                if !row.efficiency.isNaN, Self.miss(plan, unit, row) > 1e-6 { off += 1 }
              }
            }
          }
        }
      }
    }
    print(
      "\(kind.rawValue): \(units) units, not converged \(notConverged), of these without a score \(withoutScore), "
        + "off \(off)")
    #expect(units == 33_280)
    #expect(notConverged <= kind.notConverged)
    #expect(off == 0)
  }

  /// Scores of the sweep against the programme in about 31 digits, from another first basis: which of the two found it does
  /// not matter. Levels to a billionth are where the proof itself stands for 1e-10 only.
  @Test(
    .enabled(if: getenv("BMS_SWEEP") != nil, "set BMS_SWEEP=1 to make the figures of the method page"),
    arguments: Kind.allCases)
  func `scores are those of thirty-one digits`(kind: Kind) throws {
    var compared = 0
    var largest = 0.0
    for size in Size.allCases {
      for draw in UInt64(1)...4 {
        for returns in [EfficiencyPlan.Returns.crs, .vrs, .drs, .irs] {
          for orientation in EfficiencyPlan.Orientation.allCases {
            var plan = Self.plan(kind, size, draw: draw)
            plan.orientation = orientation
            let technology = plan.technology(returns)
            let scores = RadialScores(technology)
            let precise = PreciseSimplex(technology, candidates: Array(0..<plan.units))
            for unit in 0..<plan.units where scores.status[unit] == .ok {
              guard let proven = precise.radial(unit: unit) else { continue }
              compared += 1
              let whole = technology.efficiency(ofValue: proven.value)
              largest = max(largest, abs(scores.efficiency[unit] / whole - 1))
            }
          }
        }
      }
    }
    print("\(kind.rawValue): \(compared) scores compared, largest relative difference \(largest)")
    #expect(compared > 15_000)
    #expect(largest < (kind == .levelsToABillionth ? 1e-9 : 1e-13))
  }

  /// Every other input, and the first output, times 2^20 (which rounds nothing) and times 1e6 (which rounds every product).
  @Test(
    .enabled(if: getenv("BMS_SWEEP") != nil, "set BMS_SWEEP=1 to make the figures of the method page"),
    arguments: Kind.allCases)
  func `scores in other units of measurement`(kind: Kind) throws {
    for factor in [1_048_576, 1e6] {
      var compared = 0
      var largest = 0.0
      var moved = 0
      var inOneOnly = 0
      for size in Size.allCases {
        for draw in UInt64(1)...4 {
          for returns in [EfficiencyPlan.Returns.crs, .vrs, .drs, .irs] {
            for orientation in EfficiencyPlan.Orientation.allCases {
              var plan = Self.plan(kind, size, draw: draw)
              plan.returns = returns
              plan.orientation = orientation
              plan.measures = []
              let before = try plan.evaluate().units.map(\.efficiency)
              for variable in stride(from: 0, to: plan.inputCount, by: 2) {
                for unit in 0..<plan.units { plan.inputs[variable * plan.units + unit] *= factor }
              }
              for unit in 0..<plan.units { plan.outputs[unit] *= factor }
              for (left, right) in zip(before, try plan.evaluate().units.map(\.efficiency)) {
                compared += 1
                if left.isNaN != right.isNaN { inOneOnly += 1 }
                guard !left.isNaN, !right.isNaN else { continue }
                largest = max(largest, abs(left - right))
                if abs(left - right) > 1e-9 { moved += 1 }
              }
            }
          }
        }
      }
      print(
        "\(kind.rawValue) times \(factor): \(compared) scores, largest change \(largest), above 1e-9 \(moved), "
          + "in one scale only \(inOneOnly)")
      if factor == 1_048_576 {
        #expect(largest == 0 && inOneOnly == 0)
      } else {
        #expect(kind == .levelsToABillionth || moved == 0)
      }
    }
  }

  // MARK: What the sweep has found

  /// Doubles met the bounds of this unit to 1e-11 of its largest variable with a mixture that uses what it has none of, and
  /// called a score of 2e-11 certified.
  @Test func `a mixture may not use what the unit has none of`() throws {
    var plan = Self.plan(.logNormal4WithZeros, .middle, draw: 2)
    plan.returns = .drs
    plan.measures = [.slacks]
    let (own, peer) = (31, 8)
    let row = try plan.evaluate().units[own]
    #expect(row.peers.map(\.unit) == [peer])
    // Both use the second input alone, and make the first output alone.
    let weight = plan.outputs[own] / plan.outputs[peer]
    let expected = weight * plan.inputs[plan.units + peer] / plan.inputs[plan.units + own]
    #expect(abs(row.efficiency - expected) < 1e-12)
    #expect(Self.miss(plan, own, row) < 1e-12)
  }

  /// The unit without an own column: doubles found 193,180.
  @Test func `super-efficiency keeps to what the unit has none of`() throws {
    var plan = Self.plan(.logNormal4WithZeros, .middle, draw: 2)
    plan.orientation = .output
    plan.measures = [.superEfficiency]
    let (own, peer) = (8, 31)
    guard case .score(let score) = try plan.evaluate().units[own].superEfficiency else {
      Issue.record("no super-efficiency")
      return
    }
    #expect(abs(score - plan.outputs[own] / plan.outputs[peer]) < 1e-6 * score)
  }

  /// A share of 2e-15 of a unit that uses an input of which the unit has none is rounding, and nobody to learn from.
  @Test func `rounding is no peer`() throws {
    var plan = Self.plan(.logNormalHalfWithZeros, .middle, draw: 1)
    plan.measures = [.slacks]
    #expect(try plan.evaluate().units[34].peers.map(\.unit) == [34])
  }

  /// Doubles let the sum of weights miss 1 by 1e-13; the facet beside it is so steep that the score then was 2/3.
  @Test func `a mixture that misses its sum by more than rounding proves no score`() throws {
    var plan = Self.plan(.levelsToABillionth, .largest, draw: 3)
    plan.returns = .irs
    plan.orientation = .output
    plan.measures = []
    #expect(try plan.evaluate().units[205].efficiency == 1)
  }
}
