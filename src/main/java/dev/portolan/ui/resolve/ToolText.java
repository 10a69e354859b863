// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.cluster.IpLiteral;
import dev.portolan.resolve.Answer;
import dev.portolan.resolve.print.DigText;
import dev.portolan.resolve.print.HostText;
import dev.portolan.resolve.print.NslookupText;
import dev.portolan.resolve.print.Setting;
import dev.portolan.resolve.walk.Try;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** The answer of one name as the tools of BIND 9 print it. */
final class ToolText {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy", Locale.US);
    /** About the domain local, and that no recursion is available: true of every cluster, and no news. */
    private static final String WARNING = ";; WARNING";

    private static final String LEAK = ";; You are currently testing";
    private static final String NO_MORE = ", ADDITIONAL: 0";
    private static final String SIZE = ";; MSG SIZE";
    private static final int DNS_PORT = 53;

    private final Outcome outcome;
    private final Try one;

    ToolText(Outcome outcome, Try one) {
        this.outcome = outcome;
        this.one = one;
    }

    /** One message for each type, as dig asks one after the other without EDNS. */
    List<TextLine> dig() {
        Setting setting = Setting.embedded(
                outcome.ask().digArguments(),
                outcome.server(),
                WHEN.format(outcome.occasion().at()));
        return one.answers().stream()
                .map(answer -> DigText.of(answer, message(answer), setting))
                .collect(Collectors.joining())
                .strip()
                .lines()
                .filter(line -> !line.startsWith(WARNING) && !line.startsWith(LEAK) && !line.startsWith(SIZE))
                .map(ToolText::compact)
                .map(TextLine::ofDig)
                .toList();
    }

    /** The drawer is narrower than a terminal: one space where dig fills up to a column. */
    private static String compact(String line) {
        return line.startsWith(";;") ? line.replace(NO_MORE, "") : line.replaceAll("[\\t ]+", " ");
    }

    List<TextLine> nslookup() {
        IpLiteral address = outcome.ask().address();
        Setting setting = new Setting("", outcome.server(), DNS_PORT, "UDP", "");
        String text = address != null
                ? NslookupText.of(outcome.resolver(one), address, setting)
                : NslookupText.of(
                        outcome.resolver(one),
                        one.name(),
                        typed(),
                        outcome.ask().types(),
                        setting);
        return plain(text);
    }

    List<TextLine> host() {
        IpLiteral address = outcome.ask().address();
        String text = address != null
                ? HostText.of(outcome.resolver(one), address)
                : HostText.of(
                        outcome.resolver(one),
                        one.name(),
                        typed(),
                        outcome.ask().types());
        return plain(text);
    }

    private String typed() {
        return outcome.ask().typed();
    }

    private Message message(Answer answer) {
        Message message = answer.exchange().message().clone();
        message.getHeader().setID(outcome.occasion().id());
        Record opt = message.getOPT();
        if (opt != null) {
            message.removeRecord(opt, Section.ADDITIONAL);
        }
        return message;
    }

    private static List<TextLine> plain(String text) {
        return text.strip().lines().map(TextLine::plain).toList();
    }
}
