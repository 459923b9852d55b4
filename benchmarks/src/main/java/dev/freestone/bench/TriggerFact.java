package dev.freestone.bench;

import dev.freestone.cases.CaseChange;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import java.util.Objects;

/** A change as rule engines like it: flat, and with what has changed worked out. */
public final class TriggerFact {
    private final String caseType;
    private final String status;
    private final String outcome;
    private final boolean statusChanged;
    private final boolean outcomeChanged;
    private final String chapter;
    private final long amount;

    private TriggerFact(CaseChange change, CaseState after) {
        this.caseType = change.caseTypeId().value();
        this.status = after.status().code();
        this.outcome = after.outcome().map(CaseOutcome::code).orElse("");
        this.statusChanged = change.changesStatus();
        this.outcomeChanged = change.changesOutcome();
        this.chapter = (String) Objects.requireNonNull(after.fields().get("chapter"));
        this.amount = (Long) Objects.requireNonNull(after.fields().get("amount"));
    }

    static TriggerFact of(CaseChange change) {
        return new TriggerFact(change, change.after().orElseThrow());
    }

    /**
     * The type of the case.
     *
     * @return its id
     */
    public String getCaseType() {
        return caseType;
    }

    /**
     * The status after the change.
     *
     * @return its code
     */
    public String getStatus() {
        return status;
    }

    /**
     * The outcome after the change.
     *
     * @return its code, or nothing
     */
    public String getOutcome() {
        return outcome;
    }

    /**
     * Whether the status changed.
     *
     * @return true when it did
     */
    public boolean isStatusChanged() {
        return statusChanged;
    }

    /**
     * Whether the outcome changed.
     *
     * @return true when it did
     */
    public boolean isOutcomeChanged() {
        return outcomeChanged;
    }

    /**
     * A field of text.
     *
     * @return its value
     */
    public String getChapter() {
        return chapter;
    }

    /**
     * A field of a number.
     *
     * @return its value
     */
    public long getAmount() {
        return amount;
    }
}
