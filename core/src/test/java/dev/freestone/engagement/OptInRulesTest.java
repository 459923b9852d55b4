package dev.freestone.engagement;

import static dev.freestone.engagement.OptInRefusal.ENDED;
import static dev.freestone.engagement.OptInRefusal.LIMIT_REACHED;
import static dev.freestone.engagement.OptInRefusal.NOT_LIVE;
import static dev.freestone.engagement.OptInRefusal.NOT_QUALIFIED;
import static dev.freestone.engagement.OptInRefusal.NOT_REGISTERED;
import static dev.freestone.engagement.OptInRefusal.NOT_REQUIRED;
import static dev.freestone.engagement.OptInRefusal.NOT_STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.engagement.EngagementStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OptInRulesTest {
    private static final Instant STARTS = Instant.parse("2024-05-01T12:00:00Z");
    private static final Instant ENDS = STARTS.plus(Duration.ofDays(20));
    private static final Instant OPT_IN_STARTS = STARTS.minus(Duration.ofDays(1));
    private static final Instant OPT_IN_ENDS = ENDS.minus(Duration.ofDays(5));

    @Test
    void accepts_a_qualified_customer_inside_the_window() {
        assertThat(OptInRules.optIn(asked(STARTS), true)).isEmpty();
    }

    @ParameterizedTest(name = "{0} seconds from the edge {1}")
    @CsvSource({
        "-1, 2024-04-30T12:00:00Z, NOT_STARTED",
        "0,  2024-04-30T12:00:00Z,",
        "-1, 2024-05-16T12:00:00Z,",
        "0,  2024-05-16T12:00:00Z, ENDED",
        "-1, 2024-05-21T12:00:00Z, ENDED",
        "0,  2024-05-21T12:00:00Z, NOT_LIVE",
    })
    void the_window_begins_with_its_start_and_ends_before_its_end(long seconds, Instant edge, OptInRefusal first) {
        List<OptInRefusal> failing = OptInRules.optIn(asked(edge.plusSeconds(seconds)), true);

        assertThat(failing.stream().findFirst()).isEqualTo(Optional.ofNullable(first));
    }

    @ParameterizedTest
    @EnumSource(names = "LIVE", mode = EnumSource.Mode.EXCLUDE)
    void only_a_live_campaign_can_be_joined_or_left(EngagementStatus status) {
        OptInQuestion asked = new OptInQuestion(terms(status, true), true, true, OptInHistory.NONE, STARTS);

        assertThat(OptInRules.optIn(asked, true)).containsExactly(NOT_LIVE);
        assertThat(OptInRules.optOut(asked)).containsExactly(NOT_LIVE);
    }

    @Test
    void tells_every_failing_check_in_the_order_of_the_specification() {
        CampaignTerms draft = terms(EngagementStatus.DRAFT, false);
        Instant early = OPT_IN_STARTS.minusSeconds(1);
        Instant late = OPT_IN_ENDS;

        assertThat(OptInRules.optIn(new OptInQuestion(draft, false, false, OptInHistory.NONE, early), false))
                .containsExactly(NOT_REGISTERED, NOT_LIVE, NOT_REQUIRED, NOT_QUALIFIED, NOT_STARTED, LIMIT_REACHED);
        assertThat(OptInRules.optIn(new OptInQuestion(draft, false, false, OptInHistory.NONE, late), false))
                .containsExactly(NOT_REGISTERED, NOT_LIVE, NOT_REQUIRED, NOT_QUALIFIED, ENDED, LIMIT_REACHED);
    }

    @Test
    void asks_a_customer_who_is_opted_in_nothing_more() {
        OptInHistory in = OptInHistory.NONE.in(STARTS);
        OptInQuestion asked =
                new OptInQuestion(terms(EngagementStatus.LIVE, true), true, false, in, ENDS.minusSeconds(1));

        assertThat(OptInRules.optIn(asked, false)).isEmpty();
    }

    @Test
    void lets_a_customer_who_opted_out_come_back_where_no_opt_in_is_required() {
        CampaignTerms open = terms(EngagementStatus.LIVE, false);
        OptInHistory out = OptInHistory.NONE.out(STARTS);

        assertThat(OptInRules.optIn(new OptInQuestion(open, true, true, out, STARTS), true))
                .isEmpty();
        assertThat(OptInRules.optIn(new OptInQuestion(open, true, true, out.in(ENDS), STARTS), true))
                .containsExactly(NOT_REQUIRED);
    }

    @Test
    void an_opt_out_needs_neither_qualification_nor_window_nor_opt_in() {
        CampaignTerms open = terms(EngagementStatus.LIVE, false);

        assertThat(OptInRules.optOut(new OptInQuestion(open, true, false, OptInHistory.NONE, OPT_IN_ENDS)))
                .isEmpty();
        assertThat(OptInRules.optOut(new OptInQuestion(open, false, true, OptInHistory.NONE, STARTS)))
                .containsExactly(NOT_REGISTERED);
    }

    private static OptInQuestion asked(Instant now) {
        return new OptInQuestion(terms(EngagementStatus.LIVE, true), true, true, OptInHistory.NONE, now);
    }

    private static CampaignTerms terms(EngagementStatus status, boolean required) {
        return new CampaignTerms(
                "Spring",
                "spring",
                status,
                STARTS,
                ENDS,
                CampaignKind.PROMOTION,
                new OptInTerms(required, Optional.of(OPT_IN_STARTS), Optional.of(OPT_IN_ENDS), OptionalLong.empty()),
                Optional.empty(),
                Optional.empty(),
                CampaignExtras.NONE);
    }
}
