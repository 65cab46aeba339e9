/// Partial ordering: what stands at a place when the values are sorted, without sorting them all.
enum OrderStatistic {
  /// Rearranges a range of values so that the one at `place` is where sorting would put it, nothing larger before it and
  /// nothing smaller after it (quickselect, median of three).
  ///
  /// - Parameters:
  ///   - place: index within `range`.
  ///   - range: of the buffer; values outside it stay where they are.
  ///   - values: without NaN.
  /// - Complexity: O(n) on average, also when many values are equal.
  static func select(_ place: Int, in range: Range<Int>, of values: UnsafeMutableBufferPointer<Double>) {
    precondition(range.contains(place) && range.upperBound <= values.count, "the place lies in the range")
    var rest = range
    while rest.count > mostToInsert {
      let pivot = medianOfThree(
        values[rest.lowerBound], values[rest.lowerBound + rest.count / 2], values[rest.upperBound - 1])
      let smaller = partition(values, rest) { $0 < pivot }
      if place < smaller {
        rest = rest.lowerBound..<smaller
        continue
      }
      let larger = partition(values, smaller..<rest.upperBound) { $0 <= pivot }
      if place < larger { return }
      rest = larger..<rest.upperBound
    }
    insert(values, rest)
  }

  /// Up to so many values are sorted by insertion.
  private static let mostToInsert = 8

  @inline(__always)
  private static func insert(_ values: UnsafeMutableBufferPointer<Double>, _ range: Range<Int>) {
    for index in range.dropFirst() {
      let value = values[index]
      var place = index
      while place > range.lowerBound && values[place &- 1] > value {
        values[place] = values[place &- 1]
        place &-= 1
      }
      values[place] = value
    }
  }

  /// Moves the values that belong first to the front, and gives the index after them.
  ///
  /// Every value is exchanged and the end of the front is moved by the result of the comparison, without a branch.
  @inline(__always)
  private static func partition(
    _ values: UnsafeMutableBufferPointer<Double>, _ range: Range<Int>, first: (Double) -> Bool
  ) -> Int {
    var end = range.lowerBound
    for index in range {
      let value = values[index]
      values[index] = values[end]
      values[end] = value
      end &+= first(value) ? 1 : 0
    }
    return end
  }

  @inline(__always)
  private static func medianOfThree(_ a: Double, _ b: Double, _ c: Double) -> Double {
    max(min(a, b), min(max(a, b), c))
  }
}
