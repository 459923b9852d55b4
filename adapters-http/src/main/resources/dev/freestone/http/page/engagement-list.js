// All engagement campaigns, the newest first.
import {get} from "./api.js";
import {badge, h, link, place, show} from "./dom.js";
import {completions, meter, optIns, standing, whole} from "./engagement-words.js";
import {pages} from "./panels.js";
import {day, dayOf} from "./time.js";
import {words} from "./words.js";

/** The view of all. */
export function openAll({root}) {
  const campaigns = pages("Campaigns", {
    ask: (after, limit) => get("/operations/engagement-campaigns", {after, limit}),
    key: (campaign) => campaign.id,
    size: 20,
    draw: (rows) => rows.length === 0
      ? h("p", {class: "empty"}, "There is no engagement campaign. One stands here as soon as it is created, with its opt-ins and what its customers completed.")
      : h("ul", {class: "cards"}, rows.map(card)),
  });
  show(root, h("h1", {}, "Engagement"), campaigns.node);
}

function card(campaign) {
  const to = place("engagement", String(campaign.id));
  return h("li", {class: "card"},
      h("div", {class: "row"}, h("h3", {}, link(to, campaign.name)), badge(words(campaign.status), standing(campaign.status))),
      h("p", {class: "soft"}, day(dayOf(campaign.startsAt)), " to ", day(dayOf(campaign.endsAt))),
      meter("Time that is over", elapsed(campaign), 100, "still"),
      h("h4", {}, "Opt-ins"), optIns(campaign),
      h("h4", {}, "Completed"), achievements(campaign));
}

function elapsed({startsAt, endsAt}) {
  const [from, to] = [new Date(startsAt).getTime(), new Date(endsAt).getTime()];
  return Math.round(Math.min(1, Math.max(0, (Date.now() - from) / Math.max(1, to - from))) * 100);
}

/** Each achievement with how many customers completed it. */
function achievements({id, achievements: all}) {
  return all.length === 0 ? h("p", {class: "soft"}, "There is nothing to achieve in it.")
    : h("ul", {class: "plain"}, all.map((each) => h("li", {class: "row between"},
        h("span", {}, each.name), h("span", {}, completions(id, each), ` ${whole(each.completions)}`))));
}
