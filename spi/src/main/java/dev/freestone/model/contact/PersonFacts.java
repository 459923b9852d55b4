package dev.freestone.model.contact;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What the host knows for one contact: of the person, of the destination, of the debts and of the template. Immutable. Source:
 * docs/spec/contact-policy.md 1, 2, 7.
 *
 * @param readAt when it was read, on the clock of the host; facts of more than 60 s ago are not used
 * @param areaCodes the area codes of the person's valid own numbers, such as {@code 404}
 * @param residences the person's valid own postal addresses
 * @param zones where the host or the person's device says that the person is
 * @param confirmed where the person said to be
 * @param flags stop flags; one that is absent is not set, but for {@code national_dnc}, which then is
 * @param debts the open debts of the person
 * @param checks the checks of the destination by name, such as {@code text_number}
 * @param destination the destination
 * @param content what the template holds, such as {@code opt_out_notice}
 * @param linkValid how long the links of the template work
 * @param relations business relations, such as {@code established_business_relationship}
 * @param recorded consents, stops and other facts that the host keeps itself; persons, destinations and debts in them are
 *     left empty where they are those of the contact
 */
public record PersonFacts(
        Instant readAt,
        SortedSet<String> areaCodes,
        List<Residence> residences,
        Set<ZoneId> zones,
        Optional<ConfirmedZone> confirmed,
        Map<StopFlag, Boolean> flags,
        List<DebtFacts> debts,
        SortedMap<String, CheckFact> checks,
        DestinationFacts destination,
        SortedSet<String> content,
        Optional<Period> linkValid,
        SortedSet<String> relations,
        List<ContactFact> recorded) {
    /**
     * Copies the collections.
     *
     * @param readAt when it was read, on the clock of the host; facts of more than 60 s ago are not used
     * @param areaCodes the area codes of the person's valid own numbers, such as {@code 404}
     * @param residences the person's valid own postal addresses
     * @param zones where the host or the person's device says that the person is
     * @param confirmed where the person said to be
     * @param flags stop flags; one that is absent is not set, but for {@code national_dnc}, which then is
     * @param debts the open debts of the person
     * @param checks the checks of the destination by name, such as {@code text_number}
     * @param destination the destination
     * @param content what the template holds, such as {@code opt_out_notice}
     * @param linkValid how long the links of the template work
     * @param relations business relations, such as {@code established_business_relationship}
     * @param recorded consents, stops and other facts that the host keeps itself; persons, destinations and debts in them are
     *     left empty where they are those of the contact
     */
    public PersonFacts {
        areaCodes = Collections.unmodifiableSortedSet(new TreeSet<>(areaCodes));
        residences = List.copyOf(residences);
        zones = Set.copyOf(zones);
        flags = Map.copyOf(flags);
        debts = List.copyOf(debts);
        checks = Collections.unmodifiableSortedMap(new TreeMap<>(checks));
        content = Collections.unmodifiableSortedSet(new TreeSet<>(content));
        relations = Collections.unmodifiableSortedSet(new TreeSet<>(relations));
        recorded = List.copyOf(recorded);
    }

    /**
     * Begins facts of which nothing is known yet.
     *
     * @param readAt when they were read
     * @return a builder
     */
    public static PersonFactsBuilder readAt(Instant readAt) {
        return new PersonFactsBuilder(readAt);
    }

    /**
     * The same facts with other names of debts and accounts.
     *
     * @param name gives each its name
     * @return other facts
     */
    public PersonFacts namingDebts(UnaryOperator<String> name) {
        return new PersonFacts(
                readAt,
                areaCodes,
                residences,
                zones,
                confirmed,
                flags,
                debts.stream()
                        .map(each -> new DebtFacts(
                                name.apply(each.debt()),
                                each.account().map(name),
                                each.daysPastDue(),
                                each.security(),
                                each.collectionProcedures()))
                        .toList(),
                checks,
                destination,
                content,
                linkValid,
                relations,
                recorded);
    }

    /**
     * The same facts, read at another instant.
     *
     * @param when the instant
     * @return other facts
     */
    public PersonFacts readAgain(Instant when) {
        return new PersonFacts(
                when,
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

    @Override
    public String toString() {
        return "PersonFacts[" + readAt + "]";
    }
}
