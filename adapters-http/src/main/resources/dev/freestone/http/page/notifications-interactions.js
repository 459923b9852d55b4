// The interactions of a case, each with what became of it.
import {get, path, send} from "./api.js";
import {badge, h, link, place, table} from "./dom.js";
import {ask} from "./dialog.js";
import {kindOf} from "./notifications-words.js";
import {notice, pages} from "./panels.js";
import {moment} from "./time.js";
import {words} from "./words.js";

const LOOKS = {succeeded: "good", failed: "bad", canceled: "still", scheduled: "busy", inProgress: "busy", attempted: "busy"};
const ANSWERS = {canceled: "It was called back: nothing is sent.", too_late: "It was too late: the message has been handed over.",
  already_terminal: "It had come to its end before."};

/** A panel of them, those of one event marked. */
export function interactionsOf({may}, cases, eventId) {
  const told = notice();
  const panel = pages("Interactions of the case", {
    ask: (after, limit) => get(`${cases}/interactions`, {after, limit}),
    key: (each) => each.id,
    draw: (rows) => [told.node, table("Planned contacts, the last planned first", [
      {title: "Contact", of: (each) => [link(place("contacts", each.id), `${words(each.channel)} about ${words(each.theme)}`),
        each.triggerEventId === eventId ? h("small", {}, "of this change") : h("small", {}, "of event ", h("code", {}, each.triggerEventId))]},
      {title: "Type", of: (each) => link(kindOf("notification").place(each.typeId), `${each.typeId}, version ${each.typeVersion}`)},
      {title: "Person", of: (each) => each.personId ? link(place("contacts", {personId: each.personId}), each.personId) : "erased"},
      {title: "Status", of: (each) => [badge(words(each.status), LOOKS[each.status] ?? "still"), reason(each)]},
      {title: "Due", of: (each) => [moment(each.dueAt), each.holdUntil ? h("small", {}, "held until ", moment(each.holdUntil)) : null]},
      {title: "Action", of: (each) => may("cases.write") && (each.status === "scheduled" || each.status === "inProgress")
          ? h("button", {type: "button", "aria-label": `Call back… the ${words(each.channel)} of type ${each.typeId} to ${each.personId}`, click: () => callBack(each)}, "Call back…") : null},
    ], rows, "The case brought no interaction. One stands here for each person when a notification type fires.")],
  }, "wide");

  async function callBack(each) {
    const answer = await ask({
      title: "Call this contact back?",
      effect: `The contact by ${words(each.channel)} about ${words(each.theme)} is not sent, unless it has been handed over already. This cannot be undone.`,
      action: "Call back",
      danger: true,
      run: () => send("POST", path("interactions", each.id, "cancel")),
    });
    if (answer !== null) {
      await panel.load();
      told.tell(h("p", {}, ANSWERS[answer.answer] ?? words(answer.answer)));
    }
  }

  return panel;
}

function reason(each) {
  const texts = [words(each.statusDetails), each.complianceGuardRuleId ? `rule ${each.complianceGuardRuleId}` : ""].filter(Boolean);
  return texts.length === 0 ? null : h("small", {}, texts.join(" · "));
}
