package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class StoredSecretsTest {
    private static final Instant MON_2026_03_09 = Instant.parse("2026-03-09T14:30:15Z");
    private static final DataKey FIRST = key("2025", 1);
    private static final DataKey SECOND = key("2026-03", 2);

    private Instant now = MON_2026_03_09;
    private final DurableStorage storage = new DurableStorage(InMemoryStorage.of(() -> now));
    private final CompanyScope old = company(KeySource.of(FIRST));
    private final CompanyScope rotated = company(KeySource.of(SECOND, FIRST));

    @Test
    void no_secret_stands_readable_in_the_row_and_its_key_stands_beside_it() {
        Campaign campaign = old.campaigns().create(full(old));

        CampaignRow row = row(campaign);

        assertThat(row.document().json()).doesNotContain("clear-").contains("fs1.2025.");
        assertThat(row.keyId()).contains("2025");
        assertThat(old.campaigns().get(campaign.id())).isEqualTo(campaign);
    }

    @Test
    void a_row_names_a_key_only_while_it_holds_a_secret() {
        Campaigns campaigns = old.campaigns();
        Campaign campaign = campaigns.create(CampaignDraft.builder().build());
        String id = campaign.id().value();
        assertThat(row(campaign).keyId()).isEmpty();

        campaigns.update(id, CampaignChange.parse("{\"redashApiKey\":\"clear-1\"}"));
        assertThat(row(campaign).keyId()).contains("2025");

        campaigns.update(id, CampaignChange.parse("{\"redashApiKey\":null}"));
        assertThat(row(campaign).keyId()).isEmpty();
    }

    @Test
    void a_row_that_is_moved_to_another_campaign_does_not_open() {
        Campaign first = old.campaigns().create(full(old));
        Campaign second = old.campaigns()
                .create(CampaignDraft.builder()
                        .redashApiKey(Secret.of("clear-9"))
                        .build());
        overwrite(
                second,
                json -> json.replaceAll(
                        "\"redashApiKey\":\"fs1[^\"]*\"",
                        row(first).document().json().replaceAll(".*(\"redashApiKey\":\"fs1[^\"]*\").*", "$1")));

        FreestoneException refused =
                refused(ErrorCode.INTERNAL_SERVER_ERROR, () -> old.campaigns().get(second.id()));

        assertThat(refused.getMessage())
                .contains(second.id().value(), "redashApiKey")
                .doesNotContain("clear-");
    }

    @Test
    void rotation_changes_every_campaign_of_the_company_and_nothing_else_of_it() {
        Campaign kept = old.campaigns().create(full(old));
        Campaign deleted = old.campaigns().create(full(old));
        old.campaigns().delete(deleted.id().value());
        Campaign without = old.campaigns().create(CampaignDraft.builder().build());
        CompanyScope other = scope(KeySource.of(FIRST), CompanyId.of("CP-2"));
        Campaign foreign = other.campaigns().create(full(other));
        long version = row(kept).version();
        now = now.plusSeconds(60);

        assertThat(rotated.reencrypt()).isEqualTo(2);

        assertThat(List.of(row(kept), row(deleted))).allSatisfy(row -> {
            assertThat(row.keyId()).contains("2026-03");
            assertThat(row.document().json()).contains("fs1.2026-03.").doesNotContain("fs1.2025.", "clear-");
        });
        assertThat(company(KeySource.of(SECOND)).campaigns().get(kept.id())).isEqualTo(kept);
        assertThat(row(kept).version()).isEqualTo(version + 1);
        assertThat(row(kept).columns().updatedAt()).isEmpty();
        assertThat(row(without).version()).isEqualTo(1);
        assertThat(row(foreign, CompanyId.of("CP-2")).keyId()).contains("2025");
        assertThat(rotated.reencrypt()).isZero();
    }

    @Test
    void rotation_is_told_in_the_history_by_the_ids_of_the_keys() {
        Campaign campaign = old.campaigns().create(full(old));

        rotated.reencrypt();

        List<HistoryEntry> history = rotated.campaigns().explain(campaign.id().value());
        assertThat(history).extracting(HistoryEntry::event).containsExactly("created", "reencrypted");
        assertThat(history.get(1).details()).isEqualTo(Map.of("from", "2025", "to", "2026-03"));
        assertThat(history.get(1).version()).isEqualTo(row(campaign).version());
    }

    @Test
    void rotation_goes_through_more_campaigns_than_one_page() {
        for (int i = 0; i < 205; i++) {
            old.campaigns()
                    .create(CampaignDraft.builder()
                            .redashApiKey(Secret.of("clear-" + i))
                            .build());
        }

        assertThat(rotated.reencrypt()).isEqualTo(205);
        assertThat(rotated.reencrypt()).isZero();
    }

    @Test
    void rotation_leads_from_plain_storage_to_keys() {
        CompanyScope plain =
                Freestone.builder().storage(storage).plainStorage().build().company(CompanyId.DEFAULT);
        Campaign campaign = plain.campaigns()
                .create(CampaignDraft.builder()
                        .redashApiKey(Secret.of("clear-1"))
                        .build());
        assertThat(row(campaign).keyId()).contains("plain");
        assertThat(row(campaign).document().json()).contains("plain.clear-1");

        assertThat(old.reencrypt()).isEqualTo(1);

        assertThat(row(campaign).document().json()).doesNotContain("clear-");
        refused(ErrorCode.SECRET_KEY_MISSING, () -> plain.campaigns().get(campaign.id()));
    }

    @Test
    void campaigns_whose_key_is_gone_do_not_stop_the_others_and_are_counted() {
        CompanyScope lost = company(KeySource.of(key("2024", 3)));
        for (int i = 0; i < 3; i++) {
            lost.campaigns()
                    .create(CampaignDraft.builder()
                            .redashApiKey(Secret.of("clear-1"))
                            .build());
            old.campaigns()
                    .create(CampaignDraft.builder()
                            .redashApiKey(Secret.of("clear-1"))
                            .build());
        }

        FreestoneException refused = refused(ErrorCode.SECRET_KEY_MISSING, rotated::reencrypt);

        assertThat(refused.details()).isEqualTo(Map.of("count", "3", "changed", "3", "keys", "2024"));
        assertThat(refused.getMessage()).contains("3", "2024").doesNotContain("clear-");
        assertThat(company(KeySource.of(SECOND, FIRST, key("2024", 3))).reencrypt())
                .isEqualTo(3);
    }

    @Test
    void a_damaged_campaign_does_not_stop_the_others_and_is_told_at_the_end() {
        Campaign damaged = old.campaigns().create(full(old));
        Campaign whole = old.campaigns().create(full(old));
        overwrite(damaged, json -> json.replace("fs1.2025.", "fs1.2025.AAAA"));

        FreestoneException refused = refused(ErrorCode.INTERNAL_SERVER_ERROR, rotated::reencrypt);

        assertThat(refused.getMessage()).contains(damaged.id().value());
        assertThat(row(whole).keyId()).contains("2026-03");
    }

    @Test
    void a_change_between_the_look_and_the_rotation_is_kept() {
        Campaign campaign = old.campaigns().create(full(old));
        String id = campaign.id().value();
        storage.afterNextRead = () -> old.campaigns().update(id, CampaignChange.parse("{\"externalId\":\"kept\"}"));

        assertThat(rotated.reencrypt()).isEqualTo(1);

        assertThat(rotated.campaigns().get("ext-kept").redashApiKey()).isEqualTo(campaign.redashApiKey());
    }

    @Test
    void a_campaign_that_others_have_rotated_meanwhile_is_left_alone() {
        Campaign campaign = old.campaigns().create(full(old));
        storage.afterNextRead =
                () -> rotated.campaigns().update(campaign.id().value(), CampaignChange.parse("{\"externalId\":\"a\"}"));

        assertThat(rotated.reencrypt()).isZero();

        assertThat(row(campaign).version()).isEqualTo(2);
    }

    private CompanyScope company(KeySource keys) {
        return scope(keys, CompanyId.DEFAULT);
    }

    private CompanyScope scope(KeySource keys, CompanyId company) {
        return Freestone.builder()
                .storage(storage)
                .keys(keys)
                .clock(() -> now)
                .companies(id -> Optional.of(new CompanyProfile(ZoneId.of("America/Chicago"))))
                .urlQuerySource(new ObjectHouse())
                .build()
                .company(company);
    }

    private static CampaignDraft full(CompanyScope scope) {
        return CampaignDraft.builder()
                .redashQueryUrl(ObjectHouse.URL)
                .redashApiKey(Secret.of("clear-1"))
                .contactExporterId(scope.contactExporters()
                        .create(ContactExporterDraft.builder()
                                .column("person.id")
                                .build())
                        .id())
                .sftpSettings(SftpDraft.of("files.example.org", "freestone")
                        .withPassword(Secret.of("clear-2"))
                        .withPrivateKey(Secret.of(ObjectHouse.key(100)))
                        .withPrivateKeyPassphrase(Secret.of("clear-3")))
                .build();
    }

    private CampaignRow row(Campaign campaign) {
        return row(campaign, CompanyId.DEFAULT);
    }

    private CampaignRow row(Campaign campaign, CompanyId company) {
        return storage.read(tx -> tx.campaigns()
                .find(company, AnyId.ofPublic(campaign.id().value()))
                .orElseThrow());
    }

    private void overwrite(Campaign campaign, UnaryOperator<String> change) {
        CampaignRow row = row(campaign);
        Document changed = Document.of(change.apply(row.document().json()));
        storage.write(tx -> tx.campaigns()
                .update(
                        new CampaignRow(
                                row.id(),
                                row.columns(),
                                row.schedule(),
                                row.contactExporterId(),
                                row.bulkSenderId(),
                                row.keyId(),
                                row.version(),
                                changed),
                        row.version()));
    }

    private static DataKey key(String id, int seed) {
        byte[] bytes = new byte[DataKey.LENGTH];
        new Random(seed).nextBytes(bytes);
        return DataKey.of(id, bytes);
    }
}
