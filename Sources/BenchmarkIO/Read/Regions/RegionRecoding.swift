import BenchmarkCore

/// Brings the numbers of municipalities and counties to those of one year, where that is one to one.
///
/// A renumbering is followed, forwards or backwards. What was merged or divided is left as it is and reported: no share
/// of it is known here.
struct RegionRecoding {
  /// New number by number; only those that change.
  private(set) var recoded: [String: String] = [:]
  private(set) var issues: [Diagnostic.SourceIssue] = []

  /// - Parameters:
  ///   - codes: unit keys of a table; what is no number of an area is left alone.
  ///   - year: whose numbers are wanted.
  ///   - earliest: first year of the table, since an area that kept its number through a merger was another before.
  init(_ codes: [String], to year: Int, earliest: Int?) {
    let forward = Dictionary(grouping: RegionTransition.all, by: \.from)
    let backward = Dictionary(grouping: RegionTransition.all, by: \.to)
    // Beside such numbers a single digit is a county that has lost its zero.
    let hasCounties = codes.contains { $0 >= "30" && RegionTransition.counties.contains($0) }
    for original in codes {
      guard original.utf8.allSatisfy({ (0x30...0x39).contains($0) }), (1...4).contains(original.utf8.count) else {
        continue
      }
      // A number of three or one digits has lost its zero.
      let code = original.utf8.count % 2 == 1 ? "0" + original : original
      guard forward[code] != nil || backward[code] != nil else {
        // `301` is Oslo, whose number never changed; `7` may be anything.
        if original.utf8.count == 3 || original.utf8.count == 1 && hasCounties { recoded[original] = code }
        continue
      }
      let result = follow(code, to: year, earliest: earliest, forward: forward, backward: backward)
      if result != original { recoded[original] = result }
    }
    if !recoded.isEmpty { issues.insert(.regionsRecoded(count: recoded.count, year: year), at: 0) }
  }

  private mutating func follow(
    _ start: String, to year: Int, earliest: Int?, forward: [String: [RegionTransition]],
    backward: [String: [RegionTransition]]
  ) -> String {
    var code = start
    var since = 0
    // Forwards through what happened up to the year.
    while let next = (forward[code] ?? []).first(where: { $0.year > since && $0.year <= year }) {
      let together = (forward[code] ?? []).filter { $0.year == next.year }
      switch next.kind {
      case .renumbered:
        code = next.to
        since = next.year
      case .merged:
        // Where the number stayed, only figures from before are of another area.
        if next.to == code, let earliest, earliest >= next.year { return code }
        issues.append(.regionMerged(code: start, into: next.to, year: next.year))
        return start
      case .split:
        issues.append(.regionSplit(code: start, into: together.map(\.to), year: next.year))
        return start
      }
    }
    guard since == 0 else { return code }
    // Backwards from a number that begins after the year.
    while let last = (backward[code] ?? []).last(where: { $0.year > year }) {
      guard last.kind == .renumbered else {
        issues.append(.regionUnknown(code: start, year: year))
        return start
      }
      code = last.from
    }
    return code
  }
}
