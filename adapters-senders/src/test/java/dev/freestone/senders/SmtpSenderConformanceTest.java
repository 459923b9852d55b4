package dev.freestone.senders;

import dev.freestone.model.common.Secret;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.spi.Sender;
import dev.freestone.testkit.ProviderAnswer;
import dev.freestone.testkit.SenderConformance;
import dev.freestone.testkit.SenderFixture;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;

class SmtpSenderConformanceTest extends SenderConformance {
    @Override
    protected SenderFixture openFixture() {
        return new Fixture();
    }

    private static final class Fixture implements SenderFixture {
        private static final Pattern KEY = Pattern.compile("(?m)^Idempotency-Key: (\\S+)");

        private final SmtpProvider provider = new SmtpProvider(TestCertificate.LOCALHOST.context(), false);

        @Override
        public Sender sender(InstantSource clock) {
            return SmtpSender.to("localhost")
                    .port(provider.port())
                    .tls(TestCertificate.LOCALHOST.context())
                    .login("billing", Secret.of("mail-password"))
                    .from("billing@example.test", "Billing")
                    .timeout(Duration.ofSeconds(3))
                    .clock(clock)
                    .build();
        }

        @Override
        public String channel() {
            return "email";
        }

        @Override
        public Destination destination() {
            return Destination.of("ann.lee@example.test");
        }

        @Override
        public void answer(ProviderAnswer answer) {
            provider.listening(answer != ProviderAnswer.REFUSES_CONNECTION);
            provider.forgetReplies();
            switch (answer) {
                case REFUSES_DESTINATION -> provider.reply("RCPT", "550 5.1.1 no such mailbox");
                case REFUSES_CONTENT -> provider.reply("END", "554 5.7.1 no such content");
                case ASKS_TO_COME_LATER -> provider.reply("GREETING", "421 4.3.2 come later");
                case FAILS_CREDENTIALS -> provider.reply("AUTH", "535 5.7.8 who are you");
                case DROPS_CONNECTION -> provider.reply("END", SmtpProvider.DROP);
                case STAYS_SILENT -> provider.reply("END", SmtpProvider.SILENCE);
                case ACCEPTS, REFUSES_CONNECTION -> {
                    // Nothing to set.
                }
            }
        }

        @Override
        public Duration later() {
            return Duration.ZERO;
        }

        @Override
        public boolean takesKeys() {
            return true;
        }

        @Override
        public int requests() {
            return provider.messages().size();
        }

        @Override
        public List<IdempotencyKey> keys() {
            return provider.messages().stream()
                    .flatMap(message -> KEY.matcher(message).results())
                    .map(found -> new IdempotencyKey(found.group(1)))
                    .toList();
        }

        @Override
        public void close() {
            provider.close();
        }
    }
}
