/// The known word that a misspelt one most likely stands for.
public enum NearestSpelling {
  /// The nearest candidate by Damerau–Levenshtein distance, without regard to case; the first of equals.
  ///
  /// - Returns: nil when nothing is near: more than a third of the letters differ (at least one may, at most three).
  public static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let target = Array(word.lowercased().unicodeScalars)
    guard !target.isEmpty, target.count <= 64 else { return nil }
    let furthest = min(3, max(1, target.count / 3))
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      // A difference in length is the least distance there can be.
      let length = candidate.unicodeScalars.count
      guard abs(length - target.count) <= (best.map { $0.distance - 1 } ?? furthest) else { continue }
      let distance = distance(target, Array(candidate.lowercased().unicodeScalars))
      if distance <= furthest, distance < (best?.distance ?? .max) { best = (candidate, distance) }
      if best?.distance == 0 { break }
    }
    return best?.candidate
  }

  /// Insertions, deletions, substitutions and swaps of neighbours, each letter touched once (optimal string alignment).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in 0..<right.count {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
