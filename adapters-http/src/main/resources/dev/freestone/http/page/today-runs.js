// Runs of today: in progress, to come, and over.
import {get} from "./api.js";
import {line} from "./chart.js";
import {failure, h, link, panel, place, show} from "./dom.js";
import {watchRuns} from "./live.js";
import {goingOn, part} from "./part.js";
import {isLive, runItem} from "./runs.js";
import {obstacle, slot} from "./schedules.js";
import {clock, dayOf, moment} from "./time.js";

const DAY = 24 * 60 * 60 * 1000;
const SHOWN = 25;
/** Runs in progress, as they go on; tells when one has ended. */
export function runningNow(names, onEnd) {
  const body = h("div", {}, h("p", {class: "wait"}, "Loading…"));
  let live = new Set();
  let end = null;
  const first = new Promise((resolve) => {
    end = watchRuns(({data}) => {
      const ids = new Set(data.map((run) => run.id));
      if ([...live].some((id) => !ids.has(id))) {
        onEnd();
      }
      live = ids;
      show(body, data.length === 0
        ? h("p", {class: "empty"}, "No run is in progress. One appears here when a schedule fires or somebody runs a campaign.")
        : h("ul", {class: "list"}, data.map((run) => runItem(run, names.of(run.borrowerCampaignId), moment(run.startedAt)))));
      resolve();
    }, (problem) => {
      show(body, failure(problem));
      resolve();
    });
  });
  return {node: panel("Running now", body), first, end: () => end()};
}

/** Runs to come, on a line of time and as a list. */
export function nextRuns(names) {
  return part("Next runs", async () => {
    const data = await within(2) ?? await within(7) ?? [];
    if (data.length === 0) {
      return h("p", {class: "empty"}, "No run in the next seven days. Runs stand here once a campaign has a schedule that selects a day.");
    }
    return [onLine(data), h("ul", {class: "list dense"}, data.map((run) => upcoming(run, names)))];
  });
}

/** Runs of the days to come, today the first; null when there is none, as on weekends. */
async function within(days) {
  const {data} = await get("/operations/next-runs", {days, limit: SHOWN});
  return data.length === 0 ? null : data;
}

function onLine(runs) {
  const slots = runs.filter((run) => run.slot !== null).map((run) => ({at: new Date(run.slot), run}));
  const from = Date.now();
  const soon = slots.filter(({at}) => at - from <= DAY);
  const cut = runs.length === SHOWN || soon.length === 0;
  const to = cut && slots.length > 0 ? Math.max(from + 1, slots.at(-1).at.getTime()) : from + DAY;
  const points = (soon.length > 0 ? soon : slots).map(({at, run}) => ({
    at, code: run.obstacle ?? "active", label: `${run.externalId ?? run.borrowerCampaignId}, ${clock(run.slot).textContent}`,
  }));
  const marks = [0, 0.25, 0.5, 0.75, 1].map((share) => new Date(from + (to - from) * share).toISOString());
  return h("div", {},
      line("Next runs on a line of time", from, to, points),
      h("p", {class: "scale", "aria-hidden": "true"}, marks.map((at) => h("span", {}, clock(at)))));
}

function upcoming(run, names) {
  const campaign = link(place("campaigns", run.borrowerCampaignId), names.of(run.borrowerCampaignId));
  return h("li", {class: "row"}, slot(run), campaign, obstacle(run.obstacle));
}

/** Runs that began yesterday or today and are over. */
export function ranLately(names) {
  return part("Ran since yesterday", () => {
    const since = dayOf(new Date(Date.now() - DAY));
    return goingOn({
      limit: SHOWN,
      more: "Show more runs",
      empty: "No run has ended since yesterday. What ran stands here with where its rows ended.",
      page: async (after) => (await get("/operations/latest-runs", {after, limit: SHOWN})).data
          .filter((run) => dayOf(run.startedAt) >= since),
      of: (run) => isLive(run) ? null : runItem(run, names.of(run.borrowerCampaignId), moment(run.startedAt)),
      after: (run) => run.id,
    });
  });
}
