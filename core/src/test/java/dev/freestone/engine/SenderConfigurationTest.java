package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.TokenBuckets;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.Sender;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SenderConfigurationTest {
    @Test
    @Fact("LED-50")
    void senders_need_a_policy_and_none_is_one() {
        FreestoneException refused = catchThrowableOfType(
                FreestoneException.class,
                () -> Freestone.builder().sender(Channel.TEXT, Script::accepted).build());

        assertThat(refused.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
        assertThat(refused.violations()).extracting(Violation::path).containsExactly("contactPolicy");
        try (Freestone built = Freestone.builder()
                .sender(Channel.TEXT, Script::accepted)
                .contactPolicy(ContactPolicy.none())
                .build()) {
            assertThat(built.contacts().stops()).isEmpty();
        }
    }

    @Test
    void every_problem_of_the_senders_is_told_at_once() {
        FreestoneException refused = catchThrowableOfType(
                FreestoneException.class,
                () -> Freestone.builder()
                        .sender(Channel.TEXT, Script::accepted)
                        .sender(Channel.TEXT, Script::accepted)
                        .sender(Channel.EMAIL, new Slow())
                        .rateLimit(SenderId.of("fax"), TokenBuckets.Limit.perSecond(1))
                        .reconciler(SenderId.of("mail"), attempts -> List.of())
                        .build());

        assertThat(refused.violations())
                .extracting(Violation::message)
                .anySatisfy(message -> assertThat(message).contains("two senders have the id text"))
                .anySatisfy(message -> assertThat(message).contains("contactPolicy"))
                .anySatisfy(message -> assertThat(message).contains("no sender fax"))
                .anySatisfy(message -> assertThat(message).contains("no sender mail"))
                .anySatisfy(message -> assertThat(message).contains("sender email has a call timeout of PT46S"))
                .hasSize(5);
    }

    private static final class Slow implements Sender {
        @Override
        public SendResult send(SendRequest request) {
            return Script.accepted(request);
        }

        @Override
        public SenderTraits traits() {
            return SenderTraits.none().callTimeout(Duration.ofSeconds(46));
        }
    }
}
