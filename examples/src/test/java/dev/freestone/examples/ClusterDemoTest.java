package dev.freestone.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.campaign.RunStatus;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClusterDemoTest {
    @Test
    void another_node_goes_on_with_the_run_of_the_killed_one_and_every_run_ends() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        ClusterDemo.Outcome outcome = ClusterDemo.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(outcome.runs()).hasSize(6).allMatch(run -> run.status() == RunStatus.SUCCESS);
        String first = outcome.said().stream()
                .filter(line -> line.contains(" queries for "))
                .findFirst()
                .orElseThrow();
        String interrupted = first.substring(first.lastIndexOf(' ') + 1);
        assertThat(outcome.said()).anyMatch(line -> line.endsWith("run_taken_over " + interrupted));
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(" is killed");
    }
}
