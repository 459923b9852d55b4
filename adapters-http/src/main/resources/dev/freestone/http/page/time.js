// Times in the zone of the company.

let zone = "UTC";

/** Sets the zone in which all that follows is told. */
export function useZone(name) {
  zone = name;
}

export function zoneName() {
  return zone;
}

const made = new Map();

function format(key, options) {
  const name = `${key} ${zone}`;
  if (!made.has(name)) {
    made.set(name, new Intl.DateTimeFormat("en-US", {timeZone: zone, ...options}));
  }
  return made.get(name);
}

function element(iso, text) {
  const node = document.createElement("time");
  node.dateTime = iso;
  node.title = `${iso} (${zone})`;
  node.textContent = text;
  return node;
}

/** Day and time, with the zone, such as "Mon, May 4, 9:28 AM CDT". */
export function moment(iso) {
  return iso ? element(iso, format("moment", {
    weekday: "short", month: "short", day: "numeric", hour: "numeric", minute: "2-digit", timeZoneName: "short",
  }).format(new Date(iso))) : null;
}

/** Time of the day, with the zone. */
export function clock(iso) {
  return iso ? element(iso, format("clock", {hour: "numeric", minute: "2-digit", timeZoneName: "short"}).format(new Date(iso))) : null;
}

/** Day and time to the second, with the zone. */
export function exact(iso) {
  return iso ? element(iso, format("exact", {
    weekday: "short", month: "short", day: "numeric", hour: "numeric", minute: "2-digit", second: "2-digit", timeZoneName: "short",
  }).format(new Date(iso))) : null;
}

/** The day of an instant, short, such as "Mon, May 4". */
export function dayAt(iso) {
  return iso ? element(iso, format("dayAt", {weekday: "short", month: "short", day: "numeric"}).format(new Date(iso))) : null;
}

/** A day without a time, such as 2026-05-04: the same everywhere. */
export function day(date) {
  if (!date) {
    return null;
  }
  const text = new Intl.DateTimeFormat("en-US", {timeZone: "UTC", weekday: "short", month: "short", day: "numeric", year: "numeric"})
      .format(new Date(`${date}T00:00:00Z`));
  return element(date, text);
}

/** The day of an instant in the zone, as 2026-05-04. */
export function dayOf(iso) {
  const parts = Object.fromEntries(format("parts", {year: "numeric", month: "2-digit", day: "2-digit"})
      .formatToParts(new Date(iso)).map((part) => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** How long something took or takes, such as "4 min 10 s". */
export function length(from, to) {
  const seconds = Math.max(0, Math.round((new Date(to) - new Date(from)) / 1000));
  const steps = [[86400, "d"], [3600, "h"], [60, "min"], [1, "s"]];
  const at = steps.findIndex(([size]) => seconds >= size);
  if (at < 0) {
    return "0 s";
  }
  const [size, unit] = steps[at];
  const rest = Math.floor((seconds % size) / (steps[at + 1]?.[0] ?? 1));
  return `${Math.floor(seconds / size)} ${unit}${at < 3 && rest ? ` ${rest} ${steps[at + 1][1]}` : ""}`;
}

/** A moment as fields for days and times have it, in the zone: 2026-05-04T09:28. */
export function localOf(iso) {
  const parts = Object.fromEntries(format("local", {
    year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
  }).formatToParts(new Date(iso)).map((part) => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** The instant of such a field. A time that a change of clocks skips is the one as much later. */
export function instantOf(local) {
  const wall = Date.parse(`${local}Z`);
  const at = (guess) => wall - (Date.parse(`${localOf(new Date(guess).toISOString())}Z`) - guess);
  return new Date(at(at(wall))).toISOString();
}
