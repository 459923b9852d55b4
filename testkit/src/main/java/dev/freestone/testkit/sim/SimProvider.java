package dev.freestone.testkit.sim;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Finding;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.model.contact.UnknownAttempt;
import dev.freestone.spi.BatchSender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A provider that keeps the truth about what it delivered. Used by one thread. */
final class SimProvider {
    /** A place in a key, which is as good as drawn. */
    private static final int REACHED_BY = 10;

    final SenderId id;
    final ProviderModel model;
    private final World world;
    private final ProviderEvents events;
    private final CallWatch watch;
    private final Map<IdempotencyKey, List<SentCall>> calls = new HashMap<>();
    private final Map<IdempotencyKey, Integer> delivered = new HashMap<>();

    SimProvider(World world, SenderId id, ProviderModel model, ProviderEvents events) {
        this.world = world;
        this.id = id;
        this.model = model;
        this.events = events;
        this.watch = new CallWatch(world, model);
    }

    boolean hasTaken(IdempotencyKey key) {
        return delivered.containsKey(key);
    }

    /** Whether a provider that refuses has reached the person before: a matter of the key, whoever is asked when. */
    static boolean reaches(IdempotencyKey key) {
        return key.value().charAt(REACHED_BY) < 'm';
    }

    /** Whether something of a key may still arrive. */
    boolean mayArrive(IdempotencyKey key) {
        return calls.getOrDefault(key, List.of()).stream().anyMatch(call -> call.fate == SentCall.Fate.PENDING);
    }

