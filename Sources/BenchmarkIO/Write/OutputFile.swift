import Glibc

/// One file of output, as `--out FILE` asks for: the whole of it or none of it.
public enum OutputFile {
  /// Writes beside the file and takes its place at the end; on failure an earlier file is untouched.
  ///
  /// A device or a pipe, such as `/dev/stdout`, is written directly.
  public static func write(
    to path: String, _ body: (ByteSink) throws(WriteError) -> Void
  ) throws(WriteError) {
    switch FileKind(path) {
    case .folder: throw .cannotWrite(path: path, cause: .isAFolder)
    case .other:
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .cannotWrite(path: path, cause: WriteError.Cause(errno)) }
      defer { close(descriptor) }
      try body(ByteSink.stream(descriptor, path: path))
    case .regular, .nothing:
      let temporary = path + ".\(getpid()).partial"
      try NewFile.write(temporary, for: path, body)
      guard rename(temporary, path) == 0 else {
        let cause = WriteError.Cause(errno)
        unlink(temporary)
        throw .cannotReplace(path: path, cause: cause)
      }
    }
  }

  /// Writes a text.
  public static func write(_ text: String, to path: String) throws(WriteError) {
    try write(to: path) { sink throws(WriteError) in try sink.write(text) }
  }
}

extension ByteSink {
  /// Writes a text as UTF-8.
  public func write(_ text: String) throws(WriteError) {
    try write(Array(text.utf8))
  }

  /// Writes bytes.
  public func write(_ bytes: [UInt8]) throws(WriteError) {
    var buffer = ByteBuffer(capacity: bytes.count)
    buffer.append(bytes)
    try write(buffer.bytes)
  }
}
