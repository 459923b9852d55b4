package dev.freestone.engine;

import dev.freestone.doctor.Finding;
import dev.freestone.doctor.FindingCode;
import dev.freestone.engine.doctor.Ward;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.watch.Watch;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tells what silently does not happen: campaigns that cannot fire, schedules nobody looks at, runs and contacts that wait for
 * somebody. Looks at all companies, part by part, and writes nothing. Thread-safe; may be asked as often as wanted, once an hour is
 * often enough. Source: docs/spec/doctor.md.
 *
 * <pre>{@code
 * freestone.doctor().examine(finding -> log.warn("{}", finding));
 * }</pre>
 */
public final class Doctor {
    private final EngineParts parts;
    private final Watch watch;
    private final List<Ward> wards;
    private final Function<CompanyId, List<Ward>> wardsOfOne;

    Doctor(EngineParts parts, Watch watch, List<Ward> wards, Function<CompanyId, List<Ward>> wardsOfOne) {
        this.parts = parts;
        this.watch = watch;
        this.wards = List.copyOf(wards);
        this.wardsOfOne = wardsOfOne;
    }

    /**
     * Looks at everything. Each finding is told to the engine's listener first.
     *
     * @param each gets each finding, on this thread and outside of any transaction; what it throws ends the examination
     * @return what was looked at and how much was found
     * @throws IllegalStateException inside a transaction of the host
     * @throws dev.freestone.error.FreestoneException {@code storage_…}
     */
    public Examination examine(Consumer<Finding> each) {
        return examineWhile(wards, finding -> {
            watch.tell(event(finding));
            each.accept(finding);
            return true;
        });
    }

    /**
     * Looks at what belongs to one company, and at what all companies share: senders, stops of all companies, work. Numbers are
     * those of the company, and numbers of work, which is that of all companies, are left out, as is how a backlog grows. The
     * engine's listener is told nothing, so a page may ask whenever it is looked at.
     *
     * @param company whose campaigns, runs, exporters, bulk senders, stops and queues
     * @param each gets each finding, on this thread and outside of any transaction; what it throws ends the examination
     * @return what was looked at and how much was found
     * @throws IllegalStateException inside a transaction of the host
     * @throws dev.freestone.error.FreestoneException {@code storage_…}
     */
    public Examination examine(CompanyId company, Consumer<Finding> each) {
        return examineWhile(wardsOfOne.apply(company), finding -> {
            each.accept(finding);
            return true;
        });
    }

    /**
     * Looks until enough is found.
     *
     * @param limit the greatest number of findings, at least 1
     * @return the first of them; fewer than the limit when there are no more
     * @throws IllegalArgumentException for a limit below 1
     * @throws IllegalStateException inside a transaction of the host
     * @throws dev.freestone.error.FreestoneException {@code storage_…}
     */
    public List<Finding> examine(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + ", give at least 1");
        }
        List<Finding> found = new ArrayList<>();
        examineWhile(wards, finding -> {
            watch.tell(event(finding));
            found.add(finding);
            return found.size() < limit;
        });
        return List.copyOf(found);
    }

    private Examination examineWhile(List<Ward> looked, Predicate<Finding> wanted) {
        if (parts.isJoined()) {
            throw new IllegalStateException(
                    "examine: this thread is inside a transaction of the host, call it after the commit");
        }
        Tally tally = new Tally(parts.storage().read(Tx::now), wanted);
        for (Ward ward : looked) {
            Optional<String> after = Optional.empty();
            do {
                Ward.Part part = ward.look(after);
                if (!tally.goesOn(part)) {
                    return tally.result();
                }
                after = part.next();
            } while (after.isPresent());
        }
        return tally.result();
    }

    /** Hands findings on and counts them. */
    private static final class Tally {
        private final Instant startedAt;
        private final Predicate<Finding> wanted;
        private final Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
        private long objects;

        Tally(Instant startedAt, Predicate<Finding> wanted) {
            this.startedAt = startedAt;
            this.wanted = wanted;
        }

        boolean goesOn(Ward.Part part) {
            objects += part.objects();
            for (Finding finding : part.findings()) {
                counts.merge(finding.code(), 1L, Long::sum);
                if (!wanted.test(finding)) {
                    return false;
                }
            }
            return true;
        }

        Examination result() {
            return new Examination(startedAt, objects, counts);
        }
    }

    private static EngineEvent event(Finding finding) {
        return new EngineEvent.Finding(
                finding.company(),
                finding.code().code(),
                finding.code().object().code(),
                finding.objectId());
    }
}
