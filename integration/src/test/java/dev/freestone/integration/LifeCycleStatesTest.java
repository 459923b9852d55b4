package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.RunLifeCycle;
import dev.freestone.contact.ExportLifeCycle;
import dev.freestone.contact.IntentLifeCycle;
import dev.freestone.jdbc.JdbcSchema;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.SlotState;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.model.engagement.CapacityKind;
import dev.freestone.model.engagement.CapacityState;
import dev.freestone.model.engagement.CreativeSignal;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.model.engagement.UserOfferStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes that the tables allow are those of the life cycles and of the vocabulary. */
class LifeCycleStatesTest {
    private static final String RUNS = "V1__storage.sql";
    private static final String CONTACTS = "V2__contacts.sql";
    private static final String EXPORTS = "V7__exports.sql";
    private static final String FACTS = "V8__facts.sql";
    private static final String EVENTS = "V4__contact_events.sql";
    private static final String ENGAGEMENT = "V15__engagement.sql";
    private static final String TALLY = "V18__contact_tally.sql";
    private static final String BEHAVIORS = "V16__behaviors.sql";

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "mysql"})
    void the_states_that_a_run_may_have_in_the_database_are_those_of_its_life_cycle(String dialect) throws IOException {
        assertThat(allowed(dialect, RUNS, "freestone_run_status", "status"))
                .isEqualTo(RunLifeCycle.table().stateCodes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "mysql"})
    void the_states_that_an_intent_may_have_in_the_database_are_those_of_its_life_cycle(String dialect)
            throws IOException {
        assertThat(allowed(dialect, CONTACTS, "freestone_intent_state", "state"))
                .isEqualTo(codes(IntentState.values(), IntentState::code))
                .containsExactlyInAnyOrderElementsOf(IntentLifeCycle.table().stateCodes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "mysql"})
    void intents_are_counted_by_the_states_of_their_life_cycle_and_together(String dialect) throws IOException {
        assertThat(allowed(dialect, TALLY, "freestone_contact_tally_state", "state"))
                .containsAll(codes(IntentState.values(), IntentState::code))
                .contains("any")
                .hasSize(IntentState.values().length + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "mysql"})
    void the_reasons_that_an_intent_may_have_in_the_database_are_those_of_the_closed_list(String dialect)
            throws IOException {
        assertThat(allowed(dialect, CONTACTS, "freestone_intent_reason", "reason"))
                .isEqualTo(codes(IntentReason.values(), IntentReason::code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "mysql"})
    void what_a_provider_may_have_told_in_the_database_is_what_providers_tell(String dialect) throws IOException {
        assertThat(allowed(dialect, CONTACTS, "freestone_intent_delivery", "delivery"))
                .isEqualTo(codes(DeliveryStatus.values(), DeliveryStatus::code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "mysql"})
    void what_an_event_may_be_in_the_database_is_what_counters_count(String dialect) throws IOException {
        assertThat(allowed(dialect, EVENTS, "freestone_contact_event_kind", "kind"))
                .isEqualTo(codes(EventKind.values(), EventKind::code));
        assertThat(allowed(dialect, EVENTS, "freestone_contact_event_source", "source_kind"))
                .isEqualTo(codes(EventSource.Kind.values(), EventSource.Kind::code));
        assertThat(allowed(dialect, EVENTS, "freestone_contact_event_state", "state"))
                .isEqualTo(codes(SlotState.values(), SlotState::code))
                .isEqualTo(allowed(dialect, CONTACTS, "freestone_intent_slots", "slots"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "mysql"})
    void the_states_that_an_export_may_have_in_the_database_are_those_of_its_life_cycle(String dialect)
            throws IOException {
        assertThat(allowed(dialect, EXPORTS, "freestone_export_state", "state"))
                .isEqualTo(ExportLifeCycle.table().stateCodes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "mysql"})
    void the_kinds_that_a_fact_may_have_in_the_database_are_those_of_the_vocabulary(String dialect) throws IOException {
        assertThat(allowed(dialect, FACTS, "freestone_fact_kind", "kind"))
                .isEqualTo(codes(FactKind.values(), FactKind::code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "mysql"})
    void the_states_of_engagement_campaigns_in_the_database_are_those_of_the_vocabulary(String dialect)
            throws IOException {
        assertThat(allowed(dialect, ENGAGEMENT, "freestone_engagement_id_kind", "kind"))
                .isEqualTo(codes(EngagementKind.values(), EngagementKind::code));
        assertThat(allowed(dialect, ENGAGEMENT, "freestone_engagement_campaign_status", "status"))
                .isEqualTo(codes(EngagementStatus.values(), EngagementStatus::code));
        assertThat(allowed(dialect, ENGAGEMENT, "freestone_capacity_kind", "kind"))
                .isEqualTo(codes(CapacityKind.values(), CapacityKind::code))
                .isEqualTo(allowed(dialect, ENGAGEMENT, "freestone_capacity_slot_kind", "kind"));
        assertThat(allowed(dialect, ENGAGEMENT, "freestone_capacity_slot_state", "state"))
                .isEqualTo(codes(CapacityState.values(), CapacityState::code));
        assertThat(allowed(dialect, ENGAGEMENT, "freestone_user_offer_status", "status"))
                .isEqualTo(codes(UserOfferStatus.values(), UserOfferStatus::code));
        assertThat(allowed(dialect, ENGAGEMENT, "freestone_audience_status", "status"))
                .isEqualTo(codes(AudienceStatus.values(), AudienceStatus::code));
        assertThat(allowed(dialect, ENGAGEMENT, "freestone_creative_signal_kind", "kind"))
                .isEqualTo(codes(CreativeSignal.values(), CreativeSignal::code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "mysql"})
    void what_becomes_of_a_stored_event_in_the_database_is_what_the_vocabulary_says_but_duplicate(String dialect)
            throws IOException {
        assertThat(allowed(dialect, BEHAVIORS, "freestone_event_disposition", "disposition"))
                .isEqualTo(Arrays.stream(EventDisposition.values())
                        .filter(each -> each != EventDisposition.DUPLICATE)
                        .map(EventDisposition::code)
                        .toList());
    }

    private static <T> List<String> codes(T[] constants, Function<T, String> code) {
        return Arrays.stream(constants).map(code).toList();
    }

    private static List<String> allowed(String dialect, String script, String constraint, String column)
            throws IOException {
        String check = "CONSTRAINT " + constraint + " CHECK \\(\\s*(?:" + column + " IS NULL OR )?" + column
                + " IN \\(([^)]*)\\)\\)";
        Matcher list = Pattern.compile(check).matcher(script(dialect, script));
        assertThat(list.find())
                .as("%s in %s of %s", constraint, script, dialect)
                .isTrue();
        return Arrays.stream(list.group(1).split(","))
                .map(code -> code.strip().replace("'", ""))
                .toList();
    }

    private static String script(String dialect, String name) throws IOException {
        try (var in = JdbcSchema.class.getResourceAsStream("/freestone-sql/" + dialect + "/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
