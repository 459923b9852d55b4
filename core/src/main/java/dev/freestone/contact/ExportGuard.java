package dev.freestone.contact;

import dev.freestone.lifecycle.Coded;

/** Conditions on which exported contacts change. Source: docs/spec/contact-ledger.md 12. */
public enum ExportGuard implements Coded {
    /** S has reached the instant at which a missing result counts as a call. */
    ASSUMABLE("assumable", "S has reached the instant at which a missing result counts as a call"),
    /** The file never became available. */
    NOT_AVAILABLE("not_available", "the file never became available");

    private final String code;
    private final String meaning;

    ExportGuard(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
