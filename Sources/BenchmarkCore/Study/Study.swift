/// What is compared: one card, the register and the observations of the units that the card is for.
///
/// A study folder with several cards gives several studies over one register.
public struct Study: Sendable {
  /// A file that the study was read from.
  public struct Source: Sendable, Equatable {
    public var path: String
    public var bytes: Int
    /// Hexadecimal SHA-256 of the file.
    public var sha256: String
    /// Source profile it was read with.
    public var profile: String?
    /// Data rows read.
    public var rows: Int

    public init(path: String, bytes: Int, sha256: String, profile: String? = nil, rows: Int = 0) {
      self.path = path
      self.bytes = bytes
      self.sha256 = sha256
      self.profile = profile
      self.rows = rows
    }
  }

  /// nil when the study is a bare table: every indicator is compared but not judged.
  public var card: Card?
  public var organisation: Organisation
  /// The indicators of the card, or those found in the table, in order. Parallel to `panel.series`.
  public var indicators: [Indicator]
  public var panel: Panel
  public var sources: [Source]
  /// What the sources say of themselves: extraction date, edition; shown in the source line.
  public var extracted: String?
  /// Where the figures come from, as the sources name themselves, or the names of the files that an import read; empty
  /// where nobody says.
  public var origins: [String] = []
  /// What units have decided to do, in the order of the file.
  public var actions: [Action] = []
  /// Budget and accounts of the units, in the order of the file.
  public var economy: [EconomyRow] = []

  public init(
    card: Card?, organisation: Organisation, indicators: [Indicator], panel: Panel,
    sources: [Source] = [], extracted: String? = nil
  ) {
    precondition(indicators.count == panel.series.count)
    precondition(organisation.units.count == panel.unitCount)
    self.card = card
    self.organisation = organisation
    self.indicators = indicators
    self.panel = panel
    self.sources = sources
    self.extracted = extracted
  }
}
