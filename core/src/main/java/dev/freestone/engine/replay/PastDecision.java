package dev.freestone.engine.replay;

import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.engine.dispatch.TraitsText;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.spi.JournalRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decision as the journal tells of it.
 *
 * @param entry its entry
 * @param plan the contact
 * @param notes what the entry says; nothing once it is redacted
 */
record PastDecision(JournalRecord entry, IntentPlan plan, Map<String, ?> notes) {
    static final String NO_RULE = "redacted";
    private static final Set<String> EVENTS = Set.of("claim_allow", "claim_hold", "claim_deny");

    static boolean isDecision(JournalRecord entry) {
        return EVENTS.contains(entry.entry().event());
    }

    static PastDecision of(JournalRecord entry, IntentPlan plan) {
        return new PastDecision(entry, plan, JournalEntries.details(entry.entry()));
    }

    long number() {
        return entry.number();
    }

    /** S of the transaction that decided; that of the entry may be some milliseconds later. */
    Instant at() {
        return text("at").map(Instant::parse).orElse(entry.at());
    }

    Optional<String> facts() {
        return text("facts");
    }

    PolicyDecision decision() {
        PolicyDecision.Outcome outcome = switch (entry.entry().event()) {
            case "claim_allow" -> PolicyDecision.Outcome.ALLOW;
            case "claim_hold" -> PolicyDecision.Outcome.HOLD;
            default -> PolicyDecision.Outcome.DENY;
        };
        return new PolicyDecision(
                outcome,
                text("rule").orElse(NO_RULE),
                text("until").map(Instant::parse),
                text("validUntil").map(Instant::parse),
                marks(text("marks")));
    }

    static Set<EventMark> marks(Optional<String> text) {
        return text.stream()
                .flatMap(codes -> Stream.of(codes.split(" ")))
                .flatMap(code -> EventMark.parse(code).stream())
                .collect(Collectors.toSet());
    }

    ContactQuestion question() {
        return new ContactQuestion(
                plan.company(),
                plan.person(),
                plan.channel(),
                plan.topic().purpose(),
                text("theme").flatMap(Theme::parse),
                plan.topic().subject(),
                plan.topic().debts(),
                destination(),
                text("area"),
                text("traits").map(TraitsText::read).orElse(ContactTraits.PLAIN));
    }

    Optional<KeyedHash> destination() {
        return text("destination").map(KeyedHash::of);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(notes.get(name)).map(Object::toString);
    }
}
