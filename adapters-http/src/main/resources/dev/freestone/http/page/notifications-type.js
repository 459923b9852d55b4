// One type: its versions, the types of cases that it listens to, and what was decided about it.
import {get, path} from "./api.js";
import {facts, h, link, place, show, table} from "./dom.js";
import {historyOf} from "./history-list.js";
import {dueDates} from "./notifications-due.js";
import {effect, NOTIFICATION, status, timing, trigger} from "./notifications-words.js";
import {loaded} from "./panels.js";
import {moment} from "./time.js";

/** The view of one. */
export function openType({root}, kind, id) {
  const where = `${kind.route}${path(id)}`;
  const title = h("h1", {}, `${kind.word} ${id}`);
  const due = kind === NOTIFICATION ? dueDates() : null;
  const newest = loaded("What it does", () => get(where), ({data}) => {
    title.textContent = data.name || `${kind.word} ${id}`;
    due?.like(data);
    return [data.description ? h("p", {}, data.description) : null, definition(data)];
  });
  const versions = loaded("Versions", () => get(`${where}/versions`), ({data}) => table("The newest first", [
    {title: "Version", number: true, of: (each) => String(each.version)},
    {title: "Status", of: status},
    {title: "Fires", of: trigger},
    {title: "Does", of: effect},
    {title: kind === NOTIFICATION ? "Due" : "Holds", of: timing},
    {title: "Active", of: (each) => each.publishedAt === null ? "never" : ["from ", moment(each.publishedAt),
      each.deprecatedAt ? [" to ", moment(each.deprecatedAt)] : null]},
  ], [...data].reverse(), "There is no version."));
  const caseTypes = loaded("Types of cases", () => get(`${where}/case-types`), ({data}) => table(
      "It listens to changes of cases of these types alone", [
        {title: "Type of cases", of: (each) => [each.name, h("small", {}, h("code", {}, each.id))]},
        {title: "Product", of: (each) => each.loanTypeId ? h("code", {}, each.loanTypeId) : "every product"},
        {title: "Fields", of: (each) => each.fields === null ? "any" : each.fields.map((field) => field.fieldName).join(", ") || "none"},
      ], data, "It is associated with no type of cases, so that it never fires. An association makes it listen."));
  show(root,
      h("p", {class: "crumbs"}, link(place("notifications"), "Notifications"), ` / ${kind.word.toLowerCase()} ${id}`),
      title,
      h("div", {class: "panels"}, newest.node, caseTypes.node, due?.node), versions.node, historyOf(where).node);
}

function definition(type) {
  return [
    h("p", {class: "says"}, trigger(type), "."),
    facts([
      ["Status", [status(type), ` version ${type.version}`]],
      ["Does", effect(type)],
      ["duration" in type ? "Holds" : "Due", timing(type)],
      ["Made", moment(type.createdAt)],
      ["Changed", moment(type.updatedAt)],
      ["Active since", moment(type.publishedAt)],
      ["Ended", moment(type.deprecatedAt)],
      ["Company", type.companyId],
    ]),
  ];
}
