package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoView;
import dev.freestone.promo.SampleLoan;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People, loans and programs in a path. The loan is owed by two people. */
class PromoPathTest {
    private static final String CO_BORROWER = "4711";
    private static final CompanyId OTHER = CompanyId.of("CP-2");

    private final PromoHouse house = new PromoHouse();

    @BeforeEach
    void opens() {
        InMemoryPersonDirectory people = InMemoryPersonDirectory.create();
        people.put(CompanyId.DEFAULT, person(PromoHouse.PERSON, "first"));
        people.put(CompanyId.DEFAULT, person(CO_BORROWER, "second"));
        people.put(CompanyId.DEFAULT, person("BO-1A2B-0009", "stranger"));
        house.also = builder -> builder.people(people);
        house.loans.put(
                CompanyId.DEFAULT,
                new Loan(
                        LoanId.of(PromoHouse.LOAN),
                        Set.of(PersonId.of(PromoHouse.PERSON), PersonId.of(CO_BORROWER)),
                        Optional.empty()),
                ExternalId.of("loan-A"),
                SampleLoan.with("none"));
        house.loan("815", SampleLoan.with("none"));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "BO-1A2B-0001, LN-1A2B-0001",
        "ext-first, LN-1A2B-0001",
        "BO-1A2B-0001, ext-loan-A",
        "ext-first, ext-loan-A",
        "4711, LN-1A2B-0001",
        "ext-second, LN-1A2B-0001",
        "ext-second, ext-loan-A",
        "BO-1A2B-0001, 815",
        "ext-first, 815",
    })
    void a_loan_is_found_by_each_form_of_id_for_each_of_its_people(String person, String loan) {
        PromoView made = create(person, loan);

        assertThat(made.program().loanId().value()).isEqualTo("815".equals(loan) ? "815" : PromoHouse.LOAN);
        assertThat(made.program().personId().value())
                .isEqualTo(person.equals("4711") || person.endsWith("second") ? CO_BORROWER : PromoHouse.PERSON);
        assertThat(house.programs().list(person, loan)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "BO-1A2B-0009, LN-1A2B-0001",
        "ext-stranger, LN-1A2B-0001",
        "ext-nobody, LN-1A2B-0001",
        "4712, LN-1A2B-0001",
        "4711, 815",
        "BO-1A2B-0001, LN-1A2B-0009",
        "BO-1A2B-0001, ext-loan-B",
        "BO-1A2B-0001, 816",
    })
    void a_loan_of_somebody_else_and_an_unknown_loan_are_not_found(String person, String loan) {
        String id = create(PromoHouse.PERSON, PromoHouse.LOAN).program().id().value();

        refused(ErrorCode.NOT_FOUND, () -> create(person, loan));
        refused(ErrorCode.NOT_FOUND, () -> house.programs().list(person, loan));
        refused(ErrorCode.NOT_FOUND, () -> house.programs().get(person, loan, id));
        refused(ErrorCode.NOT_FOUND, () -> house.programs().activate(person, loan, id));
    }

    @Test
    @Fact("PRO-15")
    void a_program_is_found_by_each_form_of_its_id() {
        PromoView made = house.programs()
                .create(
                        PromoHouse.PERSON,
                        PromoHouse.LOAN,
                        house.draft(PromoStatus.PENDING).externalId("A").build());

        for (String id : List.of("ext-A", made.program().id().value(), "1")) {
            assertThat(house.programs().get(PromoHouse.PERSON, PromoHouse.LOAN, id))
                    .as(id)
                    .isEqualTo(made);
            assertThat(house.programs().explain(id, 0, 10)).as(id).hasSize(1);
        }
        for (String id : List.of("ext-a", "ext-B", "PP-0000-0000", "2")) {
            refused(ErrorCode.NOT_FOUND, () -> house.programs().get(PromoHouse.PERSON, PromoHouse.LOAN, id));
            refused(ErrorCode.NOT_FOUND, () -> house.programs().recompute(id));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ext-", "A", "PP-1", "1234567890123456789", "ext-ext-A", "-1"})
    void what_is_no_id_is_a_violation_and_nothing_is_asked(String id) {
        assertThat(violations(() -> house.programs().get(id, PromoHouse.LOAN, "1")))
                .containsExactly("personId bad_format");
        assertThat(violations(() -> house.programs().get(PromoHouse.PERSON, id, "1")))
                .containsExactly("loanId bad_format");
        assertThat(violations(() -> house.programs().get(PromoHouse.PERSON, PromoHouse.LOAN, id)))
                .containsExactly("id bad_format");
    }

    @Test
    void a_program_is_found_by_its_path_while_the_facts_of_its_loan_cannot_be_told() {
        PromoView made = create(PromoHouse.PERSON, PromoHouse.LOAN);
        String id = made.program().id().value();
        house.loan("815", PromoFacts.contradictory()).loan(PromoHouse.LOAN, PromoFacts.contradictory());

        assertThat(house.programs().resolve(PromoHouse.PERSON, PromoHouse.LOAN, "1"))
                .isEqualTo(made.program().id());
        refused(ErrorCode.NOT_FOUND, () -> house.programs().resolve(PromoHouse.PERSON, "815", id));
        refused(ErrorCode.NOT_FOUND, () -> house.programs().resolve("BO-1A2B-0009", PromoHouse.LOAN, id));
    }

    @Test
    void a_program_of_another_loan_or_of_the_other_person_is_not_found_here() {
        String id = create(PromoHouse.PERSON, PromoHouse.LOAN).program().id().value();

        refused(ErrorCode.NOT_FOUND, () -> house.programs().get(PromoHouse.PERSON, "815", id));
        refused(ErrorCode.NOT_FOUND, () -> house.programs().get(CO_BORROWER, PromoHouse.LOAN, id));
        assertThat(house.programs().list(CO_BORROWER, PromoHouse.LOAN)).isEmpty();
    }

    @Test
    void a_loan_of_two_people_has_one_open_program_all_the_same() {
        create(PromoHouse.PERSON, PromoHouse.LOAN);

        refused(ErrorCode.PROMO_ALREADY_OPEN, () -> create(CO_BORROWER, PromoHouse.LOAN));
    }

    @Test
    void programs_of_another_company_do_not_exist() {
        PromoView made = create(PromoHouse.PERSON, PromoHouse.LOAN);
        String id = made.program().id().value();
        house.loans.put(
                OTHER, Loan.of(LoanId.of(PromoHouse.LOAN), PersonId.of(PromoHouse.PERSON)), SampleLoan.with("none"));
        PromoPrograms others = house.freestone().company(OTHER).promoPrograms();

        refused(ErrorCode.NOT_FOUND, () -> others.get(PromoHouse.PERSON, PromoHouse.LOAN, id));
        refused(ErrorCode.NOT_FOUND, () -> others.explain(id));
        refused(ErrorCode.NOT_FOUND, () -> others.explain(id, 0, 10));
        refused(ErrorCode.NOT_FOUND, () -> others.whatIf(id, PromoHouse.START, List.of()));
        refused(
                ErrorCode.NOT_FOUND,
                () -> others.create(
                        PromoHouse.PERSON,
                        PromoHouse.LOAN,
                        house.draft(PromoStatus.PENDING).build()));
        assertThat(others.list(PromoHouse.PERSON, PromoHouse.LOAN)).isEmpty();
    }

    @Test
    void an_external_id_belongs_to_one_program_of_a_company() {
        house.programs()
                .create(
                        PromoHouse.PERSON,
                        PromoHouse.LOAN,
                        house.draft(PromoStatus.PENDING).externalId("A").build());
        PromoView second = create(PromoHouse.PERSON, "815");
        String id = second.program().id().value();

        refused(
                ErrorCode.EXTERNAL_ID_TAKEN,
                () -> house.programs()
                        .update(PromoHouse.PERSON, "815", id, PromoProgramChange.parse("{\"externalId\":\"A\"}")));
        assertThat(house.programs().get(PromoHouse.PERSON, "815", id)).isEqualTo(second);
    }

    private PromoView create(String person, String loan) {
        return house.programs()
                .create(person, loan, house.draft(PromoStatus.PENDING).build());
    }

    private static Person person(String id, String externalId) {
        return new Person(
                PersonId.of(id),
                Optional.of(externalId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PersonName.EMPTY,
                List.of());
    }
}
