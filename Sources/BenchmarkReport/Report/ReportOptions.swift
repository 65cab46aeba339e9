import BenchmarkCore

/// What a report covers, beyond the findings themselves.
public struct ReportOptions: Sendable {
  /// Ids of the units to describe one by one; empty describes all when they are few.
  public var units: [String] = []
  /// Above this many compared units, tables show extremes and units are described on request.
  public var fewUnits = 40
  /// Statements in the opening, at most.
  public var statements = 7
  /// Whom the report is for; nil: the analyst, who sees everything.
  public var audience: Audience?

  public init() {}
}
