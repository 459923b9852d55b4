package dev.freestone.contact.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import dev.freestone.testkit.GoldenFile;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The same decisions everywhere: whatever the process is set to, and on every Java that reproduces the committed trace. */
@ResourceLock(Resources.TIME_ZONE)
@ResourceLock(Resources.LOCALE)
class PolicyTraceTest {
    private static final String TRACE = "core/src/test/resources/policy-trace.txt";
    private static final int SCENES = 2_000;

    @Fact("POL-2")
    @Test
    void decisions_do_not_depend_on_the_process_that_makes_them() throws Exception {
        String here = trace();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            assertThat(trace()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        GoldenFile.of(TRACE).matches(here + "\n");
    }

    private static String trace() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Stream.concat(
                        PolicyExamples.ALL.values().stream().map(scene -> scene.get()),
                        LongStream.range(0, SCENES).mapToObj(RandomScene::of))
                .map(PolicyTraceTest::line)
                .forEach(line -> digest.update(line.getBytes(UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String line(Scene scene) {
        var decision = scene.decide();
        return decision.outcome().code() + " " + decision.ruleId() + " " + decision.until() + " "
                + decision.validUntil() + " "
                + decision.marks().stream().map(mark -> mark.code()).sorted().toList() + "\n";
    }
}
