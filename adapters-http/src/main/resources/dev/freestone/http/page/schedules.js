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

/** Days to come as a list. */
export function dates(days, none) {
  return days.length === 0
    ? h("p", {class: "soft"}, none)
    : h("ul", {class: "plain"}, days.map((each) => h("li", {}, slot(each), " ", obstacle(each.obstacle))));
}
