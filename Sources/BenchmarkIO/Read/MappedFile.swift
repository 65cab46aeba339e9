import BenchmarkCore
import Glibc

/// The bytes of a file, mapped into memory rather than copied.
///
/// Standard input, which cannot be mapped, is read into memory instead.
final class MappedFile: Sendable {
  let path: String
  let count: Int
  nonisolated(unsafe) private let base: UnsafeMutableRawPointer?
  private let isMapped: Bool

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// - Throws: the issue that keeps the file from being read; an empty file is an issue too.
  init(path: String) throws(ReadFailure) {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadFailure(Self.issue(errno), file: path) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw ReadFailure(Self.issue(errno), file: path) }
    switch info.st_mode & S_IFMT {
    case S_IFDIR: throw ReadFailure(.folderInsteadOfFile, file: path)
    case S_IFREG:
      guard info.st_size > 0 else { throw ReadFailure(.emptyFile, file: path) }
      guard let map = mmap(nil, info.st_size, PROT_READ, MAP_PRIVATE, descriptor, 0), map != MAP_FAILED else {
        throw ReadFailure(Self.issue(errno), file: path)
      }
      madvise(map, info.st_size, MADV_SEQUENTIAL)
      base = map
      count = info.st_size
      isMapped = true
    default:
      // A pipe or a device: no size in advance.
      (base, count) = try Self.readAll(descriptor, path: path)
      isMapped = false
    }
  }

  /// Reads standard input to its end.
  init(standardInputAs name: String) throws(ReadFailure) {
    path = name
    (base, count) = try Self.readAll(STDIN_FILENO, path: name)
    isMapped = false
  }

  /// Bytes already in memory, for tests and generated tables.
  init(_ content: [UInt8], path: String) throws(ReadFailure) {
    guard !content.isEmpty else { throw ReadFailure(.emptyFile, file: path) }
    self.path = path
    count = content.count
    let copy = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 16)
    content.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count) }
    base = copy
    isMapped = false
  }

  deinit {
    if isMapped {
      munmap(base, count)
    } else {
      base?.deallocate()
    }
  }

  /// Lets go of the memory behind whole pages; what is read again comes from the file again.
  func discard(_ range: Range<Int>) {
    guard isMapped, let base else { return }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let start = (range.lowerBound + page - 1) / page * page
    let end = min(range.upperBound, count) / page * page
    if start < end { madvise(base + start, end - start, MADV_DONTNEED) }
  }

  private static func readAll(
    _ descriptor: Int32, path: String
  ) throws(ReadFailure) -> (UnsafeMutableRawPointer?, Int) {
    var capacity = 1 << 16
    var buffer = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    var count = 0
    while true {
      if count == capacity {
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity * 2, alignment: 16)
        larger.copyMemory(from: buffer, byteCount: count)
        buffer.deallocate()
        buffer = larger
        capacity *= 2
      }
      let got = read(descriptor, buffer + count, capacity - count)
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        let code = errno
        buffer.deallocate()
        throw ReadFailure(issue(code), file: path)
      }
      count += got
    }
    guard count > 0 else {
      buffer.deallocate()
      throw ReadFailure(.emptyFile, file: path)
    }
    return (buffer, count)
  }

  private static func issue(_ code: Int32) -> Diagnostic.Issue {
    switch code {
    case ENOENT, ENOTDIR: .fileNotFound
    case EACCES, EPERM: .notReadable
    case EISDIR: .folderInsteadOfFile
    default: .readFailed(code: Int(code))
    }
  }
}

/// What keeps a file from being read at all.
struct ReadFailure: Error {
  let diagnostic: Diagnostic

  init(_ issue: Diagnostic.Issue, at location: Diagnostic.Location) {
    diagnostic = Diagnostic(.error, issue, at: location)
  }

  init(_ issue: Diagnostic.Issue, file: String, line: Int? = nil, column: Int? = nil) {
    diagnostic = Diagnostic(.error, issue, at: Diagnostic.Location(file: file, line: line, column: column))
  }
}
