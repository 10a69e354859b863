// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Regular expressions of Go. They are compiled to see whether Go would; they are never run. */
final class GoPattern {

    private GoPattern() {}

    /** What {@code regexp.Compile} says of a text, null if it is a pattern. */
    static @Nullable String complaint(String text) {
        try {
            Pattern.compile(text);
            return null;
        } catch (PatternSyntaxException e) {
            return e.getMessage();
        }
    }

    /** How many groups a pattern captures; 0 if it is none. */
    static int groups(String text) {
        return complaint(text) == null ? Pattern.compile(text).groupCount() : 0;
    }
}
