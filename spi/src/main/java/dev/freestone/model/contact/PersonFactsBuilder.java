package dev.freestone.model.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what the host knows for one contact. Used by one thread. Source: docs/spec/contact-policy.md 1. */
public final class PersonFactsBuilder {
    private final Instant readAt;
    private final SortedSet<String> areaCodes = new TreeSet<>();
    private final List<Residence> residences = new ArrayList<>();
    private final Set<ZoneId> zones = new LinkedHashSet<>();
    private Optional<ConfirmedZone> confirmed = Optional.empty();
    private final Map<StopFlag, Boolean> flags = new EnumMap<>(StopFlag.class);
    private final List<DebtFacts> debts = new ArrayList<>();
    private final SortedMap<String, CheckFact> checks = new TreeMap<>();
    private DestinationFacts destination = DestinationFacts.UNKNOWN;
    private final SortedSet<String> content = new TreeSet<>();
    private Optional<Period> linkValid = Optional.empty();
    private final SortedSet<String> relations = new TreeSet<>();
    private final List<ContactFact> recorded = new ArrayList<>();

    PersonFactsBuilder(Instant readAt) {
        this.readAt = readAt;
    }

    /**
     * A valid number of the person's own.
     *
     * @param code its area code, such as {@code 404}
     * @return this
     */
    public PersonFactsBuilder areaCode(String code) {
        areaCodes.add(code);
        return this;
    }

    /**
     * A valid postal address of the person's own, of which the city is unknown.
     *
     * @param state the code of the state, such as {@code GA}
     * @return this
     */
    public PersonFactsBuilder residence(String state) {
        residences.add(new Residence(state, Optional.empty()));
        return this;
    }

    /**
     * A valid postal address of the person's own.
     *
     * @param state the code of the state, such as {@code NY}
     * @param city the city, such as {@code New York}
     * @return this
     */
    public PersonFactsBuilder residence(String state, String city) {
        residences.add(new Residence(state, Optional.of(city)));
        return this;
    }

    /**
     * Where the person may be.
     *
     * @param zone the zone, such as {@code America/New_York}
     * @return this
     */
    public PersonFactsBuilder zone(ZoneId zone) {
        zones.add(zone);
        return this;
    }

    /**
     * Where the person said to be.
     *
     * @param zone the zone
     * @param at when the person said so
     * @return this
     */
    public PersonFactsBuilder confirmedZone(ZoneId zone, Instant at) {
        confirmed = Optional.of(new ConfirmedZone(zone, at));
        return this;
    }

    /**
     * A stop flag.
     *
     * @param flag the flag
     * @param set whether it is set
     * @return this
     */
    public PersonFactsBuilder flag(StopFlag flag, boolean set) {
        flags.put(flag, set);
        return this;
    }

    /**
     * An open debt of the person.
     *
     * @param debt the debt
     * @return this
     */
    public PersonFactsBuilder debt(DebtFacts debt) {
        debts.add(debt);
        return this;
    }

    /**
     * A check of the destination that has no date.
     *
     * @param name such as {@code email_procedure}
     * @param passed whether it passed
     * @return this
     */
    public PersonFactsBuilder check(String name, boolean passed) {
        checks.put(name, new CheckFact(passed, Optional.empty()));
        return this;
    }

    /**
     * A check of the destination that passed.
     *
     * @param name such as {@code text_number}
     * @param on on which day
     * @return this
     */
    public PersonFactsBuilder check(String name, LocalDate on) {
        checks.put(name, new CheckFact(true, Optional.of(on)));
        return this;
    }

    /**
     * The destination.
     *
     * @param facts what is known of it
     * @return this
     */
    public PersonFactsBuilder destination(DestinationFacts facts) {
        destination = facts;
        return this;
    }

    /**
     * What the template holds.
     *
     * @param names such as {@code opt_out_notice}
     * @return this
     */
    public PersonFactsBuilder content(String... names) {
        content.addAll(List.of(names));
        return this;
    }

    /**
     * How long the links of the template work.
     *
     * @param length such as {@code P30D}
     * @return this
     */
    public PersonFactsBuilder linkValid(Period length) {
        linkValid = Optional.of(length);
        return this;
    }

    /**
     * A business relation.
     *
     * @param name such as {@code established_business_relationship}
     * @return this
     */
    public PersonFactsBuilder relation(String name) {
        relations.add(name);
        return this;
    }

    /**
     * A consent, stop or other fact that the host keeps itself.
     *
     * @param fact the fact
     * @return this
     */
    public PersonFactsBuilder recorded(ContactFact fact) {
        recorded.add(fact);
        return this;
    }

    /**
     * The facts.
     *
     * @return new facts
     */
    public PersonFacts build() {
        return new PersonFacts(
                readAt,
                areaCodes,
                residences,
                zones,
                confirmed,
                flags,
                debts,
                checks,
                destination,
                content,
                linkValid,
                relations,
                recorded);
    }
}
