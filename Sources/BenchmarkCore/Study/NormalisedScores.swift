/// One indicator on the scale of the plan's normalisation. Parallel to the cells of its series.
public struct NormalisedSeries: Sendable {
  /// NaN where there is no value or no score.
  public var scores: [Double]
  /// `ok`, or why the cell has no score: the status of its value, or that of its column.
  public var status: [Status]

  public init(scores: [Double], status: [Status]) {
    precondition(scores.count == status.count)
    self.scores = scores
    self.status = status
  }
}

/// Every indicator brought to the scale of the plan, within period and group or pooled, and what treatment changed.
struct NormalisedScores {
  var series: [NormalisedSeries] = []
  var treated: [TreatedRow] = []

  init(_ study: Study, plan: StudyPlan, grouping: Grouping) {
    let panel = study.panel
    let sections = NormalisationSection.sections(of: panel, grouping: grouping, plan: plan.normalisation)
    let found = parallelMap(
      count: study.indicators.count, threads: plan.threads, workspace: { Normalisation.Workspace() },
      { indicator, workspace in
        Self.normalise(indicator, of: study, sections: sections, plan: plan.normalisation, workspace: &workspace)
      })
    for (own, treatedRows) in found {
      series.append(own)
      treated += treatedRows
    }
    treated.sort { ($0.unit, $0.indicator, $0.period) < ($1.unit, $1.indicator, $1.period) }
  }

  private static func normalise(
    _ indicator: Int, of study: Study, sections: [NormalisationSection], plan: NormalisationPlan,
    workspace: inout Normalisation.Workspace
  ) -> (NormalisedSeries, [TreatedRow]) {
    let panel = study.panel
    let series = panel.series[indicator]
    var result = NormalisedSeries(
      scores: [Double](repeating: .nan, count: series.values.count), status: series.status)
    var treated: [TreatedRow] = []
    for section in sections {
      let values = section.values(series.values, in: panel)
      let yardstick = section.yardstick(
        of: study.indicators[indicator], values: values, plan: plan, organisation: study.organisation)
      let column = NormalisedColumn(values.span, plan: plan, yardstick: yardstick, workspace: &workspace)
      for entry in 0..<section.count {
        let cell = section.cell(entry, in: panel)
        guard series.status[cell].hasValue else { continue }
        result.scores[cell] = column.scores[entry]
        result.status[cell] = column.status == .ok && column.scores[entry].isNaN ? .notApplicable : column.status
        if let change = column.treated, let treatment = change.treatment, change.values[entry] != values[entry] {
          treated.append(
            TreatedRow(
              unit: cell / panel.periods.count, indicator: indicator, period: cell % panel.periods.count,
              value: values[entry], treated: change.values[entry], treatment: treatment))
        }
      }
    }
    return (result, treated)
  }
}
