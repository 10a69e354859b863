// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.walk;

import java.util.ArrayList;
import java.util.List;

/**
 * A resolver configuration (resolv.conf(5)).
 *
 * @param nameservers the addresses of the lines that name servers
 * @param searches the search list, in order, as written
 * @param ndots how many dots make a name be tried as it is first, 0 to 15
 * @param options the other options, as written
 */
public record ResolvConf(List<String> nameservers, List<String> searches, int ndots, List<String> options) {

    /** The value where the file gives none. */
    public static final int DEFAULT_NDOTS = 1;

    /** What kubelet gives a pod. */
    public static final int POD_NDOTS = 5;

    private static final int MOST_NDOTS = 15;
    private static final String NDOTS = "ndots:";

    public ResolvConf {
        nameservers = List.copyOf(nameservers);
        searches = List.copyOf(searches);
        options = List.copyOf(options);
        ndots = Math.clamp(ndots, 0, MOST_NDOTS);
    }

    /** The configuration that a file's text gives. What it does not know it passes over, as resolvers do. */
    public static ResolvConf parse(String text) {
        List<String> nameservers = new ArrayList<>();
        List<String> searches = List.of();
        int ndots = DEFAULT_NDOTS;
        List<String> options = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            List<String> words = List.of(line.split("\\s+"));
            List<String> values = words.subList(1, words.size());
            switch (words.getFirst()) {
                case "nameserver" -> nameservers.addAll(values.stream().limit(1).toList());
                case "search" -> searches = values;
                case "domain" -> searches = values.stream().limit(1).toList();
                case "options" -> {
                    ndots = ndots(values, ndots);
                    values.stream().filter(value -> !value.startsWith(NDOTS)).forEach(options::add);
                }
                default -> {}
            }
        }
        return new ResolvConf(nameservers, searches, ndots, options);
    }

    /** The value of the last {@code ndots} among options. */
    static int ndots(List<String> options, int otherwise) {
        int ndots = otherwise;
        for (String option : options) {
            if (option.matches(NDOTS + "\\d{1,6}")) {
                ndots = Integer.parseInt(option.substring(NDOTS.length()));
            }
        }
        return ndots;
    }

    /** The file. */
    public String text() {
        StringBuilder text = new StringBuilder();
        nameservers.forEach(
                address -> text.append("nameserver ").append(address).append('\n'));
        if (!searches.isEmpty()) {
            text.append("search ").append(String.join(" ", searches)).append('\n');
        }
        text.append("options ").append(NDOTS).append(ndots);
        options.forEach(option -> text.append(' ').append(option));
        return text.append('\n').toString();
    }

    /** The same with another {@code ndots}. */
    public ResolvConf withNdots(int other) {
        return new ResolvConf(nameservers, searches, other, options);
    }
}
