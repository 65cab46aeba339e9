/// Solves both stages of single units in about 31 digits: where doubles cannot certify the first, and always the second.
///
/// The primal simplex with an explicit inverse and the lexicographic rule, from a basis that is feasible. First stage: from the unit compared with
/// itself. Second stage: from an optimal basis of the first. The optimal solutions of a radial programme are those whose
/// weights stand on its facet and whose slacks are in rows without a price; only these columns may enter, so the score stays
/// where it is by itself. (Holding it at a rounded number instead makes the programme infeasible on data of very different
/// size.) For one thread at a time.
final class PreciseSimplex {
  private let technology: Technology
  /// Units that may have a weight.
  private let candidates: [Int]
  private let rows: Int
  private var codes: [Int] = []
  private var inverse: [DoubleDouble]
  /// inverse · first basis: what decides between columns that reach zero together.
  private var shares: [DoubleDouble]
  private var solution: [DoubleDouble]
  private var bound: [Double]
  private var direction: [Double]

  private static let zero = DoubleDouble(0)
  /// What is smaller, next to 1 (the size of a column) and to the numbers it was made from, is rounding.
  private static let rounding = 1e-24
  /// A pivot below this would be made of what many steps have rounded.
  private static let pivot = 1e-20
  /// A column this near the facet, next to the products it was made from, is on it: decimal data tie no better.
  private static let onFacet = 1e-12
  /// How far a proven score may be off, next to 1 or to a smaller score (to 1e-6 where it is smaller still).
  private static let proof = 1e-11
  /// How exact a sum of products is, next to their size.
  private static let exactness = 1e-29

  init(_ technology: Technology, candidates: [Int]) {
    self.technology = technology
    self.candidates = candidates
    rows = technology.rows
    inverse = [DoubleDouble](repeating: Self.zero, count: rows * rows)
    shares = inverse
    solution = [DoubleDouble](repeating: Self.zero, count: rows)
    bound = [Double](repeating: 0, count: rows)
    direction = [Double](repeating: 0, count: rows)
  }

  /// A solution of the first stage, or of both.
  struct Solution {
    var value: Double
    /// Weights of the scaled columns by unit, ascending.
    var weights: [(unit: Int, weight: Double)]
    /// The basis, as codes of ``RadialSimplex``.
    var codes: [Int]
  }

  /// The first stage of a unit; nil where no end is proven.
  ///
  /// - Parameter basis: one to go on from where it is feasible, as doubles leave it; else the unit itself.
  func radial(unit: Int, from basis: [Int] = []) -> Solution? {
    for first in [basis, selfBasis(of: unit)] where start(unit: unit, from: first) {
      if improve(score, among: codesOfAll), isProven(unit) { return current }
    }
    return nil
  }

  /// Whether weak duality holds the score, from the data and whatever the inverse has come to: the mixture keeps its bounds,
  /// the prices let no column do better, and the two agree on the score.
  private func isProven(_ unit: Int) -> Bool {
    let found = current
    let room = Self.proof * max(1e-6, min(1, found.value))
    guard technology.keepsBounds(found.weights, of: unit, at: found.value) else { return false }
    let prices = prices(score)
    for code in codesOfAll {
      let outside = gain(code, prices, 0)
      guard outside.gain + Self.exactness * outside.size <= room else { return false }
    }
    var cost = DoubleDouble(-score(RadialSimplex.score))
    var gap = DoubleDouble(-score(RadialSimplex.score) * found.value)
    for row in 0..<rows {
      cost = cost + prices[row] * direction[row]
      gap = gap + prices[row] * bound[row]
    }
    return abs(cost.high) <= room && abs(gap.high) <= room * max(1, found.value)
  }

  /// Both stages: of the optimal solutions of the first, one with the largest weighted sum of slacks.
  ///
  /// - Parameters:
  ///   - basis: an optimal basis of the unit's radial programme; empty, or one that is not feasible to the last digits, where
  ///     the first stage is to be solved here.
  ///   - weights: w ≥ 0, one a row.
  ///   - value: that of the first stage, which another basis must come to as well.
  func slacks(unit: Int, basis: [Int], value: Double, weights: [Double]) -> Solution? {
    if basis.count != rows || !start(unit: unit, from: basis) {
      guard let anew = radial(unit: unit), abs(anew.value - value) <= 1e-9 * value else { return nil }
    }
    let allowed = columnsOnFacet()
    let found = improve({ $0 < RadialSimplex.score ? -weights[-2 - $0] : 0 }, among: allowed)
    return found ? current : nil
  }

