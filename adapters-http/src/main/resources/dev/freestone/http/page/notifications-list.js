// All types of both kinds, and the latest changes of cases.
import {get} from "./api.js";
import {badge, h, link, panel, place, show, table} from "./dom.js";
import {DO_NOT_INTERACT, effect, NOTIFICATION, state, status, timing, trigger} from "./notifications-words.js";
import {pages} from "./panels.js";
import {moment} from "./time.js";
import {number} from "./words.js";

/** The view of all. */
export function openAll({root, may}) {
  const types = typesOf(NOTIFICATION, "Notification types",
      "There is no notification type. One that is created, activated and associated with a type of cases stands here.");
  const forbidding = typesOf(DO_NOT_INTERACT, "Do-not-interact types",
      "There is no do-not-interact type. One stands here as soon as it is created; it keeps people from being contacted.");
  const changes = may("operations.read") ? changesOfCases() : null;
  show(root, h("h1", {}, "Notifications"),
      changes?.node ?? panel("Latest changes of cases",
          h("p", {class: "empty"}, "You may not see the list: it needs the permission operations.read.")),
      panel("Find a change", finding()),
      types.node, forbidding.node);
}

function typesOf(kind, title, empty) {
  return pages(title, {
    ask: (startingAfter, limit) => get(kind.route, {startingAfter, limit}),
    key: (type) => type.id,
    draw: (rows) => table(`${title}, the newest first: the active version of each, else its latest`, [
      {title: "Type", of: (each) => [link(kind.place(each.id), each.name || `Type ${each.id}`), each.description ? h("small", {}, each.description) : null]},
      {title: "Status", of: (each) => [status(each), h("small", {}, `version ${each.version}`)]},
      {title: "Fires", of: trigger},
      {title: "Does", of: effect},
      {title: kind === NOTIFICATION ? "Due" : "Holds", of: timing},
    ], rows, empty),
  }, "wide");
}

function changesOfCases() {
  return pages("Latest changes of cases", {
    ask: (after, limit) => get("/operations/case-changes", {after, limit}),
    key: (change) => change.id,
    size: 10,
    draw: (rows) => table("Changes of status or outcome, the latest first", [
      {title: "When", of: (each) => link(change(each), moment(each.occurredAt))},
      {title: "Case", of: (each) => [h("code", {}, each.caseId), each.personId ? h("small", {}, "of ", h("code", {}, each.personId)) : null]},
      {title: "From", of: (each) => state(each.before)},
      {title: "To", of: (each) => state(each.after)},
      {title: "What came of it", of: came},
    ], rows, "No case has changed yet. Each change of a status or an outcome stands here, with what it made fire."),
  }, "wide");
}

function change(each) {
  return place("notifications", "change", {path: each.explainPath});
}

function came(each) {
  const parts = [
    each.fired > 0 ? badge(each.fired === 1 ? "1 interaction" : `${number(each.fired)} interactions`, "good") : null,
    each.forbidden > 0 ? badge("contact forbidden", "busy") : null,
    each.canceled > 0 ? badge(`${number(each.canceled)} called back`, "still") : null].filter(Boolean);
  return h("a", {href: change(each), class: "badges"}, parts.length > 0 ? parts : "nothing fired: why?");
}

function finding() {
  const field = (id, label, hint, required) => {
    const input = h("input", {id, name: id, required, maxlength: 100, autocomplete: "off", spellcheck: "false"});
    return {input, node: h("p", {class: "field"}, h("label", {for: id}, label), input, h("small", {}, hint))};
  };
  const person = field("person", "Person id", "empty for a case of the host itself", false);
  const found = field("case", "Case id", "such as CS-…", true);
  const event = field("event", "Event id", "{case id}:{version} of cases here", true);
  const form = h("form", {class: "inline find"}, person.node, found.node, event.node,
      h("button", {type: "submit", class: "primary"}, "Explain"));
  form.addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    const of = (each) => encodeURIComponent(each.input.value.trim());
    const cases = person.input.value.trim() ? `/people/${of(person)}/cases` : "/case-changes";
    location.hash = place("notifications", "change", {path: `${cases}/${of(found)}/events/${of(event)}/explain`});
  });
  return form;
}
