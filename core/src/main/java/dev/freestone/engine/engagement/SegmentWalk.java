package dev.freestone.engine.engagement;

import dev.freestone.engagement.SegmentChange;
import dev.freestone.engagement.SegmentDiff;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.TargetingOperator;
import dev.freestone.model.engagement.TargetingQuery;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.CustomerPrefilter;
import dev.freestone.targeting.Targeting;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the customers of a company page by page and tells who is in one of two targetings alone. Used by one thread.
 * Source: docs/spec/engagement-campaigns.md 4.5.
 */
public final class SegmentWalk {
    private final CompanyId company;
    private final Targeting before;
    private final Targeting after;
    private final CustomerDirectory directory;
    private final CustomerDocuments documents;
    private long met;
    private long entering;
    private long leaving;

    /**
     * A walk that has not begun.
     *
     * @param parts the engine
     * @param ledger makes what customers are stored by
     * @param company whose customers
     * @param before the targeting that was
     * @param after the targeting that will be
     */
    public SegmentWalk(EngineParts parts, LedgerParts ledger, CompanyId company, Targeting before, Targeting after) {
        this.company = company;
        this.before = before;
        this.after = after;
        this.directory = CustomerLookup.directory(parts);
        Set<String> fields = new HashSet<>(before.fields());
        fields.addAll(after.fields());
        this.documents = new CustomerDocuments(parts, ledger, company, fields);
    }

    /**
     * Goes through everybody, once.
     *
     * @param listener hears of each change in the order of the directory
     * @return the numbers
     */
    public SegmentDiff run(Consumer<SegmentChange> listener) {
        Optional<PersonId> last = Optional.empty();
        List<Customer> page;
        do {
            Optional<PersonId> from = last;
            page = CustomerLookup.asked(() -> page(from));
            judge(page, listener);
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1).id());
        } while (page.size() == CustomerDirectory.MAX_BATCH);
        return new SegmentDiff(met, entering, leaving);
    }

    /** Whoever matches neither cannot change, so that a directory that can may leave them out. */
    private List<Customer> page(Optional<PersonId> from) {
        if (directory instanceof CustomerPrefilter filter) {
            TargetingQuery either =
                    new TargetingQuery.Logic(TargetingOperator.OR, List.of(before.query(), after.query()));
            return filter.page(company, either, from, CustomerDirectory.MAX_BATCH);
        }
        return directory.page(company, from, CustomerDirectory.MAX_BATCH);
    }

    private void judge(List<Customer> page, Consumer<SegmentChange> listener) {
        List<Map<String, @Nullable Object>> facts = documents.of(page);
        for (int i = 0; i < page.size(); i++) {
            boolean was = before.matches(facts.get(i));
            boolean is = after.matches(facts.get(i));
            met++;
            if (was != is) {
                entering += is ? 1 : 0;
                leaving += was ? 1 : 0;
                listener.accept(new SegmentChange(page.get(i).id(), is));
            }
        }
    }
}
