package dev.freestone.engine;

import dev.freestone.campaign.ColumnSetting;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of a contact file to be: {@code ColumnDraft.of("contact.value", "Phone")}. Immutable. Source:
 * docs/spec/outreach-campaigns.md 1.4.
 */
public final class ColumnDraft {
    @Required
    private final @Nullable String field;

    @NotEmptyText
    @MaxCodePoints(128)
    @AllowedCharacters(CharacterSet.NO_CONTROLS)
    private final @Nullable String outputName;

    ColumnDraft(@Nullable String field, @Nullable String outputName) {
        this.field = field;
        this.outputName = outputName;
    }

    /**
     * A column that is called like its field.
     *
     * @param field a path of the catalogue, such as {@code contact.value} or {@code query.loanId}
     * @return the column
     */
    public static ColumnDraft of(String field) {
        return new ColumnDraft(Objects.requireNonNull(field, "field"), null);
    }

    /**
     * A column with a name of its own.
     *
     * @param field a path of the catalogue, such as {@code contact.value} or {@code query.loanId}
     * @param outputName the header, 1 to 128 characters, unique in the exporter
     * @return the column
     */
    public static ColumnDraft of(String field, String outputName) {
        return new ColumnDraft(
                Objects.requireNonNull(field, "field"), Objects.requireNonNull(outputName, "outputName"));
    }

    /**
     * The column of an exporter.
     *
     * @param setting the column
     * @return a draft that equals it
     */
    public static ColumnDraft from(ColumnSetting setting) {
        return new ColumnDraft(setting.field(), setting.outputName().orElse(null));
    }

    /**
     * The path of the catalogue.
     *
     * @return empty when a request body left it out
     */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /**
     * The header.
     *
     * @return empty for the field's own text
     */
    public Optional<String> outputName() {
        return Optional.ofNullable(outputName);
    }

    @Override
    public String toString() {
        return "ColumnDraft[" + field + "]";
    }
}
