package dev.freestone.engine.journal;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RunFact;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.JournalEntry;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes entries of the journal. Their bodies are canonical: compact JSON with sorted keys, so that equal facts are equal
 * texts. Static and thread-safe. Source: docs/spec/contact-ledger.md 17.
 */
public final class JournalEntries {
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
        return new JournalEntry(subject, event, Optional.empty(), actor, canonical(body));
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
        return new JournalEntry(
                JournalKind.RUN.subject(run.companyId(), run.id().value(), version),
                fact.event(),
                Optional.of(fact.row()),
                actor,
                canonical(body));
    }

    private static Document canonical(Map<String, ?> body) {
        return Document.of(JsonText.write(new TreeMap<>(body)));
    }
}
