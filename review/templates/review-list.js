"use strict";
// The list of rows: filters, the overview, moving by key. A row is drawn when it comes near the window.
const shownRows = []; // {row, plan, above, article, filled}
let current = -1;
const filters = ["text", "plan", "programme", "institution", "problem", "state"];
const every = DATA.plans.every((plan) => rowsOfPlan.has(plan.id));

const observer = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) fill(entry.target.glasnik);
}, { rootMargin: "900px 0px" });

function fill(item) {
  if (item.filled) return;
  item.filled = true;
  observer.unobserve(item.article);
  fillRow(item.row, item.plan, item.above, item.article);
}

function buildRows(plans) {
  observer.disconnect();
  shownRows.length = 0;
  current = -1;
  const list = document.createDocumentFragment();
  for (const plan of plans) {
    if (plans.length > 1) list.append(make("h3", { class: "programme", "data-plan": plan.id }, make("b", { text: plan.title }), plan.id));
    let above = null, path = "";
    for (const row of rowsOfPlan.get(plan.id) || []) {
      const here = row.path.join(" › ");
      if (here !== path) list.append(make(plans.length > 1 ? "h4" : "h3", { class: "programme", "data-heading": "1" }, row.path.slice(0, -1).join(" › ") + " ", make("b", { text: row.path.at(-1) || "" })));
      path = here;
      const article = make("article", { class: "row", id: row.id, tabindex: "-1", "aria-label": "Row " + row.no }, headNode(row), make("div", { class: "body" }));
      const item = { row, plan, above, article, filled: false };
      article.glasnik = item;
      article.addEventListener("focusin", () => mark(shownRows.indexOf(item)));
      shownRows.push(item);
      list.append(article);
      above = row;
    }
  }
  byId("rows").replaceChildren(list);
  showJoins();
  shownRows.forEach((item) => observer.observe(item.article));
}

function options(select, values, all) {
  const chosen = select.value;
  select.replaceChildren(make("option", { value: "", text: all }), ...values.map(([value, text]) => make("option", { value, text })));
  if (values.some(([value]) => value === chosen)) select.value = chosen;
}

function fillChoices() {
  const rows = shownRows.map((item) => item.row);
  const sorted = (values) => [...new Set(values)].sort((a, b) => a.localeCompare(b, undefined, { numeric: true })).map((value) => [value, value]);
  options(byId("programme"), sorted(rows.map((row) => row.programme).filter(Boolean)), "all");
  options(byId("institution"), sorted(rows.flatMap((row) => row.bodies)), "all");
  const codes = new Map();
  for (const row of rows) for (const problem of row.problems) codes.set(problem.code, (codes.get(problem.code) || 0) + 1);
  options(byId("problem"), [["*", "any problem"], ...[...codes].sort().map(([code, count]) => [code, code.replaceAll("_", " ") + " (" + count + ")"])], "all rows");
}

function fits({ row }) {
  const value = Object.fromEntries(filters.map((name) => [name, byId(name).value]));
  if (value.programme && row.programme !== value.programme) return false;
  if (value.institution && !row.bodies.includes(value.institution)) return false;
  if (value.problem && !(value.problem === "*" ? row.problems.length : row.problems.some((each) => each.code === value.problem))) return false;
  const mine = () => editsOf(row).length > 0;
  if (value.state === "edited" && !mine()) return false;
  if (value.state === "reviewed" && !row.reviewed.length) return false;
  if (value.state === "open" && (row.reviewed.length || mine())) return false;
  if (value.state === "changed" && !row.fields.some((field) => field.changes.length)) return false;
  if (value.state === "joined" && row.fragments < 2) return false;
  return words(value.text).split(/\s+/).filter(Boolean).every((word) => haystack(row).includes(word));
}

const visible = () => shownRows.filter((item) => !item.article.hidden);

// A plan that is chosen is no filter where one has to be.
const isFiltered = () => filters.some((name) => byId(name).value && (name !== "plan" || every));

