import BenchmarkCore
import Testing

@testable import BenchmarkIO

@Suite struct TableTests {
  private let findings = [SampleFindings.make()]

  private func lines(_ name: TableName, _ dialect: CSVDialect = .rfc4180) throws -> String {
    try text(name.table(of: findings, SampleFindings.format(dialect)))
  }

  @Test func observationsForPrograms() throws {
    #expect(
      try lines(.observations) == """
        unit,unit_name,indicator,perspective,period,value,n,numerator,denominator,se,lower,upper,status,target,gap,\
        light,rank,of,tied,rank_lower,rank_upper,quartile,z,robust_z,min_max,percentile,index_100,group_mean,\
        group_median,versus_group,outlier,outlier_reason
        0301,"Blåbærtoppen, avd. ""Øst""\",tilfredshet,brukere,2024T1,4.75,40,190,40,0.1,4.554,4.946,ok,5,-0.25,yellow,\
        1,1,false,1,1,1,,,,,100,4.75,4.75,no_clear_difference,mild,"tilfredshet above, 4.75"
        0301,"Blåbærtoppen, avd. ""Øst""\",tilfredshet,brukere,2024T2,0.30000000000000004,41,,,,,,preliminary,5,-4.7,\
        red,2,3,false,,,2,0.6666666667,0,14.28571429,50,100,1.85,0.3,worse,,
        0301,"Blåbærtoppen, avd. ""Øst""\",vekt,,2024T1,98,,,,,,,ok,,,,,,,,,,,,,,,,,,,
        338000,=Ærlig & Åpen,tilfredshet,brukere,2024T1,,,,,,,,suppressed,5,,grey,,,,,,,,,,,,4.75,4.75,not_judged,,
        338000,=Ærlig & Åpen,tilfredshet,brukere,2024T2,5.25,1250000,,,0.3333333333,4.6,5.9,ok,5,0.25,green,\
        1,3,true,1.5,2,1,1,1,100,100,101,1.85,0.3,better,,
        338000,=Ærlig & Åpen,vekt,,2024T1,0,,,,,,,ok,,,,,,,,,,,,,,,,,,,
        30000S," Myra",tilfredshet,brukere,2024T1,,7,,,,,,missing,5,,grey,,,,,,,,,,,,4.75,4.75,not_judged,,
        30000S," Myra",tilfredshet,brukere,2024T2,0.0000001,12,,,,,,ok,5,-4.9999999,red,\
        3,3,false,,,3,-1.666666667,-1,0,0,0,1.85,0.3,not_judged,,
        30000S," Myra",vekt,,2024T1,-12345.678,,,,,,,ok,,,,,,,,,,,,,,,,,,,
        30000S," Myra",vekt,,2024T2,,,,,,,,not_applicable,,,,,,,,,,,,,,,,,,,
        B1,Bydel 1,tilfredshet,brukere,2024T1,4.5,,,,0.2,4.1,4.9,ok,,,,,,,,,,,,,,,,,,,

        """)
  }

  @Test func observationsForSpreadsheets() throws {
    let table = TableName.observations.table(of: findings, SampleFindings.format(.norwegian))
    #expect(try table.bytes().starts(with: [0xEF, 0xBB, 0xBF] + Array("unit;unit_name;".utf8)))
    let lines = try text(table).split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count == 13)
    #expect(lines.last == "")
    #expect(
      lines[1] == """
        0301;"Blåbærtoppen, avd. ""Øst""\";tilfredshet;brukere;2024T1;4,75;40;190;40;0,1;4,554;4,946;ok;5;-0,25;yellow;\
        1;1;false;1;1;1;;;;;100;4,75;4,75;no_clear_difference;mild;tilfredshet above, 4.75
        """)
    #expect(
      lines[5] == """
        338000;'=Ærlig & Åpen;tilfredshet;brukere;2024T2;5,25;1250000;;;0,3333333333;4,6;5,9;ok;5;0,25;green;\
        1;3;true;1,5;2;1;1;1;100;100;101;1,85;0,3;better;;
        """)
  }

  @Test func efficiencyWithItsPeers() throws {
    #expect(
      try lines(.efficiency) == """
        unit,period,model,returns,orientation,efficiency,bias_corrected,lower,upper,scale_efficiency,super_efficiency,\
        peers,status,scale_class,compared
        0301,2024T2,dea,vrs,input,1,0.9,0.8,0.95,1,infeasible,0301:1,ok,crs,2
        338000,2024T2,dea,vrs,input,0.6666666667,,,,,0.6666666667,0301:0.75;30000S:0.25,preliminary,,2
        30000S,2024T2,dea,vrs,input,,,,,,,,suppressed,,2

        """)
    // The list is one cell where the semicolon divides cells.
    let norwegian = try lines(.efficiency, .norwegian).split(separator: "\r\n")
    #expect(
      norwegian[2]
        == "338000;2024T2;dea;vrs;input;0,6666666667;;;;;0,6666666667;\"0301:0,75;30000S:0,25\";preliminary;;2")
  }

  @Test func targetsOfEfficiency() throws {
    #expect(
      try lines(.efficiencyTargets) == """
        unit,period,indicator,role,value,target,slack
        338000,2024T2,vekt,input,0.30000000000000004,0.2,0
        338000,2024T2,tilfredshet,output,5.25,5.333333333,0.08333333333

        """)
  }

  @Test func nothingOfASuppressedCellReachesAnyTable() throws {
    var other = SampleFindings.make()
    let cell = 2
    other.study.panel.series[0].values[cell] = 3.25
    other.study.panel.series[0].n = other.study.panel.series[0].n.map { changed($0, cell) }
    other.study.panel.series[0].numerator = other.study.panel.series[0].numerator.map { changed($0, cell) }
    other.study.panel.series[0].denominator = other.study.panel.series[0].denominator.map { changed($0, cell) }
    other.comparisons[0].standardError[cell] = 5
    other.comparisons[0].lower[cell] = 5
    other.comparisons[0].upper[cell] = 5
    other.comparisons[0].gap[cell] = 5
    other.comparisons[0].rank[cell] = 5
    other.comparisons[0].of[cell] = 5
    other.comparisons[0].tied[cell] = false
    other.comparisons[0].rankLower[cell] = 5
    other.comparisons[0].rankUpper[cell] = 5
    other.comparisons[0].quartile[cell] = 2
    other.comparisons[0].z = CellScores(changed(SampleFindings.z, cell))
    other.comparisons[0].robustZ = CellScores(changed(SampleFindings.robustZ, cell))
    other.comparisons[0].minMax = CellScores(changed(SampleFindings.minMax, cell))
    other.comparisons[0].percentile[cell] = 5
    other.comparisons[0].index100[cell] = 5
    other.comparisons[0].outliers[cell] = nil
    other.rollup[1].value = 5
    other.rollup[1].numerator = 5
    other.rollup[1].denominator = 5
    other.rollup[1].n = 5
    let format = SampleFindings.format()
    for name in TableName.allCases {
      #expect(try text(name.table(of: [other], format)) == text(name.table(of: findings, format)))
    }
    #expect(try text(RankTable.make([other], format)) == text(RankTable.make(findings, format)))
    #expect(try text(AssessTable.make([other], format)) == text(AssessTable.make(findings, format)))
  }

  private func changed(_ numbers: [Double], _ cell: Int) -> [Double] {
    var numbers = numbers
    numbers[cell] = 999
    return numbers
  }

  @Test func chosenColumnsKeepTheOrderOfTheTableAndTheKeysAlwaysStand() throws {
    var chosen = findings[0]
    chosen.plan.columns = [.robustZ, .value, .period]
    let table = try text(TableName.observations.table(of: [chosen], SampleFindings.format()))
    let lines = table.split(separator: "\n")
    #expect(lines[0] == "unit,indicator,period,value,robust_z")
    #expect(lines[1] == "0301,tilfredshet,2024T1,4.75,")
    #expect(lines[2] == "0301,tilfredshet,2024T2,0.30000000000000004,0")
  }

  @Test func allDigitsOnRequest() throws {
    let table = try text(TableName.index.table(of: findings, SampleFindings.format(digits: 17)))
    #expect(table.contains("0301,2024T2,brukere,66.66666666666667,1,"))
  }

  @Test func trends() throws {
    #expect(
      try lines(.trends) == """
        unit,indicator,first,last,n,method,slope,se,lower,upper,p,p_adjusted,sen_slope,sen_lower,sen_upper,tau,mk_p,\
        mk_p_adjusted,direction,change,change_percent,forecast,forecast_lower,forecast_upper,target_period,status
        0301,tilfredshet,2024T1,2024T2,6,ols,0.3333333333,0.1,0.125,0.5,1.25e-12,0.00002,,,,,,,improving,0.5,10,5,4.5,\
        5.5,2025T1,ok
        338000,tilfredshet,,,0,ols,,,,,,,,,,,,,,,,,,,,too_few

        """)
  }

  @Test func index() throws {
    #expect(
      try lines(.index) == """
        unit,period,level,score,rank,rank_lower,rank_upper,coverage,indicators
        0301,2024T2,brukere,66.66666667,1,1,2,0.75,3
        338000,2024T2,total,,,,,0.5,1

        """)
  }

  @Test func outliersAreTheFlaggedOnesUnlessAllAreAskedFor() throws {
    let header = "unit,indicator,period,value,method,score,lower,upper,severity,reason\n"
    let flagged = "0301,tilfredshet,2024T1,4.75,tukey,1.6,,4.6,mild,\"tilfredshet above, 4.75\"\n"
    #expect(try lines(.outliers) == header + flagged)
    let all = TableName.outliers.table(of: findings, SampleFindings.format(), allOutliers: true)
    #expect(try text(all) == header + flagged + "338000,tilfredshet,2024T2,5.25,robust-z,0.5,1,6,,\n")
  }

  @Test func coverage() throws {
    #expect(
      try lines(.coverage) == """
        indicator,period,units,with_value,missing,suppressed,not_applicable,share
        tilfredshet,2024T1,3,1,1,1,0,0.3333333333
        vekt,2024T2,0,0,0,0,0,

        """)
  }

  @Test func treatedRollupAndDisclosure() throws {
    #expect(
      try lines(.treated) == """
        unit,indicator,period,value,treated,treatment
        30000S,vekt,2024T1,-12345.678,-10,winsorise

        """)
    #expect(
      try lines(.rollup) == """
        node,level,indicator,period,value,numerator,denominator,n,units,status
        B1,district,tilfredshet,2024T1,4.5,207,46,46,2,ok
        B1,district,tilfredshet,2024T2,,,,,1,suppressed

        """)
    #expect(try lines(.disclosure) == "unit,indicator,period,rule\n338000,tilfredshet,2024T1,minimum_n\n")
  }

  @Test func unitsKeepKeysExactAlsoForSpreadsheets() throws {
    #expect(
      try lines(.units, .norwegian) == """
        unit;name;type;parent;level;bydel\r
        0301;"Blåbærtoppen, avd. ""Øst""\";sykehjem;B1;unit;"Nord; ytre"\r
        338000;'=Ærlig & Åpen;sykehjem;B1;unit;-Sør\r
        30000S;" Myra";sykehjem;B1;unit;\r
        B1;Bydel 1;bydel;;district;\r

        """)
  }

  @Test func indicators() throws {
    #expect(
      try lines(.indicators) == """
        indicator,card,name_nb,name_nn,name_en,perspective,kind,unit_nb,unit_nn,unit_en,better,target,target_low,\
        target_high,limit_green,limit_red,limit_red_low,limit_red_high,tolerance,weight,decimals,minimum_n,group_wide,\
        breaks,per,scale_low,scale_high,important_change,source,definition
        tilfredshet,sykehjem,"Tilfredshet, pårørende",,Satisfaction,brukere,mean,poeng (1–6),,,higher,5,,,5,4.5,,,0.1,1,\
        1,5,false,2024T1;2023,1,1,6,,,"Snitt av ""alle"";
        ikke vektet"
        vekt,sykehjem,vekt,vekt,vekt,,amount,,,,range,,97,100,,,90,105,0.1,1,,,false,,1,,,,,

        """)
  }

  @Test func rankAndAssessHaveARowForEveryObservationOfAComparedUnit() throws {
    #expect(
      try text(RankTable.make(findings, SampleFindings.format())) == """
        unit,indicator,period,value,rank,of,tied,rank_lower,rank_upper,quartile,status
        0301,tilfredshet,2024T1,4.75,1,1,false,1,1,1,ok
        0301,tilfredshet,2024T2,0.30000000000000004,2,3,false,,,2,preliminary
        0301,vekt,2024T1,98,,,,,,,ok
        338000,tilfredshet,2024T1,,,,,,,,suppressed
        338000,tilfredshet,2024T2,5.25,1,3,true,1.5,2,1,ok
        338000,vekt,2024T1,0,,,,,,,ok
        30000S,tilfredshet,2024T1,,,,,,,,missing
        30000S,tilfredshet,2024T2,0.0000001,3,3,false,,,3,ok
        30000S,vekt,2024T1,-12345.678,,,,,,,ok
        30000S,vekt,2024T2,,,,,,,,not_applicable

        """)
    let assess = try text(AssessTable.make(findings, SampleFindings.format())).split(separator: "\n")
    #expect(assess.count == 11)
    #expect(assess[0] == "unit,indicator,period,value,target,gap,light,status")
    #expect(assess[1] == "0301,tilfredshet,2024T1,4.75,5,-0.25,yellow,ok")
    #expect(assess[4] == "338000,tilfredshet,2024T1,,5,,grey,suppressed")
  }

  @Test func normaliseSaysWhyAScoreIsMissing() throws {
    let nothing = Double.nan
    let normalised = [
      NormalisedSeries(
        scores: [nothing, 2.0 / 3, 77, 1, nothing, -5.0 / 3, 77, nothing],
        status: [.zeroSpread, .ok, .ok, .ok, .ok, .ok, .ok, .absent]),
      NormalisedSeries(
        scores: [0, nothing, 1, nothing, -1, nothing, nothing, nothing], status: Array(repeating: .ok, count: 8)),
    ]
    var findings = self.findings
    findings[0].normalised = normalised
    #expect(
      try text(NormaliseTable.make(findings, SampleFindings.format())) == """
        unit,indicator,period,value,score,status
        0301,tilfredshet,2024T1,4.75,,zero_spread
        0301,tilfredshet,2024T2,0.30000000000000004,0.6666666667,preliminary
        0301,vekt,2024T1,98,0,ok
        338000,tilfredshet,2024T1,,,suppressed
        338000,tilfredshet,2024T2,5.25,1,ok
        338000,vekt,2024T1,0,1,ok
        30000S,tilfredshet,2024T1,,,missing
        30000S,tilfredshet,2024T2,0.0000001,-1.666666667,ok
        30000S,vekt,2024T1,-12345.678,-1,ok
        30000S,vekt,2024T2,,,not_applicable

        """)
  }

  @Test func severalCardsFollowEachOtherAndRowsSayWhichCardTheyAreFrom() throws {
    var schools = SampleFindings.make()
    schools.study.card?.id = "skole"
    let both = [findings[0], schools]
    let format = SampleFindings.format()
    let coverage = try text(TableName.coverage.table(of: both, format)).split(separator: "\n")
    #expect(coverage[0].hasSuffix(",share,card"))
    #expect(coverage[1].hasSuffix(",sykehjem"))
    #expect(coverage[3].hasSuffix(",skole"))
    #expect(try text(TableName.rollup.table(of: both, format)).split(separator: "\n")[3].hasSuffix(",ok,skole"))
    // One register behind both: every unit once.
    #expect(try text(TableName.units.table(of: both, format)) == lines(.units))
    #expect(TableName.trends.table(of: both, format).rowCount == 4)
  }

  @Test func noFindingsGiveAHeader() throws {
    for name in TableName.allCases {
      let table = name.table(of: [], SampleFindings.format())
      #expect(table.rowCount == 0)
      #expect(try text(table) == table.schema.fields.map(\.name).joined(separator: ",") + "\n")
    }
  }

  @Test func emptyStudyGivesHeaders() throws {
    let study = Study(
      card: nil, organisation: Organisation(units: []), indicators: [],
      panel: Panel(unitCount: 0, periods: [], series: []))
    let empty = Findings(
      study: study, plan: StudyPlan(), grouping: Grouping(column: nil, labels: [], names: [], groupOfUnit: []))
    for name in TableName.allCases {
      #expect(try text(name.table(of: [empty], SampleFindings.format())).split(separator: "\n").count == 1)
    }
  }

  @Test func tablesOfStepsThatDidNotRunAreNotFilled() {
    var some = findings[0]
    some.plan.steps = [.observations, .trends]
    some.treated = []
    #expect(
      TableName.filled(by: [some]) == [.observations, .trends, .disclosure, .units, .indicators])
    // The sample has neither cost nor actions, no context for like units, no counts for a funnel, and too few periods
    // for control limits.
    let absent: Set<TableName> = [
      .cost, .costModels, .costEffects, .decomposition, .actions, .plan, .accounts, .peers, .peerGroups, .learning,
      .learningPower, .brightSpots, .funnel, .control,
    ]
    #expect(TableName.filled(by: findings) == TableName.allCases.filter { !absent.contains($0) })
  }
}
