package dev.freestone.engine.cases;

import dev.freestone.contact.DueVerdict;
import dev.freestone.engine.dispatch.DueAnswers;
import dev.freestone.engine.dispatch.DueCheck;
import dev.freestone.engine.dispatch.DueContact;
import dev.freestone.engine.dispatch.DueSeen;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.CaseInteractionRow;
import dev.freestone.spi.CaseRow;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is looked at when interactions of cases are due: whether the case is still there and stands as it must, and whether there
 * is a template. Thread-safe. Source: docs/spec/cases-and-notifications.md 11, S2 to S4.
 */
public final class NotificationDue implements DueCheck<InteractionFacts> {
    private static final int MOST = 1_000;

    private final EngineParts parts;
    private final Duration patience;

    private NotificationDue(EngineParts parts, Duration factsMaxAge) {
        this.parts = parts;
        // What was told first must not be too old when the last port has answered.
        this.patience = factsMaxAge.dividedBy(2);
    }

    /**
     * The check of interactions, to be registered.
     *
     * @param parts the engine
     * @param factsMaxAge how old facts may be
     * @return the check by its kind of producer
     */
    public static Map<String, DueCheck<?>> checks(EngineParts parts, Duration factsMaxAge) {
        return Map.of(CaseIntents.PRODUCER, new NotificationDue(parts, factsMaxAge));
    }

    @Override
    public DueAnswers<InteractionFacts> ask(List<DueContact> contacts) {
        Instant readAt = parts.clock().instant();
        Map<CompanyId, List<DueContact>> due = contacts.stream()
                .collect(Collectors.groupingBy(
                        contact -> contact.plan().company(), LinkedHashMap::new, Collectors.toList()));
        Map<CompanyId, Stored> stored = parts.storage().read(tx -> stored(tx, due));
        Map<IntentId, InteractionFacts> known = new HashMap<>();
        Set<CompanyId> failing = new HashSet<>();
        int left = due.size();
        for (Map.Entry<CompanyId, Stored> each : stored.entrySet()) {
            // A company whose ports are slow must not use up the time of the next one.
            Instant now = parts.clock().instant();
            Duration share = Duration.between(now, readAt.plus(patience)).dividedBy(left);
            left--;
            DuePorts ports = new DuePorts(parts, each.getKey(), readAt, now.plus(share));
            known.putAll(ports.ask(each.getValue().due(), each.getValue().own()));
            each.getValue()
                    .others()
                    .forEach(id -> known.put(
                            id, new InteractionFacts(readAt, Optional.empty(), Optional.empty(), Optional.empty())));
            if (ports.areDown()) {
                failing.add(each.getKey());
            }
        }
        return new DueAnswers<>(known, failing);
    }

    /** What cases keep of contacts, which of them are cases of the library, and which contacts no case knows. */
    private record Stored(List<DuePorts.Due> due, Set<CaseId> own, List<IntentId> others) {}

    private Map<CompanyId, Stored> stored(Tx tx, Map<CompanyId, List<DueContact>> contacts) {
        Map<CompanyId, Stored> stored = new LinkedHashMap<>();
        contacts.forEach((company, each) -> {
            Map<IntentId, CaseInteractionRow> rows = new HashMap<>();
            List<IntentId> ids =
                    each.stream().map(contact -> contact.plan().id()).toList();
            inParts(ids, part -> tx.caseEvents().interactions(company, part))
                    .forEach(row -> rows.put(row.intent(), row));
            List<DuePorts.Due> due = each.stream()
                    .flatMap(contact -> Optional.ofNullable(
                                    rows.get(contact.plan().id()))
                            .stream()
                            .map(row -> new DuePorts.Due(contact, row)))
                    .toList();
            // Without a directory nobody is asked about a case, be it whose it may.
            Set<CaseId> own = parts.casework().directory().isPresent() ? own(tx, company, due) : Set.of();
            stored.put(
                    company,
                    new Stored(
                            due,
                            own,
                            ids.stream().filter(id -> !rows.containsKey(id)).toList()));
        });
        return stored;
    }

    private static Set<CaseId> own(Tx tx, CompanyId company, List<DuePorts.Due> due) {
        List<CaseId> ids =
                due.stream().map(each -> each.row().caseId()).distinct().toList();
        return inParts(ids, part -> tx.cases().find(company, part)).stream()
                .map(CaseRow::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<IntentId, DueVerdict> judge(Tx tx, List<DueSeen<InteractionFacts>> due) {
        Map<CompanyId, List<DueSeen<InteractionFacts>>> companies = due.stream()
                .collect(Collectors.groupingBy(seen -> seen.plan().company(), LinkedHashMap::new, Collectors.toList()));
        Map<IntentId, DueVerdict> verdicts = new HashMap<>();
        companies.forEach((company, seen) -> {
            List<InteractionFacts> facts = seen.stream().map(DueSeen::facts).toList();
            DueJudge judge = DueJudge.of(parts, tx, company, facts);
            seen.forEach(each -> verdicts.put(each.plan().id(), judge.verdict(each.facts())));
        });
        return verdicts;
    }

    /** Reads in as many parts as a store takes. */
    static <K, R> List<R> inParts(List<K> keys, Function<List<K>, List<R>> read) {
        List<R> rows = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += MOST) {
            rows.addAll(read.apply(keys.subList(from, Math.min(keys.size(), from + MOST))));
        }
        return rows;
    }
}
