// SPDX-License-Identifier: Apache-2.0
package dev.portolan.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A Kubernetes label selector.
 *
 * @param requirements all of them must hold; none selects everything
 */
public record LabelSelector(List<Requirement> requirements) {

    /** Selects every object. */
    public static final LabelSelector EVERYTHING = new LabelSelector(List.of());

    /** How a requirement compares. */
    public enum Operator {
        IN,
        NOT_IN,
        EXISTS,
        DOES_NOT_EXIST
    }

    /**
     * One requirement.
     *
     * @param key the label
     * @param values what {@link Operator#IN} and {@link Operator#NOT_IN} compare with, else empty
     */
    public record Requirement(String key, Operator operator, Set<String> values) {
        public Requirement {
            values = Set.copyOf(values);
        }

        private String text() {
            String list = values.stream().sorted().collect(Collectors.joining(",", "(", ")"));
            return switch (operator) {
                case IN -> values.size() == 1 ? key + "=" + values.iterator().next() : key + " in " + list;
                case NOT_IN -> key + " notin " + list;
                case EXISTS -> key;
                case DOES_NOT_EXIST -> "!" + key;
            };
        }

        boolean holds(Map<String, String> labels) {
            String value = labels.get(key);
            return switch (operator) {
                case IN -> value != null && values.contains(value);
                case NOT_IN -> value == null || !values.contains(value);
                case EXISTS -> value != null;
                case DOES_NOT_EXIST -> value == null;
            };
        }
    }

    public LabelSelector {
        requirements = List.copyOf(requirements);
    }

    /** The selector as a Corefile spells it: {@code app=web,tier in (a,b),!gone}; empty if it selects everything. */
    public String text() {
        return requirements.stream().map(Requirement::text).collect(Collectors.joining(","));
    }

    /** Whether an object with these labels is selected. */
    public boolean selects(Map<String, String> labels) {
        return requirements.stream().allMatch(requirement -> requirement.holds(labels));
    }

    /** Whether it selects everything. */
    public boolean isEverything() {
        return requirements.isEmpty();
    }
}
