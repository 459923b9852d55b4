package dev.freestone.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.Fact;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of both tables of the specification: an operator on a value, and the examples. */
class ValueTableTest {
    private static final String SCALAR = "5";
    private static final String ARRAY = "[5,\"a\"]";
    private static final String NULL = "null";
    private static final String MISSING = "-";
    private static final String OTHER = "\"5\"";

    @Fact("ENG-19")
    @ParameterizedTest(name = "{0} on scalar, array, null, missing, other type: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"$eq":5}                     | yes yes no  no  no
            {"$eq":6}                     | no  no  no  no  no
            {"$eq":[5,"a"]}               | no  yes no  no  no
            {"$eq":null}                  | no  no  yes yes no
            {"$ne":5}                     | no  no  yes yes yes
            {"$ne":6}                     | yes yes yes yes yes
            {"$ne":null}                  | yes yes no  no  yes
            {"$gt":4}                     | yes yes no  no  no
            {"$gt":5}                     | no  no  no  no  no
            {"$gte":5}                    | yes yes no  no  no
            {"$gte":6}                    | no  no  no  no  no
            {"$lt":6}                     | yes yes no  no  no
            {"$lt":5}                     | no  no  no  no  no
            {"$lte":5}                    | yes yes no  no  no
            {"$lte":4}                    | no  no  no  no  no
            {"$gte":null}                 | no  no  yes yes no
            {"$lte":null}                 | no  no  yes yes no
            {"$gt":null}                  | no  no  no  no  no
            {"$lt":null}                  | no  no  no  no  no
            {"$in":[4,5]}                 | yes yes no  no  no
            {"$in":[null,4]}              | no  no  yes yes no
            {"$in":[]}                    | no  no  no  no  no
            {"$nin":[4,5]}                | no  no  yes yes yes
            {"$nin":[]}                   | yes yes yes yes yes
            {"$all":[5]}                  | yes yes no  no  no
            {"$all":["a",5]}              | no  yes no  no  no
            {"$all":[]}                   | no  no  no  no  no
            {"$all":[null]}               | no  no  yes yes no
            {"$exists":true}              | yes yes yes no  yes
            {"$exists":false}             | no  no  no  yes no
            {"$size":2}                   | no  yes no  no  no
            {"$size":1}                   | no  no  no  no  no
            {"$elemMatch":{"$eq":5}}      | no  yes no  no  no
            {"$elemMatch":{"$eq":6}}      | no  no  no  no  no
            {"$all":[{"$elemMatch":{"$eq":5}},{"$elemMatch":{"$eq":"a"}}]} | no yes no no no
            {"$regex":"a"}                | no  yes no  no  no
            {"$regex":"5"}                | no  no  no  no  yes
            {"$not":{"$gt":4}}            | no  no  yes yes yes
            {"$not":{"$gt":4,"$lt":5}}    | yes yes yes yes yes
            {"$not":{"$regex":"a"}}       | yes no  yes yes yes
            {"$not":{"$exists":true}}     | no  no  no  yes no
            """)
    void an_operator_answers_for_each_kind_of_value(String condition, String answers) {
        String[] expected = answers.split(" +", -1);

        assertThat(Stream.of(SCALAR, ARRAY, NULL, MISSING, OTHER).map(value -> matches(value, condition)))
                .containsExactly(Stream.of(expected).map("yes"::equals).toArray(Boolean[]::new));
    }

    @Fact({"ENG-19", "ENG-20", "ENG-21"})
    @ParameterizedTest(name = "{0} under {1}: {2}")
    @MethodSource("examples")
    void an_example_of_the_specification_holds(String value, String condition, boolean expected) {
        assertThat(matches(value, condition)).isEqualTo(expected);
    }

    private static Stream<Arguments> examples() {
        return """
                [4,5] | 5 | yes
                [[5]] | 5 | no
                [[4,5],1] | [4,5] | yes
                "5" | 5 | no
                "5" | {"$ne":5} | yes
                [4,5] | {"$ne":5} | no
                - | {"$ne":5} | yes
                - | null | yes
                [] | null | no
                [1,null] | null | yes
                [] | {"$ne":null} | yes
                null | {"$exists":true} | yes
                [1,9] | {"$gt":5,"$lt":3} | yes
                [1,9] | {"$elemMatch":{"$gt":5,"$lt":3}} | no
                [1,9] | {"$not":{"$gt":5}} | no
                - | {"$not":{"$gt":5}} | yes
                "a" | {"$gt":5} | no
                true | 1 | no
                - | {"$gte":null} | yes
                null | {"$gt":null} | no
                1 | {"$in":[]} | no
                1 | {"$nin":[]} | yes
                - | {"$in":[null,1]} | yes
                [1,2] | {"$in":[[1,2]]} | yes
                "a" | {"$all":["a"]} | yes
                ["a"] | {"$all":[]} | no
                [5,"a"] | {"$gt":4} | yes
                [[2,3]] | {"$elemMatch":{"$gt":1}} | no
                [[2,3]] | {"$elemMatch":{"$elemMatch":{"$gt":2}}} | yes
                {"x":1} | {"$elemMatch":{"x":1}} | no
                [{"x":1},{"y":2}] | {"$elemMatch":{"x":1,"y":2}} | no
                [{"x":1},{"y":2}] | f.x=1&f.y=2 | yes
                [{"x":1},{}] | f.x=null | yes
                [{"x":5}] | f.x.y=null | yes
                [1,2] | f.x=null | no
                5 | f.x=null | yes
                [] | f.x={"$exists":false} | yes
                [7,8] | f.1=8 | yes
                [{"1":8}] | f.1=8 | yes
                {"a":1,"b":2} | {"b":2,"a":1} | yes
                5 | {"$regex":"5"} | no
                - | {"$not":{"$regex":"a"}} | yes
                "Hello" | {"$regex":"^he","$options":"i"} | yes
                - | {"$nin":[5]} | yes
                - | {"$nin":[null]} | no
                - | {"$lt":5} | no
                - | {"$regex":""} | no
                [[5]] | {"$in":[5]} | no
                [[5]] | [5] | yes
                [5] | [[5]] | no
                [{"x":[]}] | f.x.y=null | no
                [5] | f.0.x=null | no
                [{"a":1}] | f.0.x=null | yes
                [[{"x":1}]] | f.x=1 | no
                [[{"x":1}]] | f.0.x=1 | yes
                [7,8] | f.01=8 | no
                [7,8] | f.2=null | no
                {"":1} | f.=1 | yes
                {"":{"x":1}} | f..x=1 | yes
                1 | 1.0 | yes
                1.50 | 1.5 | yes
                100 | 1e2 | yes
                [1.0] | {"$in":[1]} | yes
                1e400 | {"$in":[10e399]} | yes
                1e999999999 | {"$gt":1e999999998} | yes
                {"a":[1.0,{"b":null}]} | {"a":[1,{"b":null}]} | yes
                {"a":null} | {} | no
                {} | {} | yes
                - | {} | no
                {"a":1} | {"a":1,"b":null} | no
                false | {"$lt":true} | yes
                [{"q":[3,9]}] | {"$elemMatch":{"q":{"$gt":8,"$lt":4}}} | yes
                [{"q":3},{"q":9}] | {"$elemMatch":{"q":{"$gt":8,"$lt":4}}} | no
                [{"x":1},{"y":2}] | {"$all":[{"$elemMatch":{"x":1}},{"$elemMatch":{"y":2}}]} | yes
                [{"x":1},{"y":2}] | {"$elemMatch":{"$or":[{"x":2},{"y":2}]}} | yes
                [[1,2]] | {"$elemMatch":{"$size":2}} | yes
                [[1,2]] | {"$elemMatch":{"$eq":[1,2]}} | yes
                [[1,2]] | {"$elemMatch":{"$eq":1}} | no
                [null] | {"$elemMatch":{"$exists":true}} | yes
                [] | {"$elemMatch":{"$exists":false}} | no
                """.lines()
                .map(line -> line.split(" \\| ", -1))
                .map(cells -> Arguments.of(cells[0], cells[1], cells[2].equals("yes")));
    }

    private static boolean matches(String value, String condition) {
        Map<String, Object> document = new HashMap<>();
        if (!value.equals(MISSING)) {
            document.put("f", JsonText.parse(value));
        }
        return Targeting.compile(query(condition)).matches(document);
    }

    /** A condition on {@code f}, or several paths with theirs, joined. */
    private static String query(String condition) {
        if (!condition.startsWith("f.")) {
            return "{\"f\":" + condition + "}";
        }
        StringBuilder clauses = new StringBuilder();
        for (String each : condition.split("&", -1)) {
            int at = each.indexOf('=');
            clauses.append(clauses.isEmpty() ? "" : ",")
                    .append('"')
                    .append(each, 0, at)
                    .append("\":")
                    .append(each.substring(at + 1));
        }
        return "{" + clauses + "}";
    }
}
