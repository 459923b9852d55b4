// Calls of the surface, as whoever is signed in. Below /operations/api stands every path of the API.

const CHANGE = {"X-Freestone-Page": "1"};

/** What an answer says of why it refused. */
export class Refused extends Error {
  constructor(status, code, message, violations) {
    super(message);
    this.status = status;
    this.code = code;
    this.violations = violations ?? [];
  }
}

const watchers = new Set();

/** Tells of lost and repaired connections, and of sessions that ended: watch(({online, signedOut}) => ...). */
export function watch(watcher) {
  watchers.add(watcher);
}

function tell(news) {
  watchers.forEach((watcher) => watcher(news));
}

async function refused(answer) {
  let body = {};
  try {
    body = await answer.json();
  } catch {
    // something between us and the server has answered
  }
  const errors = body.errors ?? body;
  return new Refused(answer.status, errors.code ?? "unreadable",
      errors.message ?? `the server answered ${answer.status}, try again later`, errors.violations);
}

async function call(url, options) {
  let answer;
  try {
    answer = await fetch(url, {credentials: "same-origin", cache: "no-store", ...options});
  } catch (problem) {
    if (problem.name === "AbortError") {
      throw problem;
    }
    tell({online: false});
    throw new Refused(0, "offline", "the server cannot be reached; what is shown may be old", []);
  }
  tell({online: true});
  if (answer.ok) {
    return answer.status === 204 ? null : answer.json();
  }
  const why = await refused(answer);
  if (why.status === 401 && url.startsWith("api/")) {
    tell({signedOut: true});
  }
  throw why;
}

/** A path of segments of any letters: path("campaigns", id, "runs"). */
export function path(...segments) {
  return `/${segments.map(encodeURIComponent).join("/")}`;
}

function address(where, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters ?? {})) {
    if (value !== null && value !== undefined && value !== "") {
      query.append(name, value);
    }
  }
  const text = query.toString();
  return `api${where}${text ? `?${text}` : ""}`;
}

/** Reads: get("/campaigns", {limit: 5}). */
export function get(where, parameters, signal) {
  return call(address(where, parameters), {signal});
}

/** Changes something: send("POST", "/operations/stops/pause", {kind: "all", reason}). */
export function send(method, where, body, headers) {
  const json = body === undefined || body === null ? {} : {"Content-Type": "application/json"};
  return call(address(where), {
    method,
    headers: {...CHANGE, ...json, ...headers},
    body: body === undefined || body === null ? undefined : JSON.stringify(body),
  });
}

/** Asks something whose question is a body; changes nothing. */
export function ask(where, body) {
  return send("POST", where, body);
}

/** The address of a file to download. */
export function file(where, parameters) {
  return address(where, parameters);
}

/** Who is signed in; null when nobody is. */
export function session() {
  return call("session", {});
}

/** Signs in with the headers of a credential. */
export function signIn(headers) {
  return call("session", {method: "POST", headers: {...CHANGE, ...headers}});
}

/** Ends the session. */
export function signOut() {
  return call("session", {method: "DELETE", headers: CHANGE});
}
