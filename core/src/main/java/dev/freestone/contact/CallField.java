package dev.freestone.contact;

import java.util.Arrays;
import java.util.List;

/** The columns of a result file, in their order. Source: docs/spec/contact-ledger.md 12, "Result import". */
public enum CallField {
    /** The column {@code external_call_id}. */
    EXTERNAL_CALL_ID("external_call_id"),
    /** The column {@code run_id}. */
    RUN_ID("run_id"),
    /** The column {@code person_id}. */
    PERSON_ID("person_id"),
    /** The column {@code loan_ids}. */
    LOAN_IDS("loan_ids"),
    /** The column {@code number}. */
    NUMBER("number"),
    /** The column {@code direction}. */
    DIRECTION("direction"),
    /** The column {@code started_at}. */
    STARTED_AT("started_at"),
    /** The column {@code connected}. */
    CONNECTED("connected"),
    /** The column {@code conversation}. */
    CONVERSATION("conversation"),
    /** The column {@code ended_at}. */
    ENDED_AT("ended_at"),
    /** The column {@code disposition}. */
    DISPOSITION("disposition"),
    /** The column {@code consent_code}. */
    CONSENT_CODE("consent_code");

    /** The header of a result file, cell by cell. */
    public static final List<String> HEADER =
            Arrays.stream(values()).map(CallField::column).toList();

    private final String column;

    CallField(String column) {
        this.column = column;
    }

    /**
     * The name of the column.
     *
     * @return such as {@code external_call_id}
     */
    public String column() {
        return column;
    }

    /** Where its cell stands, from 0 on. */
    int place() {
        return HEADER.indexOf(column);
    }
}
