package dev.freestone.engine;

import dev.freestone.contact.ContactIntent;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdType;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.ContactTerms;
import dev.freestone.engagement.DeliveryReport;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.RepeatUnit;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.engine.engagement.Deliveries;
import dev.freestone.engine.engagement.EngagementRows;
import dev.freestone.engine.engagement.OccurrenceWork;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.AudienceBucket;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.OptInInterval;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.StandingRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.TagRow;
import dev.freestone.spi.WorkItem;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import dev.freestone.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Engines on one storage with customers and a live campaign that sends one push message to customers with {@code user.city} a. Its
 * clock begins on the first of May 2024 at 9:00 in Chicago; the message is scheduled for 10:00.
 */
final class MessageHouse {
    static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T14:00:00Z");
    static final Instant TEN = WED_2024_05_01.plus(Duration.ofHours(1));
    static final Duration TAKEOVER = Duration.ofSeconds(60);

    final ManualClock clock = ManualClock.at(WED_2024_05_01);
    final EngagementHouse.People people = new EngagementHouse.People();
    final Script push = new Script();
    CustomerDirectory directory = people;
    Storage storage = InMemoryStorage.shared(clock);
    int batch = 3;
    UnaryOperator<FreestoneBuilder> also = builder -> builder;
    EngagementCampaign campaign = EngagementHouse.plain(1);
    AdUnitId unit = AdUnitId.of(1);
    private final Deliveries plans = new Deliveries(id -> Optional.of(new CompanyProfile(CHICAGO)));
    private final Map<String, Freestone> nodes = new HashMap<>();

    Freestone freestone() {
        return node("node-1");
    }

    /** A process of that name, made with the settings as they are when it is first asked for. */
    Freestone node(String name) {
        return nodes.computeIfAbsent(
                name, none -> also.apply(builder(name).customers(directory)).build());
    }

    /** A process that cannot ask who customers are. */
    Freestone withoutCustomers(String name) {
        return builder(name).build();
    }

    private FreestoneBuilder builder(String name) {
        return Freestone.builder()
                .storage(storage)
                .clock(clock)
                .node(NodeId.of(name))
                .batchSize(batch)
                .takeover(TAKEOVER)
                .ids(RandomIdSource.over(new Random(7 + nodes.size())))
                .companies(id -> Optional.of(new CompanyProfile(CHICAGO)))
                .sender(Channel.PUSH, push)
                .contactPolicy(ContactPolicy.none());
    }

    /** Another process, over a storage that fails for it. */
    Freestone failing(String name, Faults faults) {
        Storage whole = storage;
        storage = FaultyStorage.over(whole, faults);
        try {
            return node(name);
        } finally {
            storage = whole;
        }
    }

    /** Customers of a city, whose ids go on after those that are there. */
    MessageHouse customers(int count, String city) {
        for (int i = 0; i < count; i++) {
            customer(people.page(CompanyId.DEFAULT, Optional.empty(), 1_000).size() + 1, Map.of("city", city));
        }
        return this;
    }

