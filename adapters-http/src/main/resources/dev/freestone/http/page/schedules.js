// Days to come, and what is in their way.
import {badge, h} from "./dom.js";
import {day, moment} from "./time.js";
import {words} from "./words.js";

const OBSTACLES = {
  paused: "paused, will be skipped",
  no_such_date: "no such time on that day",
  decided: "decided already",
};

/** What keeps a day from firing; null when nothing does. */
export function obstacle(code) {
  return code ? badge(OBSTACLES[code] ?? words(code), "busy") : null;
}

/** When a day fires. */
export function slot({slot: at, date}) {
  return at ? moment(at) : day(date);
}

/** Days to come as a list; what is in the way of all of them is said once. */
export function dates(days, none) {
  if (days.length === 0) {
    return h("p", {class: "soft"}, none);
  }
  const same = days.length > 1 && days.every((each) => each.obstacle === days[0].obstacle);
  return [
    h("ul", {class: "plain"}, days.map((each) => h("li", {}, slot(each), " ", same ? null : obstacle(each.obstacle)))),
    same ? obstacle(days[0].obstacle) : null,
  ];
}
