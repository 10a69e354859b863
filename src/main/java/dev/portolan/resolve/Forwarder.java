// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.profile.ForwardBlock;
import dev.portolan.resolve.Query.Header;
import java.util.List;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** The {@code forward} plugin: hands questions to a resolver outside, if there is one. */
final class Forwarder implements Handler {

    private static final Reply NOBODY = Reply.unwritten(Rcode.SERVFAIL).withFlags(Reply.UNWRITTEN | Reply.OUTSIDE);

    private final WireName from;
    private final List<WireName> except;
    private final Upstream upstream;
    private final Handler next;

    Forwarder(ForwardBlock block, Upstream upstream, Handler next) {
        from = WireName.of(block.from());
        except = block.except().stream().map(WireName::of).toList();
        this.upstream = upstream;
        this.next = next;
    }

    @Override
    public Handled serve(Visit visit) {
        WireName name = visit.question().name();
        boolean covered = name.isIn(from) && (from.isIn(name) || !name.isInAny(except));
        return covered ? forwarded(visit) : next.serve(visit);
    }

    private Reply forwarded(Visit visit) {
        Message message = upstream.ask(visit.question().question());
        return message == null ? NOBODY : reply(message);
    }

    private static Reply reply(Message message) {
        int flags = flag(message, Flags.AA, Header.AA)
                | flag(message, Flags.TC, Header.TC)
                | flag(message, Flags.RA, Header.RA);
        return new Reply(
                message.getRcode(),
                flags,
                section(message, Section.ANSWER),
                section(message, Section.AUTHORITY),
                section(message, Section.ADDITIONAL));
    }

    private static int flag(Message message, int flag, int bit) {
        return message.getHeader().getFlag(flag) ? bit : 0;
    }

    private static List<WireRecord> section(Message message, int section) {
        return message.getSection(section).stream()
                .filter(record -> record.getType() != Type.OPT)
                .map(WireRecord::of)
                .toList();
    }
}
