// What a run is, what it left behind, and what became of that.
import {file} from "./api.js";
import {badge, facts, h, table} from "./dom.js";
import {isLive, took} from "./runs.js";
import {moment} from "./time.js";
import {look, number, words} from "./words.js";

const FILES = {
  "query_results.csv": ["what the query answered", true],
  "campaign_input.json": ["the rows as the run read them", true],
  "contacts.csv": ["the contact file", true],
  "log.txt": ["what happened to rows that were not reached; ids and codes alone", false],
};

/** When and why it ran. */
export function about(run) {
  return facts([
    ["Started", moment(run.startedAt)],
    ["Ended", run.endedAt ? moment(run.endedAt) : isLive(run) ? "not yet" : null],
    [isLive(run) ? "Has taken" : "Took", took(run)],
    ["Begun", run.trigger === "scheduled" ? "by its schedule" : "by hand"],
    ["Rows", run.rowCount === null ? "not known yet" : number(run.rowCount)],
    ["Lines of the contact file", number(run.contactRowCount)],
    ["Run", h("code", {}, run.id)],
    ["Occasion", h("code", {}, run.occurrenceId)],
  ]);
}

/** Files to download. */
export function files(run, where) {
  if (run.availableFiles.length === 0) {
    return h("p", {class: "empty"}, "No file yet, or none any more. Files stand here once they are complete, until they expire.");
  }
  const personal = run.availableFiles.some((name) => FILES[name]?.[1] ?? true);
  return [
    personal ? h("p", {}, badge("personal data", "busy"), " These files hold names, numbers and addresses of people. Keep them as such.") : null,
    h("ul", {class: "list"}, run.availableFiles.map((name) => h("li", {},
        download(where, name), FILES[name] ? h("small", {}, FILES[name][0]) : null))),
    h("p", {}, download(where, "all", "All in one zip")),
  ];
}

/** A link that downloads a file, packed as a zip. */
export function download(where, name, text) {
  return h("a", {href: file(`${where}/download`, {file: name}), download: ""}, text ?? name);
}

/** Files on their way to the server of the campaign. */
export function deliveries(run) {
  return table("Files and the server they are delivered to", [
    {title: "File", of: (each) => h("span", {class: "long"}, each.fileName)},
    {title: "Status", of: (each) => badge(words(each.status), look(each.status))},
    {title: "Error", of: (each) => words(each.errorCode)},
    {title: "Attempts", number: true, of: (each) => number(each.attempts)},
    {title: "Verified by", of: (each) => words(each.verified)},
    {title: "Bytes", number: true, of: (each) => number(each.size)},
    {title: "SHA-256", of: (each) => h("code", {title: each.sha256}, each.sha256.slice(0, 12))},
  ], run.deliveries, "Nothing is delivered: the campaign names no server, or the run has not come so far.");
}
