// Any list of contacts behind a number, with what it is filtered by in words.
import {get} from "./api.js";
import {badge, h, link, place, show, table} from "./dom.js";
import {actionsOf} from "./contacts-actions.js";
import {producerLink, producerName, why} from "./contacts-words.js";
import {notice, pages} from "./panels.js";
import {moment} from "./time.js";
import {look, words} from "./words.js";

const FILTERS = {
  state: (value) => ["that are ", h("b", {}, value.split(",").map(words).join(" or "))],
  producer: (value) => ["planned by ", h("b", {}, producerName(value))],
  occurrence: (value) => ["of the occasion ", h("b", {}, value)],
  personId: (value) => ["to the person ", h("b", {}, value)],
  plannedFrom: (value) => ["planned from ", h("b", {}, moment(value))],
  plannedUntil: (value) => ["planned before ", h("b", {}, moment(value))],
};

/** The filters that a query of the page names. */
export function filtersOf(query) {
  return Object.fromEntries(Object.keys(FILTERS).map((name) => [name, query.getAll(name).join(",")]).filter(([, value]) => value !== ""));
}

/** A panel with the contacts that fit the filters, page by page. */
export function contactPanel(title, filters, {may, told, empty, kind, size}) {
  return pages(title, {
    size,
    ask: (after, limit) => get("/contacts", {...filters, after, limit}),
    key: (contact) => contact.id,
    draw: (contacts) => table("The last planned first", columns(contacts, may, told), contacts, empty, "stack"),
  }, kind);
}

function columns(contacts, may, told) {
  const acts = may("operations.write") && contacts.some((each) => actionsOf(each, told).length > 0);
  return [
    {title: "Contact", of: (each) => [link(place("contacts", each.id), each.id), h("small", {}, `${words(each.channel)} through ${each.sender}`)]},
    {title: "State", of: (each) => [badge(words(each.state), look(each.state)), each.cancelRequested ? h("small", {}, "to be called back") : null]},
    {title: "Why", of: (each) => why(each) ?? "–"},
    {title: "Planned", of: (each) => [moment(each.createdAt), h("small", {}, producerLink(each.producer))]},
    {title: "Waits for", of: waitsFor},
    ...(acts ? [{title: "Actions", of: (each) => h("div", {class: "row"}, actionsOf(each, told))}] : []),
  ];
}

function waitsFor(contact) {
  if (contact.state === "held") {
    const open = contact.reason === "operator" ? "to release it" : "to release it, or what the rule asks for";
    return contact.holdUntil ? [moment(contact.holdUntil), h("small", {}, "end of its hold")] : ["somebody", h("small", {}, open)];
  }
  if (contact.state === "unknown") {
    return ["its outcome", h("small", {}, "sent ", moment(contact.attemptedAt))];
  }
  return contact.state === "planned" ? [moment(contact.dueAt), h("small", {}, "when it is due")] : "–";
}

/** The view of a list. */
export function openList({root, query, may}) {
  const filters = filtersOf(query);
  const came = notice();
  const list = contactPanel("Contacts", filters, {
    may,
    kind: "wide",
    told: (text) => { came.tell(text); list.load(); },
    empty: "No contact fits. Contacts stand here as soon as a campaign, a promo program, a notification or an engagement campaign plans one.",
  });
  show(root,
      h("p", {class: "crumbs"}, link(place("contacts"), "Contacts"), " / list"),
      h("h1", {}, "Contacts"),
      h("ul", {class: "chips", "aria-label": "What the list is filtered by"}, Object.entries(filters).map(([name, value]) => chip(filters, name, value))),
      came.node,
      list.node);
  return list.done;
}

function chip(filters, name, value) {
  const without = Object.fromEntries(Object.entries(filters).filter(([each]) => each !== name));
  const rest = Object.keys(without).length === 0 ? place("contacts") : place("contacts", without);
  return h("li", {}, h("span", {}, FILTERS[name](value)),
      h("a", {href: rest, "aria-label": `without the filter by ${words(name)}`, title: "without this filter"}, "×"));
}
