// Panels that load by themselves, lists that go on, and the place where an action says what came of it.
import {failure, h, panel, show} from "./dom.js";
import {number} from "./words.js";

/**
 * A panel that asks for what it shows: loaded("Facts", () => get(...), (answer) => nodes) gives {node, load, done}; without draw the
 * answer is what is shown.
 * It says why when nothing came, and asks again on load().
 */
export function loaded(title, ask, draw = (answer) => answer, kind = null) {
  const body = h("div", {class: "body"}, h("p", {class: "wait"}, "Loading…"));
  const node = panel(title, body);
  node.classList.add(...(kind ? [kind] : []));
  let turn = 0;
  async function load() {
    const mine = ++turn;
    body.setAttribute("aria-busy", "true");
    let drawn;
    try {
      drawn = draw(await ask());
    } catch (problem) {
      drawn = failure(problem, load);
    }
    if (mine === turn) {
      show(body, drawn);
      body.removeAttribute("aria-busy");
    }
  }
  return {node, load, done: load()};
}

/**
 * A panel with a list that goes on after its last item: ask(after, limit) gives {data}, key(row) is where to go on,
 * draw(rows) shows all rows that have come.
 */
export function pages(title, list, kind) {
  const size = list.size ?? 25;
  return loaded(title, () => list.ask(null, size + 1), (first) => goOn(first.data, size, list), kind);
}

function goOn(first, size, {ask, key, draw}) {
  let rows = [];
  let more = false;
  const shown = h("div");
  const problem = h("div");
  const count = h("small", {role: "status"});
  const button = h("button", {type: "button", click: next}, "Show more");
  function take(data) {
    rows = rows.concat(data.slice(0, size));
    more = data.length > size;
    show(shown, draw(rows));
    button.hidden = !more;
    count.textContent = more ? `The first ${number(rows.length)} are shown.` : rows.length > size ? `All ${number(rows.length)} are shown.` : "";
  }
  async function next() {
    button.disabled = true;
    show(problem);
    try {
      take((await ask(key(rows.at(-1)), size + 1)).data);
      if (!more) {
        shown.querySelector("[tabindex]")?.focus();
      }
    } catch (refused) {
      show(problem, failure(refused, next));
    }
    button.disabled = false;
  }
  take(first);
  return [shown, problem, h("div", {class: "row more"}, button, count)];
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

/** Where it stands what came of an action; told to those who listen, and focused, since what was clicked is often gone. */
export function notice() {
  const node = h("div", {class: "notice", role: "status", tabindex: "-1"});
  return {
    node,
    tell(...children) {
      show(node, children);
      node.focus({preventScroll: false});
    },
  };
}
