package dev.freestone.browser;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with nobody's settings. Not thread-safe. */
final class Chromium implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static Chromium start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Programs.chromium());
        options.addArguments(
                "--headless=new",
                "--no-sandbox", // for root in a container; it opens this page alone
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars",
                "--lang=en-US",
                "--window-size=" + WIDTH + "," + HEIGHT);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Programs.chromedriver())
                .usingAnyFreePort()
                .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    /** Light or dark, as the machine of the operator wants it. */
    void prefer(String scheme) {
        run(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void likeAPhone() {
        size(PHONE_WIDTH, PHONE_HEIGHT);
    }

    /** As high as the document is, for a picture of all of it. */
    void size(int width, int height) {
        run(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width == PHONE_WIDTH));
    }

    /** As at the start: light, wide, nobody signed in. */
    void forget() {
        prefer("light");
        size(WIDTH, HEIGHT);
        run("Network.clearBrowserCookies", Map.of());
    }

    private void run(String command, Map<String, Object> parameters) {
        var unused = driver.executeCdpCommand(command, parameters);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
