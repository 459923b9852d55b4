package dev.freestone.engine.policy;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.CheckFact;
import dev.freestone.model.contact.ConfirmedZone;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.DestinationFacts;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.Residence;
import dev.freestone.model.contact.StopFlag;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what a host knows as canonical JSON; what is empty is left out. {@link SnapshotReader} reads it. Static. */
final class SnapshotDocuments {
    private SnapshotDocuments() {}

    static Document write(PersonFacts host, ZoneId companyZone) {
        Map<String, @Nullable Object> members = new TreeMap<>();
        members.put("companyZone", companyZone.getId());
        members.put("areaCodes", host.areaCodes().stream().toList());
        members.put(
                "residences",
                host.residences().stream().map(SnapshotDocuments::residence).toList());
        members.put("zones", host.zones().stream().map(ZoneId::getId).sorted().toList());
        host.confirmed().ifPresent(zone -> members.put("confirmed", confirmed(zone)));
        members.put("flags", flags(host.flags()));
        members.put("debts", host.debts().stream().map(SnapshotDocuments::debt).toList());
        Map<String, Object> checks = new TreeMap<>();
        host.checks().forEach((name, check) -> checks.put(name, check(check)));
        members.put("checks", checks);
        members.put("destination", destination(host.destination()));
        members.put("content", host.content().stream().toList());
        host.linkValid().ifPresent(length -> members.put("linkValid", length.toString()));
        members.put("relations", host.relations().stream().toList());
        members.put(
                "recorded",
                host.recorded().stream().map(SnapshotDocuments::fact).toList());
        members.values().removeIf(SnapshotDocuments::isEmpty);
        return Document.of(JsonText.write(members));
    }

    private static boolean isEmpty(@Nullable Object value) {
        return (value instanceof Map<?, ?> map && map.isEmpty()) || (value instanceof List<?> list && list.isEmpty());
    }

    private static Map<String, Object> residence(Residence residence) {
        Map<String, Object> members = new TreeMap<>();
        members.put("state", residence.state());
        residence.city().ifPresent(city -> members.put("city", city));
        return members;
    }

    private static Map<String, Object> confirmed(ConfirmedZone zone) {
        Map<String, Object> members = new TreeMap<>();
        members.put("zone", zone.zone().getId());
        members.put("at", zone.at().toString());
        return members;
    }

    private static Map<String, Object> flags(Map<StopFlag, Boolean> flags) {
        Map<String, Object> members = new TreeMap<>();
        flags.forEach((flag, set) -> members.put(flag.code(), set));
        return members;
    }

    private static Map<String, Object> debt(DebtFacts debt) {
        Map<String, Object> members = new TreeMap<>();
        members.put("debt", debt.debt());
        debt.account().ifPresent(account -> members.put("account", account));
        debt.daysPastDue().ifPresent(days -> members.put("daysPastDue", (long) days));
        debt.security().ifPresent(security -> members.put("security", security));
        debt.collectionProcedures().ifPresent(started -> members.put("collectionProcedures", started));
        return members;
    }

    private static Map<String, Object> check(CheckFact check) {
        Map<String, Object> members = new TreeMap<>();
        members.put("passed", check.passed());
        check.on().ifPresent(on -> members.put("on", on.toString()));
        return members;
    }

    /** Nothing when nothing is known. */
    private static Map<String, Object> destination(DestinationFacts facts) {
        Map<String, Object> members = new TreeMap<>();
        facts.wireless().ifPresent(wireless -> members.put("wireless", wireless));
        facts.place().map(ContactPlace::code).ifPresent(place -> members.put("place", place));
        if (!facts.valid()) {
            members.put("valid", false);
        }
        if (facts.archived()) {
            members.put("archived", true);
        }
        return members;
    }

    private static Map<String, Object> fact(ContactFact fact) {
        Map<String, Object> members = new TreeMap<>();
        members.put("id", fact.id().value());
        put(members, "person", fact.person());
        put(members, "destination", fact.destination());
        put(members, "debt", fact.debt());
        members.put("kind", fact.terms().kind().code());
        members.put("terms", FactDocuments.codes(fact.terms()));
        members.put("from", fact.from().toString());
        fact.until().ifPresent(until -> members.put("until", until.toString()));
        fact.ended().ifPresent(ended -> members.put("ended", ended.toString()));
        return members;
    }

    private static void put(Map<String, Object> members, String name, Optional<KeyedHash> hash) {
        hash.ifPresent(value -> members.put(name, value.value()));
    }
}
