import BenchmarkCore

/// Draws the observations of a study. Every unit and indicator has its own stream, so a change to one leaves the
/// others as they are.
struct Simulation {
  private let design: StudyDesign

  init(_ design: StudyDesign) {
    self.design = design
  }

  /// The rows in the order of the register, the card and time.
  func observations() -> [Observation] {
    var rows: [Observation] = []
    for index in design.places.indices {
      let place = design.places[index]
      var own: [Observation] = []
      for (measureIndex, measure) in design.measures.enumerated() {
        var stream = RandomStream(
          seed: design.seed, stream: UInt64(measureIndex + 1) << 16 | UInt64(index))
        own += series(measure, place: index, earlier: own, stream: &stream)
      }
      rows += own.filter { isOpen(place, $0.period) }
    }
    return rows
  }

  private func isOpen(_ place: Place, _ period: Period) -> Bool {
    (place.first.map { "\(period)" >= $0 } ?? true) && (place.last.map { "\(period)" <= $0 } ?? true)
  }

  private func series(
    _ measure: Measure, place index: Int, earlier: [Observation], stream: inout RandomStream
  ) -> [Observation] {
    let place = design.places[index]
    let own = measure.spread * stream.cutNormal() + measure.loadings.effect(design.factors[index])
    var rows: [Observation] = []
    for (periodIndex, period) in design.periods.enumerated() {
      let shock = measure.wobble * stream.cutNormal(2.5)
      let isHole = stream.uniform() < design.holes
      guard periodIndex >= measure.offset, (periodIndex - measure.offset) % measure.stride == 0 else { continue }
      var row = Observation(
        place: place, indicator: measure.indicator.id, period: period, decimals: measure.decimals)
      if measure.excludes.contains(place.category) {
        row.hide(.notApplicable)
      } else {
        let level = level(measure, place: index, period: periodIndex, own: own, shock: shock)
        var draws = stream.substream(UInt64(periodIndex))
        observe(
          measure, level: level, base: { design.bases[$0]?[index][periodIndex] ?? 0 }, earlier: earlier,
          stream: &draws, into: &row)
        if isHole { row.hide(.missing) }
        plant(measure, into: &row)
      }
      rows.append(row)
    }
    return rows
  }

  /// The true level of the unit in the period.
  private func level(_ measure: Measure, place: Int, period: Int, own: Double, shock: Double) -> Double {
    let first = design.periods[0]
    let now = design.periods[period]
    let years = now.time - first.time
    var level = measure.base
    var effect = own + shock
    for plant in design.plants {
      switch plant {
      case .level(design.places[place].name, measure.indicator.id, let by): effect += by
      case .slope(design.places[place].name, measure.indicator.id, let start, let perYear):
        effect += start + perYear * years
      case .level, .slope, .slip, .gap, .preliminary: break
      }
    }
    if measure.relative {
      for _ in 0..<period { level *= 1 + measure.drift / Double(now.perYear) }
      level *= 1 + effect
    } else {
      level += measure.drift * years + effect
    }
    if !measure.season.isEmpty { level += measure.season[now.part - 1] }
    if let start = measure.indicator.breaks.first, now >= start { level *= measure.breakFactor }
    return min(max(level, measure.range.lowerBound), measure.range.upperBound)
  }

