package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdmissionRules;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.Document;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The events of one request of one customer, whom the transaction has locked, with all that they raise: first in, first out. Nothing
 * of them is stored before {@link #save}, but for outcomes. Of one thread. Source: docs/spec/engagement-behaviors.md 6.2, 7.
 */
final class EventCall {
    private final EventTools tools;
    private final Tx tx;
    private final CompanyProfile profile;
    private final OutcomeCall customer;
    private final Optional<EventRow> accepted;
    private final EventLedger ledger;
    private final BehaviorFolds folds;
    private final EventReports reports = new EventReports();
    private OptionalLong request;

    /** Of events that come now. */
    EventCall(EventTools tools, Tx tx, CompanyProfile profile, OutcomeCall customer) {
        this(tools, tx, profile, customer, Optional.empty());
    }

    /** Of events that were accepted before, the first of which is given. */
    EventCall(EventTools tools, Tx tx, CompanyProfile profile, OutcomeCall customer, Optional<EventRow> accepted) {
        this.tools = tools;
        this.tx = tx;
        this.profile = profile;
        this.customer = customer;
        this.accepted = accepted;
        this.request = accepted.map(row -> OptionalLong.of(row.request())).orElseGet(OptionalLong::empty);
        this.ledger = new EventLedger(tx, customer.key(), tools.documents());
        this.folds = new BehaviorFolds(tools.states(), tx, customer.key(), profile.zone());
    }

    Tx tx() {
        return tx;
    }

    CompanyProfile profile() {
        return profile;
    }

    OutcomeCall customer() {
        return customer;
    }

    EventLedger ledger() {
        return ledger;
    }

    EventReports reports() {
        return reports;
    }

    boolean isAccepted() {
        return accepted.isPresent();
    }

    /** When the request came: what is late is late by it. */
    Instant arrivedAt() {
        return accepted.map(EventRow::receivedAt).orElse(customer.now());
    }

    /** The arrival number of the first event that was stored. */
    OptionalLong request() {
        return request;
    }

    /** Evaluates events and all that they raise. */
    void evaluate(Collection<ArrivingEvent> events) {
        EventDesk desk = new EventDesk(tools, this, folds);
        Deque<ArrivingEvent> queue = new ArrayDeque<>(events);
        ledger.look(events);
        for (ArrivingEvent next = queue.poll(); next != null; next = queue.poll()) {
            if (ledger.isDuplicate(next)) {
                reports.result(next, EventDisposition.DUPLICATE, List.of());
            } else {
                List<ArrivingEvent> raised = desk.take(next);
                ledger.look(raised);
                queue.addAll(raised);
            }
        }
    }

    /** Numbers events, to be evaluated later. */
    void accept(Collection<ArrivingEvent> events) {
        ledger.look(events);
        for (ArrivingEvent each : events) {
            boolean isDuplicate = ledger.isDuplicate(each);
            if (!isDuplicate) {
                keep(each, ledger.numbered(each), EventDisposition.ACCEPTED, List.of());
            }
            reports.result(each, isDuplicate ? EventDisposition.DUPLICATE : EventDisposition.ACCEPTED, List.of());
        }
    }

    /** Stores an event at the end. */
    void keep(
            ArrivingEvent arriving,
            EngagementEvent event,
            EventDisposition disposition,
            List<EngagementCampaign> admitting) {
        Instant receivedAt = arriving.accepted().map(EventRow::receivedAt).orElse(customer.now());
        Instant until = AdmissionRules.keepUntil(receivedAt, admitting, tools.lateness());
        List<EngagementCampaignId> campaigns =
                admitting.stream().map(EngagementCampaign::id).sorted().toList();
        arriving.accepted()
                .ifPresentOrElse(
                        row -> ledger.update(EventRows.evaluated(row, disposition, until, campaigns)),
                        () -> ledger.add(new EventRow(
                                event.seq(),
                                requestOf(event),
                                arriving.key(),
                                event.date(),
                                receivedAt,
                                disposition,
                                arriving.depth(),
                                until,
                                campaigns,
                                document(arriving, disposition))));
    }

    /** Whoever evaluates an accepted event later must find its customer. */
    private Document document(ArrivingEvent arriving, EventDisposition disposition) {
        return disposition == EventDisposition.ACCEPTED
                ? tools.documents()
                        .write(
                                customer.key(),
                                arriving.content(),
                                customer.customer().id())
                : tools.documents().write(customer.key(), arriving.content());
    }

    private long requestOf(EngagementEvent event) {
        if (request.isEmpty()) {
            request = OptionalLong.of(event.seq());
        }
        return request.getAsLong();
    }

    /** Writes events and progress; a lost race undoes the transaction. */
    void save() {
        ledger.save();
        folds.save();
        if (ledger.isFirstEver()) {
            EventRetention.plan(tx, customer.key());
        }
    }

    EventAnswer answer() {
        return reports.answer(available(), folds.changes());
    }

    EventAnswer acceptance() {
        return reports.accepted(available());
    }

    private long available() {
        return CustomerPoints.balance(tx, customer.key()).available();
    }
}
