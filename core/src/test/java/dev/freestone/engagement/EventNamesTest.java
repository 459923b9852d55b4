package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.EngagementCampaignId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How events can be called. Source: docs/spec/engagement-behaviors.md 2.1, 2.4. */
class EventNamesTest {
    @ParameterizedTest(name = "{0}: reserved {1}, postable {2}")
    @CsvSource({
        "purchase,              false, true",
        "campaigns.7.opt_in,    true,  true",
        "campaigns.7.opt_out,   true,  true",
        "campaigns.7.loaded,    true,  false",
        "campaigns.07.opt_in,   true,  false",
        "campaigns.7.opt_in.x,  true,  false",
        "campaigns.x.opt_in,    false, true",
        "campaigns.7,           false, true",
        "__platform.x,          true,  false",
        "__platform,            false, true"
    })
    void knows_the_names_of_the_engine(String name, boolean reserved, boolean postable) {
        assertThat(EventNames.isReserved(name)).isEqualTo(reserved);
        assertThat(EventNames.isPostable(name)).isEqualTo(postable);
    }

    @Test
    void finds_the_campaign_of_an_opt_in_and_of_an_opt_out() {
        assertThat(EventNames.optIn("campaigns.7.opt_in")).contains(EngagementCampaignId.of(7));
        assertThat(EventNames.optIn("campaigns.7.opt_out")).isEmpty();
        assertThat(EventNames.optOut("campaigns.7.opt_out")).contains(EngagementCampaignId.of(7));
        assertThat(EventNames.optOut("purchase")).isEmpty();
    }

    @Test
    void tells_what_is_wrong_with_a_name_and_does_not_repeat_it() {
        assertThat(EventNames.violations("/x", "a b")).isEmpty();
        assertThat(EventNames.violations("/x", "é".repeat(255))).isEmpty();
        assertThat(EventNames.violations("/x", " "))
                .singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo(ViolationCode.OUT_OF_RANGE));
        assertThat(EventNames.violations("/x", "n".repeat(256)))
                .singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo(ViolationCode.TOO_LONG));
        assertThat(EventNames.violations("/x", "secret ")).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo(ViolationCode.BAD_FORMAT);
            assertThat(each.message()).doesNotContain("secret");
        });
        assertThat(EventNames.violations("/x", "a\tb")).hasSize(1);
    }
}
