/// The values of a column in ascending order, in a buffer that is reused from column to column.
///
/// Ranks are counts: how many values lie below or at a value. Two binary searches a value need no array of positions
/// and give all values of a tie the same answer.
public struct SortedValues: Sendable {
  private var storage: [Double] = []
  /// Number of values in order.
  public private(set) var count = 0

  public init() {}

  /// Takes the values that are not NaN. O(n log n); allocates only when the column is longer than any before.
  public mutating func load(_ values: Span<Double>) {
    if storage.count < values.count {
      storage = [Double](repeating: 0, count: values.count)
    }
    count = 0
    storage.withUnsafeMutableBufferPointer { buffer in
      for index in values.indices where !values[index].isNaN {
        buffer[count] = values[index]
        count += 1
      }
      var present = UnsafeMutableBufferPointer(rebasing: buffer[..<count])
      present.sort()
    }
  }

  /// Keeps one of each value, so that counts are counts of distinct values.
  public mutating func keepDistinct() {
    guard count > 1 else { return }
    var kept = 1
    for index in 1..<count where storage[index] != storage[kept - 1] {
      storage[kept] = storage[index]
      kept += 1
    }
    count = kept
  }

  public subscript(_ position: Int) -> Double {
    precondition(position < count, "beyond the values in order")
    return storage[position]
  }

  /// Type-7 quantile; NaN without values.
  public func quantile(_ p: Double) -> Double {
    BenchmarkCore.quantile(ofSorted: storage.span.extracting(first: count), p)
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
