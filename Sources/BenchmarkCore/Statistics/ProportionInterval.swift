/// The interval of a proportion.
public enum ProportionInterval: String, Sendable, CaseIterable {
  case wilson
  case clopperPearson = "clopper-pearson"
}
