// The customers behind the numbers of an engagement campaign, told by what stands for them.
import {get, path} from "./api.js";
import {h, link, panel, place, show, table} from "./dom.js";
import {campaignOf, customerForm} from "./engagement-campaign.js";
import {pages} from "./panels.js";
import {moment} from "./time.js";
import {number} from "./words.js";

const EXPLAINED = "Opt-ins and progress are kept without ids of customers: each is told by a text that stands for it, the same in both lists.";

/** The view of those who are opted in. */
export function openOptedIn({root}, id) {
  people(root, id, () => "Opted in", ["opt-ins"],
      {title: "Since", of: (each) => moment(each.since)},
      "Nobody is opted in. Who opts in stands here with the time.");
}

/** The view of those who have completed an achievement. */
export function openCompleted({root}, id, achievement) {
  people(root, id, (campaign) => {
    const found = campaign?.achievements.find((each) => String(each.id) === achievement);
    return `Completed: ${found?.name ?? `achievement ${achievement}`}`;
  }, ["achievements", achievement, "completions"],
  {title: "Times", number: true, of: (each) => number(each.times)},
  "Nobody has completed it. Who completes it stands here with how often.");
}

function people(root, id, titleOf, list, column, empty) {
  const name = h("span", {}, `campaign ${id}`);
  const title = h("h1", {}, titleOf(null));
  campaignOf(id).then((campaign) => {
    name.textContent = campaign?.name ?? name.textContent;
    title.textContent = titleOf(campaign);
  }, () => {});
  const customers = pages("Customers", {
    ask: (after, limit) => get(path("operations", "engagement-campaigns", id, ...list), {after, limit}),
    key: (each) => each.customer,
    draw: (rows) => table("By what stands for each", [{title: "Customer", of: (each) => h("code", {}, each.customer)}, column], rows, empty),
  }, "wide");
  show(root,
      h("p", {class: "crumbs"}, link(place("engagement"), "Engagement"), " / ", link(place("engagement", id), name), " / customers"),
      title, h("p", {class: "soft"}, EXPLAINED), customers.node, panel("How does a customer stand?", customerForm(id)));
}
