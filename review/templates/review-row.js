"use strict";
// One row: its pictures, its values with changed words marked, its problems, and the forms to edit it.
function pictures(row, plan) {
  const box = make("div", { class: "pictures" });
  const folder = DATA.pictures[plan.document];
  const missing = DATA.documents.find((each) => each.id === plan.document)?.missing;
  if (!folder || !row.strips.length) {
    box.append(make("p", { class: "soft", text: missing || "This row has no place on a page." }));
    return box;
  }
  row.strips.forEach(([name, page, x0, top, x1, bottom], at) => {
    if (at > 0) box.append(make("p", { class: "cut", text: "cut here, continued " + (page === row.strips[at - 1][1] ? "further on" : "on page " + page + " of the file") }));
    const label = "Row " + row.no + " as printed on page " + page + " of the file" + (row.strips.length > 1 ? ", piece " + (at + 1) : "");
    const inner = make("div", { class: "page" },
      make("img", { src: folder + "/" + name, alt: label, loading: "lazy", decoding: "async", width: Math.round((x1 - x0) * DATA.scale), height: Math.round((bottom - top) * DATA.scale) }));
    for (const field of row.fields)
      for (const [on, bx0, btop, bx1, bbottom] of field.boxes) {
        if (on !== page || bbottom < top || btop > bottom) continue;
        const share = (value, from, to) => (100 * (value - from)) / (to - from) + "%";
        const place = make("i", { "data-field": field.name });
        Object.assign(place.style, { left: share(bx0, x0, x1), top: share(btop, top, bottom), width: (100 * (bx1 - bx0)) / (x1 - x0) + "%", height: (100 * (bbottom - btop)) / (bottom - top) + "%" });
        inner.append(place);
      }
    const strip = make("div", { class: "strip", tabindex: "0", role: "group", "aria-label": label }, inner);
    box.append(strip);
  });
  box.append(make("button", { type: "button", class: "enlarge", text: "Enlarge", "aria-label": "Enlarge the picture of row " + row.no, onclick: (event) => {
    const wide = event.target.closest(".body").classList.toggle("wide");
    event.target.textContent = wide ? "Beside the values" : "Enlarge";
  } }));
  return box;
}

// An amount as plans print it, "8.500,00 KM" for "8500.00 BAM"; in the form it stays as the dataset has it.
const asMoney = (text) => text.replace(/(\d+)\.(\d\d) ([A-Z]{3})$/, (_, whole, cents, currency) => whole.replace(/\B(?=(\d{3})+$)/g, ".") + "," + cents + " " + (currency === "BAM" ? "KM" : currency));

function itemNode(tag, [parts, note], shown = (text) => text) {
  const node = make(tag);
  const printed = [];
  for (const part of parts) {
    if (typeof part === "string") { node.append(shown(part)); continue; }
    if (part.length === 1) { node.append(make("mark", { class: "doubt", text: part[0], title: "in no dictionary" })); continue; }
    node.append(make("mark", { text: part[0], title: "printed: " + part[1] + " (" + part[2] + ")" }));
    printed.push(part[1] || "nothing");
  }
  if (printed.length) node.append(make("small", { text: "printed: " + printed.join(" · ") }));
  if (note) node.append(make("small", { class: "alert", text: note }));
  return node;
}

function valueNode(row, field) {
  const value = make("div", { class: "value" });
  const edit = edits.get(editKey(row, field.name)), shown = field.name === "resource" ? asMoney : undefined;
  if (edit) {
    value.append(make("div", { class: "edited", text: edit.value || "(empty)" }), make("small", { text: "edited here" + (edit.reason ? ": " + edit.reason : "") }));
  } else if (!field.items.length) value.append(make("p", { class: "none", text: "empty" }));
  else if (field.list && field.items.length > 1) value.append(make("ul", {}, ...field.items.map((item) => itemNode("li", item, shown))));
  else value.append(...field.items.map((item) => itemNode("p", item, shown)));
  if (field.name === "deadline") value.append(make("small", { text: readAnew(row, edit) ? "to be read anew by the next run" : "read: " + deadlineText(row) }));
  return value;
}

// Another text is read by the next run; the reading that stands here is of the text before.
const readAnew = (row, edit) => edit !== undefined && edit.value !== valueText(row.fields.find((field) => field.name === "deadline")) && !editsOf(row).some((each) => each.field.startsWith("deadline_"));

