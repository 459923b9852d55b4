package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.SegmentChange;
import dev.freestone.engagement.SegmentDiff;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.targeting.Targeting;
import dev.freestone.targeting.TargetingExplanation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges customers of a company by targeting queries. Writes nothing. Thread-safe. */
public final class Segments {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;

    /**
     * For one company.
     *
     * @param parts the engine
     * @param ledger makes what customers are stored by
     * @param caller for whom
     */
    public Segments(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
    }

    /**
     * A query of the company, compiled.
     *
     * @param query the members of the query
     * @return the targeting
     */
    public Targeting targeting(Map<String, ?> query) {
        CompanyProfile profile = Companies.require(parts, caller.company());
        return parts.engaging().targetings().of(caller.company(), profile, query);
    }

    /**
     * Whether a customer matches.
     *
     * @param customer the customer
     * @param query the members of the query
     * @return the answer
     */
    public boolean matches(CustomerRef customer, Map<String, ?> query) {
        Targeting targeting = targeting(query);
        return targeting.matches(document(customer, targeting));
    }

    /**
     * Why a customer matches or does not.
     *
     * @param customer the customer
     * @param query the members of the query
     * @return the explanation, without values of personal fields
     */
    public TargetingExplanation explain(CustomerRef customer, Map<String, ?> query) {
        Targeting targeting = targeting(query);
        return targeting.explain(document(customer, targeting));
    }

    /**
     * Why a customer matches the targeting of a campaign or does not.
     *
     * @param customer the customer
     * @param campaign id or permalink
     * @return the explanation, without values of personal fields
     */
    public TargetingExplanation explain(CustomerRef customer, String campaign) {
        CompanyProfile profile = Companies.require(parts, caller.company());
        AdBundle bundle = parts.storage()
                .read(tx -> EngagementRows.campaign(EngagementRows.require(tx, caller.company(), campaign)))
                .parts()
                .bundle();
        Targeting targeting = parts.engaging().targetings().stored(caller.company(), profile, bundle.targeting());
        return targeting.explain(document(customer, targeting));
    }

    private Map<String, @Nullable Object> document(CustomerRef ref, Targeting targeting) {
        Customer customer = CustomerLookup.require(parts, ledger, caller.company(), ref);
        return new CustomerDocuments(parts, ledger, caller.company(), targeting.fields())
                .of(List.of(customer))
                .get(0);
    }

    /**
     * Who enters and who leaves when a targeting changes.
     *
     * @param before the query that was
     * @param after the query that will be
     * @param listener hears of each change
     * @return the numbers
     */
    public SegmentDiff diff(Map<String, ?> before, Map<String, ?> after, Consumer<SegmentChange> listener) {
        return new SegmentWalk(parts, ledger, caller.company(), targeting(before), targeting(after)).run(listener);
    }
}
