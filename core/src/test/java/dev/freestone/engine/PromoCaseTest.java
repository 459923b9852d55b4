package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoView;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The case that a program belongs to is one that exists when it is named. */
class PromoCaseTest {
    private static final String CASE = "CS-1A2B-0007";

    private final PromoHouse house = new PromoHouse();
    private final Set<String> cases = new HashSet<>(Set.of(CASE));

    @BeforeEach
    void opens() {
        house.also = builder -> builder.cases((company, id) -> CaseSample.open(cases.contains(id.value())));
    }

    @Test
    void a_case_must_exist_when_it_is_named() {
        PromoView made = house.create(PromoStatus.ACTIVE);

        assertThat(violations(() -> house.update(made, "{\"caseId\":\"CS-1A2B-0008\"}")))
                .containsExactly("caseId case_not_found");
        assertThat(house.get(made)).isEqualTo(made);
        assertThat(house.update(made, "{\"caseId\":\"" + CASE + "\"}")
                        .program()
                        .settings()
                        .caseId())
                .contains(CASE);
    }

    @Test
    void a_case_that_is_gone_since_can_be_sent_back_and_be_taken_off() {
        PromoView made =
                house.in(PromoStatus.ACTIVE, house.draft(PromoStatus.ACTIVE).caseId(CASE));
        cases.clear();

        assertThat(house.update(made, "{\"caseId\":\"" + CASE + "\"}")).isEqualTo(made);
        assertThat(house.update(made, "{\"caseId\":null}").program().settings().caseId())
                .isEmpty();
        assertThat(violations(() -> house.update(made, "{\"caseId\":\"" + CASE + "\"}")))
                .containsExactly("caseId case_not_found");
    }

    @Test
    void a_directory_of_cases_that_fails_stops_what_names_a_case_and_nothing_else() {
        PromoView made = house.create(PromoStatus.ACTIVE);
        PromoHouse failing = new PromoHouse();
        failing.storage = house.storage;
        failing.also = builder -> builder.cases((company, id) -> {
            throw new IllegalStateException("down");
        });

        refused(ErrorCode.DIRECTORY_UNAVAILABLE, () -> failing.update(made, "{\"caseId\":\"" + CASE + "\"}"));
        refused(
                ErrorCode.DIRECTORY_UNAVAILABLE,
                () -> failing.programs()
                        .cancel(
                                PromoHouse.PERSON,
                                PromoHouse.LOAN,
                                made.program().id().value(),
                                PromoCancel.builder().caseId(CASE).build()));
        assertThat(house.get(made)).isEqualTo(made);
        assertThat(failing.cancel(made).program().status()).isEqualTo(PromoStatus.CANCELED);
    }

    @Test
    void without_a_directory_the_cases_of_the_library_are_meant() {
        PromoView made = house.create(PromoStatus.PENDING);
        Freestone bare = Freestone.builder()
                .storage(house.storage)
                .clock(house.clock)
                .companies(id -> Optional.of(new CompanyProfile(PromoHouse.ZONE)))
                .loans(house.loans)
                .build();
        CaseHouse.type(house.storage, CompanyId.DEFAULT, CaseHouse.TYPE, Optional.empty());
        CaseHouse.type(house.storage, ObjectHouse.OTHER, "KT-1A2B-0002", Optional.empty());
        String there = create(bare.cases(), CaseHouse.TYPE);
        String deleted = create(bare.cases(), CaseHouse.TYPE);
        bare.cases().delete(deleted);
        String foreign = create(bare.company(ObjectHouse.OTHER).cases(), "KT-1A2B-0002");

        for (String none : List.of(CASE, deleted, foreign, "ext-x", "1")) {
            assertThat(violations(() -> name(bare, made, none))).as(none).containsExactly("caseId case_not_found");
        }
        assertThat(name(bare, made, there).program().settings().caseId()).contains(there);
    }

    private static String create(Cases cases, String type) {
        return cases.create(CaseDraft.builder(type).borrowers(PromoHouse.PERSON).build())
                .value()
                .id()
                .value();
    }

    private static PromoView name(Freestone freestone, PromoView program, String caseId) {
        return freestone
                .promoPrograms()
                .update(
                        PromoHouse.PERSON,
                        PromoHouse.LOAN,
                        program.program().id().value(),
                        PromoProgramChange.parse("{\"caseId\":\"" + caseId + "\"}"));
    }
}
