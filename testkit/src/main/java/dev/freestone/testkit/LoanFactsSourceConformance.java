package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.LoanRef;
import dev.freestone.spi.LoanFactsSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LoanFactsSource} must do. Extend it in a test and give it a fixture. Source:
 * docs/spec/promo-programs.md 7 and 12, docs/spec/conventions.md 2.
 */
public abstract class LoanFactsSourceConformance extends LoanFactsRules {
    private static final CompanyId ELSEWHERE = CompanyId.of("elsewhere");
    private static final CompanyId NOBODY = CompanyId.of("nobody");
    private static final long SEED = 20260309;

    /** For the tests that extend this suite. */
    protected LoanFactsSourceConformance() {}

    @Test
    void resolves_a_loan_by_the_id_of_the_host() {
        requireResolved(LoanRef.id(LoanId.of("LN-11AA-17")));
    }

    @Test
    void resolves_a_loan_by_its_external_id() {
        requireResolved(LoanRef.external("crm/17"));
    }

    private void requireResolved(LoanRef ref) {
        var source = holding(numbered(16, 18));

        var found = source.resolve(HERE, ref);

        assertThat(found).contains(numbered(17, 17).get(0).loan());
    }

    @Test
    void resolves_a_loan_with_all_who_owe_it_and_its_product() {
        var form = forms().get(0);
        var shared = LoanSamples.shared("LN-11AA-1", "LT-55AA-1", "BO-11AA-1", "BO-11AA-2", "Жанна/3");
        var facts = LoanSamples.facts(form, "1.00");
        var other = LoanSamples.known(HERE, "LN-11AA-2", "crm/2", facts);
        var source = fixture.holding(form, List.of(new KnownLoan(HERE, ExternalId.of("crm/1"), shared, facts), other));

        assertThat(source.resolve(HERE, LoanRef.id(shared.id()))).contains(shared);
        assertThat(source.resolve(HERE, LoanRef.external("crm/1"))).contains(shared);
        assertThat(source.resolve(HERE, LoanRef.external("crm/2"))).contains(other.loan());
    }

    @Test
    void resolves_nothing_but_the_very_text_of_the_form() {
        var source = holding(numbered(17, 17));

        assertThat(source.resolve(HERE, LoanRef.external("crm/17"))).isPresent();
        for (String text : List.of("LN-11AA-18", "ln-11aa-17", "LN-11AA-1", "LN-11AA-17 ", "crm/17")) {
            assertThat(source.resolve(HERE, LoanRef.id(LoanId.of(text))))
                    .as(text)
                    .isEmpty();
        }
        for (String text : List.of("crm/18", "CRM/17", "crm/1", "crm/17 ", "ext-crm/17", "LN-11AA-17")) {
            assertThat(source.resolve(HERE, LoanRef.external(text))).as(text).isEmpty();
        }
    }

    @Test
    void leaves_out_loans_that_are_unknown() {
        for (LoanHistoryForm form : forms()) {
            var known = LoanSamples.numbered(HERE, form, 17);
            var source = fixture.holding(form, List.of(known));
            var asked = Stream.of("LN-11AA-18", "ln-11aa-17", "LN-11AA-17", "LN-11AA-17 ", "crm/17", "ext-crm/17")
                    .map(LoanId::of)
                    .toList();

            var loaded = source.load(HERE, asked);

            assertThat(loaded).containsOnlyKeys(known.loan().id());
            requireSame(loaded, known);
        }
    }

    @Test
    void keeps_the_companies_apart() {
        for (LoanHistoryForm form : forms()) {
            var here = LoanSamples.known(HERE, "LN-11AA-1", "crm/1", LoanSamples.facts(form, "1.00"));
            var elsewhere = LoanSamples.known(ELSEWHERE, "LN-11AA-1", "crm/1", LoanSamples.facts(form, "2.00"));
            var onlyElsewhere = LoanSamples.known(ELSEWHERE, "LN-11AA-2", "crm/2", LoanSamples.facts(form, "3.00"));
            var source = fixture.holding(form, List.of(here, elsewhere, onlyElsewhere));
            var asked = ids(List.of(here, onlyElsewhere));

            var loadedHere = source.load(HERE, asked);
            var loadedElsewhere = source.load(ELSEWHERE, asked);

            assertThat(loadedHere).containsOnlyKeys(here.loan().id());
            requireSame(loadedHere, here);
            assertThat(loadedElsewhere).hasSize(2);
            requireSame(loadedElsewhere, elsewhere);
            requireSame(loadedElsewhere, onlyElsewhere);
            assertThat(source.load(NOBODY, asked)).isEmpty();
            assertThat(source.resolve(HERE, LoanRef.external("crm/1"))).contains(here.loan());
            assertThat(source.resolve(ELSEWHERE, LoanRef.external("crm/1"))).contains(elsewhere.loan());
            assertThat(source.resolve(HERE, LoanRef.external("crm/2"))).isEmpty();
            assertThat(source.resolve(HERE, LoanRef.id(onlyElsewhere.loan().id())))
                    .isEmpty();
        }
    }

