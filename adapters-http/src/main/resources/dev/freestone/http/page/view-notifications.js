import {h, show} from "./dom.js";

export async function open({root}) {
  show(root, h("h1", {}, "notifications"));
}
