// Where the rows of a run ended, and the lists behind the numbers.
import {get} from "./api.js";
import {bar} from "./chart.js";
import {badge, h, link, table} from "./dom.js";
import {loaded} from "./panels.js";
import {download} from "./run-facts.js";
import {behind, byWorker, contactsOf, isLive, worker} from "./runs.js";
import {look, number, words} from "./words.js";

/** Buckets as bars that sum up to the rows, and each reason with its number. */
export function rows(run, where) {
  if (run.buckets.length === 0) {
    return h("p", {class: "empty"}, isLive(run)
      ? "No row has ended yet. Rows stand here once a worker is through with them."
      : "No row ended anywhere: the query found nobody, or the run ended before its input was read.");
  }
  return [
    byWorker(run).map((each) => [bar(worker(each.worker), each.parts), check(run, each.parts)]),
    table("Reasons", [
      {title: "Worker", of: (row) => worker(row.worker)},
      {title: "Bucket", of: (row) => badge(words(row.bucket), look(row.bucket))},
      {title: "Reason", of: (row) => words(row.reasonCode)},
      {title: "Rule", of: (row) => row.ruleId ? h("code", {}, row.ruleId) : null},
      {title: "Listed in", of: (row) => listed(run, row, where)},
      {title: "Rows", number: true, of: (row) => count(run, row)},
    ], run.buckets, ""),
  ];
}

/** Whether the numbers of a worker sum up to the rows. */
function check(run, parts) {
  const sum = parts.reduce((all, part) => all + part.count, 0);
  const open = (run.rowCount ?? sum) - sum;
  return h("p", {class: "soft"}, `${parts.map((part) => number(part.count)).join(" + ")} = ${number(sum)} `,
      open === 0 ? badge(`all ${number(sum)} rows`, "good") : badge(`${number(open)} of ${number(run.rowCount)} rows are open`, "busy"));
}

function count(run, row) {
  const list = behind(run, row.worker, row.bucket);
  return list ? link(list, number(row.count)) : number(row.count);
}

/** The ledger, or a file. */
function listed(run, row, where) {
  const list = behind(run, row.worker, row.bucket);
  if (list) {
    return link(list, "contacts");
  }
  const name = row.bucket === "exported" ? "contacts.csv" : "log.txt";
  return run.availableFiles.includes(name) ? download(where, name) : null;
}

/** Messages by channel and outcome. */
export function messages(run) {
  return table("Messages by channel and outcome", [
    {title: "Channel", of: (row) => words(row.channel)},
    {title: "Outcome", of: (row) => badge(words(row.outcome), look(row.outcome))},
    {title: "Messages", number: true, of: (row) => link(contactsOf(run, row.outcome), number(row.count))},
  ], run.messages, isLive(run)
    ? "No message is settled yet. Messages are counted here as they end."
    : "No message: the campaign names no bulk sender, or nobody was to be reached.");
}

/** What the ledger has of a run at this moment. */
export function contacts(run) {
  const own = loaded("Contacts now", async () => {
    const {data} = await get("/contacts/counts", {producer: `outreach/${run.borrowerCampaignId}`, occurrence: run.occurrenceId});
    return [
      table("Contacts of this run as the ledger has them now", [
        {title: "Channel", of: (row) => words(row.channel)},
        {title: "State", of: (row) => badge(words(row.state), look(row.state))},
        {title: "Reason", of: (row) => words(row.reason)},
        {title: "Rule", of: (row) => row.ruleId ? h("code", {}, row.ruleId) : null},
        {title: "Contacts", number: true, of: (row) => link(contactsOf(run, row.state), number(row.count))},
      ], data, "The ledger has no contact of this run. A bulk sender plans contacts, a contact file without screening does not."),
      data.length === 0 ? null : h("div", {class: "actions"}, h("button", {type: "button", click: () => own.load()}, "Count again")),
    ];
  });
  return own;
}
