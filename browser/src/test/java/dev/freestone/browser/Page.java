package dev.freestone.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The operations page as an operator finds things on it: by what they are called. Waits until they are there. Not thread-safe. */
final class Page {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final By DIALOG = By.cssSelector("dialog[open]");

    private static final String LEAVE = "document.querySelector('.view')?.setAttribute('data-left', '')";

    final ChromeDriver driver;
    private final String address;

    Page(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /** Opens the page at the form by which one signs in. */
    Page visit() {
        driver.get(address);
        var unused = field("Secret");
        return this;
    }

    /** Opens the page as the operator who has the key, at today. */
    Page signIn(String key) {
        visit().fill("Secret", key).click("Sign in");
        return settled();
    }

    /** Goes to a place, such as {@code #/contacts?state=held}, and waits until its view is there. */
    Page open(String place) {
        run(LEAVE);
        if (place.equals(run("return location.hash"))) {
            driver.navigate().refresh();
        } else {
            run("location.hash = arguments[0]", place);
        }
        return settled();
    }

    /** Goes to a view by its name in the navigation. */
    Page go(String name) {
        run(LEAVE);
        return follow(name).settled();
    }

    /** Waits until a view is there that has not been left. */
    Page settled() {
        await("a view", () -> is("return document.querySelector('.view:not([data-left]):not([aria-busy])') !== null"));
        return this;
    }

    /** What the operator reads in the view, or in the form of signing in. */
    String text() {
        return driver.findElement(By.id("main")).getText();
    }

    /** What stands above every view; nothing before somebody has signed in. */
    String header() {
        return driver.findElement(By.id("header")).getText();
    }

    /** What a screen reader is told of the connection. */
    String connection() {
        return driver.findElement(By.id("connection")).getText();
    }

    /** Waits until a text stands in the view. */
    Page reads(String... texts) {
        for (String text : texts) {
            await("\"" + text + "\"", () -> text().contains(text));
        }
        return this;
    }

    /** Waits until the view says that there is no such thing. */
    Page isMissing() {
        await(
                "that it is missing",
                () -> Stream.of("does not exist", "no contact ", "no such ").anyMatch(text()::contains));
        return this;
    }

    /** Puts the focus where it is before the first key, which a new view takes to its own beginning. */
    Page fromTheTop() {
        run("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')");
        return this;
    }

    /** Waits until a text does not stand there any more. */
    Page readsNoMore(String text) {
        await("no \"" + text + "\"", () -> !text().contains(text));
        return this;
    }

    /** Presses the first button that is called so, in the dialog when there is one. */
    Page click(String name) {
        await("button \"" + name + "\"", () -> {
            buttons(name).stream()
                    .filter(WebElement::isEnabled)
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(name))
                    .click();
            return true;
        });
        return this;
    }

    /** Presses every button that is called so, until there is none. */
    Page clickAll(String name) {
        await("no button \"" + name + "\"", () -> {
            buttons(name).stream().findFirst().ifPresent(WebElement::click);
            return buttons(name).isEmpty();
        });
        return this;
    }

    /** Waits until every part has what it asked for. */
    Page quiet() {
        await("all parts", () -> is("return document.querySelector('main [aria-busy], main .wait') === null"));
        return this;
    }

    /** Where the first link leads whose place begins so, and has not another text in it. */
    String first(String place, String... not) {
        By links = By.cssSelector("main a[href^='" + place + "']");
        List<String> found = new ArrayList<>();
        await("a link to " + place, () -> {
            driver.findElements(links).stream()
                    .map(each -> String.valueOf(each.getDomAttribute("href")))
                    .filter(each -> Stream.of(not).noneMatch(each::contains))
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found.get(0);
    }

    /** Follows the first link that is called so. */
    Page follow(String name) {
        await("link \"" + name + "\"", () -> {
            driver.findElement(By.xpath("//a[normalize-space()=" + quoted(name) + "]"))
                    .click();
            return true;
        });
        return this;
    }

    boolean offers(String button) {
        return !buttons(button).isEmpty();
    }

    Page fill(String label, String text) {
        WebElement field = field(label);
        if (field.getTagName().equals("select")) {
            new Select(field).selectByVisibleText(text);
        } else {
            field.clear();
            field.sendKeys(text);
        }
        return this;
    }

    WebElement field(String label) {
        String path = "//*[@id=//label[normalize-space()=" + quoted(label) + "]/@for]";
        await(
                "field \"" + label + "\"",
                () -> driver.findElement(By.xpath(path)).isDisplayed());
        return driver.findElement(By.xpath(path));
    }

    /** What the dialog says that asks before something is done. */
    String dialog() {
        await("a dialog", this::asks);
        return driver.findElement(DIALOG).getText();
    }

    boolean asks() {
        return !driver.findElements(DIALOG).isEmpty();
    }

    /** Says yes in the dialog, and waits until it has gone. */
    Page agree(String action) {
        click(action);
        await("the dialog to go", () -> !asks());
        return this;
    }

    /** What has the focus, as a reader of the screen says it. */
    String focused() {
        return String.valueOf(run("const at = document.activeElement; return at === document.body ? '' :"
                + " at.getAttribute('aria-label') ?? at.textContent.trim()"));
    }

    String focusedField() {
        return String.valueOf(run("return document.activeElement.name"));
    }

    /** Presses keys where the focus is. */
    Page press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    /** What has the focus after each of some presses of the tabulator. */
    List<String> tabs(int times) {
        return Stream.generate(() -> press(Keys.TAB).focused()).limit(times).toList();
    }

    boolean is(String script, Object... arguments) {
        return Boolean.TRUE.equals(run(script, arguments));
    }

    @SuppressWarnings("NullAway") // a script may answer null
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    void await(String what, BooleanSupplier isSo) {
        var unused = new WebDriverWait(driver, PATIENCE, BETWEEN)
                .ignoring(StaleElementReferenceException.class)
                .ignoring(JavascriptException.class)
                .withMessage(() -> "waited for " + what + " in: " + text())
                .until(any -> isSo.getAsBoolean());
    }

    private List<WebElement> buttons(String name) {
        String within = asks() ? "//dialog[@open]" : "";
        return driver.findElements(By.xpath(within + "//button[normalize-space()=" + quoted(name) + "]"));
    }

    private static String quoted(String text) {
        return Objects.requireNonNull(text).contains("\"") ? "'" + text + "'" : "\"" + text + "\"";
    }
}
