// What a run started now would do, and how it differs from the last one. Nothing is sent.
import {path, send} from "./api.js";
import {ask} from "./dialog.js";
import {h, panel, show} from "./dom.js";
import {report} from "./dry-run-report.js";
import {nameOf} from "./names.js";

/** A panel that makes a dry run of a campaign when asked, and shows what it tells. */
export function dryRunPart(campaign, mayWrite) {
  const told = h("div", {"aria-live": "polite"}, h("p", {class: "empty"},
      "A dry run tells what a run started now would do and how that differs from the last run, and does nothing of it. What it tells stands here."));
  const node = panel("Dry run", told,
      mayWrite ? h("div", {class: "actions"}, h("button", {type: "button", click: () => rehearse(campaign, told)}, "Dry run")) : null);
  return {node};
}

async function rehearse(campaign, told) {
  const answer = await ask({
    title: `Dry run of ${nameOf(campaign)}?`,
    effect: "The query is asked, and each row is judged as a run started now would judge it. Nobody is contacted; nothing is written but one line in the history of the campaign. It may take as long as a run.",
    action: "Dry run",
    fields: [
      {name: "maxMovePercent", label: "Stop when the size moves by more than, in percent", kind: "number", hint: "20 when empty"},
      {name: "maxReappearing", label: "Stop when more people than this reappear", kind: "number", hint: "people that were stopped in the last run and are reached now; 0 when empty"},
    ],
    run: ({maxMovePercent, maxReappearing}) => send("POST", `${path("campaigns", campaign.id)}/dry-run`,
        {maxMovePercent: whole(maxMovePercent), maxReappearing: whole(maxReappearing)}),
  });
  if (answer !== null) {
    show(told, report(answer));
  }
}

function whole(text) {
  return text === "" ? null : Number(text);
}
