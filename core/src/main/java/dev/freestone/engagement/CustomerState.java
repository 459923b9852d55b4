package dev.freestone.engagement;

import java.util.List;
import java.util.Optional;

/** Where a customer stands in a campaign. Source: docs/spec/engagement-campaigns.md 7. */
public enum CustomerState {
    /** The campaign is for the customer. */
    QUALIFIED("qualified"),
    /** The campaign is not for the customer. */
    NOT_QUALIFIED("not_qualified"),
    /** The customer has opted in, and nothing has counted yet. */
    OPTED_IN("opted_in"),
    /** The customer has opted out. */
    OPTED_OUT("opted_out"),
    /** Something has counted. */
    IN_PROGRESS("in_progress"),
    /** Nothing is left to do. */
    COMPLETED("completed");

    private final String code;

    CustomerState(String code) {
        this.code = code;
    }

    /**
     * The sent text.
     *
     * @return such as {@code not_qualified}
     */
    public String code() {
        return code;
    }

    /**
     * Reads a code.
     *
     * @param code any text
     * @return what has this code, or empty
     */
    public static Optional<CustomerState> parse(String code) {
        for (CustomerState each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * The state of a customer. It depends on nothing else.
     *
     * @param qualified whether the campaign is for the customer now
     * @param optInRequired whether only customers who opted in take part
     * @param history when the customer was opted in and out
     * @param behaviors one for each behavior of the campaign
     * @return the first that holds, in the order of the specification
     */
    public static CustomerState of(
            boolean qualified, boolean optInRequired, OptInHistory history, List<BehaviorStanding> behaviors) {
        if (history.isOut()) {
            return OPTED_OUT;
        }
        if (!behaviors.isEmpty() && behaviors.stream().allMatch(BehaviorStanding::exhausted)) {
            return COMPLETED;
        }
        if (!qualified) {
            return NOT_QUALIFIED;
        }
        if (optInRequired && !history.isIn()) {
            return QUALIFIED;
        }
        if (behaviors.isEmpty()) {
            return COMPLETED;
        }
        if (behaviors.stream().anyMatch(BehaviorStanding::begun)) {
            return IN_PROGRESS;
        }
        return history.isIn() ? OPTED_IN : QUALIFIED;
    }
}
