package dev.freestone.examples;

import dev.freestone.memory.InMemoryCustomerDirectory;
import dev.freestone.memory.InMemoryLoanFacts;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanRate;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.LoanFactsSource;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.Sender;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The ports of {@link ReferenceHost}, where a service has its own tables: three people who are samples, each with a loan. */
final class SamplePorts {
    /** Names the company in paths of engagement campaigns. */
    static final String APP = "sample-app";

    static final String PERSON = "BO-0000-0001";
    static final String LOAN = "LN-0000-0001";
    static final String CUSTOMER = "CU-1";

    private static final int PEOPLE = 3;
    private static final LocalDate ACTIVATED = LocalDate.of(2025, 1, 1);

    /** So late that the samples are never overdue. */
    private static final LocalDate LAST_DUE = LocalDate.of(2049, 12, 1);

    private SamplePorts() {}

    static EngagementProfile profile() {
        return new EngagementProfile(Set.of(APP), Set.of(), Map.of(), Set.of());
    }

    static PersonDirectory people() {
        InMemoryPersonDirectory people = InMemoryPersonDirectory.create();
        IntStream.rangeClosed(1, PEOPLE).forEach(number -> {
            Person person = person(number);
            people.put(
                    CompanyId.DEFAULT,
                    person,
                    PersonRef.number(number),
                    PersonRef.publicId(person.id().value()));
        });
        return people;
    }

    private static Person person(int number) {
        return Person.of(
                PersonId.of("BO-0000-000" + number),
                PersonName.of("Sample", "Person " + number),
                List.of(
                        Contact.builder("phone-" + number, ContactType.PHONE)
                                .status(ContactStatus.PRIMARY)
                                .affiliation("self")
                                .value("+1555010000" + number)
                                .build(),
                        Contact.builder("email-" + number, ContactType.EMAIL)
                                .status(ContactStatus.PRIMARY)
                                .affiliation("self")
                                .value("sample-" + number + "@example.org")
                                .build()));
    }

    static CustomerDirectory customers() {
        return InMemoryCustomerDirectory.of(
                Customer.of(PersonId.of(CUSTOMER), Map.of("tier", "gold")).withExternalId("sample-customer-1"),
                Customer.of(PersonId.of("CU-2"), Map.of("tier", "silver")));
    }

    /** The loans do not depend on the day, so that programs that are kept find them as they were. */
    static LoanFactsSource loans() {
        InMemoryLoanFacts loans = InMemoryLoanFacts.create();
        BigDecimal principal = new BigDecimal("900.00");
        LoanFacts facts = new LoanFacts(
                LoanStatus.ACTIVE,
                Optional.of(ACTIVATED),
                Optional.of(LAST_DUE),
                Optional.empty(),
                List.of(new LoanRate(ACTIVATED, new BigDecimal("0.24"))),
                new LoanLedger(
                        List.of(new DatedAmount(ACTIVATED, principal)),
                        List.of(),
                        List.of(),
                        List.of(new DatedAmount(LAST_DUE, principal)),
                        List.of()));
        IntStream.rangeClosed(1, PEOPLE)
                .forEach(number -> loans.put(
                        CompanyId.DEFAULT,
                        Loan.of(LoanId.of("LN-0000-000" + number), PersonId.of("BO-0000-000" + number)),
                        facts));
        return loans;
    }

    static QuerySource pastDue() {
        return InMemoryQuerySource.of(
                List.of("id", "loanId"),
                () -> IntStream.rangeClosed(1, PEOPLE).mapToObj(number -> List.of(number, "LN-0000-000" + number)));
    }

    /** Sends nothing and says so, without address and content. */
    static Sender sender(PrintStream out) {
        return request -> {
            out.println("a sample sender took a message for " + request.channel() + ", attempt " + request.attemptNo());
            return new SendResult.Accepted(request.idempotencyKey(), Optional.empty());
        };
    }
}
