import BenchmarkCore
import Testing

@testable import ExampleStudies

@Suite("Example studies: cards")
struct CardContentTests {
  @Test("the card refers only to what it has", arguments: exampleStudies)
  func references(study: ExampleStudy) {
    let card = study.design.card
    let ids = card.indicators.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect((8...15).contains(ids.count))
    #expect(card.perspectives.map(\.id) == ["brukere", "arbeidsprosesser", "medarbeidere", "okonomi"])
    let order = card.indicators.compactMap { indicator in
      card.perspectives.firstIndex { $0.id == indicator.perspective }
    }
    #expect(order.count == ids.count)
    #expect(order == order.sorted())
    #expect(Set(order).count == 4)
    let cost = card.cost
    for id in [cost?.indicator].compactMap({ $0 }) + (cost?.results ?? []) + (cost?.inputs ?? [])
      + (cost?.outputs ?? [])
    {
      #expect(ids.contains(id))
    }
    #expect(card.peers?.weights.keys.allSatisfy(card.context.contains) == true)
    for action in study.design.actions { #expect(ids.contains(action.indicator)) }
    for plant in study.design.plants {
      switch plant {
      case .level(_, let id, _), .slope(_, let id, _, _), .slip(_, let id, _, _), .gap(_, let id, _, _),
        .preliminary(_, let id, _):
        #expect(ids.contains(id))
      }
    }
  }

  @Test("the group-wide indicators are on every card", arguments: exampleStudies)
  func groupWide(study: ExampleStudy) {
    let shared = study.design.card.indicators.filter(\.groupWide)
    for id in ["sykefravaer", "medarbeiderengasjement", "internkontroll", "budsjettavvik"] {
      #expect(shared.contains { $0.id == id })
    }
    #expect(shared.contains { $0.perspective == "brukere" })
    #expect(shared.count == 5)
  }

  @Test("limits lie on the right side of each other", arguments: exampleStudies)
  func limits(study: ExampleStudy) {
    for indicator in study.design.card.indicators {
      switch (indicator.direction, indicator.target) {
      case (.higher, .value(let target)):
        #expect(indicator.limits?.green == target)
        #expect(indicator.limits?.red ?? .infinity < target)
      case (.lower, .value(let target)):
        #expect(indicator.limits?.green == target)
        #expect(indicator.limits?.red ?? -.infinity > target)
      case (.range, .range(let low, let high)):
        #expect(indicator.limits?.redRange?.lowerBound ?? .infinity < low)
        #expect(indicator.limits?.redRange?.upperBound ?? -.infinity > high)
      case (.none, nil):
        #expect(indicator.limits == nil && indicator.weight == 0)
      default:
        Issue.record(
          "\(indicator.id) has direction \(indicator.direction) and target \(String(describing: indicator.target))")
      }
    }
  }

  @Test("names and definitions stand in three languages, and nynorsk is nynorsk", arguments: exampleStudies)
  func languages(study: ExampleStudy) {
    let card = study.design.card
    var texts = [card.name] + [card.vision, card.owner].compactMap { $0 }
    texts += card.perspectives.flatMap { [$0.name] + [$0.goal].compactMap { $0 } + $0.successFactors }
    texts += card.indicators.flatMap { [$0.name] + [$0.unit, $0.definition, $0.source].compactMap { $0 } }
    // Words of bokmål that nynorsk spells otherwise.
    let bokmal: Set = [
      "ikke", "hvor", "fra", "riktig", "sykehjem", "sykefravær", "skole", "skoler", "skolen", "barnehager", "brukere",
      "medarbeidere", "arbeidsprosesser", "flere", "en", "av-", "jeg", "hver", "noen", "måneder", "pårørende", "elever",
      "lærere", "tall", "uten", "mer", "regnskap", "regnskapet", "merforbruk", "oppholdsdøgn", "beboere", "ansatte",
      "svarene", "hjelpen", "foreldrene", "opphold", "ble", "mobbet", "tjenester", "innenfor", "rammen",
    ]
    for text in texts {
      #expect(text.bokmal?.isEmpty == false && text.nynorsk?.isEmpty == false && text.english?.isEmpty == false)
      let words = (text.nynorsk ?? "").lowercased().split { !$0.isLetter }.map(String.init)
      #expect(words.allSatisfy { !bokmal.contains($0) }, "\(text.nynorsk ?? "")")
    }
    #expect(card.indicators.allSatisfy { $0.definition != nil && $0.unit != nil })
  }
}
