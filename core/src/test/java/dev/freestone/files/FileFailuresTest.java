package dev.freestone.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileFailuresTest {
    private static final long ROOM = 1L << 30;

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new IOException("No space left on device"), ROOM, ErrorCode.STORAGE_FULL),
                Arguments.of(
                        new FileSystemException("f", null, "No space left on device"), ROOM, ErrorCode.STORAGE_FULL),
                Arguments.of(new IOException("Disk quota exceeded"), ROOM, ErrorCode.STORAGE_FULL),
                Arguments.of(new IOException("There is not enough space on the disk"), ROOM, ErrorCode.STORAGE_FULL),
                Arguments.of(new IOException("in another language"), 4095, ErrorCode.STORAGE_FULL),
                Arguments.of(new IOException("in another language"), 4096, ErrorCode.STORAGE_FAILED),
                Arguments.of(new AccessDeniedException("f"), ROOM, ErrorCode.STORAGE_FORBIDDEN),
                Arguments.of(new AccessDeniedException("f"), 0, ErrorCode.STORAGE_FORBIDDEN),
                Arguments.of(new FileNotFoundException("f (Permission denied)"), ROOM, ErrorCode.STORAGE_FORBIDDEN),
                Arguments.of(new FileNotFoundException("f (Access is denied)"), ROOM, ErrorCode.STORAGE_FORBIDDEN),
                Arguments.of(
                        new FileSystemException("f", null, "Read-only file system"), ROOM, ErrorCode.STORAGE_FORBIDDEN),
                Arguments.of(new NoSuchFileException("f"), ROOM, ErrorCode.STORAGE_FAILED),
                Arguments.of(new IOException("Input/output error"), ROOM, ErrorCode.STORAGE_FAILED),
                Arguments.of(new IOException(), ROOM, ErrorCode.STORAGE_FAILED));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void each_failure_has_its_code(IOException failure, long usableSpace, ErrorCode code) {
        assertThat(FileFailures.codeOf(failure, usableSpace)).isEqualTo(code);
    }
}
