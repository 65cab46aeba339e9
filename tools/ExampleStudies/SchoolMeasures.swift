import BenchmarkCore

extension StudyDesign {
  /// The indicators of the school card, in its order.
  static var schoolMeasures: [Measure] {
    [
      nationalTest(
        "np_lesing_5",
        text("Nasjonale prøver lesing 5. trinn", "Nasjonale prøver lesing 5. trinn", "National test, reading, grade 5")),
      nationalTest(
        "np_regning_5",
        text(
          "Nasjonale prøver regning 5. trinn", "Nasjonale prøver rekning 5. trinn", "National test, numeracy, grade 5")),
    ] + schoolUsers + schoolProcesses + schoolStaff + schoolFinance
  }

  private static func nationalTest(_ id: String, _ name: LocalizedText) -> Measure {
    Measure(
      Indicator(
        id: id, name: name, perspective: "brukere", kind: .mean,
        unit: text("skalapoeng", "skalapoeng", "scale points"), direction: .higher, target: .value(50),
        limits: Limits(green: 50, red: 48), decimals: 0, minimumN: 5, scale: 0...100, importantChange: 2,
        source: CommonMeasures.source("Nasjonale prøver", "Nasjonale prøver", "National tests"),
        definition: text(
          "Snitt av skalapoengene på 5. trinn. Landet lå på 50 da skalaen ble laget.",
          "Snitt av skalapoenga på 5. trinn. Landet låg på 50 då skalaen blei laga.",
          "Mean scale score in grade 5. The national mean was 50 when the scale was made.")),
      .testScores(takers: "femte_trinn", sd: 10)
    ).with {
      $0.base = 50.3
      $0.spread = 0.6
      $0.wobble = 0.9
      $0.loadings = Loadings(quality: 0.5, need: -1.6)
      $0.decimals = 0
      $0.excludes = ["ungdomsskole"]
    }
  }

  private static var schoolUsers: [Measure] {
    [
      Measure(
        Indicator(
          id: "grunnskolepoeng", name: text("Grunnskolepoeng", "Grunnskulepoeng", "Final marks, grade 10"),
          perspective: "brukere", kind: .mean, unit: text("poeng", "poeng", "points"), direction: .higher,
          target: .value(44), limits: Limits(green: 44, red: 42), decimals: 1, minimumN: 5, scale: 0...60,
          importantChange: 1,
          source: CommonMeasures.source("Karakterstatistikken", "Karakterstatistikken", "Marks statistics"),
          definition: text(
            "Snitt av standpunkt- og eksamenskarakterer ganger ti, elever på 10. trinn.",
            "Snitt av standpunkt- og eksamenskarakterar gonger ti, elevar på 10. trinn.",
            "Mean of final marks times ten, pupils in grade 10.")),
        .answers(asked: "tiende_trinn", responseRate: 0.98, sd: 8.5, step: 0.1)
      ).with {
        $0.base = 42.8
        $0.drift = 0.05
        $0.spread = 0.5
        $0.wobble = 0.5
        $0.loadings = Loadings(quality: 0.4, need: -1.5)
        $0.excludes = ["barneskole"]
      },
      Measure(
        Indicator(
          id: "mobbing", name: text("Elever som blir mobbet", "Elevar som blir mobba", "Pupils who are bullied"),
          perspective: "brukere", kind: .proportion, unit: CommonMeasures.percent, direction: .lower,
          target: .value(8), limits: Limits(green: 8, red: 11), weight: 2, decimals: 1, minimumN: 5, per: 100,
          importantChange: 3,
          source: CommonMeasures.source("Elevundersøkelsen", "Elevundersøkinga", "Pupil survey"),
          definition: text(
            "Elever som svarer at de blir mobbet to eller tre ganger i måneden eller oftere, i prosent av svarene.",
            "Elevar som svarar at dei blir mobba to eller tre gonger i månaden eller oftare, i prosent av svara.",
            "Pupils who answer that they are bullied two or three times a month or more, in per cent of answers.")),
        .share(of: "svarere")
      ).with {
        $0.base = 7
        $0.drift = 0.25
        $0.spread = 0.8
        $0.wobble = 0.8
        $0.loadings = Loadings(quality: -0.8, need: 0.6)
        $0.range = 1...40
      },
      Measure(
        Indicator(
          id: "trivsel", name: text("Trivsel", "Trivsel", "Well-being"), perspective: "brukere", kind: .mean,
          unit: text("poeng (1–5)", "poeng (1–5)", "points (1–5)"), direction: .higher, target: .value(4.15),
          limits: Limits(green: 4.15, red: 4.05), decimals: 1, minimumN: 5, scale: 1...5, importantChange: 0.1,
          source: CommonMeasures.source("Elevundersøkelsen", "Elevundersøkinga", "Pupil survey"),
          definition: text(
            "Snitt av elevenes svar på «Trives du på skolen?», skala 1 til 5.",
            "Snitt av svara frå elevane på «Trivst du på skulen?», skala 1 til 5.",
            "Mean answer of the pupils to “Do you like being at school?”, scale 1 to 5.")),
        .answers(asked: "svarere", responseRate: 0.9, sd: 0.9, step: 1)
      ).with {
        $0.base = 4.28
        $0.drift = -0.005
        $0.spread = 0.05
        $0.wobble = 0.05
        $0.loadings = Loadings(quality: 0.05, strain: -0.03)
        $0.decimals = 2
      },
      Measure(
        Indicator(
          id: "foreldretilfredshet",
          name: text("Foreldretilfredshet", "Foreldretilfredsheit", "Parents' satisfaction"),
          perspective: "brukere", kind: .mean, unit: text("poeng (1–5)", "poeng (1–5)", "points (1–5)"),
          direction: .higher, target: .value(4.15), limits: Limits(green: 4.15, red: 4.0), decimals: 1, minimumN: 5,
          groupWide: true, scale: 1...5, importantChange: 0.2,
          source: CommonMeasures.source("Foreldreundersøkelsen", "Foreldreundersøkinga", "Parent survey"),
          definition: text(
            "Snitt av foreldrenes svar på «Hvor fornøyd er du med skolen?», skala 1 til 5.",
            "Snitt av svara frå foreldra på «Kor nøgd er du med skulen?», skala 1 til 5.",
            "Mean answer of parents to “How satisfied are you with the school?”, scale 1 to 5.")),
        .answers(asked: "foreldre", responseRate: 0.38, sd: 0.85, step: 1)
      ).with {
        $0.base = 4.23
        $0.spread = 0.06
        $0.wobble = 0.04
        $0.loadings = Loadings(quality: 0.05, strain: -0.03)
        $0.stride = 2
        $0.offset = 1
        $0.decimals = 2
      },
    ]
  }

