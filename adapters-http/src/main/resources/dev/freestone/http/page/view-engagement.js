// Engagement campaigns, what came of them, and how a customer stands in one.
import {openCampaign} from "./engagement-campaign.js";
import {openCustomer} from "./engagement-customer.js";
import {openAll} from "./engagement-list.js";

export async function open(view) {
  const [campaign, customer] = view.parts;
  if (!campaign) {
    return openAll(view);
  }
  return customer ? openCustomer(view, campaign, customer) : openCampaign(view, campaign);
}
