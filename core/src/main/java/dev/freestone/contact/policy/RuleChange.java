package dev.freestone.contact.policy;

import java.util.List;

/**
 * A rule that differs between two packs. Immutable. Source: docs/spec/contact-policy.md 10.
 *
 * @param ruleId its id within the pack, such as {@code calls-7-in-7}
 * @param kind what has become of it
 * @param effect what that means, all attributes together
 * @param attributes those that have changed, in the order of the published schema; empty for a rule that was added or removed
 */
public record RuleChange(String ruleId, Kind kind, ChangeEffect effect, List<AttributeChange> attributes) {
    /** What has become of a rule. */
    public enum Kind {
        /** It is new. */
        ADDED("added"),
        /** It is gone. */
        REMOVED("removed"),
        /** It says something else. */
        CHANGED("changed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /**
         * The stable code.
         *
         * @return such as {@code added}
         */
        public String code() {
            return code;
        }
    }

    /**
     * Copies the attributes.
     *
     * @param ruleId its id within the pack, such as {@code calls-7-in-7}
     * @param kind what has become of it
     * @param effect what that means, all attributes together
     * @param attributes those that have changed, in the order of the published schema; empty for a rule that was added or
     *     removed
     */
    public RuleChange {
        attributes = List.copyOf(attributes);
    }
}
