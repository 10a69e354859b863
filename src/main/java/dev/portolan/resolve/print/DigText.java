// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.print;

import dev.portolan.resolve.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** A message as {@code dig} prints it. */
public final class DigText {

    private static final Name LOCAL = Name.fromConstantString("local.");
    private static final int[] FLAGS = {Flags.QR, Flags.AA, Flags.TC, Flags.RD, Flags.RA, Flags.AD, Flags.CD};

    private final Message message;
    private final Setting setting;
    private final List<String> lines = new ArrayList<>();

    private DigText(Message message, Setting setting) {
        this.message = message;
        this.setting = setting;
    }

    /** The whole text, with a line feed after each line. */
    public static String of(Message message, Setting setting) {
        return new DigText(message, setting).text();
    }

    /**
     * What {@code dig} prints for an answer.
     *
     * @param message the answer's message, as it is to be shown; not looked at where none is sent
     */
    public static String of(Answer answer, Message message, Setting setting) {
        DigText dig = new DigText(message, setting);
        return answer instanceof Answer.Unsent ? dig.inVain() : dig.text();
    }

    private String inVain() {
        head();
        return String.join("\n", lines) + "\n" + RecordText.NO_REPLY + "\n";
    }

    private String text() {
        head();
        lines.add(";; Got answer:");
        warnings();
        header();
        opt();
        question();
        section("ANSWER", Section.ANSWER);
        section("AUTHORITY", Section.AUTHORITY);
        section("ADDITIONAL", Section.ADDITIONAL);
        footer();
        return String.join("\n", lines) + "\n\n";
    }

    private void head() {
        lines.add("");
        lines.add("; <<>> Portolan <<>> " + setting.arguments());
        if (!setting.isEmbedded()) {
            lines.add("; (1 server found)");
            lines.add(";; global options: +cmd");
        }
    }

    private void warnings() {
        Record question = message.getQuestion();
        if (question != null && question.getName().subdomain(LOCAL)) {
            lines.add(";; WARNING: .local is reserved for Multicast DNS");
            lines.add(";; You are currently testing what happens when an mDNS query is leaked to DNS");
        }
    }

    private void header() {
        lines.add(";; ->>HEADER<<- opcode: " + Opcode.string(message.getHeader().getOpcode()) + ", status: "
                + Rcode.string(message.getRcode()) + ", id: "
                + message.getHeader().getID());
        lines.add(";; flags:" + flags() + "; QUERY: " + count(Section.QUESTION) + ", ANSWER: " + count(Section.ANSWER)
                + ", AUTHORITY: " + count(Section.AUTHORITY) + ", ADDITIONAL: " + count(Section.ADDITIONAL));
        if (message.getHeader().getFlag(Flags.RD) && !message.getHeader().getFlag(Flags.RA)) {
            lines.add(";; WARNING: recursion requested but not available");
        }
        lines.add("");
    }

    private String flags() {
        StringBuilder flags = new StringBuilder();
        for (int flag : FLAGS) {
            if (message.getHeader().getFlag(flag)) {
                flags.append(' ').append(Flags.string(flag).toLowerCase(Locale.ROOT));
            }
        }
        return flags.toString();
    }

    private int count(int section) {
        return message.getHeader().getCount(section);
    }

    private void opt() {
        OPTRecord opt = message.getOPT();
        if (opt != null) {
            String flags = (opt.getFlags() & ExtendedFlags.DO) != 0 ? " do" : "";
            lines.add(";; OPT PSEUDOSECTION:");
            lines.add("; EDNS: version: " + opt.getVersion() + ", flags:" + flags + "; udp: " + opt.getPayloadSize());
        }
    }

    private void question() {
        Record question = message.getQuestion();
        if (question != null) {
            lines.add(";; QUESTION SECTION:");
            lines.add(RecordText.question(question));
            lines.add("");
        }
    }

    private void section(String title, int section) {
        List<Record> records = message.getSection(section).stream()
                .filter(record -> !(record instanceof OPTRecord))
                .toList();
        if (!records.isEmpty()) {
            lines.add(";; " + title + " SECTION:");
            records.forEach(record -> lines.add(RecordText.line(record)));
            lines.add("");
        }
    }

    private void footer() {
        if (setting.isEmbedded()) {
            lines.add(";; SERVER: " + setting.server());
        } else {
            lines.add(";; Query time: 0 msec");
            lines.add(";; SERVER: " + setting.server() + "#" + setting.port() + "(" + setting.server() + ") ("
                    + setting.transport() + ")");
        }
        lines.add(";; WHEN: " + setting.when());
        lines.add(";; MSG SIZE  rcvd: " + message.numBytes());
    }
}
