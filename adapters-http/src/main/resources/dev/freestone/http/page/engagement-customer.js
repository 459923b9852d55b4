// How a customer stands in an engagement campaign.
import {get, path} from "./api.js";
import {badge, facts, h, link, panel, place, show} from "./dom.js";
import {campaignOf, customerForm} from "./engagement-campaign.js";
import {meter, standing} from "./engagement-words.js";
import {loaded} from "./panels.js";
import {moment} from "./time.js";
import {number, words} from "./words.js";

const STATES = {
  qualified: "Can take part, and has done nothing yet.",
  not_qualified: "Is not among those whom the campaign is for.",
  opted_in: "Has opted in, and has done nothing yet.",
  opted_out: "Has opted out; what was reached is kept, and nothing more counts.",
  in_progress: "Is on the way.",
  completed: "Has completed all that can be completed.",
};

/** The view of one customer. */
export function openCustomer({root}, campaignId, customerId) {
  const name = h("span", {}, `campaign ${campaignId}`);
  campaignOf(campaignId).then((campaign) => { name.textContent = campaign?.name ?? name.textContent; }, () => {});
  const stands = loaded("Standing", () => get(path("operations", "engagement-campaigns", campaignId, "customers", customerId)), (answer) => {
    const found = answer.campaign ?? answer;
    const optedIn = found.opted_in ?? found.optedIn;
    const behaviors = found.behaviors ?? [];
    return [
      facts([
        ["State", [badge(words(found.state), standing(found.state)), h("small", {}, STATES[found.state] ?? "")]],
        ["Opted in", optedIn === undefined || optedIn === null ? "not asked for" : optedIn ? "yes" : "no"],
        ["Since", moment(found.opted_in_at ?? found.optedInAt)],
      ]),
      behaviors.length === 0
        ? h("p", {class: "empty"}, "There is nothing to achieve in the campaign, or nothing was counted yet. Each achievement stands here with how far the customer is.")
        : h("ul", {class: "cards"}, behaviors.map(progress))];
  });
  show(root,
      h("p", {class: "crumbs"}, link(place("engagement"), "Engagement"), " / ", link(place("engagement", campaignId), name), " / customer"),
      h("h1", {}, `Customer ${customerId}`),
      stands.node, panel("Another customer", customerForm(campaignId)));
}

function progress(each) {
  const {progress: count, goal} = each;
  return h("li", {class: "card"},
      h("h3", {}, each.name),
      h("p", {class: "tight"}, h("strong", {class: "big"}, number(count)), ` of ${number(goal)}`,
          each.achieved ? ` · completed ${each.achieved === 1 ? "once" : `${number(each.achieved)} times`}` : ""),
      meter(each.name, count, goal, count >= goal ? "good" : "busy"),
      each.event_name ? h("p", {class: "soft"}, "counted by ", h("code", {}, each.event_name)) : null);
}
