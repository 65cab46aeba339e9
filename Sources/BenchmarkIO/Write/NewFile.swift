import Glibc

/// A file written from nothing and brought safely to the disk.
enum NewFile {
  /// Larger files are left to the system to bring to the disk: waiting for a gigabyte takes longer than making it, and
  /// it can be made again.
  private static let mostToWaitFor = 64 << 20

  /// Makes the file, lets `body` fill it, and waits until the disk has it. On failure the file is removed.
  ///
  /// - Parameters:
  ///   - path: must not exist.
  ///   - name: what errors call it: the path that the user asked for.
  static func write(
    _ path: String, for name: String, _ body: (ByteSink) throws(WriteError) -> Void
  ) throws(WriteError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path: name, cause: WriteError.Cause(errno)) }
    do throws(WriteError) {
      try body(ByteSink.file(descriptor, path: name))
      // A full disk may show only here.
      guard !isWorthWaitingFor(descriptor) || fsync(descriptor) == 0 else {
        throw .cannotWrite(path: name, cause: WriteError.Cause(errno))
      }
    } catch {
      close(descriptor)
      unlink(path)
      throw error
    }
    guard close(descriptor) == 0 else {
      let cause = WriteError.Cause(errno)
      unlink(path)
      throw .cannotWrite(path: name, cause: cause)
    }
  }

  private static func isWorthWaitingFor(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) != 0 || status.st_size <= mostToWaitFor
  }
}

/// What stands at a path.
enum FileKind {
  case nothing, regular, folder, other

  init(_ path: String, followLinks: Bool = true) {
    var status = stat()
    guard (followLinks ? stat(path, &status) : lstat(path, &status)) == 0 else {
      self = .nothing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}
