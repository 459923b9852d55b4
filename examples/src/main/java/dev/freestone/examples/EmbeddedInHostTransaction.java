package dev.freestone.examples;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.RunRequest;
import dev.freestone.jdbc.JdbcSchema;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.JoinedTransaction;
import dev.freestone.json.CampaignJson;
import dev.freestone.model.common.DataKey;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * A servicer closes a batch of overdue loans and starts a campaign for exactly these borrowers: the batch, the run and
 * its rows are kept together, or none of them.
 */
public final class EmbeddedInHostTransaction {}