function deadlineText(row) {
  const value = (name) => edits.get(editKey(row, name))?.value ?? row.deadline[name];
  const days = [value("deadline_start"), value("deadline_end")].filter(Boolean).join(" to ");
  const often = value("deadline_recurrence").split(";").map((each) => DATA.recurrences.find(([period]) => period === each)?.[1] ?? each).join(", ");
  return [value("deadline_kind").replaceAll("_", " "), days, often, value("deadline_offset"), value("deadline_as_needed") === "true" && value("deadline_kind") !== "as_needed" ? "as needed" : ""].filter(Boolean).join(", ");
}

function changeList(row, field, redraw) {
  const list = make("ul", { class: "changes" });
  for (const [before, after, rule] of field.changes) {
    const item = make("li", {}, make("span", {}, make("s", { text: before || "(nothing)" }), " → ", make("b", { text: after || "(nothing)" })), make("span", { class: "soft", text: rule }));
    const judge = (text, word, value) => make("button", { type: "button", text, "aria-label": text + " " + before + " → " + after + ", row " + row.no, onclick: () => {
      const earlier = edits.get(editKey(row, field.name))?.reason;
      setEdit(row, field.name, value, [earlier, word + ": " + before + " → " + after].filter(Boolean).join("; "));
      redraw(field.name);
    } });
    const rejected = withoutChange(currentText(row, field), before, after, field.list ? "" : field.printed);
    if (rejected !== null) item.append(judge("Accept", "accepted", currentText(row, field)), judge("Reject", "rejected", rejected));
    list.append(item);
  }
  return list;
}

// The text with a change taken back; null where it stands there no more. Words that are printed before the place
// of the change as they are now were not changed.
function withoutChange(text, before, after, printed) {
  const earlier = before ? wholeWords(printed.slice(0, Math.max(printed.indexOf(before), 0)), after).length : 0;
  const places = wholeWords(text, after), at = places[earlier] ?? places[0];
  return at === undefined ? null : text.slice(0, at) + before + text.slice(at + after.length);
}

function wholeWords(text, words) {
  const places = [], letter = (character) => /[\p{L}\p{N}]/u.test(character ?? "");
  for (let at = words ? text.indexOf(words) : -1; at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!(letter(text[at - 1]) && letter(words[0])) && !(letter(text[end]) && letter(words.at(-1)))) places.push(at);
  }
  return places;
}

function fieldNode(row, field, redraw) {
  const mine = editsOf(row).filter((edit) => cellOf(edit.field) === field.name && !ACTS.includes(edit.field));
  const node = make("div", { class: "field", "data-field": field.name });
  node.append(make("span", { class: "label", text: field.label }), valueNode(row, field));
  const buttons = make("span", { class: "buttons" }, make("button", { type: "button", class: "open-edit", text: "Edit", "aria-label": "Edit " + field.label + ", row " + row.no, onclick: () => openEdit(row, field, node, redraw) }));
  if (mine.length) buttons.append(make("button", { type: "button", text: "Undo", "aria-label": "Undo the edit of " + field.label + ", row " + row.no, onclick: () => {
    const others = takeBack(row, field);
    mine.forEach((each) => dropEdit(row, each.field));
    [...others, field.name].forEach(redraw);
  } }));
  node.append(buttons);
  const count = field.changes.length;
  node.append(make("details", {}, make("summary", { text: "As printed" + (count ? ", " + count + (count === 1 ? " change" : " changes") : "") }), make("pre", { text: field.printed }), changeList(row, field, redraw)));
  const show = (on) => () => node.closest(".row").querySelectorAll(".strip i").forEach((place) => place.classList.toggle("on", on && place.dataset.field === field.name));
  node.addEventListener("mouseenter", show(true));
  node.addEventListener("mouseleave", show(false));
  node.addEventListener("focusin", show(true));
  node.addEventListener("focusout", show(false));
  return node;
}