  private var current: Solution {
    let weights = (0..<rows).filter { codes[$0] >= 0 && solution[$0].high > 0 }
      .map { (unit: codes[$0], weight: solution[$0].high) }
      .sorted { $0.unit < $1.unit }
    let value = codes.firstIndex(of: RadialSimplex.score).map { solution[$0].high } ?? .nan
    return Solution(value: value, weights: weights, codes: codes)
  }

  /// The cost of a code in the first stage.
  private func score(_ code: Int) -> Double {
    guard code == RadialSimplex.score else { return 0 }
    return technology.orientation == .input ? 1 : -1
  }

  // MARK: Bases

  /// The unit compared with itself: its own column, the score, and every slack but two.
  private func selfBasis(of unit: Int) -> [Int] {
    load(unit)
    func largest(_ values: [Double], _ rows: Range<Int>) -> Int? {
      rows.filter { values[$0] != 0 }.max { abs(values[$0]) < abs(values[$1]) }
    }
    let variables = technology.variables
    guard let scaled = largest(direction, 0..<variables) else { return [] }
    // The row that fixes the weight of the unit at one.
    guard let fixing = technology.returns == .crs ? largest(bound, 0..<variables) : variables else { return [] }
    let slacks = (0..<variables).filter { $0 != scaled && $0 != fixing }.map(RadialSimplex.slack(ofRow:))
    return [RadialSimplex.score, unit] + slacks
  }

  private func load(_ unit: Int) {
    bound.withUnsafeMutableBufferPointer { bound in
      direction.withUnsafeMutableBufferPointer { direction in
        guard let first = bound.baseAddress, let second = direction.baseAddress else { return }
        technology.point(of: unit, bound: first, direction: second)
      }
    }
  }

  /// Takes a basis; false where it is singular or infeasible.
  private func start(unit: Int, from basis: [Int]) -> Bool {
    load(unit)
    guard basis.count == rows else { return false }
    codes = basis
    for row in 0..<rows {
      for place in 0..<rows { shares[row * rows + place] = DoubleDouble(row == place ? 1 : 0) }
    }
    return factorise()
  }

  /// The inverse by elimination, and the solution; false where the basis is singular or infeasible.
  private func factorise() -> Bool {
    let width = 2 * rows
    var table = [DoubleDouble](repeating: Self.zero, count: rows * width)
    for row in 0..<rows {
      for position in 0..<rows { table[row * width + position] = DoubleDouble(entry(codes[position], row)) }
      table[row * width + rows + row] = DoubleDouble(1)
    }
    for pivot in 0..<rows {
      guard
        let best = (pivot..<rows).max(by: { abs(table[$0 * width + pivot].high) < abs(table[$1 * width + pivot].high) }
        ),
        abs(table[best * width + pivot].high) > Self.rounding
      else { return false }
      if best != pivot {
        for place in 0..<width { table.swapAt(best * width + place, pivot * width + place) }
      }
      let own = table[pivot * width + pivot]
      for place in pivot..<width { table[pivot * width + place] = table[pivot * width + place] / own }
      for row in 0..<rows where row != pivot && table[row * width + pivot].high != 0 {
        let times = table[row * width + pivot]
        for place in pivot..<width {
          table[row * width + place] = table[row * width + place] - times * table[pivot * width + place]
        }
      }
    }
    for row in 0..<rows {
      for place in 0..<rows { inverse[row * rows + place] = table[row * width + rows + place] }
    }
    refresh()
    return (0..<rows).allSatisfy { codes[$0] == RadialSimplex.score || solution[$0].high >= 0 }
  }

  /// solution = inverse · b, with what is rounding set to zero.
  private func refresh() {
    for position in 0..<rows {
      var sum = Self.zero
      var size = 0.0
      for row in 0..<rows where bound[row] != 0 {
        let part = inverse[position * rows + row] * bound[row]
        sum = sum + part
        size += abs(part.high)
      }
      solution[position] = abs(sum.high) > Self.rounding * max(size, 1) ? sum : Self.zero
    }
  }

  private func entry(_ code: Int, _ row: Int) -> Double {
    if code >= 0 { return technology.columns[row * technology.units + code] }
    if code == RadialSimplex.score { return direction[row] }
    return row == -2 - code ? technology.slackSign(ofRow: row) : 0
  }

  private var codesOfAll: [Int] {
    let slacks = (0..<rows).filter { technology.slackSign(ofRow: $0) != 0 }.map(RadialSimplex.slack(ofRow:))
    return candidates + slacks
  }

  // MARK: Steps

