// The charts: measures by plan, deadlines on a time line, leads by class, funds by kind.
const plans = DATA.plans.map((_, n) => n);
const tip = (c, formatter) => ({ backgroundColor: c.card, borderColor: c.line, textStyle: { color: c.ink, fontSize: 14 }, confine: true, renderMode: "richText", formatter });
const axis = (c, more = {}) => ({ axisLine: { lineStyle: { color: c.line } }, axisTick: { show: false }, splitLine: { show: false }, ...more, axisLabel: { color: c.ink, ...more.axisLabel } });
const numbersOf = (ids) => ids.slice(0, 12).map((id) => DATA.activities[id].no).join(", ") + (ids.length > 12 ? " …" : "");

function cut(text, letters) {
  return text.length > letters ? text.slice(0, letters - 1).trimEnd() + "…" : text;
}

// A square of a heat map in the colour of its step; what is nothing is a dash on the bare card.
function square(c, value, share, label) {
  if (!value[2]) return { value, label: { show: true, formatter: "–", color: c.soft }, itemStyle: { color: c.card, borderColor: c.line, borderWidth: 1 } };
  const step = Math.min(c.steps.length - 1, Math.floor(share * c.steps.length));
  return { value, label: { show: true, formatter: label, color: c.stepInk[step] }, itemStyle: { color: c.steps[step], borderColor: c.card, borderWidth: 1 } };
}

function heatMap(c, width, { rows, squares, tooltip, labelWidth }) {
  const narrow = width < 560, left = narrow ? Math.min(labelWidth.narrow, width / 2) : labelWidth.wide;
  const longest = 8 * Math.max(...DATA.plans.map((plan) => plan.name.length)), upright = longest + 4 > (width - left - 8) / plans.length;
  return {
    tooltip: tip(c, tooltip),
    grid: { left, right: 8, top: upright ? longest + 18 : 34, bottom: 8 },
    xAxis: axis(c, { type: "category", data: DATA.plans.map((plan) => plan.name), position: "top", axisLabel: { interval: 0, rotate: upright ? 90 : 0 } }),
    yAxis: axis(c, { type: "category", inverse: true, data: rows.map((row) => (narrow ? row.short : row.long)), axisLabel: { interval: 0 } }),
    series: [{ type: "heatmap", data: squares, emphasis: { itemStyle: { borderColor: c.ink, borderWidth: 2 } } }],
  };
}

// Measures of the strategy.
const covered = new Map(DATA.coverage.map(([plan, measure, ids]) => [plan + " " + measure, ids]));
const idsOf = (plan, measure) => covered.get(plan + " " + measure) || [];
const mostCovered = Math.max(1, ...DATA.coverage.map((row) => row[2].length));
const measureTitle = (measure, plan) => planName(plan) + ", " + (measure.code === "other" ? "" : measure.code + " ") + measure.title + ": " + idsOf(plan, measure.code).length;
const anyCovered = DATA.coverage.some(([, measure, ids]) => measure !== "other" && ids.length);
if (!anyCovered) byId("coverage").querySelector(".soft").textContent = "None of these plans has activities for a measure of that strategy: they are plans of other matters, or their programmes have other titles or none.";
else chartSection("coverage", "coverage-by-plan", {
  height: () => 50 + 26 * DATA.measures.length,
  option: (c, width) => heatMap(c, width, {
    rows: DATA.measures.map((measure) => ({ short: measure.code, long: cut((measure.code === "other" ? "" : measure.code + "  ") + measure.title, 66) })),
    labelWidth: { wide: 450, narrow: 52 },
    squares: DATA.measures.flatMap((measure, y) => plans.map((x) => { const ids = idsOf(x, measure.code); return square(c, [x, y, ids.length], (ids.length - 0.5) / mostCovered, String(ids.length)); })),
    tooltip: ({ value }) => wrapped(measureTitle(DATA.measures[value[1]], value[0])) + "\n" + numbersOf(idsOf(value[0], DATA.measures[value[1]].code)),
  }),
  chosen: ({ value }, section) => showWhich(section, measureTitle(DATA.measures[value[1]], value[0]), idsOf(value[0], DATA.measures[value[1]].code)),
  table: () => ({
    heads: ["measure", "title", "component", ...DATA.plans.map((plan) => plan.name)],
    numbers: 3,
    rows: DATA.measures.map((measure) => [measure.code, measure.title, measure.component, ...plans.map((plan) => idsOf(plan, measure.code).length)]),
    acts: Object.fromEntries(DATA.measures.flatMap((measure, y) => plans.map((plan) => [y + " " + (plan + 3), { title: measureTitle(measure, plan), ids: idsOf(plan, measure.code) }]))),
  }),
});

for (const plan of DATA.plans.filter((each) => each.untitled).reverse()) {
  const text = plan.name + " prints no title of a programme above " + plan.untitled + " of its " + plan.activities + " activities. A measure is known by such a title alone, so these are counted as of no measure, whatever they are about.";
  byId("coverage").querySelector(".soft").after(make("p", { class: "untold", text }));
}

