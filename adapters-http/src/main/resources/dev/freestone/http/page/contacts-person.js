// Why a person was contacted or not: the contacts of the person, and what the policy says of a contact now.
import {ask} from "./api.js";
import {badge, facts, h, link, place, show, table} from "./dom.js";
import {contactPanel} from "./contacts-list.js";
import {loaded, notice} from "./panels.js";
import {moment} from "./time.js";
import {words} from "./words.js";

const CHANNELS = ["email", "text", "voice", "mail", "push", "chat", "fax", "gui", "document"];
const PURPOSES = ["servicing", "collection", "marketing", "required_notice", "account_security"];

/** Themes by the purpose that each has. Source: docs/spec/contact-policy.md 1.1. */
const THEMES = {
  collection: ["opsCollDebt", "opsCollLocateBorrower", "opsCollVerifyEmployment", "opsCollContactEmployerNotice"],
  servicing: ["opsServicing", "opsServicingDebtValidation", "opsServicingNegativeCreditReportNotice", "opsServicingTimeBarredNotice",
    "opsServicingVerificationOfDebt", "opsLoanTimeBarredNotice", "opsLoanValidationOfDebtNotice"],
  account_security: ["opsAccountCredentials"],
};
const LOOKS = {allow: "good", hold: "busy", deny: "bad"};
const SAYS = {allow: "may be contacted", hold: "must wait", deny: "must not be contacted"};
const ZONES = {number: "by the area code", residence: "by the address", hint: "as the service says", confirmed: "as the person confirmed"};

/** The form that asks for a person; it leads to the place of the answer. */
export function personForm(query) {
  const person = h("input", {id: "person", name: "personId", required: true, maxlength: 100, autocomplete: "off", spellcheck: "false", value: query?.get("personId")});
  const channel = select("channel", CHANNELS, query?.get("channel"));
  const purpose = select("purpose", PURPOSES, query?.get("purpose"));
  const theme = h("select", {id: "theme", name: "theme", change: () => { purpose.value = purposeOf(theme.value) ?? purpose.value; }},
      h("option", {value: ""}, "any"),
      Object.entries(THEMES).map(([of, themes]) => h("optgroup", {label: words(of)},
          themes.map((each) => h("option", {value: each, selected: each === query?.get("theme")}, words(each))))));
  const form = h("form", {class: "inline"},
      field("person", "Person id", person),
      field("channel", "Contact by", channel),
      field("purpose", "Purpose", purpose),
      field("theme", "Theme", theme),
      h("button", {type: "submit", class: "primary"}, "Show why"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const asked = {personId: person.value.trim(), channel: channel.value, purpose: purpose.value};
    location.hash = place("contacts", theme.value ? {...asked, theme: theme.value} : asked);
  });
  return form;
}

function field(id, label, control) {
  return h("p", {class: "field"}, h("label", {for: id}, label), control);
}

function select(name, values, chosen) {
  return h("select", {id: name, name}, values.map((value) => h("option", {value, selected: value === chosen}, words(value))));
}

function purposeOf(theme) {
  return Object.keys(THEMES).find((purpose) => THEMES[purpose].includes(theme));
}

/** The view of a person. */
export function openPerson({root, query, may}) {
  const personId = query.get("personId");
  const came = notice();
  const inquiry = {
    personId,
    channel: query.get("channel") ?? CHANNELS[0],
    purpose: query.get("purpose") ?? purposeOf(query.get("theme")) ?? PURPOSES[0],
    ...(query.get("theme") ? {theme: query.get("theme")} : {}),
  };
  const contacts = contactPanel("What was planned for the person", {personId}, {
    may,
    size: 10,
    told: (text) => { came.tell(text); contacts.load(); },
    empty: "Nothing was ever planned for this person, or the directory of the service knows nobody by this id. Each contact would stand here with its state, its reason and its rule.",
  });
  const policy = loaded("What the policy says now", () => ask("/contacts/explain", inquiry), (answer) => draw(answer, inquiry));
  show(root,
      h("p", {class: "crumbs"}, link(place("contacts"), "Contacts"), " / person"),
      h("h1", {}, `Why was ${personId} contacted, or not?`),
      personForm(query), came.node, contacts.node, policy.node);
  return Promise.all([contacts.done, policy.done]);
}

function draw(answer, inquiry) {
  const {decision} = answer;
  return [
    h("p", {class: "row lead"}, badge(SAYS[decision.outcome] ?? decision.outcome, LOOKS[decision.outcome] ?? "still"), h("span", {}, withTimes(answer.sentence))),
    h("p", {}, h("small", {}, `Asked for a contact by ${words(inquiry.channel)} with the purpose ${words(inquiry.purpose)}`
        + `${inquiry.theme ? ` and the theme ${words(inquiry.theme)}` : ""}, made by hand now. Nothing is reserved by asking.`)),
    facts([
      ["Decided by", h("code", {}, decision.ruleId)],
      ["Held until", decision.outcome === "hold" ? moment(decision.until) ?? "something changes" : null],
      ["Holds good until", decision.outcome === "allow" ? moment(decision.validUntil) ?? "something changes" : null],
      ["Marks", decision.marks.map(words).join(", ")],
      ["Zones of the person", lines(answer.zones, (each) => h("span", {class: "line-of"}, `${each.zone}, ${ZONES[each.kind] ?? words(each.kind)}`))],
      ["Packs of rules", lines(answer.packs, (each) => h("code", {class: "rule"}, each))],
      ["States without a pack", answer.statesWithoutPack.join(", ")],
      ["Rule set", h("code", {}, answer.set)],
      ["Area codes of", answer.areaCodes],
    ]),
    decision.ruleId === "core/none" ? h("p", {}, "The service has no contact policy: all is allowed but what people have stopped.") : null,
    h("h3", {}, "What each rule says"),
    table("Rules that were asked, in their order", [
      {title: "Rule", of: (each) => [h("code", {}, each.ruleId), each.ruleId === decision.ruleId ? h("small", {}, "decides") : null]},
      {title: "Says", of: (each) => [badge(each.outcome, LOOKS[each.outcome] ?? "still"), each.advice ? h("small", {}, "advice only") : null]},
      {title: "What it is about", of: (each) => each.says},
    ], answer.results, "No rule had anything to say: none applies to such a contact.", "stack"),
    answer.disabled.length === 0 ? null : [
      h("h3", {}, "Rules that the service has switched off"),
      h("ul", {class: "list"}, answer.disabled.map((each) => h("li", {}, h("code", {}, each.ruleId), `: ${each.reason}`))),
    ],
  ];
}

function lines(values, draw) {
  return values.length === 0 ? null : values.map(draw);
}

/** The sentence with its instants as times of the company. */
function withTimes(text) {
  return text.split(/(\d{4}-\d\d-\d\dT[\d:.]+Z)/).map((part, at) => at % 2 === 1 ? moment(part) : part);
}
