// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import dev.portolan.cluster.Problem;
import dev.portolan.kube.read.Tokens;
import dev.portolan.kube.read.Tree;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Finds and reads the kubeconfig files that count: a chosen one, those of {@code KUBECONFIG}, or {@code ~/.kube/config}. */
public final class KubeconfigFiles {

    /** Real ones have some kilobytes; a thousand contexts with their certificates stay below this. */
    private static final long LARGEST = 32L << 20;

    private final Host host;

    public KubeconfigFiles(Host host) {
        this.host = host;
    }

    /**
     * Reads and merges them. Never throws: what is wrong is among the problems. What to choose instead, where nothing but that
     * helps, they leave to whoever offers the choice.
     *
     * @param chosen a file chosen by the person, null for the usual ones
     */
    public MergedKubeconfig read(@Nullable Path chosen) {
        List<Path> files = files(chosen);
        List<ConfigFile> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Path> there = files.stream().filter(Files::exists).toList();
        there.forEach(file -> read(file, read, problems));
        if (there.isEmpty()) {
            problems.add(Problem.of(absent(chosen, files)));
        } else if (problems.isEmpty()
                && read.stream().allMatch(file -> file.contexts().isEmpty())) {
            problems.add(Problem.of(shown(there) + (there.size() == 1 ? " has" : " have") + " no context."));
        }
        return new MergedKubeconfig(files, read, problems);
    }

    /** The files that count, whether they exist or not. */
    public List<Path> files(@Nullable Path chosen) {
        if (chosen != null) {
            return List.of(host.folder().resolve(chosen).normalize());
        }
        Set<Path> files = new LinkedHashSet<>();
        for (String name : host.variable("KUBECONFIG").split(File.pathSeparator, -1)) {
            if (!name.isEmpty()) {
                files.add(host.folder().resolve(name).normalize());
            }
        }
        return files.isEmpty() ? List.of(host.home().resolve(".kube").resolve("config")) : List.copyOf(files);
    }

    private void read(Path file, List<ConfigFile> read, List<Problem> problems) {
        String name = host.shown(file);
        try {
            if (Files.isDirectory(file)) {
                problems.add(Problem.of(name + " is a folder, not a kubeconfig."));
                return;
            }
            if (Files.size(file) > LARGEST) {
                problems.add(Problem.of(name + " is too large for a kubeconfig."));
                return;
            }
            Tree tree = Tree.parse(Files.readAllBytes(file));
            if (tree.isObject()) {
                take(tree, file, read, problems);
            } else if (!tree.isAbsent()) {
                problems.add(Problem.of(name + " is not a kubeconfig: it holds no object."));
            }
        } catch (AccessDeniedException e) {
            problems.add(Problem.of(name + " cannot be read: permission denied."));
        } catch (IOException e) {
            problems.add(Problem.of(name + " cannot be read.").quoting(String.valueOf(e.getMessage())));
        } catch (JacksonException e) {
            problems.add(notYaml(name, e));
        }
    }

    private void take(Tree tree, Path file, List<ConfigFile> read, List<Problem> problems) {
        String name = host.shown(file);
        List<Problem> wrong = FileShape.wrong(tree, name);
        problems.addAll(wrong);
        if (wrong.isEmpty()) {
            problems.addAll(FileShape.odd(tree, name));
            Path folder = file.toAbsolutePath().getParent();
            read.add(new ConfigFile(tree, folder == null ? host.folder() : folder, name));
        }
    }

    private static Problem notYaml(String name, JacksonException e) {
        TokenStreamLocation place = Tokens.place(e);
        int line = place == null ? 0 : place.getLineNr();
        return Problem.of(name + " is not YAML" + (line > 0 ? " in line " + line : "") + ": " + Tokens.said(e) + ".")
                .withRemedy("Correct it or choose another file.");
    }

    private String absent(@Nullable Path chosen, List<Path> files) {
        if (chosen != null) {
            return "The file " + host.shown(files.getFirst()) + " does not exist.";
        }
        if (host.variable("KUBECONFIG").isEmpty()) {
            return "There is no kubeconfig at " + host.shown(files.getFirst()) + ".";
        }
        return "KUBECONFIG names no file that exists: " + shown(files) + ".";
    }

    private String shown(List<Path> files) {
        return files.stream().map(host::shown).collect(Collectors.joining(", "));
    }
}
