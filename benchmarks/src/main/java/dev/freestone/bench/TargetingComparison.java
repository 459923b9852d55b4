package dev.freestone.bench;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import dev.freestone.json.text.JsonText;
import dev.freestone.targeting.Targeting;
import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
 * Evaluations of a targeting, beside the query matcher of mongo-java-server, which reads the same query each time, and
 * JsonLogic, which keeps its parsed rule. Before anything is measured all three must answer the same for every customer, or
 * the run fails. The aims are 10,000,000 a second and core for the published query, and ten times the faster of the two.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class TargetingComparison {
    /** Which targeting: the published one, or one of thirty nodes. */
    @Param({"published", "thirty"})
    public String query = "published";

    private final DefaultQueryMatcher mongo = new DefaultQueryMatcher();
    private final JsonLogic jsonLogic = new JsonLogic();
    private final List<Document> mongoCustomers = new ArrayList<>();
    private TargetingCase given;
    private Targeting targeting;
    private Document mongoQuery;
    private int next = 0;

    /** Reads the targeting in each language and compares the answers. */
    @Setup
    public void compare() {
        given = query.equals("published") ? TargetingCase.published() : TargetingCase.thirty();
        targeting = Targeting.compile(given.query());
        mongoQuery = document(JsonText.parseObject(given.query()));
        given.customers().forEach(each -> mongoCustomers.add(document(each)));
        int matching = 0;
        for (int i = 0; i < given.customers().size(); i++) {
            boolean expected = targeting.matches(given.customers().get(i));
            if (mongo.matches(mongoCustomers.get(i), mongoQuery) != expected
                    || byRule(given.customers().get(i)) != expected) {
                throw new IllegalStateException("customer " + i + ": not all say " + expected);
            }
            matching += expected ? 1 : 0;
        }
        if (matching == 0 || matching == given.customers().size()) {
            throw new IllegalStateException(matching + " customers match, so nothing is compared");
        }
    }

    /**
     * Freestone.
     *
     * @return the answer
     */
    @Benchmark
    public boolean freestone() {
        return targeting.matches(given.customers().get(next()));
    }

    /**
     * The query matcher of mongo-java-server.
     *
     * @return the answer
     */
    @Benchmark
    public boolean mongoJavaServer() {
        return mongo.matches(mongoCustomers.get(next()), mongoQuery);
    }

    /**
     * JsonLogic.
     *
     * @return the answer
     */
    @Benchmark
    public boolean jsonLogic() {
        return byRule(given.customers().get(next()));
    }

    private boolean byRule(Map<String, Object> customer) {
        try {
            return JsonLogic.truthy(jsonLogic.apply(given.rule(), customer));
        } catch (JsonLogicException e) {
            throw new IllegalStateException(e);
        }
    }

    private int next() {
        return next++ & TargetingCase.CUSTOMERS - 1;
    }

    private static Document document(Map<?, ?> map) {
        Document document = new Document();
        map.forEach((name, value) -> document.put((String) name, bson(value)));
        return document;
    }

    private static Object bson(Object value) {
        if (value instanceof Map<?, ?> map) {
            return document(map);
        } else if (value instanceof List<?> list) {
            return list.stream().map(TargetingComparison::bson).toList();
        }
        return value;
    }
}
