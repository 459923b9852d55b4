package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.model.contact.SendResult;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.testkit.SequentialIdSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types, cases and interactions over the wire: two people who can be reached by email, two companies, and ids in order. It is Friday,
 * 2026-05-01 at 7 in Chicago.
 */
final class CaseApi implements AutoCloseable {
    static final String TYPES = "/notification-types";
    static final String STOPS = "/do-not-interact-types";
    static final String CASE_TYPES = "/case-types";
    static final String KIND = "KT-0000-0001";
    static final String CASES = "/people/BO-1A2B-0001/cases";
    static final String CASE = CASES + "/CS-0000-0001";
    static final String OTHER_KEY = "key-of-another-company-1";

    private static final Pattern VIOLATION = Pattern.compile("\"field\":\"([^\"]*)\",\"code\":\"([^\"]*)\"");

    final InMemoryPersonDirectory people = InMemoryPersonDirectory.of(person("BO-1A2B-0001"), person("BO-1A2B-0002"))
            .put(CompanyId.DEFAULT, person("BO-1A2B-0001"), PersonRef.external("doe"));
    final ApiHouse house;
    private final HttpApi other;

    CaseApi() {
        this(Optional.empty());
    }

    /** With another directory of people. */
    CaseApi(PersonDirectory directory) {
        this(Optional.of(directory));
    }

    private CaseApi(Optional<PersonDirectory> directory) {
        house = new ApiHouse(builder -> builder.ids(new SequentialIdSource())
                .companies(id -> Optional.of(new CompanyProfile(ZoneId.of("America/Chicago"))))
                .people(directory.orElse(people))
                .sender(
                        Channel.EMAIL,
                        request -> new SendResult.Accepted(request.idempotencyKey(), Optional.of("message-1")))
                .contactPolicy(ContactPolicy.none()));
        other = HttpApi.over(house.freestone)
                .withCallers(KnownCallers.builder()
                        .apiKey(OTHER_KEY, ApiCaller.of(CompanyId.of("other"), ApiHouse.SOMEBODY))
                        .build());
    }

    private static Person person(String id) {
        return Person.of(
                PersonId.of(id),
                PersonName.EMPTY,
                List.of(Contact.builder("email-1", ContactType.EMAIL)
                        .status(ContactStatus.PRIMARY)
                        .affiliation("self")
                        .value("somebody@example.org")
                        .build()));
    }

    /** What somebody of another company is answered. */
    ApiResponse asOther(String method, String target) {
        return other.handle(ApiRequest.of(method, target).header("X-API-KEY", OTHER_KEY));
    }

    /** The case type {@link #KIND}, open to any field. */
    CaseApi caseType() {
        created(house.post(CASE_TYPES, "{\"name\":\"Bankruptcy\"}"));
        return this;
    }

    /** An active notification type of the case type, for cases that begin; it is type 1 when it is the first. */
    CaseApi activeType(int id, String more) {
        created(house.post(
                TYPES,
                "{\"status\":\"active\",\"onStatus\":\"initiated\",\"channel\":\"email\",\"theme\":\"opsServicing\","
                        + "\"templateId\":4711" + more + "}"));
        assertThat(house.send("PUT", CASE_TYPES + "/" + KIND + "/notification-types/" + id)
                        .status())
                .isEqualTo(204);
        return this;
    }

    /** The case {@link #CASE}. */
    CaseApi aCase(String more) {
        created(house.post(CASES, "{\"caseTypeId\":\"" + KIND + "\"" + more + "}"));
        return this;
    }

    private static void created(ApiResponse answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** The code of a refusal. */
    static String code(ApiResponse answer) {
        Matcher found = Pattern.compile("\"code\":\"([a-z_]+)\",\"violations\"").matcher(answer.text());
        return found.find() ? answer.status() + " " + found.group(1) : answer.status() + " without a code";
    }

    /** Place and code of each violation. */
    static List<String> violations(ApiResponse answer) {
        assertThat(code(answer)).isEqualTo("400 validation");
        List<String> all = new ArrayList<>();
        Matcher found = VIOLATION.matcher(answer.text());
        while (found.find()) {
            all.add(found.group(1) + " " + found.group(2));
        }
        return all;
    }

    /** The values of a member, wherever it stands. */
    static List<String> values(ApiResponse answer, String member) {
        List<String> all = new ArrayList<>();
        Matcher found =
                Pattern.compile("\"" + member + "\":(\"[^\"]*\"|[^,}\\]]*)").matcher(answer.text());
        while (found.find()) {
            all.add(found.group(1).replace("\"", ""));
        }
        return all;
    }

    @Override
    public void close() {
        house.close();
    }
}
