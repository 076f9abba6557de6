// The page's data, and what charts and pairs share: tables, downloads, the list of activities counted in a mark.
const DATA = JSON.parse(byId("data").textContent);
const planName = (n) => DATA.plans[n].name;
const readable = (value) => (value === "none" ? "none named" : value.replaceAll("_", " "));

function options(select, pairs) {
  select.replaceChildren(...pairs.map(([value, text]) => make("option", { value, text })));
}

const quoted = (value) => (/[",\n\r]/.test(String(value)) ? '"' + String(value).replaceAll('"', '""') + '"' : String(value));

function download(name, heads, rows) {
  const text = [heads, ...rows].map((row) => row.map((value) => quoted(value ?? "")).join(",")).join("\n") + "\n";
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" })), download: name + ".csv" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// The activities behind a mark of a chart, listed under it.
function showWhich(section, title, ids) {
  section.querySelector(".which")?.remove();
  const asked = document.activeElement, close = () => { box.remove(); asked.focus?.({ preventScroll: true }); };
  const box = make("div", { class: "which", role: "status" },
    make("h3", { text: title }),
    ids.length ? make("ul", { tabindex: "0", "aria-label": title }, ...ids.map((id) => make("li", {}, make("b", { text: DATA.activities[id].no + " " }), DATA.activities[id].text))) : make("p", { class: "soft", text: "No activity." }),
    make("button", { type: "button", text: "Close", onclick: close }));
  section.querySelector(".chart-box").after(box);
  box.scrollIntoView({ block: "nearest" });
}

// A chart with its table and its download. `table()` gives {heads, rows, acts}; `acts` by "row column" make a
// count a button that lists what it counts.
function chartSection(id, name, { option, height, table, chosen }) {
  const section = byId(id), title = section.querySelector("h2").textContent;
  const holder = make("div", { class: "chart", role: "img", "aria-label": title + " The numbers are in the table below.", id: id + "-chart" });
  const body = make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table: " + title });
  const details = make("details", {}, make("summary", { text: "Table" }), body);
  section.append(make("div", { class: "chart-box" }, holder), make("div", { class: "chart-acts" }, make("button", { type: "button", class: "download", text: "Download CSV", onclick: () => { const { heads, rows } = table(); download(name, heads, rows); } })), details);
  let chart = null;
  const draw = () => {
    holder.style.height = height() + "px";
    chart?.dispose();
    chart = echarts.init(holder, null, { renderer: "svg" });
    chart.setOption({ animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily }, ...option(colours(), holder.clientWidth) });
    if (chosen) chart.on("click", (event) => chosen(event, section));
    fillTable(section, body, table());
  };
  let width = 0;
  new ResizeObserver(() => { if (holder.clientWidth !== width) { width = holder.clientWidth; draw(); } }).observe(holder);
  document.addEventListener("glasnik-theme", draw);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  addEventListener("beforeprint", () => { details.open = true; });
  return draw;
}

function fillTable(section, body, { heads, rows, acts = {}, numbers = 1 }) {
  const cell = (value, row, column) => {
    const act = acts[row + " " + column];
    const shown = act && act.ids.length ? make("button", { type: "button", class: "count", text: value, "aria-label": value + ": " + act.title, onclick: () => showWhich(section, act.title, act.ids) }) : value;
    return column ? make("td", { class: column >= numbers ? "number" : "" }, shown) : make("th", { scope: "row" }, shown);
  };
  body.replaceChildren(make("table", {},
    make("thead", {}, make("tr", {}, ...heads.map((text, n) => make("th", { scope: "col", class: n >= numbers ? "number" : "", text })))),
    make("tbody", {}, ...rows.map((row, n) => make("tr", {}, ...row.map((value, column) => cell(value, n, column)))))));
}

// The page's colours for a chart, light or dark.
function colours() {
  const style = getComputedStyle(document.documentElement), of = (name) => style.getPropertyValue("--" + name).trim();
  const dark = style.colorScheme === "dark" || (style.colorScheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  return {
    ink: of("ink"), soft: of("soft"), line: of("line"), card: of("card"), accent: of("accent"),
    steps: dark ? ["#22394a", "#2c5674", "#3f7ba5", "#6fb0de", "#a9d6f5"] : ["#dcebf5", "#abcfe6", "#6ba6cd", "#2f78a8", "#123f5e"],
    stepInk: dark ? ["#e9e7e2", "#ffffff", "#ffffff", "#0d1820", "#0d1820"] : ["#1d1f23", "#1d1f23", "#10202c", "#ffffff", "#ffffff"],
    series: dark ? ["#7fbce6", "#f3bf6b", "#8fd6a4", "#d9a3e6", "#a9adb5"] : ["#1b5e8c", "#b06a00", "#22693a", "#7a3d8c", "#565b64"],
  };
}
