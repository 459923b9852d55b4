package dev.freestone.engine;

import dev.freestone.contact.ReplayMode;
import dev.freestone.contact.ReplayReport;
import dev.freestone.contact.ReplayedDecision;
import dev.freestone.contact.policy.PolicySet;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.replay.DecisionReplay;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks what other rules would have made of the decisions of a company. It writes nothing and contacts nobody. What a host knew is
 * read as it was kept with each decision; what is recorded, and which contacts counted, is told as it was then. Thread-safe.
 * Source: docs/spec/contact-policy.md 10.
 */
public final class PolicyReplay {
    private final LedgerParts parts;
    private final CompanyId company;

    PolicyReplay(LedgerParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    /**
     * The rules that are in force, from which others are made by {@link PolicySet#with} and {@link PolicySet#without}.
     *
     * @return the set of this engine
     */
    public PolicySet set() {
        return parts.policy().set();
    }

    /**
     * Makes each decision about a planned contact once more. Contacts that runs hand to dialers are screened by batches, and are
     * not among them.
     *
     * @param from decisions made at this instant or later
     * @param to decisions made before this instant
     * @param candidate the other rules
     * @param mode what is taken for the past
     * @param each takes each decision in the order of the journal, on this thread, outside of any transaction
     * @return how many were what
     * @throws FreestoneException {@code validation} when {@code to} is before {@code from}
     */
    public ReplayReport run(
            Instant from, Instant to, PolicySet candidate, ReplayMode mode, Consumer<ReplayedDecision> each) {
        checkOrder(from, to);
        return new DecisionReplay(parts, company, candidate, mode).run(from, to, each);
    }

    static void checkOrder(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw FreestoneException.validation(List.of(
                    Violation.of("to", ViolationCode.OUT_OF_RANGE, to + " is before from, give a later instant")));
        }
    }
}
