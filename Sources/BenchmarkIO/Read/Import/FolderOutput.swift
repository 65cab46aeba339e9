import BenchmarkCore
import Glibc

/// Writes a set of files into a folder: all under temporary names first, then renamed, so that a failure leaves what
/// was there before.
struct FolderOutput {
  private let folder: String

  init(_ folder: String) {
    self.folder = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
  }

  /// - Returns: the paths written.
  func write(_ files: [(name: String, bytes: [UInt8])]) throws(ReadFailure) -> [String] {
    try makeFolder(folder)
    var temporaries: [String] = []
    var failure: ReadFailure?
    for file in files {
      let path = "\(folder)/.\(file.name).\(getpid()).part"
      temporaries.append(path)
      if let code = Self.write(file.bytes, to: path) {
        failure = ReadFailure(.cannotWrite(code: Int(code)), file: "\(folder)/\(file.name)")
        break
      }
    }
    if let failure {
      for path in temporaries { unlink(path) }
      throw failure
    }
    var written: [String] = []
    for (file, temporary) in zip(files, temporaries) {
      let path = "\(folder)/\(file.name)"
      guard rename(temporary, path) == 0 else {
        let code = errno
        for path in temporaries { unlink(path) }
        throw ReadFailure(.cannotWrite(code: Int(code)), file: path)
      }
      written.append(path)
    }
    return written
  }

  private func makeFolder(_ path: String) throws(ReadFailure) {
    var info = stat()
    if stat(path, &info) == 0 {
      guard info.st_mode & S_IFMT == S_IFDIR else { throw ReadFailure(.cannotWrite(code: Int(ENOTDIR)), file: path) }
      return
    }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw ReadFailure(.cannotWrite(code: Int(errno)), file: path)
    }
  }

  /// - Returns: an error number, or nil.
  private static func write(_ bytes: [UInt8], to path: String) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return errno }
    var offset = 0
    while offset < bytes.count {
      let got = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if got < 0 {
        if errno == EINTR { continue }
        let code = errno
        close(descriptor)
        return code
      }
      offset += got
    }
    return close(descriptor) == 0 ? nil : errno
  }
}
