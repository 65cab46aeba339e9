/// Gives each request one of its candidates so that visits are spread.
///
/// Minimises Σ cost of the chosen matches + λ·Σ v(v − 1)/2, v the visits of a partner: the second visit to a partner
/// costs λ, the third 2λ. Requests with the fewest candidates choose first; then single moves are made as long as one
/// lowers the sum. Deterministic: ties go to the earlier request and candidate. No request with a candidate goes without.
///
/// - Complexity: O(requests · candidates) a pass.
struct PartnerAssignment {
  struct Candidate: Sendable, Equatable {
    var partner: Int
    /// Smaller is a better match; about 0 … 2.
    var cost: Double
  }

  private static let mostPasses = 100

  /// - Parameter visits: made before, by partner; those of these requests are added.
  /// - Returns: position of the chosen candidate of each request; nil for a request without candidates.
  static func choose(_ requests: [[Candidate]], load lambda: Double, visits: inout [Int: Int]) -> [Int?] {
    var chosen = [Int?](repeating: nil, count: requests.count)
    func best(_ request: [Candidate], _ visits: [Int: Int]) -> Int? {
      request.indices.min { left, right in
        let costs = [left, right].map { request[$0].cost + lambda * Double(visits[request[$0].partner] ?? 0) }
        return costs[0] < costs[1]
      }
    }
    let order = requests.indices.sorted { (requests[$0].count, $0) < (requests[$1].count, $1) }
    for index in order {
      chosen[index] = best(requests[index], visits)
      if let choice = chosen[index] { visits[requests[index][choice].partner, default: 0] += 1 }
    }
    for _ in 0..<mostPasses {
      var moved = false
      for index in order {
        guard let now = chosen[index] else { continue }
        let request = requests[index]
        visits[request[now].partner, default: 1] -= 1
        let present = request[now].cost + lambda * Double(visits[request[now].partner] ?? 0)
        var next = now
        if let other = best(request, visits) {
          let cost = request[other].cost + lambda * Double(visits[request[other].partner] ?? 0)
          if cost < present - 1e-12 {
            next = other
            moved = true
          }
        }
        chosen[index] = next
        visits[request[next].partner, default: 0] += 1
      }
      if !moved { break }
    }
    return chosen
  }
}
