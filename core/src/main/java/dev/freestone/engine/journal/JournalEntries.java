package dev.freestone.engine.journal;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RunFact;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.JournalEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes entries of the journal. Their bodies are canonical: compact JSON with sorted keys, so that equal facts are equal
 * texts. Static and thread-safe. Source: docs/spec/contact-ledger.md 17.
 */
public final class JournalEntries {
    private static final String ROW = "row";

    private JournalEntries() {}

    /**
     * A decision that no life cycle rules.
     *
     * @param subject what it is about
     * @param event what became true
     * @param actor who decided
     * @param body codes and ids by name
     * @return the entry
     */
    public static JournalEntry of(JournalEntry.Subject subject, String event, ActorId actor, Map<String, ?> body) {
        return entry(subject, event, Optional.empty(), actor, body);
    }

    /**
     * A fact about a run.
     *
     * @param run the run after it
     * @param version what the decision made of its version
     * @param actor who decided
     * @param fact what became true
     * @return the entry
     */
    public static JournalEntry of(CampaignRun run, long version, ActorId actor, RunFact fact) {
        Map<String, Object> body = new TreeMap<>(fact.details());
        fact.from().map(RunStatus::code).ifPresent(from -> body.put("from", from));
        body.put("to", fact.to().code());
        return entry(
                JournalKind.RUN.subject(run.companyId(), run.id().value(), version),
                fact.event(),
                Optional.of(fact.row()),
                actor,
                body);
    }

    /**
     * Any decision. The body repeats what stands beside it, so that its digest in the chain stands for all of the entry.
     *
     * @param subject what it is about
     * @param event what became true
     * @param row the row of the life cycle that allowed it
     * @param actor who decided
     * @param details codes and ids by name
     * @return the entry
     */
    public static JournalEntry entry(
            JournalEntry.Subject subject, String event, Optional<String> row, ActorId actor, Map<String, ?> details) {
        Map<String, Object> body = new TreeMap<>(details);
        body.putAll(beside(subject, event, row, actor));
        return new JournalEntry(subject, event, row, actor, Document.of(JsonText.write(body)));
    }

    /**
     * Whether the body of an entry repeats what stands beside it.
     *
     * @param entry as it is stored, its body not redacted
     * @return false when one of both was changed
     */
    public static boolean agrees(JournalEntry entry) {
        Map<String, Object> beside = beside(entry.subject(), entry.event(), entry.row(), entry.actor());
        try {
            Map<String, ?> body = JsonText.parseObject(entry.body().json());
            return body.entrySet().containsAll(beside.entrySet()) && body.containsKey(ROW) == beside.containsKey(ROW);
        } catch (FreestoneException unreadable) {
            return false;
        }
    }

    /**
     * What a body says that does not stand beside it.
     *
     * @param entry as it is stored
     * @return codes and ids by name
     */
    public static Map<String, ?> details(JournalEntry entry) {
        Map<String, ?> details =
                new LinkedHashMap<>(JsonText.parseObject(entry.body().json()));
        details.entrySet()
                .removeAll(beside(entry.subject(), entry.event(), entry.row(), entry.actor())
                        .entrySet());
        return details;
    }

    private static Map<String, Object> beside(
            JournalEntry.Subject subject, String event, Optional<String> row, ActorId actor) {
        Map<String, Object> beside = new TreeMap<>();
        beside.put(subject.kind(), subject.objectId());
        beside.put("version", subject.version());
        beside.put("event", event);
        beside.put("actor", actor.value());
        row.ifPresent(id -> beside.put(ROW, id));
        return beside;
    }
}
