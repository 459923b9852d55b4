package dev.freestone.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.model.contact.ChainHead;
import dev.freestone.spi.AnchorSink;
import dev.freestone.testkit.AnchorSinkConformance;
import dev.freestone.testkit.AnchorSinkFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAnchorSinkTest extends AnchorSinkConformance {
    private static final ChainAnchor ANCHOR = new ChainAnchor(
            CompanyId.DEFAULT, new ChainHead(17, "a".repeat(64)), Instant.parse("2026-03-02T10:00:00.000001Z"));

    @TempDir
    private Path folder;

    @Override
    protected AnchorSinkFixture openFixture() {
        AnchorSink sink = FileAnchorSink.over(file());
        return new AnchorSinkFixture() {
            @Override
            public AnchorSink sink() {
                return sink;
            }

            @Override
            public List<ChainAnchor> kept(CompanyId company) {
                return FileAnchorSink.over(file()).anchors(company);
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void a_line_can_be_read_by_people() throws IOException {
        FileAnchorSink.over(file()).keep(ANCHOR);

        assertThat(Files.readString(file()))
                .isEqualTo("2026-03-02T10:00:00.000001Z 17 " + "a".repeat(64) + " default\n");
    }

    @Test
    void a_line_that_a_crash_has_cut_off_harms_neither_those_before_nor_those_after() throws IOException {
        FileAnchorSink sink = FileAnchorSink.over(file());
        sink.keep(ANCHOR);
        Files.writeString(file(), Files.readString(file()) + "2026-03-03T10:00:00Z 18 abc");

        assertThat(sink.anchors(CompanyId.DEFAULT)).containsExactly(ANCHOR);
        sink.keep(ANCHOR);
        assertThat(sink.anchors(CompanyId.DEFAULT)).containsExactly(ANCHOR, ANCHOR);
    }

    @Test
    void before_the_first_anchor_there_is_no_file_and_nothing_is_known() {
        assertThat(FileAnchorSink.over(file()).anchors(CompanyId.DEFAULT)).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_file_that_cannot_be_written_is_told() {
        FileAnchorSink sink = FileAnchorSink.over(folder.resolve("missing").resolve("anchors.txt"));

        assertThatThrownBy(() -> sink.keep(ANCHOR))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the file of anchors cannot be written, give it space and rights");
    }

    private Path file() {
        return folder.resolve("anchors.txt");
    }
}
