import BenchmarkCore
import Glibc
import Testing

@testable import BenchmarkIO

@Suite struct OutputFolderTests {
  private let findings = [SampleFindings.make()]
  private let manifest = Manifest(version: "1.2.3", command: RecordedCommand(["report", "sykehjem"]))

  private func run(_ path: String, _ names: [TableName], report: String? = nil) throws {
    let folder = try OutputFolder(path)
    for name in names { try folder.write(name.table(of: findings, SampleFindings.format())) }
    if let report { try folder.write("tekst\n", to: report) }
    try folder.commit(manifest, of: findings)
  }

  @Test func foldersAreMadeAndHoldExactlyWhatWasWritten() throws {
    let place = try TemporaryFolder()
    try run(place.path + "/a/b", [.index, .units], report: "ark/0301.md")
    #expect(
      TemporaryFolder.names(place.path + "/a/b") == ["ark", "datapackage.json", "index.csv", "run.json", "units.csv"])
    #expect(place.text("a/b/ark/0301.md") == "tekst\n")
    #expect(place.text("a/b/index.csv") == (try text(TableName.index.table(of: findings, SampleFindings.format()))))
  }

  @Test func nothingIsSeenBeforeTheCommit() throws {
    let place = try TemporaryFolder()
    place.write("gammel", to: "rapport.txt")
    let folder = try OutputFolder(place.path)
    try folder.write("ny", to: "rapport.txt")
    #expect(place.text("rapport.txt") == "gammel")
    try folder.commit()
    #expect(place.text("rapport.txt") == "ny")
    #expect(place.names == ["rapport.txt"])
  }

  @Test func aFolderThatIsGivenUpLeavesNoTrace() throws {
    let place = try TemporaryFolder()
    do {
      let folder = try OutputFolder(place.path + "/ny/ut")
      try folder.write("x", to: "a.txt")
    }
    #expect(place.names == [])
  }

  @Test func aWriteThatFailsMidwayLeavesTheEarlierRun() throws {
    let place = try TemporaryFolder()
    try run(place.path, [.index, .units])
    let before = place.names.map { place.bytes($0) }
    let folder = try OutputFolder(place.path)
    try folder.write("annet", to: "index.csv")
    #expect(throws: WriteError.cannotWrite(path: "disk", cause: .diskFull)) {
      try folder.write("units.csv") { sink throws(WriteError) in
        try sink.write("halv")
        throw WriteError.cannotWrite(path: "disk", cause: .diskFull)
      }
    }
    #expect(place.names == ["datapackage.json", "index.csv", "run.json", "units.csv"])
    #expect(place.names.map { place.bytes($0) } == before)
  }

  @Test func aCommitThatFailsMidwayTakesEverythingBack() throws {
    let place = try TemporaryFolder()
    try run(place.path, [.index, .units])
    let before = place.names.map { place.bytes($0) }
    let folder = try OutputFolder(place.path)
    try folder.write("annet", to: "index.csv")
    try folder.write("ny", to: "ark/ny.txt")
    try folder.write("borte", to: "units.csv")
    // The third file vanishes from its place aside, so that its rename fails after two that worked.
    let aside = try #require(place.names.first { $0.hasPrefix(".bms-analyze-") })
    unlink(place.path + "/" + aside + "/new-2")
    #expect(throws: WriteError.cannotReplace(path: place.path + "/units.csv", cause: .notFound)) {
      try folder.commit()
    }
    #expect(place.names == ["datapackage.json", "index.csv", "run.json", "units.csv"])
    #expect(place.names.map { place.bytes($0) } == before)
  }

  @Test func aFolderInTheWayOfAFileIsRefusedBeforeAnythingMoves() throws {
    let place = try TemporaryFolder()
    place.write("gammel", to: "a.txt")
    mkdir(place.path + "/b.txt", 0o755)
    let folder = try OutputFolder(place.path)
    try folder.write("ny", to: "a.txt")
    try folder.write("ny", to: "b.txt")
    #expect(throws: WriteError.cannotReplace(path: place.path + "/b.txt", cause: .isAFolder)) {
      try folder.commit()
    }
    #expect(place.text("a.txt") == "gammel")
    #expect(place.names == ["a.txt", "b.txt"])
  }

  @Test func filesOfAnEarlierRunGoAndOthersStay() throws {
    let place = try TemporaryFolder()
    place.write("mitt", to: "notater.txt")
    place.write("mitt", to: "trends.csv")
    try run(place.path, [.index, .units, .coverage], report: "rapport.txt")
    try run(place.path, [.index])
    #expect(place.names == ["datapackage.json", "index.csv", "notater.txt", "run.json", "trends.csv"])
    #expect(place.text("trends.csv") == "mitt")
  }

  @Test(arguments: [
    #"{"tool": "another", "files": ["notater.txt"]}"#,
    #"{"tool": "bms-analyze", "files": ["../utenfor.txt", "/etc/hostname", "mappe", ""]}"#,
    "not JSON", "",
  ])
  func aListThatIsNotOursRemovesNothing(list: String) throws {
    let place = try TemporaryFolder()
    place.write("mitt", to: "utenfor.txt")
    mkdir(place.path + "/ut", 0o755)
    mkdir(place.path + "/ut/mappe", 0o755)
    place.write("mitt", to: "ut/notater.txt")
    place.write(list, to: "ut/run.json")
    try run(place.path + "/ut", [.index])
    #expect(place.text("utenfor.txt") == "mitt")
    #expect(
      TemporaryFolder.names(place.path + "/ut")
        == ["datapackage.json", "index.csv", "mappe", "notater.txt", "run.json"])
  }

  @Test func aFileInThePlaceOfTheFolderIsNotAFolder() throws {
    let place = try TemporaryFolder()
    place.write("fil", to: "ut")
    for path in [place.path + "/ut", place.path + "/ut/under"] {
      #expect(throws: WriteError.cannotUseFolder(path: path, cause: .notAFolder)) { try OutputFolder(path) }
    }
    #expect(place.text("ut") == "fil")
  }

  @Test func aPlaceWhereNothingCanBeMadeIsRefused() {
    #expect(throws: WriteError.self) { try OutputFolder("/proc/bms-out") }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func aFolderWithoutWritePermissionIsRefused() throws {
    let place = try TemporaryFolder()
    chmod(place.path, 0o555)
    defer { chmod(place.path, 0o755) }
    #expect(throws: WriteError.cannotUseFolder(path: place.path, cause: .permissionDenied)) {
      try OutputFolder(place.path)
    }
  }

  @Test(arguments: ["../a.txt", "/a.txt", "a//b", "", ".", "a/.."])
  func aNameOutsideTheFolderIsRefused(name: String) throws {
    let place = try TemporaryFolder()
    let folder = try OutputFolder(place.path)
    #expect(throws: WriteError.cannotWrite(path: name, cause: .nameNotAllowed)) { try folder.write("x", to: name) }
    #expect(place.names == [])
  }

  @Test func theSameRunGivesTheSameBytes() throws {
    let first = try TemporaryFolder()
    let second = try TemporaryFolder()
    try run(first.path, TableName.allCases)
    try run(second.path, TableName.allCases)
    try run(second.path, TableName.allCases)
    #expect(first.names == second.names)
    // Each table, the description of the package and that of the run.
    #expect(first.names.count == TableName.allCases.count + 2)
    for name in first.names { #expect(first.bytes(name) == second.bytes(name)) }
  }

  @Test func aSingleFileIsWholeOrUntouched() throws {
    let place = try TemporaryFolder()
    let path = place.path + "/rank.csv"
    try OutputFile.write("en", to: path)
    try OutputFile.write("to", to: path)
    #expect(throws: WriteError.cannotWrite(path: path, cause: .deviceFailed)) {
      try OutputFile.write(to: path) { sink throws(WriteError) in
        try sink.write("halv")
        throw WriteError.cannotWrite(path: path, cause: .deviceFailed)
      }
    }
    #expect(place.text("rank.csv") == "to")
    #expect(place.names == ["rank.csv"])
    #expect(throws: WriteError.cannotWrite(path: place.path, cause: .isAFolder)) {
      try OutputFile.write("x", to: place.path)
    }
    #expect(throws: WriteError.cannotWrite(path: path + "/x", cause: .notAFolder)) {
      try OutputFile.write("x", to: path + "/x")
    }
    #expect(throws: WriteError.cannotWrite(path: "/dev/full", cause: .diskFull)) {
      try OutputFile.write("x", to: "/dev/full")
    }
  }
}
