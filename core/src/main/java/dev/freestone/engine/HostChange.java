package dev.freestone.engine;

import dev.freestone.cases.CaseChange;
import dev.freestone.cases.CaseFields;
import dev.freestone.cases.CaseRules;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.common.Texts;
import dev.freestone.spi.CaseRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges what a host reports of its own cases. Neither life cycle nor listed fields bind them: what has happened there has
 * happened. Source: docs/spec/cases-and-notifications.md 2, "Host path".
 */
final class HostChange {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private HostChange() {}

    /** What is wrong with a report; messages repeat neither people nor values. */
    static List<Violation> violations(CaseChange change, Instant now) {
        List<Violation> found = new ArrayList<>(eventId(change.eventId()));
        found.addAll(caseId(change.caseId()));
        Optional<Instant> at = change.occurredAt();
        if (at.filter(EARLIEST::isAfter).isPresent()) {
            found.add(Violation.of("occurredAt", ViolationCode.OUT_OF_RANGE, "lies before 1900, give a later instant"));
        } else if (at.map(HostChange::cut).filter(now::isBefore).isPresent()) {
            found.add(Violation.of(
                    "occurredAt", ViolationCode.OUT_OF_RANGE, "lies in the future, give an instant up to now"));
        }
        found.addAll(CaseRules.idViolations("borrowerIds", change.borrowerIds(), 0, CaseRules.MAX_BORROWERS));
        found.addAll(CaseRules.idViolations("loanIds", change.loanIds(), 0, CaseRules.MAX_LOANS));
        if (change.before().isEmpty() && change.after().isEmpty()) {
            found.add(Violation.of(
                    "after",
                    ViolationCode.NEITHER_GIVEN,
                    "has neither before nor after, give at least one of the two"));
        }
        change.before().ifPresent(state -> found.addAll(CaseFields.violations("before.fields", state.fields())));
        change.after().ifPresent(state -> found.addAll(CaseFields.violations("after.fields", state.fields())));
        return found;
    }

    /** A case of the library has a life cycle and a version, which only its commands keep. */
    static List<Violation> kept(List<CaseRow> library) {
        return library.isEmpty()
                ? List.of()
                : List.of(Violation.of(
                        "caseId",
                        ViolationCode.READ_ONLY,
                        "names a case that the library keeps, update or delete that"));
    }

    /** The same with the instant at which it happened, and with fields as they are kept. */
    static CaseChange complete(CaseChange change, Instant now) {
        return new CaseChange(
                change.eventId(),
                Optional.of(change.occurredAt().map(HostChange::cut).orElse(now)),
                change.caseId(),
                change.caseTypeId(),
                change.borrowerIds(),
                change.loanIds(),
                change.before().map(HostChange::state),
                change.after().map(HostChange::state));
    }

    /** Changes as a real run would take them; what it would refuse is refused. */
    static List<CaseChange> complete(List<CaseChange> changes, Instant now) {
        return complete(new Judgement(), changes, now);
    }

    /** The same where something may have been found wrong already. */
    static List<CaseChange> complete(Judgement judgement, List<CaseChange> changes, Instant now) {
        for (int i = 0; i < changes.size(); i++) {
            String at = "changes[" + i + "].";
            judgement.add(violations(changes.get(i), latest(changes.get(i), now)).stream()
                    .map(each -> Violation.of(at + each.path(), each.code(), each.message()))
                    .toList());
        }
        judgement.refuse();
        return changes.stream().map(change -> complete(change, now)).toList();
    }

    /** What is only imagined may happen at any time. */
    private static Instant latest(CaseChange change, Instant now) {
        return change.occurredAt().filter(now::isBefore).orElse(now);
    }

    private static Instant cut(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static List<Violation> caseId(CaseId id) {
        return id.value().indexOf(':') < 0
                ? List.of()
                : List.of(Violation.of(
                        "caseId",
                        ViolationCode.BAD_FORMAT,
                        "holds a colon, which parts it from other ids, give an id without"));
    }

    private static CaseState state(CaseState state) {
        return state.with(CaseFields.kept(state.fields()));
    }

    private static List<Violation> eventId(String id) {
        int length = Texts.length(id);
        if (length > CaseChange.MAX_EVENT_ID) {
            return List.of(Violation.of(
                    "eventId",
                    ViolationCode.TOO_LONG,
                    length + " characters, give at most " + CaseChange.MAX_EVENT_ID));
        }
        return length < 1 || Texts.hasControl(id)
                ? List.of(Violation.of(
                        "eventId", ViolationCode.BAD_FORMAT, "empty or with control characters, give visible ones"))
                : List.of();
    }
}
