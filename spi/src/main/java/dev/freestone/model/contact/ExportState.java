package dev.freestone.model.contact;

import java.util.Optional;

/** The states of a contact that was handed to a dialer in a file. Source: docs/spec/contact-ledger.md 3. */
public enum ExportState {
    /** Written; what the dialer did is not known yet. */
    OPEN("open", false),
    /** The results of the dialer have arrived. */
    SETTLED("settled", true),
    /** No result arrived in time, so that it counts as a call. */
    ASSUMED("assumed", false),
    /** The file never became available, so that nobody was called. */
    VOID("void", true);

    private final String code;
    private final boolean terminal;

    ExportState(String code, boolean terminal) {
        this.code = code;
        this.terminal = terminal;
    }

    /**
     * The stable code.
     *
     * @return such as {@code open}
     */
    public String code() {
        return code;
    }

    /**
     * Whether nothing changes it any more.
     *
     * @return true for the ends of the life cycle
     */
    public boolean isTerminal() {
        return terminal;
    }

    /**
     * The constant of a code. Case counts.
     *
     * @param code any text
     * @return the constant, or empty when there is none
     */
    public static Optional<ExportState> parse(String code) {
        for (var each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
