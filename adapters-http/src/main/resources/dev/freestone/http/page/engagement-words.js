// Numbers of engagement campaigns, as bars and in words.
import {h, link, place, svg} from "./dom.js";
import {look, number} from "./words.js";

/** The look of the status of a campaign, or of where a customer is. */
export function standing(code) {
  return {draft: "busy", paused: "busy", in_progress: "busy", opted_in: "good", completed: "good", not_qualified: "bad"}[code] ?? look(code);
}

/** A count that may only be counted so far: "1,000 or more". */
function atLeast({count, atLeast: isLeast}) {
  return isLeast ? `${number(count)} or more` : number(count);
}

/** How many customers completed an achievement; leads to who they are. */
export function completions(campaign, {id, name, completions: counted}) {
  const count = atLeast(counted);
  return h("a", {href: place("engagement", String(campaign), "completions", String(id)), "aria-label": `${count} who completed ${name}`}, count);
}

/** What is counted. */
export function whole({count, atLeast: isLeast}) {
  return count === 1 && !isLeast ? "customer" : "customers";
}

/** A bar of one number within another, in words beside it. */
export function meter(label, value, most, kind) {
  const share = most <= 0 ? 0 : Math.min(100, (value / most) * 100);
  return svg("svg", {class: `strip ${kind}`, viewBox: "0 0 100 8", preserveAspectRatio: "none", role: "img",
    "aria-label": `${label}: ${Math.round(share)} percent`},
  svg("rect", {class: "ground", x: 0, y: 0, width: 100, height: 8}),
  svg("rect", {class: kind, x: 0, y: 0, width: share, height: 8}));
}

/** How many customers opted in, of how many that can; leads to who they are. */
export function optIns({id, optIns: count, optInLimit: limit, optInRequired: isRequired}) {
  const who = h("strong", {}, link(place("engagement", String(id), "opt-ins", "all"), number(count)));
  if (limit === null || limit === undefined) {
    return h("p", {}, who, isRequired === false ? " (nobody needs to)" : " without a limit");
  }
  return [
    h("p", {class: "tight"}, who, ` of ${number(limit)}`, count >= limit ? ", full" : ""),
    meter("Opt-ins", count, limit, count >= limit ? "busy" : "good")];
}
