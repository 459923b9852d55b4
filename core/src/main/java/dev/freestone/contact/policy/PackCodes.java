package dev.freestone.contact.policy;

import dev.freestone.contact.policy.RuleParams.Place;
import dev.freestone.contact.policy.RuleParams.Reach;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.Recipient;
import dev.freestone.model.contact.StopFlag;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The codes of rule packs and what they stand for, in the order in which messages offer them. Thread-safe. */
final class PackCodes {
    static final String PUSH = "push";

    static final Map<String, PolicyRole> ROLES = of(List.of(PolicyRole.values()), PolicyRole::code);
    static final Map<String, Purpose> PURPOSES = of(List.of(Purpose.values()), Purpose::code);
    static final Map<String, RuleKind> KINDS = of(List.of(RuleKind.values()), RuleKind::code);
    static final Map<String, RuleForce> FORCES = of(List.of(RuleForce.values()), RuleForce::code);
    static final Map<String, RuleBasis> BASES = of(List.of(RuleBasis.values()), RuleBasis::code);
    static final Map<String, Confidence> CONFIDENCES = of(List.of(Confidence.values()), Confidence::code);
    static final Map<String, ConsentKind> CONSENTS = of(List.of(ConsentKind.values()), ConsentKind::code);
    static final Map<String, Recipient> RECIPIENTS = of(List.of(Recipient.values()), Recipient::code);
    static final Map<String, StopFlag> FLAGS = of(List.of(StopFlag.values()), StopFlag::code);
    static final Map<String, ContactPlace> PLACES = of(List.of(ContactPlace.values()), ContactPlace::code);
    static final Map<String, EventKind> EVENTS = of(List.of(EventKind.values()), EventKind::code);

    /** Marks that a counter may leave out; the place is an attribute of its own. */
    static final Map<String, EventMark> MARKS = of(
            List.of(
                    EventMark.NOT_CONNECTED,
                    EventMark.CONSENTED,
                    EventMark.EXCLUDED_RECIPIENT,
                    EventMark.NO_VOICEMAIL_POSSIBLE,
                    EventMark.REPLY),
            EventMark::code);

    /** Channels that are evaluated and that a pack may name. */
    static final Map<String, String> CHANNELS = of(
            List.of(
                    Channel.VOICE.code(),
                    Channel.TEXT.code(),
                    Channel.EMAIL.code(),
                    Channel.MAIL.code(),
                    PUSH,
                    Channel.CHAT.code()),
            Function.identity());

    static final Map<String, RuleParams.Key> KEYS = of(List.of(RuleParams.Key.values()), key -> switch (key) {
        case PERSON -> "person";
        case DEBT -> "debt";
        case SUBJECT -> "subject";
        case EVENT -> "event";
    });

    static final Map<String, Place> COUNTED_PLACES = of(List.of(Place.values()), place -> switch (place) {
        case ANY -> "any";
        case WORK -> "work";
        case NOT_WORK -> "not_work";
    });

    static final Map<String, Reach> REACHES = of(List.of(Reach.values()), reach -> switch (reach) {
        case DESTINATION_CHANNEL -> "destination_channel";
        case ALL_UNRELATED -> "all_unrelated";
    });

    static final Map<String, Set<DayOfWeek>> DAYS = days();

    /** Of packs: true = approved. */
    static final Map<String, Boolean> REVIEWS =
            of(List.of(false, true), approved -> approved ? "approved" : "required");

    static final Map<String, String> COUNTRIES = of(List.of("US"), Function.identity());
    static final Map<String, String> ENGINES = of(List.of("immediate"), Function.identity());

    /** Of lengths: true = days. */
    static final Map<String, Boolean> UNITS = of(List.of(true, false), days -> days ? "days" : "hours");

    /** Of waits: true = after a conversation. */
    static final Map<String, Boolean> WAITS =
            of(List.of(true, false), conversation -> conversation ? "conversation" : "solicitation_refused");

    /** Of retentions: true = after the last activity. */
    static final Map<String, Boolean> RETENTIONS =
            of(List.of(true, false), last -> last ? "last_collection_activity" : "event");

    private PackCodes() {}

    /** The code of a value that has one. */
    static <T> String code(Map<String, T> codes, T value) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static <T> Map<String, T> of(List<T> values, Function<T, String> code) {
        Map<String, T> codes = new LinkedHashMap<>();
        for (T value : values) {
            codes.put(code.apply(value), value);
        }
        return Collections.unmodifiableMap(codes);
    }

    private static Map<String, Set<DayOfWeek>> days() {
        Map<String, Set<DayOfWeek>> days = new LinkedHashMap<>();
        days.put("MON-SUN", Set.copyOf(EnumSet.allOf(DayOfWeek.class)));
        days.put("MON-SAT", Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY)));
        days.put("MON-FRI", Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
        days.put("SAT", Set.of(DayOfWeek.SATURDAY));
        days.put("SUN", Set.of(DayOfWeek.SUNDAY));
        return Collections.unmodifiableMap(days);
    }
}
