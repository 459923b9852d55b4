package dev.freestone.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReadingTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_251_127L);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-007",
                "9223372036854775807",
                "-9223372036854775808",
                "000000000000000000000000000001",
            })
    void a_text_of_digits_is_an_integer_of_64_bits(String text) {
        assertThat(FieldReading.read(FieldType.INTEGER, text)).isEqualTo(new BigInteger(text).longValueExact());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775808",
                "-9223372036854775809",
                "99999999999999999999999999999999",
                "18446744073709551616",
                "1_000",
                "--1",
                "١٣",
                "0x1",
                "1 ",
            })
    void a_text_that_is_no_integer_of_64_bits_is_none(String text) {
        assertThat(FieldReading.read(FieldType.INTEGER, text)).isNull();
    }

    @Test
    void a_number_with_a_zero_fraction_is_an_integer_whatever_its_scale() {
        assertThat(FieldReading.read(FieldType.INTEGER, new BigDecimal("13.000")))
                .isEqualTo(13L);
        assertThat(FieldReading.read(FieldType.INTEGER, new BigDecimal("9.2E+18")))
                .isEqualTo(9_200_000_000_000_000_000L);
        assertThat(FieldReading.read(FieldType.INTEGER, new BigDecimal("0E-2147483647")))
                .isEqualTo(0L);
        assertThat(FieldReading.read(FieldType.INTEGER, BigInteger.valueOf(Long.MIN_VALUE)))
                .isEqualTo(Long.MIN_VALUE);
        assertThat(FieldReading.read(FieldType.INTEGER, new AtomicLong(5))).isEqualTo(5L);
        assertThat(FieldReading.read(FieldType.INTEGER, BigInteger.ONE.shiftLeft(63)))
                .isNull();
        assertThat(FieldReading.read(FieldType.INTEGER, new BigDecimal("0.5"))).isNull();
        assertThat(FieldReading.read(FieldType.INTEGER, 1e300)).isNull();
    }

    @Test
    void a_number_of_enormous_exponent_is_read_at_once() {
        BigDecimal enormous = new BigDecimal("1E+2147483647");

        assertThat(FieldReading.read(FieldType.INTEGER, enormous)).isNull();
        assertThat(FieldReading.read(FieldType.INTEGER, new BigDecimal("1E-2147483647")))
                .isNull();
        assertThat(FieldReading.read(FieldType.NUMBER, enormous)).isEqualTo(enormous);
    }

    @Test
    void a_text_of_more_than_1000_characters_is_no_number() {
        assertThat(FieldReading.read(FieldType.NUMBER, "1".repeat(1_000))).isNotNull();
        assertThat(FieldReading.read(FieldType.NUMBER, "1".repeat(1_001))).isNull();
    }

    @Test
    void a_binary_number_means_its_shortest_decimal() {
        assertThat(FieldReading.read(FieldType.NUMBER, 0.1)).isEqualTo(new BigDecimal("0.1"));
        assertThat(FieldReading.read(FieldType.NUMBER, 0.1f)).isEqualTo(new BigDecimal("0.1"));
        assertThat(FieldReading.read(FieldType.NUMBER, Float.POSITIVE_INFINITY)).isNull();
    }

    @Test
    void every_text_near_a_day_is_read_as_the_library_of_java_reads_it() {
        Random random = new Random(SEED);
        int days = 0;
        for (int i = 0; i < 50_000; i++) {
            String text = mutated(
                    random, "%04d-%02d-%02d".formatted(random.nextInt(10_000), random.nextInt(14), random.nextInt(33)));
            LocalDate expected = date(text);
            assertThat(TimeReading.date(text)).as("seed %s: %s", SEED, text).isEqualTo(expected);
            days += expected == null ? 0 : 1;
        }
        assertThat(days).isBetween(5_000, 45_000);
    }

    @Test
    void every_text_near_an_instant_is_read_as_the_library_of_java_reads_it() {
        Random random = new Random(SEED + 1);
        int instants = 0;
        for (int i = 0; i < 50_000; i++) {
            String text = mutated(random, random.nextInt(8) == 0 ? anyInstant(random) : realInstant(random));
            Instant expected = instant(text);
            assertThat(TimeReading.instant(text)).as("seed %s: %s", SEED, text).isEqualTo(expected);
            instants += expected == null ? 0 : 1;
        }
        assertThat(instants).isBetween(5_000, 45_000);
    }

    private static String realInstant(Random random) {
        OffsetDateTime time = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))
                .atOffset(ZoneOffset.ofTotalSeconds(60 * (random.nextInt(36 * 60 + 1) - 18 * 60)));
        String text = time.toString();
        return random.nextInt(4) == 0 ? text.replaceFirst(":\\d\\d\\.\\d+", "") : text;
    }

    private static String anyInstant(Random random) {
        return "%04d-%02d-%02dT%02d:%02d:%02d.%d+%02d:%02d"
                .formatted(
                        random.nextInt(10_000),
                        random.nextInt(14),
                        random.nextInt(33),
                        random.nextInt(26),
                        random.nextInt(62),
                        random.nextInt(62),
                        random.nextInt(100),
                        random.nextInt(20),
                        random.nextInt(62));
    }

    /** Half of the texts stay; in the others one character is another, lacks or stands twice. */
    private static String mutated(Random random, String text) {
        int at = random.nextInt(text.length());
        String characters = "0123456789-:.TZ+ z٣";
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            case 2 ->
                text.substring(0, at) + characters.charAt(random.nextInt(characters.length())) + text.substring(at + 1);
            default -> text;
        };
    }

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DATE_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}"
            + "(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}(:[0-9]{2})?)");

    private static @Nullable LocalDate date(String text) {
        try {
            return DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            String whole = text.matches(".*[+-][0-9]{2}") ? text + ":00" : text;
            return DATE_TIME.matcher(text).matches()
                    ? OffsetDateTime.parse(whole).toInstant()
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
