// Runs in progress as they go on: by a stream of the server, or by asking when there is none to be had.
import {get} from "./api.js";

const EVERY = 5000;

/** Calls back with {count, data} whenever the runs look otherwise; gives a function that ends it. */
export function watchRuns(onRuns, onProblem) {
  let timer = null;
  let ended = false;
  let source = null;

  async function poll() {
    try {
      onRuns(await get("/operations/runs", {limit: 50}));
    } catch (problem) {
      onProblem?.(problem);
    }
    if (!ended) {
      timer = setTimeout(poll, EVERY);
    }
  }

  function listen() {
    source = new EventSource("live");
    source.addEventListener("runs", (event) => onRuns(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED && !ended) {
        source.close();
        poll(); // no stream is free, or nothing lets streams through
      }
    });
  }

  listen();
  return () => {
    ended = true;
    source?.close();
    clearTimeout(timer);
  };
}
