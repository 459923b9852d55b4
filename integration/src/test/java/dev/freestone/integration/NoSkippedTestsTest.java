package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A test that can be skipped proves nothing on the day it is; one that sleeps proves the speed of a machine. */
class NoSkippedTestsTest {
    // Written so that this file does not find itself.
    private static final Pattern SKIPS = Pattern.compile("@(Dis" + "abled|Enabled)(If|On|For|\\b)|\\bAssu"
            + "mptions\\b" + "|\\bassu" + "me(True|False|That|ingThat)\\b|TestAborted" + "Exception|@Ig" + "nore\\b");
    private static final Pattern SLEEPS = Pattern.compile(
            "\\b(Thread|TimeUnit(\\.[A-Z]+)?|SECONDS|MILLISECONDS)\\.sl" + "eep\\(|\\bpark" + "(Nanos|Until)\\(");
    private static final Pattern SWITCHED_OFF =
            Pattern.compile("<(skipTests|maven\\.test\\.skip|excludedGroups|skipITs|testFailureIgnore)>");

    @Test
    void no_test_can_be_skipped() {
        assertThat(found(".java", SKIPS)).isEmpty();
    }

    @Test
    void no_test_sleeps() {
        assertThat(found(".java", SLEEPS)).isEmpty();
    }

    @Test
    void no_build_file_switches_tests_off() {
        assertThat(found("pom.xml", SWITCHED_OFF)).isEmpty();
    }

    private static Set<String> found(String ending, Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (Path file : Project.files(ending)) {
            String name = Project.name(file);
            boolean tests = name.contains("/src/test/") || name.startsWith("testkit/") || ending.equals("pom.xml");
            if (tests) {
                pattern.matcher(Project.text(file)).results().forEach(match -> found.add(name + ": " + match.group()));
            }
        }
        return found;
    }
}
