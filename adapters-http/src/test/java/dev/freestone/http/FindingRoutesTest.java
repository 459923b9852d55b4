package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.doctor.FindingCode;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.spi.EngineEvent;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What silently does not happen in a company. Source: docs/spec/operations.md 6. */
class FindingRoutesTest {
    @Test
    @Fact("OPS-17")
    void examines_the_company_and_tells_what_was_found() {
        try (var house = new OperationsHouse()) {
            String id = unfinished(house);

            assertThat(house.get("/operations/findings").text())
                    .isEqualTo("{\"startedAt\":\"2026-05-01T12:00:00Z\",\"objects\":1,"
                            + "\"findings\":{\"campaign_cannot_fire\":1},\"count\":1,\"data\":["
                            + "{\"code\":\"campaign_cannot_fire\",\"severity\":\"problem\",\"companyId\":\"default\","
                            + "\"objectKind\":\"campaign\",\"objectId\":\"" + id
                            + "\",\"details\":{\"obstacles\":\"contactExporterId required, redashQueryUrl required\"},"
                            + "\"remedy\":\"" + FindingCode.CAMPAIGN_CANNOT_FIRE.remedy() + "\"}]}");
        }
    }

    @Test
    @Fact("OPS-18")
    void tells_nobody_of_findings_about_another_company() {
        try (var house = new OperationsHouse()) {
            unfinished(house);
            house.plan(house.own());
            house.post("/operations/stops/kill", "{\"kind\":\"all\",\"reason\":\"wrong rows\"}");
            assertThat(house.get("/operations/findings").text())
                    .contains("\"findings\":{\"campaign_cannot_fire\":1,\"contacts_killed\":1}");

            assertThat(house.other("GET", "/operations/findings").text())
                    .contains("\"objects\":0,\"findings\":{},\"count\":0,\"data\":[]");
        }
    }

    @Test
    @Fact("OPS-18")
    void counts_under_a_stop_of_all_companies_the_queues_of_the_company_alone() {
        try (var house = new OperationsHouse()) {
            house.plan(house.own());
            house.plan(house.others());
            house.own().contacts().kill(ContactScope.EVERYTHING, "storm");

            assertThat(house.get("/operations/findings").text())
                    .contains("\"companyId\":null,\"objectKind\":\"scope\",\"objectId\":\"all\","
                            + "\"details\":{\"queues\":\"1\",\"since\":\"2026-05-01T12:00:00Z\"}");
        }
    }

    @Test
    @Fact("OPS-18")
    void tells_of_stuck_work_without_how_much_of_it_all_companies_have() {
        try (var house = new OperationsHouse()) {
            house.others().campaigns().run(house.daily(house.others()).id());
            house.house.clock.advance(Duration.ofMinutes(30));

            assertThat(house.get("/operations/findings").text())
                    .contains("\"code\":\"work_stuck\"", "\"companyId\":null", "\"objectId\":\"outreach.run\"")
                    .contains("\"details\":{\"ageSeconds\":\"1800\"}");
        }
    }

    @Test
    @Fact("OPS-19")
    void counts_all_findings_and_tells_as_many_as_wanted() {
        try (var house = new OperationsHouse()) {
            unfinished(house);
            unfinished(house);

            assertThat(house.get("/operations/findings?limit=1").text())
                    .contains("\"findings\":{\"campaign_cannot_fire\":2},\"count\":1,");
            assertThat(house.get("/operations/findings?limit=1001").text())
                    .contains("{\"field\":\"limit\",\"code\":\"out_of_range\"");
        }
    }

    @Test
    @Fact("OPS-19")
    void a_look_at_the_findings_is_no_event_of_the_engine() {
        try (var house = new OperationsHouse()) {
            unfinished(house);

            house.get("/operations/findings");

            assertThat(house.told).noneMatch(event -> event instanceof EngineEvent.Finding);
        }
    }

    private static String unfinished(OperationsHouse house) {
        return house.own()
                .campaigns()
                .create(CampaignDraft.builder().schedule("P P * * *").build())
                .id()
                .value();
    }
}
