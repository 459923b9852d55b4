package dev.freestone.integration;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls around rules: no I/O, no clock, no chance, no threads, no default locale, and one direction between them. */
class RulePackagesTest {
    /** Each rule package with the other packages of core that it may use. Source: docs/architecture.md. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "lifecycle", Set.of(),
            "schedule", Set.of("lifecycle"),
            "contact", Set.of("lifecycle", "schedule"),
            "campaign", Set.of("lifecycle", "schedule", "contact"),
            "promo", Set.of("lifecycle", "schedule", "contact"),
            "cases", Set.of("lifecycle", "schedule"),
            "notification", Set.of("lifecycle", "schedule", "contact", "cases"),
            "targeting", Set.of("lifecycle", "schedule", "json"),
            "engagement", Set.of("lifecycle", "schedule", "contact", "targeting"),
            "doctor", Set.of("schedule"));

    private static final List<String> FREE_PACKAGES = List.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.nio.charset",
            "java.text",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.time.zone",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.jspecify.annotations",
            "dev.freestone.error",
            "dev.freestone.json.text");

    private static final Set<String> FREE_TYPES =
            Set.of("java.security.MessageDigest", "java.security.NoSuchAlgorithmException");

    private static final Set<String> FORBIDDEN_TYPES = Set.of(
            "java.lang.ClassLoader",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.lang.System",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Random",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.SplittableRandom",
            "java.util.Timer",
            "java.util.TimerTask");

    /** Calls that read the clock, chance, or what the machine is set to. Parameter types tell overloads apart. */
    private static final Set<String> FORBIDDEN_CALLS = Set.of(
            "java.lang.Math.random()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.getBytes()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.nio.charset.Charset.defaultCharset()",
            "java.time.ZoneId.systemDefault()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.util.Collections.shuffle(java.util.List)",
            "java.util.Locale.getDefault()",
            "java.util.TimeZone.getDefault()",
            "java.util.UUID.randomUUID()");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulePackages")
    void a_rule_package_uses_nothing_but_values_and_the_rules_before_it(String rules) {
        classes()
                .that()
                .resideInAPackage("dev.freestone." + rules + "..")
                .should()
                .onlyDependOnClassesThat(allowedIn(rules))
                .allowEmptyShould(true)
                .check(Project.CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulePackages")
    void a_rule_reads_no_clock_no_chance_and_no_default_of_the_machine(String rules) {
        noClasses()
                .that()
                .resideInAPackage("dev.freestone." + rules + "..")
                .should()
                .accessTargetWhere(describe("reads clock, chance or a default", RulePackagesTest::forbidden))
                .allowEmptyShould(true)
                .check(Project.CLASSES);
    }

    @Test
    void no_arrow_between_rule_packages_leads_back() {
        ARROWS.forEach((rules, seen) -> seen.forEach(other -> assertThat(ARROWS.getOrDefault(other, Set.of()))
                .as("%s sees %s", rules, other)
                .doesNotContain(rules)));
    }

    private static Stream<String> rulePackages() {
        return ARROWS.keySet().stream().sorted();
    }

    private static DescribedPredicate<JavaClass> allowedIn(String rules) {
        return describe("are values, or rules that " + rules + " may use", type -> {
            JavaClass base = type.getBaseComponentType();
            if (base.isPrimitive() || FREE_TYPES.contains(base.getName())) {
                return true;
            }
            String home = base.getPackageName();
            boolean ownOrBefore = Stream.concat(Stream.of(rules), ARROWS.getOrDefault(rules, Set.of()).stream())
                    .anyMatch(name -> within(home, "dev.freestone." + name));
            boolean pattern = rules.equals("targeting") && home.equals("com.google.re2j");
            boolean free = FREE_PACKAGES.contains(home) && !FORBIDDEN_TYPES.contains(base.getName());
            return free || ownOrBefore || pattern || within(home, "dev.freestone.model");
        });
    }

    private static boolean within(String home, String top) {
        return home.equals(top) || home.startsWith(top + ".");
    }

    private static boolean forbidden(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String full = access.getTarget().getFullName();
        boolean clock = owner.startsWith("java.time.") && access.getName().equals("now");
        return clock || FORBIDDEN_CALLS.contains(full);
    }
}
