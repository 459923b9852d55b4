// What an operator can do with a program. Each asks once and names its effect.
import {send} from "./api.js";
import {ask} from "./dialog.js";
import {badge, facts, h, table} from "./dom.js";
import {STATES, actionSays} from "./promo-words.js";
import {day} from "./time.js";
import {sentence, words} from "./words.js";

/** Buttons for what the status of a program allows; told(nodes) hears what came of it. */
export function actionsOf(program, where, told) {
  const open = ["pending", "active"].includes(program.status);
  return [
    program.status === "pending" ? button("Activate", () => activate(where), told) : null,
    program.status === "canceled" ? button("Reactivate", () => reactivate(where), told) : null,
    button("Recompute", () => recompute(where), told),
    open ? button("Cancel", () => cancel(where), told, "danger") : null,
  ].filter((each) => each !== null);
}

function button(text, action, told, kind) {
  return h("button", {type: "button", class: kind, click: async () => {
    const came = await action();
    if (came) {
      told(came);
    }
  }}, text);
}

function activate(where) {
  return ask({
    title: "Activate this program",
    effect: "It runs from now on: dates that are open are set, and it is judged at once by the facts of the loan. It cannot be made pending again.",
    action: "Activate it",
    run: async () => {
      await send("POST", `${where}/activate`);
      return "The program is activated.";
    },
  });
}

function reactivate(where) {
  return ask({
    title: "Reactivate this program",
    effect: "It runs again with the same days to pay. Overdue days before today are forgiven, and it is judged at once by the facts of the loan. A notice of the cancellation that was not sent yet is withdrawn.",
    action: "Reactivate it",
    run: async () => {
      await send("PUT", where, {status: "active"});
      return "The program is reactivated.";
    },
  });
}

function cancel(where) {
  return ask({
    title: "Cancel this program",
    effect: "The borrower loses the promo: paying in full no longer waives the interest, and no later payment brings it back. Only a reactivation does.",
    action: "Cancel it",
    danger: true,
    fields: [
      {name: "promoCancelReason", label: "Why?", options: [
        {value: "borrowerOptedOut", label: "The borrower opted out"},
        {value: "adminError", label: "It was created by mistake"},
      ]},
      {name: "sendNotice", label: "Tell the borrower?", options: [
        {value: "true", label: "Yes, send the notice"},
        {value: "false", label: "No, send nothing"},
      ]},
      {name: "caseId", label: "Case", most: 100, hint: "Optional: the id of a case that this belongs to."},
    ],
    run: async ({promoCancelReason, sendNotice, caseId}) => {
      const query = new URLSearchParams({promoCancelReason, sendNotice, ...(caseId.trim() ? {caseId: caseId.trim()} : {})});
      await send("DELETE", `${where}?${query}`);
      return sendNotice === "true" ? "The program is canceled, and the notice is planned where there is a template for it." : "The program is canceled; nothing is sent.";
    },
  });
}

function recompute(where) {
  return ask({
    title: "Recompute this program",
    effect: "It is decided from scratch by the facts of the loan as they are now. When they say otherwise than what is stored, the program changes: it may be exercised, canceled or reinstated. What a person canceled stays canceled.",
    action: "Recompute it",
    run: async () => found(await send("POST", `${where}/recompute`)),
  });
}

function found(report) {
  return h("div", {},
      h("h2", {}, "What the recomputation found"),
      h("p", {}, actionSays(report.action)),
      facts([
        ["Stored", state(report.stored)],
        ["Computed", state(report.computed)],
        ["In the way", report.blocked ? sentence(report.blocked) : null],
      ]),
      report.causes.length === 0 ? h("p", {class: "empty"}, "The facts are those of the decision before.") : table("What has changed in the facts", [
        {title: "Cause", of: (each) => sentence(each.kind)},
        {title: "Id", of: (each) => each.id ?? "–"},
        {title: "On", of: (each) => day(each.date)},
        {title: "Before", number: true, of: (each) => each.before ?? "–"},
        {title: "Now", number: true, of: (each) => each.after ?? "–"},
      ], report.causes, ""),
      report.changed.length === 0 ? null : table("What is different by it", [
        {title: "Value", of: (each) => sentence(each.value)},
        {title: "On", of: (each) => day(each.day)},
        {title: "Before", of: (each) => each.before},
        {title: "Now", of: (each) => each.after},
      ], report.changed, "", "stack"));
}

function state(of) {
  return [badge(words(of.state), STATES[of.state]?.look ?? "still"), of.decidedOn ? [" since ", day(of.decidedOn)] : null];
}
