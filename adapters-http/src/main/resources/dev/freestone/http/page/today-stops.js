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
        : h("ul", {class: "list"}, data.map((stop) => item(stop, mayWrite, own.load))),
      mayWrite ? h("div", {class: "actions"}, h("button", {type: "button", click: () => pause(own.load)}, "Pause contacts")) : null,
    ];
  });
  return own;
}

function scope({kind, value}) {
  return kind === "all" ? "all contacts" : `${words(kind)} ${value}`;
}

function item(stop, mayWrite, again) {
  const ofAll = stop.companyId === null;
  const by = ofAll ? "for all companies" : `by ${stop.actor}`;
  return h("li", {},
      h("div", {class: "row"}, badge(stop.killed ? "killed" : "paused", stop.killed ? "bad" : "busy"), h("strong", {}, scope(stop))),
      h("p", {}, stop.reason),
      h("p", {class: "soft"}, by, " · since ", moment(stop.since)),
      mayWrite && !ofAll ? h("button", {type: "button", click: () => end(stop, again)}, stop.killed ? "Lift" : "Resume") : null);
}

async function end(stop, again) {
  const verb = stop.killed ? "lift" : "resume";
  const done = await ask({
    title: `${stop.killed ? "Lift the kill of" : "Resume"} ${scope(stop)}?`,
    effect: `Contacts of ${scope(stop)} that wait and are still due are sent from now on, as far as the contact policy allows it.`,
    action: stop.killed ? "Lift" : "Resume",
    run: () => send("POST", `/operations/stops/${verb}`, {kind: stop.kind, value: stop.value}),
  });
  if (done !== null) {
    again();
  }
}

async function pause(again) {
  const done = await ask({
    title: "Pause contacts?",
    effect: "No contact of what you name here is attempted until somebody resumes it. What is being sent at this moment still goes out, and what expires meanwhile is not sent later.",
    action: "Pause",
    danger: true,
    fields: [
      {name: "kind", label: "What to pause", options: KINDS.map(([value, label]) => ({value, label}))},
      {name: "value", label: "Which one", most: 200,
        hint: "such as email, the name of a sender, promo, or outreach/CG-4T2K-9QXD; nothing for everything"},
      {name: "reason", label: "Reason", required: true, most: 200, hint: "for the journal; nothing about a person"},
    ],
    run: ({kind, value, reason}) => send("POST", "/operations/stops/pause", {kind, value: value.trim() || null, reason}),
  });
  if (done !== null) {
    again();
  }
}
