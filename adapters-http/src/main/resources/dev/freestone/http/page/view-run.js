// One run: where its rows ended and why, its files and deliveries, and what can be done with it; live while it is live.
import {get, path} from "./api.js";
import {h, link, panel, place, show} from "./dom.js";
import {dryRunPart} from "./dry-run.js";
import {history} from "./history.js";
import {nameOf} from "./names.js";
import {runActions} from "./run-actions.js";
import {about, deliveries, files} from "./run-facts.js";
import {contacts, messages, rows} from "./run-rows.js";
import {followRun} from "./run-watch.js";
import {isLive, status, why} from "./runs.js";
import {moment} from "./time.js";

export async function open({root, parts, may}) {
  const where = path("campaigns", parts[0], "runs", parts[1]);
  const [{data: campaign}, first] = await Promise.all([get(path("campaigns", parts[0])), get(where)]);
  const mayWrite = may("outreach.write");
  const head = h("div", {});
  const body = {about: h("div", {}), rows: h("div", {}), messages: h("div", {}), files: h("div", {}), deliveries: h("div", {})};
  const told = history(`${where}/history`, {title: "Steps", campaign: campaign.id});
  const ledger = may("operations.read") ? contacts(first) : null;
  let shown = null;
  let end = null;

  function tell(run) {
    const now = JSON.stringify(run);
    if (now === shown && !isLive(run)) {
      return;
    }
    show(body.about, about(run));
    if (now !== shown) {
      show(head, heading(run), mayWrite ? h("div", {class: "actions"}, runActions(run, campaign, reload)) : null);
      show(body.rows, rows(run, where));
      show(body.messages, messages(run));
      show(body.files, files(run, where));
      show(body.deliveries, deliveries(run));
    }
    if (shown !== null && now !== shown) {
      told.reload();
      ledger?.reload();
    }
    shown = now;
    follow();
  }

  async function reload() {
    tell(await get(where));
  }

  function heading(run) {
    return [
      h("p", {class: "crumbs"}, link(place("campaigns"), "Campaigns"), " › ", link(place("campaigns", campaign.id), nameOf(campaign))),
      h("h1", {}, "Run of ", moment(run.startedAt), " ", status(run)),
      run.failure ? h("div", {class: "problem"}, why(run)) : null,
    ];
  }

  function follow() {
    const live = isLive(JSON.parse(shown));
    if (live && end === null) {
      end = followRun({where, id: first.id, mayListen: may("operations.read")}, tell);
    } else if (!live) {
      end?.();
      end = null;
    }
  }

  tell(first);
  show(root, head,
      h("div", {class: "sides"},
          h("div", {},
              panel("Rows", body.rows), panel("Messages", body.messages), ledger?.node, panel("Deliveries", body.deliveries),
              dryRunPart(campaign, mayWrite).node),
          h("div", {}, panel("About", body.about), panel("Files", body.files), told.node)));
  await Promise.all([told.first, ledger?.first]);
  return () => end?.();
}
