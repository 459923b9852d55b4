package dev.freestone.engine.dispatch;

import dev.freestone.contact.DestinationText;
import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.FactsRequest;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.spi.ContactFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the questions about contacts, and asks the host what it knows for them: outside of any transaction. Thread-safe. */
final class Asking {
    private final LedgerParts parts;

    Asking(LedgerParts parts) {
        this.parts = parts;
    }

    /**
     * Asks about contacts.
     *
     * @return one answer for each, in their order
     * @throws RuntimeException what a port of the host throws
     */
    List<Asked> ask(List<Candidate> contacts) {
        boolean rules = parts.policy().hasRules();
        if (rules && parts.facts().isPresent()) {
            return ask(parts.facts().get(), contacts, Destinations.of(parts, contacts));
        }
        Destinations people = rules ? Destinations.ofAll(parts, contacts) : Destinations.of(parts, contacts);
        Instant now = parts.clock().instant();
        return contacts.stream()
                .map(each -> {
                    Optional<Destination> where = people.find(each);
                    Optional<Person> person = rules ? people.person(each) : Optional.empty();
                    return asked(each, where, DirectoryFacts.of(person, where, now));
                })
                .toList();
    }

    private List<Asked> ask(ContactFacts facts, List<Candidate> contacts, Destinations people) {
        Map<CompanyId, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < contacts.size(); i++) {
            places.computeIfAbsent(contacts.get(i).plan().company(), none -> new ArrayList<>())
                    .add(i);
        }
        Asked[] asked = new Asked[contacts.size()];
        places.forEach((company, all) -> {
            for (int from = 0; from < all.size(); from += ContactFacts.MAX_BATCH) {
                List<Integer> part = all.subList(from, Math.min(all.size(), from + ContactFacts.MAX_BATCH));
                List<Candidate> some = part.stream().map(contacts::get).toList();
                List<PersonFacts> answers = answers(facts, company, some, people);
                for (int i = 0; i < some.size(); i++) {
                    asked[part.get(i)] = asked(some.get(i), people.find(some.get(i)), answers.get(i));
                }
            }
        });
        return List.of(asked);
    }

    private List<PersonFacts> answers(
            ContactFacts facts, CompanyId company, List<Candidate> contacts, Destinations people) {
        List<FactsRequest> requests =
                contacts.stream().map(each -> request(each, people.find(each))).toList();
        List<PersonFacts> answers = facts.find(company, requests);
        if (answers.size() != requests.size()) {
            throw new IllegalStateException("contactFacts: " + answers.size() + " answers to " + requests.size()
                    + " requests, give one for each in their order");
        }
        return answers.stream()
                .map(each -> each.namingDebts(
                        debt -> parts.hashes().debt(company, debt).value()))
                .toList();
    }

    private static FactsRequest request(Candidate contact, Optional<Destination> where) {
        IntentContent content = contact.content();
        return new FactsRequest(
                content.person(),
                contact.plan().channel(),
                where,
                content.subject(),
                content.template(),
                content.debts());
    }

    private Asked asked(Candidate contact, Optional<Destination> where, PersonFacts known) {
        IntentPlan plan = contact.plan();
        Optional<KeyedHash> hash = where.map(each -> parts.hashes().destination(plan.company(), each));
        boolean number = plan.channel().equals("voice") || plan.channel().equals("text");
        ContactQuestion question = new ContactQuestion(
                plan.company(),
                plan.person(),
                plan.channel(),
                plan.topic().purpose(),
                contact.content().theme(),
                plan.topic().subject(),
                plan.topic().debts(),
                hash,
                number ? where.map(Destination::value).flatMap(DestinationText::areaCode) : Optional.empty(),
                contact.content().traits());
        return new Asked(question, known);
    }
}
