package dev.freestone.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JournalChainTest {
    private static final CompanyId COMPANY = CompanyId.of("CP-AB12-CD34");
    private static final Instant MON_2026_03_02 = Instant.parse("2026-03-02T10:00:00Z");
    private static final String BODY = "{\"event\":\"plan\",\"intent\":\"IN-1\",\"to\":\"planned\"}";

    @Fact("LED-48")
    @Test
    void the_link_of_the_specification_is_made_exactly() {
        String digest = JournalChain.digest(BODY);

        JournalChain head = JournalChain.START.next(MON_2026_03_02, COMPANY, "intent", digest);

        assertThat(digest).isEqualTo("df2db75172c1c04d8e2af250d179bf4d12e628115aa6f33c58f6981546b39115");
        assertThat(head)
                .isEqualTo(new JournalChain(1, "c997b7d962f5224beb1497ea7aa61cbafcb1024dc131aaa0e99847ce75aa6ee6"));
    }

    @Test
    void everything_that_is_linked_makes_a_difference() {
        String digest = JournalChain.digest(BODY);
        JournalChain head = JournalChain.START.next(MON_2026_03_02, COMPANY, "intent", digest);

        List<JournalChain> others = List.of(
                JournalChain.START.next(MON_2026_03_02.plusNanos(1000), COMPANY, "intent", digest),
                JournalChain.START.next(MON_2026_03_02, CompanyId.of("other"), "intent", digest),
                JournalChain.START.next(MON_2026_03_02, COMPANY, "export", digest),
                JournalChain.START.next(MON_2026_03_02, COMPANY, "intent", JournalChain.digest(BODY + " ")),
                head.next(MON_2026_03_02, COMPANY, "intent", digest),
                new JournalChain(1, JournalChain.START.hash()).next(MON_2026_03_02, COMPANY, "intent", digest));

        assertThat(Stream.concat(Stream.of(head), others.stream()).map(JournalChain::hash))
                .doesNotHaveDuplicates();
    }
}
