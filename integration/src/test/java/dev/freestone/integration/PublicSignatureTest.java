package dev.freestone.integration;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.freestone.http.HttpApi;
import dev.freestone.testkit.GoldenFile;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What hosts compile against, committed: a change of it is seen in review. Rewritten with -Dfreestone.golden=write, and
 * then told in CHANGELOG.md.
 */
class PublicSignatureTest {
    @Test
    void the_signatures_of_the_spi_are_the_committed_ones() {
        GoldenFile.of("docs/api/spi.txt")
                .matches(listing(type -> Project.moduleOf(type).equals("spi")));
    }

    @Test
    void the_signatures_of_the_engine_are_the_committed_ones() {
        GoldenFile.of("docs/api/engine.txt")
                .matches(listing(type -> type.getPackageName().equals("dev.freestone.engine")));
    }

    @Test
    void the_signatures_of_the_rest_surface_are_the_committed_ones() {
        GoldenFile.of("docs/api/http.txt")
                .matches(listing(type -> type.getPackageName().equals(HttpApi.class.getPackageName())));
    }

    private static String listing(Predicate<JavaClass> wanted) {
        return Project.CLASSES.stream()
                .filter(wanted)
                .map(JavaClass::reflect)
                .filter(Signatures::visible)
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .map(Signatures::of)
                .collect(Collectors.joining("\n"));
    }
}
