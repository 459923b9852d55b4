// All campaigns with what they did last and do next, and one of them.
import {get} from "./api.js";
import {openCampaign} from "./campaign.js";
import {badge, h, link, place, show} from "./dom.js";
import {nameOf} from "./names.js";
import {loaded} from "./panels.js";
import {runPlace, status, strips} from "./runs.js";
import {dates} from "./schedules.js";
import {dayAt} from "./time.js";
import {number} from "./words.js";

const A_PAGE = 25;

export async function open(to) {
  if (to.parts.length > 0) {
    return openCampaign(to);
  }
  const {root, query} = to;
  const list = loaded("All campaigns, the newest first", async () => {
    const page = await get("/operations/campaigns", {
      limit: A_PAGE, startingAfter: query.get("startingAfter"), endingBefore: query.get("endingBefore"),
    });
    if (page.data.length === 0) {
      return h("p", {class: "empty"}, "No campaign. One stands here once it is made through the interface (POST /campaigns).");
    }
    return [
      h("p", {class: "soft"}, `${number(page.count)} of ${number(page.total)}. Bars show where the rows of a run ended, the latest run first.`),
      h("ul", {class: "list"}, page.data.map(item)),
      h("nav", {class: "actions", "aria-label": "Pages"}, turn(page.previousUrl, "Newer"), turn(page.nextUrl, "Older")),
    ];
  });
  show(root, h("h1", {}, "Campaigns"), list.node);
  await list.done;
}

function turn(url, text) {
  if (url === null) {
    return null;
  }
  const asked = new URLSearchParams(url.slice(url.indexOf("?") + 1));
  const cursor = ["startingAfter", "endingBefore"].find((name) => asked.has(name));
  return h("a", {class: "button", href: place("campaigns", {[cursor]: asked.get(cursor)})}, text);
}

function item(campaign) {
  return h("li", {class: "campaign"},
      h("div", {},
          h("h3", {}, link(place("campaigns", campaign.id), nameOf(campaign))),
          campaign.schedulePaused ? badge("schedule paused", "busy") : null,
          h("p", {}, campaign.scheduleInWords ?? "by hand only"),
          campaign.schedule ? h("code", {}, campaign.schedule) : null),
      h("div", {}, h("h4", {}, "Next runs"), dates(campaign.nextRuns, "none: it has no day to come")),
      h("div", {}, h("h4", {}, "Last runs"), bars(campaign.lastRuns)));
}

function bars(runs) {
  return runs.length === 0 ? h("p", {class: "soft"}, "none yet") : h("ul", {class: "plain bars"}, runs.map((run) => h("li", {},
      h("a", {href: runPlace(run), class: run.status === "failed" ? "run failed" : "run"},
          dayAt(run.startedAt), h("span", {}, run.status === "success" ? null : status(run), strips(run))))));
}
