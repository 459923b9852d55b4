package dev.freestone.jdbc.storage;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PlanAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds intents whose identity is new, without an error for those whose identity is not. */
final class IntentPlanner {
    /** More than a call can hold. */
    private static final int PLACES = 1_024;

    private static final Comparator<Numbered> ORDER = Comparator.comparing(
                    (Numbered each) -> each.intent().plan().company().value())
            .thenComparing(each -> each.intent().plan().key().value())
            .thenComparing(Numbered::number);

    private final Session session;
    private final TallyChanges tally;

    IntentPlanner(Session session, TallyChanges tally) {
        this.session = session;
        this.tally = tally;
    }

    private record Numbered(IntentRow intent, long number) {}

    private record Identity(CompanyId company, IdempotencyKey key) {}

    private record Stored(IntentId id, IntentState state) {}

    List<PlanAnswer> plan(List<IntentRow> intents) {
        long first = firstNumber(intents.size());
        List<Numbered> ordered = new ArrayList<>();
        for (IntentRow intent : intents) {
            ordered.add(new Numbered(intent, first + ordered.size()));
        }
        // Whoever plans the same identities does so in the same order, so that they wait for each other, but not in a
        // ring.
        ordered.sort(ORDER);
        boolean[] added = session.dialect().takesArrays() ? atOnce(ordered) : oneByOne(ordered);
        Map<Identity, Stored> stored = stored(ordered, added);
        PlanAnswer[] answers = new PlanAnswer[added.length];
        for (int i = 0; i < added.length; i++) {
            IntentRow intent = ordered.get(i).intent();
            if (added[i]) {
                tally.planned(
                        intent.plan(), intent.status().state(), ordered.get(i).number());
            }
            answers[(int) (ordered.get(i).number() - first)] =
                    added[i] ? new PlanAnswer.Planned(intent.plan().id()) : duplicate(stored, intent);
        }
        return List.of(answers);
    }

    /** A number of its own for each call, without waiting for other calls, and places behind it for the intents. */
    private long firstNumber(int intents) {
        long call = session.insertNumbered(session.sql("INSERT INTO freestone_plan_call (intents) VALUES (?)", intents))
                .orElseThrow(() -> new IllegalStateException(
                        "freestone_plan_call: the database gives a number that is taken, restart its sequence"));
        session.update(session.sql("DELETE FROM freestone_plan_call WHERE number = ?", call));
        return call * PLACES;
    }

    private static PlanAnswer duplicate(Map<Identity, Stored> stored, IntentRow intent) {
        Stored earlier = Optional.ofNullable(stored.get(identity(intent)))
                .orElseThrow(() -> taken(intent.plan().id()));
        return new PlanAnswer.Duplicate(earlier.id(), earlier.state());
    }

    private static FreestoneException taken(IntentId id) {
        return FreestoneException.of(
                ErrorCode.STORAGE_FAILED,
                "intent " + id + ": another one has this id, plan it with a new one",
                Map.of("id", id.value()));
    }

    private boolean[] atOnce(List<Numbered> intents) {
        Sql insert = RowArrays.add(
                        session.sql(PlanShape.INTO),
                        PlanShape.COLUMNS,
                        intents.stream()
                                .map(each -> PlanShape.values(each.intent().plan(), each.number()))
                                .toList())
                .add(" ON CONFLICT (company, idempotency_key) DO NOTHING RETURNING number");
        Set<Long> numbers = new HashSet<>(session.returning(insert, rows -> rows.getLong(1)));
        List<Object[]> statuses = new ArrayList<>(numbers.size());
        boolean[] added = new boolean[intents.size()];
        for (int i = 0; i < added.length; i++) {
            Numbered each = intents.get(i);
            added[i] = numbers.contains(each.number());
            if (added[i]) {
                statuses.add(StatusShape.inserted(each.intent(), each.number()));
            }
        }
        if (!statuses.isEmpty()) {
            session.update(RowArrays.add(session.sql(StatusShape.INTO), StatusShape.INSERTED, statuses));
        }
        return added;
    }

    private boolean[] oneByOne(List<Numbered> intents) {
        List<Sql> statuses = new ArrayList<>();
        boolean[] added = new boolean[intents.size()];
        for (int i = 0; i < added.length; i++) {
            Numbered each = intents.get(i);
            Object[] plan = PlanShape.values(each.intent().plan(), each.number());
            added[i] = session.updateUnlessTaken(session.sql(PlanShape.INSERT, plan))
                    .isPresent();
            if (added[i]) {
                statuses.add(session.sql(StatusShape.INSERT, StatusShape.inserted(each.intent(), each.number())));
            }
        }
        session.batch(statuses);
        return added;
    }

    private Map<Identity, Stored> stored(List<Numbered> intents, boolean[] added) {
        Map<CompanyId, Set<String>> keys = new LinkedHashMap<>();
        for (int i = 0; i < added.length; i++) {
            if (!added[i]) {
                IntentRow intent = intents.get(i).intent();
                keys.computeIfAbsent(intent.plan().company(), none -> new LinkedHashSet<>())
                        .add(intent.plan().key().value());
            }
        }
        Map<Identity, Stored> stored = new HashMap<>();
        keys.forEach((company, ofCompany) -> {
            Sql select = session.sql(
                            "SELECT i.idempotency_key, i.id, s.state FROM freestone_intent i"
                                    + " JOIN freestone_intent_status s ON s.number = i.number"
                                    + " WHERE i.company = ? AND i.idempotency_key",
                            company.value())
                    .in("text", ofCompany);
            session.list(
                    select.add(session.dialect().currentRead()),
                    rows -> stored.put(
                            new Identity(company, new IdempotencyKey(rows.getString("idempotency_key"))),
                            new Stored(
                                    IntentId.of(rows.getString("id")),
                                    IntentState.parse(rows.getString("state")).orElseThrow())));
        });
        return stored;
    }

    private static Identity identity(IntentRow intent) {
        return new Identity(intent.plan().company(), intent.plan().key());
    }
}
