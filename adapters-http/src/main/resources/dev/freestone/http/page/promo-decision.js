// A decision explained: the five checks in their order, what each saw, and which decided.
import {badge, facts, h, table} from "./dom.js";
import {CHECKS, STATES, daysSay} from "./promo-words.js";
import {day} from "./time.js";
import {amount, words} from "./words.js";

/** What was decided and why. */
export function decision(of) {
  return [
    verdict(of),
    facts([
      ["Decided on", day(of.decidedOn)],
      ["As of", day(of.asOf)],
      ["Still to pay", amount(of.remaining)],
      ["Deferred interest", amount(of.deferredInterest)],
      ["Overdue", daysSay(of.daysOverdue)],
      ["Worst", of.peakOn ? [`${daysSay(of.peakDaysOverdue)} on `, day(of.peakOn)] : daysSay(of.peakDaysOverdue)],
    ]),
    checks(of),
  ];
}

/** The state with its sentence. */
export function verdict(of) {
  const state = STATES[of.state] ?? {says: "", look: "still"};
  return h("p", {class: "row lead"}, badge(words(of.state), state.look), h("span", {}, state.says));
}

/** The checks as a table. */
export function checks(of) {
  return table("The checks, in their order; the first that decides is the answer", [
    {title: "Check", of: (each) => CHECKS[each.check] ?? words(each.check)},
    {title: "Answer", of: (each) => [each.outcome ? "yes" : "no", each.deciding ? [" ", badge("decides", "busy")] : null]},
    {title: "On", of: (each) => day(each.on) ?? "–"},
    {title: "What was seen", of: (each) => each.seen},
  ], of.explanation, "", "stack");
}
