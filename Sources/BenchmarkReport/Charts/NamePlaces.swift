/// Where the names of points stand in a chart: beside the point on the side where there is room.
///
/// A name that would cover another point or another name is left out; one that would do so on a phone only, or not fit
/// there, is for wide screens.
struct NamePlaces {
  struct Point {
    var name: String
    /// From the left edge, as a share of the width.
    var share: Double
    var height: Double
  }

  /// How much of the width a letter and the gap before a name take.
  private struct Screen {
    var letter: Double
    var gap: Double

    static let wide = Screen(letter: 0.0095, gap: 0.02)
    static let phone = Screen(letter: 0.022, gap: 0.04)
  }

  private static let lineHeight = 14.0
  /// Half the height of a point and a line.
  private static let pointHeight = 10.0
  /// Share of the width from which a name rather stands to the left.
  private static let right = 0.7

  let points: [Point]
  /// Names at most.
  let most: Int

  /// The names as SVG.
  ///
  /// - Parameters:
  ///   - order: positions of the points that may be named, the most important first.
  ///   - x: the position of a point along the width.
  func drawing(_ order: [Int], x: (Int) -> String) -> String {
    var taken: [(span: ClosedRange<Double>, height: Double)] = []
    var takenOnPhones = taken
    var text = ""
    for index in order where taken.count < most {
      let sides = points[index].share > Self.right ? [-1.0, 1] : [1, -1]
      guard let side = sides.first(where: { isFree(span(index, $0, .wide), of: index, taken) }) else { continue }
      taken.append((span(index, side, .wide), points[index].height))
      let onPhone = span(index, side, .phone)
      let fitsOnPhone = isFree(onPhone, of: index, takenOnPhones)
      if fitsOnPhone { takenOnPhones.append((onPhone, points[index].height)) }
      let name = (side < 0 ? "e halo" : "halo") + (fitsOnPhone ? "" : " roomy")
      text += SVG.text(
        points[index].name, x: x(index), y: points[index].height + 4, "class=\"\(name)\" dx=\"\(side < 0 ? -8 : 8)\"")
    }
    return text
  }

  private func span(_ index: Int, _ side: Double, _ screen: Screen) -> ClosedRange<Double> {
    let share = points[index].share
    let end = share + side * (screen.letter * Double(points[index].name.count) + screen.gap)
    return min(share, end)...max(share, end)
  }

  private func isFree(
    _ span: ClosedRange<Double>, of index: Int, _ taken: [(span: ClosedRange<Double>, height: Double)]
  ) -> Bool {
    let height = points[index].height
    return span.lowerBound >= 0 && span.upperBound <= 1
      && !taken.contains { $0.span.overlaps(span) && abs($0.height - height) < Self.lineHeight }
      && !points.indices.contains {
        $0 != index && span.contains(points[$0].share) && abs(points[$0].height - height) < Self.pointHeight
          && points[$0].share != points[index].share
      }
  }
}
