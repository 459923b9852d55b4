package dev.freestone.json;

import dev.freestone.campaign.CheckCompliance;
import dev.freestone.campaign.ColumnSetting;
import dev.freestone.campaign.ContactCriteria;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.CsvSettings;
import dev.freestone.campaign.LineEnding;
import dev.freestone.campaign.QuoteMode;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Contact exporters as JSON. They hold no secrets, so the wire form is the document of a storage too. Static and
 * thread-safe. Source: docs/spec/outreach-campaigns.md 1.1, 1.4.
 */
public final class ContactExporterJson {
    private ContactExporterJson() {}

    /**
     * The wire form.
     *
     * @param exporter the exporter
     * @return compact JSON with every attribute, absent ones as null
     */
    public static String write(ContactExporter exporter) {
        return JsonText.write(toMap(exporter));
    }

    /**
     * The wire form as plain data, to be put into an answer or another document.
     *
     * @param exporter the exporter
     * @return every attribute in order, absent ones as null, read back by {@link #fromMap}
     */
    public static Map<String, @Nullable Object> toMap(ContactExporter exporter) {
        Map<String, @Nullable Object> out = HeaderJson.begin(exporter.id().value(), exporter.header());
        out.put(
                "contactMatchingCriteria",
                exporter.contactMatchingCriteria()
                        .map(ContactExporterJson::criteria)
                        .orElse(null));
        out.put(
                "columnSettings",
                exporter.columnSettings().stream()
                        .map(ContactExporterJson::column)
                        .toList());
        out.put(
                "checkCompliance",
                exporter.checkCompliance().map(ContactExporterJson::compliance).orElse(null));
        out.put(
                "csvSettings",
                exporter.csvSettings().map(ContactExporterJson::csv).orElse(null));
        return out;
    }

    /**
     * The document of a storage.
     *
     * @param exporter the exporter
     * @return the document, read back by {@link #read}
     */
    public static Document document(ContactExporter exporter) {
        return Document.of(write(exporter));
    }

    /**
     * Reads a document.
     *
     * @param document what {@link #document} made
     * @return an equal exporter
     * @throws IllegalStateException if the document is not one of an exporter
     */
    public static ContactExporter read(Document document) {
        return fromMap(JsonText.parseObject(document.json()));
    }

    /**
     * Reads plain data.
     *
     * @param stored what {@link #toMap} made
     * @return an equal exporter
     * @throws IllegalStateException if the data is not that of an exporter
     */
    public static ContactExporter fromMap(Map<String, ?> stored) {
        StoredObject in = new StoredObject("contact exporter", stored);
        return new ContactExporter(
                ContactExporterId.of(in.text("id")),
                HeaderJson.read(in),
                in.optionalObject("contactMatchingCriteria")
                        .map(criteria -> new ContactCriteria(
                                criteria.codes("contactType", ContactType::parse),
                                criteria.codes("status", ContactStatus::parse),
                                criteria.codes("label", Optional::of),
                                criteria.codes("affiliation", Optional::of))),
                in.objects("columnSettings").stream()
                        .map(column -> new ColumnSetting(column.text("field"), column.optionalText("outputName")))
                        .toList(),
                in.optionalObject("checkCompliance")
                        .map(compliance -> new CheckCompliance(
                                compliance.code("channel", Channel::parse),
                                compliance.optionalCode("theme", Theme::parse),
                                compliance.optionalText("subject"),
                                compliance.truth("isAutodialed"))),
                in.optionalObject("csvSettings")
                        .map(csv -> new CsvSettings(
                                csv.text("delimiter").charAt(0),
                                csv.code("lineEnding", LineEnding::parse),
                                csv.code("quoteMode", QuoteMode::parse),
                                csv.truth("header"),
                                csv.truth("bom"),
                                csv.truth("formulaGuard"))));
    }

    private static Map<String, @Nullable Object> criteria(ContactCriteria criteria) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        // An empty array is refused on input, so a key that restricts nothing is null and the answer can be sent back.
        put(
                out,
                "contactType",
                criteria.contactType().stream().map(ContactType::code).toList());
        put(out, "status", criteria.status().stream().map(ContactStatus::code).toList());
        put(out, "label", criteria.label());
        put(out, "affiliation", criteria.affiliation());
        return out;
    }

    private static void put(Map<String, @Nullable Object> out, String name, List<String> values) {
        out.put(name, values.isEmpty() ? null : values);
    }

    private static Map<String, @Nullable Object> column(ColumnSetting column) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("field", column.field());
        out.put("outputName", column.outputName().orElse(null));
        return out;
    }

    private static Map<String, @Nullable Object> compliance(CheckCompliance compliance) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("channel", compliance.channel().code());
        out.put("theme", compliance.theme().map(Theme::code).orElse(null));
        out.put("subject", compliance.subject().orElse(null));
        out.put("isAutodialed", compliance.isAutodialed());
        return out;
    }

    private static Map<String, @Nullable Object> csv(CsvSettings csv) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("delimiter", String.valueOf(csv.delimiter()));
        out.put("lineEnding", csv.lineEnding().code());
        out.put("quoteMode", csv.quoteMode().code());
        out.put("header", csv.header());
        out.put("bom", csv.bom());
        out.put("formulaGuard", csv.formulaGuard());
        return out;
    }
}
