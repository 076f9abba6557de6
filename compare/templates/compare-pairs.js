// The plans, and two of them side by side: what both have, with differing words marked, and what only one has.
const partnered = new Set(DATA.matches.flatMap((match) => [match.a, match.b]));
const byPlan = plans.map((plan) => Object.keys(DATA.activities).filter((id) => DATA.activities[id].plan === plan));

const PLAN_HEADS = ["Plan", "Id", "Title", "Gazette", "Years", "Activities", "In common", "Indicators each"];
byId("plan-table").replaceChildren(
  make("thead", {}, make("tr", {}, ...PLAN_HEADS.map((text, n) => make("th", { scope: "col", class: n > 4 ? "number" : "", text })))),
  make("tbody", {}, ...DATA.plans.map((plan, n) => make("tr", {}, make("th", { scope: "row", text: plan.name }),
    ...[plan.id, plan.title, plan.gazette + (plan.issue && ", no. " + plan.issue), plan.period, plan.activities, byPlan[n].filter((id) => partnered.has(id)).length, plan.indicators].map((text, at) => make("td", { class: at > 3 ? "number" : "", "data-head": PLAN_HEADS[at + 1], text }))))));

// Text with the ranges that differ in <mark>: they count characters, and the browser those beyond U+FFFF twice.
function marked(text, ranges) {
  const characters = [...text], between = (start, end) => characters.slice(start, end).join("");
  const parts = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(between(at, start), make("mark", { text: between(start, end) }));
    at = end;
  }
  return [...parts, between(at)];
}

// The matches of the two chosen plans, turned so that `a` is of the first.
function matchesOf(first, second) {
  return DATA.matches.flatMap((match) => {
    const a = DATA.activities[match.a].plan, b = DATA.activities[match.b].plan;
    if (a === first && b === second) return [match];
    const turned = ([relation, onlyA, onlyB]) => [relation, onlyB, onlyA];
    if (a === second && b === first) return [{ ...match, a: match.b, b: match.a, marksA: match.marksB, marksB: match.marksA, institutions: turned(match.institutions), funding: turned(match.funding), deadline: [match.deadline[0], match.deadline[1] === null ? null : -match.deadline[1]], indicators: [match.indicators[0], match.indicators[1], match.indicators[3], match.indicators[2]] }];
    return [];
  });
}

// In the order of the first plan, then what only the second has.
function rowsOf(first, second) {
  const of = new Map(), matches = matchesOf(first, second);
  for (const match of matches) of.set(match.a, match).set(match.b, match);
  return [...byPlan[first].map((a) => of.get(a) || { a, kind: "first" }), ...byPlan[second].filter((b) => !of.has(b)).map((b) => ({ b, kind: "second" }))];
}

const differs = (row) => row.b && row.a && [row.institutions, row.deadline, row.funding].some((fact) => fact[0] === "different" || fact[0] === "partly");
const haystack = (row) => [row.a, row.b].filter(Boolean).map((id) => { const each = DATA.activities[id]; return [each.no, each.text, each.programme, each.institutions, each.partners].join(" "); }).join(" ").toLowerCase();

function fits(row) {
  const show = byId("show").value, words = byId("text").value.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = { "": true, both: row.a && row.b, differs: differs(row) };
  if (!(show in wanted ? wanted[show] : row.kind === show)) return false;
  const text = words.length ? haystack(row) : "";
  return words.every((word) => text.includes(word));
}

const KINDS = { same: ["the same", "badge good"], close: ["close", "badge warning"] };

function side(id, ranges, plan, other) {
  if (!id) return make("div", { class: "absent" }, make("p", { text: "None like it in " + planName(plan) + "." }));
  const activity = DATA.activities[id];
  return make("div", {}, make("h4", { text: activity.no }), make("span", { class: "plan", text: planName(plan) }), make("p", {}, ...marked(activity.text, other ? ranges : [])));
}

function fact(name, relation, parts) {
  return make("li", {}, make("b", { text: name + ": " }), relation === "partly" ? "partly the same" : relation === "none" ? "none in both" : relation, ...(parts.length ? [" · " + parts.join(" · ")] : []));
}

