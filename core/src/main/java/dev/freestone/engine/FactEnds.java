package dev.freestone.engine;

import dev.freestone.contact.FactIds;
import dev.freestone.engine.dispatch.FactWriter;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.NewFact;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.policy.FactDocuments;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.FactTerms;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Ends recorded facts by their ids. Thread-safe. */
record FactEnds(LedgerParts parts, Caller caller, FactWriter writer) {
    private static final Set<FactKind> WITHDRAWN =
            EnumSet.of(FactKind.CONSENT, FactKind.INCONVENIENT_TIME, FactKind.INCONVENIENT_PLACE);

    /** Ends what its person takes back; false when it has ended before. */
    boolean withdraw(FactId id) {
        FactRow seen = require(id, WITHDRAWN, "withdrawn");
        return Commit.repeatable(parts.storage(), tx -> {
            FactWriter.enter(tx, seen.destination());
            return writer.end(tx, id, "withdrawn");
        });
    }

    /** Ends a possible revocation, as one or as nothing of the kind; false when it was resolved before. */
    boolean resolve(FactId id, boolean revoked) {
        FactRow seen = require(id, EnumSet.of(FactKind.POSSIBLE_REVOCATION), "resolve");
        String channel =
                ((FactTerms.PossibleRevocation) FactDocuments.read(seen).terms()).channel();
        return Commit.repeatable(parts.storage(), tx -> {
            FactWriter.enter(tx, seen.destination());
            if (!writer.end(tx, id, revoked ? "revocation" : "nothing")) {
                return false;
            }
            if (revoked) {
                writer.record(
                        tx,
                        NewFact.of(
                                FactIds.ofMeaning(caller.company(), id.value()),
                                seen.person(),
                                seen.destination(),
                                new FactTerms.Revocation(channel, PersonFactBook.ALL_BUT_SECURITY)));
            }
            return true;
        });
    }

    private FactRow require(FactId id, Set<FactKind> kinds, String event) {
        FactRow row = parts.storage()
                .read(tx -> tx.facts().find(caller.company(), id))
                .orElseThrow(
                        () -> FreestoneException.of(ErrorCode.NOT_FOUND, "no fact " + id, Map.of("id", id.value())));
        if (!kinds.contains(row.kind())) {
            throw FreestoneException.of(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "fact " + id + " is a " + row.kind().code() + ", which is never " + event,
                    Map.of("id", id.value(), "from", row.kind().code(), "event", event));
        }
        return row;
    }
}
