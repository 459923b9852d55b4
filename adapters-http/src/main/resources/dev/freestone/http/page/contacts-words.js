// States and reasons of contacts in sentences. Source: docs/spec/contact-ledger.md 3.
import {h, link, place} from "./dom.js";
import {words} from "./words.js";

/** The states in the order of a life, the ends last. */
export const STATES = ["confirmed", "planned", "held", "claimed", "attempted", "unknown", "refused", "canceled", "suppressed"];

/** States in which nothing more happens. */
export const ENDED = ["confirmed", "refused", "canceled", "suppressed"];

const MEANINGS = {
  planned: "It waits for its time.",
  held: "It waits: nothing is sent until the hold ends.",
  claimed: "It is being checked and made ready.",
  attempted: "It was handed to the provider, who has not answered yet.",
  unknown: "It may have arrived or not. It is not sent again until that is known.",
  confirmed: "The provider took it.",
  refused: "It did not reach the person.",
  canceled: "It was called back before it was sent.",
  suppressed: "It was never sent.",
};

const REASONS = {
  policy_denied: "The contact policy said no.",
  hold_beyond_limit: "The contact policy held it for longer than it could wait.",
  expired: "It was not sent before its time was over.",
  person_erased: "The data of the person were erased.",
  company_closed: "The company is closed.",
  host_stop: "The service stopped contacts to this person.",
  template_disabled: "Its template is switched off.",
  bad_destination: "The provider knows no such address or number.",
  unsubscribed: "The provider says that the person unsubscribed.",
  content_blocked: "The provider refused the content.",
  not_in_service: "The number is not in service.",
  no_destination: "The person has no address or number for it.",
  render_failed: "Its text could not be made from the template.",
  retries_exhausted: "The provider asked for later too often.",
  not_delivered: "It is proven that it did not arrive, and no attempt is left.",
  presumed_not_delivered: "The provider has not found it for a day.",
  settled_not_delivered: "An operator found that it did not arrive.",
  canceled_by_user: "Somebody called it back.",
  run_canceled: "Its run was canceled.",
  run_failed: "Its run failed.",
  case_deleted: "Its case was deleted.",
  condition_no_longer_holds: "What it was about no longer holds.",
  promo_undone: "The change of the promo program was undone.",
  campaign_not_live: "Its campaign is not live any more.",
  customer_excluded: "The customer was excluded.",
  outcome_unknown: "The provider gave no answer that can be relied on.",
  lease_expired_after_attempt: "The node that sent it was lost during the attempt.",
  operator: "An operator holds it.",
};

/** What the state of a contact means. */
export function meaning(contact) {
  return MEANINGS[contact.state] ?? "";
}

/** Why a contact is in its state: the reason, the rule and a sentence; null when it needs none. */
export function why(contact) {
  const held = contact.state === "held" && !contact.reason ? "A rule of the contact policy holds it." : null;
  const says = REASONS[contact.reason] ?? held;
  if (!contact.reason && !contact.ruleId && !says) {
    return null;
  }
  return [
    contact.reason ? h("span", {class: "reason"}, words(contact.reason)) : null,
    contact.ruleId ? h("code", {class: "rule"}, contact.ruleId) : null,
    says ? h("small", {}, says) : null,
  ];
}

const HOMES = {outreach: "campaigns", notification: "notifications", engagement: "engagement"};
const KINDS = {outreach: "campaign", promo: "promo program", notification: "notification", engagement: "engagement campaign"};

/** Who planned contacts, such as "outreach/CG-4T2K-9QXD", in words. */
export function producerName(producer) {
  const [kind, ...rest] = producer.split("/");
  return `${KINDS[kind] ?? words(kind)} ${rest.join("/")}`;
}

/** A link to who planned contacts, or to all of its contacts where it has no page that this id leads to. */
export function producerLink(producer) {
  const [kind, ...rest] = producer.split("/");
  const to = HOMES[kind] ? place(HOMES[kind], rest.join("/")) : place("contacts", {producer});
  return link(to, producerName(producer));
}
