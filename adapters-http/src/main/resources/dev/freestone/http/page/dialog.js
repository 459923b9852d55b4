// Asks once before something is done, and says what it does.
import {h} from "./dom.js";

/**
 * Asks: ask({title, effect, action, danger, fields: [{name, label, hint, required, most, options}]}) gives the values of the fields, or null.
 * When run is given, it is awaited with the values while the question stays open; what it refuses is shown there.
 */
export function ask({title, effect, action, danger, fields, run}) {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const problem = h("p", {class: "detail", role: "alert"});
    const inputs = (fields ?? []).map(input);
    const form = h("form", {method: "dialog"},
        h("h2", {id: "dialog-title"}, title),
        h("p", {id: "dialog-effect"}, effect),
        inputs.map((each) => each.node),
        problem,
        h("div", {class: "actions"},
            h("button", {type: "submit", class: danger ? "danger" : "primary"}, action),
            h("button", {type: "button", click: () => end(null)}, "Go back")));
    const dialog = h("dialog", {"aria-labelledby": "dialog-title", "aria-describedby": "dialog-effect"}, form);
    const open = new AbortController();
    function end(value) {
      open.abort();
      dialog.close();
      dialog.remove();
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
      resolve(value);
    }
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const values = Object.fromEntries(inputs.map((each) => [each.name, each.value()]));
      const buttons = form.querySelectorAll("button");
      buttons.forEach((button) => { button.disabled = true; });
      try {
        const done = run ? await run(values) : values;
        end(run ? done ?? true : values);
      } catch (refused) {
        problem.textContent = [refused.message, ...(refused.violations ?? []).map((each) => `${each.field}: ${each.message}`)].join(" · ");
        buttons.forEach((button) => { button.disabled = false; });
      }
    });
    addEventListener("hashchange", () => end(null), {signal: open.signal}); // the question belongs to the view
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      if (!form.querySelector("button").disabled) { // what was begun is awaited
        end(null);
      }
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function input({name, label, hint, required, most, options, kind}) {
  const id = `field-${name}`;
  const control = options
    ? h("select", {id, name, required}, options.map((option) => h("option", {value: option.value}, option.label)))
    : h("input", {id, name, required, maxlength: most, type: kind ?? "text", autocomplete: "off"});
  const node = h("p", {class: "field"}, h("label", {for: id}, label), control, hint ? h("small", {}, hint) : null);
  return {name, node, value: () => control.value};
}
