// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.walk;

import dev.portolan.resolve.Answer;
import java.util.List;
import org.xbill.DNS.Name;

/**
 * One name of a walk.
 *
 * @param name the whole name
 * @param asked whether it was asked; the names after the last one asked hold what they would have answered
 * @param answers an answer for each type, in the order of the types
 */
public record Try(Name name, boolean asked, List<Answer> answers) {
    public Try {
        answers = List.copyOf(answers);
    }

    /** Whether some type has records. */
    public boolean isFound() {
        return answers.stream().anyMatch(Answer::isFound);
    }

    /** Whether it leaves the cluster, where nobody was asked. */
    public boolean isOutside() {
        return answers.stream().anyMatch(answer -> answer instanceof Answer.Outside);
    }

    /** Whether nobody can tell what is answered for some type. */
    boolean isUnknown() {
        return answers.stream().anyMatch(answer -> answer instanceof Answer.Unknown);
    }

    /** Whether no such name exists. */
    public boolean isNameError() {
        return answers.stream().allMatch(answer -> answer instanceof Answer.NameError);
    }
}
