// What the doctor finds: what was asked for and silently does not happen.
import {get} from "./api.js";
import {badge, h, link, place} from "./dom.js";
import {part} from "./part.js";
import {moment} from "./time.js";
import {number, words} from "./words.js";

const SHOWN = 20;
const MOST = 1000;
const LOOKS = {problem: "bad", warning: "busy", notice: "still"};

/** Codes by severity (docs/spec/doctor.md 2); all others are warnings. */
const NOTICES = ["campaign_never_ran", "contact_exporter_unused", "bulk_sender_unused"];
const PROBLEMS = ["campaign_unreadable", "company_unknown", "campaign_cannot_fire", "schedule_never_matches", "schedule_not_kept",
  "schedule_overdue", "schedule_not_awaited", "run_not_awaited", "sender_paused_by_engine", "contacts_not_looked_at"];

/** Findings, asked for once the others are there: an examination looks at everything. */
export function findings(others) {
  let limit = SHOWN;
  const own = part("Findings", async () => {
    await others;
    const seen = await get("/operations/findings", {limit});
    const total = Object.values(seen.findings).reduce((sum, count) => sum + count, 0);
    if (total === 0) {
      return h("p", {class: "empty"}, `No findings: ${number(seen.objects)} objects looked at, and nothing that was asked for fails to happen.`);
    }
    return [
      h("p", {class: "row"}, bySeverity(seen.findings).map(([severity, count]) =>
        badge(`${number(count)} ${severity}${count === 1 ? "" : "s"}`, LOOKS[severity]))),
      h("ul", {class: "list"}, seen.data.map(item)),
      total > seen.data.length ? h("p", {class: "soft"}, `${number(total - seen.data.length)} more: ${rest(seen)}.`) : null,
      total > seen.data.length && limit < MOST ? h("button", {type: "button", click: () => {
        limit = MOST;
        own.reload();
      }}, "Show all") : null,
    ];
  });
  return own;
}

function severityOf(code) {
  return PROBLEMS.includes(code) ? "problem" : NOTICES.includes(code) ? "notice" : "warning";
}

function bySeverity(counts) {
  return Object.keys(LOOKS).map((severity) => [severity, Object.entries(counts)
      .filter(([code]) => severityOf(code) === severity).reduce((sum, [, count]) => sum + count, 0)]).filter(([, count]) => count > 0);
}

/** What is counted and not told, by code. */
function rest({findings: counts, data}) {
  return Object.entries(counts).map(([code, count]) => [code, count - data.filter((each) => each.code === code).length])
      .filter(([, count]) => count > 0).map(([code, count]) => `${words(code)} ${number(count)}`).join(", ");
}

function item(finding) {
  const details = Object.entries(finding.details).filter(([, value]) => value !== null && value !== "");
  return h("li", {},
      h("div", {class: "row"}, badge(finding.severity, LOOKS[finding.severity] ?? "still"), h("strong", {}, words(finding.code))),
      h("p", {}, `${words(finding.objectKind)} `, object(finding)),
      details.length === 0 ? null : h("p", {class: "soft"}, details.map(([name, value], n) =>
        [n === 0 ? "" : " · ", `${words(name)}: `, detail(name, value)])),
      h("p", {class: "remedy"}, h("span", {class: "soft"}, "Remedy: "), finding.remedy));
}

function detail(name, value) {
  if (name === "campaign") {
    return link(place("campaigns", value), value);
  }
  return /^\d{4}-\d\d-\d\dT/.test(value) ? moment(value) : Array.isArray(value) ? value.join(", ") : String(value);
}

/** The object, with a link where it can be looked at. */
function object({objectKind, objectId, details}) {
  const campaign = objectKind === "campaign" ? objectId : objectId.match(/^producer:outreach\/(.+)$/)?.[1];
  if (campaign) {
    return link(place("campaigns", campaign), objectId);
  }
  if (objectKind === "run" && details.campaign) {
    return link(place("runs", details.campaign, objectId), objectId);
  }
  return h("code", {}, objectId);
}
