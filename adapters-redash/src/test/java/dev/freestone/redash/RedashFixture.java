package dev.freestone.redash;

import dev.freestone.model.campaign.QueryRequest;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.QuerySource;
import dev.freestone.testkit.CellKind;
import dev.freestone.testkit.QuerySourceFixture;
import dev.freestone.testkit.QueryTable;
import dev.freestone.testkit.redash.FakeRedash;
import dev.freestone.testkit.redash.RedashAnswer;
import dev.freestone.testkit.redash.RedashCall;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scripted server and a source that calls it. */
final class RedashFixture implements QuerySourceFixture {
    static final String KEY = "abcdefghijABCDEFGHIJ0123456789abcdefghij";

    final FakeRedash redash = FakeRedash.start();
    private final Path spool;
    private List<String> names = List.of();
    private final List<Object> rows = new ArrayList<>();

    RedashFixture() {
        try {
            spool = Files.createTempDirectory("redash-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RedashQuerySourceBuilder builder() {
        return RedashQuerySource.builder(spool).allow(AllowedOrigin.privateNetwork(redash.origin()));
    }

    Path spool() {
        return spool;
    }

    QuerySource source() {
        return at(builder().build(), redash.origin() + "/queries/7");
    }

    /** The suite asks without address and key. */
    static QuerySource at(RedashQuerySource source, String address) {
        return (request, context) -> source.open(
                new QueryRequest(request.company(), request.run(), address, Optional.of(Secret.of(KEY)), Map.of()),
                context);
    }

    @Override
    public Set<CellKind> kinds() {
        return Set.of(
                CellKind.TEXT, CellKind.INTEGER, CellKind.DECIMAL, CellKind.BOOLEAN, CellKind.JSON, CellKind.BYTES);
    }

    @Override
    public QuerySource yielding(QueryTable table) {
        names = table.names();
        rows.clear();
        table.rows().forEach(this::append);
        redash.yields(RedashAnswer.streamed(out -> out.write(document().getBytes(StandardCharsets.UTF_8))));
        return source();
    }

    private synchronized String document() {
        var columns = names.stream().map(name -> Map.of("name", name)).toList();
        return SmallJson.write(Map.of("query_result", Map.of("data", Map.of("columns", columns, "rows", rows))));
    }

    @Override
    public synchronized void append(List<? extends @Nullable Object> row) {
        var cells = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < names.size(); i++) {
            cells.put(names.get(i), row.get(i));
        }
        rows.add(cells);
    }

    @Override
    public QuerySource counting(long count) {
        redash.yields(RedashAnswer.streamed(out -> count(out, count)));
        return source();
    }

    static void count(OutputStream out, long count) throws IOException {
        write(out, "{\"query_result\":{\"data\":{\"rows\":[");
        var pad = "0".repeat(400);
        for (long id = 1; id <= count; id++) {
            String digits = Long.toString(id);
            write(
                    out,
                    (id == 1 ? "" : ",") + "{\"id\":" + id + ",\"pad\":\"" + pad.substring(digits.length()) + digits
                            + "\"}");
        }
        write(out, "],\"columns\":[{\"name\":\"id\"},{\"name\":\"pad\"}]}}}");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public QuerySource unending() {
        redash.yields("{}").answers(RedashCall.Kind.JOB, FakeRedash.job(2, "", "null"));
        return source();
    }

    @Override
    public void awaitUnending() {
        try {
            redash.awaitCall(RedashCall.Kind.JOB);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public QuerySource failing(String cell) {
        redash.answers(RedashCall.Kind.EXECUTE, FakeRedash.job(4, "invalid input syntax for integer: " + cell, "null"));
        return source();
    }

    @Override
    public int openResources() {
        try (var files = Files.list(spool)) {
            return (int) files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        redash.close();
        spool.toFile().delete();
    }
}
