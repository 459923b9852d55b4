// The ledger by state over time: columns of days, and the numbers below, each with the list behind it.
import {get} from "./api.js";
import {columns} from "./chart.js";
import {h, link, place, table} from "./dom.js";
import {STATES} from "./contacts-words.js";
import {loaded} from "./panels.js";
import {day, dayOf} from "./time.js";
import {look, number, sentence, words} from "./words.js";

const SPANS = [7, 14, 30];
const DAY = 86400000;

/** The panel. */
export function tallyPanel() {
  let days = 14;
  const select = h("select", {id: "tally-days", name: "days", change: () => { days = Number(select.value); tally.load(); }},
      SPANS.map((span) => h("option", {value: span, selected: span === days}, `${span} days`)));
  const tally = loaded("Contacts by day", async () => ({...await get("/operations/contacts/tally", {days}), days}), draw, "wide");
  tally.node.insertBefore(h("p", {class: "row"}, h("label", {for: "tally-days"}, "Planned in the last"), select), tally.node.lastChild);
  return tally;
}

function draw(answer) {
  const rows = answer.data.filter((each) => each.count > 0);
  if (rows.length === 0) {
    return h("p", {class: "empty"}, "No contact was planned in these days. Each one counts on the day on which it was planned, by the state that it has now.");
  }
  const used = STATES.filter((state) => rows.some((each) => each.state === state));
  const days = daysOf(answer).map((date) => ({date, rows: rows.filter((each) => each.date === date)}));
  const all = {date: null, rows: used.map((state) => sum(answer, state))};
  return [
    columns("Contacts by day and state", days.map((each) => ({
      label: day(each.date).textContent,
      parts: STATES.map((state) => ({code: state, count: count(each, state)})),
    }))),
    h("div", {class: `column-days of-${answer.days}`, "aria-hidden": "true"}, days.map((each) => h("span", {}, short(each.date)))),
    table(`Contacts by the day on which they were planned (${answer.zone}) and the state that they have now`, [
      {title: "Day", of: (each) => each.date ? day(each.date) : h("b", {}, "All days")},
      ...used.map((state) => ({title: heading(state), number: true, of: (each) => cell(each.rows.find((row) => row.state === state), state)})),
      {title: "All", number: true, of: (each) => total(each)},
    ], [all, ...days.filter((each) => each.rows.length > 0).reverse()], ""),
  ];
}

function daysOf(answer) {
  const last = Date.parse(dayOf(new Date(Date.parse(answer.until) - 1).toISOString()));
  const days = [];
  for (let at = Date.parse(dayOf(answer.from)); at <= last; at += DAY) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

function sum({from, until, data}, state) {
  return {state, from, until, count: data.filter((each) => each.state === state).reduce((whole, each) => whole + each.count, 0)};
}

function count(of, state) {
  return of.rows.find((each) => each.state === state)?.count ?? 0;
}

function heading(state) {
  return [h("span", {class: `key ${look(state)} n${STATES.indexOf(state) % 4}`, "aria-hidden": "true"}), sentence(state)];
}

function cell(row, state) {
  return row ? link(place("contacts", {state, plannedFrom: row.from, plannedUntil: row.until}),
      h("span", {"aria-label": `${number(row.count)} ${words(state)}`}, number(row.count))) : "0";
}

function total(of) {
  const whole = of.rows.reduce((all, each) => all + each.count, 0);
  return link(place("contacts", {plannedFrom: of.rows[0].from, plannedUntil: of.rows[0].until}), h("b", {}, number(whole)));
}

function short(date) {
  const [, month, of] = date.split("-");
  return `${Number(month)}/${Number(of)}`;
}
