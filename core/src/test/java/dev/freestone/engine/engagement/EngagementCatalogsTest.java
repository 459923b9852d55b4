package dev.freestone.engine.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.CampaignExtras;
import dev.freestone.engagement.CampaignIndex;
import dev.freestone.engagement.CampaignKind;
import dev.freestone.engagement.CampaignLife;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CampaignTerms;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.LineItem;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.CustomFieldType;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.LineItemId;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.Storage;
import dev.freestone.targeting.Targeting;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngagementCatalogsTest {
    private static final CompanyId COMPANY = CompanyId.DEFAULT;
    private static final Instant START = Instant.parse("2024-05-01T00:00:00Z");

    private Instant now = START;
    private CompanyProfile profile = new CompanyProfile(ZoneId.of("America/Chicago"));
    private final Storage storage = InMemoryStorage.of(() -> now);
    private final List<Map<String, @Nullable Object>> compiled = new ArrayList<>();
    private final EngagementCatalogs catalogs = new EngagementCatalogs((company, profile, query) -> {
        compiled.add(query);
        return Targeting.compile(query);
    });

    @Test
    void reads_again_only_what_has_changed() {
        put(1, "a", 10);
        put(2, "b", 10);
        EngagementCatalog first = catalog();
        assertThat(catalog()).isSameAs(first);
        assertThat(compiled).hasSize(2);

        change(2, "c", 10);
        put(3, "d", 10);
        assertThat(active()).containsExactly(1L, 2L, 3L);
        assertThat(compiled.subList(2, compiled.size()))
                .containsExactlyInAnyOrder(Map.of("user.tags", "c"), Map.of("user.tags", "d"));
    }

    @Test
    void leaves_out_what_was_deleted() {
        put(1, "a", 10);
        put(2, "b", 10);
        assertThat(active()).containsExactly(1L, 2L);

        storage.write(tx -> {
            EngagementCatalogs.raise(tx, COMPANY);
            return tx.engagementCampaigns().delete(COMPANY, EngagementCampaignId.of(1), 1);
        });
        assertThat(active()).containsExactly(2L);
    }

    @Test
    void forgets_what_has_ended_without_reading_anything() {
        put(1, "a", 10);
        put(2, "b", 20);
        put(3, "c", 30);
        EngagementCatalog first = catalog();

        now = START.plusSeconds(19);
        assertThat(catalog()).isSameAs(first);
        now = START.plusSeconds(20);
        assertThat(catalog().index().size()).isEqualTo(1);
        assertThat(active()).containsExactly(3L);
        assertThat(compiled).hasSize(3);
    }

    @Test
    void compiles_all_anew_when_the_company_declares_other_fields() {
        put(1, "a", 10);
        catalog();

        profile = profile.withEngagement(
                new EngagementProfile(Set.of(), Set.of(), Map.of("custom.since", CustomFieldType.DATE), Set.of()));
        assertThat(active()).containsExactly(1L);
        assertThat(compiled).hasSize(2);
        assertThat(active()).containsExactly(1L);
        assertThat(compiled).hasSize(2);
    }

    @Test
    void a_query_that_the_company_would_not_take_any_more_is_asked_as_it_stands() {
        EngagementCatalogs real = new EngagementCatalogs(new TargetingCache());
        profile = profile.withEngagement(
                new EngagementProfile(Set.of(), Set.of(), Map.of("since", CustomFieldType.DATE), Set.of()));
        storage.write(tx -> {
            EngagementCatalogs.raise(tx, COMPANY);
            return tx.engagementCampaigns().insert(row(1, Map.of("user.custom.since", "spring"), 10));
        });

        EngagementCatalog catalog = storage.read(tx -> real.of(tx, COMPANY, profile, now));
        assertThat(catalog.index().matching(Map.of("user", Map.of("custom", Map.of("since", "spring"))), Set.of(), now))
                .hasSize(1);
    }

    @Test
    void companies_do_not_see_each_other() {
        put(1, "a", 10);

        assertThat(storage.read(tx -> catalogs.of(tx, CompanyId.of("other"), profile, now))
                        .index()
                        .size())
                .isZero();
    }

    private EngagementCatalog catalog() {
        return storage.read(tx -> catalogs.of(tx, COMPANY, profile, now));
    }

    private List<Long> active() {
        return catalog().index().active(CampaignIndex.ANY_DIVISION, now).stream()
                .map(each -> each.campaign().id().value())
                .toList();
    }

    private void put(long id, String tag, int seconds) {
        storage.write(tx -> {
            EngagementCatalogs.raise(tx, COMPANY);
            return tx.engagementCampaigns().insert(row(id, tag, seconds));
        });
    }

    private void change(long id, String tag, int seconds) {
        storage.write(tx -> {
            EngagementCatalogs.raise(tx, COMPANY);
            return tx.engagementCampaigns().update(row(id, tag, seconds), 1);
        });
    }

    private static EngagementCampaignRow row(long id, String tag, int seconds) {
        return row(id, Map.of("user.tags", tag), seconds);
    }

    private static EngagementCampaignRow row(long id, Map<String, @Nullable Object> targeting, int seconds) {
        CampaignTerms terms = new CampaignTerms(
                "campaign " + id,
                "c-" + id,
                EngagementStatus.LIVE,
                START,
                START.plusSeconds(seconds),
                CampaignKind.PROMOTION,
                OptInTerms.NOT_REQUIRED,
                Optional.empty(),
                Optional.empty(),
                CampaignExtras.NONE);
        CampaignParts parts = new CampaignParts(
                new AdBundle(AdBundleId.of(id), targeting, Optional.empty(), Optional.empty()),
                List.of(new LineItem(LineItemId.of(id), "default")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        EngagementCampaign campaign = new EngagementCampaign(
                EngagementCampaignId.of(id),
                COMPANY,
                terms,
                parts,
                new CampaignLife(START, Optional.of(START), List.of()));
        return EngagementRows.row(campaign, String.format("%064x", id), Optional.empty());
    }
}
