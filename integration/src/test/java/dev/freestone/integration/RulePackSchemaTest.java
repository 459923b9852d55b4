package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.freestone.contact.policy.RulePackReader;
import dev.freestone.engine.policy.ShippedPacks;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of rule packs in a validator of another house, beside the reader of the engine. */
class RulePackSchemaTest {
    private static final String WINDOW = "{'hours':[{'days':'MON-SUN','from':'08:00','to':'21:00'}]}";
    private static final String COUNTER =
            "{'count':['call'],'channels':['voice'],'key':['person'],'limit':3,'window':{'length':7,'unit':'days'}}";

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text("rule-pack.schema.json"), InputFormat.JSON);

    static Stream<String> shipped() {
        return ShippedPacks.names().stream();
    }

    /** Each rule that is shipped, alone in its pack. */
    static Stream<Map<String, @Nullable Object>> shippedRules() {
        return shipped()
                .map(RulePackSchemaTest::parsed)
                .flatMap(pack -> rules(pack).stream().map(rule -> {
                    Map<String, @Nullable Object> alone = new LinkedHashMap<>(pack);
                    alone.put("rules", List.of(rule));
                    return alone;
                }));
    }

    private static List<?> rules(Map<String, @Nullable Object> pack) {
        return pack.get("rules") instanceof List<?> rules ? rules : List.of();
    }

    @Fact("POL-8")
    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_pack_is_valid(String name) {
        assertThat(SCHEMA.validate(text(name + ".json"), InputFormat.JSON)).isEmpty();
    }

    @Fact("POL-8")
    @ParameterizedTest(name = "of {0} beside {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a pack | 'legalReview' | window | " + WINDOW,
                "a jurisdiction | 'country' | window | " + WINDOW,
                "a rule | 'force' | window | " + WINDOW,
                "a scope | 'roles' | window | " + WINDOW,
                "an exemption | 'consent' | window | " + WINDOW,
                "a window | 'hours' | window | " + WINDOW,
                "hours | 'days' | window | " + WINDOW,
                "a counter | 'limit' | counter | " + COUNTER,
                "the length of a counter | 'length' | counter | " + COUNTER,
                "a wait | 'after' | wait | {'after':'conversation','key':['person'],'window':{'length':7,'unit':'days'}}",
                "the length of a wait | 'unit' | wait | {'after':'conversation','key':['person'],'window':{'length':7,'unit':'days'}}",
                "a flag | 'flag':'always' | flag | {'flag':'always'}",
                "a needed consent | 'kind':'text' | consent | {'kind':'text'}",
                "a check | 'check':'text_number' | check | {'check':'text_number'}",
                "a content | 'requires' | content | {'requires':['opt_out_notice']}",
                "a revocation | 'engine' | revocation | {'engine':'immediate'}",
                "a retention | 'keep' | retention | {'keep':'P3Y','after':'event'}",
            })
    void an_unknown_attribute_fails(String what, String beside, String kind, String params) {
        String text = pack(kind, params);
        String more = text.replaceFirst(beside, "'surprise':1," + beside);
        assertThat(isValid(text) && isRead(text)).isTrue();

        assertThat(schemaRefuses(more)).contains("additionalProperties");
        assertThat(isRead(more)).isFalse();
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'pack':'Host Acme'       | 'pack':'host-acme'       | pattern",
                "'version':'March'        | 'version':'2026.03.1'    | pattern",
                "'country':'CA'           | 'country':'US'           | const",
                "'state':'Florida'        | 'state':'FL'             | pattern",
                "'legalReview':'pending'  | 'legalReview':'approved' | enum",
                "'id':'R 1'               | 'id':'r'                 | pattern",
                "'kind':'windows'         | 'kind':'window'          | enum",
                "'force':'advise'         | 'force':'advice'         | enum",
                "'roles':[]               | 'roles':['any']          | minItems",
                "'purposes':['sales']     | 'purposes':['marketing'] | enum",
                "'channels':['fax']       | 'channels':['voice']     | enum",
                "'basis':['county']       | 'basis':['number']       | enum",
                "'from':'1 March'         | 'from':'2026-03-01'      | pattern",
                "'unless':[{}]            | 'unless':[{'consent':'text'}] | minProperties",
                "'unless':[{'consent':'text','fact':'a'}] | 'unless':[{'consent':'text'}] | maxProperties",
                "'days':'SUN-MON'         | 'days':'MON-SUN'         | enum",
                "'to':'24:01'             | 'to':'21:00'             | pattern",
                "'confidence':'C'         | 'confidence':'A'         | enum",
                "'source':'law'           | 'source':'our counsel'   | minLength",
            })
    void what_the_schema_refuses_the_reader_refuses(String wrong, String right, String keyword) {
        String text = pack("window", WINDOW);
        assertThat(text).contains(right);

        assertThat(schemaRefuses(text.replace(right, wrong))).contains(keyword);
        assertThat(isRead(text.replace(right, wrong))).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "window     | {'hours':[]}",
                "counter    | {'count':[],'channels':['voice'],'key':['person'],'limit':3,'window':{'length':7,'unit':'days'}}",
                "counter    | {'count':['call'],'channels':['voice'],'key':['house'],'limit':3,'window':{'length':7,'unit':'days'}}",
                "counter    | {'count':['call'],'channels':['voice'],'key':['person'],'limit':0,'window':{'length':7,'unit':'days'}}",
                "counter    | {'count':['call'],'channels':['voice'],'key':['person'],'limit':3,'window':{'length':367,'unit':'days'}}",
                "counter    | {'count':['call'],'channels':['voice'],'key':['person'],'limit':3,'window':{'length':7,'unit':'weeks'}}",
                "wait       | {'after':'lunch','key':['person'],'window':{'length':7,'unit':'days'}}",
                "flag       | {}",
                "consent    | {'kind':7}",
                "check      | {'check':'text_number','maxAge':'60 days'}",
                "content    | {'requires':[]}",
                "revocation | {'engine':'slow'}",
                "revocation | {'engine':'immediate','reach':'house'}",
                "retention  | {'keep':'P3Y','after':'lunch'}",
                "retention  | {'keep':'P1Y2M','after':'event'}",
            })
    void wrong_parameters_are_refused_by_both(String kind, String params) {
        assertThat(isValid(pack(kind, params))).isFalse();
        assertThat(isRead(pack(kind, params))).isFalse();
    }

    /** Takes away, renames and retypes each value of each rule that is shipped. */
    @ParameterizedTest
    @MethodSource("shipped")
    void no_change_of_a_shipped_rule_is_refused_by_the_schema_and_read_by_the_engine(String name) {
        Set<String> onlyRead = new TreeSet<>();
        int refused = 0;
        for (Map<String, @Nullable Object> pack :
                shippedRules().filter(each -> name.equals(each.get("pack"))).toList()) {
            for (Object changed : SpoiledDocuments.of(pack).toList()) {
                String text = JsonText.write(changed);
                if (!isValid(text)) {
                    refused++;
                    if (isRead(text)) {
                        onlyRead.add(text);
                    }
                }
            }
        }
        assertThat(onlyRead).isEmpty();
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void a_title_of_more_than_two_hundred_characters_is_refused_by_both() {
        String text = pack("window", WINDOW).replace("'Acme'", "'" + "x".repeat(201) + "'");

        assertThat(schemaRefuses(text)).containsExactly("maxLength");
        assertThat(isRead(text)).isFalse();
    }

    private static Set<String> schemaRefuses(String text) {
        return SCHEMA.validate(text.replace('\'', '"'), InputFormat.JSON).stream()
                .map(Error::getKeyword)
                .collect(Collectors.toSet());
    }

    private static boolean isValid(String text) {
        return schemaRefuses(text).isEmpty();
    }

    private static boolean isRead(String text) {
        try {
            RulePackReader.read(text.replace('\'', '"'));
            return true;
        } catch (FreestoneException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.RULE_PACK_INVALID);
            return false;
        }
    }

    private static String text(String file) {
        return Project.text(Project.path("core/src/main/resources/freestone/policy/" + file));
    }

    private static Map<String, @Nullable Object> parsed(String name) {
        return JsonText.parseObject(text(name + ".json"));
    }

    private static String pack(String kind, String params) {
        return "{'pack':'host-acme','version':'2026.03.1','title':'Acme','jurisdiction':{'country':'US','state':'FL'},"
                + "'legalReview':'approved','rules':[{'id':'r','kind':'" + kind + "','force':'advice',"
                + "'scope':{'roles':['any'],'purposes':['marketing'],'channels':['voice']},'basis':['number'],"
                + "'from':'2026-03-01','unless':[{'consent':'text'}],"
                + "'params':" + params + ",'confidence':'A','source':'our counsel'}]}";
    }
}