function wrapped(text, letters = 46) {
  return text.split(" ").reduce((lines, word) => {
    if (lines.at(-1).length + word.length < letters) lines[lines.length - 1] += (lines.at(-1) ? " " : "") + word;
    else lines.push(word);
    return lines;
  }, [""]).join("\n");
}

// Deadlines. Each year is a band, each dot stands in the middle of the months that it counts, so that the end of a
// year is in its own band; where a month is narrower than a dot, those of a quarter, half-year or year are one dot.
const DOT = 24, dueYears = DATA.deadlines.map((row) => Number(row[1].slice(0, 4)));
const firstYear = dueYears.length ? Math.min(...dueYears) : 0, afterYears = dueYears.length ? Math.max(...dueYears) + 1 : 1;
const planColumn = Math.max(56, ...DATA.plans.map((plan) => 16 + 8 * plan.name.length));

function dots(width) {
  const aMonth = (width - planColumn - 26) / (12 * (afterYears - firstYear)), months = [1, 3, 6, 12].find((each) => each * aMonth >= DOT) || 12;
  const found = new Map();
  for (const [plan, day, ids] of DATA.deadlines) {
    const year = Number(day.slice(0, 4)), part = Math.floor((Number(day.slice(5, 7)) - 1) / months), key = plan + " " + year + " " + part;
    const dot = found.get(key) || { plan, first: day, ids: [], at: year + ((part + 0.5) * months) / 12 };
    found.set(key, { ...dot, last: day, ids: [...dot.ids, ...ids] });
  }
  return { largest: Math.min(36, months * aMonth), months, list: [...found.values()] };
}

const dueTitle = (dot) => planName(dot.plan) + ", " + (dot.first === dot.last ? "until " + dot.last : "from " + dot.first + " to " + dot.last) + ": " + dot.ids.length;
let drawnDots = [];
const drawDeadlines = chartSection("deadlines", "deadlines", {
  height: () => 70 + 56 * plans.length,
  option: (c, width) => {
    const { largest, months, list } = dots(width), size = (number) => Math.min(largest, 9 + 6 * Math.sqrt(number));
    const years = dueYears.length ? Array.from({ length: afterYears - firstYear }, (_, n) => String(firstYear + n)) : [];
    drawnDots = list;
    return {
      tooltip: tip(c, ({ dataIndex }) => dueTitle(list[dataIndex]) + "\n" + wrapped(numbersOf(list[dataIndex].ids))),
      grid: { left: planColumn, right: 26, top: 20, bottom: 30 },
      xAxis: [
        axis(c, { type: "value", min: firstYear, max: afterYears, interval: 1, splitLine: { show: true, lineStyle: { color: c.ink, opacity: 0.5 } }, minorTick: { show: false, splitNumber: 12 / months }, minorSplitLine: { show: months < 12, lineStyle: { color: c.line, opacity: 0.5 } }, axisLabel: { show: false } }),
        axis(c, { type: "category", position: "bottom", data: years, axisLabel: { hideOverlap: true } }),
      ],
      yAxis: axis(c, { type: "category", inverse: true, data: DATA.plans.map((plan) => plan.name), splitLine: { show: true, lineStyle: { color: c.line } } }),
      series: [{ type: "scatter", data: list.map((dot) => ({ value: [dot.at, dot.plan, dot.ids.length], label: { show: size(dot.ids.length) >= 12, formatter: String(dot.ids.length) } })), symbolSize: (value) => size(value[2]), itemStyle: { color: c.steps[3], opacity: 1, borderColor: c.card }, label: { color: c.stepInk[3], fontSize: 11 } }],
    };
  },
  chosen: ({ dataIndex }, section) => showWhich(section, dueTitle(drawnDots[dataIndex]), drawnDots[dataIndex].ids),
  table: () => {
    const dated = DATA.deadlines.map(([plan, day, ids]) => ({ cells: [planName(plan), day, ids.length], title: planName(plan) + ", until " + day, ids }));
    const undated = DATA.undated.map(([plan, kind, ids]) => ({ cells: [planName(plan), readable(kind), ids.length], title: planName(plan) + ", " + readable(kind), ids }));
    const all = [...dated, ...undated];
    return { heads: ["plan", "last day or kind", "activities"], numbers: 2, rows: all.map((row) => row.cells), acts: Object.fromEntries(all.map((row, n) => [n + " 2", row])) };
  },
});
byId("deadlines").querySelector(".chart-box").after(make("p", { class: "soft", text: "Not on the line, because their deadline names no day: " + plans.map((plan) => {
  const kinds = DATA.undated.filter((row) => row[0] === plan).sort((a, b) => b[2].length - a[2].length);
  const total = kinds.reduce((sum, row) => sum + row[2].length, 0);
  return planName(plan) + " " + total + " of " + DATA.plans[plan].activities + (kinds.length ? " (" + kinds.map((row) => readable(row[1]) + " " + row[2].length).join(", ") + ")" : "");
}).join("; ") + "." }));

