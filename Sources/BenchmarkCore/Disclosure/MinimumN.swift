/// Primary suppression: too few persons behind a value, and the value is hidden before anything is computed from it.
///
/// The threshold is the first that is given of: option, indicator, card, 5. At 0 nothing is hidden.
///
/// The persons behind a value are its n; for a proportion or rate its denominator, or n where that is smaller. With
/// `smallNumerators` a value is hidden also when its numerator, or for a proportion the complement (denominator −
/// numerator), is from 1 to the threshold − 1; for a count without a numerator the value itself is the numerator.
///
/// - Missing values: a cell whose n, numerator and denominator are unknown cannot be judged and is left as it is. A cell
///   without a value whose companions are below the threshold loses its companions.
/// - Edge cases: n = 0 is below every threshold above 0; an empty cell with n = 0 stays what it was.
/// - Source: thresholds in use at Statistics Norway, KOSTRA and Udir, see the method page.
public enum MinimumN {
  public static let standard = 5

  /// The threshold in force for an indicator.
  public static func threshold(
    override: Int?, indicator: Indicator, card: Card?, audience: Audience? = nil
  ) -> Int {
    max(audience?.leastMinimumN ?? 0, override ?? indicator.minimumN ?? card?.disclosure.minimumN ?? standard)
  }

  /// Hides what has to be hidden in one series.
  ///
  /// Values and companions (n, numerator, denominator, standard error, sd) of a hidden cell become NaN and its status
  /// `suppressed`. Cells that the source had suppressed stay so and lose their companions, also at threshold 0.
  ///
  /// - Parameters:
  ///   - series: unit-major, `periods` cells a unit.
  ///   - indicator: position of the indicator, for the record.
  ///   - kind: decides what counts as persons.
  /// - Returns: the cells hidden here, by unit and period; not those that the source had hidden.
  public static func suppress(
    _ series: inout Series, indicator: Int, kind: IndicatorKind, periods: Int, threshold: Int, smallNumerators: Bool
  ) -> [SuppressedCell] {
    precondition(periods > 0 || series.values.isEmpty, "a series with cells has periods")
    var hidden: [SuppressedCell] = []
    // Without anything to count persons by, only what the source hides stays hidden.
    let canCount =
      series.n != nil || series.numerator != nil || series.denominator != nil || (kind == .count && smallNumerators)
    guard canCount || series.status.contains(.suppressed) else { return hidden }
    for cell in series.values.indices {
      if series.status[cell] == .suppressed {
        wipe(&series, cell)
        continue
      }
      guard
        let rule = rule(
          for: series, cell: cell, kind: kind, threshold: Double(threshold), smallNumerators: smallNumerators)
      else { continue }
      wipe(&series, cell)
      series.status[cell] = .suppressed
      hidden.append(
        SuppressedCell(unit: cell / periods, indicator: indicator, period: cell % periods, rule: rule))
    }
    return hidden
  }

  /// Hides what has to be hidden in a whole study; where the card says `secondary`, also what would give it away.
  ///
  /// - Parameter audience: raises the threshold to what the audience needs; nil leaves option and card alone.
  public static func suppress(
    _ study: inout Study, override: Int?, audience: Audience? = nil
  ) -> [SuppressedCell] {
    var hidden: [SuppressedCell] = []
    let organisation = study.organisation
    var children = Array(repeating: [Int](), count: organisation.units.count)
    for (unit, own) in organisation.units.enumerated() {
      if let parent = own.parent.flatMap(organisation.index(of:)), parent != unit { children[parent].append(unit) }
    }
    for (position, indicator) in study.indicators.enumerated() {
      let threshold = threshold(override: override, indicator: indicator, card: study.card, audience: audience)
      hidden += suppress(
        &study.panel.series[position], indicator: position, kind: indicator.kind,
        periods: study.panel.periods.count, threshold: threshold,
        smallNumerators: study.card?.disclosure.smallNumerators ?? false)
      guard study.card?.disclosure.secondary == true, threshold > 0 else { continue }
      hidden += SecondarySuppression.suppress(
        &study.panel.series[position], indicator: position, kind: indicator.kind,
        periods: study.panel.periods.count, threshold: threshold, children: children)
    }
    return hidden
  }

  /// How many persons are behind a value; NaN where it is not known.
  static func persons(_ series: Series, cell: Int, kind: IndicatorKind) -> Double {
    let n = series.n?[cell] ?? .nan
    switch kind {
    case .proportion, .rate:
      let denominator = series.denominator?[cell] ?? .nan
      return n.isNaN ? denominator : denominator.isNaN ? n : min(n, denominator)
    case .mean, .amount, .count, .score, .index: return n
    }
  }

  private static func rule(
    for series: Series, cell: Int, kind: IndicatorKind, threshold: Double, smallNumerators: Bool
  ) -> SuppressedCell.Rule? {
    let value = series.values[cell]
    let numerator = series.numerator?[cell] ?? .nan
    let denominator = series.denominator?[cell] ?? .nan
    let persons = persons(series, cell: cell, kind: kind)
    // An empty cell that counts nobody tells nothing of anybody.
    let tells = !value.isNaN || persons > 0 || numerator > 0
    if persons < threshold && tells { return .minimumN }
    guard smallNumerators else { return nil }
    func isSmall(_ count: Double) -> Bool { count > 0 && count < threshold }
    switch kind {
    case .proportion:
      return isSmall(numerator) || isSmall(denominator - numerator) ? .smallNumerator : nil
    case .rate:
      return isSmall(numerator) ? .smallNumerator : nil
    case .count:
      return isSmall(numerator.isNaN ? value : numerator) ? .smallNumerator : nil
    case .mean, .amount, .score, .index:
      return nil
    }
  }

  /// Takes the value of a cell and all that stands beside it.
  static func wipe(_ series: inout Series, _ cell: Int) {
    series.values[cell] = .nan
    series.n?[cell] = .nan
    series.numerator?[cell] = .nan
    series.denominator?[cell] = .nan
    series.standardError?[cell] = .nan
    series.standardDeviation?[cell] = .nan
  }
}
