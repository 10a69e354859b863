// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import dev.portolan.cluster.Problem;
import dev.portolan.kube.read.Tree;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of what type the fields of a kubeconfig are that are read here ({@code client-go/tools/clientcmd/api/v1}). A field of
 * another type must not count as absent: a user whose token cannot be read would connect as nobody.
 */
final class FileShape {

    private sealed interface Shape {}

    private enum Scalar implements Shape {
        TEXT,
        /** A text that names a file, or a program. */
        PATH,
        FLAG
    }

    private record ListOf(Shape item) implements Shape {}

    private record ObjectOf(Map<String, Shape> fields) implements Shape {}

    /** An object whose fields have names of the person's own. */
    private record MapOf(Shape values) implements Shape {}

    private static final Shape EXEC = new ObjectOf(Map.of(
            "apiVersion", Scalar.TEXT,
            "command", Scalar.PATH,
            "args", new ListOf(Scalar.TEXT),
            "env", new ListOf(new ObjectOf(Map.of("name", Scalar.TEXT, "value", Scalar.TEXT))),
            "installHint", Scalar.TEXT,
            "interactiveMode", Scalar.TEXT,
            "provideClusterInfo", Scalar.FLAG));

    private static final Shape USER = new ObjectOf(Map.ofEntries(
            Map.entry("client-certificate", Scalar.PATH),
            Map.entry("client-certificate-data", Scalar.TEXT),
            Map.entry("client-key", Scalar.PATH),
            Map.entry("client-key-data", Scalar.TEXT),
            Map.entry("token", Scalar.TEXT),
            Map.entry("tokenFile", Scalar.PATH),
            Map.entry("username", Scalar.TEXT),
            Map.entry("password", Scalar.TEXT),
            Map.entry("as", Scalar.TEXT),
            Map.entry("as-uid", Scalar.TEXT),
            Map.entry("as-groups", new ListOf(Scalar.TEXT)),
            Map.entry("as-user-extra", new MapOf(new ListOf(Scalar.TEXT))),
            Map.entry("exec", EXEC),
            Map.entry("auth-provider", new ObjectOf(Map.of("name", Scalar.TEXT, "config", new MapOf(Scalar.TEXT))))));

    private static final Shape CLUSTER = new ObjectOf(Map.of(
            "server", Scalar.TEXT,
            "certificate-authority", Scalar.PATH,
            "certificate-authority-data", Scalar.TEXT,
            "tls-server-name", Scalar.TEXT,
            "insecure-skip-tls-verify", Scalar.FLAG,
            "proxy-url", Scalar.TEXT,
            "extensions", new ListOf(new ObjectOf(Map.of("name", Scalar.TEXT)))));

    private static final Shape CONTEXT =
            new ObjectOf(Map.of("cluster", Scalar.TEXT, "user", Scalar.TEXT, "namespace", Scalar.TEXT));

    private static final Shape FILE = new ObjectOf(Map.of(
            "current-context", Scalar.TEXT,
            "contexts", new ListOf(new ObjectOf(Map.of("name", Scalar.TEXT, "context", CONTEXT))),
            "clusters", new ListOf(new ObjectOf(Map.of("name", Scalar.TEXT, "cluster", CLUSTER))),
            "users", new ListOf(new ObjectOf(Map.of("name", Scalar.TEXT, "user", USER)))));

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param file the file's name as a person would write it
     */
    private FileShape(String file) {
        this.file = file;
    }

    /** The fields that are not what they should be. With any, the file is of no use, for kubectl neither. */
    static List<Problem> wrong(Tree tree, String file) {
        FileShape shape = new FileShape(file);
        shape.check(tree, FILE, "");
        return shape.problems;
    }

    /** What else is odd: entries without a name, and names that are taken in this file. */
    static List<Problem> odd(Tree tree, String file) {
        FileShape shape = new FileShape(file);
        List.of("contexts", "clusters", "users").forEach(list -> shape.checkNames(tree.at(list), list));
        return shape.problems;
    }

    private void checkNames(Tree list, String where) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < list.items().size(); i++) {
            Tree entry = list.items().get(i);
            String name = entry.at("name").text();
            String at = place(entry) + ": " + where + "[" + i + "]";
            if (name.isEmpty()) {
                problems.add(Problem.of(at + " has no name. It was left out.").withRemedy("Give it one."));
            } else if (!taken.add(name)) {
                problems.add(Problem.of(at + " bears the name " + name + " again. The first one counts.")
                        .withRemedy("Rename or remove one: kubectl reads no such file."));
            }
        }
    }

    private void check(Tree tree, Shape shape, String path) {
        if (tree.isAbsent()) {
            return;
        }
        switch (shape) {
            case Scalar scalar -> check(tree, scalar, path);
            case ListOf(var item) -> {
                expect(tree, tree.isList(), path, "a list");
                for (int i = 0; i < tree.items().size(); i++) {
                    check(tree.items().get(i), item, path + "[" + i + "]");
                }
            }
            case ObjectOf(var fields) -> {
                expect(tree, tree.isObject(), path, "an object");
                tree.fields().forEach((name, field) -> {
                    Shape known = fields.get(name);
                    if (known != null) {
                        check(field, known, path.isEmpty() ? name : path + "." + name);
                    }
                });
            }
            case MapOf(var values) -> {
                expect(tree, tree.isObject(), path, "an object");
                tree.fields().forEach((name, field) -> check(field, values, path + "." + name));
            }
        }
    }

    private void check(Tree tree, Scalar scalar, String path) {
        String text = tree.text();
        switch (scalar) {
            case FLAG -> expect(tree, tree.isFlag(), path, "true or false, without quotation marks");
            case TEXT -> expect(tree, isText(tree), path, "a text");
            case PATH -> expect(tree, isText(tree) && isPath(text), path, "a path");
        }
    }

    private static boolean isText(Tree tree) {
        return tree.isScalar() && tree.text().indexOf('\0') < 0;
    }

    private static boolean isPath(String text) {
        try {
            Path _ = Path.of(text);
            return true;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The value is not repeated, which may be a secret in the wrong place. */
    private void expect(Tree tree, boolean met, String path, String wanted) {
        if (!met) {
            problems.add(Problem.of(place(tree) + ": " + path + " must be " + wanted + ".")
                    .withRemedy("Correct it or choose another file."));
        }
    }

    private String place(Tree tree) {
        return tree.line() > 0 ? file + ", line " + tree.line() : file;
    }
}
