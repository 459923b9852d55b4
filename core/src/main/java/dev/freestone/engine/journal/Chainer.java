package dev.freestone.engine.journal;

import dev.freestone.contact.JournalChain;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Pause;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.model.contact.ChainHead;
import dev.freestone.spi.AnchorSink;
import dev.freestone.spi.ChainEntry;
import dev.freestone.spi.ChainLink;
import dev.freestone.spi.JoinsTransaction;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Links what was journaled, after it was committed, so that no writer ever waits for the chain. Whoever holds the chain of a
 * company links; a pass that is cut off anywhere is made good by the next one, on any node. Thread-safe. Source:
 * docs/spec/contact-ledger.md 17.
 */
public final class Chainer {
    private static final Logger LOG = LoggerFactory.getLogger(Chainer.class);
    private static final int BATCH = 2_000;
    private static final int COMPANIES = 1_000;

    /** So that a company which never rests does not keep the others waiting. */
    private static final int MAX_BATCHES = 50;

    private static final int TAKEN = -1;
    private static final int MAX_WAITS = 100;
    private static final Duration WAIT = Duration.ofMillis(100);

    private final Storage storage;
    private final InstantSource clock;
    private final Pause pause;
    private final Duration interval;
    private final Optional<AnchorSink> anchors;
    private final ReentrantLock turn = new ReentrantLock();
    private final Instant begun;
    private volatile Instant last = Instant.MIN;

    /**
     * The chainer of one node.
     *
     * @param storage where the journal is
     * @param clock the clock of this node, by which passes are due
     * @param pause waits for somebody else who holds a chain
     * @param interval the time between two passes
     * @param anchors where heads are kept, when given
     */
    public Chainer(Storage storage, InstantSource clock, Pause pause, Duration interval, Optional<AnchorSink> anchors) {
        this.storage = storage;
        this.clock = clock;
        this.pause = pause;
        this.interval = interval;
        this.anchors = anchors;
        this.begun = clock.instant();
    }

    /**
     * Whether a pass of this node is late, as when its work takes long.
     *
     * @return true when there was none for longer than the interval
     */
    public boolean isLate() {
        Instant since = last.isBefore(begun) ? begun : last;
        return clock.instant().isAfter(since.plus(interval));
    }

    /**
     * Links what waits in all companies, if the last pass of this node is long enough ago, and keeps the heads of the day.
     * Trouble is logged and left for the next pass: it must not keep other work from being done.
     *
     * @return when the next pass is due; empty when nothing waits for one
     */
    public Optional<Instant> tick() {
        if (Thread.currentThread().isInterrupted() || !turn.tryLock()) {
            return Optional.empty();
        }
        try {
            Instant now = clock.instant();
            // A clock that was put back must not make the chain wait.
            if (now.isBefore(last) || !now.isBefore(next())) {
                last = now;
                linkAll();
                keepHeads();
            }
            boolean waits =
                    storage.read(tx -> tx.chain().waiting(Optional.empty())).isPresent();
            return waits ? Optional.of(next()) : Optional.empty();
        } catch (RuntimeException trouble) {
            LOG.warn("the journal was not linked, the next pass goes on: {}", codeOf(trouble));
            return Optional.of(next());
        } finally {
            turn.unlock();
        }
    }

    private Instant next() {
        return last.equals(Instant.MIN) ? last : last.plus(interval);
    }

    private void linkAll() {
        Optional<CompanyId> company = storage.read(tx -> tx.chain().waiting(Optional.empty()));
        while (company.isPresent() && !Thread.currentThread().isInterrupted()) {
            CompanyId current = company.get();
            link(current);
            company = storage.read(tx -> tx.chain().waiting(Optional.of(current)));
        }
    }

    /** Answers false when somebody else holds the chain. */
    private boolean link(CompanyId company) {
        int linked = BATCH;
        for (int i = 0;
                i < MAX_BATCHES && linked == BATCH && !Thread.currentThread().isInterrupted();
                i++) {
            linked = Commit.repeatable(storage, tx -> pass(tx, company));
        }
        return linked != TAKEN;
    }

    private static int pass(Tx tx, CompanyId company) {
        Optional<ChainHead> head = tx.chain().tryLock(company);
        if (head.isEmpty()) {
            return TAKEN;
        }
        JournalChain last = JournalChain.at(head.get());
        List<ChainLink> links = new ArrayList<>();
        for (ChainEntry entry : tx.chain().unlinked(company, BATCH)) {
            var stored = entry.record().entry();
            last = last.next(entry.record().at(), company, stored.subject().kind(), ChainedRows.bodyDigest(entry));
            links.add(new ChainLink(entry.record().number(), last.head()));
        }
        if (!links.isEmpty()) {
            Commit.saved(tx.chain().link(company, links));
        }
        return links.size();
    }

    /**
     * Links what waits in one company, now.
     *
     * @param company the owner
     * @throws FreestoneException {@code conflict} when somebody else holds the chain for longer than 10 s
     * @throws IllegalStateException inside a transaction of the host, which would hold the chain until its end
     */
    public void linkNow(CompanyId company) {
        if (storage instanceof JoinsTransaction joins && joins.isJoined()) {
            throw new IllegalStateException(
                    "journal: this thread is inside a transaction of the host, link and verify after the commit");
        }
        for (int waits = 0; !link(company); waits++) {
            if (waits == MAX_WAITS || !isWaitOver()) {
                throw FreestoneException.of(
                        ErrorCode.CONFLICT,
                        "another process links the journal of " + company + ", try again later",
                        Map.of("company", company.value()));
            }
        }
    }

    private boolean isWaitOver() {
        try {
            pause.of(WAIT);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Links what waits in one company and gives its head to the sink, when there is one.
     *
     * @param company the owner
     * @return the head
     * @throws FreestoneException {@code conflict} when somebody else holds the chain for longer than 10 s
     */
    public ChainAnchor anchor(CompanyId company) {
        linkNow(company);
        return keep(company);
    }

    /** Once for each day of S in UTC. */
    private void keepHeads() {
        if (anchors.isPresent()) {
            storage.read(tx -> tx.chain().unanchored(tx.now().truncatedTo(ChronoUnit.DAYS), COMPANIES))
                    .forEach(this::keep);
        }
    }

    private ChainAnchor keep(CompanyId company) {
        ChainAnchor anchor =
                storage.read(tx -> new ChainAnchor(company, tx.chain().head(company), tx.now()));
        anchors.ifPresent(sink -> {
            sink.keep(anchor);
            Commit.repeatable(storage, tx -> {
                tx.chain().anchored(anchor);
                return true;
            });
        });
        return anchor;
    }

    private static String codeOf(RuntimeException trouble) {
        return trouble instanceof FreestoneException known
                ? known.code().code()
                : trouble.getClass().getSimpleName();
    }
}
