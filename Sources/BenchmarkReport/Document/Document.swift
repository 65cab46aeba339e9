/// A report before it has a format: what is said, in which order, and what each part is.
///
/// Text, Markdown and later formats are rendered from the same document, so that all of them say the same. The texts
/// carry hard spaces where a line must not break, and no other layout.
public struct Document: Sendable, Equatable {
  public enum Block: Sendable, Equatable {
    /// The name of the report or of one of its parts.
    case title(String)
    /// Facts about the report, shown on one line where they fit.
    case facts([String])
    /// A warning that must not be overlooked.
    case notice(String)
    case heading(Heading)
    case paragraph(String)
    /// Statements in order of importance.
    case statements([String])
    case bullets([String])
    /// Terms with one or more lines each.
    case terms([Term])
    case table(Table)
    /// Shown where there is room for drawings; plain text and Markdown leave it out, since the tables have its numbers.
    case figure(Chart)
  }

  public struct Heading: Sendable, Equatable {
    public enum Level: Int, Sendable {
      case section = 1
      case group
      case item
    }

    public var level: Level
    public var text: String
    /// What the reader must know with the name: unit of measurement and direction.
    public var detail: String?
    /// A key figure at the end of the line: the target.
    public var aside: String?
    /// Name of the place for links, unique in the document; nil where nothing links to it.
    public var anchor: String?

    public init(
      _ level: Level, _ text: String, detail: String? = nil, aside: String? = nil, anchor: String? = nil
    ) {
      self.level = level
      self.text = text
      self.detail = detail
      self.aside = aside
      self.anchor = anchor
    }
  }

  public struct Term: Sendable, Equatable {
    public var term: String
    public var lines: [String]

    public init(_ term: String, _ lines: [String]) {
      self.term = term
      self.lines = lines
    }
  }

  public struct Table: Sendable, Equatable {
    public enum Alignment: Sendable { case left, right }

    public struct Column: Sendable, Equatable {
      public var title: String
      public var alignment: Alignment
      /// May be broken over lines when the table is too wide.
      public var wraps: Bool
      /// Bars made of letters: where there are charts, a chart takes the place of the column.
      public var isDrawn: Bool

      public init(_ title: String, _ alignment: Alignment = .left, wraps: Bool = false, isDrawn: Bool = false) {
        self.title = title
        self.alignment = alignment
        self.wraps = wraps
        self.isDrawn = isDrawn
      }
    }

    public struct Row: Sendable, Equatable {
      /// One a column, from the first; fewer when a note takes the place of the rest.
      public var cells: [String]
      /// Stands in the columns after the cells: why there is no number.
      public var note: String?
      /// A line that names the group of the rows below.
      public var isGroup: Bool
      /// The sum of the rows above, which stays below them however they are sorted.
      public var isTotal: Bool

      public init(_ cells: [String], note: String? = nil, isGroup: Bool = false, isTotal: Bool = false) {
        self.cells = cells
        self.note = note
        self.isGroup = isGroup
        self.isTotal = isTotal
      }
    }

    public var columns: [Column]
    public var rows: [Row]

    public init(columns: [Column], rows: [Row]) {
      self.columns = columns
      self.rows = rows
    }
  }

  public var language: Language
  public var blocks: [Block]

  public init(language: Language, blocks: [Block] = []) {
    self.language = language
    self.blocks = blocks
  }

  /// Without what only a page with drawings can show.
  var blocksWithoutFigures: [Block] {
    blocks.filter { block in
      if case .figure = block { return false }
      return true
    }
  }
}
