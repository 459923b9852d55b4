// Names of campaigns, for lists that know only their ids. Where a name is not known yet, or may not be seen, the id stands.
import {get, path} from "./api.js";
import {h} from "./dom.js";

const AT_ONCE = 100;

/** What a campaign is called. */
export function nameOf(campaign) {
  return campaign.metaData?.name ?? campaign.externalId ?? campaign.id;
}

/** Names for the time of one view: of(id) is an element that becomes the name. */
export function campaignNames(mayRead) {
  const known = new Map();
  let newest = null;

  async function find(id) {
    newest ??= get("/campaigns", {limit: AT_ONCE}).then(({data}) => data.forEach((each) => known.set(each.id, nameOf(each))));
    await newest;
    if (!known.has(id)) {
      known.set(id, get(path("campaigns", id)).then(({data}) => nameOf(data)));
    }
    return known.get(id);
  }

  return {
    of(id) {
      const node = h("span", {}, id);
      if (mayRead) {
        find(id).then((name) => { node.textContent = name; }, () => {});
      }
      return node;
    },
  };
}
