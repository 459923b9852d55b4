package dev.freestone.engine.engagement;

import dev.freestone.engagement.CampaignFeed;
import dev.freestone.engagement.CampaignFilter;
import dev.freestone.engagement.CampaignPage;
import dev.freestone.engagement.CampaignQuery;
import dev.freestone.engagement.CampaignStanding;
import dev.freestone.engagement.CustomerCampaign;
import dev.freestone.engagement.DivisionFilter;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.LiveCampaign;
import dev.freestone.engagement.ShownCampaign;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.spi.CreativeStore;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Campaigns of a company, asked for by customers and about them. What an answer shows is counted after it was read, in a transaction of
 * its own; an answer whose showings cannot be counted is given all the same. Thread-safe. Source: docs/spec/engagement-campaigns.md 8.
 */
public final class Retrieval {
    private static final Logger LOG = LoggerFactory.getLogger(Retrieval.class);

    private final EngineParts parts;
    private final LedgerParts ledger;
    private final CompanyId company;
    private final Optional<String> apiKey;
    private final CustomerProgress progress;

    /**
     * Answers for a company.
     *
     * @param parts the engine
     * @param ledger makes what stands for customers
     * @param company the owner
     * @param apiKey the key with which it is asked; empty = the first of the company's
     */
    public Retrieval(EngineParts parts, LedgerParts ledger, CompanyId company, Optional<String> apiKey) {
        this.parts = parts;
        this.ledger = ledger;
        this.company = company;
        this.apiKey = apiKey;
        this.progress = new StoredProgress(parts);
    }

    /**
     * What a customer is shown.
     *
     * @param ref the customer
     * @param filter of which divisions
     * @return tiles and pages
     */
    public CampaignFeed feed(CustomerRef ref, DivisionFilter filter) {
        return shown(ref, (look, tx) -> {
            EngagementCatalog catalog = catalog(tx, look.profile(), look.now());
            Set<String> divisions = look.divisions(filter.divisionIds());
            return look.views().feed(look.onlooker().eligible(catalog.index(), divisions));
        });
    }

    /**
     * One page of the campaigns of a customer.
     *
     * @param ref the customer
     * @param query which, and how much of each
     * @return the page
     */
    public CampaignPage list(CustomerRef ref, CampaignQuery query) {
        return shown(ref, (look, tx) -> {
            List<LiveCampaign> found = found(catalog(tx, look.profile(), look.now()), look, query);
            long from = (query.page() - 1L) * query.pageSize();
            List<LiveCampaign> part =
                    found.stream().skip(from).limit(query.pageSize()).toList();
            return new CampaignPage(
                    query.page(),
                    query.pageSize(),
                    CampaignPage.pages(found.size(), query.pageSize()),
                    look.views().items(part, query));
        });
    }

    private static List<LiveCampaign> found(EngagementCatalog catalog, Look look, CampaignQuery query) {
        Set<String> divisions = look.divisions(query.divisionIds());
        return switch (query.filter()) {
            case ELIGIBLE -> look.onlooker().eligible(catalog.index(), divisions);
            case ALL -> catalog.index().active(divisions, look.now());
            case INELIGIBLE -> {
                Set<EngagementCampaignId> eligible = look.onlooker().eligible(catalog.index(), divisions).stream()
                        .map(each -> each.campaign().id())
                        .collect(Collectors.toSet());
                yield catalog.index().active(divisions, look.now()).stream()
                        .filter(each -> !eligible.contains(each.campaign().id()))
                        .toList();
            }
        };
    }

    /**
     * One campaign of a customer.
     *
     * @param ref the customer
     * @param campaign an id or a permalink
     * @param query how much of it, and for whom it may be
     * @return the campaign
     */
    public CustomerCampaign one(CustomerRef ref, String campaign, CampaignQuery query) {
        return shown(ref, (look, tx) -> {
            LiveCampaign live = compiled(look.profile(), EngagementRows.require(tx, company, campaign));
            boolean wanted = query.filter() == CampaignFilter.ALL
                    || look.onlooker().isQualified(live) == (query.filter() == CampaignFilter.ELIGIBLE);
            if (!live.isActive(look.now()) || !wanted) {
                throw FreestoneException.of(
                        ErrorCode.NOT_AVAILABLE,
                        "the campaign is not active, or not for this customer, ask for one of the list",
                        Map.of("campaign", live.campaign().id().toString()));
            }
            return look.views().items(List.of(live), query).get(0);
        });
    }

