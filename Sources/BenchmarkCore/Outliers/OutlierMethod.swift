/// A rule that flags values far from those of the other units.
public enum OutlierMethod: String, Sendable, CaseIterable {
  case robustZ = "robust-z"
  case tukey
  case logTukey = "log-tukey"
}
