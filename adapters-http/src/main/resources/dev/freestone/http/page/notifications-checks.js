// The checks of a type at a change, as sentences and as a table.
import {badge, h, link, table} from "./dom.js";
import {skipped} from "./notifications-due.js";
import {condition, kindOf, value} from "./notifications-words.js";
import {day, moment} from "./time.js";
import {number, words} from "./words.js";

const DECIDING = {
  fired: () => "Everything that it asks for held.",
  no_active_version: () => "It had no active version.",
  not_associated: () => "It does not listen to cases of this type.",
  case_deleted: () => "The case was deleted.",
  status_differs: (check) => `The status was ${words(check?.after) || "empty"}, not ${words(check?.expected)}.`,
  outcome_differs: (check) => `The outcome was ${words(check?.after) || "empty"}, not ${words(check?.expected)}.`,
  no_trigger_changed: () => "What it waits for was so before: neither its status nor its outcome changed.",
  condition_false: () => "A condition did not hold.",
  condition_type_mismatch: () => "A field held something that cannot be compared.",
  already_processed: () => "The change had been worked on before.",
  unknown: () => "A field that it reads was not recorded.",
};
/** All types at one change, those that fired first. */
export function explained(all, names) {
  if (all.length === 0) {
    return h("p", {class: "empty"}, "No type listens to cases of this type. One that is associated with it is explained here.");
  }
  const fired = all.filter((each) => each.fired);
  const sentence = fired.length === 0 ? "No type fired" : fired.length === 1 ? "One type fired" : `${number(fired.length)} types fired`;
  return [h("p", {}, `${sentence} of ${number(all.length)} that listen.`),
    [...fired, ...all.filter((each) => !each.fired)].map((each) => one(each, names, all.length < 4))];
}

function one(explanation, names, isOpen) {
  const {typeId, version, fired, deciding, checks, kind} = explanation;
  const name = names.get(`${kind} ${typeId}`) || `Type ${typeId}`;
  const failed = checks.find((each) => each.result === false);
  return h("details", {class: "why", open: fired || isOpen},
      h("summary", {},
          h("span", {class: "name"}, name), " ",
          badge(fired ? "fired" : "did not fire", fired ? "good" : "still"), " ",
          h("span", {class: "soft"}, (DECIDING[deciding] ?? words)(deciding in DECIDING ? failed : deciding))),
      h("p", {}, link(kindOf(kind).place(typeId), `${kindOf(kind).word} ${typeId}`), `, version ${version}`),
      fired ? came(explanation) : null,
      table(`What was looked at for ${name} (${kindOf(kind).word.toLowerCase()} ${typeId}), in this order`, [
        {title: "Asked", of: asked},
        {title: "Seen", of: seen},
        {title: "Holds", of: (each) => each.result === null ? badge("unknown", "busy") : each.result ? badge("yes", "good") : badge("no", "bad")},
      ], checks, "Nothing was looked at."));
}

function asked(check) {
  const {check: kind, expected} = check;
  switch (kind) {
    case "condition": return condition({...check, value: expected});
    case "status":
    case "outcome": return expected === null ? `Any ${kind}` : [kind === "status" ? "Status is " : "Outcome is ", h("strong", {}, words(expected))];
    case "trigger_changed": return `A change of ${list(expected, " or ")}`;
    case "active_version": return "A version that is active";
    case "associated": return "Listens to cases of this type";
    case "case_not_deleted": return "The case is there";
    case "already_processed": return "Not worked on before";
    default: return words(kind);
  }
}

function seen(check) {
  if ("after" in check) {
    return `${words(check.before) || "none"} → ${words(check.after) || "none"}`;
  }
  const {check: kind, saw} = check;
  if (!("saw" in check)) {
    return check.result === null ? "not recorded" : "nothing";
  }
  switch (kind) {
    case "condition": return value(saw);
    case "associated": return h("code", {}, list(saw, ", ") || "none");
    case "trigger_changed": return list(saw, " and ") || "neither changed";
    case "case_not_deleted": return saw ? "it is" : "deleted";
    case "already_processed": return saw ? "it was" : "the first time";
    default: return words(saw) || "none";
  }
}

function list(values, between) {
  return [values ?? []].flat().join(between);
}

function came({kind, dueAt, skippedDays, interactions, endDate}) {
  if (kindOf(kind).query !== null) {
    return h("p", {}, endDate ? ["It forbids contact through ", h("strong", {}, day(endDate)), "."] : "It forbids contact until that is taken away.");
  }
  return [
    h("p", {}, interactions.length === 1 ? "One interaction, due " : `${number(interactions.length)} interactions, due `,
        h("strong", {}, moment(dueAt) ?? "at once"), "."),
    skippedDays.length > 0 ? skipped(skippedDays) : null];
}
