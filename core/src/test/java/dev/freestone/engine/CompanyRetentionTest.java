package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryRunFiles;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.FileRetention;
import dev.freestone.testkit.ManualClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long run files are kept where companies differ. */
class CompanyRetentionTest {
    private static final CompanyId BRIEF = CompanyId.of("brief");
    private static final CompanyId USUAL = CompanyId.of("usual");
    private static final CompanyProfile CHICAGO = new CompanyProfile(ZoneId.of("America/Chicago"));
    private static final FileRetention A_DAY_AND_A_WEEK = new FileRetention(Duration.ofDays(1), Duration.ofDays(7));

    private final ManualClock clock = ManualClock.create();
    private final Map<CompanyId, CompanyProfile> companies =
            Map.of(BRIEF, CHICAGO.withRetention(A_DAY_AND_A_WEEK), USUAL, CHICAGO);
    private final Freestone freestone = Freestone.builder()
            .storage(InMemoryStorage.shared(clock))
            .runFiles(InMemoryRunFiles.create())
            .clock(clock)
            .companies(id -> Optional.ofNullable(companies.get(id)))
            .retention(Duration.ofDays(2), Duration.ofDays(30))
            .people(InMemoryPersonDirectory.create())
            .build();

    @Test
    void files_are_kept_as_long_as_their_company_says_and_else_as_the_engine() {
        CampaignRun brief = runOf(BRIEF);
        CampaignRun usual = runOf(USUAL);
        freestone.tick();

        clock.advance(Duration.ofDays(1));
        freestone.tick();
        assertThat(files(BRIEF, brief)).containsExactly(RunFileName.LOG);
        assertThat(files(USUAL, usual)).hasSize(4);

        clock.advance(Duration.ofDays(1));
        freestone.tick();
        assertThat(files(USUAL, usual)).containsExactly(RunFileName.LOG);

        clock.advance(Duration.ofDays(5));
        freestone.tick();
        assertThat(files(BRIEF, brief)).isEmpty();
        assertThat(files(USUAL, usual)).containsExactly(RunFileName.LOG);
    }

    private List<RunFileName> files(CompanyId company, CampaignRun run) {
        return freestone.company(company).campaigns().getRun(run.id()).availableFiles(clock.instant());
    }

    private CampaignRun runOf(CompanyId company) {
        CompanyScope scope = freestone.company(company);
        var exporter = scope.contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
        var campaign = scope.campaigns()
                .create(CampaignDraft.builder().contactExporterId(exporter.id()).build());
        return scope.campaigns().run(campaign.id().value(), RunRequest.override(List.of()));
    }
}
