package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFileTest {
    @TempDir
    Path root;

    @Test
    void passes_when_the_committed_text_is_the_generated_one() throws IOException {
        Files.writeString(root.resolve("page.md"), "one\n");

        GoldenFile.in(root, "page.md", false).matches("one\n");
    }

    @Test
    void fails_on_any_difference_and_names_the_remedy() throws IOException {
        Files.writeString(root.resolve("page.md"), "one\r\n");

        assertThatThrownBy(() -> GoldenFile.in(root, "page.md", false).matches("one\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("page.md")
                .hasMessageContaining("-Dfreestone.golden=write");
    }

    @Test
    void fails_when_the_document_is_absent() {
        assertThatThrownBy(() -> GoldenFile.in(root, "docs/page.md", false).matches("one\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("docs/page.md is absent");
    }

    @Test
    void writes_the_document_and_its_folders_when_told_to() throws IOException {
        GoldenFile.in(root, "docs/new/page.md", true).matches("one\n");

        assertThat(Files.readString(root.resolve("docs/new/page.md"))).isEqualTo("one\n");
    }
}
