package dev.freestone.model.contact;

import java.util.Optional;

/** The kinds of facts about people that are recorded. Source: docs/spec/contact-policy.md 6; docs/spec/contact-ledger.md 2. */
public enum FactKind {
    /** The person agreed to something. */
    CONSENT("consent"),
    /** The person wants no such messages any more. */
    OPT_OUT("opt_out"),
    /** The person took a consent back. */
    REVOCATION("revocation"),
    /** The person does not want to be contacted by a channel. */
    MEDIUM_REFUSED("medium_refused"),
    /** A case forbids contacts. */
    DO_NOT_INTERACT("do_not_interact"),
    /** A stop flag is set. */
    STOP_FLAG("stop_flag"),
    /** Hours of the week that are known to be inconvenient. */
    INCONVENIENT_TIME("inconvenient_time"),
    /** A place that is known to be inconvenient. */
    INCONVENIENT_PLACE("inconvenient_place"),
    /** The person declined an offer. */
    SOLICITATION_REFUSED("solicitation_refused"),
    /** The person may have taken a consent back; somebody has to read it. */
    POSSIBLE_REVOCATION("possible_revocation"),
    /** The person called or wrote. */
    INBOUND("inbound");

    private final String code;

    FactKind(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code consent}
     */
    public String code() {
        return code;
    }

    /**
     * The constant of a code. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<FactKind> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
