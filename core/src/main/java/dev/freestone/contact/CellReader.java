package dev.freestone.contact;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.PublicIds;
import dev.freestone.model.common.Texts;
import dev.freestone.model.contact.CallDirection;
import dev.freestone.model.contact.Destination;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one line and remembers the first that is wrong. Used once. */
final class CellReader {
    private static final Pattern SEPARATOR = Pattern.compile("\\|");

    /** What stands where bytes were no UTF-8. */
    private static final char UNREADABLE = '\uFFFD';

    private final List<String> cells;
    private @Nullable CallField wrong;

    CellReader(List<String> cells) {
        this.cells = cells;
    }

    /** The first cell that is wrong. */
    Optional<CallField> wrong() {
        return Optional.ofNullable(wrong);
    }

    /** The call, unless a cell is wrong. */
    Optional<ReportedCall> call() {
        Optional<String> id = required(CallField.EXTERNAL_CALL_ID, text(ReportedCall.MAX_ID));
        Optional<RunId> run = optional(CallField.RUN_ID, CellReader::run);
        Optional<PersonId> person =
                required(CallField.PERSON_ID, cell -> word(cell, 100).map(PersonId::of));
        Optional<List<String>> loans = optional(CallField.LOAN_IDS, CellReader::loans);
        Optional<Destination> number = optional(CallField.NUMBER, CellReader::number);
        Optional<CallDirection> direction = optional(CallField.DIRECTION, CallDirection::parse);
        Optional<Instant> startedAt = required(CallField.STARTED_AT, CellReader::instant);
        Optional<Boolean> connected = optional(CallField.CONNECTED, CellReader::yesOrNo);
        Optional<Boolean> conversation = optional(CallField.CONVERSATION, CellReader::yesOrNo);
        Optional<Instant> endedAt = optional(CallField.ENDED_AT, CellReader::instant);
        Optional<String> disposition = optional(CallField.DISPOSITION, text(ReportedCall.MAX_DISPOSITION));
        Optional<String> consent = optional(CallField.CONSENT_CODE, text(ReportedCall.MAX_CONSENT));
        if (wrong != null) {
            return Optional.empty();
        }
        return Optional.of(new ReportedCall(
                id.orElseThrow(),
                run,
                person.orElseThrow(),
                loans.orElse(List.of()),
                number,
                direction.orElse(CallDirection.OUTBOUND),
                startedAt.orElseThrow(),
                connected,
                conversation,
                endedAt,
                disposition,
                consent));
    }

    private <T> Optional<T> required(CallField field, Function<String, Optional<T>> meaning) {
        return read(field, meaning, true);
    }

    private <T> Optional<T> optional(CallField field, Function<String, Optional<T>> meaning) {
        return read(field, meaning, false);
    }

    private <T> Optional<T> read(CallField field, Function<String, Optional<T>> meaning, boolean required) {
        String cell = cells.get(field.place());
        Optional<T> value = cell.isEmpty() ? Optional.empty() : meaning.apply(cell);
        if (value.isEmpty() && (required || !cell.isEmpty()) && wrong == null) {
            wrong = field;
        }
        return value;
    }

    private static Function<String, Optional<String>> text(int max) {
        return cell -> word(cell, max);
    }

    private static Optional<String> word(String cell, int max) {
        boolean good = Texts.length(cell) <= max && !Texts.hasControl(cell) && cell.indexOf(UNREADABLE) < 0;
        return good ? Optional.of(cell) : Optional.empty();
    }

    private static Optional<RunId> run(String cell) {
        return PublicIds.isPublicId(cell) ? Optional.of(RunId.of(cell)) : Optional.empty();
    }

    private static Optional<List<String>> loans(String cell) {
        String[] ids = SEPARATOR.split(cell, -1);
        boolean good = ids.length <= ReportedCall.MAX_LOANS;
        for (String id : ids) {
            good = good && !id.isEmpty() && word(id, ReportedCall.MAX_LOAN).isPresent();
        }
        return good ? Optional.of(List.of(ids)) : Optional.empty();
    }

    private static Optional<Destination> number(String cell) {
        return PhoneNumbers.read(cell).map(Destination::of);
    }

    private static Optional<Instant> instant(String cell) {
        try {
            return Optional.of(OffsetDateTime.parse(cell).toInstant()).filter(at -> !at.isBefore(Instant.EPOCH));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> yesOrNo(String cell) {
        return switch (cell) {
            case "Y" -> Optional.of(true);
            case "N" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
