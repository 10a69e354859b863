// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.dns;

import dev.portolan.kube.read.Tree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one cluster answered before: what may no longer be read is taken as it was, since nobody says that it changed. For one
 * search at a time.
 */
public final class EarlierAnswers {

    private final Map<String, Tree> answers = new HashMap<>();

    /** What was answered last at that path; empty if it was never answered. */
    Optional<Tree> at(String path) {
        return Optional.ofNullable(answers.get(path));
    }

    /** That is what is there now, be it nothing. */
    void put(String path, Tree answer) {
        answers.put(path, answer);
    }
}