// Leads.
options(byId("part"), [["", "all"], ...DATA.parts.map(([value, title]) => [value, (value === title ? "" : value + " ") + title])]);
const chosenLeads = () => DATA.leads.filter((row) => !byId("part").value || row[2] === byId("part").value);
function leadCounts() {
  const counts = new Map(), rows = chosenLeads();
  for (const [kind, plan, , number] of rows) counts.set(kind + " " + plan, (counts.get(kind + " " + plan) || 0) + number);
  const total = (kind) => plans.reduce((sum, plan) => sum + (counts.get(kind + " " + plan) || 0) / DATA.plans[plan].activities, 0);
  const kinds = DATA.classes.filter((kind) => total(kind) > 0).sort((a, b) => total(b) - total(a));
  return { kinds, of: (kind, plan) => counts.get(kind + " " + plan) || 0, share: (kind, plan) => (counts.get(kind + " " + plan) || 0) / DATA.plans[plan].activities };
}
const percent = (share) => (100 * share).toFixed(share && share < 0.1 ? 1 : 0) + " %";
const drawLeads = chartSection("leads", "leads-by-class", {
  height: () => 50 + 28 * leadCounts().kinds.length,
  option: (c, width) => {
    const leads = leadCounts(), most = Math.max(0.01, ...leads.kinds.flatMap((kind) => plans.map((plan) => leads.share(kind, plan))));
    return heatMap(c, width, {
      rows: leads.kinds.map((kind) => ({ short: cut(readable(kind), 19), long: readable(kind) })),
      labelWidth: { wide: 210, narrow: 142 },
      squares: leads.kinds.flatMap((kind, y) => plans.map((x) => square(c, [x, y, leads.of(kind, x)], leads.share(kind, x) / most - 0.001, width / plans.length < 110 ? (100 * leads.share(kind, x)).toFixed(0) : percent(leads.share(kind, x))))),
      tooltip: ({ value }) => planName(value[0]) + ", " + readable(leads.kinds[value[1]]) + "\nleads " + value[2] + " of " + DATA.plans[value[0]].activities + " activities",
    });
  },
  table: () => {
    const leads = leadCounts();
    return { heads: ["class", ...plans.flatMap((plan) => [planName(plan) + " activities", planName(plan) + " percent"])], rows: leads.kinds.map((kind) => [readable(kind), ...plans.flatMap((plan) => [leads.of(kind, plan), (100 * leads.share(kind, plan)).toFixed(2)])]) };
  },
});
byId("part").addEventListener("change", drawLeads);

// Funds.
const funds = new Map(DATA.funding.map(([plan, kind, number, share]) => [plan + " " + kind, [number, share]]));
const fundOf = (plan, kind) => funds.get(plan + " " + kind) || [0, 0];
const usedKinds = DATA.fundingKinds.filter((kind) => plans.some((plan) => fundOf(plan, kind)[0]));
const drawFunding = chartSection("funding", "funding-by-kind", {
  height: () => 80 + plans.length * (26 + 17 * usedKinds.length),
  option: (c) => ({
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    color: c.series,
    legend: { top: 0, left: 0, textStyle: { color: c.ink }, data: usedKinds.map(readable), selectedMode: false },
    tooltip: tip(c, ({ seriesIndex, dataIndex }) => planName(dataIndex) + ", " + readable(usedKinds[seriesIndex]) + "\n" + fundOf(dataIndex, usedKinds[seriesIndex])[0] + " of " + DATA.plans[dataIndex].activities + " activities"),
    grid: { left: Math.max(56, ...DATA.plans.map((plan) => 16 + 8 * plan.name.length)), right: 56, top: 44, bottom: 30 },
    xAxis: axis(c, { type: "value", min: 0, max: 100, splitLine: { show: true, lineStyle: { color: c.line } }, axisLabel: { formatter: "{value} %" } }),
    yAxis: axis(c, { type: "category", inverse: true, data: DATA.plans.map((plan) => plan.name) }),
    series: usedKinds.map((kind) => ({ type: "bar", name: readable(kind), barMaxWidth: 15, data: plans.map((plan) => fundOf(plan, kind)[1]), label: { show: true, position: "right", color: c.ink, formatter: ({ value }) => percent(value / 100) } })),
  }),
  table: () => ({ heads: ["plan", ...usedKinds.flatMap((kind) => [readable(kind) + " activities", readable(kind) + " percent"])], rows: plans.map((plan) => [planName(plan), ...usedKinds.flatMap((kind) => [fundOf(plan, kind)[0], fundOf(plan, kind)[1].toFixed(2)])]) }),
});
