// Engagement campaigns, what came of them, and how a customer stands in one.
import {openCampaign} from "./engagement-campaign.js";
import {openCustomer} from "./engagement-customer.js";
import {openAll} from "./engagement-list.js";
import {openCompleted, openOptedIn} from "./engagement-people.js";

export async function open(view) {
  const [campaign, customer, of] = view.parts;
  if (!campaign) {
    return openAll(view);
  }
  if (of && customer === "opt-ins") {
    return openOptedIn(view, campaign);
  }
  if (of && customer === "completions") {
    return openCompleted(view, campaign, of);
  }
  return customer ? openCustomer(view, campaign, customer) : openCampaign(view, campaign);
}
