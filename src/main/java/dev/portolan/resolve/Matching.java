// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

/** How labels of a question are held against names of objects. Upper and lower case never matter. */
enum Matching {
    /** Since CoreDNS 1.9.0: an empty port or protocol stands for any. */
    EXACT {
        @Override
        boolean label(String asked, String there) {
            return asked.equalsIgnoreCase(there);
        }

        @Override
        boolean port(String asked, String there) {
            return asked.isEmpty() || asked.equalsIgnoreCase(there);
        }
    },

    /** Up to 1.8: {@code *} and {@code any} match everything, in the question and in the object alike. */
    WILDCARD {
        @Override
        boolean label(String asked, String there) {
            return isWildcard(asked) || isWildcard(there) || asked.equalsIgnoreCase(there);
        }

        @Override
        boolean port(String asked, String there) {
            return label(asked, there);
        }
    };

    /** The label that stands for anything. */
    static final String ANY = "*";

    abstract boolean label(String asked, String there);

    abstract boolean port(String asked, String there);

    static boolean isWildcard(String label) {
        return label.equals(ANY) || label.equals("any");
    }
}
