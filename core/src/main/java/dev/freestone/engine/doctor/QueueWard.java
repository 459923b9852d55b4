package dev.freestone.engine.doctor;

import dev.freestone.doctor.BacklogTrend;
import dev.freestone.doctor.DoctorSettings;
import dev.freestone.doctor.Finding;
import dev.freestone.doctor.WaitingWork;
import dev.freestone.doctor.WorkRule;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Work that waits, by kind, compared with what waited at earlier examinations. Thread-safe. */
final class QueueWard implements Ward {
    private final Storage storage;
    private final DoctorSettings settings;
    private BacklogTrend trend = BacklogTrend.NONE;

    QueueWard(Storage storage, DoctorSettings settings) {
        this.storage = storage;
        this.settings = settings;
    }

    @Override
    public Part look(Optional<String> after) {
        Instant now = storage.read(Tx::now);
        List<WaitingWork> waiting = storage.workQueue().backlog().stream()
                .map(each -> new WaitingWork(each.kind(), each.due(), each.age()))
                .sorted(Comparator.comparing(WaitingWork::kind))
                .toList();
        List<Finding> found = new ArrayList<>();
        waiting.forEach(work -> found.addAll(WorkRule.stuck(work, settings)));
        found.addAll(counted(now, waiting).growing());
        return new Part(waiting.size(), found, Optional.empty());
    }

    private synchronized BacklogTrend counted(Instant now, List<WaitingWork> waiting) {
        trend = trend.counted(now, waiting);
        return trend;
    }
}
