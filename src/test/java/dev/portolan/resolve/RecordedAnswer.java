// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.resolve.WireMessage.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** An answer of the conformance data, held against one of ours. */
record RecordedAnswer(JsonNode node) {

    private static final Comparator<Row> ORDER = Comparator.comparing(Row::name)
            .thenComparing(Row::type)
            .thenComparing(Row::data)
            .thenComparing(Row::ttl);

    /** A record of variable size more or less: which ones a truncated answer holds is left to chance. */
    private static final int ONE_RECORD = 100;

    RecordedQuestion question() {
        return new RecordedQuestion(node.path("q"));
    }

    boolean isSilence() {
        return node.has("error");
    }

    boolean isTruncated() {
        return node.path("flags").asString("").contains("tc");
    }

    /** What differs, empty if nothing does. */
    String difference(WireMessage ours, boolean ttls) {
        if (!node.path("rcode").asString().equals(ours.rcode)) {
            return "rcode " + ours.rcode + ", want " + node.path("rcode").asString();
        }
        if (!words(node.path("flags").asString()).equals(words(ours.flags))) {
            return "flags " + ours.flags + ", want " + node.path("flags").asString();
        }
        if (isTruncated()) {
            return truncated(ours);
        }
        for (String section : List.of("answer", "authority", "additional")) {
            List<Row> want = rows(section, ttls);
            List<Row> got = ours.rows(section).stream()
                    .map(row -> ttls ? row : row.withoutTtl())
                    .sorted(ORDER)
                    .toList();
            if (!want.equals(got)) {
                return section + " " + got + ", want " + want;
            }
        }
        if (ours.size != node.path("size").asInt()) {
            return "size " + ours.size + ", want " + node.path("size").asInt();
        }
        return rest(ours);
    }

    private String truncated(WireMessage ours) {
        int want = node.path("answer").size();
        int got = ours.rows("answer").size();
        if (Math.abs(want - got) > 1 && Math.abs(node.path("size").asInt() - ours.size) > ONE_RECORD) {
            return "truncated to " + got + " records, want " + want;
        }
        return rest(ours);
    }

    private String rest(WireMessage ours) {
        if (!opt().equals(opt(ours))) {
            return "opt " + opt(ours) + ", want " + opt();
        }
        RecordedQuestion asked = question();
        String echo = asked.name() + " " + asked.dclass() + " " + asked.type();
        JsonNode question = node.get("question");
        List<String> want = new ArrayList<>();
        if (question == null) {
            want.add(echo);
        } else {
            question.forEach(each -> want.add(each.get(0).asString() + " "
                    + each.get(1).asString() + " " + each.get(2).asString()));
        }
        return want.equals(ours.questions) ? "" : "question " + ours.questions + ", want " + want;
    }

    List<Row> rows(String section, boolean ttls) {
        return rows(node.path(section), ttls);
    }

    static List<Row> rows(JsonNode rows, boolean ttls) {
        List<Row> list = new ArrayList<>();
        rows.forEach(row -> list.add(new Row(
                row.get(0).asString(),
                ttls ? row.get(1).asLong() : 0,
                row.get(2).asString(),
                row.get(3).asString(),
                row.get(4).asString())));
        list.sort(ORDER);
        return list;
    }

    private String opt() {
        JsonNode opt = node.get("opt");
        return opt == null
                ? "none"
                : opt.path("udp").asInt() + " " + opt.path("ext_rcode").asInt() + " "
                        + opt.path("version").asInt() + " " + opt.path("do").asInt() + " "
                        + opt.path("z").asInt() + " " + opt.path("options").toString();
    }

    private static String opt(WireMessage message) {
        WireMessage.Opt opt = message.opt;
        if (opt == null) {
            return "none";
        }
        List<String> options = opt.options().stream()
                .map(option -> "[" + option.get(0) + ",\"" + option.get(1) + "\"]")
                .toList();
        return opt.udp() + " " + opt.extendedRcode() + " " + opt.version() + " " + opt.dnssecOk() + " " + opt.z() + " ["
                + String.join(",", options) + "]";
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.split(" ")));
    }
}
