// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

/** A field of an object that is not as the API has it. Never leaves this room: it becomes {@link Found.Broken}. */
final class WrongField extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final int line;

    /**
     * @param field the path inside the object: {@code spec.ports[0].port}
     * @param message what is wrong with it, without a full stop: {@code is "eighty", not a number}
     * @param line where it stands, 0 if unknown
     */
    WrongField(String field, String message, int line) {
        super(message, null, false, false);
        this.field = field;
        this.line = line;
    }

    String field() {
        return field;
    }

    String message() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    int line() {
        return line;
    }
}
