/// The slopes over all pairs of points, and which of them stand at given places in order.
///
/// Only the slopes near the ends of the interval and in the middle matter, and a line fitted before says about where
/// those are. So the slopes in that surrounding are kept, divided into classes of equal width and put in the order of
/// the classes; what stands at a place is then found among the few of one class. Where the surrounding does not hold the
/// places, the slopes are partially ordered instead. The result is the same.
///
/// The signs of the rises are counted on the way, for ``MannKendall``.
///
/// One thread fills it again and again; its memory is kept from series to series.
final class PairSlopes {
  /// Slopes around the centre that are looked at first.
  struct Surrounding {
    var centre: Double
    var reach: Double
  }

  /// What stands at the places asked for.
  struct AtPlaces: Equatable {
    var lower: Double
    /// At the place before the middle; only of use for an even count.
    var belowMiddle: Double
    var middle: Double
    var upper: Double
  }

  private(set) var count = 0
  /// Points with a value.
  private(set) var points = 0
  /// Pairs whose later value is larger, and smaller.
  private(set) var rising = 0
  private(set) var falling = 0
  private var mostPoints = 0
  private var times: UnsafeMutablePointer<Double>
  private var values: UnsafeMutablePointer<Double>
  private var slopes: UnsafeMutablePointer<Double>
  private var kept: UnsafeMutablePointer<Double>
  private var classed: UnsafeMutablePointer<Double>
  private var classOfKept: UnsafeMutablePointer<UInt8>
  private let ends: UnsafeMutablePointer<Int>

  /// Steps that the surrounding is divided into; the classes lie around their ends, so there is one more.
  private static let steps = 64
  /// Points and slopes are read and written four at a time, and those behind the last do not count.
  private static let lanes = 4

  init() {
    times = .allocate(capacity: 0)
    values = .allocate(capacity: 0)
    slopes = .allocate(capacity: 0)
    kept = .allocate(capacity: 0)
    classed = .allocate(capacity: 0)
    classOfKept = .allocate(capacity: 0)
    ends = .allocate(capacity: Self.steps + 1)
    ends.initialize(repeating: 0, count: Self.steps + 1)
    reserve(points: 20)
  }

  deinit {
    release()
    ends.deallocate()
  }

  private func release() {
    for pointer in [times, values, slopes, kept, classed] { pointer.deallocate() }
    classOfKept.deallocate()
  }

  private func reserve(points: Int) {
    guard points > mostPoints else { return }
    release()
    mostPoints = points
    let pairs = points * (points - 1) / 2
    func room(_ count: Int) -> UnsafeMutablePointer<Double> {
      let pointer = UnsafeMutablePointer<Double>.allocate(capacity: count + Self.lanes)
      pointer.initialize(repeating: 0, count: count + Self.lanes)
      return pointer
    }
    times = room(points)
    values = room(points)
    slopes = room(pairs)
    kept = room(pairs)
    classed = room(pairs)
    classOfKept = .allocate(capacity: pairs + Self.lanes)
    classOfKept.initialize(repeating: 0, count: pairs + Self.lanes)
  }

  /// Takes the slopes of a series.
  ///
  /// - Parameters:
  ///   - times: all different, n values.
  ///   - values: n values; NaN = missing.
  func load(times: Span<Double>, values: Span<Double>) {
    precondition(times.count == values.count, "times and values differ in length")
    reserve(points: values.count)
    points = 0
    var (up, down) = (SIMD4<Int64>.zero, SIMD4<Int64>.zero)
    let (allTimes, allValues) = (UnsafeRawPointer(self.times), UnsafeRawPointer(self.values))
    var end = UnsafeMutableRawPointer(slopes)
    let size = MemoryLayout<Double>.stride
    // Those not there yet are neither above nor below.
    for index in 0..<values.count + Self.lanes { self.values[index] = .nan }
    for index in values.indices where !values[index].isNaN {
      let value = SIMD4(repeating: values[index])
      let time = SIMD4(repeating: times[index])
      for earlier in stride(from: 0, to: points, by: Self.lanes) {
        let other = allValues.loadUnaligned(fromByteOffset: size * earlier, as: SIMD4<Double>.self)
        let run = time - allTimes.loadUnaligned(fromByteOffset: size * earlier, as: SIMD4<Double>.self)
        end.storeBytes(of: (value - other) / run, toByteOffset: size * earlier, as: SIMD4<Double>.self)
        // A pair that counts is a lane of ones, which is −1.
        up &-= unsafeBitCast(value .> other, to: SIMD4<Int64>.self)
        down &-= unsafeBitCast(value .< other, to: SIMD4<Int64>.self)
      }
      end += size * points
      self.values[points] = values[index]
      self.times[points] = times[index]
      points += 1
    }
    count = points * (points - 1) / 2
    rising = Int(up.wrappedSum())
    falling = Int(down.wrappedSum())
  }

