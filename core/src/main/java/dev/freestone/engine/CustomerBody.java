package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.json.text.JsonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The small body of a call about a customer, read and judged at once. A text or number that is missing or unreadable has been told,
 * and one that every rule allows stands for it. Of one thread. Source: docs/spec/engagement-campaigns.md 12.
 */
final class CustomerBody {
    private final List<Violation> problems = new ArrayList<>();
    private final BodyReader body;

    private CustomerBody(String json) {
        this.body = BodyReader.pointing("", JsonText.parseObject(json), problems);
    }

    static CustomerBody of(String json) {
        return new CustomerBody(json);
    }

    BodyReader reader() {
        return body;
    }

    /** What names the request, so that a repetition is known. */
    String requestId() {
        return required("request_id", body.text("request_id"), "x");
    }

    <T> T required(String name, Change<T> change, T standIn) {
        @Nullable T given = Wants.required(body, name, change, null);
        return given == null ? standIn : given;
    }

    /**
     * Ends the body.
     *
     * @param what its members are called in a message
     * @param broken the rules that its values break
     * @throws dev.freestone.error.FreestoneException {@code argument_error}, {@code missing_data} or {@code validation}, the
     *     first that is there, with all violations
     */
    void end(String what, List<Violation> broken) {
        body.end();
        new Judgement().add(problems).add(broken).refuse(what);
    }
}
