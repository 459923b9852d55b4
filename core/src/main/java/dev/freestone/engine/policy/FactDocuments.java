package dev.freestone.engine.policy;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.FactTerms.WeeklyHours;
import dev.freestone.model.contact.StopFlag;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a fact beside its columns: codes, and one sealed text that no decision reads. Static and thread-safe. Source:
 * docs/spec/contact-policy.md 6.
 */
public final class FactDocuments {
    private static final String CHANNEL = "channel";
    private static final String PURPOSES = "purposes";
    private static final String SEALED = "sealed";

    private FactDocuments() {}

    /**
     * Writes what a fact says.
     *
     * @param terms what it says
     * @param sealed where it comes from, sealed; empty = nothing is kept of that
     * @return canonical JSON
     */
    public static Document write(FactTerms terms, Optional<String> sealed) {
        Map<String, @Nullable Object> members = new TreeMap<>(codes(terms));
        sealed.ifPresent(text -> members.put(SEALED, text));
        return Document.of(JsonText.write(members));
    }

    /**
     * What a fact says, in codes.
     *
     * @param terms what it says
     * @return texts and lists by name, sorted
     */
    public static Map<String, Object> codes(FactTerms terms) {
        Map<String, Object> members = new TreeMap<>();
        switch (terms.kind()) {
            case CONSENT -> {
                var consent = (FactTerms.Consent) terms;
                members.put("to", consent.to().code());
                consent.channel().ifPresent(channel -> members.put(CHANNEL, channel));
                members.put(PURPOSES, sorted(consent.purposes(), Purpose::code));
            }
            case OPT_OUT -> {
                var out = (FactTerms.OptOut) terms;
                members.put(CHANNEL, out.channel());
                members.put(PURPOSES, sorted(out.purposes(), Purpose::code));
            }
            case REVOCATION -> {
                var revocation = (FactTerms.Revocation) terms;
                members.put(CHANNEL, revocation.channel());
                members.put(PURPOSES, sorted(revocation.purposes(), Purpose::code));
            }
            case MEDIUM_REFUSED -> members.put(CHANNEL, ((FactTerms.MediumRefused) terms).channel());
            case DO_NOT_INTERACT -> {
                var record = (FactTerms.DoNotInteract) terms;
                members.put("case", record.caseId());
                members.put("channels", sorted(record.channels(), Function.identity()));
                members.put("themes", sorted(record.themes(), Theme::code));
            }
            case STOP_FLAG ->
                members.put("flag", ((FactTerms.Stop) terms).flag().code());
            case INCONVENIENT_TIME ->
                members.put(
                        "hours",
                        ((FactTerms.InconvenientTime) terms)
                                .hours().stream().map(FactDocuments::hours).toList());
            case INCONVENIENT_PLACE ->
                members.put(
                        "place", ((FactTerms.InconvenientPlace) terms).place().code());
            case SOLICITATION_REFUSED -> {
                // Its kind says it all.
            }
            case POSSIBLE_REVOCATION -> members.put(CHANNEL, ((FactTerms.PossibleRevocation) terms).channel());
            case INBOUND -> members.put(CHANNEL, ((FactTerms.Inbound) terms).channel());
        }
        return members;
    }

    private static Map<String, Object> hours(WeeklyHours each) {
        Map<String, Object> members = new TreeMap<>();
        members.put("days", sorted(each.days(), DayOfWeek::name));
        members.put("from", each.from().toString());
        members.put("to", each.to().toString());
        return members;
    }

    private static <T> List<String> sorted(Collection<T> values, Function<T, String> code) {
        return values.stream().map(code).sorted().toList();
    }

    /**
     * Reads a stored fact. Opens nothing.
     *
     * @param row the row
     * @return the fact as the policy sees it
     */
    public static ContactFact read(FactRow row) {
        return new ContactFact(
                row.id(),
                row.person(),
                row.destination(),
                row.debt(),
                terms(row.kind(), JsonText.parseObject(row.document().json())),
                row.from(),
                row.until(),
                row.ended());
    }

    static FactTerms terms(FactKind kind, Map<String, @Nullable Object> members) {
        return switch (kind) {
            case CONSENT ->
                new FactTerms.Consent(
                        ConsentKind.parse(text(members, "to")).orElseThrow(),
                        Optional.ofNullable(members.get(CHANNEL)).map(Object::toString),
                        purposes(members));
            case OPT_OUT -> new FactTerms.OptOut(text(members, CHANNEL), purposes(members));
            case REVOCATION -> new FactTerms.Revocation(text(members, CHANNEL), purposes(members));
            case MEDIUM_REFUSED -> new FactTerms.MediumRefused(text(members, CHANNEL));
            case DO_NOT_INTERACT ->
                new FactTerms.DoNotInteract(
                        text(members, "case"),
                        new LinkedHashSet<>(texts(members, "channels")),
                        all(texts(members, "themes"), Theme::parse));
            case STOP_FLAG ->
                new FactTerms.Stop(StopFlag.parse(text(members, "flag")).orElseThrow());
            case INCONVENIENT_TIME -> new FactTerms.InconvenientTime(weekly(members.get("hours")));
            case INCONVENIENT_PLACE ->
                new FactTerms.InconvenientPlace(
                        ContactPlace.parse(text(members, "place")).orElseThrow());
            case SOLICITATION_REFUSED -> new FactTerms.SolicitationRefused();
            case POSSIBLE_REVOCATION -> new FactTerms.PossibleRevocation(text(members, CHANNEL));
            case INBOUND -> new FactTerms.Inbound(text(members, CHANNEL));
        };
    }

    private static Set<Purpose> purposes(Map<String, @Nullable Object> members) {
        return all(texts(members, PURPOSES), Purpose::parse);
    }

    private static <T> Set<T> all(List<String> codes, Function<String, Optional<T>> parse) {
        Set<T> values = new LinkedHashSet<>();
        codes.forEach(code -> values.add(parse.apply(code).orElseThrow()));
        return values;
    }

    private static List<WeeklyHours> weekly(@Nullable Object value) {
        List<WeeklyHours> hours = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> members) {
                    Set<DayOfWeek> days = new LinkedHashSet<>();
                    if (members.get("days") instanceof List<?> names) {
                        names.forEach(name -> days.add(DayOfWeek.valueOf(String.valueOf(name))));
                    }
                    hours.add(new WeeklyHours(
                            days,
                            LocalTime.parse(String.valueOf(members.get("from"))),
                            LocalTime.parse(String.valueOf(members.get("to")))));
                }
            }
        }
        return hours;
    }

    private static String text(Map<String, @Nullable Object> members, String name) {
        return String.valueOf(members.get(name));
    }

    private static List<String> texts(Map<String, @Nullable Object> members, String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
