import ArgumentParser
import BenchmarkCore
import CMalloc

@main
struct BMSAnalyze: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "bms-analyze",
    abstract: "Compare like units on their balanced scorecard, and learn from each other.",
    discussion: """
      The main job: bms-analyze report STUDY --out FOLDER
      A study is a folder with a card, a unit register and observations, or a single table.
      """,
    version: version,
    subcommands: [
      ReportCommand.self, TablesCommand.self, CheckCommand.self, ImportCommand.self, NormaliseCommand.self,
      RankCommand.self, IndexCommand.self, TrendCommand.self, OutliersCommand.self, FunnelCommand.self,
      ControlCommand.self,
      AssessCommand.self,
      CostCommand.self, EfficiencyCommand.self, PeersCommand.self, LearnCommand.self, DiscloseCommand.self,
      RollupCommand.self, SheetCommand.self, SectionCommand.self,
      NewCommand.self, NotebookCommand.self, MethodsCommand.self,
    ])

  /// What one step of the work gives back, the next one takes: the system is not asked for the same memory again and
  /// again, which would clear every page of it each time.
  private static func keepFreedMemory() {
    mallopt(M_MMAP_THRESHOLD, 1 << 30)
    mallopt(M_TRIM_THRESHOLD, Int32.max)
  }

  static func main() {
    Interruption.watch()
    keepLinearAlgebraOnOneThread()
    keepFreedMemory()
    main(nil)
  }
}
