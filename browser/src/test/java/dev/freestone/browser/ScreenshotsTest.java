package dev.freestone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.OutputType;

/** The pictures of the guide, taken of the demo data; {@code -Dfreestone.screenshots=write} puts them into {@code docs/images}. */
class ScreenshotsTest {
    private static final Path IMAGES = Path.of(Objects.requireNonNullElse(System.getProperty("freestone.root"), ".."))
            .resolve("docs/images");
    private static final boolean IS_WRITING = "write".equals(System.getProperty("freestone.screenshots"));
    private static final int WIDTH = 1280;
    private static final int PHONE = 390;
    private static final int LEAST_HEIGHT = 600;
    private static final int MOST_HEIGHT = 1000;
    private static final int MOST_BYTES = 250_000;

    @RegisterExtension
    final InChromium browser = new InChromium();

    @Test
    void of_every_view() throws IOException {
        Page page = browser.page(browser.demo().host.address()).signIn(PageHost.KEY);
        Map<String, String> places = Places.of(page);

        for (String name : new String[] {"today", "campaigns", "run", "contacts", "notifications", "engagement"}) {
            take(page.open(Objects.requireNonNull(places.get(name))), name, WIDTH);
        }
        take(page.open(Objects.requireNonNull(places.get("program"))), "promo", WIDTH);
    }

    @Test
    void in_the_dark() throws IOException {
        browser.chromium().prefer("dark");

        take(browser.page(browser.demo().host.address()).signIn(PageHost.KEY), "dark", WIDTH);
    }

    @Test
    void on_a_phone() throws IOException {
        browser.chromium().likeAPhone();

        take(browser.page(browser.demo().host.address()).signIn(PageHost.KEY), "phone", PHONE);
    }

    private void take(Page page, String name, int width) throws IOException {
        page.quiet();
        long height = ((Number) page.run("return document.documentElement.scrollHeight")).longValue();
        browser.chromium().size(width, (int) Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, height)));
        byte[] picture = page.driver.getScreenshotAs(OutputType.BYTES);
        assertThat(picture.length).as(name).isLessThan(MOST_BYTES);
        if (IS_WRITING) {
            Files.createDirectories(IMAGES);
            Files.write(IMAGES.resolve("operations-" + name + ".png"), picture);
        }
    }
}
