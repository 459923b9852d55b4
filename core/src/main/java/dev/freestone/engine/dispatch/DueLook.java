package dev.freestone.engine.dispatch;

import dev.freestone.contact.DueVerdict;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.DueFacts;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one kind of producer is asked about its due contacts, and what it answered. Used by one thread. */
final class DueLook<F extends DueFacts> {
    private final String kind;
    private final DueCheck<F> check;
    private final List<DueContact> contacts;
    private DueAnswers<F> answers = new DueAnswers<>(Map.of(), Set.of());

    DueLook(String kind, DueCheck<F> check, List<DueContact> contacts) {
        this.kind = kind;
        this.check = check;
        this.contacts = List.copyOf(contacts);
    }

    String kind() {
        return kind;
    }

    void ask() {
        answers = check.ask(contacts);
    }

    /** The companies whose ports do not answer. */
    Set<CompanyId> failing() {
        return answers.failing();
    }

    /** Whether enough is known of a contact, and not too long since. */
    boolean knows(IntentRow row, Instant oldest) {
        return known(row).filter(facts -> !facts.readAt().isBefore(oldest)).isPresent();
    }

    private Optional<F> known(IntentRow row) {
        return Optional.ofNullable(answers.known().get(row.plan().id()));
    }

    Map<IntentId, DueVerdict> judge(Tx tx, List<IntentRow> rows) {
        List<DueSeen<F>> due = rows.stream()
                .flatMap(row -> known(row).stream().map(facts -> new DueSeen<>(row.plan(), facts)))
                .toList();
        return due.isEmpty() ? Map.of() : check.judge(tx, due);
    }
}
