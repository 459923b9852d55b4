// One contact: what it is, why it is in its state, what was decided about it, and what can be done with it.
import {get, path} from "./api.js";
import {badge, facts, h, link, place, show} from "./dom.js";
import {actionsOf} from "./contacts-actions.js";
import {meaning, producerLink, why} from "./contacts-words.js";
import {historyOf} from "./history-list.js";
import {loaded, notice} from "./panels.js";
import {moment} from "./time.js";
import {look, words} from "./words.js";

/** The view of a contact. */
export function openOne({root, may}, id) {
  const where = path("contacts", id);
  const came = notice();
  const told = (text) => {
    came.tell(text);
    about.load();
    history.load();
  };
  const about = loaded("About it", async () => (await get(where)).data, (contact) => draw(contact, may, told));
  const history = historyOf(where);
  show(root,
      h("p", {class: "crumbs"}, link(place("contacts"), "Contacts"), ` / ${id}`),
      h("h1", {}, `Contact ${id}`),
      came.node, about.node, history.node);
  return Promise.all([about.done, history.done]);
}

function draw(contact, may, told) {
  const buttons = may("operations.write") ? actionsOf(contact, told) : [];
  const occasion = {producer: contact.producer, occurrence: contact.occurrence};
  return [
    h("p", {class: "row lead"}, badge(words(contact.state), look(contact.state)), h("span", {}, meaning(contact))),
    contact.cancelRequested ? h("p", {}, "Somebody called it back too late: it is not tried again.") : null,
    facts([
      ["Why", why(contact)],
      ["Held until", contact.state === "held" ? moment(contact.holdUntil) ?? (contact.reason === "operator" ? "somebody releases it" : "somebody releases it, or the rule lets it go") : null],
      ["Planned by", producerLink(contact.producer)],
      ["Occasion", link(place("contacts", occasion), contact.occurrence)],
      ["Channel", words(contact.channel)],
      ["Sender", contact.sender],
      ["Planned", moment(contact.createdAt)],
      ["Due", moment(contact.dueAt)],
      ["Attempts", `${contact.attempts}`],
      ["Last attempt", moment(contact.attemptedAt)],
      ["Expires", moment(contact.expiresAt)],
      ["Changed", moment(contact.updatedAt)],
      ["Delivery", contact.delivery === "none" ? "nothing is known" : words(contact.delivery)],
      ["Id of the provider", contact.providerMessageId],
      ["Idempotency key", h("code", {}, contact.key)],
    ]),
    buttons.length > 0 ? h("div", {class: "actions"}, buttons) : null,
    buttons.length > 0 ? null : h("p", {class: "empty"}, ended(contact, may)),
  ];
}

function ended(contact, may) {
  if (!may("operations.write")) {
    return "You may look at contacts only: to change one needs the permission operations.write.";
  }
  return contact.cancelRequested ? "There is nothing more to do but to wait for its outcome." : "It has ended: nothing more can be done with it.";
}
