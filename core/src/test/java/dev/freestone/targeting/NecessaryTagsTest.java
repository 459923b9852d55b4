package dev.freestone.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tags of which a customer holds some, whoever matches. */
class NecessaryTagsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                    | []
            {"user.city":"a"}                                     | []
            {"user.tags":"a"}                                     | [[a]]
            {"user.tags":{"$in":["a","b"]}}                       | [[a, b]]
            {"user.tags":{"$in":["a",5]}}                         | []
            {"user.tags":{"$in":["a",null]}}                      | []
            {"user.tags":{"$in":[]}}                              | [[]]
            {"user.tags":{"$all":["a","b"]}}                      | [[a], [b]]
            {"user.tags":{"$all":[]}}                             | [[]]
            {"user.tags":{"$ne":"a"}}                             | []
            {"user.tags":{"$nin":["a"]}}                          | []
            {"user.tags":{"$not":{"$in":["a"]}}}                  | []
            {"user.tags":{"$not":{"$nin":["a","b"]}}}             | [[a, b]]
            {"user.tags":{"$not":{"$ne":"a"}}}                    | [[a]]
            {"user.tags":{"$not":{"$not":{"$eq":"a"}}}}           | [[a]]
            {"user.tags":{"$regex":"a"}}                          | []
            {"user.tags":{"$elemMatch":{"$in":["a","b"]}}}        | [[a, b]]
            {"user.tags":{"$elemMatch":{"$eq":"a","$ne":"b"}}}    | [[a]]
            {"user.tags":{"$elemMatch":{"x":"a"}}}                | []
            {"user.tags":{"$all":[{"$elemMatch":{"$eq":"a"}},{"$elemMatch":{"$eq":"b"}}]}} | [[a], [b]]
            {"user.tags":{"$not":{"$elemMatch":{"$ne":"a"}}}}     | []
            {"user.tags":"a","user.city":"x"}                     | [[a]]
            {"$and":[{"user.tags":"a"},{"user.tags":{"$in":["b","c"]}}]} | [[a], [b, c]]
            {"$or":[{"user.tags":"a"},{"user.tags":{"$in":["b","c"]}}]} | [[a, b, c]]
            {"$or":[{"user.tags":"a"},{"user.city":"x"}]}         | []
            {"$or":[{"user.tags":"a"},{"user.tags":{"$in":[]}}]}  | [[a]]
            {"$or":[{"user.tags":{"$all":["a","b"]}},{"user.tags":"c"}]} | [[a, c]]
            {"$nor":[{"user.tags":{"$ne":"a"}},{"user.tags":{"$nin":["b"]}}]} | [[a], [b]]
            {"$nor":[{"user.tags":"a"}]}                          | []
            {"$nor":[{"$or":[{"user.tags":{"$ne":"a"}},{"user.city":"x"}]}]} | [[a]]
            {"$nor":[{"$and":[{"user.tags":{"$ne":"a"}},{"user.tags":{"$ne":"b"}}]}]} | [[a, b]]
            {"$nor":[{"$nor":[{"user.tags":"a"},{"user.tags":"b"}]}]} | [[a, b]]
            {"$nor":[{}]}                                         | [[]]
            {"user.tag_counts.a":{"$gte":3}}                      | [[a]]
            {"user.tag_counts.a.b":3}                             | [[a.b]]
            {"user.tag_counts.a":{"$lt":3}}                       | [[a]]
            {"user.tag_counts.a":{"$ne":3}}                       | []
            {"user.tag_counts.a":null}                            | []
            {"user.tag_counts.a":{"$ne":null}}                    | [[a]]
            {"user.tag_counts.a":{"$exists":true}}                | [[a]]
            {"user.tag_counts.a":{"$exists":false}}               | []
            {"user.tag_counts.a":{"$not":{"$exists":false}}}      | [[a]]
            {"user.tag_counts.a":{"$not":{"$gt":3}}}              | []
            """)
    void tags_are_necessary(String query, String expected) {
        assertThat(Targeting.compile(query).necessaryTags().stream()
                        .map(TreeSet::new)
                        .toList()
                        .toString())
                .isEqualTo(expected);
    }
}
