/// Four ``DoubleDouble`` side by side.
///
/// A sum of many terms waits for each of its additions; four sums beside each other wait together. Products are made by
/// splitting, which needs no instruction that a machine may lack: exact for magnitudes between about 1e-140 and 1e140.
///
/// Source: as ``DoubleDouble``; the split is T. J. Dekker's (1971).
struct DoubleDoubles: Sendable {
  typealias Lanes = SIMD4<Double>

  var high: Lanes
  var low: Lanes

  @inline(__always)
  init(_ high: Lanes = .zero, _ low: Lanes = .zero) {
    self.high = high
    self.low = low
  }

  @inline(__always)
  init(repeating value: DoubleDouble) {
    self.init(Lanes(repeating: value.high), Lanes(repeating: value.low))
  }

  /// Vectors that hold so many numbers.
  static func vectors(for count: Int) -> Int { (count + Lanes.scalarCount - 1) / Lanes.scalarCount }

  /// The lanes together.
  @inline(__always)
  var total: DoubleDouble {
    func lane(_ index: Int) -> DoubleDouble { DoubleDouble(high[index], low[index]) }
    return (lane(0) + lane(1)) + (lane(2) + lane(3))
  }

  /// `a + b` without error.
  @inline(__always)
  private static func sum(_ a: Lanes, _ b: Lanes) -> DoubleDoubles {
    let s = a + b
    let t = s - a
    return DoubleDoubles(s, (a - (s - t)) + (b - t))
  }

  /// `a + b` for |a| ≥ |b|, without error.
  @inline(__always)
  private static func normalised(_ a: Lanes, _ b: Lanes) -> DoubleDoubles {
    let s = a + b
    return DoubleDoubles(s, b - (s - a))
  }

  /// Two numbers of at most 26 bits that add up to `a`.
  @inline(__always)
  private static func split(_ a: Lanes) -> (head: Lanes, tail: Lanes) {
    let t = a * 134_217_729
    let head = t - (t - a)
    return (head, a - head)
  }

  /// `a · b` without error.
  @inline(__always)
  private static func product(_ a: Lanes, _ b: Lanes) -> DoubleDoubles {
    let p = a * b
    let (x, y) = (split(a), split(b))
    return DoubleDoubles(p, ((x.head * y.head - p) + x.head * y.tail + x.tail * y.head) + x.tail * y.tail)
  }

  @inline(__always)
  static func + (left: DoubleDoubles, right: Lanes) -> DoubleDoubles {
    let s = sum(left.high, right)
    return normalised(s.high, s.low + left.low)
  }

  /// Exact to 32 digits of the larger term: where terms cancel, what is left has fewer. (``DoubleDouble`` keeps them, at
  /// twice the price.)
  @inline(__always)
  static func + (left: DoubleDoubles, right: DoubleDoubles) -> DoubleDoubles {
    let s = sum(left.high, right.high)
    return normalised(s.high, s.low + (left.low + right.low))
  }

  @inline(__always)
  static func - (left: DoubleDoubles, right: DoubleDoubles) -> DoubleDoubles {
    left + DoubleDoubles(-right.high, -right.low)
  }

  @inline(__always)
  static func * (left: DoubleDoubles, right: DoubleDoubles) -> DoubleDoubles {
    let p = product(left.high, right.high)
    return normalised(p.high, p.low + (left.high * right.low + left.low * right.high))
  }
}

extension Span<Double> {
  /// Four elements beside each other; `filler` stands for those behind the last.
  @inline(__always)
  func four(from start: Int, else filler: Double) -> DoubleDoubles.Lanes {
    if count - start >= DoubleDoubles.Lanes.scalarCount {
      return withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: start * MemoryLayout<Double>.stride, as: DoubleDoubles.Lanes.self)
      }
    }
    var four = DoubleDoubles.Lanes(repeating: filler)
    for index in start..<count { four[index - start] = self[index] }
    return four
  }
}
