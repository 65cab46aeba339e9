import CZip

/// A ZIP archive in memory, opened for reading through libzip.
///
/// Every byte that is unpacked counts against the limits; sizes that the archive states about itself are not believed.
/// The bytes must outlive the archive.
final class ZipArchive {
  private let archive: OpaquePointer
  let limits: FormatLimits
  /// Bytes unpacked so far, over all entries.
  fileprivate var unpacked = 0

  init(_ bytes: UnsafeRawBufferPointer, limits: FormatLimits) throws(FormatError) {
    var failure = zip_error_t()
    zip_error_init(&failure)
    defer { zip_error_fini(&failure) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &failure) else {
      throw FormatError(.workbook, .damaged(Self.text(of: &failure)))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &failure) else {
      zip_source_free(source)
      throw FormatError(.workbook, .damaged(Self.text(of: &failure)))
    }
    self.archive = archive
    self.limits = limits
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.archiveEntries else {
      throw FormatError(.workbook, .limit(.archiveEntries, found: count, allowed: limits.archiveEntries))
    }
  }

  // Nothing was changed, so nothing is written.
  deinit { zip_discard(archive) }

  private static func text(of failure: UnsafeMutablePointer<zip_error_t>) -> String {
    zip_error_strerror(failure).map { String(cString: $0) } ?? "ZIP"
  }

  func contains(_ name: String) -> Bool { zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE)) >= 0 }

  /// Opens an entry. The name is compared without regard to case, as Excel does.
  /// - Returns: nil when there is none.
  func open(_ name: String) throws(FormatError) -> ZipEntry? {
    let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    guard index >= 0 else { return nil }
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(archive, UInt64(index), 0, &facts) == 0 else { throw failure(name) }
    guard facts.encryption_method == UInt16(ZIP_EM_NONE) else {
      throw FormatError(.workbook, .disguised(.encryptedWorkbook), at: .part(name: name, line: nil))
    }
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else { throw failure(name) }
    return ZipEntry(archive: self, file: file, name: name, packed: Int(clamping: facts.comp_size))
  }

  private func failure(_ name: String) -> FormatError {
    let text = zip_error_strerror(zip_get_error(archive)).map { String(cString: $0) } ?? "ZIP"
    return FormatError(.workbook, .damaged(text), at: .part(name: name, line: nil))
  }
}

/// One entry of an archive, read as a stream.
final class ZipEntry {
  // Keeps the archive open as long as the entry.
  private let archive: ZipArchive
  private let file: OpaquePointer
  let name: String
  private let packed: Int
  private var unpacked = 0
  /// Why reading stopped, for a caller that sees only the end of the stream.
  private(set) var failure: FormatError?

  fileprivate init(archive: ZipArchive, file: OpaquePointer, name: String, packed: Int) {
    self.archive = archive
    self.file = file
    self.name = name
    self.packed = packed
  }

  deinit { zip_fclose(file) }

  /// Reads on into `buffer`.
  /// - Returns: the number of bytes, 0 at the end, −1 on a fault, which is then in `failure`.
  func read(into buffer: UnsafeMutableRawPointer, count: Int) -> Int {
    guard failure == nil else { return -1 }
    let got = Int(zip_fread(file, buffer, UInt64(count)))
    guard got >= 0 else {
      let text = zip_error_strerror(zip_file_get_error(file)).map { String(cString: $0) } ?? "ZIP"
      return stop(.damaged(text))
    }
    unpacked += got
    archive.unpacked += got
    let limits = archive.limits
    if archive.unpacked > limits.unpackedBytes {
      return stop(.limit(.unpackedBytes, found: archive.unpacked, allowed: limits.unpackedBytes))
    }
    if unpacked > 16 << 20, unpacked / max(packed, 1) > limits.compressionRatio {
      return stop(.limit(.compressionRatio, found: unpacked / max(packed, 1), allowed: limits.compressionRatio))
    }
    return got
  }

  private func stop(_ issue: FormatError.Issue) -> Int {
    failure = FormatError(.workbook, issue, at: .part(name: name, line: nil))
    return -1
  }

  /// The first bytes of the entry.
  func prefix(_ count: Int) throws(FormatError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    let got = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { read(into: $0, count: bytes.count) } ?? 0
    }
    if let failure { throw failure }
    return Array(buffer.prefix(max(0, got)))
  }
}
