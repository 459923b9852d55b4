package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.json.text.JsonText;
import java.util.ArrayList;
import java.util.List;

/** Reads request bodies of campaigns. */
final class CampaignBody {
    private CampaignBody() {}

    static CampaignChange read(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        CampaignChange.Builder change = CampaignChange.builder()
                .redashQueryUrl(body.text("redashQueryUrl"))
                .redashApiKey(body.secret("redashApiKey"))
                .schedule(body.text("schedule"))
                .contactExporterId(body.text("contactExporterId"))
                .bulkSenderId(body.text("bulkSenderId"))
                .sftpSettings(body.object("sftpSettings", CampaignBody::sftp))
                .externalId(body.text("externalId"))
                .metaData(body.data("metaData"));
        change.echoed = body.echoed(ReadOnly.ATTRIBUTES);
        body.end();
        change.problems = problems;
        return change.build();
    }

    private static SftpDraft sftp(BodyReader body) {
        return new SftpDraft(
                Changes.given(body.text("host")),
                Changes.given(body.text("username")),
                Changes.given(body.secret("password")),
                Changes.given(body.secret("privateKey")),
                Changes.given(body.secret("privateKeyPassphrase")),
                Changes.given(body.text("cdDir")));
    }
}
