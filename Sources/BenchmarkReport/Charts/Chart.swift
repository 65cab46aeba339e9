/// A chart of a report, with its data and its words. How it is drawn is for a renderer.
///
/// A new kind of chart is a file with its data and its drawing, a case here, and a line in ``content``.
public enum Chart: Sendable, Equatable {
  case caterpillar(Caterpillar)
  case development(DevelopmentChart)
  case profile(ProfileChart)
  case overview(OverviewChart)
  case funnel(FunnelChart)
  case quadrant(QuadrantChart)
  case frontier(FrontierChart)
  case waterfall(WaterfallChart)

  var content: any ChartContent {
    switch self {
    case .caterpillar(let chart): chart
    case .development(let chart): chart
    case .profile(let chart): chart
    case .overview(let chart): chart
    case .funnel(let chart): chart
    case .quadrant(let chart): chart
    case .frontier(let chart): chart
    case .waterfall(let chart): chart
    }
  }
}

/// What every chart has.
protocol ChartContent {
  /// What is shown: the caption.
  var title: String { get }
  /// What is to be seen in it, for those who do not see it.
  var description: String { get }
  /// How to read it, below the chart; nil where the chart explains itself. A page says the same note once.
  var note: String? { get }
  /// Every number of the chart; nil when the chart is a table itself.
  var data: Document.Table? { get }

  /// The drawing as HTML.
  ///
  /// - Parameter id: unique on the page; ids within the drawing begin with it.
  func drawing(id: String) -> String
}
