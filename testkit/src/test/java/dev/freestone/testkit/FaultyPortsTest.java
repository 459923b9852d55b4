package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.AudienceStore;
import dev.freestone.spi.BehaviorStore;
import dev.freestone.spi.BulkSenderStore;
import dev.freestone.spi.CampaignStore;
import dev.freestone.spi.CapacityStore;
import dev.freestone.spi.CaseEventStore;
import dev.freestone.spi.CaseStore;
import dev.freestone.spi.CaseTypeStore;
import dev.freestone.spi.ChainStore;
import dev.freestone.spi.ContactExporterStore;
import dev.freestone.spi.ContactStore;
import dev.freestone.spi.ControlStore;
import dev.freestone.spi.CreativeStore;
import dev.freestone.spi.CustomerStore;
import dev.freestone.spi.EngagementCampaignStore;
import dev.freestone.spi.FactRegistry;
import dev.freestone.spi.JournalStore;
import dev.freestone.spi.LoanFactsSource;
import dev.freestone.spi.NodeRegistry;
import dev.freestone.spi.NotificationTypeStore;
import dev.freestone.spi.PromoProgramStore;
import dev.freestone.spi.PromoSweepStore;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.RunStore;
import dev.freestone.spi.ScheduleStore;
import dev.freestone.spi.SenderStore;
import dev.freestone.spi.Storage;
import dev.freestone.spi.StoredFile;
import dev.freestone.spi.Tx;
import dev.freestone.spi.UserOfferStore;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkStore;
import dev.freestone.testkit.Faults.Moment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultyPortsTest {
    private static final RunFileId ID = RunFileId.of("FI-2D9W-33KM");

    static Stream<Arguments> decorators() {
        return Stream.of(
                Arguments.of(FaultyStorage.class, Storage.class),
                Arguments.of(FaultyTx.class, Tx.class),
                Arguments.of(FaultyCampaignStore.class, CampaignStore.class),
                Arguments.of(FaultyContactExporterStore.class, ContactExporterStore.class),
                Arguments.of(FaultyBulkSenderStore.class, BulkSenderStore.class),
                Arguments.of(FaultyRunStore.class, RunStore.class),
                Arguments.of(FaultyJournalStore.class, JournalStore.class),
                Arguments.of(FaultyChainStore.class, ChainStore.class),
                Arguments.of(FaultyContactStore.class, ContactStore.class),
                Arguments.of(FaultyControlStore.class, ControlStore.class),
                Arguments.of(FaultyFactRegistry.class, FactRegistry.class),
                Arguments.of(FaultySenderStore.class, SenderStore.class),
                Arguments.of(FaultyNodeRegistry.class, NodeRegistry.class),
                Arguments.of(FaultyScheduleStore.class, ScheduleStore.class),
                Arguments.of(FaultyPromoProgramStore.class, PromoProgramStore.class),
                Arguments.of(FaultyPromoSweepStore.class, PromoSweepStore.class),
                Arguments.of(FaultyCaseTypeStore.class, CaseTypeStore.class),
                Arguments.of(FaultyCaseStore.class, CaseStore.class),
                Arguments.of(FaultyCaseEventStore.class, CaseEventStore.class),
                Arguments.of(FaultyNotificationTypeStore.class, NotificationTypeStore.class),
                Arguments.of(FaultyEngagementCampaignStore.class, EngagementCampaignStore.class),
                Arguments.of(FaultyCapacityStore.class, CapacityStore.class),
                Arguments.of(FaultyCustomerStore.class, CustomerStore.class),
                Arguments.of(FaultyUserOfferStore.class, UserOfferStore.class),
                Arguments.of(FaultyAudienceStore.class, AudienceStore.class),
                Arguments.of(FaultyCreativeStore.class, CreativeStore.class),
                Arguments.of(FaultyBehaviorStore.class, BehaviorStore.class),
                Arguments.of(FaultyWorkStore.class, WorkStore.class),
                Arguments.of(FaultyWorkQueue.class, WorkQueue.class),
                Arguments.of(FaultyLoanFactsSource.class, LoanFactsSource.class),
                Arguments.of(FaultyRunFiles.class, RunFiles.class),
                Arguments.of(FaultyRunFileDraft.class, RunFileDraft.class),
                Arguments.of(FaultyOutputStream.class, OutputStream.class));
    }

    @ParameterizedTest
    @MethodSource("decorators")
    void a_decorator_overrides_every_method(Class<?> decorator, Class<?> port) {
        List<String> forgotten = Arrays.stream(port.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !declares(decorator, method))
                .map(Method::getName)
                .toList();

        assertThat(forgotten).isEmpty();
    }

    @Test
    void without_faults_calls_are_counted_and_named_in_order() throws IOException {
        Faults faults = Faults.none();
        publish(new Kept(), faults);

        assertThat(faults.trace())
                .containsExactly(
                        "RunFiles.create",
                        "OutputStream.write",
                        "OutputStream.write",
                        "RunFileDraft.publish",
                        "RunFileDraft.close");
        assertThat(faults.calls()).isEqualTo(5);
    }

    @Test
    void a_call_fails_instead_of_its_effect() {
        Kept kept = new Kept();
        Faults faults = Faults.at(4, Moment.BEFORE, () -> new IllegalStateException("on purpose"));

        assertThatThrownBy(() -> publish(kept, faults)).hasMessage("on purpose");

        assertThat(kept.events).containsExactly("create", "ab", "close");
    }

    @Test
    void a_call_fails_after_its_effect() {
        Kept kept = new Kept();
        Faults faults = Faults.at(4, Moment.AFTER, () -> new IllegalStateException("on purpose"));

        assertThatThrownBy(() -> publish(kept, faults)).hasMessage("on purpose");

        assertThat(kept.events).containsExactly("create", "ab", "publish", "close");
    }

    @Test
    void an_error_from_a_call_on_lets_nothing_happen_any_more() {
        Kept kept = new Kept();
        Faults faults = Faults.from(4, Moment.BEFORE, () -> new AssertionError("dead"));

        assertThatThrownBy(() -> publish(kept, faults)).isInstanceOf(AssertionError.class);

        assertThat(kept.events).containsExactly("create");
    }

    @Test
    void a_stream_throws_checked_exceptions_and_a_port_wraps_them() {
        Faults stream = Faults.at(2, Moment.BEFORE, () -> new IOException("disk"));
        Faults port = Faults.at(1, Moment.BEFORE, () -> new IOException("disk"));

        assertThatThrownBy(() -> publish(new Kept(), stream)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> publish(new Kept(), port)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void stores_and_queue_of_a_storage_are_counted_with_it() {
        Faults faults = Faults.at(3, Moment.AFTER, () -> new IllegalStateException("on purpose"));
        Storage storage = FaultyStorage.over(new DoNothingStorage(), faults);

        storage.write(tx -> tx.runs().count(CompanyId.DEFAULT, StoredRuns.CAMPAIGN));
        assertThatThrownBy(() -> DueWork.nextDueAt(storage)).hasMessage("on purpose");
        storage.endLeases(StorageCase.NODE_1);

        assertThat(faults.trace())
                .containsExactly("Storage.write", "RunStore.count", "WorkQueue.nextDue", "Storage.endLeases");
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void a_write_fails_before_its_decision_or_after_what_it_decided_was_kept(Moment moment) {
        Faults faults = Faults.at(1, moment, () -> new IllegalStateException("no answer"));
        Storage storage = FaultyStorage.over(new DoNothingStorage(), faults);
        List<String> decided = new ArrayList<>();

        assertThatThrownBy(() -> storage.write(tx -> decided.add("decided"))).hasMessage("no answer");

        assertThat(decided).hasSize(moment == Moment.BEFORE ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void something_else_may_happen_around_a_call_which_goes_on(Moment moment) throws IOException {
        Kept kept = new Kept();

        publish(kept, Faults.meanwhile(1, moment, () -> kept.events.add("meanwhile")));

        assertThat(kept.events)
                .containsExactlyElementsOf(
                        moment == Moment.BEFORE
                                ? List.of("meanwhile", "create", "ab", "publish", "close")
                                : List.of("create", "meanwhile", "ab", "publish", "close"));
    }

    @Test
    void calls_are_counted_from_1() {
        assertThatThrownBy(() -> Faults.at(0, Moment.BEFORE, IllegalStateException::new))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("call: ");
    }

    private static void publish(RunFiles files, Faults faults) throws IOException {
        RunFiles faulty = FaultyRunFiles.over(files, faults);
        try (RunFileDraft draft = faulty.create(CompanyId.DEFAULT, ID, "contacts.csv")) {
            draft.content().write('a');
            draft.content().write(new byte[] {'b'});
            draft.publish(Instant.EPOCH);
        }
    }

    private static boolean declares(Class<?> decorator, Method method) {
        return Arrays.stream(decorator.getDeclaredMethods())
                .anyMatch(own -> own.getName().equals(method.getName())
                        && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }

    /** Notes what reached it. */
    private static final class Kept implements RunFiles, RunFileDraft {
        private final List<String> events = new ArrayList<>();
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        @Override
        public RunFileDraft create(CompanyId company, RunFileId id, String name) {
            events.add("create");
            return this;
        }

        @Override
        public Optional<StoredFile> find(CompanyId company, RunFileId id) {
            return Optional.empty();
        }

        @Override
        public InputStream open(CompanyId company, RunFileId id) {
            return InputStream.nullInputStream();
        }

        @Override
        public void delete(CompanyId company, RunFileId id) {}

        @Override
        public OutputStream content() {
            return content;
        }

        @Override
        public StoredFile publish(Instant createdAt) {
            noteContent();
            events.add("publish");
            return new StoredFile(ID, "contacts.csv", content.size(), "", createdAt);
        }

        @Override
        public void close() {
            noteContent();
            events.add("close");
        }

        private void noteContent() {
            if (content.size() > 0 && !events.contains(content.toString(StandardCharsets.US_ASCII))) {
                events.add(content.toString(StandardCharsets.US_ASCII));
            }
        }
    }
}
