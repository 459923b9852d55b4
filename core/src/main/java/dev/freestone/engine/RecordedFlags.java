package dev.freestone.engine;

import dev.freestone.engine.dispatch.FactWriter;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.NewFact;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.policy.FactDocuments;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.StopFlag;
import dev.freestone.spi.Tx;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The stop flags of people; each is set once, under the lane of its person. Thread-safe. Source: docs/spec/contact-policy.md 6,
 * "Stop flags".
 */
final class RecordedFlags {
    private final LedgerParts parts;
    private final Caller caller;
    private final FactWriter writer;

    RecordedFlags(LedgerParts parts, Caller caller, FactWriter writer) {
        this.parts = parts;
        this.caller = caller;
        this.writer = writer;
    }

    FactId set(PersonId person, StopFlag flag) {
        FactId id = FactId.of(parts.ids().next("LE"));
        KeyedHash hash = parts.hashes().of(caller.company(), person);
        return Commit.repeatable(parts.storage(), tx -> {
            Optional<FactRow> there = flags(tx, hash, flag).stream().findFirst();
            if (there.isPresent()) {
                return there.get().id();
            }
            writer.record(tx, NewFact.of(id, Optional.of(hash), Optional.empty(), new FactTerms.Stop(flag)));
            return id;
        });
    }

    boolean clear(PersonId person, StopFlag flag) {
        KeyedHash hash = parts.hashes().of(caller.company(), person);
        return Commit.repeatable(parts.storage(), tx -> {
            boolean cleared = false;
            for (FactRow row : flags(tx, hash, flag)) {
                cleared |= writer.end(tx, row.id(), "cleared");
            }
            return cleared;
        });
    }

    private List<FactRow> flags(Tx tx, KeyedHash person, StopFlag flag) {
        LaneKey key = new LaneKey(caller.company(), person);
        tx.contacts().lanes(Set.of(key));
        return tx.facts().of(Set.of(key), Set.of(), tx.now()).stream()
                .filter(row -> row.kind() == FactKind.STOP_FLAG && row.ended().isEmpty())
                .filter(row -> FactDocuments.read(row).terms().equals(new FactTerms.Stop(flag)))
                .toList();
    }
}
