package dev.freestone.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.spi.RemoteFolder;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostKeysTest {
    private static final KeyPair KEY = TestKey.forServer();
    private static final KeyPair ANOTHER = TestKey.forServer();
    private static final KeyPair RSA = TestKey.forServer("ssh-rsa", 2048);
    private static final String PIN = HostKeys.fingerprint(TestKey.blob(KEY.getPublic()));
    private static final String OTHER_PIN = HostKeys.fingerprint(TestKey.blob(ANOTHER.getPublic()));

    /** How the host tells which keys it knows, given the server and its name in such files. */
    private interface Known extends BiFunction<MinaServer, String, SftpDeliveryBuilder> {}

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("not listed", known((server, name) -> listing(server, ""))),
                arguments(
                        "listed for another port",
                        known((server, name) -> listing(server, "127.0.0.1 " + TestKey.line(KEY.getPublic())))),
                arguments(
                        "changed",
                        known((server, name) -> listing(server, name + " " + TestKey.line(ANOTHER.getPublic())))),
                arguments(
                        "changed, whatever else knows it",
                        known((server, name) -> listing(server, name + " " + TestKey.line(ANOTHER.getPublic()))
                                .fingerprint("127.0.0.1", server.port(), PIN)
                                .hostKeys((host, port, algorithm, fingerprint) -> true))),
                arguments(
                        "revoked",
                        known((server, name) -> listing(
                                server,
                                name + " " + TestKey.line(KEY.getPublic()) + "\n@revoked * "
                                        + TestKey.line(KEY.getPublic())))),
                arguments(
                        "revoked, whatever else knows it",
                        known((server, name) -> listing(server, "@revoked * " + TestKey.line(KEY.getPublic()))
                                .hostKeys((host, port, algorithm, fingerprint) -> true))),
                arguments(
                        "only the key of a certificate authority",
                        known((server, name) ->
                                listing(server, "@cert-authority " + name + " " + TestKey.line(KEY.getPublic())))),
                arguments(
                        "pinned to another one",
                        known((server, name) ->
                                SftpDelivery.builder().fingerprint("127.0.0.1", server.port(), OTHER_PIN))),
                arguments(
                        "pinned for another server",
                        known((server, name) -> SftpDelivery.builder().fingerprint("127.0.0.2", server.port(), PIN))),
                arguments(
                        "not known to the host",
                        known((server, name) ->
                                SftpDelivery.builder().hostKeys((host, port, algorithm, fingerprint) -> false))),
                arguments(
                        "not judged by the host",
                        known((server, name) -> SftpDelivery.builder()
                                .hostKeys((host, port, algorithm, fingerprint) -> {
                                    throw new IllegalStateException("given by the test");
                                }))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    @Fact("OUT-63")
    void is_refused_before_an_account_is_named_when_its_key_is(String why, Known known) {
        try (MinaServer server = MinaServer.with(KEY).start()) {
            FreestoneException failure = failure(known.apply(server, name(server)), server.target());

            assertThat(failure.code()).as(why).isEqualTo(ErrorCode.DELIVERY_HOST_KEY_REJECTED);
            assertThat(failure).hasMessageContaining(server.target().server());
            assertThat(server.awaitEnd()).isEmpty();
            assertThat(server.attempts).hasValue(0);
        }
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments(
                        "listed", known((server, name) -> listing(server, name + " " + TestKey.line(KEY.getPublic())))),
                arguments(
                        "listed in the second file",
                        known((server, name) -> listing(server, "")
                                .knownHosts(server.knownHosts(name + " " + TestKey.line(KEY.getPublic()))))),
                arguments(
                        "pinned",
                        known((server, name) -> SftpDelivery.builder().fingerprint("127.0.0.1", server.port(), PIN))),
                arguments(
                        "pinned without the prefix",
                        known((server, name) ->
                                SftpDelivery.builder().fingerprint("127.0.0.1", server.port(), PIN.substring(7)))),
                arguments(
                        "one of two that are pinned",
                        known((server, name) -> SftpDelivery.builder()
                                .fingerprint("127.0.0.1", server.port(), OTHER_PIN)
                                .fingerprint("127.0.0.1", server.port(), PIN))),
                arguments(
                        "known to the host",
                        known((server, name) -> SftpDelivery.builder()
                                .hostKeys((host, port, algorithm, fingerprint) -> host.equals("127.0.0.1")
                                        && port == server.port()
                                        && algorithm.equals("ecdsa-sha2-nistp256")
                                        && fingerprint.equals(PIN)))),
                arguments(
                        "not listed but known to the host",
                        known((server, name) ->
                                listing(server, "").hostKeys((host, port, algorithm, fingerprint) -> true))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void is_called_when_its_key_is(String why, Known known) {
        try (MinaServer server = MinaServer.with(KEY).start();
                RemoteFolder folder = known.apply(server, name(server)).build().open(server.target())) {
            assertThat(folder.stat("nobody")).as(why).isEmpty();
        }
    }

    @Test
    void a_server_with_several_keys_is_asked_for_the_kind_that_is_listed() {
        MinaServer server = MinaServer.with(KEY);
        server.sshd.setKeyPairProvider(KeyPairProvider.wrap(KEY, RSA));
        server.start();
        try (server;
                RemoteFolder folder = listing(server, name(server) + " " + TestKey.line(RSA.getPublic()))
                        .build()
                        .open(server.target())) {
            assertThat(folder.stat("nobody")).isEmpty();
        }
    }

    @Test
    void a_server_that_signs_by_sha_1_alone_is_refused() {
        try (MinaServer server = MinaServer.with(RSA)) {
            server.sshd.setSignatureFactories(List.of(BuiltinSignatures.rsa));
            server.start();

            FreestoneException failure = failure(
                    SftpDelivery.builder().hostKeys((host, port, algorithm, fingerprint) -> true), server.target());

            assertThat(failure.code()).isEqualTo(ErrorCode.DELIVERY_HOST_KEY_REJECTED);
        }
    }

    @Test
    @Fact("OUT-63")
    void the_file_is_read_at_every_connection_and_a_key_that_changed_since_is_refused() throws IOException {
        try (MinaServer server = MinaServer.with(KEY).start()) {
            Path file = server.knownHosts();
            SftpDelivery delivery = SftpDelivery.builder().knownHosts(file).build();
            delivery.open(server.target()).close();
            assertThat(server.awaitEnd()).contains(MinaServer.USERNAME);

            server.sshd.setKeyPairProvider(KeyPairProvider.wrap(ANOTHER));
            assertThat(failure(delivery, server.target()).code()).isEqualTo(ErrorCode.DELIVERY_HOST_KEY_REJECTED);
            assertThat(server.awaitEnd()).isEmpty();

            Files.writeString(file, name(server) + " " + TestKey.line(ANOTHER.getPublic()));
            delivery.open(server.target()).close();
        }
    }

    @Test
    void a_file_that_is_not_there_lets_nobody_be_called() {
        try (MinaServer server = MinaServer.with(KEY).start()) {
            SftpDelivery delivery = SftpDelivery.builder()
                    .knownHosts(server.file("nowhere"))
                    .fingerprint("127.0.0.1", server.port(), PIN)
                    .build();

            assertThat(failure(delivery, server.target()).code()).isEqualTo(ErrorCode.DELIVERY_HOST_KEY_REJECTED);
            assertThat(server.connections).hasValue(0);
        }
    }

    @Test
    void a_server_is_called_by_its_ipv6_address() {
        MinaServer server = MinaServer.with(KEY);
        server.sshd.setHost("::1");
        server.start();
        try (server;
                RemoteFolder folder = listing(server, "[::1]:" + server.port() + " " + TestKey.line(KEY.getPublic()))
                        .build()
                        .open(server.target())) {
            assertThat(folder.stat("nobody")).isEmpty();
        }
    }

    private static Known known(Known known) {
        return known;
    }

    private static String name(MinaServer server) {
        return "[127.0.0.1]:" + server.port();
    }

    private static SftpDeliveryBuilder listing(MinaServer server, String lines) {
        return SftpDelivery.builder().knownHosts(server.knownHosts(lines));
    }

    private static FreestoneException failure(SftpDeliveryBuilder builder, DeliveryTarget target) {
        return failure(builder.build(), target);
    }

    private static FreestoneException failure(SftpDelivery delivery, DeliveryTarget target) {
        var failure = catchThrowableOfType(FreestoneException.class, () -> delivery.open(target));
        assertThat(failure).isNotNull();
        return failure;
    }
}
