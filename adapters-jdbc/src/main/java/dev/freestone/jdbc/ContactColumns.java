package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.contact.Address;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one result of contacts. */
final class ContactColumns {
    private final int personId;
    private final int id;
    private final int contactType;
    private final int status;
    private final int externalId;
    private final int label;
    private final int affiliation;
    private final int name;
    private final int value;
    private final int disconnectionStatus;
    private final int valid;
    private final int verified;
    private final int receiveTextMessages;
    private final int consentAutodialedCall;
    private final int authorizedThirdParty;
    private final int powerOfAttorney;
    private final TimeColumn lastConsentAt;
    private final TimeColumn createdAt;
    private final TimeColumn updatedAt;
    private final TimeColumn lastKnownConnectionDate;
    private final TimeColumn lastDisconnectCheckDate;
    private final AddressColumns address;

    /** A column whose type decides how it is read. */
    private record TimeColumn(int index, CellReader reader) {}

    private ContactColumns(ResultSetMetaData found, Dialect dialect) throws SQLException {
        var labels = Labels.of(found, "contacts SQL");
        this.personId = labels.required("person_id");
        this.id = labels.required("id");
        this.contactType = labels.required("contact_type");
        this.status = labels.optional("status");
        this.externalId = labels.optional("external_id");
        this.label = labels.optional("label");
        this.affiliation = labels.optional("affiliation");
        this.name = labels.optional("name");
        this.value = labels.optional("value");
        this.disconnectionStatus = labels.optional("disconnection_status");
        this.valid = labels.optional("valid");
        this.verified = labels.optional("verified");
        this.receiveTextMessages = labels.optional("receive_text_messages");
        this.consentAutodialedCall = labels.optional("consent_autodialed_call");
        this.authorizedThirdParty = labels.optional("authorized_third_party");
        this.powerOfAttorney = labels.optional("power_of_attorney");
        this.lastConsentAt = time(labels, "receive_text_messages_last_consent_at", found, dialect);
        this.createdAt = time(labels, "created_at", found, dialect);
        this.updatedAt = time(labels, "updated_at", found, dialect);
        this.lastKnownConnectionDate = time(labels, "last_known_connection_date", found, dialect);
        this.lastDisconnectCheckDate = time(labels, "last_disconnect_check_date", found, dialect);
        this.address = AddressColumns.of(labels);
        labels.complete();
    }

    static ContactColumns of(ResultSetMetaData found, Dialect dialect) throws SQLException {
        return new ContactColumns(found, dialect);
    }

    private static TimeColumn time(Labels labels, String name, ResultSetMetaData found, Dialect dialect)
            throws SQLException {
        int index = labels.optional(name);
        CellReader reader = index == Labels.ABSENT ? (row, column) -> null : CellReaders.of(found, index, dialect);
        return new TimeColumn(index, reader);
    }

    /** The id of the person as text. */
    String personId(ResultSet row) throws SQLException {
        return required(row.getString(personId), "person_id");
    }

    Contact read(ResultSet row) throws SQLException {
        return Contact.builder(required(row.getString(id), "id"), type(row))
                .status(status(row))
                .address(address.read(row))
                .externalId(Cells.text(row, externalId))
                .label(Cells.text(row, label))
                .affiliation(Cells.text(row, affiliation))
                .name(Cells.text(row, name))
                .value(Cells.text(row, value))
                .disconnectionStatus(Cells.text(row, disconnectionStatus))
                .valid(Cells.truth(row, valid))
                .verified(Cells.truth(row, verified))
                .receiveTextMessages(Cells.truth(row, receiveTextMessages))
                .consentAutodialedCall(Cells.truth(row, consentAutodialedCall))
                .authorizedThirdParty(Cells.truth(row, authorizedThirdParty))
                .powerOfAttorney(Cells.truth(row, powerOfAttorney))
                .receiveTextMessagesLastConsentAt(Cells.instant(row, lastConsentAt.index, lastConsentAt.reader))
                .createdAt(Cells.instant(row, createdAt.index, createdAt.reader))
                .updatedAt(Cells.instant(row, updatedAt.index, updatedAt.reader))
                .lastKnownConnectionDate(Cells.date(row, lastKnownConnectionDate.index, lastKnownConnectionDate.reader))
                .lastDisconnectCheckDate(Cells.date(row, lastDisconnectCheckDate.index, lastDisconnectCheckDate.reader))
                .build();
    }

    private ContactType type(ResultSet row) throws SQLException {
        return ContactType.parse(required(row.getString(contactType), "contact_type"))
                .orElseThrow(() -> refused("contact_type is none of email, phone, address"));
    }

    private ContactStatus status(ResultSet row) throws SQLException {
        String code = Cells.text(row, status);
        return code == null
                ? ContactStatus.PRIMARY
                : ContactStatus.parse(code)
                        .orElseThrow(() -> refused("status is none of primary, secondary, additional, archived"));
    }

    private static String required(@Nullable String cell, String label) {
        if (cell == null) {
            throw refused(label + " is null");
        }
        return cell;
    }

    private static FreestoneException refused(String problem) {
        return FreestoneException.of(
                ErrorCode.DIRECTORY_UNAVAILABLE,
                "contacts SQL: of a row " + problem + ", translate it in the statement or leave the row out");
    }

    /** The parts of the postal address. */
    private record AddressColumns(
            boolean any,
            int line1,
            int line2,
            int city,
            int county,
            int state,
            int postalCode,
            int country,
            int poBox) {
        static AddressColumns of(Labels labels) {
            int line1 = labels.optional("address_line1");
            int line2 = labels.optional("address_line2");
            int city = labels.optional("city");
            int county = labels.optional("county_or_region");
            int state = labels.optional("state");
            int postalCode = labels.optional("postal_code");
            int country = labels.optional("country");
            int poBox = labels.optional("po_box");
            boolean any = line1 + line2 + city + county + state + postalCode + country + poBox > 0;
            return new AddressColumns(any, line1, line2, city, county, state, postalCode, country, poBox);
        }

        Address read(ResultSet row) throws SQLException {
            return any
                    ? new Address(
                            Cells.known(row, line1),
                            Cells.known(row, line2),
                            Cells.known(row, city),
                            Cells.known(row, county),
                            Cells.known(row, state),
                            Cells.known(row, postalCode),
                            Cells.known(row, country),
                            Cells.known(row, poBox))
                    : Address.EMPTY;
        }
    }
}
