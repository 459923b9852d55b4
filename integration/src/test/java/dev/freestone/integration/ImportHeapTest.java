package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * A result file is read as it is imported: its length costs time and no memory. Kept, the 50,000 rows would not fit; {@code
 * -Dfreestone.soak} imports 200,000.
 */
class ImportHeapTest {
    private static final int ROWS = System.getProperty("freestone.soak", "").isEmpty() ? 50_000 : 200_000;
    private static final int PATIENCE_SECONDS = 120;

    @Test
    void a_long_file_is_imported_in_24_mebibytes() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportOfMany.class.getName(),
                        String.valueOf(ROWS))
                .redirectErrorStream(true)
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = out.lines().toList();

            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(said).contains(ImportOfMany.DONE + (ROWS - ROWS / 100) + " " + ROWS / 100);
        } finally {
            process.destroyForcibly();
        }
    }
}
