// What can be done with a run: each asked once, with what it does, and only where the state allows it.
import {path, send} from "./api.js";
import {ask} from "./dialog.js";
import {h} from "./dom.js";
import {isLive} from "./runs.js";
import {number} from "./words.js";

const ACTIONS = {
  pause: {
    text: "Pause",
    when: (run) => isLive(run) && !run.paused && !run.cancelRequested,
    effect: () => "It stops after the batch in hand and keeps its place. Messages that wait are not sent meanwhile; those still waiting at the end of the day end unsent.",
  },
  resume: {
    text: "Resume",
    when: (run) => isLive(run) && run.paused && !run.cancelRequested,
    effect: () => "It goes on where it stopped; messages that wait are sent as far as the contact policy allows it.",
  },
  redeliver: {
    text: "Deliver again",
    when: (run, campaign) => !isLive(run) && campaign.sftpSettings !== null && run.availableFiles.length > 0,
    effect: (run, campaign) => `Its files are delivered to ${campaign.sftpSettings.host} once more, under their names. A file that is there already is recognized and not written again. Nobody is contacted.`,
  },
  cancel: {
    text: "Cancel run",
    danger: true,
    when: (run) => isLive(run) && !run.cancelRequested,
    effect: (run) => `It ends as failed and cannot go on. What is sent stays sent${run.sentCount > 0 ? ` (${number(run.sentCount)} so far)` : ""}; messages that wait are called back, and no more files are delivered.`,
  },
};

/** Buttons for what the state of a run allows. */
export function runActions(run, campaign, again) {
  return Object.entries(ACTIONS).filter(([, {when}]) => when(run, campaign)).map(([verb, action]) =>
    h("button", {type: "button", click: () => act(verb, action, run, campaign, again)}, action.text));
}

async function act(verb, {text, danger, effect}, run, campaign, again) {
  const done = await ask({
    title: `${text}?`,
    effect: effect(run, campaign),
    action: text,
    danger,
    run: () => send("POST", path("campaigns", run.borrowerCampaignId, "runs", run.id, verb)),
  });
  if (done !== null) {
    again();
  }
}
