package dev.freestone.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class FileContentTest {
    private static final int SIZE = (5 << 20) + 7;

    @Test
    void what_was_written_is_recognized() throws Exception {
        byte[] written = written();

        assertThatCode(() -> new FileContent(SIZE).requireFrom(new ByteArrayInputStream(written)))
                .doesNotThrowAnyException();
    }

    @Test
    void one_other_byte_is_noticed() throws Exception {
        byte[] written = written();
        written[SIZE / 2]++;

        assertThatThrownBy(() -> new FileContent(SIZE).requireFrom(new ByteArrayInputStream(written)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another content");
    }

    private static byte[] written() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream(SIZE);
        new FileContent(SIZE).writeTo(out);
        return out.toByteArray();
    }
}
