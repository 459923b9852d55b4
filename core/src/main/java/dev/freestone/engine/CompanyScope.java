package dev.freestone.engine;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.journal.Chainer;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.runs.HeldRuns;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyProfile;
import java.time.ZoneId;
import java.util.Optional;

/** What one company owns. Thread-safe. */
public final class CompanyScope {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Chainer chainer;
    private final Caller caller;
    private final HeldRuns held;

    CompanyScope(EngineParts parts, LedgerParts ledger, Chainer chainer, Caller caller, HeldRuns held) {
        this.parts = parts;
        this.ledger = ledger;
        this.chainer = chainer;
        this.caller = caller;
        this.held = held;
    }

    /**
     * The same company on behalf of somebody: {@code freestone.company(id).actingAs(ActorId.of("user:4711"))}. Without it
     * the journal names {@link ActorId#HOST}.
     *
     * @param actor whom the journal names beside each decision
     * @return another scope; this one stays as it is
     */
    public CompanyScope actingAs(ActorId actor) {
        return new CompanyScope(parts, ledger, chainer, new Caller(caller.company(), actor), held);
    }

    /**
     * Encrypts what is stored of the company under the current key of the key source: secrets of campaigns, deleted ones too;
     * cases that are not deleted, their changes, and how cases of the host last stood; events, progress, outcomes and answers of
     * customers; contents of contacts, reports and facts. To be called after a new key has become current; may be stopped and
     * repeated, also while others work: it goes through everything part by part and changes what is under another key. The old
     * keys can be taken away when it has returned normally, no node writes under them any more, and the runs and deliveries that
     * had begun before have ended, whose chunks it leaves alone; but for the key of {@link dev.freestone.spi.KeySource#hashing},
     * under which people are known. Hashes of people of cases that an engine without keys made are made anew.
     *
     * @return how many documents were changed: one for each campaign, case, change of a case, event, behavior, outcome, answer,
     *     contact, report and fact
     * @throws dev.freestone.error.FreestoneException {@code secret_key_missing} at the end, when some had to be left
     *     as they are because the key source does not have their key; {@code internal_server_error} at the end, when a
     *     stored secret was changed outside of Freestone; {@code not_found}
     */
    public long reencrypt() {
        return new Reencryption(parts, ledger, caller).run();
    }

    /**
     * The zone in which the company counts its days.
     *
     * @return empty when the company directory does not know the company
     */
    public Optional<ZoneId> zone() {
        return parts.companies().find(caller.company()).map(CompanyProfile::zone);
    }

    /**
     * Campaigns and runs.
     *
     * @return the facade
     */
    public Campaigns campaigns() {
        return new Campaigns(parts, ledger, caller, held);
    }

    /**
     * Planned contacts.
     *
     * @return the ledger
     */
    public ContactLedger contacts() {
        return new ContactLedger(ledger, caller, chainer);
    }

    /**
     * Pauses and kills of contacts of this company alone.
     *
     * @return the facade
     */
    public ContactStops contactStops() {
        return new ContactStops(ledger, caller);
    }

    /**
     * Bulk senders.
     *
     * @return the facade
     */
    public BulkSenders bulkSenders() {
        return new BulkSenders(parts, caller);
    }

    /**
     * Promo program types.
     *
     * @return the facade
     */
    public PromoProgramTypes promoProgramTypes() {
        return new PromoProgramTypes(parts, caller);
    }

    /**
     * Case types.
     *
     * @return the facade
     */
    public CaseTypes caseTypes() {
        return new CaseTypes(parts, caller);
    }

    /**
     * Notification types.
     *
     * @return the facade
     */
    public NotificationTypes notificationTypes() {
        return new NotificationTypes(parts, caller);
    }

    /**
     * Do-not-interact types.
     *
     * @return the facade
     */
    public DoNotInteractTypes doNotInteractTypes() {
        return new DoNotInteractTypes(parts, caller);
    }

    /**
     * Contact exporters.
     *
     * @return the facade
     */
    public ContactExporters contactExporters() {
        return new ContactExporters(parts, caller);
    }

    /**
     * Promo programs on loans.
     *
     * @return the facade
     */
    public PromoPrograms promoPrograms() {
        return new PromoPrograms(parts, ledger, caller);
    }

    /**
     * Cases.
     *
     * @return the facade
     */
    public Cases cases() {
        return new Cases(parts, ledger, caller);
    }

    /**
     * Messages to borrowers that changes of cases made be planned.
     *
     * @return the facade
     */
    public Interactions interactions() {
        return new Interactions(parts, ledger, caller);
    }

    /**
     * Engagement campaigns of this company.
     *
     * @return the facade
     */
    public Engagement engagement() {
        return new Engagement(parts, ledger, caller);
    }
}