  /// What stands at the places `lower` ≤ middle ≤ `upper` of all slopes in order, counted from 0; the middle is
  /// ``count`` / 2.
  ///
  /// - Parameter surrounding: where to look first; nil where nothing is known.
  /// - Complexity: O(count) on average.
  func at(lower: Int, upper: Int, near surrounding: Surrounding?) -> AtPlaces {
    precondition(lower >= 0 && lower <= upper && upper < count, "the places lie among the slopes")
    let middle = count / 2
    if let surrounding, let found = look(lower, middle, upper, surrounding) { return found }
    let slopes = UnsafeMutableBufferPointer(start: slopes, count: count)
    // From the middle outwards: each selection leaves the next one a part only.
    OrderStatistic.select(middle, in: 0..<count, of: slopes)
    var below = slopes[0]
    for slope in slopes[..<middle] { below = max(below, slope) }
    OrderStatistic.select(lower, in: 0..<max(middle, lower + 1), of: slopes)
    OrderStatistic.select(upper, in: min(middle, upper)..<count, of: slopes)
    return AtPlaces(lower: slopes[lower], belowMiddle: below, middle: slopes[middle], upper: slopes[upper])
  }

  /// Nil where the surrounding does not hold the places.
  private func look(_ lower: Int, _ middle: Int, _ upper: Int, _ surrounding: Surrounding) -> AtPlaces? {
    let least = surrounding.centre - surrounding.reach
    let most = surrounding.centre + surrounding.reach
    let perStep = Double(Self.steps) / (most - least)
    guard perStep > 0, perStep < .infinity else { return nil }
    let (slopes, kept, classOfKept, ends) = (slopes, kept, classOfKept, ends)
    var below = 0
    var size = 0
    for index in 0..<count {
      let slope = slopes[index]
      kept[size] = slope
      // By the signs of the distances, without a branch: which way each goes cannot be guessed.
      let isUnder = Int(truncatingIfNeeded: (slope - least).bitPattern >> 63)
      let isOver = Int(truncatingIfNeeded: (most - slope).bitPattern >> 63)
      below &+= isUnder
      size &+= 1 &- (isUnder | isOver)
    }
    let first = min(lower, max(middle - 1, 0))
    guard first >= below, max(upper, middle) < below + size else { return nil }
    ends.update(repeating: 0, count: Self.steps + 1)
    for index in 0..<size {
      let own = Self.step(kept[index], least, perStep)
      classOfKept[index] = own
      ends[Int(own)] &+= 1
    }
    var start = 0
    for step in 0...Self.steps {
      let own = ends[step]
      ends[step] = start
      start &+= own
    }
    // What began as the start of a class is its end when all are placed.
    let classed = UnsafeMutableBufferPointer(start: classed, count: size)
    for index in 0..<size {
      let own = Int(classOfKept[index])
      classed[ends[own]] = kept[index]
      ends[own] &+= 1
    }
    func slope(_ place: Int) -> Double {
      let place = place - below
      let own = Int(Self.step(classed[place], least, perStep))
      OrderStatistic.select(place, in: (own == 0 ? 0 : ends[own - 1])..<ends[own], of: classed)
      return classed[place]
    }
    return AtPlaces(
      lower: slope(lower), belowMiddle: slope(max(middle - 1, 0)), middle: slope(middle), upper: slope(upper))
  }

  /// The nearest step to a slope of the surrounding: a number below 2⁵² stands in the last bits of its sum with that.
  @inline(__always)
  private static func step(_ slope: Double, _ least: Double, _ perStep: Double) -> UInt8 {
    UInt8(truncatingIfNeeded: min(((slope - least) * perStep + 0x1p52).bitPattern & 0xFF, UInt64(steps)))
  }
}
