import Glibc

/// Output could not be written. Earlier output is untouched.
public enum WriteError: Error, Equatable, Sendable {
  /// The folder, or one above it, could not be made or opened.
  case cannotUseFolder(path: String, cause: Cause)
  case cannotWrite(path: String, cause: Cause)
  /// The file was written but could not take the place of the earlier one.
  case cannotReplace(path: String, cause: Cause)

  /// What the system said.
  public enum Cause: Equatable, Sendable {
    case permissionDenied
    case readOnlyFileSystem
    /// A part of the path is a file.
    case notAFolder
    /// The name belongs to a folder.
    case isAFolder
    case notFound
    case diskFull
    case fileTooLarge
    case nameTooLong
    case tooManyOpenFiles
    case readerGone
    case deviceFailed
    /// A name that would lie outside the folder.
    case nameNotAllowed
    /// A folder that was to be new holds files.
    case folderNotEmpty
    /// Any other answer of the system, by its number.
    case system(code: Int32)

    init(_ code: Int32) {
      switch code {
      case EACCES, EPERM: self = .permissionDenied
      case EROFS: self = .readOnlyFileSystem
      case ENOTDIR, EEXIST: self = .notAFolder
      case EISDIR: self = .isAFolder
      case ENOENT: self = .notFound
      case ENOSPC, EDQUOT: self = .diskFull
      case EFBIG: self = .fileTooLarge
      case ENAMETOOLONG: self = .nameTooLong
      case EMFILE, ENFILE: self = .tooManyOpenFiles
      case EPIPE: self = .readerGone
      case EIO: self = .deviceFailed
      default: self = .system(code: code)
      }
    }
  }

  public var path: String {
    switch self {
    case .cannotUseFolder(let path, _), .cannotWrite(let path, _), .cannotReplace(let path, _): path
    }
  }

  public var cause: Cause {
    switch self {
    case .cannotUseFolder(_, let cause), .cannotWrite(_, let cause), .cannotReplace(_, let cause): cause
    }
  }
}
