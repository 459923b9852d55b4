// The time line of a program as the cliff that it is: level ground until the last good day, and what falls due below.
import {h, svg} from "./dom.js";
import {POINTS, shortDay, daysSay} from "./promo-words.js";
import {dayOf} from "./time.js";

const DAY = 86400000;
const TOP = 46;
const LOW = 116;
const BASE = 136;

/** The picture of {points} with today in it. */
export function cliff(timeline) {
  const at = (kind) => timeline.points.find((point) => point.kind === kind)?.date;
  const [start, end, last, expiry] = ["start", "end", "last_day", "expiry"].map(at);
  const today = todayOf(last, timeline.daysLeft);
  const x = scale(start, expiry, today);
  const grace = end === last ? expiry : end;
  const marks = timeline.points.filter((point) => ["reminder", "at_risk", "disqualification"].includes(point.kind));
  const says = `Starts ${shortDay(start)}, ends ${shortDay(end)}, last good day to pay ${shortDay(last)}, today is ${shortDay(today)}, `
      + `${daysSay(timeline.daysLeft)} left, ${marks.length} reminders and warnings. All points stand in the table below.`;
  return h("figure", {class: "cliff"}, svg("svg", {width: "100%", height: 178, role: "img", "aria-label": says},
      ground("good", x(start), x(grace), TOP),
      ground("busy", x(grace), x(expiry), TOP),
      ground("bad", x(expiry), 100, LOW),
      past(x(start), Math.min(x(today), x(expiry))),
      edge("good", x(start), TOP, x(grace), TOP),
      grace === expiry ? null : edge("busy", x(grace), TOP, x(expiry), TOP),
      edge("bad", x(expiry), TOP, x(expiry), LOW),
      edge("bad", x(expiry), LOW, 100, LOW),
      marks.map((point) => mark(point, x(point.date))),
      flag(x(today), `Today, ${shortDay(today)}`),
      label(x(start), 154, "start", `Starts ${shortDay(start)}`),
      label(x(end), x(end) - x(start) > 62 ? 154 : 172, x(end) > 45 ? "end" : "start", `Ends ${shortDay(end)}`, "ends"),
      label(x(expiry), 76, "start", "Last day", "strong", 8),
      label(x(expiry), 95, "start", shortDay(last), "", 8)));
}

/** The day of the answer: as many days before the last as are left; when none is left, the day on which it is read. */
function todayOf(last, daysLeft) {
  return daysLeft > 0 ? new Date(Date.parse(last) - daysLeft * DAY).toISOString().slice(0, 10) : dayOf(new Date().toISOString());
}

/** Percent of the width; some room is left behind the cliff for what is said of it. */
function scale(start, expiry, today) {
  const days = [start, expiry, today].map((date) => Date.parse(date));
  const from = Math.min(days[0], days[2]);
  const to = Math.max(days[1], days[2]);
  const behind = days[2] > days[1] ? 0.12 : 0.34;
  const all = Math.max(DAY, to - from) * (1 + behind);
  return (date) => 1 + ((Date.parse(date) - from) / all) * 98;
}

function ground(kind, from, to, y) {
  return svg("rect", {class: `plateau ${kind}`, x: `${from}%`, y, width: `${Math.max(0, to - from)}%`, height: BASE - y});
}

function past(from, to) {
  return svg("rect", {class: "past", x: `${from}%`, y: TOP, width: `${Math.max(0, to - from)}%`, height: BASE - TOP});
}

function edge(kind, x1, y1, x2, y2) {
  return svg("line", {class: `edge ${kind}`, x1: `${x1}%`, y1, x2: `${x2}%`, y2});
}

function mark(point, x) {
  const kind = point.kind === "reminder" ? "still" : "bad";
  return svg("g", {},
      svg("line", {class: `stem ${kind}`, x1: `${x}%`, y1: TOP, x2: `${x}%`, y2: TOP + 26}),
      point.kind === "reminder"
          ? svg("circle", {class: `dot ${kind}`, cx: `${x}%`, cy: TOP + 26, r: 5})
          : svg("rect", {class: `dot ${kind}`, x: `${x}%`, y: TOP + 21, width: 10, height: 10, transform: "translate(-5 0)"}),
      svg("title", {}, `${shortDay(point.date)}: ${POINTS[point.kind][point.done ? 1 : 0]}`));
}

function flag(x, text) {
  const anchor = x < 14 ? "start" : x > 86 ? "end" : "middle";
  return svg("g", {},
      svg("line", {class: "today", x1: `${x}%`, y1: 24, x2: `${x}%`, y2: BASE}),
      label(x, 16, anchor, text, "strong accent"));
}

function label(x, y, anchor, text, kind, dx) {
  return svg("text", {x: `${x}%`, y, dx: dx ?? 0, "text-anchor": anchor, class: kind}, text);
}

/** The days that are left, as a part of all days of a program; the number stands beside it. */
export function spent(program, look) {
  const all = Math.max(1, Math.round((Date.parse(program.promoEffectiveEndDate) - Date.parse(program.promoStartDate)) / DAY));
  const left = Math.max(0, Math.min(all, program.daysLeft));
  return svg("svg", {class: "strip spent", width: "100%", height: 10, role: "img", "aria-label": `${daysSay(left)} of ${all} are left`},
      svg("rect", {class: "ground", x: 0, y: 0, width: "100%", height: 10}),
      svg("rect", {class: look, x: 0, y: 0, width: `${(left / all) * 100}%`, height: 10}));
}
