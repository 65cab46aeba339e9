import Glibc

/// Files of a folder put in place one after the other, with what is needed to take all of it back.
struct Replacement {
  private enum Step {
    /// There was no file of the name.
    case added(path: String)
    /// The earlier file waits at `kept`.
    case replaced(path: String, kept: String)
  }

  let folder: String
  /// A folder on the same file system for the earlier files.
  let aside: String
  private var steps: [Step] = []

  init(folder: String, aside: String) {
    self.folder = folder
    self.aside = aside
  }

  /// Moves a file to a name in the folder.
  mutating func put(_ file: String, at name: String) throws(WriteError) {
    let path = folder + "/" + name
    let kept = aside + "/old-\(steps.count)"
    let existed = FileKind(path, followLinks: false) != .nothing
    if existed {
      // A second link leaves the name in place until the new file takes it; where the file system has no links the
      // name is free for a moment.
      guard link(path, kept) == 0 || rename(path, kept) == 0 else {
        throw .cannotReplace(path: path, cause: WriteError.Cause(errno))
      }
      steps.append(.replaced(path: path, kept: kept))
    }
    guard rename(file, path) == 0 else {
      throw .cannotReplace(path: path, cause: WriteError.Cause(errno))
    }
    if !existed { steps.append(.added(path: path)) }
  }

  /// Moves a file of the folder aside.
  mutating func remove(_ name: String) throws(WriteError) {
    let path = folder + "/" + name
    let kept = aside + "/old-\(steps.count)"
    guard rename(path, kept) == 0 else {
      throw .cannotReplace(path: path, cause: WriteError.Cause(errno))
    }
    steps.append(.replaced(path: path, kept: kept))
  }

  /// Takes every step back, the last one first.
  mutating func undo() {
    for step in steps.reversed() {
      switch step {
      case .added(let path): unlink(path)
      case .replaced(let path, let kept): rename(kept, path)
      }
    }
    steps = []
  }
}