function openEdit(row, field, node, redraw) {
  const text = make("textarea", { "aria-label": field.label });
  text.value = currentText(row, field);
  const reason = make("input", { placeholder: "optional", value: edits.get(editKey(row, field.name))?.reason ?? "" });
  const form = make("form", { class: "edit" });
  form.append(make("label", {}, "Clean text" + (!field.list ? "" : PARTED.includes(field.name) ? ", one item a line; a semicolon parts items too" : ", one item a line"), text));
  if (ROLE_OF[field.name]) form.append(roleChoices(field, text), bodyChoice(field, text));
  if (field.name === "resource") {
    form.append(make("p", { class: "soft", text: "Each line: " + DATA.funds.join(", ") + "; then a colon and who gives it; then an amount and currency, such as 500.00 BAM." }));
    text.addEventListener("input", () => text.setCustomValidity(fundsFault(text.value)));
  }
  const fault = make("p", { class: "refused", role: "alert" });
  const columns = field.name === "deadline" ? deadlineInputs(row) : new Map();
  if (columns.size) {
    form.append(...deadlineBox(columns));
    followKind(columns);
    const check = () => columns.get("deadline_kind").setCustomValidity(text.value === valueText(field) ? deadlineFault(row, columns) : "");
    for (const event of ["input", "change"]) form.addEventListener(event, check);
  }
  form.append(make("label", {}, "Reason", reason));
  form.append(fault, make("div", { class: "buttons" }, make("button", { class: "main", text: "Save" }), make("button", { type: "button", text: "Cancel", onclick: () => redraw(field.name) })));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const value = field.list ? text.value.split("\n").map((line) => line.trim()).filter(Boolean).join("\n") : text.value.replace(/\s+/g, " ").trim();
    const others = ROLE_OF[field.name] ? keepBodies(row, field, value, reason.value.trim()) : [];
    if (!ROLE_OF[field.name]) keep(row, field.name, value, valueText(field), reason.value.trim());
    for (const [name, input] of columns) keep(row, name, input.value, row.deadline[name], reason.value.trim());
    if (columns.size) keepDays(row, columns, reason.value.trim());
    for (const moved of others) showMoved(node.closest(".row"), moved, redraw);
    redraw(field.name);
  });
  // Said in the form and in red: a browser's own bubble goes by itself.
  form.addEventListener("invalid", (event) => {
    event.preventDefault();
    if (event.target !== form.querySelector("input:invalid, textarea:invalid, select:invalid")) return;
    fault.textContent = "not saved: " + event.target.validationMessage;
    event.target.focus();
  }, true);
  form.addEventListener("input", () => { fault.textContent = ""; });
  form.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit(); });
  node.querySelectorAll(".value, .field > .buttons").forEach((each) => { each.hidden = true; });
  node.append(form);
  text.focus();
}

// An edit where the value differs from the dataset's, none where it was set back to it. A dataset's value that a
// reviewer gave stays an edit: the next run begins with what is printed.
function keep(row, name, value, original, reason) {
  const edit = edits.get(editKey(row, name)), reviewed = row.reviewed.some(([field]) => field === name);
  if (value !== original || (edit && reviewed)) { if (value !== edit?.value || reason !== edit.reason) setEdit(row, name, value, reason); }
  else if (edit && edit.value !== value) dropEdit(row, name);
}

const PARTED = ["institution", "partner", "resource"]; // lists of names, which a run parts at semicolons too

// Why the run would refuse a source of funds; nothing where it would not, as far as its form tells.
function fundsFault(value) {
  for (const item of value.split(/[\n;]/).map((line) => line.trim()).filter(Boolean)) {
    const kind = DATA.funds.find((each) => item.toLowerCase().startsWith(each)), rest = kind ? item.slice(kind.length) : "";
    if (!kind || !/^\s*(:|\d|$)/.test(rest)) return "“" + item + "” does not begin with " + DATA.funds.join(", ") + " and a colon";
    if (/\s(?!(?:19|20)\d\d$)\d{2,}$/.test(item)) return "“" + item + "”: the amount has no currency, write it like 500.00 BAM";
  }
  return "";
}

const DEADLINE_LABELS = [["deadline_kind", "Kind"], ["deadline_start", "First day"], ["deadline_end", "Last day"], ["deadline_recurrence", "Recurs, as a duration (P6M)"], ["deadline_as_needed", "As needed"], ["deadline_offset", "Time after an event (P30D: 30 days)"]];

