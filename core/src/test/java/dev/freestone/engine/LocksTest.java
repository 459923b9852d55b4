package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which objects a decision holds, seen by the calls that reach the stores. */
class LocksTest {
    private final Faults calls = Faults.none();
    private final Freestone freestone = Freestone.builder()
            .storage(FaultyStorage.over(InMemoryStorage.of(InstantSource.system()), calls))
            .querySource("rows", InMemoryQuerySource.of(List.of("id"), Stream::of))
            .build();
    private final ContactExporterId exporter = freestone
            .contactExporters()
            .create(ContactExporterDraft.builder().column("person.id").build())
            .id();

    private final BulkSenderId sender = freestone
            .bulkSenders()
            .create(BulkSenderDraft.builder()
                    .interactionSubject("autopayEnableReminder")
                    .build())
            .id();

    @Test
    void a_campaign_holds_the_exporter_that_it_names_before_it_is_stored() {
        assertThat(during(() -> freestone
                        .campaigns()
                        .create(CampaignDraft.builder()
                                .contactExporterId(exporter)
                                .build())))
                .containsSubsequence("ContactExporterStore.lock", "CampaignStore.insert");
    }

    @Test
    void a_change_holds_the_exporter_that_the_campaign_names() {
        String id = campaign(CampaignDraft.builder().contactExporterId(exporter).build());

        assertThat(during(() -> freestone.campaigns().update(id, CampaignChange.parse("{\"externalId\":\"a\"}"))))
                .containsSubsequence("ContactExporterStore.lock", "CampaignStore.update");
    }

    @Test
    void a_campaign_holds_its_bulk_sender_after_its_exporter() {
        assertThat(during(() -> campaign(CampaignDraft.builder()
                        .bulkSenderId(sender)
                        .contactExporterId(exporter)
                        .build())))
                .containsSubsequence("ContactExporterStore.lock", "BulkSenderStore.lock", "CampaignStore.insert");
    }

    @Test
    void a_campaign_without_an_exporter_holds_nothing() {
        assertThat(during(() -> campaign(CampaignDraft.builder().build()))).noneMatch(call -> call.endsWith(".lock"));
    }

    @Test
    void the_end_of_an_exporter_is_decided_while_it_is_held() {
        assertThat(during(() -> freestone.contactExporters().delete(exporter.value())))
                .containsSubsequence("ContactExporterStore.lock", "CampaignStore.uses", "ContactExporterStore.update");
    }

    @Test
    void the_end_of_a_bulk_sender_is_decided_while_it_is_held() {
        assertThat(during(() -> freestone.bulkSenders().delete(sender.value())))
                .containsSubsequence("BulkSenderStore.lock", "CampaignStore.uses", "BulkSenderStore.update");
    }

    @Test
    void the_end_of_a_campaign_is_decided_while_it_is_held() {
        String id = campaign(CampaignDraft.builder().build());

        assertThat(during(() -> freestone.campaigns().delete(id)))
                .containsSubsequence("CampaignStore.lock", "RunStore.live", "CampaignStore.update");
    }

    @Test
    void a_run_starts_while_its_campaign_is_held() {
        Freestone withPeople = Freestone.builder()
                .storage(FaultyStorage.over(InMemoryStorage.of(InstantSource.system()), calls))
                .querySource("rows", InMemoryQuerySource.of(List.of("id"), Stream::of))
                .people((company, refs) -> Map.of())
                .build();
        Campaign campaign = withPeople
                .campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:rows")
                        .contactExporterId(withPeople
                                .contactExporters()
                                .create(ContactExporterDraft.builder()
                                        .column("person.id")
                                        .build())
                                .id())
                        .build());

        assertThat(during(() -> withPeople.campaigns().run(campaign.id())))
                .containsSubsequence("CampaignStore.lock", "RunStore.live", "RunStore.insert");
    }

    private String campaign(CampaignDraft draft) {
        return freestone.campaigns().create(draft).id().value();
    }

    private List<String> during(Runnable command) {
        int before = calls.calls();
        command.run();
        return calls.trace().subList(before, calls.calls());
    }
}