  private func observe(
    _ measure: Measure, level: Double, base: (String) -> Double, earlier: [Observation],
    stream: inout RandomStream, into row: inout Observation
  ) {
    let per = measure.indicator.per
    switch measure.model {
    case .answers(let asked, let responseRate, let sd, let step):
      let count = stream.binomial(Int(base(asked)), responseRate)
      let scale = measure.indicator.scale ?? -1e9...1e9
      let answers = (0..<count).map { _ in
        let answer = ((level + sd * stream.normal()) / step).rounded(.toNearestOrAwayFromZero) * step
        return min(max(answer, scale.lowerBound), scale.upperBound)
      }
      summarise(answers, into: &row)
    case .testScores(let takers, let sd):
      let count = stream.binomial(Int(base(takers)), 0.95)
      guard count > 1 else { return row.hide(.suppressed) }
      row.n = count
      row.value = DecimalText.rounded(level + sd * stream.normal() / Double(count).squareRoot(), row.decimals)
      row.margin = DecimalText.rounded(1.959964 * sd / Double(count).squareRoot(), 1)
    case .absence(let employees):
      let absences = absences(Int(base(employees)), mean: level, months: row.period.months, stream: &stream)
      summarise(absences, into: &row)
    case .share(let of):
      let denominator = base(of)
      let numerator = Double(stream.binomial(Int(denominator), level / per))
      fill(&row, numerator, denominator, per)
    case .events(let over):
      let exposure = base(over)
      fill(&row, Double(stream.poisson(level / per * exposure)), exposure, per)
    case .ratio(let to, let decimals):
      let denominator = base(to)
      fill(&row, DecimalText.rounded(level / per * denominator, decimals), denominator, per)
    case .quotient(let of, let to):
      fill(&row, base(of), base(to), per)
    case .plain:
      row.value = DecimalText.rounded(level, row.decimals)
    case .thousandsOf(let indicator):
      let source = earlier.first { $0.indicator == indicator && $0.period == row.period }
      guard let total = source?.numerator else { return row.hide(.missing) }
      row.value = DecimalText.rounded(total / 1000, row.decimals)
    case .quantity(let name):
      row.value = base(name)
    }
  }

  private func fill(_ row: inout Observation, _ numerator: Double, _ denominator: Double, _ per: Double) {
    row.numerator = numerator
    row.denominator = denominator
    guard denominator > 0 else { return row.hide(.notApplicable) }
    row.value = DecimalText.rounded(numerator / denominator * per, row.decimals)
  }

  /// Mean, n and sd (n − 1) of single answers. Without two answers there is no sd.
  private func summarise(_ answers: [Double], into row: inout Observation) {
    let n = Double(answers.count)
    guard answers.count > 0 else { return row.hide(.missing) }
    let mean = answers.reduce(0, +) / n
    row.n = answers.count
    row.value = DecimalText.rounded(mean, row.decimals)
    guard answers.count > 1 else { return }
    let squares = answers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    row.sd = DecimalText.rounded((squares / (n - 1)).squareRoot(), 2)
  }

  /// Per cent absence of each employee: in four months about one in eight is away for 10–70 per cent of the time, half
  /// of the rest not at all. A year is the mean of three such spells.
  private func absences(_ employees: Int, mean: Double, months: Int, stream: inout RandomStream) -> [Double] {
    let longShare = mean * 0.0141
    let short = mean * 0.436 / (1 - longShare)
    let spells = max(1, months / 4)
    return (0..<employees).map { _ in
      var sum = 0.0
      for _ in 0..<spells {
        let kind = stream.uniform()
        let amount = stream.uniform()
        if kind < longShare {
          sum += 10 + 60 * amount
        } else if kind > longShare + (1 - longShare) / 2 {
          sum += 4 * short * amount
        }
      }
      return sum / Double(spells)
    }
  }

  private func plant(_ measure: Measure, into row: inout Observation) {
    for plant in design.plants {
      switch plant {
      case .slip(row.place.name, row.indicator, "\(row.period)", let factor):
        if let numerator = row.numerator, let denominator = row.denominator {
          fill(&row, DecimalText.rounded(numerator * factor, 0), denominator, measure.indicator.per)
        } else {
          row.value = row.value.map { DecimalText.rounded($0 * factor, row.decimals) }
        }
      case .gap(row.place.name, row.indicator, "\(row.period)", let reason):
        row.hide(reason)
      case .preliminary(row.place.name, row.indicator, "\(row.period)") where row.value != nil:
        row.status = .preliminary
      case .level, .slope, .slip, .gap, .preliminary: break
      }
    }
  }
}
