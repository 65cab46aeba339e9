import Foundation
import Testing

/// What a run leaves behind, when it works and when it does not.
@Suite struct OutputTests {
  private static let study = Program.repository.appendingPathComponent("datasets/sosialkontor").path

  @Test func theSameInputGivesTheSameBytesAtAnyNumberOfThreads() throws {
    let folder = try TemporaryFolder()
    for threads in ["1", "2", "3"] {
      let result = try Program.run(
        ["report", Self.study, "--out", "out\(threads)", "--threads", threads], in: folder.url)
      #expect(result.status == 0)
    }
    let one = try folder.contents(of: "out1")
    #expect(one.count > 10)
    #expect(try folder.contents(of: "out2") == one)
    #expect(try folder.contents(of: "out3") == one)
  }

  @Test func aFailedRunLeavesEarlierOutputAsItWas() throws {
    let folder = try TemporaryFolder()
    try folder.write("unit,indicator,period,value\na,x,2024,1\nb,x,2024,2\n", to: "good.csv")
    try folder.write("unit,indicator,period,value\na,x,2024,1\nb,x,2024,to\n", to: "bad.csv")
    #expect(try Program.run(["report", "good.csv", "--out", "out"], in: folder.url).status == 0)
    let before = try folder.contents(of: "out")
    for arguments in [
      ["report", "bad.csv", "--out", "out"], ["report", "missing.csv", "--out", "out"],
      ["tables", "good.csv", "--out", "out", "--indicator", "y"], ["rank", "bad.csv", "--out", "out/rapport.txt"],
    ] {
      #expect(try Program.run(arguments, in: folder.url).status >= 64)
      #expect(try folder.contents(of: "out") == before)
    }
  }

  @Test(arguments: ["/proc/bms-out", "good.csv/out", "good.csv"])
  func aPlaceThatCannotBeWrittenIsNamed(out: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("unit,indicator,period,value\na,x,2024,1\nb,x,2024,2\n", to: "good.csv")
    let before = try folder.contents()
    let result = try Program.run(["report", "good.csv", "--out", out, "--lang", "en"], in: folder.url)
    #expect(result.status == 73)
    #expect(result.errors.contains(out) && result.errors.contains("Earlier output is untouched."))
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(try folder.contents() == before)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func aFolderWithoutWritePermissionIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("unit,indicator,period,value\na,x,2024,1\nb,x,2024,2\n", to: "good.csv")
    let locked = folder.url.appendingPathComponent("locked")
    try FileManager.default.createDirectory(
      at: locked, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o555])
    let result = try Program.run(["report", "good.csv", "--out", "locked"], in: folder.url)
    #expect(result.status == 73)
    #expect(result.errors.contains("locked"))
  }

  @Test func aRunDoesNotMixWithAnEarlierOne() throws {
    let folder = try TemporaryFolder()
    try folder.write("unit,indicator,period,value\na,x,2024,1\nb,x,2024,2\n", to: "good.csv")
    try folder.write("mine", to: "out/notes.txt")
    #expect(try Program.run(["report", "good.csv", "--out", "out"], in: folder.url).status == 0)
    #expect(try folder.contents(of: "out").keys.contains("trends.csv"))
    #expect(
      try Program.run(["tables", "good.csv", "--out", "out", "--tables", "observations"], in: folder.url).status == 0)
    let names = try folder.contents(of: "out").keys.sorted()
    #expect(names == ["datapackage.json", "notes.txt", "observations.csv", "run.json"])
  }

  @Test func strictEndsWithTwoWhenThereAreWarnings() throws {
    let folder = try TemporaryFolder()
    // Two periods of different kinds are allowed and doubtful.
    try folder.write("unit,indicator,period,value\na,x,2024,1\nb,x,2024,2\na,x,2024T1,2\n", to: "mixed.csv")
    #expect(try Program.run(["rank", "mixed.csv"], in: folder.url).status == 0)
    let result = try Program.run(["rank", "mixed.csv", "--strict"], in: folder.url)
    #expect(result.status == 2)
    #expect(!result.errors.isEmpty)
  }

  @Test func suppressedFiguresAreInNoFile() throws {
    let folder = try TemporaryFolder()
    var rows = "unit,indicator,period,value,n\n"
    for unit in 1...8 {
      for year in 2016...2024 {
        // 93.642 and 87.531 stand for few persons; nothing else looks like them.
        let isSmall = unit == 3 && (year == 2024 || year == 2020)
        rows += "u\(unit),x,\(year),\(isSmall ? (year == 2024 ? "93.642" : "87.531") : "\(unit).\(year % 10)"),"
        rows += isSmall ? "3\n" : "40\n"
      }
    }
    try folder.write(rows, to: "small.csv")
    #expect(
      try Program.run(["report", "small.csv", "--out", "out", "--higher-better", "x"], in: folder.url).status == 0)
    let files = try folder.contents(of: "out")
    #expect(files.count > 8)
    for (name, data) in files {
      let text = String(decoding: data, as: UTF8.self)
      for figure in ["93.64", "93,64", "87.53", "87,53", "93,6 ", "87,5 ", "93,6<", "87,5<"] {
        #expect(!text.contains(figure), "\(figure) in \(name)")
      }
    }
    if WorkbookTests.canUnzip {
      for (name, text) in try WorkbookTests.parts(of: folder.url.appendingPathComponent("out/rapport.xlsx")) {
        for figure in ["93.64", "87.53"] { #expect(!text.contains(figure), "\(figure) in \(name) of the workbook") }
      }
    }
    // Without suppression the same figures are there: the search above can find them.
    #expect(
      try Program.run(
        ["report", "small.csv", "--out", "open", "--higher-better", "x", "--minimum-n", "0"], in: folder.url
      ).status == 0)
    let table = try folder.contents(of: "open")["observations.csv"].map { String(decoding: $0, as: UTF8.self) }
    #expect(table?.contains("93,642") == true)
    if WorkbookTests.canUnzip {
      let parts = try WorkbookTests.parts(of: folder.url.appendingPathComponent("open/rapport.xlsx"))
      #expect(parts.values.contains { $0.contains("93.64") })
    }
  }

  @Test func anInterruptedRunLeavesNothingHalfWritten() throws {
    let folder = try TemporaryFolder()
    // Standard input that never ends keeps the run waiting.
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = ["report", "-", "--out", "out"]
    process.currentDirectoryURL = folder.url
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(300_000)
    process.interrupt()
    process.waitUntilExit()
    try input.fileHandleForWriting.close()
    #expect(process.terminationStatus == 130)
    #expect(try folder.contents().isEmpty)
  }
}
