// Bars and lines. Each says in words what it shows, and none is the only place where a number stands.
import {h, svg} from "./dom.js";
import {look, number, words} from "./words.js";

/** One bar of parts [{code, count, href}] that sum up to the whole, with its legend of numbers. */
export function bar(label, parts) {
  const shown = parts.filter((part) => part.count > 0);
  const total = shown.reduce((sum, part) => sum + part.count, 0);
  return h("figure", {class: "bar"},
      h("figcaption", {}, label),
      strip(label, shown, total),
      h("ul", {class: "legend"}, shown.map((part, at) => h("li", {},
          h("span", {class: `key ${look(part.code)} n${at % 4}`, "aria-hidden": "true"}),
          part.href ? h("a", {href: part.href}, `${words(part.code)} ${number(part.count)}`) : `${words(part.code)} ${number(part.count)}`))));
}

/** The bar alone, for rows of tables. */
export function strip(label, parts, whole) {
  const shown = parts.filter((part) => part.count > 0);
  const total = whole ?? shown.reduce((sum, part) => sum + part.count, 0);
  const text = `${label}: ${shown.map((part) => `${words(part.code)} ${number(part.count)}`).join(", ") || "nothing"}`;
  let x = 0;
  return svg("svg", {class: "strip", viewBox: "0 0 100 8", preserveAspectRatio: "none", role: "img", "aria-label": text},
      svg("rect", {class: "ground", x: 0, y: 0, width: 100, height: 8}),
      shown.map((part, at) => {
        const width = total === 0 ? 0 : (part.count / total) * 100;
        const rect = svg("rect", {class: `${look(part.code)} n${at % 4}`, x, y: 0, width, height: 8}, svg("title", {}, `${words(part.code)}: ${number(part.count)}`));
        x += width;
        return rect;
      }));
}

/** Columns over days: days are [{label, parts: [{code, count}]}]. */
export function columns(label, days) {
  const totals = days.map((each) => each.parts.reduce((sum, part) => sum + part.count, 0));
  const most = Math.max(1, ...totals);
  const width = 100 / Math.max(1, days.length);
  return svg("svg", {class: "columns", viewBox: "0 0 100 40", preserveAspectRatio: "none", role: "img",
    "aria-label": `${label}; the greatest day has ${number(most)}. The table below has every number.`},
  days.map((each, at) => {
    let y = 40;
    return each.parts.map((part, n) => {
      const height = (part.count / most) * 38;
      y -= height;
      return svg("rect", {class: `${look(part.code)} n${n % 4}`, x: at * width + width * 0.1, y, width: width * 0.8, height},
          svg("title", {}, `${each.label}, ${words(part.code)}: ${number(part.count)}`));
    });
  }));
}

/** Points on a line of time: [{at: Date, label, code}], from one moment to another; labels stand in the list below it. */
export function line(label, from, to, points) {
  const all = Math.max(1, to - from);
  const x = (at) => Math.min(100, Math.max(0, ((at - from) / all) * 100));
  return svg("svg", {class: "line", viewBox: "0 0 100 10", preserveAspectRatio: "none", role: "img", "aria-label": `${label}: ${points.length} points`},
      svg("rect", {class: "ground", x: 0, y: 4.5, width: 100, height: 1}),
      points.map((point) => svg("rect", {class: look(point.code), x: Math.max(0, x(point.at) - 0.4), y: 1, width: 0.8, height: 8},
          svg("title", {}, point.label))));
}
