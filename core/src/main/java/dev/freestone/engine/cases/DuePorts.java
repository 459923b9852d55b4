package dev.freestone.engine.cases;

import dev.freestone.contact.TemplateFallback;
import dev.freestone.engine.dispatch.DueContact;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.parts.People;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.notification.CaseLook;
import dev.freestone.notification.TemplateLook;
import dev.freestone.spi.CaseInteractionRow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ports that are asked about the due interactions of one company. Used by one thread. */
final class DuePorts {
    private final EngineParts parts;
    private final CompanyId company;
    private final Instant readAt;
    private final PatientPort<CaseId, CaseLook> cases;
    private final PatientPort<TemplateKey, TemplateLook> templates;
    private final PatientPort<List<PersonId>, Map<PersonId, Person>> people;

    /**
     * Nobody was asked yet.
     *
     * @param parts the engine
     * @param company the owner
     * @param readAt the instant before the first port of any company is asked
     * @param end nothing is asked at or after this instant
     */
    DuePorts(EngineParts parts, CompanyId company, Instant readAt, Instant end) {
        this.parts = parts;
        this.company = company;
        this.readAt = readAt;
        this.cases = new PatientPort<>("the case directory", this::look, parts.clock(), end);
        this.templates = new PatientPort<>("the template directory", this::find, parts.clock(), end);
        this.people = new PatientPort<>("the person directory", this::find, parts.clock(), end);
    }

    private CaseLook look(CaseId id) {
        return parts.casework()
                .directory()
                .flatMap(directory -> directory.find(company, id))
                .map(CaseLook::at)
                .orElse(CaseLook.GONE);
    }

    private TemplateLook find(TemplateKey wanted) {
        return TemplateLook.of(parts.sending()
                .templates()
                .flatMap(directory -> TemplateFallback.keys(wanted).stream()
                        .flatMap(key -> directory.find(company, key).stream())
                        .findFirst()));
    }

    private Map<PersonId, Person> find(Collection<PersonId> ids) {
        return parts.people()
                .map(directory -> People.find(directory, company, ids))
                .orElse(Map.of());
    }

    /**
     * A due contact with what its case keeps of it.
     *
     * @param contact the contact
     * @param row what its case keeps of it
     */
    record Due(DueContact contact, CaseInteractionRow row) {}

    /**
     * Asks about interactions.
     *
     * @param due the interactions
     * @param own those of their cases that are cases of the library
     * @return what is known of those about which everything was answered
     */
    Map<IntentId, InteractionFacts> ask(List<Due> due, Set<CaseId> own) {
        Optional<Map<PersonId, Person>> persons = parts.sending().templates().isPresent()
                ? people.ask(due.stream().map(each -> each.contact().person()).toList())
                : Optional.empty();
        Map<IntentId, InteractionFacts> facts = new HashMap<>();
        for (Due each : due) {
            facts(each, own, persons).ifPresent(known -> facts.put(each.row().intent(), known));
        }
        return facts;
    }

    private Optional<InteractionFacts> facts(Due due, Set<CaseId> own, Optional<Map<PersonId, Person>> persons) {
        CaseId id = due.row().caseId();
        boolean isHosts = parts.casework().directory().isPresent() && !own.contains(id);
        Optional<CaseLook> directory = isHosts ? cases.ask(id) : Optional.empty();
        boolean isTemplated = parts.sending().templates().isPresent();
        Optional<TemplateLook> template =
                persons.flatMap(known -> templates.ask(key(due, Optional.ofNullable(known.get(person(due))))));
        return (isHosts && directory.isEmpty()) || (isTemplated && template.isEmpty())
                ? Optional.empty()
                : Optional.of(new InteractionFacts(readAt, Optional.of(due.row()), directory, template));
    }

    private static PersonId person(Due due) {
        return due.contact().person();
    }

    private static TemplateKey key(Due due, Optional<Person> person) {
        int template = InteractionTerms.read(due.row().document()).templateId();
        return new TemplateKey(
                Integer.toString(template),
                due.contact().plan().channel(),
                person.flatMap(Person::preferredLanguage),
                Optional.empty());
    }

    /** Whether a port seems to be down. */
    boolean areDown() {
        return Stream.of(cases, templates, people).anyMatch(PatientPort::isDown);
    }
}
