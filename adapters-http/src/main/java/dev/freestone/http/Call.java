package dev.freestone.http;

import dev.freestone.engine.CompanyScope;
import dev.freestone.engine.Engagement;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.ListRequest;
import dev.freestone.engine.Listing;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.WireAnswer;
import dev.freestone.model.common.PublicIds;
import dev.freestone.spi.ApiCaller;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request whose route, caller and parameters are right, as handlers see it. Of one thread. Source: docs/spec/rest.md 2.
 *
 * @param freestone the engine
 * @param caller who calls; empty where no credentials are asked for
 * @param engagement the campaigns of the {@code api_key} of the path; empty on other paths
 * @param path the path as it came, percent-encoded, with the prefix of the mount
 * @param variables those of the path, decoded
 * @param query the parameters, decoded, without {@code auth_token}
 * @param authToken the token of a customer, where the route asks for one
 * @param ifMatch the version that the caller has seen, {@code If-Match}
 * @param text the body; empty when there is none
 */
record Call(
        Freestone freestone,
        Optional<ApiCaller> caller,
        Optional<Engagement> engagement,
        String path,
        Map<String, String> variables,
        Map<String, List<String>> query,
        Optional<String> authToken,
        OptionalLong ifMatch,
        Optional<String> text) {

    /** The objects of the caller's company. */
    CompanyScope company() {
        ApiCaller who = caller.orElseThrow();
        return freestone.company(who.company()).actingAs(who.actor());
    }

    /** The engagement campaigns of the path. */
    Engagement campaigns() {
        return engagement.orElseThrow();
    }

    /** A variable of the path. */
    String variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    /** The public id of a run or a contact, as the path has it. */
    <T> T publicId(String name, Function<String, T> of) {
        String id = variable(name);
        if (!PublicIds.isPublicId(id)) {
            throw Refusals.badFormat(name, "a public id such as IN-5F0Q-77TL");
        }
        return of.apply(id);
    }

    /** The last value of a parameter. */
    Optional<String> parameter(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** A whole number between two others. */
    Optional<Integer> integer(String name, int least, int most) {
        return parameter(name).map(value -> {
            try {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException unreadable) {
                throw Refusals.badFormat(name, "a whole number");
            }
            throw FreestoneException.validation(List.of(
                    Violation.of(name, ViolationCode.OUT_OF_RANGE, "give a number from " + least + " to " + most)));
        });
    }

    /** A day, such as 2026-05-01. */
    Optional<LocalDate> date(String name) {
        return parameter(name).map(value -> {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException unreadable) {
                throw Refusals.badFormat(name, "a date such as 2026-05-01");
            }
        });
    }

    /** An instant with its offset. */
    Optional<Instant> instant(String name) {
        return parameter(name).map(value -> {
            try {
                return OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeException unreadable) {
                throw Refusals.badFormat(name, "an instant such as 2026-05-01T12:00:00Z");
            }
        });
    }

    /** {@code true} or {@code false}. */
    Optional<Boolean> truth(String name) {
        return parameter(name).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusals.badFormat(name, "true or false");
        });
    }

    /** The body, which the route needs. */
    String body() {
        return text.orElseThrow(() -> Refusals.malformed("the body is missing, send a JSON object"));
    }

    /** The page of a list that is asked for. */
    ListRequest page() {
        return ListRequest.parse(query);
    }

    /** An object of another company's path is not found. */
    void requireCompany(String variable) {
        if (!caller.orElseThrow().company().value().equals(variable(variable))) {
            throw Refusals.of(ErrorCode.NOT_FOUND, "no such company, name the one of your credentials");
        }
    }

    /** What the engine answers. */
    static ApiResponse answer(WireAnswer answer) {
        return answer.body()
                .map(body -> ApiResponse.json(answer.status(), body))
                .orElseGet(() -> ApiResponse.empty(answer.status()));
    }

    /** One object in its envelope. */
    static ApiResponse wrapped(String message, Map<String, ? extends @Nullable Object> data) {
        return answer(WireAnswer.wrapped(message, data));
    }

    /** One object alone. */
    static ApiResponse bare(Map<String, ? extends @Nullable Object> data) {
        return answer(WireAnswer.ok(data));
    }

    /** A list that is told whole. */
    static <T> ApiResponse counted(
            List<? extends T> items, Function<? super T, ? extends Map<String, ? extends @Nullable Object>> form) {
        return answer(WireAnswer.counted(items.stream().map(form).toList()));
    }

    /** One page of a list; its neighbours are named by the path of this call. */
    <T> ApiResponse listed(
            Listing<? extends T> listing, Function<? super T, ? extends Map<String, ? extends @Nullable Object>> form) {
        return answer(WireAnswer.listed(
                listing.total(),
                listing.nextUrl().map(this::here),
                listing.previousUrl().map(this::here),
                listing.data().stream().map(form).toList()));
    }

    private String here(String url) {
        int mark = url.indexOf('?');
        return mark < 0 ? path : path + url.substring(mark);
    }

    /** With the version of the object, {@code ETag}. */
    static ApiResponse versioned(long version, ApiResponse answer) {
        return answer.with("ETag", "\"" + version + "\"");
    }

    static ApiResponse done() {
        return ApiResponse.empty(204);
    }

    /** Method and path hold ids of people, queries credentials. */
    @Override
    public String toString() {
        return "Call[" + caller.map(who -> who.company().value()).orElse("") + "]";
    }
}
