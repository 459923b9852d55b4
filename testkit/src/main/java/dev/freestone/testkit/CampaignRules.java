package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.AnyId;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the store of campaigns must do beyond other stores of objects. */
abstract class CampaignRules extends ValueRules {
    @Test
    void a_campaign_keeps_what_it_names_and_an_exporter_in_use_is_known() {
        var used = ContactExporterId.of("CE-0000-USED");
        var gone = ContactExporterId.of("CE-0000-GONE");
        CampaignRow named = naming(StoredSample.of("A"), used);
        insert(named);
        insert(naming(StoredSample.of("B"), gone));
        write(tx -> tx.campaigns().update(naming(StoredSample.of("B").deletedAt(LATER), gone), 1));

        assertThat(found("CG-0000-A")).contains(named);
        assertThat(truth(tx -> tx.campaigns().uses(HERE, used))).isTrue();
        assertThat(truth(tx -> tx.campaigns().uses(ELSEWHERE, used))).isFalse();
        assertThat(truth(tx -> tx.campaigns().uses(HERE, gone))).isFalse();
    }

    @Test
    void a_bulk_sender_in_use_is_known() {
        CampaignRow named = naming(StoredSample.of("A"), ContactExporterId.of("CE-0000-0001"));
        BulkSenderId used = named.bulkSenderId().orElseThrow();
        assertThat(truth(tx -> tx.campaigns().uses(HERE, used))).isFalse();

        insert(named);

        assertThat(truth(tx -> tx.campaigns().uses(HERE, used))).isTrue();
        assertThat(truth(tx -> tx.campaigns().uses(ELSEWHERE, used))).isFalse();
        assertThat(truth(tx -> tx.campaigns().uses(HERE, BulkSenderId.of("BS-0000-GONE"))))
                .isFalse();
        write(tx -> tx.campaigns()
                .update(
                        naming(
                                StoredSample.of("A").deletedAt(LATER),
                                named.contactExporterId().orElseThrow()),
                        1));
        assertThat(truth(tx -> tx.campaigns().uses(HERE, used))).isFalse();
    }

    @Test
    void several_campaigns_are_found_by_their_ids_deleted_ones_included() {
        insert(StoredCampaigns.row(StoredSample.of("A")));
        insert(StoredCampaigns.row(StoredSample.of("B")));
        insert(StoredCampaigns.row(StoredSample.of("C").ownedBy(ELSEWHERE)));
        insert(StoredCampaigns.row(StoredSample.of("D")));
        write(tx ->
                tx.campaigns().update(StoredCampaigns.row(StoredSample.of("D").deletedAt(LATER)), 1));

        List<CampaignId> asked =
                List.of(id("A"), id("C"), id("D"), id("A"), id("E")); // of another company, deleted, twice, unknown
        assertThat(list(tx -> tx.campaigns().find(HERE, asked)).stream().map(CampaignRow::id))
                .containsExactlyInAnyOrder(id("A"), id("D"));
        assertThat(list(tx -> tx.campaigns().find(HERE, List.of(id("A")))))
                .containsExactlyElementsOf(found("CG-0000-A").stream().toList());
        assertThat(list(tx -> tx.campaigns().find(HERE, List.<CampaignId>of()))).isEmpty();
    }

    private static CampaignId id(String last) {
        return CampaignId.of("CG-0000-" + last);
    }

    @Test
    void campaigns_sealed_under_another_key_are_listed_by_id_deleted_ones_included() {
        CampaignRow old = sealed("C", "2025");
        CampaignRow deleted = sealed("A", "2024");
        insert(old);
        insert(deleted);
        insert(sealed("B", "2026"));
        insert(StoredCampaigns.row(StoredSample.of("D")));
        insert(StoredCampaigns.sealed(StoredCampaigns.row(StoredSample.of("E").ownedBy(ELSEWHERE)), "2025"));
        CampaignRow gone =
                StoredCampaigns.sealed(StoredCampaigns.row(StoredSample.of("A").deletedAt(LATER)), "2024");
        assertThat(result(tx -> tx.campaigns().update(gone, 1))).isEqualTo(WriteResult.SAVED);

        assertThat(sealedOtherwise("2026", Optional.empty(), 100)).containsExactly("CG-0000-A", "CG-0000-C");
        assertThat(sealedOtherwise("2025", Optional.empty(), 100)).containsExactly("CG-0000-A", "CG-0000-B");
        assertThat(sealedOtherwise("2O26", Optional.empty(), 100))
                .containsExactly("CG-0000-A", "CG-0000-B", "CG-0000-C");
    }

    @Test
    void campaigns_sealed_under_another_key_are_paged_without_repeating_or_losing_one() {
        List<String> ids = List.of("CG-0000-10", "CG-0000-9", "CG-0000-A", "CG-0000-B", "CG-0000-BA");
        for (int i : List.of(3, 0, 4, 1, 2)) {
            insert(sealed(ids.get(i).substring("CG-0000-".length()), "old"));
        }

        for (int limit = 1; limit <= ids.size() + 1; limit++) {
            List<String> walked = new ArrayList<>();
            List<String> page = sealedOtherwise("new", Optional.empty(), limit);
            while (!page.isEmpty() && walked.size() < ids.size()) {
                assertThat(page.size()).isLessThanOrEqualTo(limit);
                walked.addAll(page);
                page = sealedOtherwise("new", Optional.of(CampaignId.of(walked.get(walked.size() - 1))), limit);
            }
            assertThat(walked).as("by %d", limit).isEqualTo(ids);
            assertThat(page).as("by %d", limit).isEmpty();
        }
    }

    @Test
    void a_campaign_keeps_the_id_of_its_key_and_leaves_the_list_when_sealed_anew() {
        String longest = "k_-9".repeat(16);
        insert(sealed("A", longest));
        Optional<CampaignRow> first = found("CG-0000-A");
        List<String> before = sealedOtherwise("new", Optional.empty(), 100);

        assertThat(result(tx -> tx.campaigns().update(sealed("A", "new"), 1))).isEqualTo(WriteResult.SAVED);

        assertThat(first.flatMap(CampaignRow::keyId)).contains(longest);
        assertThat(before).containsExactly("CG-0000-A");
        assertThat(found("CG-0000-A").flatMap(CampaignRow::keyId)).contains("new");
        assertThat(sealedOtherwise("new", Optional.empty(), 100)).isEmpty();
    }

    private void insert(CampaignRow row) {
        assertThat(result(tx -> tx.campaigns().insert(row))).isEqualTo(WriteResult.SAVED);
    }

    private Optional<CampaignRow> found(String id) {
        return one(tx -> tx.campaigns().find(HERE, AnyId.ofPublic(id)));
    }

    private List<String> sealedOtherwise(String keyId, Optional<CampaignId> after, int limit) {
        return write(tx -> tx.campaigns().sealedOtherwise(HERE, keyId, after, limit)).stream()
                .map(row -> row.id().value())
                .toList();
    }

    private static CampaignRow sealed(String number, String keyId) {
        return StoredCampaigns.sealed(StoredCampaigns.row(StoredSample.of(number)), keyId);
    }

    private static CampaignRow naming(StoredSample sample, ContactExporterId exporter) {
        CampaignRow row = StoredCampaigns.naming(StoredCampaigns.row(sample), exporter);
        return new CampaignRow(
                row.id(),
                row.columns(),
                row.schedule(),
                row.contactExporterId(),
                Optional.of(BulkSenderId.of("BS-0000-0001")),
                row.keyId(),
                1,
                row.document());
    }
}
