// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import dev.portolan.cluster.Problem;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Finds and reads the kubeconfig files that count: a chosen one, those of {@code KUBECONFIG}, or {@code ~/.kube/config}. */
public final class KubeconfigFiles {

    /** Real ones have some kilobytes; a thousand contexts with their certificates stay below this. */
    private static final long LARGEST = 32L << 20;

    private static final String CHOOSE = "Choose a kubeconfig, open a snapshot or explore the demo cluster.";

    private final Host host;

    public KubeconfigFiles(Host host) {
        this.host = host;
    }

    /**
     * Reads and merges them. Never throws: what is wrong is among the problems.
     *
     * @param chosen a file chosen by the person, null for the usual ones
     */
    public MergedKubeconfig read(@Nullable Path chosen) {
        List<Path> files = files(chosen);
        List<ConfigFile> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        boolean any = false;
        for (Path file : files) {
            if (Files.exists(file)) {
                any = true;
                read(file, read, problems);
            }
        }
        if (!any) {
            problems.add(Problem.of(absent(chosen, files)).withRemedy(CHOOSE));
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
                problems.add(
                        Problem.of(name + " is a folder, not a kubeconfig.").withRemedy(CHOOSE));
                return;
            }
            if (Files.size(file) > LARGEST) {
                problems.add(
                        Problem.of(name + " is too large for a kubeconfig.").withRemedy(CHOOSE));
                return;
            }
            Tree tree = Tree.parse(Files.readAllBytes(file));
            Path folder = file.toAbsolutePath().getParent();
            if (tree.isObject()) {
                read.add(new ConfigFile(tree, folder == null ? host.folder() : folder));
            } else if (!tree.isAbsent()) {
                problems.add(Problem.of(name + " is not a kubeconfig: it holds no object.")
                        .withRemedy(CHOOSE));
            }
        } catch (AccessDeniedException e) {
            problems.add(
                    Problem.of(name + " cannot be read: permission denied.").withRemedy(CHOOSE));
        } catch (IOException e) {
            problems.add(Problem.of(name + " cannot be read.").quoting(String.valueOf(e.getMessage())));
        } catch (JacksonException e) {
            problems.add(notYaml(name, e));
        }
    }

    private static Problem notYaml(String name, JacksonException e) {
        String what = e.getOriginalMessage().lines().findFirst().orElse("").strip();
        int line = e.getLocation().getLineNr();
        return Problem.of(name + " is not YAML" + (line > 0 ? " in line " + line : "") + ": " + what + ".")
                .withRemedy("Correct it or choose another file.");
    }

    private String absent(@Nullable Path chosen, List<Path> files) {
        if (chosen != null) {
            return "The file " + host.shown(files.getFirst()) + " does not exist.";
        }
        if (host.variable("KUBECONFIG").isEmpty()) {
            return "There is no kubeconfig at " + host.shown(files.getFirst()) + ".";
        }
        List<String> names = files.stream().map(host::shown).toList();
        return "KUBECONFIG names no file that exists: " + String.join(", ", names) + ".";
    }
}
