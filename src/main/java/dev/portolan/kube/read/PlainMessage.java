// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A protobuf message of at most three fields, numbers or texts: a time, an entry of a map. */
final class PlainMessage {

    private static final int FIELDS = 4;

    private final long[] numbers = new long[FIELDS];
    private final String[] texts = {"", "", "", ""};
    private boolean empty = true;

    private PlainMessage() {}

    /** Reads the message that starts here, with its length. */
    static PlainMessage read(CodedInputStream in) throws IOException {
        PlainMessage message = new PlainMessage();
        int limit = in.pushLimit(in.readRawVarint32());
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            message.read(tag, in);
        }
        if (in.getBytesUntilLimit() > 0) {
            throw new IOException("the answer ends in the middle");
        }
        in.popLimit(limit);
        return message;
    }

    /** The text that starts here, with its length; as in JSON, octets that are no UTF-8 become replacement characters. */
    static String text(CodedInputStream in) throws IOException {
        int length = in.readRawVarint32();
        if (length > Tokens.LONGEST_TEXT) {
            throw new IOException("a text of " + length + " octets");
        }
        return new String(in.readRawBytes(length), StandardCharsets.UTF_8);
    }

    /** The number in a field, 0 if it is not there. */
    long number(int field) {
        return numbers[field];
    }

    /** The text in a field, empty if it is not there. */
    String text(int field) {
        return texts[field];
    }

    /** Whether it has no field at all. */
    boolean isEmpty() {
        return empty;
    }

    private void read(int tag, CodedInputStream in) throws IOException {
        int field = WireFormat.getTagFieldNumber(tag);
        int type = WireFormat.getTagWireType(tag);
        empty = false;
        if (field < FIELDS && type == WireFormat.WIRETYPE_VARINT) {
            numbers[field] = in.readInt64();
        } else if (field < FIELDS && type == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            texts[field] = text(in);
        } else {
            in.skipField(tag);
        }
    }
}
