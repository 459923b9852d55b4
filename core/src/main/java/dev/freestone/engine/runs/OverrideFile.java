package dev.freestone.engine.runs;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.freestone.campaign.QueryOverride;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RowStream;
import dev.freestone.spi.RunFileDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Keeps the rows that were given instead of a query from the start of a run until they are frozen. */
final class OverrideFile {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String NAME = "override.json";

    private OverrideFile() {}

    static RunFileId store(EngineParts parts, CompanyId company, RunFileId id, QueryOverride override) {
        try (RunFileDraft draft = parts.files().create(company, id, NAME)) {
            write(draft.content(), override);
            draft.publish(parts.clock().instant());
            return id;
        } catch (IOException e) {
            throw FreestoneException.from(
                    ErrorCode.STORAGE_FAILED, "the rows of queryResultsOverride could not be stored", e);
        }
    }

    static void write(OutputStream out, QueryOverride override) throws IOException {
        JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartArray();
        JsonText.write(json, override.columns());
        for (List<?> row : override.rows()) {
            JsonText.write(json, row);
        }
        json.writeEndArray();
        json.flush();
    }

    static RowStream open(EngineParts parts, CompanyId company, RunFileId id) throws IOException {
        InputStream in = parts.files().open(company, id);
        return new OverrideRows(in);
    }
}
