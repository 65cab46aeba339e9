/// Why two units are near or far: one variable of their circumstances.
public struct ContextDifference: Sendable, Equatable {
  /// Position among the variables of the context.
  public var variable: Int
  /// Of the unit and of its like unit; for a category its position among the labels. NaN = missing.
  public var value: Double
  public var peerValue: Double
  /// On the scale of the distance, without weight: difference in standard deviations, or Gower's 0 ... 1; NaN when one
  /// of the two is missing.
  public var difference: Double
  /// Share of the weighted difference (squares for the Euclidean distances) that this variable makes; 0 for two equal
  /// units.
  public var share: Double
}

extension PeerFindings {
  /// The circumstances of two units beside each other, in the order of the context; empty for units of different types.
  ///
  /// For `mahalanobis` the shares are those of the Euclidean distance: its own parts can be negative.
  public func differences(unit: Int, peer: Int) -> [ContextDifference] {
    for context in contexts {
      guard let row = context.row(of: unit), let other = context.row(of: peer) else { continue }
      return context.differences(row, other, distance: distance)
    }
    return []
  }

  public func context(of unit: Int) -> ContextMatrix? { contexts.first { $0.row(of: unit) != nil } }
}

extension ContextMatrix {
  /// Row of a unit of the register.
  public func row(of unit: Int) -> Int? {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle] < unit { low = middle + 1 } else { high = middle }
    }
    return low < units.count && units[low] == unit ? low : nil
  }

  func differences(_ row: Int, _ other: Int, distance: PeerDistance) -> [ContextDifference] {
    var result: [ContextDifference] = []
    var parts: [Double] = []
    for (position, variable) in variables.enumerated() {
      let (a, b) = (variable.values[row], variable.values[other])
      var difference = Double.nan
      if !a.isNaN && !b.isNaN {
        difference =
          distance == .gower ? GowerKernel.difference(a, b, in: variable) : abs(a - b) / variable.deviation
      }
      let part = distance == .gower ? difference : difference * difference
      parts.append(part.isNaN ? 0 : variable.weight * part)
      result.append(
        ContextDifference(variable: position, value: a, peerValue: b, difference: difference, share: 0))
    }
    let total = parts.reduce(0, +)
    if total > 0 {
      for index in result.indices { result[index].share = parts[index] / total }
    }
    return result
  }
}

extension [ContextDifference] {
  /// The variable on which the two are most alike: the smallest difference, at a tie the first.
  public var mostAlike: ContextDifference? {
    filter { !$0.difference.isNaN }.min { ($0.difference, $0.variable) < ($1.difference, $1.variable) }
  }

  /// The variable that makes most of the distance; nil for two equal units.
  public var leastAlike: ContextDifference? {
    filter { $0.share > 0 }.min { (-$0.share, $0.variable) < (-$1.share, $1.variable) }
  }
}
