package dev.freestone.engagement;

import static dev.freestone.engagement.UserOfferGuard.ACTIVE;
import static dev.freestone.engagement.UserOfferGuard.LAUNCHED;
import static dev.freestone.engagement.UserOfferGuard.POINTS;
import static dev.freestone.engagement.UserOfferGuard.QUANTITY;
import static dev.freestone.engagement.UserOfferGuard.RECURRENCE;
import static dev.freestone.engagement.UserOfferGuard.REWARD_STORE;
import static dev.freestone.engagement.UserOfferGuard.STOCK;
import static dev.freestone.engagement.UserOfferGuard.USABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.lifecycle.LifeCyclePage;
import dev.freestone.model.engagement.UserOfferStatus;
import dev.freestone.testkit.GoldenFile;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UserOfferLifeCycleTest {
    private static final Set<UserOfferGuard> OF_ISSUES = EnumSet.of(LAUNCHED, RECURRENCE, STOCK);
    private static final Set<UserOfferGuard> OF_PURCHASES =
            EnumSet.of(ACTIVE, REWARD_STORE, USABLE, RECURRENCE, POINTS, STOCK, QUANTITY);

    @ParameterizedTest(name = "{0} {1} gives {2}")
    @CsvSource({
        ",           ISSUE,     ISSUED",
        ",           PURCHASE,  ISSUED",
        ",           LOCK,      ",
        "ISSUED,     ISSUE,     ",
        "ISSUED,     LOCK,      LOCKED",
        "ISSUED,     UNLOCK,    ",
        "ISSUED,     LAPSE,     ",
        "ISSUED,     REDEEM,    REDEEMED",
        "ISSUED,     REINSTATE, ",
        "ISSUED,     EXPIRE,    EXPIRED",
        "LOCKED,     LOCK,      ",
        "LOCKED,     UNLOCK,    ISSUED",
        "LOCKED,     LAPSE,     ISSUED",
        "LOCKED,     REDEEM,    REDEEMED",
        "LOCKED,     REINSTATE, ",
        "LOCKED,     EXPIRE,    EXPIRED",
        "REDEEMED,   LOCK,      ",
        "REDEEMED,   UNLOCK,    ",
        "REDEEMED,   REDEEM,    ",
        "REDEEMED,   REINSTATE, REINSTATED",
        "REDEEMED,   EXPIRE,    ",
        "REINSTATED, LOCK,      LOCKED",
        "REINSTATED, UNLOCK,    ",
        "REINSTATED, REDEEM,    REDEEMED",
        "REINSTATED, REINSTATE, ",
        "REINSTATED, EXPIRE,    EXPIRED",
        "EXPIRED,    LOCK,      ",
        "EXPIRED,    REDEEM,    ",
        "EXPIRED,    REINSTATE, ",
        "EXPIRED,    EXPIRE,    ",
    })
    void an_offer_moves_as_the_table_says(UserOfferStatus from, UserOfferEvent event, UserOfferStatus to) {
        var row = UserOfferLifeCycle.table().find(Optional.ofNullable(from), event, guard -> true);

        assertThat(row.flatMap(found -> found.to())).isEqualTo(Optional.ofNullable(to));
    }

    @ParameterizedTest
    @EnumSource(
            value = UserOfferEvent.class,
            names = {"ISSUE", "PURCHASE"})
    void an_issue_names_the_condition_that_does_not_hold(UserOfferEvent event) {
        Set<UserOfferGuard> needed = event == UserOfferEvent.ISSUE ? OF_ISSUES : OF_PURCHASES;

        assertThat(UserOfferLifeCycle.missing(Optional.empty(), event, needed)).isEmpty();
        for (UserOfferGuard missing : needed) {
            Set<UserOfferGuard> holding = EnumSet.copyOf(needed);
            holding.remove(missing);
            assertThat(UserOfferLifeCycle.missing(Optional.empty(), event, holding))
                    .contains(missing);
        }
    }

    @Test
    void the_page_is_the_one_that_the_table_gives() {
        GoldenFile.of("docs/lifecycles/user-offer.md")
                .matches(LifeCyclePage.markdown(UserOfferLifeCycle.table(), "docs/spec/engagement-campaigns.md 10.2"));
    }
}
