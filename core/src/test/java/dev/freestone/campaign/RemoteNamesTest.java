package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunTrigger;
import dev.freestone.model.common.CompanyId;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteNamesTest {
    private static final Optional<ContactExporterId> EXPORTER = Optional.of(ContactExporterId.of("CE-8M3P-1ZRA"));
    private static final Optional<BulkSenderId> SENDER = Optional.of(BulkSenderId.of("BS-77QK-0PLM"));
    private static final CampaignRun RUN = CampaignRun.begin(
            RunId.of("CR-5F0Q-77TL"),
            CompanyId.DEFAULT,
            CampaignId.of("CG-4T2K-9QXD"),
            new RunStart(
                    RunTrigger.MANUAL,
                    "CG-4T2K-9QXD:run:CR-5F0Q-77TL",
                    Instant.parse("2024-05-01T09:28:03.123456Z"),
                    Instant.parse("2024-05-01T09:28:03Z")));

    @ParameterizedTest
    @CsvSource({
        "QUERY_RESULTS, CG-4T2K-9QXD_20240501T092803Z_query_results.csv",
        "CONTACTS, CG-4T2K-9QXD_CE-8M3P-1ZRA_20240501T092803Z.csv",
        "LOG, CG-4T2K-9QXD_CE-8M3P-1ZRA_20240501T092803Z_log.txt",
        "CAMPAIGN_INPUT,",
    })
    @Fact("OUT-60")
    void names_tell_campaign_exporter_and_second(RunFileName file, String expected) {
        assertThat(RemoteNames.of(RUN, EXPORTER, SENDER, file)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    @Fact("OUT-60")
    void the_log_of_a_run_without_exporter_is_named_after_its_sender() {
        assertThat(RemoteNames.of(RUN, Optional.empty(), SENDER, RunFileName.LOG))
                .contains("CG-4T2K-9QXD_BS-77QK-0PLM_20240501T092803Z_log.txt");
    }

    @Test
    @Fact("OUT-60")
    void the_manifest_is_named_after_campaign_and_second() {
        assertThat(RemoteNames.manifest(RUN)).isEqualTo("CG-4T2K-9QXD_20240501T092803Z_manifest.json");
    }
}
