package dev.freestone.engine.imports;

import dev.freestone.contact.DestinationText;
import dev.freestone.contact.ReportedCall;
import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.contact.policy.ExtraCalls;
import dev.freestone.engine.policy.FactDocuments;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.FactId;
import dev.freestone.spi.Tx;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The consents that reported calls name, read in the transaction that stores the calls. Used by one thread. Source:
 * docs/spec/contact-policy.md 5, C8; docs/spec/contact-ledger.md 12, {@code consent_code}.
 */
final class NamedConsents {
    private final ReportScope scope;
    private final Tx tx;
    private final Map<String, Optional<ContactFact>> read = new HashMap<>();

    NamedConsents(ReportScope scope, Tx tx) {
        this.scope = scope;
        this.tx = tx;
    }

    /** Whether the consent that a call names excludes it; false when it names none. */
    boolean exclude(ReportedCall call) {
        return call.consentCode()
                .flatMap(code -> read.computeIfAbsent(code, this::find))
                .filter(consent -> consent.person().isPresent())
                .filter(consent -> ExtraCalls.exclude(
                        consent, question(call), scope.parts().policy().set(), call.startedAt()))
                .isPresent();
    }

    private Optional<ContactFact> find(String code) {
        return id(code).flatMap(id -> tx.facts().find(scope.company(), id)).map(FactDocuments::read);
    }

    /** A dialer may write something else there. */
    private static Optional<FactId> id(String code) {
        try {
            return Optional.of(FactId.of(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ContactQuestion question(ReportedCall call) {
        return new ContactQuestion(
                scope.company(),
                scope.person(call.person()),
                Channel.VOICE.code(),
                Purpose.COLLECTION,
                Optional.empty(),
                "",
                scope.debts(call.loans()),
                call.number().map(scope::destination),
                call.number().map(Destination::value).flatMap(DestinationText::areaCode),
                ContactTraits.PLAIN);
    }
}
