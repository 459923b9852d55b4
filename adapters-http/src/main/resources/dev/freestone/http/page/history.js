// What was decided about an object, the oldest first, with who decided it.
import {get} from "./api.js";
import {badge, h, link, place} from "./dom.js";
import {pages} from "./panels.js";
import {exact, moment} from "./time.js";
import {look, sentence, words} from "./words.js";

/** Members of details that say again what stands beside them. */
const SAID = ["actor", "event", "row", "version", "from", "to", "campaign", "fence"];

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/**
 * The history that stands below a path of the API, such as that of a contact: historyOf(where, {title, kind, campaign}), where campaign
 * is that of the runs which it names.
 */
export function historyOf(where, {title, kind, campaign} = {}) {
  return pages(title ?? "History", {
    size: 50,
    ask: (after, limit) => get(`${where}/history`, {after, limit}),
    key: (entry) => entry.number,
    draw: (entries) => entries.length === 0
        ? h("p", {class: "empty"}, "Nothing was decided yet. Every change stands here with its time and who made it.")
        : h("ol", {class: "history"}, entries.map((entry) => line(entry, campaign))),
  }, kind);
}

function line(entry, campaign) {
  return h("li", {},
      h("p", {class: "event"}, h("strong", {}, sentence(entry.event)), moved(entry.details), exact(entry.at)),
      h("p", {class: "by"}, "by ", h("b", {}, entry.actor),
          entry.row ? [" · row ", h("code", {}, entry.row)] : null, ` · version ${entry.version}`),
      details(entry.details, campaign));
}

/** From which state to which, where that is told. */
function moved({from, to}) {
  return to && from !== to ? h("span", {}, from ? [badge(words(from), look(from)), " → "] : "→ ", badge(words(to), look(to))) : null;
}

function details(of, campaign) {
  const pairs = Object.entries(of).filter(([name, value]) => value !== null && value !== "" && !SAID.includes(name));
  return pairs.length === 0 ? null : h("dl", {class: "details"}, pairs.map(([name, value]) => h("div", {},
      h("dt", {}, words(name)), h("dd", {}, name === "run" && campaign ? link(place("runs", campaign, value), value) : told(value)))));
}

function told(value) {
  if (typeof value === "object") {
    return JSON.stringify(value);
  }
  return INSTANT.test(value) ? moment(value) : /^[a-z]+(_[a-z]+)+$/.test(value) ? words(value) : String(value);
}
