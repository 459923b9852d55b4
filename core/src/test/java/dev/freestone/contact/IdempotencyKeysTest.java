package dev.freestone.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactIdentity;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeysTest {
    private static final List<String> FIELDS =
            List.of("default", "promo/1", "1:due:2", "BO-1", "email", "servicing/x/");

    @Fact("LED-3")
    @ParameterizedTest
    @CsvSource({
        "CP-AB12-CD34, outreach/CG-4T2K-9QXD, CG-4T2K-9QXD:2026-03-02, BO-77, text,"
                + " servicing/paymentDueDateReminder/LN-5, fs1euzvhojhmm4j6opsmqtmudrjrolpmmaz",
        "CP-AB12-CD34, notification/12, CS-1A2B-0004:12:2:CS-1A2B-0004:7, BO-77, email,"
                + " servicing/bankruptcyDocuments/CS-1A2B-0004, fs13hkrfovw3nm5mfvudjucreiolsactgwt",
        "default, engagement/7, 7:3:12, u-\u00e9, push, marketing/unit31/, fs15ivq2eeqbow26q35fsjvyuwh7k3qsxty"
    })
    void the_keys_of_the_specification_are_made_exactly(
            String company,
            String producer,
            String occurrence,
            String person,
            String channel,
            String destinationPurpose,
            String key) {
        List<String> fields = List.of(company, producer, occurrence, person, channel, destinationPurpose);

        assertThat(IdempotencyKeys.of(identity(fields)).value()).isEqualTo(key);
    }

    @Test
    void every_field_makes_a_difference() {
        Stream<ContactIdentity> changed = Stream.of(0, 1, 2, 3, 4, 5).map(changing -> {
            List<String> fields = new ArrayList<>(FIELDS);
            fields.set(changing, fields.get(changing) + "x");
            return identity(fields);
        });

        assertThat(Stream.concat(Stream.of(identity(FIELDS)), changed).map(IdempotencyKeys::of))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_character_that_moves_to_the_next_field_makes_a_difference() {
        var left = identity(List.of("a", "bc", "d", "e", "f", "g"));
        var right = identity(List.of("a", "b", "cd", "e", "f", "g"));

        assertThat(IdempotencyKeys.of(left)).isNotEqualTo(IdempotencyKeys.of(right));
    }

    @Test
    void an_export_has_a_key_for_each_destination() {
        var identity = identity(FIELDS);

        assertThat(List.of(
                        IdempotencyKeys.of(identity),
                        IdempotencyKeys.ofExport(identity, "+15550100001"),
                        IdempotencyKeys.ofExport(identity, "+15550100002"),
                        IdempotencyKeys.ofExport(identity, "")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fs1",
                "fs1EUZVHOJHMM4J6OPSMQTMUDRJROLPMMAZ",
                "fs2euzvhojhmm4j6opsmqtmudrjrolpmmaz",
                "fs1euzvhojhmm4j6opsmqtmudrjrolpmma1",
                "fs1euzvhojhmm4j6opsmqtmudrjrolpmmazz"
            })
    void a_text_of_another_form_is_no_key(String text) {
        assertThatThrownBy(() -> new IdempotencyKey(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ContactIdentity identity(List<String> fields) {
        return new ContactIdentity(
                CompanyId.of(fields.get(0)),
                fields.get(1),
                fields.get(2),
                PersonId.of(fields.get(3)),
                fields.get(4),
                fields.get(5));
    }
}
