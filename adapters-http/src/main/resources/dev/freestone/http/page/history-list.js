// What was decided about an object, the oldest first, with who decided it.
import {get} from "./api.js";
import {badge, h} from "./dom.js";
import {pages} from "./panels.js";
import {moment} from "./time.js";
import {look, sentence, words} from "./words.js";

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** The history that stands below a path of the API, such as that of a contact. */
export function historyOf(where, kind) {
  return pages("History", {
    size: 50,
    ask: (after, limit) => get(`${where}/history`, {after, limit}),
    key: (entry) => entry.number,
    draw: (entries) => entries.length === 0
        ? h("p", {class: "empty"}, "Nothing was decided yet. Every change stands here with its time and who made it.")
        : h("ol", {class: "history"}, entries.map(line)),
  }, kind);
}

function line(entry) {
  return h("li", {},
      h("p", {class: "event"}, h("strong", {}, sentence(entry.event)), moved(entry.details), moment(entry.at)),
      h("p", {class: "by"}, "by ", h("b", {}, entry.actor),
          entry.row ? [" · row ", h("code", {}, entry.row)] : null, ` · version ${entry.version}`),
      details(entry.details));
}

/** From which state to which, where that is told. */
function moved({from, to}) {
  return to && from !== to ? h("span", {}, from ? [badge(words(from), look(from)), " → "] : "→ ", badge(words(to), look(to))) : null;
}

function details(of) {
  const pairs = Object.entries(of).filter(([name, value]) => value !== null && value !== "" && name !== "from" && name !== "to");
  return pairs.length === 0 ? null : h("dl", {class: "details"}, pairs.map(([name, value]) => h("div", {},
      h("dt", {}, words(name)), h("dd", {}, told(value)))));
}

function told(value) {
  if (typeof value === "object") {
    return JSON.stringify(value);
  }
  return INSTANT.test(value) ? moment(value) : String(value);
}
