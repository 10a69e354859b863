// SPDX-License-Identifier: Apache-2.0
package dev.portolan;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sizes of files, methods and constructors, read with the compiler's own parser. */
final class SourceMeasure {

    /** Something with a size. */
    record Measured(String what, int lines) {}

    private SourceMeasure() {}

    static List<Measured> files(Path root) throws IOException {
        List<Measured> measured = new ArrayList<>();
        for (Path file : sources(root)) {
            try (Stream<String> lines = Files.lines(file)) {
                measured.add(new Measured(file.toString(), (int) lines.count()));
            }
        }
        return measured;
    }

    static List<Measured> methods(Path root) throws IOException {
        return scan(root).methods;
    }

    /** Constructors, the headers of records among them, with more than five parameters or more than one boolean. */
    static List<String> overloadedConstructors(Path root) throws IOException {
        return scan(root).overloaded;
    }

    private static Scanner scan(Path root) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    _ -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(sources(root)));
            Scanner scanner = new Scanner(Trees.instance(task).getSourcePositions());
            task.parse().forEach(unit -> unit.accept(scanner, null));
            return scanner;
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static final class Scanner extends TreeScanner<Void, Void> {

        private final List<Measured> methods = new ArrayList<>();
        private final List<String> overloaded = new ArrayList<>();
        private final SourcePositions positions;
        private CompilationUnitTree unit;
        private ClassTree type;

        Scanner(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public Void visitCompilationUnit(CompilationUnitTree node, Void unused) {
            unit = node;
            return super.visitCompilationUnit(node, unused);
        }

        @Override
        public Void visitClass(ClassTree node, Void unused) {
            ClassTree outer = type;
            type = node;
            if (node.getKind() == Tree.Kind.RECORD) {
                weighParameters(components(node), "record header");
                countAccessors(node);
            }
            super.visitClass(node, unused);
            type = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree node, Void unused) {
            if (node.getName().contentEquals("<init>")) {
                weighParameters(node.getParameters(), "constructor");
            }
            if (node.getBody() != null && positions.getEndPosition(unit, node) >= 0) {
                LineMap lines = unit.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(unit, node.getBody()));
                long last = lines.getLineNumber(positions.getEndPosition(unit, node));
                methods.add(new Measured(where(node.getName().toString()), (int) (last - first + 1)));
            }
            return super.visitMethod(node, unused);
        }

        private void weighParameters(List<? extends VariableTree> parameters, String what) {
            long booleans = parameters.stream()
                    .filter(parameter -> String.valueOf(parameter.getType()).equals("boolean"))
                    .count();
            if (parameters.size() > 5 || booleans > 1) {
                overloaded.add(where(what));
            }
        }

        /** The budgets were taken from code that writes its accessors; a record's are methods of a line all the same. */
        private void countAccessors(ClassTree record) {
            for (VariableTree component : components(record)) {
                methods.add(new Measured(where(component.getName().toString()), 1));
            }
        }

        /** The parser gives a record's components as its non-static fields. */
        private static List<VariableTree> components(ClassTree record) {
            List<VariableTree> components = new ArrayList<>();
            for (Tree member : record.getMembers()) {
                if (member instanceof VariableTree field
                        && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
                    components.add(field);
                }
            }
            return components;
        }

        private String where(String member) {
            return Path.of(unit.getSourceFile().getName()).getFileName() + " " + type.getSimpleName() + " " + member;
        }
    }
}
