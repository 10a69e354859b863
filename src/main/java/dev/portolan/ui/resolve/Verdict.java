// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.resolve;

import dev.portolan.resolve.Answer;
import dev.portolan.ui.fx.Messages;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * What a name got for one type.
 *
 * @param type as text
 * @param code as {@code dig} writes it, or a word where there is none: nobody can tell, or nobody was asked
 * @param detail how many answers, or what was not read; may be empty
 * @param mood how good that is
 */
record Verdict(String type, String code, String detail, Mood mood) {

    /** How good an answer is. */
    enum Mood {
        /** There are records. */
        FOUND,
        /** The name exists without such records, which is an answer too. */
        EMPTY,
        /** Nobody can tell: not everything was read. */
        UNKNOWN,
        /** There is no such name, or no answer. */
        MISSED,
        /** Nobody was asked. */
        UNASKED
    }

    static Verdict of(Answer answer) {
        String type = Type.string(answer.question().type());
        String rcode = Rcode.string(answer.exchange().message().getRcode());
        int count = answer.records().size();
        return switch (answer) {
            case Answer.Found _ -> new Verdict(type, rcode, Messages.text("resolve.try.answers", count), Mood.FOUND);
            case Answer.NoData _ -> new Verdict(type, rcode, Messages.text("resolve.try.answers", 0), Mood.EMPTY);
            case Answer.NameError _, Answer.ServerFailure _, Answer.Refused _ ->
                new Verdict(type, rcode, "", Mood.MISSED);
            case Answer.Unknown unknown ->
                new Verdict(
                        type,
                        Messages.text("resolve.try.unknown"),
                        Messages.text("resolve.try.unread", unknown.kinds()),
                        Mood.UNKNOWN);
            case Answer.Unsent _ -> new Verdict(type, Messages.text("resolve.try.unsent"), "", Mood.MISSED);
            case Answer.Outside _ -> new Verdict(type, Messages.text("resolve.try.outside"), "", Mood.UNASKED);
        };
    }

    /** Everything, for a screen reader. */
    String spoken() {
        return (type + " " + code + " " + detail).strip();
    }
}
