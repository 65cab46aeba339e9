import BenchmarkCore

@testable import BenchmarkReport

/// One or more samples of every phrase, under the name of its requirement.
enum PhraseSamples {
  /// Phrases that bokmål and nynorsk write alike.
  static let sharedByNorwegian: Set = [
    "version", "target", "tied", "source", "versusTarget", "date", "andMore", "outOf", "perYear",
  ]

  static func of(_ language: Language) -> [String: [String]] {
    let phrase = language.phrase
    let one = NamedCount(count: 1, names: ["A (5)"], range: "5")
    let two = NamedCount(count: 2, names: ["A (5)", "B (4)"], range: "4–5")
    let many = NamedCount(count: 20, names: ["A", "B", "C"], range: "1–9")
    let settings = MethodSettings(level: "95 %", falseDiscoveryRate: "5 %", replicates: "1000")
    var samples: [String: [String]] = [:]
    samples["label"] = Label.allCases.map { phrase.label($0) }
    samples["period"] = [phrase.period(.schoolYear(startingIn: 2025))]
    samples["date"] = [phrase.date(year: 2026, month: 1, day: 20)]
    samples["title"] = [phrase.title(subject: "X", period: "2025", units: "3", groups: nil)]
    samples["indicators"] = [phrase.indicators(12)]
    samples["version"] = [phrase.version("2026")]
    samples["approved"] = [phrase.approved(on: "1", by: "NN"), phrase.approved(on: nil, by: nil)]
    samples["notApproved"] = [phrase.notApproved()]
    samples["withoutCard"] = [phrase.withoutCard()]
    samples["extracted"] = [phrase.extracted("1")]
    samples["synthetic"] = [phrase.synthetic()]
    samples["lights"] = Light.allCases.flatMap { [phrase.lights($0, 1), phrase.lights($0, 7)] }
    samples["suppressedCount"] = [phrase.suppressedCount(1, reasons: []), phrase.suppressedCount(6, reasons: ["x"])]
    samples["missingCount"] = [phrase.missingCount(2)]
    samples["preliminaryCount"] = [phrase.preliminaryCount(2)]
    samples["nothingHidden"] = [phrase.nothingHidden()]
    samples["disclosureOff"] = [phrase.disclosureOff()]
    samples["noFigures"] = [phrase.noFigures()]
    samples["differences"] = [(one, two), (many, .none), (.none, one)].map { better, worse in
      phrase.differences(
        indicator: "X", mean: "4", better: better, worse: worse, unclear: 9, of: .school, within: .municipality)
    }
    let pattern = [PatternText(name: "A", indicators: 3, tested: 9)]
    samples["patterns"] = [
      phrase.patterns(better: pattern, worse: pattern), phrase.patterns(better: [], worse: pattern),
    ]
    samples["noDifferences"] = [1, 9].map { phrase.noDifferences(indicators: $0, of: .school) }
    samples["notTestedWithoutDirection"] = [phrase.notTestedWithoutDirection()]
    samples["notTestedWithoutError"] = [phrase.notTestedWithoutError(of: .school)]
    samples["spread"] = ["5", nil].map {
      phrase.spread(indicator: "X", lowest: "1", by: "A", highest: "9", by: "B", mean: $0)
    }
    samples["currentPrices"] = [phrase.currentPrices("X")]
    samples["developments"] = [true, false].flatMap { judged in
      [(one, many), (NamedCount.none, two)].map { up, down in
        phrase.developments(indicator: "X", unit: "Y", up, down, judged: judged, unclear: 3, of: .school)
      }
    }
    samples["noDevelopments"] = [1, 40].map { phrase.noDevelopments(series: $0) }
    samples["furthestFromTarget"] = [
      phrase.furthestFromTarget(indicator: "X", red: 5, judged: 9, target: "4", mean: "3", of: .school)
    ]
    samples["allGreen"] = [phrase.allGreen(indicators: ["X", "Y"])]
    samples["check"] = [phrase.check(["x"], more: 0), phrase.check(["x", "y"], more: 3)]
    samples["outlier"] = [10, 100, 1000, nil].map { (power: Double?) in
      phrase.outlier(high: power == 10, ratio: power.map { "\($0)" }, median: "3", previous: "4", power: power)
    }
    samples["target"] = [phrase.target("5")]
    samples["leavingOutToCheck"] = [phrase.leavingOutToCheck("6,6")]
    samples["summary"] = [phrase.summary(mean: "1", lowest: "2", highest: "3", values: "4", of: "5")]
    samples["figuresFrom"] = [phrase.figuresFrom("2025")]
    samples["uncertaintyUnknown"] = [phrase.uncertaintyUnknown()]
    samples["withoutFigures"] = [phrase.withoutFigures(["X"])]
    samples["notSeparable"] = [phrase.notSeparable(4, of: 4, .school), phrase.notSeparable(3, of: 4, .school)]
    samples["developmentLine"] = [true, false].map {
      phrase.developmentLine(unit: "X", one, many, judged: $0, rest: true, of: .school)
    }
    samples["noDevelopment"] = [phrase.noDevelopment()]
    samples["developmentNotTested"] = [phrase.developmentNotTested()]
    samples["tied"] = [phrase.tied("3")]
    samples["absence"] =
      Status.allCases.map { phrase.absence($0, minimum: nil) } + [phrase.absence(.suppressed, minimum: 5)]
    samples["suppressedForAnother"] = [phrase.suppressedForAnother()]
    samples["clearShown"] = [4, 9].map { phrase.clearShown(4, of: $0, rest: 30, from: "1", to: "2", .school) }
    samples["extremesShown"] = [phrase.extremesShown(of: .school)]
    samples["groupsShown"] = [true, false].map { phrase.groupsShown(20, of: 300, tested: $0, .municipality, .school) }
    samples["meanOf"] = [phrase.meanOf("5", values: 3)]
    samples["versusTarget"] = [phrase.versusTarget("x", target: "5"), phrase.versusTarget("x", target: nil)]
    samples["versusOthers"] = [phrase.versusOthers("x", mean: "5")]
    samples["onlyTarget"] = Light.allCases.flatMap { light in
      [true, false].map { phrase.onlyTarget(light, tested: $0, indicators: ["X"]) }
    }
    samples["onlyCompared"] = [true, false].map { phrase.onlyCompared(tested: $0, indicators: ["X"]) }
    samples["perYear"] = [phrase.perYear("+1")]
    samples["unitsElsewhere"] = [phrase.unitsElsewhere(.school)]
    samples["complete"] = [phrase.complete(1), phrase.complete(4)]
    samples["minimumN"] = [phrase.minimumN([5]), phrase.minimumN([3, 5])]
    samples["gaps"] = [phrase.gaps(3, of: 40)]
    samples["breaks"] = [phrase.breaks(indicator: "X", periods: ["2020"])]
    samples["valuesToCheck"] = [phrase.valuesToCheck(1), phrase.valuesToCheck(13)]
    samples["noValuesToCheck"] = [phrase.noValuesToCheck()]
    samples["moreOutliers"] = [true, false].map { phrase.moreOutliers(7, shown: $0) }
    samples["outOf"] = [phrase.outOf("3", "4")]
    samples["andMore"] = [phrase.andMore(3)]
    samples["reading"] = ReadingTopic.allCases.flatMap { [phrase.reading($0).term, phrase.reading($0).text] }
    samples["method"] = MethodTopic.allCases.map { phrase.method($0, settings) }
    samples["source"] = [2, 1, 0].map { phrase.source(file: "x.csv", rows: $0, sha: "0f") }
    samples["indicatorSources"] = [phrase.indicatorSources(["X"])]
    samples["furtherFiles"] = [phrase.furtherFiles(1), phrase.furtherFiles(2)]
    samples["tablesElsewhere"] = [phrase.tablesElsewhere()]
    return samples
  }
}
