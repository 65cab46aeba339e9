/// Something that a unit has decided to do about an indicator.
public struct Action: Sendable, Equatable {
  public enum Progress: String, Sendable, CaseIterable {
    case planned, started, delayed, finished, cancelled
  }

  /// Position in the register.
  public var unit: Int
  /// Id of the indicator, as written.
  public var indicator: String
  public var text: String
  public var responsible: String?
  public var due: CalendarDate?
  public var progress: Progress?

  public init(
    unit: Int, indicator: String, text: String, responsible: String? = nil, due: CalendarDate? = nil,
    progress: Progress? = nil
  ) {
    self.unit = unit
    self.indicator = indicator
    self.text = text
    self.responsible = responsible
    self.due = due
    self.progress = progress
  }

  /// Neither finished nor given up.
  public var isOpen: Bool { progress != .finished && progress != .cancelled }
}
