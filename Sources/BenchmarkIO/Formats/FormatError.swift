/// Why a file of a format could not be read: what, where, and for JSON the path to it.
///
/// Typed, so that each language puts it into its own words; `description` is the English of it.
public struct FormatError: Error, Sendable, Equatable {
  public enum Issue: Sendable, Equatable {
    /// The file is something else than the format it was read as.
    case disguised(FileContent)
    /// More than the reader takes.
    case limit(FormatLimits.Name, found: Int, allowed: Int)
    /// The grammar is broken: what stands there, what should.
    case syntax(found: String, expected: String)
    /// A keyword, key or part that the format requires is not there.
    case missing(String)
    /// The same key, code or cell twice.
    case duplicate(String)
    /// Two counts that must agree do not.
    case count(of: String, found: Int, expected: Int)
    /// A name that refers to nothing.
    case unknownReference(String, to: String)
    /// A number that no number of this programme can hold.
    case numberOutOfRange(String)
    /// A hierarchy in which a category is its own ancestor.
    case circularHierarchy(String)
    /// Well formed, and holds no data: a list of links, a dimension, a catalogue.
    case noData(String)
    /// An encoding or code page that the reader does not know.
    case unknownEncoding(String)
    /// A construct that is refused because it is a danger: a document type, an encrypted part.
    case forbidden(String)
    /// The archive or the XML in it is damaged.
    case damaged(String)
  }

  public var format: FileFormat
  public var issue: Issue
  public var place: FormatPlace
  /// Path within a JSON document, such as `$.dimension.Tid.category.index`; empty elsewhere.
  public var path: String

  public init(_ format: FileFormat, _ issue: Issue, at place: FormatPlace = .file, path: String = "") {
    self.format = format
    self.issue = issue
    self.place = place
    self.path = path
  }
}
