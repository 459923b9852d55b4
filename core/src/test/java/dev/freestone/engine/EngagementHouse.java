package dev.freestone.engine;

import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.CampaignExtras;
import dev.freestone.engagement.CampaignKind;
import dev.freestone.engagement.CampaignLife;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CampaignTerms;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.LineItem;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.engine.engagement.CustomerFacts;
import dev.freestone.engine.engagement.EngagementRows;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.LineItemId;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * An engine for tests of engagement campaigns: customers that tests put there, campaigns stored as tests say, a clock that only
 * tests move.
 */
final class EngagementHouse {
    static final Instant WED_2024_05_01 = ObjectHouse.WED_2024_05_01;
    static final Instant STARTS = WED_2024_05_01.minus(Duration.ofDays(10));
    static final Instant ENDS = WED_2024_05_01.plus(Duration.ofDays(20));
    static final String API_KEY = "key-of-default";

    Instant now = WED_2024_05_01;
    EngagementProfile profile = new EngagementProfile(Set.of(API_KEY), Set.of(), Map.of(), Set.of());
    final People customers = new People();
    PersonHashes hashes = PersonHashes.plain();
    final Storage storage;
    final Freestone freestone;

    EngagementHouse() {
        this(UnaryOperator.identity());
    }

    EngagementHouse(UnaryOperator<FreestoneBuilder> more) {
        this.storage = InMemoryStorage.of(() -> now);
        this.freestone = engine(more);
    }

    /** Another engine over the same storage. */
    Freestone engine(UnaryOperator<FreestoneBuilder> more) {
        return more.apply(Freestone.builder()
                        .storage(storage)
                        .clock(() -> now)
                        .ids(RandomIdSource.over(new Random(7)))
                        .customers(customers)
                        .companies(id -> id.equals(ObjectHouse.UNKNOWN)
                                ? Optional.empty()
                                : Optional.of(
                                        new CompanyProfile(ZoneId.of("America/Chicago")).withEngagement(profile))))
                .build();
    }

