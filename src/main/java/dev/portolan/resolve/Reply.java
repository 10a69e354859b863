// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import dev.portolan.resolve.Query.Header;
import java.util.List;
import java.util.function.UnaryOperator;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * What a plugin says to a question, before it becomes a message.
 *
 * @param rcode a constant of {@link Rcode}
 * @param flags of {@link Header#AA}, {@link Header#TC}, {@link Header#RA} those that it sets,, {@link #UNWRITTEN} and {@link #UNSENT}
 * @param answer the answer section
 * @param authority the authority section
 * @param additional the additional section without OPT
 */
record Reply(int rcode, int flags, List<WireRecord> answer, List<WireRecord> authority, List<WireRecord> additional)
        implements Handled {

    /**
     * No plugin wrote a message; the server makes one of the rcode alone. The plugins on the way back have no hand in it.
     */
    static final int UNWRITTEN = 0x10000;

    /** The question should have left the cluster, and nobody outside could be asked. */
    static final int OUTSIDE = 0x20000;

    /** A plugin wrote a message that holds a name which is none, and that so cannot be sent: the client waits in vain. */
    static final int UNSENT = 0x40000;

    /**
     * A message that is kept as any other and sent to nobody.
     *
     * @param record stands for those of the message
     */
    static Reply unsent(WireRecord record) {
        return authoritative(Rcode.NOERROR, List.of(record), List.of(), List.of())
                .withFlags(Header.AA | UNSENT);
    }

    static Reply unwritten(int rcode) {
        return new Reply(rcode, UNWRITTEN, List.of(), List.of(), List.of());
    }

    static Reply authoritative(
            int rcode, List<WireRecord> answer, List<WireRecord> authority, List<WireRecord> additional) {
        return new Reply(rcode, Header.AA, answer, authority, additional);
    }

    boolean isWritten() {
        return (flags & UNWRITTEN) == 0;
    }

    boolean isOutside() {
        return (flags & OUTSIDE) != 0;
    }

    boolean isUnsent() {
        return (flags & UNSENT) != 0;
    }

    /** Whether {@code loadbalance} touches it. */
    boolean isShuffled() {
        return isWritten() && rcode == Rcode.NOERROR;
    }

    /** Whether no plugin would say it otherwise a moment later but for the order of addresses: no alias leads elsewhere. */
    boolean isSteady() {
        return isWritten()
                && !isOutside()
                && !isUnsent()
                && (rcode == Rcode.NOERROR || rcode == Rcode.NXDOMAIN)
                && isSteady(answer)
                && isSteady(authority)
                && isSteady(additional);
    }

    private static boolean isSteady(List<WireRecord> section) {
        for (WireRecord record : section) {
            if (record.type() == Type.CNAME || record.type() == Type.MX) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code loadbalance} gives its answer section several orders. */
    boolean rotates() {
        return answer.stream().filter(WireRecord::isAddress).limit(2).count() > 1;
    }

    boolean isTruncated() {
        return (flags & Header.TC) != 0;
    }

    Reply withFlags(int others) {
        return new Reply(rcode, others, answer, authority, additional);
    }

    /** The same reply with each section changed. */
    Reply mapped(UnaryOperator<List<WireRecord>> change) {
        return new Reply(rcode, flags, change.apply(answer), change.apply(authority), change.apply(additional));
    }
}
