package dev.freestone.bench;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.freestone.schedule.PeachyCrontab;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The next day of a schedule, and the reading of its text, beside three cron libraries. Every library walks the same
 * start dates, each in the type that it takes, made beforehand. Before anything is measured all four must give the same
 * answers, otherwise the run fails.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CrontabBenchmark {
    /** A power of two: the walk wraps around by a mask. */
    private static final int STARTS = 512;

    private static final LocalDate MON_2024_01_01 = LocalDate.of(2024, 1, 1);

    /** Not a multiple of a week or a month: starts fall on all of them over 40 years. */
    private static final int DAYS_APART = 29;

    /** The measured schedule. */
    @Param
    public CrontabDays days = CrontabDays.DAILY;

    private final LocalDate[] dates = new LocalDate[STARTS];
    private final ZonedDateTime[] zoned = new ZonedDateTime[STARTS];
    private final LocalDateTime[] locals = new LocalDateTime[STARTS];
    private final Date[] instants = new Date[STARTS];
    private final CronParser cronUtilsParser =
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
    private int at;

    private PeachyCrontab peachy;
    private ExecutionTime cronUtils;
    private org.springframework.scheduling.support.CronExpression spring;
    private org.quartz.CronExpression quartz;

    /** Makes the starts and compares every answer of every library. */
    @Setup
    public void compareAnswers() {
        peachy = parsePeachy();
        cronUtils = parseCronUtils();
        spring = parseSpring();
        quartz = parseQuartz();
        quartz.setTimeZone(TimeZone.getTimeZone("UTC"));
        for (int i = 0; i < STARTS; i++) {
            dates[i] = MON_2024_01_01.plusDays((long) i * DAYS_APART);
            locals[i] = dates[i].atStartOfDay();
            zoned[i] = locals[i].atZone(ZoneOffset.UTC);
            instants[i] = Date.from(zoned[i].toInstant());
        }
        for (at = 0; at < STARTS; at++) {
            LocalDate expected = peachy.nextDate(dates[at]).orElseThrow();
            LocalDateTime midnight = expected.atStartOfDay();
            require(
                    "cron-utils",
                    midnight,
                    cronUtils.nextExecution(zoned[at]).orElseThrow().toLocalDateTime());
            require("Spring", midnight, spring.next(locals[at]));
            require(
                    "Quartz",
                    midnight,
                    LocalDateTime.ofInstant(
                            quartz.getNextValidTimeAfter(instants[at]).toInstant(), ZoneOffset.UTC));
        }
        at = 0;
    }

    /**
     * Freestone.
     *
     * @return the next day
     */
    @Benchmark
    public Optional<LocalDate> nextPeachy() {
        return peachy.nextDate(dates[step()]);
    }

    /**
     * cron-utils.
     *
     * @return the next midnight
     */
    @Benchmark
    public Optional<ZonedDateTime> nextCronUtils() {
        return cronUtils.nextExecution(zoned[step()]);
    }

    /**
     * Spring.
     *
     * @return the next midnight
     */
    @Benchmark
    public @Nullable LocalDateTime nextSpring() {
        return spring.next(locals[step()]);
    }

    /**
     * Quartz.
     *
     * @return the next midnight
     */
    @Benchmark
    public @Nullable Date nextQuartz() {
        return quartz.getNextValidTimeAfter(instants[step()]);
    }

    /**
     * Freestone.
     *
     * @return a schedule ready to be asked
     */
    @Benchmark
    public PeachyCrontab parsePeachy() {
        return PeachyCrontab.parse(days.peachy());
    }

    /**
     * cron-utils; what its parser gives cannot be asked for a next time before this second step.
     *
     * @return a schedule ready to be asked
     */
    @Benchmark
    public ExecutionTime parseCronUtils() {
        return ExecutionTime.forCron(cronUtilsParser.parse(days.cronUtils()));
    }

    /**
     * Spring.
     *
     * @return a schedule ready to be asked
     */
    @Benchmark
    public org.springframework.scheduling.support.CronExpression parseSpring() {
        return org.springframework.scheduling.support.CronExpression.parse(days.spring());
    }

    /**
     * Quartz.
     *
     * @return a schedule ready to be asked
     */
    @Benchmark
    public org.quartz.CronExpression parseQuartz() {
        try {
            return new org.quartz.CronExpression(days.quartz());
        } catch (ParseException e) {
            throw new IllegalStateException("Quartz refuses " + days.quartz(), e);
        }
    }

    private int step() {
        at = (at + 1) & (STARTS - 1);
        return at;
    }

    private void require(String library, LocalDateTime expected, @Nullable LocalDateTime actual) {
        if (!Objects.equals(expected, actual)) {
            throw new IllegalStateException(
                    days + " after " + dates[at] + ": " + library + " says " + actual + ", Freestone " + expected);
        }
    }
}
