package dev.freestone.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.common.Secret;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.PromptEntry;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.session.ServerSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccountsTest {
    private static final String PASSPHRASE = "opens the key";
    private static final TestKey ED25519 = TestKey.ed25519("");
    private static final TestKey LOCKED = TestKey.ed25519(PASSPHRASE);
    private static final TestKey ECDSA = TestKey.ecdsa(PASSPHRASE);
    private static final TestKey RSA = TestKey.rsa(2048, "");
    private static final TestKey PEM = TestKey.pem(PASSPHRASE);
    private static final TestKey SHORT_RSA = TestKey.rsa(1024, "");
    private static final TestKey DSA = TestKey.dsa();
    private static final Optional<Secret> NONE = Optional.empty();
    private static final Optional<Secret> WRONG = Optional.of(Secret.of("opens nothing"));

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("password", ED25519, Optional.of(MinaServer.PASSWORD), NONE, NONE),
                arguments("Ed25519", ED25519, NONE, key(ED25519), NONE),
                arguments("Ed25519 with passphrase", LOCKED, NONE, key(LOCKED), Optional.of(Secret.of(PASSPHRASE))),
                arguments("ECDSA with passphrase", ECDSA, NONE, key(ECDSA), Optional.of(Secret.of(PASSPHRASE))),
                arguments("RSA of 2048 bits", RSA, NONE, key(RSA), NONE),
                arguments("PEM with passphrase", PEM, NONE, key(PEM), Optional.of(Secret.of(PASSPHRASE))),
                arguments("key before a wrong password", ED25519, WRONG, key(ED25519), NONE),
                arguments("password after a foreign key", ED25519, Optional.of(MinaServer.PASSWORD), key(RSA), NONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    @Fact("OUT-64")
    void opens_the_folder_with_a(
            String way, TestKey known, Optional<Secret> password, Optional<Secret> key, Optional<Secret> passphrase) {
        try (MinaServer server = MinaServer.with(TestKey.forServer())
                        .accepting(known.publicKey())
                        .start();
                var folder = server.delivery().build().open(server.targetWith(password, key, passphrase))) {
            assertThat(folder.stat("nobody")).as(way).isEmpty();
            assertThat(server.connections).hasValue(1);
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("wrong password", 1, WRONG, NONE, NONE),
                arguments("foreign key", 1, NONE, key(RSA), NONE),
                arguments("foreign key and wrong password", 1, WRONG, key(RSA), NONE),
                arguments("wrong passphrase", 0, NONE, key(LOCKED), WRONG),
                arguments("wrong passphrase of PEM", 0, NONE, key(PEM), WRONG),
                arguments("passphrase not given", 0, NONE, key(LOCKED), NONE),
                arguments("RSA of 1024 bits", 0, NONE, key(SHORT_RSA), NONE),
                arguments("DSA", 0, NONE, key(DSA), NONE),
                arguments("text that is no key", 0, NONE, WRONG, NONE),
                arguments("nothing at all", 0, NONE, NONE, NONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    @Fact("OUT-64")
    void is_refused_and_not_tried_again_with_a(
            String way, int calls, Optional<Secret> password, Optional<Secret> key, Optional<Secret> passphrase) {
        try (MinaServer server = MinaServer.with(TestKey.forServer())
                .accepting(ED25519.publicKey())
                .start()) {
            DeliveryTarget target = server.targetWith(password, key, passphrase);

            FreestoneException failure = failure(server, target);

            assertThat(failure.code()).as(way).isEqualTo(ErrorCode.DELIVERY_AUTH_FAILED);
            assertThat(failure.getMessage()).contains(target.server()).doesNotContain(MinaServer.USERNAME);
            for (Optional<Secret> secret : List.of(password, key, passphrase)) {
                secret.ifPresent(hidden -> assertThat(failure).hasMessageNotContaining(hidden.reveal()));
            }
            assertThat(server.connections).hasValue(calls);
        }
    }

    @Test
    void answers_a_single_hidden_question_with_the_password() {
        var questions = new Questions(new PromptEntry("One-time word", false));
        try (MinaServer server = asking(questions);
                var folder = server.delivery().build().open(server.target())) {
            assertThat(folder.stat("nobody")).isEmpty();
            assertThat(questions.answers).containsExactly(MinaServer.PASSWORD.reveal());
        }
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                arguments("one that shows what is typed", new Questions(new PromptEntry("Password", true))),
                arguments(
                        "two of them",
                        new Questions(new PromptEntry("Password", false), new PromptEntry("Code", false))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void keeps_the_password_from_other_questions(String which, Questions questions) {
        try (MinaServer server = asking(questions)) {
            assertThat(failure(server, server.target()).code()).as(which).isEqualTo(ErrorCode.DELIVERY_AUTH_FAILED);
            assertThat(questions.answers)
                    .allSatisfy(answer -> assertThat(answer).isEmpty());
        }
    }

    @Test
    void a_wrong_password_is_given_once_by_each_way() {
        var questions = new Questions(new PromptEntry("Password", false));
        try (MinaServer server = MinaServer.with(TestKey.forServer())) {
            server.sshd.setKeyboardInteractiveAuthenticator(questions);
            server.start();

            failure(server, server.targetWith(WRONG, NONE, NONE));

            assertThat(server.attempts).hasValue(1);
            assertThat(questions.answers).containsExactly(WRONG.get().reveal());
        }
    }

    private static MinaServer asking(Questions questions) {
        MinaServer server = MinaServer.with(TestKey.forServer());
        server.sshd.setUserAuthFactories(List.of(UserAuthKeyboardInteractiveFactory.INSTANCE));
        server.sshd.setKeyboardInteractiveAuthenticator(questions);
        return server.start();
    }

    private static FreestoneException failure(MinaServer server, DeliveryTarget target) {
        var failure = catchThrowableOfType(
                FreestoneException.class, () -> server.delivery().build().open(target));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static Optional<Secret> key(TestKey key) {
        return Optional.of(key.privateKey());
    }

    private static final class Questions implements KeyboardInteractiveAuthenticator {
        private final List<PromptEntry> prompts;
        private final List<String> answers = new CopyOnWriteArrayList<>();

        Questions(PromptEntry... prompts) {
            this.prompts = List.of(prompts);
        }

        @Override
        public InteractiveChallenge generateChallenge(
                ServerSession session, String username, String language, String methods) {
            var challenge = new InteractiveChallenge();
            challenge.setInteractionName("");
            challenge.setInteractionInstruction("");
            challenge.setLanguageTag("");
            challenge.setPrompts(prompts);
            return challenge;
        }

        @Override
        public boolean authenticate(ServerSession session, String username, List<String> given) {
            answers.addAll(given);
            return given.equals(List.of(MinaServer.PASSWORD.reveal()));
        }
    }
}
