// A part of a view that loads by itself and says itself what went wrong.
import {failure, h, panel, show} from "./dom.js";

/**
 * A panel filled by what load() gives: its node, a promise of its first showing, and reload() to ask anew.
 * What was asked first and answers last is dropped.
 */
export function part(title, load, ...classes) {
  const body = h("div", {}, h("p", {class: "wait"}, "Loading…"));
  const node = panel(title, body);
  node.classList.add(...classes);
  let asked = 0;

  async function reload() {
    const mine = ++asked;
    let shown;
    try {
      shown = await load();
    } catch (problem) {
      shown = failure(problem, reload);
    }
    if (mine === asked) {
      show(body, shown);
    }
  }

  return {node, reload, first: reload()};
}

/** A list that goes on: page(after) gives the rows after one, at most limit; of(row) gives an item, or null for none. */
export async function goingOn({page, of, limit, after, empty, more}) {
  const list = h("ul", {class: "list"});
  const rest = h("div", {class: "actions"});

  async function add(place) {
    try {
      const rows = await page(place);
      list.append(...rows.map(of).filter((each) => each !== null));
      show(rest, rows.length < limit ? null : h("button", {type: "button", click: () => add(after(rows.at(-1)))}, more));
    } catch (problem) {
      if (place === undefined) {
        throw problem; // there is nothing yet beside which to say it
      }
      show(rest, failure(problem, () => add(place)));
    }
  }

  await add();
  return list.children.length + rest.children.length === 0 ? h("p", {class: "empty"}, empty) : [list, rest];
}
