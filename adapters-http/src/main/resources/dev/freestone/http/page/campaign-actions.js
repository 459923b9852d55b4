// What can be done with a campaign: each asked once, with what it does.
import {path, send} from "./api.js";
import {ask} from "./dialog.js";
import {h} from "./dom.js";
import {nameOf} from "./names.js";
import {isLive, runPlace} from "./runs.js";
import {moment} from "./time.js";
import {number} from "./words.js";

/** Buttons for a campaign, of which its latest runs are known. */
export function campaignActions({campaign, overview, runs, again}) {
  const where = path("campaigns", campaign.id);
  const live = runs.find(isLive);
  return [
    live
      ? h("a", {class: "button", href: runPlace(live)}, "A run is in progress")
      : h("button", {type: "button", class: "primary", click: () => runNow(campaign, where, runs[0])}, "Run now"),
    campaign.schedule === null ? null : overview.schedulePaused
      ? h("button", {type: "button", click: () => resume(campaign, where, again)}, "Resume schedule")
      : h("button", {type: "button", click: () => pause(campaign, where, again)}, "Pause schedule"),
  ];
}

async function runNow(campaign, where, last) {
  const run = await ask({
    title: `Run ${nameOf(campaign)} now?`,
    effect: [reached(last), " ", effects(campaign)],
    action: "Run now",
    danger: true,
    run: () => send("POST", `${where}/runs`),
  });
  if (run !== null) {
    location.hash = runPlace(run);
  }
}

/** How many people the last run reached. */
function reached(last) {
  if (!last) {
    return "It has never run: how many people it reaches is not known. A dry run tells it.";
  }
  const done = [
    last.exportedCount > 0 ? `put ${number(last.exportedCount)} people into the contact file` : null,
    last.sentCount > 0 ? `sent messages to ${number(last.sentCount)} people` : null,
  ].filter((each) => each !== null);
  return ["The last run, ", moment(last.startedAt), `, ${done.join(" and ") || "reached nobody"}.`];
}

function effects(campaign) {
  return [
    "The query is asked anew.",
    campaign.bulkSenderId ? "Messages are really sent to the people it finds, as far as the contact policy allows it." : null,
    campaign.contactExporterId ? "A contact file is written." : null,
    campaign.sftpSettings ? `Files are delivered to ${campaign.sftpSettings.host}.` : null,
  ].filter((each) => each !== null).join(" ");
}

async function pause(campaign, where, again) {
  const done = await ask({
    title: `Pause the schedule of ${nameOf(campaign)}?`,
    effect: "Days that come due meanwhile are skipped and not made up for. A run in progress goes on, and runs by hand stay possible.",
    action: "Pause schedule",
    run: () => send("POST", `${where}/schedule/pause`),
  });
  if (done !== null) {
    again();
  }
}

async function resume(campaign, where, again) {
  const done = await ask({
    title: `Resume the schedule of ${nameOf(campaign)}?`,
    effect: "It runs again from its next date on. What was skipped meanwhile is not made up for.",
    action: "Resume schedule",
    run: () => send("POST", `${where}/schedule/resume`),
  });
  if (done !== null) {
    again();
  }
}
