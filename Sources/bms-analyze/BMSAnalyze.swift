import ArgumentParser
import BenchmarkCore
import BenchmarkIO

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

  static func main() {
    Interruption.watch()
    keepLinearAlgebraOnOneThread()
    ProcessMemory.keepFreed()
    main(nil)
  }
}
