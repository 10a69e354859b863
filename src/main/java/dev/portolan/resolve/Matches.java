// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.util.ArrayList;
import java.util.List;

/** What a question matches. A name can exist and match nothing. */
final class Matches {

    /** No such name. */
    static final Matches NAME_ERROR = new Matches(false);

    /** The name exists; it holds nothing. */
    static final Matches NOTHING = new Matches(true);

    private final List<Match> list = new ArrayList<>();
    private boolean exists;

    Matches() {
        this(false);
    }

    private Matches(boolean exists) {
        this.exists = exists;
    }

    boolean exists() {
        return exists;
    }

    void markExisting() {
        exists = true;
    }

    void add(Match match) {
        exists = true;
        list.add(match);
    }

    List<Match> list() {
        return list;
    }

    int size() {
        return list.size();
    }
}
