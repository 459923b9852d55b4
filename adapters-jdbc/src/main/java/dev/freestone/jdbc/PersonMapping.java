package dev.freestone.jdbc;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.PersonRef;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How people and contacts are read from the tables of the host: up to three statements for people, one a form of
 * reference, and one for contacts. Immutable; made by {@link #builder}.
 *
 * <p><b>Placeholders:</b> {@code :ids} stands for the values looked up, as in {@code IN (:ids)}, and may occur repeatedly;
 * {@code :company} for the company. Everything is bound, nothing is pasted. An operator with a question mark is written
 * as the driver wants it, with PostgreSQL {@code ??}.
 *
 * <p><b>Labels of the result</b> are the attribute names of the field catalogue in snake_case or camelCase, letter case
 * does not matter; a label left out means not known, an unknown label is refused.
 * <ul>
 *   <li>People: {@code id} (required), {@code ref}, {@code external_id}, {@code status}, {@code time_zone}, {@code
 *       preferred_language}, {@code prefix}, {@code first_name}, {@code middle_name}, {@code last_name}, {@code suffix},
 *       {@code full} or {@code full_name}.
 *   <li>Contacts: {@code person_id}, {@code id}, {@code contact_type} (required), {@code status} (primary if left out),
 *       {@code external_id}, {@code label}, {@code affiliation}, {@code name}, {@code value}, {@code
 *       disconnection_status}, {@code valid}, {@code verified}, {@code receive_text_messages}, {@code
 *       consent_autodialed_call}, {@code authorized_third_party}, {@code power_of_attorney}, {@code
 *       receive_text_messages_last_consent_at}, {@code created_at}, {@code updated_at}, {@code
 *       last_known_connection_date}, {@code last_disconnect_check_date}, {@code address_line1}, {@code address_line2},
 *       {@code city}, {@code county_or_region}, {@code state}, {@code postal_code}, {@code country}, {@code po_box}.
 * </ul>
 *
 * <p><b>Which row answers which reference:</b> the label {@code ref} gives the value that was looked up. Without it a
 * number or public id must equal {@code id}, an external id {@code external_id} or else {@code id}. Two people under one
 * reference are refused. A timestamp without zone is read as UTC. Source: docs/spec/outreach-campaigns.md 1.4 and 4.5.
 */
public final class PersonMapping {
    private final Map<PersonRef.Form, ListedSql> people;
    private final ListedSql contacts;
    private final Optional<CompanyId> onlyCompany;

    PersonMapping(Map<PersonRef.Form, ListedSql> people, ListedSql contacts, Optional<CompanyId> onlyCompany) {
        this.people = new EnumMap<>(people);
        this.contacts = contacts;
        this.onlyCompany = onlyCompany;
    }

    /**
     * Begins a mapping.
     *
     * @return a builder without statements
     */
    public static Builder builder() {
        return new Builder();
    }

    Optional<ListedSql> people(PersonRef.Form form) {
        return Optional.ofNullable(people.get(form));
    }

    ListedSql contacts() {
        return contacts;
    }

    /** Whether the tables hold people of the company. */
    boolean serves(CompanyId company) {
        return onlyCompany.isEmpty() || onlyCompany.get().equals(company);
    }

    @Override
    public String toString() {
        return "PersonMapping" + people.keySet();
    }

    /** Collects the statements. Not thread-safe. */
    public static final class Builder {
        private final Map<PersonRef.Form, String> people = new EnumMap<>(PersonRef.Form.class);
        private String contacts = "";
        private CompanyId onlyCompany = CompanyId.DEFAULT;

        private Builder() {}

        /**
         * Sets the statement for references by number. Values are bound as 64-bit integers. Left out, such a reference
         * finds nobody.
         *
         * @param sql such as {@code SELECT id, first_name, last_name FROM person WHERE id IN (:ids)}
         * @return this
         */
        public Builder byNumber(String sql) {
            return people(PersonRef.Form.NUMBER, sql);
        }

        /**
         * Sets the statement for references by public id, such as {@code BO-11AA-22BB}. Values are bound as text. Left
         * out, such a reference finds nobody.
         *
         * @param sql such as {@code SELECT public_id AS id, first_name FROM person WHERE public_id IN (:ids)}
         * @return this
         */
        public Builder byPublicId(String sql) {
            return people(PersonRef.Form.PUBLIC, sql);
        }

        /**
         * Sets the statement for references by external id, without the prefix {@code ext-}. It must find people by the
         * host's own id too. Values are bound as text. Left out, such a reference finds nobody.
         *
         * @param sql such as {@code SELECT id, external_id FROM person WHERE external_id IN (:ids) OR id IN (:ids)}
         * @return this
         */
        public Builder byExternalId(String sql) {
            return people(PersonRef.Form.EXTERNAL, sql);
        }

        private Builder people(PersonRef.Form form, String sql) {
            people.put(form, Objects.requireNonNull(sql, "sql"));
            return this;
        }

        /**
         * Sets the statement for the contacts of people. Required. Values are the {@code id} of people as their statement
         * gave them: bound as 64-bit integer, decimal, UUID or text after the type of that column.
         *
         * @param sql such as {@code SELECT person_id, id, contact_type, value FROM contact WHERE person_id IN (:ids)}
         * @return this
         */
        public Builder contacts(String sql) {
            this.contacts = Objects.requireNonNull(sql, "sql");
            return this;
        }

        /**
         * Sets the one company whose people the tables hold. It counts when the statements for people have no {@code
         * :company}; other companies then find nobody.
         *
         * @param company default {@code default}
         * @return this
         */
        public Builder onlyCompany(CompanyId company) {
            this.onlyCompany = Objects.requireNonNull(company, "company");
            return this;
        }

        /**
         * Makes the mapping.
         *
         * @return the mapping
         * @throws FreestoneException {@code configuration_invalid} with every problem, such as a statement without
         *     {@code :ids}
         */
        public PersonMapping build() {
            return MappingCheck.checked(people, contacts, onlyCompany);
        }
    }
}
