/// Optimal bases met so far in one set of columns, to start the next unit from the one that bounds its score best.
///
/// Every proven facet bounds the score of every unit: θ ≥ π·b / π·g (input orientation). The facet with the sharpest bound
/// is the unit's own, or near it.
final class FacetStore {
  private let rows: Int
  private let prices: UnsafeMutablePointer<Double>
  private let codes: UnsafeMutablePointer<Int>
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
    codes = .allocate(capacity: Self.capacity * rows)
    codes.initialize(repeating: 0, count: Self.capacity * rows)
    inverses = .allocate(capacity: Self.capacity * rows * rows)
    inverses.initialize(repeating: 0, count: Self.capacity * rows * rows)
    matrices = .allocate(capacity: Self.capacity * rows * rows)
    matrices.initialize(repeating: 0, count: Self.capacity * rows * rows)
  }

  deinit {
    prices.deallocate()
    codes.deallocate()
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

  /// Keeps an optimal basis.
  func keep(_ basis: SimplexBasis) {
    (prices + next * rows).update(from: basis.prices, count: rows)
    (codes + next * rows).update(from: basis.codes, count: rows)
    (inverses + next * rows * rows).update(from: basis.inverse, count: rows * rows)
    (matrices + next * rows * rows).update(from: basis.matrix, count: rows * rows)
    next = (next + 1) % Self.capacity
    count = min(count + 1, Self.capacity)
  }

  /// Puts the basis of a facet in place; its first column is that of the unit it was found for.
  func load(_ place: Int, into basis: SimplexBasis) {
    basis.codes.update(from: codes + place * rows, count: rows)
    basis.inverse.update(from: inverses + place * rows * rows, count: rows * rows)
    basis.matrix.update(from: matrices + place * rows * rows, count: rows * rows)
    basis.restored()
  }
}
