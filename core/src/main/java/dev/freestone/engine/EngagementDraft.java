package dev.freestone.engine;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says of an engagement campaign or of a part of one: values by wire name, whether they come from a builder or from
 * JSON. Immutable. Source: docs/spec/engagement-campaigns.md 2, 3.2, 10.1.
 */
public abstract sealed class EngagementDraft
        permits EngagementCampaignDraft,
                AdBundleDraft,
                LineItemDraft,
                AdGroupDraft,
                AdUnitDraft,
                AchievementDraft,
                OfferDraft {
    private final Content content;

    EngagementDraft(Content content) {
        this.content = content;
    }

    /**
     * What is said.
     *
     * @return values as JSON has them, by wire name; null = take the default
     */
    public Map<String, @Nullable Object> attributes() {
        return content.attributes();
    }

    /**
     * What is wrong with the body around it.
     *
     * @return empty for a draft that was built
     */
    public List<Violation> problems() {
        return content.problems();
    }

    String envelope() {
        return content.envelope();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + attributes().keySet();
    }

    /** What a body holds. */
    record Content(String envelope, Map<String, @Nullable Object> attributes, List<Violation> problems) {
        Content {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            problems = List.copyOf(problems);
        }

        static Content parse(String envelope, String json) {
            List<Violation> problems = new ArrayList<>();
            BodyReader body = BodyReader.pointing("", JsonText.parseObject(json), problems);
            Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
            boolean absent = body.data(envelope).fold(() -> !body.has(envelope), () -> true, given -> {
                attributes.putAll(given);
                return false;
            });
            if (absent) {
                problems.add(Violation.of(body.at(envelope), ViolationCode.REQUIRED, "missing, give it")
                        .as(ErrorCode.MISSING_DATA));
            }
            body.end();
            return new Content(envelope, attributes, problems);
        }
    }

    /**
     * Collects attributes. Not thread-safe.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends Builder<B>> {
        private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();

        Builder() {}

        /**
         * Says that an attribute is to have its default again.
         *
         * @param attribute its wire name, such as {@code opt_in_limit}
         * @return this
         */
        public B clear(String attribute) {
            return put(attribute, null);
        }

        @SuppressWarnings("unchecked")
        B put(String name, @Nullable Object value) {
            attributes.put(name, value);
            return (B) this;
        }

        @SuppressWarnings("unchecked")
        B putAll(Map<String, ? extends @Nullable Object> values) {
            attributes.putAll(values);
            return (B) this;
        }

        Content content(String envelope) {
            return new Content(envelope, attributes, List.of());
        }
    }
}
