package dev.freestone.contact.policy;

import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.StopFlag;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a policy knows when it decides about a contact: what the host knows, what is recorded, and what counts, read in the
 * transaction of the claim, under the locks of the person and of the debts. Immutable. Source: docs/spec/contact-policy.md 1.
 */
public final class PolicyFacts {
    private static final PersonFacts NOTHING = PersonFacts.readAt(Instant.EPOCH).build();

    /** Nothing is known. */
    public static final PolicyFacts NONE = of(NOTHING, List.of(), List.of());

    private final PersonFacts host;
    private final List<ContactFact> recorded;
    private final List<ContactEvent> events;
    private final boolean erased;
    private final ZoneId companyZone;
    private final Map<String, String> accounts = new HashMap<>();
    private final EventIndex index;
    private final Set<StopFlag> hostFlags = EnumSet.of(StopFlag.NATIONAL_DNC);
    private final long sureUntil;
    private final @Nullable Located confirmed;

    private PolicyFacts(
            PersonFacts host,
            List<ContactFact> recorded,
            List<ContactEvent> events,
            boolean erased,
            ZoneId companyZone) {
        this.host = host;
        this.recorded = List.copyOf(recorded);
        this.events = List.copyOf(events);
        this.erased = erased;
        this.companyZone = companyZone;
        for (DebtFacts debt : host.debts()) {
            debt.account().ifPresent(account -> accounts.put(debt.debt(), account));
        }
        host.flags().forEach((flag, set) -> {
            if (set) {
                hostFlags.add(flag);
            } else {
                hostFlags.remove(flag);
            }
        });
        this.index = EventIndex.of(this.events, this::account);
        this.sureUntil = host.confirmed().map(Place::confirmedUntil).orElse(Situation.NEVER);
        this.confirmed = host.confirmed()
                .map(zone -> Located.by(List.of(new ZoneSignal(ZoneSignal.Kind.CONFIRMED, zone.zone()))))
                .orElse(null);
    }

    /**
     * Facts about somebody.
     *
     * @param host what the host knows; debts in it are named by their hashes
     * @param recorded consents, stops and other recorded facts of the person and of the destination
     * @param events what counts, as far back as the policy looks: events of the person and of the debts that the contact
     *     concerns, with the slots that this transaction has reserved before; in no order
     * @return the facts, of a company in UTC
     */
    public static PolicyFacts of(PersonFacts host, List<ContactFact> recorded, List<ContactEvent> events) {
        List<ContactFact> all = new ArrayList<>(recorded);
        all.addAll(host.recorded());
        return new PolicyFacts(host, all, events, false, ZoneOffset.UTC);
    }

    /**
     * Facts about somebody of whom nothing but events is known.
     *
     * @param events what counts
     * @return the facts
     */
    public static PolicyFacts counting(List<ContactEvent> events) {
        return of(NOTHING, List.of(), events);
    }

    /**
     * The same facts, of somebody who was erased.
     *
     * @return other facts
     */
    public PolicyFacts erased() {
        return new PolicyFacts(host, recorded, events, true, companyZone);
    }

    /**
     * The same facts, of a company elsewhere.
     *
     * @param zone the zone of the company; it never stands for that of a person
     * @return other facts
     */
    public PolicyFacts in(ZoneId zone) {
        return new PolicyFacts(host, recorded, events, erased, zone);
    }

    /**
     * What the host knows.
     *
     * @return the facts of the host
     */
    public PersonFacts host() {
        return host;
    }

    /**
     * Consents, stops and other facts, of the registry and of the host.
     *
     * @return in no order
     */
    public List<ContactFact> recorded() {
        return recorded;
    }

    /**
     * What counts.
     *
     * @return in no order
     */
    public List<ContactEvent> events() {
        return events;
    }

    /**
     * Whether the person was erased.
     *
     * @return true when nobody may be contacted any more
     */
    public boolean isErased() {
        return erased;
    }

    /** The zone of the company, for the dates of rules when nothing is known of the person's. */
    ZoneId companyZone() {
        return companyZone;
    }

    /** When a place that the person has confirmed is no longer taken for sure; never when none is confirmed. */
    long sureUntil() {
        return sureUntil;
    }

    /** The place that the person has confirmed; null when none is. */
    @Nullable
    Located confirmed() {
        return confirmed;
    }

    /** The flags that are set by what the host says, or does not say. */
    Set<StopFlag> hostFlags() {
        return hostFlags;
    }

    EventIndex index() {
        return index;
    }

    /** The name under which a debt is counted: that of its account, when several loans share one. */
    String account(KeyedHash debt) {
        String name = debt.value();
        return accounts.isEmpty() ? name : accounts.getOrDefault(name, name);
    }

    /** What the host knows of a debt; null when nothing. */
    @SuppressWarnings("NullAway")
    DebtFacts debt(String account) {
        for (DebtFacts debt : host.debts()) {
            if (debt.debt().equals(account)
                    || debt.account().filter(account::equals).isPresent()) {
                return debt;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "PolicyFacts[" + recorded.size() + " recorded, " + events.size() + " events]";
    }
}
