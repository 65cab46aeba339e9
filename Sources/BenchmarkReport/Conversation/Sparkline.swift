/// A series as a line of letters, one a period: `▁▃▅▇`.
///
/// The lowest value is `▁` and the highest `█`, but a series that moves little beside the spread between units is drawn
/// flat, so that noise does not look like a development. A period without a value is a gap.
struct Sparkline {
  private static let marks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let gap: Character = "\u{00A0}"

  /// - Parameters:
  ///   - values: by period; NaN where there is none.
  ///   - spread: of the units; the line spans at least a quarter of it.
  static func text(_ values: [Double], spread: Double) -> String {
    let present = values.filter(\.isFinite)
    guard let low = present.min(), let high = present.max(), present.count > 1 else { return "" }
    let least = spread.isFinite ? spread / 4 : 0
    let span = max(high - low, least)
    guard span > 0 else { return String(values.map { $0.isFinite ? marks[3] : gap }) }
    let bottom = (low + high - span) / 2
    return String(
      values.map { value in
        guard value.isFinite else { return gap }
        let step = Int((value - bottom) / span * Double(marks.count))
        return marks[min(max(step, 0), marks.count - 1)]
      })
  }
}
