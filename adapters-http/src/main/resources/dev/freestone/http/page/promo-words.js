// Promo programs in words. Source: docs/spec/promo-programs.md 5, 7, 11.

/** The states that an evaluation gives, with their looks. */
export const STATES = {
  undecided: {says: "Undecided: the loan is canceled.", look: "still"},
  not_started: {says: "It has not begun.", look: "still"},
  active: {says: "It runs: paid in full in time, the interest is waived.", look: "good"},
  in_grace: {says: "Its end is over; the days of grace are running.", look: "busy"},
  exercised: {says: "Paid in full in time: the interest is waived.", look: "good"},
  disqualified: {says: "Lost: the loan was overdue for too long.", look: "bad"},
  expired: {says: "Lost: it was not paid in full in time.", look: "bad"},
};

/** The five checks, in their order. */
export const CHECKS = {
  loan_canceled: "Is the loan canceled?",
  not_started: "Is it before the start?",
  exercise: "Was it paid in full in time?",
  disqualify: "Was the loan overdue for too long?",
  expire: "Is the last day over?",
};

/** The points of a time line: what is said of one that is to come, and of one that has been. */
export const POINTS = {
  start: ["The program begins", "The program began"],
  reminder: ["The borrower is reminded", "The borrower was to be reminded"],
  at_risk: ["At risk: the loan comes near the threshold of overdue days", "At risk: the loan came near the threshold of overdue days"],
  disqualification: ["Lost if nothing is paid until then: overdue for too long", "The threshold of overdue days was reached"],
  end: ["The program ends; days of grace begin, if it has any", "The program ended"],
  last_day: ["The last good day to pay: the cliff", "The last good day to pay was"],
  expiry: ["Lost if it is not paid in full before", "Over"],
};

const ACTIONS = {
  none: "Nothing was to be done.",
  reported: "What was found is only reported; nothing was changed.",
  exercise: "The program was exercised: the interest is waived.",
  disqualify: "The program was canceled as disqualified.",
  expire: "The program was canceled as expired.",
  reinstate: "The program runs again; a notice that was not sent yet is withdrawn.",
  exercise_canceled: "The program, canceled before, was exercised; a notice that was not sent yet is withdrawn.",
  correct_cancellation: "Reason or day of the cancellation was corrected.",
  correct_exercise: "The day of the exercise was corrected.",
  confirmation_required: "It would not be exercised any more. That is corrected only by the service itself, not here.",
};

/** What a recomputation did. */
export function actionSays(action) {
  return ACTIONS[action] ?? action;
}

/** The look of what is left until the last day. */
export function urgency(daysLeft) {
  return daysLeft <= 7 ? "bad" : daysLeft <= 30 ? "busy" : "good";
}

const SHORT = new Intl.DateTimeFormat("en-US", {timeZone: "UTC", month: "short", day: "numeric", year: "numeric"});

/** A date without its weekday, for pictures. */
export function shortDay(date) {
  return SHORT.format(new Date(`${date}T00:00:00Z`));
}

/** "1 day" or "12 days". */
export function daysSay(days) {
  return `${days} ${days === 1 ? "day" : "days"}`;
}