    void later(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /** A registered customer without attributes. */
    Customer customer(String id) {
        return customer(Customer.of(PersonId.of(id), Map.of()));
    }

    Customer customer(Customer value) {
        customers.put(value);
        return value;
    }

    /** What stands for a customer in the storage. */
    LaneKey key(Customer customer) {
        return CustomerFacts.key(hashes, CompanyId.DEFAULT, customer);
    }

    static CustomerRef ref(Customer customer) {
        return CustomerRef.user(customer.id().value());
    }

    /** A live promotion of everyone that is active now, stored as it is. */
    EngagementCampaign campaign(UnaryOperator<EngagementCampaign> change) {
        return storage.write(tx -> {
            long id = tx.engagementCampaigns().nextId(CompanyId.DEFAULT, EngagementKind.CAMPAIGN, Optional.empty());
            EngagementCampaign made = change.apply(plain(id));
            store(tx, made);
            return made;
        });
    }

    private static void store(Tx tx, EngagementCampaign made) {
        String key = String.format("%064x", made.id().value());
        tx.engagementCampaigns().insert(EngagementRows.row(made, key, Optional.empty()));
        tx.engagementCampaigns().nextRevision(made.company(), 1);
    }

    /** Replaces a stored campaign. */
    EngagementCampaign change(EngagementCampaign after) {
        return storage.write(tx -> {
            var row = tx.engagementCampaigns().find(after.company(), after.id()).orElseThrow();
            tx.engagementCampaigns().update(EngagementRows.row(after, row.nameKey(), Optional.of(now)), row.version());
            tx.engagementCampaigns().nextRevision(after.company(), 1);
            return after;
        });
    }

    static EngagementCampaign plain(long id) {
        return new EngagementCampaign(
                EngagementCampaignId.of(id),
                CompanyId.DEFAULT,
                new CampaignTerms(
                        "Campaign " + id,
                        "permalink-" + id,
                        EngagementStatus.LIVE,
                        STARTS,
                        ENDS,
                        CampaignKind.PROMOTION,
                        OptInTerms.NOT_REQUIRED,
                        Optional.empty(),
                        Optional.empty(),
                        CampaignExtras.NONE),
                new CampaignParts(
                        new AdBundle(AdBundleId.of(id), Map.of(), Optional.empty(), Optional.empty()),
                        List.of(new LineItem(LineItemId.of(id), "default")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new CampaignLife(STARTS.minusSeconds(60), Optional.of(STARTS), List.of()));
    }

    static EngagementCampaign with(EngagementCampaign one, CampaignTerms terms) {
        return new EngagementCampaign(one.id(), one.company(), terms, one.parts(), one.life());
    }

    static EngagementCampaign withOptIn(EngagementCampaign one, OptInTerms optIn) {
        CampaignTerms t = one.terms();
        return with(
                one,
                new CampaignTerms(
                        t.name(),
                        t.permalink(),
                        t.status(),
                        t.startsAt(),
                        t.endsAt(),
                        t.kind(),
                        optIn,
                        t.reportingEndsAt(),
                        t.divisionId(),
                        t.extras()));
    }

    static EngagementCampaign withStatus(EngagementCampaign one, EngagementStatus status) {
        CampaignTerms t = one.terms();
        return with(
                one,
                new CampaignTerms(
                        t.name(),
                        t.permalink(),
                        status,
                        t.startsAt(),
                        t.endsAt(),
                        t.kind(),
                        t.optIn(),
                        t.reportingEndsAt(),
                        t.divisionId(),
                        t.extras()));
    }

    static EngagementCampaign withWindow(EngagementCampaign one, Instant startsAt, Instant endsAt) {
        CampaignTerms t = one.terms();
        return with(
                one,
                new CampaignTerms(
                        t.name(),
                        t.permalink(),
                        t.status(),
                        startsAt,
                        endsAt,
                        t.kind(),
                        t.optIn(),
                        t.reportingEndsAt(),
                        t.divisionId(),
                        t.extras()));
    }

    static EngagementCampaign withTargeting(EngagementCampaign one, Map<String, ?> targeting) {
        AdBundle bundle = one.parts().bundle();
        return withParts(
                one,
                new AdBundle(bundle.id(), new LinkedHashMap<>(targeting), bundle.qualifyTag(), bundle.disqualifyTag()),
                one.parts().groups(),
                one.parts().units(),
                one.parts().offers());
    }

    static EngagementCampaign withUnits(EngagementCampaign one, List<AdGroup> groups, List<AdUnit> units) {
        return withParts(one, one.parts().bundle(), groups, units, one.parts().offers());
    }

    static EngagementCampaign withOffers(EngagementCampaign one, List<Offer> offers) {
        return withParts(
                one, one.parts().bundle(), one.parts().groups(), one.parts().units(), offers);
    }

    static EngagementCampaign withParts(
            EngagementCampaign one, AdBundle bundle, List<AdGroup> groups, List<AdUnit> units, List<Offer> offers) {
        return new EngagementCampaign(
                one.id(),
                one.company(),
                one.terms(),
                new CampaignParts(
                        bundle,
                        one.parts().lineItems(),
                        groups,
                        units,
                        one.parts().achievements(),
                        offers),
                one.life());
    }

    /** Customers by id, in the order of their ids. */
    static final class People implements CustomerDirectory {
        private final TreeMap<String, Customer> byId = new TreeMap<>();
        private final Map<String, Customer> byToken = new TreeMap<>();

        synchronized void put(Customer customer) {
            byId.put(customer.id().value(), customer);
        }

        synchronized void remove(String id) {
            byId.remove(id);
        }

        synchronized void token(String token, Customer customer) {
            byToken.put(token, customer);
        }

        @Override
        public synchronized Optional<Customer> find(CompanyId company, CustomerRef ref) {
            return switch (ref.form()) {
                case USER_ID -> Optional.ofNullable(byId.get(ref.text()));
                case EXTERNAL_ID ->
                    byId.values().stream()
                            .filter(one -> one.externalId().equals(Optional.of(ref.text())))
                            .findFirst();
                case AUTH_TOKEN -> Optional.ofNullable(byToken.get(ref.text()));
            };
        }

        @Override
        public synchronized Map<PersonId, Customer> find(CompanyId company, Collection<PersonId> ids) {
            Map<PersonId, Customer> found = new LinkedHashMap<>();
            for (PersonId id : ids) {
                Customer one = byId.get(id.value());
                if (one != null) {
                    found.put(id, one);
                }
            }
            return found;
        }

        @Override
        public synchronized List<Customer> page(CompanyId company, Optional<PersonId> after, int limit) {
            List<Customer> page = new ArrayList<>();
            for (Customer one : after.map(
                            last -> byId.tailMap(last.value(), false).values())
                    .orElseGet(byId::values)) {
                if (page.size() == limit) {
                    break;
                }
                page.add(one);
            }
            return page;
        }
    }
}
