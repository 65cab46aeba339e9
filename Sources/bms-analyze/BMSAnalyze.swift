import ArgumentParser

@main
struct BMSAnalyze: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bms-analyze", abstract: "Compare like units on their balanced scorecard.")
}
