package dev.freestone.contact.policy;

import dev.freestone.contact.policy.RuleParams.Counter;
import dev.freestone.contact.policy.RuleParams.Length;
import dev.freestone.contact.policy.RuleParams.Place;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads limits on the number of contacts. Static and thread-safe. Source: docs/spec/contact-policy.md 5, 7. */
final class CounterReader {
    private static final Pattern FILLED = Pattern.compile("(?s).*\\S.*");

    private CounterReader() {}

    static Counter read(PackObject params) {
        params.only("count", "channels", "purposes", "subjects", "place", "key", "limit", "window", "exclude");
        Set<EventKind> count = params.someOf("count", PackCodes.EVENTS);
        Set<String> channels = params.anyOf("channels", PackCodes.CHANNELS);
        countable(params, count, channels);
        Set<Purpose> purposes = purposes(params);
        Set<String> subjects =
                Set.copyOf(params.texts("subjects", FILLED, "a subject such as electronicConsentRequest"));
        Place place = params.has("place")
                ? params.oneOf("place", PackCodes.COUNTED_PLACES).orElse(Place.ANY)
                : Place.ANY;
        Set<RuleParams.Key> key = params.someOf("key", PackCodes.KEYS);
        int limit = params.whole("limit", 1, Integer.MAX_VALUE);
        Length window = ParamsReader.length(params.object("window"));
        Set<EventMark> exclude = params.has("exclude") ? params.setOf("exclude", PackCodes.MARKS) : Set.of();
        return new Counter(count, channels, purposes, subjects, place, key, limit, window, exclude);
    }

    /** A record without purposes means those of the scope, so any of them is all of them. */
    private static Set<Purpose> purposes(PackObject params) {
        if (!params.has("purposes")) {
            return Set.of();
        }
        Set<Purpose> purposes = params.anyOf("purposes", PackCodes.PURPOSES);
        return purposes.isEmpty() ? EnumSet.allOf(Purpose.class) : purposes;
    }

    /** Calls and talks are by voice and messages are not; a limit on what never happens would never stop anything. */
    private static void countable(PackObject params, Set<EventKind> count, Set<String> channels) {
        String voice = Channel.VOICE.code();
        boolean messages = channels.isEmpty() || channels.stream().anyMatch(channel -> !channel.equals(voice));
        boolean calls = channels.isEmpty() || channels.contains(voice);
        for (EventKind kind : count) {
            boolean happens = kind == EventKind.MESSAGE ? messages : calls;
            if (!happens) {
                params.refuse(
                        "channels",
                        ViolationCode.NOT_ALLOWED_WITH,
                        "no " + kind.code() + " is on any of them, give its channels or leave it out of count");
            }
        }
    }
}