    /**
     * How a customer stands in a campaign, also after its end.
     *
     * @param ref the customer
     * @param campaign an id or a permalink
     * @return the standing
     */
    public CampaignStanding progress(CustomerRef ref, String campaign) {
        return shown(ref, (look, tx) -> {
            LiveCampaign live = EngagementRows.find(tx, company, campaign)
                    .map(row -> compiled(look.profile(), row))
                    .filter(each -> isPublished(each.campaign(), look.now()))
                    .orElseThrow(() -> FreestoneException.of(
                            ErrorCode.NO_CAMPAIGN_FOUND,
                            "there is no such campaign, or it has not been live, give another"));
            CustomerProgress.Done done = look.onlooker().done(List.of(live));
            return new CampaignStanding(
                    ShownCampaign.of(live.campaign(), look.isMultiOrg()),
                    look.onlooker().history(live.campaign().id()).optedIn(),
                    look.onlooker().progress(live, done));
        });
    }

    /**
     * The active campaigns, whoever asks.
     *
     * @param filter of which divisions
     * @return by id
     */
    public List<EngagementCampaign> active(DivisionFilter filter) {
        CompanyProfile profile = profile();
        Set<String> divisions = profile.engagement().isMultiOrg() ? filter.divisionIds() : Set.of();
        return parts.storage().read(tx -> {
            Instant now = tx.now();
            return catalog(tx, profile, now).index().active(divisions, now).stream()
                    .map(LiveCampaign::campaign)
                    .toList();
        });
    }

    /**
     * What anybody may know of a campaign.
     *
     * @param campaign an id or a permalink
     * @return the campaign
     */
    public ShownCampaign info(String campaign) {
        boolean multiOrg = profile().engagement().isMultiOrg();
        return parts.storage()
                .read(tx -> EngagementRows.find(tx, company, campaign)
                        .map(EngagementRows::campaign)
                        .filter(each -> isPublished(each, tx.now())))
                .map(each -> ShownCampaign.of(each, multiOrg))
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.NO_ACTIVE_CAMPAIGN_FOUND,
                        "there is no such campaign, or it has not been live, give another"));
    }

    private static boolean isPublished(EngagementCampaign campaign, Instant now) {
        EngagementStatus status = campaign.terms().statusAt(now);
        return status == EngagementStatus.LIVE
                || status == EngagementStatus.PAUSED
                || status == EngagementStatus.COMPLETED;
    }

    private <T> T shown(CustomerRef ref, BiFunction<Look, Tx, T> question) {
        CompanyProfile profile = profile();
        boolean multiOrg = profile.engagement().isMultiOrg();
        Customer customer = CustomerLookup.require(parts, company, ref);
        LaneKey key = CustomerFacts.key(ledger.hashes(), company, customer);
        Answer<T> answer = parts.storage().read(tx -> {
            CustomerLookup.requireKept(tx, key);
            Instant now = tx.now();
            Onlooker onlooker = Onlooker.of(tx, now, customer, key, progress);
            Showings showings = showings(profile, customer, ref);
            CampaignViews views = new CampaignViews(onlooker, showings, multiOrg);
            return new Answer<>(question.apply(new Look(now, profile, onlooker, views), tx), showings.counts());
        });
        count(answer.shown());
        return answer.value();
    }

    private Showings showings(CompanyProfile profile, Customer customer, CustomerRef ref) {
        return new Showings(
                parts.engaging().tracking(),
                new StatIds(ledger.hashes(), company)::next,
                apiKey.orElseGet(() -> ApiKeys.first(profile)),
                customer,
                ref.form() == CustomerRef.Form.AUTH_TOKEN ? Optional.of(ref.text()) : Optional.empty());
    }

    private void count(Map<AdUnitId, Integer> shown) {
        if (shown.isEmpty()) {
            return;
        }
        int part = ThreadLocalRandom.current().nextInt(CreativeStore.PARTS);
        try {
            parts.storage().write(tx -> {
                tx.creatives().presented(company, shown, part);
                return part;
            });
        } catch (RuntimeException failed) {
            // What was read is right whether it is counted or not.
            LOG.warn("showings of {} creatives are not counted, the storage failed: {}", shown.size(), code(failed));
        }
    }

    private static String code(RuntimeException failed) {
        return failed instanceof FreestoneException known
                ? known.code().code()
                : failed.getClass().getName();
    }

    private CompanyProfile profile() {
        return Companies.require(parts, company);
    }

    private EngagementCatalog catalog(Tx tx, CompanyProfile profile, Instant now) {
        return parts.engaging().catalogs().of(tx, company, profile, now);
    }

    private LiveCampaign compiled(CompanyProfile profile, EngagementCampaignRow row) {
        return parts.engaging().catalogs().compile(profile, row);
    }

    /**
     * An answer, and what it shows.
     *
     * @param <T> the kind of answer
     * @param value the answer
     * @param shown how often it shows each creative
     */
    private record Answer<T>(T value, Map<AdUnitId, Integer> shown) {}
}
