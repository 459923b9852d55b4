package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.StoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the draft of a run file must do: all or nothing, and one writer at most. */
abstract class RunFileDraftRules extends RunFilesCase {
    static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final int RACES = 40;

    @Test
    void a_file_is_invisible_until_it_is_published() {
        try (RunFileDraft draft = files().create(HERE, ID, NAME)) {
            write(draft, "abc");

            assertThat(files().find(HERE, ID)).isEmpty();
            assertThat(reopened().find(HERE, ID)).isEmpty();
            requireNotAvailable(HERE, ID);

            draft.publish(CREATED);
            assertThat(text(files(), HERE, ID)).isEqualTo("abc");
        }
        assertThat(text(files(), HERE, ID)).isEqualTo("abc");
    }

    @Test
    void a_draft_that_is_closed_leaves_nothing() {
        publish(HERE, RunFileId.of("FI-OTHR-0001"), "other");
        RunFileDraft draft = files().create(HERE, ID, NAME);
        write(draft, "abc");

        draft.close();
        draft.close();

        assertThat(files().find(HERE, ID)).isEmpty();
        assertThat(catchThrowable(() -> draft.publish(CREATED))).isInstanceOf(RuntimeException.class);
        assertThat(files().find(HERE, ID)).isEmpty();
        assertThat(files().find(HERE, RunFileId.of("FI-OTHR-0001"))).isPresent();
    }

    @Test
    void closing_a_published_draft_keeps_the_file_and_it_is_published_once() {
        RunFileDraft draft = files().create(HERE, ID, NAME);
        write(draft, "abc");
        draft.publish(CREATED);

        assertThat(catchThrowable(() -> draft.publish(CREATED.plusSeconds(1)))).isInstanceOf(RuntimeException.class);
        draft.close();

        assertThat(files().find(HERE, ID).map(StoredFile::createdAt)).contains(CREATED);
        assertThat(text(files(), HERE, ID)).isEqualTo("abc");
    }

    @Test
    void bytes_written_after_publication_reach_no_file() {
        StoredFile published;
        try (RunFileDraft draft = files().create(HERE, ID, NAME)) {
            write(draft, "abc");
            published = draft.publish(CREATED);
            // Whether the stream takes them without a word or refuses them is its own matter.
            var unused = catchThrowable(() -> {
                write(draft, "late");
                draft.content().flush();
            });
        }

        assertThat(files().find(HERE, ID)).contains(published);
        assertThat(text(files(), HERE, ID)).isEqualTo("abc");
    }

    @Test
    void of_writers_of_one_id_at_once_at_most_one_publishes_and_its_file_is_whole() {
        for (int round = 0; round < RACES; round++) {
            RunFileId id = RunFileId.of("FI-RACE-" + round);

            List<Optional<String>> outcomes = Together.run(8, number -> publishUnlessLost(id, "content " + number));

            List<String> published = outcomes.stream().flatMap(Optional::stream).toList();
            assertThat(published).as("round %d", round).hasSizeLessThanOrEqualTo(1);
            assertThat(files().find(HERE, id).stream().map(file -> text(files(), HERE, id)))
                    .as("round %d", round)
                    .isEqualTo(published);
        }
    }

    @Test
    void the_caller_may_close_the_stream_before_it_publishes() throws IOException {
        try (RunFileDraft draft = files().create(HERE, ID, NAME)) {
            try (var content = draft.content()) {
                content.write("abc".getBytes(StandardCharsets.UTF_8));
            }
            draft.publish(CREATED);
        }

        assertThat(text(files(), HERE, ID)).isEqualTo("abc");
    }

    @Test
    void what_a_writer_left_that_crashed_is_dropped_by_the_next() {
        write(files().create(HERE, ID, "left.csv"), "much longer than what follows");

        try (RunFileDraft draft = reopened().create(HERE, ID, NAME)) {
            write(draft, "abc");
            assertThat(draft.publish(CREATED)).isEqualTo(new StoredFile(ID, NAME, 3, SHA256_OF_ABC, CREATED));
        }

        assertThat(text(files(), HERE, ID)).isEqualTo("abc");
    }

    @Test
    void a_writer_whose_draft_was_dropped_publishes_nothing() {
        try (RunFileDraft old = files().create(HERE, ID, NAME);
                RunFileDraft current = reopened().create(HERE, ID, NAME)) {
            write(current, "a");

            assertThat(catchThrowable(() -> {
                        write(old, "stale");
                        old.publish(CREATED);
                    }))
                    .isInstanceOf(RuntimeException.class);
            assertThat(files().find(HERE, ID)).isEmpty();

            write(current, "bc");
            current.publish(CREATED);
        }
        assertThat(text(files(), HERE, ID)).isEqualTo("abc");
    }

    @Test
    void single_bytes_and_parts_of_arrays_are_written_as_they_are() throws IOException {
        try (RunFileDraft draft = files().create(HERE, ID, NAME)) {
            draft.content().write('a');
            draft.content().write("xbcx".getBytes(StandardCharsets.UTF_8), 1, 2);
            draft.content().flush();
            draft.publish(CREATED);
        }

        assertThat(text(files(), HERE, ID)).isEqualTo("abc");
    }

    private Optional<String> publishUnlessLost(RunFileId id, String content) {
        try {
            publish(HERE, id, content);
            return Optional.of(content);
        } catch (FreestoneException e) {
            return Optional.empty();
        }
    }
}
