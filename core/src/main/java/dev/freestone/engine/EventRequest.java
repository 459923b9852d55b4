package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Events of one customer, posted together: all of them are taken, in their order, or none.
 *
 * <pre>{@code
 * EventRequest.builder()
 *         .event("purchase", event -> event.transactionId("A-1").qty(2).context("amount", "120.50"))
 *         .event("visit")
 *         .build();
 * }</pre>
 *
 * <p>Nothing is judged before the request is used. Immutable. Source: docs/spec/engagement-behaviors.md 2.1.
 */
public final class EventRequest {
    private final Map<String, @Nullable Object> members;
    private final List<EventEntry> entries;
    private final List<Violation> problems;

    private EventRequest(Map<String, @Nullable Object> members, List<EventEntry> entries, List<Violation> problems) {
        this.members = FreeMaps.copy(members);
        this.entries = List.copyOf(entries);
        this.problems = List.copyOf(problems);
    }

    /**
     * Begins a request without events.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the body of a request. What is wrong with it is kept and reported when the request is used, together with everything
     * else.
     *
     * @param json an object with the member {@code events}
     * @return the request
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static EventRequest parse(String json) {
        Map<String, @Nullable Object> body = JsonText.parseObject(json);
        List<Violation> problems = new ArrayList<>();
        List<EventEntry> entries = EventEntry.read(BodyReader.pointing("", body, problems), problems);
        body.remove(EventEntry.EVENTS);
        return new EventRequest(body, entries, problems);
    }

    /** All members but the events. */
    Map<String, @Nullable Object> members() {
        return members;
    }

    /** The instances in their order. */
    List<EventEntry> entries() {
        return entries;
    }

    /** What is wrong with the members of {@code events} as a whole. */
    List<Violation> problems() {
        return problems;
    }

    /** The number of instances. */
    @Override
    public String toString() {
        return "EventRequest[" + entries.size() + " events]";
    }

    /** Collects events. Not thread-safe. */
    public static final class Builder {
        private final Map<String, @Nullable Object> members = new LinkedHashMap<>();
        private final List<String> names = new ArrayList<>();
        private final List<Map<String, @Nullable Object>> instances = new ArrayList<>();

        private Builder() {}

        /**
         * Adds an event that happened once, now, and of which nothing more is said.
         *
         * @param name what happened, 1 to 255 characters; case counts
         * @return this
         */
        public Builder event(String name) {
            return event(name, event -> {});
        }

        /**
         * Adds an event.
         *
         * @param name what happened, 1 to 255 characters; case counts
         * @param more says more about it
         * @return this
         */
        public Builder event(String name, Consumer<Instance> more) {
            Instance instance = new Instance();
            more.accept(instance);
            names.add(Objects.requireNonNull(name, "name"));
            instances.add(instance.said());
            return this;
        }

        /**
         * Lets only one campaign count the events. Default: all campaigns.
         *
         * @param value the campaign
         * @return this
         */
        public Builder campaign(EngagementCampaignId value) {
            members.put("campaign_id", value.value());
            return this;
        }

        /**
         * Lets only one campaign count the events. Default: all campaigns.
         *
         * @param value the permalink of the campaign
         * @return this
         */
        public Builder permalink(String value) {
            members.put("permalink", Objects.requireNonNull(value, "permalink"));
            return this;
        }

        /**
         * Sets whether the events are stored now and evaluated when the host drains them. Default false.
         *
         * @param value true for later
         * @return this
         */
        public Builder async(boolean value) {
            members.put("async", value);
            return this;
        }

        /**
         * Ends the request.
         *
         * @return the request
         */
        public EventRequest build() {
            List<Violation> problems = new ArrayList<>();
            BodyReader events = BodyReader.pointing("/" + EventEntry.EVENTS, Map.of(), problems);
            Map<String, Integer> many = new HashMap<>();
            names.forEach(name -> many.merge(name, 1, Integer::sum));
            Map<String, Integer> next = new HashMap<>();
            List<EventEntry> entries = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                int place = next.merge(name, 1, Integer::sum) - 1;
                boolean alone = many.getOrDefault(name, 0) == 1;
                String path = alone ? events.at(name) : events.at(name) + "/" + place;
                entries.add(new EventEntry(path, name, instances.get(i)));
            }
            if (entries.isEmpty()) {
                problems.add(EventEntry.missing(events.path(), "missing or empty, give at least one event"));
            }
            return new EventRequest(members, entries, problems);
        }
    }

    /** Says more about one event. Not thread-safe. */
    public static final class Instance {
        private final Map<String, @Nullable Object> members = new LinkedHashMap<>();
        private final Map<String, @Nullable Object> context = new LinkedHashMap<>();

        private Instance() {}

        /**
         * Sets the host's key of this event: a second one of the same name is a duplicate. Default: it never is one.
         *
         * @param value 1 to 255 characters
         * @return this
         */
        public Instance transactionId(String value) {
            members.put("transaction_id", Objects.requireNonNull(value, "transactionId"));
            return this;
        }

        /**
         * Sets how often it happened at once. Default 1.
         *
         * @param value 1 to 1,000,000
         * @return this
         */
        public Instance qty(long value) {
            members.put("qty", value);
            return this;
        }

        /**
         * Sets when it happened, cut to milliseconds. Default: when it is processed.
         *
         * @param value at most five minutes ahead
         * @return this
         */
        public Instance date(Instant value) {
            members.put("date", Objects.requireNonNull(value, "date"));
            return this;
        }

        /**
         * Adds a fact; at most 100.
         *
         * @param key 1 to 128 characters
         * @param value a text of at most 1,024 characters, a number, a boolean or null
         * @return this
         */
        public Instance context(String key, @Nullable Object value) {
            context.put(Objects.requireNonNull(key, "key"), value);
            return this;
        }

        /** What was said so far; what is said afterwards does not change it. */
        private Map<String, @Nullable Object> said() {
            Map<String, @Nullable Object> said = new LinkedHashMap<>(members);
            if (!context.isEmpty()) {
                said.put("context", FreeMaps.copy(context));
            }
            return Collections.unmodifiableMap(said);
        }
    }
}
