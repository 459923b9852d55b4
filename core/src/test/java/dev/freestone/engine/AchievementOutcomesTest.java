package dev.freestone.engine;

import static dev.freestone.engine.AchievementMaking.count;
import static dev.freestone.engine.CampaignMaking.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.PointsAmount;
import dev.freestone.error.ErrorCode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What completions bring, as a campaign keeps it. */
class AchievementOutcomesTest {
    private final EngagementHouse house = new EngagementHouse();
    private final EngagementCampaign campaign = CampaignMaking.made(house, "draft", "");
    private final EngagementCampaigns campaigns = CampaignMaking.campaigns(house);

    static List<Arguments> outcomes() {
        return List.of(
                row("no type", "{}", "missing_data /type required"),
                row("no known type", "{\"type\":\"offer tag\"}", "validation /type unknown_value"),
                row("no points", points("0"), "validation /amount out_of_range"),
                row("the most points", points("1000000000"), ""),
                row("more points", points("1000000001"), "validation /amount out_of_range"),
                row("points that are none", points("\"x\""), "argument_error /amount bad_format"),
                row(
                        "dynamic points of nothing",
                        points("{}"),
                        "missing_data /amount/context required, /amount/rate required"),
                row("a rate as text", dynamic("\"0.5\""), ""),
                row("a rate as a number", dynamic("0.5"), ""),
                row("no rate above 0", dynamic("\"0.0\""), "validation /amount/rate out_of_range"),
                row("a negative rate", dynamic("\"-1\""), "validation /amount/rate out_of_range"),
                row("18 digits", dynamic("\"0.012345678901234567\""), ""),
                row("19 digits", dynamic("\"1.012345678901234567\""), "validation /amount/rate out_of_range"),
                row("a huge rate", dynamic("1e999999"), "validation /amount/rate out_of_range"),
                row("a rate with an exponent", dynamic("\"1e3\""), "argument_error /amount/rate bad_format"),
                row(
                        "a maximum of 0",
                        points("{\"context\":\"a\",\"rate\":\"1\",\"max\":0}"),
                        "validation /amount/max out_of_range"),
                row("an offer of no one", "{\"type\":\"offer\",\"offer_id\":99}", "not_found /offer_id not_found"),
                row("a tag", tag("hot"), ""),
                row("a tag of a day", tag("hot;;86400"), ""),
                row("a tag of no time", tag("hot;;0"), "validation /tag out_of_range"),
                row("a tag of ever", tag("hot;;315360001"), "validation /tag out_of_range"),
                row("a tag of words", tag("hot;;soon"), "validation /tag bad_format"),
                row("a tag without a name", tag(";;5"), "validation /tag bad_format"),
                row("a tag with one semicolon", tag("a;b"), "validation /tag bad_format"),
                row("an event", event("x", "{\"a\":1,\"b\":\"t\",\"c\":true,\"d\":null}"), ""),
                row(
                        "an event of the engine",
                        event("campaigns.5.loaded", "{}"),
                        "validation /event_name not_allowed_with"),
                row("an event of the platform", event("__platform.x", "{}"), "validation /event_name not_allowed_with"),
                row("an event that only looks so", event("campaigns.x.loaded", "{}"), ""),
                row("a nested context", event("x", "{\"a\":{}}"), "argument_error /context/a bad_format"),
                row("a pool", "{\"type\":\"promo_code\",\"pool\":\"SPRING\"}", ""),
                row("a blank pool", "{\"type\":\"promo_code\",\"pool\":\" \"}", "validation /pool out_of_range"),
                row(
                        "a member of another type",
                        "{\"type\":\"promo_code\",\"pool\":\"a\",\"tag\":\"b\"}",
                        "argument_error /tag unknown_attribute"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outcomes")
    void each_fault_of_an_outcome_has_its_code_and_its_place(String what, String outcome, String expected) {
        String members = "\"name\":\"a\",\"type\":\"count\",\"outcomes\":[" + outcome + "]";

        assertThat(AchievementMaking.refusal(house, campaign, members).replace("/outcomes/0", ""))
                .as(what)
                .isEqualTo(expected);
    }

    @Test
    void a_behavior_brings_20_things_at_most() {
        Outcome one = new Outcome.PromoCode("SPRING");
        assertRefused(
                () -> made(Collections.nCopies(21, one)), ErrorCode.VALIDATION, "/achievement/outcomes out_of_range");
        assertThat(made(Collections.nCopies(20, one)).outcomes()).hasSize(20);
    }

    @Test
    void what_is_said_is_kept() {
        Offer offer = offer();
        List<Outcome> all = List.of(
                new Outcome.Points(new PointsAmount.Fixed(100)),
                new Outcome.Points(new PointsAmount.Dynamic("amount", new BigDecimal("0.5"), 500)),
                new Outcome.IssuedOffer(offer.id()),
                new Outcome.AssignedTag("vip", OptionalLong.empty()),
                new Outcome.AssignedTag("hot", OptionalLong.of(86_400)),
                new Outcome.RaisedEvent("x", Map.of("amount", new BigDecimal("1.5"), "n", 7L)),
                new Outcome.PromoCode("SPRING"));

        Achievement made = made(all);

        assertThat(made.outcomes()).isEqualTo(all);
        assertThat(campaigns.achievements().get(campaign.id(), made.id()).value())
                .isEqualTo(made);
    }

    @Test
    void dynamic_points_have_a_maximum_where_none_is_said() {
        Achievement made = AchievementMaking.made(
                house,
                campaign,
                AchievementMaking.said("\"name\":\"a\",\"type\":\"count\",\"outcomes\":[" + dynamic("\"1\"") + "]"));

        assertThat(made.outcomes())
                .containsExactly(new Outcome.Points(new PointsAmount.Dynamic("a", new BigDecimal("1"), 1_000_000_000)));
    }

    @Test
    void an_offer_that_an_outcome_names_cannot_be_deleted() {
        Offer offer = offer();
        Achievement made = made(List.of(new Outcome.IssuedOffer(offer.id())));
        assertRefused(
                () -> campaigns.offers().delete(campaign.id(), offer.id()),
                ErrorCode.VALIDATION,
                "/offer not_allowed_with");

        AchievementMaking.changed(
                house,
                campaign,
                made.id(),
                AchievementDraft.builder().outcomes(List.of()).build());
        campaigns.offers().delete(campaign.id(), offer.id());

        assertThat(campaigns.offers().list(campaign.id()).value()).isEmpty();
    }

    @Test
    void an_offer_of_another_campaign_is_not_found() {
        EngagementCampaign other = house.campaign(one -> one);
        assertRefused(
                () -> AchievementMaking.made(
                        house,
                        other,
                        count("a", "x")
                                .outcomes(List.of(new Outcome.IssuedOffer(offer().id())))
                                .build()),
                ErrorCode.NOT_FOUND,
                "/achievement/outcomes/0/offer_id not_found");
    }

    private Achievement made(List<Outcome> outcomes) {
        return AchievementMaking.made(
                house, campaign, count("a", "x").outcomes(outcomes).build());
    }

    private Offer offer() {
        return campaigns
                .offers()
                .create(
                        campaign.id(),
                        OfferDraft.builder().name("o").type(OfferType.TRIGGER).build())
                .value();
    }

    private static String points(String amount) {
        return "{\"type\":\"points\",\"amount\":" + amount + "}";
    }

    private static String dynamic(String rate) {
        return points("{\"context\":\"a\",\"rate\":" + rate + "}");
    }

    private static String tag(String tag) {
        return "{\"type\":\"tag\",\"tag\":\"" + tag + "\"}";
    }

    private static String event(String name, String context) {
        return "{\"type\":\"event\",\"event_name\":\"" + name + "\",\"context\":" + context + "}";
    }

    private static Arguments row(String what, String outcome, String expected) {
        return Arguments.of(what, outcome, expected);
    }
}
