// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.read;

/** Two texts that an object consists of, as far as they are kept; empty where one is absent. */
final class Pair {

    private String first = "";
    private String second = "";

    private Pair() {}

    /** Reads the object that is next. */
    static Pair read(ObjectCursor in, String firstField, String secondField) throws WrongField {
        Pair pair = new Pair();
        in.object(field -> {
            if (field.equals(firstField)) {
                pair.first = in.word();
            } else if (field.equals(secondField)) {
                pair.second = in.text();
            } else {
                in.skip();
            }
        });
        return pair;
    }

    String first() {
        return first;
    }

    String second() {
        return second;
    }
}
