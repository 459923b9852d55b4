// One engagement campaign.
import {get} from "./api.js";
import {badge, facts, h, link, panel, place, show, table} from "./dom.js";
import {completions, meter, optIns, standing} from "./engagement-words.js";
import {loaded} from "./panels.js";
import {clock, day, dayOf} from "./time.js";
import {words} from "./words.js";

const AT_ONCE = 100;

/** A campaign of the list by its id, since ids of newer ones are greater; null when there is none. */
export async function campaignOf(id) {
  let after = null;
  for (;;) {
    const {data} = await get("/operations/engagement-campaigns", {after, limit: AT_ONCE});
    const found = data.find((each) => String(each.id) === id);
    if (found || data.length < AT_ONCE || Number(data.at(-1).id) < Number(id)) {
      return found ?? null;
    }
    after = data.at(-1).id;
  }
}

/** The view of one. */
export function openCampaign({root}, id) {
  const title = h("h1", {}, `Campaign ${id}`);
  const asked = {campaign: null};
  const ask = () => (asked.campaign ??= campaignOf(id).catch((problem) => { asked.campaign = null; throw problem; }));
  const missing = () => h("p", {class: "empty"}, "There is no such campaign. It was never there, or another company has it.");
  const about = loaded("The campaign", ask, (campaign) => {
    if (campaign === null) {
      return missing();
    }
    title.textContent = campaign.name;
    return facts([
      ["Status", badge(words(campaign.status), standing(campaign.status))],
      ["Begins", [day(dayOf(campaign.startsAt)), h("small", {}, clock(campaign.startsAt))]],
      ["Ends", [day(dayOf(campaign.endsAt)), h("small", {}, clock(campaign.endsAt))]],
      ["Permalink", campaign.permalink],
      ["Id", h("code", {}, String(campaign.id))],
      ["Opt-ins", optIns(campaign)],
    ]);
  });
  const done = loaded("Achievements", ask, (campaign) => campaign === null ? missing() : achieved(campaign), "wide");
  show(root,
      h("p", {class: "crumbs"}, link(place("engagement"), "Engagement"), " / campaign"), title,
      h("div", {class: "panels"}, about.node, panel("How does a customer stand?", customerForm(id))), done.node);
}

function achieved({id, achievements: all}) {
  const most = Math.max(1, ...all.map((each) => each.completions.count));
  return table("Customers who completed each at least once", [
    {title: "Achievement", of: (each) => [each.name, h("small", {}, words(each.type))]},
    {title: "Customers", number: true, of: (each) => completions(id, each)},
    {title: "Beside the others", of: (each) => meter(each.name, each.completions.count, most, "good")},
  ], all, "There is nothing to achieve in it. An achievement that is added to the campaign stands here with its completions.");
}

/** Leads to a customer of a campaign. */
export function customerForm(campaign, value) {
  const customer = h("input", {id: "customer", name: "customer", required: true, maxlength: 100, autocomplete: "off", spellcheck: "false", value});
  const form = h("form", {class: "inline"},
      h("p", {class: "field"}, h("label", {for: "customer"}, "Customer id"), customer),
      h("button", {type: "submit", class: "primary"}, "Show"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = place("engagement", campaign, customer.value.trim());
  });
  return form;
}
