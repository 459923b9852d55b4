package dev.freestone.engine.dispatch;

import dev.freestone.contact.IntentMove;
import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.engine.policy.FactSnapshot;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the journal says of decisions, so that each can be made once more: the set, what the host knew, what was asked beside the
 * plan, and the instants. Codes and hashes only. Used by one thread. Source: docs/spec/contact-policy.md 1.2, 10.
 */
final class DecisionNotes {
    private final LedgerParts parts;
    private final KeptSnapshots kept;
    private final boolean wanted;
    private final Map<IntentId, Map<String, String>> notes = new HashMap<>();
    private final Map<CompanyId, Map<String, Document>> fresh = new HashMap<>();

    DecisionNotes(LedgerParts parts, KeptSnapshots kept) {
        this.parts = parts;
        this.kept = kept;
        // Without rules there is nothing to be decided otherwise, and the facts of the host are not even asked for.
        this.wanted = parts.policy().hasRules();
    }

    void add(IntentMove move, Asked asked, ZoneId companyZone, PolicyDecision decision, Instant at) {
        boolean decided = switch (move.event()) {
            case CLAIM_ALLOW, CLAIM_HOLD, CLAIM_DENY -> true;
            default -> false;
        };
        if (!wanted || !decided) {
            return;
        }
        ContactQuestion question = asked.question();
        FactSnapshot snapshot = FactSnapshot.of(asked.host(), companyZone);
        if (!kept.has(question.company(), snapshot.digest())) {
            fresh.computeIfAbsent(question.company(), none -> new TreeMap<>())
                    .put(snapshot.digest(), snapshot.document());
        }
        Map<String, String> note = new TreeMap<>(asked(question));
        note.put("at", at.toString());
        note.put("set", parts.policy().set().id());
        note.put("facts", snapshot.digest());
        decision.until().ifPresent(until -> note.put("until", until.toString()));
        decision.validUntil().ifPresent(until -> note.put("validUntil", until.toString()));
        if (!decision.marks().isEmpty()) {
            note.put(
                    "marks",
                    decision.marks().stream().map(EventMark::code).sorted().collect(Collectors.joining(" ")));
        }
        notes.put(move.before().plan().id(), note);
    }

    private static Map<String, String> asked(ContactQuestion question) {
        Map<String, String> asked = new TreeMap<>();
        question.theme().map(Theme::code).ifPresent(theme -> asked.put("theme", theme));
        question.destination().map(KeyedHash::value).ifPresent(where -> asked.put("destination", where));
        question.areaCode().ifPresent(area -> asked.put("area", area));
        Map<String, @Nullable Object> traits = new TreeMap<>();
        TraitsText.write(question.traits(), traits);
        if (!traits.isEmpty()) {
            asked.put("traits", JsonText.write(traits));
        }
        return asked;
    }

    Map<String, String> of(IntentMove move) {
        return notes.getOrDefault(move.before().plan().id(), Map.of());
    }

    /** Keeps what this node has not kept before. */
    void keep(Tx tx) {
        fresh.forEach(tx.facts()::keep);
    }

    void committed() {
        fresh.forEach((company, snapshots) -> kept.add(company, snapshots.keySet()));
    }
}
