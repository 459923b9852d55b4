package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.campaign.Campaign;
import dev.freestone.testkit.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a stream tells, how long, and to how many. Source: docs/spec/operations-page.md 4. */
class LiveUpdatesTest {
    private static final String LIVE = "/operations/live";
    private static final String AS_BEFORE = ": as before\n\n";

    /** A house whose streams look again at once, after something was done. */
    private static PageHouse looking(LiveUpdates.Pause between) {
        return new PageHouse(page -> page.updating(LiveUpdates.usual().pausing(between)));
    }

    private static ApiResponse stream(PageHouse house, String key) {
        return house.answer("GET", LIVE, house.signedIn(key));
    }

    @Test
    @Fact("PAG-11")
    void runs_are_told_when_they_look_otherwise_and_else_that_somebody_is_there() {
        List<Duration> pauses = new ArrayList<>();
        Runnable[] later = {() -> {}};
        try (PageHouse house = looking(time -> {
            pauses.add(time);
            if (pauses.size() == 2) {
                later[0].run();
            }
        })) {
            Campaign campaign = house.house.daily(house.house.own());
            later[0] = () -> {
                var unused = house.house.own().campaigns().run(campaign.id());
            };

            ApiResponse answer = stream(house, PageHouse.KEY);
            String[] told = answer.text().split("(?<=\n\n)");

            assertThat(answer.header("Content-Type")).contains("text/event-stream; charset=utf-8");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(told[0]).isEqualTo("retry: 1000\n\n");
            assertThat(told[1]).isEqualTo("event: runs\ndata: {\"count\":0,\"data\":[]}\n\n");
            assertThat(told[2]).isEqualTo(AS_BEFORE);
            assertThat(told[3]).startsWith("event: runs\ndata: {\"count\":1,").endsWith("}\n\n");
            assertThat(told[4]).isEqualTo(AS_BEFORE);
            assertThat(told).hasSize(1 + LiveUpdates.LOOKS);
            assertThat(pauses).hasSize(LiveUpdates.LOOKS - 1).containsOnly(LiveUpdates.BETWEEN);
        }
    }

    @Test
    @Fact("PAG-11")
    void runs_of_another_company_are_not_told() {
        try (PageHouse house = looking(time -> {})) {
            Campaign campaign = house.house.daily(house.house.own());
            var unused = house.house.own().campaigns().run(campaign.id());

            assertThat(stream(house, PageHouse.OTHER_KEY).text())
                    .contains("{\"count\":0,\"data\":[]}")
                    .doesNotContain(campaign.id().value());
        }
    }

    @Test
    @Fact("PAG-12")
    void a_stream_lasts_no_longer_than_its_session() {
        Runnable[] later = {() -> {}};
        try (PageHouse house = looking(time -> later[0].run())) {
            later[0] = () -> house.house.house.clock.advance(Duration.ofHours(3));

            String[] told = stream(house, PageHouse.KEY).text().split("(?<=\n\n)");

            assertThat(told).hasSize(1 + 3); // after 0, 3 and 6 hours; the session ends after 8
        }
    }

    @Test
    @Fact("PAG-12")
    void who_may_not_read_runs_gets_no_stream_and_keeps_no_place() throws IOException {
        try (PageHouse house = new PageHouse(
                page -> page.updating(LiveUpdates.usual().pausing(time -> {})).streams(1))) {
            for (int i = 0; i < 2; i++) {
                OutputStream out = new ByteArrayOutputStream();
                ApiResponse refused = stream(house, PageHouse.OUTREACH_KEY);
                assertThatThrownBy(() -> refused.body().writeTo(out)).hasMessageContaining("operations.read");
                assertThat(out).hasToString("");
            }
            assertThat(stream(house, PageHouse.READING_KEY).text()).contains("event: runs");
        }
    }

    @Test
    @Fact("PAG-12")
    void a_stream_more_than_there_are_places_is_refused_until_one_ends() throws Exception {
        CountDownLatch begun = new CountDownLatch(LiveUpdates.MOST_STREAMS);
        CountDownLatch ended = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(LiveUpdates.MOST_STREAMS);
        try (PageHouse house = looking(time -> {
            begun.countDown();
            ended.await();
        })) {
            String cookie = house.signedIn(PageHouse.KEY);
            List<Future<String>> streams = new ArrayList<>();
            for (int i = 0; i < LiveUpdates.MOST_STREAMS; i++) {
                streams.add(
                        threads.submit(() -> house.answer("GET", LIVE, cookie).text()));
            }
            begun.await();

            ApiResponse more = house.answer("GET", LIVE, cookie);
            assertThatThrownBy(more::text).hasMessageContaining("more requests at once than are taken here");

            ended.countDown();
            for (Future<String> stream : streams) {
                assertThat(stream.get()).contains("event: runs");
            }
            assertThat(house.answer("GET", LIVE, cookie).text()).contains("event: runs");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Fact("PAG-12")
    void a_broken_connection_gives_its_place_back() throws IOException {
        try (PageHouse house = new PageHouse(
                page -> page.updating(LiveUpdates.usual().pausing(time -> {})).streams(1))) {
            for (int i = 0; i < 3; i++) {
                ApiResponse answer = stream(house, PageHouse.KEY);
                assertThatThrownBy(() -> answer.body().writeTo(new Broken())).hasMessage("broken");
            }
            assertThat(stream(house, PageHouse.KEY).text()).contains("event: runs");
        }
    }

    @Test
    @Fact("PAG-12")
    void a_server_that_ends_ends_its_streams() {
        try (PageHouse house = looking(time -> {
            throw new InterruptedException();
        })) {
            ApiResponse answer = stream(house, PageHouse.KEY);

            assertThatThrownBy(() -> answer.body().writeTo(OutputStream.nullOutputStream()))
                    .isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @Fact("PAG-12")
    void a_page_without_streams_refuses_each() {
        try (PageHouse house = new PageHouse(page -> page.streams(0))) {
            assertThatThrownBy(() -> stream(house, PageHouse.KEY).text()).hasMessageContaining("try again later");
        }
    }

    @Test
    @Fact("PAG-11")
    void streams_are_only_read() {
        try (PageHouse house = new PageHouse()) {
            ApiResponse answer = house.answer("POST", LIVE, house.signedIn(PageHouse.KEY));

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).contains("GET");
        }
    }

    /** Takes the first words and no more. */
    private static final class Broken extends OutputStream {
        private int written;

        @Override
        public void write(int b) throws IOException {
            if (written++ > 100) {
                throw new IOException("broken");
            }
        }
    }
}
