// What an operator can do with a contact. Each asks once and names its effect; offered as the state allows.
import {path, send} from "./api.js";
import {h} from "./dom.js";
import {ask} from "./dialog.js";
import {ENDED} from "./contacts-words.js";

const ANSWERS = {
  canceled: "It was called back in time: nothing was or will be sent.",
  too_late: "It was too late to call it back: it has been handed over. It will not be tried again.",
  already_terminal: "It had ended before; nothing was changed.",
};

const CHOICES = [
  {value: "", label: "Choose what you found out"},
  {value: "yes", label: "Yes, it arrived"},
  {value: "no", label: "No, it did not arrive"},
];

/** Buttons for what the state of a contact allows; told(text) hears what came of it. */
export function actionsOf(contact, told) {
  const waits = ["planned", "held", "claimed"].includes(contact.state);
  return [
    contact.state === "unknown" ? button("Settle", contact, settle, told) : null,
    contact.state === "held" ? button("Release", contact, release, told) : null,
    waits && contact.reason !== "operator" ? button("Hold", contact, hold, told) : null,
    !ENDED.includes(contact.state) && !contact.cancelRequested ? button("Cancel", contact, cancel, told) : null,
  ].filter((each) => each !== null);
}

function button(text, contact, action, told) {
  return h("button", {type: "button", "aria-label": `${text} ${contact.id}`, click: async () => {
    const came = await action(contact);
    if (came) {
      told(`${contact.id}: ${came}`);
    }
  }}, text);
}

function command(contact, name, body) {
  return send("POST", path("contacts", contact.id, name), body);
}

function settle(contact) {
  return ask({
    title: `Settle ${contact.id}`,
    effect: "Ends the doubt on your word, for good. When it arrived, it is confirmed and counts as a contact; when it did not, it is refused "
        + "and gives back its place in the counters. It is not sent again either way. Your name and your note stand in its history.",
    action: "Settle it",
    fields: [
      {name: "delivered", label: "Did it arrive?", required: true, options: CHOICES},
      {name: "note", label: "How do you know?", required: true, most: 500, hint: "Up to 500 characters, without personal data."},
    ],
    run: async ({delivered, note}) => {
      await command(contact, "settle", {delivered: delivered === "yes", note});
      return delivered === "yes" ? "It is settled as delivered." : "It is settled as not delivered.";
    },
  });
}

function hold(contact) {
  return ask({
    title: `Hold ${contact.id}`,
    effect: "Nothing is sent until somebody releases it. When nobody does before its limit, it is suppressed for good.",
    action: "Hold it",
    run: async () => {
      await command(contact, "hold");
      return "It is held until somebody releases it.";
    },
  });
}

function release(contact) {
  return ask({
    title: `Release ${contact.id}`,
    effect: "It is due at once. The contact policy is asked again before it is sent, and may hold it again or say no.",
    action: "Release it",
    run: async () => {
      await command(contact, "release");
      return "It is released and due now.";
    },
  });
}

function cancel(contact) {
  const gone = ["attempted", "unknown"].includes(contact.state);
  return ask({
    title: `Cancel ${contact.id}`,
    effect: gone
        ? "It has been handed to the provider, which cannot be undone. It is marked so that it is not tried again."
        : "It is called back for good: it is not sent, and the same occasion does not plan it again.",
    action: "Cancel it",
    danger: true,
    run: async () => ANSWERS[(await command(contact, "cancel")).answer] ?? "It is canceled.",
  });
}
