package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CampaignRow;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the store of campaigns must do beyond other stores of objects. */
abstract class CampaignRules extends ObjectRules {
    @Test
    void a_campaign_keeps_what_it_names_and_an_exporter_in_use_is_known() {
        var used = ContactExporterId.of("CE-0000-USED");
        var named = naming("A", HERE, Optional.of(used));
        var deleted = naming("B", HERE, Optional.of(ContactExporterId.of("CE-0000-GONE")));
        write(tx -> tx.campaigns().insert(named));
        write(tx -> tx.campaigns().insert(deleted));
        write(tx -> tx.campaigns().update(deletedOf(deleted), 1));

        assertThat(one(tx -> tx.campaigns().find(HERE, AnyId.ofPublic("CG-0000-A"))))
                .contains(named);
        assertThat(truth(tx -> tx.campaigns().uses(HERE, used))).isTrue();
        assertThat(truth(tx -> tx.campaigns().uses(ELSEWHERE, used))).isFalse();
        assertThat(truth(tx -> tx.campaigns().uses(HERE, ContactExporterId.of("CE-0000-GONE"))))
                .isFalse();
    }

    private static CampaignRow naming(String number, CompanyId company, Optional<ContactExporterId> exporter) {
        CampaignRow row = StoredCampaigns.row(StoredSample.of(number).ownedBy(company));
        return new CampaignRow(
                row.id(),
                row.columns(),
                row.schedule(),
                exporter,
                Optional.of(BulkSenderId.of("BS-0000-0001")),
                Optional.empty(),
                1,
                row.document());
    }

    private static CampaignRow deletedOf(CampaignRow row) {
        return new CampaignRow(
                row.id(),
                StoredSample.of("B").deletedAt(LATER).columns(),
                row.schedule(),
                row.contactExporterId(),
                row.bulkSenderId(),
                row.keyId(),
                1,
                row.document());
    }
}
