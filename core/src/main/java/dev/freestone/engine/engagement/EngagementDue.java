package dev.freestone.engine.engagement;

import dev.freestone.contact.DueVerdict;
import dev.freestone.engagement.DeliveryNames;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engine.dispatch.DueAnswers;
import dev.freestone.engine.dispatch.DueCheck;
import dev.freestone.engine.dispatch.DueContact;
import dev.freestone.engine.dispatch.DueSeen;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OptInInterval;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.StandingRow;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is looked at when messages of engagement campaigns are due: whether the campaign is active, and whether the customer may
 * still be addressed. Thread-safe. Source: docs/spec/engagement-campaigns.md 5.2, docs/spec/contact-ledger.md 4.2.
 */
public final class EngagementDue implements DueCheck<CustomerSeen> {
    private final EngineParts parts;
    private final Duration patience;

    private EngagementDue(EngineParts parts, Duration factsMaxAge) {
        this.parts = parts;
        // What was told first must not be too old when the directory has answered for the last company.
        this.patience = factsMaxAge.dividedBy(2);
    }

    /**
     * The check of messages, to be registered.
     *
     * @param parts the engine
     * @param factsMaxAge how old facts may be
     * @return the check by its kind of producer
     */
    public static Map<String, DueCheck<?>> checks(EngineParts parts, Duration factsMaxAge) {
        return Map.of(DeliveryNames.PRODUCER, new EngagementDue(parts, factsMaxAge));
    }

    @Override
    public DueAnswers<CustomerSeen> ask(List<DueContact> contacts) {
        Instant end = parts.clock().instant().plus(patience);
        Map<CompanyId, List<DueContact>> companies = contacts.stream()
                .collect(Collectors.groupingBy(
                        contact -> contact.plan().company(), LinkedHashMap::new, Collectors.toList()));
        Map<IntentId, CustomerSeen> known = new HashMap<>();
        Set<CompanyId> failing = new HashSet<>();
        companies.forEach((company, due) -> {
            Instant readAt = parts.clock().instant();
            if (!readAt.isBefore(end)) {
                return;
            }
            // What the host has planned on its own is not about a campaign, and waits for no directory.
            due.stream()
                    .filter(contact -> !isMessage(contact))
                    .forEach(contact -> known.put(contact.plan().id(), new CustomerSeen(readAt, false)));
            try {
                known.putAll(seen(
                        company, due.stream().filter(EngagementDue::isMessage).toList(), readAt));
            } catch (RuntimeException failed) {
                failing.add(company);
            }
        });
        return new DueAnswers<>(known, failing);
    }

    private static boolean isMessage(DueContact contact) {
        return DeliveryNames.campaign(contact.plan().producer()).isPresent();
    }

    private Map<IntentId, CustomerSeen> seen(CompanyId company, List<DueContact> messages, Instant readAt) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        // A node without a directory leaves messages to those that have one.
        CustomerDirectory directory = CustomerLookup.directory(parts);
        Set<PersonId> excluded = new HashSet<>();
        messages.forEach(contact -> excluded.add(contact.person()));
        List<PersonId> people = List.copyOf(excluded);
        for (int from = 0; from < people.size(); from += CustomerDirectory.MAX_BATCH) {
            List<PersonId> some = people.subList(from, Math.min(people.size(), from + CustomerDirectory.MAX_BATCH));
            directory.find(company, some).values().stream()
                    .filter(customer -> !customer.standing().restricted())
                    .map(Customer::id)
                    .forEach(excluded::remove);
        }
        return messages.stream()
                .collect(Collectors.toMap(
                        contact -> contact.plan().id(),
                        contact -> new CustomerSeen(readAt, excluded.contains(contact.person()))));
    }

    @Override
    public Map<IntentId, DueVerdict> judge(Tx tx, List<DueSeen<CustomerSeen>> due) {
        Map<IntentId, DueVerdict> verdicts = new HashMap<>();
        Map<CompanyId, List<DueSeen<CustomerSeen>>> companies = due.stream()
                .collect(Collectors.groupingBy(seen -> seen.plan().company(), LinkedHashMap::new, Collectors.toList()));
        companies.forEach((company, seen) -> judge(tx, company, seen, verdicts));
        return verdicts;
    }

    private static void judge(
            Tx tx, CompanyId company, List<DueSeen<CustomerSeen>> due, Map<IntentId, DueVerdict> verdicts) {
        Map<EngagementCampaignId, List<DueSeen<CustomerSeen>>> campaigns = new LinkedHashMap<>();
        due.forEach(seen -> DeliveryNames.campaign(seen.plan().producer())
                .ifPresentOrElse(
                        campaign -> campaigns
                                .computeIfAbsent(campaign, none -> new ArrayList<>())
                                .add(seen),
                        () -> verdicts.put(seen.plan().id(), DueVerdict.proceed())));
        Instant now = tx.now();
        campaigns.forEach((id, seen) -> {
            Optional<EngagementCampaign> campaign =
                    tx.engagementCampaigns().find(company, id).map(EngagementRows::campaign);
            Map<KeyedHash, StandingRow> standings = tx.customers()
                    .standings(
                            company,
                            id,
                            seen.stream().map(each -> each.plan().person()).collect(Collectors.toSet()));
            seen.forEach(each -> verdicts.put(
                    each.plan().id(),
                    campaign.map(found -> verdict(
                                    found,
                                    Optional.ofNullable(
                                            standings.get(each.plan().person())),
                                    each.facts(),
                                    now))
                            .orElse(DueVerdict.proceed())));
        });
    }

    private static DueVerdict verdict(
            EngagementCampaign campaign, Optional<StandingRow> standing, CustomerSeen seen, Instant now) {
        if (!campaign.terms().isActive(now)) {
            return DueVerdict.cancel(IntentReason.CAMPAIGN_NOT_LIVE);
        }
        Optional<OptInInterval> last = standing.flatMap(AudiencePages::lasting);
        boolean optedOut = last.filter(interval -> !interval.optedIn()).isPresent();
        boolean missing = campaign.terms().optIn().required() && last.isEmpty();
        return seen.excluded() || optedOut || missing
                ? DueVerdict.cancel(IntentReason.CUSTOMER_EXCLUDED)
                : DueVerdict.proceed();
    }
}
