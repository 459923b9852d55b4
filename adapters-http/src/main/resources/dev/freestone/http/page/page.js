// The frame around the views: sign-in, navigation, and what is said of the connection.
import * as api from "./api.js";
import {failure, h, link, place, show} from "./dom.js";
import {useZone} from "./time.js";

const VIEWS = {
  today: {title: "Today", file: "./view-today.js", needs: "operations.read"},
  campaigns: {title: "Campaigns", file: "./view-campaigns.js", needs: "outreach.read"},
  runs: {title: "Run", file: "./view-run.js", needs: "outreach.read", within: "campaigns"},
  contacts: {title: "Contacts", file: "./view-contacts.js", needs: "operations.read"},
  promo: {title: "Promo programs", file: "./view-promo.js", needs: "promo.read"},
  notifications: {title: "Notifications", file: "./view-notifications.js", needs: "cases.read"},
  engagement: {title: "Engagement", file: "./view-engagement.js", needs: "engagement.read"},
};
const FIRST = "today";
const KINDS = [["key", "API key"], ["basic", "User and password"], ["bearer", "Token"]];

const main = document.getElementById("main");
const header = document.getElementById("header");
const connection = document.getElementById("connection");
let session = null;
let leave = null;
let visit = 0;

function where() {
  const [text, query] = (location.hash.replace(/^#\/?/, "") || FIRST).split("?");
  const parts = text.split("/").map(decodeURIComponent);
  return {name: parts[0] in VIEWS ? parts[0] : FIRST, parts: parts.slice(1), query: new URLSearchParams(query ?? "")};
}

async function open() {
  const mine = ++visit;
  leave?.();
  leave = null;
  const to = where();
  const view = VIEWS[to.name];
  document.title = `${view.title} · Freestone operations`;
  mark(view.within ?? to.name);
  const root = h("div", {class: "view", "data-view": to.name, "aria-busy": "true"}, h("p", {class: "wait"}, "Loading…"));
  show(main, root);
  main.focus({preventScroll: true});
  scrollTo(0, 0);
  if (!may(view.needs)) {
    show(root, h("h1", {}, view.title), h("p", {class: "empty"}, `You may not see this: it needs the permission ${view.needs}.`));
    root.removeAttribute("aria-busy");
    return;
  }
  try {
    const {open: begin} = await load(view.file);
    const end = await begin({root, parts: to.parts, query: to.query, session, may, again});
    if (mine === visit) {
      leave = end ?? null;
    } else {
      end?.();
    }
  } catch (problem) {
    if (mine === visit) {
      show(root, h("h1", {}, view.title), failure(problem, again));
    }
  }
  root.removeAttribute("aria-busy");
}

let isBroken = false;

/** The module of a view. A browser never asks again for one that it could not load, so that only a new page will have it. */
async function load(file) {
  try {
    return await import(file);
  } catch {
    isBroken = true;
    await api.session(); // throws, and tells, when the server cannot be reached
    throw new api.Refused(0, "not_loaded", "A part of the page could not be loaded.");
  }
}

/** Opens the place as it is now. */
async function again() {
  if (!isBroken) {
    await open();
  } else if (await api.session().catch(() => null) !== null) {
    location.reload();
  }
}

function may(permission) {
  return session.permissions.includes(permission);
}

function mark(name) {
  for (const each of document.querySelectorAll("#nav a")) {
    if (each.dataset.view === name) {
      each.setAttribute("aria-current", "page");
    } else {
      each.removeAttribute("aria-current");
    }
  }
}

function enter(who) {
  session = who;
  useZone(who.zone);
  header.hidden = false;
  show(document.getElementById("nav"), h("ul", {}, Object.entries(VIEWS).filter(([, view]) => !view.within)
      .map(([name, view]) => h("li", {}, h("a", {href: place(name), "data-view": name}, view.title)))));
  show(document.getElementById("who"),
      h("span", {title: "company and operator"}, `${who.company} · ${who.actor}`),
      h("span", {title: "the zone of all times here"}, who.zone),
      h("button", {type: "button", click: leaveAll}, "Sign out"));
  open();
}

async function leaveAll() {
  await api.signOut();
  signIn("You are signed out.");
}

function signIn(message) {
  visit++;
  leave?.();
  leave = null;
  session = null;
  header.hidden = true;
  document.title = "Sign in · Freestone operations";
  const problem = h("p", {class: "detail", role: "alert"}, message ?? "");
  const user = h("input", {id: "user", name: "user", autocomplete: "username"});
  const userField = h("p", {class: "field", hidden: true}, h("label", {for: "user"}, "User"), user);
  const kind = h("select", {id: "kind", name: "kind", change: () => { userField.hidden = kind.value !== "basic"; }},
      KINDS.map(([value, label]) => h("option", {value}, label)));
  const secret = h("input", {id: "secret", name: "secret", type: "password", required: true, autocomplete: "current-password"});
  const form = h("form", {class: "sign-in"},
      h("h1", {}, "Freestone operations"),
      h("p", {class: "field"}, h("label", {for: "kind"}, "Sign in with"), kind),
      userField,
      h("p", {class: "field"}, h("label", {for: "secret"}, "Secret"), secret),
      problem,
      h("button", {type: "submit", class: "primary"}, "Sign in"));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      enter(await api.signIn(credentials(kind.value, user.value, secret.value)));
    } catch (refused) {
      problem.textContent = refused.status === 401 ? "Nobody has these credentials." : refused.message;
      secret.focus();
    }
  });
  show(main, form);
  secret.focus();
}

function credentials(kind, user, secret) {
  if (kind === "key") {
    return {"X-API-KEY": secret};
  }
  if (kind === "bearer") {
    return {Authorization: `Bearer ${secret}`};
  }
  const bytes = new TextEncoder().encode(`${user}:${secret}`);
  return {Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}`};
}

let asking = null;

api.watch((news) => {
  if (news.signedOut && session !== null) {
    signIn("Your session has ended. Sign in again.");
  } else if (news.online === false) {
    connection.textContent = "Connection lost. What is shown may be old; trying again.";
    asking ??= setTimeout(probe, 3000);
  } else if (news.online && connection.textContent !== "") {
    connection.textContent = "";
  }
});

/** Asks until somebody answers, and shows then what is new. */
async function probe() {
  asking = null;
  try {
    if (await api.session() === null) {
      signIn("Your session has ended. Sign in again.");
    } else {
      await again();
    }
  } catch {
    // lost as before: the watcher asks again
  }
}

addEventListener("hashchange", () => {
  if (session !== null) {
    open();
  }
});

try {
  const who = await api.session();
  if (who === null) {
    signIn();
  } else {
    enter(who);
  }
} catch (refused) {
  signIn(refused.message);
}
