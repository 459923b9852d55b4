package dev.freestone.bench;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.LedgerSettings;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentCount;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.BatchSender;
import dev.freestone.spi.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Contacts through the ledger, without rules, to a provider that accepts at once. */
final class LedgerWay implements SendingWay {
    private static final SenderId SENDER = SenderId.of("text");
    private static final Destination DESTINATION = Destination.of("+15550100001");
    private static final int CHUNK = 1_000;

    private final int batch;
    private final String occurrence;
    private final Freestone freestone;
    private final Producer producer;
    private final AtomicLong sent = new AtomicLong();
    private int filled;
    private @Nullable Progress seen;

    /** Batch 1 is a sender of one message a call. */
    LedgerWay(Storage storage, int batch) {
        this.batch = batch;
        this.occurrence = "batch-" + batch;
        this.producer = new Producer("outreach", "CG-4T2K-" + batch);
        FreestoneBuilder builder = Freestone.builder()
                .storage(storage)
                .plainStorage()
                .contactPolicy(ContactPolicy.none())
                .ledger(LedgerSettings.DEFAULT.claimBatch(500));
        freestone = (batch == 1 ? builder.sender(SENDER, this::accepted) : builder.batchSender(SENDER, new Accepting()))
                .build();
    }

    @Override
    public String name() {
        return batch == 1 ? "ledger, one by one" : "ledger, batches of " + batch;
    }

    @Override
    public void fill(int messages) {
        filled = messages;
        for (int from = 0; from < messages; from += CHUNK) {
            List<NewIntent> chunk = new ArrayList<>(CHUNK);
            for (int message = from; message < Math.min(messages, from + CHUNK); message++) {
                chunk.add(NewIntent.builder(producer, occurrence, PersonId.of("BO-" + batch + "-" + message))
                        .sender(SENDER)
                        .about(Purpose.SERVICING, "paymentDueDateReminder")
                        .destination(DESTINATION)
                        .build());
            }
            freestone.contacts().plan(chunk);
        }
        // What was journaled about the plans is linked before the sends are measured.
        freestone.contacts().anchor();
    }

    @Override
    public void drain(int threads) throws Exception {
        Workers.run(threads, () -> {
            while (sent.get() < filled) {
                freestone.tick();
            }
        });
        // A send is through when its journal is linked as well.
        freestone.contacts().anchor();
    }

    @Override
    public long done() {
        return freestone.contacts().counts(producer, occurrence).stream()
                .filter(count -> count.state() == IntentState.CONFIRMED)
                .mapToLong(IntentCount::count)
                .sum();
    }

    String producer() {
        return producer.code();
    }

    /** Drains with one thread and notes when each part was through. */
    void drain(Progress progress) throws Exception {
        seen = progress;
        progress.begin();
        drain(1);
    }

    /** When each part of the contacts was sent. */
    static final class Progress {
        private final int part;
        private final List<Long> ends = new ArrayList<>();
        private long sent;

        Progress(int part) {
            this.part = part;
        }

        void begin() {
            ends.add(System.nanoTime());
        }

        void sent(int count) {
            long before = sent / part;
            sent += count;
            if (sent / part > before) {
                ends.add(System.nanoTime());
            }
        }

        double seconds(int number) {
            return (ends.get(number + 1) - ends.get(number)) / 1e9;
        }
    }

    private SendResult accepted(SendRequest request) {
        sent.incrementAndGet();
        return new SendResult.Accepted(request.idempotencyKey(), Optional.empty());
    }

    private final class Accepting implements BatchSender {
        @Override
        public List<SendResult> sendAll(List<SendRequest> requests) {
            if (seen != null) {
                seen.sent(requests.size());
            }
            return requests.stream().map(LedgerWay.this::accepted).toList();
        }

        @Override
        public SenderTraits traits() {
            return SenderTraits.none().maxBatch(batch);
        }
    }
}
