import BenchmarkCore

extension English: Phrase {
  // MARK: Time

  func period(_ period: Period) -> String {
    let year = String(period.year)
    return switch period.kind {
    case .year: year
    case .halfYear: "\(ordinal(period.part)) half-year \(year)"
    case .tertial: "\(ordinal(period.part)) four-month period \(year)"
    case .quarter: "\(ordinal(period.part)) quarter \(year)"
    case .month: "\(month(period.part)) \(year)"
    case .schoolYear: "school year \(period.schoolYearDigits)"
    case .span: "\(year)–\(period.lastYear)"
    case .rolling: "\(month(period.firstMonth % 12 + 1)) \(year) to \(month(period.lastMonth)) \(period.lastYear)"
    }
  }

  /// A period within a sentence: `the 2nd four-month period of 2026`.
  func withArticle(_ period: String) -> String {
    let named = ["half-year", "four-month period", "quarter"].first { period.contains($0 + " ") }
    if let named { return "the " + period.replacing(named + " ", with: named + " of ") }
    return period.hasPrefix("school year") ? "the " + period : period
  }

  func date(year: Int, month number: Int, day: Int) -> String { "\(day) \(month(number)) \(year)" }

  private func ordinal(_ number: Int) -> String {
    switch number {
    case 1: "1st"
    case 2: "2nd"
    case 3: "3rd"
    default: "\(number)th"
    }
  }

