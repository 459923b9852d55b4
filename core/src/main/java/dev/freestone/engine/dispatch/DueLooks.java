package dev.freestone.engine.dispatch;

import dev.freestone.contact.DueVerdict;
import dev.freestone.model.contact.DueFacts;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What producers are asked about their due contacts before the policy is, one look for each kind. Contacts of kinds without a
 * check cost nothing. Used by one thread.
 */
final class DueLooks {
    private final Map<String, DueLook<?>> looks = new LinkedHashMap<>();
    private final Set<String> checked;

    /**
     * Nobody was asked yet.
     *
     * @param checks the registered checks by kind
     * @param contacts the contacts by kind; those of other kinds are not meant
     */
    DueLooks(Map<String, DueCheck<?>> checks, Map<String, List<DueContact>> contacts) {
        this.checked = checks.keySet();
        contacts.forEach((kind, due) -> {
            DueCheck<?> check = checks.get(kind);
            if (check != null) {
                looks.put(kind, look(kind, check, due));
            }
        });
    }

    private static <F extends DueFacts> DueLook<F> look(String kind, DueCheck<F> check, List<DueContact> due) {
        return new DueLook<>(kind, check, due);
    }

    Collection<DueLook<?>> all() {
        return looks.values();
    }

    /** Whether the producer of a contact, if it has a check, has told enough, and not too long ago. */
    boolean knows(IntentRow row, Instant oldest) {
        String kind = row.plan().producer().kind();
        if (!checked.contains(kind)) {
            return true;
        }
        // One that was held when it was read, and is not any more, was not asked about.
        DueLook<?> look = looks.get(kind);
        return look != null && look.knows(row, oldest);
    }

    /** Whether another look can find what this one left, since it leaves out those whose ports do not answer. */
    boolean hasFailing() {
        return looks.values().stream().anyMatch(look -> !look.failing().isEmpty());
    }

    /** The verdicts of the producers that have a check; what they leave out is skipped. */
    Map<IntentId, DueVerdict> judge(Tx tx, List<IntentRow> rows) {
        if (looks.isEmpty()) {
            return Map.of();
        }
        Map<IntentId, DueVerdict> verdicts = new HashMap<>();
        looks.forEach((kind, look) -> {
            List<IntentRow> due = rows.stream()
                    .filter(row -> row.plan().producer().kind().equals(kind))
                    .toList();
            due.forEach(row -> verdicts.put(row.plan().id(), DueVerdict.skip()));
            verdicts.putAll(look.judge(tx, due));
        });
        return verdicts;
    }
}
