import BenchmarkCore
import Glibc

/// A folder of output that changes as a whole: everything is written aside first and takes its place at ``commit()``.
///
/// A failure before that, or in it, leaves the folder as it was. Files that no run of this tool wrote stay. Files that an
/// earlier run lists in its `run.json` and this one does not write go, so that a folder never mixes two runs.
public final class OutputFolder {
  public let path: String
  /// Names of the files written so far, in that order.
  public private(set) var fileNames: [String] = []
  /// The tables among them.
  private(set) var tables: [WrittenTable] = []

  struct WrittenTable {
    var schema: TableSchema
    var dialect: CSVDialect
    var rowCount: Int
  }

  /// Where files wait for the commit: inside the folder, so that a rename suffices.
  private let aside: String
  /// Folders made by this object, outermost first.
  private var madeFolders: [String] = []
  private var isOpen = true

  /// Makes the folder where it is missing, and the place aside in it.
  ///
  /// - Throws: when the folder cannot be made or nothing can be written in it.
  public init(_ path: String) throws(WriteError) {
    self.path = path.isEmpty ? "." : path
    var made: [String] = []
    var place = ""
    do throws(WriteError) {
      try Self.makeFolders(self.path, &made)
      place = try Self.makePlaceAside(in: self.path)
    } catch {
      Self.removeFolders(made)
      throw error
    }
    aside = place
    madeFolders = made
    UnfinishedOutput.add(place)
  }

  /// A folder that is not there yet, or is empty: for output that must not take the place of anything.
  ///
  /// - Throws: also when the folder holds anything.
  public convenience init(new path: String) throws(WriteError) {
    guard Self.isFree(path) else { throw .cannotUseFolder(path: path, cause: .folderNotEmpty) }
    try self.init(path)
  }

  private static func isFree(_ path: String) -> Bool {
    guard let listing = opendir(path) else { return true }
    defer { closedir(listing) }
    var entries = 0
    // The folder itself and the one above are always listed.
    while readdir(listing) != nil { entries += 1 }
    return entries <= 2
  }

  deinit { abandon() }

  // MARK: - Writing

  /// Writes a table under its name.
  public func write(_ table: CSVTable, threads: Int = 1) throws(WriteError) {
    try write(table.schema.fileName) { sink throws(WriteError) in try table.write(to: sink, threads: threads) }
    tables.append(WrittenTable(schema: table.schema, dialect: table.dialect, rowCount: table.rowCount))
  }

  /// Writes a text.
  public func write(_ text: String, to name: String) throws(WriteError) {
    try write(name) { sink throws(WriteError) in try sink.write(text) }
  }

  /// Writes a file. On failure everything written so far is given up.
  ///
  /// - Parameter name: relative to the folder, with `/` for folders in it; written once.
  public func write(
    _ name: String, _ body: (ByteSink) throws(WriteError) -> Void
  ) throws(WriteError) {
    precondition(isOpen, "the folder is committed or given up")
    precondition(!fileNames.contains(name), "a file is written once")
    do throws(WriteError) {
      guard Self.isInside(name) else { throw .cannotWrite(path: name, cause: .nameNotAllowed) }
      try NewFile.write(aside + "/new-\(fileNames.count)", for: path + "/" + name, body)
    } catch {
      abandon()
      throw error
    }
    fileNames.append(name)
  }

  /// Writes a file through a library that opens it by its path. On failure everything written so far is given up.
  ///
  /// - Parameter body: makes the file at the path that it gets, where nothing is.
  func writeFile(_ name: String, _ body: (String) throws(WriteError) -> Void) throws(WriteError) {
    precondition(isOpen, "the folder is committed or given up")
    precondition(!fileNames.contains(name), "a file is written once")
    do throws(WriteError) {
      guard Self.isInside(name) else { throw .cannotWrite(path: name, cause: .nameNotAllowed) }
      do throws(WriteError) {
        try body(aside + "/new-\(fileNames.count)")
      } catch {
        // What waits aside has the name that the user knows.
        throw .cannotWrite(path: path + "/" + name, cause: error.cause)
      }
    } catch {
      abandon()
      throw error
    }
    fileNames.append(name)
  }

