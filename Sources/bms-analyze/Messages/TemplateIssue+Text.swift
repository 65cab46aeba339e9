import BenchmarkIO
import BenchmarkReport

extension TemplateIssue {
  /// One line: where, what, and what was meant.
  func text(in language: Language) -> String {
    var place = file
    if let line { place += ":\(line)" }
    if let column { place += ":\(column)" }
    switch language {
    case .bokmal: return "\(place): feil: \(bokmal)"
    case .nynorsk: return "\(place): feil: \(nynorsk)"
    case .english: return "\(place): error: \(english)"
    }
  }

  /// The field that was probably meant: the last part of a name is what is misspelt most.
  private func nearest(_ name: String, _ known: [String]) -> String? {
    NearestSpelling.of(name, among: known) ?? known.first { $0.hasSuffix("." + name) }
  }

  private var bokmal: String {
    switch fault {
    case .unknownField(let name, let known):
      "Det finnes ikke noe felt «\(name)» her." + (nearest(name, known).map { " Mente du «\($0)»?" } ?? "")
        + " Feltene står i docs/templates.md."
    case .unknownFunction(let name):
      "«\(name)» er ikke en funksjon her. I en liste finnes first(), last() og index()."
    case .emptyTag: "Taggen er tom."
    case .unclosedTag: "Taggen begynner med {{ og slutter ikke. Legg til }}."
    case .unclosedSection(let name): "Avsnittet {{#\(name)}} er ikke avsluttet. Legg til {{/\(name)}}."
    case .wrongEnd(let found, let expected):
      expected.map { "{{/\(found)}} står der {{/\($0)}} var ventet." } ?? "{{/\(found)}} avslutter ingenting."
    case .unsupportedTag(let tag): "\(tag) kan ikke brukes her: bare felt, avsnitt, delmaler og merknader."
    case .noPartial(let name): "Delmalen «\(name).mustache» finnes ikke i mappen til malen."
    case .partialElsewhere(let name): "Delmalen «\(name)» må ligge i mappen til malen, og bare navngis uten mappe."
    case .partialInItself(let name): "Delmalen «\(name)» bruker seg selv."
    case .tooDeep(let limit): "Avsnittene ligger mer enn \(limit) nivåer inni hverandre."
    case .tooLarge(let limit): "Malen er større enn \(limit / 1024) KiB."
    case .notText: "Malen er ikke tekst i UTF-8."
    case .notUnderstood: "Malen ble ikke forstått her."
    }
  }

  private var nynorsk: String {
    switch fault {
    case .unknownField(let name, let known):
      "Det finst ikkje noko felt «\(name)» her." + (nearest(name, known).map { " Meinte du «\($0)»?" } ?? "")
        + " Felta står i docs/templates.md."
    case .unknownFunction(let name):
      "«\(name)» er ikkje ein funksjon her. I ei liste finst first(), last() og index()."
    case .emptyTag: "Taggen er tom."
    case .unclosedTag: "Taggen byrjar med {{ og sluttar ikkje. Legg til }}."
    case .unclosedSection(let name): "Avsnittet {{#\(name)}} er ikkje avslutta. Legg til {{/\(name)}}."
    case .wrongEnd(let found, let expected):
      expected.map { "{{/\(found)}} står der {{/\($0)}} var venta." } ?? "{{/\(found)}} avsluttar ingenting."
    case .unsupportedTag(let tag): "\(tag) kan ikkje brukast her: berre felt, avsnitt, delmalar og merknader."
    case .noPartial(let name): "Delmalen «\(name).mustache» finst ikkje i mappa til malen."
    case .partialElsewhere(let name): "Delmalen «\(name)» må liggje i mappa til malen, og berre namngjevast utan mappe."
    case .partialInItself(let name): "Delmalen «\(name)» brukar seg sjølv."
    case .tooDeep(let limit): "Avsnitta ligg meir enn \(limit) nivå inni kvarandre."
    case .tooLarge(let limit): "Malen er større enn \(limit / 1024) KiB."
    case .notText: "Malen er ikkje tekst i UTF-8."
    case .notUnderstood: "Malen vart ikkje forstått her."
    }
  }

  private var english: String {
    switch fault {
    case .unknownField(let name, let known):
      "There is no field “\(name)” here." + (nearest(name, known).map { " Did you mean “\($0)”?" } ?? "")
        + " The fields are in docs/templates.md."
    case .unknownFunction(let name): "“\(name)” is no function here. In a list there are first(), last() and index()."
    case .emptyTag: "The tag is empty."
    case .unclosedTag: "The tag begins with {{ and does not end. Add }}."
    case .unclosedSection(let name): "The section {{#\(name)}} is not closed. Add {{/\(name)}}."
    case .wrongEnd(let found, let expected):
      expected.map { "{{/\(found)}} stands where {{/\($0)}} was expected." } ?? "{{/\(found)}} closes nothing."
    case .unsupportedTag(let tag): "\(tag) cannot be used here: only fields, sections, partials and comments."
    case .noPartial(let name): "There is no partial “\(name).mustache” in the folder of the template."
    case .partialElsewhere(let name):
      "The partial “\(name)” must lie in the folder of the template, and be named without a folder."
    case .partialInItself(let name): "The partial “\(name)” uses itself."
    case .tooDeep(let limit): "The sections lie more than \(limit) levels within each other."
    case .tooLarge(let limit): "The template is larger than \(limit / 1024) KiB."
    case .notText: "The template is not text in UTF-8."
    case .notUnderstood: "The template was not understood here."
    }
  }
}
