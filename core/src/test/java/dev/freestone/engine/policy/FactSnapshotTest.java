package dev.freestone.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.Document;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.CheckFact;
import dev.freestone.model.contact.ConfirmedZone;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.DestinationFacts;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.Residence;
import dev.freestone.model.contact.StopFlag;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a host knew is kept whole, and once for all who saw the same. */
class FactSnapshotTest {
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00.000001Z");
    private static final Instant LATER = Instant.parse("2026-03-09T10:00:00.5Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId DENVER = ZoneId.of("America/Denver");

    @Test
    void reads_back_every_component_of_what_a_host_knew() {
        PersonFacts all = all(AT);

        SnapshotReader read = SnapshotReader.read(FactSnapshot.of(all, DENVER).document(), AT);

        assertThat(read.host()).isEqualTo(all);
        assertThat(read.companyZone()).isEqualTo(DENVER);
    }

    @Test
    void covers_every_kind_of_fact() {
        assertThat(all(AT).recorded()).extracting(fact -> fact.terms().kind()).contains(FactKind.values());
    }

    @Test
    void reads_back_that_nothing_is_known() {
        PersonFacts nothing = PersonFacts.readAt(AT).build();

        FactSnapshot snapshot = FactSnapshot.of(nothing, NEW_YORK);

        assertThat(snapshot.document()).isEqualTo(Document.of("{\"companyZone\":\"America/New_York\"}"));
        assertThat(SnapshotReader.read(snapshot.document(), AT).host()).isEqualTo(nothing);
    }

    @Test
    void is_the_same_whenever_the_same_was_read() {
        assertThat(FactSnapshot.of(all(AT), DENVER)).isEqualTo(FactSnapshot.of(all(LATER), DENVER));
    }

    @Test
    void is_another_one_for_other_facts_and_in_another_zone() {
        FactSnapshot snapshot = FactSnapshot.of(all(AT), DENVER);
        PersonFacts other = PersonFacts.readAt(AT).areaCode("404").build();

        assertThat(snapshot.digest()).matches("[0-9a-f]{64}");
        assertThat(FactSnapshot.of(all(AT), NEW_YORK).digest()).isNotEqualTo(snapshot.digest());
        assertThat(FactSnapshot.of(other, DENVER).digest()).isNotEqualTo(snapshot.digest());
    }

    private static PersonFacts all(Instant readAt) {
        return new PersonFacts(
                readAt,
                new TreeSet<>(Set.of("404", "212")),
                List.of(new Residence("GA", Optional.empty()), new Residence("NY", Optional.of("New York"))),
                Set.of(NEW_YORK, DENVER),
                Optional.of(new ConfirmedZone(DENVER, LATER)),
                Map.of(StopFlag.BANKRUPTCY, true, StopFlag.NATIONAL_DNC, false),
                List.of(
                        DebtFacts.of("k1:debt-1"),
                        new DebtFacts(
                                "k1:debt-2",
                                Optional.of("k1:account"),
                                OptionalInt.of(45),
                                Optional.of("none"),
                                Optional.of(false))),
                new TreeMap<>(Map.of(
                        "reassigned_number",
                        new CheckFact(true, Optional.of(LocalDate.of(2026, 1, 31))),
                        "state_dnc",
                        new CheckFact(false, Optional.of(LocalDate.of(2026, 2, 1))),
                        "litigator",
                        new CheckFact(false, Optional.empty()))),
                new DestinationFacts(Optional.of(false), Optional.of(ContactPlace.WORK), false, true),
                new TreeSet<>(Set.of("postal_address", "opt_out_notice")),
                Optional.of(Period.ofDays(30)),
                new TreeSet<>(Set.of("established_business")),
                recorded());
    }

    private static List<ContactFact> recorded() {
        List<FactTerms> terms = List.of(
                new FactTerms.Consent(
                        ConsentKind.EXTRA_CALLS,
                        Optional.of("voice"),
                        EnumSet.of(Purpose.COLLECTION, Purpose.MARKETING)),
                new FactTerms.OptOut("text", Set.of(Purpose.SERVICING)),
                new FactTerms.Revocation("email", Set.of()),
                new FactTerms.MediumRefused("fax"),
                new FactTerms.DoNotInteract(
                        "CS-1", Set.of("voice", "text"), Set.of(Theme.OPS_SERVICING, Theme.OPS_COLL_DEBT)),
                new FactTerms.Stop(StopFlag.CEASE_REQUEST),
                new FactTerms.InconvenientTime(List.of(
                        new FactTerms.WeeklyHours(
                                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 30)),
                        new FactTerms.WeeklyHours(Set.of(DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.NOON))),
                new FactTerms.InconvenientPlace(ContactPlace.WORK),
                new FactTerms.SolicitationRefused(),
                new FactTerms.PossibleRevocation("text"),
                new FactTerms.Inbound("voice"));
        List<ContactFact> facts = new ArrayList<>();
        for (FactTerms each : terms) {
            boolean odd = facts.size() % 2 == 1;
            facts.add(new ContactFact(
                    FactId.of("LE-" + facts.size()),
                    odd ? Optional.of(KeyedHash.of("k1:person")) : Optional.empty(),
                    odd ? Optional.empty() : Optional.of(KeyedHash.of("k1:destination")),
                    odd ? Optional.of(KeyedHash.of("k1:debt-1")) : Optional.empty(),
                    each,
                    AT,
                    odd ? Optional.of(LATER) : Optional.empty(),
                    odd ? Optional.empty() : Optional.of(LATER)));
        }
        return facts;
    }
}
