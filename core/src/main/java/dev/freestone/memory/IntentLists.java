package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.Producer;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The intents in the order of planning, by all that a list may ask for. Guarded by the storage's lock. */
final class IntentLists {
    /** What is common to the intents of one list; each kind is a record of its own so that none meets another. */
    private sealed interface ListKey {}

    private record OfCompany(CompanyId company) implements ListKey {}

    private record OfProducer(CompanyId company, Producer producer) implements ListKey {}

    private record OfOccasion(CompanyId company, Producer producer, String occurrence) implements ListKey {}

    private record OfPerson(CompanyId company, KeyedHash person) implements ListKey {}

    private record OfMessage(CompanyId company, String providerMessageId) implements ListKey {}

    private record Identity(CompanyId company, IdempotencyKey key) {}

    private final Map<Identity, IntentId> identities = new HashMap<>();
    private final Map<ListKey, NavigableMap<Long, IntentId>> lists = new HashMap<>();

    Optional<IntentId> holder(CompanyId company, IdempotencyKey key) {
        return Optional.ofNullable(identities.get(new Identity(company, key)));
    }

    /** What has changed between two states of an intent, of which one may be that it does not exist. */
    void change(@Nullable IntentRow before, @Nullable IntentRow after) {
        if (before != null) {
            if (after == null) {
                identities.remove(identity(before));
                planned(before).forEach(key -> remove(key, before));
            }
            message(before).ifPresent(key -> remove(key, before));
        }
        if (after != null) {
            if (before == null) {
                identities.put(identity(after), after.plan().id());
                planned(after).forEach(key -> add(key, after));
            }
            message(after).ifPresent(key -> add(key, after));
        }
    }

    /** The narrowest list that holds all intents that a filter may mean, the last planned first. */
    Stream<IntentId> candidates(CompanyId company, IntentFilter filter, long before) {
        if (filter.key().isPresent()) {
            return filter.key().flatMap(key -> holder(company, key)).stream();
        }
        return lists
                .getOrDefault(narrowest(company, filter), new TreeMap<>())
                .headMap(before, false)
                .descendingMap()
                .values()
                .stream();
    }

    private static ListKey narrowest(CompanyId company, IntentFilter filter) {
        if (filter.providerMessageId().isPresent()) {
            return new OfMessage(company, filter.providerMessageId().get());
        }
        if (filter.person().isPresent()) {
            return new OfPerson(company, filter.person().get());
        }
        if (filter.producer().isEmpty()) {
            return new OfCompany(company);
        }
        Producer producer = filter.producer().get();
        return filter.occurrence()
                .<ListKey>map(occurrence -> new OfOccasion(company, producer, occurrence))
                .orElseGet(() -> new OfProducer(company, producer));
    }

    private static Stream<ListKey> planned(IntentRow row) {
        IntentPlan plan = row.plan();
        return Stream.of(
                new OfCompany(plan.company()),
                new OfProducer(plan.company(), plan.producer()),
                new OfOccasion(plan.company(), plan.producer(), plan.occurrence()),
                new OfPerson(plan.company(), plan.person()));
    }

    private static Optional<ListKey> message(IntentRow row) {
        return row.status()
                .providerMessageId()
                .map(id -> new OfMessage(row.plan().company(), id));
    }

    private static Identity identity(IntentRow row) {
        return new Identity(row.plan().company(), row.plan().key());
    }

    private void add(ListKey key, IntentRow row) {
        lists.computeIfAbsent(key, none -> new TreeMap<>())
                .put(row.planSeq(), row.plan().id());
    }

    private void remove(ListKey key, IntentRow row) {
        lists.computeIfPresent(key, (same, places) -> {
            places.remove(row.planSeq());
            return places.isEmpty() ? null : places;
        });
    }
}
