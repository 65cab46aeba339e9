import Glibc

/// Where bytes go: a file of our own, a stream such as standard output, or memory.
///
/// `@unchecked`: ``write(_:)`` and ``claim(_:)`` are called by one thread at a time (see ``Turnstile``); ``fill(_:with:)``
/// writes to places of a file that no other call touches.
public final class ByteSink: @unchecked Sendable {
  private enum Target {
    /// A regular file that only this sink writes: its places can be filled by several threads at once.
    case file(descriptor: Int32, path: String)
    /// Written strictly in order.
    case stream(descriptor: Int32, path: String)
    case memory
  }

  private let target: Target
  private var length = 0
  private var held: [UInt8] = []

  private init(_ target: Target) { self.target = target }

  /// A file opened for writing, empty, and not in append mode. The caller closes it.
  static func file(_ descriptor: Int32, path: String) -> ByteSink {
    ByteSink(.file(descriptor: descriptor, path: path))
  }

  /// An open descriptor such as standard output. The caller closes it.
  ///
  /// - Parameter path: what errors call it.
  public static func stream(_ descriptor: Int32, path: String) -> ByteSink {
    ByteSink(.stream(descriptor: descriptor, path: path))
  }

  public static func memory() -> ByteSink { ByteSink(.memory) }

  /// The bytes of a sink in memory; empty for others.
  public var collected: [UInt8] { held }

  /// Writes the next bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(WriteError) {
    if let place = try claim(bytes) { try fill(place, with: bytes) }
  }

  /// Takes the next place. A file answers where the bytes belong and leaves the writing to ``fill(_:with:)``; other
  /// sinks take the bytes at once and answer nil.
  func claim(_ bytes: UnsafeRawBufferPointer) throws(WriteError) -> Int? {
    switch target {
    case .file:
      defer { length += bytes.count }
      return length
    case .stream(let descriptor, let path):
      var rest = bytes
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
        rest = try Self.after(written, rest, path)
      }
      return nil
    case .memory:
      held.append(contentsOf: bytes)
      return nil
    }
  }

  /// Fills a place that ``claim(_:)`` gave.
  func fill(_ place: Int, with bytes: UnsafeRawBufferPointer) throws(WriteError) {
    guard case .file(let descriptor, let path) = target else { return }
    var rest = bytes
    while !rest.isEmpty {
      let written = pwrite(descriptor, rest.baseAddress, rest.count, off_t(place + bytes.count - rest.count))
      rest = try Self.after(written, rest, path)
    }
  }

  private static func after(
    _ written: Int, _ rest: UnsafeRawBufferPointer, _ path: String
  ) throws(WriteError) -> UnsafeRawBufferPointer {
    if written >= 0 { return UnsafeRawBufferPointer(rebasing: rest.dropFirst(written)) }
    let code = errno
    if code == EINTR { return rest }
    throw .cannotWrite(path: path, cause: WriteError.Cause(code))
  }
}
