// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.fx;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The calls of {@code Messages.text} in the sources, found with the compiler's own parser. */
final class MessageUses {

    /** A call: its key, empty if it is no literal, and how many arguments follow. */
    record Use(String file, String key, int arguments) {}

    private MessageUses() {}

    static List<Use> in(Path root) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(root)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, _ -> {}, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            List<Use> uses = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                String file =
                        Path.of(unit.getSourceFile().getName()).getFileName().toString();
                unit.accept(new Calls(file, uses), null);
            }
            return uses;
        }
    }

    private static final class Calls extends TreeScanner<Void, Void> {

        private final String file;
        private final List<Use> uses;

        Calls(String file, List<Use> uses) {
            this.file = file;
            this.uses = uses;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
            if (call.getMethodSelect().toString().equals("Messages.text")) {
                List<? extends ExpressionTree> given = call.getArguments();
                add(given.getFirst(), given.size() - 1);
            }
            return super.visitMethodInvocation(call, unused);
        }

        private void add(ExpressionTree key, int arguments) {
            switch (key) {
                case LiteralTree literal ->
                    uses.add(new Use(file, literal.getValue().toString(), arguments));
                case ParenthesizedTree inner -> add(inner.getExpression(), arguments);
                case ConditionalExpressionTree choice -> {
                    add(choice.getTrueExpression(), arguments);
                    add(choice.getFalseExpression(), arguments);
                }
                default -> uses.add(new Use(file, "", arguments));
            }
        }
    }
}
