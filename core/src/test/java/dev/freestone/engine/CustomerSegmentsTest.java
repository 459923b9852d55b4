package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.engagement.SegmentChange;
import dev.freestone.engagement.SegmentDiff;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.JsonText;
import dev.freestone.memory.InMemoryCustomerDirectory;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CustomFieldType;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.targeting.TargetingWarning;
import dev.freestone.targeting.TargetingWarningCode;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CustomerSegmentsTest {
    private static final Map<String, Object> CHICAGO = Map.of("user.city", "Chicago");
    private static final Map<String, Object> TAGGED = Map.of("user.tags", "vip");

    private final EngagementHouse house = new EngagementHouse();

    @Test
    void judges_a_customer_by_attributes_tags_and_points_of_now() {
        Customer ann = house.customer(in("Chicago", "CU-1"));
        house.freestone.engagement().tags().count(EngagementHouse.ref(ann), List.of("vip"));
        var both = Map.of("user.city", "Chicago", "user.tags", "vip", "user.points", 0L);

        assertThat(segments().matches(EngagementHouse.ref(ann), both)).isTrue();
        assertThat(segments().matches(EngagementHouse.ref(ann), Map.of("user.tag_counts.vip", 2L)))
                .isFalse();
        assertThat(segments().matches(EngagementHouse.ref(ann), Map.of())).isTrue();
    }

    @Test
    @Fact("ENG-28")
    void explains_what_it_answers_and_hides_what_is_personal() {
        house.profile = new EngagementProfile(Set.of(), Set.of(), Map.of(), Set.of("user.city"));
        Customer ann = house.customer(in("Chicago", "CU-1"));
        Customer bob = house.customer(in("Oslo", "CU-2"));

        for (Customer each : List.of(ann, bob)) {
            var explained = segments().explain(EngagementHouse.ref(each), CHICAGO);

            assertThat(explained.matched()).isEqualTo(segments().matches(EngagementHouse.ref(each), CHICAGO));
            assertThat(explained.seen()).containsExactly("***");
        }
        assertThat(segments().explain(EngagementHouse.ref(bob), CHICAGO).asJson())
                .doesNotContain("Oslo");
    }

    @Test
    void explains_the_targeting_of_a_campaign() {
        Customer ann = house.customer(in("Oslo", "CU-1"));
        var campaign = house.campaign(one -> EngagementHouse.withTargeting(one, CHICAGO));

        var byId = segments().explain(EngagementHouse.ref(ann), campaign.id().toString());
        var byPermalink =
                segments().explain(EngagementHouse.ref(ann), campaign.terms().permalink());

        assertThat(byId.matched()).isFalse();
        assertThat(byId.seen()).containsExactly("Oslo");
        assertThat(byPermalink.asMap()).isEqualTo(byId.asMap());
        requireCode(ErrorCode.NOT_FOUND, () -> segments().explain(EngagementHouse.ref(ann), "no-such"));
    }

    @Test
    @Fact("ENG-28")
    void explains_a_campaign_that_was_saved_under_other_declarations_and_hides_what_is_personal() {
        Customer ann = house.customer(
                Customer.of(PersonId.of("CU-1"), Map.of("city", "Oslo", "custom", Map.of("since", "spring"))));
        var campaign = house.campaign(one ->
                EngagementHouse.withTargeting(one, Map.of("user.custom.since", "spring", "user.city", "Chicago")));
        house.profile =
                new EngagementProfile(Set.of(), Set.of(), Map.of("since", CustomFieldType.DATE), Set.of("user.city"));

        var explained =
                segments().explain(EngagementHouse.ref(ann), campaign.id().toString());

        assertThat(explained.matched()).isFalse();
        assertThat(explained.asJson()).contains("spring").contains("***").doesNotContain("Oslo");
    }

    @Test
    void knows_the_fields_that_the_company_declares() {
        house.profile = new EngagementProfile(Set.of(), Set.of(), Map.of("since", CustomFieldType.DATE), Set.of());
        Customer ann = house.customer(
                Customer.of(PersonId.of("CU-1"), Map.of("custom", Map.of("since", LocalDate.parse("2024-01-31")))));

        assertThat(segments().matches(EngagementHouse.ref(ann), Map.of("user.custom.since", "2024-01-31")))
                .isTrue();
        requireCode(
                ErrorCode.VALIDATION,
                () -> segments().matches(EngagementHouse.ref(ann), Map.of("user.custom.since", "yesterday")));
    }

    @Test
    void warns_of_what_looks_wrong() {
        var never = JsonText.parseObject("{\"user.tags\":{\"$in\":[]}}");

        assertThat(segments().warnings(never))
                .extracting(TargetingWarning::code)
                .contains(TargetingWarningCode.NEVER_TRUE);
        assertThat(segments().warnings(CHICAGO)).isEmpty();
    }

    @Test
    void tells_who_enters_and_who_leaves_in_the_order_of_the_directory() {
        for (String id : List.of("CU-1", "CU-2", "CU-3", "CU-4")) {
            house.customer(in(id.equals("CU-2") || id.equals("CU-4") ? "Oslo" : "Chicago", id));
        }
        house.freestone.engagement().tags().count(CustomerRef.user("CU-1"), List.of("vip"));
        house.freestone.engagement().tags().count(CustomerRef.user("CU-2"), List.of("vip"));
        var changes = new ArrayList<SegmentChange>();

        var numbers = segments().diff(CHICAGO, TAGGED, changes::add);

        assertThat(changes)
                .containsExactly(
                        new SegmentChange(PersonId.of("CU-2"), true), new SegmentChange(PersonId.of("CU-3"), false));
        assertThat(numbers).isEqualTo(new SegmentDiff(4, 1, 1));
    }

    @Test
    void goes_through_a_directory_of_many_pages_and_narrows_it_where_it_can() {
        var directory = InMemoryCustomerDirectory.create();
        for (int i = 0; i < 3_500; i++) {
            String city = i % 5 == 0 ? "Chicago" : i % 5 == 1 ? "Oslo" : "Rome";
            directory.put(CompanyId.DEFAULT, in(city, "CU-" + (10_000 + i)));
        }
        var engine = house.engine(builder -> builder.customers(directory));
        var changes = new ArrayList<SegmentChange>();

        var numbers = engine.engagement().segments().diff(CHICAGO, Map.of("user.city", "Oslo"), changes::add);

        assertThat(numbers).isEqualTo(new SegmentDiff(1_400, 700, 700));
        assertThat(changes).hasSize(1_400).doesNotHaveDuplicates();
    }

    @Test
    void finds_no_change_between_equal_targetings() {
        house.customer(in("Chicago", "CU-1"));

        var numbers = segments().diff(CHICAGO, CHICAGO, change -> {
            throw new AssertionError(change);
        });

        assertThat(numbers).isEqualTo(new SegmentDiff(1, 0, 0));
    }

    @Test
    void refuses_a_customer_or_a_query_that_does_not_exist() {
        house.customer("CU-1");

        requireCode(ErrorCode.USER_NOT_FOUND, () -> segments().matches(CustomerRef.user("CU-9"), Map.of()));
        requireCode(ErrorCode.VALIDATION, () -> segments().matches(CustomerRef.user("CU-1"), Map.of("user.shoe", 1L)));
        requireCode(ErrorCode.VALIDATION, () -> segments().diff(Map.of(), Map.of("user.shoe", 1L), change -> {}));
    }

    private static void requireCode(ErrorCode code, Runnable call) {
        var failure = catchThrowableOfType(FreestoneException.class, call::run);

        assertThat(failure).isNotNull();
        assertThat(failure.code()).isEqualTo(code);
    }

    private CustomerSegments segments() {
        return house.freestone.engagement().segments();
    }

    private static Customer in(String city, String id) {
        return Customer.of(PersonId.of(id), Map.of("city", city));
    }
}
