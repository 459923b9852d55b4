package dev.freestone.contact;

import dev.freestone.lifecycle.Coded;

/** What can happen to a contact that was handed to a dialer. Source: docs/spec/contact-ledger.md 3, 12. */
public enum ExportEvent implements Coded {
    /** A screened run writes its line. */
    EXPORT("export", "a screened run writes its line"),
    /** The dialer reports a call to the number. */
    RESULT("result", "the dialer reports a call to the number"),
    /** The results of the run are declared complete, and none is about it. */
    COMPLETE("complete", "the results of the run are declared complete, and none is about it"),
    /** The time for results is over. */
    ASSUME("assume", "the time for results is over"),
    /** The run fails before its file is available. */
    RUN_FAILED("run_failed", "the run fails before its file is available");

    private final String code;
    private final String meaning;

    ExportEvent(String code, String meaning) {
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
