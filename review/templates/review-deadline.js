// A deadline's kind and days as a run takes them: review/editing/deadline_values.py refuses the others.
const DAYS = ["deadline_start", "deadline_end"];
const DURATION = new RegExp("^(?:" + DATA.durations + ")?$");

// Days read for one kind say nothing of another that names none of its own: they go with it, and come back.
function followKind(columns) {
  const kind = columns.get("deadline_kind"), days = DAYS.map((name) => columns.get(name));
  const named = (value) => DATA.spanKinds.includes(value);
  let was = kind.value, before = [];
  kind.addEventListener("change", () => {
    if (!named(kind.value) && (named(was) || !DATA.mayHaveDays.includes(kind.value))) {
      if (days.some((day) => day.value)) before = days.map((day) => day.value);
      days.forEach((day) => { day.value = ""; });
    } else if (days.every((day) => !day.value)) before.forEach((value, at) => { if (named(kind.value)) days[at].value = value; });
    was = kind.value;
  });
}

// Why the run would refuse the columns; nothing where it would not, or where none was changed.
function deadlineFault(row, columns) {
  const value = (name) => columns.get(name).value.trim(), was = (name) => edits.get(editKey(row, name))?.value ?? row.deadline[name];
  if (![...columns.keys()].some((name) => value(name) !== was(name))) return "";
  const kind = value("deadline_kind"), shown = kind.replaceAll("_", " "), [start, end] = DAYS.map(value);
  if (kind === "date" && (start || !end)) return "a deadline of kind date has a last day and no first";
  if (kind !== "date" && DATA.spanKinds.includes(kind) && !(start && end)) return "a deadline of kind " + shown + " has a first and a last day";
  if (!DATA.spanKinds.includes(kind) && !DATA.mayHaveDays.includes(kind) && (start || end)) return "a deadline of kind " + shown + " has no days: clear them";
  if (start && end && start > end) return "the deadline would end before it begins";
  if (start && end && (new Date(end) - new Date(start)) / 864e5 >= (DATA.longest[kind] ?? Infinity)) return "from " + start + " to " + end + " is no " + shown;
  if (!DURATION.test(value("deadline_recurrence")) || !DURATION.test(value("deadline_offset")) || value("deadline_offset").includes(";")) return "a duration is written like P6M";
  return "";
}

// Days that the reviewer gave to what goes on or recurs stand in the file, also where they are those of the kind before.
function keepDays(row, columns, reason) {
  if (!edits.has(editKey(row, "deadline_kind")) || !DATA.mayHaveDays.includes(columns.get("deadline_kind").value)) return;
  for (const name of DAYS) {
    const { value } = columns.get(name);
    if (value && !edits.has(editKey(row, name))) setEdit(row, name, value, reason);
  }
}
