/// The Python of the notebook. Names and code are the same in every language; comments and labels are not.
struct NotebookCode {
  let words: NotebookWords
  let folder: String

  /// A Python string.
  private func literal(_ text: String) -> String {
    var result = "\""
    for character in text {
      switch character {
      case "\"", "\\": result += "\\" + String(character)
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
    return result + "\""
  }

  var load: String {
    """
    import json
    from pathlib import Path

    import matplotlib.pyplot as plt
    import pandas as pd

    TABLES = Path(\(literal(folder)))
    package = json.loads((TABLES / "datapackage.json").read_text(encoding="utf-8"))


    def read(name):
        # \(words.readComment)
        resource = next(r for r in package["resources"] if r["name"] == name)
        fields = resource["schema"]["fields"]
        dialect = resource["dialect"]
        types = {"string": "string", "integer": "Int64", "number": "float64", "boolean": "boolean"}
        return pd.read_csv(
            TABLES / resource["path"],
            sep=dialect["delimiter"],
            quotechar=dialect["quoteChar"],
            doublequote=dialect["doubleQuote"],
            decimal=next((f["decimalChar"] for f in fields if "decimalChar" in f), "."),
            dtype={f["name"]: types[f["type"]] for f in fields},
            keep_default_na=False,
            na_values=resource["schema"]["missingValues"],
            encoding="utf-8-sig",
        )


    observations = read("observations")
    trends = read("trends")
    index = read("index")
    indicators = read("indicators").drop_duplicates("indicator").set_index("indicator")
    units = read("units").set_index("unit")

    name_of = indicators["\(words.nameColumn)"].fillna(indicators["name_nb"]).fillna(
        indicators.index.to_series().astype("string"))
    unit_of = indicators["\(words.unitColumn)"].fillna(indicators["unit_nb"]).fillna("")

    # \(words.latestComment)
    compared = observations[observations["light"].notna()]
    with_value = compared[compared["value"].notna()]
    latest = with_value.merge(
        with_value.groupby("indicator", as_index=False)["period"].max(), on=["indicator", "period"])
    order = [i for i in indicators.index if i in set(latest["indicator"])]

    len(observations), len(latest), latest["period"].max()
    """
  }

  var matters: String {
    """
    clear = latest[latest["versus_group"].isin(["better", "worse"])].copy()
    clear[\(literal(words.indicator))] = clear["indicator"].map(name_of)
    clear[\(literal(words.verdict))] = clear["versus_group"].map(
        {"better": \(literal(words.better)), "worse": \(literal(words.worse))})
    clear.rename(columns={
        "unit_name": \(literal(words.unit)), "value": \(literal(words.value)), "lower": \(literal(words.lower)),
        "upper": \(literal(words.upper)), "group_mean": \(literal(words.mean)),
    })[[\(literal(words.indicator)), \(literal(words.unit)), \(literal(words.value)), \(literal(words.lower)),
        \(literal(words.upper)), \(literal(words.mean)), \(literal(words.verdict))]].round(2).reset_index(drop=True)
    """
  }

  var lights: String {
    """
    marks = {"green": \(literal(words.green)), "yellow": \(literal(words.yellow)), "red": \(literal(words.red))}
    judged = latest[latest["light"].isin(list(marks))]
    counts = (
        judged.assign(light=judged["light"].map(marks))
        .pivot_table(index="indicator", columns="light", values="unit", aggfunc="count", fill_value=0)
        .reindex(index=[i for i in order if i in set(judged["indicator"])], columns=list(marks.values()), fill_value=0)
    )
    counts.index = counts.index.map(name_of)
    counts.rename_axis(index=\(literal(words.indicator)), columns=None)
    """
  }

  var caterpillar: String {
    """
    COLOURS = {"green": "#1A9D49", "yellow": "#C78800", "red": "#A3136C", "grey": "#707070"}
    MARKERS = {"green": "o", "yellow": "^", "red": "s", "grey": "o"}
    LABELS = {**marks, "grey": \(literal(words.noLight))}


    def caterpillar(indicator):
        rows = latest[latest["indicator"] == indicator].sort_values(["value", "unit_name"])
        best_is_low = indicators.loc[indicator, "better"] == "lower"
        rows = rows.iloc[::-1] if best_is_low else rows
        rows = rows.reset_index(drop=True)
        figure, axes = plt.subplots(figsize=(7, 1.4 + 0.2 * len(rows)), dpi=80)
        for light in ["green", "yellow", "red", "grey"]:
            part = rows[rows["light"] == light]
            if part.empty:
                continue
            spread = [(part["value"] - part["lower"]).fillna(0), (part["upper"] - part["value"]).fillna(0)]
            axes.errorbar(
                part["value"], part.index, xerr=spread, fmt=MARKERS[light], color=COLOURS[light], markersize=5,
                elinewidth=1.2, label=LABELS[light])
        axes.axvline(rows["value"].mean(), color="#404040", linewidth=1, linestyle=":", label=\(literal(words.mean)))
        target = indicators.loc[indicator, "target"]
        if pd.notna(target):
            axes.axvline(target, color="#1A9D49", linewidth=1, linestyle="--", label=\(literal(words.target)))
        axes.set_yticks(rows.index, rows["unit_name"], fontsize=8)
        axes.set_xlabel(unit_of[indicator])
        axes.set_title(f"{name_of[indicator]}, {rows['period'].iloc[0]}", loc="left", fontsize=11)
        axes.legend(fontsize=8, loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
        axes.spines[["top", "right"]].set_visible(False)
        plt.show()


    for indicator in order:
        caterpillar(indicator)
    """
  }

  var trends: String {
    """
    NAMED = ["#A3136C", "#C78800", "#1A9D49", "#5B4B9A", "#303030"]
    CLEAR = ["improving", "worsening", "rising", "falling"]
    series = with_value[with_value["indicator"].isin(order)]
    moving = trends[trends["direction"].isin(CLEAR)]


    def development(indicator):
        own = series[series["indicator"] == indicator]
        periods = sorted(own["period"].unique())
        if len(periods) < 3:
            return
        table = own.pivot(index="period", columns="unit", values="value").reindex(periods)
        figure, axes = plt.subplots(figsize=(7, 3), dpi=80)
        axes.plot(range(len(periods)), table.to_numpy(), color="#C8C8C8", linewidth=0.8)
        axes.plot(range(len(periods)), table.mean(axis=1), color="#1D6FA5", linewidth=2.2, label=\(literal(words.mean)))
        # \(words.movingComment)
        for unit, colour in zip(moving[moving["indicator"] == indicator]["unit"], NAMED):
            axes.plot(range(len(periods)), table[unit], color=colour, linewidth=1.6, marker="o", markersize=3,
                      label=units.loc[unit, "name"])
        axes.set_xticks(range(len(periods)), periods, fontsize=8, rotation=45, ha="right")
        axes.set_ylabel(unit_of[indicator], fontsize=8)
        axes.set_title(name_of[indicator], loc="left", fontsize=11)
        axes.legend(fontsize=8, loc="upper left", bbox_to_anchor=(1, 1), frameon=False)
        axes.spines[["top", "right"]].set_visible(False)
        plt.show()


    for indicator in order:
        development(indicator)
    """
  }

  var index: String {
    """
    total = index[(index["level"] == "total") & index["score"].notna()]
    if not total.empty:
        total = total[total["period"] == total["period"].max()].sort_values("score").reset_index(drop=True)
        names = total["unit"].map(units["name"])
        figure, axes = plt.subplots(figsize=(7, 1.4 + 0.2 * len(total)), dpi=80)
        axes.barh(total.index, total["score"], color="#1D6FA5", height=0.6)
        for row, score, low, high in zip(total.index, total["score"], total["rank_lower"], total["rank_upper"]):
            if pd.notna(low):
                axes.text(score + 0.5, row, f"{low:.0f}–{high:.0f}", va="center", fontsize=7)
        axes.set_yticks(total.index, names, fontsize=8)
        axes.set_xlabel(\(literal(words.indexAxis)))
        axes.set_title(f"\(words.indexTitle), {total['period'].iloc[0]}", loc="left", fontsize=11)
        axes.spines[["top", "right"]].set_visible(False)
        plt.show()
    """
  }
}
