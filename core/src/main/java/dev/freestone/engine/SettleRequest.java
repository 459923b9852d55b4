package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.ActorId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator attests of a contact whose outcome nobody knows. Judged when it is used. Immutable. Source:
 * docs/spec/contact-ledger.md 3, T27 and T28.
 */
public final class SettleRequest {
    private final @Nullable Boolean delivered;
    private final @Nullable String note;
    private final List<Violation> problems;

    private SettleRequest(@Nullable Boolean delivered, @Nullable String note, List<Violation> problems) {
        this.delivered = delivered;
        this.note = note;
        this.problems = List.copyOf(problems);
    }

    /**
     * A request.
     *
     * @param delivered what the operator attests
     * @param note on what grounds, without personal data, 1 to 500 characters
     * @return the request
     */
    public static SettleRequest of(boolean delivered, String note) {
        return new SettleRequest(delivered, note, List.of());
    }

    /**
     * Reads a request body.
     *
     * @param json a JSON object with {@code delivered} and {@code note}
     * @return the request
     * @throws FreestoneException {@code malformed_request} when the text is not a JSON object
     */
    public static SettleRequest parse(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        Change<Boolean> delivered = body.truth("delivered");
        Change<String> note = body.text("note");
        body.end();
        if (Changes.given(delivered) == null && !has(problems, "delivered")) {
            problems.add(Violation.of(
                    "delivered", ViolationCode.REQUIRED, "is missing, say true or false, as the provider has told"));
        }
        return new SettleRequest(Changes.given(delivered), Changes.given(note), problems);
    }

    private static boolean has(List<Violation> problems, String path) {
        return problems.stream().anyMatch(each -> each.path().equals(path));
    }

    /** Refuses, with everything that is wrong, also a settlement by nobody. */
    void check(ActorId operator) {
        List<Violation> all = new ArrayList<>(Settlement.operatorViolations(operator));
        all.addAll(problems);
        if (!has(problems, "note")) {
            all.addAll(Settlement.noteViolations(note == null ? "" : note));
        }
        if (!all.isEmpty()) {
            throw FreestoneException.validation(all);
        }
    }

    /** What is attested; of a request that was checked. */
    boolean delivered() {
        return Boolean.TRUE.equals(delivered);
    }

    /** The grounds; of a request that was checked. */
    String note() {
        return note == null ? "" : note;
    }

    @Override
    public String toString() {
        return "SettleRequest[" + (delivered == null ? "nothing" : delivered() ? "delivered" : "not delivered") + "]";
    }
}
