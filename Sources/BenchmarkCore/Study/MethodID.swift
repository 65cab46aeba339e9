/// The stable id of a method: its value on the command line and in cards, its page in `docs/methods/`, its fixture.
public enum MethodID: String, Sendable, CaseIterable {
  // Bringing indicators to a common scale.
  case zScore = "z-score"
  case robustZ = "robust-z"
  case minMax = "min-max"
  case rank
  case percentile
  case borda
  case distanceToTarget = "distance-to-target"
  case distanceToReference = "distance-to-reference"
  case fractionOfMax = "fraction-of-max"
  case index100 = "index-100"
  case scaled
  // Treatment before normalisation.
  case winsorise
  case log
  case logCT = "log-ct"
  case boxCox = "box-cox"
  // Comparison and assessment.
  case rankInterval = "rank-interval"
  case versusGroup = "versus-group"
  case trafficLight = "traffic-light"
  // Intervals.
  case wilson
  case clopperPearson = "clopper-pearson"
  case byar
  case exactPoisson = "exact-poisson"
  case tInterval = "t-interval"
  case normalInterval = "normal-interval"
  // Multiplicity, development, outliers.
  case benjaminiHochberg = "benjamini-hochberg"
  case ols
  case theilSen = "theil-sen"
  case mannKendall = "mann-kendall"
  case tukey
  case logTukey = "log-tukey"
  case xmr
  case funnel
  case overdispersion
  // Like units, and groups of them.
  case euclid, mahalanobis, gower, cipfa
  case ward, pam
  // Learning from each other.
  case learningPartners = "learning-partners"
  case newcombe
  case moverRate = "mover-rate"
  case welch
  case brightSpot = "bright-spot"
  // Cost against result.
  case expectedCost = "expected-cost"
  case hc3
  case huber
  case resultScore = "result-score"
  case costEffect = "cost-effect"
  case costDecomposition = "cost-decomposition"
  case needCorrection = "need-correction"
  case constantPrices = "constant-prices"
  case actionReview = "action-review"
  // Efficiency.
  case dea, fdh
  case superEfficiency = "super-efficiency"
  case scaleEfficiency = "scale-efficiency"
  case simarWilson = "simar-wilson"
  // Putting together, and holding back.
  case arithmeticIndex = "arithmetic-index"
  case minimumN = "minimum-n"
  case rollUp = "roll-up"
}