function facts(row, first, second) {
  const a = DATA.activities[row.a], b = DATA.activities[row.b], only = (text, plan) => (text ? [planName(plan) + " alone: " + text.split("; ").map(readable).join("; ")] : []);
  const [when, days] = row.deadline, [measured, both, onlyA, onlyB] = row.indicators;
  return make("ul", { class: "facts" },
    fact("Institutions by class", row.institutions[0], [...only(row.institutions[1], first), ...only(row.institutions[2], second)]),
    fact("Deadline", when, when === "equal" ? [a.deadline] : [planName(first) + ": " + (a.deadline || "none"), planName(second) + ": " + (b.deadline || "none"), ...(days ? [Math.abs(days) + " days " + (days > 0 ? "later" : "earlier") + " in " + planName(second)] : [])]),
    fact("Indicators", measured, measured === "equal" || measured === "none" ? [] : [both + " in both", onlyA + " in " + planName(first) + " alone", onlyB + " in " + planName(second) + " alone"]),
    fact("Funding", row.funding[0], [...only(row.funding[1], first), ...only(row.funding[2], second)]));
}

function pairNode(row, first, second) {
  const both = row.a && row.b, node = make("article", { class: "pair", "data-kind": row.kind, "aria-label": [row.a, row.b].filter(Boolean).map((id) => DATA.activities[id].no).join(", ") });
  if (both) node.append(make("p", { style: "margin:0 0 .2rem" }, make("span", { class: KINDS[row.kind][1], text: KINDS[row.kind][0] }), make("span", { class: "plan", text: " " + row.score.toFixed(2) })));
  node.append(make("div", { class: "texts" }, side(row.a, row.marksA, first, both), side(row.b, row.marksB, second, both)));
  if (both) node.append(facts(row, first, second));
  return node;
}

let shown = [];
function drawPairs() {
  const first = Number(byId("first").value), second = Number(byId("second").value);
  const all = first === second ? [] : rowsOf(first, second), count = (kind) => all.filter((row) => row.kind === kind).length;
  shown = all.filter(fits);
  byId("pair-count").textContent = first === second ? "Choose two plans." : count("same") + " the same, " + count("close") + " close, " + count("first") + " only in " + planName(first) + ", " + count("second") + " only in " + planName(second) + "; " + shown.length + " shown.";
  const list = document.createDocumentFragment();
  let above = null;
  for (const row of shown) {
    const programme = DATA.activities[row.a || row.b].programme + (row.a ? "" : " (" + planName(second) + ")");
    if (programme !== above) list.append(make("h3", { class: "programme", text: programme }));
    above = programme;
    list.append(pairNode(row, first, second));
  }
  byId("pair-rows").replaceChildren(list);
}

function savePairs() {
  const heads = ["kind", "score", "activity_id_a", "activity_id_b", "activity_a", "activity_b", "institutions", "deadline", "deadline_days", "indicators", "funding"];
  download("side-by-side", heads, shown.map((row) => [row.kind === "first" || row.kind === "second" ? "only in the " + row.kind : row.kind, row.score, row.a, row.b, row.a && DATA.activities[row.a].text, row.b && DATA.activities[row.b].text, row.institutions?.[0], row.deadline?.[0], row.deadline?.[1], row.indicators?.[0], row.funding?.[0]]));
}

for (const [id, chosen] of [["first", 0], ["second", 1]]) {
  options(byId(id), DATA.plans.map((plan, n) => [n, plan.name === plan.id ? plan.id : plan.name + " (" + plan.id + ")"]));
  byId(id).value = chosen;
  byId(id).addEventListener("change", drawPairs);
}
byId("show").addEventListener("change", drawPairs);
let typed = 0;
byId("text").addEventListener("input", () => { clearTimeout(typed); typed = setTimeout(drawPairs, 120); });
byId("pair-form").addEventListener("submit", (event) => event.preventDefault());
byId("pairs-download").addEventListener("click", savePairs);
drawPairs();
