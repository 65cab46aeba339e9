/// How much a reader takes before it refuses a file.
///
/// The defaults are far above any published table and low enough that a hostile or broken file costs neither the
/// memory nor the time of the machine. A reader checks each limit before it sets memory aside.
public struct FormatLimits: Sendable, Equatable {
  /// One limit. The raw value is the name that messages and documentation use.
  public enum Name: String, Sendable, CaseIterable {
    case inputBytes = "input-bytes"
    case nesting
    case textLength = "text-length"
    case nodes
    case dimensions
    case categories
    case denseCells = "dense-cells"
    case sparseCells = "sparse-cells"
    case keywords
    case unpackedBytes = "unpacked-bytes"
    case compressionRatio = "compression-ratio"
    case archiveEntries = "archive-entries"
    case sharedStringBytes = "shared-string-bytes"
    case sheets
    case rows
    case columns
    case cells
    case mergedRanges = "merged-ranges"
  }

  /// Bytes of the file.
  public var inputBytes = 16 << 30
  /// Arrays and objects of JSON within each other, elements of XML within each other.
  public var nesting = 512
  /// Bytes of one text: a label, a note, the content of a cell.
  public var textLength = 1 << 20
  /// Values of JSON outside the arrays of cells.
  public var nodes = 8_000_000
  /// Dimensions of a cube.
  public var dimensions = 64
  /// Categories of one dimension.
  public var categories = 4_000_000
  /// Cells of a cube that the file spells out one by one.
  public var denseCells = 400_000_000
  /// Cells of a cube of which the file holds only some.
  public var sparseCells = 50_000_000
  /// Keywords of a PX file.
  public var keywords = 1_000_000
  /// Bytes of a workbook after unpacking.
  public var unpackedBytes = 4 << 30
  /// Unpacked bytes for each packed byte of one part of a workbook, looked at from 16 MiB on.
  public var compressionRatio = 400
  /// Files in the archive of a workbook.
  public var archiveEntries = 20_000
  /// Bytes that the shared strings of a workbook take in memory.
  public var sharedStringBytes = 1 << 30
  /// Sheets of a workbook.
  public var sheets = 2_000
  /// Rows of a sheet: what Excel allows.
  public var rows = 1_048_576
  /// Columns of a sheet: what Excel allows.
  public var columns = 16_384
  /// Cells of a workbook that is read into memory as a whole.
  public var cells = 60_000_000
  /// Merged ranges of a sheet.
  public var mergedRanges = 200_000

  /// The limits that are used unless a caller has a reason.
  public static let standard = FormatLimits()

  public init() {}

  /// The value of a limit.
  public subscript(name: Name) -> Int {
    switch name {
    case .inputBytes: inputBytes
    case .nesting: nesting
    case .textLength: textLength
    case .nodes: nodes
    case .dimensions: dimensions
    case .categories: categories
    case .denseCells: denseCells
    case .sparseCells: sparseCells
    case .keywords: keywords
    case .unpackedBytes: unpackedBytes
    case .compressionRatio: compressionRatio
    case .archiveEntries: archiveEntries
    case .sharedStringBytes: sharedStringBytes
    case .sheets: sheets
    case .rows: rows
    case .columns: columns
    case .cells: cells
    case .mergedRanges: mergedRanges
    }
  }
}
