package dev.freestone.engine;

import dev.freestone.contact.JournalFault;
import dev.freestone.contact.JournalFault.Cause;
import dev.freestone.engine.journal.ChainWalk;
import dev.freestone.engine.journal.Chainer;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.model.contact.ChainHead;
import dev.freestone.spi.Storage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proves that the journal of a company is as it was written: every entry of campaigns, runs, contacts and all else. Who can
 * write the database can also make the chain anew; only anchors, kept elsewhere, tell of that. Reads a page at a time, so that
 * a journal of any length fits in memory, and disturbs nobody. Thread-safe. Source: docs/spec/contact-ledger.md 17.
 */
public final class JournalVerifier {
    private static final int LOOKED_AT = 1_000;

    private final Storage storage;
    private final Chainer chainer;
    private final CompanyId company;

    JournalVerifier(Storage storage, Chainer chainer, CompanyId company) {
        this.storage = storage;
        this.chainer = chainer;
        this.company = company;
    }

    /**
     * Verifies the journal by itself.
     *
     * @return what was found
     * @throws FreestoneException {@code conflict} when another process holds the chain for longer than 10 s, {@code storage_…}
     * @throws IllegalStateException inside a transaction of the host
     */
    public JournalReport verify() {
        return verify(List.of());
    }

    /**
     * Verifies the journal, also against heads that were kept outside the database.
     *
     * @param anchors heads of this company, in any order
     * @return what was found
     * @throws FreestoneException {@code validation} for an anchor of another company, {@code conflict} when another process
     *     holds the chain for longer than 10 s, {@code storage_…}
     * @throws IllegalStateException inside a transaction of the host
     */
    public JournalReport verify(List<ChainAnchor> anchors) {
        for (ChainAnchor anchor : anchors) {
            if (!anchor.company().equals(company)) {
                throw FreestoneException.validation(List.of(Violation.of(
                        "anchors",
                        ViolationCode.BAD_FORMAT,
                        "an anchor of company " + anchor.company() + ", give those of " + company + " only")));
            }
        }
        boolean unchained = isAnyLeft();
        var walk = new ChainWalk(
                storage, company, anchors.stream().map(ChainAnchor::head).toList());
        Optional<JournalFault> fault = walk.run();
        ChainHead end = walk.head();
        return new JournalReport(
                end,
                walk.redacted(),
                fault.or(() ->
                        unchained ? Optional.of(new JournalFault(end.seq() + 1, Cause.UNCHAINED)) : Optional.empty()));
    }

    /** Entries are committed all the time; one that a second pass leaves although it was there is left for good. */
    private boolean isAnyLeft() {
        chainer.linkNow(company);
        Set<Long> left = unlinked();
        if (left.isEmpty()) {
            return false;
        }
        chainer.linkNow(company);
        left.retainAll(unlinked());
        return !left.isEmpty();
    }

    private Set<Long> unlinked() {
        return storage.read(tx -> tx.chain().unlinked(company, LOOKED_AT)).stream()
                .map(entry -> entry.record().number())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
