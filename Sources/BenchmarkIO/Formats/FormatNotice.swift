/// A doubt about a file that was read all the same.
public enum FormatNotice: Sendable, Equatable {
  /// The file names one encoding and is written in another.
  case encodingDiffers(declared: String, used: String)
  /// Bytes that mean nothing in the encoding and became U+FFFD.
  case undecodable(count: Int)
  /// Cells that hold text where the format has numbers; the text is kept.
  case textCells(count: Int)
  /// Only the description of a table, without its figures.
  case metadataOnly
  /// The language that was asked for is not in the file.
  case languageNotFound(asked: String, used: String)
  /// Links of a collection to data sets that are not in the file.
  case linksNotFollowed([String])
  /// Rows that the source left out because all their cells are zero.
  case zeroRowsLeftOut(count: Int)
}