    Customer customer(int number, Map<String, ?> attributes) {
        Customer customer = Customer.of(PersonId.of(id(number)), attributes);
        people.put(customer);
        return customer;
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "CU-%04d", number);
    }

    MessageHouse restricted(int number) {
        Customer now = customerOf(number);
        people.put(now.withStanding(new Customer.Standing(true, true)));
        return this;
    }

    MessageHouse standing(int number, boolean optedIn) {
        storage.write(tx -> {
            tx.customers().lock(lane(number));
            tx.customers()
                    .saveStanding(
                            lane(number),
                            new StandingRow(
                                    campaign.id(),
                                    List.of(new OptInInterval(optedIn, clock.instant(), Optional.empty()))));
            return number;
        });
        return this;
    }

    MessageHouse tag(int number, TagRow tag) {
        storage.write(tx -> {
            tx.customers().lock(lane(number));
            tx.customers().saveTags(lane(number), List.of(tag));
            return number;
        });
        return this;
    }

    private static LaneKey lane(int number) {
        return new LaneKey(CompanyId.DEFAULT, PersonHashes.plain().of(CompanyId.DEFAULT, PersonId.of(id(number))));
    }

    private Customer customerOf(int number) {
        return people.find(CompanyId.DEFAULT, List.of(PersonId.of(id(number))))
                .values()
                .iterator()
                .next();
    }

    static Optional<UnitDelivery.Repeat> every(int every, RepeatUnit unit) {
        return Optional.of(new UnitDelivery.Repeat(every, unit, Optional.empty()));
    }

    MessageHouse scheduled(Instant at) {
        return scheduled(at, Optional.empty(), campaign -> campaign);
    }

    /** Stores the campaign with its message, and the wake-up of the message. */
    MessageHouse scheduled(Instant at, Optional<UnitDelivery.Repeat> repeat, UnaryOperator<EngagementCampaign> change) {
        storage.write(tx -> {
            campaign = EngagementHouse.plain(
                    tx.engagementCampaigns().nextId(CompanyId.DEFAULT, EngagementKind.CAMPAIGN, Optional.empty()));
            unit = AdUnitId.of(tx.engagementCampaigns()
                    .nextId(CompanyId.DEFAULT, EngagementKind.AD_UNIT, Optional.of(campaign.id())));
            AdGroup group = new AdGroup(
                    AdGroupId.of(1),
                    campaign.parts().lineItems().get(0).id(),
                    "mail",
                    Map.of("user.city", "a"),
                    5,
                    EngagementStatus.LIVE);
            AdUnit message = new AdUnit(
                    unit,
                    group.id(),
                    "hello",
                    AdType.INBOX,
                    Optional.empty(),
                    Optional.of(new ContactTerms(Channel.PUSH, "T-17", Purpose.MARKETING, Map.of("points", 5L))),
                    Optional.of(new UnitDelivery.Scheduled(at, repeat)));
            campaign = change.apply(EngagementHouse.withUnits(campaign, List.of(group), List.of(message)));
            tx.engagementCampaigns().insert(EngagementRows.row(campaign, "0".repeat(63) + "1", Optional.empty()));
            plans.plan(tx, Optional.empty(), campaign);
            return campaign;
        });
        return this;
    }

    /** Replaces the stored campaign. */
    MessageHouse change(UnaryOperator<EngagementCampaign> change) {
        storage.write(tx -> {
            var row = tx.engagementCampaigns()
                    .find(CompanyId.DEFAULT, campaign.id())
                    .orElseThrow();
            EngagementCampaign before = EngagementRows.campaign(row);
            campaign = change.apply(before);
            plans.plan(tx, Optional.of(before), campaign);
            tx.engagementCampaigns()
                    .update(EngagementRows.row(campaign, row.nameKey(), row.updatedAt()), row.version());
            return campaign;
        });
        return this;
    }

    /** Moves the message to another schedule. */
    MessageHouse moved(Instant at, Optional<UnitDelivery.Repeat> repeat) {
        return change(before -> {
            AdUnit message = before.parts().units().get(0);
            AdUnit moved = new AdUnit(
                    message.id(),
                    message.group(),
                    message.name(),
                    message.type(),
                    message.tile(),
                    message.contact(),
                    Optional.of(new UnitDelivery.Scheduled(at, repeat)));
            return EngagementHouse.withUnits(before, before.parts().groups(), List.of(moved));
        });
    }

    /** When the message is looked at next. */
    Optional<Instant> wakesAt() {
        return storage.read(tx -> tx.work().dueAt(OccurrenceWork.WORK, CompanyId.DEFAULT, unit.toString()));
    }

    MessageHouse wakeAt(Instant at) {
        storage.write(tx -> {
            tx.work().put(new WorkItem(OccurrenceWork.WORK, CompanyId.DEFAULT, unit.toString(), at));
            return at;
        });
        return this;
    }

    boolean hasBegun() {
        return storage.read(tx -> Deliveries.hasBegun(tx, CompanyId.DEFAULT, unit));
    }

    MessageHouse at(Instant instant) {
        clock.set(instant);
        return this;
    }

    MessageHouse tick() {
        freestone().tick();
        return this;
    }

    EngagementDeliveries deliveries() {
        return freestone().engagement().deliveries();
    }

    List<DeliveryReport> list() {
        return deliveries().list(campaign.id().toString());
    }

    DeliveryReport delivery(Instant at) {
        return deliveries().get(unit, at);
    }

    /** Status, and the reason of skipped ones, the earliest first. */
    List<String> statuses() {
        List<String> all = new ArrayList<>();
        list().forEach(report -> all.add(
                0,
                report.status().code()
                        + report.reason().map(why -> " " + why.code()).orElse("")));
        return all;
    }

    static String buckets(DeliveryReport report) {
        StringBuilder out = new StringBuilder();
        report.counts()
                .buckets()
                .forEach((bucket, count) -> out.append(count > 0 ? bucket.code() + " " + count + " " : ""));
        return out.toString().strip();
    }

    static long included(DeliveryReport report) {
        return report.counts().of(AudienceBucket.INCLUDED);
    }

    List<ContactIntent> intents() {
        return freestone().contacts().list(IntentFilter.ALL, Optional.empty(), 1_000);
    }

    /** Whom messages were sent to, in the order of their ids. */
    List<String> sent() {
        return push.requests.stream()
                .map(request -> request.destination().value())
                .sorted()
                .toList();
    }
}
