package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.FactsRequest;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.spi.ContactFacts;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ContactFacts} must do. Extend it in a test and give it a port that knows one person. Source:
 * docs/spec/contact-policy.md 1.
 */
public abstract class ContactFactsConformance {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final CompanyId ELSEWHERE = CompanyId.of("elsewhere");
    private static final PersonId KNOWN = PersonId.of("BO-17");
    private static final PersonId UNKNOWN = PersonId.of("BO-18");
    private static final int PATIENCE_SECONDS = 30;

    /** For the tests that extend this suite. */
    protected ContactFactsConformance() {}

    /**
     * A port of company {@code default} that knows person {@code BO-17}, who has an open debt {@code LN-5}, and nobody else.
     *
     * @return a new port
     */
    protected abstract ContactFacts port();

    @Test
    void answers_each_request_in_its_place() {
        List<PersonFacts> answers =
                port().find(HERE, List.of(request(UNKNOWN), request(KNOWN), request(UNKNOWN), request(KNOWN)));

        assertThat(answers)
                .extracting(facts -> facts.debts().stream().map(DebtFacts::debt).toList())
                .containsExactly(List.of(), List.of("LN-5"), List.of(), List.of("LN-5"));
    }

    @Test
    void knows_nothing_of_who_is_unknown_and_answers_all_the_same() {
        List<PersonFacts> answers = port().find(HERE, List.of(request(UNKNOWN)));

        assertThat(answers).singleElement().satisfies(facts -> {
            assertThat(facts.debts()).isEmpty();
            assertThat(facts.residences()).isEmpty();
            assertThat(facts.flags()).isEmpty();
        });
    }

    @Test
    void knows_nobody_of_another_company() {
        List<PersonFacts> answers = port().find(ELSEWHERE, List.of(request(KNOWN)));

        assertThat(answers)
                .singleElement()
                .satisfies(facts -> assertThat(facts.debts()).isEmpty());
    }

    @Test
    void takes_as_many_requests_as_the_engine_makes_at_once() {
        List<FactsRequest> requests = Collections.nCopies(ContactFacts.MAX_BATCH, request(KNOWN));

        assertThat(port().find(HERE, requests)).hasSize(ContactFacts.MAX_BATCH);
    }

    @Test
    void tells_when_it_read_not_earlier_the_second_time() {
        ContactFacts port = port();
        PersonFacts first = port.find(HERE, List.of(request(KNOWN))).get(0);
        PersonFacts second = port.find(HERE, List.of(request(KNOWN))).get(0);

        assertThat(second.readAt()).isAfterOrEqualTo(first.readAt());
    }

    @Test
    void answers_several_threads_alike() throws Exception {
        ContactFacts port = port();
        List<CompletableFuture<List<PersonFacts>>> calls = IntStream.range(0, 4)
                .mapToObj(thread ->
                        CompletableFuture.supplyAsync(() -> port.find(HERE, List.of(request(KNOWN), request(UNKNOWN)))))
                .toList();

        for (CompletableFuture<List<PersonFacts>> call : calls) {
            assertThat(call.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .extracting(facts -> facts.debts().size())
                    .containsExactly(1, 0);
        }
    }

    private static FactsRequest request(PersonId person) {
        return new FactsRequest(
                person,
                "text",
                Optional.of(Destination.of("+15550100001")),
                "paymentDueDateReminder",
                Optional.empty(),
                List.of("LN-5"));
    }
}
