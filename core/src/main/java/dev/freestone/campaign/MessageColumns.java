package dev.freestone.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a query that the messages of a subject are made of, found once and read for each row. Immutable. Source:
 * docs/spec/outreach-campaigns.md 1.5, 4.5.
 */
public final class MessageColumns {
    private static final List<String> LOANS = List.of("loanId", "loanIds");
    private static final String CASE = "caseId";
    private static final int NO_PERSON = -1;

    /** A column: its variable, where it is, what it holds. */
    private record Column(String name, int place, VariableType type, boolean required) {}

    private final int person;
    private final List<Column> columns;

    private MessageColumns(int person, List<Column> columns) {
        this.person = person;
        this.columns = List.copyOf(columns);
    }

    /**
     * Finds the columns.
     *
     * @param kind what the subject needs
     * @param query the columns of the query, of which {@link SubjectKind#fault} found none missing
     * @return the columns
     */
    public static MessageColumns of(SubjectKind kind, QueryColumns query) {
        int person = query.find(SubjectKind.PERSON_COLUMN).place();
        List<Column> columns = new ArrayList<>();
        kind.required()
                .forEach(name -> columns.add(column(name, query.find(name).place(), true)));
        for (String name : kind.optional()) {
            QueryColumns.Found found = query.find(name);
            if (found.fault().isEmpty()) {
                columns.add(column(name, found.place(), false));
            }
        }
        if (kind.subjects().isEmpty()) {
            for (int place = 0; place < query.names().size(); place++) {
                int at = place;
                if (place != person && columns.stream().noneMatch(column -> column.place() == at)) {
                    columns.add(new Column(query.names().get(place), place, VariableType.ANY, false));
                }
            }
        }
        return new MessageColumns(person, columns);
    }

    /**
     * Finds only the columns that name what a row is about beside its person. None of them has to be there.
     *
     * @param query the columns of the query
     * @return the columns of loans and of the case
     */
    public static MessageColumns references(QueryColumns query) {
        List<Column> columns = new ArrayList<>();
        for (String name : SubjectKind.OPEN.optional()) {
            QueryColumns.Found found = query.find(name);
            if (found.fault().isEmpty()) {
                columns.add(column(name, found.place(), false));
            }
        }
        return new MessageColumns(NO_PERSON, columns);
    }

    private static Column column(String name, int place, boolean required) {
        return new Column(name, place, VariableType.of(name), required);
    }

    /**
     * The column of people.
     *
     * @return its place from 0
     */
    public int person() {
        return person;
    }

    /**
     * Whether a column is read.
     *
     * @param place its place from 0
     * @return true for that of people and those of variables
     */
    public boolean reads(int place) {
        return place == person || columns.stream().anyMatch(column -> column.place() == place);
    }

    /**
     * Reads a row.
     *
     * @param cells its cells, in the order of the query
     * @return what its message is made of
     */
    public MessageRow read(@Nullable Object[] cells) {
        Map<String, Object> variables = new LinkedHashMap<>();
        Optional<RowReason> problem = Optional.empty();
        boolean named = true;
        for (Column column : columns) {
            Object cell = cells[column.place()];
            Optional<Object> value = column.type().read(cell);
            value.ifPresent(known -> variables.put(column.name(), known));
            boolean blank = VariableType.isBlank(cell);
            if (value.isEmpty() && (column.required() || !blank)) {
                problem = problem.or(() -> Optional.of(blank ? RowReason.MISSING_CELL : RowReason.INVALID_CELL));
                named &= !LOANS.contains(column.name()) && !CASE.equals(column.name());
            }
        }
        List<String> loans = loans(variables);
        List<String> references = loans.isEmpty() && variables.get(CASE) instanceof String id ? List.of(id) : loans;
        return new MessageRow(named ? Optional.of(references) : Optional.empty(), loans, variables, problem);
    }

    private static List<String> loans(Map<String, Object> variables) {
        return LOANS.stream()
                .map(variables::get)
                .filter(String.class::isInstance)
                .flatMap(ids -> List.of(((String) ids).split(",", -1)).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
