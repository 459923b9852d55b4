package dev.freestone.engine.policy;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.CheckFact;
import dev.freestone.model.contact.ConfirmedZone;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.DestinationFacts;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.Residence;
import dev.freestone.model.contact.StopFlag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a host knew, read back from a {@link FactSnapshot}. Immutable.
 *
 * @param host what the host knew; as read at the instant of the decision
 * @param companyZone the zone of the company
 */
public record SnapshotReader(PersonFacts host, ZoneId companyZone) {
    /**
     * Reads a snapshot.
     *
     * @param document what was kept
     * @param at when the decision was made
     * @return what the host knew
     */
    public static SnapshotReader read(Document document, Instant at) {
        Map<String, @Nullable Object> members = JsonText.parseObject(document.json());
        PersonFacts host = new PersonFacts(
                at,
                new TreeSet<>(texts(members, "areaCodes")),
                objects(members, "residences").stream()
                        .map(each -> new Residence(required(each, "state"), text(each, "city")))
                        .toList(),
                texts(members, "zones").stream().map(ZoneId::of).collect(Collectors.toSet()),
                Optional.ofNullable(members.get("confirmed")).map(each -> confirmed(object(each))),
                flags(object(members.get("flags"))),
                objects(members, "debts").stream().map(SnapshotReader::debt).toList(),
                checks(object(members.get("checks"))),
                destination(object(members.get("destination"))),
                new TreeSet<>(texts(members, "content")),
                text(members, "linkValid").map(Period::parse),
                new TreeSet<>(texts(members, "relations")),
                objects(members, "recorded").stream().map(SnapshotReader::fact).toList());
        return new SnapshotReader(host, ZoneId.of(required(members, "companyZone")));
    }

    private static ConfirmedZone confirmed(Map<String, @Nullable Object> members) {
        return new ConfirmedZone(ZoneId.of(required(members, "zone")), Instant.parse(required(members, "at")));
    }

    private static Map<StopFlag, Boolean> flags(Map<String, @Nullable Object> members) {
        Map<StopFlag, Boolean> flags = new EnumMap<>(StopFlag.class);
        members.forEach((code, set) -> flags.put(StopFlag.parse(code).orElseThrow(), Boolean.TRUE.equals(set)));
        return flags;
    }

    private static DebtFacts debt(Map<String, @Nullable Object> members) {
        OptionalInt days = members.get("daysPastDue") instanceof Number number
                ? OptionalInt.of(number.intValue())
                : OptionalInt.empty();
        return new DebtFacts(
                required(members, "debt"),
                text(members, "account"),
                days,
                text(members, "security"),
                flag(members, "collectionProcedures"));
    }

    private static SortedMap<String, CheckFact> checks(Map<String, @Nullable Object> members) {
        SortedMap<String, CheckFact> checks = new TreeMap<>();
        members.keySet().forEach(name -> {
            Map<String, @Nullable Object> check = object(members.get(name));
            boolean passed = Boolean.TRUE.equals(check.get("passed"));
            checks.put(name, new CheckFact(passed, text(check, "on").map(LocalDate::parse)));
        });
        return checks;
    }

    private static DestinationFacts destination(Map<String, @Nullable Object> members) {
        return new DestinationFacts(
                flag(members, "wireless"),
                text(members, "place").map(code -> ContactPlace.parse(code).orElseThrow()),
                flag(members, "valid").orElse(true),
                flag(members, "archived").orElse(false));
    }

    private static ContactFact fact(Map<String, @Nullable Object> members) {
        FactKind kind = FactKind.parse(required(members, "kind")).orElseThrow();
        return new ContactFact(
                FactId.of(required(members, "id")),
                text(members, "person").map(KeyedHash::of),
                text(members, "destination").map(KeyedHash::of),
                text(members, "debt").map(KeyedHash::of),
                FactDocuments.terms(kind, object(members.get("terms"))),
                Instant.parse(required(members, "from")),
                text(members, "until").map(Instant::parse),
                text(members, "ended").map(Instant::parse));
    }

    private static Optional<String> text(Map<String, @Nullable Object> members, String name) {
        return Optional.ofNullable(members.get(name)).map(Object::toString);
    }

    private static Optional<Boolean> flag(Map<String, @Nullable Object> members, String name) {
        return Optional.ofNullable(members.get(name)).map(Boolean.TRUE::equals);
    }

    private static String required(Map<String, @Nullable Object> members, String name) {
        return text(members, name)
                .orElseThrow(() -> new IllegalStateException(
                        "a snapshot of facts has no " + name + ", it was changed after it was kept"));
    }

    private static List<String> texts(Map<String, @Nullable Object> members, String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<Map<String, @Nullable Object>> objects(Map<String, @Nullable Object> members, String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream().map(SnapshotReader::object).toList()
                : List.of();
    }

    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> members.put(String.valueOf(name), each));
        }
        return members;
    }
}
