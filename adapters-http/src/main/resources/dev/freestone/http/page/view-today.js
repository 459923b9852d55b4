// Nine in the morning: what runs, what comes next, what ran, what waits, what is stopped, and what silently does not happen.
import {h, show} from "./dom.js";
import {campaignNames} from "./names.js";
import {day, dayOf, zoneName} from "./time.js";
import {findings} from "./today-findings.js";
import {nextRuns, ranLately, runningNow} from "./today-runs.js";
import {stops, waiting} from "./today-stops.js";

export async function open({root, may}) {
  const names = campaignNames(may("outreach.read"));
  const ran = ranLately(names);
  const running = runningNow(names, ran.load);
  const next = nextRuns(names);
  const waits = waiting();
  const stopped = stops(may("operations.write"));
  const rest = [ran, running, next, waits, stopped].map((each) => each.done);
  const found = findings(Promise.all(rest));
  show(root,
      h("div", {class: "row"}, h("h1", {}, "Today"), h("p", {class: "soft"}, day(dayOf(new Date())), " · all times in ", zoneName())),
      h("div", {class: "sides"},
          h("div", {}, running.node, next.node, ran.node),
          h("div", {}, waits.node, stopped.node, found.node)));
  await Promise.all(rest);
  return running.end;
}
