import BenchmarkCore

extension MethodText {
  /// English.
  static func english(_ id: MethodID) -> MethodText {
    switch id {
    case .zScore:
      MethodText(
        "Z-score", "Distance from the mean in standard deviations.",
        "Mean and standard deviation describe the distribution; extreme values pull at both.")
    case .robustZ:
      MethodText(
        "Robust z", "Distance from the median in robust standard deviations; beyond 3.5 counts as an outlier.",
        "More than half of the units are free of errors, and no more than half share one value.")
    case .minMax:
      MethodText(
        "Min–max", "Place between the lowest (0) and the highest (100) value.",
        "The end points can be trusted: one wrong value moves all others.")
    case .rank:
      MethodText(
        "Rank score", "The order as a score; the highest number is best.",
        "Only the order counts; small and large differences become equal.")
    case .percentile:
      MethodText(
        "Percentile", "The share of the other units that do less well, from 0 to 100.",
        "Only the order counts; few units give coarse steps.")
    case .borda:
      MethodText(
        "Borda", "The number of units that do less well.",
        "Only the order counts, and the score depends on the number of units.")
    case .distanceToTarget:
      MethodText(
        "Distance to target", "How far the value has come towards the target, or between two fixed goalposts.",
        "The target is set independently of the figures, and the goalposts make sense for every unit.")
    case .distanceToReference:
      MethodText(
        "Distance to reference", "Distance to a chosen unit, the mean, the median or the best.",
        "The reference is comparable with the units.")
    case .fractionOfMax:
      MethodText(
        "Fraction of the best", "The value as a fraction of the best.",
        "The values are positive and have a natural zero.")
    case .index100:
      MethodText(
        "Index (mean = 100)", "The value as a percentage of the group mean, as ASSS shows it.",
        "The values are positive and have a natural zero; the direction is not turned.")
    case .scaled:
      MethodText(
        "Fixed scale", "Place on a scale with known ends, for example answers from 1 to 6.",
        "The ends of the scale are known beforehand and the same for all.")
    case .winsorise:
      MethodText(
        "Winsorising", "Pulls the most extreme values in to their neighbour before normalisation.",
        "Extreme values are errors or exceptions; every change is recorded in treated.csv.")
    case .log:
      MethodText(
        "Logarithm", "Pulls in a long tail before normalisation.",
        "All values are positive.")
    case .logCT:
      MethodText(
        "Shifted logarithm", "Pulls in a long tail also when values are zero or negative.",
        "The shift follows the range of the figures, so scores depend on the group.")
    case .boxCox:
      MethodText(
        "Box–Cox", "Reduces skewness with a power that the user chooses.",
        "The power suits the whole distribution; values are shifted to be positive.")
    case .rankInterval:
      MethodText(
        "Rank interval", "The ranks that the uncertainty leaves room for.",
        "The errors are roughly normal and independent between units.")
    case .versusGroup:
      MethodText(
        "Against the others", "Tests the unit against the mean of the others in its group.",
        "Units are independent, and the uncertainty is known for at least half of the others.")
    case .trafficLight:
      MethodText(
        "Traffic light", "The value against the target and limits of the scorecard.",
        "The limits are set by the owner of the card; the light says nothing about uncertainty.")
    case .wilson:
      MethodText(
        "Wilson interval", "Interval for a proportion, also close to 0 or 100 per cent.",
        "Independent yes/no events with the same probability.")
    case .clopperPearson:
      MethodText(
        "Clopper–Pearson", "Exact interval for a proportion; covers at least the stated level.",
        "Independent yes/no events with the same probability; the interval is often too wide.")
    case .byar:
      MethodText(
        "Byar’s method", "Interval for rates and counts of ten events and more.",
        "Events are independent and Poisson distributed.")
    case .exactPoisson:
      MethodText(
        "Exact Poisson", "Interval for rates and counts below ten events.",
        "Events are independent and Poisson distributed.")
    case .tInterval:
      MethodText(
        "t-interval", "Interval for a mean with known standard deviation and number.",
        "Answers are independent; the mean is roughly normal.")
    case .normalInterval:
      MethodText(
        "Normal interval", "Interval where the source gives a standard error or margin.",
        "The standard error of the source is right; the error is roughly normal.")
    case .benjaminiHochberg:
      MethodText(
        "Benjamini–Hochberg", "Keeps the share of false findings down when many tests are made.",
        "Tests are independent or positively dependent.")
    case .ols:
      MethodText(
        "Ordinary least squares", "Change per year in a time series of at least five periods.",
        "The development is roughly straight, and deviations are independent with equal spread.")
    case .theilSen:
      MethodText(
        "Theil–Sen", "The median slope over all pairs of points; bears a few odd values.",
        "Points are independent; the development goes mostly one way.")
    case .mannKendall:
      MethodText(
        "Mann–Kendall", "Tests whether a time series mostly rises or falls, straight or not.",
        "Points are independent; seasons and dependence between neighbouring periods make p too low.")
    case .tukey:
      MethodText(
        "Tukey fences", "Flags values more than 1.5 or 3 interquartile ranges outside the quartiles.",
        "The middle of the distribution is roughly symmetric.")
    case .logTukey:
      MethodText(
        "Tukey fences on logarithms", "Tukey fences for skewed, positive figures.",
        "All values are positive, and the logarithms are roughly symmetric.")
    case .xmr:
      MethodText(
        "Control chart (XmR)",
        "The limits within which the figures of a unit usually stay, and patterns that break them.",
        "At least ten figures; neighbours are independent and have no season. Each rule fires by chance now and then.")
    case .funnel:
      MethodText(
        "Funnel", "The limits within which proportions and rates stay by chance alone, by the size of the unit.",
        "Persons or events are independent; the units have the same underlying value.")
    case .overdispersion:
      MethodText(
        "Overdispersion", "How much units differ beyond chance, and limits that allow for it.",
        "Most units are ordinary; the outermost tenths are pulled in before the spread is measured.")
    case .euclid:
      MethodText(
        "Weighted distance", "How alike two units are in their circumstances; the nearest are its like units.",
        "The chosen circumstances are those that matter, and the weights say how much.")
    case .cipfa:
      MethodText(
        "Distance in CIPFA form", "Weighted distance in which the unit farthest away has distance 1.",
        "As the weighted distance; the numbers do not compare between units.")
    case .mahalanobis:
      MethodText(
        "Mahalanobis distance", "A distance in which what two circumstances both tell counts once.",
        "More units than variables, and no variable that follows from the others.")
    case .gower:
      MethodText(
        "Gower's distance", "A distance that takes categories too, such as ownership or school type.",
        "A difference of the whole range of a number counts as much as another category.")
    case .ward:
      MethodText(
        "Ward's groups", "Divides the units into groups that are as alike within as can be.",
        "Groups are roughly round and equal in size; their number is chosen, or set by clarity.")
    case .pam:
      MethodText(
        "Groups around medoids", "Divides the units into groups around units that are typical of them.",
        "Their number is chosen, or set by clarity; odd units disturb less than with Ward.")
    case .learningPartners:
      MethodText(
        "Whom to learn from", "Finds like units that are clearly better and not dearer, or have clearly improved.",
        "The chosen circumstances make units comparable; a difference does not show its cause.")
    case .newcombe:
      MethodText(
        "Newcombe's interval", "Interval of the difference of two proportions, also near 0 and 100 per cent.",
        "Independent yes/no events in two independent units.")
    case .moverRate:
      MethodText(
        "Difference of rates", "Interval of the difference of two rates or counts.",
        "Events are independent and follow a Poisson distribution.")
    case .welch:
      MethodText(
        "Welch's t-test", "The difference of two means with standard deviations of their own.",
        "Answers are independent; the means are about normally distributed.")
    case .brightSpot:
      MethodText(
        "Bright spot", "Finds units that do clearly better than their circumstances would let expect.",
        "A straight relation between circumstances and result; errors about normally distributed.")
    case .expectedCost:
      MethodText(
        "Expected cost", "The cost to be expected of a unit of its size, need and make-up.",
        "Each condition changes cost by the same percentage everywhere, there are at least five units a condition, and deviations are roughly normal on the logarithmic scale."
      )
    case .hc3:
      MethodText(
        "HC3 standard errors", "Uncertainty of a regression whose units spread unequally.",
        "Units are independent; no unit alone decides its own fit.")
    case .huber:
      MethodText(
        "Huber's regression", "A line on which units far away count less.",
        "Costs may be grossly wrong, but not the conditions that explain them.")
    case .resultScore:
      MethodText(
        "Result score", "The mean of the results as z-scores, with its uncertainty.",
        "The results matter alike, and the spread between units counts as known.")
    case .costEffect:
      MethodText(
        "Result against cost", "How much a result changes with 10 per cent higher cost.",
        "Shows association, not cause: what was not measured may lie behind both.")
    case .costDecomposition:
      MethodText(
        "Decomposition of cost", "How many kroner of a difference come from each factor.",
        "The factors on the card multiply to the cost together with the rest; the parts sum exactly.")
    case .needCorrection:
      MethodText(
        "Need correction", "Use of resources corrected for calculated need, the group is 1.00.",
        "The need key is sound: it measures need, not supply.")
    case .constantPrices:
      MethodText(
        "Constant prices", "Cost in the prices of the reporting period.",
        "The price index on the card holds for all units.")
    case .actionReview:
      MethodText(
        "Actions against results",
        "Weak results without an action, actions without improvement, actions past the deadline.",
        "An indicator may improve for other reasons than the action, and actions take time.")
    case .arithmeticIndex:
      MethodText(
        "Arithmetic index", "Weighted mean of normalised indicators, per perspective and in total.",
        "Good results on one indicator may make up for weak ones on another.")
    case .dea:
      MethodText(
        "Data envelopment analysis (DEA)",
        "Holds each unit against the best mixture of units: how much less input would have given the same.",
        "Every mixture of units is possible, the figures have no errors, and inputs and outputs are quantities that cover the same for all. Quality is not in it unless it is one of the outputs."
      )
    case .fdh:
      MethodText(
        "Free disposal hull (FDH)", "As DEA, but against one real unit at a time, never a mixture.",
        "Nothing but that one can use more and make less; with few units most look efficient.")
    case .superEfficiency:
      MethodText(
        "Super-efficiency", "How far ahead of the others a unit with score 1 is; finds units that alone set the level.",
        "A high value says that the unit is unlike the others, and may be an error in the figures.")
    case .scaleEfficiency:
      MethodText(
        "Scale efficiency", "How much of the distance comes from the unit being small or large.",
        "Size is held against the most productive one in the sample; it does not say whether the unit could change size."
      )
    case .simarWilson:
      MethodText(
        "Simar–Wilson", "Corrects the score for the best seen not being the best possible, and gives an interval.",
        "Distances are distributed alike for large and small units, and there are no random errors in the figures.")
    case .minimumN:
      MethodText(
        "Minimum n", "Hides figures based on too few people, before anything is computed.",
        "The base is known; indirect disclosure through totals is not assessed here.")
    case .rollUp:
      MethodText(
        "Roll-up", "Computes figures of a higher level from numerators and denominators, never as a mean of means.",
        "Numerator and denominator are known for the units below and can be summed.")
    }
  }
}
