// What types ask for and do, in words.
import {badge, h, place} from "./dom.js";
import {look, words} from "./words.js";

/** The two kinds of types: where they are in the API and in the page. */
export const NOTIFICATION = {
  kind: "notification", route: "/notification-types", word: "Notification type", query: null,
  place: (id) => place("notifications", String(id)),
};
export const DO_NOT_INTERACT = {
  kind: "do_not_interact", route: "/do-not-interact-types", word: "Do-not-interact type", query: "do-not-interact",
  place: (id) => place("notifications", String(id), {kind: "do-not-interact"}),
};

export function kindOf(code) {
  return code === DO_NOT_INTERACT.kind ? DO_NOT_INTERACT : NOTIFICATION;
}

const COMPARED = {eq: "is", ne: "is not", gt: "is more than", gte: "is at least", lt: "is less than", lte: "is at most",
  in: "is one of", notIn: "is none of", isNull: "is empty", isNotNull: "is not empty"};
const IN_TIME = {gt: "is after", gte: "is at or after", lt: "is before", lte: "is at or before"};

/** A value as it was written; texts in quotation marks. */
export function value(of) {
  if (of === null || of === undefined) {
    return "empty";
  }
  return Array.isArray(of) ? of.map(value).join(", ") : typeof of === "string" ? `“${of}”` : String(of);
}

/** One condition, such as: amount is at least 100. */
export function condition({fieldName, operator, value: wanted, dataType}) {
  const compared = (dataType === "date" || dataType === "dateTime" ? IN_TIME[operator] : null) ?? COMPARED[operator] ?? operator;
  return [h("code", {}, fieldName), ` ${compared}`, operator === "isNull" || operator === "isNotNull" ? "" : ` ${value(wanted)}`];
}

/** When a type fires. */
export function trigger({onStatus, onOutcome, onCondition}) {
  const status = onStatus ? ["the status of a case becomes ", h("strong", {}, words(onStatus))] : null;
  const outcome = onOutcome ? [status ? "its outcome " : "the outcome of a case ", "becomes ", h("strong", {}, words(onOutcome))] : null;
  return h("span", {}, "When ", status, status && outcome ? " and " : "", outcome,
      (onCondition ?? []).map((each, at) => [at === 0 ? ", if " : " and ", condition(each)]));
}

const UNITS = {calendarDays: ["calendar day", "calendar days"], businessDays: ["business day", "business days"]};

function days(count, unit) {
  const [one, many] = UNITS[unit] ?? ["day", "days"];
  return `${count} ${count === 1 ? one : many}`;
}

/** How long after the change a type acts, or for how long it forbids. */
export function timing(type) {
  if ("duration" in type) {
    return type.duration === null ? "until it is taken away" : `for ${days(type.duration, type.unit)}`;
  }
  return type.delay ? `${days(type.delay, type.unit)} later` : "at once";
}

/** What comes of it. */
export function effect(type) {
  if ("duration" in type) {
    return [type.channel === "all" ? "No contact by any channel" : `No contact by ${words(type.channel) || "a channel not chosen yet"}`,
      h("small", {}, type.theme === "all" ? "about anything but account credentials" : `about ${words(type.theme) || "a theme not chosen yet"}`)];
  }
  return [type.channel ? `Contact by ${words(type.channel)}` : "No channel yet",
    h("small", {}, [type.theme ? words(type.theme) : "no theme yet", type.templateId === null ? "no template yet" : `template ${type.templateId}`].join(" · "))];
}

/** The status of a version. */
export function status(type) {
  return badge(words(type.status), type.status === "deprecated" ? "still" : type.status === "draft" ? "busy" : look(type.status));
}

/** The state of a case, such as: completed, approved. */
export function state(of) {
  return of ? [words(of.status), of.outcome ? words(of.outcome) : null].filter(Boolean).join(", ") : "not there";
}
