package dev.freestone.engine.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.campaign.RenameRefused;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryDelivery;
import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.Delivery;
import dev.freestone.spi.RemoteFolder;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyDelivery;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One file, against a server that does as told. */
class FileDropTest {
    private static final Secret PASSWORD = Secret.of("opens the folder");
    private static final DeliveryTarget TARGET = DeliveryTarget.of("files.example.org", 22, "lender", PASSWORD);
    private static final String NAME = "contacts.csv";
    private static final String PART = ".contacts.csv.CR-5F0Q-77TL.part";
    private static final Parcel ABC = parcel("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    private final InMemoryDelivery server = InMemoryDelivery.of(PASSWORD);
    private final Faults calls = Faults.none();

    @Test
    void writes_a_part_compares_it_looks_once_more_and_gives_it_its_name() {
        assertThat(drop(RenameRefused.FAIL)).isEqualTo("checksum");

        assertThat(there()).containsExactly("contacts.csv abc");
        assertThat(calls.trace())
                .containsExactly(
                        "Delivery.open",
                        "RemoteFolder.stat",
                        "RemoteFolder.write",
                        "RemoteFolder.stat",
                        "RemoteFolder.digest",
                        "RemoteFolder.stat",
                        "RemoteFolder.rename");
    }

    @Test
    void a_file_that_is_there_already_is_recognised_and_a_part_of_it_is_taken_away() {
        place(NAME, "abc");
        place(PART, "ab");

        assertThat(drop(RenameRefused.FAIL)).isEqualTo("checksum");

        assertThat(there()).containsExactly("contacts.csv abc");
        assertThat(calls.trace()).doesNotContain("RemoteFolder.write");
    }

    @Test
    @Fact("OUT-62")
    void a_file_of_other_content_is_delivery_file_exists_and_stays_as_it_was() {
        for (String theirs : List.of("", "abcd", "abd")) {
            place(NAME, theirs);

            assertThat(refused(RenameRefused.FAIL).code()).isEqualTo(ErrorCode.DELIVERY_FILE_EXISTS);
            assertThat(refused(RenameRefused.DIRECT).code()).isEqualTo(ErrorCode.DELIVERY_FILE_EXISTS);

            assertThat(there()).containsExactly("contacts.csv " + theirs);
        }
    }

    @Test
    void a_part_that_an_earlier_attempt_left_is_replaced() {
        place(PART, "left over and longer");

        drop(RenameRefused.FAIL);

        assertThat(there()).containsExactly("contacts.csv abc");
    }

    @Test
    void a_file_that_arrives_otherwise_is_delivery_unverified_and_is_taken_away() {
        Parcel other = parcel("abd", ABC.sha256());

        var failure = catchThrowableOfType(
                FreestoneException.class, () -> drop(RenameRefused.FAIL, other, folder -> folder, () -> {}));

        assertThat(failure.code()).isEqualTo(ErrorCode.DELIVERY_UNVERIFIED);
        assertThat(there()).isEmpty();
    }

    @Test
    void a_server_that_refuses_reads_is_compared_by_size() {
        assertThat(drop(RenameRefused.FAIL, ABC, Unreadable::new, () -> {})).isEqualTo("size");
        assertThat(drop(RenameRefused.FAIL, ABC, Unreadable::new, () -> {}))
                .as("the second time")
                .isEqualTo("size");
    }

    @Test
    @Fact("OUT-62")
    void a_file_that_comes_in_between_stays_and_the_part_is_taken_away() {
        var failure = catchThrowableOfType(
                FreestoneException.class,
                () -> drop(RenameRefused.FAIL, ABC, folder -> folder, () -> place(NAME, "theirs")));

        assertThat(failure.code()).isEqualTo(ErrorCode.DELIVERY_FILE_EXISTS);
        assertThat(there()).containsExactly("contacts.csv theirs");
    }

    @Test
    void the_same_file_that_comes_in_between_is_delivered() {
        assertThat(drop(RenameRefused.FAIL, ABC, folder -> folder, () -> place(NAME, "abc")))
                .isEqualTo("checksum");
        assertThat(there()).containsExactly("contacts.csv abc");
    }

    @Test
    void a_refused_rename_fails_and_leaves_nothing() {
        var failure = catchThrowableOfType(
                FreestoneException.class, () -> drop(RenameRefused.FAIL, ABC, Unnamed::new, () -> {}));

        assertThat(failure.code()).isEqualTo(ErrorCode.DELIVERY_RENAME_REFUSED);
        assertThat(there()).isEmpty();
    }

    @Test
    void where_the_host_says_so_a_refused_rename_is_answered_by_creating_the_file_directly() {
        assertThat(drop(RenameRefused.DIRECT, ABC, Unnamed::new, () -> {})).isEqualTo("checksum");
        assertThat(there()).containsExactly("contacts.csv abc");
    }

    @Test
    void a_file_created_directly_that_arrives_otherwise_is_taken_away() {
        Parcel first = ABC;
        boolean[] second = {false};
        Parcel changing = new Parcel(NAME, PART, first.size(), first.sha256(), () -> {
            String content = second[0] ? "abd" : "abc";
            second[0] = true;
            return new ByteArrayInputStream(bytes(content));
        });

        var failure = catchThrowableOfType(
                FreestoneException.class, () -> drop(RenameRefused.DIRECT, changing, Unnamed::new, () -> {}));

        assertThat(failure.code()).isEqualTo(ErrorCode.DELIVERY_UNVERIFIED);
        assertThat(there()).isEmpty();
    }

    @Test
    void a_file_created_directly_that_is_broken_off_is_taken_back() {
        RuntimeException canceled = new IllegalStateException("canceled");
        boolean[] second = {false};
        Parcel breaking = new Parcel(NAME, PART, ABC.size(), ABC.sha256(), () -> {
            if (second[0]) {
                return new SequenceInputStream(new ByteArrayInputStream(bytes("a")), new InputStream() {
                    @Override
                    public int read() {
                        throw canceled;
                    }

                    @Override
                    public int read(byte[] block, int offset, int length) {
                        throw canceled;
                    }
                });
            }
            second[0] = true;
            return new ByteArrayInputStream(bytes("abc"));
        });

        try (RemoteFolder folder = server.open(TARGET)) {
            FileDrop drop = new FileDrop(new Unnamed(folder), RenameRefused.DIRECT);
            assertThat(catchThrowable(() -> drop.drop(breaking, () -> {}))).isSameAs(canceled);
            drop.takeBack(breaking);
        }

        assertThat(there()).isEmpty();
    }

    @Test
    void whoever_must_not_go_on_is_stopped_before_the_file_gets_its_name() {
        RuntimeException stop = new IllegalStateException("fenced");

        assertThat(catchThrowable(() -> drop(RenameRefused.FAIL, ABC, folder -> folder, () -> {
                    throw stop;
                })))
                .isSameAs(stop);
        assertThat(there()).as("the part may be another one's by now").containsExactly(PART + " abc");
    }

    @ParameterizedTest
    @EnumSource(Faults.Moment.class)
    @Fact("OUT-61")
    void losing_the_connection_at_any_call_never_shows_a_part_and_the_next_attempt_leaves_exactly_one(
            Faults.Moment moment) {
        drop(RenameRefused.FAIL);
        int last = calls.calls();

        for (int call = 1; call <= last; call++) {
            server.files("").keySet().forEach(this::forget);
            Faults faults = Faults.at(call, moment, FileDropTest::lost);

            var failure = catchThrowable(() -> drop(FaultyDelivery.over(server, faults)));

            assertThat(failure).isInstanceOf(FreestoneException.class);
            String at = moment + " call " + call + " of " + faults.trace().get(call - 1);
            assertThat(Optional.ofNullable(server.files("").get(NAME)).orElse(bytes("abc")))
                    .as(at)
                    .isEqualTo(bytes("abc"));
            drop(FaultyDelivery.over(server, Faults.none()));
            assertThat(there()).as(at).containsExactly("contacts.csv abc");
        }
    }

    private void forget(String name) {
        try (RemoteFolder folder = server.open(TARGET)) {
            folder.remove(name);
        }
    }

    private static FreestoneException lost() {
        return FreestoneException.of(ErrorCode.DELIVERY_UNREACHABLE, "the connection was lost");
    }

    private String drop(RenameRefused mode) {
        return drop(mode, ABC, folder -> folder, () -> {});
    }

    private FreestoneException refused(RenameRefused mode) {
        return catchThrowableOfType(FreestoneException.class, () -> drop(mode));
    }

    private String drop(RenameRefused mode, Parcel parcel, UnaryOperator<RemoteFolder> as, Runnable lastLook) {
        try (RemoteFolder folder = FaultyDelivery.over(server, calls).open(TARGET)) {
            return new FileDrop(as.apply(folder), mode).drop(parcel, lastLook);
        }
    }

    private static String drop(Delivery delivery) {
        try (RemoteFolder folder = delivery.open(TARGET)) {
            return new FileDrop(folder, RenameRefused.FAIL).drop(ABC, () -> {});
        }
    }

    private void place(String name, String content) {
        server.place("", name, bytes(content));
    }

    private List<String> there() {
        return server.files("").entrySet().stream()
                .map(file -> file.getKey() + " " + new String(file.getValue(), StandardCharsets.UTF_8))
                .toList();
    }

    private static Parcel parcel(String content, String sha256) {
        return Parcel.of(
                NAME, "CR-5F0Q-77TL", content.length(), sha256, () -> new ByteArrayInputStream(bytes(content)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
