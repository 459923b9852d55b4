package dev.freestone.engine.runs;

import dev.freestone.campaign.PersonCell;
import dev.freestone.campaign.RowReason;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the frozen input in batches and looks up the people of each. Used by one thread. */
final class InputBatches {
    private final EngineParts parts;
    private final RunInHand held;
    private final FrozenInputReader input;
    private final int personColumn;
    private final int most;
    private final PortRetry ports;
    private List<Item> items = List.of();

    InputBatches(EngineParts parts, RunInHand held, FrozenInputReader input, int personColumn) {
        this(parts, held, input, personColumn, Integer.MAX_VALUE);
    }

    /** With at most so many rows in a batch. */
    InputBatches(EngineParts parts, RunInHand held, FrozenInputReader input, int personColumn, int most) {
        this.parts = parts;
        this.most = Math.min(parts.settings().batchSize(), most);
        this.held = held;
        this.input = input;
        this.personColumn = personColumn;
        this.ports = new PortRetry(parts);
    }

    /** A row with the person it names, or with what is wrong with it. */
    record Item(Row row, Optional<Person> person, Optional<RowReason> problem) {}

    /** The cells of a row. A class, since a record of an array would compare it by identity. */
    static final class Row {
        private final @Nullable Object[] cells;

        Row(@Nullable Object[] cells) {
            this.cells = cells;
        }

        @Nullable
        Object[] cells() {
            return cells;
        }
    }

    List<Item> items() {
        return items;
    }

    /** Reads and looks up the next batch; false at the end. */
    boolean next() throws IOException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<PersonCell> cells = new ArrayList<>();
        Set<PersonRef> refs = new LinkedHashSet<>();
        while (rows.size() < most) {
            var row = input.next();
            if (row == null) {
                break;
            }
            PersonCell cell = PersonCell.read(row[personColumn]);
            rows.add(row);
            cells.add(cell);
            if (cell.ref() != null) {
                refs.add(cell.ref());
            }
        }
        Map<PersonRef, Person> found = people(List.copyOf(refs));
        items = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            items.add(item(rows.get(i), cells.get(i), found));
        }
        return !rows.isEmpty();
    }

    private Map<PersonRef, Person> people(List<PersonRef> refs) {
        return refs.isEmpty()
                ? Map.of()
                : ports.ask(held, "person", () -> parts.people().orElseThrow().find(held.company(), refs));
    }

    private static Item item(@Nullable Object[] row, PersonCell cell, Map<PersonRef, Person> found) {
        if (cell.ref() == null) {
            return new Item(new Row(row), Optional.empty(), Optional.ofNullable(cell.problem()));
        }
        Person person = found.get(cell.ref());
        return person == null
                ? new Item(new Row(row), Optional.empty(), Optional.of(RowReason.PERSON_NOT_FOUND))
                : new Item(new Row(row), Optional.of(person), Optional.empty());
    }
}
