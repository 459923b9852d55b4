// What waits for somebody, and what somebody has stopped.
import {get, send} from "./api.js";
import {ask} from "./dialog.js";
import {badge, h, link, place} from "./dom.js";
import {loaded} from "./panels.js";
import {moment} from "./time.js";
import {number, words} from "./words.js";

const DAYS = 31;
const KINDS = [["all", "everything of the company"], ["channel", "one channel"], ["sender", "one sender"],
  ["producer_kind", "one kind of producer"], ["producer", "one producer"]];
const STOPS = [
  {verb: "pause", action: "Pause", title: "Pause contacts?",
    effect: "No contact of what you name here is attempted until somebody resumes it. What is being sent at this moment still goes out, and what expires meanwhile is not sent later."},
  {verb: "kill", action: "Kill", title: "Kill contacts?",
    effect: "The kill switch: when it answers, no attempt of what you name here begins on any node, and no new contact of it is planned. Calls that had begun end within seconds. It stays until somebody lifts it."},
];
const WAITING = {held: "held", unknown: "with unknown outcome"};

/** How many contacts wait for somebody, planned in the last month. */
export function waiting() {
  return loaded("Waiting for somebody", async () => {
    const {data} = await get("/operations/contacts/tally", {days: DAYS});
    const total = (state) => data.filter((each) => each.state === state).reduce((sum, each) => sum + each.count, 0);
    return [h("ul", {class: "tiles"}, Object.entries(WAITING).map(([state, says]) => h("li", {},
        link(place("contacts", {state}), h("span", {class: "big"}, number(total(state))), " ", `contacts ${says}`)))),
    h("p", {class: "soft"}, `Planned in the last ${DAYS} days. Held ones go on by themselves, are released or end; unknown ones are looked up or settled.`)];
  });
}

/** Stops in force, and the way to add one. */
export function stops(mayWrite) {
  const own = loaded("Stopped contacts", async () => {
    const {data} = await get("/operations/stops");
    return [
      data.length === 0
        ? h("p", {class: "empty"}, "Nothing is stopped. Pauses and kills stand here until somebody takes them back.")
        : h("ul", {class: "list"}, data.map((each) => item(each, mayWrite, own.load))),
      mayWrite ? h("div", {class: "actions"}, STOPS.map((each) =>
        h("button", {type: "button", click: () => stop(each, own.load)}, `${each.action} contacts`))) : null,
    ];
  });
  return own;
}

function scope({kind, value}) {
  return kind === "all" ? "all contacts" : `${words(kind)} ${value}`;
}

function item(stopped, mayWrite, again) {
  const ofAll = stopped.companyId === null;
  const by = ofAll ? "for all companies" : `by ${stopped.actor}`;
  return h("li", {},
      h("div", {class: "row"}, badge(stopped.killed ? "killed" : "paused", stopped.killed ? "bad" : "busy"), h("strong", {}, scope(stopped))),
      h("p", {}, stopped.reason),
      h("p", {class: "soft"}, by, " · since ", moment(stopped.since)),
      mayWrite && !ofAll ? h("button", {type: "button", click: () => end(stopped, again)}, stopped.killed ? "Lift" : "Resume") : null);
}

async function end(stopped, again) {
  const verb = stopped.killed ? "lift" : "resume";
  const done = await ask({
    title: `${stopped.killed ? "Lift the kill of" : "Resume"} ${scope(stopped)}?`,
    effect: `Contacts of ${scope(stopped)} that wait and are still due are sent from now on, as far as the contact policy allows it.`,
    action: stopped.killed ? "Lift" : "Resume",
    run: () => send("POST", `/operations/stops/${verb}`, {kind: stopped.kind, value: stopped.value}),
  });
  if (done !== null) {
    again();
  }
}

async function stop({verb, action, title, effect}, again) {
  const done = await ask({
    title,
    effect,
    action,
    danger: true,
    fields: [
      {name: "kind", label: `What to ${verb}`, options: KINDS.map(([value, label]) => ({value, label}))},
      {name: "value", label: "Which one", most: 200,
        hint: "such as email, the name of a sender, promo, or outreach/CG-4T2K-9QXD; nothing for everything"},
      {name: "reason", label: "Reason", required: true, most: 200, hint: "for the journal; nothing about a person"},
    ],
    run: ({kind, value, reason}) => send("POST", `/operations/stops/${verb}`, {kind, value: value.trim() || null, reason}),
  });
  if (done !== null) {
    again();
  }
}
