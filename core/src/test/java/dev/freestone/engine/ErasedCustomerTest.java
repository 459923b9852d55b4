package dev.freestone.engine;

import static dev.freestone.engine.EngagementHouse.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.engagement.CampaignQuery;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.OfferId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A customer who was erased, and whom the host has forgotten to take out of the directory. */
class ErasedCustomerTest {
    private final EngagementHouse house = new EngagementHouse();
    private final Engagement engagement = house.freestone.engagement();
    private final EngagementCampaign campaign = new Showcase(house).withTile(UnaryOperator.identity());
    private final String id = campaign.id().toString();
    private final Customer customer = house.customer("CU-17");

    @Test
    void an_erased_customer_does_not_exist_for_any_call() {
        house.freestone.contacts().erasePerson(customer.id());
        AdUnitId creative = Showcase.last(campaign);
        Map<String, Executable> calls = Map.ofEntries(
                Map.entry("feed", () -> engagement.retrieval().feed(ref(customer))),
                Map.entry("list", () -> engagement.retrieval().list(ref(customer), CampaignQuery.eligible())),
                Map.entry("one", () -> engagement.retrieval().one(ref(customer), id, CampaignQuery.eligible())),
                Map.entry("progress", () -> engagement.retrieval().progress(ref(customer), id)),
                Map.entry("seen", () -> engagement.tracking().seen(ref(customer), creative, "x")),
                Map.entry("tags", () -> engagement.tags().count(ref(customer), List.of("a"))),
                Map.entry("list tags", () -> engagement.tags().list(ref(customer))),
                Map.entry("opt in", () -> engagement.optIns().optIn(ref(customer), id)),
                Map.entry("can opt in", () -> engagement.optIns().canOptIn(ref(customer), id)),
                Map.entry("matches", () -> engagement.segments().matches(ref(customer), Map.of())),
                Map.entry("explain", () -> engagement.segments().explain(ref(customer), id)),
                Map.entry("points", () -> engagement.points().balance(ref(customer))),
                Map.entry("grant", () -> engagement.wallet().grant(ref(customer), OfferId.of(1), "r-1")));

        calls.forEach((name, call) -> assertThat(refusal(call)).as(name).isEqualTo(ErrorCode.USER_NOT_FOUND));
    }

    @Test
    void others_go_on() {
        Customer other = house.customer("CU-18");
        house.freestone.contacts().erasePerson(customer.id());

        assertThat(engagement.retrieval().feed(ref(other)).tiles()).hasSize(1);
        assertThat(engagement.tags().count(ref(other), List.of("a"))).hasSize(1);
    }

    private static ErrorCode refusal(Executable call) {
        FreestoneException thrown = catchThrowableOfType(FreestoneException.class, call::execute);
        assertThat(thrown).isNotNull();
        return thrown.code();
    }
}
