/// A language of the reports.
public enum Language: String, Sendable, CaseIterable {
  case bokmal = "nb"
  case nynorsk = "nn"
  case english = "en"
}
