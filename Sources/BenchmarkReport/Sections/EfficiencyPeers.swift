import BenchmarkCore

/// Whom each unit is held against, in words, and what the mixture used and made that the unit did not.
struct EfficiencyPeers {
  /// Units told one by one: those furthest from their peers.
  static let unitsTold = 8
  static let peersNamed = 3
  /// A peer so far ahead of all others, and used for so large a part of the units, that its figures must be right.
  static let farAhead = 1.2
  static let largePart = 0.5
  /// A peer of fewer than this part of the units is not named as one to ask.
  static let smallPart = 0.1
  /// A difference in per cent below which a target is the value as good as it is written.
  static let negligible = 0.05

  let context: ReportContext
  let findings: EfficiencyFindings
  /// Every unit of the comparison.
  let all: [EfficiencyFinding]
  /// Those of them to tell of, the highest score first.
  let shown: [EfficiencyFinding]

  private var phrase: any EfficiencyPhrase { context.language.efficiencyPhrase }
  private var numbers: NumberFormat { phrase.numbers }

  func blocks() -> [Document.Block] {
    let below = all.filter(isBelow)
    guard !below.isEmpty else { return [] }
    let heading = Document.Block.heading(.init(.group, phrase.label(.peers)))
    let told = shown.filter(isBelow).suffix(Self.unitsTold).reversed()
    guard !told.isEmpty else { return [heading, .paragraph(frontier(below))] }
    return [
      heading, .paragraph(frontier(below)), .terms(told.map { .init(context.name($0.unit), [line($0)]) }),
      .paragraph(phrase.targetsAreNoDemand()),
    ]
  }

  private func isBelow(_ unit: EfficiencyFinding) -> Bool { !unit.isOnFrontier && !unit.targets.isEmpty }

  // MARK: The units that the others are held against

  private func frontier(_ below: [EfficiencyFinding]) -> String {
    var counts: [(unit: Int, count: Int)] = []
    for peer in below.flatMap(\.peers) {
      if let index = counts.firstIndex(where: { $0.unit == peer.unit }) {
        counts[index].count += 1
      } else {
        counts.append((peer.unit, 1))
      }
    }
    counts.sort { (-$0.count, $0.unit) < (-$1.count, $1.unit) }
    let often = max(2, Int(Self.smallPart * Double(below.count)))
    let named = counts.filter { $0.count >= often || $0.unit == counts[0].unit }.prefix(Self.peersNamed)
    let alone = named.filter { entry in
      guard Double(entry.count) >= Self.largePart * Double(below.count) else { return false }
      switch findings.units.first(where: { $0.unit == entry.unit && $0.period == below[0].period })?.superEfficiency {
      case .score(let score): return score > Self.farAhead
      case .infeasible: return true
      case .some(.none), nil: return false
      }
    }
    let doubtful = named.filter { isInDoubt($0.unit, below[0].period) }
    let far = alone.filter { entry in !doubtful.contains { $0.unit == entry.unit } }
    var sentences = [
      phrase.mostUsed(
        named.map { "\(context.name($0.unit)) (\(numbers.integer($0.count)))" }, of: below.count,
        areToBeAsked: alone.isEmpty && doubtful.isEmpty)
    ]
    if !doubtful.isEmpty { sentences.append(phrase.restsOnDoubt(doubtful.map { context.name($0.unit) })) }
    if !far.isEmpty { sentences.append(phrase.carriesAlone(far.map { context.name($0.unit) })) }
    return sentences.joined(separator: " ")
  }

  private func isInDoubt(_ unit: Int, _ period: Int) -> Bool {
    findings.variables.contains { context.findings.needsCheck(unit: unit, indicator: $0, period: period) }
  }

  // MARK: One unit

  private func line(_ unit: EfficiencyFinding) -> String {
    phrase.heldAgainst(mixture(unit), differences: differences(unit))
  }

  private func mixture(_ unit: EfficiencyFinding) -> String {
    let peers = unit.peers.sorted { ($1.lambda, $0.unit) < ($0.lambda, $1.unit) }
    let sum = peers.reduce(0) { $0 + $1.lambda }
    if abs(sum - 1) < 1e-6 {
      return phrase.shares(
        peers.map { PeerText(name: context.name($0.unit), weight: share($0.lambda)) })
    }
    return phrase.multiples(
      peers.map { PeerText(name: context.name($0.unit), weight: numbers.significant($0.lambda, digits: 2)) })
  }

  /// In whole per cent, and with a decimal where that would be none.
  private func share(_ weight: Double) -> String {
    numbers.percent(100 * weight, decimals: weight < 0.005 ? 1 : 0)
  }

  /// What the mixture uses or makes that the unit does not, in the unit of each indicator.
  private func differences(_ unit: EfficiencyFinding) -> [String] {
    unit.targets.compactMap { target in
      let difference = target.target - target.value
      guard abs(difference) * 100 > Self.negligible * abs(target.value) else { return nil }
      let measure = context.measures[target.indicator]
      var text = "\(context.indicatorName(target.indicator)) "
      text += numbers.fixed(difference, decimals: measure.decimals, signed: true)
      text += NumberFormat.hardSpace + measure.changeUnit
      if target.value > 0 {
        let percent = 100 * difference / target.value
        text += " (\(numbers.fixed(percent, decimals: abs(percent) < 10 ? 1 : 0, signed: true))\(numbers.percentSign))"
      }
      return text
    }
  }
}
