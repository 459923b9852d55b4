// Codes of the API in words, and the look of each. A code that is new is shown as it is written.

/** "blocked_by_policy" and "contactExporter" as words. */
export function words(code) {
  return code === null || code === undefined ? "" : String(code)
      .replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " ").toLowerCase();
}

/** The same, as the beginning of a sentence. */
export function sentence(code) {
  const text = words(code);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number with separators. */
export function number(value) {
  return value === null || value === undefined ? "" : new Intl.NumberFormat("en-US").format(value);
}

/** An amount of money. */
export function amount(value) {
  return value === null || value === undefined ? "" : new Intl.NumberFormat("en-US", {minimumFractionDigits: 2}).format(value);
}

const LOOKS = {
  good: ["success", "exported", "sent", "confirmed", "delivered", "exercised", "live", "active", "fired", "completed"],
  bad: ["failed", "row_error", "unknown", "sender_unknown", "refused", "sender_refused", "problem", "canceled", "bounced", "complained", "killed"],
  busy: ["initializing", "processing", "claimed", "attempted", "held", "pending", "paused", "warning", "not_processed", "unknown_person"],
};

/** good, bad, busy or still, for badges and bars. */
export function look(code) {
  return Object.keys(LOOKS).find((each) => LOOKS[each].includes(code)) ?? "still";
}
