// The page's data and the edits made to it.
const DATA = JSON.parse(document.getElementById("data").textContent);
const COLUMNS = ["activity_id", "field", "expected", "value", "reason", "author", "date", "activity"];

const edits = new Map(); // "activity_id field" -> {activity_id, field, expected, value, reason, ..., document}
const editKey = (row, field) => row.id + "\n" + field;
const listeners = [];

// Edits lie in the browser by document: they are there too when the dataset has other issues beside it.
const storeOf = (document) => "glasnik-review-" + document;
const documentOf = new Map(DATA.plans.map((plan) => [plan.id, plan.document]));
const kept = (document) => JSON.stringify([...edits.values()].filter((edit) => edit.document === document));
const isKept = (document) => (store.read(storeOf(document)) ?? "[]") === kept(document);
const allKept = () => [...new Set([...edits.values()].map((edit) => edit.document))].every(isKept);

function keepEdits(row) {
  const document = documentOf.get(row.id.split("/")[0]);
  store.write(storeOf(document), kept(document));
  listeners.forEach((listener) => listener());
}

function setEdit(row, field, value, reason = "") {
  edits.delete(editKey(row, field)); // the last made stands last in the file
  edits.set(editKey(row, field), { activity_id: row.id, field, expected: printedFor(row, field), value, reason, date: today(), activity: printedActivity(row), document: documentOf.get(row.id.split("/")[0]) });
  keepEdits(row);
}

// What an edit expects to be printed when it is applied: its cell, or for an act on the row all cells by name.
function printedFor(row, field) {
  if (!ACTS.includes(field)) return row.fields.find((each) => each.name === cellOf(field)).printed;
  return [...row.fields].sort((a, b) => (a.name < b.name ? -1 : 1)).map((each) => each.printed).join("\n");
}

// By it a row is found again that is numbered otherwise in another edition of the file.
const printedActivity = (row) => row.fields.find((field) => field.name === "activity")?.printed ?? "";

function today() {
  const now = new Date(), two = (number) => String(number).padStart(2, "0");
  return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
}

function dropEdit(row, field) {
  edits.delete(editKey(row, field));
  keepEdits(row);
}

const ACTS = ["join", "separate", "reviewed"]; // what is done to a whole row
const cellOf = (field) => (field.startsWith("deadline_") ? "deadline" : ACTS.includes(field) ? "activity" : field);
const editsOf = (row) => [...edits.values()].filter((edit) => edit.activity_id === row.id);

// The rows, above and below, that a person joined to a row here.
function joinedTo(row) {
  const numberOf = (id) => rowsOfPlan.get(id.split("/")[0])?.find((each) => each.id === id)?.no;
  const below = [...edits.values()].find((edit) => edit.field === "join" && edit.value === row.id);
  return { above: numberOf(edits.get(editKey(row, "join"))?.value ?? ""), below: numberOf(below?.activity_id ?? "") };
}

function loadEdits() {
  for (const { id } of DATA.documents) {
    try {
      for (const edit of JSON.parse(store.read(storeOf(id)) || "[]")) edits.set(edit.activity_id + "\n" + edit.field, { ...edit, document: id });
    } catch { /* nothing that this page wrote */ }
  }
}

const quoted = (text) => (/[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);

function correctionsFile() {
  const author = byId("author").value.trim();
  const lines = [...edits.values()].map((edit) => COLUMNS.map((name) => quoted({ activity: "", ...edit, author }[name])).join(","));
  return [COLUMNS.join(","), ...lines].join("\n") + "\n";
}

// A form in which something was typed or chosen that is not saved, and its row.
const unsaved = () => document.querySelector("form.edit[data-typed]");
const rowOf = (form) => form.closest("article").querySelector("h4").textContent;

function download() {
  if (!edits.size) return;
  const link = make("a", { href: URL.createObjectURL(new Blob([correctionsFile()], { type: "text/csv;charset=utf-8" })), download: "corrections.csv" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  byId("saved").textContent = "Given to the browser: corrections.csv with " + edits.size + (edits.size === 1 ? " correction" : " corrections") + ". It lies where your downloads do; one of that name that lay there before keeps it, and this one is called corrections (1).csv or the like." + (unsaved() ? " Not in it: what was typed in the form of row " + rowOf(unsaved()) + " and not saved." : "");
}

// The rows of a plan: in the page itself, or for a large dataset in a script beside it.
const rowsOfPlan = new Map(Object.entries(DATA.rows));
const waiting = new Map();
window.glasnikRows = (plan, rows) => { rowsOfPlan.set(plan, rows); waiting.get(plan)?.(); };
function loadPlan(plan) {
  if (rowsOfPlan.has(plan.id) || !plan.script) return Promise.resolve();
  return new Promise((done) => {
    waiting.set(plan.id, done);
    document.head.append(make("script", { src: plan.script, onerror: done }));
  });
}

// The field's clean text as the dataset has it, and as edited here. A body's role stands behind it where it is not the column's.
const valueText = (field) => field.items.map(([parts, , role]) => parts.map((part) => (typeof part === "string" ? part : part[0])).join("") + (role ? " (" + role + ")" : "")).join("\n");
const isDoubted = (field) => field.items.some(([parts]) => parts.some((part) => typeof part !== "string" && part.length === 1));
const currentText = (row, field) => edits.get(editKey(row, field.name))?.value ?? valueText(field);
const worst = (problems) => ["error", "warning", "info"].find((level) => problems.some((each) => each.severity === level)) || "";
const words = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
function haystack(row) {
  row.words ??= words([row.id, row.no, row.programme, ...row.path, ...row.fields.flatMap((field) => [valueText(field), field.printed.replace(/\s+/g, " ")]), ...row.problems.map((each) => each.message)].join(" \n "));
  return row.words;
}
