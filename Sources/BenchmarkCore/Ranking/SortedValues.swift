/// The values of a column in ascending order, with the places they came from, in buffers that are reused from column to
/// column.
///
/// One sort serves everything that depends on order: ranks, quantiles, the median absolute deviation, the ends where
/// outliers are.
public struct SortedValues: Sendable {
  private var storage: [Double] = []
  private var origins: [Int32] = []
  private var entries: [RadixSort.Entry] = []
  private var spare: [RadixSort.Entry] = []
  /// Number of values in order.
  public private(set) var count = 0

  public init() {}

  /// Takes the values that are not NaN. O(n); allocates only when the column is longer than any before.
  public mutating func load(_ values: Span<Double>) {
    if storage.count < values.count {
      storage = [Double](repeating: 0, count: values.count)
      origins = [Int32](repeating: 0, count: values.count)
      entries = [RadixSort.Entry](repeating: RadixSort.Entry(), count: values.count)
      spare = entries
    }
    count = 0
    for index in values.indices where !values[index].isNaN {
      entries[count] = RadixSort.Entry(values[index], place: Int32(truncatingIfNeeded: index))
      count += 1
    }
    RadixSort.sort(&entries, count: count, spare: &spare)
    for index in 0..<count {
      storage[index] = entries[index].value
      origins[index] = entries[index].place
    }
  }

  /// Keeps one of each value, so that counts are counts of distinct values.
  public mutating func keepDistinct() {
    guard count > 1 else { return }
    var kept = 1
    for index in 1..<count where storage[index] != storage[kept - 1] {
      storage[kept] = storage[index]
      origins[kept] = origins[index]
      kept += 1
    }
    count = kept
  }

  /// Changes the sign of every value: the order of −x from that of x.
  mutating func negate() {
    var (low, high) = (0, count - 1)
    while low < high {
      (storage[low], storage[high]) = (-storage[high], -storage[low])
      origins.swapAt(low, high)
      low += 1
      high -= 1
    }
    if low == high { storage[low] = -storage[low] }
  }

  public subscript(_ position: Int) -> Double {
    precondition(position < count, "beyond the values in order")
    return storage[position]
  }

  /// The index, in the column that was loaded, of the value at a position.
  @inline(__always)
  func place(_ position: Int) -> Int {
    precondition(position < count, "beyond the values in order")
    return Int(origins[position])
  }

  /// The end of the run of equal values that begins at a position.
  @inline(__always)
  func endOfTie(from start: Int) -> Int {
    var end = start + 1
    while end < count, storage[end] == storage[start] { end += 1 }
    return end
  }

  /// Type-7 quantile; NaN without values.
  public func quantile(_ p: Double) -> Double {
    BenchmarkCore.quantile(ofSorted: storage.span.extracting(first: count), p)
  }

  /// Type-7 quantile of the values after a function that does not change their order.
  func quantile(_ p: Double, of function: (Double) -> Double) -> Double {
    guard count > 0 else { return .nan }
    let position = Double(count - 1) * p
    let lower = Int(position)
    let upper = min(lower + 1, count - 1)
    return interpolated(function(storage[lower]), function(storage[upper]), share: position - Double(lower))
  }

  /// The median of |x − centre|, without another sort: the deviations below and above the centre are in order already.
  func medianDeviation(from centre: Double) -> Double {
    guard count > 0 else { return .nan }
    let wanted = (count - 1) / 2
    var right = countBelow(centre)
    var left = right - 1
    var (before, current) = (0.0, 0.0)
    for _ in 0...(count % 2 == 0 ? wanted + 1 : wanted) {
      before = current
      let below = left >= 0 ? centre - storage[left] : .infinity
      let above = right < count ? storage[right] - centre : .infinity
      if below <= above {
        current = below
        left -= 1
      } else {
        current = above
        right += 1
      }
    }
    return count % 2 == 0 ? interpolated(before, current, share: 0.5) : current
  }

  /// How many values are smaller.
  @inline(__always)
  public func countBelow(_ value: Double) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low &+ high) / 2
      if storage[middle] < value { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// How many values are smaller or equal.
  @inline(__always)
  public func countAtMost(_ value: Double) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low &+ high) / 2
      if storage[middle] <= value { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}