// What is found stands first; the documents and plans, which lead to rows, otherwise do.
function placeOverview(filtered) {
  const overview = document.querySelector(".overview"), rows = byId("rows-section");
  if (filtered === (rows.nextElementSibling === overview)) return;
  if (filtered) rows.after(overview);
  else rows.before(overview);
}

function applyFilters() {
  for (const item of shownRows) item.article.hidden = !fits(item);
  const found = new Set(visible().map((item) => item.plan.id));
  for (const title of byId("rows").querySelectorAll("[data-plan]")) title.hidden = !found.has(title.dataset.plan);
  placeOverview(isFiltered());
  let heading = null, any = false;
  for (const node of byId("rows").children) {
    if (node.tagName === "ARTICLE") any ||= !node.hidden;
    else if (node.dataset.heading) { if (heading) heading.hidden = !any; heading = node; any = false; }
  }
  if (heading) heading.hidden = !any;
  byId("nothing").hidden = visible().length > 0;
  counts();
}

// Rows that were joined stand together, and each says with which it will be one.
function showJoins() {
  for (const item of shownRows) {
    const { above, below } = joinedTo(item.row), joined = above + " " + below;
    if (joined === (item.joined ?? "undefined undefined")) continue;
    item.joined = joined;
    item.article.classList.toggle("goes-on", above !== undefined);
    item.article.querySelector("header").replaceWith(headNode(item.row));
  }
}

function counts() {
  const shown = visible(), problems = shown.reduce((sum, item) => sum + item.row.problems.length, 0);
  const plans = new Set(shownRows.map((item) => item.plan.document)), above = DATA.problems.length + DATA.documents.filter((each) => plans.has(each.id) || (!byId("plan").value && !DATA.plans.some((plan) => plan.document === each.id))).reduce((sum, each) => sum + each.messages.length, 0);
  const rows = shown.length + (shown.length === shownRows.length ? "" : " of " + shownRows.length) + (shownRows.length === 1 ? " row" : " rows");
  const told = !shown.length ? "" : problems ? " with " + problems + (problems === 1 ? " problem" : " problems") : ", no problems in them";
  byId("count").textContent = rows + told + (above ? "; " + above + (above === 1 ? " problem of a whole issue" : " problems of whole issues") + ", told below" : "");
  byId("edits").textContent = edits.size;
  byId("download").disabled = !edits.size;
  const none = !shown.some((item) => item.row.problems.length);
  byId("next-problem").disabled = byId("previous-problem").disabled = none;
}

function mark(index) {
  if (index === current || index < 0) return;
  shownRows[current]?.article.classList.remove("now");
  current = index;
  shownRows[current].article.classList.add("now");
}

function go(step, wanted = () => true) {
  const candidates = visible().filter((item) => wanted(item.row));
  if (!candidates.length) return;
  const places = candidates.map((item) => shownRows.indexOf(item));
  let at = step > 0 ? places.find((place) => place > current) : places.findLast((place) => place < current);
  at ??= step > 0 ? places[0] : places.at(-1);
  show(shownRows[at]);
}

function show(item) {
  fill(item);
  mark(shownRows.indexOf(item));
  item.article.focus({ preventScroll: true });
  item.article.scrollIntoView({ block: "start" });
}

function overview() {
  const HEADS = ["Plan", "Title", "Years", "Rows", "In pieces", "Changes", "Problems"];
  const cell = (at, content) => make("td", { class: at > 2 ? "number" : "", "data-head": HEADS[at] }, content);
  const told = new Set();
  byId("documents").replaceChildren(...DATA.documents.map((each) => {
    const plans = DATA.plans.filter((plan) => plan.document === each.id);
    const box = make("section", { class: "document" }, make("h3", { text: each.file }), make("p", { class: "soft", text: [each.gazette, each.issue && "no. " + each.issue, each.date, each.pages && each.pages + (each.pages === 1 ? " page" : " pages"), each.status.replace("_", " "), each.problems + (each.problems === 1 ? " problem" : " problems")].filter(Boolean).join(", ") }));
    if (each.messages.length) box.append(make("ul", { class: "notes" }, ...notes(each.messages, told)));
    if (each.missing && plans.length) box.append(make("p", { class: "soft", text: each.missing }));
    const link = (plan) => make("a", { href: "#rows-title", text: plan.id, onclick: () => choosePlan(plan.id) });
    if (plans.length) box.append(make("table", {},
      make("thead", {}, make("tr", {}, ...HEADS.map((text, at) => make("th", { scope: "col", class: at > 2 ? "number" : "", text })))),
      make("tbody", {}, ...plans.map((plan) => make("tr", {}, ...[link(plan), plan.title, plan.period, plan.activities, plan.joined, plan.changes, plan.problems].map((value, at) => cell(at, value)))))));
    if (each.changes.length) box.append(make("ul", { class: "notes" }, ...each.changes.map(([before, after, rule]) => make("li", {}, "changed: ", make("mark", { text: after || "(nothing)" }), " printed: " + (before || "(nothing)") + " (" + rule + ")"))));
    return box;
  }));
  if (DATA.problems.length) byId("documents").append(make("ul", { class: "notes" }, ...notes(DATA.problems, told)));
}

