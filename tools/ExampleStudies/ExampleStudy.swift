/// A made-up study: the files of one folder under `datasets/`.
///
/// The same version of the generator gives the same bytes everywhere: numbers come from counter-based streams and are
/// rounded to fixed decimals on writing.
public struct ExampleStudy: Sendable {
  /// A file of the study folder; its text is written as UTF-8.
  public struct File: Sendable, Equatable {
    public let name: String
    public let text: String
  }

  /// Name of the folder.
  public let id: String
  public let files: [File]
  let design: StudyDesign
  let observations: [Observation]

  init(_ design: StudyDesign) {
    id = design.card.id
    self.design = design
    let observations = Simulation(design).observations()
    self.observations = observations
    var files = [
      File(name: "styringskort.yaml", text: CardText.text(of: design.card)),
      File(name: "enheter.csv", text: RegisterText.text(of: design)),
      File(name: "verdier.csv", text: ObservationText.text(of: observations)),
    ]
    if !design.actions.isEmpty {
      files.append(File(name: "tiltak.csv", text: ActionText.text(of: design)))
    }
    if design.hasAccounts {
      files.append(File(name: "okonomi.csv", text: AccountText.text(of: observations)))
    }
    files.append(File(name: "README.md", text: ReadmeText.text(of: design, observations: observations)))
    self.files = files
  }

  /// The four studies, made anew.
  public static func all() -> [ExampleStudy] {
    [.nursingHomes, .schools, .kindergartens, .socialOffices].map(ExampleStudy.init)
  }
}
