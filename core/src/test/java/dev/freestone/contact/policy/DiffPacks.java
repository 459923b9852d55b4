package dev.freestone.contact.policy;

/** Packs of the house with single quotes, to compare. */
final class DiffPacks {
    private DiffPacks() {}

    static RulePack read(String text) {
        return RulePackReader.read(text.replace('\'', '"'));
    }

    static RulePackDiff diff(String before, String after) {
        return RulePackDiff.between(read(before), read(after));
    }

    static String pack(String... rules) {
        return "{'pack':'host-acme','version':'2026.03.1','title':'Acme',"
                + "'jurisdiction':{'country':'US','state':'NY','city':'New York'},"
                + "'legalReview':'required','rules':[" + String.join(",", rules) + "]}";
    }

    static String rule(String id, String kind, String params) {
        return "{'id':'" + id + "','kind':'" + kind + "','force':'prohibition',"
                + "'scope':{'roles':['any'],'purposes':['collection'],'channels':['voice']},"
                + "'params':" + params + ",'confidence':'A','source':'our counsel'}";
    }

    static String advice(String rule) {
        return rule.replace("'force':'prohibition'", "'force':'advice'");
    }
}
