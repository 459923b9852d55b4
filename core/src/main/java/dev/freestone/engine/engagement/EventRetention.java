package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdmissionRules;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.work.TickMeter;
import dev.freestone.engine.work.WorkHandler;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets events that nobody needs any more, and answers about them. What they count for goes into the base of the progress first.
 * Thread-safe. Source: docs/spec/engagement-behaviors.md 2.2, 6.2.
 */
public final class EventRetention implements WorkHandler {
    /** Events of a company are to be forgotten; the object is {@value #OBJECT}. */
    public static final String WORK = "engagement.events";

    static final String OBJECT = "events";

    private static final Logger LOG = LoggerFactory.getLogger(EventRetention.class);
    private static final Duration EVERY = Duration.ofDays(1);
    private static final int BATCH = 500;
    private static final int CUSTOMERS = 100;

    private final EngineParts parts;
    private final EventDocuments documents;
    private final BehaviorStates states;

    /**
     * Of all companies.
     *
     * @param parts the engine
     */
    public EventRetention(EngineParts parts) {
        this.parts = parts;
        this.documents = new EventDocuments(parts);
        this.states = new BehaviorStates(parts);
    }

    /** Asks for it, with the first event of a customer. Once asked for it goes on for the company. */
    static void plan(Tx tx, LaneKey customer) {
        // Written once only, so that no customer waits for another.
        if (tx.work().dueAt(WORK, customer.company(), OBJECT).isEmpty()) {
            tx.work()
                    .put(new WorkItem(WORK, customer.company(), OBJECT, tx.now().plus(EVERY)));
        }
    }

    @Override
    public Optional<Instant> handle(WorkItem item) {
        Instant now = parts.storage().read(Tx::now);
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = false;
            for (LaneKey each : expiring(item, now)) {
                more = isDone(each, now) || more;
            }
        }
        more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = Commit.repeatable(parts.storage(), tx -> tx.behaviors().forgetAnswers(item.company(), now, BATCH));
        }
        return Optional.of(now.plus(EVERY));
    }

    /** What fails for one customer keeps no other from being forgotten. */
    private boolean isDone(LaneKey customer, Instant now) {
        try {
            Commit.repeatable(parts.storage(), tx -> forgotten(tx, customer, now));
            return true;
        } catch (RuntimeException failed) {
            LOG.warn("old events of a customer could not be forgotten: {}", TickMeter.codeOf(failed));
            return false;
        }
    }

    private List<LaneKey> expiring(WorkItem item, Instant now) {
        return parts.storage().read(tx -> tx.behaviors().expiring(item.company(), now, CUSTOMERS));
    }

    /** Some events of one customer; each is forgotten, or kept until later. */
    private int forgotten(Tx tx, LaneKey customer, Instant now) {
        tx.customers().lock(customer);
        List<EventRow> rows = tx.behaviors().expired(customer, now, BATCH);
        Map<EngagementCampaignId, EngagementCampaign> campaigns = campaigns(tx, customer, rows);
        Instant settled = now.minus(parts.engaging().lateness());
        List<EventRow> gone = new ArrayList<>();
        for (EventRow row : rows) {
            Instant until = until(row, campaigns, settled, now);
            if (until.isAfter(now)) {
                Commit.saved(tx.behaviors().updateEvent(customer, EventRows.kept(row, until)));
            } else {
                gone.add(row);
            }
        }
        BasedProgress progress = new BasedProgress(states, documents, settled);
        campaigns.values().stream()
                .filter(each -> gone.stream().anyMatch(row -> row.campaigns().contains(each.id())))
                .forEach(each -> progress.move(tx, customer, each, parts));
        tx.behaviors().forgetEvents(customer, gone.stream().map(EventRow::seq).toList());
        return gone.size();
    }

    /** A campaign that admitted it may have been prolonged since. */
    private Instant until(
            EventRow row, Map<EngagementCampaignId, EngagementCampaign> campaigns, Instant settled, Instant now) {
        if (row.disposition() == EventDisposition.ACCEPTED || !row.date().isBefore(settled)) {
            return now.plus(EVERY);
        }
        List<EngagementCampaign> admitting = row.campaigns().stream()
                .flatMap(id -> Optional.ofNullable(campaigns.get(id)).stream())
                .toList();
        return AdmissionRules.keepUntil(
                row.receivedAt(), admitting, parts.engaging().lateness());
    }

    /** Those that are there; whoever left one out would forget what it has admitted too early, and uncounted. */
    private static Map<EngagementCampaignId, EngagementCampaign> campaigns(
            Tx tx, LaneKey customer, List<EventRow> rows) {
        List<EngagementCampaignId> ids = rows.stream()
                .flatMap(row -> row.campaigns().stream())
                .distinct()
                .sorted()
                .toList();
        Map<EngagementCampaignId, EngagementCampaign> campaigns = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<EngagementCampaignId> some = ids.subList(from, Math.min(from + BATCH, ids.size()));
            tx.engagementCampaigns().find(customer.company(), some).stream()
                    .map(EngagementRows::campaign)
                    .forEach(each -> campaigns.put(each.id(), each));
        }
        return campaigns;
    }
}
