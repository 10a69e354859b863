// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile.corefile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys and values of labels as the API machinery admits them, with its complaints. */
final class LabelText {

    private static final int LONGEST = 63;
    private static final int LONGEST_PREFIX = 253;

    private static final String NAME_FORM = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final String PREFIX_FORM = "[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
    private static final Pattern NAME = Pattern.compile(NAME_FORM);
    private static final Pattern PREFIX = Pattern.compile(PREFIX_FORM);

    private static final String CHARACTERS =
            "consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

    private static final String NAME_COMPLAINT = "must " + CHARACTERS
            + " (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '" + NAME_FORM + "')";
    private static final String PREFIX_COMPLAINT =
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start"
                    + " and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '"
                    + PREFIX_FORM + "')";
    private static final String VALUE_COMPLAINT = "a valid label must be an empty string or " + CHARACTERS
            + " (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?"
            + "[A-Za-z0-9])?')";

    private LabelText() {}

    /** What is wrong with a key, null if nothing is. */
    static @Nullable String keyFault(String key) {
        List<String> faults = new ArrayList<>();
        int slash = key.indexOf('/');
        if (slash != key.lastIndexOf('/')) {
            faults.add("a qualified name " + NAME_COMPLAINT
                    + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
        } else {
            if (slash >= 0) {
                prefix(key.substring(0, slash), faults);
            }
            name(key.substring(slash + 1), faults);
        }
        return told("<nil>", key, faults);
    }

    /** What is wrong with a value of a key's list, null if nothing is. */
    static @Nullable String valueFault(String key, String value, int index) {
        List<String> faults = new ArrayList<>();
        if (value.length() > LONGEST) {
            faults.add(tooLong(LONGEST));
        }
        if (!value.isEmpty() && !NAME.matcher(value).matches()) {
            faults.add(VALUE_COMPLAINT);
        }
        return told("values[" + index + "][" + key + "]", value, faults);
    }

    private static void prefix(String prefix, List<String> faults) {
        if (prefix.isEmpty()) {
            faults.add("prefix part must be non-empty");
            return;
        }
        if (prefix.length() > LONGEST_PREFIX) {
            faults.add("prefix part " + tooLong(LONGEST_PREFIX));
        }
        if (!PREFIX.matcher(prefix).matches()) {
            faults.add("prefix part " + PREFIX_COMPLAINT);
        }
    }

    private static void name(String name, List<String> faults) {
        if (name.isEmpty()) {
            faults.add("name part must be non-empty");
        } else if (name.length() > LONGEST) {
            faults.add("name part " + tooLong(LONGEST));
        }
        if (!NAME.matcher(name).matches()) {
            faults.add("name part " + NAME_COMPLAINT);
        }
    }

    private static String tooLong(int most) {
        return "must be no more than " + most + " characters";
    }

    private static @Nullable String told(String where, String text, List<String> faults) {
        return faults.isEmpty() ? null : where + ": Invalid value: \"" + text + "\": " + String.join("; ", faults);
    }
}
