package dev.freestone.engine;

import dev.freestone.contact.DestinationText;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Texts;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.Recipient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads request bodies of questions to the contact policy. Source: docs/spec/operations.md 4. */
final class ContactInquiryBody {
    private static final int SUBJECT = 100;
    private static final int DEBT = 200;
    private static final int DEBTS = 100;
    private static final int TEMPLATE = 200;
    private static final int EXEMPTION = 50;

    private final List<Violation> problems = new ArrayList<>();

    private ContactInquiryBody() {}

    static ContactInquiry read(String json) {
        return new ContactInquiryBody().inquiry(json);
    }

    private ContactInquiry inquiry(String json) {
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        PersonId person = made(body, "personId", body.text("personId"), PersonId::of, "an id of 1 to 100 characters");
        Channel channel = code(body, "channel", Channel::parse, names(Channel.values(), Channel::code));
        Purpose purpose = code(body, "purpose", Purpose::parse, names(Purpose.values(), Purpose::code));
        Theme theme = code(body, "theme", Theme::parse, names(Theme.values(), Theme::code));
        String subject = bounded(body, "subject", SUBJECT);
        List<String> debts = Changes.given(body.list("debts", (at, value) -> debt(body, at, value)));
        Destination destination = made(
                body,
                "destination",
                body.text("destination"),
                text -> Destination.of(DestinationText.normal(text)),
                "a number or address of 1 to 1,000 characters");
        String template = bounded(body, "template", TEMPLATE);
        ContactTraits traits = Changes.given(body.object("traits", this::traits));
        body.end();
        require("personId", person);
        require("channel", channel);
        require("purpose", purpose);
        if (debts != null && debts.size() > DEBTS) {
            problems.add(
                    Violation.of("debts", ViolationCode.OUT_OF_RANGE, debts.size() + " debts, give at most " + DEBTS));
        }
        if (!problems.isEmpty() || person == null || channel == null || purpose == null) {
            throw FreestoneException.validation(problems);
        }
        ContactInquiry.Builder inquiry =
                ContactInquiry.about(person, channel).purpose(purpose).subject(subject == null ? "" : subject);
        Optional.ofNullable(theme).ifPresent(inquiry::theme);
        Optional.ofNullable(debts).ifPresent(keys -> inquiry.debts(keys.toArray(String[]::new)));
        Optional.ofNullable(destination).ifPresent(inquiry::destination);
        Optional.ofNullable(template).ifPresent(inquiry::template);
        Optional.ofNullable(traits).ifPresent(inquiry::traits);
        return inquiry.build();
    }

    private ContactTraits traits(BodyReader body) {
        Recipient recipient = code(body, "recipient", Recipient::parse, names(Recipient.values(), Recipient::code));
        Boolean autodialed = Changes.given(body.truth("autodialed"));
        Boolean prerecorded = Changes.given(body.truth("prerecorded"));
        String exemption = bounded(body, "exemption", EXEMPTION);
        FactId replyTo = fact(body, "replyTo");
        FactId confirmationOf = fact(body, "confirmationOf");
        return new ContactTraits(
                recipient == null ? Recipient.CONSUMER : recipient,
                Boolean.TRUE.equals(autodialed),
                Boolean.TRUE.equals(prerecorded),
                Optional.ofNullable(exemption),
                Optional.ofNullable(replyTo),
                Optional.ofNullable(confirmationOf));
    }

    private @Nullable FactId fact(BodyReader body, String name) {
        return made(body, name, body.text(name), FactId::of, "an id of 1 to 50 characters");
    }

    private <T> @Nullable T code(BodyReader body, String name, Function<String, Optional<T>> parse, String all) {
        return Changes.given(body.code(
                name,
                text -> parse.apply(text).orElse(null),
                (at, text) -> Violation.of(at, ViolationCode.UNKNOWN_VALUE, "no such value, take one of " + all)));
    }

    private static <E> String names(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).collect(Collectors.joining(" "));
    }

    /** A value of the host. The message of the value itself is not passed on: it may tell of it. */
    private static <T> @Nullable T made(
            BodyReader body, String name, Change<String> given, Function<String, T> of, String wanted) {
        String text = Changes.given(given);
        if (text == null) {
            return null;
        }
        try {
            return of.apply(text);
        } catch (IllegalArgumentException refused) {
            body.wrongType(body.at(name), wanted);
            return null;
        }
    }

    private @Nullable String bounded(BodyReader body, String name, int most) {
        String text = Changes.given(body.text(name));
        if (text != null && Texts.length(text) > most) {
            problems.add(Violation.of(
                    body.at(name), ViolationCode.TOO_LONG, Texts.length(text) + " characters, give at most " + most));
        }
        return text;
    }

    private static @Nullable String debt(BodyReader body, String at, @Nullable Object value) {
        if (value instanceof String text && !text.isEmpty() && Texts.length(text) <= DEBT) {
            return text;
        }
        body.wrongType(at, "a key of a debt of 1 to " + DEBT + " characters");
        return null;
    }

    private void require(String name, @Nullable Object value) {
        if (value == null && problems.stream().noneMatch(each -> each.path().equals(name))) {
            problems.add(Violation.of(name, ViolationCode.REQUIRED, "is missing, give it"));
        }
    }
}