    SenderPlug plug(PortFaults faults) {
        SenderTraits traits = traits();
        Optional<BatchSender> batch = Optional.empty();
        if (model.batch() > 1) {
            batch = Optional.of(new BatchSender() {
                @Override
                public List<SendResult> sendAll(List<SendRequest> requests) {
                    return receive(faults, requests);
                }

                @Override
                public SenderTraits traits() {
                    return traits;
                }
            });
        }
        return new SenderPlug(
                id,
                batch.isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                request -> receive(faults, List.of(request)).get(0)),
                batch,
                traits,
                model.rate(),
                model.answers() ? Optional.of(attempts -> lookup(faults, attempts)) : Optional.empty());
    }

    private SenderTraits traits() {
        SenderTraits traits = SenderTraits.none().maxBatch(model.batch());
        traits = model.dedupes().map(traits::dedupesByKey).orElse(traits);
        traits = model.answers() ? traits.answersByKey() : traits;
        return model.honors() ? traits.deadlineHonored() : traits;
    }

    private List<SendResult> receive(PortFaults faults, List<SendRequest> requests) {
        List<SentCall> started = new ArrayList<>();
        for (SendRequest request : requests) {
            SentCall call =
                    new SentCall(request.idempotencyKey(), request.attemptNo(), world.now(), request.sendBefore());
            List<SentCall> earlier = calls.computeIfAbsent(call.key, none -> new ArrayList<>());
            watch.started(call, earlier);
            earlier.add(call);
            started.add(call);
        }
        try {
            faults.before("send");
        } catch (RuntimeException | NodeKilled e) {
            started.forEach(call -> call.fate = SentCall.Fate.LOST);
            throw e;
        }
        List<SendResult> results = new ArrayList<>();
        for (SentCall call : started) {
            results.add(arrive(call));
        }
        faults.after("send");
        return damaged(results);
    }

    private SendResult arrive(SentCall call) {
        if (tooLate(call)) {
            return later(call, SendResult.Scope.INTENT);
        }
        if (isKnown(call.key)) {
            call.fate = SentCall.Fate.TAKEN;
            return accepted(call);
        }
        int mood = world.random.provider().below(100);
        int bound = model.refuses();
        if (mood < bound) {
            call.fate = SentCall.Fate.REFUSED;
            return new SendResult.Refused(call.key, RefusalCode.BAD_DESTINATION, reaches(call.key));
        }
        bound += model.defers();
        if (mood < bound) {
            return later(call, SendResult.Scope.INTENT);
        }
        bound += model.throttles();
        if (mood < bound) {
            boolean whole = world.random.provider().percent(95);
            return later(call, whole ? SendResult.Scope.SENDER : SendResult.Scope.CONFIGURATION);
        }
        bound += model.times();
        if (mood < bound) {
            return silent(call);
        }
        take(call);
        return accepted(call);
    }

    /** No answer: it was taken, is lost, or comes later. */
    private SendResult silent(SentCall call) {
        if (world.random.provider().percent(model.lags())) {
            // Less than the quarantine after the deadline of the attempt.
            Duration lag = world.random.provider().seconds(1, 800);
            world.schedule.at(world.now().plus(lag), () -> {
                if (call.fate == SentCall.Fate.PENDING && !tooLate(call) && !isKnown(call.key)) {
                    take(call);
                } else if (call.fate == SentCall.Fate.PENDING) {
                    call.fate = SentCall.Fate.NOT_TAKEN;
                }
            });
        } else if (world.random.provider().percent(50)) {
            take(call);
        } else {
            call.fate = SentCall.Fate.LOST;
        }
        return new SendResult.Unknown(call.key, "timeout");
    }

    private boolean tooLate(SentCall call) {
        boolean late = model.honors() && !world.now().isBefore(call.sendBefore);
        if (late) {
            call.fate = SentCall.Fate.NOT_TAKEN;
        }
        return late;
    }

    private boolean isKnown(IdempotencyKey key) {
        return model.dedupes().isPresent() && hasTaken(key) && watch.inWindow(calls.getOrDefault(key, List.of()));
    }

    private void take(SentCall call) {
        call.fate = SentCall.Fate.TAKEN;
        int times = delivered.merge(call.key, 1, Integer::sum);
        world.line(id.value(), "delivers " + call.key);
        world.oracle.require(times == 1, Invariant.I1, call.key + " is delivered " + times + " times");
        events.taken(this, call.key);
    }

    private SendResult later(SentCall call, SendResult.Scope scope) {
        call.fate = SentCall.Fate.NOT_TAKEN;
        return new SendResult.RetryLater(call.key, world.random.provider().seconds(0, 120), scope);
    }

    private static SendResult accepted(SentCall call) {
        return new SendResult.Accepted(call.key, Optional.of("message-" + call.key));
    }

    /** What a batch does to its answers on the way. */
    private List<SendResult> damaged(List<SendResult> results) {
        if (model.batch() == 1 || model.times() == 0 || !world.random.provider().percent(20)) {
            return results;
        }
        List<SendResult> damaged = new ArrayList<>(results);
        switch (world.random.provider().below(4)) {
            case 0 -> damaged.remove(world.random.provider().below(damaged.size()));
            case 1 -> damaged.add(damaged.get(0));
            case 2 ->
                damaged.add(new SendResult.Accepted(new IdempotencyKey("fs1" + "a".repeat(32)), Optional.empty()));
            default -> damaged.add(0, damaged.remove(damaged.size() - 1));
        }
        return damaged;
    }

    private List<Finding> lookup(PortFaults faults, List<UnknownAttempt> attempts) {
        faults.before("lookup");
        List<Finding> findings = new ArrayList<>();
        for (UnknownAttempt attempt : attempts) {
            findings.add(finding(attempt.idempotencyKey()));
        }
        faults.after("lookup");
        return findings;
    }

    private Finding finding(IdempotencyKey key) {
        if (world.random.provider().percent(model.vague())) {
            return new Finding.StillUnknown(key, world.random.provider().seconds(0, 600));
        }
        if (hasTaken(key)) {
            return new Finding.Delivered(key, Optional.empty(), Optional.of(world.now()));
        }
        boolean refused =
                calls.getOrDefault(key, List.of()).stream().anyMatch(call -> call.fate == SentCall.Fate.REFUSED);
        return refused ? new Finding.Rejected(key, RefusalCode.BAD_DESTINATION, reaches(key)) : new Finding.Absent(key);
    }

    @Override
    public String toString() {
        return model.toString();
    }
}
