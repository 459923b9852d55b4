// What would come of payments: a question whose answer is written nowhere.
import {ask} from "./api.js";
import {facts, failure, h, panel, show} from "./dom.js";
import {checks, verdict} from "./promo-decision.js";
import {day} from "./time.js";
import {amount} from "./words.js";

/** The panel of a program; begins with the payment of what is left, today. */
export function whatIf(where, today, remaining) {
  const answer = h("div", {role: "status", class: "answer"});
  const asOf = h("input", {id: "as-of", name: "asOf", type: "date", value: today, required: true});
  const rows = h("ul", {class: "payments"});
  let made = 0;
  function add(date, value) {
    const id = ++made;
    const row = h("li", {class: "row", "data-payment": id},
        labeled(`payment-date-${id}`, "Paid on", h("input", {id: `payment-date-${id}`, type: "date", name: "date", value: date, required: true})),
        labeled(`payment-amount-${id}`, "Amount", h("input", {id: `payment-amount-${id}`, type: "number", name: "amount", min: "0.01", step: "0.01", value, required: true})),
        h("button", {type: "button", "aria-label": `Remove payment ${id}`, click: () => { row.remove(); more.focus(); }}, "Remove"));
    rows.append(row);
    return row;
  }
  const more = h("button", {type: "button", click: () => add(asOf.value || today).querySelector("input").focus()}, "Add a payment");
  const form = h("form", {class: "what-if"},
      labeled("as-of", "Seen from", asOf),
      rows,
      h("div", {class: "actions"}, more, h("button", {type: "submit", class: "primary"}, "What if?")));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const payments = [...rows.children].map((row) => ({
      date: row.querySelector("[name=date]").value,
      amount: Number(row.querySelector("[name=amount]").value),
    }));
    try {
      show(answer, draw(await ask(`${where}/what-if`, {asOf: asOf.value, payments})));
    } catch (problem) {
      show(answer, failure(problem));
    }
  });
  add(today, remaining > 0 ? remaining.toFixed(2) : undefined);
  return panel("What if", h("p", {}, "What would come of payments? Nothing is written by asking."), form, answer);
}

function labeled(id, label, control) {
  return h("p", {class: "field"}, h("label", {for: id}, label), control);
}

function draw(of) {
  return [
    verdict(of.decision),
    facts([
      ["To pay with the promo", h("span", {class: "big"}, amount(of.payoffWithPromo))],
      ["Without it", h("span", {class: "big"}, amount(of.payoffWithoutPromo))],
      ["Saving", h("span", {class: "big"}, amount(of.saving))],
      ["Last day to pay", day(of.lastDayToPay)],
      ["Would be decided on", day(of.decision.decidedOn)],
      ["Judged as of", day(of.decision.asOf)],
    ]),
    checks(of.decision, "The checks as they would be, in their order"),
  ];
}
