import Dispatch

/// The digest of a file, worked out while the file is read.
///
/// `@unchecked`: the text is written before the group is left and read after it is waited for.
final class BackgroundDigest: @unchecked Sendable {
  private let group = DispatchGroup()
  private var text = ""

  /// - Parameter threads: with one thread the work is done at once.
  init(_ file: MappedFile, threads: Int) {
    if threads > 1 {
      DispatchQueue.global().async(group: group) { self.text = Self.digest(file) }
    } else {
      text = Self.digest(file)
    }
  }

  /// Waits for the end of the work.
  var sha256: String {
    group.wait()
    return text
  }

  private static func digest(_ file: MappedFile) -> String {
    FileDigest.sha256(of: file.bytes) { file.discard($0) }
  }
}
