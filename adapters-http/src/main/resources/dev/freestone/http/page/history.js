// What was decided about an object, with who decided it.
import {get} from "./api.js";
import {h, link, place} from "./dom.js";
import {goingOn, part} from "./part.js";
import {exact} from "./time.js";
import {words} from "./words.js";

const A_PART = 100;

/** Members of details that say again what stands beside them. */
const SAID = ["actor", "event", "row", "version", "from", "to", "campaign", "fence"];

/** A panel of the lines of a history, the oldest first: history(where, {title, campaign}). */
export function history(where, {title, campaign}) {
  return part(title, () => goingOn({
    limit: A_PART,
    more: "Show later lines",
    empty: "Nothing was decided yet. Each decision stands here with its actor.",
    page: async (after) => (await get(where, {after, limit: A_PART})).data,
    of: (entry) => line(entry, campaign),
    after: (entry) => entry.number,
  }));
}

function line({at, actor, event, details}, campaign) {
  const moved = details.from !== details.to && details.to ? ` → ${words(details.to)}` : "";
  const more = Object.entries(details).filter(([name, value]) => !SAID.includes(name) && value !== null);
  return h("li", {class: "step"},
      exact(at), h("div", {},
          h("strong", {}, words(event)), moved, h("span", {class: "soft"}, ` by ${actor}`),
          more.length === 0 ? null : h("p", {class: "soft"}, more.map(([name, value], n) =>
            [n === 0 ? "" : " · ", `${words(name)}: `, detail(name, value, campaign)]))));
}

function detail(name, value, campaign) {
  if (name === "run" && campaign) {
    return link(place("runs", campaign, value), value);
  }
  return Array.isArray(value) ? value.map(text).join(", ") || "none" : text(value);
}

/** Codes in words, everything else as it is. */
function text(value) {
  return typeof value === "object" ? JSON.stringify(value) : /^[a-z]+(_[a-z]+)*$/.test(value) ? words(value) : String(value);
}
