package dev.freestone.campaign;

import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.Person;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the contact file is made from. The cells are not copied, since a file has millions of lines; whoever
 * makes the row leaves them alone. {@link #toString()} shows ids only. Source: docs/spec/outreach-campaigns.md 1.4.
 */
public final class ExportRow {
    private final ExportRun run;
    private final Person person;
    private final Contact contact;
    private final @Nullable Object[] queryCells;

    /**
     * A row.
     *
     * @param run what all rows have in common
     * @param person the person of the query's row
     * @param contact the matching contact
     * @param queryCells the cells of the query's row in column order: {@code String}, {@code Long}, {@code BigDecimal},
     *     {@code Boolean}, {@code LocalDate}, {@code Instant}, {@code Map}, {@code List} or null
     */
    public ExportRow(ExportRun run, Person person, Contact contact, @Nullable Object[] queryCells) {
        this.run = Objects.requireNonNull(run, "run");
        this.person = Objects.requireNonNull(person, "person");
        this.contact = Objects.requireNonNull(contact, "contact");
        this.queryCells = Objects.requireNonNull(queryCells, "queryCells");
    }

    ExportRun run() {
        return run;
    }

    Person person() {
        return person;
    }

    Contact contact() {
        return contact;
    }

    @Nullable
    Object queryCell(int index) {
        return queryCells[index];
    }

    @Override
    public String toString() {
        return "ExportRow[" + person.id() + ", " + contact + "]";
    }
}
