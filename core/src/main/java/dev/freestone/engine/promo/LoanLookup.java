package dev.freestone.engine.promo;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Person;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanRef;
import dev.freestone.spi.LoanFactsSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks the host's loans. Whatever the source throws is {@code facts_unavailable}, and its texts go no further. Thread-safe.
 * Source: docs/spec/promo-programs.md 1, 16.
 */
public final class LoanLookup {
    private final EngineParts parts;
    private final CompanyId company;

    /**
     * Asks for one company.
     *
     * @param parts the engine
     * @param company the owner
     */
    public LoanLookup(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    /**
     * A loan of a person.
     *
     * @param loan the loan
     * @param person the person of the path
     */
    public record Owned(LoanId loan, PersonId person) {}

    /**
     * Finds a loan of a person.
     *
     * @param person any form of id
     * @param loan any form of id
     * @return both
     * @throws FreestoneException {@code not_found} for an unknown loan, an unknown person, and a loan of somebody else
     */
    public Owned require(AnyId person, AnyId loan) {
        Loan found = require(loan);
        PersonId owner = personId(person).orElseThrow(() -> unknown("person", person.toString()));
        if (!found.isOf(owner)) {
            throw unknown("loan", loan.toString());
        }
        return new Owned(found.id(), owner);
    }

    /**
     * Finds a loan, whosever it is.
     *
     * @param loan any form of id
     * @return the loan
     * @throws FreestoneException {@code not_found}
     */
    public Loan require(AnyId loan) {
        return asked(() -> source().resolve(company, LoanRef.from(loan)))
                .orElseThrow(() -> unknown("loan", loan.toString()));
    }

    /**
     * The facts of one loan.
     *
     * @param loan the loan
     * @return its facts
     * @throws FreestoneException {@code not_found}, {@code facts_unavailable}, {@code facts_invalid}
     */
    public LoanFacts facts(LoanId loan) {
        LoanFacts facts = load(List.of(loan)).get(loan);
        if (facts == null) {
            throw unknown("loan", loan.value());
        }
        return facts;
    }

    /**
     * The facts of several loans.
     *
     * @param loans 1 to 1,000 loans
     * @return the facts; unknown loans are absent
     * @throws FreestoneException {@code facts_unavailable}; {@code facts_invalid} with one violation for each loan that the source
     *     cannot tell
     */
    public Map<LoanId, LoanFacts> load(List<LoanId> loans) {
        return asked(() -> source().load(company, loans));
    }

    /** Who is meant by the person of a path; only an external id needs the directory. */
    private Optional<PersonId> personId(AnyId person) {
        if (person.form() != AnyId.Form.EXTERNAL) {
            return Optional.of(PersonId.of(person.text()));
        }
        return parts.people()
                .flatMap(people -> PersonLookup.find(people, company, person))
                .map(Person::id);
    }

    private LoanFactsSource source() {
        return parts.promos()
                .loans()
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.CONFIGURATION_INVALID,
                        "promo programs need the host's loans, give loans(...) to the builder"));
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (FreestoneException told) {
            if (told.code() == ErrorCode.FACTS_INVALID || told.code() == ErrorCode.CONFIGURATION_INVALID) {
                throw told;
            }
            throw unavailable(told);
        } catch (RuntimeException failed) {
            throw unavailable(failed);
        }
    }

    private static FreestoneException unavailable(RuntimeException cause) {
        return FreestoneException.from(
                ErrorCode.FACTS_UNAVAILABLE, "the source of loans failed, nothing was changed, try again", cause);
    }

    private static FreestoneException unknown(String kind, String id) {
        return FreestoneException.of(ErrorCode.NOT_FOUND, kind + " " + id + " does not exist here", Map.of(kind, id));
    }
}
