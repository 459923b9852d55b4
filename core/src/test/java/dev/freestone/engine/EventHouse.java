package dev.freestone.engine;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.BehaviorDifference;
import dev.freestone.engagement.BehaviorShape;
import dev.freestone.engagement.BehaviorView;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.EventResult;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.KeySource;
import dev.freestone.spi.OutcomeRow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * An engine whose campaigns run through 2024 and have behaviors, and two customers in UTC who do things at moments that tests write
 * as {@code 01-02 10:00}. Progress is read as the worked examples write it, {@code 1/2 · 0}.
 */
final class EventHouse {
    static final CustomerRef ANNA = CustomerRef.user("CU-1");
    static final CustomerRef BERT = CustomerRef.user("CU-2");
    /** Targets who has the tag {@code vip}. */
    static final Map<String, Object> VIPS = Map.of("user.tags", Map.of("$in", List.of("vip")));

    static final Instant STARTS = moment("01-01 00:00");
    static final Instant ENDS = Instant.parse("2025-01-01T00:00:00Z");

    final EngagementHouse house;
    Engagement engagement;
    Events events;
    private final AtomicLong keys = new AtomicLong();

    EventHouse() {
        this(UnaryOperator.identity());
    }

    EventHouse(UnaryOperator<FreestoneBuilder> more) {
        this.house = new EngagementHouse(more);
        this.engagement = house.freestone.engagement();
        this.events = engagement.events();
        house.customer(customer("CU-1"));
        house.customer(customer("CU-2"));
        at("05-01 10:00");
    }

    /** Somebody in UTC. */
    static Customer customer(String id) {
        return Customer.of(PersonId.of(id), Map.of()).withZone(ZoneId.of("UTC"));
    }

    /** A moment of 2024, such as {@code 01-02 10:00} or {@code 01-02 10:00:00.001}. */
    static Instant moment(String text) {
        return LocalDateTime.parse("2024-" + text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    /** Moves the clock. */
    EventHouse at(String text) {
        return at(moment(text));
    }

    EventHouse at(Instant moment) {
        house.now = moment;
        return this;
    }

    EventHouse later(long seconds) {
        house.later(seconds);
        return this;
    }

    /** A live campaign of everyone. */
    EngagementCampaign campaign(Achievement... behaviors) {
        return campaign(UnaryOperator.identity(), behaviors);
    }

    EngagementCampaign campaign(UnaryOperator<EngagementCampaign> change, Achievement... behaviors) {
        return house.campaign(
                one -> change.apply(with(EngagementHouse.withWindow(one, STARTS, ENDS), List.of(behaviors))));
    }

    static EngagementCampaign with(EngagementCampaign one, List<Achievement> behaviors) {
        CampaignParts parts = one.parts();
        return one.withParts(new CampaignParts(
                parts.bundle(), parts.lineItems(), parts.groups(), parts.units(), behaviors, parts.offers()));
    }

    /** Another process on the same storage. */
    Events node(UnaryOperator<FreestoneBuilder> more) {
        return house.engine(more).engagement().events();
    }

    /** Goes on with another process on the same storage that has these keys. */
    Freestone under(KeySource keys) {
        Freestone next = house.engine(builder -> builder.keys(keys));
        house.hashes = PersonHashes.under(keys);
        engagement = next.engagement();
        events = engagement.events();
        return next;
    }

    EventAnswer post(String name) {
        return post(name, event -> {});
    }

    /** An event that happened at a moment. */
    EventAnswer post(String name, String date) {
        return post(name, event -> event.date(moment(date)));
    }

    /** An event with a key that no other one has. */
    EventAnswer keyed(String name) {
        return post(name, event -> event.transactionId("key-" + keys.incrementAndGet()));
    }

    EventAnswer post(String name, Consumer<EventRequest.Instance> more) {
        return post(ANNA, request(name, more));
    }

    EventAnswer post(CustomerRef customer, EventRequest request) {
        return events.post(customer, request);
    }

    EventAnswer json(String body) {
        return events.post(ANNA, EventRequest.parse(body));
    }

    static EventRequest request(String name, Consumer<EventRequest.Instance> more) {
        return EventRequest.builder().event(name, more).build();
    }

    /** The code with which a request of Anna is refused. */
    String refusal(EventRequest request) {
        FreestoneException refused = CampaignMaking.refusal(() -> events.post(ANNA, request));
        return refused.code().code();
    }

    static List<EventDisposition> dispositions(EventAnswer answer) {
        return answer.results().stream().map(EventResult::disposition).toList();
    }

    /** How far Anna is with a behavior: what the round has of what it needs, and how often it was completed. */
    String cell(EngagementCampaign campaign, long behavior) {
        return cell(ANNA, campaign, behavior);
    }

    String cell(CustomerRef customer, EngagementCampaign campaign, long behavior) {
        BehaviorShape shape = view(customer, campaign, behavior).shape();
        long achieved = shape instanceof BehaviorShape.Leaf leaf
                ? leaf.counts().achieved()
                : ((BehaviorShape.Composite) shape).achieved();
        return shape.progress() + "/" + shape.goal() + " · " + achieved;
    }

    BehaviorView view(CustomerRef customer, EngagementCampaign campaign, long behavior) {
        return engagement.retrieval().progress(customer, campaign.id().toString()).progress().behaviors().stream()
                .filter(each -> each.id().equals(AchievementId.of(behavior)))
                .findFirst()
                .orElseThrow();
    }

    long points() {
        return points(ANNA);
    }

    long points(CustomerRef customer) {
        return engagement.points().balance(customer).available();
    }

    /** What the ledger has of Anna's events. */
    List<EventRow> stored() {
        return house.storage.read(tx -> tx.behaviors().events(house.key(customer("CU-1")), 0, 1_000));
    }

    /** What the ledger of outcomes has of Anna, such as {@code 7:-1:1:0} for the points of behavior 7, first time. */
    List<String> outcomes(EngagementCampaign campaign) {
        List<OutcomeRow> rows =
                house.storage.read(tx -> tx.behaviors().outcomes(house.key(customer("CU-1")), campaign.id()));
        return rows.stream()
                .map(row -> row.behavior() + ":" + row.goal() + ":" + row.ordinal() + ":" + row.index())
                .toList();
    }

    /** In what the stored progress is not what the events of Anna make of a campaign. */
    List<BehaviorDifference> differences(EngagementCampaign campaign) {
        return engagement.audit().verify(ANNA, campaign.id().toString()).differences();
    }
}