  /// Writes `datapackage.json` over the tables and `run.json` over the run, and commits.
  public func commit(_ manifest: Manifest, of findings: [Findings]) throws(WriteError) {
    if !tables.isEmpty {
      let package = DataPackage.json(
        title: manifest.title(of: findings), tables: tables.map { (schema: $0.schema, dialect: $0.dialect) })
      try write(package.text, to: DataPackage.fileName)
    }
    let counts = tables.map { Manifest.TableCount(name: $0.schema.name, rows: $0.rowCount) }
    let json = manifest.json(findings, tables: counts, files: fileNames + [Manifest.fileName])
    try write(json.text, to: Manifest.fileName)
    try commit()
  }

  /// Puts all files into place, or none.
  ///
  /// - Parameter keepingEarlierRun: leaves the files of an earlier run, for output that is not a run of its own.
  public func commit(keepingEarlierRun: Bool = false) throws(WriteError) {
    precondition(isOpen, "the folder is committed or given up")
    do throws(WriteError) {
      try UnfinishedOutput.committing { () throws(WriteError) in
        try replace(keepingEarlierRun: keepingEarlierRun)
      }
    } catch {
      abandon()
      throw error
    }
    Self.synchronise(path)
    madeFolders = []
    abandon()
  }

  /// Renames the files into place and takes the stale ones away; on failure all of it is undone.
  private func replace(keepingEarlierRun: Bool) throws(WriteError) {
    var replacement = Replacement(folder: path, aside: aside)
    do throws(WriteError) {
      let earlier = keepingEarlierRun ? [] : EarlierRun.files(in: path)
      let stale = earlier.filter { !fileNames.contains($0) && Self.isInside($0) }
      for name in fileNames where FileKind(path + "/" + name, followLinks: false) == .folder {
        throw .cannotReplace(path: path + "/" + name, cause: .isAFolder)
      }
      for (index, name) in fileNames.enumerated() {
        if let slash = name.lastIndex(of: "/") {
          var made: [String] = []
          defer { madeFolders += made }
          try Self.makeFolders(path + "/" + name[..<slash], &made)
        }
        try replacement.put(aside + "/new-\(index)", at: name)
      }
      for name in stale where FileKind(path + "/" + name, followLinks: false) == .regular {
        try replacement.remove(name)
      }
    } catch {
      replacement.undo()
      throw error
    }
  }

  /// Gives up what is not committed. Called of itself after a failure and when the object goes.
  public func abandon() {
    guard isOpen else { return }
    isOpen = false
    UnfinishedOutput.remove(place: aside)
    UnfinishedOutput.remove(aside)
    Self.removeFolders(madeFolders)
  }

  // MARK: - Folders

  private static func makePlaceAside(in folder: String) throws(WriteError) -> String {
    var attempt = 0
    while true {
      let candidate = folder + "/.bms-analyze-\(getpid())-\(attempt)"
      if mkdir(candidate, 0o777) == 0 { return candidate }
      let code = errno
      // Another folder object of this process, or what a killed run left behind.
      guard code == EEXIST && attempt < 1000 else {
        throw .cannotUseFolder(path: folder, cause: WriteError.Cause(code))
      }
      attempt += 1
    }
  }

  private static func makeFolders(_ path: String, _ made: inout [String]) throws(WriteError) {
    var ancestor = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      ancestor += part
      defer { ancestor += "/" }
      if part.isEmpty { continue }
      if mkdir(ancestor, 0o777) == 0 {
        made.append(ancestor)
        continue
      }
      let code = errno
      if FileKind(ancestor) == .folder { continue }
      throw .cannotUseFolder(path: path, cause: WriteError.Cause(code))
    }
  }

  /// Removes folders that are empty, innermost first.
  private static func removeFolders(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
  }

  /// True for a relative name that stays inside the folder.
  private static func isInside(_ name: String) -> Bool {
    !name.isEmpty
      && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && part != "." && part != ".." && !part.utf8.contains(0)
      }
  }

  /// Brings the names of the files to the disk. A file system that cannot do so for folders still has the files.
  private static func synchronise(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
