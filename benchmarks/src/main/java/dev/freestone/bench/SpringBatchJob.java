package dev.freestone.bench;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobLauncher;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.database.JdbcCursorItemReader;
import org.springframework.batch.item.file.FlatFileItemWriter;
import org.springframework.batch.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.io.FileSystemResource;

/** The same job in Spring Batch: cursor reader, flat file writer, chunks of 1,000, nothing stored of the job. */
final class SpringBatchJob {
    private static final int CHUNK = 1_000;

    private SpringBatchJob() {}

    static void run(DataSource database, Path file) throws Exception {
        JdbcCursorItemReader<String> reader = new JdbcCursorItemReader<>();
        reader.setDataSource(database);
        reader.setSql(PlainLoop.JOINED);
        reader.setFetchSize(PlainLoop.FETCH);
        reader.setConnectionAutoCommit(false);
        reader.setVerifyCursorPosition(false);
        reader.setRowMapper((row, number) -> {
            StringBuilder line = new StringBuilder(128);
            for (int column = 1; column <= PlainLoop.COLUMNS; column++) {
                line.append(column == 1 ? "" : ",").append(row.getString(column));
            }
            return line.toString();
        });
        reader.setName("rows");
        reader.afterPropertiesSet();
        FlatFileItemWriter<String> writer = new FlatFileItemWriter<>();
        writer.setResource(new FileSystemResource(file));
        writer.setLineSeparator("\r\n");
        writer.setHeaderCallback(out -> out.write(FreestoneRun.header()));
        writer.setLineAggregator(line -> line);
        writer.setName("file");
        writer.afterPropertiesSet();
        ResourcelessJobRepository repository = new ResourcelessJobRepository();
        Job job = new JobBuilder("job", repository)
                .start(new StepBuilder("step", repository)
                        .<String, String>chunk(CHUNK, new ResourcelessTransactionManager())
                        .reader(reader)
                        .writer(writer)
                        .build())
                .build();
        TaskExecutorJobLauncher launcher = new TaskExecutorJobLauncher();
        launcher.setJobRepository(repository);
        launcher.afterPropertiesSet();
        JobExecution execution = launcher.run(job, new JobParameters());
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException("the job ended " + execution.getStatus());
        }
    }
}
