/// Partial ordering: what stands at a place when the values are sorted, without sorting them all.
enum OrderStatistic {
  /// Rearranges a range of values so that the one at `place` is where sorting would put it, nothing larger before it and
  /// nothing smaller after it (Hoare's selection, median of three).
  ///
  /// - Parameters:
  ///   - place: index within `range`.
  ///   - range: of the buffer; values outside it stay where they are.
  ///   - values: without NaN.
  /// - Complexity: O(n) on average.
  static func select(_ place: Int, in range: Range<Int>, of values: UnsafeMutableBufferPointer<Double>) {
    precondition(range.contains(place) && range.upperBound <= values.count, "the place lies in the range")
    var low = range.lowerBound
    var high = range.upperBound - 1
    while high > low {
      let middle = low + (high - low) / 2
      if values[middle] < values[low] { values.swapAt(middle, low) }
      if values[high] < values[low] { values.swapAt(high, low) }
      if values[high] < values[middle] { values.swapAt(high, middle) }
      if high - low < 3 { return }
      let pivot = values[middle]
      var (left, right) = (low, high)
      while left <= right {
        while values[left] < pivot { left += 1 }
        while values[right] > pivot { right -= 1 }
        guard left <= right else { break }
        values.swapAt(left, right)
        left += 1
        right -= 1
      }
      if place <= right {
        high = right
      } else if place >= left {
        low = left
      } else {
        return
      }
    }
  }
}
