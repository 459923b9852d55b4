// Makes elements. Whatever is not an element becomes text, so that nothing that is shown can be markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (typeof value === "function") {
      node.addEventListener(name, value);
    } else {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(node, children);
  return node;
}

function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      node.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
}

/** An element: h("a", {href: "#/today", click: () => ...}, "Today"). */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An element of a picture. */
export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** Shows these in the place of what an element has. */
export function show(node, ...children) {
  node.replaceChildren();
  append(node, children);
  return node;
}

/** A part of a view with its heading. */
export function panel(title, ...children) {
  const id = `p-${title.toLowerCase().replace(/[^a-z]+/g, "-")}`;
  return h("section", {class: "panel", "aria-labelledby": id}, h("h2", {id}, title), ...children);
}

/**
 * A table: columns are {title, of: row => node or text, number: true}. Says what is missing when there is no row.
 * One of the kind "stack" becomes a list of terms where there is no room for columns.
 */
export function table(caption, columns, rows, empty, kind) {
  if (rows.length === 0) {
    return h("p", {class: "empty"}, empty);
  }
  const look = (column) => ({class: column.number ? "number" : null});
  const named = (column) => ({...look(column), "data-title": typeof column.title === "string" ? column.title : null});
  return h("div", {class: kind ? `scroll ${kind}` : "scroll", tabindex: "0", role: "region", "aria-label": caption},
      h("table", {},
          h("caption", {}, caption),
          h("thead", {}, h("tr", {}, columns.map((column) => h("th", {scope: "col", ...look(column)}, column.title)))),
          h("tbody", {}, rows.map((row) => h("tr", {}, columns.map((column) => h("td", named(column), column.of(row))))))));
}

/** Terms and what they are; what is null is left out. */
export function facts(pairs) {
  return h("dl", {class: "facts"}, pairs.filter(([, value]) => value !== null && value !== undefined && value !== "")
      .map(([term, value]) => h("div", {}, h("dt", {}, term), h("dd", {}, value))));
}

/** A short word with the look of its kind: good, bad, busy, still. */
export function badge(text, look) {
  return h("span", {class: `badge ${look}`}, text);
}

/** A link to another place of the page. */
export function link(place, ...children) {
  return h("a", {href: place}, ...children);
}

/** A place of the page, whose parts can have any letters: place("runs", campaign, run), place("contacts", {state: "held"}). */
export function place(...parts) {
  const last = parts.at(-1);
  const query = typeof last === "object" && last !== null ? new URLSearchParams(last).toString() : "";
  const path = parts.filter((part) => typeof part !== "object").map(encodeURIComponent).join("/");
  return `#/${path}${query ? `?${query}` : ""}`;
}

/** What went wrong, where the thing would have been. */
export function failure(problem, again) {
  return h("div", {class: "problem", role: "alert"},
      h("p", {}, problem.message),
      (problem.violations ?? []).map((each) => h("p", {class: "detail"}, `${each.field}: ${each.message}`)),
      again ? h("button", {type: "button", click: again}, "Try again") : null);
}
