package dev.freestone.bench;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.Campaigns;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.ListRequest;
import dev.freestone.engine.Listing;
import dev.freestone.engine.RunUpdate;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What is measured, by this library: the engine over its durable storage, all companies known. */
final class EngineSide implements StorageSide {
    static final String QUERY = "query:past-due";
    static final Map<String, String> META_DATA =
            Collections.unmodifiableMap(new TreeMap<>(Map.of("team", "collections", "costCenter", "4711")));

    private final Freestone freestone;

    EngineSide(DataSource dataSource) {
        freestone = Freestone.builder()
                .storage(JdbcStorage.over(dataSource))
                .plainStorage()
                .companies(id -> Optional.of(new CompanyProfile(ZoneId.of("America/Chicago"))))
                .querySource("past-due", (request, context) -> {
                    throw new UnsupportedOperationException("runs are started and ended, never worked on");
                })
                .people((company, refs) -> Map.of())
                .build();
    }

    Campaigns campaigns(String company) {
        return freestone.company(CompanyId.of(company)).campaigns();
    }

    /** An exporter of a company that has none yet. */
    String createExporter(String company) {
        return freestone
                .company(CompanyId.of(company))
                .contactExporters()
                .create(ContactExporterDraft.builder()
                        .column("person.id")
                        .column("person.name.firstName")
                        .column("person.name.lastName")
                        .column("contact.value")
                        .build())
                .id()
                .value();
    }

    @Override
    public String createCampaign(String company, String exporter, String externalId) {
        return campaigns(company)
                .create(CampaignDraft.builder()
                        .redashQueryUrl(QUERY)
                        .contactExporterId(exporter)
                        .externalId(externalId)
                        .metaData(META_DATA)
                        .build())
                .id()
                .value();
    }

    @Override
    public String readCampaign(String company, String id) {
        return campaigns(company).get(id).header().externalId().orElseThrow().value();
    }

    @Override
    public Page listCampaigns(String company) {
        Listing<Campaign> list = campaigns(company).list(ListRequest.first());
        List<String> ids = list.data().stream().map(each -> each.id().value()).toList();
        return new Page(list.total(), list.nextUrl().isPresent(), ids);
    }

    @Override
    public String startRun(String company, String campaign) {
        return campaigns(company).run(CampaignId.of(campaign)).id().value();
    }

    @Override
    public String readRun(String company, String campaign, String run) {
        return campaigns(company).getRun(campaign, run).status().code();
    }

    @Override
    public Page listRuns(String company, String campaign) {
        Listing<CampaignRun> list = campaigns(company).runs(campaign, ListRequest.first());
        List<String> ids = list.data().stream().map(each -> each.id().value()).toList();
        return new Page(list.total(), list.nextUrl().isPresent(), ids);
    }

    @Override
    public String failRun(String company, String campaign, String run) {
        return campaigns(company)
                .updateRun(campaign, run, RunUpdate.none().status(RunStatus.FAILED))
                .status()
                .code();
    }
}
