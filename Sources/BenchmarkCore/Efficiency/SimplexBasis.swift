/// A basis of a programme with few rows: its columns, its explicit inverse, the basic solution and the prices.
///
/// The first column is that of the score, the only one with a cost (1, or −1 where the score is maximised).
final class SimplexBasis {
  let rows: Int
  private let cost: Double
  /// What stands at each position.
  let codes: UnsafeMutablePointer<Int>
  /// The columns, one a position; row after row.
  let matrix: UnsafeMutablePointer<Double>
  /// One row a position.
  let inverse: UnsafeMutablePointer<Double>
  /// One value a position.
  let solution: UnsafeMutablePointer<Double>
  /// One a row of the programme.
  let prices: UnsafeMutablePointer<Double>
  /// The right-hand side.
  let bound: UnsafeMutablePointer<Double>
  /// The column that is to enter, and its coordinates in the basis.
  let column: UnsafeMutablePointer<Double>
  private let step: UnsafeMutablePointer<Double>
  private let elimination: UnsafeMutablePointer<Double>
  /// True while `inverse` is that of `matrix`.
  var isReady = false
  /// Exchanges since the inverse was computed anew.
  private var age = 0

  private static let feasibility = 1e-12
  private static let rounding = 1e-15
  private static let residual = 1e-11
  private static let singular = 1e-14
  private static let oldest = 24

  init(rows: Int, minimises: Bool) {
    self.rows = rows
    cost = minimises ? 1 : -1
    func buffer(_ count: Int) -> UnsafeMutablePointer<Double> {
      let pointer = UnsafeMutablePointer<Double>.allocate(capacity: count)
      pointer.initialize(repeating: 0, count: count)
      return pointer
    }
    codes = .allocate(capacity: rows)
    codes.initialize(repeating: 0, count: rows)
    matrix = buffer(rows * rows)
    inverse = buffer(rows * rows)
    solution = buffer(rows)
    prices = buffer(rows)
    bound = buffer(rows)
    column = buffer(rows)
    step = buffer(rows)
    elimination = buffer(2 * rows * rows)
  }

  deinit {
    codes.deallocate()
    for pointer in [matrix, inverse, solution, prices, bound, column, step, elimination] { pointer.deallocate() }
  }

  /// Writes `column` to a position; the inverse is then to be computed anew.
  func put(_ code: Int, at position: Int) {
    codes[position] = code
    for row in 0..<rows { matrix[row * rows + position] = column[row] }
    isReady = false
  }

  /// To be called when codes, matrix and inverse were written to from outside.
  func restored() {
    isReady = true
    age = 0
  }

  /// Exchanges the column at a position for the one in `column`; false where the basis becomes singular.
  func replace(_ leaving: Int, by entering: Int) -> Bool {
    locate()
    put(entering, at: leaving)
    age += 1
    let size = step[leaving]
    guard age < Self.oldest, abs(size) > Self.singular else { return factorise() }
    let own = inverse + leaving * rows
    let share = 1 / size
    for row in 0..<rows { own[row] *= share }
    for position in 0..<rows where position != leaving {
      let times = step[position]
      guard times != 0 else { continue }
      let other = inverse + position * rows
      for row in 0..<rows { other[row] -= times * own[row] }
    }
    isReady = true
    refresh()
    return true
  }

  /// The inverse by Gauss–Jordan elimination with row exchanges; false where the basis is singular.
  func factorise() -> Bool {
    let width = 2 * rows
    for row in 0..<rows {
      for position in 0..<rows {
        elimination[row * width + position] = matrix[row * rows + position]
        elimination[row * width + rows + position] = row == position ? 1 : 0
      }
    }
    isReady = false
    for pivot in 0..<rows {
      var best = pivot
      for row in pivot..<rows where abs(elimination[row * width + pivot]) > abs(elimination[best * width + pivot]) {
        best = row
      }
      let size = elimination[best * width + pivot]
      guard abs(size) > Self.singular else { return false }
      if best != pivot {
        for place in 0..<width {
          let kept = elimination[best * width + place]
          elimination[best * width + place] = elimination[pivot * width + place]
          elimination[pivot * width + place] = kept
        }
      }
      let share = 1 / size
      for place in pivot..<width { elimination[pivot * width + place] *= share }
      for row in 0..<rows where row != pivot {
        let times = elimination[row * width + pivot]
        guard times != 0 else { continue }
        for place in pivot..<width { elimination[row * width + place] -= times * elimination[pivot * width + place] }
      }
    }
    for row in 0..<rows {
      for place in 0..<rows { inverse[row * rows + place] = elimination[row * width + rows + place] }
    }
    age = 0
    isReady = true
    refresh()
    return true
  }

  /// step = inverse · column.
  private func locate() {
    for position in 0..<rows {
      var sum = 0.0
      for row in 0..<rows { sum += inverse[position * rows + row] * column[row] }
      step[position] = sum
    }
  }

  /// The basic solution with one step of refinement, and the prices.
  private func refresh() {
    for position in 0..<rows {
      var sum = 0.0
      for row in 0..<rows { sum += inverse[position * rows + row] * bound[row] }
      solution[position] = sum
    }
    for row in 0..<rows {
      var left = bound[row]
      for position in 0..<rows { left -= matrix[row * rows + position] * solution[position] }
      column[row] = left
    }
    for position in 0..<rows {
      var sum = solution[position]
      for row in 0..<rows { sum += inverse[position * rows + row] * column[row] }
      solution[position] = sum
    }
    for row in 0..<rows { prices[row] = cost * inverse[row] }
  }

  /// The position, after the first, with the most negative value; nil where none is below rounding.
  func mostNegative() -> Int? {
    var worst = -Self.feasibility * largestValue
    var found: Int?
    for position in 1..<rows where solution[position] < worst {
      worst = solution[position]
      found = position
    }
    return found
  }

  /// The position that first reaches zero when the column in `column` comes in; nil where none does.
  func primalLeaving(pivotSize: Double) -> Int? {
    locate()
    var best = Double.infinity
    var leaving: Int?
    for position in 1..<rows where step[position] > pivotSize {
      let ratio = max(solution[position], 0) / step[position]
      if ratio < best - 1e-13 || (ratio <= best + 1e-13 && leaving.map { step[position] > step[$0] } ?? true) {
        best = min(best, ratio)
        leaving = position
      }
    }
    return leaving
  }

  /// Values at or above 0, constraints met, and prices that are those of the basis, all to rounding.
  var isCertified: Bool {
    let largest = largestValue
    for position in 1..<rows where solution[position] < -10 * Self.feasibility * largest { return false }
    for row in 0..<rows {
      var left = bound[row]
      for position in 0..<rows { left -= matrix[row * rows + position] * solution[position] }
      if abs(left) > Self.residual * largest { return false }
    }
    for position in 0..<rows {
      var left = position == 0 ? -cost : 0
      var size = 1.0
      for row in 0..<rows {
        let part = prices[row] * matrix[row * rows + position]
        left += part
        size += abs(part)
      }
      if abs(left) > Self.residual * size { return false }
    }
    return solution[0].isFinite
  }

  /// Values at or above 0 but for the last digit or two.
  var isFeasibleToRounding: Bool {
    let room = Self.rounding * largestValue
    for position in 1..<rows where solution[position] < -room { return false }
    return true
  }

  private var largestValue: Double {
    var largest = 0.0
    for position in 0..<rows { largest = max(largest, abs(solution[position])) }
    return largest
  }
}
