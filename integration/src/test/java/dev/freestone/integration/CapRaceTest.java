package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactIntent;
import dev.freestone.engine.Freestone;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.testkit.Fact;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Four processes of 16 nodes each, which claim the last contact that a counter allows. */
class CapRaceTest {
    private static final int PROCESSES = 4;
    private static final int CONTACTS = 64;

    private static final PGSimpleDataSource DATABASE = (PGSimpleDataSource) StorageHouse.POSTGRESQL.open();
    private static final List<Racer> RACERS = new ArrayList<>();

    private record Racer(Process process, BufferedReader out, Writer in) {
        static Racer start(String name) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx96m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            RacingNodes.class.getName(),
                            name,
                            DATABASE.getUrl())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new Racer(
                    process,
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
                    new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        }

        void go() {
            try {
                in.write("go\n");
                in.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void await(String word) {
            try {
                String line = out.readLine();
                while (line != null && !line.equals(word)) {
                    line = out.readLine();
                }
                assertThat(line).isEqualTo(word);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeAll
    static void start() throws IOException {
        for (int i = 0; i < PROCESSES; i++) {
            RACERS.add(Racer.start("racer-" + i));
        }
        RACERS.forEach(racer -> racer.await(RacingNodes.READY));
    }

    @AfterAll
    static void end() {
        RACERS.forEach(racer -> racer.process().destroyForcibly());
    }

    @Fact({"LED-37", "POL-39"})
    @ParameterizedTest
    @EnumSource
    void the_last_free_slot_goes_to_exactly_one_of_64_contacts(CapScene scene) {
        Freestone host = RacingNodes.engine(DATABASE, "host-" + scene.name().toLowerCase(Locale.ROOT));
        plan(host, scene, "used", scene.limit - 1);
        host.tick();
        List<IntentId> raced = plan(host, scene, "raced", CONTACTS);

        RACERS.forEach(Racer::go);
        RACERS.forEach(racer -> racer.await(RacingNodes.DONE));
        host.tick();

        List<ContactIntent> ends =
                raced.stream().map(id -> host.contacts().get(id)).toList();
        assertThat(ends).filteredOn(CapRaceTest::isSent).hasSize(1);
        assertThat(ends)
                .filteredOn(intent -> !isSent(intent))
                .hasSize(CONTACTS - 1)
                .allSatisfy(intent -> {
                    // A counter of 30 days holds beyond what a contact waits.
                    assertThat(intent.state()).isIn(IntentState.HELD, IntentState.SUPPRESSED);
                    assertThat(intent.ruleId()).contains(scene.rule);
                });
    }

    private static boolean isSent(ContactIntent intent) {
        return intent.state() == IntentState.CONFIRMED;
    }

    private static List<IntentId> plan(Freestone host, CapScene scene, String occasion, int count) {
        List<NewIntent> contacts = IntStream.range(0, count)
                .mapToObj(number -> scene.contact(occasion, number))
                .toList();
        return host.contacts().plan(contacts).stream().map(PlanAnswer::id).toList();
    }
}
