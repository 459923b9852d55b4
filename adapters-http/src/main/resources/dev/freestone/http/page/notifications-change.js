// Why the types fired at a change of a case, or did not, and what became of the interactions.
import {get, path} from "./api.js";
import {facts, h, link, place, show} from "./dom.js";
import {explained} from "./notifications-checks.js";
import {interactionsOf} from "./notifications-interactions.js";
import {DO_NOT_INTERACT, NOTIFICATION} from "./notifications-words.js";
import {loaded} from "./panels.js";

const PLACE = /^\/(?:people\/([^/?#]+)\/cases|case-changes)\/([^/?#]+)\/events\/([^/?#]+)\/explain$/;

/** The view of a change, by the path that explains it. */
export function openChange(view, explainPath) {
  const {root, again} = view;
  const found = PLACE.exec(explainPath);
  const crumbs = h("p", {class: "crumbs"}, link(place("notifications"), "Notifications"), " / change of a case");
  if (found === null) {
    show(root, crumbs, h("h1", {}, "Change of a case"), h("p", {class: "empty"}, "No change is named. Choose one of the list of changes."));
    return;
  }
  const [person, caseId, eventId] = found.slice(1).map((part) => part === undefined ? null : decodeURIComponent(part));
  const cases = person === null ? path("case-changes", caseId) : path("people", person, "cases", caseId);
  const why = loaded("Why it fired or not",
      () => Promise.all([get(`${cases}${path("events", eventId, "explain")}`), names()]),
      ([answer, known]) => explained(answer.data, known), "wide");
  show(root, crumbs,
      h("h1", {}, "Change of a case"),
      facts([["Case", h("code", {}, caseId)],
        ["Person", person === null ? "a case of the host" : link(place("contacts", {personId: person}), person)],
        ["Event", h("code", {}, eventId)]]),
      why.node, interactionsOf(view, cases, eventId, again).node);
}

/** The names of types by kind and id; of more than a hundred the oldest keep their number. */
async function names() {
  const known = new Map();
  await Promise.all([NOTIFICATION, DO_NOT_INTERACT].map(async (kind) => {
    try {
      const {data} = await get(kind.route, {limit: 100});
      data.forEach((type) => known.set(`${kind.kind} ${type.id}`, type.name));
    } catch {
      // the explanations count, and have the numbers
    }
  }));
  return known;
}
