package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactIntent;
import dev.freestone.error.ErrorCode;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryTemplateDirectory;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.Template;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which template and on which channels a borrower is told. */
class PromoNoticeTemplatesTest {
    private static final String CANCELED = "promoProgramCanceled";

    private final PromoHouse house = new PromoHouse();
    private final Script text = new Script();

    @ParameterizedTest(name = "speaks {0}, templates {1}: {2}")
    @CsvSource({
        "es, 'any es', es",
        "es, any, any",
        "es, 'any fr', any",
        ", 'any es', any",
        "en-US, 'any en', any",
        "en-US, 'any en en-US', en-US",
    })
    void the_template_is_the_one_of_the_language_of_the_person_else_of_the_company(
            @Nullable String language, String templates, String expected) {
        PromoHouse spoken = new PromoHouse();
        for (String each : List.of(templates.split(" ", -1))) {
            spoken.template(each, CANCELED, Channel.EMAIL, Optional.of(each).filter(code -> !code.equals("any")));
        }
        speaking(spoken, Optional.ofNullable(language));
        spoken.cancel(spoken.in(PromoStatus.ACTIVE));

        spoken.freestone().tick();

        assertThat(spoken.email.requests)
                .singleElement()
                .satisfies(request -> assertThat(request.content().template()).contains(expected));
    }

    @Test
    void each_channel_with_a_template_has_its_notice() {
        house.also = builder -> builder.sender(Channel.TEXT, text);
        house.template("short", CANCELED, Channel.TEXT, Optional.empty());

        house.cancel(house.in(PromoStatus.ACTIVE));

        assertThat(house.intents()).extracting(ContactIntent::channel).containsExactlyInAnyOrder("email", "text");
    }

    @Test
    void a_channel_that_nobody_sends_on_is_left_out() {
        house.template("short", CANCELED, Channel.TEXT, Optional.empty());

        PromoView made = house.in(PromoStatus.ACTIVE);
        house.cancel(made);

        assertThat(house.intents()).extracting(ContactIntent::channel).containsExactly("email");
        assertThat(house.history(made)).doesNotContain("PromoNoticeSkipped");
    }

    @ParameterizedTest(name = "templates of {0}: {1}")
    @CsvSource({"none, no_template", "text, no_sender"})
    void without_a_template_or_a_sender_nothing_is_planned_and_the_history_says_so(String channel, String reason) {
        PromoHouse mute = new PromoHouse();
        InMemoryTemplateDirectory known = InMemoryTemplateDirectory.create();
        mute.directory = known;
        if ("text".equals(channel)) {
            known.put(
                    CompanyId.DEFAULT,
                    new TemplateKey(CANCELED, channel, Optional.empty(), Optional.empty()),
                    new Template("short", CANCELED, Set.of()));
        }
        PromoView made = mute.in(PromoStatus.ACTIVE);

        mute.cancel(made);

        assertThat(mute.program(made).status()).isEqualTo(PromoStatus.CANCELED);
        assertThat(mute.intents()).isEmpty();
        assertThat(skipped(mute, made)).containsExactly(Map.of("notice", "canceled", "reason", reason));
    }

    @Test
    void a_directory_of_templates_that_fails_stops_the_cancellation() {
        house.directory = (company, key) -> {
            throw new IllegalStateException("down");
        };
        PromoView made = house.in(PromoStatus.ACTIVE);

        refused(ErrorCode.DIRECTORY_UNAVAILABLE, () -> house.cancel(made));

        assertThat(house.get(made)).isEqualTo(made);
    }

    private static void speaking(PromoHouse at, Optional<String> language) {
        Person person = new Person(
                PersonId.of(PromoHouse.PERSON),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                language,
                PersonName.EMPTY,
                List.of(Contact.builder("c-1", ContactType.EMAIL)
                        .affiliation("self")
                        .value("first@example.org")
                        .build()));
        at.also = builder -> builder.people(InMemoryPersonDirectory.of(person));
    }

    private static List<Map<String, ?>> skipped(PromoHouse at, PromoView made) {
        return at.programs().explain(made.program().id().value(), 0, 100).stream()
                .filter(entry -> entry.event().equals("PromoNoticeSkipped"))
                .<Map<String, ?>>map(HistoryEntry::details)
                .toList();
    }
}