function deadlineInputs(row) {
  const inputs = new Map();
  for (const [name, label] of DEADLINE_LABELS) {
    const choices = name === "deadline_kind" ? DATA.kinds : name === "deadline_as_needed" ? ["false", "true"] : null;
    const input = choices ? make("select", {}, ...choices.map((value) => make("option", { value, text: value.replaceAll("_", " ") }))) : make("input", { type: name.endsWith("start") || name.endsWith("end") ? "date" : "text" });
    input.value = edits.get(editKey(row, name))?.value ?? row.deadline[name];
    make("label", {}, label, input);
    inputs.set(name, input);
  }
  return inputs;
}

// The usual recurrences by words, which fill in the duration beside them.
function recurrenceChoice(input) {
  const choice = make("select", {}, ...[["", "not"], ...DATA.recurrences, ["other", "otherwise"]].map(([value, text]) => make("option", { value, text })));
  const follow = () => { choice.value = [...choice.options].some((each) => each.value === input.value.trim()) ? input.value.trim() : "other"; };
  choice.addEventListener("change", () => { if (choice.value === "other") input.focus(); else input.value = choice.value; });
  input.addEventListener("input", follow);
  follow();
  return make("label", {}, "Recurs", choice);
}

// What the chosen kind of deadline means.
function kindHint(choice) {
  const hint = make("p", { class: "soft kind-hint", "aria-live": "polite" });
  const say = () => { hint.textContent = choice.selectedOptions[0].text + ": " + DATA.kindMeanings[choice.value].replaceAll("`", ""); };
  choice.addEventListener("change", say);
  say();
  return hint;
}

// The controls of a deadline's columns as people see them.
function deadlineBox(columns) {
  const recurs = columns.get("deadline_recurrence");
  const labels = [...columns.values()].flatMap((input) => (input === recurs ? [recurrenceChoice(recurs), recurs.parentNode] : [input.parentNode]));
  return [make("div", { class: "pair" }, ...labels), kindHint(columns.get("deadline_kind"))];
}

function openSeparate(row, box, redraw) {
  if (box.querySelector("form")) return;
  const form = make("form", { class: "edit" }, make("p", { class: "soft", text: "Choose, for each column, the word with which the second row begins." }));
  const choices = new Map();
  for (const field of row.fields) {
    const choice = make("select", {}, make("option", { value: "", text: "all above" }));
    // The run counts characters; the browser counts those beyond U+FFFF twice.
    for (const match of field.printed.matchAll(/\S+/g)) choice.append(make("option", { value: [...field.printed.slice(0, match.index)].length, text: (match.index ? "from: " : "all below: ") + field.printed.slice(match.index, match.index + 45).replace(/\s+/g, " ") }));
    choices.set(field.name, choice);
    form.append(make("label", {}, field.label, choice));
  }
  const number = make("input", { placeholder: "such as 1.3.7" });
  form.append(make("label", {}, "Number of the second row, where it prints one", number));
  form.append(make("div", { class: "buttons" }, make("button", { class: "main", text: "Separate" }), make("button", { type: "button", text: "Cancel", onclick: () => form.remove() })));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const places = { no: number.value.trim() };
    for (const [name, choice] of choices) if (choice.value !== "") places[name] = Number(choice.value);
    if (Object.keys(places).length > 1) setEdit(row, "separate", JSON.stringify(places));
    form.remove();
    redraw();
  });
  box.append(form);
  choices.values().next().value.focus();
}

function acts(row, above, redraw) {
  const box = make("div", { class: "acts" });
  const looked = edits.has(editKey(row, "reviewed"));
  box.append(make("button", { type: "button", class: "looked", "aria-pressed": String(looked), text: looked ? "✓ Looked at" : "Mark as looked at", onclick: () => { if (looked) dropEdit(row, "reviewed"); else setEdit(row, "reviewed", "true"); redraw(); } }));
  for (const [field, text] of [["join", "Joined to the row above"], ["separate", "Separated"]])
    if (edits.has(editKey(row, field))) box.append(make("button", { type: "button", "aria-pressed": "true", text: text + ": undo", onclick: () => { dropEdit(row, field); redraw(); } }));
  if (above && !edits.has(editKey(row, "join"))) box.append(make("button", { type: "button", text: "Join to row " + above.no + " above", onclick: () => { setEdit(row, "join", above.id); redraw(); } }));
  if (!edits.has(editKey(row, "separate"))) box.append(make("button", { type: "button", text: "Separate in two …", onclick: () => openSeparate(row, box.parentNode.querySelector(".forms"), redraw) }));
  return box;
}

