package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.campaign.Campaign;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.CampaignJson;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.RunProgress;
import dev.freestone.testkit.Fact;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SecretsStayHiddenTest {
    private static final String KEY =
            "-----BEGIN OPENSSH PRIVATE KEY-----\nclear-3\n-----END OPENSSH PRIVATE KEY-----\n";
    private static final String BODY = "{\"redashQueryUrl\":\"" + ObjectHouse.URL + "\",\"redashApiKey\":\"clear-1\","
            + "\"sftpSettings\":{\"host\":\"files.example.org\",\"username\":\"freestone\",\"password\":\"clear-2\","
            + "\"privateKey\":\"" + KEY.replace("\n", "\\n") + "\",\"privateKeyPassphrase\":\"clear-4\"}}";

    private final ObjectHouse house = new ObjectHouse();

    @Fact("OUT-75")
    @Test
    void texts_and_answers_show_the_mask_for_all_four_secrets() {
        Campaign campaign = house.campaigns().create(CampaignDraft.parse(BODY));
        String json = CampaignJson.write(campaign);

        assertThat(json)
                .contains(
                        "\"redashApiKey\":\"********\"",
                        "\"password\":\"********\"",
                        "\"privateKey\":\"********\"",
                        "\"privateKeyPassphrase\":\"********\"");
        assertThat(List.of(
                        json,
                        campaign.toString(),
                        campaign.sftpSettings().orElseThrow().toString(),
                        CampaignDraft.parse(BODY).toString(),
                        CampaignDraft.from(campaign)
                                .sftpSettings()
                                .orElseThrow()
                                .toString(),
                        CampaignChange.parse(BODY).toString(),
                        Change.set(Secret.of("clear-1")).toString()))
                .noneMatch(text -> text.contains("clear-"));
    }

    @Fact("OUT-75")
    @Test
    void refusals_never_repeat_a_secret() {
        for (String body : List.of(
                BODY.replace("clear-", "clear- "),
                BODY.replace("clear-", "clear-".repeat(3_000)),
                BODY.replace("-----", "?????"),
                BODY.replace("queries/17", "queries/17?api_key=clear-5"),
                BODY.replace("https://", "https://clear-6:clear-7@"),
                BODY.replace("queries/17", "clear-8"),
                BODY.replace("files.example.org", "clear-9!"))) {
            FreestoneException refused = catchThrowableOfType(
                    FreestoneException.class, () -> house.campaigns().create(CampaignDraft.parse(body)));
            assertThat(refused).isNotNull();
            assertThat(refused.getMessage()).doesNotContain("clear-");
            assertThat(refused.violations())
                    .isNotEmpty()
                    .allMatch(each -> !each.message().contains("clear-"));
        }
    }

    @Fact("OUT-75")
    @Test
    void listeners_hear_of_ids_steps_and_counts_only() {
        assertThat(Arrays.stream(RunProgress.class.getRecordComponents()).map(RecordComponent::getType))
                .containsExactly(RunId.class, RunStep.class, long.class, OptionalLong.class, long.class);
    }
}
