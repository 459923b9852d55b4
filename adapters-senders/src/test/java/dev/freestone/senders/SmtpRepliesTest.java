package dev.freestone.senders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SendResult.Accepted;
import dev.freestone.model.contact.SendResult.Refused;
import dev.freestone.model.contact.SendResult.RetryLater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each reply of a mail server means at each stage. Source: docs/senders.md. */
class SmtpRepliesTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "CONNECT, 0, SENDER",
        "CONNECT, -1, SENDER",
        "CONNECT, 454, SENDER",
        "CONNECT, 554, SENDER",
        "MAIL, 0, SENDER",
        "MAIL, 250, SENDER",
        "MAIL, 451, INTENT",
        "MAIL, 550, CONFIGURATION",
        "RECIPIENT, 0, SENDER",
        "RECIPIENT, 354, SENDER",
        "RECIPIENT, 450, INTENT",
        "RECIPIENT, 501, bad_destination",
        "RECIPIENT, 550, bad_destination",
        "RECIPIENT, 551, bad_destination",
        "RECIPIENT, 552, INTENT",
        "RECIPIENT, 553, bad_destination",
        "RECIPIENT, 554, INTENT",
        "RECIPIENT, 556, bad_destination",
        "DATA, 0, SENDER",
        "DATA, 250, SENDER",
        "DATA, 451, INTENT",
        "DATA, 554, INTENT",
        "CONTENT, 0, SENDER",
        "CONTENT, 354, SENDER",
        "END, 250, accepted",
        "END, 251, accepted",
        "END, 299, accepted",
        "END, 300, no_reply",
        "END, 399, no_reply",
        "END, 400, INTENT",
        "END, 451, INTENT",
        "END, 499, INTENT",
        "END, 500, content_blocked",
        "END, 550, content_blocked",
        "END, 552, content_blocked",
        "END, 554, content_blocked",
        "END, 599, content_blocked",
        "END, 600, no_reply",
        "END, 199, no_reply",
        "END, 0, no_reply",
        "END, -1, no_reply",
    })
    void means(SmtpStage stage, int code, String meaning) {
        assertThat(meaning(stage, code)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @EnumSource(SmtpStage.class)
    void a_server_that_closes_asks_the_sender_to_wait_at_every_stage(SmtpStage stage) {
        assertThat(meaning(stage, 421)).isEqualTo("SENDER");
    }

    @ParameterizedTest
    @EnumSource(SmtpStage.class)
    void a_missing_or_wrong_login_is_our_configuration_at_every_stage(SmtpStage stage) {
        for (int code : new int[] {530, 534, 535, 538}) {
            assertThat(meaning(stage, code)).as("code " + code).isEqualTo("CONFIGURATION");
        }
    }

    @Test
    void an_accepted_message_is_known_by_its_message_id() {
        assertThat(SmtpReplies.result(Samples.KEY, SmtpStage.END, 250, "<a@b>"))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.providerMessageId()).contains("<a@b>"));
    }

    private static String meaning(SmtpStage stage, int code) {
        SendResult result = SmtpReplies.result(Samples.KEY, stage, code, "<a@b>");
        if (result instanceof RetryLater later) {
            return later.scope().toString();
        }
        if (result instanceof Refused refused) {
            return refused.code().code();
        }
        return result instanceof SendResult.Unknown unknown ? unknown.cause() : "accepted";
    }
}
