package dev.freestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * The one browser of all tests, for a test: as new before it, and without a complaint in its console after it, before hosts are ended. Of a test that failed a
 * picture is left in {@code target}.
 */
final class InChromium implements BeforeEachCallback, AfterTestExecutionCallback {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(InChromium.class);

    private static final String BEFORE = "asked before the test";

    private final List<String> expected = new ArrayList<>();
    private ExtensionContext.@Nullable Store store;
    private @Nullable Chromium chromium;

    @Override
    public void beforeEach(ExtensionContext context) {
        store = context.getRoot().getStore(OURS);
        chromium = store.getOrComputeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
        chromium.forget();
        leave();
        var unused = complaints();
    }

    Chromium chromium() {
        return Objects.requireNonNull(chromium, BEFORE);
    }

    /** The demo data behind a page, the same for all tests. */
    Demo demo() {
        return Objects.requireNonNull(store, BEFORE).getOrComputeIfAbsent(Demo.class, type -> Demo.start(), Demo.class);
    }

    /** The page of a host, not opened yet. */
    Page page(String address) {
        return new Page(chromium().driver, address);
    }

    /** What the console will say because of what the test does, such as {@code status of 503}. */
    void expects(String complaint) {
        expected.add(complaint);
    }

    /** Leaves the page, which ends its streams. */
    void leave() {
        chromium().driver.get("about:blank");
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        if (context.getExecutionException().isPresent()) {
            Path picture = Path.of(
                    "target", "failed-" + context.getRequiredTestMethod().getName() + ".png");
            Files.createDirectories(picture.toAbsolutePath().getParent());
            Files.write(picture, chromium().driver.getScreenshotAs(OutputType.BYTES));
        }
        List<String> complaints = complaints();
        leave();
        assertThat(complaints.stream()
                        .filter(each -> expected.stream().noneMatch(each::contains))
                        .toList())
                .as("console")
                .isEmpty();
    }

    private List<String> complaints() {
        return chromium().driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }
}
