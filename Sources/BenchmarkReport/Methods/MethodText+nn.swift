import BenchmarkCore

extension MethodText {
  /// Nynorsk.
  static func nynorsk(_ id: MethodID) -> MethodText {
    switch id {
    case .zScore:
      MethodText(
        "Z-skår", "Avstand frå snittet i standardavvik.",
        "Snitt og standardavvik skildrar fordelinga; ekstreme verdiar dreg i begge.")
    case .robustZ:
      MethodText(
        "Robust z", "Avstand frå medianen i robuste standardavvik; over 3,5 blir rekna som uteliggjar.",
        "Meir enn halvparten av einingane er utan feil, og ikkje over halvparten har same verdi.")
    case .minMax:
      MethodText(
        "Min–maks", "Plassering mellom lågaste (0) og høgaste (100) verdi.",
        "Endepunkta er til å lite på: éin feil verdi flyttar alle andre.")
    case .rank:
      MethodText(
        "Rangtal", "Rekkjefølgja som skår; høgast tal er best.",
        "Berre rekkjefølgja tel; små og store skilnader blir like.")
    case .percentile:
      MethodText(
        "Persentil", "Delen av dei andre einingane som ligg svakare an, frå 0 til 100.",
        "Berre rekkjefølgja tel; få einingar gir grove steg.")
    case .borda:
      MethodText(
        "Borda", "Talet på einingar som ligg svakare an.",
        "Berre rekkjefølgja tel, og skåren avheng av talet på einingar.")
    case .distanceToTarget:
      MethodText(
        "Avstand til mål", "Kor langt verdien er komen mot målet, eller mellom to faste grenser.",
        "Målet er sett uavhengig av tala, og grensene gir meining for alle einingar.")
    case .distanceToReference:
      MethodText(
        "Avstand til referanse", "Avstand til ei vald eining, snittet, medianen eller den beste.",
        "Referansen er samanliknbar med einingane.")
    case .fractionOfMax:
      MethodText(
        "Del av beste", "Verdien som del av den beste.",
        "Verdiane er positive og har eit naturleg nullpunkt.")
    case .index100:
      MethodText(
        "Indeks (snitt = 100)", "Verdien i prosent av snittet i gruppa, slik ASSS viser han.",
        "Verdiane er positive og har eit naturleg nullpunkt; retninga er ikkje snudd.")
    case .scaled:
      MethodText(
        "Fast skala", "Plassering på ein skala med kjende endar, til dømes svar frå 1 til 6.",
        "Endane av skalaen er kjende på førehand og like for alle.")
    case .winsorise:
      MethodText(
        "Winsorisering", "Dreg dei mest ekstreme verdiane inn til naboen før normalisering.",
        "Ekstreme verdiar er feil eller unntak; kvar endring blir ført i treated.csv.")
    case .log:
      MethodText(
        "Logaritme", "Dempar ein lang hale før normalisering.",
        "Alle verdiar er positive.")
    case .logCT:
      MethodText(
        "Forskoven logaritme", "Dempar ein lang hale òg når verdiar er null eller negative.",
        "Forskyvinga følgjer spennet i tala, så skårane avheng av gruppa.")
    case .boxCox:
      MethodText(
        "Box–Cox", "Dempar skeivskap med ein potens som brukaren vel.",
        "Potensen passar for heile fordelinga; verdiane blir flytte slik at alle er positive.")
    case .rankInterval:
      MethodText(
        "Plass som intervall", "Kva plassar uvissa gir rom for.",
        "Feila er om lag normalfordelte og uavhengige mellom einingar.")
    case .versusGroup:
      MethodText(
        "Mot dei andre", "Testar eininga mot snittet av dei andre i gruppa.",
        "Einingane er uavhengige, og uvissa er kjend for minst halvparten av dei andre.")
    case .trafficLight:
      MethodText(
        "Trafikklys", "Verdien halden opp mot målet og grensene i styringskortet.",
        "Grensene er sette av den som eig kortet; lyset seier ikkje noko om uvisse.")
    case .wilson:
      MethodText(
        "Wilson-intervall", "Intervall for ein del, òg når han er nær 0 eller 100 prosent.",
        "Uavhengige ja/nei-hendingar med same sannsyn.")
    case .clopperPearson:
      MethodText(
        "Clopper–Pearson", "Eksakt intervall for ein del; dekkjer minst det oppgitte nivået.",
        "Uavhengige ja/nei-hendingar med same sannsyn; intervallet er ofte for breitt.")
    case .byar:
      MethodText(
        "Byar-metoden", "Intervall for ratar og tal på hendingar frå ti og oppover.",
        "Hendingane er uavhengige og Poisson-fordelte.")
    case .exactPoisson:
      MethodText(
        "Eksakt Poisson", "Intervall for ratar og tal på hendingar under ti.",
        "Hendingane er uavhengige og Poisson-fordelte.")
    case .tInterval:
      MethodText(
        "t-intervall", "Intervall for eit snitt med kjent standardavvik og tal på svar.",
        "Svara er uavhengige; snittet er om lag normalfordelt.")
    case .normalInterval:
      MethodText(
        "Normalintervall", "Intervall der kjelda oppgir standardfeil eller feilmargin.",
        "Standardfeilen til kjelda er rett; feilen er om lag normalfordelt.")
    case .benjaminiHochberg:
      MethodText(
        "Benjamini–Hochberg", "Held delen falske funn nede når mange testar blir gjorde samtidig.",
        "Testane er uavhengige eller positivt avhengige.")
    case .ols:
      MethodText(
        "Minste kvadrats linje", "Endring per år i ein tidsserie med minst fem periodar.",
        "Utviklinga er om lag rettlinja, og avvika er uavhengige med same spreiing.")
    case .theilSen:
      MethodText(
        "Theil–Sen", "Medianen av stigninga mellom alle par av punkt; toler nokre få rare verdiar.",
        "Punkta er uavhengige; utviklinga går stort sett same veg.")
    case .mannKendall:
      MethodText(
        "Mann–Kendall", "Testar om ein tidsserie stort sett stig eller fell, rettlinja eller ikkje.",
        "Punkta er uavhengige; sesongar og samanheng mellom naboperiodar gjev for låg p.")
    case .tukey:
      MethodText(
        "Tukey-grensene", "Flaggar verdiar meir enn 1,5 eller 3 kvartilavstandar utanfor kvartilane.",
        "Midten av fordelinga er om lag symmetrisk.")
    case .logTukey:
      MethodText(
        "Tukey-grensene på logaritmar", "Tukey-grensene for skeive, positive tal.",
        "Alle verdiar er positive, og logaritmane er om lag symmetriske.")
    case .xmr:
      MethodText(
        "Kontrolldiagram (XmR)",
        "Grensene som tala til ei eining pleier å halde seg innanfor, og mønster som bryt dei.",
        "Minst ti tal; nabotal heng ikkje saman og har ingen sesong. Kvar regel slår av og til ut tilfeldig.")
    case .funnel:
      MethodText(
        "Trakt",
        "Grensene som delar og ratar held seg innanfor ved berre tilfeldigheiter, etter storleiken på eininga.",
        "Personar eller hendingar er uavhengige; einingane har same underliggjande verdi.")
    case .overdispersion:
      MethodText(
        "Større skilnader enn tilfeldigheiter gjev",
        "Kor mykje einingane skil seg utover tilfeldigheiter, og grenser som tek høgd for det.",
        "Dei fleste einingane er vanlege; dei ytste tidelane blir trekte inn før spreiinga blir målt.")
    case .euclid:
      MethodText(
        "Vekta avstand", "Kor like to einingar er i rammevilkår; dei nærmaste er dei like einingane.",
        "Rammevilkåra som er valde, er dei som betyr noko, og vektene seier kor mykje.")
    case .cipfa:
      MethodText(
        "Avstand på CIPFA-form", "Vekta avstand der eininga som ligg lengst unna, har avstand 1.",
        "Som vekta avstand; tala kan ikkje samanliknast mellom einingar.")
    case .mahalanobis:
      MethodText(
        "Mahalanobis-avstand", "Avstand der det to rammevilkår seier begge to, tel éin gong.",
        "Fleire einingar enn variablar, og ingen variabel følgjer heilt av dei andre.")
    case .gower:
      MethodText(
        "Gowers avstand", "Avstand som òg tek med kategoriar, som driftsform eller skuletype.",
        "Ein skilnad på heile spennet i eit tal tel like mykje som ein annan kategori.")
    case .ward:
      MethodText(
        "Wards grupper", "Deler einingane i grupper som er mest mogleg like innetter.",
        "Gruppene er om lag runde og like store; talet vert valt, eller sett av kor tydelege dei er.")
    case .pam:
      MethodText(
        "Grupper rundt medoidar", "Deler einingane i grupper rundt einingar som er typiske for gruppa.",
        "Talet vert valt, eller sett av kor tydelege gruppene er; toler avvikande einingar betre enn Ward.")
    case .learningPartners:
      MethodText(
        "Kven å lære av", "Finn like einingar som er klart betre og ikkje dyrare, eller som klart har vorte betre.",
        "Dei valde rammevilkåra gjer einingane samanliknbare; ein skilnad viser ikkje årsaka.")
    case .newcombe:
      MethodText(
        "Newcombes intervall", "Intervall for skilnaden mellom to delar av eit heile, òg nær 0 og 100 prosent.",
        "Uavhengige ja/nei-hendingar i to uavhengige einingar.")
    case .moverRate:
      MethodText(
        "Skilnad mellom ratar", "Intervall for skilnaden mellom to ratar eller tal på hendingar.",
        "Hendingane er uavhengige og Poisson-fordelte.")
    case .welch:
      MethodText(
        "Welchs t-test", "Skilnaden mellom to snitt med kvart sitt standardavvik.",
        "Svara er uavhengige; snitta er om lag normalfordelte.")
    case .brightSpot:
      MethodText(
        "Lyspunkt", "Finn einingar som gjer det klart betre enn rammevilkåra skulle tilseie.",
        "Rettlinja samanheng mellom rammevilkår og resultat; avvika er om lag normalfordelte.")
    case .expectedCost:
      MethodText(
        "Venta kostnad", "Kostnaden ei eining kan ventast å ha ut frå storleik, behov og samansetjing.",
        "Forholda verkar likt i prosent for alle, det er minst fem einingar per forhold, og avvika er om lag normalfordelte på logaritmisk skala."
      )
    case .hc3:
      MethodText(
        "HC3-standardfeil", "Uvisse i regresjon når einingane spreier seg ulikt.",
        "Einingane er uavhengige av kvarandre; inga eining avgjer si eiga tilpassing åleine.")
    case .huber:
      MethodText(
        "Hubers regresjon", "Ei linje der einingar langt unna tel mindre.",
        "Avvik i kostnad kan vere grove, men ikkje i dei forklarande forholda.")
    case .resultScore:
      MethodText(
        "Resultatskår", "Snittet av resultata som z-skår, med uvisse.",
        "Resultata er like viktige, og spreiinga mellom einingane blir rekna som kjend.")
    case .costEffect:
      MethodText(
        "Resultat mot kostnad", "Kor mykje eit resultat endrar seg med 10 prosent høgare kostnad.",
        "Viser samanheng, ikkje årsak: forhold som ikkje er målte, kan ligge bak begge.")
    case .costDecomposition:
      MethodText(
        "Oppdeling av kostnad", "Kor mange kroner av ein skilnad som kjem av kvar faktor.",
        "Faktorane på kortet multipliserer seg til kostnaden saman med resten; delane summerer seg nøyaktig.")
    case .needCorrection:
      MethodText(
        "Behovskorrigering", "Ressursbruk etter korreksjon for berekna behov, gruppa er 1,00.",
        "Behovsnøkkelen er god: han måler behov, ikkje tilbod.")
    case .constantPrices:
      MethodText(
        "Faste prisar", "Kostnad i prisane for rapporteringsperioden.",
        "Prisindeksen på kortet gjeld for alle einingane.")
    case .actionReview:
      MethodText(
        "Tiltak mot resultat", "Svake resultat utan tiltak, tiltak utan betring og tiltak over fristen.",
        "Ein indikator kan betre seg av andre grunnar enn tiltaket, og tiltak treng tid.")
    case .arithmeticIndex:
      MethodText(
        "Aritmetisk indeks", "Vekta snitt av normaliserte indikatorar, per perspektiv og samla.",
        "Gode resultat på éin indikator kan vege opp for svake på ein annan.")
    case .dea:
      MethodText(
        "Dataomhyllingsanalyse (DEA)",
        "Held kvar eining mot den beste blandinga av einingar: kor mykje mindre innsats som ville gitt det same.",
        "Alle blandingar av einingar er moglege, tala er utan feil, og innsats og resultat er mengder som dekkjer det same hos alle. Kvalitet er ikkje med, om han ikkje er eit av resultata."
      )
    case .fdh:
      MethodText(
        "Fri disposisjon (FDH)", "Som DEA, men berre mot éi verkeleg eining om gongen, aldri ei blanding.",
        "Ingenting utover at ein kan bruke meir og få mindre; med få einingar ser dei fleste effektive ut.")
    case .superEfficiency:
      MethodText(
        "Supereffektivitet",
        "Kor langt framom dei andre ei eining med skår 1 ligg; finn einingar som åleine set nivået.",
        "Ein høg verdi tyder at eininga er ulik dei andre, og kan vere ein feil i tala.")
    case .scaleEfficiency:
      MethodText(
        "Skalaeffektivitet", "Kor mykje av avstanden som følgjer av at eininga er lita eller stor.",
        "Storleiken er samanlikna med den mest produktive i utvalet; han seier ikkje om eininga kan endre storleik.")
    case .simarWilson:
      MethodText(
        "Simar–Wilson", "Rettar skåren for at dei beste i utvalet ikkje er dei best moglege, og gir eit intervall.",
        "Avstandane er fordelte likt for store og små einingar, og det er ikkje tilfeldige feil i tala.")
    case .minimumN:
      MethodText(
        "Minste grunnlag", "Skjuler tal som byggjer på for få personar, før noko er rekna.",
        "Grunnlaget er kjent; indirekte avsløring gjennom summar er ikkje vurdert her.")
    case .rollUp:
      MethodText(
        "Opprulling", "Reknar tal for eit høgare nivå frå teljarar og nemnarar, aldri som snitt av snitt.",
        "Teljar og nemnar er kjende for einingane under og kan summerast.")
    }
  }
}