  private static var schoolProcesses: [Measure] {
    [
      Measure(
        Indicator(
          id: "gruppestorrelse", name: text("Gruppestørrelse", "Gruppestorleik", "Group size"),
          perspective: "arbeidsprosesser", kind: .amount,
          unit: text("elever per lærer", "elevar per lærar", "pupils per teacher"), direction: .lower,
          target: .value(15.5), limits: Limits(green: 15.5, red: 16.8), decimals: 1, importantChange: 0.5,
          source: CommonMeasures.source(
            "Grunnskolens informasjonssystem", "Informasjonssystemet for grunnskulen", "School information system"),
          definition: text(
            "Elevtimer delt på lærertimer i ordinær undervisning (gruppestørrelse 2).",
            "Elevtimar delte på lærartimar i ordinær undervisning (gruppestorleik 2).",
            "Pupil hours per teacher hour in ordinary teaching.")),
        .plain
      ).with {
        $0.base = 16
        $0.drift = -0.04
        $0.spread = 0.8
        $0.wobble = 0.4
        $0.loadings.size = 0.9
        $0.range = 7...24
      },
      CommonMeasures.internalControl(),
      Measure(
        Indicator(
          id: "spesialundervisning",
          name: text(
            "Individuelt tilrettelagt opplæring", "Individuelt tilrettelagd opplæring", "Individually adapted education"
          ),
          perspective: "arbeidsprosesser", kind: .proportion, unit: CommonMeasures.percent, direction: .none,
          weight: 0, decimals: 1, minimumN: 5, per: 100,
          source: CommonMeasures.source(
            "Grunnskolens informasjonssystem", "Informasjonssystemet for grunnskulen", "School information system"),
          definition: text(
            "Elever med vedtak i prosent av alle elever. Kontekst, vurderes ikke.",
            "Elevar med vedtak i prosent av alle elevar. Kontekst, blir ikkje vurdert.",
            "Pupils with a decision in per cent of all pupils. Context, not judged.")),
        .share(of: "elever")
      ).with {
        $0.base = 7.4
        $0.spread = 1
        $0.wobble = 0.6
        $0.loadings.need = 1.2
        $0.range = 1...20
      },
    ]
  }

  private static var schoolStaff: [Measure] {
    [
      CommonMeasures.sickLeave(base: 6.8, target: 7, red: 8),
      Measure(
        Indicator(
          id: "godkjent_utdanning",
          name: text(
            "Undervisning av godkjent lærer", "Undervisning av godkjend lærar", "Teaching by qualified teachers"),
          perspective: "medarbeidere", kind: .amount, unit: CommonMeasures.percent, direction: .higher,
          target: .value(96.5), limits: Limits(green: 96.5, red: 95), decimals: 1, per: 100, importantChange: 1,
          source: CommonMeasures.source(
            "Grunnskolens informasjonssystem", "Informasjonssystemet for grunnskulen", "School information system"),
          definition: text(
            "Undervisningstimer gitt av lærere som oppfyller kompetansekravene, i prosent av timene.",
            "Undervisningstimar gitt av lærarar som oppfyller kompetansekrava, i prosent av timane.",
            "Teaching hours given by teachers who meet the requirements, in per cent of hours.")),
        .ratio(to: "timer")
      ).with {
        $0.base = 95.6
        $0.drift = 0.1
        $0.spread = 1.2
        $0.wobble = 1
        $0.loadings = Loadings(need: -0.5, size: 0.3)
        $0.range = 82...100
      },
      CommonMeasures.engagement(stride: 2, offset: 1),
    ]
  }

  private static var schoolFinance: [Measure] {
    [
      Measure(
        Indicator(
          id: "kostnad_per_elev", name: text("Kostnad per elev", "Kostnad per elev", "Cost per pupil"),
          perspective: "okonomi", kind: .amount, unit: text("kroner", "kroner", "NOK"), direction: .lower,
          target: .value(131_000), limits: Limits(green: 131_000, red: 144_000), decimals: 0, importantChange: 4000,
          source: CommonMeasures.source("Regnskapet", "Rekneskapen", "Accounts"),
          definition: text(
            "Brutto driftsutgifter til undervisning delt på elever, løpende priser.",
            "Brutto driftsutgifter til undervisning delte på elevar, løpande prisar.",
            "Gross operating expenditure on teaching per pupil, current prices.")),
        .ratio(to: "elever")
      ).with {
        $0.base = 97_500
        $0.drift = 0.036
        $0.spread = 0.05
        $0.wobble = 0.015
        $0.loadings = Loadings(need: 0.035, size: -0.08)
        $0.relative = true
        $0.decimals = 0
      },
      CommonMeasures.budgetDeviation(),
    ]
  }
}
