package dev.freestone.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/**
 * db-scheduler with lock-and-fetch: one execution a schedule, which is rescheduled to the next day. It does nothing, or writes an
 * occurrence and a run in one transaction.
 */
final class SchedulerFiring implements FiringWay {
    private static final String OCCURRENCE =
            "INSERT INTO plain_occurrence (campaign, company, occurs_on, slot, outcome,"
                    + " catch_up, run) VALUES (?, 'default', ?, ?, 'started', true, ?)";
    private static final String RUN = "INSERT INTO plain_run (id, company, campaign, occurrence_id, status, live_run,"
            + " created_at, file_second, version, document) VALUES (?, 'default', ?, ?, 'initializing', ?, ?, ?, 1, ?)";

    private final DataSource dataSource;
    private final boolean writes;
    private final String document;

    private SchedulerFiring(DataSource dataSource, boolean writes, String document) {
        this.dataSource = dataSource;
        this.writes = writes;
        this.document = document;
    }

    static SchedulerFiring idle(DataSource dataSource) {
        return new SchedulerFiring(dataSource, false, "");
    }

    static SchedulerFiring writing(DataSource dataSource, String document) {
        return new SchedulerFiring(dataSource, true, document);
    }

    @Override
    public String name() {
        return writes ? "db-scheduler, two rows by hand" : "db-scheduler, nothing done";
    }

    @Override
    public void fire(int due, int threads) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(due);
        CustomTask<Void> task = Tasks.custom(StoredSchedules.TASK, Void.class).execute((instance, context) -> {
            if (writes) {
                write(instance.getId());
            }
            return (complete, operations) -> {
                new CompletionHandler.OnCompleteReschedule<Void>(new NextDay()).complete(complete, operations);
                left.countDown();
            };
        });
        Scheduler scheduler = Scheduler.create(dataSource, task)
                .threads(threads)
                .pollingInterval(Duration.ofMillis(50))
                .pollUsingLockAndFetch(10, 50)
                .build();
        scheduler.start();
        left.await();
        scheduler.stop();
    }

    private void write(String campaign) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        LocalDate date = now.toLocalDate();
        String run = "CR" + campaign.substring(2);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(RUN)) {
                insert.setString(1, run);
                insert.setString(2, campaign);
                insert.setString(3, campaign + ":" + date);
                insert.setString(4, campaign);
                insert.setObject(5, now);
                insert.setObject(6, now.truncatedTo(ChronoUnit.SECONDS));
                insert.setString(7, document);
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(OCCURRENCE)) {
                insert.setString(1, campaign);
                insert.setObject(2, date);
                insert.setObject(3, date.atStartOfDay().atOffset(ZoneOffset.UTC));
                insert.setString(4, run);
                insert.executeUpdate();
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
