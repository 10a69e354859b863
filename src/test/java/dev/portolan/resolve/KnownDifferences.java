// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The questions that CoreDNS is not followed in, from {@code known-differences.txt}: variant, name, type, reason. */
final class KnownDifferences {

    private final List<String[]> lines;

    private KnownDifferences(List<String[]> lines) {
        this.lines = lines;
    }

    static KnownDifferences of(String variant) {
        String path = "/conformance/known-differences.txt";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(KnownDifferences.class.getResourceAsStream(path), path),
                StandardCharsets.UTF_8))) {
            return new KnownDifferences(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 4))
                    .filter(fields -> fields[0].equals("*") || fields[0].equals(variant))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean cover(RecordedQuestion question) {
        return cover(question.name(), question.type());
    }

    boolean cover(String name, String type) {
        return lines.stream().anyMatch(fields -> fields[1].equalsIgnoreCase(name) && fields[2].equals(type));
    }
}
