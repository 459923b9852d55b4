package dev.freestone.engine;

import dev.freestone.cases.CaseChange;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.PublicIds;
import dev.freestone.model.notification.TypeId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads request bodies that tell of changes of cases. Where something cannot be read, something stands in with which nothing else
 * is wrong, so that each fault is told once. Messages never repeat a value.
 */
final class CaseChangeBody {
    private static final String UNREADABLE = "unreadable";
    private static final CaseTypeId UNREADABLE_TYPE = CaseTypeId.of("KT-0000-0000");
    private static final CaseState UNREADABLE_STATE = CaseState.of(CaseStatus.INITIATED);
    private static final int FIRST_YEAR = 1_900;
    private static final int LAST_YEAR = 9_999;

    private CaseChangeBody() {}

    static CaseChangeRequest change(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        CaseChange change = change(body);
        body.end();
        return new CaseChangeRequest(change, problems);
    }

    static SimulationRequest simulation(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        List<CaseChange> changes = TypeBody.needed(body, "changes", body.list("changes", (at, each) -> {
            CaseChange read = body.element(at, each, CaseChangeBody::change);
            return read == null ? unreadable() : read;
        }));
        Instant at = Changes.given(instant(body, "at"));
        Optional<List<TypeRef>> types = refs(body, "notificationTypes");
        Optional<List<TypeRef>> stops = refs(body, "doNotInteractTypes");
        body.end();
        return new SimulationRequest(
                changes == null ? List.of() : changes, Optional.ofNullable(at), types, stops, problems);
    }

    private static CaseChange change(BodyReader body) {
        String eventId = TypeBody.needed(body, "eventId", body.text("eventId"));
        CaseId caseId = TypeBody.needed(
                body,
                "caseId",
                body.code(
                        "caseId",
                        text -> CaseId.parse(text).orElse(null),
                        (at, text) -> badFormat(at, "an id of 1 to " + CaseId.MAX_LENGTH + " visible characters")));
        CaseTypeId caseType = TypeBody.needed(
                body,
                "caseTypeId",
                body.code(
                        "caseTypeId",
                        text -> PublicIds.isPublicId(text) ? CaseTypeId.of(text) : null,
                        (at, text) -> badFormat(at, "the public id of a case type, such as KT-1A2B-C3D4")));
        Instant at = Changes.given(instant(body, "occurredAt"));
        List<PersonId> borrowers = Changes.given(CaseBody.ids(body, "borrowerIds", PersonId::of));
        List<LoanId> loans = Changes.given(CaseBody.ids(body, "loanIds", LoanId::of));
        return new CaseChange(
                eventId == null ? UNREADABLE : eventId,
                Optional.ofNullable(at),
                caseId == null ? CaseId.of(UNREADABLE) : caseId,
                caseType == null ? UNREADABLE_TYPE : caseType,
                borrowers == null ? List.of() : borrowers,
                loans == null ? List.of() : loans,
                state(body, "before"),
                state(body, "after"));
    }

    private static CaseChange unreadable() {
        return CaseChange.builder(UNREADABLE, CaseId.of(UNREADABLE), UNREADABLE_TYPE)
                .after(UNREADABLE_STATE)
                .build();
    }

    private static Optional<CaseState> state(BodyReader body, String name) {
        return body.object(name, CaseChangeBody::state)
                .fold(
                        () -> body.has(name) ? Optional.of(UNREADABLE_STATE) : Optional.empty(),
                        Optional::empty,
                        Optional::of);
    }

    private static CaseState state(BodyReader body) {
        CaseStatus status = TypeBody.needed(body, "status", CaseBody.status(body));
        CaseOutcome outcome = Changes.given(CaseBody.outcome(body));
        Map<String, ?> fields = Changes.given(body.data("fields"));
        CaseState state =
                new CaseState(status == null ? CaseStatus.INITIATED : status, Optional.ofNullable(outcome), Map.of());
        return fields == null ? state : state.with(fields);
    }

    /** Versions of types; null and absent are the same. */
    private static Optional<List<TypeRef>> refs(BodyReader body, String name) {
        return Optional.ofNullable(
                Changes.given(body.list(name, (at, each) -> body.element(at, each, CaseChangeBody::ref))));
    }

    private static TypeRef ref(BodyReader body) {
        int id = positive(body, "id", TypeBody.needed(body, "id", body.number("id")))
                .orElse(1);
        return new TypeRef(TypeId.of(id), positive(body, "version", Changes.given(body.number("version"))));
    }

    private static OptionalInt positive(BodyReader body, String name, @Nullable Integer number) {
        if (number == null) {
            return OptionalInt.empty();
        }
        if (number < 1) {
            body.problem(Violation.of(body.at(name), ViolationCode.BAD_FORMAT, "not a positive integer, give one"));
            return OptionalInt.empty();
        }
        return OptionalInt.of(number);
    }

    private static Change<Instant> instant(BodyReader body, String name) {
        return body.code(
                name,
                CaseChangeBody::instant,
                (at, text) -> badFormat(
                        at,
                        "an instant of the years " + FIRST_YEAR + " to " + LAST_YEAR
                                + " such as 2026-05-01T12:00:00Z"));
    }

    private static @Nullable Instant instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            return time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR ? time.toInstant() : null;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static Violation badFormat(String at, String wanted) {
        return Violation.of(at, ViolationCode.BAD_FORMAT, "not " + wanted + ", give one");
    }
}
