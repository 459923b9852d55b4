package dev.freestone.engine.engagement;

import dev.freestone.engagement.AudienceRule;
import dev.freestone.engagement.MessageTerms;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AudienceBucket;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.OptInInterval;
import dev.freestone.spi.AudienceRow;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.PointsRow;
import dev.freestone.spi.StandingRow;
import dev.freestone.spi.TagRow;
import dev.freestone.spi.Tx;
import dev.freestone.targeting.Targeting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the customers of a company page by page, and judges them as of the instant of a delivery. Used by one thread. Source:
 * docs/spec/engagement-campaigns.md 5.2.
 */
final class AudiencePages {
    private static final int TRIES = 4;

    private final EngineParts parts;
    private final LedgerParts ledger;
    private final AudienceRow row;
    private final CustomerDirectory directory;
    private final Targeting bundle;
    private final Targeting group;
    private final AudienceRule rule;

    AudiencePages(EngineParts parts, LedgerParts ledger, AudienceRow row, MessageTerms terms) {
        this.parts = parts;
        this.ledger = ledger;
        this.row = row;
        this.directory = CustomerLookup.directory(parts);
        CompanyId company = row.key().company();
        CompanyProfile profile = Companies.require(parts, company);
        this.bundle = parts.engaging().targetings().stored(company, profile, terms.bundle());
        this.group = parts.engaging().targetings().stored(company, profile, terms.group());
        this.rule = new AudienceRule(terms.optInRequired(), bundle::matches, group::matches);
    }

    /** How many customers a page has, but the last one. */
    int limit() {
        return parts.settings().batchSize();
    }

    /** The next customers. A page that fails is asked for again at once, since a wait would keep others from working. */
    List<Customer> page(Optional<PersonId> after) {
        for (int tries = 1; ; tries++) {
            try {
                return directory.page(row.key().company(), after, limit());
            } catch (RuntimeException e) {
                if (tries == TRIES) {
                    throw FreestoneException.from(
                            ErrorCode.DIRECTORY_UNAVAILABLE,
                            "the customer directory failed " + tries + " times, the audience goes on later",
                            e);
                }
            }
        }
    }

    /** The bucket of each customer, in their order. */
    List<AudienceBucket> judge(List<Customer> page) {
        CompanyId company = row.key().company();
        List<LaneKey> keys = page.stream()
                .map(customer -> CustomerFacts.key(ledger.hashes(), company, customer))
                .toList();
        Kept kept = page.isEmpty()
                ? Kept.NOTHING
                : parts.storage()
                        .read(tx -> kept(tx, keys.stream().map(LaneKey::person).toList()));
        List<AudienceBucket> buckets = new ArrayList<>(page.size());
        for (int i = 0; i < page.size(); i++) {
            buckets.add(rule.bucket(candidate(page.get(i), keys.get(i), kept)));
        }
        return buckets;
    }

    /** What the library keeps of the customers of a page. */
    private record Kept(
            Map<KeyedHash, StandingRow> standings,
            Map<KeyedHash, List<TagRow>> tags,
            Map<KeyedHash, PointsRow> points) {
        static final Kept NOTHING = new Kept(Map.of(), Map.of(), Map.of());
    }

    private Kept kept(Tx tx, List<KeyedHash> people) {
        CompanyId company = row.key().company();
        return new Kept(
                tx.customers().standings(company, row.campaign(), people),
                asks("user.tag") ? tx.customers().tags(company, people) : Map.of(),
                asks("user.points") ? tx.customers().points(company, people) : Map.of());
    }

    /** Whether targeting asks of a field whose name begins so; what it does not ask of is not read. */
    private boolean asks(String beginning) {
        return Stream.concat(bundle.fields().stream(), group.fields().stream())
                .anyMatch(field -> field.startsWith(beginning));
    }

    private AudienceRule.Candidate candidate(Customer customer, LaneKey key, Kept kept) {
        Optional<OptInInterval> standing =
                Optional.ofNullable(kept.standings().get(key.person())).flatMap(AudiencePages::lasting);
        Instant instant = row.key().instant();
        CustomerFacts facts = CustomerFacts.of(
                customer,
                key,
                kept.tags().getOrDefault(key.person(), List.of()),
                kept.points().getOrDefault(key.person(), PointsRow.NONE),
                instant);
        return new AudienceRule.Candidate(
                customer.standing().restricted(),
                standing.filter(last -> !last.optedIn()).isPresent(),
                standing.filter(OptInInterval::optedIn).isPresent(),
                facts.document());
    }

    /** How a customer stands now: the interval that lasts. */
    static Optional<OptInInterval> lasting(StandingRow standing) {
        return standing.history().isEmpty()
                ? Optional.empty()
                : Optional.of(standing.history().get(standing.history().size() - 1));
    }
}
