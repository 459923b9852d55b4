package dev.freestone.engine.doctor;

import dev.freestone.doctor.DoctorSettings;
import dev.freestone.doctor.Finding;
import dev.freestone.doctor.WaitingWork;
import dev.freestone.doctor.WorkRule;
import dev.freestone.spi.Storage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Work that nobody takes, told to one company: without the number of items, which are those of all companies. Compares nothing with
 * earlier examinations. Thread-safe.
 */
final class StuckWorkWard implements Ward {
    private static final String NUMBER = "due";

    private final Storage storage;
    private final DoctorSettings settings;

    StuckWorkWard(Storage storage, DoctorSettings settings) {
        this.storage = storage;
        this.settings = settings;
    }

    @Override
    public Part look(Optional<String> after) {
        List<Finding> found = storage.workQueue().backlog().stream()
                .map(each -> new WaitingWork(each.kind(), each.due(), each.age()))
                .sorted(Comparator.comparing(WaitingWork::kind))
                .flatMap(work -> WorkRule.stuck(work, settings).stream())
                .map(StuckWorkWard::withoutNumber)
                .toList();
        return new Part(0, found, Optional.empty());
    }

    private static Finding withoutNumber(Finding finding) {
        TreeMap<String, String> details = new TreeMap<>(finding.details());
        details.remove(NUMBER);
        return new Finding(finding.code(), finding.company(), finding.objectId(), details);
    }
}
