// One campaign: what it is, when it runs, what its runs came to, and what was decided about it.
import {get, path} from "./api.js";
import {campaignActions} from "./campaign-actions.js";
import {badge, facts, h, link, panel, place, show} from "./dom.js";
import {dryRunPart} from "./dry-run.js";
import {history} from "./history.js";
import {nameOf} from "./names.js";
import {goingOn, part} from "./part.js";
import {runItem} from "./runs.js";
import {dates} from "./schedules.js";
import {moment} from "./time.js";

const RUNS = 10;
const DATES = 5;

export async function openCampaign({root, parts, may, again}) {
  const where = path("campaigns", parts[0]);
  const [{data: campaign}, {data: overview}, latest] = await Promise.all([
    get(where), get(path("operations", "campaigns", parts[0])), get(`${where}/runs`, {limit: 5})]);
  const mayWrite = may("outreach.write");
  const dry = dryRunPart(campaign, mayWrite);
  const next = part("Schedule", async () => schedule(overview, (await get(`${where}/next-runs`, {days: DATES})).data));
  const runs = part("Runs", () => goingOn({
    limit: RUNS,
    more: "Show older runs",
    empty: "This campaign has not run yet. Its runs stand here, the latest first.",
    page: async (startingAfter) => (await get(`${where}/runs`, {limit: RUNS, startingAfter})).data,
    of: (run) => runItem(run, moment(run.startedAt), run.trigger),
    after: (run) => run.id,
  }));
  const told = history(`${where}/history`, {title: "History", campaign: campaign.id});
  show(root,
      h("p", {class: "crumbs"}, link(place("campaigns"), "Campaigns")),
      h("h1", {}, nameOf(campaign), " ", overview.schedulePaused ? badge("schedule paused", "busy") : null),
      mayWrite ? h("div", {class: "actions"}, campaignActions({campaign, overview, runs: latest.data, again})) : null,
      h("div", {class: "sides"},
          h("div", {}, runs.node, dry.node),
          h("div", {}, next.node, about(campaign), told.node)));
  await Promise.all([next.first, runs.first, told.first]);
}

function schedule(overview, days) {
  return [
    h("p", {}, overview.scheduleInWords ?? "It has no schedule and runs by hand only."),
    overview.schedule ? h("p", {}, h("code", {}, overview.schedule), h("span", {class: "soft"}, ` in ${overview.zone}`)) : null,
    overview.schedule ? [h("h3", {}, "Next dates"), dates(days, "none to come")] : null,
  ];
}

function about(campaign) {
  const more = Object.entries(campaign.metaData ?? {});
  return panel("About",
      facts([
        ["Id", h("code", {}, campaign.id)],
        ["External id", campaign.externalId],
        ["Query", campaign.redashQueryUrl ? h("code", {}, campaign.redashQueryUrl) : "none: rows are given with each run"],
        ["Contact exporter", campaign.contactExporterId],
        ["Bulk sender", campaign.bulkSenderId],
        ["Delivered to", campaign.sftpSettings ? `${campaign.sftpSettings.username}@${campaign.sftpSettings.host}` : null],
        ["Made", moment(campaign.createdAt)],
        ["Changed", moment(campaign.updatedAt)],
        ...more,
      ]),
      h("p", {}, link(place("contacts", {producer: `outreach/${campaign.id}`}), "All contacts of this campaign")));
}
