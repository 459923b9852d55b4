package dev.freestone.contact.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.contact.policy.RuleParams.Counter;
import dev.freestone.contact.policy.RuleParams.Flag;
import dev.freestone.contact.policy.RuleParams.Revocation;
import dev.freestone.contact.policy.RuleParams.Window;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.FactTerms.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePackReaderTest {
    private static final String WINDOW = "{'hours':[{'days':'MON-SUN','from':'08:00','to':'21:00'}]}";

    private static final String COUNTER =
            "{'count':['call'],'channels':['voice'],'key':['person'],'limit':3,'window':{'length':7,'unit':'days'}}";

    @Test
    void reads_the_head_of_a_pack() {
        RulePack pack = read(pack(rule("window", WINDOW)));

        assertThat(pack.nameAndVersion()).isEqualTo("host-acme 2026.03.1");
        assertThat(pack.state()).contains("FL");
        assertThat(pack.city()).isEmpty();
        assertThat(pack.approved()).isTrue();
    }

    @Test
    void reads_any_as_the_empty_set() {
        PackRule rule = read(pack(rule("window", WINDOW))).rules().get(0);

        assertThat(rule.scope()).isEqualTo(new RuleScope(Set.of(), Set.of(Purpose.MARKETING), Set.of("voice")));
    }

    @Test
    void reads_midnight_as_the_end_of_the_day() {
        RuleParams params = params("window", "{'hours':[{'days':'SAT','from':'00:00','to':'24:00'}]}");

        assertThat(params)
                .isEqualTo(new Window(
                        List.of(new WeeklyHours(Set.of(DayOfWeek.SATURDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))));
    }

    @Test
    void reads_the_flag_always_as_none() {
        assertThat(params("flag", "{'flag':'always'}")).isEqualTo(new Flag(Optional.empty()));
    }

    @Test
    void reads_a_counter_without_purposes_as_that_of_its_scope_and_any_purpose_as_all_of_them() {
        Counter silent = (Counter) params("counter", COUNTER);
        Counter any = (Counter) params("counter", COUNTER.replace("'limit'", "'purposes':['any'],'limit'"));

        assertThat(silent.purposes()).isEmpty();
        assertThat(any.purposes()).containsExactlyInAnyOrder(Purpose.values());
    }

    @Test
    void reads_a_revocation_without_reach_as_that_of_the_destination() {
        Revocation read = (Revocation) params("revocation", "{'engine':'immediate','words':['opt out']}");

        assertThat(read.words()).containsExactly("opt out");
        assertThat(read.reach()).isEqualTo(RuleParams.Reach.DESTINATION_CHANNEL);
    }

    @Test
    void reads_dates_and_takes_null_for_none() {
        PackRule rule = read(pack(rule("window", WINDOW).replace("'force'", "'from':'2026-04-01','to':null,'force'")))
                .rules()
                .get(0);

        assertThat(rule.from()).contains(LocalDate.of(2026, 4, 1));
        assertThat(rule.to()).isEmpty();
    }

    @Test
    void names_pack_rule_attribute_what_was_found_and_what_to_give() {
        Violation only =
                refused(pack(rule("counter", COUNTER.replace("3", "0")))).get(0);

        assertThat(only.path()).isEqualTo("host-acme/r params.limit");
        assertThat(only.message()).contains("found 0", "give 1 to");
    }

    @Test
    void tells_every_violation_at_once() {
        String text = pack(rule("window", WINDOW), rule("counter", COUNTER.replace("'person'", "'house'")))
                .replace("2026.03.1", "March")
                .replace("08:00", "25:00")
                .replace("'FL'", "'XX'");

        assertThat(refused(text))
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "host-acme version",
                        "host-acme jurisdiction.state",
                        "host-acme/r params.hours[0].from",
                        "host-acme/r id",
                        "host-acme/r params.key[0]");
    }

    @Test
    void names_a_rule_without_an_id_by_its_place() {
        String text = pack(rule("window", WINDOW).replace("'id':'r',", ""));

        assertThat(refused(text)).extracting(Violation::path).containsExactly("host-acme rules[0].id");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no text                | ''",
                "no object              | []",
                "two documents          | {} {}",
                "a member twice         | {'pack':'a','pack':'b'}",
            })
    void refuses_what_is_not_one_object(String what, String text) {
        assertThat(refused(text)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'pack':'Host Acme' | 'pack':'host-acme' | rule pack pack | BAD_FORMAT",
                "'version':'2026.13.1' | 'version':'2026.03.1' | host-acme version | BAD_FORMAT",
                "'title':7 | 'title':'Acme' | host-acme title | BAD_FORMAT",
                "'country':'CA' | 'country':'US' | host-acme jurisdiction.country | UNKNOWN_VALUE",
                "'state':7 | 'state':'FL' | host-acme jurisdiction.state | BAD_FORMAT",
                "'legalReview':'pending' | 'legalReview':'approved' | host-acme legalReview | UNKNOWN_VALUE",
                "'legalReviews':'approved','legalReview':'approved' | 'legalReview':'approved' | host-acme legalReviews | UNKNOWN_ATTRIBUTE",
                "'force':'advise' | 'force':'advice' | host-acme/r force | UNKNOWN_VALUE",
                "'kind':'windows' | 'kind':'window' | host-acme/r kind | UNKNOWN_VALUE",
                "'roles':[] | 'roles':['any'] | host-acme/r scope.roles | REQUIRED",
                "'roles':['any','seller'] | 'roles':['any'] | host-acme/r scope.roles | NOT_ALLOWED_WITH",
                "'roles':['seller','seller'] | 'roles':['any'] | host-acme/r scope.roles[1] | DUPLICATE_NAME",
                "'purposes':['sales'] | 'purposes':['marketing'] | host-acme/r scope.purposes[0] | UNKNOWN_VALUE",
                "'channels':['fax'] | 'channels':['voice'] | host-acme/r scope.channels[0] | UNKNOWN_VALUE",
                "'channels':'voice' | 'channels':['voice'] | host-acme/r scope.channels | BAD_FORMAT",
                "'basis':['county'] | 'basis':['number'] | host-acme/r basis[0] | UNKNOWN_VALUE",
                "'basis':['city'] | 'basis':['number'] | host-acme/r basis | NOT_ALLOWED_WITH",
                "'confidence':'C' | 'confidence':'A' | host-acme/r confidence | UNKNOWN_VALUE",
                "'source':'law' | 'source':'our counsel' | host-acme/r source | BAD_FORMAT",
                "'force':'advice','note':false | 'force':'advice' | host-acme/r note | BAD_FORMAT",
                "'force':'advice','from':'2026-02-30' | 'force':'advice' | host-acme/r from | BAD_FORMAT",
                "'force':'advice','from':'1 March' | 'force':'advice' | host-acme/r from | BAD_FORMAT",
                "'force':'advice','from':'2026-03-02','to':'2026-03-02' | 'force':'advice' | host-acme/r to | OUT_OF_RANGE",
                "'force':'advice','when':{'weather':'fair'} | 'force':'advice' | host-acme/r when.weather | UNKNOWN_ATTRIBUTE",
                "'force':'advice','when':{'autodialed':'yes'} | 'force':'advice' | host-acme/r when.autodialed | BAD_FORMAT",
                "'force':'advice','when':{'debt.daysPastDue':{'lt':3}} | 'force':'advice' | host-acme/r when.debt.daysPastDue | BAD_FORMAT",
                "'force':'advice','when':{'destination.place':'office'} | 'force':'advice' | host-acme/r when.destination.place | BAD_FORMAT",
                "'force':'advice','when':{'subject':{'notIn':[]}} | 'force':'advice' | host-acme/r when.subject | BAD_FORMAT",
                "'force':'advice','when':{'subject':true} | 'force':'advice' | host-acme/r when.subject | BAD_FORMAT",
                "'force':'advice','unless':[{}] | 'force':'advice' | host-acme/r unless[0] | NEITHER_GIVEN",
                "'force':'advice','unless':[{'fact':'a','consent':'text'}] | 'force':'advice' | host-acme/r unless[0] | BOTH_GIVEN",
                "'force':'advice','unless':[{'consent':'all'}] | 'force':'advice' | host-acme/r unless[0].consent | UNKNOWN_VALUE",
                "'force':'advice','unless':[{'recipientIn':['mother']}] | 'force':'advice' | host-acme/r unless[0].recipientIn[0] | UNKNOWN_VALUE",
                "'force':'advice','unless':[{'subjectIn':[' ']}] | 'force':'advice' | host-acme/r unless[0].subjectIn[0] | BAD_FORMAT",
                "'force':'advice','unless':[{'fact':'Old Friend'}] | 'force':'advice' | host-acme/r unless[0].fact | BAD_FORMAT",
                "'days':'SUN-MON' | 'days':'MON-SUN' | host-acme/r params.hours[0].days | UNKNOWN_VALUE",
                "'from':'8:00' | 'from':'08:00' | host-acme/r params.hours[0].from | BAD_FORMAT",
                "'from':'24:00' | 'from':'08:00' | host-acme/r params.hours[0].from | BAD_FORMAT",
                "'to':'00:00' | 'to':'21:00' | host-acme/r params.hours[0].to | BAD_FORMAT",
                "'to':'08:00' | 'to':'21:00' | host-acme/r params.hours[0].to | OUT_OF_RANGE",
            })
    void refuses_a_wrong_value(String wrong, String right, String path, ViolationCode code) {
        String text = pack(rule("window", WINDOW));
        assertThat(text).contains(right);

        List<Violation> found = refused(text.replace(right, wrong));

        assertThat(found).extracting(Violation::path).containsExactly(path);
        assertThat(found).extracting(Violation::code).containsExactly(code);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "window | {'hours':[]} | params.hours | REQUIRED",
                "window | {'hours':[{'days':'MON-SUN','from':'08:00','to':'21:00'},{'days':'SUN','from':'12:00','to':'24:00'}]} | params.hours[1] | NOT_ALLOWED_WITH",
                "counter | {'count':['message'],'channels':['voice'],'key':['person'],'limit':3,'window':{'length':7,'unit':'days'}} | params.channels | NOT_ALLOWED_WITH",
                "counter | {'count':['call'],'channels':['voice'],'key':['person'],'limit':3.5,'window':{'length':7,'unit':'days'}} | params.limit | BAD_FORMAT",
                "counter | {'count':['call'],'channels':['voice'],'key':['person'],'limit':3,'window':{'length':367,'unit':'days'}} | params.window.length | OUT_OF_RANGE",
                "counter | {'count':['call'],'channels':['voice'],'key':['person'],'limit':3,'window':{'length':7,'unit':'weeks'}} | params.window.unit | UNKNOWN_VALUE",
                "counter | {'count':['call'],'channels':['voice'],'key':['person'],'limit':3,'window':7} | params.window | BAD_FORMAT",
                "counter | {'count':['call'],'channels':['voice'],'key':['person'],'limit':3,'window':{'length':7,'unit':'days'},'exclude':['work']} | params.exclude[0] | UNKNOWN_VALUE",
                "counter | {'count':['call'],'channels':['voice'],'key':['person'],'limit':3,'window':{'length':7,'unit':'days'},'place':'home'} | params.place | UNKNOWN_VALUE",
                "wait | {'after':'lunch','key':['person'],'window':{'length':7,'unit':'days'}} | params.after | UNKNOWN_VALUE",
                "wait | {'after':'conversation','key':['person'],'window':{'length':7,'unit':'hours'}} | params.window.unit | NOT_ALLOWED_WITH",
                "flag | {'flag':'never'} | params.flag | UNKNOWN_VALUE",
                "flag | {} | params.flag | REQUIRED",
                "consent | {'kind':'tacit'} | params.kind | UNKNOWN_VALUE",
                "check | {'check':'Text Number'} | params.check | BAD_FORMAT",
                "check | {'check':'text_number','maxAge':'PT5M'} | params.maxAge | BAD_FORMAT",
                "check | {'check':'text_number','maxAge':'P1Y2M'} | params.maxAge | BAD_FORMAT",
                "content | {'requires':[]} | params.requires | REQUIRED",
                "content | {'requires':['opt_out_notice'],'linkvalid':'P30D'} | params.linkvalid | UNKNOWN_ATTRIBUTE",
                "revocation | {'words':['stop']} | params.engine | REQUIRED",
                "revocation | {'engine':'slow'} | params.engine | UNKNOWN_VALUE",
                "revocation | {'engine':'immediate','words':['STOP']} | params.words[0] | BAD_FORMAT",
                "revocation | {'engine':'immediate','words':['stop!']} | params.words[0] | BAD_FORMAT",
                "revocation | {'engine':'immediate','graceDays':-1} | params.graceDays | OUT_OF_RANGE",
                "revocation | {'engine':'immediate','confirmWithin':'P1D'} | params.confirmWithin | BAD_FORMAT",
                "retention | {'keep':'3 years','after':'event'} | params.keep | BAD_FORMAT",
                "retention | {'after':'event'} | params.keep | REQUIRED",
            })
    void refuses_wrong_parameters(String kind, String params, String attribute, ViolationCode code) {
        List<Violation> found = refused(pack(rule(kind, params)));

        assertThat(found).extracting(Violation::path).containsExactly("host-acme/r " + attribute);
        assertThat(found).extracting(Violation::code).containsExactly(code);
    }

    @Test
    void refuses_a_title_of_more_than_two_hundred_characters() {
        String text = pack(rule("window", WINDOW)).replace("'Acme'", "'" + "x".repeat(201) + "'");

        assertThat(refused(text)).extracting(Violation::code).containsExactly(ViolationCode.TOO_LONG);
    }

    @Test
    void a_state_without_a_city_cannot_be_a_city() {
        String text = pack(rule("window", WINDOW)).replace("'state':'FL'", "'city':'Miami'");

        assertThat(refused(text)).extracting(Violation::path).contains("host-acme jurisdiction.state");
    }

    @Test
    void a_long_value_is_cut_in_the_message() {
        String text = pack(rule("window", WINDOW)).replace("'force':'advice'", "'force':'" + "x".repeat(500) + "'");

        assertThat(refused(text).get(0).message()).hasSizeLessThan(200);
    }

    private static RuleParams params(String kind, String params) {
        return read(pack(rule(kind, params))).rules().get(0).params();
    }

    private static RulePack read(String text) {
        return RulePackReader.read(text.replace('\'', '"'));
    }

    private static List<Violation> refused(String text) {
        FreestoneException refusal = catchThrowableOfType(FreestoneException.class, () -> read(text));
        assertThat(refusal.code()).isEqualTo(ErrorCode.RULE_PACK_INVALID);
        return refusal.violations();
    }

    private static String pack(String... rules) {
        return "{'pack':'host-acme','version':'2026.03.1','title':'Acme','jurisdiction':{'country':'US','state':'FL'},"
                + "'legalReview':'approved','rules':[" + String.join(",", rules) + "]}";
    }

    private static String rule(String kind, String params) {
        return "{'id':'r','kind':'" + kind + "','force':'advice',"
                + "'scope':{'roles':['any'],'purposes':['marketing'],'channels':['voice']},'basis':['number'],"
                + "'params':" + params + ",'confidence':'A','source':'our counsel'}";
    }
}
