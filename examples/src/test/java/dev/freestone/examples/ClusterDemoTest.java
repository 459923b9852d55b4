package dev.freestone.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.campaign.RunStatus;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClusterDemoTest {
    @Test
    void another_node_goes_on_with_the_run_of_the_killed_one_and_every_run_ends_once() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        ClusterDemo.Outcome outcome = ClusterDemo.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(outcome.runs()).hasSize(6).allMatch(run -> run.status() == RunStatus.SUCCESS);
        assertThat(outcome.said()).anyMatch(line -> line.contains("run_taken_over"));
        assertThat(outcome.runs())
                .allSatisfy(run -> assertThat(outcome.said())
                        .filteredOn(line -> line.endsWith("run_ended " + run.id()))
                        .hasSizeLessThanOrEqualTo(1));
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(" is killed");
    }
}
