package dev.freestone.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/**
 * A committed document that is generated: a test compares it, and rewrites it when the build runs with {@code
 * -Dfreestone.golden=write}. Line ends are LF. Immutable and thread-safe.
 */
public final class GoldenFile {
    private final Path root;
    private final String path;
    private final boolean write;

    private GoldenFile(Path root, String path, boolean write) {
        this.root = root;
        this.path = path;
        this.write = write;
    }

    /**
     * A document of the project, found by the system property {@code freestone.root} (the build's top folder; without it
     * the working folder).
     *
     * @param path below the project's root, such as {@code docs/lifecycles/campaign-run.md}
     * @return the document
     */
    public static GoldenFile of(String path) {
        return new GoldenFile(
                Path.of(System.getProperty("freestone.root", "")),
                path,
                System.getProperty("freestone.golden", "").equals("write"));
    }

    static GoldenFile in(Path root, String path, boolean write) {
        return new GoldenFile(root, path, write);
    }

    /**
     * Compares, or rewrites when told to.
     *
     * @param generated the text as it should be
     * @throws AssertionError when the committed text is another one or absent
     */
    public void matches(String generated) {
        Path file = root.resolve(path);
        try {
            if (write) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, generated, StandardCharsets.UTF_8);
                return;
            }
            String remedy = "rewrite it with -Dfreestone.golden=write and look at the difference";
            Assertions.assertThat(file).as("%s is absent: %s", path, remedy).isRegularFile();
            Assertions.assertThat(Files.readString(file, StandardCharsets.UTF_8))
                    .as("%s differs from the code: %s", path, remedy)
                    .isEqualTo(generated);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
