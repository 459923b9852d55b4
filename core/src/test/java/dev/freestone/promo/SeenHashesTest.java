package dev.freestone.promo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.promo.LoanLedger;
import dev.freestone.model.promo.LoanPayment;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeenHashesTest {
    @Test
    void a_hash_is_new_once() {
        SeenHashes seen = new SeenHashes(4);

        assertThat(seen.add(7)).isTrue();
        assertThat(seen.add(0)).isTrue();
        assertThat(seen.add(7)).isFalse();
        assertThat(seen.add(0)).isFalse();
    }

    @Test
    void as_many_as_were_announced_find_a_place_whatever_they_are() {
        for (int many = 0; many < 200; many++) {
            SeenHashes seen = new SeenHashes(many);
            for (int i = 0; i < many; i++) {
                assertThat(seen.add(i << 16)).as("%s of %s", i, many).isTrue();
            }
        }
    }

    @Test
    void two_ids_of_one_hash_are_not_one_id() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());

        assertThat(LoanCourse.of(SampleLoan.of(paid("Aa", "BB"))).changes()).isEqualTo(1);
        assertThatThrownBy(() -> LoanCourse.of(SampleLoan.of(paid("Aa", "BB", "Aa"))))
                .hasMessageContaining("payments[2]: its id stands twice;");
    }

    private static LoanLedger paid(String... ids) {
        List<LoanPayment> payments = Stream.of(ids).map(SeenHashesTest::payment).toList();
        return new LoanLedger(List.of(), List.of(), payments, List.of(), List.of());
    }

    private static LoanPayment payment(String id) {
        return new LoanPayment(id, SampleLoan.ACTIVATED, BigDecimal.ONE, false);
    }
}
