// Programs that run, the one nearest its cliff first, and those of one loan.
import {get, path} from "./api.js";
import {badge, h, link, panel, place, show, table} from "./dom.js";
import {loaded, pages} from "./panels.js";
import {spent} from "./promo-cliff.js";
import {daysSay, urgency} from "./promo-words.js";
import {day} from "./time.js";
import {look, words} from "./words.js";

/** The view of all. */
export function openAll({root}) {
  const programs = pages("Nearest their cliff", {
    ask: (after, limit) => get("/operations/promo-programs", {after, limit}),
    key: (program) => program.id,
    draw: (rows) => table("Programs that run, the one whose last day comes first at the top", COLUMNS, rows,
        "No program runs. A program stands here from the day on which it is activated until it is exercised or canceled.", "stack"),
  });
  show(root, h("h1", {}, "Promo programs"), programs.node, panel("Find the programs of a loan", form()));
  return programs.done;
}

const COLUMNS = [
  {title: "Days left", of: (each) => h("div", {class: "left"},
      badge(leftSays(each.daysLeft), urgency(each.daysLeft)), spent(each, urgency(each.daysLeft)))},
  {title: "Program", of: (each) => [link(to(each), each.displayName), h("small", {}, each.id)]},
  {title: "Ends", of: (each) => day(each.promoEndDate)},
  {title: "Last day", of: (each) => [day(each.promoEffectiveEndDate), each.promoEffectiveEndDate === each.promoEndDate ? null : h("small", {}, "with grace")]},
  {title: "At risk", of: (each) => each.atRiskDueDate
      ? [badge("at risk", "bad"), h("small", {}, "due ", day(each.atRiskDueDate), " is unpaid")]
      : "no"},
  {title: "Person", of: (each) => link(place("contacts", {personId: each.personId}), each.personId)},
  {title: "Loan", of: (each) => link(place("promo", each.personId, each.loanId), each.loanId)},
];

function leftSays(daysLeft) {
  if (daysLeft < 0) {
    return `over for ${daysSay(-daysLeft)}`;
  }
  return daysLeft === 0 ? "last day" : daysSay(daysLeft);
}

function to(program) {
  return place("promo", program.personId, program.loanId, program.id);
}

function form(personId, loanId) {
  const person = h("input", {id: "person", name: "personId", required: true, maxlength: 100, autocomplete: "off", spellcheck: "false", value: personId});
  const loan = h("input", {id: "loan", name: "loanId", required: true, maxlength: 100, autocomplete: "off", spellcheck: "false", value: loanId});
  const all = h("form", {class: "inline"},
      h("p", {class: "field"}, h("label", {for: "person"}, "Person id"), person),
      h("p", {class: "field"}, h("label", {for: "loan"}, "Loan id"), loan),
      h("button", {type: "submit", class: "primary"}, "Find"));
  all.addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = place("promo", person.value.trim(), loan.value.trim());
  });
  return all;
}

/** The view of one loan. */
export function openLoan({root}, personId, loanId) {
  const programs = loaded("Programs of the loan", () => get(path("people", personId, "loans", loanId, "promo-programs")),
      (answer) => table("In all statuses, the newest first", [
        {title: "Program", of: (each) => [link(to(each), each.displayName), h("small", {}, each.id)]},
        {title: "Status", of: (each) => [badge(words(each.status), look(each.status)), each.promoCancelReason ? h("small", {}, words(each.promoCancelReason)) : null]},
        {title: "Starts", of: (each) => day(each.promoStartDate) ?? "with the loan"},
        {title: "Ends", of: (each) => day(each.promoEndDate) ?? "–"},
        {title: "Last day", of: (each) => day(each.promoEffectiveEndDate) ?? "–"},
      ], answer.data.promoPrograms, "This loan has no promo program. The service creates one with the loan, or later by the API.", "stack"));
  show(root,
      h("p", {class: "crumbs"}, link(place("promo"), "Promo programs"), ` / loan ${loanId}`),
      h("h1", {}, `Promo programs of the loan ${loanId}`),
      programs.node, panel("Find the programs of a loan", form(personId, loanId)));
  return programs.done;
}