  private func month(_ number: Int) -> String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ][number - 1]
  }

  // MARK: Opening

  func title(subject: String, period: String?, units: String, groups: String?) -> String {
    [subject, period].compactMap { $0 }.joined(separator: ", ") + " – comparison of \(units)"
      + (groups.map { " in \($0)" } ?? "")
  }
  func indicators(_ count: Int) -> String { "\(numbers.integer(count)) indicators" }
  func version(_ version: String) -> String { "version \(version)" }
  func approved(on date: String?, by name: String?) -> String {
    "approved" + (date.map { " \($0)" } ?? "") + (name.map { " by \($0)" } ?? "")
  }
  func notApproved() -> String { "the scorecard is not approved" }
  func withoutCard() -> String { "without a scorecard, hence without targets" }
  func extracted(_ date: String) -> String { "figures extracted \(date)" }
  func synthetic() -> String { "SYNTHETIC FIGURES: made to show the tool, they say nothing about real units." }
  func lights(_ light: Light, _ count: Int) -> String {
    let word =
      switch light {
      case .green: "green"
      case .yellow: "amber"
      case .red: "red"
      case .grey: "without target or figure"
      }
    return "\(Mark.of(light))\u{00A0}\(numbers.integer(count)) \(word)"
  }
  func suppressedCount(_ count: Int, reasons: [String]) -> String {
    "Suppressed: \(figures(count))" + (reasons.isEmpty ? "." : " (\(reasons.joined(separator: "; "))).")
  }
  func missingCount(_ count: Int) -> String { "Missing: \(figures(count))." }
  func preliminaryCount(_ count: Int) -> String { "Preliminary: \(figures(count))." }
  func nothingHidden() -> String { "No figure is missing or suppressed." }
  func disclosureOff() -> String {
    "Suppression is switched off: figures are shown however few people they are based on."
  }
  func noFigures() -> String { "The study has no figures for the units and periods chosen." }

  private func figures(_ count: Int) -> String { "\(numbers.integer(count)) figure\(count == 1 ? "" : "s")" }

  // MARK: What matters most

  func differences(
    indicator: String, mean: String, better: NamedCount, worse: NamedCount, unclear: Int, of kind: UnitKind,
    within group: UnitKind?
  ) -> String {
    let others = "than the others" + (group.map { " in the same \(noun($0).singular)" } ?? "")
    func have(_ count: Int) -> String { count == 1 ? "has" : "have" }
    var text = "\(indicator) (mean \(mean)): "
    if better.count > 0 {
      text += "\(counted(better.count, kind)) \(have(better.count)) clearly better figures \(others)\(names(better))."
      text += " \(count(worse.count).capitalisedFirst) \(have(worse.count)) clearly weaker figures\(names(worse))."
    } else {
      text += "\(counted(worse.count, kind)) \(have(worse.count)) clearly weaker figures \(others)\(names(worse))."
      text += " None has clearly better figures."
    }
    if unclear > 0 { text += " For \(counted(unclear, kind)) there is no clear difference." }
    return text
  }

  private func names(_ named: NamedCount) -> String {
    guard !named.names.isEmpty else { return "" }
    return (named.isComplete ? ": " : named.isSelection ? ", among them " : ", furthest from the mean: ")
      + list(named.names)
  }

  func patterns(better: [PatternText], worse: [PatternText]) -> String {
    func units(_ texts: [PatternText]) -> String {
      list(texts.map { "\($0.name) (\($0.indicators) of \($0.tested))" })
    }
    var sentences: [String] = []
    if !better.isEmpty {
      sentences.append("Clearly better than the others on the most indicators: \(units(better)).")
    }
    if !worse.isEmpty {
      sentences.append(
        better.isEmpty
          ? "Clearly weaker than the others on the most indicators: \(units(worse))."
          : "Clearly weaker on the most: \(units(worse)).")
    }
    return sentences.joined(separator: " ")
  }

  func noDifferences(indicators: Int, of kind: UnitKind) -> String {
    let subject = "None of \(noun(kind).definitePlural) differ clearly from the others"
    return indicators == 1
      ? subject + "." : subject + " on any of the \(count(indicators)) indicators that can be judged."
  }
  func notTestedWithoutDirection() -> String {
    "The figures are compared but not judged: it is not stated whether high or low is good."
  }
  func notTestedWithoutError(of kind: UnitKind) -> String {
    "Differences between \(noun(kind).definitePlural) are not judged: the uncertainty of the figures is unknown."
  }
  func spread(
    indicator: String, lowest: String, by lowestNames: String, highest: String, by highestNames: String, mean: String?
  ) -> String {
    "\(indicator) ranges from \(lowest) (\(lowestNames)) to \(highest) (\(highestNames))"
      + (mean.map { ". The mean is \($0)." } ?? ", leaving out figures that should be checked.")
  }
  func currentPrices(_ unit: String) -> String { "\(unit) (current prices)" }

  func developments(
    indicator: String, unit: String, _ up: NamedCount, _ down: NamedCount, judged: Bool, unclear: Int,
    of kind: UnitKind
  ) -> String {
    var parts: [String] = []
    if up.count > 0 {
      parts.append("clear \(judged ? "improvement" : "increase") at \(who(up, kind))")
    }
    if down.count > 0 {
      parts.append("clear \(judged ? "deterioration" : "decrease") at \(who(down, kind))")
    }
    var text = "\(indicator), change in \(unit) per year: " + parts.joined(separator: "; ") + "."
    if unclear > 0 { text += " No clear change at \(counted(unclear, kind))." }
    return text
  }

  /// One unit by its name, several by their number and names.
  private func who(_ named: NamedCount, _ kind: UnitKind) -> String {
    if named.count == 1, named.isComplete { return list(named.names) }
    return counted(named.count, kind) + slopes(named)
  }

  private func slopes(_ named: NamedCount) -> String {
    if named.isComplete { return ", " + list(named.names) }
    return named.range.isEmpty ? "" : " (\(named.range))"
  }

  func noDevelopments(series: Int) -> String {
    series == 1
      ? "No clear development in the time series." : "No clear development in any of the \(count(series)) time series."
  }
  func furthestFromTarget(
    indicator: String, red: Int, judged: Int, target: String?, mean: String, of kind: UnitKind
  ) -> String {
    let numbers = [target.map { "target \($0)" }, "mean \(mean)"].compactMap { $0 }.joined(separator: ", ")
    return "Most red lights: \(indicator), with \(red) of \(judged) \(noun(kind).plural) (\(numbers))."
  }
  func allGreen(indicators: [String]) -> String { "Green lights only: \(list(indicators))." }
  func check(_ suspects: [String], more: Int) -> String {
    let all = suspects.count + more
    let rest = more > 0 ? "; \(count(more)) more under “\(label(.dataQuality))”" : ""
    return "\(count(all).capitalisedFirst) figure\(all == 1 ? "" : "s") should be checked before use: "
      + suspects.joined(separator: "; ") + rest + "."
  }

  // MARK: Values to check

  func outlier(high: Bool, ratio: String?, median: String, previous: String?, power: Double?) -> String {
    var parts = [ratio.map { "\($0) times the median \(median)" } ?? "the median is \(median)"]
    if let previous { parts.append("previous period \(previous)") }
    switch power {
    case 10, 0.1: parts.append("possible decimal error")
    case 100, 0.01: parts.append("possible decimal error or share given for per cent")
    case .some: parts.append("possible wrong unit (thousands)")
    case nil: break
    }
    return (high ? "above the others: " : "below the others: ") + parts.joined(separator: ", ")
  }

  // MARK: One indicator

  func target(_ target: String) -> String { "Target \(target)" }
  func leavingOutToCheck(_ mean: String) -> String { "\(mean) without figures to check" }
  func summary(mean: String, lowest: String, highest: String, values: String, of all: String) -> String {
    "Mean \(mean) · lowest \(lowest) · highest \(highest) · \(values) of \(all) have a figure"
  }
  func figuresFrom(_ period: String) -> String { "The figures are from \(withArticle(period)), the latest available." }
  func uncertaintyUnknown() -> String {
    "the uncertainty is unknown, so differences are not tested"
  }
  func withoutFigures(_ indicators: [String]) -> String { "No figure in any period: \(list(indicators))." }
  func notSeparable(_ count: Int, of tested: Int, _ kind: UnitKind) -> String {
    count == tested
      ? "None can be told clearly from the others."
      : "\(numbers.integer(count)) of \(digits(tested, kind)) cannot be told clearly from the others."
  }
  func developmentLine(
    unit: String, _ up: NamedCount, _ down: NamedCount, judged: Bool, rest: Bool, of kind: UnitKind
  ) -> String {
    func part(_ named: NamedCount, _ mark: TrendDirection, _ word: Label) -> String? {
      guard named.count > 0 else { return nil }
      let who = named.isComplete ? list(named.names) : "\(counted(named.count, kind)) (\(named.range))"
      return "\(Mark.of(mark)) \(label(word)) at \(who)"
    }
    let parts =
      judged
      ? [part(up, .improving, .improving), part(down, .worsening, .worsening)]
      : [part(up, .rising, .rising), part(down, .falling, .falling)]
    return "Development (\(unit) per year): " + parts.compactMap { $0 }.joined(separator: "; ") + "."
      + (rest ? " Otherwise no clear change." : "")
  }
  func noDevelopment() -> String { "Development: → no clear change." }
  func developmentNotTested() -> String { "Development: not judged, fewer than five periods with figures." }
  func tied(_ rank: String) -> String { "tied \(rank)" }
  func absence(_ status: Status, minimum: Int?) -> String {
    switch status {
    case .suppressed: minimum.map { "suppressed (base under \($0))" } ?? "suppressed in the source"
    case .notApplicable: "not applicable"
    case .missing: "missing in the source"
    case .break: "break in the time series"
    case .tooFew: "too few figures"
    case .ok, .preliminary, .absent, .zeroSpread, .singular, .infeasible, .notConverged: "not reported"
    }
  }
  func suppressedForAnother() -> String { "suppressed (would give another figure away)" }
  func clearShown(_ shown: Int, of clear: Int, rest: Int, from low: String, to high: String, _ kind: UnitKind)
    -> String
  {
    let table =
      shown == clear
      ? "The table shows \(digits(shown, kind)) with a clear difference."
      : "\(digits(clear, kind)) differ clearly; the table shows the \(count(shown)) furthest from the mean."
    return table
      + " For the others (\(numbers.integer(rest)), with figures from \(low) to \(high)) there is no clear difference."
  }
  func extremesShown(of kind: UnitKind) -> String {
    "The table shows only the highest and lowest of \(noun(kind).definitePlural)."
  }
  func groupsShown(_ shown: Int, of all: Int, tested: Bool, _ group: UnitKind, _ kind: UnitKind) -> String {
    "The table shows \(numbers.integer(shown)) of \(digits(all, group))"
      + (tested
        ? ": first those with the most clear differences, then those with the most \(noun(kind).plural)."
        : ": those with the most \(noun(kind).plural).")
  }
  func meanOf(_ mean: String, values: Int) -> String { "mean \(mean) · \(numbers.integer(values)) with a figure" }

  // MARK: One unit

  func versusTarget(_ light: String, target: String?) -> String {
    "against target\(target.map { " \($0)" } ?? ""): \(light)"
  }
  func versusOthers(_ verdict: String, mean: String) -> String { "against the others (mean \(mean)): \(verdict)" }
  func onlyTarget(_ light: Light, tested: Bool, indicators: [String]) -> String {
    let word =
      switch light {
      case .green: "Green"
      case .yellow: "Amber"
      case .red: "Red"
      case .grey: "No light"
      }
    return "\(Mark.of(light)) \(word) against target, "
      + "\(tested ? "no clear difference from" : "not judged against") the others: \(list(indicators))."
  }
  func onlyCompared(tested: Bool, indicators: [String]) -> String {
    "No target, \(tested ? "no clear difference from" : "not judged against") the others: \(list(indicators))."
  }
  func perYear(_ change: String) -> String { "\(change) per year" }
  func unitsElsewhere(_ kind: UnitKind) -> String {
    "With this many \(noun(kind).plural), they are not described one by one. Their figures are in the tables."
  }

  // MARK: Data quality

  func complete(_ indicators: Int) -> String {
    indicators == 1
      ? "One indicator has figures for all." : "\(count(indicators).capitalisedFirst) indicators have figures for all."
  }
  func minimumN(_ minimum: [Int]) -> String {
    "Figures with a base under \(either(minimum.map(String.init))) are not shown"
      + (minimum.count > 1 ? " (the limit follows the indicator)." : ".")
  }
  private func either(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " or " + last
  }
  func gaps(_ series: Int, of all: Int) -> String {
    "\(numbers.integer(series)) of \(numbers.integer(all)) time series have gaps between the first and last figure."
  }
  func breaks(indicator: String, periods: [String]) -> String {
    "Break in the time series of \(indicator): new series from \(list(periods.map(withArticle)))."
  }
  func valuesToCheck(_ count: Int) -> String {
    count == 1
      ? "One figure may be wrong and should be checked before use:"
      : "\(self.count(count).capitalisedFirst) figures may be wrong and should be checked before use:"
  }
  func noValuesToCheck() -> String { "No figure deviates so much that it needs checking." }
  func moreOutliers(_ count: Int, shown: Bool) -> String {
    shown
      ? "Other outlying values (\(numbers.integer(count))) are in outliers.csv."
      : "No figure needs checking. Outlying values (\(numbers.integer(count))) are in outliers.csv."
  }
  func outOf(_ part: String, _ all: String) -> String { "\(part) of \(all)" }
  func andMore(_ count: Int) -> String { "\(numbers.integer(count)) more" }

  // MARK: Notes

  func reading(_ topic: ReadingTopic) -> ReadingNote {
    switch topic {
    case .target:
      ReadingNote(term: "Against target", text: "● green  ▲ amber  ■ red  ○ without target or figure")
    case .others:
      ReadingNote(
        term: "Against the others",
        text:
          "+ clearly better  − clearly weaker  · no clear difference. “Clearly” means that the difference is tested.")
    case .place:
      ReadingNote(
        term: "Rank",
        text:
          "1 is best. 3–17 means that the uncertainty leaves room for every rank from 3 to 17; “tied” means the same value."
      )
    case .development:
      ReadingNote(
        term: "Development",
        text: "↗ improvement  ↘ deterioration  → no clear change")
    case .movement:
      ReadingNote(term: "Not judged", text: "↑ increase  ↓ decrease (amounts and indicators without direction)")
    case .withoutDirection:
      ReadingNote(term: "No direction", text: "compared, not judged; rank 1 is highest")
    case .base: ReadingNote(term: "Base", text: "number of people, answers or events behind the value")
    case .signs:
      ReadingNote(term: "Signs", text: "! to be checked  * preliminary  : suppressed  .. missing  . not applicable")
    }
  }
  func method(_ topic: MethodTopic, _ settings: MethodSettings) -> String {
    switch topic {
    case .intervals:
      "The intervals cover \(settings.level): Wilson for proportions, Byar or exact Poisson for rates and counts, the t-distribution for means with a standard deviation, the normal distribution where the source gives a margin or standard error."
    case .test:
      "Against the others: two-sided test of the unit against the mean of the others in its group. The share of false findings is held under \(settings.falseDiscoveryRate) over all tests together (Benjamini–Hochberg)."
    case .ranks:
      "Ranks as intervals come from \(settings.replicates) simulations from the standard errors. Where the uncertainty is unknown the rank stands alone."
    case .developments:
      "Development: a straight line through at least five periods (ordinary least squares), p-values adjusted together. A break in the time series starts a new series. Amounts are in current prices, so their development is stated, not judged."
    case .lights:
      "Lights: green at or better than the green limit, red worse than the red limit, amber between. Without limits in the card the target is the green limit, and red begins where the deviation exceeds the tolerance (10% unless the card says otherwise)."
    case .outliers:
      "Values to check: robust z above 3.5, or more than 1.5 interquartile ranges outside the quartiles (Tukey), also on a logarithmic scale. “!” is set only where the deviation is extreme, the uncertainty is unknown and the value was not such the period before, or where the figure looks like a decimal error."
    case .suppression:
      "A suppressed figure is taken out before anything is computed: it is in no mean, rank, test or total."
    }
  }
  func source(file: String, rows: Int, sha: String) -> String {
    [file, rows == 0 ? nil : rows == 1 ? "1 row" : "\(numbers.integer(rows)) rows", "SHA-256 \(sha)"]
      .compactMap { $0 }.joined(separator: " · ")
  }
  func indicatorSources(_ sources: [String]) -> String { "Source: \(sources.joined(separator: "; "))." }
  func furtherFiles(_ count: Int) -> String { "\(self.count(count)) more \(count == 1 ? "file" : "files")" }
  func tablesElsewhere() -> String {
    "All figures are in observations.csv, developments in trends.csv and the composite index in index.csv."
  }
}
