// How a run is told of, wherever that is.
import {strip} from "./chart.js";
import {badge, h, link, place} from "./dom.js";
import {length} from "./time.js";
import {look, number, words} from "./words.js";

const WORKERS = {contactExporter: "Contact file", bulkSender: "Messages"};

/** What the ledger has of rows that ended in a bucket of the sender. */
const STATES = {
  sent: "confirmed", sender_refused: "refused", sender_unknown: "unknown", blocked_by_policy: "suppressed",
  suppressed: "suppressed", canceled: "canceled", not_processed: "canceled",
};

/** What a worker makes, in words. */
export function worker(code) {
  return WORKERS[code] ?? words(code);
}

export function isLive(run) {
  return run.status === "initializing" || run.status === "processing";
}

export function runPlace(run) {
  return place("runs", run.borrowerCampaignId, run.id);
}

/** The status as a badge; of a live run also that it stands still or is about to end. */
export function status(run) {
  if (isLive(run) && run.cancelRequested) {
    return badge("being canceled", "busy");
  }
  if (isLive(run) && run.paused) {
    return badge(`paused while ${words(run.status)}`, "busy");
  }
  return badge(words(run.status), look(run.status));
}

/** How long a run took, or has been taking. */
export function took(run) {
  return run.endedAt ? length(run.startedAt, run.endedAt) : `${length(run.startedAt, new Date())} so far`;
}

/** The contacts of a run in the ledger. */
export function contactsOf(run, state) {
  return place("contacts", {
    producer: `outreach/${run.borrowerCampaignId}`, occurrence: run.occurrenceId, ...state ? {state} : {},
  });
}

/** The list behind a bucket: its contacts, where it has any. */
export function behind(run, worker, bucket) {
  const state = worker === "bulkSender" ? STATES[bucket] : null;
  return state ? contactsOf(run, state) : null;
}

/** The buckets of each worker, reasons added up: [{worker, parts: [{code, count, href}]}]. */
export function byWorker(run) {
  const workers = new Map();
  for (const {worker: of, bucket, count} of run.buckets) {
    const parts = workers.get(of) ?? new Map();
    parts.set(bucket, (parts.get(bucket) ?? 0) + count);
    workers.set(of, parts);
  }
  return [...workers].map(([of, parts]) => ({
    worker: of,
    parts: [...parts].map(([code, count]) => ({code, count, href: behind(run, of, code)})),
  }));
}

/** One small bar per worker. */
export function strips(run) {
  return byWorker(run).map((each) => strip(worker(each.worker), each.parts, run.rowCount));
}

/** The bars of a run with what they are of, or that it is at work. */
function progress(run) {
  const bars = byWorker(run).map((each) =>
    h("div", {class: "labeled"}, h("span", {class: "soft", "aria-hidden": "true"}, worker(each.worker)), strip(worker(each.worker), each.parts, run.rowCount)));
  return bars.length === 0 && isLive(run) && !run.paused ? h("progress", {"aria-label": "at work"}) : bars;
}

/** What a run has come to, in numbers that lead to what they count. */
function numbers(run) {
  const counts = [["exported", run.exportedCount], ["sent", run.sentCount], ["blocked by policy", run.blockedCount], ["with errors", run.errorCount]];
  const rows = run.rowCount === null ? isLive(run) ? "asking the query" : "no rows were read" : `${number(run.rowCount)} ${run.rowCount === 1 ? "row" : "rows"}`;
  return h("p", {class: "soft numbers"},
      link(runPlace(run), rows),
      counts.filter(([, count]) => count > 0).map(([what, count]) =>
        [" · ", link(what === "sent" ? contactsOf(run, "confirmed") : runPlace(run), `${number(count)} ${what}`)]),
      isLive(run) ? [" · ", link(contactsOf(run), "its contacts")] : null);
}

/** Why a run failed, in words. */
export function why(run) {
  return run.failure ? h("p", {class: "why"}, h("strong", {}, words(run.failure.code)), ": ", run.failure.message) : null;
}

/** A run as an item of a list. */
export function runItem(run, title, when) {
  return h("li", {class: run.status === "failed" ? "run failed" : "run"},
      h("div", {class: "row"}, status(run), link(runPlace(run), title), h("span", {class: "soft"}, when, " · ", took(run))),
      progress(run),
      numbers(run), why(run));
}
