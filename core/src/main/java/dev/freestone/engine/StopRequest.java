package dev.freestone.engine;

import dev.freestone.contact.PlanRules;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Texts;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ContactScope.Kind;
import dev.freestone.model.contact.Producer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts of a company are to be stopped, or to go on. Judged when it is used. Immutable. Source:
 * docs/spec/contact-ledger.md 10.
 *
 * <pre>{@code
 * StopRequest.channel("text").because("the provider is down");
 * }</pre>
 */
public final class StopRequest {
    private static final int MAX_PART = 50;
    private static final int MAX_KIND = 30;

    private final @Nullable Kind kind;
    private final String value;
    private final Optional<String> reason;
    private final List<Violation> problems;

    private StopRequest(@Nullable Kind kind, String value, Optional<String> reason, List<Violation> problems) {
        this.kind = kind;
        this.value = value;
        this.reason = reason;
        this.problems = List.copyOf(problems);
    }

    /**
     * Every contact of the company.
     *
     * @return the request
     */
    public static StopRequest all() {
        return of(Kind.ALL, "");
    }

    /**
     * Every contact of the company on a channel.
     *
     * @param code the code of the channel
     * @return the request
     */
    public static StopRequest channel(String code) {
        return of(Kind.CHANNEL, code);
    }

    /**
     * Contacts of a scope.
     *
     * @param kind which kind of scope
     * @param value what is meant within the kind; empty text for {@code ALL}
     * @return the request
     */
    public static StopRequest of(Kind kind, String value) {
        return new StopRequest(kind, value, Optional.empty(), violations(kind, value));
    }

    /**
     * Reads a request body.
     *
     * @param json a JSON object with {@code kind}, {@code value} and {@code reason}
     * @return the request
     * @throws FreestoneException {@code malformed_request} when the text is not a JSON object
     */
    public static StopRequest parse(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        Change<Kind> kind = body.code(
                "kind",
                text -> Kind.parse(text).orElse(null),
                (at, text) -> Violation.of(
                        at,
                        ViolationCode.UNKNOWN_VALUE,
                        "no such kind, take one of all producer_kind producer channel sender"));
        Change<String> value = body.text("value");
        Change<String> reason = body.text("reason");
        body.end();
        Kind meant = Changes.given(kind);
        if (meant != null && !has(problems, "value")) {
            String text = Changes.given(value);
            problems.addAll(violations(meant, text == null ? "" : text));
        } else if (meant == null && !has(problems, "kind")) {
            problems.add(Violation.of("kind", ViolationCode.REQUIRED, "is missing, give one, such as channel"));
        }
        String text = Changes.given(value);
        return new StopRequest(meant, text == null ? "" : text, Optional.ofNullable(Changes.given(reason)), problems);
    }

    /**
     * The same with the reason that a stop needs.
     *
     * @param text why, 1 to 200 characters without personal data
     * @return a changed copy
     */
    public StopRequest because(String text) {
        return new StopRequest(kind, value, Optional.of(text), problems);
    }

    private static List<Violation> violations(Kind kind, String value) {
        return switch (kind) {
            case ALL ->
                value.isEmpty()
                        ? List.of()
                        : List.of(Violation.of(
                                "value", ViolationCode.NOT_ALLOWED_WITH, "means nothing with kind all, remove it"));
            case PRODUCER_KIND -> text(value, MAX_KIND);
            case CHANNEL, SENDER -> text(value, MAX_PART);
            case PRODUCER ->
                isProducer(value)
                        ? List.of()
                        : List.of(Violation.of(
                                "value",
                                value.isEmpty() ? ViolationCode.REQUIRED : ViolationCode.BAD_FORMAT,
                                "not a producer, give kind and object such as outreach/CG-4T2K-9QXD"));
        };
    }

    private static List<Violation> text(String value, int most) {
        int length = Texts.length(value);
        if (length < 1) {
            return List.of(
                    Violation.of("value", ViolationCode.REQUIRED, "is missing, give 1 to " + most + " characters"));
        }
        if (length > most) {
            return List.of(Violation.of("value", ViolationCode.TOO_LONG, length + " characters, give at most " + most));
        }
        return Texts.hasControl(value)
                ? List.of(Violation.of("value", ViolationCode.BAD_FORMAT, "holds a control character, remove it"))
                : List.of();
    }

    private static boolean isProducer(String text) {
        try {
            return !Producer.parse(text).kind().isEmpty();
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static boolean has(List<Violation> problems, String path) {
        return problems.stream().anyMatch(each -> each.path().equals(path));
    }

    /** The scope within a company; never one of other companies. */
    ContactScope within(CompanyId company) {
        refuse(problems);
        return new ContactScope(kind == null ? Kind.ALL : kind, Optional.of(company), value);
    }

    /** As {@link #within}, and demands a reason. */
    ContactScope stopped(CompanyId company) {
        List<Violation> all = new ArrayList<>(problems);
        if (!has(problems, "reason")) {
            all.addAll(PlanRules.reasonViolations(reason()));
        }
        refuse(all);
        return within(company);
    }

    String reason() {
        return reason.orElse("");
    }

    /** A request to go on needs no reason; one that is given says nothing, so it is refused. */
    ContactScope lifted(CompanyId company) {
        List<Violation> all = new ArrayList<>(problems);
        if (reason.isPresent()) {
            all.add(Violation.of("reason", ViolationCode.NOT_ALLOWED_WITH, "is kept of stops only, remove it"));
        }
        refuse(all);
        return within(company);
    }

    private static void refuse(List<Violation> problems) {
        if (!problems.isEmpty()) {
            throw FreestoneException.validation(problems);
        }
    }

    @Override
    public String toString() {
        return "StopRequest[" + (kind == null ? "nothing" : kind.code()) + (value.isEmpty() ? "" : ":" + value) + "]";
    }
}
