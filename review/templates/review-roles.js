// The roles of bodies. In a list of bodies a role stands behind a name, "UNDP (partner)", where it is not the column's.
const ROLE_OF = { institution: "lead", partner: "partner" };
const ROLES = Object.values(ROLE_OF);
const linesOf = (text) => text.split(/[\n;]/).map((line) => line.trim()).filter(Boolean);
const columnOf = (row, role) => row.fields.find((field) => ROLE_OF[field.name] === role);

// A line's name, and the role that it gives it: its own, or the column's.
function named(line, field) {
  const match = line.match(/^(.*\S)\s*\((lead|partner)\)$/i);
  return match ? [match[1], match[2].toLowerCase()] : [line, ROLE_OF[field.name]];
}

const withRole = (name, role, field) => (role === ROLE_OF[field.name] ? name : name + " (" + role + ")");

// A choice of the role for each body that the text names now; the text is what is saved.
function roleChoices(field, text) {
  const box = make("div", { class: "roles" });
  const draw = () => box.replaceChildren(...linesOf(text.value).map((line, at) => {
    const [name, role] = named(line, field);
    const choice = make("select", { "aria-label": "Role of " + name, onchange: () => {
      const lines = linesOf(text.value);
      lines[at] = withRole(name, choice.value, field);
      text.value = lines.join("\n");
    } }, ...ROLES.map((each) => make("option", { value: each, text: each, selected: each === role })));
    return make("label", {}, choice, name);
  }));
  text.addEventListener("input", draw);
  draw();
  return box;
}

// Saves a list of bodies. A body of another role than the column's goes to the column of that role, where the row has
// one; those that went, each with its new column.
function keepBodies(row, field, value, reason) {
  const lines = linesOf(value).map((line) => named(line, field));
  const others = (role) => (role === ROLE_OF[field.name] ? null : columnOf(row, role));
  const stay = lines.filter(([, role]) => !others(role)).map(([name, role]) => (role === ROLE_OF[field.name] && hadOther(field, name) ? name + " (" + role + ")" : withRole(name, role, field)));
  const moved = lines.filter(([, role]) => others(role));
  keep(row, field.name, stay.join("\n"), valueText(field), reason);
  for (const [name, role] of moved) addBody(row, others(role), name, reason);
  return moved.map(([name, role]) => [others(role).name, name]);
}

// Without a role behind it a body keeps the one that it was read with, and one put in its place takes that over.
function hadOther(field, name) {
  const own = linesOf(valueText(field)).map((line) => named(line, field));
  const of = own.find((each) => each[0] === name), other = ([, role]) => role !== ROLE_OF[field.name];
  return of ? other(of) : own.some(other);
}

function addBody(row, field, name, reason) {
  const lines = linesOf(currentText(row, field));
  if (!lines.includes(name)) setBodies(row, field, [...lines, name], edits.get(editKey(row, field.name))?.reason || reason);
}

function setBodies(row, field, lines, reason) {
  const own = linesOf(valueText(field)), same = lines.length === own.length && own.every((line) => lines.includes(line));
  keep(row, field.name, same ? valueText(field) : lines.join("\n"), valueText(field), reason);
}

// A body that was moved, in the other column as it is shown: in its form where that is open.
function showMoved(of, [name, body], redraw) {
  const text = of.querySelector('.field[data-field="' + name + '"] form.edit textarea');
  if (!text) return redraw(name);
  text.value = [...new Set([...linesOf(text.value), body])].join("\n");
  text.dispatchEvent(new Event("input"));
}

// What an edit of one column moved to the other or from it, taken back there; the other column, where it was changed.
function takeBack(row, field) {
  const other = row.fields.find((each) => ROLE_OF[each.name] && each.name !== field.name);
  if (!ROLE_OF[field.name] || !other || !edits.has(editKey(row, other.name))) return [];
  const was = linesOf(valueText(field)), now = linesOf(currentText(row, field)), lines = linesOf(currentText(row, other)), had = linesOf(valueText(other));
  const came = (name) => was.includes(name) && !now.includes(name) && !had.includes(name);
  const went = had.filter((name) => !lines.includes(name) && now.includes(name) && !was.includes(name));
  if (went.length || lines.some(came)) setBodies(row, other, [...lines.filter((name) => !came(name)), ...went], edits.get(editKey(row, other.name)).reason);
  return [other.name];
}

// A field that looks up a body and puts it into the list: in the place of a name of no known body, where one stands
// there and the person does not say otherwise.
function bodyChoice(field, text) {
  if (!byId("bodies")) document.body.append(make("datalist", { id: "bodies" }, ...DATA.institutions.map((name) => make("option", { value: name }))));
  const known = new Set(DATA.institutions);
  const choice = make("input", { list: "bodies", placeholder: "part of a name …", autocomplete: "off" });
  const place = make("select"), places = make("label", {}, "In the place of", place), box = make("div", { class: "pair" }, make("label", {}, "Take from the register of institutions", choice));
  const draw = () => {
    const unknown = linesOf(text.value).filter((line) => !known.has(named(line, field)[0]));
    place.replaceChildren(...unknown.map((line) => make("option", { value: line, text: line })), make("option", { value: "", text: "no one: add it" }));
    if (unknown.length) box.prepend(places);
    else places.remove();
  };
  const take = () => {
    if (!known.has(choice.value)) return;
    const lines = linesOf(text.value), at = place.value ? lines.indexOf(place.value) : -1;
    if (at < 0) lines.push(choice.value);
    else lines[at] = withRole(choice.value, named(lines[at], field)[1], field);
    text.value = lines.join("\n");
    text.dispatchEvent(new Event("input"));
    choice.value = "";
  };
  text.addEventListener("input", draw);
  // A name that was chosen is taken at once; one that is typed may be the beginning of a longer one.
  choice.addEventListener("input", (event) => { if (!event.inputType || event.inputType === "insertReplacementText") take(); });
  choice.addEventListener("change", take);
  choice.addEventListener("keydown", (event) => { if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) { event.preventDefault(); take(); } });
  draw();
  return box;
}
