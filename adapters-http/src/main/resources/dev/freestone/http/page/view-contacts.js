// Contacts: the ledger by day, what waits for somebody, why a person was contacted or not, lists and single contacts.
import {h, link, panel, place, show} from "./dom.js";
import {contactPanel, filtersOf, openList} from "./contacts-list.js";
import {openOne} from "./contacts-one.js";
import {openPerson, personForm} from "./contacts-person.js";
import {tallyPanel} from "./contacts-tally.js";
import {notice} from "./panels.js";

const WAITING = {state: "unknown,held"};

export async function open(view) {
  const filters = Object.keys(filtersOf(view.query));
  if (view.parts.length > 0) {
    await openOne(view, view.parts[0]);
  } else if (filters.length === 1 && filters[0] === "personId") {
    await openPerson(view);
  } else if (filters.length > 0) {
    await openList(view);
  } else {
    await openAll(view);
  }
}

function openAll({root, may}) {
  const came = notice();
  const tally = tallyPanel();
  const waiting = contactPanel("Held and unknown", WAITING, {
    may,
    size: 10,
    told: (text) => { came.tell(text); waiting.load(); tally.load(); },
    empty: "Nothing waits for somebody. Contacts whose outcome nobody knows, and those that a rule or an operator holds, stand here.",
  });
  waiting.node.append(h("p", {}, link(place("contacts", WAITING), "All that are held or unknown")));
  show(root,
      h("h1", {}, "Contacts"),
      came.node,
      tally.node,
      panel("Why was this person (not) contacted?", personForm()),
      waiting.node);
  return Promise.all([tally.done, waiting.done]);
}
