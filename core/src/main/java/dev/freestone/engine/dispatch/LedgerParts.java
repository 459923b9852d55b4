package dev.freestone.engine.dispatch;

import dev.freestone.contact.CompiledPolicy;
import dev.freestone.contact.LedgerSettings;
import dev.freestone.engine.parts.Pause;
import dev.freestone.engine.secrets.Seals;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.SenderId;
import dev.freestone.spi.CompanyDirectory;
import dev.freestone.spi.ContactFacts;
import dev.freestone.spi.IdSource;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.spi.Storage;
import dev.freestone.spi.TemplateRenderer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What the ledger works with. Immutable.
 *
 * @param storage where intents are kept
 * @param seals make contents storable
 * @param hashes stand for people
 * @param clock the clock of this node
 * @param nanos a clock that only tells how much time has passed, in nanoseconds
 * @param ids makes public ids
 * @param companies the companies
 * @param node this process
 * @param senders the registered senders
 * @param calls calls them
 * @param policy says whether a contact may be made
 * @param people the host's people, when given
 * @param facts what the host knows of people, when given; without it the directory of people tells what it can
 * @param renderer makes contents, when given; without it providers do from template and variables
 * @param pause waits between two tries of a port
 * @param settings the numbers
 * @param dueChecks what producers look at before their due contacts are claimed, by kind; others look at nothing
 */
public record LedgerParts(
        Storage storage,
        Seals seals,
        PersonHashes hashes,
        InstantSource clock,
        LongSupplier nanos,
        IdSource ids,
        CompanyDirectory companies,
        NodeId node,
        Map<SenderId, RegisteredSender> senders,
        SenderPort calls,
        CompiledPolicy policy,
        Optional<PersonDirectory> people,
        Optional<ContactFacts> facts,
        Optional<TemplateRenderer> renderer,
        Pause pause,
        LedgerSettings settings,
        Map<String, DueCheck<?>> dueChecks) {
    /**
     * Copies the checks.
     *
     * @param storage where intents are kept
     * @param seals make contents storable
     * @param hashes stand for people
     * @param clock the clock of this node
     * @param nanos a clock that only tells how much time has passed, in nanoseconds
     * @param ids makes public ids
     * @param companies the companies
     * @param node this process
     * @param senders the registered senders
     * @param calls calls them
     * @param policy says whether a contact may be made
     * @param people the host's people, when given
     * @param facts what the host knows of people, when given; without it the directory of people tells what it can
     * @param renderer makes contents, when given; without it providers do from template and variables
     * @param pause waits between two tries of a port
     * @param settings the numbers
     * @param dueChecks what producers look at before their due contacts are claimed, by kind; others look at nothing
     */
    public LedgerParts {
        dueChecks = Map.copyOf(dueChecks);
    }

    /**
     * A ledger whose producers look at nothing before their due contacts are claimed.
     *
     * @param storage where intents are kept
     * @param seals make contents storable
     * @param hashes stand for people
     * @param clock the clock of this node
     * @param nanos a clock that only tells how much time has passed, in nanoseconds
     * @param ids makes public ids
     * @param companies the companies
     * @param node this process
     * @param senders the registered senders
     * @param calls calls them
     * @param policy says whether a contact may be made
     * @param people the host's people, when given
     * @param facts what the host knows of people, when given; without it the directory of people tells what it can
     * @param renderer makes contents, when given; without it providers do from template and variables
     * @param pause waits between two tries of a port
     * @param settings the numbers
     */
    public LedgerParts(
            Storage storage,
            Seals seals,
            PersonHashes hashes,
            InstantSource clock,
            LongSupplier nanos,
            IdSource ids,
            CompanyDirectory companies,
            NodeId node,
            Map<SenderId, RegisteredSender> senders,
            SenderPort calls,
            CompiledPolicy policy,
            Optional<PersonDirectory> people,
            Optional<ContactFacts> facts,
            Optional<TemplateRenderer> renderer,
            Pause pause,
            LedgerSettings settings) {
        this(
                storage, seals, hashes, clock, nanos, ids, companies, node, senders, calls, policy, people, facts,
                renderer, pause, settings, Map.of());
    }

    /**
     * The same with checks of producers.
     *
     * @param checks by kind
     * @return other parts
     */
    public LedgerParts checking(Map<String, DueCheck<?>> checks) {
        return new LedgerParts(
                storage, seals, hashes, clock, nanos, ids, companies, node, senders, calls, policy, people, facts,
                renderer, pause, settings, checks);
    }

    /**
     * How far the clock of this node is off that of the storage.
     *
     * @param now S
     * @return never negative
     */
    public Duration skew(Instant now) {
        return Duration.between(now, clock.instant()).abs();
    }

    /**
     * Whether it is so far off that nothing is sent.
     *
     * @param now S
     * @return true above the setting
     */
    public boolean isSkewed(Instant now) {
        return skew(now).compareTo(settings.maxClockSkew()) > 0;
    }
}
