package dev.freestone.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds programs that the machine must have. Static and thread-safe. */
final class Programs {
    private Programs() {}

    /** Chromium, or the browser that is made of it. */
    static File chromium() {
        return find("freestone.chromium", List.of("chromium", "chromium-browser", "google-chrome"));
    }

    /** What steers it. */
    static File chromedriver() {
        return find("freestone.chromedriver", List.of("chromedriver"));
    }

    private static File find(String property, List<String> names) {
        Optional<Path> given = Optional.ofNullable(System.getProperty(property)).map(Path::of);
        return given.map(Stream::of)
                .orElseGet(() -> names.stream().flatMap(Programs::onPath))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(given.map(path -> path + " is no program")
                                .orElse("none of " + String.join(", ", names) + " is on the PATH")
                        + ", install Chromium with its driver (on Debian: apt install chromium chromium-driver)"
                        + " or give -D" + property + "=/path/to/it"))
                .toFile();
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name));
    }
}
