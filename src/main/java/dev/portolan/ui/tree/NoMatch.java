// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.tree;

import java.util.List;

/**
 * A filter that lets nothing through.
 *
 * @param filter its text
 * @param services how many Services it hides
 * @param namespaces in how many namespaces they are
 * @param forms the words for their forms
 */
record NoMatch(String filter, int services, int namespaces, List<String> forms) {

    static NoMatch of(TreeReading reading) {
        return new NoMatch(reading.filter(), reading.services(), reading.peopled(), List.copyOf(reading.forms()));
    }
}
