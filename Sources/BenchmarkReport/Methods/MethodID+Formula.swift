import BenchmarkCore

extension MethodID {
  /// The formula in letters that need no translation.
  var formula: String {
    switch self {
    case .zScore: "z = (x − x̄) / s,  s² = Σ(x − x̄)² / (n − 1)"
    case .robustZ: "z = (x − med x) / (1.4826 · MAD),  MAD = med |x − med x|"
    case .minMax: "y = 100 · (x − min x) / (max x − min x)"
    case .rank: "y = r,  r = 1 + #{j : xⱼ < xᵢ}"
    case .percentile: "y = 100 · (r − 1) / (n − 1)"
    case .borda: "y = r − 1"
    case .distanceToTarget: "y = 1 − (T − x) / (T − min x);  y = 100 · (x − a) / (b − a)"
    case .distanceToReference: "y = 1 − (x₀ − x) / (x₀ − min x)"
    case .fractionOfMax: "y = x / max x;  y = min x / x"
    case .index100: "y = 100 · x / x̄"
    case .scaled: "y = 100 · (x − a) / (b − a)"
    case .winsorise: "max x → x₍ₙ₋₁₎, min x → x₍₂₎  while  |g₁| > 2 ∧ g₂ > 3.5"
    case .log: "y = ln x"
    case .logCT: "y = ln(x − min x + 0.01 · (max x − min x))"
    case .boxCox: "y = ((x − min x + 1)^λ − 1) / λ;  λ = 0: y = ln(x − min x + 1)"
    case .rankInterval: "xᵢ* ~ N(xᵢ, sᵢ²),  rᵢ* = rank xᵢ*,  [q(α/2), q(1 − α/2)]"
    case .versusGroup: "z = (xᵢ − x̄₋ᵢ) / √(h² + Σ s²ⱼ / k²),  p = 2 · (1 − Φ(|z|))"
    case .trafficLight: "x ≥ G: ●,  R ≤ x < G: ▲,  x < R: ■;  G = T,  R = T − t · |T|"
    case .wilson: "(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)"
    case .clopperPearson: "[B(α/2; k, n − k + 1), B(1 − α/2; k + 1, n − k)]"
    case .byar: "[k (1 − 1/9k − z/3√k)³, (k + 1)(1 − 1/9(k + 1) + z/3√(k + 1))³]"
    case .exactPoisson: "[χ²(α/2; 2k) / 2, χ²(1 − α/2; 2k + 2) / 2]"
    case .tInterval: "x̄ ± t(1 − α/2; n − 1) · s / √n"
    case .normalInterval: "x ± z(1 − α/2) · se,  se = m / 1.959964"
    case .benjaminiHochberg: "p̃₍ᵢ₎ = min over j ≥ i of  min(1, m · p₍ⱼ₎ / j)"
    case .ols: "ŷ = a + b t,  b = Σ(t − t̄)(y − ȳ) / Σ(t − t̄)²,  b ± t(1 − α/2; n − 2) · se(b)"
    case .theilSen: "median over i < j of (yⱼ − yᵢ) / (tⱼ − tᵢ)"
    case .mannKendall: "S = Σ sign(yⱼ − yᵢ),  z = (|S| − 1) / √var S"
    case .tukey: "[Q₁ − c (Q₃ − Q₁), Q₃ + c (Q₃ − Q₁)],  c = 1.5, 3"
    case .logTukey: "y = ln x,  [Q₁ − c (Q₃ − Q₁), Q₃ + c (Q₃ − Q₁)],  c = 1.5, 3"
    case .xmr: "x̄ ± 2.66 · Σ|xᵢ − xᵢ₋₁| / m, ranges below 3.267 times their mean"
    case .funnel: "θ ± z √(θ (1 − θ) / n),  Q(O + 1, θ n) = α,  P(O, θ n) = α"
    case .overdispersion: "τ² = (Σ z² − (k − 1)) / (Σ w − Σ w² / Σ w),  target ± z √(s² + τ²)"
    case .euclid: "d = √Σ wⱼ (zᵢⱼ − zₖⱼ)²,  z = (x − x̄) / s"
    case .cipfa: "d = √Σ wⱼ (zᵢⱼ − zₖⱼ)² / max d"
    case .mahalanobis: "d = √(δᵀ S⁻¹ δ),  δⱼ = √wⱼ (xᵢⱼ − xₖⱼ)"
    case .gower: "d = Σ wⱼ dⱼ / Σ wⱼ,  dⱼ = |xᵢⱼ − xₖⱼ| / range, or 0/1"
    case .ward: "d²(k, ij) = ((nₖ + nᵢ) d²(k, i) + (nₖ + nⱼ) d²(k, j) − nₖ d²(i, j)) / (nₖ + nᵢ + nⱼ)"
    case .pam: "min Σ d(i, nearest medoid)"
    case .learningPartners: "gap > 0,  p(BH) ≤ q,  cost ≤ (1 + c) · own cost"
    case .newcombe: "a − b − √((a − lₐ)² + (u_b − b)²),  a − b + √((uₐ − a)² + (b − l_b)²),  Wilson limits"
    case .moverRate: "a − b − √((a − lₐ)² + (u_b − b)²),  a − b + √((uₐ − a)² + (b − l_b)²),  Byar limits"
    case .welch: "a − b ± t(1 − α/2; ν) √(sₐ²/nₐ + s_b²/n_b)"
    case .brightSpot: "t = e / (s₍ᵢ₎ √(1 − h)),  n − p − 2 degrees of freedom"
    case .expectedCost: "ln k = b₀ + Σ bⱼ xⱼ + e,  k̂ = exp(ŷ),  exp(ŷ ± t(1 − α/2; n − p) · s · √(1 + h))"
    case .hc3: "cov(b) = (XᵀX)⁻¹ Xᵀ diag(eᵢ² / (1 − hᵢ)²) X (XᵀX)⁻¹"
    case .huber: "wᵢ = min(1, k / |eᵢ / s|),  s = med |e| / 0.6745,  k = 1.345"
    case .resultScore: "R = Σ zⱼ / k,  se² = Σ ((1 − 1/n)² seᵢⱼ² + Σ seₗⱼ² / n²) / (sⱼ² k²)"
    case .costEffect: "r = a + b · ln k + Σ cⱼ xⱼ + e,  Δ = b · ln 1.1,  ε = b / r̄"
    case .costDecomposition: "Δⱼ = L(V, V′) · ln(xⱼ / x′ⱼ),  L(a, b) = (a − b) / ln(a / b),  Σ Δⱼ = V − V′"
    case .needCorrection: "(kᵢ / bᵢ) / (Σ wⱼ kⱼ / Σ wⱼ bⱼ)"
    case .constantPrices: "k · P₀ / Pₜ"
    case .actionReview: "■ ∨ < : !;  t > T : !;  ¬↗ ∧ ¬● : !"
    case .arithmeticIndex: "I = Σ wⱼ yⱼ / Σ wⱼ"
    case .dea: "min θ:  Σ λⱼxⱼ ≤ θx₀,  Σ λⱼyⱼ ≥ y₀,  λ ≥ 0,  Σ λⱼ = 1 (vrs);  1/φ: max φ"
    case .fdh: "θ = min over j, yⱼ ≥ y₀, of  max over i  xᵢⱼ / xᵢ₀"
    case .superEfficiency: "min θ:  Σ λⱼxⱼ ≤ θx₀,  Σ λⱼyⱼ ≥ y₀,  j ≠ 0"
    case .scaleEfficiency: "s = θ(crs) / θ(vrs)"
    case .simarWilson: "θ̃ = 2θ̂ − mean θ*,  [2θ̂ − q*(1 − α/2), 2θ̂ − q*(α/2)]"
    case .minimumN: "n < n₀ → :"
    case .rollUp: "X = c · Σ aᵢ / Σ bᵢ"
    }
  }

