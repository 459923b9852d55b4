package dev.freestone.engine.dispatch;

import dev.freestone.contact.DestinationText;
import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.FactsRequest;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.spi.ContactFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the questions about contacts, and asks the host what it knows for them: outside of any transaction. Thread-safe. */
final class Asking {
    private final LedgerParts parts;

    Asking(LedgerParts parts) {
        this.parts = parts;
    }

    /** What a plan alone tells: nobody has looked at its content. */
    static ContactQuestion bare(IntentPlan plan) {
        return new ContactQuestion(
                plan.company(),
                plan.person(),
                plan.channel(),
                plan.topic().purpose(),
                Optional.empty(),
                plan.topic().subject(),
                plan.topic().debts(),
                Optional.empty(),
                Optional.empty(),
                ContactTraits.PLAIN);
    }

    /**
     * Asks about contacts.
     *
     * @throws RuntimeException what a port of the host throws
     */
    Map<Candidate, Asked> ask(Collection<Candidate> contacts) {
        Map<Candidate, Asked> asked = new IdentityHashMap<>();
        boolean rules = parts.policy().hasRules();
        boolean byDirectory = rules && parts.facts().isEmpty();
        Destinations people = byDirectory ? Destinations.ofAll(parts, contacts) : Destinations.of(parts, contacts);
        Map<CompanyId, List<Candidate>> companies = new HashMap<>();
        for (Candidate each : contacts) {
            Optional<Destination> where = people.find(each);
            if (rules && parts.facts().isPresent()) {
                companies
                        .computeIfAbsent(each.plan().company(), none -> new ArrayList<>())
                        .add(each);
            } else {
                PersonFacts known = DirectoryFacts.of(
                        byDirectory ? people.person(each) : Optional.empty(),
                        where,
                        parts.clock().instant());
                asked.put(each, asked(each, where, known));
            }
        }
        companies.forEach((company, each) -> ask(company, each, people, asked));
        return asked;
    }

    private void ask(CompanyId company, List<Candidate> contacts, Destinations people, Map<Candidate, Asked> asked) {
        ContactFacts facts = parts.facts().orElseThrow();
        for (int from = 0; from < contacts.size(); from += ContactFacts.MAX_BATCH) {
            List<Candidate> part = contacts.subList(from, Math.min(contacts.size(), from + ContactFacts.MAX_BATCH));
            List<FactsRequest> requests =
                    part.stream().map(each -> request(each, people.find(each))).toList();
            List<PersonFacts> answers = facts.find(company, requests);
            if (answers.size() != requests.size()) {
                throw new IllegalStateException("contactFacts: " + answers.size() + " answers to " + requests.size()
                        + " requests, give one for each in their order");
            }
            for (int i = 0; i < part.size(); i++) {
                PersonFacts named = answers.get(i)
                        .namingDebts(debt -> parts.hashes().debt(company, debt).value());
                asked.put(part.get(i), asked(part.get(i), people.find(part.get(i)), named));
            }
        }
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
