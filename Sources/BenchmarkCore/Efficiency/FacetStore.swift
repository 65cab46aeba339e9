/// Optimal bases met so far in one set of columns, to start the next unit from the one that bounds its score best.
///
/// Every proven facet bounds the score of every unit: θ ≥ π·b / π·g (input orientation). The facet with the sharpest bound
/// is the unit's own, or near it.
final class FacetStore {
  private let rows: Int
  private let prices: UnsafeMutablePointer<Double>
  private let bases: UnsafeMutablePointer<Int>
  private let inverses: UnsafeMutablePointer<Double>
  private let matrices: UnsafeMutablePointer<Double>
  private var count = 0
  private var next = 0

  /// Enough for the facets of some hundred units; the oldest goes first.
  private static let capacity = 128

  init(rows: Int) {
    self.rows = rows
    prices = .allocate(capacity: Self.capacity * rows)
    prices.initialize(repeating: 0, count: Self.capacity * rows)
    bases = .allocate(capacity: Self.capacity * rows)
    bases.initialize(repeating: 0, count: Self.capacity * rows)
    inverses = .allocate(capacity: Self.capacity * rows * rows)
    inverses.initialize(repeating: 0, count: Self.capacity * rows * rows)
    matrices = .allocate(capacity: Self.capacity * rows * rows)
    matrices.initialize(repeating: 0, count: Self.capacity * rows * rows)
  }

  deinit {
    prices.deallocate()
    bases.deallocate()
    inverses.deallocate()
    matrices.deallocate()
  }

  func removeAll() {
    count = 0
    next = 0
  }

  /// The place of the facet with the sharpest bound for a unit; nil where no facet bounds it.
  func nearest(bound: UnsafePointer<Double>, direction: UnsafePointer<Double>) -> Int? {
    var best = -Double.infinity
    var found: Int?
    for place in 0..<count {
      let own = prices + place * rows
      var value = 0.0
      var rise = 0.0
      for row in 0..<rows {
        value += own[row] * bound[row]
        rise += own[row] * direction[row]
      }
      // In input orientation the prices rise along g, in output orientation they fall; θ bounds turn with them.
      let limit = value / abs(rise)
      if limit > best {
        best = limit
        found = place
      }
    }
    return found
  }

  func keep(
    prices: UnsafePointer<Double>, basis: UnsafePointer<Int>, inverse: UnsafePointer<Double>,
    matrix: UnsafePointer<Double>
  ) {
    (self.prices + next * rows).update(from: prices, count: rows)
    (bases + next * rows).update(from: basis, count: rows)
    (inverses + next * rows * rows).update(from: inverse, count: rows * rows)
    (matrices + next * rows * rows).update(from: matrix, count: rows * rows)
    next = (next + 1) % Self.capacity
    count = min(count + 1, Self.capacity)
  }

  func load(
    _ place: Int, basis: UnsafeMutablePointer<Int>, inverse: UnsafeMutablePointer<Double>,
    matrix: UnsafeMutablePointer<Double>
  ) {
    basis.update(from: bases + place * rows, count: rows)
    inverse.update(from: inverses + place * rows * rows, count: rows * rows)
    matrix.update(from: matrices + place * rows * rows, count: rows * rows)
  }
}
