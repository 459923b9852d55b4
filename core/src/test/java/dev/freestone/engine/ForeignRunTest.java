package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.campaign.RunStatus;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForeignRunTest {
    private final ObjectHouse house = new ObjectHouse();
    private final Campaigns own = house.campaigns();
    private final Campaigns other = house.freestone.company(ObjectHouse.OTHER).campaigns();

    @Test
    void a_run_is_found_by_public_id_and_by_number_under_its_own_campaign_only() {
        Campaign campaign = campaign();
        Campaign second = campaign();
        CampaignRun run = own.run(campaign.id());

        assertThat(own.getRun(run.id())).isEqualTo(run);
        for (String parent : List.of(campaign.id().value(), "1")) {
            for (String id : List.of(run.id().value(), "1")) {
                assertThat(own.getRun(parent, id)).as(parent + " " + id).isEqualTo(run);
            }
        }
        refused(
                ErrorCode.NOT_FOUND,
                () -> own.getRun(second.id().value(), run.id().value()));
        refused(ErrorCode.NOT_FOUND, () -> own.getRun(campaign.id().value(), "ext-none"));
        assertThat(violations(() -> own.getRun(campaign.id().value(), "r-1"))).containsExactly("run bad_format");
    }

    @Test
    void a_run_of_another_company_does_not_exist_in_any_form_of_id() {
        Campaign campaign = campaign();
        CampaignRun run = own.run(campaign.id());
        String theirs = other.create(
                        CampaignDraft.builder().externalId("theirs").build())
                .id()
                .value();
        RunUpdate update = RunUpdate.none().status(RunStatus.PROCESSING);

        for (String parent : List.of(campaign.id().value(), theirs, "ext-theirs", "1")) {
            for (String id : List.of(run.id().value(), "1", "ext-none")) {
                refused(ErrorCode.NOT_FOUND, () -> other.getRun(parent, id));
                refused(ErrorCode.NOT_FOUND, () -> other.updateRun(parent, id, update));
            }
        }
        refused(ErrorCode.NOT_FOUND, () -> other.getRun(run.id()));
        refused(ErrorCode.NOT_FOUND, () -> other.cancel(run.id()));
        refused(ErrorCode.NOT_FOUND, () -> other.pause(run.id()));
        refused(ErrorCode.NOT_FOUND, () -> other.resume(run.id()));
        refused(ErrorCode.NOT_FOUND, () -> other.download(run.id(), "all", new ByteArrayOutputStream()));
        refused(ErrorCode.NOT_FOUND, () -> other.run(campaign.id()));
        refused(ErrorCode.NOT_FOUND, () -> other.runs(campaign.id().value(), ListRequest.first()));
        assertThat(other.runs(theirs, ListRequest.first()).data()).isEmpty();
        assertThat(violations(() -> other.runs(
                        theirs, ListRequest.first().startingAfter(run.id().value()))))
                .containsExactly("startingAfter unknown_cursor");
        assertThat(own.getRun(run.id())).as("nothing of this reached the run").isEqualTo(run);
    }

    private Campaign campaign() {
        return own.create(CampaignDraft.builder()
                .redashQueryUrl("query:past-due-30")
                .contactExporterId(house.exporters()
                        .create(ContactExporterDraft.builder()
                                .column("person.id")
                                .build())
                        .id())
                .build());
    }
}
