package dev.freestone.integration;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.freestone.testkit.Fact;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between modules and packages, and what a public signature may name. Source: docs/architecture.md. */
class ArchitectureTest {
    /** What each module may see of the others. Those that are not named here may see everything. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "spi", Set.of(),
            "core", Set.of("spi"),
            "testkit", Set.of("spi"),
            "adapters-jdbc", Set.of("spi"),
            "adapters-sftp", Set.of("spi"),
            "adapters-redash", Set.of("spi"),
            "adapters-senders", Set.of("spi"),
            "adapters-micrometer", Set.of("spi"),
            "adapters-http", Set.of("spi", "core"));

    /** What each package of the vocabulary may see of the others. */
    private static final Map<String, Set<String>> VOCABULARY = Map.of(
            "error", Set.of(),
            "model.common", Set.of("error"),
            "model.contact", Set.of("error", "model.common"),
            "model.campaign", Set.of("error", "model.common", "model.contact"),
            "model.promo", Set.of("error", "model.common", "model.contact"),
            "model.cases", Set.of("error", "model.common", "model.contact"),
            "model.notification", Set.of("error", "model.common", "model.contact"),
            "model.engagement", Set.of("error", "model.common", "model.contact"));

    private static final Set<String> CLOCK_READS = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.time.Clock.systemDefaultZone()",
            "java.time.Clock.systemUTC()");

    /** Begun by a host that starts with a {@code JdbcWorkScheduler}, and ended with it. */
    private static final String SCHEDULER_THREADS = "dev.freestone.jdbc.SweepExecutor";

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void a_module_sees_only_the_modules_its_arrows_lead_to(String module) {
        classes()
                .that(describe(
                        "are compiled in " + module,
                        type -> Project.moduleOf(type).equals(module)))
                .should()
                .onlyDependOnClassesThat(describe("are foreign or in sight of " + module, type -> {
                    JavaClass base = type.getBaseComponentType();
                    return !ours(base) || base.getSource().isEmpty() || seen(module, Project.moduleOf(base));
                }))
                .allowEmptyShould(true)
                .check(Project.CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vocabularyPackages")
    void a_package_of_the_vocabulary_sees_only_what_lies_before_it(String vocabulary) {
        String home = "dev.freestone." + vocabulary;
        classes()
                .that()
                .resideInAPackage(home + "..")
                .should()
                .onlyDependOnClassesThat(describe("come before " + vocabulary, type -> {
                    String other = type.getBaseComponentType().getPackageName();
                    return !other.startsWith("dev.freestone.")
                            || within(other, home)
                            || VOCABULARY.getOrDefault(vocabulary, Set.of()).stream()
                                    .anyMatch(name -> within(other, "dev.freestone." + name));
                }))
                .allowEmptyShould(true)
                .check(Project.CLASSES);
    }

    @Test
    void the_spi_needs_nothing_but_the_base_of_java() {
        classes()
                .that(describe(
                        "are compiled in spi", type -> Project.moduleOf(type).equals("spi")))
                .should()
                .onlyDependOnClassesThat(describe("are of java.base or the spi", type -> {
                    JavaClass base = type.getBaseComponentType();
                    return base.isPrimitive()
                            || ours(base)
                            || base.getPackageName().equals("org.jspecify.annotations")
                            || ofJavaBase(base);
                }))
                .check(Project.CLASSES);
    }

    @Test
    void nothing_but_the_given_source_of_instants_tells_the_time_in_spi_and_core() {
        noClasses()
                .that(describe(
                        "are compiled in spi or core, but for the builder, which gives the clock that tells how much time has passed",
                        type -> Set.of("spi", "core").contains(Project.moduleOf(type))
                                && !type.getName().equals("dev.freestone.engine.FreestoneBuilder")))
                .should()
                .accessTargetWhere(describe("reads a clock", ArchitectureTest::readsClock))
                .check(Project.CLASSES);
    }

    @Test
    @Fact("LED-51")
    void one_class_alone_calls_senders() {
        noClasses()
                .that(describe(
                        "are compiled in core, but for SenderCalls",
                        type -> Project.moduleOf(type).equals("core")
                                && !type.getName().equals("dev.freestone.engine.SenderCalls")))
                .should()
                .accessTargetWhere(describe(
                        "calls a sender",
                        access -> Set.of("send", "sendAll")
                                        .contains(access.getTarget().getName())
                                && Set.of("dev.freestone.spi.Sender", "dev.freestone.spi.BatchSender")
                                        .contains(access.getTargetOwner().getName())))
                .check(Project.CLASSES);
    }

    @Test
    void the_library_loads_no_service_and_starts_no_thread_but_those_of_the_scheduler_of_a_cluster() {
        noClasses()
                .that(describe(
                        "are published",
                        type -> ARROWS.containsKey(Project.moduleOf(type))
                                && !Project.moduleOf(type).equals("testkit")
                                && !type.getName().equals(SCHEDULER_THREADS)))
                .should()
                .accessTargetWhere(describe("starts a thread or loads a service", access -> {
                    String owner = access.getTargetOwner().getName();
                    return owner.equals("java.util.concurrent.Executors")
                            || owner.equals("java.util.ServiceLoader")
                            || (owner.equals("java.lang.Thread")
                                    && access.getName().equals("<init>"))
                            || (owner.equals("java.util.Timer")
                                    && access.getName().equals("<init>"));
                }))
                .check(Project.CLASSES);
    }

    @Test
    void no_type_of_a_json_library_stands_in_a_public_signature() {
        Set<String> named = new TreeSet<>();
        for (JavaClass type : Project.CLASSES) {
            if (exported(type)) {
                Stream.concat(
                                type.getRawSuperclass().stream(),
                                Stream.concat(
                                        type.getRawInterfaces().stream(),
                                        type.getMembers().stream()
                                                .filter(ArchitectureTest::visible)
                                                .flatMap(ArchitectureTest::signature)))
                        .filter(other -> other.getPackageName().startsWith("com.fasterxml.")
                                || other.getPackageName().startsWith("tools.jackson."))
                        .forEach(other -> named.add(type.getName() + " names " + other.getName()));
            }
        }
        assertThat(named).isEmpty();
    }

    @Test
    void no_class_hides_behind_an_empty_name() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl)(\\$.*)?")
                .check(Project.CLASSES);
    }

    @Test
    void every_published_module_is_seen_by_these_tests_and_has_its_arrows() {
        Set<String> published = Project.files("module-info.java").stream()
                .map(Project::name)
                .map(name -> name.substring(0, name.indexOf('/')))
                .collect(Collectors.toSet());

        assertThat(ARROWS.keySet()).containsAll(published);
        assertThat(Project.CLASSES.stream().map(Project::moduleOf).collect(Collectors.toSet()))
                .containsAll(published);
    }

    private static Stream<String> modules() {
        return ARROWS.keySet().stream().sorted();
    }

    private static Stream<String> vocabularyPackages() {
        return VOCABULARY.keySet().stream().sorted();
    }

    private static boolean seen(String module, String other) {
        return module.equals(other) || ARROWS.getOrDefault(module, Set.of()).contains(other);
    }

    private static boolean ours(JavaClass type) {
        return type.getPackageName().startsWith("dev.freestone.");
    }

    private static boolean within(String home, String top) {
        return home.equals(top) || home.startsWith(top + ".");
    }

    private static boolean ofJavaBase(JavaClass type) {
        return ModuleLayer.boot()
                .findModule("java.base")
                .orElseThrow()
                .getPackages()
                .contains(type.getPackageName());
    }

    private static boolean readsClock(JavaAccess<?> access) {
        return CLOCK_READS.contains(access.getTarget().getFullName())
                || (access.getTargetOwner().getPackageName().equals("java.time")
                        && access.getName().equals("now"));
    }

    private static boolean exported(JavaClass type) {
        String module = Project.moduleOf(type);
        return ARROWS.containsKey(module)
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && Project.exportsOf(module).contains(type.getPackageName());
    }

    private static boolean visible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> signature(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getType().getAllInvolvedRawTypes().stream();
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.of(
                unit.getReturnType().getAllInvolvedRawTypes().stream(),
                unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                unit.getExceptionTypes().stream())
                .flatMap(types -> types)
                .collect(Collectors.toSet())
                .stream();
    }
}
