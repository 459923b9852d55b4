package dev.freestone.engine.runs;

import dev.freestone.campaign.DeliveryRound;
import dev.freestone.campaign.RunDelivery;
import dev.freestone.engine.delivery.FileDrop;
import dev.freestone.engine.delivery.Parcel;
import dev.freestone.engine.parts.Delivering;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.spi.RemoteFolder;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt to deliver what is pending of a run, over one connection. A file that fails leaves the others unaffected, except that
 * the list of the files follows only when all of them are there. Source: docs/spec/outreach-campaigns.md 5.4.
 */
final class DeliveryAttempt {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryAttempt.class);

    private final EngineParts parts;
    private final DeliveryPlan plan;

    DeliveryAttempt(EngineParts parts, DeliveryPlan plan) {
        this.parts = parts;
        this.plan = plan;
    }

    /** What was seen, a word about each kind of trouble, and why it was broken off, if it was. */
    record Result(DeliveryRound.Seen seen, Map<ErrorCode, String> messages, Optional<RunStop> stop) {
        String message(ErrorCode code) {
            return messages.getOrDefault(code, code.code());
        }

        /** Once what was seen is kept. */
        void requireWhole() {
            if (stop.isPresent()) {
                throw stop.get();
            }
        }
    }

    private static final class Notes {
        private final Map<String, String> delivered = new HashMap<>();
        private final Map<String, ErrorCode> failed = new LinkedHashMap<>();
        private final Map<ErrorCode, String> messages = new HashMap<>();

        private void failed(List<RunDelivery> files, FreestoneException why) {
            messages.putIfAbsent(why.code(), String.valueOf(why.getMessage()));
            for (RunDelivery file : files) {
                if (!delivered.containsKey(file.fileName())) {
                    failed.putIfAbsent(file.fileName(), why.code());
                }
            }
        }

        private Result result(Optional<RunStop> stop) {
            return new Result(new DeliveryRound.Seen(delivered, failed), Map.copyOf(messages), stop);
        }
    }

    Result make(HeldRun held, DeliveryTarget target) {
        Optional<Delivering> delivering = parts.delivering();
        List<RunDelivery> pending = held.run().files().deliveries().stream()
                .filter(RunDelivery::isPending)
                .toList();
        Notes notes = new Notes();
        if (delivering.isEmpty()) {
            notes.failed(pending, noDelivery());
            return notes.result(Optional.empty());
        }
        try (RemoteFolder folder = delivering.get().port().open(target)) {
            FileDrop drop = new FileDrop(folder, delivering.get().settings().onRenameRefused());
            drop(held, drop, pending, notes);
        } catch (RunStop stop) {
            if (stop.kind() == RunStop.Kind.FENCED) {
                throw stop;
            }
            return notes.result(Optional.of(stop));
        } catch (StorageTrouble e) {
            throw e;
        } catch (RuntimeException e) {
            notes.failed(pending, told(held, e));
        }
        return notes.result(Optional.empty());
    }

    private void drop(HeldRun held, FileDrop drop, List<RunDelivery> pending, Notes notes) {
        ProgressMeter meter = new ProgressMeter(parts, held, RunStep.DELIVER, OptionalLong.of(pending.size()));
        for (RunDelivery file : pending) {
            held.checkpoint();
            if (DeliveryPlan.isManifest(held.record(), file) && !notes.failed.isEmpty()) {
                notes.failed.put(
                        file.fileName(), notes.failed.values().iterator().next());
                return;
            }
            try {
                notes.delivered.put(file.fileName(), drop(held, drop, file));
                meter.batch(notes.delivered.size());
            } catch (FreestoneException e) {
                if (e.code() == ErrorCode.DELIVERY_UNREACHABLE) {
                    throw e;
                }
                notes.failed(List.of(file), told(held, e));
            }
        }
    }

    private String drop(HeldRun held, FileDrop drop, RunDelivery file) {
        Parcel parcel = plan.parcel(held.record(), file, content -> new WatchedContent(content, held));
        try {
            return drop.drop(parcel, held::checkpoint);
        } catch (RunStop stop) {
            if (stop.kind() != RunStop.Kind.FENCED) {
                drop.takeBack(parcel);
            }
            throw stop;
        } catch (UncheckedIOException e) {
            drop.takeBack(parcel);
            throw FreestoneException.of(
                    ErrorCode.STORAGE_FAILED,
                    "file " + file.fileName() + " could not be read to be delivered, look at the file store");
        }
    }

    /** Another node may have one, so that it is tried again. */
    private static FreestoneException noDelivery() {
        return FreestoneException.of(
                ErrorCode.DELIVERY_UNREACHABLE, "this node has no delivery, give one to the builder of every node");
    }

    /** What a host's own delivery throws by mistake may pass as well; its words are not passed on. */
    private static FreestoneException told(HeldRun held, RuntimeException problem) {
        if (problem instanceof FreestoneException known) {
            LOG.warn("run {} was not delivered: {}", held.id(), known.code().code());
            return known;
        }
        LOG.warn(
                "the delivery of run {} threw {}", held.id(), problem.getClass().getName());
        return FreestoneException.of(
                ErrorCode.DELIVERY_UNREACHABLE,
                "unexpected " + problem.getClass().getSimpleName() + ", look at the log of the host");
    }
}
