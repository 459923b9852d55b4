// When an interaction would be due, with the days that are skipped on the way.
import {get} from "./api.js";
import {failure, h, panel, show} from "./dom.js";
import {day, instantOf, localOf, moment, zoneName} from "./time.js";

/** A panel that asks: its node, and like(type), which takes the delay of a type. */
export function dueDates() {
  const when = h("input", {id: "due-trigger", type: "datetime-local", required: true, value: localOf(new Date().toISOString())});
  const delay = h("input", {id: "due-delay", type: "number", min: 0, max: 3650, inputmode: "numeric", value: "0"});
  const unit = h("select", {id: "due-unit"},
      h("option", {value: "businessDays"}, "business days"), h("option", {value: "calendarDays"}, "calendar days"));
  const answer = h("div", {class: "due", role: "status"});
  const form = h("form", {class: "inline"},
      h("p", {class: "field"}, h("label", {for: "due-trigger"}, `Change at (${zoneName()})`), when),
      h("p", {class: "field"}, h("label", {for: "due-delay"}, "Delay"), delay),
      h("p", {class: "field"}, h("label", {for: "due-unit"}, "Counted in"), unit),
      h("button", {type: "submit"}, "When is it due?"));

  async function tell() {
    try {
      const due = await get("/notification-types/due-date",
          {trigger: instantOf(when.value), delay: delay.value === "" ? "0" : delay.value, unit: unit.value});
      show(answer, h("p", {}, "Due ", h("strong", {}, moment(due.dueAt)), "."), skipped(due.skippedDays));
    } catch (problem) {
      show(answer, failure(problem));
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    tell();
  });
  return {
    node: panel("When would it be due?", form, answer),
    like(type) {
      delay.value = String(type.delay ?? 0);
      unit.value = type.unit ?? "businessDays";
      tell();
    },
  };
}

/** The days that do not count, each with its reason. */
export function skipped(days) {
  return days.length === 0 ? h("p", {class: "soft"}, "No day is skipped.") : [
    h("p", {}, days.length === 1 ? "One day is skipped:" : `${days.length} days are skipped:`),
    h("ul", {class: "days"}, days.map((each) => h("li", {}, day(each.date), h("small", {}, each.reason))))];
}