  /// Σ cost · inverse, one a row.
  private func prices(_ cost: (Int) -> Double) -> [DoubleDouble] {
    var prices = [DoubleDouble](repeating: Self.zero, count: rows)
    for position in 0..<rows {
      let own = cost(codes[position])
      guard own != 0 else { continue }
      for row in 0..<rows { prices[row] = prices[row] + inverse[position * rows + row] * own }
    }
    return prices
  }

  /// price · column − cost: what one unit of the column takes off the sum of costs, and the size of what it was made from.
  ///
  /// Doubles decide where they can.
  private func gain(_ code: Int, _ prices: [DoubleDouble], _ cost: Double) -> (gain: Double, size: Double) {
    var rough = -cost
    var size = abs(cost)
    for row in 0..<rows {
      let part = prices[row].high * entry(code, row)
      rough += part
      size += abs(part)
    }
    if abs(rough) > 1e-13 * size { return (rough, size) }
    var sum = DoubleDouble(-cost)
    for row in 0..<rows { sum = sum + prices[row] * entry(code, row) }
    return (sum.high, size)
  }

  /// The columns that leave the score as it is.
  private func columnsOnFacet() -> [Int] {
    let prices = prices(score)
    let units = candidates.filter { unit in
      let outside = gain(unit, prices, 0)
      return abs(outside.gain) <= Self.onFacet * outside.size
    }
    let slacks = (0..<rows).filter { technology.slackSign(ofRow: $0) != 0 && abs(prices[$0].high) <= Self.onFacet }
    return units + slacks.map(RadialSimplex.slack(ofRow:))
  }

  /// Steps that lower Σ cost · solution until no allowed column lowers it; false where that is not reached.
  private func improve(_ cost: (Int) -> Double, among allowed: [Int]) -> Bool {
    let limit = 200 * rows + 1_000
    var isFresh = false
    for _ in 0..<limit {
      let prices = prices(cost)
      var best = 0.0
      var entering: Int?
      for code in allowed {
        let found = gain(code, prices, cost(code))
        guard found.gain > Self.rounding * max(found.size, 1), found.gain > best, !codes.contains(code) else {
          continue
        }
        best = found.gain
        entering = code
      }
      if let entering {
        guard exchange(entering) else { return false }
        isFresh = false
      } else {
        // An end counts only with an inverse that no step has worn.
        if isFresh { return true }
        guard factorise() else { return false }
        isFresh = true
      }
    }
    return false
  }

  /// Takes a column in, for the one that first reaches zero; false where none does.
  ///
  /// Of several, the one that would be first if the first basis had had a little more of each of its columns, of every next
  /// one infinitely less: no step can then lead back to an earlier basis.
  private func exchange(_ entering: Int) -> Bool {
    var step = [DoubleDouble](repeating: Self.zero, count: rows)
    var leaving: Int?
    var least = Self.zero
    for position in 0..<rows {
      var sum = Self.zero
      var size = 0.0
      for row in 0..<rows {
        let part = inverse[position * rows + row] * entry(entering, row)
        sum = sum + part
        size += abs(part.high)
      }
      guard abs(sum.high) > Self.rounding * max(size, 1) else { continue }
      step[position] = sum
      guard sum.high > Self.pivot * max(size, 1), codes[position] != RadialSimplex.score else { continue }
      let ratio = solution[position] / sum
      if let other = leaving, !(ratio < least) {
        guard !(least < ratio), isEarlier(position, sum, than: other, step[other]) else { continue }
      }
      leaving = position
      least = ratio
    }
    guard let leaving else { return false }
    let own = step[leaving]
    for row in 0..<rows {
      inverse[leaving * rows + row] = inverse[leaving * rows + row] / own
      shares[leaving * rows + row] = shares[leaving * rows + row] / own
    }
    for position in 0..<rows where position != leaving && step[position].high != 0 {
      let times = step[position]
      for row in 0..<rows {
        inverse[position * rows + row] = inverse[position * rows + row] - times * inverse[leaving * rows + row]
        shares[position * rows + row] = shares[position * rows + row] - times * shares[leaving * rows + row]
      }
    }
    codes[leaving] = entering
    refresh()
    return true
  }

  private func isEarlier(_ one: Int, _ oneStep: DoubleDouble, than other: Int, _ otherStep: DoubleDouble) -> Bool {
    for row in 0..<rows {
      let left = shares[one * rows + row] / oneStep
      let right = shares[other * rows + row] / otherStep
      let difference = left - right
      if abs(difference.high) > Self.rounding * max(abs(left.high), abs(right.high), 1) { return difference.high < 0 }
    }
    return false
  }
}
