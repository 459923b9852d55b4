// One program: what it is, its time line with the cliff, why it was decided so, what payments would do, and what can be done.
import {get, path} from "./api.js";
import {badge, facts, h, link, place, show, table} from "./dom.js";
import {historyOf} from "./history-list.js";
import {loaded, notice} from "./panels.js";
import {actionsOf} from "./promo-actions.js";
import {cliff} from "./promo-cliff.js";
import {decision} from "./promo-decision.js";
import {whatIf} from "./promo-what-if.js";
import {POINTS, daysSay} from "./promo-words.js";
import {day, dayOf, moment} from "./time.js";
import {amount, look, sentence, words} from "./words.js";

/** The view of a program. */
export function openOne({root, may}, personId, loanId, id) {
  const where = path("people", personId, "loans", loanId, "promo-programs", id);
  const today = dayOf(new Date().toISOString());
  const title = h("h1", {}, `Promo program ${id}`);
  const came = notice();
  const question = h("div", {class: "wide"});
  const parts = [
    loaded("About it", async () => (await get(where)).data, (program) => {
      title.textContent = program.displayName;
      if (!question.hasChildNodes()) {
        show(question, whatIf(where, today, program.remainingAmountToExercise ?? 0));
      }
      return about(program, actions(program));
    }),
    loaded("Time line", () => get(`${where}/timeline`), line),
    loaded("Why it is so", () => get(`${where}/explain`), decision),
    loaded("Payment plan", () => get(`${where}/plan`), plan),
    historyOf(where),
  ];
  function actions(program) {
    return may("promo.write") ? actionsOf(program, where, (...nodes) => {
      came.tell(...nodes);
      parts.forEach((part) => part.load());
    }) : [];
  }
  const [what, days, why, payments, history] = parts.map((part) => part.node);
  show(root,
      h("p", {class: "crumbs"}, link(place("promo"), "Promo programs"), " / ", link(place("promo", personId, loanId), `loan ${loanId}`), ` / ${id}`),
      title, came.node, what, days, why, question, payments, history);
  return Promise.all(parts.map((part) => part.done));
}

function about(program, actions) {
  const by = program.promoCanceledBy;
  return [
    h("p", {class: "row lead"}, badge(words(program.status), look(program.status)),
        program.promoCancelReason ? h("span", {}, sentence(program.promoCancelReason)) : null),
    program.description ? h("p", {}, program.description) : null,
    facts([
      ["Still to pay", program.remainingAmountToExercise === null ? null : h("span", {class: "big"}, amount(program.remainingAmountToExercise))],
      ["Deferred interest", program.totalDeferredInterestAmount === null ? null : h("span", {class: "big"}, amount(program.totalDeferredInterestAmount))],
      ["Starts", day(program.promoStartDate)],
      ["Ends", day(program.promoEndDate)],
      ["Last day", day(program.promoEffectiveEndDate)],
      ["Grace", daysSay(program.promoGracePeriodDays)],
      ["Lost when overdue for", program.sacDisqualifyOverdueDays === null ? "never for being overdue" : daysSay(program.sacDisqualifyOverdueDays)],
      ["Person", link(place("contacts", {personId: program.personId}), program.personId)],
      ["Contacts", link(place("contacts", {producer: `promo/${program.id}`}), "those of this program")],
      ["Case", program.caseId],
      ["External id", program.externalId],
      ["Id", program.id],
      ["Created", moment(program.timestamps.createdAt)],
      ["Activated", moment(program.timestamps.activatedAt)],
      ["Reactivated", moment(program.timestamps.reactivatedAt)],
      ["Exercised", moment(program.timestamps.exercisedAt)],
      ["Canceled", moment(program.timestamps.canceledAt)],
      ["Canceled by", by ? [by.name ?? by.id ?? words(by.userType), by.name || by.id ? ` (${words(by.userType)})` : ""].join("") : null],
      ["Rate after the exercise", program.sacExcercisedRateId],
    ]),
    actions.length > 0 ? h("div", {class: "actions"}, actions) : null,
  ];
}

function line(timeline) {
  return [
    h("p", {class: "row"}, h("span", {class: "big"}, daysSay(timeline.daysLeft)), "left until the last good day to pay"),
    cliff(timeline),
    h("ul", {class: "legend"},
        h("li", {}, h("span", {class: "key good", "aria-hidden": "true"}), "promo"),
        h("li", {}, h("span", {class: "key busy", "aria-hidden": "true"}), "grace"),
        h("li", {}, h("span", {class: "key bad", "aria-hidden": "true"}), "interest falls due"),
        h("li", {}, h("span", {class: "key still round", "aria-hidden": "true"}), "reminder")),
    table("All points, the oldest first", [
      {title: "Day", of: (point) => day(point.date)},
      {title: "What", of: (point) => POINTS[point.kind]?.[point.done ? 1 : 0] ?? sentence(point.kind)},
      {title: "When", of: (point) => badge(point.done ? "has been" : "to come", point.done ? "still" : "busy")},
      {title: "With", of: (point) => Object.entries(point.values).map(([name, value]) => `${words(name)} ${value}`).join(", ") || "–"},
    ], timeline.points, "", "stack"),
  ];
}

function plan(answer) {
  const whole = answer.data.reduce((sum, each) => sum + Math.round(each.amount * 100), 0) / 100;
  return [
    table("Equal payments on the days on which payments are due, so that it is paid in full in time", [
      {title: "Pay on", of: (each) => day(each.date)},
      {title: "Amount", number: true, of: (each) => amount(each.amount)},
    ], answer.data, "There is no plan: the program is decided, or nothing is left to pay."),
    answer.data.length === 0 ? null : h("p", {class: "row"}, "In all", h("b", {}, amount(whole))),
  ];
}
