package dev.freestone.engine.promo;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.work.WorkHandler;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recomputes the programs of loans whose facts have changed, and activates those that wait for their loan. Facts that contradict
 * themselves are looked at again later. Thread-safe. Source: docs/spec/promo-programs.md 8.
 */
public final class PromoRecomputeWork implements WorkHandler {
    /** The facts of a loan have changed; the object is the loan. */
    public static final String WORK = "promo.recomputation";

    /** When facts that contradict themselves are looked at again, unless the host reports them earlier. */
    private static final Duration LATER = Duration.ofHours(12);

    private static final Logger LOG = LoggerFactory.getLogger(PromoRecomputeWork.class);

    private final EngineParts parts;
    private final LedgerParts ledger;

    /**
     * The work of recomputations.
     *
     * @param parts the engine
     * @param ledger the contacts
     */
    public PromoRecomputeWork(EngineParts parts, LedgerParts ledger) {
        this.parts = parts;
        this.ledger = ledger;
    }

    @Override
    public Optional<Instant> handle(WorkItem item) {
        Caller caller = new Caller(item.company(), ActorId.of(parts.settings().node()));
        if (parts.companies().find(item.company()).isEmpty()) {
            return Optional.empty();
        }
        PromoCommands commands = new PromoCommands(parts, ledger, caller);
        PromoFollowUp follow = new PromoFollowUp(parts, caller, commands);
        boolean done = true;
        for (PromoProgramRow row : commands.ofLoan(LoanId.of(item.objectId()))) {
            done &= isFollowed(follow, row);
        }
        return done
                ? Optional.empty()
                : Optional.of(parts.storage().read(Tx::now).plus(LATER));
    }

    /** One program that cannot be judged keeps no other from being judged. */
    private static boolean isFollowed(PromoFollowUp follow, PromoProgramRow row) {
        try {
            follow(follow, row);
            return true;
        } catch (FreestoneException refused) {
            if (refused.code() == ErrorCode.NOT_FOUND) {
                return true; // the loan is gone
            }
            if (refused.code() != ErrorCode.FACTS_INVALID) {
                throw refused;
            }
            LOG.warn(
                    "promo program {} is not judged: {}",
                    row.id(),
                    refused.code().code());
            return false;
        } catch (RuntimeException failed) {
            // A calculator of the host, for instance; its text may tell what nobody should read.
            LOG.warn(
                    "promo program {} is not judged: {}",
                    row.id(),
                    failed.getClass().getSimpleName());
            return false;
        }
    }

    private static void follow(PromoFollowUp follow, PromoProgramRow row) {
        if (row.status() == PromoStatus.PENDING) {
            follow.activate(row);
        } else if (PromoRows.read(row).track().activatedOn().isPresent()) {
            // One that was never activated was never decided either.
            follow.recompute(
                    new PromoCommands.Named(AnyId.ofPublic(row.id().value()), Optional.empty()), Optional.empty());
        }
    }
}
