import BenchmarkCore

extension MethodText {
  /// Bokmål.
  static func bokmal(_ id: MethodID) -> MethodText {
    switch id {
    case .zScore:
      MethodText(
        "Z-skår", "Avstand fra snittet i standardavvik.",
        "Snitt og standardavvik beskriver fordelingen; ekstreme verdier trekker i begge.")
    case .robustZ:
      MethodText(
        "Robust z", "Avstand fra medianen i robuste standardavvik; over 3,5 regnes som uteligger.",
        "Mer enn halvparten av enhetene er uten feil, og ikke over halvparten har samme verdi.")
    case .minMax:
      MethodText(
        "Min–maks", "Plassering mellom laveste (0) og høyeste (100) verdi.",
        "Endepunktene er til å stole på: én feil verdi flytter alle andre.")
    case .rank:
      MethodText(
        "Rangtall", "Rekkefølgen som skår; høyest tall er best.",
        "Bare rekkefølgen teller; små og store forskjeller blir like.")
    case .percentile:
      MethodText(
        "Persentil", "Andelen av de andre enhetene som ligger svakere an, fra 0 til 100.",
        "Bare rekkefølgen teller; få enheter gir grove steg.")
    case .borda:
      MethodText(
        "Borda", "Antall enheter som ligger svakere an.",
        "Bare rekkefølgen teller, og skåren avhenger av antall enheter.")
    case .distanceToTarget:
      MethodText(
        "Avstand til mål", "Hvor langt verdien er kommet mot målet, eller mellom to faste grenser.",
        "Målet er satt uavhengig av tallene, og grensene er meningsfulle for alle enheter.")
    case .distanceToReference:
      MethodText(
        "Avstand til referanse", "Avstand til en valgt enhet, snittet, medianen eller den beste.",
        "Referansen er sammenlignbar med enhetene.")
    case .fractionOfMax:
      MethodText(
        "Andel av beste", "Verdien som andel av den beste.",
        "Verdiene er positive og har et naturlig nullpunkt.")
    case .index100:
      MethodText(
        "Indeks (snitt = 100)", "Verdien i prosent av snittet i gruppen, slik ASSS viser den.",
        "Verdiene er positive og har et naturlig nullpunkt; retningen er ikke snudd.")
    case .scaled:
      MethodText(
        "Fast skala", "Plassering på en skala med kjente ender, for eksempel svar fra 1 til 6.",
        "Endene av skalaen er kjent på forhånd og like for alle.")
    case .winsorise:
      MethodText(
        "Winsorisering", "Trekker de mest ekstreme verdiene inn til naboen før normalisering.",
        "Ekstreme verdier er feil eller unntak; hver endring blir ført i treated.csv.")
    case .log:
      MethodText(
        "Logaritme", "Demper en lang hale før normalisering.",
        "Alle verdier er positive.")
    case .logCT:
      MethodText(
        "Forskjøvet logaritme", "Demper en lang hale også når verdier er null eller negative.",
        "Forskyvningen følger spennet i tallene, så skårene avhenger av gruppen.")
    case .boxCox:
      MethodText(
        "Box–Cox", "Demper skjevhet med en potens som brukeren velger.",
        "Potensen passer for hele fordelingen; verdiene flyttes slik at alle er positive.")
    case .rankInterval:
      MethodText(
        "Plass som intervall", "Hvilke plasser usikkerheten gir rom for.",
        "Feilene er om lag normalfordelte og uavhengige mellom enheter.")
    case .versusGroup:
      MethodText(
        "Mot de andre", "Tester enheten mot snittet av de andre i gruppen.",
        "Enhetene er uavhengige, og usikkerheten er kjent for minst halvparten av de andre.")
    case .trafficLight:
      MethodText(
        "Trafikklys", "Verdien mot målet og grensene i styringskortet.",
        "Grensene er satt av den som eier kortet; lyset sier ikke noe om usikkerhet.")
    case .wilson:
      MethodText(
        "Wilson-intervall", "Intervall for en andel, også når den er nær 0 eller 100 prosent.",
        "Uavhengige ja/nei-hendelser med samme sannsynlighet.")
    case .clopperPearson:
      MethodText(
        "Clopper–Pearson", "Eksakt intervall for en andel; dekker minst det oppgitte nivået.",
        "Uavhengige ja/nei-hendelser med samme sannsynlighet; intervallet er ofte for bredt.")
    case .byar:
      MethodText(
        "Byars metode", "Intervall for rater og antall fra ti hendelser og oppover.",
        "Hendelsene er uavhengige og Poisson-fordelte.")
    case .exactPoisson:
      MethodText(
        "Eksakt Poisson", "Intervall for rater og antall med under ti hendelser.",
        "Hendelsene er uavhengige og Poisson-fordelte.")
    case .tInterval:
      MethodText(
        "t-intervall", "Intervall for et snitt med kjent standardavvik og antall.",
        "Svarene er uavhengige; snittet er om lag normalfordelt.")
    case .normalInterval:
      MethodText(
        "Normalintervall", "Intervall der kilden oppgir standardfeil eller feilmargin.",
        "Kildens standardfeil er riktig; feilen er om lag normalfordelt.")
    case .benjaminiHochberg:
      MethodText(
        "Benjamini–Hochberg", "Holder andelen falske funn nede når mange tester gjøres samtidig.",
        "Testene er uavhengige eller positivt avhengige.")
    case .ols:
      MethodText(
        "Minste kvadraters linje", "Endring per år i en tidsserie med minst fem perioder.",
        "Utviklingen er om lag rettlinjet, og avvikene er uavhengige med samme spredning.")
    case .theilSen:
      MethodText(
        "Theil–Sen", "Medianen av stigningen mellom alle par av punkter; tåler noen få rare verdier.",
        "Punktene er uavhengige; utviklingen går stort sett samme vei.")
    case .mannKendall:
      MethodText(
        "Mann–Kendall", "Tester om en tidsserie stort sett stiger eller faller, rettlinjet eller ikke.",
        "Punktene er uavhengige; sesonger og sammenheng mellom naboperioder gir for lav p.")
    case .tukey:
      MethodText(
        "Tukeys grenser", "Flagger verdier mer enn 1,5 eller 3 kvartilavstander utenfor kvartilene.",
        "Midten av fordelingen er om lag symmetrisk.")
    case .logTukey:
      MethodText(
        "Tukeys grenser på logaritmer", "Tukeys grenser for skjeve, positive tall.",
        "Alle verdier er positive, og logaritmene er om lag symmetriske.")
    case .xmr:
      MethodText(
        "Kontrolldiagram (XmR)",
        "Grensene som en enhets egne tall pleier å holde seg innenfor, og mønstre som bryter dem.",
        "Minst ti tall; nabotall henger ikke sammen og har ingen sesong. Hver regel slår av og til ut tilfeldig.")
    case .funnel:
      MethodText(
        "Trakt", "Grensene som andeler og rater holder seg innenfor ved bare tilfeldigheter, etter enhetens størrelse.",
        "Personer eller hendelser er uavhengige; enhetene har samme underliggende verdi.")
    case .overdispersion:
      MethodText(
        "Større forskjeller enn tilfeldigheter gir",
        "Hvor mye enhetene skiller seg utover tilfeldigheter, og grenser som tar høyde for det.",
        "De fleste enhetene er vanlige; de ytterste tidelene trekkes inn før spredningen måles.")
    case .euclid:
      MethodText(
        "Vektet avstand", "Hvor like to enheter er i rammevilkår; de nærmeste er enhetens like enheter.",
        "Rammevilkårene som er valgt, er de som betyr noe, og vektene sier hvor mye.")
    case .cipfa:
      MethodText(
        "Avstand på CIPFA-form", "Vektet avstand der den enheten som ligger lengst unna, har avstand 1.",
        "Som vektet avstand; tallene kan ikke sammenlignes mellom enheter.")
    case .mahalanobis:
      MethodText(
        "Mahalanobis-avstand", "Avstand der det to rammevilkår sier begge to, teller én gang.",
        "Flere enheter enn variabler, og ingen variabel følger helt av de andre.")
    case .gower:
      MethodText(
        "Gowers avstand", "Avstand som også tar med kategorier, som driftsform eller skoletype.",
        "En forskjell på hele spennet i et tall teller like mye som en annen kategori.")
    case .ward:
      MethodText(
        "Wards grupper", "Deler enhetene i grupper som er mest mulig like innad.",
        "Gruppene er om lag runde og like store; antallet velges, eller settes av tydeligheten.")
    case .pam:
      MethodText(
        "Grupper rundt medoider", "Deler enhetene i grupper rundt enheter som er typiske for gruppen.",
        "Antallet velges, eller settes av tydeligheten; tåler avvikende enheter bedre enn Ward.")
    case .learningPartners:
      MethodText(
        "Hvem å lære av", "Finner like enheter som er klart bedre og ikke dyrere, eller som klart har blitt bedre.",
        "De valgte rammevilkårene gjør enhetene sammenlignbare; en forskjell viser ikke årsaken.")
    case .newcombe:
      MethodText(
        "Newcombes intervall", "Intervall for forskjellen mellom to andeler, også nær 0 og 100 prosent.",
        "Uavhengige ja/nei-hendelser i to uavhengige enheter.")
    case .moverRate:
      MethodText(
        "Forskjell mellom rater", "Intervall for forskjellen mellom to rater eller antall.",
        "Hendelsene er uavhengige og Poisson-fordelte.")
    case .welch:
      MethodText(
        "Welchs t-test", "Forskjellen mellom to snitt med hvert sitt standardavvik.",
        "Svarene er uavhengige; snittene er om lag normalfordelte.")
    case .brightSpot:
      MethodText(
        "Lyspunkt", "Finner enheter som gjør det klart bedre enn rammevilkårene skulle tilsi.",
        "Rettlinjet sammenheng mellom rammevilkår og resultat; avvikene er om lag normalfordelte.")
    case .expectedCost:
      MethodText(
        "Ventet kostnad", "Kostnaden en enhet kan ventes å ha ut fra størrelse, behov og sammensetning.",
        "Forholdene virker likt i prosent for alle, det er minst fem enheter per forhold, og avvikene er om lag normalfordelte på logaritmisk skala."
      )
    case .hc3:
      MethodText(
        "HC3-standardfeil", "Usikkerhet i regresjon når enhetene sprer seg ulikt.",
        "Enhetene er uavhengige av hverandre; ingen enhet avgjør sin egen tilpasning alene.")
    case .huber:
      MethodText(
        "Hubers regresjon", "En linje der enheter langt unna teller mindre.",
        "Avvik i kostnad kan være grove, men ikke i de forklarende forholdene.")
    case .resultScore:
      MethodText(
        "Resultatskår", "Snittet av resultatene som z-skår, med usikkerhet.",
        "Resultatene er like viktige, og spredningen mellom enhetene regnes som kjent.")
    case .costEffect:
      MethodText(
        "Resultat mot kostnad", "Hvor mye et resultat endrer seg med 10 prosent høyere kostnad.",
        "Viser sammenheng, ikke årsak: forhold som ikke er målt, kan ligge bak begge.")
    case .costDecomposition:
      MethodText(
        "Oppdeling av kostnad", "Hvor mange kroner av en forskjell som kommer av hver faktor.",
        "Faktorene på kortet multipliserer seg til kostnaden sammen med resten; delene summerer seg nøyaktig.")
    case .needCorrection:
      MethodText(
        "Behovskorrigering", "Ressursbruk etter korreksjon for beregnet behov, gruppen er 1,00.",
        "Behovsnøkkelen er god: den måler behov, ikke tilbud.")
    case .constantPrices:
      MethodText(
        "Faste priser", "Kostnad i prisene for rapporteringsperioden.",
        "Prisindeksen på kortet gjelder for alle enhetene.")
    case .actionReview:
      MethodText(
        "Tiltak mot resultat", "Svake resultater uten tiltak, tiltak uten bedring og tiltak over fristen.",
        "En indikator kan bedre seg av andre grunner enn tiltaket, og tiltak trenger tid.")
    case .arithmeticIndex:
      MethodText(
        "Aritmetisk indeks", "Vektet snitt av normaliserte indikatorer, per perspektiv og samlet.",
        "Gode resultater på én indikator kan veie opp for svake på en annen.")
    case .dea:
      MethodText(
        "Dataomhyllingsanalyse (DEA)",
        "Holder hver enhet mot den beste blandingen av enheter: hvor mye mindre innsats som ville gitt det samme.",
        "Alle blandinger av enheter er mulige, tallene er uten feil, og innsats og resultat er mengder som dekker det samme hos alle. Kvalitet er ikke med, hvis den ikke er et av resultatene."
      )
    case .fdh:
      MethodText(
        "Fri disposisjon (FDH)", "Som DEA, men bare mot én virkelig enhet om gangen, aldri en blanding.",
        "Ingenting utover at man kan bruke mer og få mindre; med få enheter ser de fleste effektive ut.")
    case .superEfficiency:
      MethodText(
        "Supereffektivitet",
        "Hvor langt foran de andre en enhet med skår 1 ligger; finner enheter som alene setter nivået.",
        "En høy verdi betyr at enheten er ulik de andre, og kan være en feil i tallene.")
    case .scaleEfficiency:
      MethodText(
        "Skalaeffektivitet", "Hvor mye av avstanden som følger av at enheten er liten eller stor.",
        "Størrelsen er sammenlignet med den mest produktive i utvalget; den sier ikke om enheten kan endre størrelse.")
    case .simarWilson:
      MethodText(
        "Simar–Wilson", "Retter skåren for at de beste i utvalget ikke er de best mulige, og gir et intervall.",
        "Avstandene er fordelt likt for store og små enheter, og det er ikke tilfeldige feil i tallene.")
    case .minimumN:
      MethodText(
        "Minste grunnlag", "Skjuler tall som bygger på for få personer, før noe er regnet.",
        "Grunnlaget er kjent; indirekte avsløring gjennom summer er ikke vurdert her.")
    case .rollUp:
      MethodText(
        "Opprulling", "Regner tall for et høyere nivå fra tellere og nevnere, aldri som snitt av snitt.",
        "Teller og nevner er kjent for enhetene under og kan summeres.")
    }
  }
}
