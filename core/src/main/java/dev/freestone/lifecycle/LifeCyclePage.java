package dev.freestone.lifecycle;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a {@link LifeCycle} down for people: a Mermaid diagram and a Markdown page around it. The text depends on the
 * table alone, so that a committed page can be compared with it. Static and thread-safe.
 */
public final class LifeCyclePage {
    private LifeCyclePage() {}

    /**
     * The diagram. Rows that keep the state are left out: they would only draw loops.
     *
     * @param table the life cycle
     * @param <S> the states
     * @param <E> the events
     * @param <G> the guards
     * @return a Mermaid {@code stateDiagram-v2}, lines ended by LF
     */
    public static <S extends Enum<S>, E extends Enum<E> & Coded, G extends Enum<G> & Coded> String mermaid(
            LifeCycle<S, E, G> table) {
        StringBuilder out = new StringBuilder("stateDiagram-v2\n");
        for (Row<S, E, G> row : table.rows()) {
            row.to().ifPresent(to -> {
                for (String from : starts(table, row, "[*]")) {
                    out.append("    " + from + " --> " + table.code(to) + ": " + label(row) + "\n");
                }
            });
        }
        table.terminal().forEach(end -> out.append("    " + table.code(end) + " --> [*]\n"));
        return out.toString();
    }

    /**
     * The page: diagram, table, and what events and guards mean.
     *
     * @param table the life cycle
     * @param source where the rules are specified, such as {@code docs/spec/outreach-campaigns.md 4.2}
     * @param <S> the states
     * @param <E> the events
     * @param <G> the guards
     * @return Markdown, lines ended by LF
     */
    public static <S extends Enum<S>, E extends Enum<E> & Coded, G extends Enum<G> & Coded> String markdown(
            LifeCycle<S, E, G> table, String source) {
        StringBuilder out = new StringBuilder();
        out.append("# Life cycle: ").append(table.title()).append("\n\n");
        out.append("Generated from the table in the code; do not edit. Source of the rules: ")
                .append(source)
                .append(".\n\n```mermaid\n")
                .append(mermaid(table))
                .append("```\n\n");
        out.append("Rows that keep the status stand in the table only. An event without a row is refused.\n\n");
        line(out, "#", "From", "Event", "Guards, all of them", "To", "Effects");
        line(out, "---", "---", "---", "---", "---", "---");
        for (Row<S, E, G> row : table.rows()) {
            line(
                    out,
                    row.id(),
                    String.join(", ", starts(table, row, "—")),
                    row.event().code(),
                    row.guards().isEmpty() ? "—" : codes(row.guards()),
                    row.to().map(table::code).orElse("unchanged"),
                    row.effects().isEmpty() ? "—" : String.join("; ", row.effects()));
        }
        Set<E> events = new TreeSet<>();
        Set<G> guards = new TreeSet<>();
        table.rows().forEach(row -> {
            events.add(row.event());
            guards.addAll(row.guards());
        });
        meanings(out, "Event", events);
        meanings(out, "Guard", guards);
        return out.toString();
    }

    private static void meanings(StringBuilder out, String head, Set<? extends Coded> terms) {
        if (!terms.isEmpty()) {
            out.append('\n');
            line(out, head, "Meaning");
            line(out, "---", "---");
            terms.forEach(term -> line(out, term.code(), term.meaning()));
        }
    }

    private static <S extends Enum<S>, E extends Enum<E> & Coded, G extends Enum<G> & Coded> List<String> starts(
            LifeCycle<S, E, G> table, Row<S, E, G> row, String before) {
        return row.initial()
                ? List.of(before)
                : row.from().stream().sorted().map(table::code).toList();
    }

    private static String label(Row<?, ?, ?> row) {
        String event = row.id() + " " + row.event().code();
        return row.guards().isEmpty() ? event : event + " [" + codes(row.guards()) + "]";
    }

    private static String codes(Collection<? extends Coded> guards) {
        return guards.stream().map(Coded::code).collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder out, String... cells) {
        out.append(Stream.of(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }
}
