// Promo programs: those nearest their cliff, those of a loan, and one with its time line, its reasons and what-if.
import {openAll, openLoan} from "./promo-list.js";
import {openOne} from "./promo-one.js";

export async function open(view) {
  const [personId, loanId, id] = view.parts;
  if (id !== undefined) {
    await openOne(view, personId, loanId, id);
  } else if (loanId !== undefined) {
    await openLoan(view, personId, loanId);
  } else {
    await openAll(view);
  }
}
