package dev.freestone.engine;

import static dev.freestone.engine.NoticeHouse.notice;
import static dev.freestone.engine.ObjectHouse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.CaseChange;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.BusinessDays;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.HolidaySource;
import dev.freestone.model.contact.Template;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.testkit.Fact;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The business days of companies, and what they do to interactions of cases. The clock begins on a Wednesday. */
class CaseCalendarTest {
    private static final LocalDate THU_2025_03_13 = LocalDate.of(2025, 3, 13);
    private static final Instant THU_10_00 = Instant.parse("2025-03-13T14:00:00Z");
    private static final Instant FRI_10_00 = Instant.parse("2025-03-14T14:00:00Z");

    private final NoticeHouse house = new NoticeHouse();

    @Test
    @Fact("NOT-33")
    void the_calendar_of_one_company_is_that_of_no_other() {
        CompanyProfile other = house.company.withBusinessDays(closedOn(THU_2025_03_13));
        house.templates.put(
                ObjectHouse.OTHER,
                NoticeHouse.key(NoticeHouse.TEMPLATE, Channel.EMAIL),
                new Template("template", "caseNotice", Set.of()));
        house.also =
                builder -> builder.companies(id -> Optional.of(id.equals(ObjectHouse.OTHER) ? other : house.company));
        CompanyScope theirs = house.freestone().company(ObjectHouse.OTHER);
        CaseTypeId ours = house.caseType();
        CaseTypeId its = theirs.caseTypes()
                .create(CaseTypeDraft.builder().name("Bankruptcy").build())
                .id();
        nextBusinessDay(house.types(), ours);
        nextBusinessDay(theirs.notificationTypes(), its);

        Instant here = due(house.happens(house.created(ours, CaseStatus.INITIATED)));
        Instant there = due(theirs.cases().caseChanged(house.created(its, CaseStatus.INITIATED)));

        assertThat(here).isEqualTo(THU_10_00);
        assertThat(there).isEqualTo(FRI_10_00);
    }

    @Test
    @Fact("NOT-34")
    void a_source_of_holidays_that_fails_fails_the_change_of_a_case_of_a_host_and_leaves_nothing() {
        CaseTypeId caseType = house.caseType();
        nextBusinessDay(house.types(), caseType);
        CaseChange change = house.created(caseType, CaseStatus.INITIATED);
        fails();

        refused(ErrorCode.CALENDAR_UNAVAILABLE, () -> house.happens(change));

        assertThat(house.intents()).isEmpty();
        refused(ErrorCode.NOT_FOUND, () -> house.types().explain(NoticeHouse.CASE, change.eventId()));
        house.company = new CompanyProfile(NoticeHouse.ZONE);
        CaseEventResult again = house.happens(change);
        assertThat(again.alreadyProcessed()).isFalse();
        assertThat(due(again)).isEqualTo(THU_10_00);
    }

    @Test
    @Fact("NOT-34")
    void a_source_of_holidays_that_fails_leaves_a_case_of_the_library_as_it_was() {
        CaseTypeId caseType = house.caseType();
        Cases cases = house.freestone().cases();
        CaseDraft draft = CaseDraft.builder(caseType.value())
                .borrowers(NoticeHouse.PERSON)
                .build();
        CaseUpdate completion =
                CaseUpdate.builder().status(Change.set(CaseStatus.PROCESSING)).build();
        var made = cases.create(draft).value();
        nextBusinessDay(house.types(), caseType);
        house.active(notice().onStatus(CaseStatus.PROCESSING).delay(1).unit(DelayUnit.BUSINESS_DAYS), caseType);
        fails();

        refused(ErrorCode.CALENDAR_UNAVAILABLE, () -> cases.create(draft));
        refused(ErrorCode.CALENDAR_UNAVAILABLE, () -> cases.update(made.id().value(), completion));

        assertThat(cases.list(ListRequest.first()).data()).containsExactly(made);
        assertThat(cases.history(made.id().value())).hasSize(1);
        assertThat(house.intents()).isEmpty();
    }

    @Test
    @Fact("NOT-35")
    void what_is_scheduled_keeps_its_day_whatever_becomes_of_holidays_zone_and_type() {
        CaseTypeId caseType = house.caseType();
        TypeId type = nextBusinessDay(house.types(), caseType);
        CaseEventResult result = house.happens(house.created(caseType, CaseStatus.INITIATED));

        house.company = new CompanyProfile(ZoneId.of("America/Los_Angeles")).withBusinessDays(closedOn(THU_2025_03_13));
        house.types()
                .create(
                        TypeRef.of(type),
                        NotificationTypeChange.builder()
                                .delay(Change.set(9))
                                .status(Change.set(TypeStatus.ACTIVE))
                                .build());

        assertThat(due(result)).isEqualTo(THU_10_00);
        assertThat(house.intents())
                .singleElement()
                .satisfies(intent -> assertThat(intent.dueAt()).isEqualTo(THU_10_00));
        house.at("2025-03-13T13:59:59Z");
        assertThat(house.sent()).isZero();
        house.at("2025-03-13T14:00:00Z");
        assertThat(house.sent()).isOne();
    }

    private void fails() {
        house.company = house.company.withBusinessDays(new BusinessDays(weekdays(), year -> {
            throw new IllegalStateException("the calendar of the host is down");
        }));
    }

    private static BusinessDays closedOn(LocalDate day) {
        HolidaySource holidays = year -> Map.of(day, "closed");
        return new BusinessDays(weekdays(), holidays);
    }

    private static Set<DayOfWeek> weekdays() {
        return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }

    private static TypeId nextBusinessDay(NotificationTypes types, CaseTypeId caseType) {
        TypeId id = types.create(notice().onStatus(CaseStatus.INITIATED)
                        .delay(1)
                        .unit(DelayUnit.BUSINESS_DAYS)
                        .status(TypeStatus.ACTIVE)
                        .build())
                .type()
                .id();
        types.associate(id, caseType.value());
        return id;
    }

    private static Instant due(CaseEventResult result) {
        return result.fired().get(0).dueAt().orElseThrow();
    }
}
