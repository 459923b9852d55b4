package dev.freestone.engine;

import static dev.freestone.engine.EngagementHouse.ref;
import static dev.freestone.engine.EngagementHouse.withTargeting;
import static dev.freestone.engine.OptInTest.assertCode;
import static dev.freestone.engine.OptInTest.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.engagement.CustomerTag;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.OptInRefusal;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.CustomerTagJson;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CustomerTagsTest {
    private final EngagementHouse house = new EngagementHouse();
    private final CustomerTags tags = house.freestone.engagement().tags();
    private final CustomerRef customer = ref(house.customer("CU-17"));

    @Test
    @Fact("ENG-37")
    void counts_assignments_until_the_tag_is_removed() {
        tags.count(customer, List.of("x"));
        tags.count(customer, List.of("x"));
        assertThat(tags.count(customer, List.of("x"))).containsExactly(counter("x", 3));

        assertThat(tags.remove(customer, List.of("x"))).isEmpty();
        assertThat(tags.count(customer, List.of("x"))).containsExactly(counter("x", 1));
    }

    @Test
    @Fact("ENG-37")
    void a_counter_tag_cannot_be_given_an_end() {
        tags.count(customer, List.of("x"));

        assertThatThrownBy(() -> tags.assign(customer, List.of("w", "x"), Duration.ofDays(1)))
                .isInstanceOfSatisfying(FreestoneException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.VALIDATION);
                    assertThat(e.violations())
                            .extracting(Violation::code)
                            .containsExactly(ViolationCode.TAG_KIND_CONFLICT);
                });
        assertThat(tags.list(customer)).containsExactly(counter("x", 1));
    }

    @Test
    @Fact("ENG-38")
    void an_expiring_tag_is_absent_at_its_end_exactly() {
        EngagementCampaign campaign =
                house.campaign(one -> withTargeting(one, Map.of("user.tags", Map.of("$in", List.of("trial")))));
        OptIns optIns = house.freestone.engagement().optIns();
        tags.assign(customer, List.of("trial"), Duration.ofMinutes(1));

        house.later(59);
        assertThat(tags.list(customer)).hasSize(1);
        assertThat(optIns.canOptIn(customer, id(campaign))).doesNotContain(OptInRefusal.NOT_QUALIFIED);

        house.later(1);
        assertThat(tags.list(customer)).isEmpty();
        assertThat(optIns.canOptIn(customer, id(campaign))).contains(OptInRefusal.NOT_QUALIFIED);
    }

    @Test
    void an_expiring_tag_ends_with_the_later_of_both_ends() {
        tags.assign(customer, List.of("trial"), Duration.ofMinutes(1));
        house.later(10);

        assertThat(tags.assign(customer, List.of("trial"), Duration.ofSeconds(20)))
                .extracting(CustomerTag::expiresAt)
                .containsExactly(Optional.of(house.now.plusSeconds(50)));
    }

    @Test
    void a_tag_that_has_ended_can_be_counted() {
        tags.assign(customer, List.of("x", "y"), Duration.ofMinutes(1));
        house.later(60);

        assertThat(tags.count(customer, List.of("x"))).containsExactly(counter("x", 1));
    }

    @Test
    void a_call_with_one_bad_name_assigns_nothing() {
        assertCode(() -> tags.count(customer, List.of("good", "b;d")), ErrorCode.VALIDATION);

        assertThat(tags.list(customer)).isEmpty();
    }

    @Test
    void tags_of_an_unknown_customer_are_refused() {
        assertCode(() -> tags.count(CustomerRef.user("CU-0"), List.of("x")), ErrorCode.USER_NOT_FOUND);
    }

    @Test
    void the_wire_form_lists_tags_by_name() {
        tags.assign(customer, List.of("y"), Duration.ofDays(30));
        tags.count(customer, List.of("x"));

        assertThat(CustomerTagJson.answer(tags.count(customer, List.of("x"))))
                .isEqualTo("{\"status\":\"ok\",\"tags\":[{\"tag\":\"x\",\"count\":2},"
                        + "{\"tag\":\"y\",\"expires_at\":\"2024-05-31T09:28:03Z\"}]}");
    }

    @Test
    void no_increment_of_one_customer_is_lost() throws Exception {
        List<Callable<List<CustomerTag>>> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            calls.add(() -> tags.count(customer, List.of("x")));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<List<CustomerTag>> each : threads.invokeAll(calls)) {
                assertThat(each.get()).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(tags.list(customer)).containsExactly(counter("x", 200));
    }

    private static CustomerTag counter(String name, long count) {
        return new CustomerTag(name, OptionalLong.of(count), Optional.empty());
    }
}
