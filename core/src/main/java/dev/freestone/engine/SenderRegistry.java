package dev.freestone.engine;

import dev.freestone.contact.LedgerSettings;
import dev.freestone.contact.TokenBuckets;
import dev.freestone.engine.dispatch.RegisteredSender;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.BatchSender;
import dev.freestone.spi.OutcomeReconciler;
import dev.freestone.spi.Sender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The senders that a host registers, and what must be true of them. Not thread-safe. */
final class SenderRegistry {
    private static final Duration MARGIN = Duration.ofSeconds(15);

    private final Map<SenderId, Sender> singles = new LinkedHashMap<>();
    private final Map<SenderId, BatchSender> batches = new LinkedHashMap<>();
    private final Map<SenderId, OutcomeReconciler> reconcilers = new HashMap<>();
    private final Map<SenderId, TokenBuckets.Limit> limits = new HashMap<>();
    private final List<Violation> problems = new ArrayList<>();

    void add(SenderId id, Sender sender) {
        refuseSecond(id);
        singles.put(id, sender);
    }

    void add(SenderId id, BatchSender sender) {
        refuseSecond(id);
        batches.put(id, sender);
    }

    void reconciler(SenderId id, OutcomeReconciler reconciler) {
        reconcilers.put(id, reconciler);
    }

    void limit(SenderId id, TokenBuckets.Limit limit) {
        limits.put(id, limit);
    }

    private void refuseSecond(SenderId id) {
        if (singles.containsKey(id) || batches.containsKey(id)) {
            problems.add(Violation.of(
                    "sender", ViolationCode.DUPLICATE_NAME, "two senders have the id " + id + ", give each its own"));
        }
    }

    boolean isUsed() {
        return !singles.isEmpty() || !batches.isEmpty();
    }

    List<Violation> problems(LedgerSettings settings) {
        List<Violation> found = new ArrayList<>(problems);
        Set<SenderId> known = new HashSet<>(singles.keySet());
        known.addAll(batches.keySet());
        Set<SenderId> named = new HashSet<>(reconcilers.keySet());
        named.addAll(limits.keySet());
        named.stream()
                .filter(id -> !known.contains(id))
                .sorted(Comparator.comparing(SenderId::value))
                .forEach(id -> found.add(Violation.of(
                        "sender", ViolationCode.SENDER_NOT_FOUND, "no sender " + id + " is registered, register it")));
        Duration most = settings.lease().minus(MARGIN);
        all().values().stream()
                .filter(sender -> sender.traits().callTimeout().compareTo(most) > 0)
                .forEach(sender -> found.add(Violation.of(
                        "sender",
                        ViolationCode.OUT_OF_RANGE,
                        "sender " + sender.id() + " has a call timeout of "
                                + sender.traits().callTimeout() + ", give at most " + most)));
        return found;
    }

    Map<SenderId, RegisteredSender> all() {
        Map<SenderId, RegisteredSender> all = new LinkedHashMap<>();
        singles.forEach(
                (id, sender) -> all.put(id, registered(id, Optional.of(sender), Optional.empty(), sender.traits())));
        batches.forEach(
                (id, sender) -> all.put(id, registered(id, Optional.empty(), Optional.of(sender), sender.traits())));
        return Map.copyOf(all);
    }

    /** The sender of each channel: the one that is called like it, else the first by name that serves it. */
    Map<Channel, SenderId> byChannel() {
        Map<Channel, SenderId> serving = new EnumMap<>(Channel.class);
        all().values().stream()
                .sorted(Comparator.comparing(sender -> sender.id().value()))
                .forEach(sender -> sender.channels()
                        .forEach(code -> Channel.parse(code).ifPresent(channel -> {
                            if (sender.id().value().equals(code)) {
                                serving.put(channel, sender.id());
                            } else {
                                serving.putIfAbsent(channel, sender.id());
                            }
                        })));
        return serving;
    }

    private RegisteredSender registered(
            SenderId id, Optional<Sender> single, Optional<BatchSender> batch, SenderTraits traits) {
        return new RegisteredSender(
                id,
                single,
                batch,
                traits,
                Optional.ofNullable(limits.get(id)),
                Optional.ofNullable(reconcilers.get(id)));
    }
}