// Problems, each with its message; what to do about those of one code stands once, below the last of them, and not
// at all for the codes that were told before.
function notes(problems, told = new Set()) {
  const items = problems.map((problem, at) => note(problem, problems[at + 1]?.code !== problem.code && !told.has(problem.code)));
  problems.forEach((problem) => told.add(problem.code));
  return items;
}
const note = (problem, advised) => make("li", { class: problem.severity }, make("b", { text: problem.severity + ": " }), problem.message, problem.page ? make("span", { class: "soft", text: " (page " + problem.page + " of the file)" }) : null, advised ? advice(problem.code) : null);
const advice = (code) => (DATA.advice[code] ? make("small", { class: "advice" }, ...DATA.advice[code].split("`").map((part, at) => (at % 2 ? make("code", { text: part }) : part))) : null);
const headingNote = ([before, after, rule]) => make("li", {}, "in the heading above: ", make("mark", { text: after }), " printed: " + before + " (" + rule + ")");
const reviewedNote = ([field, before, after, rule]) => make("li", { class: "good" }, make("b", { text: "reviewed: " }), ...(field === "reviewed" ? [rule] : [field + ": ", ...changed(before, after), " (" + rule + ")"]));

// What differs of two texts, with a few of the words around it that are the same.
function changed(before, after) {
  if (before === after) return ["as it was"];
  const [old, now] = [before, after].map((text) => text.split(" ").filter(Boolean)), AROUND = 3, least = Math.min(old.length, now.length);
  let head = 0, tail = 0;
  while (head < least && old[head] === now[head]) head += 1;
  while (tail < least - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const part = (words) => words.slice(head, words.length - tail).join(" ") || "(nothing)", behind = now.slice(now.length - tail);
  const lead = (head > AROUND ? "… " : "") + now.slice(Math.max(head - AROUND, 0), head).join(" ") + (head ? " " : "");
  const rest = (tail ? " " : "") + behind.slice(0, AROUND).join(" ") + (tail > AROUND ? " …" : "");
  return [lead, make("s", { text: part(old) }), " → ", make("mark", { text: part(now) }), rest];
}

function badges(row) {
  const found = [];
  if (row.page) found.push(make("span", { class: "soft", text: "p. " + row.page }));
  else if (row.pdf) found.push(make("span", { class: "soft", text: "page " + row.pdf + " of the file" }));
  if (row.fragments > 1) found.push(make("span", { class: "badge", text: "in " + row.fragments + " pieces" }));
  if (row.problems.length) found.push(make("span", { class: "badge " + worst(row.problems), text: row.problems.length + (row.problems.length === 1 ? " problem" : " problems") }));
  if (row.reviewed.length) found.push(make("span", { class: "badge good", text: "reviewed" }));
  for (const [where, no] of Object.entries(joinedTo(row))) if (no) found.push(make("span", { class: "badge good", text: "will be one row with " + no + " " + where }));
  const mine = editsOf(row).length;
  if (mine) found.push(make("span", { class: "badge good", text: mine + (mine === 1 ? " edit" : " edits") + " here" }));
  return found;
}

function fillRow(row, plan, above, article) {
  // Only what was edited is drawn anew: a form that is open in another field stays.
  const redraw = (name) => {
    article.querySelector("header").replaceWith(headNode(row));
    article.querySelector(".acts").replaceWith(acts(row, above, redraw));
    const field = row.fields.find((each) => each.name === name);
    if (!field) return;
    const node = fieldNode(row, field, redraw), old = article.querySelector('.field[data-field="' + CSS.escape(name) + '"]');
    node.querySelector("details").open = old.querySelector("details").open;
    old.replaceWith(node);
    node.querySelector("button").focus();
  };
  const lines = [...notes(row.problems), ...row.reviewed.map(reviewedNote), ...row.heading.map(headingNote)];
  const told = lines.length ? [make("ul", { class: "notes" }, ...lines)] : [];
  article.replaceChildren(headNode(row), ...told,
    make("div", { class: "body" }, pictures(row, plan), make("div", { class: "values" }, ...row.fields.map((field) => fieldNode(row, field, redraw)), acts(row, above, redraw), make("div", { class: "forms" }))));
}

const headNode = (row) => make("header", {}, make("h4", { text: row.no }), ...badges(row));
