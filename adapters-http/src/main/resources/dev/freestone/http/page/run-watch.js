// One run as it goes on.
import {get} from "./api.js";
import {watchRuns} from "./live.js";

const EVERY = 5000;

/** Calls back with the run as it is told of; asks for it itself while nothing tells of it. Gives a function that ends it. */
export function followRun({where, id, mayListen}, onRun) {
  let told = false;

  function ask() {
    get(where).then(onRun, () => {}); // a lost connection is said above the view
  }

  const end = mayListen ? watchRuns(({data}) => {
    const mine = data.find((run) => run.id === id);
    told = mine !== undefined;
    if (told) {
      onRun(mine);
    } else {
      ask();
    }
  }) : null;
  const timer = setInterval(() => {
    if (!told) {
      ask();
    }
  }, EVERY);
  return () => {
    end?.();
    clearInterval(timer);
  };
}
