package dev.freestone.memory;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.spi.ActivePromo;
import dev.freestone.spi.PromoPlace;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.WriteResult;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Promo programs, those that are active by number, and what their changes of status rested on. */
final class PromoTable {
    /** A change of status of a program. */
    record BasisKey(CompanyId company, PromoProgramId program, long transitionNo) {}

    final UndoMap<BasisKey, Document> bases = new UndoMap<>();

    private final RowTable<PromoProgramShape.LoanKey, PromoProgramRow> rows = new RowTable<>(new PromoProgramShape());
    private final Map<CompanyId, NavigableMap<Long, ActivePromo>> active = new HashMap<>();

    WriteResult insert(PromoProgramRow row, UndoLog undo) {
        return indexed(rows.insert(row, undo), row, undo);
    }

    WriteResult update(PromoProgramRow row, long expectedVersion, UndoLog undo) {
        return indexed(rows.update(row, expectedVersion, undo), row, undo);
    }

    WriteResult watch(ActivePromo program, UndoLog undo) {
        Optional<PromoProgramRow> found = rows.get(program.id().value());
        if (found.isEmpty()) {
            return WriteResult.MISSING;
        }
        PromoProgramRow stored = found.get();
        if (stored.version() != program.version() || stored.watch().isEmpty()) {
            return WriteResult.CONFLICT;
        }
        rows.overwrite(PromoProgramShape.with(stored, Optional.of(program.watch()), stored.version()), undo);
        return indexed(WriteResult.SAVED, stored, undo);
    }

    Optional<PromoProgramRow> find(CompanyId company, AnyId id) {
        return rows.find(company, id);
    }

    List<PromoProgramRow> ofLoan(CompanyId company, LoanId loan) {
        return List.copyOf(rows.all(new PromoProgramShape.LoanKey(company, loan)));
    }

    NavigableMap<Long, ActivePromo> active(CompanyId company) {
        NavigableMap<Long, ActivePromo> programs = active.get(company);
        return programs == null ? Collections.emptyNavigableMap() : programs;
    }

    /** By last day, of one day by number. */
    Stream<PromoProgramRow> endingFirst(CompanyId company, Optional<PromoPlace> after) {
        return active(company).values().stream()
                .filter(program -> after.isEmpty() || isAfter(program, after.get()))
                .sorted(Comparator.comparing(
                                (ActivePromo program) -> program.watch().effectiveEnd())
                        .thenComparing(ActivePromo::number))
                .flatMap(program -> rows.get(program.id().value()).stream());
    }

    private boolean isAfter(ActivePromo program, PromoPlace place) {
        LocalDate lastDay = program.watch().effectiveEnd();
        return lastDay.equals(place.lastDay())
                ? program.number() > rows.number(place.id().value())
                : lastDay.isAfter(place.lastDay());
    }

    private WriteResult indexed(WriteResult result, PromoProgramRow written, UndoLog undo) {
        if (result == WriteResult.SAVED) {
            String id = written.id().value();
            long number = rows.number(id);
            PromoProgramRow row = rows.get(id).orElseThrow();
            NavigableMap<Long, ActivePromo> programs =
                    active.computeIfAbsent(row.columns().company(), company -> new TreeMap<>());
            ActivePromo before = programs.get(number);
            place(
                    programs,
                    number,
                    row.watch()
                            .map(watch -> new ActivePromo(number, row.id(), row.loan(), row.version(), watch))
                            .orElse(null));
            undo.add(() -> place(programs, number, before));
        }
        return result;
    }

    private static void place(NavigableMap<Long, ActivePromo> programs, long number, @Nullable ActivePromo program) {
        if (program == null) {
            programs.remove(number);
        } else {
            programs.put(number, program);
        }
    }
}
