package dev.freestone.engine;

import dev.freestone.engagement.TagRules;
import dev.freestone.error.FreestoneException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Tags that a call assigns to a customer or takes away. Shows no names. Immutable. Source: docs/spec/engagement-campaigns.md 5.3.
 *
 * <pre>{@code
 * TagRequest.parse("{\"tags\":[\"trial\"],\"ttl\":2592000}");
 * }</pre>
 *
 * @param tags the names
 * @param life how long expiring tags live; empty = counter tags
 */
public record TagRequest(List<String> tags, Optional<Duration> life) {
    /**
     * Copies the names.
     *
     * @param tags the names
     * @param life how long expiring tags live; empty = counter tags
     */
    public TagRequest {
        tags = List.copyOf(tags);
    }

    /**
     * Reads the body of a call that assigns tags.
     *
     * @param json an object with {@code tags} and, for expiring ones, {@code ttl} in seconds
     * @return the request
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object; {@code argument_error}, {@code
     *     missing_data} or {@code validation} with all violations
     */
    public static TagRequest parse(String json) {
        CustomerBody body = CustomerBody.of(json);
        List<String> tags = names(body);
        OptionalLong ttl = Wants.number(body.reader().longNumber("ttl"), OptionalLong.empty());
        body.end("tag", TagRules.call(tags, ttl));
        return new TagRequest(
                tags, ttl.isPresent() ? Optional.of(Duration.ofSeconds(ttl.getAsLong())) : Optional.empty());
    }

    /**
     * Reads the body of a call that takes tags away.
     *
     * @param json an object with {@code tags}
     * @return the request, without a life
     * @throws FreestoneException as {@link #parse}
     */
    public static TagRequest parseRemoval(String json) {
        CustomerBody body = CustomerBody.of(json);
        List<String> tags = names(body);
        body.end("tag", TagRules.call(tags, OptionalLong.empty()));
        return new TagRequest(tags, Optional.empty());
    }

    private static List<String> names(CustomerBody body) {
        return body.required(
                "tags",
                body.reader().list("tags", (at, value) -> {
                    if (value instanceof String name) {
                        return name;
                    }
                    body.reader().wrongType(at, "text");
                    // Keeps the places of those that follow.
                    return "x";
                }),
                List.of());
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "TagRequest[" + tags.size() + " tags"
                + life.map(each -> ", " + each).orElse("") + "]";
    }
}
