/// A format that the readers of this folder take.
public enum FileFormat: String, Sendable, CaseIterable {
  case jsonStat = "JSON-stat"
  case px = "PX"
  case workbook = "Excel workbook"
}
