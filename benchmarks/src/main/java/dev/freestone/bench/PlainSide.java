package dev.freestone.bench;

import javax.sql.DataSource;

/** What is measured, in code written by hand: the same statements in as many transactions, reads in auto-commit mode. */
final class PlainSide implements StorageSide {
    private final PlainCampaigns campaigns;
    private final PlainRuns runs;

    PlainSide(DataSource dataSource) {
        PlainJdbc jdbc = new PlainJdbc(dataSource);
        campaigns = new PlainCampaigns(jdbc);
        runs = new PlainRuns(jdbc, campaigns);
    }

    @Override
    public String createCampaign(String company, String exporter, String externalId) {
        return campaigns.create(company, exporter, externalId);
    }

    @Override
    public String readCampaign(String company, String id) {
        return campaigns.read(company, id).get("externalId").textValue();
    }

    @Override
    public Page listCampaigns(String company) {
        return campaigns.list(company);
    }

    @Override
    public String startRun(String company, String campaign) {
        return runs.start(company, campaign);
    }

    @Override
    public String readRun(String company, String campaign, String run) {
        return runs.read(company, campaign, run).get("status").textValue();
    }

    @Override
    public Page listRuns(String company, String campaign) {
        return runs.list(company, campaign);
    }

    @Override
    public String failRun(String company, String campaign, String run) {
        return runs.fail(company, campaign, run);
    }
}
