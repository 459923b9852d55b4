package dev.freestone.engine.imports;

import dev.freestone.contact.FactIds;
import dev.freestone.contact.InboundMessage;
import dev.freestone.contact.policy.InboundText;
import dev.freestone.engine.dispatch.FactWriter;
import dev.freestone.engine.dispatch.NewFact;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is recorded of somebody who called or wrote: that it happened, and what a text meant. Thread-safe. Source:
 * docs/spec/contact-policy.md 4, "Reply"; 6, "Inbound text".
 */
final class InboundFacts {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final String VOICE = "voice";
    private static final Set<Purpose> REVOKED = EnumSet.complementOf(EnumSet.of(Purpose.ACCOUNT_SECURITY));

    private final ReportScope scope;
    private final FactWriter writer;

    InboundFacts(ReportScope scope) {
        this.scope = scope;
        this.writer = new FactWriter(scope.parts(), scope.caller());
    }

    void called(Tx tx, ReportRow row) {
        writer.beside(tx, inbound(row, VOICE));
    }

    void said(Tx tx, ReportRow row, InboundMessage message) {
        writer.beside(tx, inbound(row, message.channel()));
        switch (InboundText.meaning(message.text(), words(tx.now()))) {
            case NOTHING -> {
                // It is told in the journal as what it is: a message.
            }
            case REVOCATION -> writer.beside(tx, meaning(row, new FactTerms.Revocation(message.channel(), REVOKED)));
            case POSSIBLE_REVOCATION ->
                writer.beside(tx, meaning(row, new FactTerms.PossibleRevocation(message.channel())));
        }
    }

    /** The one place that says which words revoke. */
    private Set<String> words(Instant at) {
        return scope.parts().policy().set().revocationWords(at);
    }

    private static NewFact inbound(ReportRow row, String channel) {
        return new NewFact(
                FactId.of(row.id().value()),
                Optional.of(row.person()),
                row.destination(),
                Optional.empty(),
                new FactTerms.Inbound(channel),
                Optional.of(row.at()),
                Optional.of(row.at().plus(KEPT)),
                Map.of());
    }

    /** Without a number it is meant for all of the person. */
    private NewFact meaning(ReportRow row, FactTerms terms) {
        return NewFact.of(
                FactIds.ofMeaning(scope.company(), row.id().value()),
                row.destination().isPresent() ? Optional.empty() : Optional.of(row.person()),
                row.destination(),
                terms);
    }
}
