package dev.freestone.json;

import dev.freestone.engine.CancelAnswer;
import java.util.Map;

/** The wire form of what became of a request to call a contact back. Static and thread-safe. Source: docs/spec/operations.md 2. */
public final class CancelAnswerJson {
    private CancelAnswerJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param value the answer
     * @return its code
     */
    public static Map<String, Object> toMap(CancelAnswer value) {
        return Map.of("answer", value.code());
    }
}
