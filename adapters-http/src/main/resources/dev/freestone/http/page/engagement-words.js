// Numbers of engagement campaigns, as bars and in words.
import {h, svg} from "./dom.js";
import {look, number} from "./words.js";

/** The look of the status of a campaign, or of where a customer is. */
export function standing(code) {
  return {draft: "busy", paused: "busy", in_progress: "busy", opted_in: "good", completed: "good", not_qualified: "bad"}[code] ?? look(code);
}

/** A count that may only be counted so far: "1,000 or more". */
export function atLeast({count, atLeast: isLeast}) {
  return isLeast ? `${number(count)} or more` : number(count);
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

/** How many customers opted in, of how many that can. */
export function optIns({optIns: count, optInLimit: limit, optInRequired: isRequired}) {
  if (limit === null || limit === undefined) {
    return h("p", {}, h("strong", {}, number(count)), isRequired === false ? " (nobody needs to)" : " without a limit");
  }
  return [
    h("p", {class: "tight"}, h("strong", {}, number(count)), ` of ${number(limit)}`, count >= limit ? ", full" : ""),
    meter("Opt-ins", count, limit, count >= limit ? "busy" : "good")];
}
