package dev.freestone.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.RemoteFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpErrorStatusDataHandler;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemEnvironment;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    private static final String SECRET_TEXT = "said by the server";

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(Call.WRITE, Step.OPEN, Status.PERMISSION_DENIED, ErrorCode.DELIVERY_PERMISSION_DENIED),
                arguments(Call.WRITE, Step.OPEN, Status.WRITE_PROTECT, ErrorCode.DELIVERY_PERMISSION_DENIED),
                arguments(Call.WRITE, Step.OPEN, Status.NO_SUCH_FILE, ErrorCode.DELIVERY_DIRECTORY_MISSING),
                arguments(Call.WRITE, Step.OPEN, Status.FAILURE, ErrorCode.DELIVERY_NO_SPACE),
                arguments(Call.WRITE, Step.WRITE, Status.FAILURE, ErrorCode.DELIVERY_NO_SPACE),
                arguments(Call.WRITE, Step.WRITE, Status.NO_SPACE, ErrorCode.DELIVERY_NO_SPACE),
                arguments(Call.WRITE, Step.WRITE, Status.QUOTA_EXCEEDED, ErrorCode.DELIVERY_NO_SPACE),
                arguments(Call.WRITE, Step.WRITE, Status.PERMISSION_DENIED, ErrorCode.DELIVERY_PERMISSION_DENIED),
                arguments(Call.WRITE, Step.CLOSE, Status.QUOTA_EXCEEDED, ErrorCode.DELIVERY_NO_SPACE),
                arguments(Call.CREATE, Step.OPEN, Status.PERMISSION_DENIED, ErrorCode.DELIVERY_PERMISSION_DENIED),
                arguments(Call.CREATE, Step.OPEN, Status.FAILURE, ErrorCode.DELIVERY_NO_SPACE),
                arguments(Call.CREATE, Step.WRITE, Status.QUOTA_EXCEEDED, ErrorCode.DELIVERY_NO_SPACE),
                arguments(Call.RENAME, Step.RENAME, Status.PERMISSION_DENIED, ErrorCode.DELIVERY_RENAME_REFUSED),
                arguments(Call.RENAME, Step.RENAME, Status.OP_UNSUPPORTED, ErrorCode.DELIVERY_RENAME_REFUSED),
                arguments(Call.RENAME, Step.RENAME, Status.FAILURE, ErrorCode.DELIVERY_RENAME_REFUSED),
                arguments(Call.REMOVE, Step.REMOVE, Status.PERMISSION_DENIED, ErrorCode.DELIVERY_PERMISSION_DENIED),
                arguments(Call.REMOVE, Step.REMOVE, Status.FAILURE, ErrorCode.DELIVERY_UNREACHABLE),
                arguments(Call.DIGEST, Step.OPEN, Status.FAILURE, ErrorCode.DELIVERY_UNVERIFIED),
                arguments(Call.DIGEST, Step.READ, Status.FAILURE, ErrorCode.DELIVERY_UNVERIFIED));
    }

    @ParameterizedTest(name = "{0}: {1} with status {2}")
    @MethodSource("refusals")
    void a_refusal_is_told_by_its_code_and_the_folder_goes_on(Call call, Step step, int status, ErrorCode code)
            throws IOException {
        var refusing = new Refusing(step, status);
        try (MinaServer server = MinaServer.started(refusing);
                RemoteFolder folder = server.delivery().build().open(server.target())) {
            Files.writeString(server.file("a.csv"), "theirs");
            refusing.armed = true;

            var failure = catchThrowableOfType(FreestoneException.class, () -> call.on(folder));

            assertThat(failure).as(call.name()).isNotNull();
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure).hasMessageContaining(server.target().server()).hasMessageNotContaining(SECRET_TEXT);
            assertThat(failure).hasNoCause();
            refusing.armed = false;
            folder.write("c.csv", content());
            assertThat(folder.digest("c.csv")).isPresent();
        }
    }

    @ParameterizedTest(name = "status {0}")
    @ValueSource(ints = {Status.PERMISSION_DENIED, Status.OP_UNSUPPORTED})
    void a_server_that_refuses_reads_yields_no_hash(int status) throws IOException {
        for (Step step : new Step[] {Step.OPEN, Step.READ}) {
            var refusing = new Refusing(step, status);
            try (MinaServer server = MinaServer.started(refusing);
                    RemoteFolder folder = server.delivery().build().open(server.target())) {
                Files.writeString(server.file("a.csv"), "theirs");
                refusing.armed = true;

                assertThat(folder.digest("a.csv")).isEmpty();
            }
        }
    }

    @Test
    void an_existing_file_is_told_also_by_servers_without_a_status_for_it() throws IOException {
        MinaServer server = MinaServer.with(TestKey.forServer())
                .serving(builder -> builder.withSftpErrorStatusDataHandler(new SftpErrorStatusDataHandler() {
                    @Override
                    public int resolveSubStatus(
                            SftpSubsystemEnvironment environment,
                            int id,
                            Throwable e,
                            int command,
                            Object... arguments) {
                        return Status.FAILURE;
                    }
                }))
                .start();
        try (server;
                RemoteFolder folder = server.delivery().build().open(server.target())) {
            Files.writeString(server.file("b.csv"), "theirs");

            var failure = catchThrowableOfType(FreestoneException.class, () -> Call.CREATE.on(folder));

            assertThat(failure.code()).isEqualTo(ErrorCode.DELIVERY_FILE_EXISTS);
            assertThat(Files.readString(server.file("b.csv"))).isEqualTo("theirs");
        }
    }

    @Test
    void an_atomic_rename_is_used_where_it_is_offered() throws IOException {
        try (MinaServer server = MinaServer.started();
                RemoteFolder folder = server.delivery().build().open(server.target())) {
            Files.writeString(server.file("a.csv"), "ours");
            Files.writeString(server.file("b.csv"), "came in between");

            folder.rename("a.csv", "b.csv");

            assertThat(Files.readString(server.file("b.csv"))).isEqualTo("ours");
        }
    }

    @Test
    void a_plain_rename_never_replaces_a_file() throws IOException {
        MinaServer server = MinaServer.with(TestKey.forServer());
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(server.sshd, "fsync@openssh.com=1");
        server.start();
        try (server;
                RemoteFolder folder = server.delivery().build().open(server.target())) {
            Files.writeString(server.file("a.csv"), "ours");
            folder.rename("a.csv", "b.csv");
            Files.writeString(server.file("a.csv"), "ours again");

            var failure = catchThrowableOfType(FreestoneException.class, () -> folder.rename("a.csv", "b.csv"));

            assertThat(failure.code()).isEqualTo(ErrorCode.DELIVERY_RENAME_REFUSED);
            assertThat(Files.readString(server.file("b.csv"))).isEqualTo("ours");
        }
    }

    @ParameterizedTest(name = "{0} bytes at once")
    @ValueSource(ints = {2_048, 5_000, 32_767, 32_768})
    void a_server_that_answers_with_less_than_was_asked_for_is_read_to_the_end(int most) throws Exception {
        byte[] content = new byte[300_000];
        new Random(20260309).nextBytes(content);
        MinaServer server = MinaServer.with(TestKey.forServer())
                .serving(builder -> builder.withFileSystemAccessor(new ShortReads(most)))
                .start();
        try (server;
                RemoteFolder folder = server.delivery().build().open(server.target())) {
            Files.write(server.file("a.csv"), content);

            byte[] expected = MessageDigest.getInstance("SHA-256").digest(content);
            assertThat(folder.digest("a.csv")).contains(HexFormat.of().formatHex(expected));
        }
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 32_767, 32_768, 32_769, 300_000})
    void a_server_that_does_not_tell_sizes_is_read_to_the_end(int size) throws Exception {
        byte[] content = new byte[size];
        new Random(20260309).nextBytes(content);
        MinaServer server = MinaServer.with(TestKey.forServer())
                .serving(builder -> builder.withFileSystemAccessor(new HiddenSizes()))
                .start();
        try (server;
                RemoteFolder folder = server.delivery().build().open(server.target())) {
            Files.write(server.file("a.csv"), content);

            byte[] expected = MessageDigest.getInstance("SHA-256").digest(content);
            assertThat(folder.digest("a.csv")).contains(HexFormat.of().formatHex(expected));
        }
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        try (MinaServer server = MinaServer.started()) {
            Files.writeString(server.file("a.csv"), "theirs");

            var failure = catchThrowableOfType(
                    FreestoneException.class,
                    () -> server.delivery().build().open(server.target().in("a.csv")));

            assertThat(failure.code()).isEqualTo(ErrorCode.DELIVERY_DIRECTORY_MISSING);
        }
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"", ".", "..", "../a.csv", "/a.csv", "a\0.csv"})
    void a_name_is_never_a_path(String name) {
        try (MinaServer server = MinaServer.started();
                RemoteFolder folder = server.delivery().build().open(server.target())) {
            assertThatIllegalArgumentException().isThrownBy(() -> folder.stat(name));
        }
    }

    private static InputStream content() {
        return new ByteArrayInputStream("ours".getBytes(StandardCharsets.UTF_8));
    }

    private record HiddenSizes() implements SftpFileSystemAccessor {
        @Override
        public NavigableMap<String, Object> resolveReportedFileAttributes(
                SftpSubsystemProxy subsystem,
                Path file,
                int flags,
                NavigableMap<String, Object> attributes,
                LinkOption... options) {
            attributes.remove("size");
            return attributes;
        }
    }

    private enum Call {
        WRITE,
        CREATE,
        RENAME,
        REMOVE,
        DIGEST;

        void on(RemoteFolder folder) {
            switch (this) {
                case WRITE -> folder.write("a.csv", content());
                case CREATE -> folder.createExclusive("b.csv", content());
                case RENAME -> folder.rename("a.csv", "b.csv");
                case REMOVE -> folder.remove("a.csv");
                case DIGEST -> folder.digest("a.csv");
            }
        }
    }

    private enum Step {
        OPEN,
        WRITE,
        READ,
        CLOSE,
        RENAME,
        REMOVE
    }

    /** Refuses one step. */
    private static final class Refusing implements SftpEventListener {
        private final Step step;
        private final int status;
        private volatile boolean armed;

        Refusing(Step step, int status) {
            this.step = step;
            this.status = status;
        }

        private void at(Step reached) throws SftpException {
            if (armed && reached == step) {
                throw new SftpException(status, SECRET_TEXT);
            }
        }

        @Override
        public void opening(ServerSession session, String remote, Handle handle) throws IOException {
            at(Step.OPEN);
        }

        @Override
        public void writing(
                ServerSession session, String remote, FileHandle handle, long offset, byte[] data, int from, int length)
                throws IOException {
            at(Step.WRITE);
        }

        @Override
        public void reading(
                ServerSession session, String remote, FileHandle handle, long offset, byte[] data, int from, int length)
                throws IOException {
            at(Step.READ);
        }

        @Override
        public void closing(ServerSession session, String remote, Handle handle) throws IOException {
            at(Step.CLOSE);
        }

        @Override
        public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options)
                throws IOException {
            at(Step.RENAME);
        }

        @Override
        public void removing(ServerSession session, Path path, boolean folder) throws IOException {
            at(Step.REMOVE);
        }

        @Override
        public void creating(ServerSession session, Path path, Map<String, ?> attributes) throws IOException {
            at(Step.OPEN);
        }
    }
}
