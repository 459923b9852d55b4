package dev.freestone.engine;

import static dev.freestone.engine.EngagementHouse.ENDS;
import static dev.freestone.engine.EngagementHouse.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.engagement.AdType;
import dev.freestone.engagement.CampaignQuery;
import dev.freestone.engagement.CreativeKind;
import dev.freestone.engagement.CreativeTemplate;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.CreativeCounts;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CreativeTrackingTest {
    private final EngagementHouse house = new EngagementHouse();
    private final Showcase showcase = new Showcase(house);
    private final Customer customer = house.customer("CU-17");
    private final EngagementRetrieval retrieval = house.freestone.engagement().retrieval();
    private final CreativeTracking tracking = house.freestone.engagement().tracking();

    @Test
    @Fact("ENG-67")
    void reports_of_one_showing_count_once() {
        EngagementCampaign campaign = showcase.tile(
                house.campaign(UnaryOperator.identity()), 5, Showcase.leadingTo("https://x.example/go", true));
        AdUnitId creative = Showcase.last(campaign);
        String first = shown();
        String second = shown();

        tracking.seen(ref(customer), creative, first);
        tracking.seen(ref(customer), creative, first);
        tracking.seen(ref(customer), creative, second);
        assertThat(tracking.clicked(ref(customer), creative, first)).contains("https://x.example/go");
        assertThat(tracking.clicked(ref(customer), creative, first)).contains("https://x.example/go");

        assertThat(tracking.counts(creative)).isEqualTo(new CreativeCounts(2, 2, 1));
    }

    @Test
    @Fact("ENG-67")
    void reports_count_nothing_from_the_reporting_end_on() {
        EngagementCampaign campaign = showcase.withTile(UnaryOperator.identity());
        AdUnitId creative = Showcase.last(campaign);
        String inTime = shown();
        String late = shown();

        house.now = ENDS.plus(Duration.ofDays(45)).minusSeconds(1);
        tracking.seen(ref(customer), creative, inTime);
        house.later(1);
        tracking.seen(ref(customer), creative, late);
        assertThat(tracking.clicked(ref(customer), creative, late)).isEmpty();

        assertThat(tracking.counts(creative)).isEqualTo(new CreativeCounts(2, 1, 0));
    }

    @Test
    @Fact("ENG-56")
    void a_tile_that_was_seen_once_a_day_comes_back_after_a_day() {
        EngagementCampaign campaign =
                showcase.tile(house.campaign(UnaryOperator.identity()), 5, Showcase.capped(1, 86_400));
        tracking.seen(ref(customer), Showcase.last(campaign), shown());

        assertThat(retrieval.feed(ref(customer)).tiles()).isEmpty();
        house.later(86_399);
        assertThat(retrieval.feed(ref(customer)).tiles()).isEmpty();
        assertThat(retrieval.feed(ref(house.customer("CU-18"))).tiles()).hasSize(1);
        house.later(1);
        assertThat(retrieval.feed(ref(customer)).tiles()).hasSize(1);
    }

    @Test
    void each_unit_of_an_answer_is_counted_as_presented() {
        EngagementCampaign campaign = showcase.withTile(UnaryOperator.identity());
        AdUnitId tile = Showcase.last(campaign);
        AdUnitId page = Showcase.last(showcase.page(campaign, AdType.INTERNAL_FULL_PAGE));

        retrieval.feed(ref(customer));
        retrieval.list(ref(customer), CampaignQuery.eligible().creatives(CreativeKind.TILE));
        retrieval.list(ref(customer), CampaignQuery.eligible());
        retrieval.progress(ref(customer), campaign.id().toString());

        assertThat(tracking.counts(tile).presented()).isEqualTo(2);
        assertThat(tracking.counts(page).presented()).isEqualTo(1);
    }

    @Test
    void what_a_customer_is_shown_is_answered_also_when_it_cannot_be_counted() {
        AdUnitId creative = Showcase.last(showcase.withTile(UnaryOperator.identity()));
        Faults counting = Faults.none();
        Storage whole = FaultyStorage.over(house.storage, counting);
        house.engine(builder -> builder.storage(whole)).engagement().retrieval().feed(ref(customer));
        int call = counting.trace().indexOf("CreativeStore.presented") + 1;
        Faults full = Faults.from(
                call, Faults.Moment.BEFORE, () -> FreestoneException.of(ErrorCode.STORAGE_FULL, "no space"));
        Storage failing = FaultyStorage.over(house.storage, full);

        var feed = house.engine(builder -> builder.storage(failing))
                .engagement()
                .retrieval()
                .feed(ref(customer));

        assertThat(full.trace()).contains("CreativeStore.presented");
        assertThat(feed.tiles()).hasSize(1);
        assertThat(tracking.counts(creative)).isEqualTo(new CreativeCounts(1, 0, 0));
    }

    @Test
    void an_id_of_another_customer_creative_or_nobody_is_not_found() {
        EngagementCampaign campaign = showcase.withTile(UnaryOperator.identity());
        AdUnitId creative = Showcase.last(campaign);
        String statId = shown();
        AdUnitId other = Showcase.last(showcase.tile(campaign, 1, Showcase.plainTile()));
        Customer stranger = house.customer("CU-18");

        assertThat(refusal(() -> tracking.seen(ref(stranger), creative, statId)))
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refusal(() -> tracking.seen(ref(customer), other, statId))).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refusal(() -> tracking.seen(ref(customer), AdUnitId.of(4711), statId)))
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refusal(() -> tracking.clicked(ref(customer), creative, "no id at all")))
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refusal(() -> tracking.counts(AdUnitId.of(4711)))).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(tracking.counts(creative)).isEqualTo(new CreativeCounts(1, 0, 0));
    }

    @Test
    void the_customer_is_looked_for_before_the_creative() {
        assertThat(refusal(() -> tracking.seen(CustomerRef.user("CU-404"), AdUnitId.of(4711), "x")))
                .isEqualTo(ErrorCode.USER_NOT_FOUND);
    }

    @Test
    void a_creative_of_another_company_does_not_exist() {
        EngagementCampaign campaign = showcase.withTile(UnaryOperator.identity());
        String statId = shown();
        CreativeTracking other =
                house.freestone.company(CompanyId.of("other")).engagement().tracking();

        assertThat(refusal(() -> other.seen(ref(customer), Showcase.last(campaign), statId)))
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    /** The id of the showing of the first tile. */
    private String shown() {
        CreativeTemplate.Tile tile = (CreativeTemplate.Tile)
                retrieval.feed(ref(customer)).tiles().get(0).template();
        return tile.link().impression().statId();
    }

    private static ErrorCode refusal(ThrowingCallable call) {
        FreestoneException thrown = catchThrowableOfType(FreestoneException.class, call);
        assertThat(thrown).isNotNull();
        return thrown.code();
    }
}
