package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.model.contact.ChainHead;
import dev.freestone.spi.AnchorSink;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AnchorSink} must do. Extend it in a test and give it a fixture. Source: docs/spec/contact-ledger.md 17.
 */
public abstract class AnchorSinkConformance {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final Instant MON_2026_03_02 = Instant.parse("2026-03-02T10:00:00.000001Z");
    private static final int EACH = 5;

    private AnchorSinkFixture fixture;

    /** For the tests that extend this suite. */
    protected AnchorSinkConformance() {}

    /**
     * The fixture of one test.
     *
     * @return a new one, its sink empty
     */
    protected abstract AnchorSinkFixture openFixture();

    @BeforeEach
    void openTheFixture() {
        fixture = openFixture();
    }

    @AfterEach
    void closeTheFixture() {
        fixture.close();
    }

    @Test
    void what_was_taken_is_kept_to_the_last_digit() {
        ChainAnchor anchor = new ChainAnchor(
                HERE,
                new ChainHead(
                        9_007_199_254_740_993L, "c997b7d962f5224beb1497ea7aa61cbafcb1024dc131aaa0e99847ce75aa6ee6"),
                MON_2026_03_02);

        fixture.sink().keep(anchor);

        assertThat(fixture.kept(HERE)).containsExactly(anchor);
    }

    @Test
    void every_anchor_of_a_company_is_kept_beside_the_others() {
        List<ChainAnchor> anchors = List.of(anchor(HERE, 1), anchor(HERE, 5), anchor(HERE, 17));

        anchors.forEach(fixture.sink()::keep);

        assertThat(fixture.kept(HERE)).containsExactlyInAnyOrderElementsOf(anchors);
    }

    @Test
    void companies_are_told_apart_whatever_their_ids_are() {
        List<ChainAnchor> anchors = List.of(
                anchor(HERE, 1),
                anchor(CompanyId.of("Default"), 1),
                anchor(CompanyId.of("a company with 1 blank"), 1),
                anchor(CompanyId.of("Zażółć, 漢字; '\"\\"), 1),
                anchor(CompanyId.of("\ud83c\udfaf".repeat(100)), 1));

        anchors.forEach(fixture.sink()::keep);

        for (ChainAnchor anchor : anchors) {
            assertThat(fixture.kept(anchor.company())).containsExactly(anchor);
        }
    }

    @Test
    void an_anchor_that_comes_twice_does_no_harm() {
        fixture.sink().keep(anchor(HERE, 1));
        fixture.sink().keep(anchor(HERE, 1));
        fixture.sink().keep(anchor(HERE, 2));

        assertThat(fixture.kept(HERE))
                .contains(anchor(HERE, 1), anchor(HERE, 2))
                .allMatch(anchor -> anchor.head().seq() <= 2);
    }

    @Test
    void sixteen_threads_at_once_lose_none() {
        Together.run(Together.WRITERS, number -> {
            for (int i = 1; i <= EACH; i++) {
                fixture.sink().keep(anchor(CompanyId.of("company-" + number), i));
            }
            return true;
        });

        for (int number = 0; number < Together.WRITERS; number++) {
            CompanyId company = CompanyId.of("company-" + number);
            assertThat(fixture.kept(company))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, EACH)
                            .mapToObj(seq -> anchor(company, seq))
                            .toList());
        }
    }

    private static ChainAnchor anchor(CompanyId company, long seq) {
        return new ChainAnchor(company, new ChainHead(seq, "%064x".formatted(seq)), MON_2026_03_02.plusSeconds(seq));
    }
}
