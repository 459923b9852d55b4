// What a dry run told: its verdict, where rows would end, and the difference to the last run.
import {bar} from "./chart.js";
import {badge, facts, h, link, place, table} from "./dom.js";
import {byWorker, worker} from "./runs.js";
import {moment} from "./time.js";
import {number, words} from "./words.js";

const STOPS = {
  rows_moved: "the number of rows has moved too much",
  reached_moved: "the number of people reached has moved too much",
  suppressed_reappeared: "people that were stopped in the last run would be reached",
  not_comparable: "it cannot be compared with the last run",
};
const UNAVAILABLE = {
  no_finished_run: "the campaign has no run that succeeded",
  input_expired: "the input of the last run has expired",
  files_unreadable: "the files of the last run cannot be read",
};

/** All of it. */
export function report(told) {
  const run = {borrowerCampaignId: told.campaignId, occurrenceId: "", rowCount: told.rowCount, buckets: told.buckets};
  return [
    h("p", {class: "row"}, told.verdict === "proceed" ? badge("proceed", "good") : badge("stop", "bad"),
        told.verdict === "proceed" ? "A run started now would do what is expected." : "Look at this before you run it:"),
    told.stops.length === 0 ? null : h("ul", {}, told.stops.map((stop) => h("li", {}, said(stop)))),
    facts([
      ["Looked at", moment(told.startedAt)],
      ["Rows", number(told.rowCount)],
      ["Lines of the contact file", number(told.contactRowCount)],
      ["Would be held until later today", told.held > 0 ? number(told.held) : null],
      ["Wait behind a pause", told.paused > 0 ? number(told.paused) : null],
    ]),
    byWorker(run).map((each) => bar(worker(each.worker), each.parts.map(({code, count}) => ({code, count})))),
    table("Where rows would end, and why", [
      {title: "Worker", of: (row) => worker(row.worker)},
      {title: "Bucket", of: (row) => words(row.bucket)},
      {title: "Reason", of: (row) => reason(row)},
      {title: "First rows", of: (row) => row.firstRows.join(", ")},
      {title: "Rows", number: true, of: (row) => number(row.count)},
    ], told.buckets, "No row: the query finds nobody now."),
    difference(told),
  ];
}

function said({reason: code, worker: of, then, now}) {
  const where = of ? ` (${worker(of)})` : "";
  const counts = code === "not_comparable" ? "" : `: ${number(then)} then, ${number(now)} now`;
  return `${STOPS[code] ?? words(code)}${where}${counts}`;
}

function reason({reasonCode, ruleId}) {
  return [words(reasonCode), ruleId ? [" ", h("code", {}, ruleId)] : null];
}

function end(of) {
  if (of === null) {
    return h("span", {class: "soft"}, "not there");
  }
  return of.bucket === of.reasonCode ? reason(of) : [words(of.bucket), ", ", reason(of)];
}

function difference({campaignId, difference: found}) {
  const title = h("h3", {}, "Difference to the last run");
  if (found.unavailable !== null) {
    return [title, h("p", {class: "empty"}, `Not available: ${UNAVAILABLE[found.unavailable] ?? words(found.unavailable)}.`)];
  }
  return [
    title,
    found.lastRunId ? h("p", {}, "Compared with ", link(place("runs", campaignId, found.lastRunId), found.lastRunId)) : null,
    table("People who would end otherwise", [
      {title: "Worker", of: (row) => worker(row.worker)},
      {title: "Change", of: (row) => words(row.kind)},
      {title: "Then", of: (row) => end(row.then)},
      {title: "Now", of: (row) => end(row.now)},
      {title: "People", number: true, of: (row) => number(row.count)},
    ], found.changes, "Everybody would end as in the last run."),
    table("People who were stopped then and would be reached now", [
      {title: "Worker", of: (row) => worker(row.worker)},
      {title: "People", number: true, of: (row) => number(row.count)},
    ], found.reappearing, "Nobody who was stopped in the last run would be reached now."),
    h("p", {class: "soft"}, found.unresolved === 0
      ? "All rows of the last run are compared."
      : `Rows of the last run that are not compared, since the directory does not know their people any more: ${number(found.unresolved)}.`),
  ];
}
