// Notification types, and why a change of a case made them fire or not.
import {openChange} from "./notifications-change.js";
import {openAll} from "./notifications-list.js";
import {openType} from "./notifications-type.js";
import {DO_NOT_INTERACT, NOTIFICATION} from "./notifications-words.js";

export async function open(view) {
  const [first] = view.parts;
  if (first === "change") {
    return openChange(view, view.query.get("path") ?? "");
  }
  if (first) {
    return openType(view, view.query.get("kind") === DO_NOT_INTERACT.query ? DO_NOT_INTERACT : NOTIFICATION, first);
  }
  return openAll(view);
}