  /// Where the method is described.
  var source: String {
    switch self {
    case .zScore, .minMax, .rank, .index100, .distanceToReference, .arithmeticIndex:
      "OECD/JRC, Handbook on Constructing Composite Indicators (2008)"
    case .distanceToTarget, .fractionOfMax, .scaled, .percentile, .borda:
      "OECD/JRC, Handbook on Constructing Composite Indicators (2008); COINr 1.1.14"
    case .robustZ: "Iglewicz, Hoaglin, How to Detect and Handle Outliers (1993)"
    case .winsorise: "OECD/JRC, Handbook on Constructing Composite Indicators (2008), ch. 3; COINr 1.1.14"
    case .log, .logCT: "COINr 1.1.14"
    case .boxCox: "Box, Cox, An analysis of transformations (1964), JRSS B 26, 211–252"
    case .rankInterval: "Goldstein, Spiegelhalter, League tables and their limitations (1996), JRSS A 159, 385–443"
    case .versusGroup:
      "Newcombe, Interval estimation for the difference between independent proportions (1998), Stat. Med. 17, 873–890; Zou, Donner (2008), Stat. Med. 27, 1693–1702"
    case .trafficLight: "Kaplan, Norton, The Balanced Scorecard (1996)"
    case .wilson:
      "Wilson, Probable inference, the law of succession, and statistical inference (1927), JASA 22, 209–212"
    case .clopperPearson: "Clopper, Pearson, The use of confidence or fiducial limits (1934), Biometrika 26, 404–413"
    case .byar: "Breslow, Day, Statistical Methods in Cancer Research II (1987), IARC"
    case .exactPoisson: "Garwood, Fiducial limits for the Poisson distribution (1936), Biometrika 28, 437–442"
    case .tInterval: "Student, The probable error of a mean (1908), Biometrika 6, 1–25"
    case .normalInterval: "Cox, Hinkley, Theoretical Statistics (1974)"
    case .benjaminiHochberg:
      "Benjamini, Hochberg, Controlling the false discovery rate (1995), JRSS B 57, 289–300"
    case .ols: "Golub, Van Loan, Matrix Computations (4th ed. 2013), ch. 5"
    case .theilSen: "Sen, Estimates of the regression coefficient based on Kendall's tau (1968), JASA 63, 1379–1389"
    case .mannKendall:
      "Mann, Nonparametric tests against trend (1945), Econometrica 13, 245–259; Kendall, Rank Correlation Methods (1975)"
    case .tukey, .logTukey: "Tukey, Exploratory Data Analysis (1977)"
    case .xmr: "Wheeler, Understanding Variation (2nd ed., 2000); NHS England, Making data count"
    case .funnel:
      "Spiegelhalter, Funnel plots for comparing institutional performance (2005), Stat. Med. 24, 1185–1202"
    case .overdispersion:
      "Spiegelhalter, Handling over-dispersion of performance indicators (2005), Qual. Saf. Health Care 14, 347–351"
    case .euclid: "Everitt, Landau, Leese, Stahl, Cluster Analysis (5th ed. 2011), ch. 3"
    case .cipfa: "CIPFA, Nearest Neighbours Model"
    case .mahalanobis: "Mahalanobis, On the generalised distance in statistics (1936)"
    case .gower: "Gower, A general coefficient of similarity (1971), Biometrics 27, 857–871"
    case .ward: "Ward (1963), JASA 58, 236–244; Murtagh, Legendre (2014), J. Classif. 31, 274–295"
    case .pam: "Kaufman, Rousseeuw, Finding Groups in Data (1990)"
    case .learningPartners: "This project; tests by Newcombe (1998), Zou, Donner (2008), Benjamini, Hochberg (1995)"
    case .newcombe:
      "Newcombe, Interval estimation for the difference between independent proportions (1998), Stat. Med. 17, 873–890"
    case .moverRate:
      "Zou, Donner, Construction of confidence limits about effect measures (2008), Stat. Med. 27, 1693–1702"
    case .welch: "Welch (1947), Biometrika 34, 28–35"
    case .brightSpot: "Cook, Weisberg, Residuals and Influence in Regression (1982)"
    case .expectedCost: "Greene, Econometric Analysis (7th ed. 2012), 4.6"
    case .hc3:
      "MacKinnon, White, Some heteroskedasticity-consistent covariance matrix estimators (1985), J. Econometrics 29, 305–325"
    case .huber: "Huber, Robust Statistics (1981), 7.8; Venables, Ripley, Modern Applied Statistics with S (2002), 6.5"
    case .resultScore: "OECD, JRC, Handbook on Constructing Composite Indicators (2008)"
    case .costEffect: "Wooldridge, Introductory Econometrics (5th ed. 2013), 2.4"
    case .costDecomposition:
      "Ang, The LMDI approach to decomposition analysis (2005), Energy Policy 33, 867–871; Shapley, A value for n-person games (1953)"
    case .needCorrection: "ASSS"
    case .constantPrices: "SSB"
    case .actionReview: "bms-analyze"
    case .dea:
      "Charnes, Cooper, Rhodes, Measuring the efficiency of decision making units (1978), EJOR 2, 429–444; Banker, Charnes, Cooper (1984), Management Science 30, 1078–1092"
    case .fdh: "Deprins, Simar, Tulkens, Measuring labor efficiency in post offices (1984)"
    case .superEfficiency:
      "Andersen, Petersen, A procedure for ranking efficient units (1993), Management Science 39, 1261–1264"
    case .scaleEfficiency: "Färe, Grosskopf, Lovell, The Measurement of Efficiency of Production (1985)"
    case .simarWilson:
      "Simar, Wilson, Sensitivity analysis of efficiency scores (1998), Management Science 44, 49–61; (2000), Journal of Applied Statistics 27, 779–802"
    case .minimumN: "Hundepool et al., Statistical Disclosure Control (2012)"
    case .rollUp: "SSB, KOSTRA"
    }
  }
}