async function choosePlan(id) {
  const chosen = id ? DATA.plans.filter((plan) => plan.id === id) : DATA.plans;
  byId("plan").value = id;
  await Promise.all(chosen.map(loadPlan));
  buildRows(chosen);
  fillChoices();
  applyFilters();
}

function editCurrent() {
  const item = shownRows[current];
  if (!item) return;
  fill(item);
  const wanted = item.row.fields.find(isDoubted) || item.row.fields.find((field) => field.changes.length) || item.row.fields[0];
  item.article.querySelector('.field[data-field="' + CSS.escape(wanted.name) + '"] .open-edit')?.click();
}

const KEYS = {
  n: () => go(1, (row) => row.problems.length), p: () => go(-1, (row) => row.problems.length),
  j: () => go(1), k: () => go(-1), e: editCurrent, d: download,
  r: () => shownRows[current]?.article.querySelector(".looked")?.click(),
  "/": () => { byId("filters").open = true; byId("text").focus(); }, "?": () => byId("keys").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("keys").open) return;
  const typing = event.target.closest("input, select, textarea");
  if (event.key === "Escape" && typing) return typing.closest("form.edit")?.querySelector("button[type=button]")?.click() ?? typing.blur();
  if (typing || !KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
});

byId("next-problem").addEventListener("click", KEYS.n);
byId("previous-problem").addEventListener("click", KEYS.p);
byId("download").addEventListener("click", download);
byId("help").addEventListener("click", KEYS["?"]);
byId("filter-form").addEventListener("submit", (event) => event.preventDefault());
byId("filter-form").addEventListener("reset", () => setTimeout(() => choosePlan(every ? "" : DATA.plans[0]?.id || "")));
let typed = 0;
for (const name of filters) byId(name).addEventListener(name === "text" ? "input" : "change", () => {
  if (name === "plan") return choosePlan(byId("plan").value);
  clearTimeout(typed);
  typed = setTimeout(() => {
    applyFilters();
    if (isFiltered()) byId("rows-section").scrollIntoView({ block: "start" });
  }, name === "text" ? 120 : 0);
});
byId("author").value = store.read("glasnik-author") || "";
byId("author").addEventListener("input", () => store.write("glasnik-author", byId("author").value));
byId("filters").open = matchMedia("(min-width: 62rem)").matches;
window.addEventListener("beforeunload", (event) => { if (!allKept() || unsaved()) event.preventDefault(); });
document.addEventListener("input", (event) => event.target.closest("form.edit")?.setAttribute("data-typed", ""));

new ResizeObserver(([entry]) => { document.documentElement.style.scrollPaddingTop = entry.target.offsetHeight + 12 + "px"; }).observe(document.querySelector(".top"));

loadEdits();
listeners.push(counts, showJoins, () => { byId("saved").textContent = ""; });
options(byId("plan"), DATA.plans.map((plan) => [plan.id, plan.id]), every ? "all" : "choose …");
overview();
choosePlan(every ? "" : DATA.plans[0]?.id || "").then(() => {
  const item = shownRows.find((each) => each.row.id === decodeURIComponent(location.hash.slice(1)));
  if (item) show(item);
});