    @Test
    void answers_the_greatest_batch() {
        for (LoanHistoryForm form : forms()) {
            var loans = LongStream.range(0, 1_500)
                    .mapToObj(number -> LoanSamples.numbered(HERE, form, number))
                    .toList();
            var source = fixture.holding(form, loans);
            var asked = loans.subList(300, 300 + LoanFactsSource.MAX_BATCH);

            var loaded = source.load(HERE, ids(asked));

            assertThat(loaded).hasSize(LoanFactsSource.MAX_BATCH);
            asked.forEach(each -> requireSame(loaded, each));
        }
    }

    @Test
    void answers_the_same_whatever_the_order_of_the_loans() {
        var loans = numbered(0, 40);
        var source = holding(loans);
        var asked = new ArrayList<>(ids(numbered(0, 60)));
        Collections.shuffle(asked, new Random(SEED));

        var loaded = source.load(HERE, asked);

        assertThat(loaded).as("seed " + SEED).hasSize(loans.size());
        loans.forEach(each -> requireSame(loaded, each));
    }

    @Test
    void tells_ids_apart_that_look_alike() {
        var form = forms().get(0);
        var texts = List.of("LN-a", "LN-A", "ln-a", "LN-ä", "9007199254740992", "9007199254740993", "0", "00");
        var loans = new ArrayList<KnownLoan>();
        for (int i = 0; i < texts.size(); i++) {
            loans.add(LoanSamples.known(HERE, texts.get(i), "x-" + texts.get(i), LoanSamples.facts(form, i + ".50")));
        }
        var source = fixture.holding(form, loans);

        var loaded = source.load(HERE, ids(loans));

        assertThat(loaded).hasSize(loans.size());
        loans.forEach(each -> {
            requireSame(loaded, each);
            var ref = LoanRef.external(each.externalId().value());
            assertThat(source.resolve(HERE, ref)).contains(each.loan());
        });
    }

    @Test
    void takes_an_id_literally() {
        var form = forms().get(0);
        var hostile = List.of("O'Brien", "50%", "a_b", "x\\' OR 1=1 --", "\"; DROP TABLE loan; --", "?", ":ids", "%");
        var loans = new ArrayList<KnownLoan>();
        for (String each : hostile) {
            loans.add(LoanSamples.known(HERE, each, "x" + each, LoanSamples.facts(form, loans.size() + ".50")));
        }
        var source = fixture.holding(form, loans);

        for (KnownLoan each : loans) {
            var loaded = source.load(HERE, List.of(each.loan().id()));
            assertThat(loaded).hasSize(1);
            requireSame(loaded, each);
            assertThat(source.resolve(HERE, LoanRef.id(each.loan().id()))).contains(each.loan());
            var ref = LoanRef.external(each.externalId().value());
            assertThat(source.resolve(HERE, ref)).contains(each.loan());
        }
    }

    @Test
    void answers_several_threads_at_once() {
        var loans = numbered(0, 100);
        var source = holding(loans);

        var calls = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> source.load(HERE, ids(loans)), task -> new Thread(task, "conformance").start()))
                .limit(4)
                .toList();

        calls.forEach(call -> {
            var loaded = call.orTimeout(30, TimeUnit.SECONDS).join();
            loans.forEach(each -> requireSame(loaded, each));
        });
    }

    private LoanFactsSource holding(List<KnownLoan> loans) {
        return fixture.holding(forms().get(0), loans);
    }

    /** From the first number up to the last. */
    private List<KnownLoan> numbered(long first, long last) {
        var form = forms().get(0);
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> LoanSamples.numbered(HERE, form, number))
                .toList();
    }
}
